"""An article and its attributions go in; what the rules ask about them comes out: sentences, paragraphs, people."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.keys import Span
from sayso.language.outlets import names_outlet
from sayso.language.sentences import Sentences
from sayso.language.spans import Spans
from sayso.model import Article, Attribution
from sayso.resolve.firms import Firms, firms_of
from sayso.resolve.people import People, Person, people_of
from sayso.resolve.ways import introduced

TELLING = re.compile(r"\d[\d.,]*|\w{4,}")
REACH = 6_000  # characters on either side of a place in which other forms of a name are looked for


@dataclass(frozen=True, slots=True)
class Context:
    """One page under resolution.

    `said` holds every content, `cues` the cues by their places, and `anchors` where something is attributed.
    """

    article: Article
    attributions: Sequence[Attribution]
    people: People
    lines: tuple[Span, ...] = field(repr=False)
    cut: Sentences = field(repr=False)
    said: Spans = field(repr=False)
    anchors: tuple[int, ...] = field(repr=False)
    small: frozenset[str] = field(repr=False)  # every word that the page writes in small letters
    firms: Firms = field(repr=False)
    quoted: frozenset[str] = field(repr=False)  # every short name in quotation marks, where the page is Russian
    outlets: dict[str, Span] = field(
        repr=False
    )  # every name that the page introduces as an outlet's, with its first place
    beside: dict[str, list[Person]] = field(default_factory=dict, repr=False)  # by noun, filled by `described.beside`
    able: dict[tuple[str, frozenset[str]], list[Person]] = field(
        default_factory=dict, repr=False
    )  # by what they are asked for and its words, filled by `callings` and `offices`
    kin: dict[str, list[tuple[int, Person, str | None]]] = field(
        default_factory=dict, repr=False
    )  # by word, filled by `kin`
    starts: dict[int, list[int]] = field(default_factory=dict, repr=False)  # by line, filled by `pronouns`
    full_names: dict[str, list[tuple[int, str]]] = field(default_factory=dict, repr=False)  # by noun, by `bodies`
    signed: dict[int, Span | None] = field(default_factory=dict, repr=False)  # by line, filled by `voice`
    bodies: dict[str, list[tuple[int, str]]] = field(default_factory=dict, repr=False)  # by `russian_bodies.bodies`
    holders: dict[str, list[tuple[frozenset[str], Person]]] = field(
        default_factory=dict, repr=False
    )  # by `russian_offices.holders`
    initials: dict[str, list[Person]] = field(default_factory=dict, repr=False)  # filled by `interviewee.initials`

    @property
    def is_russian(self) -> bool:
        """Is the page in Russian, as far as is known?"""
        return is_russian(self.article)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def words(self, spans: Sequence[Span]) -> str:
        """The words at spans, joined by a blank."""
        return " ".join(self.text[a:b] for a, b in spans)

    def subject_words(self, attribution: Attribution) -> set[str]:
        """Words of a content that tell its subject, by their first five letters; numbers as they are."""
        return {w.lower()[:5] for w in TELLING.findall(self.words(attribution.content))}

    def has_as_common_word(self, name: str) -> bool:
        """Does the page write a word in small letters too, so that its capital may come from where it stands?"""
        return name.lower() in self.small

    def is_outlet(self, name: str) -> bool:
        """Is a name an outlet's, by itself or because the page introduces it as one?"""
        return names_outlet(name) or name in self.outlets

    def around(self, start: int, end: int | None = None) -> Span:
        """The stretch near a place in which other forms of a name are looked for: a page of thousands of sayings stays cheap."""
        return max(0, start - REACH), (start if end is None else end) + REACH

    def line(self, place: int) -> int:
        """The index of the line of title or body that holds a place, or of the last one before it."""
        return max(0, bisect_right(self.lines, place, key=lambda span: span[0]) - 1)

    def is_in_title(self, place: int) -> bool:
        """Does a place lie in the title?"""
        title = self.article.title
        return title is not None and title.span is not None and title.span[0] <= place < title.span[1]

    def tells(self, start: int, end: int) -> bool:
        """Is anything attributed in this stretch?"""
        return bisect_left(self.anchors, start) < bisect_left(self.anchors, end)

    def sentence(self, place: int) -> Span:
        """The sentence around a place."""
        if not self.lines:
            return 0, len(self.text)
        line = self.line(place)
        return self.cut.at(line, place) or self.lines[line]

    def sentences(self, line: int) -> list[Span]:
        """The sentences of a line."""
        return self.cut.of(line) if 0 <= line < len(self.lines) else []

    def sentences_before(self, place: int, lines: int) -> list[Span]:
        """The sentences that begin before a place, in its line and in so many lines above."""
        line = self.line(place)
        return [s for number in range(max(0, line - lines), line + 1) for s in self.sentences(number) if s[0] < place]


QUOTED = re.compile(r"[«„\"]([^«»„“\"\n]{2,40})[»”“\"]")


def is_russian(article: Article) -> bool:
    """Is a page in Russian, as far as is known?"""
    return (article.language or "").split("-")[0] == "ru"


def context_of(article: Article, attributions: Sequence[Attribution]) -> Context:
    """The page with its people and lines."""
    lines = tuple(
        (region.span[0] + m.start(), region.span[0] + m.end())
        for region in article.regions
        if region.kind in ("title", "body")
        for m in re.finditer(r"[^\n\r]+", article.text[slice(*region.span)])
        if m.group().strip()
    )
    small = frozenset(word for word in re.findall(r"\w+", article.text) if word.islower())
    people = people_of(article, small)
    return Context(
        article=article,
        attributions=attributions,
        people=people,
        lines=lines,
        cut=Sentences(article.text, lines),
        said=Spans(span for attribution in attributions for span in attribution.content),
        anchors=tuple(sorted(anchor_of(attribution) for attribution in attributions)),
        small=small,
        firms=firms_of(article.text, lines, people, small),
        quoted=frozenset(QUOTED.findall(article.text) if is_russian(article) else ()),
        outlets=introduced(article.text),
    )


def telling_order(attributions: Sequence[Attribution]) -> list[int]:
    """The places of attributions as they are resolved: outer sayings first, for what stands inside one may lean on its speaker.

    Else in the order in which they are told.
    """

    def told(index: int) -> tuple[bool, int, int]:
        return attributions[index].nested_in is not None, anchor_of(attributions[index]), index

    return sorted(range(len(attributions)), key=told)


def anchor_of(attribution: Attribution) -> int:
    """Where a saying is told: its cue, else its source, else its content."""
    return (attribution.cue or attribution.source or attribution.content)[0][0]
