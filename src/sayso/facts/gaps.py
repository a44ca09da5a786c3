"""A verb and what fills its slots go in; what it tells a second time without being said again comes out, a gap each.

Of "Norvane sent two ships to Velsund and one to Kerr" the gap is "one to Kerr": one more of the ships, to another place. Of "Norvane gives
120 million, Kerr 40 million" it is "Kerr 40 million". A parser hangs the words of a gap on whatever stands near, so that they are
found by their order and taken out of the verb's own slots.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.facts.actors import is_named_state
from sayso.facts.arguments import Slots, all_of
from sayso.facts.fillers import number_of
from sayso.facts.things import first_of_name

if TYPE_CHECKING:
    from spacy.tokens import Token

HIGHEST = 6  # words climbed from a number to its verb
LINKS = frozenset((",", "and", ";", "while", "but"))
SCALES = frozenset(("million", "billion", "trillion", "thousand", "crore", "lakh", "each"))
# Prepositions that tell where to or from whom; a gap brings one of its own.
BRINGS = frozenset("to in at into on near off along aboard around for from".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What stands for the verb said again: `number` counts its things; `slots` are filled anew."""

    number: list["Token"]
    slots: Slots

    def owns(self, token: "Token") -> bool:
        """Is the word one of the gap's, so that it fills no slot of the verb itself?"""
        return token in self.number or any(token in tokens for tokens in self.slots.values())

    @property
    def is_of_doers(self) -> bool:
        """Does it name others who do it, and no other place?"""
        return "subj" in self.slots

    def own(self, role: str, tokens: list["Token"], slots: Mapping[str, str]) -> list["Token"]:
        """Of the words of a role those that the gap fills it with, where it does, else the verb's; `slots` maps slots to roles."""
        mine = [t for slot, filled in self.slots.items() if slots.get(slot) == role for t in filled]
        return [t for t in tokens if t in mine] if mine else [t for t in tokens if not self.owns(t)]


def gaps(verb: "Token", filled: Slots) -> list[Gap]:
    """The gaps behind a verb whose object is counted."""
    heads = [*filled.get("obj", []), *filled.get("subj", [])]
    things = [t for t in heads if t.pos_ == "NUM" or (t.pos_ in ("NOUN", "PROPN") and number_of(t))]
    if verb.pos_ != "VERB" or not things:
        return []
    behind = max(verb.i, things[0].i) + 1
    numbers = [t for t in verb.doc[behind:] if t.pos_ == "NUM"]
    numbers = [t for t in numbers if not any(t.i + 1 < len(t.doc) and t.doc[t.i + 1].i == n.i for n in numbers)]
    return [gap for number in numbers for gap in (*_placed(verb, number, things[0]), *_done(verb, number))]


def without(filled: Slots, told: list[Gap]) -> Slots:
    """The verb's own slots, without what the gaps hold."""
    if not told:
        return filled
    return {slot: [t for t in tokens if not any(g.owns(t) for g in told)] for slot, tokens in filled.items()}


def again(filled: Slots, gap: Gap) -> Slots:
    """The slots as the gap fills them, the others as the verb does."""
    kept = {slot: t for slot, t in filled.items() if not (slot in BRINGS and BRINGS & gap.slots.keys())}
    return kept | gap.slots


def _placed(verb: "Token", number: "Token", thing: "Token") -> Iterator[Gap]:
    """A bare number with a place or giver of its own, where the counted thing before it has another: "and | one to Kerr"."""
    doc, after = number.doc, number.i + 1
    if number.dep_ != "conj" or after >= len(doc) or doc[after].lower_ not in BRINGS or _verb_over(number) != verb:
        return
    brought = [one for t in doc[after].children if t.dep_ == "pobj" for one in all_of(t)]
    own = (t.lower_ in BRINGS and t.dep_ in ("prep", "dative") for t in doc[thing.i + 1 : number.i])
    if brought and any(own):
        yield Gap(number=_whole(number), slots={doc[after].lower_: brought})


def _done(verb: "Token", number: "Token") -> Iterator[Gap]:
    """States with a number right behind them: "..., Norvane | 110 million and Kerr | one each"."""
    doc, words, after = number.doc, _whole(number), number.i + 1
    while after < len(doc) and doc[after].lower_ in SCALES:
        after += 1
    is_last = after >= len(doc) or doc[after].text in ".;,:" or doc[after].lower_ in LINKS
    doers = _states_before(words[0]) if is_last else []
    if len(doers) > 1 and not _is_linked(doers[0]):
        del doers[0]  # "to Velsund and | Kerr 600": what the verb brings, and who does as much
    if not doers or not _is_linked(doers[0]):
        return
    if doers[0].i > verb.i and not any(t.pos_ in ("VERB", "AUX") for t in doc[verb.i + 1 : words[0].i]):
        yield Gap(number=words, slots={"subj": doers})


def _is_linked(state: "Token") -> bool:
    """Does a comma, an "and" or the like stand before the state?"""
    return state.doc[_before(state)].lower_ in LINKS


def _before(state: "Token") -> int:
    """The place before a state's name and its article."""
    at = first_of_name(state) - 1
    return at - 1 if at > 0 and state.doc[at].lower_ == "the" else at


def _states_before(word: "Token") -> list["Token"]:
    """The states named right before a word, several where they are coordinated."""
    doc, at = word.doc, word.i - 1
    found: list[Token] = []
    while at > 0 and is_named_state(doc[at]) and doc[at].pos_ == "PROPN":
        found.insert(0, doc[at])
        at = _before(doc[at])
        if not (doc[at].lower_ in ("and", ",") and is_named_state(doc[at - 1])):
            break
        at -= 1
    return found


def _whole(number: "Token") -> list["Token"]:
    """The number with the words inside it ("110 | million")."""
    return sorted(
        [*(c for c in number.children if c.dep_ == "compound" and c.pos_ == "NUM"), number], key=lambda t: int(t.i)
    )


def _verb_over(word: "Token") -> "Token":
    """The verb that a word hangs on, over nouns and prepositions."""
    for _ in range(HIGHEST):
        word = word.head
        if word.pos_ == "VERB":
            break
    return word
