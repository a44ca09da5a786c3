"""Sayings without a source go in; those whose cue hangs on another clause get the source of that clause.

"Ruiz opened the fair, warning that …", "Ruiz opened the fair and said …", "forced Ruiz to admit that …": the tagger
often gives such a saying no source, since the name stands far from the cue. A passive has none to borrow.
"""

import re
from dataclasses import replace

from sayso.extract.found import Found
from sayso.extract.reading import Reading
from sayso.extract.subject import OPEN, PRONOUN, RELATIVES, opening, verb_like
from sayso.extract.telling import TELLS
from sayso.keys import Span

BEFORE = r"^(?:\w+ly\s+|also\s+|later\s+|then\s+|even\s+|and\s+|while\s+|by\s+|before\s+|after\s+)*"
PARTICIPLE = re.compile(BEFORE + r"[a-z]{2,}ing\b", re.IGNORECASE)
INFINITIVE = re.compile(
    r"^to\s+(?:say|admit|warn|tell|call|reiterate|concede|declare|announce|insist|claim|ask|deny)\b", re.IGNORECASE
)
# The second of two joined verbs: the tagger took it for a cue, so that its form is all that has to be looked at.
FINITE = re.compile(BEFORE + r"(?:(?:has|had|have)\s+)?(?P<verb>[a-z]+)\b", re.IGNORECASE)
PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being|it)\b", re.IGNORECASE)
# Who is told something is not who says it: "Ruiz was told that …", "it was announced".
HEARER = re.compile(
    r"\b(?:was|were|is|are|am|been|be|being)\s+(?:\w+\s+)?(?:told|asked|informed|promised|advised|warned|assured|accused|charged"
    r"|said|announced|reported|critici[sz]ed|blamed|instructed|ordered|reminded|notified|urged)(?:\s+(?:of|for|with|about))?$",
    re.IGNORECASE,
)
# What joins a second verb to the subject of the first.
JOINED = re.compile(r"(?:\b(?:and|but|then|or)|,)\s*(?:(?:also|later|then|\w+ly)\s+)?$", re.IGNORECASE)
DETACHED = re.compile(
    r"(?:[,;:)”\"—–-]|\b(?:and|or|but|while|by|before|after|when|in|without|of|then|also|\w+ly|said|told|on|\w+day))\s*$",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"\b(?P<who>who)\b(?!['’])[^,;:—–“”\"]*$", re.IGNORECASE)  # its clause is still going on
# "… after she opened the fair and blamed …": the second verb has the subject of the clause of time.
OF_TIME = re.compile(rf"\b(?:after|before|when|while|as|since|because)\s+(?P<who>{PRONOUN})\s+(?P<verb>[a-z]+)\b")
RIGHT_BEFORE = re.compile(rf"\b(?P<who>{PRONOUN}|who|which)\s+$")
PREPOSITIONS = frozenset({"by", "in", "per", "under"})  # cues that are no verbs
BORROWED = ", source of the main clause"  # what `rule` says of such a saying
THAT = re.compile(r"\bthat\s+")  # "the fact that Norvane raised the toll and urged …": the subject of the clause
NEAR = 12  # sayings before and behind one that may stand in its sentence
FRONTED = re.compile(r"\s*[,”\"]+\s*")


def borrowed(reading: Reading, hits: list[Found]) -> list[Found]:
    """The hits, those without a source given the nearest one before them in their sentence, else its subject."""
    given: list[Found] = []
    ordered = sorted(hits, key=lambda h: h.start)
    for place, hit in enumerate(ordered):
        near = (*given[-NEAR:], *ordered[place + 1 : place + 1 + NEAR])
        source = None if hit.source or not hit.cue else _in_sentence(reading, hit, near)
        given.append(replace(hit, source=(source,), rule=f"{hit.rule}{BORROWED}") if source else hit)
    return given


def without_hearers(text: str, hits: list[Found]) -> list[Found]:
    """The hits, those in the passive without the subject of their verb as a source."""
    return [replace(hit, source=()) if _is_hearer(text, hit) else hit for hit in hits]


def _is_hearer(text: str, hit: Found) -> bool:
    if not hit.source or not hit.cue or any(span[0] > hit.cue[0][0] for span in hit.source):
        return False
    return HEARER.search(text[hit.cue[0][0] : hit.cue[-1][1]]) is not None


def _in_sentence(reading: Reading, hit: Found, near: tuple[Found, ...]) -> Span | None:
    text, place = reading.text, hit.cue[0][0]
    cue = " ".join(text[slice(*span)] for span in hit.cue)
    sentence = reading.sentence_at(place)
    if sentence is None or PASSIVE.search(cue):
        return None
    verb = FINITE.match(cue)
    plain = verb is not None and _is_verb(verb["verb"])
    if plain and (beside := _beside(text, sentence[0], hit.cue[0])):
        return beside
    ahead = text[sentence[0] : place]
    who = RELATIVE.search(ahead)
    relative = (sentence[0] + who.start("who"), sentence[0] + who.end("who")) if who else None
    if who and not ahead[who.end("who") :].strip():
        return relative
    if OPEN.fullmatch(ahead):
        return _behind(text, hit, sentence, near) if PARTICIPLE.match(cue) else None
    # "skippers calling for pumps": without a comma a participle belongs to the noun before it, which is not looked for.
    if (PARTICIPLE.match(cue) and DETACHED.search(ahead)) or INFINITIVE.match(cue):
        return relative or _nearest(text, sentence, place, near)
    if plain and JOINED.search(ahead):
        return relative or _of_time(sentence[0], ahead) or _nearest(text, sentence, place, near)
    return None


def _is_verb(word: str) -> bool:
    """By its ending, or because it is a verb of saying without one: "and describe"."""
    return verb_like(word) or (word not in PREPOSITIONS and TELLS.match(word) is not None)


def _beside(text: str, start: int, cue: Span) -> Span | None:
    """The subject with which a sentence opens, a pronoun or a relative pronoun that stands right before the verb."""
    if pronoun := RIGHT_BEFORE.search(text, start, cue[0]):
        return pronoun.span("who")
    subject = opening(text, start, cue[1])
    return subject if subject and subject[1] <= cue[0] and not text[subject[1] : cue[0]].strip() else None


def _of_time(start: int, ahead: str) -> Span | None:
    """The pronoun of a clause of time that is still going on."""
    found = [m for m in OF_TIME.finditer(ahead) if verb_like(m["verb"]) and "," not in ahead[m.end() :]]
    return (start + found[-1].start("who"), start + found[-1].end("who")) if found else None


def _nearest(text: str, sentence: Span, place: int, near: tuple[Found, ...]) -> Span | None:
    """The last source before a place in its sentence, which no relative clause has for itself, else the subject."""
    named = [
        span
        for other in near
        for span in other.source
        if sentence[0] <= span[0] and span[1] <= place and text[slice(*span)].lower() not in RELATIVES
    ]
    if named:
        return max(named)
    clauses = [sentence[0] + that.end() for that in THAT.finditer(text[sentence[0] : place])]
    return opening(text, sentence[0], place) or (opening(text, clauses[-1], place) if clauses else None)


def _behind(text: str, hit: Found, sentence: Span, near: tuple[Found, ...]) -> Span | None:
    """Of a participle that opens its sentence, the subject behind the comma: "Calling it a mess, Ruiz said …"."""
    end = hit.content[-1][1]
    comma = FRONTED.match(text, end, sentence[1])
    if comma is None or hit.content[0][0] < hit.cue[0][0]:
        return None
    named = [span for other in near for span in other.source if span[0] == comma.end()]
    return max(named) if named else None
