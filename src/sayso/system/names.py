"""Words that fill a role go in, the name of the actor or place that they stand for comes out."""

from functools import lru_cache

from sayso.language.actors import actor, name_of
from sayso.language.spelling import bare, opens_as_a_name

PRONOUN = frozenset("he she it they we i you who which that this both all some others one two three".split())


@lru_cache(maxsize=100_000)
def named(words: str) -> str | None:
    """The canonical name of an actor or place: the state for its ministries, forces and towns, the acronym of a bloc, else its own words.

    >>> named("Moscow"), named("the alliance's partners"), named("Łukasz Kovač"), named("it")
    ('Russia', None, 'Łukasz Kovač', None)
    """
    name = bare(words)
    if name.lower() in PRONOUN:
        return None
    found = actor(words)
    if found.country is not None:
        return name_of(found.country)
    return name if opens_as_a_name(name) else None
