"""Filters and words go in, statements, pages and counts come out; nothing here writes.

A search sees the newest readable version of each page. Full text goes `contents CROSS JOIN statements`, so that SQLite
starts from the words; bm25 looks at the newest `RANKED` matches only, since ranking millions takes seconds.
"""

import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from sayso.contract import figure_of, frame_of
from sayso.keys import Span
from sayso.ledger.codec import analysis_of
from sayso.ledger.records import Filters, Hit, PageRow, Stats, Stored
from sayso.ledger.wanted import Condition, Words, conditions, words
from sayso.model import Dated, Skipped, ToldFigure, ToldFrame

RANKED = 20_000  # matches that bm25 looks at
SHORT = 240  # characters: a longer content is shown as a part around the first match
AROUND = 160  # characters of context on each side of a content
FACET = 20  # values of a facet
OPEN, CLOSE = "\x02", "\x03"  # around a matched word, while FTS5 tells which words matched
COLUMNS = """statements.id, statements.record, statements.page, analyses.title, analyses.outlet, analyses.author,
    analyses.language, analyses.published, analyses.published_how, analyses.facts, analyses.text,
    (SELECT min(seen) FROM sightings WHERE version = analyses.version),
    (SELECT max(seen) FROM sightings WHERE version = analyses.version),
    (SELECT mentions.entity FROM mentions WHERE mentions.page = statements.page AND mentions.name = statements.speaker
        AND mentions.type = statements.speaker_type)"""
CURRENT = "JOIN heads ON heads.readable = statements.analysis JOIN analyses ON analyses.id = statements.analysis"


def search(
    connection: sqlite3.Connection, query: str, filters: Filters, *, rank: bool, limit: int, offset: int
) -> list[Hit]:
    """The statements that match, newest first, or best first where `rank` is asked for."""
    asked = words(query)
    sql, values = _from(asked, filters, rank=rank)
    order = "found.score, " if rank and asked.match else ""
    rows = connection.execute(
        f"SELECT {COLUMNS}, {'found.score' if rank and asked.match else 'NULL'}, statements.row {sql} "
        f"ORDER BY {order}statements.day DESC, statements.page, statements.place LIMIT ? OFFSET ?",
        (*values, limit, offset),
    ).fetchall()
    return [_hit(connection, row, asked) for row in rows]


def count(connection: sqlite3.Connection, query: str, filters: Filters) -> int:
    """How many statements match."""
    sql, values = _from(words(query), filters)
    return int(connection.execute(f"SELECT count(*) {sql}", values).fetchone()[0])


def grouped(
    connection: sqlite3.Connection,
    column: str,
    query: str,
    filters: Filters,
    *,
    limit: int | None = FACET,
    by_name: bool = False,
) -> list[tuple[str, int]]:
    """The values of a column of `statements` among those that match, with their counts, most frequent first."""
    sql, values = _from(words(query), filters)
    glue = "AND" if " WHERE " in sql else "WHERE"
    order = f"statements.{column}" if by_name else f"count(*) DESC, statements.{column}"
    rows = connection.execute(
        f"SELECT statements.{column}, count(*) {sql} {glue} statements.{column} IS NOT NULL "
        f"GROUP BY statements.{column} ORDER BY {order} LIMIT ?",
        (*values, -1 if limit is None else limit),
    )
    return [(str(name), int(number)) for name, number in rows]


def statements(connection: sqlite3.Connection, query: str, filters: Filters) -> Iterator[Stored]:
    """Every statement that matches, by page and place, one at a time."""
    sql, values = _from(words(query), filters)
    rows = connection.execute(f"SELECT {COLUMNS} {sql} ORDER BY statements.page, statements.place", values)
    for row in rows:
        yield stored(row)


def by_prefix(connection: sqlite3.Connection, prefix: str) -> list[str]:
    """The ids that begin so, a few at most."""
    rows = connection.execute(
        "SELECT DISTINCT id FROM statements WHERE id >= ? AND id < ? ORDER BY id LIMIT 6", (prefix, prefix + "g")
    )
    return [str(row[0]) for row in rows]


def by_id(connection: sqlite3.Connection, id_: str) -> Stored | None:
    """A statement, out of the analysis that counts now if it is there, else out of the last that had it."""
    row = connection.execute(
        f"""SELECT {COLUMNS} FROM statements JOIN analyses ON analyses.id = statements.analysis
        LEFT JOIN heads ON heads.readable = statements.analysis
        WHERE statements.id = ? ORDER BY heads.readable IS NULL, analyses.id DESC LIMIT 1""",
        (id_,),
    ).fetchone()
    return stored(row) if row else None


def pages(
    connection: sqlite3.Connection, *, outlet: str | None, skipped: bool | None, limit: int | None, offset: int
) -> list[PageRow]:
    """Pages by their newest date, newest first; those that were never readable last."""
    wanted, values = [], []
    if outlet is not None:
        wanted.append("outlet = ?")
        values.append(outlet)
    if skipped is not None:
        wanted.append(f"skipped_reason IS {'NOT ' if skipped else ''}NULL")
    where = f"WHERE {' AND '.join(wanted)}" if wanted else ""
    rows = connection.execute(
        f"""SELECT page, sha256, title, author, outlet, language, published, published_how, statements, versions,
        first_seen, last_seen, skipped_room, skipped_reason, skipped_message, facts FROM page_rows {where}
        ORDER BY published DESC, page LIMIT ? OFFSET ?""",
        (*values, -1 if limit is None else limit, offset),
    )
    return [_page_row(row) for row in rows]


