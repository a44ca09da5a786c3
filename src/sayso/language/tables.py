"""The name of a shipped table goes in, its rows come out."""

import csv
from functools import cache
from importlib.resources import files


@cache
def rows(table: str) -> list[list[str]]:
    """The rows of a tab-separated table of `sayso/data`, without its comments and blank lines."""
    text = files("sayso.data").joinpath(table).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return list(csv.reader(lines, delimiter="\t"))
