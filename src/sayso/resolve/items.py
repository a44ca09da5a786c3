"""The text of a page of short items goes in, the names in brackets behind them come out: "... by May. (Norwind Press)"."""

import re
from collections.abc import Iterable
from functools import lru_cache

from sayso.keys import Span
from sayso.language.outlets import names_outlet
from sayso.resolve.page import Context

ENDS = re.compile(
    r"(?<=[.!?”\"’…])[^\S\n]+\((?:[Ss]ources?:\s+)?(?P<name>[A-ZÀ-Þ][\w.&’'-]*(?:[^\S\n]+[\w.&’'-]+){0,4})\)[^\S\n]*\.?[^\S\n]*$",
    re.MULTILINE,
)
# One with its day tells by itself what it is: "... by May. (Norwind Courier, 8 May, page 3.)"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DATED = re.compile(
    rf"[^\S\n]\((?:[Ss]ources?:\s+)?(?P<name>[A-ZÀ-Þ][\w.&’'-]*(?:[^\S\n]+(?:(?:of|the|and|de|la|del|di|da|do)[^\S\n]+){{0,2}}[A-ZÀ-Þ\d][\w.&’'-]*){{0,4}}),\s(?:\d{{1,2}}\s{MONTH}|{MONTH}\s\d{{1,2}}|{WEEKDAY})"
    r"(?:,?\s[^()\n]{1,25})?\.?\)[^\S\n]*\.?[^\S\n]*$",
    re.MULTILINE,
)
FEWEST = 2  # items with a credit; one alone may hold for the whole page
DENSE = 2  # of so many lines between the first and the last credit one ends with one; a page's pictures have fewer


@lru_cache(maxsize=4)
def credited(text: str) -> tuple[Span, ...]:
    """The names in brackets behind the last sentences of paragraphs: with a day, or where most items have one and one names an outlet by its words.

    >>> text = "Rain fell. (Norwind Press)\\nThe lock shut. (Quay Wire)"
    >>> [text[slice(*span)] for span in credited(text)]
    ['Norwind Press', 'Quay Wire']
    """
    dated = tuple(match.span("name") for match in DATED.finditer(text))
    return (*_bare(text), *dated)


def _bare(text: str) -> tuple[Span, ...]:
    found = tuple(match.span("name") for match in ENDS.finditer(text))
    if len(found) < FEWEST or not any(names_outlet(text[slice(*span)]) for span in found):
        return ()
    lines = [line for line in text[found[0][0] : found[-1][1]].split("\n") if line.strip()]
    return found if len(lines) <= DENSE * len(found) else ()


def is_of_another_item(context: Context, spans: Iterable[Span], place: int) -> bool:
    """Are all mentions of a name credits of items, none of them the item of a place?"""
    every = credited(context.text)
    return bool(every) and all(span in every and context.line(span[0]) != context.line(place) for span in spans)
