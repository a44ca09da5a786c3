"""Actors across pages and the judgements behind them go in and come out; a judgement is added and never edited.

`entities` and `mentions` are worked out anew by every run of `sayso link` and hold its last result; whatever a person decided is in
`judgements`, which no run touches.
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace

from sayso.ledger.folding import fold, storable
from sayso.ledger.write import now, transaction
from sayso.model import Entity, EntityType, Judgement, Mention, Office, ToldName

NAMED = ("person", "office", "organisation", "state", "bloc")
PAGES = "(SELECT count(DISTINCT page) FROM mentions WHERE entity = entities.id)"
WITHDRAWN = "withdrawn"  # a rule found this once, and finds it no more
STANDING = """FROM judgements AS made WHERE verdict <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM judgements AS newer
    WHERE newer.one = made.one AND newer.other = made.other AND newer.judge = made.judge AND newer.row > made.row)"""


def told_names(connection: sqlite3.Connection) -> Iterator[ToldName]:
    """The speakers of the newest readable version of each page, with the office and the short form that the page gives."""
    rows = connection.execute(
        f"""SELECT statements.page, analyses.outlet, analyses.published, statements.id, speaker, speaker_type, role, analyses.text
        FROM statements JOIN heads ON heads.readable = statements.analysis JOIN analyses ON analyses.id = statements.analysis
        WHERE speaker IS NOT NULL AND speaker_type IN ({", ".join("?" * len(NAMED))}) ORDER BY statements.page, statements.place""",
        NAMED,
    )
    short: dict[tuple[str, str], str | None] = {}  # a body that speaks often is looked for once on its page
    for page, outlet, published, statement, name, type_, role, text in rows:
        if type_ == "organisation" and (page, name) not in short:
            short[page, name] = _short(name, text)
        yield ToldName(
            page=page, outlet=outlet, published=published, statement=statement, name=name, type=type_, role=role,
            short=short.get((page, name)) if type_ == "organisation" else None,
        )  # fmt: skip


def _short(name: str, text: str) -> str | None:
    """The acronym in brackets behind a body's name."""
    found = re.search(re.escape(name) + r" \(([A-Z][A-Za-z]{1,8})\)", text)
    return found[1] if found else None


def read_order(connection: sqlite3.Connection) -> dict[str, int]:
    """Each page's place in the order in which pages were first read."""
    return dict(connection.execute("SELECT page, min(id) FROM versions GROUP BY page"))


def judgements(connection: sqlite3.Connection, judge: str | None = None, entity: str | None = None) -> list[Judgement]:
    """The judgements that stand, in the order in which they were made; of a rule or a person, or about an actor's mentions, where told."""
    columns = "SELECT made.row, one, other, verdict, judge, score, why"
    if entity is not None:  # two searches by index, where OR would read all
        of = f"{STANDING} AND {{}} IN (SELECT id FROM mentions WHERE entity = ?)"
        sql, values = f"{columns} {of.format('one')} UNION {columns} {of.format('other')}", [entity, entity]
    else:
        sql, values = f"{columns} {STANDING}", []
    rows = connection.execute(
        f"SELECT one, other, verdict, judge, score, why FROM ({sql}) WHERE (? IS NULL OR judge = ?) ORDER BY row",
        (*values, judge, judge),
    )
    return [
        Judgement(left=left, right=right, verdict=verdict, judge=by, score=score, why=why)
        for left, right, verdict, by, score, why in rows
    ]


def judge(connection: sqlite3.Connection, judged: Judgement) -> None:
    """Add what a person decided; a pair is kept in one order, so that a later decision takes the place of an earlier one."""
    left, right = sorted((judged.left, judged.right))
    with transaction(connection):
        _add(connection, [replace(judged, left=left, right=right)], now())


def keep(connection: sqlite3.Connection, entities: Sequence[Entity], judged: Iterable[Judgement]) -> None:
    """The result of a run in place of the last one; of the judgements only what is new, or holds no more, is added."""
    with transaction(connection):
        made = now()
        before = {(one.left, one.right): one for one in judgements(connection, "rule")}
        found = {(one.left, one.right): one for one in judged}
        _add(connection, (one for pair, one in found.items() if before.get(pair) != one), made)
        gone = [(*pair, WITHDRAWN, "rule", None, "", made) for pair in before if pair not in found]
        connection.executemany(INSERT, gone)
        connection.execute("DELETE FROM mentions")
        connection.execute("DELETE FROM entities")
        connection.executemany(
            "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (place, one.id, storable(one.name), fold(one.name), one.type, one.country, _json([asdict(office) for office in one.offices]))
                for place, one in enumerate(entities)
            ),
        )  # fmt: skip
        connection.executemany(
            "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (each.id, one.id, each.page, each.outlet, each.day, storable(each.name), each.type, each.country, _json(each.roles), each.short, each.statements)
                for one in entities for each in one.mentions
            ),
        )  # fmt: skip


