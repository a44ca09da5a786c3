"""Sayings on pages that the tagger does not read: a reading goes in, sayings by a language's say-verbs come out.

The tagger knows English. For the other languages of `data/sayings.tsv` forms are found, most of them around a verb of saying
that stands outside all quotation marks; what no form matches is not guessed at.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import replace
from itertools import dropwhile

from sayso.extract.backward import pointed_at
from sayso.extract.dialogue import behind, lines, past_the_place, told_inside
from sayso.extract.found import Found, length, overlap
from sayso.extract.held import WHICH, alone, in_one_part, moved, quoted_inside
from sayso.extract.inserted import according, according_to_him, as_inserted, as_said
from sayso.extract.reading import WORD, Paragraph, Reading
from sayso.extract.russian import advised, behind_a_colon, first_person, fronted_objects, hearsay, told_of
from sayso.extract.tongue import (
    GERUND,
    HYPHENED,
    SOURCE_WORDS,
    STOP,
    Tongue,
    is_short,
    saying,
    source_after,
    source_before,
    speaker_before,
)
from sayso.keys import Span
from sayso.language.quotes import after, around, before
from sayso.language.russian import is_adjective, is_genitive, is_plural, may_share
from sayso.language.sentences import sentences

JOINING = re.compile(r"[\s:،,—–-]*")  # what may stand between a verb and what was said
TO_COLON, TO_VERB = 120, 80  # characters from a verb to the colon behind it, from a quotation to the verb behind it
FEWEST_WORDS = 2  # before "according to": one word is a connective
INNER = 4  # sayings inside one another that are looked at
NEAREST = 50  # sayings before one that may stand in it
FEW = 3  # words of a source that stands in the midst of what it says
NEAR = 90  # characters before a verb in which an "and", with a speaker behind it, is looked for


def by_tongue(reading: Reading, tongue: Tongue) -> list[Found]:
    """Every saying that one of the forms matches, in order of place; a place belongs to its first form, or to a later one that holds it whole."""
    found: list[Found] = []
    for index, paragraph in enumerate(reading.paragraphs):
        taken: list[Span] = []  # what stands in one paragraph touches nothing of another
        first = len(found)
        for hit in _in_paragraph(reading, index, paragraph, tongue):
            if hit.rule.startswith(OBJECTS) and any(
                hit.cue[0] in other.cue for other in found[max(first, len(found) - NEAREST) :]
            ):
                continue  # "asked his colleague Mr Lund" behind what he asked: the verb has told its saying
            if any(_touches(taken, span) for span in hit.content):
                held = [] if _passes_on(reading.text, hit) else _held(hit, found[max(first, len(found) - NEAREST) :])
                for span in (span for other in held for span in other.content):
                    del taken[bisect_left(taken, span)]
                if not held or any(_touches(taken, span) for span in hit.content):
                    for span in (span for other in held for span in other.content):
                        insort(taken, span)
                    continue
                found[-NEAREST:] = [o for o in found[-NEAREST:] if not any(o is one for one in held)]
            hit = _passed_on(reading, hit, tongue)
            found.append(hit if hit.source else _with_source(reading, hit, found[first:]))
            for span in hit.content:
                insort(taken, span)
    taken = sorted(span for hit in found for span in hit.content)
    found += [hit for hit in pointed_at(reading, tongue) if not any(_touches(taken, span) for span in hit.content)]
    return sorted(found, key=lambda hit: hit.start)


OBJECTS = ("tongue: urged", "tongue: spoken of")  # forms that take a verb's object for what was said
AROUND = (
    "tongue: according",
    "tongue: said, then",
    "tongue: as somebody",
)  # forms that may stand around another saying


def _held(hit: Found, others: list[Found]) -> list[Found]:
    """The sayings that stand in what another one says, with source and verb: it is the outer one; none where it shares words with more."""
    if not hit.rule.startswith(AROUND) or not hit.source:
        return []
    touched = [other for other in others if overlap(other.content, hit.content)]
    is_outer = all("quotation" not in other.rule and _lies_in(other, hit.content) for other in touched)
    return touched if is_outer else []


PASSES_ON = re.compile(r"(?:переда|пиш|писал|цитир|сообща)\w*", re.IGNORECASE)


def _passes_on(text: str, hit: Found) -> bool:
    """Is it a verb of outlets, "the agency reports"? What they pass on is another's."""
    return any(PASSES_ON.fullmatch(text, *span) for span in hit.cue)


