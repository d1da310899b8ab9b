"""Frictionless judges the data packages: those that are good, and those that are bad, which our own check must call bad
at the same rows and fields.

What our check reads as people mean it (`da` for `yes`, the rest of a short row as empty) is no error to it. It must say so
at the same place, and `package build`, which leaves the tables as they are, must refuse it.

    judge.py COMMAND    the project's own command, `package`

A bad package is a folder of `bad/`, named after the kind of error that Frictionless calls it. It holds the tables that
differ from those of `good/`; the descriptor is the shipped one.
"""

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from frictionless import Package

HERE = Path(__file__).parent
SHIPPED = HERE.parent.parent / "public/data"
MADE = HERE.parent.parent / "target/frictionless"


def descriptor():
    """The shipped one, without what is true of the shipped files alone."""
    package = json.loads((SHIPPED / "datapackage.json").read_text())
    tables = [one for one in package["resources"] if one["path"].endswith(".csv")]
    package["resources"] = [{k: v for k, v in one.items() if k not in ("bytes", "hash", "rows")} for one in tables]
    return json.dumps(package)


def assembled(bad=None):
    """A folder with a whole package."""
    folder = MADE / (bad.name if bad else "good")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HERE / "good", folder)
    if bad:
        shutil.copytree(bad, folder, dirs_exist_ok=True)
    (folder / "datapackage.json").write_text(descriptor())
    return folder


def theirs(folder):
    """What Frictionless says: kind, file, row, field. A fault of the header stands in row 1, as spreadsheets count."""
    report = Package(str(folder / "datapackage.json")).validate()
    assert not report.errors, report.errors
    found = set()
    for task in report.tasks:
        for error in task.errors:
            row = getattr(error, "row_number", 1 if "label" in error.type else None)
            # A key of one field is a fault of that field; Frictionless names only its row.
            keys = getattr(error, "field_names", [])
            field = getattr(error, "field_name", "") or (keys[0] if len(keys) == 1 else "")
            found.add((error.type, Path(task.place).name, row, field))
    return found


def ours(command, folder):
    """What our check says, as places of file, row and field: its errors, and what it forgives."""
    done = subprocess.run([command, "check", folder, "--format", "json"], capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    said = json.loads(done.stdout)
    errors = [one for one in said["problems"] if one["is_error"]]
    assert (done.returncode == 1) == bool(errors), f"exit code {done.returncode} with {len(errors)} errors"
    forgiven = [one for one in said["problems"] if one["rule"] == "short-row"]
    forgiven += [{**one, "row": one["first_row"]} for one in said["read_as"]]
    return places(errors), places(forgiven)


def places(problems):
    return {(Path(one["file"]).name, one["row"], one["column"]) for one in problems}


def is_built(command, folder):
    return subprocess.run([command, "build", folder], capture_output=True).returncode == 0


def seen(place, places):
    """Whether we name that place too. A row of another length is a fault of the row, whatever field is named."""
    kind, file, row, field = place
    anywhere = not field or kind in ("extra-cell", "missing-cell")
    return any((file, row) == found[:2] and (anywhere or field == found[2]) for found in places)


def faults(command):
    """What is not as it must be, a text each."""
    for folder in (SHIPPED, MADE / "published", assembled()):
        for error in theirs(folder):
            yield f"{folder}: {error}"
        for error in set.union(*ours(command, folder)):
            yield f"{folder}: we say {error}"
    for bad in sorted((HERE / "bad").iterdir()):
        yield from (f"{bad.name}: {fault}" for fault in faults_of_bad(command, bad))
    yield from unseen_sums()


def faults_of_bad(command, bad):
    """What is not as it must be with one bad package."""
    folder = assembled(bad)
    they, (errors, forgiven) = theirs(folder), ours(command, folder)
    kind = bad.name.split(".")[0]
    if kind not in {error[0] for error in they}:
        yield f"Frictionless sees no {kind}, but {sorted(they, key=str)}"
    for place in they:
        if not seen(place, errors | forgiven):
            yield f"Frictionless sees {place}, we see {sorted(errors, key=str)}, and forgive {sorted(forgiven, key=str)}"
    counted["as an error" if all(seen(place, errors) for place in they) else "as forgiven"] += 1
    if is_built(command, folder):
        yield "it is built"


def unseen_sums():
    """Whether Frictionless compares what the descriptor states of a file with the file: else a wrong sum would pass."""
    for key, wrong in (("bytes", 1), ("rows", 1), ("hash", "sha256:" + 64 * "0")):
        folder = assembled()
        package = json.loads((folder / "datapackage.json").read_text())
        package["resources"][0][key] = wrong
        (folder / "datapackage.json").write_text(json.dumps(package))
        if not theirs(folder):
            yield f"a wrong {key} passes"


counted = Counter()
found = list(faults(sys.argv[1]))
told = ", ".join(f"{count} {how}" for how, count in sorted(counted.items()))
print("\n".join(found) or f"the same places in every bad package ({told}), and none in the good ones")
sys.exit(1 if found else 0)
