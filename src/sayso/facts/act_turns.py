"""A verb of a parsed sentence goes in; the act that a turn of phrase tells with it comes out, with both its ends.

"Laid the fire at the door of the mill" is ACCUSE, "sent the council packing" SANCTION: words that say so only together, and that bring their own ends,
so that these need not be states or offices. The table (`data/turns.tsv`) has one pattern for each: the lemma of the verb, then words that follow it in this order,
X for who does it, Y for whom it is done to, Z for whatever may stand between.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso.facts.act_ends import AGENTS, MOST, NO_ACTORS, is_acting, is_force, is_thing
from sayso.facts.act_words import TIMES, lemma
from sayso.facts.actors import is_named_state, named
from sayso.facts.arguments import Slots, all_of, slots
from sayso.facts.things import ABSTRACT, is_of
from sayso.language.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HYPHEN = re.compile(r"(?<=\w)(-)(?=\w)")  # the parser's words end there
ENDS = ("X", "Y")
PLACES = (*ENDS, "Z")
OWNER = "'s"  # behind an end: the next word is its own ("Y 's offer")
NEAR, FAR = 3, 14  # words between two of a pattern: such as describe the second, or what Z and Y stand for
OF_OWNER = ("poss", "mod", "of", "by", "from")  # slots of a noun in which stands whose it is
HIGHEST = 6  # verbs climbed to a subject
PEOPLE = (*AGENTS, "ee", "men", "woman", "folk")  # how words for people end
CONTROLLED = frozenset(("xcomp", "conj", "ccomp", "pcomp", "advcl"))

PREPOSITIONS = frozenset(
    """about after against among around at before behind between by down for from in into of off on onto out over past round through to toward
    towards under upon up with""".split()
)
SMALL = PREPOSITIONS | frozenset(
    "away back apart aside along across within without that if until as and when while unless be".split()
)


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a pattern; `far` where anything may stand before it."""

    word: str
    far: bool
    brings: str | None = None  # the end that stands behind it, a preposition
    owned: str | None = None  # the end whose it is, a noun


@dataclass(frozen=True, slots=True)
class Turn:
    """A pattern of the table. `subject` and `object` are the ends that stand there, where one does."""

    code: str
    written: str
    lead: str
    steps: tuple[Step, ...]
    subject: str | None
    object: str | None
    words: frozenset[str]  # of its steps; a sentence without one of them does not hold it
    telling: frozenset[str]  # those that mean something by themselves; none where the verb stands alone


@dataclass(frozen=True, slots=True)
class Told:
    """An act that a turn tells, with its ends and the pattern."""

    code: str
    source: tuple["Token", ...]
    target: tuple["Token", ...]
    pattern: str


def turn_of(code: str, written: str) -> Turn:
    """A pattern as the table has it.

    >>> turn = turn_of("ACCUSE", "lay Z at door of Y")
    >>> turn.lead, turn.subject, [(step.word, step.far, step.brings) for step in turn.steps]
    ('lay', 'X', [('at', True, None), ('door', False, None), ('of', False, 'Y')])
    """
    words = [
        part for word in written.split() for part in HYPHEN.split(word if word in PLACES else word.lower()) if part
    ]
    first = next(i for i, word in enumerate(words) if word not in PLACES)
    subject: str | None = next((w for w in words[:first] if w in ENDS), None)
    steps: list[Step] = []
    object_: str | None = None
    far, owner = False, None
    for place, word in enumerate(words[first + 1 :], start=first + 1):
        behind = words[place + 1] if place + 1 < len(words) else ""
        if word in ENDS and behind == OWNER:
            owner = word
        elif word in ENDS and steps and not far and steps[-1].brings is None and steps[-1].word in PREPOSITIONS:
            steps[-1] = replace(steps[-1], brings=word)
            far = True
        elif word in ENDS:
            object_, far = word, True
        elif word == "Z":
            far = True
        elif word != OWNER:
            steps.append(Step(word, far or owner is not None, owned=owner))
            far, owner = False, None
    if subject is None and "X" not in (object_, *(s.brings for s in steps), *(s.owned for s in steps)):
        subject = "X"
    needed = frozenset(step.word for step in steps) - {"of"}  # "Kerr's" is "of Kerr"
    telling = frozenset(word for word in needed if word not in SMALL and word.isalpha())
    return Turn(code, written, words[first], tuple(steps), subject, object_, needed, telling)


