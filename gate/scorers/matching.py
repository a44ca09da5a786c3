"""What every scorer needs: pairs of gold and prediction, shares, and F1."""

import json
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

Row = dict[str, Any]  # gold and predictions are loose JSON; scorers are its edge
HALF = 0.5


def pairs(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The one-to-one pairs of greatest total weight (Kuhn 1955); what weighs nothing is never paired.

    >>> pairs([[0.9, 0.8], [0.8, 0.0]])
    [(0, 1), (1, 0)]
    """
    if not weights or not weights[0]:
        return []
    rows, columns = linear_sum_assignment(-np.asarray(weights, dtype=float))
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if weights[i][j] > 0]


def closest(gold: Sequence[Collection[object]], found: Sequence[Collection[object]]) -> dict[int, int]:
    """Gold by its prediction, the closest pair first: their words overlap by half or more (Jaccard).

    >>> closest([{1, 2, 3}, {7}], [{1, 2}, {2, 3, 4}])
    {0: 0}
    """
    ranked = sorted((-jaccard(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found))
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for score, i, j in ranked:
        if -score < HALF:
            break
        if i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return chosen


def jaccard(one: Collection[object], other: Collection[object]) -> float:
    """The part of all that both hold; nothing beside nothing is 0.

    >>> jaccard({1, 2}, {2, 3})
    0.3333333333333333
    """
    either = len(set(one) | set(other))
    return len(set(one) & set(other)) / either if either else 0.0


def touches(one: Sequence[int], other: Sequence[int]) -> bool:
    """Have two spans a character in common?

    >>> touches((0, 4), (3, 9)), touches((0, 4), (4, 9))
    (True, False)
    """
    return one[0] < other[1] and other[0] < one[1]


def share(part: float, whole: float) -> float | None:
    """A share to four places; None of nothing."""
    return round(part / whole, 4) if whole else None


def ratio(part: float, whole: float) -> float:
    """A share; 0 of nothing."""
    return part / whole if whole else 0.0


def f1(right: float, given: float, wanted: float) -> float:
    """The harmonic mean of precision and recall; 0 where nothing was given and nothing wanted."""
    return ratio(2 * right, given + wanted)


def lines(path: Path) -> Iterator[Row]:
    """The rows of a JSON-lines file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                row: Row = json.loads(line)
                yield row


def by_name(path: Path) -> dict[str, Row]:
    """The rows of `sayso extract`, by the file name of their page."""
    return {Path(row["page"]["path"]).name: row for row in lines(path)}


def show(figures: dict[str, Any], *, as_json: bool) -> str:
    """Figures as `name value` lines, or as JSON."""
    if as_json:
        return json.dumps(figures, ensure_ascii=False, indent=1)
    return "\n".join(f"{name} {'-' if value is None else value}" for name, value in figures.items())
