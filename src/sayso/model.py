"""Every record that passes from room to room, and nothing else.

`read` gives a `Page`, `clean` an `Article`, `extract` an `Attribution` for each found saying, `resolve` a `Statement`
for each attribution, and `flow` puts one page's results into an `Analysis`.

Invariant: every span is `[start, end)` in Unicode code points of `Article.text`, and every record that carries words
beside a span was made by cutting those words out of that text (`words_at`), so that `text[start:end] == words`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from sayso.keys import Span

RegionKind = Literal[
    "title", "byline", "dateline", "body", "caption", "comment", "related", "promo", "nav", "bio", "contact", "form",
    "other",
]  # fmt: skip
Kind = Literal["direct", "mixed", "indirect"]
Mode = Literal["said", "thought", "other"]
Tagger = Literal["accurate", "fast"]
ActorType = Literal["person", "office", "organisation", "state", "bloc", "document", "group", "anonymous"]
EntityType = Literal["person", "office", "organisation", "state", "bloc", "place", "weapon"]
Verdict = Literal["same", "different", "maybe"]
LinkType = Literal["outlet", "agency", "channel", "programme", "document", "spokesperson", "person", "organisation"]
Comparator = Literal["=", ">", ">=", "<", "<=", "~"]
FrameType = Literal["deployment", "exercise", "agreement", "membership", "meeting", "test", "transfer", "act"]
FrameStatus = Literal["actual", "planned", "denied", "hypothetical", "ended"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of one page is worked on; all are counts, so that every machine skips the same pages."""

    page_bytes: int = 20_000_000
    nodes: int = 200_000  # tags, comments and runs of text of an HTML page
    depth: int = 2_000  # of nested tags
    characters: int = 3_000_000  # of the page's text
    words: int = 300_000  # of title and body, what the tagger reads
    marks: int = 100_000  # quotation marks in title and body


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How a page's bytes became characters.

    `how` is a sentence: which of byte-order mark, declaration or detection decided. `replaced` counts the
    replacement marks (U+FFFD) that stand for bytes which that encoding does not have.
    """

    name: str
    how: str
    replaced: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Bytes as found, with where and when they were found. `source` is the decoded text, mark-up and all."""

    path: str
    url: str | None = None
    retrieved: str | None = None
    media_type: str
    data: bytes = field(repr=False)
    sha256: str
    encoding: Encoding
    source: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A value of the page's metadata: the words, where they stand in the text (`None`: only in the mark-up), and how
    they were found."""

    text: str
    span: Span | None
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date in EDTF, or `None` with the reason in `how`. `span` is where its words stand."""

    edtf: str | None
    span: Span | None
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A stretch of the text and what it is on the page."""

    kind: RegionKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """`length` characters of the text from `text` on stand in `Page.source` from `source` on, character by character.

    A character that the source writes as a reference (`&amp;`) is a piece of its own, with the reference's length in
    `source_length`.
    """

    text: int
    source: int
    length: int
    source_length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A hyperlink whose words stand in the text: `target` is its address, made absolute where a base is known."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A page's text with its regions and metadata.

    `page` is what makes it this page: its URL, given or its own canonical one, else its path. `regions` do not
    overlap and are in text order. `pieces` is the map from text to `Page.source`; `None` means that text and source
    are the same string.
    """

    page: str
    sha256: str
    text: str = field(repr=False)
    title: Evidence | None
    author: Evidence | None
    outlet: Evidence | None
    language: str | None
    published: Dated
    regions: tuple[Region, ...]
    anchors: tuple[Anchor, ...] = ()
    pieces: tuple[Piece, ...] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who-words, said-words and the words that join them, as spans: found, and not yet resolved.

    `rule` names the rule or the model with its version. `repeats` are the content spans of the same sentence printed
    again. `nested_in` is the index, in the list it came in, of the attribution whose content holds this one.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: Kind
    mode: Mode
    score: float
    rule: str
    repeats: tuple[tuple[Span, ...], ...] = ()
    nested_in: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of the text, possibly in several places; `text` joins the places with a space."""

    text: str
    spans: tuple[Span, ...]

    @property
    def parted(self) -> str:
        """The words for people to read, with an ellipsis where the text has other words between two places.

        >>> Words(text="It is late we go", spans=((0, 10), (20, 25))).parted
        'It is late … we go'
        """
        pieces, at = [], 0
        for start, end in self.spans:
            pieces.append(self.text[at : at + end - start])
            at += end - start + 1
        return " … ".join(pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Whom the Source stands for on this page. `name` is `None` where that is not known, and `how` says why."""

    name: str | None
    type: ActorType | None
    role: str | None
    entity: str | None
    how: str
    role_span: Span | None = None
    evidence: tuple[Span, ...] = ()

    def __str__(self) -> str:
        return self.name or "(unknown)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link of the chain between speaker and page. `how` names the rule and quotes the words that make it a link."""

    name: str
    type: LinkType
    span: Span
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where the words of a place stand (`None` with the reason in `how`). `name` is the state that they stand for or that
    the place lies in, where a table tells it."""

    name: str | None
    span: Span | None
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with what it counts. `value` is in full units. `where` and `when` are the words that tell where and when it
    holds; `placed` and `dated` say where they stand and what they stand for, or why nothing is known."""

    span: Span
    value: float
    comparator: Comparator
    of: str | None
    unit: str | None
    where: str | None
    when: str | None
    placed: Placed = Placed(name=None, span=None, how="only English sentences are read for it")
    dated: Dated = Dated(edtf=None, span=None, how="only English sentences are read for it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """Words that fill a role of a frame.

    `name` is the state, bloc or body that they stand for on this page, where a table or the page tells it. Words of
    `when` carry their value in EDTF, as `said` does, with how it was worked out.
    """

    text: str
    span: Span
    name: str | None = None
    edtf: str | None = None
    how: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The words that say that an act answers another: "in response to the drill". `frame` is the place, among all frames of the
    page in text order, of the one that is answered; `None` where no frame of the page tells it."""

    text: str
    span: Span
    frame: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A fact that a statement or the page claims. `cue` are the words that tell it, `how` names the rule."""

    type: FrameType
    code: str | None
    status: FrameStatus
    roles: dict[str, tuple[Filler, ...]]
    cue: Filler | None = None
    how: str = ""
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFrame:
    """A frame with who claims it and where: `speaker` and `statement` are `None` where the page claims it in its own voice.

    `page` is the page's id, `published` its date in EDTF.
    """

    frame: Frame
    page: str
    outlet: str | None
    published: str | None
    statement: str | None
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigure:
    """A figure with who gives it and where; `written` are its words. Otherwise as `ToldFrame`."""

    figure: Figure
    page: str
    outlet: str | None
    published: str | None
    statement: str | None
    speaker: str | None
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldName:
    """A name as a statement or frame of a page gives it: `role` is the office beside it, `short` its acronym where the page tells one."""

    page: str
    outlet: str | None
    published: str | None
    statement: str | None
    name: str
    type: EntityType
    role: str | None = None
    short: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """An actor of one page: all places at which the page names it so. `day` is the first day of the page's date, `country` a state's
    code (ISO 3166) or a bloc's acronym; `id` hashes page, type and name, so that it outlives every re-run."""

    id: str
    page: str
    outlet: str | None
    day: str | None
    name: str
    type: EntityType
    country: str | None
    roles: tuple[str, ...]
    short: str | None
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Two mentions are the same actor, are not, or may be: by a rule, with its score, or by a person. `why` is a sentence."""

    left: str
    right: str
    verdict: Verdict
    judge: Literal["rule", "person"]
    score: float | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office that pages give to a person, with the first and last day on which they do."""

    role: str
    since: str | None
    until: str | None
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An actor across pages. `id` is that of its first mention in the order in which the ledger read the pages."""

    id: str
    name: str
    type: EntityType
    country: str | None
    offices: tuple[Office, ...]
    mentions: tuple[Mention, ...]

    @property
    def pages(self) -> int:
        """How many pages name it."""
        return len({one.page for one in self.mentions})


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One attribution on one page, resolved: who said it, when, and by whom it came to the page."""

    id: str
    kind: Kind
    mode: Mode
    score: float
    rule: str
    content: Words
    cue: Words | None
    source: Words | None
    speaker: Speaker
    via: tuple[Link, ...]
    said: Dated
    figures: tuple[Figure, ...] = ()
    frames: tuple[Frame, ...] = ()
    repeats: tuple[tuple[Span, ...], ...] = ()

    @property
    def text(self) -> str:
        """What was said: the words of the content."""
        return self.content.text

    @property
    def attributed_by(self) -> str | None:
        """The words of the cue for people to read, such as "denied"; `None` where it is a mark alone (":") or there is none."""
        words = " ".join(self.cue.parted.split()) if self.cue else ""
        return words if any(c.isalpha() for c in words) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """Why a page has no article: the room that gave up, a reason code, and a sentence."""

    room: str
    reason: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What the output tells of a page: the page without its bytes."""

    path: str
    url: str | None
    sha256: str | None
    media_type: str | None
    retrieved: str | None
    encoding: Encoding | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything found on one page: either `article` and `statements`, or `skipped`."""

    page: PageFacts
    article: Article | None
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    frames: tuple[Frame, ...] = ()
    skipped: Skipped | None = None


def words_at(text: str, spans: Sequence[Span]) -> Words:
    """The words at the spans, cut out of the text.

    >>> words_at("We will go, she said, and win.", [(0, 10), (22, 29)]).text
    'We will go and win'
    """
    return Words(text=" ".join(text[start:end] for start, end in spans), spans=tuple(spans))
