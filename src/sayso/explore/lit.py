"""An article and its statements go in, paragraphs of segments come out: the text cut wherever what is lit changes.

Invariant: the segments of all blocks, joined, are the text without the white space between paragraphs, and the segments
that carry a part `id:content`, joined, are that statement's content.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.explore.contexts import Block, Segment
from sayso.keys import Span
from sayso.model import Article, Region, RegionKind, Statement

ARTICLE: frozenset[RegionKind] = frozenset({"title", "byline", "dateline", "body"})  # the rest is furniture
LABELS: dict[RegionKind, str] = {
    "caption": "Caption",
    "comment": "Comments",
    "related": "Other stories",
    "promo": "Promotion",
    "nav": "Navigation",
    "bio": "About the author",
    "contact": "Contact",
    "form": "Form",
    "other": "Other",
}
ROLES = ("source", "cue", "content", "via", "date")  # the order in which a segment tells its roles
HARD_WRAP = 100  # characters: where no line is longer, line ends are the page's own wrapping and not paragraphs


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to be lit: for which statement (by its place in the list), as what, and its part's name."""

    start: int
    end: int
    order: int
    id: str
    role: str
    part: str


def marks(statements: Sequence[Statement]) -> list[Mark]:
    """Every span of the statements that the text shows, in the order of statements."""
    made = []
    for order, statement in enumerate(statements):
        spans: list[tuple[str, str, Span]] = [("content", "content", span) for span in statement.content.spans]
        spans += [("source", "source", span) for span in statement.source.spans] if statement.source else []
        spans += [("cue", "cue", span) for span in statement.cue.spans] if statement.cue else []
        spans += [("via", f"via-{n}", link.span) for n, link in enumerate(statement.via)]
        spans += [("date", "date", statement.said.span)] if statement.said.span else []
        made += [Mark(*span, order, statement.id, role, part) for role, part, span in spans if span[0] < span[1]]
    return made


def blocks(article: Article, statements: Sequence[Statement]) -> tuple[Block, ...]:
    """The whole text in paragraphs, in text order, with everything of the statements lit."""
    made: list[Block] = []
    cut = _Cut(article.text, marks(statements), {s.id: number for number, s in enumerate(statements, 1)})
    for region in _regions(article):
        furniture = region.kind not in ARTICLE
        for start, end in _paragraphs(article.text, region.span):
            first = furniture and (not made or made[-1].kind != region.kind)
            label = LABELS.get(region.kind) if first else None
            segments = cut.between(start, end)
            made.append(Block(kind=region.kind, furniture=furniture, label=label, segments=segments))
    return tuple(made)


def around(article: Article, statement: Statement) -> tuple[Block, ...]:
    """Only the paragraphs in which something of one statement stands; `after_gap` tells where others are left out."""
    kept: list[Block] = []
    gap = False
    for block in blocks(article, (statement,)):
        if any(segment.ids for segment in block.segments):
            label = LABELS.get(block.kind) if block.furniture else None  # type: ignore[call-overload]
            kept.append(replace(block, after_gap=gap and bool(kept), label=label))
            gap = False
        else:
            gap = True
    return tuple(kept)


class _Cut:
    """Cuts stretches of a text into segments; asked from front to back."""

    def __init__(self, text: str, found: Sequence[Mark], numbers: dict[str, int]) -> None:
        self.text, self.numbers = text, numbers
        self.marks = sorted(found, key=lambda mark: (mark.start, mark.end))
        self.begins: dict[int, list[tuple[str, int]]] = {}
        for statement in dict.fromkeys(mark.id for mark in found):
            first = min(mark.start for mark in found if mark.id == statement and mark.role == "content")
            self.begins.setdefault(first, []).append((statement, numbers[statement]))
        self.next = 0
        self.open: list[Mark] = []

    def between(self, start: int, end: int) -> tuple[Segment, ...]:
        while self.next < len(self.marks) and self.marks[self.next].start < end:
            self.open.append(self.marks[self.next])
            self.next += 1
        self.open = [mark for mark in self.open if mark.end > start]
        inside = {bound for mark in self.open for bound in (mark.start, mark.end) if start < bound < end}
        bounds = [start, *sorted(inside), end]
        return tuple(self._segment(a, b) for a, b in pairwise(bounds))

    def _segment(self, start: int, end: int) -> Segment:
        here = [mark for mark in self.open if mark.start <= start and mark.end >= end]
        here.sort(key=lambda mark: (mark.order, ROLES.index(mark.role), mark.part))
        roles = {mark.role for mark in here}
        return Segment(
            text=self.text[start:end],
            start=start,
            ids=tuple(dict.fromkeys(mark.id for mark in here)),
            roles=tuple(role for role in ROLES if role in roles),
            parts=tuple(dict.fromkeys(f"{mark.id}:{mark.part}" for mark in here)),
            begins=tuple(self.begins.get(start, ())),
        )


def _regions(article: Article) -> Iterator[Region]:
    """The regions in text order, with what stands between them as `other`; neighbours of one kind are one."""
    if not article.regions:
        yield Region(kind="body", span=(0, len(article.text)))
        return
    done = 0
    pending: Region | None = None
    for region in [*article.regions, Region(kind="other", span=(len(article.text), len(article.text)))]:
        start, end = region.span
        if article.text[done:start].strip():
            if pending:
                yield pending
            pending = Region(kind="other", span=(done, start))
        if pending and pending.kind == region.kind:
            pending = Region(kind=region.kind, span=(pending.span[0], end))
        else:
            if pending:
                yield pending
            pending = region
        done = end
    if pending and pending.span[0] < pending.span[1]:
        yield pending


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    """The paragraphs of a stretch, without white space around them.

    A line is a paragraph, save where all lines are short: then blank lines part paragraphs.
    """
    stretch = text[span[0] : span[1]]
    lines = stretch.splitlines()
    wrapped = len(lines) > 2 and max(map(len, lines)) <= HARD_WRAP and "\n\n" in stretch.replace("\r", "")
    for found in re.finditer(r"\S(?:.*?\S)??(?=\s*?\n\s*?\n|\s*\Z)" if wrapped else r"\S[^\n\r]*", stretch, re.DOTALL):
        words = found.group().rstrip()
        yield span[0] + found.start(), span[0] + found.start() + len(words)
