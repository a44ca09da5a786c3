"""An article and its attributions go in; what the rules ask about them comes out: sentences, paragraphs, people."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.keys import Span
from sayso.language.sentences import sentences
from sayso.model import Article, Attribution
from sayso.resolve.people import People, people_of


@dataclass(frozen=True, slots=True)
class Context:
    """One page under resolution."""

    article: Article
    attributions: Sequence[Attribution]
    people: People
    lines: tuple[Span, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def words(self, spans: Sequence[Span]) -> str:
        """The words at spans, joined by a blank."""
        return " ".join(self.text[a:b] for a, b in spans)

    def line(self, place: int) -> int:
        """The index of the line of title or body that holds a place, or of the last one before it."""
        low, high = 0, len(self.lines)
        while low < high:
            middle = (low + high) // 2
            if self.lines[middle][0] <= place:
                low = middle + 1
            else:
                high = middle
        return max(0, low - 1)

    def sentence(self, place: int) -> Span:
        """The sentence around a place."""
        line = self.lines[self.line(place)] if self.lines else (0, len(self.text))
        return next((s for s in sentences(self.text, *line) if s[0] <= place < s[1]), line)

    def sentences(self, line: int) -> list[Span]:
        """The sentences of a line."""
        return sentences(self.text, *self.lines[line]) if 0 <= line < len(self.lines) else []


def context_of(article: Article, attributions: Sequence[Attribution]) -> Context:
    """The page with its people and lines."""
    lines = tuple(
        (region.span[0] + m.start(), region.span[0] + m.end())
        for region in article.regions
        if region.kind in ("title", "body")
        for m in re.finditer(r"[^\n\r]+", article.text[slice(*region.span)])
        if m.group().strip()
    )
    return Context(article=article, attributions=attributions, people=people_of(article), lines=lines)


def anchor_of(attribution: Attribution) -> int:
    """Where a saying is told: its cue, else its source, else its content."""
    return (attribution.cue or attribution.source or attribution.content)[0][0]
