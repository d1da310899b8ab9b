"""The figures of a data package, from its CSV files by pandas and statsmodels: by the words of README, not by the page's own
code."""

import unicodedata
from fractions import Fraction
from functools import cache
from urllib.parse import parse_qsl

import pandas
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from packages import ANSWERS, EVIDENCE, STAGES, TARGETS, TYPES
from texts import at_least, coverage_title, finding, incidents, percent, points, share_text

LATIN = dict(zip("абвгдђежзијклмнопрстћуфхцчш", "a b v g d đ e ž z i j k l m n o p r s t ć u f h c č š".split()))
LATIN |= {"љ": "lj", "њ": "nj", "џ": "dž"}

# A municipality with fewer incidents has no share.
FEW = 5


def read(folder, name):
    return pandas.read_csv(folder / f"{name}.csv", dtype=object, keep_default_na=False)


def folded(text):
    """As people type: no diacritics, either script."""
    latin = "".join(LATIN.get(letter, letter) for letter in text.lower())
    plain = "".join(one for one in unicodedata.normalize("NFD", latin) if not unicodedata.combining(one))
    return plain.replace("đ", "d").replace("dj", "d")


class Package:
    def __init__(self, folder):
        self.incidents = read(folder, "incidents")
        places = read(folder, "municipalities")
        places["name"] = places["name_sq"].map(folded) + "/" + places["name_sr_latn"].map(folded)
        self.places = list(places.sort_values("name")["id"])
        self.totals = read(folder, "published_totals")
        self.sources = read(folder, "sources")
        frame = self.incidents
        frame["month"], frame["year"] = frame["date"].str[:7], frame["date"].str[:4]
        columns = ["settlement", "summary", "response_note"]
        of = pandas.concat([frame[["id", *columns]], read(folder, "incident_texts").rename(columns={"incident": "id"})])
        joined = of[columns].agg("\n".join, axis=1).groupby(of["id"]).agg("\n".join)
        frame["texts"] = frame["id"].map(joined).map(folded)
        self.years = sorted(set(frame["year"]))

    def conditions(self, query):
        """The conditions of a query, each by its key, and for an answer by its stage."""
        codes = {"type": TYPES, "target": TARGETS, "evidence": EVIDENCE}
        codes |= {"year": self.years, "municipality": self.places}
        frame, found = self.incidents, {}
        for key, text in parse_qsl(query):
            if key in codes and (values := [one for one in text.split(",") if one in codes[key]]):
                found[key] = frame[key].isin(values)
            elif key == "answer":
                pairs = [one.split(":") for one in text.split(",")]
                for stage in {stage for stage, _ in pairs}:
                    found[stage] = frame[stage].isin([answer for of, answer in pairs if of == stage])
            elif key == "from":
                found[key] = frame["month"] >= text
            elif key == "to":
                found[key] = frame["month"] <= text
            elif key == "q":
                words = folded(text).split()
                found[key] = frame["texts"].map(lambda texts: all(word in texts for word in words))
        return found

    def meet(self, conditions, but=None):
        mask = pandas.Series(True, index=self.incidents.index)
        for key, condition in conditions.items():
            if key != but:
                mask &= condition
        return mask

    def figures(self, query):
        keys = dict(parse_qsl(query, keep_blank_values=True))
        conditions = self.conditions(query)
        mask = self.meet(conditions)
        other = self.meet(self.conditions(keys["vs"])) if "vs" in keys else ~mask
        chosen, frame = self.incidents[mask], self.incidents
        tallies = [tally(chosen[stage]) for stage in STAGES]
        links = self.sources[self.sources["incident"].isin(chosen["id"])]["url"].nunique()
        coverage = [self.coverage(year) for year in self.years]
        return {
            "n": len(chosen),
            "finding": finding(len(chosen), dict(zip(STAGES, tallies))),
            "source": f"n = {incidents(len(chosen))}. Source: Response Record, compiled from {links} public "
            f"report{'' if links == 1 else 's'}.",
            "coverage_title": coverage_title([(year, *said) for year, _, said in coverage if said]),
            "at_least": [at_least(yes, n) for yes, _, _, n in tallies],
            "options": self.options(conditions),
            "tables": {
                "stages": rated(list(zip(STAGES, tallies))),
                "years": rated(self.by_year(chosen)),
                "months": months(chosen),
                "municipalities": self.by_place(chosen, keys.get("map")),
                "types": by_type(chosen),
                "coverage": [[year, cells] for year, cells, _ in coverage],
                "compare": compared(chosen, frame[other], apart=not (mask & other).any()),
            },
        }

    def options(self, conditions):
        """What each option of a facet would give, with all conditions but those of its own group."""
        found = {}
        facets = {"year": self.years, "municipality": self.places, "type": TYPES, "target": TARGETS}
        for key, values in {**facets, "evidence": EVIDENCE}.items():
            counts = self.incidents[self.meet(conditions, key)][key].value_counts()
            found |= {f"{key}={value}": int(counts.get(value, 0)) for value in values}
        for stage in STAGES:
            counts = self.incidents[self.meet(conditions, stage)][stage].value_counts()
            found |= {f"answer={stage}:{answer}": int(counts.get(answer, 0)) for answer in ANSWERS}
        return found

    def by_year(self, chosen):
        of = {year: rows for year, rows in chosen.groupby("year")}
        return [(f"{year}:{stage}", tally(of[year][stage])) for stage in STAGES for year in sorted(of)]

    def by_place(self, chosen, measure):
        rows = yes_rows(chosen, "municipality", self.places)
        for _, cells in rows if measure else []:
            n = cells[0][1]
            yes = next(count for stage, count, _ in cells if stage == measure)
            cells.append(["low", yes / n, percent(yes, n)] if n >= FEW else ["", None, f"n = {n}"])
        return sorted(rows, key=lambda row: -row[1][0][1])

    def coverage(self, year):
        listed = int((self.incidents["year"] == year).sum())
        totals = self.totals
        of_year = totals[(totals["from"] == f"{year}-01-01") & (totals["to"] == f"{year}-12-31")]
        of_year = of_year[of_year["scope"] == "all incidents"]
        cells = [counted("listed", listed)]
        # Of nothing there is no share.
        of_year = of_year[of_year["count"].astype(int) > 0]
        if of_year.empty:
            return year, cells, None
        published, by = int(of_year["count"].iloc[0]), of_year["counted_by"].iloc[0]
        share = percent(listed, published)
        cells += [counted("published", published), ["share", listed / published, share]]
        return year, cells, (share, by)


