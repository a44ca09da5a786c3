"""A page of the corpus and the attributions that the program finds on it go in, what the corpus says of each comes out."""

from collections.abc import Sequence
from typing import Any

from corpus.build import Built
from corpus.export import pages_gold
from gate.scorers.pages import Words
from sayso.model import Attribution

HALF = 0.5  # of the words of two contents that have to be the same


def marked_rows(one: Built, text: str, attributions: Sequence[Attribution]) -> dict[int, dict[str, Any]]:
    """The marked statement of each attribution that has one, by the attribution's place; `text` is what its spans refer to."""
    words = Words(text)
    gold = pages_gold([one])[one.name]["statements"]
    places = [words.locate(row.get("parts") or [row["content"]], None) or set() for row in gold]
    found = {}
    for index, attribution in enumerate(attributions):
        mine = words.inside(attribution.content)
        for row, place in zip(gold, places, strict=True):
            if len(mine & place) >= HALF * len(mine | place) > 0:
                found[index] = row
    return found
