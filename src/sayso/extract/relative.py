"""Sayings go in; those that are none leave: "a pact first announced by Ruiz" tells which pact, and an outlet that reports
what somebody told it is a link of that saying."""

import re
from bisect import bisect_left
from dataclasses import replace

from sayso.extract.found import Found, length
from sayso.extract.reading import Reading
from sayso.keys import Span
from sayso.language.outlets import NO_PERSON, OUTLET_WORDS, outlet

# A participle behind a thing says where it comes from; "announced the change" is no saying either.
WHICH = re.compile(
    r"^(?:first |jointly |\w+ly )?(?:announced|proposed|unveiled|introduced|ordered|floated) by$", re.IGNORECASE
)
JOINED = re.compile(r",?\s*")


def absorbed(reading: Reading, hits: list[Found]) -> list[Found]:
    """The hits without such relative clauses; a content that one of them goes on from takes it in."""
    is_clause = [_is_clause(reading.text, hit) for hit in hits]
    clauses = sorted((hit for hit, is_one in zip(hits, is_clause, strict=True) if is_one), key=_start)
    kept = []
    for hit, is_one in zip(hits, is_clause, strict=True):
        if is_one:
            continue
        end = hit.content[-1][1]
        after = next(iter(clauses[(at := bisect_left(clauses, end, key=_start)) : at + 1]), None)
        if after is not None and JOINED.fullmatch(reading.text, end, after.start):
            last = (hit.content[-1][0], max(b for _, b in (*after.content, *after.cue, *after.source)))
            hit = replace(hit, content=(*hit.content[:-1], _to_clause_end(reading, last)))
        kept.append(hit)
    return kept


def _start(hit: Found) -> int:
    return hit.start


def _is_clause(text: str, hit: Found) -> bool:
    """Content, cue and source follow each other, and the cue is a participle with "by"."""
    if len(hit.content) != 1 or not hit.cue or not hit.source:
        return False
    cue = text[hit.cue[0][0] : hit.source[0][0]].strip()
    return hit.content[0][1] <= hit.cue[0][0] and WHICH.match(cue) is not None


def _to_clause_end(reading: Reading, span: Span) -> Span:
    """Up to the next mark that ends a clause: "... announced by Ruiz in 2031"."""
    sentence = reading.sentence_at(span[0])
    if sentence is None:
        return span
    stop = re.compile(r"[,;:.!?”\"»](?:\s|$)").search(reading.text, span[1], sentence[1])
    return span[0], stop.start() if stop else span[1]


# What an outlet does with the words of others.
PASSES_ON = re.compile(
    r"\b(?:report(?:s|ed|ing)?|writes?|wrote|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|says?|said|carried|relayed)\b",
    re.IGNORECASE,
)


def without_carriers(reading: Reading, hits: list[Found]) -> list[Found]:
    """The hits without those of an outlet that only passes on a saying of somebody else: it is a link of that one."""
    in_order = sorted(hits, key=_start)
    return [hit for hit in hits if not (_carries(reading.text, hit) and _holds_a_saying(hit, in_order))]


def _carries(text: str, hit: Found) -> bool:
    source = " ".join(text[slice(*span)] for span in hit.source)
    cue = " ".join(text[slice(*span)] for span in hit.cue)
    named = (
        outlet(source) is not None or OUTLET_WORDS.search(source) is not None or NO_PERSON.search(source) is not None
    )
    return bool(source) and named and PASSES_ON.search(cue) is not None


def _holds_a_saying(hit: Found, hits: list[Found]) -> bool:
    """Does the content hold source and content of another of the hits, which stand in order, and little else?"""
    first, last = (bisect_left(hits, place, key=_start) for place in (hit.start, hit.content[-1][1]))
    for other in hits[first:last]:
        inside = (*other.source, *other.content)
        if (
            other is hit
            or not other.source
            or not all(any(a <= s and e <= b for a, b in hit.content) for s, e in inside)
        ):
            continue
        if 3 * length(other.content) >= length(hit.content):
            return True
    return False
