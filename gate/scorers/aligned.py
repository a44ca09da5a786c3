"""A line of `sayso extract` goes in, the same line comes out with the spans of its figures and frames in the gold's text.

The text that `sayso` cleans out of HTML is seldom the gold's to the letter. Words that both have in the same order are paired
(`difflib`); a span moves with its first and last word, and one whose words are not in the gold's text is left out.
"""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any

from gate.scorers.matching import Row

WORD = re.compile(r"\w+")


def moved(row: Row, text: str) -> Row:
    """The line as if it had been made from `text`."""
    article = row.get("article") or {}
    if article.get("text") in (None, text):
        return row
    places = paired(article["text"], text)
    statements = [
        {**s, "figures": _figures(s.get("figures"), places), "frames": _frames(s.get("frames"), places)}
        for s in row.get("statements") or []
    ]
    own = {"figures": _figures(row.get("figures"), places), "frames": _frames(row.get("frames"), places)}
    return {**row, "article": {**article, "text": text}, "statements": statements, **own}


def paired(given: str, wanted: str) -> dict[int, tuple[int, int]]:
    """Where a word of one text begins, and the span of its fellow in the other.

    >>> paired("Menu The quay", "The quay closed")
    {5: (0, 3), 9: (4, 8)}
    """
    a, b = list(WORD.finditer(given)), list(WORD.finditer(wanted))
    blocks = SequenceMatcher(None, [m[0] for m in a], [m[0] for m in b], autojunk=False).get_matching_blocks()
    return {a[i + k].start(): b[j + k].span() for i, j, size in blocks for k in range(size)}


def _moved(span: list[int], places: Mapping[int, tuple[int, int]]) -> list[int] | None:
    found = [places[start] for start in range(span[0], span[1]) if start in places]
    return [found[0][0], found[-1][1]] if found else None


def _figures(told: Any, places: Mapping[int, tuple[int, int]]) -> list[Row]:
    return [{**one, "span": span} for one in told or [] if (span := _moved(one["span"], places))]


def _frames(told: Any, places: Mapping[int, tuple[int, int]]) -> list[Row]:
    return [
        {**one, "roles": {role: _figures(fillers, places) for role, fillers in one["roles"].items()}}
        for one in told or []
    ]
