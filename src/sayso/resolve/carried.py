"""Sayings with the links that rules told go in; links that words and places make likely are added to them.

What no rule was written for is weighed by words and boosted trees, first for each name that may be an outlet's (does anything on the page come by it?), then
for each saying and name (did this one?). `python -m train.carriers` grows them from the corpus's train pages.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sayso.language import wording
from sayso.language.trees import read, shipped
from sayso.model import Link, LinkType, Speaker
from sayso.resolve.carriers import SIGNS, TRAITS, Carrier, Mention
from sayso.resolve.items import is_of_another_item
from sayso.resolve.links import is_speaker, owner_last
from sayso.resolve.occasion import in_statement
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.page_links import outlet_kind, same_outlet
from sayso.resolve.sentence_links import Chain, is_of_another
from sayso.resolve.somebody import is_of_place
from sayso.resolve.weighed import NAME_TRAITS, PAIR_TRAITS, Looks, Weighed

WEIGHTS = "carriers.json"
GIVEN = 1_000  # thousandths of log odds from which a link is given: by batches left out nine in ten are right there


def carried(context: Context, speakers: Sequence[Speaker], own: Sequence[Chain], page: Sequence[Link]) -> list[Chain]:
    """The chains of all sayings of a page, with what is likely added; `page` are the links that hold for all of it."""
    if context.is_russian or not context.attributions:
        return list(own)
    weighed = Weighed(context, speakers, [(*chain.told, *chain.passed) for chain in own], page)
    found: dict[int, dict[int, int]] = {}
    for (index, number), score in weighed.scores(_shipped()).items():
        found.setdefault(index, {})[number] = score
    return [_joined(weighed, index, chain, found.get(index, {})) for index, chain in enumerate(own)]


def _joined(weighed: Weighed, index: int, chain: Chain, scores: Mapping[int, int]) -> Chain:
    """A chain with what is likely and not yet there."""
    context, attribution, speaker = weighed.context, weighed.context.attributions[index], weighed.speakers[index]
    have = [link.name for link in (*chain.told, *chain.passed, *weighed.page)]
    likely = [number for number, score in scores.items() if score >= GIVEN]
    if not likely:
        return chain
    place = anchor_of(attribution)
    low, high = context.sentence(place)
    elsewhere = in_statement(context, index)  # of "she told the court" no outlet of another sentence heard
    new = []
    for number in likely:
        one = weighed.found[number]
        if is_speaker(speaker, one.name) or any(_is_one(one.name, name) for name in have):
            continue
        mention = weighed.nearest(index, number)
        if not (
            (elsewhere and not low <= mention.span[0] < high)
            or is_somebody(context, one)
            or is_of_another_item(context, (m.span for m in one.mentions), place)
            or _may_be_own(context, one)
            or WATER_OR_ROAD.search(one.name)
            or is_of_place(one.name)
            or is_of_another(context, index, mention.span[0], weighed.speakers)
            or _employs(context, mention, speaker)
            or any(a <= mention.span[0] < b for a, b in attribution.source)
        ):
            new.append((mention, one))
    if not new:
        return chain
    told = [_link(context, one, mention) for mention, one in new if _hears(mention)]
    passed = [_link(context, one, mention) for mention, one in new if not _hears(mention)]
    return Chain(
        told=tuple(_outwards(context, [*chain.told, *told])),
        passed=tuple(_outwards(context, [*chain.passed, *passed])),
    )


# Names of places that no outlet bears alone: "Norwind Bay"; a "Bay Review" may be one.
WATER_OR_ROAD = re.compile(
    r"\s(?:Bay|River|Lake|Ocean|Sea|Islands?|County|Valley|Mountains?|Airport|Street|Avenue|Road|Bridge|Park|Beach|Province|University|College|School|Hospital)$"
    r"|^(?:Calle|Avenida|Plaza|Rua|Rue|Via|Jalan|Strada)\s"
)
DATED = TRAITS.index("in dateline")


def _may_be_own(context: Context, one: Carrier) -> bool:
    """Does a page of which the outlet is not known bear the name in its dateline or beside its text, as its own would stand: "Support Norwind Review"?"""
    if context.article.outlet is not None:
        return False
    if one.traits[DATED]:
        return True
    beside_text = (context.text[slice(*r.span)] for r in context.article.regions if r.kind not in ("title", "body"))
    return any(one.name in words for words in beside_text)


HE_OR_SHE = ("he", "she")
THINGS = tuple(
    SIGNS.index(sign)
    for sign in (
        "before: the",
        "before: on",
        "before: in",
        "before: kind",
        "behind: kind behind",
        "behind: called a work",
    )
)


def is_somebody(context: Context, one: Carrier) -> bool:
    """Is a name a person's, as far as the page tells? Persons are links by rules alone.

    An office, "he" or "she" tells a person; two words may be anybody's, unless "the", "on", "in" or a kind of outlet stands with them.
    """
    if one.traits[TRAITS.index("outlet word")] or one.traits[TRAITS.index("introduced")]:
        return False
    people = context.people.named(one.name)
    if any(person.roles or person.gender or person.called in HE_OR_SHE for person in people):
        return True
    is_thing = any(mention.signs[sign] for mention in one.mentions for sign in THINGS)
    return not is_thing and any(" " in person.name for person in people)


OWNED = re.compile(r"[’']s?\s+(?P<who>[^,.;:“”\"]{2,60})")


def _employs(context: Context, mention: Mention, speaker: Speaker) -> bool:
    """Is the speaker named there as the outlet's own: "Radio Norwind's Ana Ruiz"?"""
    owned = OWNED.match(context.text, mention.span[1])
    return owned is not None and speaker.name is not None and speaker.name.split()[-1] in owned["who"]


