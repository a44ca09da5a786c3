"""Attributions with their speakers go in, the chain of each comes out: who passed it on, from the speaker outwards.

A link is a named outlet, agency, channel, programme, document or person that the page names as the way by which the
words came. The page's own outlet is none, nor the platform of a post, "in a statement", or a credit of a picture.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.keys import Span
from sayso.language.names import (
    NO_PERSON,
    ORGANISATION,
    OUTLET_WORDS,
    PLACE,
    is_title,
    known,
    outlet,
    outlet_type,
    person_in,
)
from sayso.language.russian import nominative
from sayso.model import Dated, Link, LinkType, Speaker
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.page_links import is_own, names_outlet, page_links, same_outlet

WORD = r"(?:[A-ZА-ЯЁ0-9][\w’'.&/-]*|of|the|and|for|de|la|del|der|des|di|du)"
NAME = rf"(?P<name>[“\"«]?{WORD}(?:\s+{WORD}){{0,5}}?[”\"»]?)"
KIND = r"(?P<kind>(?:(?:the|a|an|its|his|her|our|local|state|state-run|state-owned|Russian|Chinese|British|American|national|regional|private|independent|daily|weekly|public|government|pro-government|official|popular)\s+)*(?:(?:news\s+)?agency|newswire|newspaper|daily|weekly|tabloid|magazine|broadcaster|radio station|radio|television channel|TV channel|TV station|television|Telegram channel|channel|news site|news website|website|portal|outlet|news outlet|programme|program|show|podcast|paper|journal|station)s?\s+)?(?:the\s+)?"
AFTER = r"(?P<after>\s+(?:news\s+agency|news\s+site|agency|newspaper|paper|magazine|radio|station|television|TV|programme|program|podcast|channel|portal|website|daily|weekly|show))?"
STOP = r"(?=\s*(?:[,.;:)”\"»–—]|$|\s(?:on|in|at|that|and|said|saying|late|last|this|by|during|about|for|with|after|before|to|as|it|he|she|they|yesterday|today|earlier|also|has|had|was|were|who|which|citing|quoting|reported|reports|whether|why|how|of)\b))"
# (what it says, pattern); `name` is the link. In the order from the speaker outwards.
TOLD = (
    ("told", rf"\b(?:told|tells|telling|informed|(?:admitted|conceded|confirmed|explained|complained|said|replied|denied|revealed)\s+to)\s+{KIND}{NAME}{AFTER}{STOP}"),
    ("in an interview", rf"\b(?:in\s+(?:an?\s+)?(?:\w+\s+)?interview\s+(?:with|to|for|on|published\s+(?:by|in))|interview(?:ed)?\s+(?:with|by|for|on)|speaking\s+(?:to|on|with)|spoke\s+(?:to|with|on)|in\s+(?:comments|remarks)\s+to|in\s+(?:comments|remarks|words)\s+(?:carried|published|reported|quoted|broadcast)\s+by|appear(?:ed|ing)\s+on|comments\s+to)\s+{KIND}{NAME}{AFTER}{STOP}"),
    ("on", rf"\b[Oo]n\s+(?:[A-Z][\w’']*[’']s?\s+)?{KIND}{NAME}{AFTER}{STOP}"),
    ("wrote in", rf"\b(?:wrote|writing|written|column|op-ed|article|essay|opinion\s+piece|letter)\s+(?:for|in|published\s+(?:in|by))\s+{KIND}{NAME}{AFTER}{STOP}"),
)  # fmt: skip
PASSED_ON = (
    ("quoted by", rf"\b(?:quoted|cited)\s+(?:\w+\s+)?by\s+{KIND}{NAME}{AFTER}{STOP}"),
    ("carried by", rf"\b(?:reported|carried|published|broadcast|relayed|released|distributed|circulated|aired|shown|posted|obtained|seen|reviewed|first\s+reported)\s+(?:\w+\s+)?(?:by|on|in)\s+{KIND}{NAME}{AFTER}{STOP}"),
    ("according to", rf"\b(?:according\s+to|as\s+per|via|citing|quoting|with\s+reference\s+to|,\s+per)\s+{KIND}{NAME}{AFTER}{STOP}"),
    ("reports", rf"(?:^|[,.;–—][\"”’]?\s+|\bas\s+){KIND}{NAME}{AFTER}\s+(?:on\s+\w+day\s+|earlier\s+)?(?:has\s+|also\s+|first\s+)?(?:reported|reports|quoted|quotes|cited|cites|wrote|writes|said|says|carried|relayed)\b"),
    ("reports, citing", rf"(?:^|[,.;–—]\s+|\b(?:as|the)\s+)(?P<kind>){NAME}(?P<after>\s+(?:has\s+|also\s+)?(?:reported|reports|writes|wrote|said|says)\b[^.;\"“”«»]{{0,30}}?,\s+(?:citing|quoting)\b)"),
    ("cites", rf"(?:^|[.;]\s+)(?:The\s+)?(?P<kind>){NAME}(?P<after>,\s+(?:citing|quoting|with\s+reference\s+to))\b"),
    ("in brackets", rf"\((?P<kind>){NAME}(?P<after>)\)\s*[.,]?\s*$"),
)  # fmt: skip
# The same in Russian: the name stands in quotation marks behind what it is, or in foreign letters.
RU_KIND = r"(?P<kind>(?:\w+\s+)?(?:агентств|газет|канал|телеканал|издани|радио|портал|журнал|сайт|телеграм-канал|программ|передач|корреспондент\w*\s+агентств)\w*\s+)"
RU_NAME = r"[«„\"]?(?P<name>(?<=[«„\"])[^«»„“\"\n]{2,40}(?=[»”“\"])|[А-ЯЁA-Z][\w-]*(?:\s[А-ЯЁA-Z][\w-]*){0,2})[»”“\"]?(?P<after>)"
RU_SAYS = r"(?:переда[её]т|передал[аои]?|пишет|пишут|написал[аои]?|сообщает|сообщил[аои]?|цитирует|процитировал[аои]?|приводит|рассказывает|отмечает|уточняет|публикует)"
RU_TOLD = (
    (
        "сказано",
        rf"\b(?:сообщи|рассказа|заяви|сказа|поясни|подтверди|ответи|говори|призна|добави|объясни|уточни|переда|коммент)\w+\s+(?:[а-яё-]+\s+){{0,3}}?{RU_KIND}{RU_NAME}",
    ),
    ("сказано", r"\b(?:рассказа|заяви|сказа|поясни|подтверди|объясни)\w+\s+(?P<kind>)[«„\"](?P<name>[^«»„“\"\n]{2,40})[»”“\"](?P<after>)(?!,\s*что)(?=\s+[а-яё])"),
    ("в интервью", rf"\b[Вв]\s+(?:\w+\s+)?(?:интервью|эфире|разговоре\s+с|комментарии|беседе\s+с)\s+{RU_KIND}?{RU_NAME}"),
    ("пишет в", rf"\b(?:пиш[ею]т|написал\w*|статье|колонке|письме)\s+(?:[А-ЯЁ][\w-]+\s+){{0,2}}в\s+{RU_KIND}{RU_NAME}"),
)  # fmt: skip
RU_PASSED_ON = (
    ("со ссылкой", rf"\b(?:со\s+ссылкой\s+на|ссылаясь\s+на|на\s+котор\w+\s+ссыла\w+|по\s+(?:данным|информации|сообщению)|об\s+этом\s+{RU_SAYS})\s+{RU_KIND}?{RU_NAME}"),
    ("передаёт", rf"(?:^|[,.—–]\s+|\bкак\s+){RU_SAYS}\s+{RU_KIND}?{RU_NAME}"),
    ("пишет, ссылаясь", rf"{RU_KIND}?{RU_NAME}(?=\s+{RU_SAYS}?[^.\n«»]{{0,30}}\bсо\s+ссылкой\b)"),
    ("цитирует", rf"{RU_KIND}?{RU_NAME}(?=\s+(?:цитирует|процитировал\w*|приводит)\b)"),
)  # fmt: skip
RUSSIAN = frozenset(says for says, _ in (*RU_TOLD, *RU_PASSED_ON))
SPOKE_TO = re.compile(r"(?:He|She|They|Both|The \w+) (?:was|were) (?:speaking|talking) (?:to|on|with)\b")
PLATFORMS = frozenset("x twitter facebook instagram telegram youtube tiktok linkedin threads whatsapp vk vkontakte mastodon bluesky truth social weibo reddit".split()) | {"truth social"}  # fmt: skip
SHORTEST = 4  # letters of a name that only its place makes an outlet's
NO_OUTLETS = re.compile(r"^(?:tv|radio|television|media|press|news|cameras?|reporters|journalists|parliament|congress|the|lawmakers|people|supporters|members|delegates|he|she|they|it|a|an|in|on|mr|ms|mrs|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chain:
    """The links of one attribution: those told to, those that passed it on, and those of the whole page."""

    told: tuple[Link, ...]
    passed: tuple[Link, ...]


def via_of(context: Context, speakers: Sequence[Speaker], said: Sequence[Dated]) -> list[tuple[Link, ...]]:
    """The chain of each attribution, in their order."""
    inner: dict[int, list[Span]] = {}
    for attribution in context.attributions:
        if attribution.nested_in is not None:
            inner.setdefault(attribution.nested_in, []).extend(attribution.content)
    own = [_own(context, i, speakers[i], inner.get(i, [])) for i in range(len(speakers))]
    page = page_links(context)
    outlets = _outlets(own)
    own = [_meant(context, i, own[i], outlets, page, speakers[i]) for i in range(len(own))]
    linked: dict[str | None, list[int]] = {}
    for index, chain in enumerate(own):
        if (chain.told or chain.passed) and speakers[index].name is not None:
            linked.setdefault(speakers[index].name, []).append(index)
    own = [_of_occasion(context, i, own, linked.get(speakers[i].name, []), said) for i in range(len(own))]
    chains: list[tuple[Link, ...]] = []
    for index, attribution in enumerate(context.attributions):
        links = [*own[index].told, *own[index].passed]
        outer = attribution.nested_in
        if outer is not None and speakers[outer].name and speakers[outer].name != speakers[index].name:
            links.append(_outer(context, outer, speakers[outer]))
            if outer < index:
                links += [link for link in chains[outer] if link not in page]
        signed = [link for link in page if link.name != speakers[index].name]
        chains.append(tuple(_once([*links, *signed])))
    return chains


LABEL = re.compile(r"\s*(?:[-–—•]\s*)?(?P<name>[A-Z][^\n:.,;“”\"]{1,40}):\s")


def _label(context: Context, place: int, speaker: Speaker) -> Link | None:
    """The outlet with whose name the paragraph begins, as the items of a digest do."""
    match = LABEL.match(context.text, *context.lines[context.line(place)]) if context.lines else None
    if match is None or not names_outlet(match["name"]):
        return None
    return _link(context, match.span("name"), "label of the paragraph", match.group().strip(), "outlet", speaker)


def _own(context: Context, index: int, speaker: Speaker, inner: Sequence[Span]) -> Chain:
    """The links that the saying's own sentence names, but not those that `inner`, what stands inside it, names."""
    attribution = context.attributions[index]
    start, end = context.sentence(anchor_of(attribution))
    following = context.sentence(min(end + 1, len(context.text) - 1))
    if following[0] >= end and SPOKE_TO.match(context.text, *following):
        end = following[1]  # "He was speaking to Radio Norwind."
    last = max(b for _, b in (*attribution.content, *attribution.cue, *attribution.source))
    end = max(end, min(context.sentence(last - 1)[1], last + 300))
    held = attribution.content
    told = tuple(_matches(context, RU_TOLD if context.is_russian else TOLD, start, end, held, speaker))
    told = told or tuple(_read_out(context, start, end, held, speaker))
    passed = tuple(_matches(context, RU_PASSED_ON if context.is_russian else PASSED_ON, start, end, held, speaker))
    told = tuple(link for link in told if not any(a <= link.span[0] < b for a, b in inner))
    label = None if told or passed else _label(context, start, speaker)
    passed = (label,) if label else passed
    return Chain(told=told, passed=tuple(p for p in passed if p.name not in {t.name for t in told}))


