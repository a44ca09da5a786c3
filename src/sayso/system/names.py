"""Words that fill a role go in, the name of the actor or place that they stand for comes out."""

import re
from functools import lru_cache

from sayso.language.actors import actor, name_of
from sayso.language.gazetteer import marks
from sayso.language.spelling import bare, opens_as_a_name

PRONOUN = frozenset("he she it they we i you who which that this both all some others one two three".split())
AMERICAN = re.compile(r"\b(?:Sen|Rep|Gov|Congress)")  # titles that alone tie a person to a state


def named(words: str) -> str | None:
    """The canonical name of an actor or place: the state for its ministries, forces and towns, the acronym of a bloc, else its own words.

    >>> named("Moscow"), named("the alliance's partners"), named("Łukasz Kovač"), named("it")
    ('Russia', None, 'Łukasz Kovač', None)
    """
    name = bare(words)
    if name.lower() in PRONOUN:
        return None
    country = _country(words)
    if country is not None:
        return name_of(country)
    return name if opens_as_a_name(name) else None


def code_of(name: str) -> str | None:
    """The code of the state or the acronym of the bloc that has this canonical name; `None` for other actors.

    >>> code_of("Russia"), code_of("NATO"), code_of("Moscow"), code_of("Norvane")
    ('RUS', 'NATO', None, None)
    """
    country = _country(name)
    return country if country is not None and name_of(country) == name else None


@lru_cache(maxsize=200_000)
def _country(words: str) -> str | None:
    """Most actors of a large ledger are in no table; for them the rules of `actor` need not be asked, which cost twenty times as much."""
    return actor(words).country if marks(words) or AMERICAN.search(words) else None