def _is_one(name: str, other: str) -> bool:
    """Is one name the other, or a part of it?"""
    return same_outlet(name, other) or f" {name} " in f" {other} " or f" {other} " in f" {name} "


HEARS = tuple(SIGNS.index(f"before: {sign}") for sign in ("told", "to", "interview", "on", "in", "wrote", "at"))


def _hears(mention: Mention) -> bool:
    """Is somebody told there, or heard on it, so that it comes before those that pass it on?"""
    return any(mention.signs[sign] for sign in HEARS)


# Between an owner and what is its own: "on Radio Norwind[’s morning show ]Quay Hour", some thirty characters at most.
OWNER = re.compile(r"(?s:(?=.{0,29}\Z))[’']s?\s+(?:[\w-]+\s+){0,3}[“\"]?")


def _outwards(context: Context, links: Sequence[Link]) -> list[Link]:
    """In the order of the text, but what belongs to another before its owner."""
    return owner_last(context.text, sorted(links, key=lambda link: link.span), OWNER)


QUOTED = 40  # characters on either side of a name that its reason quotes


def _link(context: Context, one: Carrier, mention: Mention) -> Link:
    start, end = context.sentence(mention.span[0])
    low = mention.span[0] - QUOTED
    start = context.text.find(" ", low) + 1 if low > start else start  # at the beginning of a word
    words = context.text[start : min(end, mention.span[1] + QUOTED)]
    kind: LinkType = outlet_kind(
        one.name, context.text[max(start, mention.span[0] - 25) : min(end, mention.span[1] + 25)]
    )
    how = f"likely by the words around it, here and elsewhere on the page, and by where the saying stands: “{' '.join(words.split())}”"
    return Link(name=one.name, type=kind, span=mention.span, how=how)


@cache
def _shipped() -> Looks:
    return looks(shipped(WEIGHTS))


def looks(weights: Mapping[str, Any]) -> Looks:
    """What weighs, as the file has it."""
    return Looks(
        name_words=wording.read(weights["name words"]),
        names=read(weights["names"], NAME_TRAITS),
        pair_words=wording.read(weights["pair words"]),
        pairs=read(weights["pairs"], PAIR_TRAITS),
    )
