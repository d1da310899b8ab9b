"""Invented data packages and queries, the same ones in every run."""

import csv
import random
import shutil
from urllib.parse import quote

STAGES = [
    "reported_to_police",
    "police_attended",
    "investigation_opened",
    "suspect_identified",
    "arrest_or_charge",
    "court_outcome",
    "public_condemnation",
]
TYPES = [
    "physical_attack",
    "threat_or_harassment",
    "theft_or_burglary",
    "property_damage",
    "arson",
    "shooting_or_explosive",
    "religious_or_cemetery",
    "graffiti_or_hate_speech",
    "institutional_property",
    "obstruction_of_movement_or_return",
    "other",
]
TARGETS = [
    "person",
    "returnee",
    "household",
    "group",
    "religious_site",
    "cemetery",
    "public_institution",
    "business",
    "vehicle",
    "other",
]
EVIDENCE = ["several", "single", "headline"]
ANSWERS = ["yes", "no", "unknown"]

WORDS = "house stones Đakovica djak кућа Љубожда njiva Gračanica shtëpi Përmet çadër ŽIVOT život Škola adžo".split()

# Small ones, those where a half is met (8, 40, 200), those where one of all rounds to nothing, and one that counts thousands.
SIZES = [1, 2, 3, 5, 8, 8, 16, 40, 40, 60, 80, 200, 200, 300, 400, 2400]


def text(rng):
    return " ".join(rng.choices(WORDS, k=rng.randint(1, 4)))


def answers(rng, n):
    """So many yes, no and unknown as rules change at: none, one, all but one, four fifths known, anything."""
    few = rng.choice([0, 1, rng.randint(0, n)])
    unknown = rng.choice([0, 0, n // 5, n // 5 + 1, few, n - few, n])
    unknown = min(unknown, n)
    yes = rng.choice([0, 1, n - unknown, n - unknown - 1, rng.randint(0, n)])
    yes = max(0, min(yes, n - unknown))
    column = ["yes"] * yes + ["unknown"] * unknown + ["no"] * (n - unknown - yes)
    rng.shuffle(column)
    return column


def write(path, header, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([header.split(","), *rows])


def make(folder, descriptor, seed):
    """A data package in `folder`."""
    rng = random.Random(seed)
    folder.mkdir(parents=True)
    shutil.copy(descriptor, folder)
    n = rng.choice(SIZES)
    places = [f"place-{letter}" for letter in "abcdef"[: rng.randint(1, 6)]]
    years = range(2018, 2018 + rng.randint(1, 4))
    ids = [f"RR-2020-{number:04}" for number in range(n)]
    months = [f"{rng.choice(years)}-{rng.randint(1, 12):02}" for _ in ids]
    dates = [month + rng.choice(["", f"-{rng.randint(1, 28):02}"]) for month in months]
    given = [answers(rng, n) for _ in STAGES]
    types = rng.sample(TYPES, rng.randint(1, len(TYPES)))
    rows = [
        [
            one,
            dates[at],
            rng.choice(places),
            rng.choice(["", text(rng)]),
            rng.choice(types),
            rng.choice(TARGETS),
            rng.choice(["", "0", "3"]),
            text(rng),
            *(column[at] for column in given),
            rng.choice(["", text(rng)]),
            rng.choice(EVIDENCE),
        ]
        for at, one in enumerate(ids)
    ]
    write(
        folder / "incidents.csv",
        f"id,date,municipality,settlement,type,target,injured,summary,{','.join(STAGES)},response_note,evidence",
        rows,
    )
    sources = [[one, "A title", "", f"https://example.org/{rng.randint(1, n)}", ""] for one in ids for _ in "ab"]
    write(folder / "sources.csv", "incident,title,publisher,url,date", sources)
    texts = [
        [one, language, rng.choice(["", text(rng)]), text(rng), rng.choice(["", text(rng)])]
        for one in ids
        for language in ("sr-Latn", "sq")
        if rng.random() < 0.5
    ]
    write(folder / "incident_texts.csv", "incident,language,settlement,summary,response_note", texts)
    named = [[one, f"{one} sq", f"{one} sr", f"{one} ср", "north", 0, at] for at, one in enumerate(places)]
    write(
        folder / "municipalities.csv", "id,name_sq,name_sr_latn,name_sr_cyrl,district,grid_row,grid_column", named
    )
    totals = [
        [
            f"{year}-01-01",
            f"{year}-{rng.choice(['12-31', '12-31', '06-30'])}",
            rng.choice([0, 1, n, n + 1, rng.randint(1, 8 * n)]),
            rng.choice(["yes", "no"]),
            "A group (AG)",
            rng.choice(["all incidents", "all incidents", "arson"]),
            "A title",
            "A publisher",
            "https://example.org/",
        ]
        for year in years
        for _ in range(rng.randint(0, 2))
    ]
    write(folder / "published_totals.csv", "from,to,count,exact,counted_by,scope,title,publisher,url", totals)


def queries(incidents, places, count, seed):
    """All incidents; all against themselves; then anything."""
    rng = random.Random(seed)
    return ["", "vs=", *(query(rng, incidents, places) for _ in range(count))]


def query(rng, incidents, places):
    pairs = condition(rng, incidents, places)
    if rng.random() < 0.5:
        pairs.append(f"vs={quote('&'.join(condition(rng, incidents, places)), safe='')}")
    if rng.random() < 0.3:
        pairs.append(f"map={rng.choice(STAGES)}")
    if rng.random() < 0.1:
        pairs.append("utm_source=elsewhere")
    return "&".join(pairs)


def condition(rng, incidents, places):
    """A few keys with a few values each: most select something."""
    months = sorted({date[:7] for date in incidents["date"]})
    first, last = sorted(rng.choices(months, k=2))
    values = {
        "year": sorted({month[:4] for month in months}),
        "municipality": places,
        "type": [*TYPES, "nonsense"],
        "target": TARGETS,
        "evidence": EVIDENCE,
        "answer": [f"{stage}:{answer}" for stage in STAGES for answer in ANSWERS],
    }
    pairs = [
        f"{key}={','.join(sorted(set(rng.choices(of, k=rng.randint(1, 4)))))}"
        for key, of in values.items()
        if rng.random() < 0.25
    ]
    pairs += [f"from={first}"] * (rng.random() < 0.15) + [f"to={last}"] * (rng.random() < 0.15)
    if rng.random() < 0.15:
        word = rng.choice(rng.choice(list(incidents["summary"])).split())
        pairs.append(f"q={quote(rng.choice([word, word[:3], word.upper()]))}")
    rng.shuffle(pairs)
    return pairs