PRESS = re.compile(
    r"(?:[\w-]+\s+)?(?:газета|издание|агентство|журнал|портал|(?:теле)?канал|радио)(?!\w)", re.IGNORECASE
)


def _passed_on(reading: Reading, hit: Found, tongue: Tongue) -> Found:
    """Of what an outlet reports, the saying of somebody else with whom it opens: "The mayor, the paper writes, asks for boats"."""
    if tongue.grammar is None or len(hit.source) != 1 or "quotation" in hit.rule:
        return hit
    if not _passes_on(reading.text, hit) and not PRESS.match(reading.text, *hit.source[0]):
        return hit
    first = hit.content[0][0]
    return next((inner for inner in _within(reading, hit, tongue) if inner.source and inner.source[0][0] == first), hit)


def _lies_in(hit: Found, spans: tuple[Span, ...]) -> bool:
    inside = (*hit.source, *hit.cue, *hit.content)
    return overlap(inside, spans) == length(inside)


def _with_source(reading: Reading, hit: Found, others: list[Found]) -> Found:
    """A second verb of a sentence has the subject of the last one before it."""
    sentence = reading.sentence_at(hit.cue[0][0])
    before = [
        other for other in others if sentence and other.source and sentence[0] <= other.cue[-1][1] <= hit.cue[0][0]
    ]
    return replace(hit, source=max(before, key=lambda other: other.cue[-1]).source) if before else hit


def inside(reading: Reading, outer: list[Found], tongue: Tongue) -> list[Found]:
    """Sayings inside sayings: "said that Ruiz had promised …"; `nested_in` is the index of the one that holds it."""
    found: list[Found] = []
    for index, holder in enumerate(outer):
        if holder.rule.startswith("tongue"):
            for hit in _within(reading, holder, tongue):
                if not _shares(found, hit):
                    found.append(replace(hit, nested_in=index, rule=f"{hit.rule}, inside another"))
    return found


def _within(reading: Reading, holder: Found, tongue: Tongue) -> Iterator[Found]:
    quoted, base = reading.kind_of(holder.content) == "direct", holder.content[0][0]
    text = alone(reading.text, holder.content)
    for sentence in sentences(text):
        for verb in tongue.verb.finditer(text, *sentence):
            for form in (_that_clause, _after_colon) if quoted else (_that_clause, _after_colon, _urged, _about):
                for hit in form(text, sentence, verb.span(), tongue):
                    if _has_speaker(text, hit):
                        yield moved(hit, base)
            for hit in quoted_inside(text, sentence, verb.span(), tongue):
                yield in_one_part(moved(hit, base), holder.content)
        if tongue.grammar and tongue.according and not quoted:
            yield from (moved(hit, base) for hit in according(text, sentence, tongue.according))


NOBODY = re.compile(rf"(?:.*\s)?(?:я|мы|вы|ты)$|{WHICH.pattern}", re.IGNORECASE)


def _has_speaker(text: str, hit: Found) -> bool:
    """Is the source of an inner saying a third person, and no pronoun that leads to one outside?"""
    return bool(hit.source) and not NOBODY.match(text, *hit.source[0])


def _shares(found: list[Found], hit: Found) -> bool:
    return any(overlap(hit.content, other.content) for other in found[-INNER:])


def _touches(taken: list[Span], span: Span) -> bool:
    """Does a span touch one of those taken, which are in order and do not touch each other?"""
    index = bisect_left(taken, span)
    return (index < len(taken) and taken[index][0] < span[1]) or (index > 0 and taken[index - 1][1] > span[0])