@cache
def turns() -> dict[str, tuple[Turn, ...]]:
    """The turns by the lemma of their verb, those of most words first."""
    found: dict[str, list[Turn]] = {}
    for code, patterns in rows("turns.tsv"):
        for written in patterns.split("|"):
            turn = turn_of(code, written)
            found.setdefault(turn.lead, []).append(turn)
    return {lead: tuple(sorted(held, key=lambda t: -len(t.steps))) for lead, held in found.items()}


def told_by_turn(verb: "Token") -> Told | None:
    """The act that the verb tells with the words behind it."""
    known = turns().get(lemma(verb)) if verb.pos_ in ("VERB", "AUX") else None
    if not known:
        return None
    there = _words_of(verb.doc)
    held = [turn for turn in known if turn.words <= there]
    filled = slots(verb) if held else {}
    return next((found for turn in held if (found := _fits(verb, filled, turn)) is not None), None)


@lru_cache(maxsize=1)  # each verb of a sentence is asked in turn
def _words_of(sentence: "Doc") -> frozenset[str]:
    return frozenset(form for token in sentence for form in (token.lower_, lemma(token)))


def _fits(verb: "Token", filled: Slots, turn: Turn) -> Told | None:
    ends: dict[str, Sequence[Token]] = {}
    last, steps = verb, set[int]()
    for step in turn.steps:
        if (
            step.brings
            and step.word == "of"
            and last.i in steps
            and (owners := [c for c in last.children if c.dep_ == "poss"])
        ):
            ends[step.brings] = [_meant(t, verb, filled) or t for t in owners]
            continue  # "come to Kerr's aid" is "come to the aid of Kerr"
        at = _next(verb, last, step) or _object_before(verb, filled, turn, step)
        if at is None:
            return None
        if step.brings:
            behind_it = [c for c in at.children if c.dep_ == "pobj"]
            ends[step.brings] = behind_it or (filled.get("obj", []) if at.dep_ == "prt" else [])
        if step.owned:
            behind = slots(at)
            ends[step.owned] = next((behind[slot] for slot in OF_OWNER if behind.get(slot)), ())
        last = at if at.i > verb.i else last
        steps.add(at.i)
    if turn.subject:
        ends[turn.subject] = _subject(verb, filled) if turn.subject == "X" else _passive_too(verb, filled)
    if turn.object:
        ends[turn.object] = filled.get("dative") or filled.get("obj") or _of_clause(filled)
    source, target = (_ends(ends.get(end, ())) for end in ENDS)
    target = tuple(whose for t in target for whose in (_whose(t) or [t]))[:MOST]
    if not source or not target or {t.i for t in source} & {t.i for t in target} or any(t.i in steps for t in target):
        return None
    if all(t.pos_ == "PROPN" and lemma(t) in NO_ACTORS for t in target):
        return None  # "condemned the Sweet Leaf Act"
    if not _is_somebody(source[0]) or not (_is_somebody(target[0]) or turn.telling):
        return None
    return Told(turn.code, tuple(named(t) for t in source), tuple(named(t) for t in target), turn.written)


def _meant(whose: "Token", verb: "Token", filled: Slots) -> "Token | None":
    """The state that "its" stands for: the only other one that the sentence names before the verb ("Under a treaty with Kerr, Norvane would come to | its aid")."""
    if whose.pos_ != "PRON":
        return None
    doers = {t.i for t in _subject(verb, filled)}
    states = [t for t in verb.doc[: verb.i] if is_named_state(t) and t.i not in doers]
    return states[0] if len({t.lower_ for t in states}) == 1 else None


