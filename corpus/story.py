"""A story's `links.txt` and its pages go in; reposts, claims, routes, changes and conflicts come out, with what is wrong with them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from corpus.find import UnfoundError, find
from corpus.records import CorpusPage, Number, Problem, Said, Span

HOWS = ("via", "link", "reprint", "wording")
CHANGES = (
    "number", "hedge", "speaker", "attribution-lost", "words-dropped", "words-added", "invented-quotation", "date",
    "negation", "translation",
)  # fmt: skip
IGNORABLE = ("same", "route", "repost", "change", "conflict", "appearance")


class LinkError(Exception):
    """A line of links.txt that cannot be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A statement of a page, or (`said` is None) words in the page's own voice."""

    page: CorpusPage
    said: Said | None
    spans: tuple[Span, ...]

    @property
    def content(self) -> str:
        """The words."""
        return " ".join(self.page.words(s) for s in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Places that tell one claim; `origin` is None where two heard it themselves."""

    id: str
    places: tuple[Place, ...]
    origin: Place | None
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A route, a change or a repost between two places or pages; `kinds` are the answers that are right, best first."""

    claim: str
    start: Place
    end: Place
    kinds: tuple[str, ...]
    words: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A figure of a conflict with its page and who gives it."""

    page: CorpusPage
    figure: Number
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Figures of one thing that disagree (`conflict`) or follow each other (`update`)."""

    kind: str
    of: str | None
    where: str | None
    when: str | None
    figures: tuple[Counted, ...]


@dataclass(slots=True, kw_only=True)
class Story:
    """All links of one story."""

    path: Path
    pages: dict[str, CorpusPage]
    title: str = ""
    claims: dict[str, Claim] = field(default_factory=dict)
    reposts: list[tuple[CorpusPage, CorpusPage, str]] = field(default_factory=list)
    routes: list[Edge] = field(default_factory=list)
    changes: list[Edge] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    not_same: list[tuple[Place, Place]] = field(default_factory=list)
    not_route: list[tuple[Place, Place]] = field(default_factory=list)
    not_conflict: list[tuple[Counted, Counted]] = field(default_factory=list)
    ignored: list[tuple[str, tuple[Place, ...]]] = field(default_factory=list)
    ignored_reposts: list[tuple[CorpusPage, CorpusPage]] = field(default_factory=list)
    ignored_conflicts: list[tuple[Counted, Counted]] = field(default_factory=list)


def stories(read: Sequence[CorpusPage]) -> tuple[list[Story], list[Problem]]:
    """The stories among the pages read."""
    folders: dict[Path, list[CorpusPage]] = {}
    for page in read:
        if page.is_of_a_story:
            folders.setdefault(page.path.parent, []).append(page)
    found, problems = [], list[Problem]()
    for folder, pages in sorted(folders.items()):
        story, wrong = parse_story(folder, pages)
        found.append(story)
        problems += wrong
    return found, problems


def check_stories(read: Sequence[CorpusPage]) -> list[Problem]:
    """What is wrong with the links of the stories among the pages."""
    found, problems = stories(read)
    for story in found:
        problems += _judge(story)
    return problems


def parse_story(folder: Path, pages: Sequence[CorpusPage]) -> tuple[Story, list[Problem]]:
    """Read `links.txt` of a story."""
    path = folder / "links.txt"
    story = Story(path=path, pages={re.match(r"\d*", p.path.stem)[0]: p for p in pages})  # type: ignore[index]
    if not path.exists():
        return story, [Problem(path=path, line=1, message="there is no links.txt")]
    problems = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        written = line.strip()
        if not written or written.startswith("#"):
            continue
        try:
            _line(story, written)
        except (LinkError, UnfoundError) as why:
            problems.append(Problem(path=path, line=number, message=str(why)))
    return story, problems


def _line(story: Story, line: str) -> None:
    if line.startswith("story:"):
        story.title = line.partition(":")[2].strip()
        return
    head, *fields = [part.strip() for part in re.split(r" \| ", line)]
    word, *rest = head.split(None, 1)
    reader = READERS.get(word)
    if reader is None:
        raise LinkError(f"no such line: {word}; known are {', '.join(READERS)}")
    reader(story, rest[0] if rest else "", fields)


def _repost(story: Story, rest: str, _: list[str]) -> None:
    match = re.fullmatch(r"(\d+) > (\d+) (whole|excerpt)", rest)
    if not match:
        raise LinkError("a repost is `repost 01 > 04 whole` or `... excerpt`")
    story.reposts.append((_page(story, match[1]), _page(story, match[2]), match[3]))


def _claim(story: Story, name: str, fields: list[str]) -> None:
    named = {key.strip(): value.strip() for key, _, value in (f.partition(":") for f in fields[1:])}
    if not fields or set(named) - {"origin", "speaker"} or "origin" not in named:
        raise LinkError("a claim is `claim C1 | 01#S2, 02#S1 | origin: 01#S2`")
    if name in story.claims:
        raise LinkError(f"claim {name} stands twice")
    places = tuple(_places(story, fields[0]))
    origin = None if named["origin"] == "?" else _place(story, named["origin"])
    if origin is not None and origin not in places:
        raise LinkError(f"claim {name}: its origin is none of its places")
    said = [p.said for p in (*([origin] if origin else []), *places) if p.said is not None]
    speaker = named.get("speaker") or next((s.speakers[0] for s in said if s.speakers[0]), None)
    story.claims[name] = Claim(id=name, places=places, origin=origin, speaker=speaker)


def _edge(story: Story, name: str, fields: list[str], known: Sequence[str]) -> Edge:
    if name not in story.claims:
        raise LinkError(f"no claim {name} above")
    ends = re.split(r" > (?=\d+#)", fields[0])
    kinds = tuple(kind.strip() for kind in fields[1].split("/")) if len(fields) > 1 else ()
    if len(ends) != 2 or not kinds or set(kinds) - set(known):
        raise LinkError(f"`01#S2 > 02#S1 | KIND`, KIND one of {', '.join(known)}")
    start, end = _place(story, ends[0]), _place(story, ends[1])
    if start.page is end.page:
        raise LinkError("no route and no change runs inside a page")
    for place in (start, end):
        if place not in story.claims[name].places:
            raise LinkError(f"{place.page.name}: {place.content[:40]!r} is no appearance of {name}")
    words = fields[2].partition(" > ") if len(fields) > 2 else ("", "", "")
    return Edge(claim=name, start=start, end=end, kinds=kinds, words=(words[0].strip(" -"), words[2].strip(" -")))


def _route(story: Story, name: str, fields: list[str]) -> None:
    story.routes.append(_edge(story, name, fields, HOWS))


def _change(story: Story, name: str, fields: list[str]) -> None:
    edge = _edge(story, name, fields, CHANGES)
    for words, place in zip(edge.words, (edge.start, edge.end), strict=True):
        if words:
            find(words, place.page.text, place.page.read(), first=True)
    story.changes.append(edge)


def _conflict(story: Story, kind: str, fields: list[str]) -> None:
    if kind not in ("conflict", "update"):
        raise LinkError("`conflict conflict | ...` or `conflict update | ...`")
    named = {key.strip(): value.strip() for key, _, value in (f.partition(":") for f in fields[:-1])}
    if set(named) - {"of", "where", "when"}:
        raise LinkError("a conflict has of:, where:, when: and last its figures")
    figures = tuple(_counted(story, part) for part in _split(fields[-1]))
    if len({f.figure.value for f in figures}) < 2:
        raise LinkError("a conflict needs two different values")
    story.conflicts.append(
        Conflict(kind=kind, of=named.get("of"), where=named.get("where"), when=named.get("when"), figures=figures)
    )


def _pair(story: Story, fields: list[str]) -> tuple[Place, Place]:
    places = _places(story, fields[0]) if fields else []
    if len(places) != 2:
        raise LinkError("two places: `01#S2, 05#S3`")
    return places[0], places[1]


def _not_same(story: Story, _: str, fields: list[str]) -> None:
    story.not_same.append(_pair(story, fields))


def _not_route(story: Story, _: str, fields: list[str]) -> None:
    story.not_route.append(_pair(story, fields))


def _not_conflict(story: Story, _: str, fields: list[str]) -> None:
    figures = [_counted(story, part) for part in _split(fields[0])] if fields else []
    if len(figures) != 2:
        raise LinkError("two figures: `01 40, 05 12`")
    story.not_conflict.append((figures[0], figures[1]))


def _ignore(story: Story, what: str, fields: list[str]) -> None:
    if what not in IGNORABLE:
        raise LinkError(f"ignore {what}: known are {', '.join(IGNORABLE)}")
    if not fields:
        raise LinkError(f"ignore {what}: of what?")
    if what == "repost":
        ends = re.fullmatch(r"(\d+) > (\d+)", fields[0])
        if not ends:
            raise LinkError("`ignore repost | 01 > 04`")
        story.ignored_reposts.append((_page(story, ends[1]), _page(story, ends[2])))
        return
    if what == "conflict":
        figures = [_counted(story, part) for part in _split(fields[0])]
        if len(figures) != 2:
            raise LinkError("two figures: `ignore conflict | 01 40, 05 12`")
        story.ignored_conflicts.append((figures[0], figures[1]))
        return
    story.ignored.append((what, tuple(_places(story, fields[0].replace(" > ", ", ")))))


READERS: dict[str, Callable[[Story, str, list[str]], None]] = {
    "repost": _repost, "claim": _claim, "route": _route, "change": _change, "conflict": _conflict,
    "notsame": _not_same, "notroute": _not_route, "notconflict": _not_conflict, "ignore": _ignore,
}  # fmt: skip


def _page(story: Story, number: str) -> CorpusPage:
    if number not in story.pages:
        raise LinkError(f"no page {number}; there are {', '.join(sorted(story.pages))}")
    return story.pages[number]


def _split(text: str) -> list[str]:
    """At commas outside brackets."""
    return [part.strip() for part in re.split(r",\s+(?![^()]*\))", text)]


def _places(story: Story, text: str) -> list[Place]:
    return [_place(story, part) for part in _split(text)]


def _place(story: Story, text: str) -> Place:
    match = re.fullmatch(r"(\d+)#(?:(S\d+)|own\((.+)\))", text.strip())
    if not match:
        raise LinkError(f"{text!r} is no place: 01#S2 or 01#own(words)")
    page = _page(story, match[1])
    if match[3]:
        return Place(page=page, said=None, spans=(find(match[3], page.text, page.read(), first=True)[0],))
    said = next((s for s in page.statements if s.id == match[2]), None)
    if said is None:
        raise LinkError(f"page {match[1]} has no {match[2]}")
    return Place(page=page, said=said, spans=tuple(said.content))


def _counted(story: Story, text: str) -> Counted:
    match = re.fullmatch(r"(\d+) ([\d.]+)(?: (=|>=|<=|>|<|~))?(?: \((.*)\))?", text)
    if not match:
        raise LinkError(f"{text!r} is no figure: `01 40 ~ (Ana Ruiz)`")
    page, value = _page(story, match[1]), float(match[2])
    figure = next((f for f in page.figures if f.value == value and match[3] in (None, f.comparator)), None)
    if figure is None:
        marked = ", ".join(f"{f.value:g} {f.comparator}" for f in page.figures)
        raise LinkError(f"page {match[1]} has no figure {value:g} {match[3] or ''}; marked are {marked}")
    return Counted(page=page, figure=figure, speaker=match[4])


def _judge(story: Story) -> Iterator[Problem]:
    """What cannot be true of a story as a whole."""

    def wrong(message: str, *, warning: bool = False) -> Problem:
        return Problem(path=story.path, line=1, message=message, warning=warning)

    home: dict[tuple[str, tuple[Span, ...]], str] = {}
    for claim in story.claims.values():
        for place in claim.places:
            key = (place.page.name, place.spans)
            if key in home:
                yield wrong(f"{claim.id} and {home[key]} both hold {place.page.name}: {place.content[:40]!r}")
            home[key] = claim.id
    for one, other in story.not_same:
        ids = [home.get((p.page.name, p.spans)) for p in (one, other)]
        if ids[0] is not None and ids[0] == ids[1]:
            yield wrong(f"notsame: both are in {ids[0]}: {one.content[:40]!r}")
    for one, other in story.not_route:
        if any((e.start, e.end) in ((one, other), (other, one)) for e in story.routes):
            yield wrong(f"notroute and route at once: {one.content[:40]!r}")
    for claim in story.claims.values():
        ends = {id(e.end.page) for e in story.routes if e.claim == claim.id}
        if claim.origin is not None and id(claim.origin.page) in ends:
            yield wrong(f"{claim.id}: a route leads to its origin's page")
        if claim.origin is None and len({p.page.name for p in claim.places}) < 2:
            yield wrong(f"{claim.id}: one page only is its own origin", warning=True)
    for start, end, _ in story.reposts:
        if start is end:
            yield wrong(f"{start.name} is no repost of itself")
    for line, following in pairwise(sorted(story.pages)):
        if line == following:
            yield wrong(f"two pages {line}")
    if not (story.not_same or story.not_route or story.not_conflict):
        yield wrong("no pair that must not be joined", warning=True)
