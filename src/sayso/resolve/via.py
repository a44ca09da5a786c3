"""Attributions with their speakers go in, the chain of each comes out: who passed it on, from the speaker outwards.

A link is a named outlet, agency, channel, programme, document or person that the page names as the way by which the
words came. The page's own outlet is none, nor the platform of a post, "in a statement", or a credit of a picture.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.keys import Span
from sayso.language.names import NO_PERSON, OUTLET_WORDS, known, outlet, outlet_type, person_in
from sayso.model import Dated, Link, LinkType, Speaker
from sayso.resolve.page import Context, anchor_of

WORD = r"(?:[A-ZА-ЯЁ0-9][\w’'.&/-]*|of|the|and|for|de|la|del|der|des|di|du)"
NAME = rf"(?P<name>[“\"«]?{WORD}(?:\s+{WORD}){{0,5}}?[”\"»]?)"
KIND = r"(?P<kind>(?:(?:the|a|an|its|his|her|our|local|state|state-run|state-owned|Russian|Chinese|British|American|national|regional|private|independent|daily|weekly|public|government|pro-government|official|popular)\s+)*(?:(?:news\s+)?agency|newswire|newspaper|daily|weekly|tabloid|magazine|broadcaster|radio station|radio|television channel|TV channel|TV station|television|Telegram channel|channel|news site|news website|website|portal|outlet|news outlet|programme|program|show|podcast|paper|journal|station)s?\s+)?(?:the\s+)?"
AFTER = r"(?P<after>\s+(?:news\s+agency|news\s+site|agency|newspaper|paper|magazine|radio|station|television|TV|programme|program|podcast|channel|portal|website|daily|weekly|show))?"
STOP = r"(?=\s*(?:[,.;:)”\"»–—]|$|\s(?:on|in|at|that|and|said|saying|late|last|this|by|during|about|for|with|after|before|to|as|it|he|she|they|yesterday|today|earlier|also|has|had|was|were|who|which|citing|quoting|reported|reports|whether|why|how|of)\b))"
# (what it says, pattern); `name` is the link. In the order from the speaker outwards.
TOLD = (
    ("told", rf"\b(?:told|tells|telling|informed|confirmed to)\s+{KIND}{NAME}{AFTER}{STOP}"),
    ("in an interview", rf"\b(?:in\s+(?:an?\s+)?(?:\w+\s+)?interview\s+(?:with|to|for|on|published\s+(?:by|in))|interview(?:ed)?\s+(?:with|by|for|on)|speaking\s+(?:to|on|with)|spoke\s+(?:to|with|on)|in\s+(?:comments|remarks)\s+to|in\s+(?:comments|remarks|words)\s+(?:carried|published|reported|quoted|broadcast)\s+by|appear(?:ed|ing)\s+on|comments\s+to)\s+{KIND}{NAME}{AFTER}{STOP}"),
    ("on", rf"\b[Oo]n\s+(?:[A-Z][\w’']*[’']s?\s+)?{KIND}{NAME}{AFTER}{STOP}"),
    ("wrote in", rf"\b(?:wrote|writing|written|column|op-ed|article|essay|opinion\s+piece|letter)\s+(?:for|in|published\s+(?:in|by))\s+{KIND}{NAME}{AFTER}{STOP}"),
)  # fmt: skip
PASSED_ON = (
    ("quoted by", rf"\b(?:quoted|cited)\s+(?:\w+\s+)?by\s+{KIND}{NAME}{AFTER}{STOP}"),
    ("carried by", rf"\b(?:reported|carried|published|broadcast|relayed|released|distributed|circulated|aired|shown|posted|obtained|seen|reviewed|first\s+reported)\s+(?:\w+\s+)?(?:by|on|in)\s+{KIND}{NAME}{AFTER}{STOP}"),
    ("according to", rf"\b(?:according\s+to|as\s+per|via|citing|quoting|,\s+per)\s+{KIND}{NAME}{AFTER}{STOP}"),
    ("reports", rf"(?:^|[,.;–—]\s+|\bas\s+){KIND}{NAME}{AFTER}\s+(?:has\s+|also\s+|first\s+)?(?:reported|reports|quoted|quotes|cited|cites|wrote|writes|said|says|carried|relayed)\b"),
    ("reports, citing", rf"(?:^|[,.;–—]\s+|\b(?:as|the)\s+)(?P<kind>){NAME}(?P<after>\s+(?:has\s+|also\s+)?(?:reported|reports|writes|wrote|said|says)\b[^.;\"“”«»]{{0,30}}?,\s+(?:citing|quoting)\b)"),
    ("in brackets", rf"\((?P<kind>){NAME}(?P<after>)\)\s*[.,]?\s*$"),
)  # fmt: skip
# The same in Russian: the name stands in quotation marks behind what it is.
RU_KIND = r"(?P<kind>(?:\w+\s+)?(?:агентств|газет|канал|телеканал|издани|радио|портал|журнал|сайт|телеграм-канал|программ|передач)\w*\s+)"
RU_NAME = r"[«„\"]?(?P<name>(?<=[«„\"])[^«»„“\"\n]{2,40}(?=[»”“\"])|[А-ЯЁA-Z][\w-]*(?:\s[А-ЯЁA-Z][\w-]*){0,2})[»”“\"]?(?P<after>)"
RU_TOLD = (
    (
        "сказано",
        rf"\b(?:сообщи|рассказа|заяви|сказа|поясни|подтверди|ответи|говори|призна|добави)\w+\s+(?:\w+\s+)?{RU_KIND}{RU_NAME}",
    ),
    ("в интервью", rf"\bв\s+(?:\w+\s+)?(?:интервью|эфире|разговоре\s+с|комментарии)\s+{RU_KIND}{RU_NAME}"),
)
RU_PASSED_ON = (
    ("со ссылкой", rf"\b(?:со\s+ссылкой\s+на|цитирует|приводит|по\s+(?:данным|информации|сообщению)|как\s+(?:пишет|сообщает|передаёт|передает)|об\s+этом\s+(?:пишет|сообщает|сообщил\w*)|передаёт|передает)\s+{RU_KIND}?{RU_NAME}"),
    ("пишет, ссылаясь", rf"{RU_KIND}?{RU_NAME}(?=\s+(?:пишет|сообщает|сообщил\w*|передаёт|передает)?[^.\n«»]{{0,30}}\bсо\s+ссылкой\b)"),
)  # fmt: skip
RUSSIAN = frozenset(says for says, _ in (*RU_TOLD, *RU_PASSED_ON))
FOOTER = re.compile(r"^[ \t]*(?:(?:©|Copyright:?)[ \t]*(?:and source[ \t]*:[ \t]*)?|(?:Source|Sources?|Text|Report|Story|Agency|Via|With information from|With reporting (?:by|from)|Originally published (?:by|in|on)|Источник|Текст|По материалам|Quelle|Fuente)[ \t]*:[ \t]*|По материалам[ \t]+)(?:©[ \t]*)?(?P<name>(?=\w)[^\n,;:|/.]{2,50}?)[ \t]*(?:\.[ \t]*(?:(?:(?:Reproduced|Reprinted|Used|Published) (?:with|by|under)|All rights|©)[^\n]{0,40})?)?[ \t]*$", re.IGNORECASE | re.MULTILINE)  # fmt: skip
CREDIT = re.compile(
    r"^[ \t]*[(\[](?P<name>[^\n()\[\]]{2,50})[)\]][ \t]*$", re.MULTILINE
)  # a line that is nothing but a name in brackets
DATELINE = re.compile(r"^[^\n]{2,60}?\((?P<name>[A-Z][\w .&’'-]{1,40})\)\s*(?:[-–—]{1,3}|:)")
AGENCY_LINE = re.compile(
    r"^(?P<city>[A-ZÀ-Þ][\w.’' -]{2,40}),\s+[^\n]{3,30}?\s*[/(](?P<name>[A-Z][\w .&’'-]{1,40})[/)]\s*[-–—.:]"
)
RELEASE = re.compile(
    r"^\s*(?:press release|statement|communiqu[eé]|open letter|letter|пресс-релиз|заявление)\b", re.IGNORECASE
)
SPOKE_TO = re.compile(r"(?:He|She|They|Both|The \w+) (?:was|were) (?:speaking|talking) (?:to|on|with)\b")
PLATFORMS = frozenset("x twitter facebook instagram telegram youtube tiktok linkedin threads whatsapp vk vkontakte mastodon bluesky truth social weibo reddit".split()) | {"truth social"}  # fmt: skip
NO_OUTLETS = re.compile(r"^(?:reporters|journalists|parliament|congress|the|lawmakers|people|supporters|members|delegates|he|she|they|it|a|an|in|on|mr|ms|mrs|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$", re.IGNORECASE)  # fmt: skip


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
    linked: dict[str | None, list[int]] = {}
    for index, chain in enumerate(own):
        if (chain.told or chain.passed) and speakers[index].name is not None:
            linked.setdefault(speakers[index].name, []).append(index)
    own = [_of_occasion(context, i, own, linked.get(speakers[i].name, []), said) for i in range(len(own))]
    page = [*(_signatory(context) or _issuer(context)), *_page_links(context)]
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
    if match is None or not _names_outlet(match["name"]):
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
    passed = tuple(_matches(context, RU_PASSED_ON if context.is_russian else PASSED_ON, start, end, held, speaker))
    told = tuple(link for link in told if not any(a <= link.span[0] < b for a, b in inner))
    label = None if told or passed else _label(context, start, speaker)
    passed = (label,) if label else passed
    return Chain(told=told, passed=tuple(p for p in passed if p.name not in {t.name for t in told}))


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
    yield from sorted(found, key=lambda link: link.span)


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
    r"citing|quoting|agency|channel|paper|magazine|radio|televis|\bTV\b|program|podcast|website|broadcaster|site|portal|outlet|journal|tabloid|daily|weekly|портал|журнал|сайт|программ|передач",
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
    if says in RUSSIAN and not (quoted or bare.isupper() or outlet(bare) or OUTLET_WORDS.search(around)):
        return None  # "сообщает Иван Лунд" is who speaks
    if not bare[:1].isalnum() or (says == "on" and not _is_broadcast(bare, around)):
        return None
    if NO_OUTLETS.match(bare) or (bare.casefold() in PLATFORMS and "channel" not in around.lower()):
        return None
    entry = outlet(bare)
    told_kind = (
        says == "on" or says in RUSSIAN or bool(OUTLET_WORDS.search(around)) or OUTLET_KINDS.search(around) is not None
    )
    if not entry and not told_kind and not OUTLET_WORDS.search(bare):
        return None
    person = person_in(context.text, *span) and context.people.named(bare) and not NO_PERSON.search(bare)
    if known(bare) or (person and not entry and not told_kind):
        return None
    name = entry.name if entry and entry.type == "agency" and not told_kind else bare
    own = context.article.outlet.text if context.article.outlet else None
    if (own and _same(own, name)) or (speaker.name and _same(speaker.name, name)):
        return None
    kind: LinkType = outlet_type(bare, around)  # type: ignore[assignment]
    return Link(name=" ".join(name.split()), type=kind, span=span, how=f"{says}: “{' '.join(words.split())}”")


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


def _same(one: str, other: str) -> bool:
    fold = [re.sub(r"^the |[^\w]", "", name.casefold()) for name in (one, other)]
    a, b = outlet(one), outlet(other)
    return fold[0] == fold[1] or (a is not None and a == b)


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


def _signatory(context: Context) -> list[Link]:
    """Who signs a press release or letter is a link for those whom it quotes."""
    title, author = context.article.title, context.article.author
    head = context.text[slice(*context.lines[0])] if context.lines else ""
    if not (author and author.span and (RELEASE.match(head) or (title and RELEASE.match(title.text)))):
        return []
    return [Link(name=author.text, type="person", span=author.span, how="signs the release in which the words stand")]


def _issuer(context: Context) -> list[Link]:
    """Whose release this is, told by its boilerplate ("About Norwind Salt"), is a link for whom it quotes on another's page."""
    own = context.article.outlet
    match = ABOUT.search(context.text)
    if match is None or own is None or _same(own.text, match["name"]):
        return []
    head = "\n".join(context.text[a:b] for a, b in context.lines[:3])
    if match["name"] not in head or match["name"] in own.text or own.text in match["name"]:
        return []
    return [
        Link(
            name=match["name"],
            type="organisation",
            span=match.span("name"),
            how="issued the release in which the words stand",
        )
    ]


