"""A verb that tells an act goes in; who does it comes out: its subject, whose attack or order it is, or the subject further up."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.facts.act_ends import MOST, OWNERS, acting, folk, is_acting, is_force, strikes, whose
from sayso.facts.act_nouns import names_act
from sayso.facts.act_words import lemma, own_class
from sayso.facts.actors import is_named_state, named
from sayso.facts.arguments import Slots, all_of, slots

if TYPE_CHECKING:
    from spacy.tokens import Token

BANS = frozenset("ban outlaw prohibit proscribe".split())  # somebody "in Norvane", by whom is left out
ORDERS = frozenset("order decree directive law bill rule edict ordinance".split())
SIGNS = frozenset("sign issue pass adopt approve announce publish enact unveil revoke replace".split())
UNDERTAKEN = frozenset(
    "offensive campaign operation effort attempt bid push drive battle assault fight mission war struggle".split()
)  # with an aim, to drive somebody out
OF_PEOPLE = frozenset(
    ("ACCUSE", "PROTEST", "ASSAULT", "COERCE", "REJECT", "SUPPORT")
)  # classes of what people do who hold no office
HIGHEST = 6  # verbs climbed to a subject


def doers(verb: "Token", filled: Slots) -> tuple["Token", ...]:
    """Who does it: actors, or forces where there are none."""
    heads = filled.get("subj") or filled.get("agent") or []
    heads = [_apposed(t) if verb.dep_ == "acl" or is_acting(t) else t for t in heads]
    forces = tuple(t for head in heads for t in all_of(head) if is_force(t) and not names_act(t))
    found = acting(heads) or forces[:MOST] or tuple(_strikers(heads))[:MOST]
    return found or _people(verb, heads) or _where_done(verb, filled)


def _people(verb: "Token", heads: Sequence["Token"]) -> tuple["Token", ...]:
    """People without an office who do what people do to those in power: "a photographer sued the governor"."""
    return folk(heads) if own_class(verb) in OF_PEOPLE else ()


def _where_done(verb: "Token", filled: Slots) -> tuple["Token", ...]:
    """Who does it where only the place or the blow tells: "has been banned in Norvane", "were killed in Norvanian air raids"."""
    if filled.get("subj") or filled.get("agent") or not any(c.dep_ == "nsubjpass" for c in verb.children):
        return ()
    within = filled.get("in", [])
    if lemma(verb) in BANS:
        return tuple(t for t in within if is_named_state(t))[:MOST]
    return tuple(_strikers(within))[:MOST] if own_class(verb) == "ASSAULT" else ()


def _strikers(heads: Sequence["Token"]) -> list["Token"]:
    """Whose attack it is that does it: of "Danish airstrikes killed two guards" Danish."""
    blows = [t for head in heads for t in all_of(head) if names_act(t) == "ASSAULT"]
    owners = [o for blow in blows for slot in ("poss", "mod", "by") for o in slots(blow).get(slot, [])]
    before = [c for blow in blows for c in blow.children if c.dep_ in OWNERS and strikes(c)]
    return [named(o) for o in owners if is_named_state(o) or is_force(o) or strikes(o)] or before


def _apposed(token: "Token") -> "Token":
    """The name before the words that describe it: of "Kerr, a party politician" Kerr."""
    return token.head if token.dep_ == "appos" and token.head.pos_ == "PROPN" and token.pos_ == "NOUN" else token


def doers_above(verb: "Token") -> tuple["Token", ...]:
    """The subject further up of a verb that the parser ties to a clause ("said that the river rose and accused Kerr": who said)."""
    over = verb
    if (
        verb.dep_ in ("relcl", "acl")
        and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
        and verb.head.dep_ == "attr"
    ):
        return acting(
            [c for c in verb.head.head.children if c.dep_ == "nsubj"]
        )  # "Kerr was the first state to recognise"
    if _is_main(verb):
        return tuple(named(t) for t in acting([verb.head]))
    if is_aim(verb):
        return doers(verb.head.head, slots(verb.head.head))
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and lemma(verb.head) in ORDERS:
        return _who_orders(verb.head)
    if verb.dep_ != "conj" or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return ()
    if verb.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in verb.head.children):
        return ()  # "said that six were killed and twelve wounded"
    for _ in range(HIGHEST):
        if over.dep_ not in ("conj", "ccomp", "relcl", "xcomp"):
            return ()
        over = over.head
        if _is_main(over):
            return tuple(named(t) for t in acting([over.head]))
        found = acting([c for c in over.children if c.dep_ == "nsubj"])
        if found and over.pos_ in ("VERB", "AUX"):
            return found
    return ()


def is_aim(verb: "Token") -> bool:
    """Is it what something is undertaken for: "began an offensive | to drive out the rebels"?"""
    is_behind = verb.dep_ == "acl" and verb.tag_ == "VB" and verb.head.dep_ == "dobj"
    return is_behind and verb.head.head.pos_ == "VERB" and lemma(verb.head) in UNDERTAKEN


def _who_orders(paper: "Token") -> tuple["Token", ...]:
    """Whose order it is that does it: "the president signed an order | banning Danish ships", "Ruiz's decree | banning them"."""
    signed = lemma(paper.head) in SIGNS
    return whose([paper], "poss", "mod", "by") or (acting(slots(paper).get("^subj", [])) if signed else ())


def _is_main(verb: "Token") -> bool:
    """Is it the verb of a sentence in which the parser sees a noun with a clause ("Its envoy, Kerr, accused Norvane")?"""
    is_object = any(c.dep_ == "dobj" for c in verb.children)
    return verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") and verb.head.dep_ in ("ROOT", "appos") and is_object
