"""A verb that tells an act goes in; whom the act is directed at comes out: an object, who stands behind a preposition, whose thing it is, who is to do it."""

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from sayso.facts.act_ends import (
    MOST,
    OWNERS,
    acting,
    folk,
    has_no_forces,
    is_acting,
    is_armed,
    is_envoy,
    is_force,
    is_hit,
    is_person,
    is_thing,
    strikes,
    whose,
)
from sayso.facts.act_words import known, lemma, own_class, table
from sayso.facts.actors import is_named_state
from sayso.facts.arguments import JUDGING, Slots, all_of, of_which, slots
from sayso.facts.things import is_of
from sayso.facts.triggers import triggers
from sayso.language.outlets import outlet

if TYPE_CHECKING:
    from spacy.tokens import Token

PINS = frozenset(("blame", "pin"))  # something on somebody
PERMITS = frozenset(
    """licence license permit certificate accreditation concession visa passport registration account asset property holding
    shipment cargo""".split()
)
TAKES = frozenset(
    "suspend revoke cancel withdraw annul freeze refuse deny rescind block seize impound confiscate".split()
)
# What is somebody's, so that what is done to it is done to him: "hacked the emails of the party".
KEPT = frozenset(
    "account email e-mail phone telephone computer server website network office headquarters home property premises ship bank border airspace".split()
)
BREAKS_IN = frozenset(("break", "hack"))  # into what is kept
TAKES_PART = frozenset(
    "participation membership involvement cooperation contact tie relation".split()
)  # in a body, and ended
PROBES = frozenset("investigate probe examine".split())
LEAVES = frozenset("walk withdraw pull quit leave break suspend abandon".split())
TALKS = frozenset("talk negotiation dialogue discussion consultation".split())
PROMISES = frozenset("promise pledge".split())
LAYS_ON = frozenset("impose inflict levy slap foist".split())
PLATFORMS = frozenset(
    "Twitter Facebook Instagram YouTube Telegram TikTok Weibo Sunday".split()
)  # where something is said ("Fox News Sunday")
TRADES = frozenset("sell buy purchase export import".split())  # somebody's goods, with another
TIES = frozenset("tie link contact connection collusion relation relationship".split())
OFFERS = frozenset("offer propose request demand suggest seek want".split())
ASKS_FOR = frozenset("call demand request".split())  # something from somebody
WRITES = frozenset("write appeal turn".split())
TARGETS = ("obj", "dative", "against", "on", "upon", "with", "to", "towards", "toward", "of", "at", "from")
WITHIN = frozenset(
    ("of", "from", "by", "on", "with", "to", "against", "around", "for", "over")
)  # what brings a target within a phrase
TO_BLAME = frozenset(
    ("of", "by", "with")
)  # ... within what is judged, where others tell whither or against whom it goes
DEEP = 4  # words down in a phrase where a state may stand
# Verbs of what is done to people and things with one's hands, which need no name.
HANDS = frozenset(
    """arrest detain seize board ram attack shell bomb expel deport capture kidnap abduct impound raid intercept apprehend imprison evict
    jail fine shoot wound""".split()
)
AIMED = frozenset("fire shoot".split())  # ... and what they are aimed at
FILES = frozenset("file lodge submit bring".split())
COMPLAINTS = frozenset("complaint lawsuit suit petition".split())  # ... with a court, about somebody
JOINT = frozenset("cooperate co-operate collaborate work".split())
WITH_WHOM = JOINT | frozenset("discuss debate negotiate".split())  # of what is no end of them
OUTBURSTS = frozenset("hit lash throw hurl lob".split())  # "hit out at Kerr", "threw stones at police"
AIMED_AT = ("on", "upon", "at", "towards", "toward")
DEMANDS = frozenset("demand urge ask request order press require recommend".split())
MOVED = ("deployment", "transfer")
BROUGHT = ("to", "from", "on", "against", "towards", "toward")  # slots of the verb or of what it judges
OF_DOING = frozenset("help allege allow let permit".split())  # with a clause of what another does
MENACES = frozenset(("threaten", "warn", "vow"))
# What is asked, offered or charged, and can be refused.
ASKED = frozenset(
    """request demand offer proposal plea appeal claim accusation allegation call bid charge criticism invitation plan protest
    complaint""".split()
)
# ... and what is decided, which is turned down or appealed.
DECIDED = frozenset(
    "bill decision ruling judgment judgement verdict order law decree policy measure budget nomination".split()
)
OBJECTS = frozenset(("it", "them", "him", "her"))
OPEN = frozenset("whether why if how what who where".split())  # of a clause that asks and demands nothing
WORDY = frozenset(("attack", "hit", "assail", "blast", "pound"))  # may be done in words