def _in_paragraph(reading: Reading, index: int, paragraph: Paragraph, tongue: Tongue) -> Iterator[Found]:
    text = reading.text
    verbs = [
        v.span() for v in tongue.verb.finditer(text, *paragraph.span) if around(paragraph.quotations, v.start()) is None
    ]
    yield from lines(text, reading.paragraphs, index, tongue)
    yield from told_inside(text, paragraph, tongue)
    for verb in verbs:
        yield from _quotation_then_verb(text, paragraph, verb, tongue)
        yield from _verb_then_quotation(text, paragraph, verb, tongue)
    yield from _any_verb(text, paragraph, tongue)
    for start, end in (
        part
        for sentence in reading.sentences(index)
        for clause in _clauses(text, paragraph, sentence, verbs, tongue)
        for part in _joined(text, clause, verbs, tongue)
    ):
        for verb in verbs[bisect_left(verbs, (start,)) : bisect_left(verbs, (end,))]:
            yield from as_inserted(text, (start, end), verb, tongue)
            yield from _that_clause(text, (start, end), verb, tongue)
            yield from as_said(text, (start, end), verb, tongue)
            yield from _inverted(text, paragraph, (start, end), verb, tongue)
            if tongue.grammar:
                yield from told_of(text, (start, end), verb, behind(text, verb, end, tongue))
            yield from _after_colon(text, (start, end), verb, tongue)
        yield from _follows_from(text, (start, end), tongue)
        yield from _headed(text, (start, end), tongue)
        for verb in verbs[bisect_left(verbs, (start,)) : bisect_left(verbs, (end,))]:
            yield from _urged(text, (start, end), verb, tongue)
            yield from _about(text, (start, end), verb, tongue)
        if tongue.according:
            yield from according(text, (start, end), tongue.according)
        if tongue.whose:
            yield from according_to_him(text, (start, end), tongue.whose)
    if tongue.grammar:
        yield from behind_a_colon(text, paragraph, reading.sentences(index), tongue)
    for sentence in reading.sentences(index) if tongue.grammar else ():
        for form in (fronted_objects, hearsay, first_person, advised):
            for hit in form(text, sentence, tongue):
                if around(paragraph.quotations, hit.cue[0][0]) is None:
                    yield hit


SEMICOLON = re.compile(r";\s+")


def _clauses(text: str, paragraph: Paragraph, sentence: Span, verbs: list[Span], tongue: Tongue) -> Iterator[Span]:
    """A sentence parted at its semicolons behind something attributed, but not at those that somebody says."""
    start = last = sentence[0]
    is_told = False
    for mark in SEMICOLON.finditer(text, *sentence):
        is_told = is_told or _attributes(text, (last, mark.start()), verbs, tongue)
        last = mark.end()
        if is_told and around(paragraph.quotations, mark.start()) is None:
            yield start, mark.start()
            start, is_told = mark.end(), False
    yield start, sentence[1]


def _attributes(text: str, part: Span, verbs: list[Span], tongue: Tongue) -> bool:
    """Does a part of a sentence hold a verb of saying, or words that say according to whom?"""
    at = bisect_left(verbs, (part[0],))
    if at < len(verbs) and verbs[at][1] <= part[1]:
        return True
    return any(p is not None and p.search(text, *part) is not None for p in (tongue.according, tongue.whose))


JOINING_WORD = re.compile(
    r",?\s+(?:(?:и|но|а|однако)\s+(?:(?:также|при\s+этом|затем|потом|ещё|еще|позже|тут\s+же)\s+)?"
    r"|(?:а|но|однако|тогда\s+как)\s+(?P<who>(?:[\w«»-]+\s+){1,6}))$"
)
BESIDE_VERB = re.compile(r",\s+(?:но\s+|при\s+этом\s+|также\s+)*$")


def _joined(text: str, clause: Span, verbs: list[Span], tongue: Tongue) -> Iterator[Span]:
    """A clause parted where a further verb tells another saying: "said that …, and demanded …", "…, adding that …"."""
    start, is_open, last = clause[0], False, (0, 0)
    for verb in verbs[bisect_left(verbs, (clause[0],)) : bisect_left(verbs, (clause[1],))]:
        joint = _joint(text, max(start, verb[0] - NEAR), verb) if is_open else None
        if joint and joint[1] == verb[0] and tongue.grammar and not may_share(text[slice(*last)], text[slice(*verb)]):
            joint = None  # "told that the committee found …, and advised": it is not she who advised
        if joint and _tells(text, clause, verb, tongue):
            yield start, joint[0]
            start = joint[1]
        is_open, last = True, verb
    yield start, clause[1]


def _joint(text: str, start: int, verb: Span) -> Span | None:
    """Where the first part ends and the second begins, between two verbs of saying."""
    if GERUND.fullmatch(text, *verb):
        beside = BESIDE_VERB.search(text, start, verb[0])
        return (beside.start(), verb[0]) if beside else None
    joint = JOINING_WORD.search(text, start, verb[0])
    if joint is None:
        return None
    return joint.start(), joint.start("who") if joint["who"] else verb[0]


