"""Sayings that belong together go in, one for each comes out: quotations over several paragraphs, and sentences that a
page prints twice.
"""

from dataclasses import replace

from sayso.extract.found import Found
from sayso.extract.reading import WORD, Reading
from sayso.keys import Span
from sayso.model import Attribution

FEWEST_WORDS = 4  # shorter contents ("very serious") are said twice without being printed twice


def continued(reading: Reading, found: list[Found]) -> list[Found]:
    """Quotations that run over paragraphs, each opened and only the last closed, made one saying.

    A paragraph that opens with a quotation mark goes on with the saying whose quotation was left open before it. It
    joins that saying where the tagger gave it no source of its own, or did not find it at all.
    """
    found = list(found)
    for index in range(1, len(reading.paragraphs)):
        before, here = reading.paragraphs[index - 1], reading.paragraphs[index]
        if not (before.quotations and here.quotations) or before.quotations[-1].closed:
            continue
        opening, going_on = before.quotations[-1], here.quotations[0]
        if WORD.search(reading.text, here.span[0], going_on.span[0]):
            continue
        holder = _touching(found, opening.inner)
        if holder is None:
            continue
        inner = _touching(found, going_on.inner)
        if inner == holder or (inner is not None and found[inner].source and found[holder].source):
            continue
        part = going_on.inner if inner is None else None
        spans = (*found[holder].content, *((part,) if part else found[inner].content))  # type: ignore[index]
        kept = found[holder] if found[holder].source or inner is None else found[inner]
        found[holder] = replace(kept, content=tuple(sorted(set(spans))))
        if inner is not None:
            del found[inner]
    return found


def _touching(found: list[Found], span: Span) -> int | None:
    for index, hit in enumerate(found):
        if any(start < span[1] and span[0] < end for start, end in hit.content):
            return index
    return None


def once(reading: Reading, made: list[Attribution]) -> list[Attribution]:
    """What the page prints twice as one statement with `repeats`: same words of content, and no other source.

    The one that has a source, and stands in the body, is kept; `nested_in` follows.
    """
    groups: dict[tuple[str, ...], list[int]] = {}
    for index, saying in enumerate(made):
        words = tuple(w.group().casefold() for span in saying.content for w in WORD.finditer(reading.text, *span))
        if len(words) >= FEWEST_WORDS:
            groups.setdefault(words, []).append(index)
    stands_for = list(range(len(made)))
    for group in groups.values():
        for keep, others in _agreeing(reading, made, group):
            for other in others:
                stands_for[other] = keep
    kept = [i for i in range(len(made)) if stands_for[i] == i]
    place = {old: new for new, old in enumerate(kept)}
    return [
        replace(
            made[i],
            repeats=tuple(made[j].content for j in range(len(made)) if j != i and stands_for[j] == i),
            nested_in=None if made[i].nested_in is None else place[stands_for[made[i].nested_in or 0]],
        )
        for i in kept
    ]


def _agreeing(reading: Reading, made: list[Attribution], group: list[int]) -> list[tuple[int, list[int]]]:
    """Sayings of the same words by whom they name; those that name nobody go with the first that does."""

    def named(index: int) -> tuple[str, ...]:
        return tuple(w.group().casefold() for s in made[index].source for w in WORD.finditer(reading.text, *s))

    def rank(index: int) -> tuple[bool, bool, int]:
        title = reading.paragraphs[reading.paragraph_at(made[index].content[0][0])].title
        return not made[index].source, title, index

    names = sorted({named(i) for i in group if named(i)})
    if len(names) <= 1:
        best = min(group, key=rank)
        return [(best, [i for i in group if i != best])]
    by_name = [[i for i in group if named(i) == name] for name in names]
    return [(min(same, key=rank), [i for i in same if i != min(same, key=rank)]) for same in by_name]
