"""The records of the system, and what an edge is as JSON and as a row."""

from dataclasses import dataclass
from typing import Any, Literal

from sayso.model import FrameStatus

EdgeKind = Literal["member", "agreement", "deployment", "exercise", "act", "meeting", "transfer"]
UNDIRECTED: frozenset[EdgeKind] = frozenset(("agreement", "exercise", "meeting"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One frame behind an edge: who says so, where, and with which status.

    `speaker` is `None` where the page says it in its own voice; then the claimant is the page's outlet. `published` is the page's date.
    """

    speaker: str | None
    outlet: str | None
    statement: str | None
    page: str
    published: str | None
    status: FrameStatus
    since: str | None
    until: str | None
    words: str

    @property
    def claimant(self) -> str:
        """Who answers for it: the speaker, else the outlet, else the page."""
        return self.speaker or self.outlet or self.page

    def as_dict(self) -> dict[str, str | None]:
        """What the contract of `sayso system` tells of a claimant, with where it stands."""
        return {
            "speaker": self.speaker, "outlet": self.outlet, "statement": self.statement, "page": self.page,
            "published": self.published, "status": self.status, "words": self.words,
        }  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """What is claimed to hold between two actors. `code` is the class of an act or the kind of an agreement, where all claims agree.

    `is_apart`: an act of a class that is only denied, beside the edge of the classes that are claimed.
    """

    kind: EdgeKind
    source: str
    target: str
    code: str | None
    status: FrameStatus
    since: str | None
    until: str | None
    claimed_by: tuple[Claim, ...]
    disputed_by: tuple[Claim, ...]
    is_apart: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """What makes it this edge and no other: kind, source and target, and the class of one that stands apart."""
        return self.kind, self.source, self.target, *([self.code or ""] if self.is_apart else [])

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, those that deny it last."""
        return (*self.claimed_by, *self.disputed_by)

    def as_dict(self) -> dict[str, Any]:
        """The object of one line of `sayso system --format jsonl`."""
        return {
            "kind": self.kind, "source": self.source, "target": self.target, "code": self.code, "status": self.status,
            "since": self.since, "until": self.until, "claimed_by": [c.as_dict() for c in self.claimed_by],
            "disputed_by": [c.as_dict() for c in self.disputed_by],
        }  # fmt: skip