INSERT = "INSERT INTO judgements (one, other, verdict, judge, score, why, made) VALUES (?, ?, ?, ?, ?, ?, ?)"


def _add(connection: sqlite3.Connection, judged: Iterable[Judgement], made: str) -> None:
    connection.executemany(
        INSERT, ((one.left, one.right, one.verdict, one.judge, one.score, storable(one.why), made) for one in judged)
    )


def entities(
    connection: sqlite3.Connection,
    name: str | None,
    type_: str | None,
    *,
    several: bool,
    limit: int | None,
    offset: int,
) -> list[Entity]:
    """Actors by the number of their pages; those with the words of a name in one of their names, of a type, of several pages, where told."""
    sql, values = _wanted(connection, name, type_, several)
    rows = connection.execute(
        f"SELECT id, entities.name, type, country, offices {sql} ORDER BY {PAGES} DESC, place LIMIT ? OFFSET ?",
        (*values, -1 if limit is None else limit, offset),
    )
    return [
        Entity(
            id=row[0], name=row[1], type=row[2], country=row[3],
            offices=tuple(Office(**office) for office in json.loads(row[4])), mentions=tuple(_mentions(connection, row[0])),
        )
        for row in rows
    ]  # fmt: skip


def count(connection: sqlite3.Connection, name: str | None, *, several: bool) -> dict[EntityType, int]:
    """How many actors of each type `entities` would give."""
    sql, values = _wanted(connection, name, None, several)
    return dict(connection.execute(f"SELECT type, count(*) {sql} GROUP BY type", values).fetchall())


def _wanted(
    connection: sqlite3.Connection, name: str | None, type_: str | None, several: bool
) -> tuple[str, list[object]]:
    where, values = ["1"], list[object]()
    if name:
        connection.create_function("folded", 1, fold, deterministic=True)
        where.append("(instr(folded, ?) OR id IN (SELECT entity FROM mentions WHERE instr(folded(mentions.name), ?)))")
        values += [fold(name), fold(name)]
    if type_:
        where.append("type = ?")
        values.append(type_)
    if several:
        where.append(f"{PAGES} > 1")
    return f"FROM entities WHERE {' AND '.join(where)}", values


def mention(connection: sqlite3.Connection, id_: str) -> Mention | None:
    """One mention by its id."""
    return next(_mentions(connection, id_, "id"), None)


def _mentions(connection: sqlite3.Connection, value: str, column: str = "entity") -> Iterator[Mention]:
    rows = connection.execute(
        f"""SELECT id, page, outlet, day, name, type, country, roles, short, statements FROM mentions
        WHERE {column} = ? ORDER BY mentions.rowid""",
        (value,),
    )
    for id_, page, outlet, day, name, type_, country, roles, short, number in rows:
        yield Mention(
            id=id_, page=page, outlet=outlet, day=day, name=name, type=type_, country=country,
            roles=tuple(json.loads(roles)), short=short, statements=number,
        )  # fmt: skip


def begin_so(connection: sqlite3.Connection, prefix: str) -> list[str]:
    """The ids of mentions that begin so, at most six; also of mentions that are gone and of which a person decided something."""
    ends = (prefix, prefix + "g")
    rows = connection.execute(
        f"""SELECT id FROM mentions WHERE id >= ? AND id < ? UNION
        SELECT one {STANDING} AND judge = 'person' AND one >= ? AND one < ? UNION
        SELECT other {STANDING} AND judge = 'person' AND other >= ? AND other < ? ORDER BY 1 LIMIT 6""",
        ends * 3,
    )
    return [id_ for (id_,) in rows]


def gone(connection: sqlite3.Connection) -> int:
    """How many decisions of persons, not taken back, are about a mention that no page has now."""
    return int(
        connection.execute(
            f"""SELECT count(*) {STANDING} AND judge = 'person' AND verdict <> 'maybe'
            AND (one NOT IN (SELECT id FROM mentions) OR other NOT IN (SELECT id FROM mentions))"""
        ).fetchone()[0]
    )


def names(connection: sqlite3.Connection) -> dict[tuple[str, EntityType, str], str]:
    """The actor's name for each page, type and name on it; empty where `sayso link` has not run."""
    return {
        (page, type_, name): actor
        for page, type_, name, actor in connection.execute(
            """SELECT mentions.page, mentions.type, mentions.name, entities.name FROM mentions
            JOIN entities ON entities.id = mentions.entity"""
        )
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
