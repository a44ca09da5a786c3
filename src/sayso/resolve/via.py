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
    names_outlet,
    outlet,
    outlet_type,
    person_in,
)
from sayso.language.russian import nominative
from sayso.model import Attribution, Dated, Link, LinkType, Speaker
from sayso.resolve.made import Told
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.page_links import is_own, page_links, same_outlet
from sayso.resolve.speaker import speaker_of
from sayso.resolve.ways import MONTH, NAMELESS, PASSED_ON, QUOTING, RU_PASSED_ON, RU_TOLD, RUSSIAN, STOP, TOLD

SPOKE_TO = re.compile(
    r"Об\s+этом\b|Источник\s*:|(?:That\s+is\s+from|From)\s+(?:the\s+)?[A-Z][^.,;:]{2,40}(?:,[^.]*)?\.?\s*$|(?:He|She|They|Both|The \w+) (?:was|were) (?:speaking|talking) (?:to|on|with)\b"
)
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
    quoters: dict[str, Speaker] = {}
    own = [_own(context, i, speakers, inner.get(i, []), quoters) for i in range(len(speakers))]
    page = page_links(context)
    outlets = _outlets(context, own)
    own = [_meant(context, i, own[i], outlets, page, speakers[i]) for i in range(len(own))]
    linked: dict[str | None, list[int]] = {}
    for index, chain in enumerate(own):
        is_quoted = any(link.how.startswith("quotes:") for link in chain.passed)
        if (chain.told or chain.passed) and speakers[index].name is not None and not is_quoted:
            linked.setdefault(speakers[index].name, []).append(index)
    runs = _runs(context, speakers)
    own = [_of_occasion(context, i, own, linked.get(speakers[i].name, []), said, runs) for i in range(len(own))]
    own = [_of_title(context, i, own) for i in range(len(own))]
    chains: list[tuple[Link, ...]] = []
    for index, attribution in enumerate(context.attributions):
        links = [*own[index].told, *own[index].passed]
        outer = attribution.nested_in
        if outer is not None and _is_another(context, index, speakers[index], speakers[outer]):
            links.append(_outer(context, outer, speakers[outer]))
            if outer < index:
                links += [link for link in chains[outer] if link not in page]
        signed = [link for link in page if not _is_speaker(speakers[index], link.name)]
        chains.append(tuple(_once([*links, *signed])))
    return chains


SELF = re.compile(r"(?:I|me|we|us|my|our|я|мы)\b", re.IGNORECASE)
PASSIVE = re.compile(r"\b(?:am|is|are|was|were|been|being|be)\s+(?:\w+\s+){0,2}(?:told|informed|assured|warned)$")
PRONOUN = re.compile(r"(?:he|she|they|it|him|her|them|он|она|они|оно)\b", re.IGNORECASE)


def _is_another(context: Context, index: int, speaker: Speaker, outer: Speaker) -> bool:
    """Does somebody else speak inside what `outer` says? "We said", and a pronoun that nobody is known for, may be `outer`."""
    if not outer.name or is_title(outer.name):
        return False  # "Sir: your report ..."
    attribution = context.attributions[index]
    if any(PASSIVE.search(context.text, max(0, a - 20), b) for a, b in attribution.cue):
        return True  # "we were told"
    if outer.name == speaker.name:
        return False
    words = context.words(attribution.source).strip()
    return not SELF.match(words) and not (speaker.name is None and (not words or PRONOUN.fullmatch(words)))


LABEL = re.compile(r"\s*(?:[-–—•]\s*)?(?P<name>[A-Z][^\n:.,;“”\"]{1,40}):\s")


def _label(context: Context, place: int, speaker: Speaker) -> Link | None:
    """The outlet with whose name the paragraph begins, as the items of a digest do."""
    match = LABEL.match(context.text, *context.lines[context.line(place)]) if context.lines else None
    if match is None or not names_outlet(match["name"]):
        return None
    return _link(context, match.span("name"), "label of the paragraph", match.group().strip(), "outlet", speaker)