RU_MEANT = re.compile(
    r"\b(?:агентству|изданию|газете|журналу|каналу|порталу|радиостанции|телеканалу)\b(?!\s*(?:[«„\"A-ZА-ЯЁ]|[а-яё]+\s+[«„\"]))"
    r"|\b(?:пишет|переда[её]т|цитирует|уточняет|отмечает|сообщает)\s+(?:[а-яё]+\s+){0,2}(?:агентство|издание|газета|журнал|канал|портал)\b(?!\s*[«„\"A-ZА-ЯЁ])"
    r"|\bсобеседник\w*\s+(?:агентства|издания|газеты|канала|портала)\b(?!\s*[«„\"A-ZА-ЯЁ])",
    re.IGNORECASE,
)
THAT = r"the\s+(?:same\s+|state\s+)?(?:news\s+)?(?:agency|newspaper|paper|daily|channel|broadcaster|station|programme|program|magazine|portal|website|site|podcast|journal|tabloid|outlet|wire)"
MEANT = re.compile(
    rf"\b(?:told|tells|telling|interview\s+with|quoted\s+by|reported\s+by|speaking\s+to|spoke\s+to|according\s+to|quoted\s+in|citing)\s+{THAT}\b"
    rf"|\b{THAT}\s+(?:has\s+|also\s+)?(?:reported|quoted|quotes|cited|cites|reports)\s+(?:him|her|them|it|the|a|an|[A-Z]\w+)\b"
    rf"|,\s+{THAT}\s+(?:said|says|wrote|writes|reported|reports)\b",
    re.IGNORECASE,
)


