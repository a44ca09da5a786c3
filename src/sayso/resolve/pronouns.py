"""A "he" or "she" and its page go in; whom it may stand for comes out, each with how likely that is.

A choice between the people named before it, and the nameless speakers, by a softmax over the weighed reasons of `REASONS`
(a log-linear ranker, as Denis and Baldridge 2008 use for pronouns). The weights in `data/pronouns.json` were fitted on the train
pages of the open corpus by `train/pronouns.py`.
"""

import json
import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.keys import Span
from sayso.language.names import ANONYMOUS, DOCUMENT, OFFICE, gender_by_ending, gender_of_name
from sayso.language.outlets import names_outlet
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.bodies import BODIES
from sayso.resolve.described import SAME, beside, head_of
from sayso.resolve.firms import PUBLIC
from sayso.resolve.kin import spoken_of as by_kin
from sayso.resolve.labels import TURN
from sayso.resolve.made import ARTICLE, Told, made, made_person, unknown
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.people import Person
from sayso.resolve.roles import FEMALE, MALE, RELATIVES, gender_of
from sayso.resolve.somebody import WITH_ARTICLE

REACH = 1500  # characters back
NEAREST, RECENT = 12, 60  # candidates, and sayings before, that are looked at: a page of nothing but names stays cheap
LINES = 6  # lines back in which a nameless speaker is remembered
LONGEST_LEAD = 140  # characters
ROOM = 2 * LONGEST_LEAD  # ... before a name, with an office, that its sentence may begin
FAR = 4  # sentences; all beyond are as far
REASONS = (
    "same sentence", "one sentence back", "two back", "three back", "further back", "subject of its sentence", "subject of the sentence before",
    "a verb follows", "after a preposition", "whose something", "inside a quotation", "introduced", "spoke last", "spoke before the last",
    "spoke last, same line", "others named since", "share of mentions", "gender fits", "name fits", "name does not fit", "nameless",
    "nearest", "spoke last and nobody since", "subject and nobody since", "spoke last, two lines", "spoke last and no subject since",
    "another subject since", "told by what he is", "ending fits", "ending does not fit", "nothing says a person", "asks",
    "nothing says a person, after a preposition",
)  # fmt: skip
VERB = re.compile(
    r"(?:,[^,.]{3,90},)?\s+(?:also\s+|then\s+|later\s+)?(?:has|had|is|was|will|would|did|does|could|can|may|might|must|said|told|went|came|took|got|made|put|\w{3,}(?:ed|s))\b"
)
LEAD = re.compile(r"[\"'“‘«]*(?:[^,.;:]{1,100},\s+){0,2}(?:(?:and|but|so|then|yet)\s+)?(?:the\s+|a\s+|an\s+|his\s+|her\s+|its\s+|their\s+)?(?:[\w’'-]+\s+){0,4}", re.IGNORECASE)  # fmt: skip
PREPOSITION = re.compile(
    r"\b(?i:to|of|with|by|for|from|against|about|on|at|in|under|told|asked|between|than|near|like|met|after|before)\s+(?:the\s+)?(?:[A-Z][\w.]*\s+){0,3}$"
)