def _own(
    context: Context, index: int, speakers: Sequence[Speaker], inner: Sequence[Span], quoters: dict[str, Speaker]
) -> Chain:
    """The links that the saying's own sentence names, but not those that `inner`, what stands inside it, names."""
    attribution, speaker = context.attributions[index], speakers[index]
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
    passed = passed or tuple(_quoting(context, index, start, end, speakers, quoters))
    told = tuple(link for link in told if not any(a <= link.span[0] < b for a, b in inner))
    if not (told or passed):
        told = tuple(_told_before(context, start, held, speaker))
    label = None if told or passed else _label(context, start, speaker)
    passed = (label,) if label else passed
    return Chain(told=told, passed=tuple(p for p in passed if p.name not in {t.name for t in told}))


def _told_before(context: Context, start: int, held: Sequence[Span], speaker: Speaker) -> Iterator[Link]:
    """Whom the sentence before names as the one spoken to, where it attributes nothing itself: "Ruiz gave an interview to X. She said ..."."""
    before = context.sentence(max(0, start - 2))
    if before[1] > start or context.line(before[0]) != context.line(start) or context.tells(*before):
        return
    if PRONOUN.match(context.text, start) or (
        speaker.name and speaker.name.split()[-1] in context.text[start : start + 40]
    ):
        yield from _matches(context, [way for way in TOLD if way[0] == "in an interview"], *before, held, speaker)


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


def _outlets(context: Context, own: Sequence[Chain]) -> list[Link]:
    """The outlets that the page introduces or its sayings name as links, in order of place."""
    named: dict[Span, Link] = {}
    for name, span in context.outlets.items():
        if not is_own(context, name):
            named[span] = Link(name=name, type=_outlet_type(name), span=span, how="named before")
    for chain in own:
        for link in (*chain.told, *chain.passed):
            if link.type != "person":
                named[link.span] = link
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
    is_agency = AGENCY.search(match.group()) is not None
    fitting = [link for link in outlets if (link.type == "agency") == is_agency] or outlets
    before = fitting[: bisect_left(fitting, match.start(), key=lambda link: link.span[0])][-1:]
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
    context: Context,
    patterns: Sequence[tuple[str, re.Pattern[str]]],
    start: int,
    end: int,
    held: Sequence[Span],
    speaker: Speaker,
) -> Iterator[Link]:
    found: list[Link] = []
    for says, pattern in patterns:
        for match in pattern.finditer(context.text, max(0, start - LEAD), end):
            span = _trimmed(context.text, match.span("name"))
            if (
                span[0] < start
                or any(a <= span[0] < b for a, b in held)
                or (says in SPOKEN and _is_others(context, match.start(), speaker))
            ):
                continue
            link = _link(
                context, span, says, match.group().strip(" ,"), (match["kind"] or "") + (match["after"] or ""), speaker
            )
            if link and not any(link.name == other.name for other in found):
                found.append(link)
    # "A, citing B": B had it first.
    yield from sorted(found, key=lambda link: (not REFERRED.match(link.how), link.span))


def _quoting(
    context: Context, index: int, start: int, end: int, speakers: Sequence[Speaker], quoters: dict[str, Speaker]
) -> Iterator[Link]:
    """Who quotes the speaker, where it is no outlet: "the council quoted her as saying".

    `quoters` keeps whom the words of the page stand for, so that a page of a thousand such sentences stays cheap.
    """
    attribution, speaker = context.attributions[index], speakers[index]
    for match in QUOTING.finditer(context.text, start, end):
        if speaker.name is None or any(a <= match.start("who") < b for a, b in attribution.content):
            continue
        who = quoters.get(match["who"])
        if who is None:
            asked = replace(attribution, source=(match.span("who"),), cue=(match.span("cue"),), nested_in=None)
            done = [(context.attributions[i], speakers[i]) for i in range(max(0, index - MEMORY), index)]
            who = speaker_of(context, asked, Told(done=done))
            if not PRONOUN.match(match["who"]):
                quoters[match["who"]] = who
        if who.name and who.name != speaker.name and not is_own(context, who.name):
            words = " ".join(match.group().split())
            yield Link(name=who.name, type=_type_of(who), span=match.span("who"), how=f"quotes: “{words}”")


MEMORY = 40  # sayings before a place that may tell who "she" is there
LEAD = 3  # characters before a sentence: the end of another one, behind which a name begins this one
SPOKEN = frozenset(("told", "in an interview"))


