"""A trigger and what fills its slots go in; the words that can fill each of its roles come out: things of the class that it asks for."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sayso.facts.actors import is_actor
from sayso.facts.arguments import Slots, all_of
from sayso.facts.draft import NOMINAL
from sayso.facts.portions import listed, portion
from sayso.facts.sentence import Sentence
from sayso.facts.things import is_military, is_money, is_of, is_one_person, names_weapon
from sayso.facts.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMING = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "ADV")  # what can name somebody or something; "ADV" for "there"
GENERIC = frozenset(("any", "every", "whatever"))  # before a noun that names no one thing
FORCES = ("force", "stands", "troops", "ship")  # classes that a pronoun can stand for
FIGURES = frozenset("army fleet troop armada battalion legion regiment phalanx".split())
STANDS = frozenset("they them others last rest".split())
HOME = "_"  # what a trigger needs and no role is
CLAUSAL = ("subject", HOME)  # roles that words of any kind can fill: a clause, a particle that is only asked for
NO_GOODS = frozenset("power relief authority right control responsibility sovereignty".split())  # handed over by law
BY_LAW = frozenset("give grant hand transfer cede bestow offer award receive get take return".split())
PORTIONED = ("deployment", "test", "transfer")  # types that are told of things, which numbers count


def filled_roles(sentence: Sentence, trigger: Trigger, filled: Slots) -> dict[str, list["Token"]] | None:
    """The words that fill each role: of its slots the first that is filled, and all of those of the verb above; `None` where a slot is filled that must not be."""
    heads: dict[str, list[Token]] = {}
    if any(filled.get(slot) for slot in trigger.without):
        return None
    martial = sentence.martial or _is_done_by_a_state(filled)
    for slot, role in trigger.slots.items():
        if role not in heads or slot.startswith("^"):
            found = [all_of(head) for head in filled.get(slot, ())]
            heads.setdefault(role, []).extend(
                t for all_ in found for t in _fitting(sentence, trigger, role, all_, martial)
            )
            if not heads[role]:
                del heads[role]
    return heads


def _is_done_by_a_state(filled: Mapping[str, Sequence["Token"]]) -> bool:
    """Is it a state or its army that does it? What such a one sends or keeps somewhere is a force."""
    return any(is_of("public", t) for slot in ("subj", "agent") for t in filled.get(slot, ()) if t.pos_ != "PRON")


def _fitting(sentence: Sentence, trigger: Trigger, role: str, words: Sequence["Token"], martial: bool) -> list["Token"]:
    """Those of coordinated words that can fill the role; of things all that are named, if one is of the class asked for."""
    found = [t for t in words if _fits(sentence, trigger, role, t, martial)]
    if found and role == "what" and trigger.type in PORTIONED:
        known = [t for t in words if t in found or (t.pos_ == "NOUN" and t.i not in sentence.timed)]
        more = [t for t in listed(known[-1]) if _fits(sentence, trigger, role, t, martial)] if known else []
        return [*known, *(t for t in more if t not in known)]
    return found


def _fits(sentence: Sentence, trigger: Trigger, role: str, token: "Token", martial: bool) -> bool:
    """Can the word fill the role: does it name anything, and a thing of the class that the trigger asks for?"""
    if token.pos_ not in NAMING and role not in CLAUSAL:
        return False
    is_generic = any(c.dep_ == "det" and c.lower_ in GENERIC for c in token.children)
    if role == "what" and is_generic and any(c.dep_ == "relcl" for c in token.children):
        return False  # "any ship that comes nearer", but not "denied that any ship was there"
    if role == "what" and (
        _is_figure(token)
        or (trigger.type == "transfer" and trigger.lemma in BY_LAW and token.lemma_.lower() in NO_GOODS)
    ):
        return False
    if role == "actor" and not _could_act(token):
        return False  # "the pact puts two ships at Velsund", "comments"
    kind = trigger.things.get(role)
    if kind in ("place", "spot") and _is_bare(token):
        return False  # "at sea", "in port", "in front"
    martial = martial and trigger.slots.get("self") != role
    right = kind is None or is_of(kind, token, martial=martial) or is_of(kind, portion(token)[0], martial=martial)
    right = right or (kind in FORCES and martial and _stands_for_force(sentence, token))
    is_force = kind in FORCES or trigger.slots.get("self") == role == "what"
    if is_force and (trigger.slots.get("self") or trigger.lemma == "be") and is_one_person(token):
        return False  # "only one officer was on the bridge", "the Unknown Soldier"
    return right and token.i not in sentence.timed


def _is_figure(force: "Token") -> bool:
    """Is it a word for a force that only tells how many others are: "a fleet of buses", "an army of lawyers"?"""
    if force.lemma_.lower() not in FIGURES:
        return False
    inner = [t for c in force.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj" and t.tag_ == "NNS"]
    return any(t.pos_ == "NOUN" and not is_of("force", t, martial=True) and not is_military(t) for t in inner)


def _is_bare(place: "Token") -> bool:
    """Is it a common noun with nothing that tells which, behind "at" or "in", so that it names no place but a state of things?"""
    is_behind = place.dep_ == "pobj" and place.head.lower_ in ("at", "in")
    return place.tag_ == "NN" and is_behind and place.text.islower() and not any(True for _ in place.children)


def _could_act(token: "Token") -> bool:
    """Could what the word names send, keep or test anything: is it no common noun, or one for an actor or force?"""
    if is_of("papers", token) or names_weapon(token) or token.lower_.startswith("spokes"):
        return False
    return token.pos_ != "NOUN" or is_actor(token) or any(is_of(k, token, martial=True) for k in ("public", "force"))


def _stands_for_force(sentence: Sentence, token: "Token") -> bool:
    """Is the word a pronoun or a bare number for forces named before, in its sentence or the one before it?"""
    if (token.lower_ not in STANDS and token.pos_ != "NUM") or is_money(token):
        return False
    before = (t for t in token.doc[: token.i] if t.pos_ in NOMINAL)
    return sentence.after or any(is_of("stands", t, martial=True) for t in before)
