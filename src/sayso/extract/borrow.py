"""Sayings without a source go in, or with one that cannot be the subject of their cue; they come out with the source of their clause.

"Ruiz opened the fair, warning that …", "Ruiz opened the fair and said …", "forced Ruiz to admit that …", "Lund’s claim that …": the
tagger often gives such a saying no source, since the name stands far from the cue. A passive has none to borrow.
"""

import re
from dataclasses import replace

from sayso.extract.found import Found
from sayso.extract.mode import THOUGHT
from sayso.extract.reading import WORD, Reading
from sayso.extract.subject import OPEN, POSSESSIVE, PRONOUN, RELATIVES, opening, verb_like
from sayso.extract.telling import TELLS
from sayso.keys import Span

BEFORE = (
    r"^(?:\w+ly\s+|also\s+|later\s+|then\s+|even\s+|perhaps\s+|not\s+only\s+|and\s+|while\s+|by\s+|before\s+|after\s+)*"
)
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
# Nobody is named as speaking, and nobody could be: "is expected to", "has been widely criticized for".
AGENTLESS = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s+(?:(?:[a-z]+ly|also|first|now|often|once|sometimes|not|being)\s+)?"
    r"(?!charged)(?P<verb>[a-z]{2,}ed|known|said|seen|told|thought)\b(?!\s+by\b)"
    r"|^(?:expected|considered|alleged|reportedly|known|called|dubbed|asked about)\b|^(?:appear|seem)(?:s|ed)$",
    re.IGNORECASE,
)
# What joins a second verb to the subject of the first.
JOINED = re.compile(r"(?:\b(?:and|but|then|or)|,)\s*(?:(?:also|later|then|\w+ly)\s+)?$", re.IGNORECASE)
DETACHED = re.compile(
    r"(?:[,;:)”\"—–-]|\b(?:and|or|but|while|by|before|after|when|in|without|of|then|also|perhaps|aside from|\w+ly|said|told|on|\w+day))\s*$",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"\b(?P<who>who)\b(?!['’])[^,;:—–“”\"]*$", re.IGNORECASE)  # its clause is still going on
# "… after she opened the fair and blamed …": the second verb has the subject of the clause of time.
OF_TIME = re.compile(rf"\b(?:after|before|when|while|as|since|because)\s+(?P<who>{PRONOUN})\s+(?P<verb>[a-z]+)\b")
BETWEEN = r"\s+(?:(?:\w+ly|also|later|then|even|now|once|often)\s+)?"  # a subject and its verb
RIGHT_BEFORE = re.compile(rf"\b(?P<who>{PRONOUN}|who|which|that){BETWEEN}$")
NAME = r"(?!(?:During|In|On|At|By|For|From|After|Before|With|Since|Under|Let|It|He|She|That|There|What|Who|Here|\w+day)\b)(?:[A-Z][\w.’'-]*\s)*[A-Z][\w’'-]*"
# "The claim that Norvane's three oldest guilds support", "as Lund and Ruiz said": the phrase that stands right before the verb.
WORD_OF_IT = r"(?!(?:the|an?|and)\b)[\w’'-]+"
PHRASE = re.compile(
    rf"(?:^|[\s“\"(])(?P<who>(?:(?:the|an?|many|some|several|most|few|other|his|her|their|its)\s(?:{WORD_OF_IT}\s){{0,3}}?{WORD_OF_IT}"
    rf"|{NAME}(?:\sand\s{NAME})?|(?<=\bwhat\s)(?:[a-z-]+\s){{0,2}}[a-z]+s)){BETWEEN}$"
)
PART_OF_MORE = re.compile(
    r"(?:\b(?:of|in|for|by|with|to|from|at|on|and|or|than|about|over|like|per)|[’']s?)\s*$", re.IGNORECASE
)
NO_NOUN = re.compile(r"\b(?:of|in|for|by|with|to|from|at|on|or|than|that|who|which|as|not|[a-z]{2,}ed)\b")
# "Lund’s claim that …": whose the noun is.
OWNER = re.compile(rf"\b(?P<who>[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|{NAME}(?:[’']s|(?<=s)[’']))\s+$")
# "Ruiz, who keeps the lock, said …"
ASIDE = re.compile(
    r"(?:,\s+(?:who|which|whose|called|where)\b[^,.;:“”\"]*,|\s*(?P<dash>--|[—–―])[^—–―.;:“”\"]*(?P=dash))\s*(?:\w+ly\s+)?"
)
# "Footage of Lund saying …"
FOOTAGE = re.compile(rf"\b(?:of|with)\s+(?P<who>{NAME})\s+$")
WHO = re.compile(r"\b(?:who|which)\s+(?:(?:\w+ly|also|has|have|had)\s+)*$")
# "Ruiz in a long talk on Monday said …", "Ruiz, at the fair, said …"
OCCASION = re.compile(r",?\s+(?:in|at|on|during|this|last)\s+[^,.;:–—“”\"]{2,50},?\s+")
PREPOSITIONS = frozenset({"by", "in", "per", "under"})  # cues that are no verbs
# "Forced Lund, who was questioned for an hour, to admit …": who is made to speak.
MADE_TO = re.compile(
    rf"\b(?:forc|compell|push|prompt|dar|allow|invit|press)(?:es|ed|ing|s)\s+(?P<who>{NAME}|him|her|them)(?=\s+to\b|,\s+who\b)"
)
IT_SEEMS = re.compile(r"it\s+(?:\w+ly\s+)?(?:appear|seem)(?:s|ed)\b", re.IGNORECASE)
BORROWED = ", source read off its sentence"  # what `rule` says of such a saying
THAT = re.compile(r"\bthat\s+")  # "the fact that Norvane raised the toll and urged …": the subject of the clause
FARTHEST = 80  # characters before a verb in which its subject may begin
NEAR = 12  # sayings before and behind one that may stand in its sentence
FRONTED = re.compile(r"\s*[,”\"]+\s*")


