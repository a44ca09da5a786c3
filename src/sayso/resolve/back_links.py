"""A saying that was told "the paper" goes in, the outlet that the page named last before comes out as its link."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from sayso.keys import Span
from sayso.language.outlets import names_outlet
from sayso.model import Attribution, Link, Speaker
from sayso.resolve.links import matches
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.page_links import is_own, outlet_kind, same_outlet
from sayso.resolve.russian_links import is_own_inflected, outlet_alone
from sayso.resolve.sentence_links import Chain
from sayso.resolve.ways import OUTLET, PASSED_ON, TOLD

RU_TO = r"(?:агентству|изданию|газете|журналу|каналу|порталу|сайту|радиостанции|телеканалу|телекомпании|еженедельнику)"


RU_THAT = r"(?:агентство|издание|газета|журнал|канал|телеканал|портал|сайт|телекомпания|еженедельник)"


RU_MEANT = re.compile(
    rf"\b(?:(?:его|её)\s+корреспонденту\b|{RU_TO}\b(?!\s*(?:[«„\"]|(?-i:[A-ZА-ЯЁ])|[а-яё]+\s+[«„\"])))"
    rf"|\b(?:пишет|переда[её]т|цитирует|приводит|уточняет|отмечает|сообщает|утверждает)\s+(?:[а-яё]+\s+){{0,2}}{RU_THAT}\b(?!\s*[«„\"A-ZА-ЯЁ])"
    rf"|\bсобеседник\w*\s+(?:агентства|издания|газеты|канала|портала)\b(?!\s*[«„\"A-ZА-ЯЁ])",
    re.IGNORECASE,
)


THAT = rf"the\s+(?:same\s+|state\s+)?{OUTLET}"


# "The daily briefing" is no paper.
NO_BRIEFING = r"(?!\s+(?:press\s+|news\s+|media\s+)?(?:briefing|meeting|conference|session|call|gathering|round)s?\b)"
MEANT = re.compile(
    rf"\b(?:told|tells|telling|interview\s+with|quoted\s+by|reported\s+by|speaking\s+to|spoke\s+to|according\s+to|quoted\s+in|citing)\s+{THAT}\b{NO_BRIEFING}"
    rf"|\b{THAT}\s+(?:has\s+|also\s+)?(?:reported|quoted|quotes|cited|cites|reports)\s+(?:him|her|them|it|the|a|an|[A-Z]\w+)\b"
    rf"|\b(?:in|on|to|according\s+to|from)\s+the\s+same\s+(?:{OUTLET}|report|article|edition|issue|number|interview|broadcast|dispatch|story|item|piece|column|page)\b"
    rf"|\b{THAT}\s+(?:also\s+)?(?:has|had|let|lets)\s+(?:him|her|them)\s+(?:say(?:ing)?|explain(?:ing)?|add(?:ing)?|claim(?:ing)?|tell(?:ing)?)\b"
    rf"|\b{THAT}\s+(?:has\s+)?(?:reported|quoted|quotes|cited|cites)\s+(?:its|his|her|their)\b"
    rf"|,\s+{THAT}\s+(?:said|says|wrote|writes|reported|reports)\b"
    r"|\b(?:is|are|was|were)\s+(?:also|further)\s+(?:quoted|cited|reported)\s+as\s+(?:saying|telling|having\s+\w+)\b(?!\s+(?:\w+\s+){0,2}?by\b)",
    re.IGNORECASE,
)


NOUN = re.compile(OUTLET)
AGENCY = re.compile(r"\b(?:agency|wire|агентств\w+)\b", re.IGNORECASE)


NEAR = 20  # characters before a name that say what it is: "агентство «Норвинд»"


def outlets_of(context: Context, own: Sequence[Chain], speakers: Sequence[Speaker]) -> dict[bool, list[Link]]:
    """The outlets that the page introduces, lets speak or names as links, in order of place; agencies (`True`) apart from the others."""
    named: dict[Span, Link] = {}
    introduced = [(name, span) for name, span in context.outlets.items() if not is_own(context, name)]
    for name, span in (*introduced, *_speaking(context, speakers)):
        before = context.text[max(0, span[0] - NEAR) : span[0]]
        kind = "agency" if AGENCY.search(before) else outlet_kind(name)
        named[span] = Link(name=name, type=kind, span=span, how="named before")
    for chain in own:
        for link in (*chain.told, *chain.passed):
            if link.type != "person":
                named[link.span] = link
    found = [named[span] for span in sorted(named)]
    return {which: [link for link in found if (link.type == "agency") == which] for which in (False, True)}


NOBODY = Speaker(name=None, type=None, role=None, entity=None, how="")


def _reporting(context: Context, place: int) -> Iterator[Link]:
    """The outlets that report or are told anything in the same line before "the paper", also where nothing is attributed."""
    if not context.is_russian and context.lines:
        start = max(context.lines[context.line(place)][0], place - FAR)
        found = matches(context, (*TOLD, *PASSED_ON), start, place, (), NOBODY)
        yield from (link for link in found if context.is_outlet(link.name) or link.how.startswith("on: “"))


def _speaking(context: Context, speakers: Sequence[Speaker]) -> Iterator[tuple[str, Span]]:
    """The outlets of a page that say something themselves: "Norwind Radio reported", "сообщает «Заря»"."""
    for attribution, speaker in zip(context.attributions, speakers, strict=True):
        if not (speaker.name and attribution.source):
            continue
        if context.is_russian:
            is_outlet = outlet_alone(context, context.words(attribution.source))
            is_others = is_outlet and not is_own_inflected(context, speaker.name)
        else:
            is_outlet = names_outlet(speaker.name) and speaker.name in context.words(attribution.source)
            is_others = is_outlet and not is_own(context, speaker.name)
        if is_others:
            yield speaker.name, attribution.source[0]


THE_INTERVIEW = re.compile(
    r"\b(?:in|during)\s+(?:the|that|this|his|her)\s+(?:same\s+)?interview\b(?!\s+(?:with|for|on|by)\b)", re.IGNORECASE
)
INTERVIEWS = [way for way in TOLD if way.says == "in an interview"]
FAR = 1_500  # characters back in which an interview or an outlet was named


def _in_the_interview(
    context: Context, start: int, end: int, attribution: Attribution, speaker: Speaker
) -> Link | None:
    """ "She said in the interview", also one sentence before: the last interview that the lines before it name."""
    before = context.sentence(max(0, start - 2))
    low = before[0] if context.line(before[0]) == context.line(start) else start
    found = THE_INTERVIEW.search(context.text, low, end)
    if found is None or any(a <= found.start() < b for a, b in attribution.content):
        return None
    named = [*matches(context, INTERVIEWS, max(0, found.start() - FAR), found.start(), (), speaker)]
    last = max(named, key=lambda link: link.span, default=None)
    return replace(last, how=f"“{found.group()}”: {last.how}") if last else None


# What is printed, what is heard or seen, and what is read on line; a name with none of these words is any of them.
KINDS = (
    re.compile(
        r"\b(?:newspaper|paper|daily|weekly|monthly|tabloid|magazine|journal|times|gazette|herald|courier|tribune|zeitung|tidende|diario)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:broadcaster|station|radio|r[aá]dio|radyo|television|tv|fm|channel|canal|kanal|programme|program|show|podcast|phone-in)\b|\d{2,3}\.\d\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:agency|wire|newswire)\b", re.IGNORECASE),
    re.compile(r"\b(?:telegram|website|site|portal|blog)\b", re.IGNORECASE),
)
TRIED, MENTIONS = 8, 20  # outlets before "the paper", and mentions of one, that are looked at
SAID_OF = 30  # characters before a name, and behind it, in which the page says what it is


def _is_another_kind(text: str, name: str, noun: str) -> bool:
    """Is an outlet of another kind than "the paper" that is meant: by its name, or by what the page calls it ("the channel Norwind")?"""
    meant_kinds = {n for n, kind in enumerate(KINDS) if kind.search(noun)}
    if not meant_kinds:
        return False
    of_name = {n for n, kind in enumerate(KINDS) if kind.search(name)}
    called = of_name or {n for words in _called(text, name) for n, kind in enumerate(KINDS) if kind.search(words)}
    return bool(called) and not called & meant_kinds


def _called(text: str, name: str) -> Iterator[str]:
    """What stands in apposition before and behind each mention of a name: "the Telegram channel | Norwind", "Norwind, | a podcast"."""
    for found in islice(re.finditer(re.escape(name), text), MENTIONS):
        before = re.search(r"(?:[\w-]+\s){1,3}[“\"‘]?$", text[max(0, found.start() - SAID_OF) : found.start()])
        behind = re.match(r"[”\"’]?,\s(?:an?|the|its)\s(?:[\w-]+\s?){1,3}", text[found.end() : found.end() + SAID_OF])
        yield from (one.group() for one in (before, behind) if one)


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
    spoke = None if context.is_russian else _in_the_interview(context, start, end, attribution, speaker)
    if spoke is not None:
        return Chain(told=(spoke,), passed=())
    match = (RU_MEANT if context.is_russian else MEANT).search(context.text, start, end)
    if match is None or any(a <= match.start() < b for a, b in attribution.content):
        return mine
    is_agency = AGENCY.search(match.group()) is not None
    fitting = outlets[is_agency] or outlets[not is_agency]
    before = fitting[: bisect_left(fitting, match.start(), key=lambda link: link.span[0])]
    before = [*before, *_reporting(context, match.start())]
    before = before or [link for link in page if link.type != "person"]
    if not before:
        return mine
    noun = NOUN.search(match.group())
    word = noun.group().lower() if noun else ""
    likeliest = sorted(before, key=lambda link: (bool(word) and word in link.name.lower(), link.span), reverse=True)
    tried = islice(likeliest, TRIED)
    last = next((link for link in tried if not word or not _is_another_kind(context.text, link.name, word)), None)
    if last is None:
        return mine
    if speaker.name and same_outlet(speaker.name, last.name):
        return mine
    return Chain(told=(), passed=(replace(last, how=f"“{match.group().strip(' ,')}” is {last.name}, named before"),))
