"""What of an article is read: the paragraphs of its title and body, with their quotations and sentences.

Furniture (captions, teasers, comments, author notes, boxes, footers) is never read, so nothing can be taken from it.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from sayso.errors import LimitExceeded
from sayso.keys import Span
from sayso.language.quotes import MARK, Quotation, around, carried_over
from sayso.language.sentences import Sentences
from sayso.model import Article, Kind, Limits

READ = frozenset({"title", "body"})
LINE = re.compile(r"[^\n\r\u2028\u2029]+")
WORD = re.compile(r"\w+")
TO_WORD = re.compile(r"\s+(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A line of title or body that has a word in it."""

    span: Span
    title: bool
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The text and what is read of it, in order."""

    text: str = field(repr=False)
    paragraphs: tuple[Paragraph, ...]
    starts: tuple[int, ...] = field(repr=False)
    cut: Sentences = field(repr=False, compare=False)

    def paragraph_at(self, place: int) -> int:
        """The index of the paragraph that holds a place, or of the last one before it."""
        return max(0, bisect_right(self.starts, place) - 1)

    def kind_of(self, spans: tuple[Span, ...]) -> Kind:
        """Whether all, some or none of the words at the spans stand inside quotation marks."""
        inside = words = 0
        for start, end in spans:
            quoted = self.paragraphs[self.paragraph_at(start)].quotations if self.paragraphs else ()
            for word in WORD.finditer(self.text, start, end):
                words += 1
                inside += around(quoted, word.start()) is not None
        if not inside:
            return "indirect"
        return "direct" if inside == words else "mixed"

    def sentences(self, index: int) -> list[Span]:
        """The sentences of a paragraph."""
        return self.cut.of(index)

    def sentence_at(self, place: int) -> Span | None:
        """The sentence around a place."""
        return self.cut.at(self.paragraph_at(place), place)


def _apart_from_title(article: Article, spans: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """The lines, the first parted where it opens with the page's title, as in "<b>The title</b><br>And the first sentence"."""
    title = article.title.text if article.title else ""
    if not spans or spans[0][2] or not title or not article.text.startswith(title, spans[0][0]):
        return spans
    start, end, _ = spans[0]
    cut = start + len(title)
    rest = TO_WORD.match(article.text, cut, end)
    return [(start, cut, True), (rest.end(), end, False), *spans[1:]] if rest else spans


def reading_of(article: Article, limits: Limits) -> Reading:
    """The paragraphs of title and body.

    Raises:
        LimitExceeded: they have more words, or more quotation marks, than the limits allow.
    """
    text = article.text
    spans = [
        (line.start(), line.end(), region.kind == "title")
        for region in article.regions
        if region.kind in READ
        for line in LINE.finditer(text, *region.span)
        if WORD.search(text, line.start(), line.end())
    ]
    spans = _apart_from_title(article, spans)
    words = sum(1 for start, end, _ in spans for _ in WORD.finditer(text, start, end))
    if words > limits.words:
        raise LimitExceeded(
            "extract", "too-many-words", f"The page has {words:,} words; the limit is {limits.words:,} (--max-words)."
        )
    marks = sum(1 for start, end, _ in spans for _ in MARK.finditer(text, start, end))
    if marks > limits.marks:
        told = f"The page has {marks:,} quotation marks; the limit is {limits.marks:,} (--max-marks)."
        raise LimitExceeded("extract", "too-many-marks", told)
    quoted = carried_over(text, [(start, end) for start, end, _ in spans])
    paragraphs = tuple(
        Paragraph(span=(start, end), title=title, quotations=tuple(found))
        for (start, end, title), found in zip(spans, quoted, strict=True)
    )
    return Reading(
        text=text,
        paragraphs=paragraphs,
        starts=tuple(p.span[0] for p in paragraphs),
        cut=Sentences(text, [p.span for p in paragraphs]),
    )