def _is_others(context: Context, place: int, speaker: Speaker) -> bool:
    """Is another person named right before a place: "asked why it was raised by Ana Ruiz in an interview with ..."?"""
    before = WHO_BEFORE.search(context.text, max(0, place - 60), place)
    if before is None or not speaker.name:
        return False
    named = context.people.named(before["who"])
    return len(named) == 1 and named[0].name != speaker.name


WHO_BEFORE = re.compile(r"\bby\s+(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})\s+$")
CITING = re.compile(r"(?:citing|quoting)\b", re.IGNORECASE)
REFERRED = re.compile(r"со ссылкой: “(?:со ссылкой|ссылаясь)|according to: “(?:[Cc]iting|[Qq]uoting|with reference)")


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while end > start and (text[end - 1].isspace() or text[end - 1] in '”"»,'):
        end -= 1
    if text[end - 1 : end] == "." and "." not in text[start : end - 1]:
        end -= 1  # the sentence's full stop, and not that of "U.S."
    while start < end and (text[start].isspace() or text[start] in '“"«'):
        start += 1
    return start, end


WHOSE = re.compile(r"(?P<outlet>[^’']+)[’']s?(?:\s+(?P<rest>.+)|$)")  # "Reuters’ Ana Ruiz"
OF = re.compile(r"(?P<who>[A-Z].*?)\s(?:of|for)\s(?:the\s)?(?P<outlet>.+)")  # "Ana Ruiz of Reuters"
OUTLET_KINDS = re.compile(
    r"citing|quoting|agency|channel|paper|magazine|radio|televis|\bTV\b|program|podcast|website|broadcaster|site|portal|outlet|journal|tabloid|daily|weekly|портал|журнал|сайт|программ|передач|агентств|газет|канал|издани|радио",
    re.IGNORECASE,
)


def _link(context: Context, span: Span, says: str, words: str, around: str, speaker: Speaker) -> Link | None:
    """A link, where the name is one of an outlet; else nothing."""
    written = context.text[slice(*span)]
    bare = written.removeprefix("the ").removeprefix("The ")
    whose = WHOSE.match(bare)
    if whose and (outlet(whose["outlet"]) or (names_outlet(whose["outlet"]) and not SHOWS.search(whose["rest"] or ""))):
        bare, span = whose["outlet"], (span[1] - len(bare), span[1] - len(bare) + whose.end("outlet"))
    works_for = OF.fullmatch(bare)
    if works_for and outlet(works_for["outlet"]) and context.people.named(works_for["who"]):
        bare, span = works_for["outlet"], (span[1] - len(works_for["outlet"]), span[1])
    quoted = context.text[max(0, span[0] - 1) : span[0]] in ("«", "„", '"')
    if says in RUSSIAN and not (
        quoted or bare.isupper() or names_outlet(bare) or bare.isascii() or OUTLET_KINDS.search(around)
    ):
        return None  # "сообщает Иван Лунд" is who speaks
    if NAMELESS.fullmatch(bare) and says not in NAMELESS_PASS_ON:
        return None  # whom one tells is no link without a name
    if SEEN.match(words) and context.article.outlet is None:
        return None  # "a paper seen by Norwind Radio" may be Norwind Radio's own page
    if (
        not bare[:1].isalnum()
        or (bare[:1].islower() and not NAMELESS.fullmatch(bare))
        or (says == "on" and not _is_broadcast(bare, around))
    ):
        return None
    if NO_OUTLETS.match(bare) or bare.isdigit() or (bare.casefold() in PLATFORMS and "channel" not in around.lower()):
        return None
    entry = outlet(bare)
    told_kind = (
        says == "on"
        or says in RUSSIAN
        or bool(OUTLET_WORDS.search(around))
        or OUTLET_KINDS.search(around) is not None
        or bare in context.outlets
        or NAMELESS.fullmatch(bare) is not None
    )
    is_bare = re.search(r"\b[Tt]he\s$", context.text[max(0, span[0] - 4) : span[0]]) is None and written == bare
    person = (
        is_bare
        and says not in PLACES
        and person_in(context.text, *span) is not None
        and bool(context.people.named(bare))
    )
    by_place = says in HEARS and STOP.match(context.text, span[1]) is not None and _is_nobody_else(context, span, bare)
    if not (told_kind or names_outlet(bare) or by_place) or known(bare):
        return None
    if person and not (entry or told_kind or by_place or NO_PERSON.search(bare)):
        return None
    if not (told_kind or entry) and _may_be_own(context, bare):
        return None
    name = entry.name if entry and entry.type == "agency" and not told_kind else bare
    if says in RUSSIAN and quoted:
        name = _as_called(context, name, says)
    if is_own(context, name) or _is_speaker(speaker, name):
        return None
    if CITING.match(words) and speaker.name and (names_outlet(speaker.name) or OUTLET_KINDS.search(speaker.name)):
        return None  # "the Courier, citing Norwind Wire": who is cited speaks
    return Link(
        name=" ".join(name.split()),
        type=_outlet_type(bare, around),
        span=span,
        how=f"{says}: “{' '.join(words.split())}”",
    )


