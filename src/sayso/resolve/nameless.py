"""An attribution without a source goes in; who goes on speaking, or with whom its sentence begins, comes out."""

import re
from bisect import bisect_left

from sayso.language.names import NAME, NOT_NAMES
from sayso.language.outlets import outlet
from sayso.language.quotes import HANDS_ON
from sayso.model import Attribution, Speaker
from sayso.resolve.bodies import organisation
from sayso.resolve.described import as_before, body
from sayso.resolve.interviewee import interviewee
from sayso.resolve.lede import named_below
from sayso.resolve.made import Rule, Told, first, made, only, unknown
from sayso.resolve.named import named
from sayso.resolve.offices import office
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.pronouns import pronoun
from sayso.resolve.sources import without_clause
from sayso.resolve.states import state
from sayso.resolve.things import PLURAL, they
from sayso.resolve.voice import is_in_quotes

# --- rules where the tagger gave no source --------------------------------------------------------------------------


def denied(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """Allegations or rumours that somebody denies are somebody else's, whom the page does not name."""
    outer = context.attributions[attribution.nested_in] if attribution.nested_in is not None else None
    if (
        outer is None
        or not DENIES.search(context.words(outer.cue))
        or not HEARSAY.fullmatch(context.words(attribution.cue))
    ):
        return None
    return unknown("what is denied is said by nobody whom the page names", attribution.cue)


DENIES = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|(?:dismiss|reject|refut|rebut|rubbish|brush|scoff|downplay)\w*)\b", re.IGNORECASE
)
# What goes round without anybody's name: "the ministry denied reports that ...".
HEARSAY = re.compile(
    r"(?:\w+\s+)?(?:reports?|rumou?rs?|claims?|allegations?|accusations?|speculation|suggestions?|assertions?|findings?|notion|talk)",
    re.IGNORECASE,
)


