"""Words and windows: paragraphs of a text in; the words, and windows of whole paragraphs that fit the encoder, out.

Invariant: every word of every paragraph is owned by exactly one window. Training and running share this file.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

Span = tuple[int, int]

WORD = re.compile(r"\w+|[^\w\s]")
LIMIT = 256  # subwords in a window, its separators included; what the encoder was trained on
OVERLAP = 1 / 3  # of a window may be read again by the next one: +0.8 points attributed F1 against 0.15
CUT = 64  # subwords; a paragraph longer than a window is cut in parts of at most this many
SENTENCE_END = frozenset(".!?…。！？؟।")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a text as character spans, and its paragraphs as ranges of words."""

    spans: tuple[Span, ...]
    paragraphs: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A paragraph, or a part of a long one: what is never divided between windows."""

    first: int
    last: int
    size: int
    closes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Words `first` to `last` read at once; `breaks` are the ends of paragraphs; `owned` the words answered from here."""

    first: int
    last: int
    breaks: tuple[int, ...]
    owned: tuple[Span, ...]


def words(text: str, paragraphs: Sequence[Span]) -> Words:
    """Find the words of each paragraph.

    >>> words("Ana left.", [(0, 9)])
    Words(spans=((0, 3), (4, 8), (8, 9)), paragraphs=((0, 3),))
    """
    spans: list[Span] = []
    ranges: list[Span] = []
    for start, end in paragraphs:
        first = len(spans)
        spans.extend(match.span() for match in WORD.finditer(text, start, end))
        if len(spans) > first:
            ranges.append((first, len(spans)))
    return Words(spans=tuple(spans), paragraphs=tuple(ranges))


def units(sizes: Sequence[int], paragraphs: Sequence[Span], ends: frozenset[int], *, limit: int = LIMIT) -> list[Unit]:
    """Divide the words into units of at most a window; long paragraphs are cut, after a sentence where there is one.

    Args:
        sizes: subwords of each word.
        ends: words that end a sentence.
    """
    out: list[Unit] = []
    room = limit - 2  # less the start token and the separator
    total = [0, *accumulate(sizes)]
    for start, end in paragraphs:
        first = start
        while total[end] - total[first] > room:
            last = _cut(sizes, ends, first, end, min(CUT, room))
            out.append(Unit(first=first, last=last, size=total[last] - total[first], closes=False))
            first = last
        out.append(Unit(first=first, last=end, size=total[end] - total[first] + 1, closes=True))
    return out


def _cut(sizes: Sequence[int], ends: frozenset[int], first: int, end: int, room: int) -> int:
    last, size, best = first, 0, 0
    while last < end and (size + sizes[last] <= room or last == first):
        size += sizes[last]
        last += 1
        if last - 1 in ends:
            best = last
    return best or last


def packed(parts: Sequence[Unit], *, limit: int = LIMIT, phase: int = 0) -> list[Window]:
    """Windows side by side, as training wants them; the first one is filled only to `phase` subwords, if given."""
    out: list[Window] = []
    start = 0
    while start < len(parts):
        stop = _fill(parts, start, phase if phase and not out else limit)
        out.append(_window(parts, start, stop, range(start, stop)))
        start = stop
    return out


def overlapping(parts: Sequence[Unit], *, limit: int = LIMIT) -> list[Window]:
    """Windows that overlap; each unit is owned by the window in which it lies deepest."""
    ranges: list[tuple[int, int]] = []
    start = 0
    while start < len(parts):
        stop = _fill(parts, start, limit)
        ranges.append((start, stop))
        if stop == len(parts):
            break
        back, shared = stop, 0
        while back - 1 > start and shared + parts[back - 1].size <= int(limit * OVERLAP):
            shared += parts[back - 1].size
            back -= 1
        start = back
    owners = _owners(parts, ranges)
    return [
        _window(parts, a, b, [unit for unit in range(a, b) if owners[unit] == index])
        for index, (a, b) in enumerate(ranges)
    ]


def _fill(parts: Sequence[Unit], start: int, limit: int) -> int:
    stop, size = start, 1
    while stop < len(parts) and (size + parts[stop].size <= limit or stop == start):
        size += parts[stop].size
        stop += 1
    return stop


def _owners(parts: Sequence[Unit], ranges: Sequence[tuple[int, int]]) -> list[int]:
    offset = [0]
    for part in parts:
        offset.append(offset[-1] + part.size)
    best = [(-1, 0)] * len(parts)
    for index, (a, b) in enumerate(ranges):
        for unit in range(a, b):
            left = offset[-1] if a == 0 else offset[unit] - offset[a]
            right = offset[-1] if b == len(parts) else offset[b] - offset[unit + 1]
            if min(left, right) > best[unit][0]:
                best[unit] = (min(left, right), index)
    return [index for _, index in best]


def _window(parts: Sequence[Unit], start: int, stop: int, owned: Sequence[int]) -> Window:
    return Window(
        first=parts[start].first,
        last=parts[stop - 1].last,
        breaks=tuple(part.last for part in parts[start:stop] if part.closes),
        owned=tuple((parts[unit].first, parts[unit].last) for unit in owned),
    )


def sentence_ends(text: str, spans: Sequence[Span]) -> frozenset[int]:
    """The words after which a long paragraph may be cut: a closing mark with white space behind it."""
    return frozenset(
        index
        for index, (start, end) in enumerate(spans)
        if text[start] in SENTENCE_END and (end == len(text) or text[end].isspace())
    )
