"""A ledger and the parameters of an address go in, the record of one page comes out; nothing is written."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import NotHere, WrongUse
from sayso.explore import addresses, lit, shown
from sayso.explore.contexts import (
    AboutView,
    ActorView,
    ArticleView,
    Choice,
    HomeView,
    Matrix,
    MatrixRow,
    PagesView,
    SearchView,
    StatementView,
    Timeline,
    Version,
)  # fmt: skip
from sayso.explore.dates import in_words, month_in_words
from sayso.explore.timeline import timeline
from sayso.ledger import Filters, Ledger, Stored
from sayso.version import __version__

SIZE = 20  # statements on one page of a list
NEWEST = 8  # statements on the home page
MOST = 12  # names in a list of who speaks most
COLUMNS, ROWS = 6, 12  # of the table of who carries whom
FURTHEST = 500  # pages of a list: more would make SQLite count through half a million rows
FILTERS = ("speaker", "outlet", "kind", "mode", "page", "said_from", "said_to", "published_from", "published_to")
MODES = {"all", "said", "thought", "other"}

Given = dict[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: the ledger, its file, and the parameters with the address that they came to."""

    ledger: Ledger
    file: Path
    given: Given
    path: str
    query: str

    def common(self, heading: str) -> dict[str, str]:
        """What every view has."""
        json = addresses.twin(self.path, self.query)
        return {"heading": heading, "json": json, "ledger": self.file.name, "version": __version__}

    @property
    def number(self) -> int:
        """Which page of a list."""
        given = self.given.get("p", "1")
        return min(max(int(given), 1), FURTHEST) if given.isdecimal() and len(given) < 7 else 1


def home(asked: Asked) -> HomeView:
    """What is in the ledger."""
    ledger = asked.ledger
    stats = ledger.stats()
    return HomeView(
        **asked.common("What the pages report"),
        pages=stats.pages,
        versions=stats.versions,
        statements=stats.statements,
        speakers=stats.speakers,
        outlets=stats.outlets,
        skipped=sum(stats.skipped.values()),
        newest=tuple(shown.hit(hit) for hit in ledger.search(limit=NEWEST)),
        most=tuple(_speaker(name, n) for name, n in ledger.speakers(MOST)),
        matrix=_matrix(ledger),
        timeline=_timeline(ledger, {}, stats.statements),
    )


def article(asked: Asked) -> ArticleView:
    """A page's text with its statements lit."""
    page, wanted = asked.given.get("id", ""), asked.given.get("version") or None
    analysis = asked.ledger.page(page, wanted)
    if analysis is None:
        raise NotHere("This ledger has no such page, or no such version of it.")
    found = analysis.article
    mode = asked.given.get("mode", "said")
    chosen = [s for s in analysis.statements if mode == "all" or s.mode == "said"]
    others = len(analysis.statements) - len(chosen)
    on = shown.page_of(analysis, page)
    facts, sha256 = analysis.page, analysis.page.sha256
    encoding = facts.encoding
    told = [("path", facts.path), ("SHA-256", sha256 or "not read"), ("media type", facts.media_type or "not known")]
    told += [("encoding", f"{encoding.name}: {encoding.how}")] if encoding else []
    has_source = sha256 is not None and asked.ledger.source(sha256) is not None
    everything = Choice(
        name="Show thoughts, questions and refusals too", count=others, href=addresses.page_address(page, mode="all")
    )
    return ArticleView(
        **asked.common(on.title),
        page=on,
        language=found.language if found else None,
        evidence=tuple(_evidence(found)) if found else (),
        facts=tuple(told),
        source_href=addresses.address("/source", sha256=sha256) if has_source else None,
        blocks=lit.blocks(found, chosen) if found else (),
        statements=tuple(
            shown.saying(s, on, found.language if found else None, number=n) for n, s in enumerate(chosen, 1)
        ),
        lit=asked.given.get("s") or None,
        other_modes=everything if others else None,
        versions=_versions(asked, page, sha256),
        skipped=shown.refusal(analysis.skipped),
    )


def statement(asked: Asked, id_: str) -> StatementView:
    """One statement with everything that is known of it."""
    try:
        row = asked.ledger.statement(id_)
    except WrongUse as wrong:
        raise NotHere(str(wrong)) from wrong
    analysis = asked.ledger.page(row.page_id, row.page.sha256) if row else None
    if row is None or analysis is None or analysis.article is None:
        raise NotHere("This ledger has no such statement.")
    one = row.statement
    same = [s.id for s in analysis.statements if s.mode == "said" or s.id == one.id]
    at = same.index(one.id) if one.id in same else 0
    parts = [("content", one.content), ("cue", one.cue), ("source", one.source)]
    spans = [(name, " ".join(f"{a}–{b}" for a, b in words.spans)) for name, words in parts if words]
    return StatementView(
        **asked.common(f"{one.speaker.name or 'Speaker not known'}: {shown.shortened(one.text)[:80]}"),
        statement=shown.saying(one, shown.on_page(row), row.language),
        blocks=lit.around(analysis.article, one),
        in_page=addresses.page_address(row.page_id, s=one.id, mode=None if one.mode == "said" else "all"),
        permalink=addresses.statement_address(one.id),
        cite=_cite(row, row.page.url or row.page.path),
        spans=tuple(spans),
        first_seen=row.first_seen,
        last_seen=row.last_seen,
        sha256=row.page.sha256,
        previous=addresses.statement_address(same[at - 1]) if at > 0 else None,
        next=addresses.statement_address(same[at + 1]) if at + 1 < len(same) else None,
    )


