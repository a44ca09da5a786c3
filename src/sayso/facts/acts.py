"""A parsed sentence goes in, the acts of one actor towards another that it tells come out, each with its PLOVER class.

A verb tells an act where its subject and the one it is directed at are actors of public life: states, their bodies and forces,
blocs, offices and people with names, companies. The class is told by `act_class`; what only restates another frame of the
sentence (a meeting as CONSULT) is left out. An act whose target stands before its sentence ("Later Norway protested") is left out,
too: the last other state that acted was its target in two cases of three only, and an act towards the wrong state is worse than none.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.facts.act_class import Classed, act_class
from sayso.facts.act_features import chain
from sayso.facts.act_words import TIMES, composed, known
from sayso.facts.actors import is_actor, is_named_state, named
from sayso.facts.arguments import Slots, all_of, slots
from sayso.facts.things import is_of
from sayso.language.syntax import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE = 0.6  # of a class; chosen on the corpus's train pages between .5 and .65
AGREED = 0.35  # of a class that the table of acts has as well, and that is STERN
STERN = frozenset(("ACCUSE", "COERCE", "ASSAULT", "SANCTION", "REQUEST", "REJECT", "AID"))
OF_PRONOUNS = frozenset(
    ("ACCUSE", "COERCE", "ASSAULT", "SANCTION", "PROTEST", "AID")
)  # classes of what is done to "it"
TARGETS = ("obj", "dative", "against", "on", "upon", "with", "to", "towards", "toward", "of", "at", "from")
OWNERS = ("poss", "amod", "compound", "nmod")
WITHIN = frozenset(("of", "from", "by", "on", "with", "to", "against"))  # what brings a target within a phrase
DEEP = 4  # words down in a phrase where a state may stand
# Verbs of saying, whose listener is nobody that is acted on, and of what frames of other types tell.
TELLS = frozenset(
    """say tell add note sign deny confirm report announce explain write state claim argue inform advise buy assure speak expect look
    visit travel resign hear approve""".split()
)
# Verbs of what is done to people and things with one's hands, which need no name.
HANDS = frozenset(
    """arrest detain seize board ram attack shell bomb expel deport capture kidnap abduct impound raid intercept apprehend imprison evict
    jail fine shoot wound""".split()
)
DEMANDS = frozenset("demand urge recommend ask request order press require".split())
OPEN = frozenset("whether why if how what who where".split())  # of a clause that asks and demands nothing
# Verbs that are told of a wish, an opinion or a trial as often as of an act.
LOOSE = frozenset("want insist audit mine use put rule suggest wish examine open consider take".split())
MOST = 4  # sources, and targets, of one act


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act with the words of its parts; `code` is one of the 15 classes."""

    trigger: "Token"
    source: tuple["Token", ...]
    target: tuple["Token", ...]
    code: str
    how: str

    @property
    def told_by(self) -> "Token":
        """The word that tells whether it is so: of "threatened to detain" the first, since to threaten is the act."""
        word = self.trigger
        while word.dep_ == "xcomp" and word.head.pos_ == "VERB" and known(word.head).turn:
            word = word.head
        return word


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
    source = _doers(filled)
    if not source:
        return None
    target = _targets(verb, filled, source)
    classed = act_class(verb.sent, source[:1], target[:1], verb) if target else None
    if classed is None or not _is_told(verb, classed, source, target):
        return None
    is_protest = classed.code == "ACCUSE" and any(t.lemma_ == "protest" for t in filled.get("obj", []))
    return Act(
        trigger=verb, source=tuple(named(t) for t in source), target=tuple(named(t) for t in target),
        code="PROTEST" if is_protest else classed.code,
        how=f"“{verb.text}” has a protest as its object" if is_protest else classed.how,
    )  # fmt: skip


def _doers(filled: Slots) -> tuple["Token", ...]:
    """Who does it: actors, or forces where there are none."""
    heads = filled.get("subj") or filled.get("agent") or []
    return _actors(heads) or tuple(t for head in heads for t in all_of(head) if _is_force(t))[:MOST]


def _is_told(verb: "Token", classed: Classed, source: Sequence["Token"], target: Sequence["Token"]) -> bool:
    """Is it sure enough that an act of this class is done to this target?"""
    if target[0].pos_ == "PRON" and target[0].lower_ != "both" and classed.code not in OF_PRONOUNS:
        return False
    if target[0].lower_ in ("it", "them") and verb.lemma_ == "call":
        return False  # "called it a success"
    turn = known(verb).turn
    if classed.code == "AGREE" and not (turn and turn.told == "yes" and verb.lemma_ not in LOOSE):
        return False
    if classed.score >= SURE:
        return True
    by_table, _ = composed(chain(source[:1], target[:1], verb), target[:1])
    return classed.code in STERN and by_table == classed.code and classed.score >= AGREED


def _targets(verb: "Token", filled: Slots, source: Sequence["Token"]) -> tuple["Token", ...]:
    """Whom it is directed at: of the first slot with an actor, or the owner of what stands in it ("condemned Kerr's drill")."""
    by_hand = verb.lemma_.lower() in HANDS
    for slot in TARGETS:
        heads = filled.get(slot, [])
        if slot in ("at", "from") and not by_hand:
            heads = [t for t in heads if slot == "from" and is_named_state(t)]
        owners = [c for t in heads for c in t.children if c.dep_ in OWNERS and is_named_state(c)]
        things = (
            [t for head in heads for t in all_of(head) if _is_thing(t)] if by_hand and slot in ("obj", "on") else []
        )
        for found in (_actors(heads), things, owners, [t for head in heads for t in _states_within(head)]):
            kept = _others(found, source)
            if kept:
                return kept
    if verb.lemma_.lower() not in DEMANDS:
        return ()
    asked = (c for c in filled.get("clause", []) if not any(x.lower_ in OPEN for x in c.children))
    return _others(
        [t for t in _actors([s for c in asked for s in c.children if s.dep_ in ("nsubj", "nsubjpass")]) if t.pos_ != "PRON"],
        source,
    )  # fmt: skip


def _states_within(head: "Token") -> Iterator["Token"]:
    """The states that a phrase names further down: "its levy on leaf from Norvane"."""
    level = [head]
    for _ in range(DEEP):
        level = [
            c
            for t in level
            for c in t.children
            if c.dep_ in (*OWNERS, "pobj", "agent") or (c.dep_ == "prep" and c.lower_ in WITHIN)
        ]
        yield from (t for t in level if is_named_state(t))


def _others(found: Iterable["Token"], source: Sequence["Token"]) -> tuple["Token", ...]:
    """Those that are no source, nor belong to one ("a Norvanian diplomat, who asked")."""
    return tuple(t for t in found if not any(t.i == s.i or s.is_ancestor(t) for s in source))[:MOST]


def _actors(heads: Sequence["Token"]) -> tuple["Token", ...]:
    return tuple(one for head in heads for one in all_of(head) if is_actor(one) and one.lower_ not in TIMES)[:MOST]


def _is_force(token: "Token") -> bool:
    kinds = ("force", "ship", "public")
    return token.pos_ in ("NOUN", "PROPN") and any(is_of(kind, token, martial=True) for kind in kinds)


def _is_thing(token: "Token") -> bool:
    return token.pos_ in ("NOUN", "PROPN", "NUM") and token.lower_ not in TIMES
