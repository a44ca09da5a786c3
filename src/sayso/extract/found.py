"""A saying while the room works on it: spans and the rule that found them, before kind and mode are worked out."""

from collections.abc import Iterable, Sequence
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


def apart(hits: Iterable[Found], known: Sequence[Found]) -> list[Found]:
    """The hits whose content does not mostly lie in that of a known saying, nor holds it."""
    return [
        hit
        for hit in hits
        if all(
            overlap(hit.content, other.content) < SHARED * min(length(hit.content), length(other.content))
            for other in known
        )
    ]