def frames(connection: sqlite3.Connection) -> Iterator[ToldFrame]:
    """Every frame of the newest readable version of each page, with its claimant, by page and place."""
    rows = connection.execute(
        """SELECT frames.record, frames.page, analyses.outlet, analyses.published, frames.statement, statements.speaker
        FROM frames JOIN heads ON heads.readable = frames.analysis JOIN analyses ON analyses.id = frames.analysis
        LEFT JOIN statements ON statements.analysis = frames.analysis AND statements.id = frames.statement
        ORDER BY frames.page, frames.place"""
    )
    for record, page_id, outlet, published, statement, speaker in rows:
        yield ToldFrame(
            frame=frame_of(json.loads(record)), page=page_id, outlet=outlet, published=published, statement=statement, speaker=speaker
        )  # fmt: skip


def figures(connection: sqlite3.Connection, counted: str | None, *, limit: int, offset: int) -> list[ToldFigure]:
    """Figures of the newest readable versions, by what they count, unit and value; of things with these words where they are given."""
    where, values = _counted(counted)
    rows = connection.execute(
        f"""SELECT figures.record, figures.page, analyses.outlet, analyses.published, figures.statement, statements.speaker,
            substr(analyses.text, figures.start + 1, figures.stop - figures.start)
        FROM figures JOIN heads ON heads.readable = figures.analysis JOIN analyses ON analyses.id = figures.analysis
        LEFT JOIN statements ON statements.analysis = figures.analysis AND statements.id = figures.statement
        WHERE figures.counted IS NOT NULL {where}
        ORDER BY lower(figures.counted), figures.unit, figures.value, figures.page, figures.place LIMIT ? OFFSET ?""",
        (*values, limit, offset),
    )
    return [
        ToldFigure(
            figure=figure_of(json.loads(row[0])), page=row[1], outlet=row[2], published=row[3], statement=row[4],
            speaker=row[5], written=row[6],
        )
        for row in rows
    ]  # fmt: skip


def things_counted(connection: sqlite3.Connection, counted: str | None, limit: int = FACET) -> list[tuple[str, int]]:
    """What is counted, with how many figures of it there are, most first; a total under the empty name comes first."""
    where, values = _counted(counted)
    current = f"FROM figures JOIN heads ON heads.readable = figures.analysis WHERE counted IS NOT NULL {where}"
    total = connection.execute(f"SELECT count(*) {current}", values).fetchone()[0]
    rows = connection.execute(
        f"SELECT lower(counted), count(*) {current} GROUP BY lower(counted) ORDER BY count(*) DESC, lower(counted) LIMIT ?",
        (*values, limit),
    )
    return [("", int(total)), *((str(name), int(number)) for name, number in rows)]


def _counted(words: str | None) -> tuple[str, tuple[str, ...]]:
    """The condition that what is counted has these words in it."""
    if not words:
        return "", ()
    escaped = re.sub(r"([\\%_])", r"\\\1", words)
    return "AND counted LIKE ? ESCAPE '\\'", (f"%{escaped}%",)


def versions(connection: sqlite3.Connection, page: str) -> list[tuple[str | None, str, str]]:
    """The versions of a page, newest first: SHA-256, first and last time that it was found."""
    rows = connection.execute(
        """SELECT versions.sha256, min(seen), max(seen) FROM versions JOIN sightings ON sightings.version = versions.id
        WHERE page = ? GROUP BY versions.id ORDER BY max(sightings.id) DESC""",
        (page,),
    )
    return [(row[0], row[1], row[2]) for row in rows]


def stats(connection: sqlite3.Connection) -> Stats:
    """The counts of a ledger."""

    def number(sql: str) -> int:
        return int(connection.execute(f"SELECT count(*) FROM {sql}").fetchone()[0])

    current = "statements JOIN heads ON heads.readable = statements.analysis"
    modes = connection.execute(f"SELECT mode, count(*) FROM {current} GROUP BY mode ORDER BY mode")
    skipped = connection.execute(
        """SELECT skipped_reason, count(*) FROM heads JOIN analyses ON analyses.id = heads.newest
        WHERE skipped_reason IS NOT NULL GROUP BY skipped_reason ORDER BY skipped_reason"""
    )
    said = dict(modes.fetchall())
    return Stats(
        pages=number("heads WHERE readable IS NOT NULL"),
        versions=number("versions"),
        statements=int(said.get("said", 0)),
        sightings=number("sightings"),
        speakers=number(f"(SELECT DISTINCT speaker FROM {current} WHERE speaker IS NOT NULL AND mode = 'said')"),
        outlets=number(f"(SELECT DISTINCT statements.outlet FROM {current} WHERE statements.outlet IS NOT NULL)"),
        skipped=dict(skipped.fetchall()),
        modes=said,
    )