def tally(column):
    given = column.tolist()
    return *map(given.count, ANSWERS), len(given)


def ordered_types(chosen):
    """Most incidents first, the others last."""
    counts = chosen["type"].value_counts()
    return sorted(counts.index, key=lambda one: (one == "other", -counts[one], TYPES.index(one)))


def counted(column, count, of=None):
    return [column, count, f"{count:,}" if of is None else f"{count:,} of {of}"]


def yes_rows(chosen, column, keys):
    """For each of these keys how many there are, and how many with a yes to each stage."""
    sizes = chosen[column].value_counts().to_dict()
    yes = (chosen[STAGES] == "yes").groupby(chosen[column]).sum().to_dict("index")
    rows = []
    for key in keys:
        n, of_key = sizes.get(key, 0), yes.get(key, {})
        rows.append([key, [counted("n", n), *(counted(stage, int(of_key.get(stage, 0)), of=n) for stage in STAGES)]])
    return rows


def by_type(chosen):
    return yes_rows(chosen, "type", ordered_types(chosen))


def months(chosen):
    if chosen.empty:
        return []
    years = range(int(chosen["year"].min()), int(chosen["year"].max()) + 1)
    types, counts = ordered_types(chosen), chosen.groupby(["month", "type"]).size().to_dict()
    rows = []
    for month in (f"{year}-{number:02}" for year in years for number in range(1, 13)):
        of_types = [int(counts.get((month, one), 0)) for one in types]
        rows.append([month, [counted("n", sum(of_types)), *map(counted, types, of_types)]])
    return rows


def rated(tallies):
    """Answers with bounds, and known rates where any row has one."""
    rates = {key: known_rate(*told) for key, told in tallies}
    rows = []
    for key, (yes, no, unknown, n) in tallies:
        cells = [counted("yes", yes), counted("no", no), counted("unknown", unknown), counted("n", n)]
        cells += bounds(yes, unknown, n)
        if rates[key]:
            cells += [["rate", yes / (yes + no), percent(yes, yes + no)]]
            cells += [[name, end, share_text(Fraction(end))] for name, end in zip(("rate_low", "rate_high"), rates[key])]
        elif any(rates.values()):
            cells.append(["", None, "too few answers known"])
        rows.append([key, cells])
    return rows


def bounds(yes, unknown, n, names=("low", "high")):
    parts = [yes, yes + unknown] if n else []
    return [[name, part / n, percent(part, n)] for name, part in zip(names, parts)]


def known_rate(yes, no, unknown, n):
    """The ends of the interval, where four fifths of the answers are known."""
    return wilson(yes, yes + no) if n and 5 * (yes + no) >= 4 * n else None


# Beyond the twelfth decimal stands only what is left of computing with floats.
@cache
def wilson(yes, n):
    return [round(float(end), 12) for end in proportion_confint(yes, n, method="wilson")]


@cache
def newcombe(a_yes, a_n, b_yes, b_n):
    ends = confint_proportions_2indep(a_yes, a_n, b_yes, b_n, compare="diff", method="newcomb")
    return [round(float(end), 12) for end in ends]


def compared(first, second, apart):
    rows = []
    for stage in STAGES:
        (a_yes, a_no, a_unknown, a_n), (b_yes, b_no, b_unknown, b_n) = a, b = tally(first[stage]), tally(second[stage])
        cells = []
        for side, (yes, _, unknown, n) in (("a", a), ("b", b)):
            cells += [counted(f"{side}_yes", yes), counted(f"{side}_unknown", unknown), counted(f"{side}_n", n)]
            cells += bounds(yes, unknown, n, (f"{side}_low", f"{side}_high")) or [["", None, ""]]
        said = []
        if a_n and b_n and Fraction(a_yes, a_n) > Fraction(b_yes + b_unknown, b_n):
            said.append("More often in the first than in the second, whatever the unknowns hide.")
        if a_n and b_n and Fraction(b_yes, b_n) > Fraction(a_yes + a_unknown, a_n):
            said.append("Less often in the first than in the second, whatever the unknowns hide.")
        if apart and known_rate(*a) and known_rate(*b):
            exact = Fraction(a_yes, a_yes + a_no) - Fraction(b_yes, b_yes + b_no)
            low, high = newcombe(a_yes, a_yes + a_no, b_yes, b_yes + b_no)
            texts = [points(exact), points(low), points(high)]
            cells += [["diff", float(exact), texts[0]], ["diff_low", low, texts[1]], ["diff_high", high, texts[2]]]
            said.append(
                f"Of the known answers, {percent(a_yes, a_yes + a_no)} against {percent(b_yes, b_yes + b_no)}: "
                f"a difference of {texts[0]} points (95 % interval {texts[1]} to {texts[2]})."
            )
        else:
            cells.append(["", None, "too few answers known"])
        cells.append(["verdict", None, " ".join(said) or "These records cannot tell."])
        rows.append([stage, cells])
    return rows
