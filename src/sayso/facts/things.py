"""A word of a parsed sentence and a class go in; whether it names such a thing comes out (`data/things.tsv`)."""

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.language.names import known, state_of
from sayso.language.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

DIFFERENT = 2  # words for forces that make a page one about forces
LOOKED_AT = 200  # of such words; more of them tell nothing new


@cache
def classes() -> dict[str, frozenset[str]]:
    """The nouns of each class."""
    found: dict[str, set[str]] = {}
    for kind, nouns in rows("things.tsv"):
        found.setdefault(kind, set()).update(nouns.split("|"))
    return {kind: frozenset(nouns) for kind, nouns in found.items()}


def is_of(kind: str, token: "Token", *, martial: bool = False) -> bool:
    """Does the word, as head of its mention, name a thing of this class? For a place a name does too, for a bloc a known one.

    `martial`: the page is about forces, so that "boats" and "officers" may be meant for such without a word that says so.
    """
    lemma = token.lemma_.lower()
    if lemma in classes()[kind] or token.lower_ in classes()[kind]:
        return True
    if kind == "place":
        return bool(token.pos_ == "PROPN")
    if kind == "public":
        return _is_state(token) or state_of(token.text) is not None or token.pos_ == "PRON"
    if kind == "bloc":
        found = known(token.text)
        return found is not None and found.type == "bloc"
    if kind == "force" and (lemma in classes()["maybe-force"] or token.lower_ in classes()["maybe-force"]):
        return martial or is_military(token)
    if kind in ("force", "weapon"):
        return is_designation(token) or (token.pos_ == "NUM" and token.dep_ in ("dobj", "nsubjpass"))
    return False


@cache
def _martial() -> re.Pattern[str]:
    words = sorted(classes()["force"] - {"monitor", "observer", "drone", "tank", "launcher", "missile", "weapon"})
    return re.compile(rf"\b(?:{'|'.join(words)}|army|navy|naval|military|coast guard|warships?)s?\b", re.IGNORECASE)


def is_martial(text: str) -> bool:
    """Is a text about forces: are enough of the words in it that name nothing else?"""
    found = {m[0].lower() for m, _ in zip(_martial().finditer(text), range(LOOKED_AT), strict=False)}
    return len(found) >= DIFFERENT


def is_designation(token: "Token") -> bool:
    """ "F-35", "Su-57", "Type 055": letters and a number in one name."""
    text = token.text
    return bool(token.pos_ == "PROPN" and any(c.isdigit() for c in text) and any(c.isalpha() for c in text))


# Words before a noun that say that a ship, a team or a company is a military one, or one of a state.
MILITARY = frozenset(
    """military naval navy army armed marine coast guard guards coastguard patrol police special border security defence defense anti-ship anti-aircraft
    anti-submarine air-defence air-defense missile artillery combat support medical rescue reconnaissance surveillance surveillance mine amphibious landing
    peacekeeping observer relief engineer engineering attack fighter transport warfare battle airborne armoured armored mechanised mechanized
    infantry tank rocket radar supply hospital field joint quick-reaction""".split()
)


def is_military(token: "Token") -> bool:
    """Do the words before the noun say that it is military, or which state's it is?"""
    before = [t for t in token.subtree if t.i < token.i and t.dep_ in ("compound", "amod", "nmod", "poss", "conj")]
    return any(t.lower_ in MILITARY or state_of(t.text) is not None or _is_state(t) for t in before)


def _is_state(token: "Token") -> bool:
    found = known(token.text)
    return found is not None and found.type in ("state", "bloc")
