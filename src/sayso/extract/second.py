"""A saying goes in; where its content runs over a second verb of its speaker, it comes out as two.

"Called it “a mess” and urged them to leave", "accusing the bloc of meddling and branding it a mess", "praised the new lock and warned against sand", "said she would sell the yard and denied a
rumour": the verb behind the "and" has the form of the first one, and nothing in between that it could be joined to.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.extract.found import Found
from sayso.extract.mode import THOUGHT
from sayso.extract.reading import WORD, Reading
from sayso.extract.subject import PLAIN_VERBS
from sayso.extract.telling import TELLS
from sayso.keys import Span
from sayso.language.quotes import around, before

SECOND = re.compile(
    r",?\s+(?:and|but)\s+(?:(?:also|then|later|[a-z]+ly)\s+)?"
    r"(?P<cue>(?P<verb>[a-z]{2,}(?:ed|s)|said|told|wrote)(?:\s+(?:against|for|on|about|of|at|with)\b)?)\s+"
)
CALLING = re.compile(r"\b[a-z]+ing\b")
CALLING_IT = re.compile(
    r",?\s+and\s+(?:also\s+)?(?P<cue>(?P<verb>accusing|branding|calling|condemning|denouncing|describing|dismissing|dubbing|label+ing|urging|warning))\s+(?=(?:it|him|her|them)\b)"
)
MODAL = re.compile(r"\b(?:will|would|can|could|may|might|shall|should|must)\b|[’']ll\b", re.IGNORECASE)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|said|told|who|which|that|what|how|why|[a-z]{2,}ed)\b|[’'](?:s|re|ve|d)\b",
    re.IGNORECASE,
)
FEWEST_WORDS = 2  # of either content


def parted(reading: Reading, hit: Found) -> Iterator[Found]:
    """The saying, or the two that it stands for."""
    start, end = hit.content[-1]
    joint = _joint(reading, hit) if hit.source and hit.cue and hit.cue[-1][1] <= start else None
    if joint is None:
        yield hit
        return
    yield replace(hit, content=(*hit.content[:-1], (start, joint.start())))
    yield replace(hit, cue=(joint.span("cue"),), content=((joint.end(), end),))


def _joint(reading: Reading, hit: Found) -> re.Match[str] | None:
    """The first "and" of a content behind which its speaker says something else."""
    text, (start, end) = reading.text, hit.content[-1]
    joints = [j for j in SECOND.finditer(text, start, end) if _is_second(reading, hit, (start, j.start()), j["verb"])]
    if CALLING.search(text, *hit.cue[-1]):
        joints += [j for j in CALLING_IT.finditer(text, start, end) if _is_apart(reading, (start, j.start()))]
    told = (joint for joint in joints if _has_words(reading, joint.end(), end))
    return min(told, key=lambda joint: joint.start(), default=None)


def _is_apart(reading: Reading, first: Span) -> bool:
    """Does a first content have words of its own, and end outside quotation marks?"""
    quotations = reading.paragraphs[reading.paragraph_at(first[0])].quotations
    return around(quotations, first[1]) is None and _has_words(reading, *first)


def _is_second(reading: Reading, hit: Found, first: Span, verb: str) -> bool:
    """Is it a verb of saying of the form of the cue, outside quotation marks, that no verb of the first content can share?"""
    text, (start, end) = reading.text, first
    quotations = reading.paragraphs[reading.paragraph_at(start)].quotations
    if not (TELLS.match(verb) or THOUGHT.match(verb)) or not _is_apart(reading, first):
        return False
    if (last := before(quotations, end)) and last.span[0] >= start and last.span[1] == end:
        return True
    words = [word.group() for word in WORD.finditer(text, *hit.cue[-1])]
    if not words or _is_past(words) != _is_past([verb]):
        return False
    finite, modal = FINITE.search(text, start, end), MODAL.search(text, start, end)
    return finite is None or (modal is not None and modal.start() < finite.start())


def _is_past(words: list[str]) -> bool:
    return any(word.endswith("ed") or (word in PLAIN_VERBS and not word.endswith("s")) for word in words)


def _has_words(reading: Reading, start: int, end: int) -> bool:
    return sum(1 for _ in WORD.finditer(reading.text, start, end)) >= FEWEST_WORDS
