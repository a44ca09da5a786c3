"""Sayings go in; those with a quotation come out with the whole of it and nothing else of the page's own words.

"“The quay,” Ruiz said, “is shut.”" has two halves, and "“Shut?” Ruiz said, but Lund was gone" has one: what is told behind
the attribution is not said. "“Is it shut?” Ruiz said: “It is.”" are two quotations, of which the second is hers.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.extract.found import Found, overlap
from sayso.extract.reading import WORD, Reading
from sayso.extract.second import parted
from sayso.extract.subject import verb_like
from sayso.keys import Span
from sayso.language.quotes import Quotation, after, before, touching

BETWEEN = 120  # characters from an attribution to the second half of its quotation: "Ruiz said, looking at the lock, “"
LONE_PENALTY = 0.9  # on the score of a quotation that was joined to the wrong attribution
OCCASION = re.compile(
    r",?\s+(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|earlier|during|at a|in an?"
    r"\s(?:interview|speech|statement|post|tweet|letter|briefing|video|radio|television|TV|news|press))\b[^“”\"]*"
)
ENDS = ".!?…"
NEAR = 3  # sayings before and behind one that may have taken half of its quotation
AT_ONCE = 3  # characters from a cue to the quotation it announces: a colon or comma and a blank


def whole(reading: Reading, hits: list[Found]) -> list[Found]:
    """The hits, each with both halves of its quotation, and without the page's words behind the attribution."""
    own = [
        part
        for hit in hits
        for first in _announced(reading, _without_tale(reading, hit))
        for part in parted(reading, _without_occasion(reading, first))
    ]
    for place in range(len(own)):
        half = _second_half(reading, own[place])
        around = range(max(0, place - NEAR), min(len(own), place + NEAR + 1))
        if half is None or _claimed([own[n] for n in around], half.inner):
            continue
        own[place] = replace(own[place], content=tuple(sorted((*own[place].content, half.inner))))
        for n in around:
            own[n] = own[n] if n == place else _before(reading.text, own[n], half.span)
    return own


def _attribution(hit: Found) -> Span | None:
    parts = (*hit.source, *hit.cue)
    return (min(a for a, _ in parts), max(b for _, b in parts)) if parts else None


def _without_tale(reading: Reading, hit: Found) -> Found:
    """A quotation that opens its sentence and ends before its attribution is all that was said, and what is quoted behind."""
    told, first = _attribution(hit), hit.content[0]
    sentence = reading.sentence_at(first[0])
    opens = sentence is not None and not WORD.search(reading.text, sentence[0], first[0])
    if told is None or first[1] > told[0] or not opens or reading.kind_of((first,)) != "direct":
        return hit
    kept = tuple(
        span if span[0] < told[1] else _without_sentences(reading, span)
        for span in hit.content
        if span[0] < told[1] or reading.kind_of((span,)) != "indirect" or _goes_on(reading.text, span)
    )
    return replace(hit, content=kept)


def _without_sentences(reading: Reading, span: Span) -> Span:
    """A second half without what the page tells behind it: “and nobody came.” But the windows were lit."""
    quotations = touching(reading.paragraphs[reading.paragraph_at(span[0])].quotations, *span)
    if not quotations or WORD.search(reading.text, span[0], quotations[0].inner[0]):
        return span
    end = quotations[0].inner[1]
    more = WORD.search(reading.text, end, span[1])
    is_sentence = reading.text[end - 1] in ENDS and more is not None and more.group()[0].isupper()
    return (span[0], end) if is_sentence and len(quotations) == 1 else span


def _goes_on(text: str, span: Span) -> bool:
    """“The quay,” Ruiz said, is shut: a verb goes on with what was quoted."""
    word = WORD.search(text, *span)
    return word is not None and verb_like(word.group())


def _announced(reading: Reading, hit: Found) -> Iterator[Found]:
    """Where a colon or comma behind the attribution announces one quotation, the one before it is another saying."""
    told = _attribution(hit)
    quotations = reading.paragraphs[reading.paragraph_at(told[0])].quotations if told else ()
    opened = after(quotations, told[1]) if told else None
    last = before(quotations, told[0]) if told else None
    if told and opened and last and _is_announcement(reading.text, told, opened, last):
        mine = tuple(span for span in hit.content if span[0] >= told[1])
        others = tuple(span for span in hit.content if span[1] <= last.span[1])
        if mine and others and reading.kind_of(others) == "direct":
            yield replace(hit, source=(), cue=(), content=others, score=round(hit.score * LONE_PENALTY, 3))
            yield replace(hit, content=mine)
            return
    yield hit


def _is_announcement(text: str, told: Span, opened: Quotation, last: Quotation) -> bool:
    gap = text[told[1] : opened.span[0]]
    if WORD.search(gap) or len(gap) > AT_ONCE or not text[opened.inner[0] : opened.inner[0] + 1].isupper():
        return False
    between = text[last.span[1] : told[0]]
    return ":" in gap or text[told[1] - 1] == ":" or ("," in gap and WORD.search(between) is not None)


def _without_occasion(reading: Reading, hit: Found) -> Found:
    """When and where it was said, behind the last quotation, is no part of it: "called it “a mess” on Friday at a fair"."""
    (start, end), told = hit.content[-1], _attribution(hit)
    if told is None or told[1] > start:
        return hit
    last = before(reading.paragraphs[reading.paragraph_at(start)].quotations, end)
    if last is None or last.span[0] < start or not OCCASION.fullmatch(reading.text, last.span[1], end):
        return hit
    return replace(hit, content=(*hit.content[:-1], (start, last.span[1])))


def _second_half(reading: Reading, hit: Found) -> Quotation | None:
    """The quotation that goes on, with a small letter behind a comma, where the first was broken by the attribution."""
    told = _attribution(hit)
    if told is None or hit.content[-1][1] > told[0]:
        return None
    text, quotations = reading.text, reading.paragraphs[reading.paragraph_at(told[0])].quotations
    first, second = before(quotations, told[0]), after(quotations, told[1])
    if not first or not second or not overlap(hit.content, (first.span,)):
        return None
    gap = text[told[1] : second.span[0]].rstrip()
    breaks = text[first.inner[1] - 1] == "," or text[first.span[1] : first.span[1] + 1] == ","
    goes_on = gap.endswith(",") and len(gap) <= BETWEEN and not any(mark in gap for mark in ".!?;:")
    return second if breaks and goes_on and text[second.inner[0] : second.inner[0] + 1].islower() else None


def _claimed(hits: list[Found], span: Span) -> bool:
    """Does another saying with a source and cue of its own consist of words of this span?"""
    return any(
        hit.source and hit.cue and overlap(hit.content, (span,)) and hit.content[0][0] >= span[0] - 1 for hit in hits
    )


def _before(text: str, hit: Found, span: Span) -> Found:
    """A saying that ran on into a quotation which is not its own ends before it."""
    if not overlap(hit.content, (span,)):
        return hit
    cut = tuple((a, min(b, span[0])) if a < span[0] else (a, b) for a, b in hit.content if a < span[0] or a >= span[1])
    kept = tuple((a, a + len(text[a:b].rstrip(" ,;:—–-"))) for a, b in cut)
    return replace(hit, content=kept or hit.content)
