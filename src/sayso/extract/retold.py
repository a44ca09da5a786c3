"""A reading and its sayings go in; out come the sayings that the page or a speaker tells of in passing.

"The crews have been told to be ready" tells what somebody told the crews; "Lund denied a report by Norwind Radio that the
quay was shut" holds what the radio said. The tagger takes the first for no saying, and the second for one.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.extract.found import Found, Places, length, overlap
from sayso.extract.reading import WORD, Reading
from sayso.extract.subject import verb_like
from sayso.keys import Span

SCORE = 0.7  # of the corpus’s training pages 42 of 50 were gold, of its dev pages 10 of 11
FEWEST_WORDS = 2
HALF = 0.5  # of a content that is known: it is not told a second time
WORDS = r"(?:(?!\bthat\b|\bto\b)[^,.;:“”\"\n]){0,60}?"
DETERMINED = rf"(?:(?:the|an?|his|her|their|its|our|my|two|some|several)\s|[^\W\d_a-z]){WORDS}"
# "By the chair" names who told it, "by radio" and "from the floor" how it was told.
TOLD = re.compile(
    r"\b(?P<cue>(?:was|were|been|am)\s+(?:(?:then|also|later)\s+)?(?:told|assured|informed|ordered|promised(?!.{0,40}\sto\b)))"
    rf"(?:\s+by\s+(?P<who>{DETERMINED})|\s+(?:by|from|over)\s+\w{WORDS})?\s+"
    r"(?:that\s+|(?=to\s+[a-z]{2,}\b)|(?=(?:there|they|he|she|it|we|I|the)\s+[\w’'-]+\s+\w+))"
)
NOT = re.compile(r"(?:\b(?:not|never|nobody|no\s?one|none|if|unless)\b|n[’']t\b)[^,;:.“”\"]*$", re.IGNORECASE)
NAMED = re.compile(
    r"(?:(?:a|an|any|the|those|these)\s+)?(?:[a-z]+\s+)?(?P<cue>reports?|claims?|rumou?rs?|allegations?|suggestions?|assertions?"
    rf"|accusations?|proposals?|findings?)(?:\s+(?:by|from|of)\s+(?P<who>\w{WORDS})|\s+in\s+(?P<where>(?:the|an?)\s{WORDS})"
    rf"|\s+in\s+\w{WORDS})?\s+that\s+"
)
# The same further inside a content, where it has to be said whose it is: "Lund’s declaration that", "the claim by Ruiz that".
OWNED = re.compile(
    r"(?:\b(?P<who>[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,2}(?=[’']))(?:[’']s?)?\s(?:[a-z]+\s)?|\b(?:a|an|the)\s(?:[a-z]+\s)?)"
    r"(?P<cue>claims?|declaration|proclamation|statement|assertion|allegations?|reports?|accusations?|remark|demand|warning|contention|insistence"
    rf"|complaint|denial)(?:\s(?:by|from)\s(?P<by>\w{WORDS})|\s+in\s+(?P<where>(?:the|an?)\s{WORDS}))?\s+that\s+",
    re.IGNORECASE,
)
# "Called on Lund to apologize for suggesting …": what he did is told by the one who scolds him.
SCOLDED = re.compile(
    r"\bfor\s+(?P<cue>suggesting|claiming|saying|alleging|accusing|calling)\s+(?:that\s+)?(?!(?:in|out|on|off|for|up)\b)"
)
WHOM = re.compile(r"[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)*|\b(?:him|her|them)\b")
# "To the men", "it by her cook", "that is short": no words of the teller.
NO_TALE = re.compile(r"to\s+(?:the|a|an|him|her|them|us|me|more)\b|it\s+(?:by|in|on)\b", re.IGNORECASE)
STOP = re.compile(r"[;:.?!“”\"\n—–](?:\s|$)|,(?!\d)|\s(?:but|before|when|while|after|because|though)\s|$")
AND = re.compile(r"\s+and\s+(?:then\s+)?(?P<next>[\w’']+)\s?(?P<after>[\w’']*)")


def retold(reading: Reading, found: list[Found]) -> list[Found]:
    """What is told of in passing; `nested_in` is the index of the saying of `found` that holds it."""
    told = [*_named(reading, found), *_passives(reading, found)]
    return [*told, *_within(reading, found, told)]


def _named(reading: Reading, found: list[Found]) -> Iterator[Found]:
    """A content that opens with "a report by X that" holds what X said, or nobody that is named."""
    for index, holder in enumerate(found):
        start, end = holder.content[0]
        named = NAMED.match(reading.text, start, end)
        if named is None or len(holder.content) > 1 or _is_relative(reading.text, named.end()):
            continue
        yield _made(named, (named.end(), end), index)


def _within(reading: Reading, found: list[Found], told: list[Found]) -> Iterator[Found]:
    """What a content tells of a claim or a charge of somebody who is named in it."""
    known = Places()
    for hit in (*found, *told):
        known.add(hit, (*hit.cue, *hit.content))
    for index, holder in enumerate(found):
        if holder.nested_in is not None:
            continue
        for start, end in holder.content:
            for match, who in _charges(reading.text, start, end):
                content = match.end(), clause_end(reading.text, match.end(), end)
                made = _made(match, content, index)
                near = [
                    hit
                    for hit in known.near((*made.cue, content))
                    if not (hit is holder and not overlap(made.cue, hit.cue))
                ]
                if (
                    who
                    and sum(1 for _ in WORD.finditer(reading.text, *content)) >= FEWEST_WORDS
                    and not any(_same(made, hit) for hit in near)
                ):
                    yield replace(made, source=(who,))


def _charges(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], Span | None]]:
    for owned in OWNED.finditer(text, start, end):
        if not _is_relative(text, owned.end()):
            yield owned, next((owned.span(group) for group in ("by", "where", "who") if owned[group]), None)
    whom = WHOM.search(text, start, end)
    for scolded in SCOLDED.finditer(text, whom.end() if whom else end, end):
        yield scolded, whom.span() if whom else None


def _same(one: Found, other: Found) -> bool:
    return bool(overlap(one.cue, other.cue)) or overlap(one.content, other.content) > HALF * max(
        length(one.content), length(other.content)
    )


def _is_relative(text: str, start: int) -> bool:
    """ "A report that was late", "a report that took a year" tell nothing of what it says."""
    word = WORD.search(text, start)
    return word is None or verb_like(word.group())


def _passives(reading: Reading, found: list[Found]) -> Iterator[Found]:
    """ "Was told that", "has been told to": what was told, by whom if that is said."""
    near = _by_paragraph(reading, found)
    for number, paragraph in enumerate(reading.paragraphs):
        for told in TOLD.finditer(reading.text, *paragraph.span):
            place, hits = told.start("cue"), [(index, found[index]) for index in near.get(number, ())]
            sentence = reading.sentence_at(place)
            if sentence is None or NOT.search(reading.text, sentence[0], place):
                continue
            index, end = _holder(hits, place) or (None, sentence[1])
            span = (told.end(), clause_end(reading.text, told.end(), end))
            words = sum(1 for _ in WORD.finditer(reading.text, *span))
            known = any(
                overlap(hit.content, (span,)) > HALF * max(length(hit.content), span[1] - span[0]) for _, hit in hits
            )
            if words >= FEWEST_WORDS and not known and not NO_TALE.match(reading.text, *span):
                yield _made(told, span, index)


def _by_paragraph(reading: Reading, found: list[Found]) -> dict[int, list[int]]:
    near: dict[int, list[int]] = {}
    for index, hit in enumerate(found):
        for number in sorted({reading.paragraph_at(start) for start, _ in hit.content}):
            near.setdefault(number, []).append(index)
    return near


def _holder(hits: list[tuple[int, Found]], place: int) -> tuple[int, int] | None:
    """The smallest saying that holds a place, and where its span ends."""
    holding = [
        (length(hit.content), index, end) for index, hit in hits for start, end in hit.content if start <= place < end
    ]
    return min(holding)[1:] if holding else None


def _made(match: re.Match[str], content: Span, index: int | None) -> Found:
    named = next((match.span(group) for group in ("who", "where") if match.groupdict().get(group)), None)
    return Found(
        source=(named,) if named else (),
        cue=(match.span("cue"),),
        content=(content,),
        score=SCORE,
        rule="told in passing",
        nested_in=index,
    )


def clause_end(text: str, start: int, limit: int) -> int:
    """Where the told words end: at the clause's end, or before an "and" that goes on with the page's own verb."""
    stop = STOP.search(text, start, limit)
    end = stop.start() if stop else limit
    for joint in AND.finditer(text, start, end):
        if verb_like(joint["next"]) or verb_like(joint["after"]):
            return joint.start()
    return end
