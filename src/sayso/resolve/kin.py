"""A source that is somebody's kin ("Lund's mother", "the father") goes in; the one whom the page gives that kinship to comes out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from sayso.keys import Span
from sayso.language.names import NAME
from sayso.model import Attribution, Speaker
from sayso.resolve.made import Told, made_person
from sayso.resolve.page import Context
from sayso.resolve.people import Person

KIN = r"(?:mother|father|wife|husband|widow|widower|son|daughter|brother|sister|grandmother|grandfather|aunt|uncle|niece|nephew|cousin|stepmother|stepfather|fianc[eé]e?|girlfriend|boyfriend)"
# "Lund's mother", "the father", "his elder sister"
OF_KIN = re.compile(
    rf"\b(?:(?P<owner>{NAME.pattern})['’]s?|the|The|his|His|her|Her|their|Their)\s+(?:[a-z-]+\s+){{0,2}}?(?P<kin>{KIN})\b"
)
HAS_KIN = re.compile(rf"\b{KIN}\b")
ADJECTIVES = r"(?:[\w-]+\s+){0,2}?"


def kin(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "Lund's mother" and "the father" are the one of whom the page says so beside the name."""
    match = OF_KIN.fullmatch(words)
    person = _whom(context, match, attribution.source[0][0]) if match and len(attribution.source) == 1 else None
    return made_person(kin, context, person, attribution.source) if person else None


def spoken_of(context: Context, start: int, end: int) -> list[tuple[Span, Person]]:
    """The people of whom a stretch speaks by their kinship, each with the words."""
    if not HAS_KIN.search(context.text, start, end):
        return []
    found = ((match, _whom(context, match, match.start())) for match in OF_KIN.finditer(context.text, start, end))
    return [(match.span(), person) for match, person in found if person is not None]


def _whom(context: Context, match: re.Match[str], place: int) -> Person | None:
    """The one of whom the page tells such a kinship beside the name, to the same person where it says to whom."""
    owner = match["owner"].split()[-1] if match["owner"] else None
    found = [
        (person, whose)
        for person, whose in _told_so(context, match["kin"], place)
        if owner is None or (whose in (None, owner) and person.name != match["owner"])
    ]
    sure = [person for person, whose in found if owner and whose == owner]
    people = {person.name: person for person in (sure or [person for person, _ in found])}
    return next(iter(people.values())) if len(people) == 1 else None


def _told_so(context: Context, word: str, place: int) -> list[tuple[Person, str | None]]:
    """The people near a place beside whose names the page has the word, each with the last name of whose kin it says he is, where it does."""
    if word not in context.kin:
        context.kin[word] = sorted(_everybody(context, word), key=lambda one: one[0])
    found = context.kin[word]
    first, last = context.around(place)
    near = found[bisect_left(found, first, key=lambda one: one[0]) : bisect_right(found, last, key=lambda one: one[0])]
    return [(person, owner) for _, person, owner in near]


def _everybody(context: Context, word: str) -> Iterator[tuple[int, Person, str | None]]:
    """All those people of a page, each with the place where it says so."""
    whose = rf"(?:(?P<before>{NAME.pattern})['’]s?\s+|(?i:the|his|her|their|my|whose)\s+)"
    patterns = (
        rf"\b(?P<who>{NAME.pattern}),\s+(?:\d\d,\s+)?{whose}?{ADJECTIVES}{word}\b(?:\s+of\s+(?:the\s+)?(?:[a-z-]+\s+){{0,2}}(?P<of>{NAME.pattern}))?(?!['’])",
        rf"\b{whose}{ADJECTIVES}{word},?\s+(?P<who>{NAME.pattern})",
    )
    for pattern in patterns:
        for match in re.finditer(pattern, context.text):
            people = context.people.named(match["who"])
            if len(people) == 1:
                owner = match["before"] or match.groupdict().get("of")
                yield match.start(), people[0], owner.split()[-1] if owner else None