def borrowed(reading: Reading, hits: list[Found]) -> list[Found]:
    """The hits, those without a source given the nearest one before them in their sentence, else its subject."""
    given: list[Found] = []
    ordered = sorted(hits, key=lambda h: h.start)
    for place, hit in enumerate(ordered):
        near = (*given[-NEAR:], *ordered[place + 1 : place + 1 + NEAR])
        hit = replace(hit, source=()) if _is_astray(reading, hit) else hit
        source = None if hit.source or not hit.cue else _in_sentence(reading, hit, near)
        given.append(replace(hit, source=(source,), rule=f"{hit.rule}{BORROWED}") if source else hit)
    return given


def _is_astray(reading: Reading, hit: Found) -> bool:
    """Is the source a word that cannot be the verb's subject?"""
    if not hit.cue or not hit.source or hit.source[0][0] > hit.cue[0][0]:
        return False
    text, (start, end), place = reading.text, hit.source[0], hit.cue[0][0]
    sentence = reading.sentence_at(place)
    if sentence is None:
        return False
    if start >= sentence[0] and _in_aside(text, sentence, start, place):
        return True
    if not WORD.search(text, end, place):
        return False
    if start < sentence[0]:
        return True  # of another sentence: "Ruiz smiled. It may rain"
    if FOOTAGE.search(text, end, place) and PARTICIPLE.match(text[place:]):
        return True
    relative = WHO.search(text, end, place)
    return relative is not None and WORD.search(text, end, relative.start()) is not None


def _in_aside(text: str, sentence: Span, start: int, place: int) -> bool:
    """Does a source stand between the subject and its verb, in a clause of its own: "the lock, which pilots like, shows"?"""
    subject = opening(text, sentence[0], place)
    return subject is not None and subject[1] < start and ASIDE.fullmatch(text, subject[1], place) is not None


def source_of(reading: Reading, hit: Found, near: tuple[Found, ...]) -> Span | None:
    """Whose the cue of a saying without a source is, by its sentence and the sources of those near it."""
    return _in_sentence(reading, hit, near)


def is_agentless(cue: str) -> bool:
    """Is this the cue of a saying that has no speaker, and so needs none to be believed?"""
    passive = AGENTLESS.search(cue)
    return passive is not None and (passive["verb"] is None or _speaks(passive["verb"]))


def without_hearers(text: str, hits: list[Found]) -> list[Found]:
    """The hits, those in the passive without the subject of their verb as a source."""
    return [replace(hit, source=()) if _is_hearer(text, hit) else hit for hit in hits]


def _is_hearer(text: str, hit: Found) -> bool:
    if not hit.source or not hit.cue or any(span[0] > hit.cue[0][0] for span in hit.source):
        return False
    return HEARER.search(text[hit.cue[0][0] : hit.cue[-1][1]]) is not None


