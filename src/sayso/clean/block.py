"""The scores of a page's lines enter; where each line stands to the likeliest block of body leaves, for a second look."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from sayso.clean.lines import Line
from sayso.clean.traits import subjects

SUREST = 4_000  # score beyond which a line counts no more
UNKNOWN = -5_000  # the score of a line that is not there
BESIDE = (-3, -2, -1, 1, 2, 3)
REACHES = (2, 4, 8, 16)
WIDEST = 300  # characters at which one line counts as much as another
LEAST = 40  # characters that every line counts for, so that short ones count
FAR = 60  # lines from the block at which it no longer matters how far

NAMES = (
    "score", *(f"score {at:+d}" for at in BESIDE), *(f"scores {side} {reach}" for reach in REACHES for side in ("above", "below")),
    "in block", "from block start", "from block end", "block lines", "block share", "body before",
    "block subjects", "block subjects share", "block subjects weight",
)  # fmt: skip


def heaviest(values: Sequence[int]) -> tuple[int, int]:
    """The stretch with the largest sum.

    >>> heaviest([-1, 2, -1, 3, -5, 3])
    (1, 4)
    """
    best, found, total, start = 0, (0, 0), 0, 0
    for index, value in enumerate(values):
        if total <= 0:
            total, start = 0, index
        total += value
        if total > best:
            best, found = total, (start, index + 1)
    return found


def places(lines: Sequence[Line], scores: Sequence[int]) -> list[list[int]]:
    """For each line a whole number for each of `NAMES`."""
    count = len(lines)
    sure = [max(-SUREST, min(SUREST, score)) for score in scores]
    widths = [min(line.end - line.start, WIDEST) for line in lines]
    start, end = heaviest([score * (width + LEAST) for score, width in zip(sure, widths, strict=True)])
    sums = [0, *accumulate(sure)]
    weight = [0, *accumulate(width if score > 0 else 0 for score, width in zip(sure, widths, strict=True))]
    whole = max(1, weight[-1])
    words = [subjects(line) for line in lines]
    told = Counter(word for index in range(start, end) if sure[index] > 0 for word in words[index])
    rows = []
    for index in range(count):
        row = [sure[index]]
        row += [sure[index + by] if 0 <= index + by < count else UNKNOWN for by in BESIDE]
        for reach in REACHES:
            low, high = max(0, index - reach), min(count, index + 1 + reach)
            row += [(sums[index] - sums[low]) // reach, (sums[high] - sums[index + 1]) // reach]
        inside = start <= index < end
        row += [int(inside), max(-FAR, min(FAR, index - start)), max(-FAR, min(FAR, index - end)), end - start]
        row += [100 * (weight[end] - weight[start]) // whole, 100 * weight[index] // whole]
        rows.append(row + _told(words[index], told, int(inside and sure[index] > 0)))
    return rows


def _told(words: set[str], told: Counter[str], own: int) -> list[int]:
    """How much of what a line tells of is told in other lines of the block."""
    if not words:
        return [0, -1, 0]
    hits = [told[word] - own for word in words if told[word] > own]
    return [min(len(hits), 15), 100 * len(hits) // len(words), 10 * sum(min(hit, 5) for hit in hits) // len(words)]