def targets(verb: "Token", filled: Slots, source: Sequence["Token"]) -> tuple["Token", ...]:
    """Whom it is directed at: of the first slot with an actor, or the owner of what stands in it ("condemned Kerr's drill")."""
    word = verb.lemma_.lower()
    if word not in HANDS and any(_is_own(t) for t in filled.get("obj", [])):
        return others(_where_they_are(filled), source, verb)
    is_aimed = word in AIMED
    if word in PINS and (pinned := _pinned_on(filled)):
        filled = {**filled, "obj": [], "on": pinned}  # "blamed it on Kerr", "blamed the killing on Kerr"
    if against := _complained_of(verb, filled):
        return others(against, source, verb)
    wanted = ("with",) if word in WITH_WHOM else (*AIMED_AT, *TARGETS) if is_aimed else TARGETS
    wanted = (*wanted, "into") if word in BREAKS_IN else wanted
    for slot in wanted:
        heads = _standing_in(slot, verb, filled)
        by_hand = _is_by_hand(verb, source, slot)
        if slot in ("at", "from") and not (slot == "from" and word in DEMANDS) and not by_hand and not is_aimed:
            heads = [t for t in heads if (slot == "from" and is_named_state(t)) or (slot == "at" and word in OUTBURSTS)]
        owners = [c for t in heads for c in t.children if word not in TRADES and _owns(c) and t.lemma_ != "war"]
        if word in JUDGING - DEMANDS:  # "condemned Ruiz's arrest | by the police"
            owners = list(whose([t for t in heads if _names_deed(t)], "by")) or owners
        owners = owners or list(whose([t for t in heads if lemma(t) in KEPT], "of"))
        if slot == "obj" and word in JUDGING - DEMANDS:
            owners = owners or [o for t in heads if lemma(t) in WAYS | DECIDED for o in _owned_by(t)]
        if slot == "against" and _is_for_them(verb):
            owners = owners or [t for head in heads if lemma(head) in DECIDED for t in _askers(head)]
        if slot in ("obj", "against") and _refuses(verb):
            owners = [t for head in heads if lemma(head) in ASKED | DECIDED for t in _askers(head)] or owners
        is_any = (word in HANDS or is_aimed) and not (
            word in WORDY and all(has_no_forces(t) for t in source)
        )  # "attacked the plan"
        things = [
            t
            for head in heads
            for whole in all_of(head)
            for t in of_which(whole)
            if by_hand and is_thing(t) and lemma(t) not in ("target", "front") and (is_any or is_hit(t))
        ]
        goods = slot == "obj" and word in TRADES
        within = [
            t for head in heads if not goods for t in states_within(head, _blamed(head) if word in JUDGING else WITHIN)
        ]
        backed = heads if slot == "obj" and _is_for_them(verb) else []
        forces = [t for head in backed for t in all_of(head) if is_of("troops", t)]
        if by_hand and any(lemma(t) == "target" for t in heads):
            owners = owners or _whose_targets(heads, filled)
        people = folk(heads) if slot in ("obj", "against") and _befalls_people(verb) else ()
        for found in (acting(heads), things, owners, within, forces, people):
            kept = others(found, source, verb)
            if kept:
                return kept
    return others(_in_clauses(verb, filled) or _beside(verb, filled), source, verb)


