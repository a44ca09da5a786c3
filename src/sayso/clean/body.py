"""The lines of a plain page enter; for each a score that it is a line of the article leaves, by two looks of the trees."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sayso.clean import block, traits
from sayso.clean.lines import Line
from sayso.clean.looks import Looked
from sayso.language.trees import Trees, read, shipped


def scores(lines: list[Line], looked: Looked, weights: Mapping[str, Any] | None = None) -> list[int]:
    """The score of each line, in thousandths of log odds; `weights` are the shipped ones unless others are given."""
    first, second = _shipped() if weights is None else _looks(weights)
    rows = traits.traits(lines, looked)
    at_first = first.scores(rows)
    places = block.places(lines, at_first)
    return second.scores([row + place for row, place in zip(rows, places, strict=True)])


def _looks(weights: Mapping[str, Any]) -> tuple[Trees, Trees]:
    return read(weights["first"], traits.NAMES), read(weights["second"], (*traits.NAMES, *block.NAMES))


@cache
def _shipped() -> tuple[Trees, Trees]:
    return _looks(shipped("lines.json"))
