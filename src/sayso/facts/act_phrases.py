"""A verb of a parsed sentence goes in; an act that it tells with one end open comes out.

"Norvane put its forces on alert" is MOBILIZE towards whom the sentence need not say; of "the convoy was ambushed" and "five shells fell on the
quay" it need not say who did it; "Norvane protested on Monday" names no one to whom.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.facts.act_ends import AGENTS, acting, is_acting, is_envoy, is_force, is_of_state, whose
from sayso.facts.act_words import lemma
from sayso.facts.actors import is_named_state, named
from sayso.facts.arguments import Slots, all_of, slots
from sayso.facts.things import is_of

if TYPE_CHECKING:
    from spacy.tokens import Token

PUTS = frozenset("put place bring keep hold set".split())
READY = frozenset("alert readiness standby stand-by footing".split())
RESERVES = frozenset("reserve reserves reservist conscript".split())
# What is done to forces, ships and places only by force.
STRIKES = frozenset("ambush attack shell bomb raid storm overrun besiege torpedo strafe".split())
SHOTS = frozenset("shell rocket missile bomb mortar round drone projectile grenade shot shrapnel".split())
FALLS = frozenset("fall land rain slam crash".split())  # ... on something
HITS = frozenset("hit strike".split())
# Verbs of holding people or ships, with the particle that makes them so where they need one.
HOLDS: dict[str, tuple[str, ...]] = {
    "hold": (), "shadow": (), "tow": (), "confiscate": (), "forfeit": (), "frogmarch": (), "pick": ("up",), "take": ("away",), "turn": ("back", "away"),
    "drive": ("away", "off", "back"), "chase": ("away", "off"), "round": ("up",), "send": ("back",), "lock": ("up", "out"),
}  # fmt: skip
JAILERS = frozenset(
    "police prosecutor customs court authority gendarmerie coastguard guard officer patrol junta regime ministry".split()
)
PEOPLE = frozenset(
    "man woman people crew sailor citizen national tourist migrant refugee shepherd soldier pilot child".split()
)
VESSELS = frozenset("ship boat vessel trawler tanker freighter carrier ferry dhow barge lorry truck convoy".split())
# What a court does to what others decided.
UNDOES = frozenset(
    "suspend freeze block halt stay overturn quash annul void invalidate nullify pause strike reverse".split()
)
COURTS = frozenset("court judge tribunal magistrate judiciary panel".split())
DECREES = frozenset(
    "order ban law decree rule policy plan bill decision measure regulation programme program sanction edict".split()
)
CALLED = {"call": "in", "haul": "in", "send": "for", "summon": "+"}  # an envoy, with the word behind, "+" for none
LEADS = (
    PUTS | STRIKES | FALLS | HITS | UNDOES | HOLDS.keys() | CALLED.keys() | {"protest", "complain"}
)  # the verbs that tell one at all
TO_WHOM = ("against", "to", "with", "over", "at")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An act with the ends that its words tell; either may be empty, not both."""

    code: str
    source: tuple["Token", ...]
    target: tuple["Token", ...]


def phrase(verb: "Token") -> Phrase | None:
    """The act that the verb tells though one of its ends stays open."""
    if verb.pos_ != "VERB" or lemma(verb) not in LEADS:
        return None
    filled = slots(verb)
    told = _readied(verb, filled) or _struck(verb, filled) or _shot(verb, filled) or _protested(verb, filled)
    told = told or _called_in(verb, filled) or _held(verb, filled) or _complained(verb, filled)
    return told or _undone(verb, filled)


def _readied(verb: "Token", filled: Slots) -> Phrase | None:
    """Forces put on alert, or called up, against somebody or nobody named."""
    things = [t for head in filled.get("obj", []) for t in all_of(head)]
    states = [t for slot in ("on", "to", "at", "in") for t in filled.get(slot, [])]
    readied = lemma(verb) in PUTS and any(lemma(t) in READY for t in states) and any(is_force(t) for t in things)
    called = lemma(verb) == "call" and "+up" in filled and any(lemma(t) in RESERVES or is_force(t) for t in things)
    doers = _doing(filled)
    if not doers or not (readied or called):
        return None
    return Phrase("MOBILIZE", doers, acting(filled.get("against", [])))


def _struck(verb: "Token", filled: Slots) -> Phrase | None:
    """What was attacked by nobody named, where it is a force, a ship, a place or a body."""
    is_passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    if lemma(verb) not in STRIKES or not is_passive or filled.get("agent") or filled.get("by"):
        return None
    hit = _hit(filled.get("obj", []))
    return Phrase("ASSAULT", (), hit) if hit else None