def _outlets(own: Sequence[Chain]) -> list[Link]:
    """The links to outlets that the page's sayings name, in order of place."""
    named: dict[Span, Link] = {}
    for chain in own:
        for link in (*chain.told, *chain.passed):
            if link.type != "person":
                named.setdefault(link.span, link)
    return [named[span] for span in sorted(named)]


def _meant(
    context: Context, index: int, mine: Chain, outlets: Sequence[Link], page: Sequence[Link], speaker: Speaker
) -> Chain:
    """ "He told the paper": the outlet that the page named last before, as a link."""
    attribution = context.attributions[index]
    if mine.told or mine.passed:
        return mine
    start, end = context.sentence(anchor_of(attribution))
    match = (RU_MEANT if context.is_russian else MEANT).search(context.text, start, end)
    if match is None or any(a <= match.start() < b for a, b in attribution.content):
        return mine
    before = outlets[: bisect_left(outlets, match.start(), key=lambda link: link.span[0])][-1:]
    before = before or [link for link in page if link.type != "person"]
    if not before:
        return mine
    last = max(before, key=lambda link: link.span)
    if speaker.name and same_outlet(speaker.name, last.name):
        return mine
    return Chain(told=(), passed=(replace(last, how=f"“{match.group().strip(' ,')}” is {last.name}, named before"),))


