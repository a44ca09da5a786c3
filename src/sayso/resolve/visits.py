"""The sentences of a page go in; who was heard by which outlet comes out, where a sentence tells of the visit and of nothing that was said there.

"Ana Ruiz has broken her silence in Quay Notes, a weekly." What she says on the page then came by it, until another occasion is told of.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Link, Speaker
from sayso.resolve.links import matches
from sayso.resolve.occasion import FAR
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.sentence_links import Chain
from sayso.resolve.ways import VISITS

NOBODY = Speaker(name=None, type=None, role=None, entity=None, how="")
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|him|her|his)\b")
# A cheap look: no sentence without one of these tells of a visit.
VISITED = re.compile(
    r"\b(?:guests?|turned\s+up|(?:went|came|goes|comes)\s+on|studios?|spen[dt]s?|s[ai]ts?\s+down|silence|rang|telephoned|phoned|cover|cent(?:re|er)|opened\s+up"
    r"|given|gave|gives?|grant(?:ed|s)|devote[ds]|cleared|episode|edition|number|issue|talk(?:ed|s)|spoke|speaking|in\s+\w+day[’']s)\b",
    re.IGNORECASE,
)
BACK = 400  # characters before a pronoun in which the one it means is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A person before an outlet, and where the page tells of it."""

    name: str
    link: Link
    place: int


def visits(context: Context) -> Iterator[Visit]:
    """The visits that a page tells of, in order of place."""
    if context.is_russian or not VISITED.search(context.text):
        return
    for line in range(len(context.lines)):
        for start, end in context.sentences(line):
            if not VISITED.search(context.text, start, end):
                continue
            links = [
                link for link in matches(context, VISITS, start, end, (), NOBODY) if not context.said.touch(*link.span)
            ]
            name = _visitor(context, start, end, links)
            if links and name:
                yield Visit(name=name, link=links[0], place=start)


def _visitor(context: Context, start: int, end: int, links: Sequence[Link]) -> str | None:
    """The one person whom the sentence names, or whom its pronoun may mean: the last one named before."""
    taken = [link.span for link in links]
    found = [
        person.name
        for span, person in context.people.between(start, end)
        if not context.said.touch(*span) and not any(a < span[1] and span[0] < b for a, b in taken)
    ]
    if found:
        return found[0]
    if not PRONOUN.search(context.text, start, end):
        return None
    before = [
        person.name
        for span, person in context.people.between(max(0, start - BACK), start)
        if not context.said.touch(*span)
    ]
    return before[-1] if before else None


def visited(context: Context, own: Sequence[Chain], speakers: Sequence[Speaker]) -> list[Chain]:
    """The chains of sayings with the links of visits added: to the first saying of the visitor behind where the page tells of it."""
    out = list(own)
    for visit in visits(context):
        line = context.line(visit.place)
        for index in sorted(range(len(own)), key=lambda i: anchor_of(context.attributions[i])):
            place = anchor_of(context.attributions[index])
            if (
                place < visit.place
                or speakers[index].name != visit.name
                or context.attributions[index].nested_in is not None
            ):
                continue
            if context.line(place) - line <= FAR and not (out[index].told or out[index].passed):
                out[index] = Chain(told=(visit.link,), passed=())
            break
    return out
