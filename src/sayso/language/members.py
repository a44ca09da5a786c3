"""A state or bloc goes in, which blocs it belongs to or which states belong to it comes out, by year, with a public source.

Background knowledge from a shipped table (`data/members.tsv`), and nobody's claim on a page: what shows it says so.
"""

from dataclasses import dataclass
from functools import cache

from sayso.language.actors import name_of
from sayso.language.tables import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A line of the table: names, and from and to as a year or a day; `until` is `None` where it still holds."""

    bloc: str
    member: str
    since: str
    until: str | None
    source: str


@cache
def memberships() -> tuple[Membership, ...]:
    """The whole table, by bloc and day."""
    found = [
        Membership(bloc=name_of(bloc), member=name_of(member), since=since, until=until or None, source=source)
        for bloc, member, since, until, source in rows("members.tsv")
    ]
    return tuple(sorted(found, key=lambda m: (m.bloc, m.since, m.member)))


def of(name: str) -> tuple[Membership, ...]:
    """The memberships of a state, or in a bloc.

    >>> sorted(m.member for m in of("AUKUS"))
    ['Australia', 'United Kingdom', 'United States']
    """
    return tuple(m for m in memberships() if name in (m.member, m.bloc))