def _page_links(context: Context) -> list[Link]:
    """Links of the whole page: the agency of its dateline, and the one source that its footer names."""
    text = context.text
    found: list[Link] = []
    heads = [(a, end) for n, (_, end) in enumerate(context.lines[:4]) for a, _ in context.sentences(n)[:2]]
    for start, end in heads:
        match = DATELINE.match(text[start:end]) or AGENCY_LINE.match(text[start:end])
        if match and (_names_outlet(match["name"]) or _is_initials(context, match["name"])):
            span = (start + match.start("name"), start + match.end("name"))
            link = _link(context, span, "dateline", match.group(), "agency", _NOBODY)
            if link:
                found.append(_of_the_page(link))
                break
    aside = _beside(context)
    if aside and not found:
        found.append(aside)
    footers = [*FOOTER.finditer(text), *(m for m in CREDIT.finditer(text) if _names_outlet(m["name"]))]
    footers = footers or _last_credit(context)
    names = {m["name"].strip().casefold() for m in footers}
    if len(names) == 1:
        span = _trimmed(text, footers[-1].span("name"))
        link = _footer_link(context, span, footers[-1].group().strip())
        if link:
            found.append(link)
    return found


def _of_the_page(link: Link) -> Link:
    return replace(link, how=f"{link.how} (holds for the whole page)")


