"""The words of a role go in, what they name comes out: an actor, a place or a weapon, with its name as written."""

import re
from functools import lru_cache

from sayso.language.actors import actor
from sayso.language.spelling import bare, opens_as_a_name
from sayso.language.weapons import weapon
from sayso.model import EntityType

ACTORS = frozenset({"actor", "source", "target", "party", "participant", "member", "bloc", "giver", "recipient"})
PLACES = frozenset({"where", "from", "to"})
THINGS = frozenset({"what"})
KINDS: dict[str, EntityType] = {
    "person": "person", "office": "office", "organisation": "organisation", "group": "organisation", "state": "state", "bloc": "bloc",
}  # fmt: skip
PRONOUN = frozenset("he she it they we i you who which that this both all some others one him her them".split())
OF_A_KIND = re.compile(r"\b(?:(?:two|three|some|several|many|more|most|few|about|around)|\d+)\b", re.IGNORECASE)


@lru_cache(maxsize=100_000)
def filled(role: str, words: str) -> tuple[EntityType, str, str | None] | None:
    """What the words of a role name: its type, its name as written without an article, its state or bloc.

    >>> filled("actor", "the Kremlin"), filled("what", "two F-35s"), filled("actor", "officials")
    (('state', 'Kremlin', 'RUS'), ('weapon', 'F-35 Lightning II', None), None)
    """
    if role in THINGS:
        found = weapon(words)
        return ("weapon", found.name, None) if found else None
    name = bare(words)
    if role not in ACTORS | PLACES or not opens_as_a_name(name) or OF_A_KIND.match(name) or name.lower() in PRONOUN:
        return None
    who = actor(words)
    type_: EntityType | None = KINDS.get(who.type or "organisation")
    if role in PLACES and type_ not in ("state", "bloc"):
        type_ = "place"
    return (type_, name, who.country) if type_ else None
