"""What a user types goes in, SQL with bound values comes out; no word of it ever reaches FTS5 unquoted."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import get_args

from sayso.errors import WrongUse
from sayso.language.edtf import bounds
from sayso.ledger.folding import fold, storable
from sayso.ledger.records import Filters
from sayso.model import Kind, Mode

# A phrase in quotation marks, or a run of anything else.
_TERM = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s\x00"“”„«»]+)')
# Scripts that write no spaces between words; FTS5 would take a whole clause for one word, so these are looked for as they stand.
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
MOST_TERMS = 100  # of a query; more is a pasted text, and FTS5 refuses a few hundred


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a query asks for: an FTS5 expression, character strings, or (`impossible`) only signs that no index holds."""

    match: str | None = None
    strings: tuple[str, ...] = ()
    impossible: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """SQL over `statements` with the values for its question marks."""

    sql: str
    values: tuple[object, ...] = ()


def words(query: str) -> Words:
    """The words and phrases of a query, all of which must be there.

    >>> words('military "sea bases" OR -NEAR(')
    Words(match='"military" "sea bases" "OR" "-NEAR("', strings=(), impossible=False)
    """
    query = storable(query)
    terms = [phrase.replace("\x00", " ").strip() or word for phrase, word in _TERM.findall(query)]
    indexed = [term for term in terms if any(unicodedata.category(c)[0] in "LN" for c in term)]
    if len(indexed) > MOST_TERMS:
        raise WrongUse(f"A search takes up to {MOST_TERMS} words and phrases; this one has {len(indexed)}.")
    strings = tuple(term for term in indexed if _UNSPACED.search(term))
    match = " ".join(f'"{term}"' for term in indexed if not _UNSPACED.search(term))
    return Words(match=match or None, strings=strings, impossible=bool(query.strip()) and not indexed)


def conditions(filters: Filters, query: Words) -> list[Condition]:
    """What narrows `statements`, apart from the FTS5 expression."""
    unknown = sorted(set(filters) - set(Filters.__annotations__))
    if unknown:
        raise TypeError(f"no such filter: {', '.join(unknown)}; there are {', '.join(Filters.__annotations__)}")
    found = [Condition(sql="instr(statements.content, ?) > 0", values=(string,)) for string in query.strings]
    if query.impossible:
        found.append(Condition(sql="0"))
    mode = filters.get("mode", "said")
    if mode not in (None, "", "all"):
        found.append(_one_of("mode", str(mode), get_args(Mode)))
    for name, make in _FILTERS.items():
        value = filters.get(name)
        if value:
            found.append(make(storable(str(value))))
    return found


def _one_of(column: str, value: str, known: tuple[str, ...]) -> Condition:
    if value not in known:
        raise WrongUse(f"There is no {column} {value!r}; there are {', '.join(known)}.")
    return Condition(sql=f"statements.{column} = ?", values=(value,))


def _named(column: str) -> Callable[[str], Condition]:
    def condition(value: str) -> Condition:
        if value.startswith("="):  # the whole name, as links of the explorer ask for it
            return Condition(sql=f"statements.{column} = ?", values=(value[1:],))
        folded = fold(value)
        if not folded:
            return Condition(sql="0")
        named = "SELECT name FROM names WHERE instr(folded, ?) > 0"
        return Condition(sql=f"statements.{column} IN ({named})", values=(folded,))

    return condition


def _on_page(value: str) -> Condition:
    # A whole id means that page alone, though it may be a part of other ids: "a.txt" and "data.txt".
    sql = """statements.page IN (
        SELECT page FROM pages WHERE page = ?1
        UNION SELECT page FROM pages WHERE instr(page, ?1) AND NOT EXISTS (SELECT 1 FROM pages WHERE page = ?1)
        UNION SELECT versions.page FROM sightings JOIN versions ON versions.id = sightings.version
            WHERE instr(sightings.path, ?1) AND NOT EXISTS (SELECT 1 FROM pages WHERE page = ?1))"""
    return Condition(sql=sql.replace("?1", "?"), values=(value,) * 5)


def _day(value: str, which: int) -> str:
    days = bounds(value)
    if days is None:
        raise WrongUse(f"{value!r} is no date that can be searched by; write it as 2024-05-31, 2024-05 or 2024.")
    return days[which]


# Dates overlap: they must end on or after the first wanted day, and begin on or before the last.
_FILTERS: dict[str, Callable[[str], Condition]] = {
    "kind": lambda value: _one_of("kind", value, get_args(Kind)),
    "speaker": _named("speaker"),
    "outlet": _named("outlet"),
    "page": _on_page,
    "min_score": lambda value: Condition(sql="statements.score >= ?", values=(float(value),)),
    "said_from": lambda value: Condition(sql="statements.said_last >= ?", values=(_day(value, 0),)),
    "said_to": lambda value: Condition(sql="statements.said_first <= ?", values=(_day(value, 1),)),
    "published_from": lambda value: Condition(sql="statements.published_last >= ?", values=(_day(value, 0),)),
    "published_to": lambda value: Condition(sql="statements.published_first <= ?", values=(_day(value, 1),)),
}
