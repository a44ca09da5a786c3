"""A verb goes in with the class that its act was weighed to be; the class that it is told as comes out, with how that is known.

What is planned, asked or failed keeps the class of the deed, and its status tells the rest; an attack in words is an accusation.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.facts.act_class import Classed
from sayso.facts.act_ends import has_no_forces, is_force
from sayso.facts.act_features import chain
from sayso.facts.act_said import is_said
from sayso.facts.act_targets import JOINT, MENACES, WORDY
from sayso.facts.act_words import FUTURE, HELPS, MUST, composed, known, lemma, own_class
from sayso.facts.actors import is_named_state
from sayso.facts.arguments import ASKING, Slots, all_of, first_of
from sayso.facts.status import has_not

if TYPE_CHECKING:
    from spacy.tokens import Token

PLANNED = frozenset(("COERCE", "ASSAULT", "SANCTION"))  # deeds that are told as such also where they are to come
TO_COME = frozenset(("COOPERATE", "SUPPORT"))  # ... and acts to another's good
THREATS = MENACES | {"menace", "swear"}
TALKS = frozenset("discuss speak talk communicate meet contact consult converse".split())
DISMISSES = frozenset("dismiss fire sack oust".split())  # people, or claims
NAMES = frozenset(("call", "describe", "label", "brand", "portray", "depict"))  # somebody something
SINKS = frozenset(("sink", "torpedo", "shoot"))  # ships, or plans
BLOWS = frozenset("hit target strike slap punish".split())  # that are dealt with measures too
MEASURES = frozenset(
    "sanction tariff tax duty levy fine ban embargo boycott restriction curb measure policy line rule law lawsuit penalty surcharge quota".split()
)
CLAUSES = ("xcomp", "ccomp")


def as_told(verb: "Token", classed: Classed, source: Sequence["Token"], target: Sequence["Token"]) -> Classed:
    """The class of what is planned, wanted, asked, failed or never came about: that of the deed itself."""
    own = known(verb).act
    if own and classed.code == "AGREE" and own.told in TO_COME and is_to_come(verb):
        return _as(classed, own.told, f"“{verb.text}” is what its subject will do, and is agreed with nobody")
    if wants_to(verb):
        return replace(classed, code="COOPERATE", how=f"“{verb.text}” is what its subject wants to do with another")
    if classed.code in ("REJECT", "CONSULT") and _is_no_talk(verb):
        return _as(classed, "CONSULT", f"“{verb.text}” is a talk that did not come about")
    if own is None or own.told not in PLANNED:
        return classed
    if classed.code == "REQUEST" and _is_asked_for(verb):
        return _as(classed, own.told, f"“{verb.text}” is what another is asked to do")
    if _is_planned(verb, source, target):
        return _as(
            classed, own.told, f"the table of acts has “{own.pattern}” as {own.told}, which is to come or failed"
        )
    return classed


def _as(classed: Classed, code: str, how: str) -> Classed:
    return replace(classed, code=code, score=1.0, how=how)


def wants_to(verb: "Token") -> bool:
    """Is it joint work that is wanted, which makes it planned: "wants to cooperate with Kerr"?"""
    return lemma(verb) in JOINT and verb.dep_ == "xcomp" and lemma(verb.head) == "want"


def is_to_come(verb: "Token") -> bool:
    """Does "will" tell it of its subject?"""
    return any(c.dep_ == "aux" and c.lower_ in FUTURE for c in verb.children)


def _is_no_talk(verb: "Token") -> bool:
    """Is it a talk that did not come about ("never discussed it with Kerr"), and none that is refused ("will not meet Kerr")?"""
    return lemma(verb) in TALKS and has_not(verb) and not any(c.lower_ in FUTURE | MUST for c in verb.children)


def _is_asked_for(verb: "Token") -> bool:
    """Is it what another is asked to do: of "urged ministers to expel the envoys and end the talks" to expel and to end?"""
    first = first_of(verb)
    return first.dep_ == "xcomp" and first.head.lemma_ in ASKING


def _is_planned(verb: "Token", source: Sequence["Token"], target: Sequence["Token"]) -> bool:
    """Is it planned, or failed, where nobody threatens with it: "plans to deport the workers", "failed to retake the town"?"""
    if has_not(verb) or any(lemma(over) in THREATS for over in verb.ancestors):
        return False
    by_table, _ = composed(chain(source[:1], target[:1], verb), target[:1])
    return by_table == "THREATEN" or (by_table == "REJECT" and verb.dep_ == "xcomp" and lemma(verb.head) == "fail")


def in_words(verb: "Token", filled: Slots, classed: Classed, *, are_people: bool) -> tuple[str, str]:
    """The class and how it is told, also where it is done in words: a protest that is lodged, an attack for what another did."""
    if classed.code == "ACCUSE" and any(t.lemma_ == "protest" for t in filled.get("obj", [])):
        return "PROTEST", f"“{verb.text}” has a protest as its object"
    if classed.code == "REJECT" and lemma(verb) in SINKS and any(is_force(t) for t in filled.get("obj", [])):
        return "ASSAULT", f"“{verb.text}” is done to a force, and not to a plan"
    if lemma(verb) == "order" and classed.code in HELPS and any(c.dep_ == "xcomp" for c in verb.children):
        return "REQUEST", f"“{verb.text}” bids its object to do it"
    if classed.code == "AID" and own_class(verb) == "ASSAULT" and verb.dep_ in CLAUSES:
        return "ASSAULT", f"“{verb.text}” is what others are helped to do to it"
    if classed.code == "ASSAULT" and verb.lemma_ in BLOWS and any(lemma(t) in MEASURES for t in _by_what(verb)):
        return "COERCE", f"“{verb.text}” is done by measures, and not by force"
    if classed.code == "THREATEN" and verb.lemma_ in NAMES:
        return "ACCUSE", f"“{verb.text}” calls its object a threat"
    if classed.code == "ACCUSE" and verb.lemma_ in NAMES and is_said(filled.get("obj", [])):
        return "REJECT", f"“{verb.text}” has as its object what another said"
    if classed.code == "ACCUSE" and verb.lemma_ == "summon":
        return "PROTEST", f"“{verb.text}” has an envoy as its object"
    is_blow = verb.lemma_ == "hit" and any(c.lower_ in ("with", "on", "in") for c in verb.children)
    if classed.code == "ASSAULT" and verb.lemma_ in WORDY and are_people and not is_blow:  # "hit him on the head"
        return "ACCUSE", f"“{verb.text}” is said of people who have no forces"
    if classed.code == "ASSAULT" and verb.lemma_ in WORDY and any(c.lower_ == "as" for c in verb.children):
        return "ACCUSE", f"“{verb.text}” says what its object is, so that it is done in words"
    is_as = any(c.lower_ == "as" for one in (verb, *filled.get("obj", [])) for c in one.children)
    if classed.code in ("REJECT", "ASSAULT") and lemma(verb) == "dismiss" and is_as:
        return "REJECT", f"“{verb.text}” says what its object is, so that nobody loses an office"
    if classed.code in ("REJECT", "ASSAULT") and lemma(verb) in DISMISSES and any(map(_holds_office, verb.children)):
        return "COERCE", f"“{verb.text}” is done to who holds the office"
    blamed = (c for p in verb.children if p.dep_ == "prep" and p.lower_ == "for" for c in p.children)
    if classed.code == "ASSAULT" and verb.lemma_ in WORDY and any(c.dep_ == "pcomp" for c in blamed):
        return "ACCUSE", f"“{verb.text}” is for what another did, so that it is done in words"
    return classed.code, classed.how


def _by_what(verb: "Token") -> list["Token"]:
    """With or by what it is done: of "hit Kerr with new tariffs" the tariffs."""
    with_what = [c for c in verb.children if c.dep_ in ("prep", "agent") and c.lower_ in ("with", "by")]
    return [t for c in with_what for head in c.children if head.dep_ == "pobj" for t in all_of(head)]


def _holds_office(token: "Token") -> bool:
    """Is it who is dismissed, and no claim that is?"""
    is_named = token.pos_ == "PROPN" and not is_named_state(token)
    return token.dep_ in ("dobj", "nsubjpass") and (is_named or has_no_forces(token))
