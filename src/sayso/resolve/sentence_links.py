"""A saying goes in, the links that its own sentence names come out: whom it was told, and who passed it on, quoted it or read it out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.keys import Span
from sayso.language.russian_names import stem
from sayso.model import Attribution, Link, LinkType, Speaker
from sayso.resolve.handed import in_it, read_out
from sayso.resolve.items import credited
from sayso.resolve.links import link_of, matches
from sayso.resolve.made import Told
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.page_links import is_own, outlet_kind
from sayso.resolve.russian_links import is_own_inflected
from sayso.resolve.speaker import speaker_of
from sayso.resolve.ways import PASSED_ON, QUOTING, RU_ACCORDING, RU_PASSED_ON, RU_TOLD, TOLD, WHO


@dataclass(frozen=True, slots=True)
class Chain:
    """The links of one attribution: those it was told to, and those that passed it on."""

    told: tuple[Link, ...]
    passed: tuple[Link, ...]


SPOKE_TO = re.compile(
    r"Об\s+этом\b|Источник\s*:|(?:(?:Его|Е[её]|Их)\s+слова|Интервью)\s+(?:пересказал[аои]?|приводит|переда[её]т|цитирует)\b|(?:That\s+is\s+from|From)\s+(?:the\s+)?[A-Z][^.,;:]{2,40}(?:,[^.]*)?\.?\s*$|(?:He|She|They|Both|The \w+) (?:was|were) (?:speaking|talking) (?:to|on|with)\b"
)


PRONOUN = re.compile(r"(?:he|she|they|it|him|her|them|он|она|они|оно)\b", re.IGNORECASE)


LABEL = re.compile(r"\s*(?:[-–—•]\s*)?(?P<name>(?!Q(?:uestion)?\s?\d)[A-Z][^\n:.,;“”\"]{1,40}):\s")


def _label(context: Context, place: int, speaker: Speaker) -> Link | None:
    """The outlet with whose name the paragraph begins, as the items of a digest do."""
    match = LABEL.match(context.text, *context.lines[context.line(place)]) if context.lines else None
    if match is None or not context.is_outlet(match["name"]):
        return None
    return link_of(context, match.span("name"), "label of the paragraph", match.group().strip(), "outlet", speaker)


def _behind_the_item(context: Context, place: int, speaker: Speaker) -> Link | None:
    """The outlet by which the item of a place came, as a link."""
    line = context.line(place)
    span = next((span for span in credited(context.text) if context.line(span[0]) == line), None)
    if span is None or span[0] < place:
        return None
    return link_of(context, span, "behind the item", f"({context.text[slice(*span)]})", "agency", speaker)


def own_chain(
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
    # "«...», said Ruiz to the paper «Norwind»": the name in the source is nothing that she said.
    held = [(s, e) for s, e in attribution.content if not any(a <= s and e <= b for a, b in attribution.source)]
    told = tuple(matches(context, RU_TOLD if context.is_russian else TOLD, start, end, held, speaker))
    told = tuple(
        link
        for link in told
        if not (link.how.startswith("told:") and is_of_another(context, index, link.span[0], speakers))
    )
    told = told or tuple(read_out(context, start, end, held, speaker))
    told = told or tuple(_through(context, start, end, held, speaker))
    told = told or tuple(_asked(context, attribution, end))
    passed = tuple(matches(context, RU_PASSED_ON if context.is_russian else PASSED_ON, start, end, held, speaker))
    passed = passed or tuple(_quoting(context, index, start, end, speakers, quoters))
    passed = passed or tuple(_saying_of(context, index, start, speakers, quoters))
    if context.is_russian:
        passed = passed or tuple(_according(context, index, start, end, speakers, quoters))
    told = tuple(link for link in told if not any(a <= link.span[0] < b for a, b in inner))
    if not (told or passed or context.is_russian):
        passed = tuple(in_it(context, start, end, held, speaker))
    if not (told or passed):
        told = tuple(_told_before(context, start, held, speaker))
    label = None if told or passed else _label(context, start, speaker)
    label = label or _behind_the_item(context, anchor_of(attribution), speaker)
    passed = (*passed, label) if label else passed
    return Chain(told=told, passed=tuple(p for p in passed if p.name not in {t.name for t in told}))


TELLS = re.compile(r"\b(?:told|tells|telling|informed)\b")


def is_of_another(context: Context, index: int, place: int, speakers: Sequence[Speaker]) -> bool:
    """Was who is named at a place told by somebody else's verb, or before: "a spokeswoman told Norwind Radio; the firm has since said ..."?"""
    mine = context.attributions[index]
    if mine.cue and place < mine.cue[0][0] and is_of_once(context, mine):
        return True  # "Ruiz told Norwind Radio that she may go; she also once called it"
    for other in range(max(0, index - BESIDE), min(len(speakers), index + BESIDE + 1)):
        theirs = context.attributions[other]
        if (
            other == index
            or theirs.nested_in == index
            or mine.nested_in == other
            or speakers[other].name == speakers[index].name
        ):
            continue
        tells = [cue for cue in theirs.cue if cue[1] <= place <= cue[1] + CLOSE and TELLS.search(context.text, *cue)]
        if tells and not any(a < tells[-1][1] and tells[-1][0] < b for a, b in mine.cue):
            return True
    return False


