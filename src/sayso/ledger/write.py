"""One page's analysis goes in, its rows are added in one transaction; nothing that stands in the ledger is changed.

Only `heads`, which points at the analysis of each page that counts now, moves, and with it the full-text index.
"""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sayso.ledger.codec import ANALYSIS_COLUMNS, FIGURE_COLUMNS, FRAME_COLUMNS, STATEMENT_COLUMNS, Rows
from sayso.ledger.folding import storable
from sayso.ledger.records import Added


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or none of it; other writers wait their turn."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def now() -> str:
    """The time of a sighting: UTC, in ISO 8601, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def add(connection: sqlite3.Connection, rows: Rows, data: bytes | None, seen: str) -> Added:
    """Add what is new of a page; tells the largest thing that was."""
    with transaction(connection):
        new_page = connection.execute("INSERT OR IGNORE INTO pages VALUES (?)", (rows.page,)).rowcount > 0
        if data is not None and rows.sha256 is not None:
            _keep(connection, rows.sha256, data)
        version, new_version = _version(connection, rows)
        _sight(connection, version, rows.path, rows.url, seen)
        analysis, new_analysis = _analysis(connection, rows, version)
        _point(connection, rows.page, analysis)
    return "page" if new_page else "version" if new_version else "analysis" if new_analysis else "sighting"


def known(connection: sqlite3.Connection, path: str, url: str | None, sha256: str, model: str) -> int | None:
    """The version that was found there before, with these bytes, and was analysed by this model."""
    found = connection.execute(
        """SELECT versions.id FROM sightings JOIN versions ON versions.id = sightings.version
        JOIN analyses ON analyses.version = versions.id AND analyses.model = ?
        WHERE sightings.path = ? AND sightings.url IS ? AND versions.sha256 = ? LIMIT 1""",
        (model, storable(path), url, sha256),
    ).fetchone()
    return int(found[0]) if found else None


def sight(connection: sqlite3.Connection, version: int, path: str, url: str | None, seen: str) -> None:
    """A version was found again: it is its page's newest."""
    with transaction(connection):
        _sight(connection, version, storable(path), url, seen)
        page, analysis = connection.execute(
            """SELECT versions.page, max(analyses.id) FROM versions JOIN analyses ON analyses.version = versions.id
            WHERE versions.id = ?""",
            (version,),
        ).fetchone()
        _point(connection, page, analysis)


def _keep(connection: sqlite3.Connection, sha256: str, data: bytes) -> None:
    if connection.execute("SELECT 1 FROM blobs WHERE sha256 = ?", (sha256,)).fetchone():
        return
    packed = zlib.compress(data)
    packing, stored = ("zlib", packed) if len(packed) < len(data) else ("raw", data)
    connection.execute("INSERT INTO blobs VALUES (?, ?, ?, ?)", (sha256, len(data), packing, stored))


def _version(connection: sqlite3.Connection, rows: Rows) -> tuple[int, bool]:
    found = connection.execute(
        "SELECT id FROM versions WHERE page = ? AND ifnull(sha256, '') = ?", (rows.page, rows.sha256 or "")
    ).fetchone()
    if found:
        return int(found[0]), False
    made = connection.execute(
        "INSERT INTO versions (page, sha256, media_type) VALUES (?, ?, ?)", (rows.page, rows.sha256, rows.media_type)
    )
    return int(made.lastrowid or 0), True


def _sight(connection: sqlite3.Connection, version: int, path: str, url: str | None, seen: str) -> None:
    connection.execute(
        "INSERT INTO sightings (version, path, url, seen) VALUES (?, ?, ?, ?)", (version, path, url, seen)
    )


def _analysis(connection: sqlite3.Connection, rows: Rows, version: int) -> tuple[int, bool]:
    values = dict(zip(ANALYSIS_COLUMNS, rows.analysis, strict=True))
    found = connection.execute(
        "SELECT id FROM analyses WHERE version = ? AND model = ? AND digest = ?",
        (version, values["model"], values["digest"]),
    ).fetchone()
    if found:
        return int(found[0]), False
    made = connection.execute(_insert("analyses", ("version", *ANALYSIS_COLUMNS)), (version, *rows.analysis))
    analysis = int(made.lastrowid or 0)
    connection.executemany(
        _insert("statements", ("analysis", *STATEMENT_COLUMNS)), [(analysis, *values) for values in rows.statements]
    )
    connection.executemany(
        _insert("frames", ("analysis", *FRAME_COLUMNS)), [(analysis, *values) for values in rows.frames]
    )
    connection.executemany(
        _insert("figures", ("analysis", *FIGURE_COLUMNS)), [(analysis, *values) for values in rows.figures]
    )
    connection.executemany("INSERT OR IGNORE INTO names VALUES (?, ?)", rows.names)
    return analysis, True


def _insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def _point(connection: sqlite3.Connection, page: str, analysis: int) -> None:
    """This analysis is the page's newest; if it has an article, its statements are the ones that are searched."""
    before = connection.execute("SELECT newest, readable FROM heads WHERE page = ?", (page,)).fetchone()
    has_article = connection.execute("SELECT text IS NOT NULL FROM analyses WHERE id = ?", (analysis,)).fetchone()[0]
    readable = analysis if has_article else (before[1] if before else None)
    if before == (analysis, readable):
        return
    if before and before[1] is not None and before[1] != readable:
        connection.execute(
            """INSERT INTO contents (contents, rowid, content)
            SELECT 'delete', row, content FROM statements WHERE analysis = ?""",
            (before[1],),
        )
    connection.execute("INSERT OR REPLACE INTO heads VALUES (?, ?, ?)", (page, analysis, readable))
    if readable is not None and (not before or before[1] != readable):
        connection.execute(
            "INSERT INTO contents (rowid, content) SELECT row, content FROM statements WHERE analysis = ?", (readable,)
        )
