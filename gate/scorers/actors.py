"""Mentions labelled with the state or bloc that they stand for, and lines of `sayso actors` go in; how often the answer is right comes out.

Labelled by hand by someone who knew no rule (`gate/actors.tsv`): 300 mentions in invented sentences, each with a tag for its kind.
`expected` holds one code, or several of which each is right, with "|" between them: ISO 3166-1 alpha-3, for vanished
states ISO 3166-3, for blocs and organisations the usual acronym, `none` for what stands for no state or bloc.
"""

import csv
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from gate.scorers.matching import Row, ratio

LABELS = Path(__file__).resolve().parent.parent / "actors.tsv"
NONE = "NONE"
# Other spellings of a code.
SAME = {
    "ARAB LEAGUE": "LAS",
    "ARABLEAGUE": "LAS",
    "EUROPEAN UNION": "EU",
    "QUADRILATERAL": "QUAD",
    "XKO": "XKX",
    "UNO": "UN",
}


def load(labels: Path = LABELS) -> list[dict[str, str]]:
    """The labelled mentions."""
    with labels.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read(lines: Path) -> dict[str, str | None]:
    """By id, the country that `sayso actors` printed."""
    rows: list[Row] = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines() if line.strip()]
    return {row["id"]: row["country"] for row in rows}


def code(value: str | None) -> str:
    """A code as it is compared.

    >>> code("usa"), code("Arab League"), code(None)
    ('USA', 'LAS', 'NONE')
    """
    written = (value or NONE).strip().upper() or NONE
    return SAME.get(written, written)


def score(gold: Sequence[Mapping[str, str]], given: Mapping[str, str | None]) -> Counter[str]:
    """Counts over the labelled mentions; one without an answer is wrong."""
    counts: Counter[str] = Counter()
    for row in gold:
        wanted = {code(value) for value in row["expected"].split("|")}
        answer = code(given[row["id"]]) if row["id"] in given else None
        right, is_actor = answer in wanted, NONE not in wanted
        counts.update(all=1, right=right, actors=is_actor, actors_right=is_actor and right)
        counts.update(nones=not is_actor, nones_right=right and not is_actor)
        counts["named"] += answer not in (None, NONE) and (is_actor or not right)
    return counts


def figures(counts: Mapping[str, int]) -> dict[str, float]:
    """Accuracy of all; precision and recall of states and blocs; accuracy where none is right."""
    told = {
        "actor_accuracy": ratio(counts["right"], counts["all"]),
        "actor_precision": ratio(counts["actors_right"], counts["named"]),
        "actor_recall": ratio(counts["actors_right"], counts["actors"]),
        "actor_none_accuracy": ratio(counts["nones_right"], counts["nones"]),
    }
    return {name: round(value, 4) for name, value in told.items()}