def _complained_of(verb: "Token", filled: Slots) -> tuple["Token", ...]:
    """Of whom a complaint tells that is filed with a court: "a complaint with the tribunal, in which it accuses Kerr", "complained to the council about Kerr"."""
    if verb.lemma_.lower() == "complain":
        return acting(filled.get("about", []))
    filed = [t for t in filled.get("obj", []) if lemma(t) in COMPLAINTS] if verb.lemma_.lower() in FILES else []
    if not filed:
        return ()
    against = acting(filled.get("against", [])) or acting([t for one in filed for t in slots(one).get("against", [])])
    if against:
        return against
    beside = [*filed, *(t for one in (verb, *filed) for slot in ("with", "to", "at") for t in slots(one).get(slot, []))]
    clauses = [c for t in beside for c in t.children if c.dep_ == "relcl"]
    return acting([t for c in clauses if own_class(c) == "ACCUSE" for t in slots(c).get("obj", [])])


def _standing_in(slot: str, verb: "Token", filled: Slots) -> list["Token"]:
    """Those in the slot who may be meant, or whose things may be: not where it is said, nor who stands in what is asked for, judged or promised."""
    word, heads = verb.lemma_.lower(), filled.get(slot, [])
    is_asked = slot in ("on", "upon", "against", "with") and word in DEMANDS - {"order"}
    if is_asked or (slot in BROUGHT and word in JUDGING - DEMANDS and word not in PINS):
        heads = [t for t in heads if t.head.head.i == verb.i]
    if slot in ("on", "at"):
        heads = [t for t in heads if t.text not in PLATFORMS and outlet(t.text) is None]  # "urged them on Twitter"
    if slot in ("to", "dative") and word in JUDGING - DEMANDS - {"protest", "oppose"}:
        return []  # "condemned the delivery of tanks | to Kerr"
    if slot in ("on", "upon", "against", "from") and word in PROMISES:
        return []  # "promised a new policy on Kerr"
    if slot == "obj" and word in LAYS_ON and (filled.get("on") or filled.get("upon")):
        return []  # "imposed a regime | on Kerr"
    return heads


def _names_deed(noun: "Token") -> bool:
    """Is it the noun of a deed, which befalls whose it is: "arrest", "expulsion"?"""
    return noun.pos_ == "NOUN" and ("deed", lemma(noun)) in table()


def _befalls_people(verb: "Token") -> bool:
    """Is it what is done to people as to any other: "charged two men", "barred a photographer"?"""
    return own_class(verb) in ("ACCUSE", "COERCE", "ASSAULT")


def _whose_targets(heads: Sequence["Token"], filled: Slots) -> list["Token"]:
    """Whose or where the targets are that are hit: "rebel targets", "several targets in Kerr"."""
    before = [
        c for t in heads for c in t.children if c.dep_ in ("compound", "nmod") and (c.pos_ == "PROPN" or is_armed(c))
    ]
    return before or [t for slot in ("in", "inside", "near") for t in filled.get(slot, []) if t.pos_ == "PROPN"]


def _pinned_on(filled: Slots) -> list["Token"]:
    """On whom something is blamed, where that is told behind what is."""
    on = filled.get("on") or [t for head in filled.get("obj", []) for t in slots(head).get("on", [])]
    return on if any(t.lower_ in OBJECTS for t in filled.get("obj", [])) or acting(on) else []