IN_BRACKETS = re.compile(r"[(/\[](?P<name>[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3})[)/\]]")
PLACE_AND_DATE = re.compile(r"(?=[^\n]*\d)[^\n.!?“”\"]{2,40}[(/\[][^\n()]{2,40}[)/\]][^\n.!?“”\"]{0,30}")
BYLINE_NAME = re.compile(r"\s*(?:[Bb]y\s+)?(?P<name>[A-Z][^\n|,;·•\d]{2,50}?)\s*(?:$|[|,;·•\n])")
LAST_CREDIT = re.compile(
    r"[ \t]*(?:[-–—]{1,2}[ \t]*|(?P<open>[(\[]))(?P<name>[A-Z][^\n()\[\].,:;|]{2,40})(?(open)[)\]])[ \t]*$"
)
ABOUT = re.compile(r"^[ \t]*About (?P<name>[A-Z][^\n.:;|]{2,60}?)[ \t]*(?:$|[.:\n])", re.MULTILINE)


def _beside(context: Context) -> Link | None:
    """The agency in brackets beside place and date, or alone in the byline: its place says that it is one."""
    own, text = context.article.outlet, context.text
    asides = [region.span for region in context.article.regions if region.kind == "dateline"]
    asides += [span for span in context.lines[:3] if PLACE_AND_DATE.fullmatch(text, *span)]
    for span in asides:
        match = IN_BRACKETS.search(text, *span)
        if match and (own or _names_outlet(match["name"])) and not known(match["name"]):
            link = _link(context, match.span("name"), "dateline", match.group(), "agency", _NOBODY)
            return _of_the_page(link) if link else None
    for region in context.article.regions:
        match = BYLINE_NAME.match(text, *region.span) if region.kind == "byline" else None
        if match and own and _names_outlet(match["name"]) and not context.people.named(match["name"]):
            link = _link(context, match.span("name"), "byline", match.group().strip(), "agency", _NOBODY)
            return _of_the_page(link) if link else None
    return None


