"""An open ledger goes in, what is wrong with it comes out, a sentence each; a sound one gives none."""

import hashlib
import json
import sqlite3
import zlib

SAMPLE = 500  # blobs and statements that are looked at unless all are asked for: seconds on a ledger of any size


def problems(connection: sqlite3.Connection, *, everything: bool, may_write: bool) -> list[str]:
    """SQLite's own checks, the digests of kept bytes, and whether each statement's words stand where it says."""
    found = [f"SQLite: {row[0]}" for row in connection.execute("PRAGMA quick_check") if row[0] != "ok"]
    found += [
        f"a row of {row[0]} points at nothing in {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")
    ]
    if may_write:
        try:
            connection.execute("INSERT INTO contents (contents) VALUES ('integrity-check')")
        except sqlite3.DatabaseError as error:
            found.append(f"the full-text index does not fit the statements: {error}")
    limit = -1 if everything else SAMPLE
    for sha256, packing, stored in connection.execute("SELECT sha256, packing, bytes FROM blobs LIMIT ?", (limit,)):
        if _digest(packing, stored) != sha256:
            found.append(f"the kept bytes of {sha256} are not those that were found")
    rows = connection.execute(
        """SELECT statements.id, statements.record, analyses.text FROM statements
        JOIN analyses ON analyses.id = statements.analysis ORDER BY statements.row DESC LIMIT ?""",
        (limit,),
    )
    found += [
        f"statement {id_}: its words do not stand where it says"
        for id_, record, text in rows
        if not _stands(record, text)
    ]
    return found


def unpacked(packing: str, stored: bytes) -> bytes:
    """The bytes as they were found."""
    return zlib.decompress(stored) if packing == "zlib" else stored


def _digest(packing: str, stored: bytes) -> str | None:
    try:
        return hashlib.sha256(unpacked(packing, stored)).hexdigest()
    except zlib.error:
        return None


def _stands(record: str, text: str | None) -> bool:
    content = json.loads(record)["content"]
    return bool(" ".join((text or "")[start:end] for start, end in content["spans"]) == content["text"])
