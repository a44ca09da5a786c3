"""Blocks of words and a text made of some of them enter; how much of each block that text holds leaves."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

SHINGLE = 4  # words in a row that are taken as found: three match by chance too often, five miss short sentences
REMEMBERED = 8  # places of one shingle that are kept; a phrase printed more often decides nothing
# Letters of scripts that put no space between words count one by one.
_WORD = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text, folded for comparison.

    >>> words("Don't stop, 東京!")
    ['don', 't', 'stop', '東', '京']
    """
    return _WORD.findall(text.casefold())


@dataclass(slots=True)
class Match:
    """The share of a block's words that the text holds, and where they begin and end there (-1: nowhere)."""

    share: float = 0.0
    start: int = -1
    end: int = -1


def align(blocks: Sequence[Sequence[str]], text: Sequence[str]) -> list[Match]:
    """How much of each block the text holds.

    >>> blocks = [["home"], "the cat sat on a mat".split(), ["end"]]
    >>> [m.share for m in align(blocks, "the cat sat on a mat end".split())]
    [0.0, 1.0, 1.0]
    """
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for position in range(len(text) - SHINGLE + 1):
        found = places[tuple(text[position : position + SHINGLE])]
        if len(found) < REMEMBERED:
            found.append(position)
    candidates = [_candidates(block, places) for block in blocks]
    matches = _choose(blocks, candidates)
    _short(blocks, text, matches)
    return matches


def _candidates(block: Sequence[str], places: dict[tuple[str, ...], list[int]]) -> tuple[float, list[int]]:
    """The share of the block's words in shingles of the text, and the places where the block would begin."""
    if len(block) < SHINGLE:
        return 0.0, []
    covered, reached = 0, 0
    starts: list[int] = []
    for at in range(len(block) - SHINGLE + 1):
        found = places.get(tuple(block[at : at + SHINGLE]))
        if found:
            covered += at + SHINGLE - max(reached, at)
            reached = at + SHINGLE
            starts = starts or [position - at for position in found]
    return covered / len(block), starts


def _choose(blocks: Sequence[Sequence[str]], candidates: list[tuple[float, list[int]]]) -> list[Match]:
    """Of blocks that stand several times on the page, the text holds the one that lies between its neighbours."""
    matches = [Match() for _ in blocks]
    rivals: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, (share, starts) in enumerate(candidates):
        if share and starts:
            rivals[tuple(blocks[index])].append(index)
    anchors = []
    for same in rivals.values():
        if len(same) == 1 and len(candidates[same[0]][1]) == 1:
            anchors.append((same[0], candidates[same[0]][1][0]))
    anchors.sort()
    for same in rivals.values():
        starts = candidates[same[0]][1]
        free = list(same)
        for start in starts[: len(same)] if len(same) > 1 else starts[:1]:
            index = min(free, key=lambda i, start=start: (abs(_expected(anchors, i) - start), i))  # type: ignore[misc]
            free.remove(index)
            if len(same) == 1:
                start = min(starts, key=lambda s: abs(_expected(anchors, index) - s))
            matches[index] = Match(candidates[index][0], start, start + len(blocks[index]))
    return matches


def _expected(anchors: list[tuple[int, int]], index: int) -> int:
    """Where in the text the block would stand, going by the nearest block whose place is certain."""
    low, high = 0, len(anchors)
    while low < high:
        middle = (low + high) // 2
        if anchors[middle][0] < index:
            low = middle + 1
        else:
            high = middle
    near = [anchors[i] for i in (low - 1, low) if 0 <= i < len(anchors)]
    if not near:
        return 0
    nearest = min(near, key=lambda anchor: abs(anchor[0] - index))
    return nearest[1] + 100_000 * min(1, abs(nearest[0] - index) // 50)


def _short(blocks: Sequence[Sequence[str]], text: Sequence[str], matches: list[Match]) -> None:
    """Blocks of less than a shingle match where they stand right after, or right before, a block that matched."""
    follow = 0
    for block, match in zip(blocks, matches, strict=True):
        if match.share:
            follow = match.end
        elif block and len(block) < SHINGLE and list(text[follow : follow + len(block)]) == list(block):
            match.share, match.start, match.end = 1.0, follow, follow + len(block)
            follow = match.end
    before = len(text)
    for block, match in zip(reversed(blocks), reversed(matches), strict=True):
        if match.share:
            before = match.start
        elif block and len(block) < SHINGLE and list(text[max(0, before - len(block)) : before]) == list(block):
            match.share, match.start, match.end = 1.0, before - len(block), before
            before = match.start
