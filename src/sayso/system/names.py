"""Words that fill a role go in, the name of the actor or place that they stand for comes out."""

import re
from functools import lru_cache

from sayso.language.actors import actor, name_of

NAME = re.compile(r"[^\W\d_]*[A-ZА-ЯЁ]")  # a word of the phrase begins with a capital
OPENING = re.compile(r"^(?:the|a|an|its|their|his|her|both|all|this|that|these|those|other|each)\s+", re.IGNORECASE)
PRONOUN = frozenset("he she it they we i you who which that this both all some others one two three".split())


@lru_cache(maxsize=100_000)
def named(words: str) -> str | None:
    """The canonical name of an actor or place: the state for its ministries, forces and towns, the acronym of a bloc, else its own words.

    >>> named("Moscow"), named("the alliance's partners"), named("Norvane"), named("it")
    ('Russia', None, 'Norvane', None)
    """
    bare = OPENING.sub("", words.strip())
    if bare.lower() in PRONOUN:
        return None
    found = actor(words)
    if found.country is not None:
        return name_of(found.country)
    return bare if NAME.match(bare) else None
