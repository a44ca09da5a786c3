"""A saying that was told "the paper" goes in, the outlet that the page named last before comes out as its link."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.keys import Span
from sayso.model import Link, Speaker
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.page_links import is_own, outlet_kind, same_outlet
from sayso.resolve.sentence_links import Chain

RU_TO = r"(?:агентству|изданию|газете|журналу|каналу|порталу|сайту|радиостанции|телеканалу)"


RU_THAT = r"(?:агентство|издание|газета|журнал|канал|телеканал|портал|сайт)"


RU_MEANT = re.compile(
    rf"\b{RU_TO}\b(?!\s*(?:[«„\"A-ZА-ЯЁ]|[а-яё]+\s+[«„\"]))"
    rf"|\b(?:пишет|переда[её]т|цитирует|уточняет|отмечает|сообщает)\s+(?:[а-яё]+\s+){{0,2}}{RU_THAT}\b(?!\s*[«„\"A-ZА-ЯЁ])"
    rf"|\bсобеседник\w*\s+(?:агентства|издания|газеты|канала|портала)\b(?!\s*[«„\"A-ZА-ЯЁ])",
    re.IGNORECASE,
)


THAT = r"the\s+(?:same\s+|state\s+)?(?:news\s+)?(?:agency|newspaper|paper|daily|channel|broadcaster|station|programme|program|magazine|portal|website|site|podcast|journal|tabloid|outlet|wire)"


MEANT = re.compile(
    rf"\b(?:told|tells|telling|interview\s+with|quoted\s+by|reported\s+by|speaking\s+to|spoke\s+to|according\s+to|quoted\s+in|citing)\s+{THAT}\b"
    rf"|\b{THAT}\s+(?:has\s+|also\s+)?(?:reported|quoted|quotes|cited|cites|reports)\s+(?:him|her|them|it|the|a|an|[A-Z]\w+)\b"
    rf"|,\s+{THAT}\s+(?:said|says|wrote|writes|reported|reports)\b",
    re.IGNORECASE,
)


AGENCY = re.compile(r"\b(?:agency|wire|агентств\w+)\b")


def outlets_of(context: Context, own: Sequence[Chain]) -> dict[bool, list[Link]]:
    """The outlets that the page introduces or its sayings name as links, in order of place; agencies (`True`) apart from the others."""
    named: dict[Span, Link] = {}
    for name, span in context.outlets.items():
        if not is_own(context, name):
            named[span] = Link(name=name, type=outlet_kind(name), span=span, how="named before")
    for chain in own:
        for link in (*chain.told, *chain.passed):
            if link.type != "person":
                named[link.span] = link
    found = [named[span] for span in sorted(named)]
    return {which: [link for link in found if (link.type == "agency") == which] for which in (False, True)}


def meant(
    context: Context,
    index: int,
    mine: Chain,
    outlets: Mapping[bool, Sequence[Link]],
    page: Sequence[Link],
    speaker: Speaker,
) -> Chain:
    """ "He told the paper": the outlet that the page named last before, as a link."""
    attribution = context.attributions[index]
    if mine.told or mine.passed:
        return mine
    start, end = context.sentence(anchor_of(attribution))
    match = (RU_MEANT if context.is_russian else MEANT).search(context.text, start, end)
    if match is None or any(a <= match.start() < b for a, b in attribution.content):
        return mine
    is_agency = AGENCY.search(match.group()) is not None
    fitting = outlets[is_agency] or outlets[not is_agency]
    before = fitting[: bisect_left(fitting, match.start(), key=lambda link: link.span[0])][-1:]
    before = before or [link for link in page if link.type != "person"]
    if not before:
        return mine
    last = max(before, key=lambda link: link.span)
    if speaker.name and same_outlet(speaker.name, last.name):
        return mine
    return Chain(told=(), passed=(replace(last, how=f"“{match.group().strip(' ,')}” is {last.name}, named before"),))
