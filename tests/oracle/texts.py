"""How figures are written, in English: by the words of README, not by the page's own code."""

import math
import re
from fractions import Fraction

NBSP = "\u00a0"

INVESTIGATION_OF_ONE = [
    "Public sources show an investigation.",
    "Public sources say that no investigation was opened.",
    "Public sources do not say whether it was investigated.",
]
COURT_OF_ONE = [
    "They show a court outcome.",
    "They say that there was no court outcome.",
    "A court outcome is not known.",
]


def percent(part, whole):
    """Whole; a half goes up; some is never 0 %, not all is never 100 %."""
    return share_text(Fraction(part, whole)) if whole else ""


def share_text(share):
    whole = math.floor(share * 100 + Fraction(1, 2))
    if whole == 0 and share > 0:
        return f"below 1{NBSP}%"
    if whole == 100 and share < 1:
        return f"above 99{NBSP}%"
    return f"{whole}{NBSP}%"


def points(difference):
    """Whole, with the sign; a half goes away from 0; what is not 0 keeps its sign, what is not 100 is never 100."""
    size = math.floor(abs(Fraction(difference)) * 100 + Fraction(1, 2))
    if difference == 0:
        return "0"
    sign = "+" if difference > 0 else "\u2212"
    if size == 100 and abs(difference) < 1:
        return f"{'above' if difference > 0 else 'below'} {sign}99"
    return f"{sign}{size}"


def incidents(n):
    return f"{n:,} incident{'' if n == 1 else 's'}"


def at_least(yes, n):
    return f"at least {yes:,} of {n:,}{NBSP}({percent(yes, n)})"


def finding(n, tallies):
    """How it begins and how it ends: what stands between names the selection."""
    investigated, decided = tallies["investigation_opened"], tallies["court_outcome"]
    if n == 0:
        return "", ""
    if n == 1:
        # One of yes, no and unknown is 1.
        return "One incident", f". {INVESTIGATION_OF_ONE[investigated.index(1)]} {COURT_OF_ONE[decided.index(1)]}"
    yes, decided_yes = investigated[0], decided[0]
    investigation = f"in at least {yes:,}{NBSP}({percent(yes, n)})" if yes else "in none"
    court = f"for at least {decided_yes:,}" if decided_yes else "for none"
    said = f"public sources show an investigation {investigation}. A court outcome is known {court}."
    return f"Of {incidents(n)} ", f", {said}"


def coverage_title(shares):
    """`shares`: year, share and who counted, where there is one."""
    if not shares:
        return "No published count of all incidents is known here for these years."
    texts = [f"{share} as long for {year}" for year, share, _ in shares]
    listed = " and ".join([", ".join(texts[:-1]), texts[-1]] if len(texts) > 1 else texts)
    # An organisation gives its short name in brackets.
    by = re.search(r"\((.+?)\)", shares[0][2])[1]
    return f"Against {by}’s own count, this list is {listed}."
