"""A page of short items goes in, the outlet in brackets behind the item in which a saying stands comes out: "... by May. (Norwind Press)"."""

import re
from functools import lru_cache

from sayso.keys import Span
from sayso.language.names import names_outlet
from sayso.model import Link, Speaker
from sayso.resolve.links import link_of
from sayso.resolve.page import Context

ENDS = re.compile(
    r"(?<=[.!?”\"’…])[^\S\n]+\((?:[Ss]ources?:\s+)?(?P<name>[A-ZÀ-Þ][\w.&’'-]*(?:[^\S\n]+[\w.&’'-]+){0,4})\)[^\S\n]*\.?[^\S\n]*$",
    re.MULTILINE,
)
FEWEST = 2  # items with a credit; one alone may hold for the whole page


@lru_cache(maxsize=4)
def credited(text: str) -> tuple[Span, ...]:
    """The names in brackets behind the last sentences of paragraphs, where several items have one and one names an outlet by its words.

    >>> text = "Rain fell. (Norwind Press)\\nThe lock shut. (Quay Wire)"
    >>> [text[slice(*span)] for span in credited(text)]
    ['Norwind Press', 'Quay Wire']
    """
    found = tuple(match.span("name") for match in ENDS.finditer(text))
    is_credited = any(names_outlet(text[slice(*span)]) for span in found)
    return found if len(found) >= FEWEST and is_credited else ()


def item_credit(context: Context, place: int, speaker: Speaker) -> Link | None:
    """The outlet by which the item of a place came, as a link."""
    line = context.line(place)
    span = next((span for span in credited(context.text) if context.line(span[0]) == line), None)
    if span is None or span[0] < place:
        return None
    return link_of(context, span, "behind the item", f"({context.text[slice(*span)]})", "agency", speaker)


def is_of_another_item(context: Context, spans: list[Span], place: int) -> bool:
    """Are all mentions of a name credits of items, none of them the item of a place?"""
    every = credited(context.text)
    return bool(every) and all(span in every and context.line(span[0]) != context.line(place) for span in spans)
