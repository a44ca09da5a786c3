"""A trigger's word goes in with what fills its slots; whether it tells no frame after all comes out: victims of an attack, shells fired at a post."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sayso.facts.act_words import own_class
from sayso.facts.arguments import Slots, verb_of
from sayso.facts.draft import lemma, triggers_of
from sayso.facts.portions import GATHERING
from sayso.facts.things import is_of
from sayso.facts.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token

BEHIND = ("with", "by", "of")
FIRES = frozenset("fire shoot lob hurl aim".split())  # ... at somebody
RANGES = frozenset(
    "range site facility base ground test target sea centre center night dawn day altitude speed".split()
)


def tells_none(trigger: Trigger, verb: "Token", filled: Slots, heads: Mapping[str, Sequence["Token"]]) -> bool:
    """Is it another thing that the words tell: a drone that is brought down, a song that is launched, shells fired at a post?"""
    if trigger.type == "deployment":
        return "+down" in filled and not heads.get("from")  # "a drone was brought down over Velsund"
    if trigger.type != "test":
        return False
    others = [t for t in filled.get("subj", ()) if t.pos_ == "NOUN"]
    if others and trigger.slots.get("subj") == "actor" and not heads.get("actor"):
        return True  # "the band launched its song"
    if any(is_of("force", t) or is_of("public", t) for t in filled.get("against", ())):
        return True  # "fired two missiles against the rebels"
    aims = [t for t in filled.get("at", ()) if t.pos_ == "NOUN" or is_of("public", t)]
    return lemma(verb) in FIRES and any(lemma(t) not in RANGES for t in aims)  # "fired shells at a post"


def stands_not(token: "Token") -> bool:
    """Is a noun of forces told of for another thing than where they stand?"""
    return _is_behind(token) or _is_aboard(token) or _is_struck(token)


def _is_behind(token: "Token") -> bool:
    """Is the noun part of what another is told of ("boats with four marines", "an exercise of forces at Velsund")?"""
    if token.dep_ != "pobj" or token.head.lower_ not in BEHIND:
        return False
    whole = token.head.head
    if token.head.lower_ == "of" and not (is_of("force", whole, martial=True) or any(triggers_of(whole))):
        return False  # "the command of a brigade at Velsund"
    return whole.lemma_.lower() not in GATHERING


def _is_aboard(token: "Token") -> bool:
    """Is it from there that something is done ("fired from a corvette off Velsund")?"""
    return bool(token.dep_ == "pobj" and token.head.lower_ == "from")


def _is_struck(token: "Token") -> bool:
    """Does an attack befall it, whose place the parser may take for its own: "killed three soldiers in Kerr", "shot down a jet near the border"?"""
    is_object = token.dep_ in ("dobj", "nsubjpass") or (token.dep_ == "pobj" and token.head.lower_ == "with")
    is_told_so = any(c.dep_ in ("acl", "relcl") for c in token.children)
    return is_object and not is_told_so and own_class(verb_of(token)) == "ASSAULT"