READ_OUT = re.compile(
    r"\b(?:statement|note|letter|message|apology|reply)s?\s+(?:was\s+|were\s+|that\s+was\s+)?read\s+(?:(?:out|aloud|outside|inside|later|to\s+\w+(?:\s+\w+)?)\s+)*by\s+(?P<who>[^.;“”\"]{3,80})"
    r"|\bby\s+the\s+(?:voice|mouth)\s+of\s+(?P<voice>[^.;“”\"]{3,80})"
)


def _read_out(context: Context, start: int, end: int, held: Sequence[Span], speaker: Speaker) -> Iterator[Link]:
    """Who reads out what another wrote, or speaks for a body: "in a note read out by the secretary, Ana Ruiz"."""
    for match in READ_OUT.finditer(context.text, start, end):
        found = person_in(context.text, *match.span("who" if match["who"] else "voice"))
        if found is None or any(a <= match.start() < b for a, b in held):
            continue
        named = context.people.named(context.text[slice(*found)])
        name = named[0].name if len(named) == 1 else context.text[slice(*found)]
        if name != speaker.name:
            yield Link(name=name, type="person", span=found, how=f"read out by: “{' '.join(match.group().split())}”")


def _matches(
    context: Context, patterns: Sequence[tuple[str, str]], start: int, end: int, held: Sequence[Span], speaker: Speaker
) -> Iterator[Link]:
    found: list[Link] = []
    for says, pattern in patterns:
        for match in re.compile(pattern).finditer(context.text, start, end):
            span = _trimmed(context.text, match.span("name"))
            if any(a <= span[0] < b for a, b in held):
                continue
            link = _link(
                context, span, says, match.group().strip(" ,"), (match["kind"] or "") + (match["after"] or ""), speaker
            )
            if link and not any(link.name == other.name for other in found):
                found.append(link)
    # "A со ссылкой на B": B had it first.
    yield from sorted(found, key=lambda link: (not REFERRED.match(link.how), link.span))


