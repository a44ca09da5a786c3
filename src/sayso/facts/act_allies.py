"""A noun goes in that says whose ally, backer or critic somebody is; the act that this tells comes out: "Denmark, Norvane's main ally" is SUPPORT.

Only what names both is one: the subject of "is", or the name that the words describe, and whose ally that is.
"""

from typing import TYPE_CHECKING

from sayso.facts.act_ends import OWNERS, acting, is_armed, is_force
from sayso.facts.act_said import Charge
from sayso.facts.act_words import lemma
from sayso.facts.actors import is_named_state, named
from sayso.facts.arguments import all_of, first_of, slots
from sayso.facts.things import is_of

if TYPE_CHECKING:
    from spacy.tokens import Token

STANDS = {
    **dict.fromkeys("ally backer supporter patron benefactor guarantor".split(), "SUPPORT"),
    **dict.fromkeys(("critic",), "ACCUSE"),
    **dict.fromkeys(("opponent",), "REJECT"),
}  # fmt: skip


def stance(noun: "Token") -> Charge | None:
    """Whose ally, backer, critic or opponent the noun says somebody is, where one of both is a state, its body or a force."""
    code = STANDS.get(lemma(noun)) if noun.pos_ == "NOUN" else None
    who = _who(first_of(noun)) if code else []
    if code is None or not who:
        return None
    filled = slots(noun)
    of = [t for slot in ("poss", "of", "mod") for t in filled.get(slot, [])]
    before = [c for c in noun.children if c.dep_ in OWNERS and is_named_state(c)]
    source = tuple(named(t) for t in acting(who) if t.pos_ != "PRON" or t.dep_ == "nsubj")
    names = {t.lower_ for t in source}
    target = tuple(named(t) for t in acting([*of, *before]) if t.pos_ != "PRON" and t.lower_ not in names)
    is_public = any(is_of("public", t) or is_named_state(t) or is_force(t) or is_armed(t) for t in (*source, *target))
    return Charge(code, source, tuple(dict.fromkeys(target)), noun) if source and target and is_public else None


def _who(noun: "Token") -> list["Token"]:
    """Of whom it is said: the subject of "is", or the name that it describes."""
    if noun.dep_ == "attr" and lemma(noun.head) in ("be", "become", "remain"):
        subjects = [c for c in noun.head.children if c.dep_ == "nsubj"]
        return [noun.head.head if t.tag_ in ("WP", "WDT") else t for t in subjects]
    return all_of(noun.head)[:1] if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" else []