Recent = Sequence[tuple[Attribution, Speaker]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody whom a pronoun may stand for, where the page named him last, and the reasons for him (as `REASONS`)."""

    name: str
    type: ActorType
    person: Person | None
    mention: Span
    reasons: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """Somebody named before the pronoun, before the reasons are weighed; `told` who is only spoken of by what he is."""

    name: str
    type: ActorType
    person: Person | None
    mentions: tuple[Span, ...]
    last: Span
    told: bool = False
    asks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """What is the same for every candidate: the pronoun's line and gender, who is near, whose last mention is a subject, who spoke."""

    place: int
    line: int
    gender: str | None
    near: Sequence[_Named]
    starts: Sequence[int]
    recent: Recent
    subjects: Sequence[bool]
    spoke: Sequence[str | None]
    mentions: int


PRONOUNS = {"he": MALE, "him": MALE, "his": MALE, "she": FEMALE, "her": FEMALE, "hers": FEMALE, "he himself": MALE}
RUSSIAN_PRONOUNS = {
    "он": MALE,
    "она": FEMALE,
    "него": MALE,
    "нее": FEMALE,
    "неё": FEMALE,
    "он же": MALE,
    "она же": FEMALE,
}
SURE = 0.45  # the share of the likeliest below which nobody is named


def pronoun(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A pronoun stands for the likeliest of those named before it, by where they stand, who spoke last, and what their names say."""
    gender = PRONOUNS.get(words.lower()) or RUSSIAN_PRONOUNS.get(words.lower())
    if gender is None:
        return None
    place = attribution.source[0][0]
    nobody = _whose_turn(context, place)
    if attribution.nested_in is not None:
        around = context.attributions[attribution.nested_in]
        outer = told.of(around)
        inside = mentioned(context, around.content[0][0], place, gender)
        is_quoted = around.kind == "direct" or around.rule == TURN  # who is quoted word for word calls himself "I"
        if outer and outer.name and outer.type == "person" and not inside and not is_quoted:
            return made(pronoun, outer.name, "person", [attribution.source[0]], note="inside what that person says")
        if (
            len(inside) == 1
            and inside[0].is_told
            and not _is_a_thing(context, inside[0])
            and (is_quoted or _begins_with(context, around.content[0][0], inside[0]))
        ):
            return made_person(pronoun, context, inside[0], [attribution.source[0]], "named in the same words")
        nobody = outer.name if outer and is_quoted else nobody
    others = {nobody, *_spoken_to(context, attribution)}
    ranked = likely(
        [
            one
            for one in candidates(context, place, gender, told, own_words(context, attribution))
            if one.name not in others
        ]
    )
    if not ranked:
        return unknown("no person is named before the pronoun", attribution.source)
    share, best = ranked[0]
    if share < SURE:
        named_here = dict.fromkeys(one.name for _, one in ranked[:3])
        return unknown(f"the pronoun may stand for {' or for '.join(named_here)}", attribution.source)
    evidence, note = [attribution.source[0], best.mention], f"{share:.0%} likely"
    if best.person is not None:
        return made_person(pronoun, context, best.person, evidence, note)
    return made(pronoun, best.name, best.type, evidence, note=note)


def _spoken_to(context: Context, attribution: Attribution) -> list[str]:
    """Whom the verb behind a pronoun has for its object: "he told Ruiz", "she wrote to Ruiz"."""
    if not attribution.cue or attribution.source[-1][1] > attribution.cue[0][0]:
        return []
    start, end = attribution.cue[0][0], attribution.cue[-1][1]
    said = attribution.content[0][0]
    named = context.people.between(start, said if said >= end else end + LONGEST)
    return [person.name for (a, _), person in named if a < end or OBJECT.fullmatch(context.text, end, a)]


LONGEST = 60  # characters behind a verb within which the name of its object ends
OBJECT = re.compile(r"\s+(?:to\s+)?")


def _begins_with(context: Context, start: int, person: Person) -> bool:
    """Does what is said begin with somebody's name?"""
    return any(start <= a < start + NEXT for a, _ in person.mentions)


LABEL = re.compile(r"(?P<who>[A-ZÀ-Þ][^:“”\"\n]{1,60}):\s")


def _whose_turn(context: Context, place: int) -> str | None:
    """The label with which the line of a place begins, as a speaker may be called: he says "I" of himself."""
    turn = LABEL.match(context.text, context.lines[context.line(place)][0]) if context.lines else None
    return turn["who"] if turn else None


def mentioned(context: Context, start: int, end: int, gender: str | None) -> list[Person]:
    """The people whom a stretch names."""
    return [person for person in context.people.inside(start, end) if fits(person, gender)]


def fits(person: Person, gender: str | None) -> bool:
    """May a person be called so, as far as the page says?"""
    return _may_be(person.gender, gender)


def unique(people: Iterable[Person]) -> list[Person]:
    """Each person once."""
    kept: list[Person] = []
    for person in people:
        if not any(person is other for other in kept):
            kept.append(person)
    return kept


def own_words(context: Context, attribution: Attribution) -> Sequence[Span]:
    """What is quoted word for word, from where it was opened, a paragraph before or more: who says it is not whom it names."""
    is_direct = attribution.kind == "direct" or CLOSES.match(context.text, attribution.content[-1][1] - 1) is not None
    if not is_direct or attribution.nested_in is not None or context.is_russian:
        return ()
    start = attribution.content[0][0]
    ahead = OPENED.search(context.text, max(0, start - REACH), start)
    opened = ahead.start() if ahead else start
    return (*attribution.content, (opened, start))


CLOSES = re.compile(r".?[,.?!]?[”\"]")
# A mark that nothing has closed since.
OPENED = re.compile(r"(?:(?<=\s)|(?<![^\n]))[“\"](?=\w)[^“”\"]*$")


def candidates(
    context: Context, place: int, gender: str | None, told: Told, held: Sequence[Span] = ()
) -> list[Candidate]:
    """Those near before the place, and outside the words `held`, whose gender, if one is asked, does not forbid it, the last named first; at most `NEAREST`."""
    recent = [(a, s) for a, s in told.done[-RECENT:] if anchor_of(a) < place and s.name]
    near = sorted(_named(context, place, gender, recent, held), key=lambda one: -one.last[0])[:NEAREST]
    starts = _sentence_starts(context, place, min((one.last[0] for one in near), default=place))
    scene = _Scene(
        place=place, line=context.line(place), gender=gender, near=near, starts=starts, recent=recent,
        subjects=[_is_subject(context.text, starts, one) for one in near],
        spoke=[s.name for _, s in recent if s.type in ("person", "office", "anonymous")],
        mentions=sum(len(one.mentions) for one in near),
    )  # fmt: skip
    return [_weighed(context, scene, rank) for rank in range(len(near))]


def likely(found: Sequence[Candidate]) -> list[tuple[float, Candidate]]:
    """The candidates with their shares of the whole, the likeliest first; some of the whole is nobody's."""
    weights, nobody = _weights()
    scores = [sum(w * r for w, r in zip(weights, one.reasons, strict=True)) for one in found]
    powers = [math.exp(score) for score in scores]
    whole = sum(powers) + math.exp(nobody)
    return sorted(((p / whole, one) for p, one in zip(powers, found, strict=True)), key=lambda pair: -pair[0])


@cache
def _weights() -> tuple[tuple[float, ...], float]:
    """The weight of each of `REASONS`, and the score of nobody."""
    told = json.loads((files("sayso") / "data" / "pronouns.json").read_text(encoding="utf-8"))
    return tuple(told["reasons"]), told["nobody"]


def _named(context: Context, place: int, gender: str | None, recent: Recent, held: Sequence[Span]) -> list[_Named]:
    people: dict[str, tuple[Person, list[Span]]] = {}
    here, asking = context.sentence(place)[0], set[str]()
    near = [*context.people.before(place, REACH), *context.people.by_office(place - REACH, place)]
    near += by_kin(context, max(0, place - REACH), place)
    for span, person in near:
        if any(a <= span[0] < b for a, b in held) or (span[1] > here and _is_apart(context.text, here, span, place)):
            continue  # "Asked by Ana Ruiz, he said"
        if _asks(context.text, span):
            asking.add(person.name)
        if span[1] <= place and fits(person, gender) and not _is_a_thing(context, person):
            people.setdefault(person.name, (person, []))[1].append(span)
    nameless: dict[str, tuple[Speaker, list[Span]]] = {}
    for attribution, speaker in recent:
        is_near = context.line(anchor_of(attribution)) >= context.line(place) - LINES
        if _is_one(context, attribution, speaker, gender) and is_near and attribution.source[0][1] <= place:
            nameless.setdefault(speaker.name or "", (speaker, []))[1].append(attribution.source[0])
            if ASKER.search(speaker.name or ""):
                asking.add(speaker.name or "")
    found: list[tuple[str, ActorType, Person | None, list[Span]]] = [
        (n, "person", p, spans) for n, (p, spans) in people.items()
    ]
    found += [(n, s.type or "office", None, spans) for n, (s, spans) in nameless.items()]
    named = [
        _Named(
            name=name,
            type=kind,
            person=person,
            mentions=tuple(sorted(spans)),
            last=_last(context, sorted(spans)),
            asks=name in asking,
        )
        for name, kind, person, spans in found
    ]
    return named + _spoken_of(context, place, gender, [span for one in named for span in one.mentions])


# Who asks, or reads out what another wrote, is not who answers.
ASKED_BY = re.compile(r"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Tt]ackled|read(?:\s+out)?)\s+by\s+(?:[\w’'-]+,?\s+){0,5}$")  # fmt: skip
# "Voting against Ana Ruiz, he", "To the host Ana Ruiz, he": what stands before the comma is done by him, or to another.
ADJUNCT = re.compile(r"[“\"‘]?(?:(?:[A-Z]\w+ly\s+)?(?!(?:During|Morning|Evening)\b)[A-Z][a-z]+ing|To|With|Without|Like|Unlike|Against|Opposite|Of|Through)\b[^,.;:“”\"]{0,90}$")  # fmt: skip


# "On the podcast of Ana Ruiz, he", "with Ana Ruiz, the host, she": nothing is told of the name before the comma and the subject.
ENDS_BEFORE = re.compile(r"(?:,\s+(?:an?|the|its|her|his)\s[^,.;:“”\"]+)?,[”\"’]?\s+")
AS_FOR = re.compile(r"(?:^|\b)(?i:as\s+for|for)\s+(?:the\s+)?(?:\w+\s+)?$")


def _is_apart(text: str, start: int, span: Span, place: int) -> bool:
    """Does somebody stand in words before a sentence's subject that tell of another than that subject?"""
    if ASKED_BY.search(text, max(0, span[0] - LONGEST_LEAD), span[0]):
        return True
    if ENDS_BEFORE.fullmatch(text, span[1], place):
        return AS_FOR.search(text, start, span[0]) is None
    is_lead = ADJUNCT.fullmatch(text, start, span[0]) is not None and text[span[1] : span[1] + 1] not in ("'", "’")
    return is_lead and "," in text[span[1] : place]


# Who asks by what he is, by where he sits, or by what he does to "him" or "her".
ASKER = re.compile(r"\b(?:host|presenter|moderator|interviewer|anchor|journalist|reporter|questioner|question)\b", re.IGNORECASE)  # fmt: skip
ASKS_BEFORE = re.compile(rf"(?:{ASKER.pattern},?|\b(?:opposite|facing|across\s+from|interviewed\s+by|interview\s+with|conversation\s+with|gave|told)(?:\s+the)?)\s+$", re.IGNORECASE)  # fmt: skip
ASKS_BEHIND = re.compile(rf",\s+(?:(?:the\s+|its\s+)?(?:\w+\s+){{0,2}}{ASKER.pattern}|who\s+(?:asked|put|presents?|hosts?|pressed)\b)|(?:,[^,.;:“”\"]{{3,40}},)?\s+(?:then\s+)?(?:(?:had|has|asked|pressed|confronted|interviewed|questioned|challenged|reminded|read|showed|put\s+to|held\s+against|tackled)\s+(?:him|her)\b|put\s+(?:[\w’'-]+\s+){{1,3}}?to\s+(?:him|her|the)\b|asked\s+(?:whether|if|why|how|what)\b)")  # fmt: skip


def _asks(text: str, span: Span) -> bool:
    """Does a page tell of somebody as of one who asks another?"""
    start, end = span
    return ASKS_BEFORE.search(text, max(0, start - 30), start) is not None or ASKS_BEHIND.match(text, end) is not None


def _is_a_thing(context: Context, person: Person) -> bool:
    """May a name be no person's: a doubtful one, an outlet's that the page tells, or one with a word of bodies?"""
    if person.is_doubtful:
        return True
    if person.roles or person.gender or gender_of_name(person.name):
        return False
    if person.name in context.outlets or PUBLIC.search(person.name):
        return True
    if person.called:
        return False
    return not person.is_told and (
        names_outlet(person.name) or any(_is_as_of_a_thing(context.text, m) for m in person.mentions)
    )


def _is_as_of_a_thing(text: str, mention: Span) -> bool:
    """Does a name stand with an article, or in quotation marks, as those of papers and programmes do?"""
    start, end = mention
    return WITH_ARTICLE.search(text, max(0, start - 5), start) is not None or (
        text[start - 1 : start] in ("“", '"', "‘") and text[end : end + 1] in ("”", '"', "’", ",")
    )


def _is_one(context: Context, attribution: Attribution, speaker: Speaker, gender: str | None) -> bool:
    """Is a speaker somebody of whom no full name is given, and whom such a pronoun may mean?"""
    name = speaker.name or ""
    if not attribution.source or name.lower() in ("somebody", "someone") or MANY.match(name):
        return False
    if speaker.type == "person":  # Russian names in other cases are no others
        is_somebody = not (context.is_outlet(name) or context.has_as_common_word(name))
        return not context.is_russian and not context.people.named(name) and is_somebody
    return speaker.type in ("office", "anonymous") and _may_be(gender_of(name), gender) and not _is_told(context, name)


def _may_be(told: str | None, gender: str | None) -> bool:
    """May somebody of whom words tell a gender, or none, be of the one that is asked, if one is?"""
    return told is None or gender is None or told == gender


def _is_told(context: Context, words: str) -> bool:
    """Do words tell a body or a thing, or one whom the page names beside that office?"""
    head = head_of(words)
    if DOCUMENT.search(head) or SPEECH.fullmatch(head) or (BODIES.search(head) and " who " not in words):
        return True
    return any(beside(context, other) for other in (head, *SAME.get(head, ()))) and words[:4].lower() == "the "


SPEECH = re.compile(r"(?:answer|reply|response|question|voice|message|remark|word|comment|line|quip|verdict|piece)s?")
# More who may be spoken of by what they are.
WORKING = r"(?:contractor|librarian|clerk|inspector|agent|boy|girl|peon|waiter|waitress|owner|landlord|landlady|tenant|caterer|undersecretary|administrator|magistrate|coroner|detective|guard|cook|chef|baker|builder|plumber|mechanic|tutor|treasurer|auditor|ombudsman|engineer|architect|solicitor|barrister|counsel|plaintiff|defendant|caller|shopper|customer|widow|widower|priest|nun|monk|vicar|rector|lieutenant|sergeant|constable|surgeon|midwife|paramedic|pharmacist|curator|keeper|boatman|fisherman|deckhand|bosun|brother|sister|mother|father|husband|wife|daughter|son|uncle|aunt|cousin|grandmother|grandfather)"
# Whom a sentence of the page is about, told by what he is: "The chief of protocol", "A former officer in the guard".
SPOKEN_OF = re.compile(
    rf"(?:(?:[A-Z]\w+|(?:In|On|At|As|For|After|Before|By|From|With|During|Since|Last|Under|Of|Two|Three)\s[^,.;:“”\"]{{1,40}}),\s+|(?:But|And|Yet|Then)\s+)?(?P<who>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Mm]y)\s+(?:(?!(?:of|for|in|at|to|and|who|that|was|is|had|has)\b)[\w’'-]+\s+){{0,4}}?"
    rf"(?:{OFFICE.pattern}|{ANONYMOUS.pattern}|{WORKING})(?![’'\w-])(?:\s+(?:of|for|to|in|at|from|with)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){{0,2}}?[\w’'-]+)?)(?=,|\s+(?!(?:and|or)\b)[a-z]+)"
)


def _spoken_of(context: Context, place: int, gender: str | None, taken: Sequence[Span]) -> list[_Named]:
    """The nameless with whom the page's own sentences begin, right before a place, where they are none of those that are named."""
    found = []
    line = context.line(place)
    starts = [s for number in range(line - 1, line + 1) for s in _last_starts(context, number, place)]
    for start in starts:
        match = SPOKEN_OF.match(context.text, start, place)
        if not match or MANY.match(ARTICLE.sub("", match["who"])) or not _may_be(gender_of(match["who"]), gender):
            continue
        if _is_told(context, match["who"]):
            continue
        first, last = match.span("who")
        if not any(a < last + NEXT and first < b for a, b in taken):
            found.append(
                _Named(
                    name=match["who"] + (clause[0] if (clause := RELATIVE.match(context.text, last)) else ""),
                    type="anonymous",
                    person=None,
                    mentions=((first, last),),
                    last=(first, last),
                    told=True,
                )
            )
    return found


def _last_starts(context: Context, line: int, place: int) -> list[int]:
    """Where the last `SPOKEN` of the page's own sentences of a line begin before a place."""
    own = _own_starts(context, line)
    end = bisect_left(own, place)
    return own[max(0, end - SPOKEN) : end]


RELATIVE = re.compile(r"\s+who\s[^,.;:“”\"\n]{3,50}?(?=\s+and\b|,)")  # "a man who served there"
SPOKEN = 6  # sentences of a line in which somebody may be spoken of
NEXT = 3  # characters to a name that says who it is
MANY = re.compile(
    r"(?:two|three|four|five|six|several|some|many|most|few|both|all|other|others)\b|(?:\w+\s+)*(?:\w+[^s\W]s|people|police|men|women)$",
    re.IGNORECASE,
)


def _last(context: Context, mentions: Sequence[Span]) -> Span:
    """The last mention that is the page's own, else the last that somebody says."""
    own = [m for m in mentions if not context.said.touch(*m)]
    return (own or mentions)[-1]


def _sentence_starts(context: Context, place: int, first: int) -> list[int]:
    """Where sentences begin up to a place, without those that somebody says; from well before `first` on."""
    line = context.line(place)
    found: list[int] = []
    for number in range(max(0, line - LINES - 2), line + 1):
        own = _own_starts(context, number)
        found += own[max(0, bisect_left(own, first - ROOM) - 1) : bisect_right(own, place)]
    return found


def _own_starts(context: Context, line: int) -> list[int]:
    """Where the sentences of a line begin that are the page's own."""
    if line not in context.starts:
        every = (start for start, _ in context.sentences(line))
        context.starts[line] = [start for start in every if not context.said.touch(start + 1, start + 2)]
    return context.starts[line]


def _weighed(context: Context, scene: _Scene, rank: int) -> Candidate:
    one, subject, gender, spoke = scene.near[rank], scene.subjects[rank], scene.gender, scene.spoke
    text, (start, end), place = context.text, one.last, scene.place
    first = _with_office(one, start)
    since_then = [s for s in scene.starts if start < s]
    pattern = GOES_ON[gender] if gender else GOES_ON_AS_ONE
    goes_on = sum((on := pattern.match(text, s)) is not None and on.end() < place for s in since_then) if subject else 0
    back = min(FAR, len(since_then) - goes_on)
    since = sum(other.last[0] > start and not context.said.touch(*other.last) for other in scene.near)
    last = spoke[-1] if spoke else None
    said = [anchor_of(a) for a, s in scene.recent if s.name == one.name]
    line = context.line(said[-1]) if said else -LINES
    same_line, near_line = line == scene.line, line >= scene.line - 2
    rival = any(
        is_subject and other.last[0] > start for other, is_subject in zip(scene.near, scene.subjects, strict=True)
    )
    called = (one.person.called or _relative(text, start, end) or one.person.bearers) if one.person else None
    ending = gender_by_ending(one.name) if one.person and not called else None
    is_untold = one.person is not None and not one.person.is_told
    is_led = PREPOSITION.search(text[max(0, first - 60) : first]) is not None
    reasons = (
        back == 0, back == 1, back == 2, back == 3, back >= FAR, subject and back == 0, subject and back == 1,
        VERB.match(text, end, min(len(text), end + 130)) is not None, is_led,
        text[end : end + 1] in ("'", "’"), context.said.touch(start, end), text[end : end + 1] in (",", ":") or text[max(0, start - 2) : start] == ", ",
        last == one.name, len(set(spoke[-3:])) > 1 and one.name in spoke[-3:-1] and last != one.name, last == one.name and same_line,
        min(3, since) / 3, len(one.mentions) / max(1, scene.mentions), one.person is not None and gender is not None and one.person.gender == gender,
        called is not None and called == gender, not _may_be(called, gender), one.person is None, rank == 0, last == one.name and since == 0,
        subject and since == 0, last == one.name and near_line, last == one.name and near_line and not rival, rival,
        one.told, ending is not None and ending == gender, not _may_be(ending, gender), is_untold, one.asks, is_untold and is_led,
    )  # fmt: skip
    return Candidate(
        name=one.name, type=one.type, person=one.person, mention=(start, end), reasons=tuple(float(r) for r in reasons)
    )


# A sentence that goes on about the one of the sentence before: "She then left".
GOES_ON = {
    gender: re.compile(rf"(?:[A-Z][^,.;:“”\"]{{1,40}},\s+|(?:But|And|Yet|Then)\s+)?(?i:{gender})\b")
    for gender in (MALE, FEMALE)
}
GOES_ON_AS_ONE = re.compile(rf"{GOES_ON[MALE].pattern}|{GOES_ON[FEMALE].pattern}")


def _is_subject(text: str, starts: Sequence[int], one: _Named) -> bool:
    """Does the sentence begin with him, his office before his name, or words that lead to them?"""
    start = one.last[0]
    begin = max((s for s in starts if s <= start), default=start)
    first = max(begin, _with_office(one, start))
    if PREPOSITION.search(text[max(begin, first - 60) : first]):
        return False  # "Campaigning against Ana Ruiz"
    return first - begin < LONGEST_LEAD and LEAD.fullmatch(text[begin:first]) is not None


def _with_office(one: _Named, start: int) -> int:
    """Where the office right before a name begins, else the name."""
    roles = [a for a, b in one.person.roles if a <= start + 3 and 0 <= start - b < NEXT + 1] if one.person else []
    return min(roles, default=start)


def _relative(text: str, start: int, end: int) -> str | None:
    """What a word of kinship beside the name says: "his mother, Ana Ruiz"."""
    beside = {w.lower() for w in re.findall(r"\w+", text[max(0, start - 25) : start] + " " + text[end : end + 25])}
    told = {gender for gender, words in RELATIVES.items() if beside & set(words)}
    return told.pop() if len(told) == 1 else None