def is_of_once(context: Context, attribution: Attribution) -> bool:
    """Does its verb tell that it was said at another time: "she once called it"?"""
    cue = attribution.cue
    return bool(cue) and ONCE.search(context.text, cue[0][0] - 12, cue[-1][1]) is not None


ONCE = re.compile(r"\b(?:once|earlier|previously)\s")
BESIDE = 2  # sayings before and behind one that may stand in its sentence
CLOSE = 30  # characters from a verb to whom one tells


def _told_before(context: Context, start: int, held: Sequence[Span], speaker: Speaker) -> Iterator[Link]:
    """Whom the sentence before names as the one spoken to, where it attributes nothing itself: "Ruiz gave an interview to X. She said ..."."""
    before = context.sentence(max(0, start - 2))
    if before[1] > start or context.tells(*before):
        return
    if context.is_russian:
        surname = stem(speaker.name.split()[-1]) if speaker.name and speaker.type == "person" else ""
        if surname and any(stem(word) == surname for word in re.findall(r"[\w-]+", context.text[slice(*before)])):
            yield from matches(context, RU_TOLD, *before, held, speaker)
        return
    if context.line(before[0]) != context.line(start):
        return
    if PRONOUN.match(context.text, start) or (
        speaker.name and speaker.name.split()[-1] in context.text[start : start + 40]
    ):
        yield from matches(
            context, [way for way in TOLD if way.says in ("in an interview", "reached by")], *before, held, speaker
        )


BODY = re.compile(r"\b(?:office|service|embassy|consulate|club|union)\b")
SPOKES = r"(?:spokes\w+|press\s+(?:secretary|officer|office|service))"
SPEAKS_FOR = rf"(?:{SPOKES}|solicitors?|lawyers?|attorneys?|attach[ée]|representatives?|publicist|aide|agents?|club|union|family|secretary|embassy|consulate|envoy|(?:public\s+relations|PR)\s+(?:firm|agency))"
THROUGH = re.compile(
    rf"\b(?:said|says|replied|told|answered|responded|stated|declared|denied|confirmed|added|insisted|issued|released|known|comment)\b[^.;:“”\"]{{0,30}}?\s(?:through|via)\s+"
    rf"(?P<who>(?:an?|his|her|its|their|the)\s+(?:\w+\s+)?{SPEAKS_FOR}\b)(?:,?\s+(?P<name>{WHO})(?=[,.;]|\s(?:on|in|at|that|last|this)\b))?"
    rf"|\s(?:through|via)\s+(?:\w+\s+)?{SPEAKS_FOR}\s+(?P<called>{WHO})"
)
# "Through the press office of the hospital he let it be known"
THROUGH_FIRST = re.compile(
    rf"(?:(?<![^\n])|(?<=[.!?”\"]\s))Through\s+(?P<who>(?:an?|his|her|its|their|the)\s+(?:\w+\s+)?{SPEAKS_FOR}(?:\s+of\s+(?:the\s+)?{WHO})?)(?:,\s+(?P<name>{WHO}(?:\s&\s{WHO})?)(?=,))?,?\s+(?:he|she|they|it|[a-z]+\s[a-z]+|[A-Z])"
    rf"|(?:(?<![^\n])|(?<=[.!?”\"]\s))Through\s+(?P<called>{WHO})(?=,)"
)
DOCUMENT = re.compile(
    r"\b[Aa]ccording\s+to\s+(?:the\s+|an?\s+)?(?P<what>(?:(?:court|police|official|leaked|charging)\s+)?(?P<paper>transcript|recording|minutes|audio|affidavit|indictment|complaint|memo|video|documents|filing|papers|records)\b"
    r"(?:\s+(?:of|posted|on|from)\s[^.,;:“”\"]{3,40})?)"
)