def _beside(verb: "Token", filled: Slots) -> list["Token"]:
    """Whom it is directed at where other words tell: whose permit it takes, between whom it is done, who offered what it refuses, to whom it writes to ask."""
    word, over = verb.lemma_.lower(), verb.head
    permits = [t for t in filled.get("obj", []) if lemma(t) in PERMITS and word in TAKES]
    if permits:
        owned = [t for permit in permits for slot in ("poss", "of") for t in slots(permit).get(slot, [])]
        deeper = [t for one in owned for t in slots(one).get("of", [])]
        return [t for t in (*deeper, *owned) if t.pos_ == "PROPN" or (t.pos_ == "NOUN" and not is_of("site", t))][:1]
    taken_part = [t for t in filled.get("obj", []) if lemma(t) in TAKES_PART and word in TAKES]
    if taken_part:  # "suspended its participation in the assembly"
        within = [
            t
            for one in taken_part
            for slot in ("in", "with")
            for t in (*slots(one).get(slot, []), *filled.get(slot, []))
        ]
        every = [t for one in within for t in (one, *one.children)]
        return [t for t in every if is_acting(t) and (t.pos_ == "PROPN" or is_of("public", t))][:1]
    if word in ASKS_FOR:  # "called for a reaction from Norvane"
        asked = [t for slot in ("for", "obj") for t in filled.get(slot, [])]
        if whom := acting([t for one in asked for t in slots(one).get("from", [])]):
            return [t for t in whom if t.pos_ != "PRON"]
    if word in JUDGING - DEMANDS:  # "praised the care with which Norvane runs its ports"
        clauses = [c for t in filled.get("obj", []) for c in t.children if c.dep_ == "relcl"]
        return [t for c in clauses for t in slots(c).get("subj", []) if is_named_state(t)][:1]
    if word in PROBES:  # "is investigating ties between the party and Norvane"
        return [one for t in filled.get("obj", []) if lemma(t) in TIES for one in acting(slots(t).get("between", []))]
    if word in LEAVES:  # "walked out of talks with Norvane"
        left = [t for slot in ("of", "out", "from", "obj") for t in filled.get(slot, []) if lemma(t) in TALKS]
        return [one for t in left for one in acting(slots(t).get("with", []))]
    if word == "mediate":
        return list(acting(filled.get("between", [])))
    if _refuses(verb) and verb.dep_ == "relcl" and over.dep_ == "dobj" and lemma(over.head) in OFFERS:
        return list(acting(slots(over.head).get("subj", [])))
    if word in DEMANDS and verb.dep_ in ("advcl", "xcomp") and lemma(over) in WRITES:
        return list(acting(slots(over).get("to", [])))
    if word == "order":
        bidden = [c for c in filled.get("clause", []) if c.tag_ in ("VBN", "VBD")]
        done = [t for c in bidden for t in (*slots(c).get("obj", []), *filled.get("obj", []))]
        return [t for one in done for t in (*acting(slots(one).get("of", [])), *([one] if is_hit(one) else []))][:1]
    return []


def _is_for_them(verb: "Token") -> bool:
    """Is it done to forces as to anybody: "praised the troops", "troops backed by Norvane"?"""
    return own_class(verb) in ("SUPPORT", "ACCUSE")


WAYS = frozenset(
    "rule reform cut proposal move action conduct behaviour behavior courage bravery efficiency effort handling performance record stance decision policy plan leadership treatment report remark comment law bill ruling crackdown approach attitude".split()
)  # of somebody, who is praised or blamed for them


def _owned_by(thing: "Token") -> tuple["Token", ...]:
    """Whose it is: of "the courage and efficiency of troops" the troops."""
    every = [t for one in all_of(thing) for slot in ("of", "by") for t in slots(one).get(slot, [])]
    return acting(every) or tuple(t for head in every for t in all_of(head) if is_force(t))


def _owns(word: "Token") -> bool:
    """Is it the state or actor whose thing it is: "Kerr's drill", "the hirer's licence"?"""
    if word.dep_ == "poss" and word.pos_ != "PRON" and is_acting(word):
        return not any(c.dep_ == "poss" for c in word.children)  # not of "their country's support"
    return word.dep_ in OWNERS and is_named_state(word)


def _is_own(thing: "Token") -> bool:
    """Is it the doer's own envoy or embassy ("recalled its ambassador from Kerr")?"""
    return is_envoy(thing) and any(c.dep_ == "poss" and c.lower_ in ("its", "their", "his") for c in thing.children)


def _where_they_are(filled: Slots) -> list["Token"]:
    """The states where the envoys are that an act is done with, or to which they are sent."""
    brought = [t for slot in ("from", "to", "in") for t in filled.get(slot, [])]
    behind = [
        t for head in filled["obj"] for p in head.children if p.dep_ == "prep" for t in p.children if t.dep_ == "pobj"
    ]
    return [t for head in (*brought, *behind) for t in (head, *states_within(head)) if is_named_state(t)][:1]