def _shot(verb: "Token", filled: Slots) -> Phrase | None:
    """What shells and the like came down on."""
    shots = [t for t in filled.get("subj", []) if lemma(t) in SHOTS]
    if not shots or lemma(verb) not in FALLS | HITS:
        return None
    slot = ("obj",) if lemma(verb) in HITS else ("on", "onto", "upon")
    hit = _hit([t for name in slot for t in filled.get(name, [])])
    owners = [o for t in shots for o in slots(t).get("mod", []) if is_named_state(o)]
    return Phrase("ASSAULT", tuple(named(o) for o in owners), hit) if hit else None


def _protested(verb: "Token", filled: Slots) -> Phrase | None:
    """A state or a body of one that protests to nobody named."""
    if lemma(verb) != "protest" or filled.get("obj") or verb.tag_ == "VBG":
        return None
    doers = tuple(t for t in _doing(filled) if is_named_state(t) or is_of("public", t))
    whom = [t for slot in TO_WHOM for t in acting(filled.get(slot, [])) if t.pos_ != "PRON"]
    return Phrase("PROTEST", doers, tuple(whom[:1])) if doers else None


def _called_in(verb: "Token", filled: Slots) -> Phrase | None:
    """An envoy who is called in, or sent for."""
    slot = CALLED.get(lemma(verb))
    if slot is None:
        return None
    before = filled.get("obj", []) if slot == "+" or (slot == "in" and "+in" in filled) else []
    whom = [t for t in (*filled.get(slot, []), *before) if is_envoy(t)]
    doers = _doing(filled)
    if slot == "+" and not doers:  # "was summoned to the foreign ministry"
        doers = tuple(t for name in ("to", "at", "in") for t in acting(filled.get(name, [])) if is_of("public", t))
    return Phrase("PROTEST", doers, tuple(whom[:1])) if doers and whom else None


def _held(verb: "Token", filled: Slots) -> Phrase | None:
    """People or ships that a force or a body of a state holds, takes away or turns back."""
    particles = HOLDS.get(lemma(verb))
    if particles is None or (particles and not any("+" + p in filled or p in filled for p in particles)):
        return None
    doers = tuple(t for t in _doing(filled) if t.pos_ != "PRON")
    doers = doers or tuple(t for t in _heads(filled) if is_force(t))
    whom = tuple(t for t in filled.get("obj", []) if _is_held(t))
    able = any(is_named_state(t) or is_force(t) or lemma(t) in JAILERS for t in doers)
    return Phrase("COERCE", doers, whom[:1]) if able and whom else None


def _is_held(token: "Token") -> bool:
    """Is it people, by their number or their calling, or a ship?"""
    is_counted = token.pos_ == "NOUN" and token.tag_ == "NNS" and any(c.dep_ == "nummod" for c in token.children)
    is_people = lemma(token).endswith(AGENTS) or lemma(token) in PEOPLE
    return (is_counted and is_people) or is_of("ship", token, martial=True) or lemma(token) in VESSELS


def _complained(verb: "Token", filled: Slots) -> Phrase | None:
    """Of whose doing somebody complains: "complained that Norvane had closed the sluice"."""
    if lemma(verb) != "complain":
        return None
    doers = tuple(t for t in _doing(filled) if is_named_state(t) or is_of_state(t))
    blamed = [t for c in filled.get("clause", []) for t in (*slots(c).get("subj", []), *slots(c).get("agent", []))]
    whom = [t for t in blamed if (is_acting(t) or is_force(t)) and t.pos_ != "PRON"]
    return Phrase("ACCUSE", doers, tuple(whom[:1])) if doers and whom else None


def _undone(verb: "Token", filled: Slots) -> Phrase | None:
    """Whose order or law a court suspended or struck down."""
    if lemma(verb) not in UNDOES:
        return None
    doers = tuple(t for t in _doing(filled) if lemma(t) in COURTS)
    decrees = [t for t in filled.get("obj", []) if lemma(t) in DECREES]
    target = tuple(t for t in whose(decrees, "poss", "of", "by", "mod") if t not in doers)
    return Phrase("REJECT", doers, target[:1]) if doers and target else None


def _heads(filled: Slots) -> list["Token"]:
    return filled.get("subj") or filled.get("agent") or []


def _doing(filled: Slots) -> tuple["Token", ...]:
    return tuple(named(t) for t in acting(_heads(filled)))


def _hit(heads: Sequence["Token"]) -> tuple["Token", ...]:
    """Those of the words that are forces, places with a name or a kind, or bodies."""
    kinds = ("force", "ship", "site", "public")
    found = [t for head in heads for t in all_of(head) if t.pos_ != "PRON"]
    return tuple(
        t for t in found if any(is_of(kind, t, martial=True) for kind in kinds) or (is_acting(t) and is_named_state(t))
    )