REFERRED = re.compile(r"со ссылкой: “(?:со ссылкой|ссылаясь)")


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while end > start and (text[end - 1].isspace() or text[end - 1] in '”"»,'):
        end -= 1
    if text[end - 1 : end] == "." and "." not in text[start : end - 1]:
        end -= 1  # the sentence's full stop, and not that of "U.S."
    while start < end and (text[start].isspace() or text[start] in '“"«'):
        start += 1
    return start, end


OUTLET_KINDS = re.compile(
    r"citing|quoting|agency|channel|paper|magazine|radio|televis|\bTV\b|program|podcast|website|broadcaster|site|portal|outlet|journal|tabloid|daily|weekly|портал|журнал|сайт|программ|передач|агентств|газет|канал|издани|радио",
    re.IGNORECASE,
)


def _link(context: Context, span: Span, says: str, words: str, around: str, speaker: Speaker) -> Link | None:
    """A link, where the name is one of an outlet; else nothing."""
    written = context.text[slice(*span)]
    bare = written.removeprefix("the ").removeprefix("The ")
    whose = re.match(r"(?P<outlet>[^’']+)[’']s?\s", bare)  # "CNN's Ana Ruiz"
    if whose and outlet(whose["outlet"]):
        bare, span = whose["outlet"], (span[1] - len(bare), span[1] - len(bare) + whose.end("outlet"))
    quoted = context.text[max(0, span[0] - 1) : span[0]] in ("«", "„", '"')
    if says in RUSSIAN and not (
        quoted or bare.isupper() or names_outlet(bare) or bare.isascii() or OUTLET_KINDS.search(around)
    ):
        return None  # "сообщает Иван Лунд" is who speaks
    if not bare[:1].isalnum() or (says == "on" and not _is_broadcast(bare, around)):
        return None
    if NO_OUTLETS.match(bare) or bare.isdigit() or (bare.casefold() in PLATFORMS and "channel" not in around.lower()):
        return None
    entry = outlet(bare)
    told_kind = (
        says == "on" or says in RUSSIAN or bool(OUTLET_WORDS.search(around)) or OUTLET_KINDS.search(around) is not None
    )
    person = person_in(context.text, *span) is not None and bool(context.people.named(bare))
    by_place = says in HEARS and _is_nobody_else(context, span, bare)
    if not (told_kind or names_outlet(bare) or by_place) or known(bare):
        return None
    if person and not (entry or told_kind or by_place or NO_PERSON.search(bare)):
        return None
    name = entry.name if entry and entry.type == "agency" and not told_kind else bare
    if says in RUSSIAN and quoted:
        name = _as_called(context, name, says)
    if is_own(context, name) or (speaker.name and same_outlet(speaker.name, name)):
        return None
    kind: LinkType = outlet_type(bare, around)  # type: ignore[assignment]
    return Link(name=" ".join(name.split()), type=kind, span=span, how=f"{says}: “{' '.join(words.split())}”")


def _as_called(context: Context, name: str, says: str) -> str:
    """A name in quotation marks in the nominative: as the page writes it elsewhere, else by its case ("в интервью «Северной газете»")."""
    words = name.split()
    stem = words[0][:-2].casefold()
    turned = nominative(name, "datv" if says in ("сказано", "в интервью") else "gent")
    if turned != name and turned in context.quoted:
        return turned
    if len(stem) > 2:
        same = (o for o in context.quoted if o.casefold().startswith(stem) and len(o.split()) == len(words))
        return min((other for other in same if other != name), default=name)
    return name


HEARS = frozenset(("told", "in an interview", "quoted by", "wrote in"))  # where an outlet may stand that no word tells


