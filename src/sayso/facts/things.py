"""A word of a parsed sentence and a class go in; whether it names such a thing comes out (`data/things.tsv`)."""

from functools import cache
from typing import TYPE_CHECKING

from sayso.language.names import known
from sayso.language.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = frozenset(("it", "they", "them", "he", "she", "him", "her", "which", "who", "that", "both", "two", "all"))


@cache
def classes() -> dict[str, frozenset[str]]:
    """The nouns of each class."""
    found: dict[str, set[str]] = {}
    for kind, nouns in rows("things.tsv"):
        found.setdefault(kind, set()).update(nouns.split("|"))
    return {kind: frozenset(nouns) for kind, nouns in found.items()}


def is_of(kind: str, token: "Token") -> bool:
    """Does the word, as head of its mention, name a thing of this class? For a place a name does too, for a bloc a known one."""
    lemma = token.lemma_.lower()
    if lemma in classes()[kind] or token.lower_ in classes()[kind]:
        return True
    if kind == "place":
        return bool(token.pos_ == "PROPN")
    if kind == "bloc":
        found = known(token.text)
        return found is not None and found.type == "bloc"
    if kind in ("force", "weapon"):
        return is_designation(token) or (token.pos_ == "NUM" and token.dep_ in ("dobj", "nsubjpass"))
    return False


def is_designation(token: "Token") -> bool:
    """ "F-35", "Su-57", "Type 055": letters and a number in one name."""
    text = token.text
    return bool(token.pos_ == "PROPN" and any(c.isdigit() for c in text) and any(c.isalpha() for c in text))