def goes_on(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A verb without a subject of its own goes on with the speaker of the clause before."""
    if not attribution.cue or attribution.kind == "direct":
        return None
    place = attribution.cue[0][0]
    start = context.sentence(place)[0]
    before = [(a, s) for a, s in told.before(place) if a.cue and start <= a.cue[0][0] and s.name]
    if before:
        last, speaker = before[-1]
        behind = max(b for _, b in (*last.content, *last.cue))
        if behind <= place and CONJOINED.fullmatch(context.text, behind, place):
            return made(goes_on, speaker.name or "", speaker.type or "person", [last.cue[0]])
    return None


CONJOINED = re.compile(
    r"[\s,;.”’\"]*(?:(?:and|but|or|nor|while|then|also|later|further|has|had|have|и|но|а|однако|также|затем|ещё|еще)\s+){0,3}(?:\w+ly\s+)?"
)


def subject(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A verb without a subject of its own goes with the subject with which its sentence begins, or that follows its words."""
    verb = context.words(attribution.cue)
    if not attribution.cue or attribution.kind == "direct" or (PASSIVE.match(verb) and not QUOTED.search(verb)):
        return None
    cue, text = attribution.cue[0], context.text
    start, end = context.sentence(cue[0])
    is_first = LEADS.fullmatch(text, start, cue[0]) is not None
    begin = max(b for _, b in attribution.content) if is_first else start
    match = SUBJECT.match(text, begin, end if is_first else cue[1])
    if not match or (not is_first and match.end() > cue[0]) or (is_first and not PARTICIPLE.match(text, *cue)):
        return None
    if not is_first and re.search(r"[“\"]|\b(?:who|which|whose|that|if|because)\b", text[match.end() : cue[0]]):
        return None
    alone, who = only(attribution, match.span("who")), match["who"]
    if who.lower() in NOT_NAMES - PLURAL - {"he", "she"}:
        return None  # "Tuesday's fall came as"
    found = first(WITH_SUBJECT, context, alone, who, told)
    return made(subject, found.name, found.type or "person", [match.span("who")]) if found and found.name else None


QUOTED = re.compile(r"\b(?:quoted|cited)\s+as\b")  # whoever is
# "The fleet is said to have left": the subject is spoken of.
PASSIVE = re.compile(r"(?:is|are|was|were|has been|have been|had been)\s+(?:\w+ly\s+)?\w+", re.IGNORECASE)
# The subject of a sentence, behind at most one short lead: "In May Ana Ruiz", "She", "The ministry", "The judge, Ana Ruiz,".
SUBJECT = re.compile(
    rf"[\s,“\"—–-]*(?:(?:In|On|Last|Later|Earlier|At|After|Since|By)\s[^,“”\"]{{1,40}},\s+|(?:But|And|Yet|Then|Still|However|Elsewhere|(?:Further|Later|Lower)\s(?:down|on)),?\s+|(?:In|On)\s+(?:it|them)\s+)?(?P<who>(?:[Tt]he|[Ii]ts|[Hh]er|[Hh]is|[Tt]heir)\s(?:[\w’'-]+\s){{0,3}}?[a-z]+,\s+{NAME.pattern}(?=,)|(?:he|she|it|they|He|She|It|They)\b|(?:[Tt]he\s+)?(?:[\w’'.-]+\s+){{0,4}}?{NAME.pattern}|The\s+(?:[\w’'-]+\s+){{0,2}}?[a-z]+)(?=,?\s+(?:(?:still|now|again|only|already|even)\s+)?(?!\w*(?:ous|less|ness|est)\b|last\b|next\b|past\b)(?:(?:has|had|have|is|was|were|will|would|also|then|later|never|did|does)\b|[a-z]{{2,}}(?:ed|s|t|d|w|e|k)\b))"
)


# "Saying that it was late, Ruiz left", "Confident that it will pass, he waits": whose it is stands behind.
LEADS = re.compile(
    r"\W*(?:(?:and|but|yet|as\s+well\s+as|while|besides|after|before|by|when|though|although|despite|without|instead\s+of|rather\s+than|in|on)\s+)?",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(
    r"\w+ing\b|(?:confident|certain|adamant|convinced|sure|fearful|worried|concerned|hopeful|optimistic|doubtful)\b",
    re.IGNORECASE,
)


def asked(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """Whoever was asked answered: "They wrote to the bank and were told that" tells what the bank said."""
    if not attribution.cue:
        return None
    start, _ = context.sentence(attribution.cue[0][0])
    match = ASKED.match(context.text, start, attribution.cue[-1][1])
    if match is None:
        return None
    span = match.span("who")
    found = first((*WITH_SUBJECT, office), context, only(attribution, span), match["who"], told)
    if found and found.name:
        return made(asked, found.name, found.type or "organisation", [span])
    return made(asked, match["who"], "group", [span])


# "She asked the company for a schedule and was told", "The paper put this to the union and had been assured".
ASKED = re.compile(
    r"[^;“”\"]*?\b(?:asked|wrote\s+to|written\s+to|put\s+(?:[\w’'-]+\s+){1,4}?to|rang|telephoned|phoned|emailed|complained\s+to|approached|appealed\s+to|applied\s+to|contacted|questioned|queried|turned\s+to)\s+"
    rf"(?P<who>(?:the|its|his|her|their|an?)\s(?:(?!(?:for|about|and|whether|if|why|how|to|in|on|at)\b)[\w’'-]+\s){{0,5}}?[\w’'-]+|{NAME.pattern}|[a-z]+s)"
    r"(?=\s+(?:for|about|whether|if|why|how|to|in|on|at|last|twice|again|and|but)\b|,)[^;“”\"]{0,120}?\b(?:and|but|or)\s+(?:(?:was|were|had\s+been|has\s+been|have\s+been|got)\s+)(?:\w+\s+)?(?:told|assured|informed|advised|promised|reminded|warned)"
)


def same_paragraph(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A quotation that names nobody goes on with the speaker of its paragraph, or of the one before."""
    if attribution.kind != "direct":
        return None
    place = attribution.content[0][0]
    line = context.line(place)
    recent = [
        (context.line(anchor_of(a)), a, s)
        for a, s in told.before(anchor_of(attribution))
        if s.name and not _is_outlet(context, s)
    ]
    before = [(a, s) for at, a, s in recent if at == line]
    if before and all(s.name == before[0][1].name for _, s in before):
        last = before[-1][1]
        return made(same_paragraph, last.name or "", last.type or "person", [before[-1][0].content[0]])
    whole = not re.search(r"\w", context.text[context.lines[line][0] : place]) if context.lines else False
    above = [(a, s) for at, a, s in recent if at == line - 1]
    if whole and not before and above and above[-1][1].type == "person" and above[-1][0].kind != "indirect":
        return made(same_paragraph, above[-1][1].name or "", "person", [above[-1][0].content[0]])
    return None


def closed_below(context: Context, attribution: Attribution) -> Attribution | None:
    """Where a paragraph leaves a quotation open, what a paragraph below tells at its end of whose it is."""
    if not _stands_alone(attribution) or not context.lines:
        return None
    place = attribution.content[-1][1]
    line = context.line(place)
    if re.search(r"[”\"»\w]", context.text[place : context.lines[line][1]]):
        return None
    for start, end in context.lines[line + 1 : line + 1 + OPEN]:
        if not MARK.search(context.text, start + 1, end):
            continue  # all of it is said
        first_below = bisect_left(context.attributions, start, key=lambda one: one.content[0][0])
        near = context.attributions[first_below : first_below + FEW]
        below = [a for a in near if a.nested_in is None and a.source and a.content[0][0] <= start + OPENING]
        if len(below) != 1 or not below[0].content[0][1] <= (who := below[0].source[0][0]) < end:
            return None
        closes = 1 + (MARK.match(context.text, start) is not None)  # the mark behind one that opens it again
        return below[0] if len(MARK.findall(context.text, start, who)) == closes else None
    return None


def _stands_alone(attribution: Attribution) -> bool:
    """Is it a quotation without a verb, in nobody's words?"""
    return attribution.kind == "direct" and not attribution.cue and attribution.nested_in is None


OPEN = 4  # paragraphs of which none closes a quotation
MARK = re.compile(r"[“”\"«»]")
OPENING = 2  # characters of an opening mark
FEW = 3  # sayings that begin at one place


def _is_outlet(context: Context, speaker: Speaker) -> bool:
    """Is a speaker an outlet, whose words a quotation without a source hardly goes on with?"""
    name = speaker.name or ""
    return speaker.type == "organisation" and (outlet(name) is not None or name in context.outlets)


def after_a_nested(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A quotation that stands alone behind what somebody tells of another's words is that somebody's, not the other's."""
    if attribution.cue or attribution.nested_in is not None or len(attribution.source) != 1:
        return None
    owners = [a for a in context.attributions if a.cue and a.source == attribution.source]
    if len(owners) != 1 or owners[0].nested_in is None:
        return None
    around = context.attributions[owners[0].nested_in]
    outer = told.of(around)
    if outer is None or not outer.name:
        return None
    return made(after_a_nested, outer.name, outer.type or "person", [around.content[0]])


def within_another(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "…, noting that" goes on with who said the words right before it, whatever of those words was taken for who does."""
    if len(attribution.source) != 1 or not attribution.cue or not PARTICIPLE.match(context.text, *attribution.cue[0]):
        return None
    place, source = attribution.cue[0][0], attribution.source[0]
    start = context.sentence(place)[0]
    for before, speaker in reversed(told.before(place)):
        if not before.cue or before.cue[0][0] < start:
            break
        holds = any(a < source[0] and source[1] <= b for a, b in before.content)
        if holds and before is not attribution and attribution.nested_in is None and speaker.name:
            return made(within_another, speaker.name, speaker.type or "person", [before.cue[0]])
    return None


def repeated_words(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A quotation of the title stands again in the body, where its speaker is named."""
    place = attribution.content[0][0]
    if context.line(place) > 2:
        return None
    said = re.findall(r"\w+", context.words(attribution.content).lower())
    for later in context.attributions:
        again = re.findall(r"\w+", context.words(later.content).lower())
        if later is attribution or not later.source or len(set(said) & set(again)) < 0.6 * len(set(said)):
            continue
        later = without_clause(context, later)  # "a woman | who worked beside Ivo Lund"
        found = named(context, later, context.words(later.source), told) or named_below(context, later, NOBODY)
        if found and found.name:
            return made(repeated_words, found.name, found.type or "person", [later.content[0]])
    return None


NOBODY = unknown("")


def sentence_before(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A quotation that stands alone is of the one with whom the sentence right before it begins."""
    if not _stands_alone(attribution):
        return None
    text, place = context.text, attribution.content[0][0]
    ahead = ALONE.search(text, max(0, place - 6), place)
    if not ahead:
        return None
    start, end = context.sentence(ahead.start())[0], ahead.start() + 1
    if context.line(start) == 0 or context.said.touch(end - 2, end) or is_in_quotes(context, start + 1):
        return None
    match = BEFORE_COLON.match(text, start, end) or SUBJECT.match(text, start, end) or ASIDE.match(text, start, end)
    if not match or HANDS_ON.search(text, match.end("who"), end):
        return None
    alone, who = only(attribution, match.span("who")), match["who"]
    found = first((*WITH_SUBJECT, office), context, alone, who, told)
    return (
        made(sentence_before, found.name, found.type or "person", [match.span("who")]) if found and found.name else None
    )


ALONE = re.compile(r"[.:]\s*[“\"‘]$")
ASIDE = re.compile(
    r"(?P<who>(?:The\s+)?[^,.;:“”\"]{3,60}),[^,.;:“”\"]{3,90},\s"
)  # "The port board, in a post of Sunday, denied it."
BEFORE_COLON = re.compile(r"(?:From\s+)?(?P<who>[^,.;:“”\"]{3,60})(?:,[^,:“”\"]{3,30})?:")


def goes_on_above(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A quotation that stands alone goes on with who spoke last before it, where nobody else is named since."""
    place = attribution.content[0][0]
    if not _stands_alone(attribution):
        return None
    last, speaker = next(iter(reversed(told.before(place))), (None, None))
    if last is None or speaker is None or not speaker.name or speaker.type not in ("person", "anonymous", "office"):
        return None
    behind = max(b for _, b in (*last.content, *last.cue, *last.source))
    is_near = behind <= place and context.line(behind - 1) >= context.line(place) - ABOVE
    if not is_near or context.is_in_title(anchor_of(last)):
        return None
    is_anothers = any(person.name != speaker.name for _, person in context.people.between(behind, place))
    if is_anothers or COLON.search(context.text, max(behind, place - 3), place):
        return None
    return made(goes_on_above, speaker.name, speaker.type, [last.content[0]])


COLON = re.compile(r":\s?[“\"]?$")  # "A nurse: “They walk”"
ABOVE = 2  # lines back in which somebody who spoke goes on
WITH_SUBJECT: tuple[Rule, ...] = (pronoun, they, state, named, as_before, body, organisation)  # what a subject may be


NAMELESS: tuple[Rule, ...] = (
    interviewee,
    asked,
    goes_on,
    same_paragraph,
    repeated_words,
    subject,
    sentence_before,
    goes_on_above,
)