def _last_credit(context: Context) -> list[re.Match[str]]:
    """The last line of the body, where it is a name behind a dash or in brackets, and nobody's of the page."""
    if len(context.lines) < 3 or context.article.outlet is None:
        return []
    match = LAST_CREDIT.match(context.text, *context.lines[-1])
    name = match["name"] if match else ""
    author = context.article.author.text if context.article.author else ""
    is_somebody = any(len(person.mentions) > 1 for person in context.people.named(name))
    return [match] if match and not is_somebody and name != author else []


def _is_initials(context: Context, name: str) -> bool:
    """Initials in a dateline are an agency's by their place, where the page's outlet is known and has others."""
    own = context.article.outlet.text if context.article.outlet else ""
    initials = "".join(re.findall(r"\b[A-Z]", own))
    return re.fullmatch(r"[A-Z]{2,6}", name) is not None and bool(own) and name not in (initials, own)


def _names_outlet(name: str) -> bool:
    return outlet(name) is not None or OUTLET_WORDS.search(name) is not None or NO_PERSON.search(name) is not None


def _footer_link(context: Context, span: Span, words: str) -> Link | None:
    name = context.text[slice(*span)]
    if len(name.split()) > 5 or re.search(r"\b(?:photo|image|getty|flickr|shutterstock)\b", words, re.IGNORECASE):
        return None
    own = context.article.outlet.text if context.article.outlet else None
    if (own and _same(own, name)) or re.search(r"\d{4}", name):
        return None
    if own is None and re.match(r"\s*(?:©|copyright)(?!.*source)", words, re.IGNORECASE):
        return None  # most pages say so of themselves
    kind: LinkType = outlet_type(name)  # type: ignore[assignment]
    return _of_the_page(Link(name=name, type=kind, span=span, how=f"source footer: “{words}”"))


def _once(links: Sequence[Link]) -> list[Link]:
    kept: list[Link] = []
    for link in links:
        if not any(_same(link.name, other.name) for other in kept):
            kept.append(link)
    return kept


_NOBODY = Speaker(name=None, type=None, role=None, entity=None, how="")
