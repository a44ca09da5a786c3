"""Many spans go in, whether any of them touches a stretch comes out, without looking at each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from sayso.keys import Span


class Spans:
    """Spans in any order, which may overlap.

    >>> held = Spans([(8, 9), (0, 3)])
    >>> held.touch(2, 5), held.touch(3, 8)
    (True, False)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))  # how far the first n spans reach

    def touch(self, start: int, end: int) -> bool:
        """Does any span share a character with `[start, end)`?"""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def within(self, start: int, end: int) -> Iterator[Span]:
        """The stretches of `[start, end)` that spans cover, which may overlap.

        >>> list(Spans([(8, 9), (0, 3)]).within(2, 20))
        [(2, 3), (8, 9)]
        """
        for at in range(bisect_right(self._reach, start), bisect_left(self._starts, end)):
            yield max(start, self._starts[at]), min(end, self._reach[at])