def _tells(text: str, clause: Span, verb: Span, tongue: Tongue) -> bool:
    """Do words of a saying follow the verb?"""
    return bool(
        tongue.opens.match(text, verb[1], clause[1])
        or (tongue.urge and tongue.urge.fullmatch(text, *verb))
        or (tongue.about and tongue.about.match(text, verb[0], clause[1]))
        or COLON.match(text, verb[1], clause[1])
    )


PARTS = re.compile(r"(?!\s*$)\W+")  # a comma, dash or full stop, and not "told the paper «Причал»"


def _quotation_then_verb(text: str, paragraph: Paragraph, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """«…», — said Name; and «…», — Name said. What goes on in quotation marks after it belongs to it."""
    quoted = before(paragraph.quotations, verb[0])
    if quoted is None or _is_name(text, quoted.span):
        return
    if _is_part(text, quoted.span) or (tongue.grammar and GERUND.fullmatch(text, *verb)):
        return
    source: Span | None
    if WORD.search(text, quoted.span[1], verb[0]):
        source = _between(text, quoted.span[1], verb, paragraph.span[1], tongue)
        if source is None:
            return
    else:
        source = behind(text, verb, paragraph.span[1], tongue)
    content = [quoted.inner]
    # "…", said Name, "…": the second part follows after a comma or a full stop with nothing but the source between.
    rest = after(paragraph.quotations, verb[1])
    between = text[max(source[1], verb[1]) : rest.span[0]] if rest and source else ""
    if rest and PARTS.fullmatch(between) and not ("." in between and _heads_clause(text, rest.span)):
        content.append(rest.inner)
    yield saying("quotation, then verb", source, verb, tuple(content))


def _heads_clause(text: str, quoted: Span) -> bool:
    """Is a short quotation behind a full stop a name with which the next sentence begins: "“Norwind”, he says, sails"?"""
    inner = text[quoted[0] + 1 : quoted[1] - 1]
    return is_short(inner) and not inner.endswith((".", "!", "?", "…")) and text[quoted[1] : quoted[1] + 1] != "."


MID_CLAUSE = re.compile(r"\w\s$")


def _is_part(text: str, quoted: Span) -> bool:
    """Is a quotation in small letters that stands right behind a word only part of a clause: "the bridge “was never safe”"?"""
    return text[quoted[0] + 1].islower() and MID_CLAUSE.search(text, max(0, quoted[0] - 2), quoted[0]) is not None


TO_NAME = re.compile(r"[\s,:—–-]*(?:так\s+)?")


def _between(text: str, start: int, verb: Span, end: int, tongue: Tongue) -> Span | None:
    """The source between a quotation and its verb, with no other words before it; where only "briefly" stands there, what is behind the verb."""
    if verb[0] - start > TO_VERB:
        return None
    named = source_before(text, start, verb[0], tongue)
    if named is None or STOP.search(text[named[1] : verb[0]]):
        return None
    if tongue.grammar is None:
        return named
    ahead = TO_NAME.match(text, start)
    when = tongue.grammar.when.match(text, ahead.end()) if ahead else None
    if ahead is None or text[(when or ahead).end() : named[0]].strip(' «„"'):
        return None
    said = text[slice(*verb)]
    if any(w.group()[:1].isupper() or tongue.grammar.does(w.group(), said) for w in HYPHENED.finditer(text, *named)):
        return named
    return behind(text, verb, end, tongue)


TURNED = re.compile(r"\s*,?\s*[—–-]\s+(?:так\s+)?(?P<verb>[а-яё]+)")
WORDS_OF = re.compile(r"\s+(?:[а-яё]+\s+)?слова\s+(?P<who>[^,.;:!?—–«»\n]{3,80})")


def _any_verb(text: str, paragraph: Paragraph, tongue: Tongue) -> Iterator[Found]:
    """«…», — smiled Name: behind the dash any verb attributes. And «…», — the paper gives the words of Name."""
    for quoted in paragraph.quotations if tongue.grammar else ():
        turned = TURNED.match(text, quoted.span[1], paragraph.span[1])
        if turned is None or not tongue.grammar or not tongue.grammar.attributes(turned["verb"]):
            continue
        words = WORDS_OF.match(text, turned.end(), paragraph.span[1])
        source = words.span("who") if words else behind(text, turned.span("verb"), paragraph.span[1], tongue)
        if source and (words or _may_speak(text, turned.span("verb"), source, tongue)):
            yield saying("quotation, then any verb", source, turned.span("verb"), (quoted.inner,))


def _verb_then_quotation(text: str, paragraph: Paragraph, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """Name said: «…»."""
    quoted = after(paragraph.quotations, verb[1])
    if quoted is None or (_is_name(text, quoted.span) and ":" not in text[verb[1] : quoted.span[0]]):
        return
    gap = (verb[1], quoted.span[0])
    if tongue.grammar and (SENTENCE_MARK.search(text, *gap) or tongue.verb.search(text, *gap)):
        return
    ends_so = gap[1] - gap[0] < TO_COLON and text[slice(*gap)].rstrip().endswith(":")
    if not ends_so and not JOINING.fullmatch(text, *gap):
        return
    last = before(paragraph.quotations, verb[0])
    start = last.span[1] if last and not _is_name(text, last.span) else paragraph.span[0]
    for mark in SENTENCE_MARK.finditer(text, start, verb[0]):
        start = mark.end()
    source = speaker_before(text, start, verb, tongue) or source_after(text, *gap, tongue)
    if source or ":" in text[slice(*gap)]:
        yield saying("verb, then quotation", source, verb, (quoted.inner,))


SENTENCE_MARK = re.compile(r"(?<!\W[A-ZА-ЯЁ])[.!?…]\s+(?=[«„“\"]?[A-ZА-ЯЁ])")
ADDRESSEE = re.compile(
    r"(?!\s+(?:слова|сведения|сообщения)\b)(?:\s+[\w«»“”„\"’'-]+){1,10}(?=\s*,)"
)  # "told the agency on Monday, that"


def _opened(text: str, sentence: Span, verb: Span, tongue: Tongue) -> re.Match[str] | None:
    """The "that" behind a verb, or behind whom it is said to."""
    told = ADDRESSEE.match(text, verb[1], sentence[1])
    places = (verb[1], told.end()) if told else (verb[1],)
    return next((found for place in places if (found := tongue.opens.match(text, place, sentence[1]))), None)


def _that_clause(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """Name said that …; and said Name that …, where the verb comes first."""
    opened = _opened(text, sentence, verb, tongue)
    source: Span | None
    if opened:
        source = speaker_before(text, sentence[0], verb, tongue)
        if source is None and tongue.grammar:  # "said in the ministry, that"
            source = past_the_place(text, verb, opened.start(), tongue)
    else:
        source = source_after(text, verb[1], sentence[1], tongue)
        opened = tongue.opens.match(text, source[1], sentence[1]) if source else None
    if opened and (source or verb[0] == sentence[0]) and opened.end() < sentence[1]:
        tail = TAIL.search(text, opened.end(), sentence[1]) if tongue.grammar else None
        yield saying("that-clause", source, verb, ((opened.end(), tail.start() if tail else sentence[1]),))


# What the speaker did besides: "…, and did not say who would pay".
TAIL = re.compile(
    r",?\s+(?:и|но|а|однако)\s+(?:(?:при\s+этом|также)\s+)?(?:не\s+стал[аои]?|(?:[\w-]+\s+){0,4}отказал(?:ся|ась|ись)|не\s+уточнил[аои]?|прин[её]с(?:л[аои])?\s+извинения|положил[аи]?|предложил[аи]?\s+«)\b"
)


HEAD = re.compile(r"(?P<who>[^:.!?\n«»\"]{2,48}|«[^»\n]{2,30}»)(?P<cue>:)\s+(?=[^\W\d])")


def _headed(text: str, sentence: Span, tongue: Tongue) -> Iterator[Found]:
    """Ministry: prices will fall. A sentence, mostly of a title, that opens with an office or body, and has a predicate."""
    head = HEAD.match(text, *sentence) if tongue.office else None
    if not head or not tongue.office or not tongue.grammar or not tongue.office.match(head["who"]):
        return
    words = WORD.findall(text[head.end() : sentence[1]])
    if len(words) > FEWEST_WORDS and text[sentence[1] - 1] != "?" and any(map(tongue.grammar.predicate, words)):
        yield saying("headed", head.span("who"), head.span("cue"), ((head.end(), sentence[1]),))


def _follows_from(text: str, sentence: Span, tongue: Tongue) -> Iterator[Found]:
    """From the report of Name it follows that …: the report is the source."""
    found = tongue.follows.match(text, *sentence) if tongue.follows else None
    if found and found.end() < sentence[1] and len(WORD.findall(found["who"])) <= SOURCE_WORDS:
        yield saying("it follows from", found.span("who"), found.span("verb"), ((found.end(), sentence[1]),))


SET_OFF = re.compile(r"\s*[,—–-]+\s*$")
COLON = re.compile(r"\s*:")
INSERTED_ENDS = re.compile(r"\s*,\s+(?=[\w«„“\"])")
# What goes on about the speaker, and not with what was said.
ABOUT_THE_SPEAKER = re.compile(
    r"(?:котор|где|когда|куда|чь[яеию]|добав|поясн|уточн|отвеч|коммент|ссыла|выступа|подчерк|отмет|напомн|объясн|и\b|а\b|но\b|\w+(?:вший|вшая|вшие|щий|щая|щие|нный|нная|нном|нной|нные|шись)\b)",
    re.IGNORECASE,
)


def _inverted(text: str, paragraph: Paragraph, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """…, said Name. And with the saying in its midst: …, said Name, …"""
    before_verb = SET_OFF.search(text[sentence[0] : verb[0]])
    if before_verb is None or _opened(text, sentence, verb, tongue):
        return
    said = (sentence[0], sentence[0] + before_verb.start())
    if _is_quotation(paragraph, said) or (tongue.points and tongue.points.match(text, sentence[0])):
        return
    source = source_after(text, verb[1], sentence[1], tongue, loose=True)
    if source and text[verb[1] : source[0]].strip():  # words of time and place were passed over
        source = past_the_place(text, verb, sentence[1], tongue) or source
    if source is None or not _may_speak(text, verb, source, tongue) or COLON.match(text, source[1], sentence[1]):
        return
    if tongue.grammar and (led := next(told_of(text, sentence, verb, source), None)):
        yield led
        return
    content = [said]
    rest = INSERTED_ENDS.match(text, source[1], sentence[1])
    if rest and not ABOUT_THE_SPEAKER.match(text, rest.end()) and len(WORD.findall(text[slice(*source)])) <= FEW:
        content.append((rest.end(), sentence[1]))
    if sum(len(WORD.findall(text[a:b])) for a, b in content) >= FEWEST_WORDS:
        yield saying("said, then verb", source, verb, tuple(content))


WHOSE = frozenset(("его", "её", "ее", "их"))
OF = re.compile(r"\s+(?:об?|обо|про)\s", re.IGNORECASE)


def _may_speak(text: str, verb: Span, source: Span, tongue: Tongue) -> bool:
    """Is what stands behind a verb its subject, or the place where it is said, and not its object?"""
    if tongue.grammar is None or text[source[0]] in '«„“"':
        return True
    if OF.match(text, verb[1]) or (tongue.about and tongue.about.match(text, verb[0])):
        return False
    first = next((w for w in HYPHENED.finditer(text, *source) if w.group().lower() not in WHOSE), None)
    if text[verb[0] : verb[1]].endswith(" из"):  # "follows from the letter": no subject
        return True
    is_passed = text[verb[1] : source[0]].strip() != ""  # "said in the ministry": words of place were passed over
    return (
        first is None
        or is_passed
        or first.group()[:1].isupper()
        or tongue.grammar.subject(first.group(), text[slice(*verb)])
    )


SAID_RIGHT = re.compile(r"(?:сказал|ответил|бросил|буркнул)[аои]?\s$")
IN_RUN = re.compile(r"\w\s$")
APART = re.compile(r"\s*[,—–-]")


def _is_name(text: str, span: Span) -> bool:
    """Is a short quotation part of the words around it: no comma, dash or mark of its own parts it from them?"""
    inner = text[span[0] + 1 : span[1] - 1].rstrip()
    if inner[:1].islower() and SAID_RIGHT.search(text, max(0, span[0] - 12), span[0]):
        return False
    if is_short(inner) and inner[:1].isupper() and IN_RUN.search(text, max(0, span[0] - 2), span[0]):
        return not inner.endswith((".", "!", "?", "…"))  # "told «Морской курьер», that": a capital in mid-sentence
    apart = APART.match(text, span[1]) or inner.endswith((".", "!", "?", "…", ","))
    return is_short(inner) and not apart


def _is_quotation(paragraph: Paragraph, said: Span) -> bool:
    """Does what was said end with a quotation that began with it? Then the forms for quotations have it."""
    quoted = before(paragraph.quotations, said[1] + 1)
    return quoted is not None and quoted.span[1] >= said[1] - 1 and quoted.span[0] <= said[0] + 1


COLON_SOON = re.compile(r"(?:\s+\w+){0,2}\s*:\s+(?=[\w])")


def _after_colon(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """Name said: … without quotation marks."""
    colon = COLON_SOON.match(text, verb[1], sentence[1])
    source = speaker_before(text, sentence[0], verb, tongue) if colon else None
    if (
        colon
        and (source or verb[0] == sentence[0])
        and len(WORD.findall(text[colon.end() : sentence[1]])) >= FEWEST_WORDS
    ):
        yield saying("verb, then colon", source, verb, ((colon.end(), sentence[1]),))


def _word(text: str, place: int) -> str:
    word = WORD.search(text, place)
    return word.group() if word else ""


OBJECT = re.compile(r"\s+(?=[«„“\"]?\w)")


def _urged(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """Name demanded …: the rest of the sentence is the object."""
    if tongue.urge is None or not tongue.urge.fullmatch(text, *verb):
        return
    source = speaker_before(text, sentence[0], verb, tongue)
    following = OBJECT.match(text, verb[1], sentence[1])
    if following is None or (tongue.grammar and tongue.grammar.only_subject(_word(text, following.end()))):
        return
    fronted = _fronted(text, source, verb, tongue) if source else None
    if fronted:
        content = (
            (fronted[0], (following.end(), sentence[1]))
            if WORD.search(text, following.end(), sentence[1])
            else fronted[:1]
        )
        yield saying("urged, its object first", fronted[1], verb, content)
    elif source or verb[0] == sentence[0]:
        yield saying("urged", source, verb, ((following.end(), sentence[1]),))


def _fronted(text: str, run: Span, verb: Span, tongue: Tongue) -> tuple[Span, Span] | None:
    """An object and a subject that both stand before their verb: "These reports the ministry called invented"."""
    words = list(HYPHENED.finditer(text, *run))
    said = text[slice(*verb)]
    if tongue.grammar is None or len(words) < 2 or text[run[0]] in '«„“"':
        return None
    is_many = said.endswith(("ли", "ют", "ят", "ут", "ат"))
    if is_many and IN_A_BODY.search(text, max(0, run[0] - 4), run[0]):  # "in the ministry the decision is called sound"
        body = dropwhile(lambda w: is_adjective(w.group().lower()), words)
        rest = next((w for w in list(body)[1:] if not (is_genitive(w.group()) or w.group()[:1].isupper())), None)
        return ((rest.start(), run[1]), (run[0], rest.start() - 1)) if rest else None
    if tongue.grammar.subject(words[0].group(), said):
        return None
    for word in words[1:]:
        fits = tongue.grammar.subject(word.group(), said) and not is_genitive(word.group())
        if word.group().lower() not in tongue.stops and fits and (not is_many or is_plural(word.group())):
            return (words[0].start(), word.start() - 1), (word.start(), run[1])
    return None


IN_A_BODY = re.compile(r"(?<!\w)[Вв]о?\s$")


PHRASE_END = re.compile(r"[;—–]|(?<!\d),(?!\s+(?:если|котор|что|где))|,(?=\s)(?!\s+(?:если|котор|что|где))")
POINTER = re.compile(r"(?:том|этом|нем|нём|ней|них|себе|чем|чём|которо\w+|котор\w+)(?!\w)", re.IGNORECASE)


def _about(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """Name spoke of …, complained of …: what is spoken of, to the end of the clause."""
    phrase = tongue.about.match(text, verb[0], sentence[1]) if tongue.about else None
    following = OBJECT.match(text, phrase.end(), sentence[1]) if phrase else None
    if following is None or POINTER.match(text, following.end()) or _opened(text, sentence, verb, tongue):
        return
    source = speaker_before(text, sentence[0], verb, tongue)
    if source or verb[0] == sentence[0]:
        end = PHRASE_END.search(text, following.end(), sentence[1])
        yield saying("spoken of", source, verb, ((following.end(), end.start() if end else sentence[1]),))