def search(asked: Asked) -> SearchView:
    """What a search finds, and what it can be narrowed by."""
    given = {name: asked.given[name] for name in ("q", *FILTERS, "rank") if asked.given.get(name)}
    filters = _filters(given)
    query, rank = given.get("q", ""), given.get("rank") == "1"
    problem = None
    try:
        total = asked.ledger.count(query, **filters)
        hits = asked.ledger.search(query, rank=rank, limit=SIZE, offset=(asked.number - 1) * SIZE, **filters)
        facets = asked.ledger.facets(query, **filters)
    except WrongUse as wrong:
        problem, total, hits, facets = str(wrong), 0, [], {}
    without = [(name, value) for name, value in given.items() if name not in ("q", "rank")]
    newest = {name: value for name, value in given.items() if name != "rank"}
    return SearchView(
        **asked.common(f"Search: {query}" if query else "Search"),
        asked=given,
        problem=problem,
        chosen=tuple(
            Choice(
                name=f"{name.replace('_', ' ')}: {value.removeprefix('=')}",
                count=None,
                href=_without(given, name),
                chosen=True,
            )
            for name, value in without
        ),
        facets=tuple((name, tuple(_facet(given, name, v, n) for v, n in values)) for name, values in facets.items()),
        order=(
            Choice(name="newest first", count=None, href=addresses.address("/search", **newest), chosen=not rank),
            Choice(
                name="best match first", count=None, href=addresses.address("/search", **newest, rank="1"), chosen=rank
            ),
        ),
        results=tuple(shown.hit(hit) for hit in hits),
        pager=shown.pager(number=asked.number, size=SIZE, shown=len(hits), total=total, path="/search", given=given),
    )


def speaker(asked: Asked) -> ActorView:
    """What a speaker said, and where it was carried."""
    return _actor(asked, "speaker")


def outlet(asked: Asked) -> ActorView:
    """What an outlet carried, and of whom."""
    return _actor(asked, "outlet")


def pages(asked: Asked) -> PagesView:
    """The pages of the ledger, newest first."""
    return _pages(asked, skipped=None)


def skipped(asked: Asked) -> PagesView:
    """The pages that could not be read, and why."""
    return _pages(asked, skipped=True)


def about(asked: Asked) -> AboutView:
    """What the words and scores on these pages mean."""
    return AboutView(**asked.common("What these pages mean"), words=WORDS, keys=KEYS)


# --- parts of views -------------------------------------------------------------------------------------------------


def _actor(asked: Asked, which: str) -> ActorView:
    name = asked.given.get("name", "")
    ledger = asked.ledger
    filters: Filters = {"speaker": f"={name}"} if which == "speaker" else {"outlet": f"={name}"}
    total = ledger.count("", **filters)
    rows = ledger.pages(outlet=name, limit=SIZE) if which == "outlet" else []
    if not name or not (total or rows):
        raise NotHere(f"No statement in this ledger names this {which}.")
    hits = ledger.search(limit=SIZE, offset=(asked.number - 1) * SIZE, **filters)
    facets = ledger.facets("", **filters)
    beside = facets["outlet" if which == "speaker" else "speaker"]
    to = addresses.outlet_address if which == "speaker" else addresses.speaker_address
    return ActorView(
        **asked.common(name),
        name=name,
        is_outlet=which == "outlet",
        roles=shown.roles(hit.stored for hit in hits) if which == "speaker" else (),
        beside=tuple(Choice(name=n, count=k, href=to(n)) for n, k in beside),
        pages=tuple(shown.page_line(row) for row in rows),
        timeline=_timeline(ledger, filters, total, **{which: f"={name}"}),
        results=tuple(shown.hit(hit) for hit in hits),
        pager=shown.pager(
            number=asked.number, size=SIZE, shown=len(hits), total=total, path=f"/{which}", given={"name": name}
        ),
        search=addresses.address("/search", **{which: f"={name}"}),
    )


def _pages(asked: Asked, *, skipped: bool | None) -> PagesView:
    stats = asked.ledger.stats()
    rows = asked.ledger.pages(skipped=skipped, limit=SIZE, offset=(asked.number - 1) * SIZE)
    unread = sum(stats.skipped.values())
    path = "/skipped" if skipped else "/pages"
    return PagesView(
        **asked.common("Pages that could not be read" if skipped else "Pages"),
        only_skipped=bool(skipped),
        reasons=tuple(Choice(name=reason, count=n, href="/skipped") for reason, n in stats.skipped.items()),
        rows=tuple(shown.page_line(row) for row in rows),
        pager=shown.pager(
            number=asked.number, size=SIZE, shown=len(rows), total=unread if skipped else stats.pages + unread,
            path=path, given={},
        ),
    )  # fmt: skip