def _is_nobody_else(context: Context, span: Span, bare: str) -> bool:
    """Is a name with an article, or one that no office, form of address or other form of itself makes somebody's, an outlet's?"""
    if ORGANISATION.search(bare) or PLACE.search(bare) or len(bare) < SHORTEST or bare.isupper():
        return False
    if is_title(bare.split()[0]):
        return False
    before = context.text[max(0, span[0] - 30) : span[0]]
    if re.search(r"\b[Tt]he\s+(?:[a-z]+\s+)?$", before) or context.text[slice(*span)][:4].lower() == "the ":
        return True
    if re.search(r"\b(?:[A-Z]\w*\.?|\w*(?:er|or|man|woman|ent|ist))\s+$", before):
        return False  # "told Judge Venn", "told reporter Ana Venn"
    longer = rf"[A-Z][\w.]+\s+{re.escape(bare)}\b|\b{re.escape(bare)}\s+[A-Z]\w"
    if any(
        not context.said.touch(*m.span()) for m in re.compile(longer).finditer(context.text, *context.around(*span))
    ):
        return False
    named = context.people.named(bare)
    forms = {context.text[slice(*mention)] for one in named for mention in one.mentions}
    whose = re.match(r"\s*,\s+(?:an?|the|his|her|its|who|then)\b", context.text[span[1] : span[1] + 12])
    return len(named) < 2 and len(forms) < 2 and not whose and not any(one.roles or one.gender for one in named)


BROADCASTS = re.compile(r"radio|televis|\bTV\b|program|podcast|broadcaster|channel|show|station", re.IGNORECASE)
SHOWS = re.compile(r"\b(?:Show|Tonight|Morning|Newsnight|Hour|Live|News|Radio|TV|Television|Podcast|Breakfast|FM)\b")


def _is_broadcast(name: str, around: str) -> bool:
    """What people speak "on": a programme, a broadcaster, a channel."""
    entry = outlet(name)
    return (
        BROADCASTS.search(around) is not None
        or (entry is not None and entry.type != "agency")
        or SHOWS.search(name) is not None
    )


def _of_occasion(
    context: Context, index: int, own: Sequence[Chain], linked: Sequence[int], said: Sequence[Dated]
) -> Chain:
    """A link holds for every saying of that speaker on that occasion, before its mention and in the title too.

    `linked` are the speaker's sayings that have links of their own.
    """
    mine = own[index]
    if mine.told or mine.passed or context.attributions[index].nested_in is not None:
        return mine
    place = anchor_of(context.attributions[index])
    others = [i for i in linked if _one_occasion(said, i, index)]
    if not others:
        return mine
    ways = {tuple(link.name for link in (*own[i].told, *own[i].passed)) for i in others}
    # Of one who speaks to several, what he says elsewhere on the page may be any of these occasions, or another.
    if len(ways) > 1:
        others = [i for i in others if abs(context.line(anchor_of(context.attributions[i])) - context.line(place)) <= 1]
        if not others:
            return mine
    nearest = min(others, key=lambda i: abs(anchor_of(context.attributions[i]) - place))

    def carried(links: tuple[Link, ...]) -> tuple[Link, ...]:
        return tuple(replace(link, how=f"the same speaker on the same occasion; {link.how}") for link in links)

    return Chain(told=carried(own[nearest].told), passed=carried(own[nearest].passed))


def _one_occasion(said: Sequence[Dated], one: int, other: int) -> bool:
    """Two sayings are of one occasion unless their days differ."""
    return said[one].edtf is None or said[other].edtf is None or said[one].edtf == said[other].edtf


def _outer(context: Context, outer: int, speaker: Speaker) -> Link:
    attribution = context.attributions[outer]
    span = attribution.source[0] if attribution.source else attribution.content[0]
    kind: LinkType = (
        "person" if speaker.type == "person" else "document" if speaker.type == "document" else "organisation"
    )
    return Link(name=speaker.name or "", type=kind, span=span, how="the saying stands inside what this speaker says")


def _once(links: Sequence[Link]) -> list[Link]:
    kept: list[Link] = []
    for link in links:
        if not any(same_outlet(link.name, other.name) for other in kept):
            kept.append(link)
    return kept
