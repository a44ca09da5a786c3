"""The offices beside two persons' names go in, whether they fit each other comes out."""

import re
from collections.abc import Sequence
from functools import lru_cache

from sayso.language.actors import canonical
from sayso.language.spelling import parts

# What an office says of a person's walk of life. Words that say nothing of it (spokesman, director, head) are in none.
WALKS = {
    "public life": """president minister premier chancellor secretary governor mayor ambassador envoy senator mp lawmaker councillor
        congressman congresswoman commissioner candidate nominee judge prosecutor admiral colonel commander brigadier king queen
        diplomat undersecretary vice-president""",
    "sport": """striker goalkeeper coach midfielder defender player footballer golfer boxer cyclist swimmer batsman bowler sprinter
        quarterback winger jockey rower""",
    "learning": """professor researcher scientist historian epidemiologist lecturer biologist physicist surgeon doctor nurse
        physician geologist""",
    "the arts": "singer actor actress novelist poet painter musician composer sculptor dancer guitarist playwright",
    "a trade": """farmer fisherman fisherwoman driver baker pensioner shopkeeper plumber carpenter miner waiter hairdresser
        electrician trawlerman""",
}
WALK_OF = {word: walk for walk, words in WALKS.items() for word in words.split()}
COURTESY = frozenset("mr mrs ms miss dr sir dame lord lady".split())  # titles that are no offices
SAYS_NOTHING = COURTESY | frozenset(
    "the of for and a an in at on to former senior deputy acting then vice new interim chief head s".split()
)
PLACED = frozenset("mayor governor president premier king queen councillor bishop".split())  # each place has one
OF = re.compile(r"\b(?:of|for|at|in)\s+(?:the\s+)?([A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*)")


def common(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Do two persons' offices have a word in common that says something?"""
    return bool(_words(mine) & _words(theirs))


def is_courtesy(role: str) -> bool:
    """Is it no office but a title, as "Mr"?"""
    return all(word in COURTESY for word in parts(role))


def clash(mine: tuple[str, ...], theirs: tuple[str, ...]) -> str | None:
    """Why two persons' offices do not fit, as the end of a sentence; `None` where they do, or where one has none.

    Two walks of life without a word in common but a town's do not fit, nor does one office of two places.
    """
    walks, others = _walks(mine), _walks(theirs)
    towns = {word for role in (*mine, *theirs) for place in _places(role) for word in parts(place)}
    if walks and others and not walks.keys() & others.keys() and not (_words(mine) & _words(theirs)) - towns:
        return f"one is a {next(iter(walks.values()))}, the other a {next(iter(others.values()))}"
    for role in mine:
        for other in theirs:
            places, of = _places(role), _places(other)
            heads = _heads(role) & _heads(other)
            if places and of and heads and not places & of:
                return f"one is {min(heads)} of {min(places)}, the other of {min(of)}"
    return None


def _walks(roles: Sequence[str]) -> dict[str, str]:
    """The walks of life that offices tell, each with the word that tells it."""
    found: dict[str, str] = {}
    for role in roles:
        for word in parts(role):
            if word in WALK_OF:
                found.setdefault(WALK_OF[word], word)
    return found


@lru_cache(maxsize=20_000)
def _words(roles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for role in roles for word in parts(role) if word not in SAYS_NOTHING)


@lru_cache(maxsize=20_000)
def _places(role: str) -> frozenset[str]:
    return frozenset(canonical(match[1].rstrip(".")) for match in OF.finditer(role))


def _heads(role: str) -> frozenset[str]:
    return frozenset(word for word in parts(role) if word in PLACED)
