"""A path goes in, an open connection to a ledger of this version comes out, or `LedgerUnusable` with one clear line."""

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sayso.errors import LedgerUnusable
from sayso.ledger.schema import APPLICATION_ID, MIGRATIONS

WAIT_SECONDS = 60.0  # a writer's turn; one page takes milliseconds, so a longer wait means a writer that hangs
SQLITE_MAGIC = b"SQLite format 3\x00"

# What went wrong, by SQLite's name for it, and what to do.
_TOLD = {
    "SQLITE_BUSY": f"is being written by another process, for more than {WAIT_SECONDS:.0f} s; try again when that is done",
    "SQLITE_LOCKED": "is being written by another process; try again when that is done",
    "SQLITE_FULL": "cannot grow: the disk is full; nothing stored was harmed, make room and run again",
    "SQLITE_READONLY": "cannot be written: file or folder is read-only; change that, or name another with --ledger",
    "SQLITE_PERM": "cannot be opened: permission denied; change that, or name another with --ledger",
    "SQLITE_CANTOPEN": "cannot be opened; look at the permissions of file and folder, or name another with --ledger",
    "SQLITE_NOTADB": "is not a ledger; name another file with --ledger",
    "SQLITE_CORRUPT": "is damaged; copy it aside and take a backup, or read the pages into a new one",
    "SQLITE_IOERR": "cannot be read or written: the disk reports an error; look at the disk",
    "SQLITE_TOOBIG": "cannot hold this: a value is larger than SQLite allows",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """SQLite's errors, as one line about the ledger at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", None) or ""
        known = next((line for code, line in _TOLD.items() if name == code or name.startswith(code + "_")), None)
        raise LedgerUnusable(f"The ledger {path} {known or f'cannot be used: {error}'}.") from error


def connect(
    path: Path, *, read_only: bool, make: bool = True, migrations: Sequence[Sequence[str]] = MIGRATIONS
) -> sqlite3.Connection:
    """A connection to the ledger at `path`, migrated where that is needed and not `read_only`, made where also `make` allows it."""
    _look(path, make and not read_only)
    with told(path):
        connection = _open_read_only(path) if read_only else _open(_uri(path, "rwc"))
        try:
            _identify(connection, path, len(migrations), read_only)
            if not read_only:
                _keep_a_log(connection)
                connection.execute("PRAGMA synchronous = NORMAL")  # in WAL mode a crash loses no consistency
                _migrate(connection, path, migrations)
            connection.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            connection.close()
            raise
    return connection


def is_ledger(path: Path) -> bool:
    """Does a file begin as every ledger does, whose bytes nothing else may take the place of?"""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(SQLITE_MAGIC)) == SQLITE_MAGIC


def _look(path: Path, may_make: bool) -> None:
    """Refuse what is no ledger before SQLite touches it, so that nothing is written beside it."""
    shown = f"The ledger {path}"
    try:
        if path.is_dir():
            raise LedgerUnusable(f"{shown} is a folder; name a file with --ledger.")
        if not path.exists():
            if not may_make:
                raise LedgerUnusable(f"{shown} does not exist; make it with: sayso read PAGES --ledger {path}")
            if not path.absolute().parent.is_dir():
                raise LedgerUnusable(f"{shown} cannot be made: its folder does not exist; make the folder first.")
            return
        if not path.is_file():
            raise LedgerUnusable(f"{shown} is not a plain file; name another with --ledger.")
        with path.open("rb") as file:
            head = file.read(len(SQLITE_MAGIC))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise LedgerUnusable(f"{shown} cannot be opened: {reason}; name another with --ledger.") from error
    if head not in (SQLITE_MAGIC, b""):
        raise LedgerUnusable(f"{shown} {_TOLD['SQLITE_NOTADB']}.")


def _uri(path: Path, mode: str) -> str:
    return f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"


def _open(uri: str) -> sqlite3.Connection:
    # check_same_thread: the sqlite3 module serialises calls itself, and the explorer's threads share a connection
    return sqlite3.connect(uri, uri=True, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False)


def _open_read_only(path: Path) -> sqlite3.Connection:
    """`mode=ro`, which sees what other processes write; in a folder that cannot be written, the file as it stands."""
    connection = _open(_uri(path, "ro"))
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise  # what the log holds would be missed without a word
        return _open(_uri(path, "ro") + "&immutable=1")
    return connection


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """WAL mode; SQLite refuses the change at once where another process has the file open, so the wait is ours."""
    end = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > end:
                raise
        time.sleep(0.01)


def _identify(connection: sqlite3.Connection, path: Path, newest: int, read_only: bool) -> None:
    """Refuse another program's database, a newer ledger, and an older one that may not be migrated."""
    connection.execute("BEGIN")  # the three numbers of one moment: another process may be making the ledger
    try:
        version = _number(connection, "user_version")
        ours = _number(connection, "application_id") == APPLICATION_ID
        empty = not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    if not ours and (not empty or read_only):
        raise LedgerUnusable(f"The ledger {path} {_TOLD['SQLITE_NOTADB']}.")
    if version > newest:
        raise LedgerUnusable(
            f"The ledger {path} was written by a newer sayso (schema {version}, this one knows {newest}); upgrade sayso."
        )
    if read_only and version < newest:
        raise LedgerUnusable(
            f"The ledger {path} is of an older schema ({version}, now {newest}); bring it up with: sayso link --ledger {path}"
        )


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[Sequence[str]]) -> None:
    """Apply what is missing, each migration in one transaction together with its number."""
    while _number(connection, "user_version") < len(migrations):
        connection.execute("BEGIN IMMEDIATE")
        try:
            done = _number(connection, "user_version")  # another process may have come first
            if done < len(migrations):
                for statement in migrations[done]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {done + 1}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
    _identify(connection, path, len(migrations), read_only=False)
