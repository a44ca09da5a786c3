"""A parsed sentence goes in, the acts of one actor towards another that it tells come out, each with its PLOVER class.

A verb tells an act where its subject and the one it is directed at are actors of public life: states, their bodies and forces,
blocs, offices and people with names, companies. The class is told by `act_class`; what only restates another frame of the
sentence (a meeting as CONSULT) is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.facts.act_class import act_class
from sayso.facts.act_words import TIMES, known
from sayso.facts.actors import is_actor, is_named_state
from sayso.facts.arguments import Slots, all_of, slots
from sayso.language.syntax import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE = 0.6  # of a class; chosen on the corpus's train pages between .5 and .65
TARGETS = ("obj", "dative", "against", "on", "upon", "with", "to", "towards", "toward", "of")
# Verbs of saying, whose listener is nobody that is acted on, and of what frames of other types tell.
TELLS = frozenset("say tell add note sign deny confirm report announce explain write state claim argue".split())
MOST = 4  # sources, and targets, of one act


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act with the words of its parts; `code` is one of the 15 classes."""

    trigger: "Token"
    source: tuple["Token", ...]
    target: tuple["Token", ...]
    code: str
    how: str


def acts(sentence: Parsed) -> Iterator[Act]:
    """The acts that the verbs of a sentence tell, in their order."""
    for token in sentence.doc:
        if token.pos_ == "VERB" and token.lemma_.lower() not in TELLS:
            told = known(token)
            found = _act(token) if told.act or told.turn else None
            if found is not None:
                yield found


def _act(verb: "Token") -> Act | None:
    filled = slots(verb)
    source = _actors(filled.get("subj") or filled.get("agent") or [])
    target = _targets(filled, source) if source else ()
    if not target:
        return None
    classed = act_class(verb.sent, source[:1], target[:1], verb)
    if classed is None or classed.score < SURE:
        return None
    return Act(trigger=verb, source=source, target=target, code=classed.code, how=classed.how)


def _targets(filled: Slots, source: Sequence["Token"]) -> tuple["Token", ...]:
    """Whom it is directed at: of the first slot with an actor, or the owner of what stands in it ("condemned Kerr's drill")."""
    for slot in TARGETS:
        heads = filled.get(slot, [])
        owners = [
            c for t in heads for c in t.children if c.dep_ in ("poss", "amod", "compound", "nmod") and is_named_state(c)
        ]
        found = _actors(heads) or tuple(owners)
        kept = tuple(t for t in found if all(t.i != s.i for s in source))
        if kept:
            return kept[:MOST]
    return ()


def _actors(heads: Sequence["Token"]) -> tuple["Token", ...]:
    return tuple(one for head in heads for one in all_of(head) if is_actor(one) and one.lower_ not in TIMES)[:MOST]