def _outlet_type(name: str, around: str = "") -> LinkType:
    return outlet_type(name, around)  # type: ignore[return-value]


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


def _may_be_own(context: Context, bare: str) -> bool:
    """Is a name of one word, which the page takes for known, perhaps its own: "she told the Star", where its outlet is not known?"""
    return context.article.outlet is None and len(bare.split()) == 1


PLACES = frozenset(("wrote in", "said in", "on"))  # where nobody stands who is a person
NAMELESS_PASS_ON = frozenset(("quoted by", "reports", "according to", "carried by"))
SEEN = re.compile(r"(?:seen|reviewed)\b")
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
    context: Context,
    index: int,
    own: Sequence[Chain],
    linked: Sequence[int],
    said: Sequence[Dated],
    runs: Sequence[int],
) -> Chain:
    """A link holds for every saying of that speaker on that occasion, before its mention and in the title too.

    `linked` are the speaker's sayings that have links of their own; `runs` tell where others speak in between.
    """
    mine = own[index]
    if mine.told or mine.passed or context.attributions[index].nested_in is not None:
        return mine
    place = anchor_of(context.attributions[index])
    others = [i for i in linked if _one_occasion(said, i, index) and _reaches(context, i, index, own[i], runs)]
    if not others:
        return mine
    ways = {tuple(link.name for link in (*own[i].told, *own[i].passed)) for i in others}
    # Of one who speaks to several, what he says elsewhere on the page may be any of these occasions, or another.
    if len(ways) > 1:
        others = [i for i in others if abs(context.line(anchor_of(context.attributions[i])) - context.line(place)) <= 1]
        if not others:
            return mine
    nearest = min(others, key=lambda i: abs(anchor_of(context.attributions[i]) - place))
    return Chain(told=_carried(own[nearest].told, SAME_OCCASION), passed=_carried(own[nearest].passed, SAME_OCCASION))


def _runs(context: Context, speakers: Sequence[Speaker]) -> list[int]:
    """For each attribution the number of the run of sayings of one speaker in which it stands; who is not known breaks none."""
    runs, run, last = [0] * len(speakers), 0, None
    for index in sorted(range(len(speakers)), key=lambda i: anchor_of(context.attributions[i])):
        name = speakers[index].name
        run += name is not None and last is not None and name != last
        last = name or last
        runs[index] = run
    return runs


LONG_AGO = rf"last\s+(?:month|year|spring|summer|autumn|winter)|in\s+(?:{MONTH}|\d{{4}})"
# What stands behind and before a link of another occasion: "she told Radio Norwind then", "in a May interview with Radio Norwind".
APART = re.compile(rf"[”\"»]?\s+(?:then\b(?!,)|at\s+the\s+time|(?:back\s+)?{LONG_AGO}|(?:\w+\s+){{1,3}}ago)")
APART_BEFORE = re.compile(rf"\b(?:{LONG_AGO}|an?\s+{MONTH}),?\s(?:[^.;,“”\"]+\s)?$", re.IGNORECASE)


