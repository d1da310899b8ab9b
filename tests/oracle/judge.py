"""Every figure that the page shows, of the shipped data and of invented ones, against `figures.py`: equal to the last digit.

    judge.py COMMAND    what tells how the page shows them, `figures`

SEED=2 makes other data and queries than those of every run.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from figures import Package
from packages import make, queries

ROOT = Path(__file__).parent.parent.parent
SHIPPED = ROOT / "public/data"
MADE = ROOT / "target/oracle"
SEED = int(os.environ.get("SEED", 1))
PACKAGES, QUERIES, OF_SHIPPED = 300, 3, 100


def prepared():
    """The packages, each with its queries: by name."""
    shutil.rmtree(MADE, ignore_errors=True)
    shutil.copytree(SHIPPED, MADE / "shipped")
    for number in range(PACKAGES):
        make(MADE / f"invented-{number}", SHIPPED / "datapackage.json", SEED * PACKAGES + number)
    packages = {folder.name: Package(folder) for folder in sorted(MADE.iterdir())}
    for name, package in packages.items():
        count = OF_SHIPPED if name == "shipped" else QUERIES
        asked = queries(package.incidents, package.places, count, f"{SEED} {name}")
        (MADE / name / "queries.txt").write_text("".join(f"{query}\n" for query in asked))
    return packages


def differences(shown, expected, at=""):
    """Each place where the two differ, with both."""
    if shown == expected:
        return
    if isinstance(expected, dict) and shown.keys() == expected.keys():
        for key in expected:
            yield from differences(shown[key], expected[key], f"{at}/{key}")
    elif isinstance(expected, list) and isinstance(shown, list) and len(shown) == len(expected):
        for one, other in zip(shown, expected):
            # A row and a cell begin with their name.
            is_named = isinstance(other, list) and isinstance(other[0], str)
            yield from differences(one, other, f"{at}/{other[0]}" if is_named else at)
    # What is shown of a share is compared as a text.
    elif not (isinstance(expected, float) and isinstance(shown, float) and abs(shown - expected) < 1e-9):
        yield f"{at}: shown {shown!r}, expected {expected!r}"


def judged(name, package):
    """What differs in one package."""
    for shown in json.loads((MADE / name / "shown.json").read_text()):
        query = shown.pop("query")
        expected = package.figures(query)
        begins, ends = expected.pop("finding")
        finding = shown.pop("finding")
        if not (finding.startswith(begins) and finding.endswith(ends)) or bool(finding) != bool(ends):
            yield f"{name}?{query} finding: {finding!r}, expected {begins!r} … {ends!r}"
        for difference in differences(shown, expected):
            yield f"{name}?{query} {difference}"


packages = prepared()
subprocess.run([sys.argv[1], MADE], check=True)
found = [difference for name, package in packages.items() for difference in judged(name, package)]
print("\n".join(found[:50]) or f"the same figures in {len(packages)} data packages")
sys.exit(f"{len(found)} differ" if found else 0)
