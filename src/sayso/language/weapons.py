"""Words go in, the weapon or platform of the shipped table that they name comes out."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.language.tables import rows

PATTERN = "~"  # in the first column of a row whose name is a pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Weapon:
    """A designation: its usual spelling, and what it is (aircraft, ship, missile ...)."""

    name: str
    kind: str


@lru_cache(maxsize=20_000)
def weapon(words: str) -> Weapon | None:
    """The first weapon that the words name; a listed name comes before a pattern.

    >>> weapon("two F-35s").name, weapon("the Iskander-M missiles").kind, weapon("the quay")
    ('F-35 Lightning II', 'missile', None)
    """
    listed = _listed().search(words)
    if listed:
        return _by_letters()[_letters(listed[0])]
    for pattern, kind in _patterns():
        found = pattern.search(words)
        if found:
            return Weapon(name=found[0], kind=kind)
    return None


@cache
def _names() -> dict[str, Weapon]:
    found: dict[str, Weapon] = {}
    for name, kind, *others in rows("weapons.tsv"):
        if name != PATTERN:
            for written in (name, *(spelling for cell in others for spelling in cell.split("|") if spelling)):
                found.setdefault(written, Weapon(name=name, kind=kind))
    return found


def names_of_weapons() -> frozenset[str]:
    """Every listed name in its spellings."""
    return frozenset(_names())


@cache
def _by_letters() -> dict[str, Weapon]:
    return {_letters(name): found for name, found in reversed(_names().items())}


@cache
def _listed() -> re.Pattern[str]:
    """Every listed name, the longest first, with a plural's "s"; blanks and hyphens stand for each other."""
    names = sorted(_names(), key=lambda name: (-len(name), name))
    written = "|".join(re.escape(name).replace(r"\ ", "[ -]?") for name in names)
    return re.compile(rf"(?<![\w-])(?:{written})(?=s?\b)(?!-?\d)")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    found = [(row[2], row[1]) for row in rows("weapons.tsv") if row[0] == PATTERN]
    return tuple((re.compile(rf"(?<![\w-])(?:{pattern})(?=s?\b)"), kind) for pattern, kind in found)


def _letters(name: str) -> str:
    return re.sub(r"[ -]+", "", name)
