"""The sentences of a page go in; who was heard by which outlet comes out, where a sentence tells of the visit and of nothing that was said there.

"Ana Ruiz has broken her silence in Quay Notes, a weekly." What she says on the page then came by it, until another occasion is told of.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.keys import Span
from sayso.model import Link, Speaker
from sayso.resolve.back_links import NOBODY
from sayso.resolve.links import matches
from sayso.resolve.occasion import FAR, in_statement, is_of_no_day
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.roles import PERSONAL
from sayso.resolve.sentence_links import Chain
from sayso.resolve.ways import VISITS

PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|him|her|his)\b")
RECOUNTED = "recounted on"
OF_PAGE = ("heard on", RECOUNTED)  # the ways by which no page but one that is all of that occasion came
SAID_NOTHING = "in an interview"  # where the sentence tells only that there was one
BESIDE = re.compile(
    r"\b(?:that|why|how|whether|who|which|because|if|when|while|after|before|as|and|but|by)\s"
)  # another one's
FIRST = 2  # lines of the body in which a page tells that all of it is one occasion
FEWEST = 4  # sayings of a page that make one of its speakers its main one
BEGINS = re.compile(r"(?:He|She)\s")
MODIFIES = re.compile(rf"\s+(?:[a-z-]+\s+)?(?:{PERSONAL.pattern})\s+")
BACK = 400  # characters before a pronoun in which the one it means is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A person before an outlet, and where the page tells of it."""

    name: str
    link: Link
    place: int


def visits(context: Context) -> Iterator[Visit]:
    """The visits that a page tells of, in order of place."""
    if context.is_russian:
        return
    for line in range(len(context.lines)):
        for start, end in context.sentences(line):
            links = [
                link for link in matches(context, VISITS, start, end, (), NOBODY) if not context.said.touch(*link.span)
            ]
            name = _visitor(context, start, end, links)
            if links and name:
                yield Visit(name=name, link=links[0], place=start)


def _visitor(context: Context, start: int, end: int, links: Sequence[Link]) -> str | None:
    """The one person whom the sentence names, or whom its pronoun may mean: the last one named before."""
    taken = [link.span for link in links]
    is_bare = any(_only_tells(link) for link in links[:1])
    if is_bare and BESIDE.search(context.text, start, links[0].span[0]):
        return None
    found = [
        (span, person.name)
        for span, person in context.people.between(start, end)
        if not context.said.touch(*span) and not any(_is_its_own(context, link, span) for link in taken)
    ]
    if found:
        # "Bill Clinton pollster Douglas Schoen": the first name only says which pollster
        whose = [MODIFIES.fullmatch(context.text, one[1], two[0]) for (one, _), (two, _) in pairwise(found)]
        return next((name for (_, name), is_whose in zip(found, [*whose, None], strict=True) if not is_whose))
    if not PRONOUN.search(context.text, start, end) or (is_bare and not BEGINS.match(context.text, start)):
        return None
    before = [
        person.name
        for span, person in context.people.between(max(0, start - BACK), start)
        if not context.said.touch(*span)
    ]
    return before[-1] if before else None


def _is_its_own(context: Context, link: Span, name: Span) -> bool:
    """Is a name part of the outlet's, or of one who is the outlet's: "Norwind Radio's Ivo Lund"?"""
    if link[0] < name[1] and name[0] < link[1]:
        return True
    return 0 <= name[0] - link[1] <= OWNED and re.fullmatch(r"['’]s?\s", context.text[link[1] : name[0]]) is not None


OWNED = 3  # characters from an outlet to its own


def _only_tells(link: Link) -> bool:
    """Does a sentence tell by this link only that somebody spoke to an outlet?"""
    return link.how.startswith(SAID_NOTHING)


def visited(context: Context, own: Sequence[Chain], speakers: Sequence[Speaker]) -> list[Chain]:
    """The chains of sayings with the links of visits added: to the visitor's first saying behind where the page tells of it, to all where the page is that visit."""
    out = list(own)
    order = sorted(range(len(own)), key=lambda i: anchor_of(context.attributions[i]))
    for visit in visits(context):
        told = [i for i in order if _is_behind(context, i, visit, speakers)]
        linked = [i for i in told if (out[i].told or out[i].passed) and not _is_told_with(visit, out[i])]
        if not linked and not _only_tells(visit.link) and _is_of_page(context, visit, speakers):
            lent = [i for i in order if _is_of_visitor(context, i, visit, speakers) and not is_of_no_day(context, i)]
        elif told[:1] == linked[:1] or visit.link.how.startswith(OF_PAGE):
            continue  # "said of her interview with Norwind Radio": only where it is what the page is about
        else:
            lent = [
                i
                for i in told[:1]
                if not in_statement(context, i)
                and context.line(anchor_of(context.attributions[i])) - context.line(visit.place) <= FAR
            ]
        for index in lent:
            out[index] = Chain(told=(visit.link,), passed=())
    return out


def _is_told_with(visit: Visit, chain: Chain) -> bool:
    """Is a saying's link that of a visit which the same sentence tells: "Ruiz, who says that she was robbed, recounted it on Radio Norwind"?"""
    is_same = all(link.span == visit.link.span for link in (*chain.told, *chain.passed))
    return is_same and visit.link.how.startswith(RECOUNTED)


def _is_of_page(context: Context, visit: Visit, speakers: Sequence[Speaker]) -> bool:
    """Does the page begin with the visit, and is most of what it tells the visitor's: a transcript, a monitor's summary of an address?

    Who is named with the visitor asks the questions, which count neither way.
    """
    beside = {p.name for _, p in context.people.between(*context.sentence(visit.place))} - {visit.name}
    outer = [
        speaker.name
        for speaker, one in zip(speakers, context.attributions, strict=True)
        if one.nested_in is None and speaker.name not in beside
    ]
    begins = context.line(visit.place) - (1 if context.is_in_title(context.lines[0][0]) else 0) < FIRST
    return begins and len(outer) >= FEWEST and 2 * outer.count(visit.name) > len(outer)


def _is_behind(context: Context, index: int, visit: Visit, speakers: Sequence[Speaker]) -> bool:
    """Does the visitor say this behind where the page tells of the visit?"""
    return anchor_of(context.attributions[index]) >= visit.place and _is_of_visitor(context, index, visit, speakers)


def _is_of_visitor(context: Context, index: int, visit: Visit, speakers: Sequence[Speaker]) -> bool:
    """Is it the visitor's, and inside no other saying?"""
    return speakers[index].name == visit.name and context.attributions[index].nested_in is None
