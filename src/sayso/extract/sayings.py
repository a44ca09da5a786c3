"""The sayings of a page while rules join and add to them: looked for by place, so that a page of thousands is not read again for each."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import replace

from sayso.extract.found import Found
from sayso.extract.reading import Reading
from sayso.extract.subject import RELATIVES
from sayso.keys import Span


class Sayings:
    """A list of sayings whose contents grow. A place is an index into it; one that was joined to another leaves its place empty."""

    def __init__(self, reading: Reading, hits: Iterable[Found]) -> None:
        self._reading = reading
        self._hits: list[Found | None] = []
        self._contents: list[list[Span]] = []
        self._there: dict[int, dict[int, list[Span]]] = {}  # by paragraph, then by place
        self._sources: list[Span] = []
        for hit in hits:
            self.add(hit)

    def add(self, hit: Found) -> None:
        """One more saying."""
        self._hits.append(hit)
        self._contents.append([])
        self.lengthen(len(self._hits) - 1, hit.content)
        for span in hit.source:
            insort(self._sources, span)

    def touching(self, span: Span) -> int | None:
        """The first saying whose content shares a character with a span of one paragraph."""
        near = self._there.get(self._reading.paragraph_at(span[0]), {})
        return min(
            (
                place
                for place, content in near.items()
                if self._hits[place] and any(start < span[1] and span[0] < end for start, end in content)
            ),
            default=None,
        )

    def has_source(self, place: int) -> bool:
        """Does the saying name somebody?"""
        hit = self._hits[place]
        return hit is not None and bool(hit.source)

    def named(self, start: int, stop: int) -> Span | None:
        """The last source between two places of the text that is no "who" or "which"."""
        first, last = bisect_left(self._sources, (start,)), bisect_left(self._sources, (stop,))
        for span in reversed(self._sources[first:last]):
            if span[1] <= stop and self._reading.text[slice(*span)].lower() not in RELATIVES:
                return span
        return None

    def lengthen(self, place: int, spans: Iterable[Span]) -> None:
        """More of the saying's content."""
        for span in spans:
            self._contents[place].append(span)
            first, last = (self._reading.paragraph_at(at) for at in (span[0], span[1] - 1))
            for paragraph in range(first, last + 1):
                self._there.setdefault(paragraph, {}).setdefault(place, []).append(span)

    def join(self, place: int, other: int) -> None:
        """Puts another saying to one; who names somebody gives its source."""
        if not self.has_source(place):
            self._hits[place] = self._hits[other]
        self._hits[other] = None
        self.lengthen(place, self._contents[other])

    def whole(self) -> list[Found]:
        """The sayings that are left, with all of their content."""
        return [
            hit if len(spans) == len(hit.content) else replace(hit, content=tuple(sorted(set(spans))))
            for hit, spans in zip(self._hits, self._contents, strict=True)
            if hit
        ]