def _through(context: Context, start: int, end: int, held: Sequence[Span], speaker: Speaker) -> Iterator[Link]:
    """The spokesperson or lawyer through whom one answers, or the paper that keeps what one said: "according to a transcript"."""
    for match in (*THROUGH.finditer(context.text, start, end), *THROUGH_FIRST.finditer(context.text, start, end)):
        if not any(a <= match.start() < b for a, b in held):
            group = next(g for g in ("called", "name", "who") if match[g])
            kind: LinkType = "spokesperson" if re.search(SPOKES, match.group()) else "person"
            if match[group] == speaker.name:
                continue  # "through her secretary, Ana Ruiz, who added"
            kind = "organisation" if group == "who" and BODY.search(match["who"]) else kind
            yield Link(name=match[group], type=kind, span=match.span(group), how=f"through: “{match.group()}”")
    if speaker.type not in ("person", "anonymous", "group"):
        return
    for match in DOCUMENT.finditer(context.text, start, end):
        if not any(a <= match.start() < b for a, b in held) and match["paper"] not in (speaker.name or ""):
            yield Link(name=match["what"], type="document", span=match.span("what"), how=f"kept in: “{match.group()}”")


SHARE = re.compile(
    r"(?:(?:(?:about|some|nearly|almost|over|just|only|more|fewer|less|at|than|least|under|another)\s+){0,3}(?:\d[\d.,]*|[a-z]+(?:-[a-z]+)?)\s*(?:%|per\s?cent\b)"
    r"|(?:a|an|one|two|three|four|nine|most|many|half|all|some|few|\d+)\b[\w\s-]{0,25}?\bof\s+(?:the|those|all)\s+(?:\w+\s+)?(?:surveyed|polled|interviewed|questioned|asked|respondents|participants)\b"
    r"|(?:the\s+|most\s+|many\s+|some\s+|other\s+)?respondents\b|(?:those|people|voters|adults|teachers|residents)\s+(?:who\s+were\s+)?(?:surveyed|polled|interviewed|questioned)\b)",
    re.IGNORECASE,
)
POLL = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|(?P<whose>[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*)*[’']s?))\s+"
    r"(?P<what>(?:(?!(?:of|in|to|by|on|and|or|that|who|said|was|is|for|from|with|at)\b)[\w’'&-]+\s+){0,5}?(?:poll|survey|questionnaire|census|review|study|consultation)\b"
    r"(?:\s+(?:of|by|for)\s+(?:the\s+)?(?:(?!\d|(?:on|in|said|say|taken|carried|released|published|put|found|showed|shows)\b)[\w’'&-]+\s?){1,4}(?<!\s))?)"
)
BACK = 2_000  # characters before a saying in which the poll is looked for


def _asked(context: Context, attribution: Attribution, end: int) -> Iterator[Link]:
    """The poll for which those who say it were asked: "in a survey of growers 40 percent said", and what else the page tells of its answers."""
    if not SHARE.match(context.words(attribution.source)):
        return
    place, held = attribution.source[0][0], (*attribution.content, *attribution.source)
    found = [
        match
        for match in POLL.finditer(context.text, max(0, place - BACK), end)
        if not any(a <= match.start("what") < b for a, b in held)
    ]
    if not found:
        return
    match = ([match for match in found if match.start() < place] or found[:1])[-1]
    span = match.span("whose")[0] if match["whose"] else match.start("what"), match.end("what")
    words = " ".join(context.text[slice(*span)].split())
    yield Link(name=words, type="document", span=span, how=f"asked in: “{words}”")


def _quoting(
    context: Context, index: int, start: int, end: int, speakers: Sequence[Speaker], quoters: dict[str, Speaker]
) -> Iterator[Link]:
    """Who quotes the speaker, where it is no outlet: "the council quoted her as saying".

    `quoters` keeps whom the words of the page stand for, so that a page of a thousand such sentences stays cheap.
    """
    attribution, speaker = context.attributions[index], speakers[index]
    for match in QUOTING.finditer(context.text, start, end):
        is_cue = any(a < match.end("cue") and match.start("cue") < b for a, b in attribution.cue)
        if (speaker.name is None and not is_cue) or any(a <= match.start("who") < b for a, b in attribution.content):
            continue
        who = _who(context, index, match, speakers, quoters)
        if who.name and who.name != speaker.name and not is_own(context, who.name):
            words = " ".join(match.group().split())
            is_outlet = context.is_outlet(who.name)
            kind = outlet_kind(who.name, match["who"]) if is_outlet else type_of(who)
            how = f"{'quoted by' if is_outlet else 'quotes'}: “{words}”"
            yield Link(name=who.name, type=kind, span=match.span("who"), how=how)


SAYS_OF = re.compile(
    r"(?P<who>[^“”\"]{2,60}?)(?:,\s[^“”\"]{3,60},)?\s+(?P<cue>(?:has\s+|had\s+|also\s+)?(?:say|said|says|note|noted|notes|told|testif\w+|recall\w*|wrote|writes|adds?|added)\b)"
)


TOLD_OF = re.compile(
    r",\s+(?P<who>[^.;:“”\"]{3,80}?)\s+(?P<cue>(?:has\s+|have\s+)?(?:told|said|confirmed|testified)\b)"
)


def _saying_of(
    context: Context, index: int, start: int, speakers: Sequence[Speaker], quoters: dict[str, Speaker]
) -> Iterator[Link]:
    """Who tells that the speaker told it, where both verbs are one cue: "Ana Ruiz said Ivo Lund had told her", "the report says, two officials told us"."""
    attribution, speaker = context.attributions[index], speakers[index]
    cue, source = attribution.cue, attribution.source
    if len(cue) < 2 or not source or source[-1][1] > cue[-1][0]:
        return
    if cue[0][1] <= source[0][0] and source[-1][1] <= attribution.content[0][0]:
        match = SAYS_OF.match(context.text, start, source[0][0])
        outer = cue[0]
    else:
        match, outer = TOLD_OF.match(context.text, cue[0][1], cue[-1][1]), cue[-1]
    if match is None or not outer[0] <= match.start("cue") < outer[1]:
        return
    who = _who(context, index, match, speakers, quoters)
    if speaker.name and who.name and who.name != speaker.name and not is_own(context, who.name):
        words = " ".join(context.text[match.start("who") : match.end("cue")].split())
        yield Link(name=who.name, type=type_of(who), span=match.span("who"), how=f"quotes: “{words}”")


def _who(
    context: Context, index: int, match: re.Match[str], speakers: Sequence[Speaker], known: dict[str, Speaker]
) -> Speaker:
    """Whom the words `who` of a match stand for at the place of a saying."""
    who = known.get(match["who"])
    if who is None:
        behind = match.end("cue")  # of a cue that quotes the words would stand for whoever is quoted
        here = replace(
            context.attributions[index], source=(match.span("who"),), cue=((behind, behind),), nested_in=None
        )
        done = [(context.attributions[i], speakers[i]) for i in range(max(0, index - MEMORY), index)]
        who = speaker_of(context, here, Told(done=done))
        if not PRONOUN.match(match["who"]):
            known[match["who"]] = who
    return who


def _according(
    context: Context, index: int, start: int, end: int, speakers: Sequence[Speaker], quoters: dict[str, Speaker]
) -> Iterator[Link]:
    """Who tells what the speaker said: "the ministry, in the words of Ruiz, promised ..."."""
    attribution, speaker = context.attributions[index], speakers[index]
    own = (*attribution.content, *attribution.cue, *attribution.source)
    for match in RU_ACCORDING.finditer(context.text, start, end):
        if speaker.name is None or any(a < match.end() and match.start("cue") < b for a, b in own):
            continue
        who = _who(context, index, match, speakers, quoters)
        is_cased = who.name is not None and who.name[0].isupper() >= match["who"][0].isupper()
        if who.name and is_cased and who.name != speaker.name and not is_own_inflected(context, who.name):
            words = " ".join(match.group().split())
            yield Link(name=who.name, type=type_of(who), span=match.span("who"), how=f"quotes: “{words}”")


MEMORY = 40  # sayings before a place that may tell who "she" is there


def type_of(speaker: Speaker) -> LinkType:
    """What a speaker is as a link of somebody else's words."""
    return "person" if speaker.type == "person" else "document" if speaker.type == "document" else "organisation"
