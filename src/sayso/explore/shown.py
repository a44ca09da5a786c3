"""The ledger's records go in, the records of `contexts` come out: lines, chains and dates as pages show them."""

from collections.abc import Iterable, Sequence

from sayso.explore import addresses
from sayso.explore.contexts import ChainLink, Day, OnPage, PageLine, Pager, Refusal, Saying, Snippet
from sayso.explore.dates import shown as day
from sayso.keys import Span
from sayso.ledger.records import Hit, PageRow, Stored
from sayso.model import Analysis, Skipped, Statement

LONGEST = 420  # characters of a statement in a list; the whole of it is one click away
UNREAD = Day(edtf=None, words="not stated", how="The page could not be read.")


def on_page(row: Stored | PageRow) -> OnPage:
    """The page of a stored statement, or of a line of the list of pages."""
    facts = row.page if isinstance(row, Stored) else row
    return OnPage(
        id=row.page_id,
        title=row.title or row.page_id,
        href=addresses.page_address(row.page_id),
        outlet=row.outlet,
        outlet_href=addresses.outlet_address(row.outlet) if row.outlet else None,
        author=row.author,
        published=day(row.published),
        url=facts.url,
        outward=addresses.outward(facts.url),
    )


def page_of(analysis: Analysis, page: str) -> OnPage:
    """The page of an analysis."""
    article = analysis.article
    outlet = article.outlet.text if article and article.outlet else None
    return OnPage(
        id=page,
        title=article.title.text if article and article.title else page,
        href=addresses.page_address(page),
        outlet=outlet,
        outlet_href=addresses.outlet_address(outlet) if outlet else None,
        author=article.author.text if article and article.author else None,
        published=day(article.published) if article else UNREAD,
        url=analysis.page.url,
        outward=addresses.outward(analysis.page.url),
    )


def saying(
    statement: Statement,
    page: OnPage,
    language: str | None,
    *,
    number: int | None = None,
    snippet: tuple[Snippet, ...] | None = None,
) -> Saying:
    """A statement on its page."""
    speaker = statement.speaker
    return Saying(
        id=statement.id,
        href=addresses.statement_address(statement.id),
        number=number,
        text=statement.text,
        snippet=snippet or (Snippet(text=shortened(statement.text), marked=False),),
        language=language,
        kind=statement.kind,
        mode=statement.mode,
        speaker=speaker.name,
        speaker_href=addresses.speaker_address(speaker.name) if speaker.name else None,
        speaker_type=speaker.type,
        role=speaker.role,
        speaker_how=speaker.how,
        as_written=statement.source.text if statement.source else None,
        cue=statement.attributed_by,
        said=day(statement.said),
        via=tuple(
            ChainLink(name=link.name, type=link.type, how=link.how, part=f"{statement.id}:via-{n}")
            for n, link in enumerate(statement.via)
        ),
        found=f"{statement.rule}, score {statement.score:.2f}",
        score=statement.score,
        repeats=len(statement.repeats),
        page=page,
    )


def stored(row: Stored) -> Saying:
    """A stored statement in a list."""
    return saying(row.statement, on_page(row), row.language)


def hit(found: Hit) -> Saying:
    """A found statement, its snippet with the matched words apart."""
    row = found.stored
    return saying(row.statement, on_page(row), row.language, snippet=_pieces(found.snippet, found.marks))


def _pieces(text: str, marks: Sequence[Span]) -> tuple[Snippet, ...]:
    pieces, done = [], 0
    for start, end in sorted(marks):
        if start > done:
            pieces.append(Snippet(text=text[done:start], marked=False))
        if end > max(start, done):
            pieces.append(Snippet(text=text[max(start, done) : end], marked=True))
        done = max(done, end)
    if done < len(text):
        pieces.append(Snippet(text=text[done:], marked=False))
    return tuple(pieces)


def shortened(text: str) -> str:
    """The text, cut at a word with an ellipsis where it is long.

    >>> shortened("brief")
    'brief'
    """
    if len(text) <= LONGEST:
        return text
    cut = text[:LONGEST]
    return (cut.rsplit(None, 1)[0] if len(cut.split()) > 1 else cut) + " …"


def refusal(skipped: Skipped | None) -> Refusal | None:
    """Why a page could not be read, if so."""
    return Refusal(room=skipped.room, reason=skipped.reason, message=skipped.message) if skipped else None


def page_line(row: PageRow) -> PageLine:
    """A page in a list of pages."""
    return PageLine(
        page=on_page(row),
        statements=row.statements,
        versions=row.versions,
        last_seen=row.last_seen,
        skipped=refusal(row.skipped),
    )


def pager(*, number: int, size: int, shown: int, total: int, path: str, given: dict[str, str]) -> Pager:
    """Where page `number` of a list stands; `given` are the parameters that its neighbours keep."""
    kept: dict[str, str | None] = {name: value for name, value in given.items() if name != "p"}
    first = (number - 1) * size + 1 if shown else 0
    return Pager(
        first=first,
        last=first + shown - 1 if shown else 0,
        total=total,
        previous=addresses.address(path, **kept, p=number - 1 if number > 2 else None) if number > 1 else None,
        next=addresses.address(path, **kept, p=number + 1) if number * size < total else None,
    )


def roles(rows: Iterable[Stored]) -> tuple[str, ...]:
    """The offices that pages give a speaker, most used first."""
    counted: dict[str, int] = {}
    for row in rows:
        if row.statement.speaker.role:
            counted[row.statement.speaker.role] = counted.get(row.statement.speaker.role, 0) + 1
    return tuple(sorted(counted, key=lambda role: (-counted[role], role)))
