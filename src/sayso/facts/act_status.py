"""An act of a sentence goes in; whether it was done comes out, and whether it is one of public life."""

import re
from itertools import islice
from typing import TYPE_CHECKING

from sayso.facts.act_nouns import BACKED, DONE_AS
from sayso.facts.act_words import known
from sayso.facts.acts import TOURS, Act, is_of_public_life
from sayso.facts.arguments import first_of
from sayso.facts.draft import lemma
from sayso.facts.status import has_not, status, status_named
from sayso.language.names import OFFICE
from sayso.model import FrameStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

TRIES = ("try", "attempt")


def act_status(act: Act) -> FrameStatus:
    """What becomes of an act; to refuse is an act, so that a "not" which makes one denies nothing; nor does it deny the request that is refused, nor the protest as which somebody refuses."""
    if act.trigger.dep_ == "amod" and act.trigger.lower_ in BACKED:
        return "actual"  # "to stop the Norvane-backed rebels"
    is_named = act.trigger.pos_ == "NOUN"
    found = status_named(act.trigger) if is_named else status(act.told_by)
    if found == "planned":
        found = _attempted(act.trigger if is_named else act.told_by) or found
    is_not = not is_named and has_not(act.trigger)
    told = known(act.trigger)
    by_itself = told.act.told if told.act else "REJECT" if told.turn and told.turn.told == "no" else None
    if is_not and by_itself == act.code:
        return "denied"  # "vowed not to attack", "did not reject"
    asked = ("REJECT", "REQUEST") if is_named else ("REJECT",)
    is_refused = found == "denied" or (found == "ended" and is_not)
    return "actual" if is_refused and (act.code in asked or (is_named and _is_meant_by_refusing(act))) else found


def _attempted(word: "Token") -> FrameStatus | None:
    """What becomes of an act that is tried: who "tried to seize" a town means to no longer, but did."""
    first = first_of(word)
    return status(first.head) if first.dep_ in ("xcomp", "dobj") and lemma(first.head) in TRIES else None


def _is_meant_by_refusing(act: Act) -> bool:
    """Is it what somebody refuses for: "refused to attend in protest against Kerr", and not "did not march in support of Kerr"?"""
    is_for = act.trigger.dep_ == "pobj" and act.trigger.head.lower_ in DONE_AS
    return is_for and not any(has_not(over) for over in act.trigger.ancestors)


def is_private(text: str, act: Act) -> bool:
    """Is it a visit of somebody whose office the page does not tell: "Ruiz visited Kerr", and nowhere "Minister Ruiz"?"""
    if act.code != "CONSULT" or act.trigger.pos_ != "VERB" or lemma(act.trigger) not in TOURS:
        return False
    if any(is_of_public_life(t) for head in act.source for t in (head, *head.children)):
        return False
    names = [re.compile(rf"\b{re.escape(head.text)}\b") for head in act.source if head.pos_ == "PROPN"]
    places = (m.span() for name in names for m in islice(name.finditer(text, 0, FAR), FIRST))
    return not any(OFFICE.search(text, max(0, a - BESIDE), b + BESIDE) for a, b in places)


FAR = 100_000  # characters of a page in which an office is looked for
FIRST, BESIDE = 20, 60  # mentions of a name that are looked at, and characters beside one in which an office stands