def _is_by_hand(verb: "Token", source: Sequence["Token"], slot: str) -> bool:
    """Is it done to whatever stands in the slot, also where that has no name: "seized three boats", "fired on the crews"?"""
    word = verb.lemma_.lower()
    if word in AIMED:
        return slot in AIMED_AT or (
            slot == "obj" and any(c.lower_ in AIMED_AT and not list(c.children) for c in verb.children)
        )
    if word == "accuse":
        return slot == "obj"
    hit = known(verb).act
    if hit and hit.told == "ASSAULT":
        is_deed = slot in (("on", "against") if len(hit.tokens) > 1 else ("obj",))
        if is_deed and any(is_named_state(t) or is_force(t) or strikes(t) for t in source):
            return True  # "carried out an attack on two villages", "stormed the quay"
    return slot in ("obj", "on") and word in HANDS and not (word == "board" and all(is_person(t) for t in source))


def _in_clauses(verb: "Token", filled: Slots) -> list["Token"]:
    """Who is to do what is demanded, or whose doing brings what is threatened: the subject of a clause, or whose it is."""
    word = verb.lemma_.lower()
    clauses = [c for c in filled.get("clause", []) if not any(x.lower_ in OPEN for x in c.children)]
    if _refuses(verb):
        asked = [
            t for c in clauses for slot in ("to", "with", "obj") for t in slots(c).get(slot, []) if lemma(t) in ASKED
        ]
        return [t for one in asked for t in _askers(one)]  # "refused to meet a demand by Kerr"
    if word in MENACES:
        clauses = [c for over in (verb, *clauses) for c in over.children if c.dep_ == "advcl" and _is_condition(c)]
    elif word == "call":
        clauses = called_for(verb)
    elif word not in DEMANDS | OF_DOING:
        return []
    subjects = [s for c in clauses for s in c.children if s.dep_ in ("nsubj", "nsubjpass")]
    found = [t for t in acting(subjects) if t.pos_ != "PRON"]
    return found or [c for s in subjects for c in s.children if c.dep_ in OWNERS and is_named_state(c)]


def called_for(call: "Token") -> list["Token"]:
    """What another is called to do, by a verb or a noun: "called for | the union to resign", "the call | for it to resign"."""
    within = [c for c in call.children if c.dep_ in ("advcl", "ccomp", "xcomp")]
    return [c for c in within if any(m.dep_ == "mark" and m.lower_ == "for" for m in c.children)]


def _is_condition(clause: "Token") -> bool:
    return any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in clause.children)


def _refuses(verb: "Token") -> bool:
    found = known(verb)
    return bool((found.turn and found.turn.told == "no") or (found.act and found.act.told == "REJECT"))


def _askers(asked: "Token") -> tuple["Token", ...]:
    """Whose offer, demand or charge it is: "a demand by the union", "the ministry's offer"."""
    filled = slots(asked)
    return tuple(
        t for slot in ("poss", "mod", "by", "from", "of") for t in acting(filled.get(slot, [])) if t.pos_ != "PRON"
    )


def _blamed(thing: "Token") -> Container[str]:
    """The prepositions that bring whose doing a judged thing is: of "the move of troops from Kerr" no "from"."""
    moves = any(line.type in MOVED for line in triggers().get((lemma(thing), "n"), ()))
    return TO_BLAME if moves else TO_BLAME | {"from"}


def states_within(head: "Token", brought: Container[str] = WITHIN) -> Iterator["Token"]:
    """The states that a phrase names further down: "its levy on leaf from Norvane"."""
    level = [head]
    for _ in range(DEEP):
        level = [
            c
            for t in level
            for c in t.children
            if c.dep_ in (*OWNERS, "pobj", "agent") or (c.dep_ == "prep" and c.lower_ in brought)
        ]
        yield from (one for t in level if is_named_state(t) for one in all_of(t) if one.i == t.i or is_named_state(one))


def others(found: Iterable["Token"], source: Sequence["Token"], trigger: "Token") -> tuple["Token", ...]:
    """Those that are no source, nor belong to one ("a Norvanian diplomat, who asked"), nor have its name."""
    names = {s.lower_ for s in source if s.pos_ in ("PROPN", "PRON")}
    return tuple(t for t in found if t.lower_ not in names and not any(_is_part(t, s, trigger) for s in source))[:MOST]


def _is_part(token: "Token", source: "Token", trigger: "Token") -> bool:
    """Is the word the source itself or one of those that describe it, and not of what it does ("Kerr, which asked Norvane")?"""
    return token.i == source.i or (source.is_ancestor(token) and not trigger.is_ancestor(token))
