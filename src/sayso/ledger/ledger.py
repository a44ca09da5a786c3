"""The ledger's face: one method for each thing that can be asked of it, each a call into the file that does it."""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Unpack

from sayso.errors import LedgerUnusable, WrongUse
from sayso.ledger import check, linking, query, write
from sayso.ledger.codec import analysis_of, rows_of
from sayso.ledger.folding import storable
from sayso.ledger.opening import connect, told
from sayso.ledger.records import Added, Filters, Hit, PageRow, Stats, Stored
from sayso.model import (
    Analysis,
    Entity,
    EntityType,
    Judgement,
    Mention,
    Skipped,
    ToldFigure,
    ToldFrame,
    ToldName,
)

SHORTEST_ID = 6  # digits of an id that is given short


class Ledger:
    """A file of statements: who said what, when, and by whom it reached which page.

    Args:
        path: the file; made where there is none, unless it is opened `read_only` or not to `make` one.

    Raises:
        LedgerUnusable: it is no ledger, is newer than this sayso, cannot be written, is damaged ...; any method may.

    >>> import sayso, tempfile
    >>> with tempfile.TemporaryDirectory() as folder, sayso.Ledger(folder + "/news.sayso") as ledger:
    ...     ledger.add(sayso.analyse(b"The quay will close on Friday, Ana Ruiz said."))
    ...     [hit.stored.speaker for hit in ledger.search("quay")]
    'page'
    ['Ana Ruiz']
    """

    def __init__(self, path: str | Path, *, read_only: bool = False, make: bool = True) -> None:
        self.path, self.read_only = Path(path), read_only
        self._connection: sqlite3.Connection | None = connect(self.path, read_only=read_only, make=make)

    @property
    def _db(self) -> sqlite3.Connection:
        if self._connection is None:
            raise LedgerUnusable(f"The ledger {self.path} was closed.")
        return self._connection

    def _told(self) -> AbstractContextManager[None]:
        return told(self.path)

    def add(self, analysis: Analysis, *, data: bytes | None = None, seen: str | None = None, model: str = "") -> Added:
        """Keep one page's analysis, and its bytes; tells the largest thing that was new.

        Args:
            data: the page's bytes as found.
            seen: when it was found, as UTC in ISO 8601; now, unless told.
            model: what made the analysis (`sayso.flow.model_version()`).
        """
        rows = rows_of(analysis, model)
        with self._told():
            return write.add(self._db, rows, data, seen or write.now())

    def known(self, page_path: str, url: str | None, sha256: str, model: str) -> bool:
        """Was this path found before with these bytes, and analysed by this model?"""
        with self._told():
            return write.known(self._db, page_path, url, sha256, model) is not None

    def sight(self, page_path: str, url: str | None, sha256: str, *, model: str = "", seen: str | None = None) -> None:
        """Add that a known page was found again."""
        with self._told():
            version = write.known(self._db, page_path, url, sha256, model)
            if version is not None:
                write.sight(self._db, version, page_path, url, seen or write.now())

    def search(
        self, text: str = "", *, rank: bool = False, limit: int = 20, offset: int = 0, **filters: Unpack[Filters]
    ) -> list[Hit]:
        """Statements by the words of their contents, newest first; best first where `rank` is asked for."""
        with self._told():
            return query.search(self._db, text, filters, rank=rank, limit=limit, offset=offset)

    def count(self, text: str = "", **filters: Unpack[Filters]) -> int:
        """How many statements a search would find."""
        with self._told():
            return query.count(self._db, text, filters)

    def facets(self, text: str = "", **filters: Unpack[Filters]) -> dict[str, list[tuple[str, int]]]:
        """The speakers, outlets, months of saying and kinds of a search, each with its count."""
        columns = {"speaker": "speaker", "outlet": "outlet", "month": "said_month", "kind": "kind"}
        with self._told():
            return {name: query.grouped(self._db, column, text, filters) for name, column in columns.items()}

    def statement(self, id: str) -> Stored | None:  # noqa: A002 (it is the statement's `id`)
        """One statement by its id, or by the beginning of it.

        Raises:
            WrongUse: it is no id, or several begin so.
        """
        if not re.fullmatch(r"[0-9a-f]{6,64}", id):
            raise WrongUse(f"{id!r} is no id of a statement; give {SHORTEST_ID} or more of its digits (0-9, a-f).")
        with self._told():
            found = query.by_prefix(self._db, id)
            if id not in found and len(found) > 1:
                raise WrongUse(f"Several statements begin with {id}: {', '.join(found)}; give more digits.")
            return query.by_id(self._db, id if id in found else found[0]) if found else None

    def statements(self, text: str = "", **filters: Unpack[Filters]) -> Iterator[Stored]:
        """Every statement that matches, by page and place; read one at a time."""
        with self._told():
            yield from query.statements(self._db, text, filters)

    def pages(
        self, *, outlet: str | None = None, skipped: bool | None = None, limit: int | None = None, offset: int = 0
    ) -> list[PageRow]:
        """Pages, newest first; `skipped` asks for those whose newest version could (not) be read."""
        with self._told():
            return query.pages(self._db, outlet=outlet, skipped=skipped, limit=limit, offset=offset)

    def frames(self) -> Iterator[ToldFrame]:
        """What the pages describe, each frame with its claimant, by page and place."""
        with self._told():
            yield from query.frames(self._db)

    def figures(self, counted: str | None = None, *, limit: int = 50, offset: int = 0) -> list[ToldFigure]:
        """Figures that count something, by what they count and by value; of things with these words where they are given."""
        with self._told():
            return query.figures(self._db, counted, limit=limit, offset=offset)

    def things_counted(self, counted: str | None = None) -> tuple[int, list[tuple[str, int]]]:
        """How many figures count something, and what is counted most often."""
        with self._told():
            (_, total), *things = query.things_counted(self._db, counted)
            return total, things

    def versions(self, page: str) -> list[tuple[str | None, str, str]]:
        """The versions of a page, newest first: SHA-256, first and last time that it was found."""
        with self._told():
            return query.versions(self._db, storable(page))

    def page(self, page: str, sha256: str | None = None) -> Analysis | None:
        """A page's analysis as it was stored, of its newest readable version or of the one named."""
        with self._told():
            row = self._db.execute(
                """SELECT analyses.id, facts, article, text, more, skipped_room, skipped_reason, skipped_message
                FROM analyses JOIN versions ON versions.id = analyses.version
                LEFT JOIN heads ON heads.page = versions.page AND heads.readable = analyses.id
                WHERE versions.page = ? AND (? IS NULL OR versions.sha256 = ?)
                ORDER BY heads.readable IS NULL, analyses.id DESC LIMIT 1""",
                (storable(page), sha256, sha256),
            ).fetchone()
            if row is None:
                return None
            records = self._db.execute("SELECT record FROM statements WHERE analysis = ? ORDER BY place", (row[0],))
            analysis = analysis_of(row[1], row[2], row[3], row[4], [record for (record,) in records])
        if row[6] is None:
            return analysis
        told_why = Skipped(room=row[5], reason=row[6], message=row[7])
        return Analysis(page=analysis.page, article=None, skipped=told_why)

    def source(self, sha256: str) -> bytes | None:
        """The bytes of a page as they were found."""
        with self._told():
            row = self._db.execute("SELECT packing, bytes FROM blobs WHERE sha256 = ?", (sha256,)).fetchone()
            return check.unpacked(*row) if row else None

    def stats(self) -> Stats:
        """How much the ledger holds."""
        with self._told():
            return query.stats(self._db)

    def speakers(self, limit: int = 20) -> list[tuple[str, int]]:
        """Who speaks most."""
        with self._told():
            return query.grouped(self._db, "speaker", "", {}, limit=limit)

    def outlets(self, limit: int = 20) -> list[tuple[str, int]]:
        """Which outlets carry most statements."""
        with self._told():
            return query.grouped(self._db, "outlet", "", {}, limit=limit)

    def carried(self, limit: int = 50) -> list[tuple[str, str, int]]:
        """Which outlets carry whom: outlet, speaker, statements."""
        with self._told():
            rows = self._db.execute(
                """SELECT statements.outlet, speaker, count(*) FROM statements
                JOIN heads ON heads.readable = statements.analysis
                WHERE mode = 'said' AND statements.outlet IS NOT NULL AND speaker IS NOT NULL
                GROUP BY statements.outlet, speaker ORDER BY count(*) DESC, statements.outlet, speaker LIMIT ?""",
                (limit,),
            )
            return [(outlet, speaker, int(number)) for outlet, speaker, number in rows]

    def timeline(self, text: str = "", **filters: Unpack[Filters]) -> list[tuple[str, int]]:
        """Statements by the month (or year) in which they were said, in order; those without a date are not in it."""
        with self._told():
            return query.grouped(self._db, "said_month", text, filters, limit=None, by_name=True)

    def told_names(self) -> Iterator[ToldName]:
        """The speakers of all pages, each as its page names it."""
        with self._told():
            yield from linking.told_names(self._db)

    def read_order(self) -> dict[str, int]:
        """Each page's place in the order in which pages were first read."""
        with self._told():
            return linking.read_order(self._db)

    def keep_actors(self, entities: Sequence[Entity], judged: Iterable[Judgement]) -> None:
        """The actors across pages in place of those of the last run, with the judgements of rules behind them."""
        with self._told():
            linking.keep(self._db, entities, judged)

    def entities(
        self,
        name: str | None = None,
        *,
        type: EntityType | None = None,  # noqa: A002
        several: bool = False,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[Entity]:
        """Actors across pages, those of most pages first: with the words of `name` in one of their names, of a type, of several pages,
        where told. Empty where nothing was linked."""
        with self._told():
            return linking.entities(self._db, name, type, several=several, limit=limit, offset=offset)

    def count_entities(self, name: str | None = None, *, several: bool = False) -> dict[EntityType, int]:
        """How many actors of each type there are; narrowed as `entities`."""
        with self._told():
            return linking.count(self._db, name, several=several)

    def judgements(self, judge: str | None = None, *, entity: str | None = None) -> list[Judgement]:
        """The judgements about actors that stand; of "rule" or "person" only, or about one actor's mentions, where told."""
        with self._told():
            return linking.judgements(self._db, judge, entity)

    def judge(self, judged: Judgement) -> None:
        """Keep what a person decided of two mentions."""
        with self._told():
            linking.judge(self._db, judged)

    def mention_id(self, prefix: str) -> str:
        """The id of the mention that begins so.

        Raises:
            WrongUse: none does, or several.
        """
        with self._told():
            found = linking.begin_so(self._db, prefix) if re.fullmatch(r"[0-9a-f]{6,64}", prefix) else []
        if len(found) > 1:
            raise WrongUse(f"Several mentions begin with {prefix}; give more digits.")
        if not found:
            raise WrongUse(f"{prefix!r} is no id of a mention; see: sayso entities --ledger {self.path}")
        return found[0]

    def decisions_gone(self) -> int:
        """How many decisions of persons are about mentions that no page has now."""
        with self._told():
            return linking.gone(self._db)

    def mention(self, id: str) -> Mention | None:  # noqa: A002
        """One mention by its id."""
        with self._told():
            return linking.mention(self._db, id)

    def actor_names(self) -> dict[tuple[str, EntityType, str], str]:
        """The actor's name for each page, type and name on it; empty where nothing was linked."""
        with self._told():
            return linking.names(self._db)

    def check(self, *, every_blob: bool = False) -> list[str]:
        """What is wrong with the file, a sentence each; a sound ledger gives none."""
        with self._told():
            return check.problems(self._db, everything=every_blob, may_write=not self.read_only)

    def close(self) -> None:
        """Let go of the file; closing twice does no harm."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
