"""A parsed sentence with an act's source and target goes in; the chain of words that tells the act and its features come out."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.facts.act_words import FUTURE, MUST, NOT, composed, is_aside, kind, known, lemma

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

MOST = 12  # words of a chain; a longer one is a list
DEEP = 6  # steps down from the word that governs
DOWN = frozenset("xcomp ccomp dobj attr acomp oprd dative prep pobj advcl acl pcomp".split())
HELPERS = {"not": NOT, "will": FUTURE, "must": MUST, "to": frozenset(("to",))}
SIDE = frozenset(("advcl", "acl"))
TELLING = frozenset("NOUN VERB ADJ ADV ADP PART AUX SCONJ".split())  # parts of speech that a feature may name: no names


def chain(source: Sequence["Token"], target: Sequence["Token"], trigger: "Token | None" = None) -> list["Token"]:
    """The words that tell what the source does to the target, the governing ones first.

    They are those on the way from one to the other in the tree, and what completes the last verb among them. Without a
    trigger they may lie within the mentions ("the shelling of the port" as a source).
    """
    inside = {*source, *target}
    ends = [_head(span) for span in (source, target) if span]
    way = _joining(ends, inside) if trigger is None else _above(trigger, source)
    if not way:
        return []
    last = next((i for i in range(len(way) - 1, -1, -1) if kind(way[i]) == "verb"), len(way) - 1)
    below = [t for t in _below(way[last]) if t not in inside and t not in way]
    found = [*way[: last + 1], *below, *way[last + 1 :]]
    within = [] if trigger is not None or any(_is_known(t) for t in found) else [e for e in ends if _is_known(e)]
    return [*found, *within][:MOST]


def _joining(ends: Sequence["Token"], inside: set["Token"]) -> list["Token"]:
    """The words between the mentions in the tree, with the verb above where these tell no act."""
    way = [t for t in _way(*ends) if t not in inside and kind(t)] if ends else []
    if ends and not any(kind(t) == "verb" or _is_known(t) for t in way):
        over = next((t for t in ends[0].ancestors if kind(t) == "verb" and t not in inside), None)
        way = [over, *way] if over is not None else way
    return [*_controlling(way[0], inside), *way] if way else []


def _above(trigger: "Token", source: Sequence["Token"]) -> list["Token"]:
    """The trigger, after the verb of which it is the object where the source stands outside it ("Norvane launched an attack")."""
    way, over = [trigger], trigger.head
    if kind(trigger) == "noun" and trigger.dep_ in ("dobj", "nsubjpass") and not set(source) & set(trigger.subtree):
        way = [over, trigger]
    return [*_controlling(way[0], set(source)), *way]


def _controlling(word: "Token", inside: set["Token"]) -> list["Token"]:
    """The verbs and adjectives on which an infinitive hangs, the highest first: of "agreed to send", "agreed"."""
    found: list[Token] = []
    while word.dep_ == "xcomp" and word.head not in inside and kind(word.head):
        word = word.head
        found.insert(0, word)
    return found


def _is_known(token: "Token") -> bool:
    found = known(token)
    return found.act is not None or found.turn is not None


def _head(span: Sequence["Token"]) -> "Token":
    """The word of a mention that governs the others."""
    held = set(span)
    return next((t for t in span if t.head.i == t.i or t.head not in held), span[0])


def _way(one: "Token", other: "Token | None" = None) -> list["Token"]:
    """The words between two in the tree, without them, the governing ones first; of one alone, its governor."""
    if other is None:
        return []
    up, down = [one, *one.ancestors], [other, *other.ancestors]
    shared = next((t for t in up if t in down), None)
    if shared is None:
        return []
    if shared.i in (one.i, other.i):  # coordinated, or one within the other's phrase
        lower = down if shared.i == one.i else up
        return lower[1 : lower.index(shared)][::-1]
    left, right = up[1 : up.index(shared)], down[1 : down.index(shared)]
    return [shared, *reversed(left), *reversed(right)]


def _below(token: "Token") -> Iterator["Token"]:
    """Verbs, and nouns and adjectives that the table knows, which complete what a word says; of side clauses only where nothing else does."""
    aside: list[Token] = []
    level, found = [token], False
    for _ in range(DEEP):
        level = [c for t in level for c in t.children if c.dep_ in DOWN and not is_aside(c)]
        aside += [c for c in level if c.dep_ in SIDE]
        level = [c for c in level if c.dep_ not in SIDE]
        for child in level:
            if _is_known(child) or kind(child) == "verb":
                found = found or _is_known(child)
                yield child
    if not found and not known(token).act:
        for clause in aside[:1]:
            yield clause
            yield from (c for c in clause.children if c.dep_ in DOWN and _is_known(c))


def features(
    sentence: "Doc | Words", source: Sequence["Token"], target: Sequence["Token"], path: Sequence["Token"]
) -> set[str]:
    """What the weights are asked about an act."""
    by_table, hits = composed(path, target)
    told = {f"table {by_table}"}
    if hits:
        told |= {f"pattern {hits[0].pattern}", f"table {by_table} of {len(hits[0].tokens)}"}
    for place, token in enumerate(path):
        told |= {f"{where} {name}" for where in ("chain", "later" if place else "first") for name in _names(token)}
        told |= {f"beside {what}" for what in _helpers(token, target)}
    told |= {f"{lemma(a)} > {lemma(b)}" for a, b in pairwise(path) if _may_name(a) and _may_name(b)}
    told |= {*_end("source", source), *_end("target", target)}
    told |= set(_around(sentence, {*source, *target}, set(path)))
    return told if any(kind(t) == "verb" for t in path) else told | {"no verb"}


def _around(sentence: "Doc | Words", inside: set["Token"], path: set["Token"]) -> Iterator[str]:
    """Words of the sentence that are not on the chain, and what the table has for them."""
    for token in sentence:
        if token not in path and _may_name(token):
            yield f"{'within' if token in inside else 'near'} {lemma(token)}"
            act = None if token in inside else known(token).act
            if act:
                yield f"near {act.told}"


def _names(token: "Token") -> Iterator[str]:
    if _may_name(token):
        yield lemma(token)
    found = known(token)
    if found.act:
        yield found.act.told
        if len(found.act.tokens) > 1:
            yield found.act.pattern
    if found.turn:
        yield found.turn.told


def _may_name(token: "Token") -> bool:
    return token.pos_ in TELLING and token.text.isalpha() and token.text.islower()


def _helpers(token: "Token", target: Sequence["Token"]) -> Iterator[str]:
    """Not, will, must, the voice, and whether the target is the subject."""
    for child in token.children:
        if child.dep_ in ("aux", "neg"):
            yield next((name for name, words in HELPERS.items() if child.lower_ in words), "aux")
        if child.dep_ == "auxpass":
            yield "passive"
        if child.dep_ in ("nsubj", "nsubjpass") and child in target:
            yield f"target is {child.dep_}"


def _end(end: str, span: Sequence["Token"]) -> Iterator[str]:
    """How a mention hangs in the sentence, and the word that heads it unless that is a name."""
    if not span:
        yield f"no {end}"
        return
    head = _head(span)
    yield f"{end} as {head.dep_}"
    yield f"{end} {lemma(head) if _may_name(head) else head.pos_}"
    if head.dep_ == "pobj" and head.head.pos_ == "ADP":
        yield f"{end} after {head.head.lower_}"
        if _may_name(head.head.head):
            yield f"{end} after {lemma(head.head.head)} {head.head.lower_}"
