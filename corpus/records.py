"""The records of the corpus: a page with its paragraphs and its marks, every mark with its spans, and a story's links.

Spans are `[start, end)` in code points of `CorpusPage.text`, the paragraphs joined by line ends; `text[start:end]` are the words.
"""

from dataclasses import dataclass, field
from pathlib import Path

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong, where, and whether it only may be wrong (`warning`)."""

    path: Path
    line: int
    message: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {'maybe: ' if self.warning else ''}{self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One line of a page, the kind of its region, and where it stands in the text."""

    kind: str
    span: Span
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A speaker or a link as the page's head declares it; `off` where the name does not stand on the page as such."""

    name: str
    type: str
    role: str | None
    off: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chained:
    """A link of a chain with its words."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of saying with its words; `edtf` is None for "no date"."""

    edtf: str | None
    span: Span | None


@dataclass(slots=True, kw_only=True)
class Said:
    """One attribution as marked. The first of `speakers`, `chains` and `days` is the answer, the others are right too.

    `outer` is the id of the innermost statement whose content holds this one.
    """

    id: str
    mode: str
    content: list[Span]
    source: list[Span]
    cue: list[Span]
    speakers: list[str | None]
    chains: list[list[Chained]]
    days: list[Day]
    line: int
    again: list[list[Span]] = field(default_factory=list)
    kind: str = "indirect"
    outer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A figure as marked; `claim` is the id of the statement that claims it, None for the page."""

    value: float
    comparator: str
    span: Span
    of: str | None
    unit: str | None
    where: str | None
    when: str | None
    claim: str | None
    optional: bool
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Words that fill a role, and other places where the same words stand."""

    span: Span
    also: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A frame as marked; `claim` as for figures."""

    type: str
    code: str | None
    status: str
    roles: dict[str, list[Role]]
    whole: dict[str, list[Span]]
    claim: str | None
    optional: bool
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Negative:
    """Words that are not what they look like: `what` is statement, figure or a frame's type, `why` a reason."""

    what: str
    why: str
    span: Span
    line: int


@dataclass(slots=True, kw_only=True)
class CorpusPage:
    """One page of the corpus."""

    path: Path
    head: dict[str, str]
    who: dict[str, Who]
    links: list[tuple[Span, str]]
    text: str
    paragraphs: list[Paragraph]
    statements: list[Said]
    figures: list[Number]
    frames: list[Fact]
    negatives: list[Negative]
    ignored: list[Span]

    @property
    def name(self) -> str:
        """`BATCH/NN-slug`."""
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def is_of_a_story(self) -> bool:
        """Does it stand in `stories/`, beside a `links.txt`?"""
        return self.path.parent.parent.name == "stories"

    @property
    def facts(self) -> bool:
        """Are figures and frames marked here?"""
        return self.head.get("facts") == "yes"

    def words(self, span: Span) -> str:
        """The words at a span."""
        return self.text[span[0] : span[1]]

    def read(self) -> list[Paragraph]:
        """Title and body."""
        return [p for p in self.paragraphs if p.kind in ("title", "body")]