def _is_apart(context: Context, span: Span) -> bool:
    before = max(context.sentence(span[0])[0], span[0] - 60)
    return (
        APART.match(context.text, span[1]) is not None or APART_BEFORE.search(context.text, before, span[0]) is not None
    )


RETOLD = 2  # first lines of a page, behind its title
FAR = 3  # lines below a link: further down, and behind what others say, another occasion may have begun


def _reaches(context: Context, linked: int, index: int, chain: Chain, runs: Sequence[int]) -> bool:
    """Does a link still hold for a saying at another place of the page? What somebody wrote holds for the next lines only."""
    lines = context.line(anchor_of(context.attributions[index])) - context.line(anchor_of(context.attributions[linked]))
    if any(link.how.startswith("wrote in") for link in chain.told):
        return 0 <= lines <= 1
    if any(_is_apart(context, link.span) for link in (*chain.told, *chain.passed)):
        return False
    if not chain.told:  # a Russian page that retells another says so in its first lines
        retold = context.is_russian and context.line(anchor_of(context.attributions[linked])) <= RETOLD
        return retold or (abs(lines) <= 1 and runs[linked] == runs[index])
    return lines <= FAR or runs[linked] == runs[index]


def _of_title(context: Context, index: int, own: Sequence[Chain]) -> Chain:
    """What a title says again went the way of the same words in the body."""
    attribution = context.attributions[index]
    title = next((region.span for region in context.article.regions if region.kind == "title"), (0, 0))
    if own[index].told or own[index].passed or attribution.nested_in is not None:
        return own[index]
    if not title[0] <= anchor_of(attribution) < title[1]:
        return own[index]
    said, best, most = _subject(context, attribution), own[index], FEWEST
    for chain, later in zip(own, context.attributions, strict=True):
        if anchor_of(later) < title[1] or context.line(anchor_of(later)) > TITLE_REACH:
            continue
        shared = len(said & _subject(context, later))
        if shared >= most and 2 * shared >= len(said):
            best, most = chain, shared + 1
    return Chain(told=_carried(best.told, SAME_WORDS), passed=_carried(best.passed, SAME_WORDS))


FEWEST = 2  # words of its subject that a title shares with the body
TITLE_REACH = 8  # lines of the page in which the body says again what its title says
SAME_OCCASION = "the same speaker on the same occasion"
SAME_WORDS = "the body says what this title says"


def _subject(context: Context, attribution: Attribution) -> set[str]:
    """Words of the content that tell its subject, by their first five letters; numbers as they are."""
    return {w.lower()[:5] for w in re.findall(r"\d[\d.,]*|\w{4,}", context.words(attribution.content))}


def _carried(links: tuple[Link, ...], why: str) -> tuple[Link, ...]:
    return tuple(replace(link, how=f"{why}; {link.how}") for link in links)


def _one_occasion(said: Sequence[Dated], linked: int, other: int) -> bool:
    """Two sayings are of one occasion unless their days differ."""
    one, two = said[linked].edtf, said[other].edtf
    return one is None or two is None or one == two


def _outer(context: Context, outer: int, speaker: Speaker) -> Link:
    attribution = context.attributions[outer]
    span = attribution.source[0] if attribution.source else attribution.content[0]
    return Link(
        name=speaker.name or "",
        type=_type_of(speaker),
        span=span,
        how="the saying stands inside what this speaker says",
    )


def _is_speaker(speaker: Speaker, name: str) -> bool:
    """Is this the speaker: by its name, a shorter form of it, or the name behind what it is ("the rescue agency NORES")?"""
    if not speaker.name or speaker.type == "person":
        return speaker.name == name
    if same_outlet(speaker.name, name) or f"{name} ".startswith(f"{speaker.name} "):
        return True
    before = speaker.name.removesuffix(name)
    return before != speaker.name and re.search(r"\b(?:by|to|with|in|from|of|for|on)\s+(?:the\s+)?$", before) is None


def _type_of(speaker: Speaker) -> LinkType:
    return "person" if speaker.type == "person" else "document" if speaker.type == "document" else "organisation"


def _once(links: Sequence[Link]) -> list[Link]:
    kept: list[Link] = []
    for link in links:
        if not any(same_outlet(link.name, other.name) for other in kept):
            kept.append(link)
    return kept
