"""A saying while the room works on it: spans and the rule that found them, before kind and mode are worked out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.keys import Span

SHARED = 0.5  # of the shorter of two contents: more, and both tell the same saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Who-words, said-words and cue of one saying.

    `nested_in` is an index into the list that it stands in. `asked`: said by one who only asks, as an interviewer does.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float
    rule: str
    nested_in: int | None = None
    asked: bool = False

    @property
    def start(self) -> int:
        """Where its first content word stands."""
        return self.content[0][0]


def overlap(spans: Iterable[Span], others: Sequence[Span]) -> int:
    """How many characters two sets of spans share."""
    return sum(max(0, min(end, last) - max(start, first)) for start, end in spans for first, last in others)


def length(spans: Iterable[Span]) -> int:
    """How many characters the spans have."""
    return sum(end - start for start, end in spans)


class Places:
    """Sayings by where their words stand: a page of thousands is not looked through for each of them."""

    def __init__(self) -> None:
        self._held: dict[int, list[Found]] = {}

    def add(self, hit: Found, spans: Iterable[Span]) -> None:
        """One more saying, which is looked for where these spans are."""
        for step in sorted({step for span in spans for step in _steps(span)}):
            self._held.setdefault(step, []).append(hit)

    def near(self, spans: Iterable[Span]) -> Iterator[Found]:
        """Every saying that may share a character with one of the spans, and some beside them; some more than once."""
        for span in spans:
            for step in _steps(span):
                yield from self._held.get(step, ())


STEP = 500  # characters; about two sentences


def _steps(span: Span) -> range:
    return range(span[0] // STEP, (span[1] - 1) // STEP + 1)


def apart(hits: Iterable[Found], known: Iterable[Found]) -> list[Found]:
    """The hits whose content does not mostly lie in that of a known saying, nor holds it."""
    places = Places()
    for other in known:
        places.add(other, other.content)
    return [
        hit
        for hit in hits
        if all(
            overlap(hit.content, other.content) < SHARED * min(length(hit.content), length(other.content))
            for other in places.near(hit.content)
        )
    ]