def _in_sentence(reading: Reading, hit: Found, near: tuple[Found, ...]) -> Span | None:
    text, place = reading.text, hit.cue[0][0]
    if IT_SEEMS.match(text, place) or IT_SEEMS.match(text, max(0, place - len("it "))):
        return None
    cue = " ".join(text[slice(*span)] for span in hit.cue)
    sentence = reading.sentence_at(place)
    if sentence is None or PASSIVE.search(cue):
        return None
    verb, nearby = FINITE.match(cue), max(sentence[0], place - FARTHEST)
    plain = verb is not None and _is_verb(verb["verb"]) and not PARTICIPLE.match(cue)
    if PARTICIPLE.match(cue) and (shown := FOOTAGE.search(text, nearby, place)):
        return shown.span("who")
    if not PARTICIPLE.match(cue) and (owner := OWNER.search(text, nearby, place)):
        return owner.span("who")
    if verb and plain and (beside := _beside(text, sentence[0], hit.cue[0], verb["verb"])):
        return beside
    ahead = text[sentence[0] : place]
    who = RELATIVE.search(ahead)
    relative = (sentence[0] + who.start("who"), sentence[0] + who.end("who")) if who else None
    if who and not ahead[who.end("who") :].strip():
        return relative
    if OPEN.fullmatch(ahead):
        return _behind(text, hit, sentence, near) if PARTICIPLE.match(cue) else None
    if INFINITIVE.match(cue) and (made := MADE_TO.search(ahead)):
        return sentence[0] + made.start("who"), sentence[0] + made.end("who")
    # "skippers calling for pumps": without a comma a participle belongs to the noun before it, which is not looked for.
    if (PARTICIPLE.match(cue) and DETACHED.search(ahead)) or INFINITIVE.match(cue):
        return relative or _nearest(text, sentence, place, near)
    if plain and JOINED.search(ahead):
        return relative or _of_time(sentence[0], ahead) or _nearest(text, sentence, place, near)
    return None


def _is_verb(word: str) -> bool:
    """By its ending, or because it is a verb of saying without one: "and describe"."""
    return verb_like(word) or _speaks(word)


def _speaks(word: str) -> bool:
    """Is it a verb of saying or thinking by the lists?"""
    return (
        word not in PREPOSITIONS
        and not word.endswith("ly")
        and (TELLS.match(word) is not None or THOUGHT.match(word) is not None)
    )


def _beside(text: str, start: int, cue: Span, verb: str) -> Span | None:
    """What stands right before the verb: a pronoun, a relative pronoun, the subject of the sentence, another noun phrase."""
    pronoun = RIGHT_BEFORE.search(text, start, cue[0])
    if pronoun and (pronoun["who"] != "that" or _speaks(verb)):
        return pronoun.span("who")
    subject = opening(text, start, cue[1])
    if subject and subject[1] <= cue[0]:
        gap = (subject[1], cue[0])
        if not text[slice(*gap)].strip() or OCCASION.fullmatch(text, *gap) or ASIDE.fullmatch(text, *gap):
            return subject
    phrase = PHRASE.search(text, max(start, cue[0] - FARTHEST), cue[0])
    if phrase is None or not _speaks(verb) or NO_NOUN.search(phrase["who"]):
        return None
    return None if PART_OF_MORE.search(text, start, phrase.start("who")) else phrase.span("who")


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
        if sentence[0] <= span[0] and span[1] <= place and _names(text[slice(*span)])
    ]
    if named:
        return max(named)
    clauses = [sentence[0] + that.end() for that in THAT.finditer(text[sentence[0] : place])]
    return opening(text, sentence[0], place) or (opening(text, clauses[-1], place) if clauses else None)


def _names(source: str) -> bool:
    """Not the "who" of a relative clause, nor whose a noun is: "Lund’s remark"."""
    return source.lower() not in RELATIVES and not POSSESSIVE.search(source)


def _behind(text: str, hit: Found, sentence: Span, near: tuple[Found, ...]) -> Span | None:
    """Of a participle that opens its sentence, the subject behind the comma: "Calling it a mess, Ruiz said …"."""
    end = hit.content[-1][1]
    comma = FRONTED.match(text, end, sentence[1])
    if comma is None or hit.content[0][0] < hit.cue[0][0]:
        return None
    named = [span for other in near for span in other.source if span[0] == comma.end()]
    return max(named) if named else None
