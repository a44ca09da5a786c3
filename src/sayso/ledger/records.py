"""The records that the ledger gives back, and the filters that it takes; every span is in the text named beside it."""

from dataclasses import dataclass, field
from typing import Literal, TypedDict

from sayso.keys import Span
from sayso.model import Dated, PageFacts, Skipped, Statement

Added = Literal["page", "version", "analysis", "sighting"]


class Filters(TypedDict, total=False):
    """What a search, a count or an export may be narrowed by; what is absent or `None` narrows nothing.

    `speaker` and `outlet` match the beginnings of words, whatever their case and accents. `page` is a page's id or a
    part of its id or path. `mode` is "said" unless told; `None` or "all" takes every mode. Dates are EDTF and
    inclusive: a statement counts where its own days overlap the wanted ones, and not where it has no date.
    `min_score` leaves out statements with a lower score.
    """

    speaker: str | None
    outlet: str | None
    kind: str | None
    mode: str | None
    page: str | None
    min_score: float | None
    said_from: str | None
    said_to: str | None
    published_from: str | None
    published_to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A statement with the page it stands on.

    `before` and `after` are the words around the content in its paragraph, cut at word bounds where it is long.
    `first_seen` and `last_seen` are the earliest and latest time that this version of the page was found.
    """

    statement: Statement
    page: PageFacts
    page_id: str
    title: str | None
    outlet: str | None
    author: str | None
    published: Dated
    language: str | None
    first_seen: str
    last_seen: str
    before: str
    after: str

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id

    @property
    def text(self) -> str:
        """What was said: the words of the content."""
        return self.statement.text

    @property
    def speaker(self) -> str | None:
        """The speaker's name, or `None` where it is not known (`statement.speaker.how` says why)."""
        return self.statement.speaker.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A statement that a search found.

    `snippet` is plain text out of the content; `marks` are the spans in it that the query's words matched. `rank` is
    the bm25 score (smaller is better) where the search was asked to rank.
    """

    stored: Stored
    snippet: str
    marks: tuple[Span, ...] = ()
    rank: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """A page in a list: its newest readable version, and why its newest version was skipped if it was."""

    page_id: str
    path: str
    url: str | None
    sha256: str | None
    media_type: str | None
    title: str | None
    outlet: str | None
    author: str | None
    published: Dated
    language: str | None
    statements: int
    versions: int
    first_seen: str
    last_seen: str
    skipped: Skipped | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """How much a ledger holds.

    `pages` were read, `skipped` counts those whose newest version was not, by reason. `statements` are those of mode
    "said" in the newest version of each page; `modes` counts every mode.
    """

    pages: int
    versions: int
    statements: int
    sightings: int
    speakers: int
    outlets: int
    skipped: dict[str, int] = field(default_factory=dict)
    modes: dict[str, int] = field(default_factory=dict)

    def as_dict(self) -> dict[str, object]:
        """The counts as one JSON object, in a fixed order."""
        return {
            "pages": self.pages,
            "versions": self.versions,
            "statements": self.statements,
            "sightings": self.sightings,
            "speakers": self.speakers,
            "outlets": self.outlets,
            "skipped": dict(self.skipped),
            "modes": dict(self.modes),
        }