def _next(verb: "Token", last: "Token", step: Step) -> "Token | None":
    """The word of a step: the first of its lemma behind the last one, under the verb and near enough."""
    for token in verb.doc[last.i + 1 : last.i + 1 + (FAR if step.far else NEAR)]:
        if step.word in (token.lower_, lemma(token)):
            return token if verb.is_ancestor(token) else None
    return None


def _object_before(verb: "Token", filled: Slots, turn: Turn, step: Step) -> "Token | None":
    """The object of a pattern where a passive has it for its subject: "the whip was withdrawn from Kerr"."""
    is_first = step is turn.steps[0] and not step.far
    return next((t for t in filled.get("obj", ()) if is_first and t.i < verb.i and lemma(t) == step.word), None)


def _of_clause(filled: Slots) -> Sequence["Token"]:
    """Who is to do something, or is said to be something: "let Kerr enter", "found Kerr liable"."""
    return [c for clause in filled.get("clause", ()) for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")]


def _subject(verb: "Token", filled: Slots) -> Sequence["Token"]:
    """Who does it: the verb's subject, the one behind the "by" of a passive, or the subject of the verb on which it hangs."""
    heads = filled.get("subj") or filled.get("agent") or []
    if heads:
        return heads
    if any(c.dep_ in ("nsubjpass", "nsubj") for c in verb.children) or verb.dep_ == "acl":
        by = (t for t in verb.subtree if t.lower_ == "by" and t.i > verb.i)
        return [c for t in by for c in t.children if c.dep_ == "pobj"][:1]
    over = verb
    for _ in range(HIGHEST):
        if heads or over.dep_ not in CONTROLLED:
            break
        over = over.head
        heads = [c for c in over.children if c.dep_ == "nsubj"]
    return heads


def _passive_too(verb: "Token", filled: Slots) -> Sequence["Token"]:
    """Whom it befalls where he is the subject: "came under fire from", also of a passive ("was met with stones by")."""
    return filled.get("subj") or filled.get("obj") or _subject(verb, filled)


def _ends(heads: Sequence["Token"]) -> tuple["Token", ...]:
    """The words that may be an end, and those coordinated with them."""
    return tuple(t for head in heads for t in all_of(head) if _may_be(t))[:MOST]


def _may_be(token: "Token") -> bool:
    if token.pos_ == "PRON":
        return token.lower_ in ("he", "she", "they", "we", "him", "her", "them", "us")
    if token.pos_ not in ("NOUN", "PROPN") or token.lower_ in TIMES:
        return False
    return _is_somebody(token) or (is_thing(token) and not lemma(token).endswith(ABSTRACT))


def _whose(thing: "Token") -> list["Token"]:
    """Whose thing it is, where that is told: of "critical of Kerr's ban" Kerr."""
    if _is_somebody(thing) or lemma(thing) not in DEEDS:
        return []
    filled = slots(thing)
    return [t for slot in ("poss", "of") for t in filled.get(slot, []) if t.pos_ != "PRON" and is_acting(t)]


# Of somebody, who is meant with them.
DEEDS = frozenset(
    "ban order plan policy proposal decision stance rhetoric remark comment handling record treatment law bill move measure".split()
)


def _is_somebody(token: "Token") -> bool:
    """Is it a name, an actor of public life, a force, or a word for people or a body beyond those (`somebody`)?"""
    if token.pos_ == "PROPN" or is_acting(token) or is_force(token) or token.pos_ == "PRON":
        return True
    return is_of("somebody", token) or lemma(token).endswith(PEOPLE)


def verbs_alone() -> Iterator[str]:
    """The verbs that tell an act with no other word, or with small ones."""
    yield from (lead for lead, held in turns().items() if any(not turn.telling for turn in held))


def words_of_turns() -> Iterator[tuple[str, ...]]:
    """Of each turn of several words those that a sentence must have to hold it, the longest first."""
    for turn in (turn for held in turns().values() for turn in held):
        if turn.telling:
            yield tuple(sorted({turn.lead, *turn.telling}, key=lambda word: (-len(word), word)))