def stored(row: tuple[object, ...]) -> Stored:
    """A row of `COLUMNS` as a record."""
    _, record, page, title, outlet, author, language, published, how, facts, text, first, last, entity = row[:14]
    analysis = analysis_of(str(facts), None, None, None, [str(record)])
    found = analysis.statements[0]
    statement = replace(found, speaker=replace(found.speaker, entity=_text(entity)))
    before, after = context(str(text or ""), statement.content.spans)
    return Stored(
        statement=statement, page=analysis.page, page_id=str(page), title=_text(title), outlet=_text(outlet),
        author=_text(author), published=Dated(edtf=_text(published), span=None, how=str(how or "")),
        language=_text(language), first_seen=str(first), last_seen=str(last), before=before, after=after,
    )  # fmt: skip


def context(text: str, spans: tuple[Span, ...]) -> tuple[str, str]:
    """The words before and after a content in its paragraph, cut at a blank where they are long."""
    if not spans:
        return "", ""
    start, end = spans[0][0], spans[-1][1]
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    before, after = text[begin:start], text[end : stop if stop >= 0 else len(text)]
    if len(before) > AROUND:
        before = "…" + re.sub(r"^\S*", "", before[-AROUND:])
    if len(after) > AROUND:
        after = re.sub(r"\S*$", "", after[:AROUND]) + "…"
    return before, after


def _from(asked: Words, filters: Filters, *, rank: bool = False) -> tuple[str, tuple[object, ...]]:
    """FROM and WHERE of a search over the statements that count now, with their values."""
    wanted: list[Condition] = conditions(filters, asked)
    values: list[object] = []
    if asked.match is None:
        sql = f"FROM statements {CURRENT}"
    elif rank:
        sql = f"""FROM (SELECT rowid, bm25(contents) AS score FROM contents WHERE contents MATCH ?
            ORDER BY rowid DESC LIMIT {RANKED}) AS found
            CROSS JOIN statements ON statements.row = found.rowid {CURRENT}"""
        values.append(asked.match)
    else:
        sql = f"FROM contents CROSS JOIN statements ON statements.row = contents.rowid {CURRENT}"
        wanted.insert(0, Condition(sql="contents MATCH ?", values=(asked.match,)))
    if wanted:
        sql += " WHERE " + " AND ".join(condition.sql for condition in wanted)
    return sql, (*values, *(value for condition in wanted for value in condition.values))


def _hit(connection: sqlite3.Connection, row: tuple[object, ...], asked: Words) -> Hit:
    record, score, number = stored(row), row[14], row[15]
    text, marks = record.text, [m.span() for s in asked.strings for m in re.finditer(re.escape(s), record.text)]
    if asked.match:
        lit = connection.execute(
            "SELECT highlight(contents, 0, ?, ?) FROM contents WHERE contents MATCH ? AND rowid = ?",
            (OPEN, CLOSE, asked.match, number),
        ).fetchone()
        marks += _marks(lit[0]) if lit and OPEN not in text and CLOSE not in text else []
    snippet, shown = _snippet(text, sorted(marks))
    return Hit(stored=record, snippet=snippet, marks=shown, rank=None if score is None else round(float(str(score)), 4))


def _marks(lit: str) -> list[Span]:
    """The spans that stand between the two signs, in the text without them."""
    found, removed, opened = [], 0, 0
    for place, sign in enumerate(lit):
        if sign == OPEN:
            opened, removed = place - removed, removed + 1
        elif sign == CLOSE:
            found.append((opened, place - removed))
            removed += 1
    return found


def _snippet(text: str, marks: list[Span]) -> tuple[str, tuple[Span, ...]]:
    """The content, or the part of a long one around its first match, with the marks in it."""
    if len(text) <= SHORT:
        return text, tuple(marks)
    start = max(0, (marks[0][0] if marks else 0) - SHORT // 3)
    start = 0 if not start else (text.find(" ", start) + 1 or start)
    end = min(len(text), start + SHORT)
    end = end if end == len(text) else max(text.rfind(" ", start, end), start + 1)
    lead = "… " if start else ""
    moved = tuple((a - start + len(lead), b - start + len(lead)) for a, b in marks if start <= a and b <= end)
    return lead + text[start:end] + (" …" if end < len(text) else ""), moved


def _page_row(row: tuple[object, ...]) -> PageRow:
    facts = json.loads(str(row[15]))
    skipped = Skipped(room=str(row[12]), reason=str(row[13]), message=str(row[14])) if row[13] is not None else None
    return PageRow(
        page_id=str(row[0]), path=facts["path"], url=facts["url"], sha256=_text(row[1]), media_type=facts["media_type"],
        title=_text(row[2]), author=_text(row[3]), outlet=_text(row[4]), language=_text(row[5]),
        published=Dated(edtf=_text(row[6]), span=None, how=str(row[7] or "")), statements=int(str(row[8] or 0)),
        versions=int(str(row[9])), first_seen=str(row[10]), last_seen=str(row[11]), skipped=skipped,
    )  # fmt: skip


def _text(value: object) -> str | None:
    return None if value is None else str(value)
