"""A parsed sentence of a page and what the page tells around it, as the readers of its frames need them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.facts.whens import ranges
from sayso.keys import Span
from sayso.language.dates import TimeExpression, find_dates
from sayso.language.syntax import Parsed
from sayso.model import Frame


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """What the readers of one sentence need. `martial`: the page is about forces; `of_play`: it tells of a match."""

    text: str
    parsed: Parsed
    anchor: str | None
    martial: bool
    of_play: bool = False
    exercises: Sequence[Span] = ()  # names that the page has given to exercises
    after: bool = False  # the sentence before tells a deployment
    before: Sequence[Frame] = ()  # what is told just before
    previous: Parsed | None = None  # the sentence before, where it was parsed and stands near

    @cached_property
    def times(self) -> Sequence[TimeExpression]:
        """The time expressions of the sentence; looked for where a trigger was found only."""
        start, end = self.parsed.start, self.parsed.end
        return tuple(ranges(self.text, find_dates(self.text, start, end, anchor=self.anchor, language="en")))

    @cached_property
    def timed(self) -> frozenset[int]:
        """The words that tell a time, by their place in the sentence."""
        start, spans = self.parsed.start, [t.span for t in self.times]
        return frozenset(t.i for t in self.parsed.doc if any(a <= start + t.idx < b for a, b in spans))
