"""Words as a mark gives them go in, where they stand in the page comes out, or why that cannot be told."""

import re
from collections.abc import Sequence

from corpus.records import Paragraph, Span

WHICH = re.compile(r"~(\d+)$")
SHORTENED = " .. "


class UnfoundError(Exception):
    """Words of a mark that do not stand where they should, or stand there more than once."""


def places(words: str, text: str, within: Span) -> list[Span]:
    """Every place of the words in a stretch of text, whole words only.

    >>> places("he .. so", "She said he thinks so.", (0, 22))
    [(9, 21)]
    """
    head, _, tail = words.partition(SHORTENED)
    found = []
    for first in _whole(head, text, within):
        if not tail:
            found.append(first)
            continue
        last = next(iter(_whole(tail, text, (first[1], within[1]))), None)
        if last:
            found.append((first[0], last[1]))
    return found


def _whole(words: str, text: str, within: Span) -> list[Span]:
    before = r"(?<!\w)" if re.match(r"\w", words) else ""
    after = r"(?!\w)" if re.search(r"\w$", words) else ""
    pattern = before + re.escape(words) + after
    return [m.span() for m in re.finditer(pattern, text[: within[1]]) if m.start() >= within[0]]


def order(paragraphs: Sequence[Paragraph], above: int) -> list[Paragraph]:
    """The paragraphs in the order in which they are looked through: the one above the mark, further up, then below."""
    return [*paragraphs[above::-1], *paragraphs[above + 1 :]]


def find(
    words: str,
    text: str,
    looked: Sequence[Paragraph],
    *,
    near: Sequence[Span] = (),
    apart: Sequence[Span] = (),
    first: bool = False,
) -> tuple[Span, list[Span]]:
    """Where the words stand, and the other places of that paragraph.

    Args:
        near: of several places, the one nearest to these spans is taken; without, several are an error.
        apart: spans in which the words are not looked for.
        first: of several places the first is taken.
    """
    which = WHICH.search(words)
    words = WHICH.sub("", words).strip()
    if not words:
        raise UnfoundError("no words")
    for paragraph in looked:
        every = places(words, text, paragraph.span)
        found = [p for p in every if not any(a < p[1] and p[0] < b for a, b in apart)]
        if which and every:
            if int(which[1]) > len(every):
                raise UnfoundError(f"{words!r} does not stand {which[1]} times there")
            return every[int(which[1]) - 1], every
        if len(found) == 1 or (found and first):
            return found[0], found
        if found and near:
            ranked = sorted((min(_gap(p, n) for n in near), p) for p in found)
            return ranked[0][1], found
        if found:
            raise UnfoundError(f"{words!r} stands {len(found)} times there: say which with ~1, ~2 ...")
    swapped = words[0].swapcase() + words[1:]  # "The ministry" at the head of a sentence, "the ministry" as a name
    if words[0].isalpha() and any(places(swapped, text, p.span) for p in looked):
        return find(swapped, text, looked, near=near, apart=apart, first=first)
    raise UnfoundError(f"{words!r} is not on the page" + (" outside the content" if apart else ""))


def _gap(one: Span, other: Span) -> int:
    return max(0, other[0] - one[1], one[0] - other[1])
