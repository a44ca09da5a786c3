"""Numbers for each word in, attributions as groups of word ranges out.

Tags are made valid by Viterbi search; each run of tagged words is a segment; each segment joins the cue its words
point to. Nothing here looks at the words themselves.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

Span = tuple[int, int]

TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
SOURCE, CUE, CONTENT = 1, 2, 3
BUCKETS = 32  # of the signed distance between a word and its cue, finer when near
INSIDE = (2, 4, 6)  # the tags that go on with the one before
FORBIDDEN = -1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoding:
    """What was tuned on held-out articles; it lies in the model's card."""

    bias: tuple[float, ...]
    shortest: int
    slope: float
    offset: float

    @classmethod
    def of(cls, card: dict[str, Any]) -> Decoding:
        """From the card's entry `decoding`."""
        return cls(**{**card, "bias": tuple(card["bias"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Words `first` to `last` of one role."""

    role: int
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One attribution as segments, with the raw confidence before calibration."""

    segments: tuple[Segment, ...]
    raw: float


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The pointers of one window: vectors of the words `first` to `last`."""

    first: int
    last: int
    query: np.ndarray
    key: np.ndarray


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """All of a text: log-probabilities of each word's tags, the windows, and which of them owns each word."""

    tags: np.ndarray
    views: tuple[View, ...]
    owner: np.ndarray
    starts: frozenset[int]


def bucket(distance: np.ndarray) -> np.ndarray:
    """Number of the bucket of a signed distance in words."""
    import numpy as np

    half = BUCKETS // 2
    size = np.minimum(np.floor(np.log2(np.abs(distance) + 1) * 1.8), half - 1)
    numbered: np.ndarray = (size * np.sign(distance) + half).astype(np.int64)
    return numbered


def decode(numbers: Numbers, decoding: Decoding, distance: Sequence[float]) -> list[Group]:
    """Find the attributions of a text, in the order of their first word.

    Dropped: content of fewer than `decoding.shortest` words, and what has neither cue nor source.
    """
    import numpy as np

    path = best_path(numbers.tags + np.array(decoding.bias), numbers.starts)
    found = segments(path, numbers.starts)
    groups = [
        Group(segments=tuple(parts), raw=raw)
        for parts, raw in linked(found, path, numbers, np.array(distance))
        if _is_kept(parts, decoding.shortest)
    ]
    return sorted(groups, key=lambda group: group.segments[0].first)


def calibrated(raw: float, decoding: Decoding) -> float:
    """A raw confidence as the share of such attributions that were right on held-out articles."""
    raw = min(max(raw, 1e-6), 1 - 1e-6)
    return round(1 / (1 + math.exp(-(decoding.slope * math.log(raw / (1 - raw)) + decoding.offset))), 3)


def best_path(scores: np.ndarray, starts: frozenset[int]) -> list[int]:
    """The best valid tags: an I only after the B or I of its role, and none at the start of a paragraph."""
    if not len(scores):
        return []
    rows = scores.tolist()  # seven numbers a word: plain floats are faster than arrays here, and the same sums
    total = [value + (FORBIDDEN if tag in INSIDE else 0.0) for tag, value in enumerate(rows[0])]
    back: list[list[int]] = []
    for word in range(1, len(rows)):
        best = total.index(max(total))
        came = [best] * len(TAGS)
        for inside in INSIDE:
            came[inside] = inside if total[inside] > total[inside - 1] else inside - 1
        total = [total[before] + value for before, value in zip(came, rows[word], strict=True)]
        if word in starts:
            for inside in INSIDE:
                total[inside] += FORBIDDEN
        back.append(came)
    path = [total.index(max(total))]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def segments(path: Sequence[int], starts: frozenset[int] = frozenset()) -> list[Segment]:
    """Runs of words of one role; a B begins a new one, and so does a paragraph."""
    out: list[Segment] = []
    for word, tag in enumerate(path):
        role, begins = (tag + 1) // 2, tag % 2 == 1
        if not role:
            continue
        if out and out[-1].last == word and out[-1].role == role and not begins and word not in starts:
            out[-1] = Segment(role=role, first=out[-1].first, last=word + 1)
        else:
            out.append(Segment(role=role, first=word, last=word + 1))
    return out


def linked(
    found: Sequence[Segment], path: Sequence[int], numbers: Numbers, distance: np.ndarray
) -> list[tuple[list[Segment], float]]:
    """Join each segment to the cue its words point to; its confidence: the mean of tags, times that of links."""
    import numpy as np

    parent = list(range(len(found)))
    sure: dict[int, float] = {}
    firsts = [segment.first for segment in found]
    widest = max((view.last - view.first for view in numbers.views), default=0)
    nearness = distance[bucket(np.arange(-widest, widest + 1))]  # by distance in words, `widest` more

    def root(index: int) -> int:
        while parent[index] != index:
            index = parent[index]
        return index

    for index, segment in enumerate(found):
        view = numbers.views[int(numbers.owner[segment.first])]
        seen = range(bisect_left(firsts, view.first), bisect_left(firsts, view.last))
        choices = [other for other in seen if other == index or _may_point(segment, found[other])]
        if choices == [index]:
            continue
        odds = _odds(segment, [found[other].first for other in choices], view, nearness)
        best = int(odds.argmax())
        if choices[best] != index:
            sure[index] = float(odds[best])
            parent[root(index)] = root(choices[best])
    out: dict[int, list[int]] = defaultdict(list)
    for index in range(len(found)):
        out[root(index)].append(index)
    logs = numbers.tags[np.arange(len(path)), np.array(path, dtype=np.int64)] if path else np.zeros(0)
    return [
        (
            [found[index] for index in group],
            _raw([found[i] for i in group], [sure[i] for i in group if i in sure], logs),
        )
        for group in out.values()
    ]


def _may_point(segment: Segment, target: Segment) -> bool:
    return target.role == CUE or (segment.role == CONTENT and target.role == SOURCE)


def _odds(segment: Segment, targets: Sequence[int], view: View, nearness: np.ndarray) -> np.ndarray:
    import numpy as np

    rows = np.arange(max(segment.first, view.first), min(segment.last, view.last))
    columns = np.array(targets)
    scores = view.query[rows - view.first] @ view.key[columns - view.first].T
    scores = scores + nearness[columns[None, :] - rows[:, None] + len(nearness) // 2]
    scores = scores - scores.max(1, keepdims=True)
    mean: np.ndarray = (scores - np.log(np.exp(scores).sum(1, keepdims=True))).mean(0)
    return mean


def _raw(parts: Sequence[Segment], links: Sequence[float], logs: np.ndarray) -> float:
    weighed = [logs[part.first : part.last] for part in parts if part.role != SOURCE]
    words = sum(len(part) for part in weighed)
    tags = sum(float(part.sum()) for part in weighed) / words if words else 0.0
    return math.exp(tags + (sum(links) / len(links) if links else 0.0))


def _is_kept(parts: Sequence[Segment], shortest: int) -> bool:
    content = sum(part.last - part.first for part in parts if part.role == CONTENT)
    return content >= max(shortest, 1) and any(part.role != CONTENT for part in parts)