def _speaker(name: str, number: int) -> Choice:
    return Choice(name=name, count=number, href=addresses.speaker_address(name))


def _matrix(ledger: Ledger) -> Matrix:
    """The outlets that carry most, against the speakers who are carried most."""
    counts = {(outlet, name): n for outlet, name, n in ledger.carried(2_000)}
    columns = ledger.speakers(COLUMNS)
    most = max(counts.values(), default=1)
    rows = []
    for carrier, total in ledger.outlets(ROWS):
        numbers = [counts.get((carrier, name), 0) for name, _ in columns]
        cells = tuple(
            Choice(name=name, count=n, href=addresses.address("/search", outlet=f"={carrier}", speaker=f"={name}"))
            for (name, _), n in zip(columns, numbers, strict=True)
        )
        head = Choice(name=carrier, count=total, href=addresses.outlet_address(carrier))
        rows.append(MatrixRow(outlet=head, cells=cells, shades=tuple(-(-4 * n // most) for n in numbers)))
    return Matrix(speakers=tuple(_speaker(name, n) for name, n in columns), rows=tuple(rows))


def _timeline(ledger: Ledger, filters: Filters, total: int, **kept: str) -> Timeline:
    def to(first: str, last: str) -> str:
        return addresses.address("/search", **kept, said_from=first, said_to=last)

    return timeline(ledger.timeline("", **filters), total, to)


def _evidence(found: object) -> list[tuple[str, str]]:
    from sayso.model import Article

    assert isinstance(found, Article)
    named = [("title", found.title), ("author", found.author), ("outlet", found.outlet)]
    told = [(name, evidence.how if evidence else "not found on the page") for name, evidence in named]
    return [*told, ("published", found.published.how)]


def _versions(asked: Asked, page: str, sha256: str | None) -> tuple[Version, ...]:
    made = []
    for digest, first, last in asked.ledger.versions(page):
        analysis = asked.ledger.page(page, digest) if digest else None
        if digest and analysis:
            href = addresses.page_address(page, version=digest)
            number = sum(s.mode == "said" for s in analysis.statements)
            made.append(
                Version(
                    sha256=digest,
                    first_seen=first,
                    last_seen=last,
                    statements=number,
                    href=href,
                    shown=digest == sha256,
                )
            )
    return tuple(made)


def _filters(given: Given) -> Filters:
    filters: Filters = {}
    for name in FILTERS:
        if given.get(name):
            filters[name] = given[name]  # type: ignore[literal-required]
    return filters


def _facet(given: Given, facet: str, value: str, number: int) -> Choice:
    """A value of a facet, and the search narrowed to it."""
    if facet == "month":
        narrowed = {**given, "said_from": value, "said_to": value}
        name = month_in_words(value)
    else:
        narrowed = {**given, facet: f"={value}" if facet in ("speaker", "outlet") else value}
        name = value
    chosen = all(given.get(key) == narrowed[key] for key in narrowed)
    return Choice(name=name, count=number, href=addresses.address("/search", **narrowed), chosen=chosen)


def _without(given: Given, name: str) -> str:
    return addresses.address("/search", **{key: value for key, value in given.items() if key != name})


def _cite(row: Stored, where: str) -> str:
    """How to cite a statement, as one line of text: its cue tells "denied" from "said", and whose words these are."""
    one = row.statement
    words = " ".join(one.content.parted.split())
    cue = f" (“{one.attributed_by}”)" if one.attributed_by else ""
    said = f"“{words}”" if one.kind == "direct" else f"in the page's words: {words}"
    parts = [row.title or where, row.outlet or "outlet not stated", in_words(row.published.edtf)]
    return f"{one.speaker.name or 'Speaker not known'}{cue}, {said}. In: {', '.join(parts)}. {where}"


WORDS = (
    ("statement", "What the page reports somebody to have said, written or announced. Its words are lit in the page."),
    ("speaker", "Whom the words of the source stand for on this page. Where two people remain, nobody is named."),
    ("chain", "By whom the words came to the page, from the speaker outwards. The page's own outlet is no link."),
    ("said", "The day on which it was said, by words about the saying only; never the day of publication."),
    ("score", "How sure the tagger is of the words it found, from 0 to 1. It says nothing about what was said."),
    (
        "furniture",
        "Captions, teasers, comments, author notes and boxes. They are shown dimmed; nothing is taken from them.",
    ),
    ("not stated", "The page does not give it, or does not support one answer; the reason stands beside it."),
    ("sayso", "It measures reporting. It never says whether what was said is so."),
)
KEYS = (("/", "go to the search"), ("j", "next statement"), ("k", "previous statement"), ("?", "this page"))

View = Callable[[Asked], object]
