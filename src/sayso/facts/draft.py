"""A frame in the making: its trigger and the words that fill its roles, as the readers of single types see and change them."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sayso.facts.arguments import all_of, slots
from sayso.facts.things import is_of
from sayso.facts.triggers import Trigger, triggers, triggers_by_class
from sayso.model import FrameStatus

NOMINAL = ("NOUN", "PROPN")
WHERE = ("in", "at", "on", "off", "near", "around", "along", "over")
HERE = ("here", "there")
SIDES = (
    "north",
    "south",
    "east",
    "west",
    "north-east",
    "north-west",
    "south-east",
    "south-west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
)
OCCURS = ("take", "begin", "open", "start", "end", "conclude", "hold", "finish", "meet", "gather", "assemble")
# Lemmas that the parser gives to forms in "-ed" and "-ing" of other verbs.
MISLED = {"stag": "stage", "instal": "install", "prepositione": "preposition", "cordone": "cordon", "hop": "hope"}
HIGHEST = 6  # governors climbed from a place

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the table says of one trigger word. `verbs` are those that tell it, the one above a noun first."""

    trigger: Trigger
    token: "Token"
    verbs: tuple["Token", ...]
    heads: Mapping[str, list["Token"]]
    status: FrameStatus
    code: str | None = None
    # Fillers that are no mention of one word: the whole of each stretch of words.
    stretches: Mapping[str, list[list["Token"]]] = field(default_factory=dict)

    times: frozenset[int] = frozenset()  # the words that tell a time, by their place in the sentence

    def filling(self, tokens: Iterable["Token"], *wanted: str) -> list["Token"]:
        """What fills some slots of some words and tells no time, in the order of the text."""
        return [t for t in slots_of(tokens, *wanted) if t.i not in self.times]

    @property
    def anchors(self) -> frozenset[int]:
        """The words on which what tells time and place may hang: the trigger, its verbs, its name."""
        names = (t.i for name in self.stretches.get("name", ()) for t in name)
        return frozenset((self.token.i, *(v.i for v in self.verbs), *names))

    def places(self) -> tuple[list["Token"], list[list["Token"]]]:
        """The places that the words tell for the trigger and its verbs: one word each, or the whole of "north of Velsund"."""
        wanted = self.anchors
        one: list[Token] = []
        whole: list[list[Token]] = []
        for token in self.token.doc:
            if token.dep_ == "advmod" and token.lower_ in HERE and token.head.i in wanted:
                one.append(token)
            if token.dep_ != "pobj" or token.i in self.times or token.lower_ in SIDES or not is_of("place", token):
                continue
            before = token.head
            if before.lower_ == "of" and before.head.lower_ in SIDES and _hangs_on(before.head, wanted):
                whole.append([before.head, token])
            elif before.lower_ == "between":
                if _hangs_on(before, wanted) and not any(self._is_side(t) for t in all_of(token)):
                    whole.append([before, *all_of(token)])
            elif before.lower_ in WHERE and _hangs_on(before, wanted):
                one.append(token)
        return one, whole

    def _is_side(self, token: "Token") -> bool:
        """Is it who stands on one side of what is between them ("talks between Ruiz and Orr"), and no place?"""
        return self.trigger.type == "meeting" or is_of("state", token) or is_of("actor", token)

    @property
    def is_noun(self) -> bool:
        """Is the trigger a noun?"""
        return self.token.pos_ not in ("VERB", "AUX")


def lemma(token: "Token") -> str:
    """The word's lemma in small letters, right where the parser has it wrong."""
    found = str(token.lemma_).lower()
    return MISLED.get(found, found) if token.pos_ == "VERB" else found


def slots_of(tokens: Iterable["Token"], *wanted: str) -> list["Token"]:
    """What fills some slots of some words, in the order of the text."""
    found = {t.i: t for token in tokens for filled in (slots(token),) for slot in wanted for t in filled.get(slot, ())}
    return [found[i] for i in sorted(found)]


def is_of_clause(verb: "Token", noun: "Token") -> bool:
    """Does the verb stand in a clause that tells what happens under, at or after the noun ("a pact under which", "talks at which")?"""
    above = verb.head if verb.dep_ in ("xcomp", "conj") and verb.head.i != noun.i else verb
    if above.dep_ != "relcl" or above.head.i != noun.i:
        return False
    behind = (t for c in (*above.children, *verb.children) if c.dep_ == "prep" for t in c.children)
    return any(t.tag_ in ("WDT", "WP") for t in behind)


def is_due(verb: "Token") -> bool:
    """ "It is due in May", "it is set for June"."""
    return lemma(verb) == "be" and has_child(verb, ("due", "planned", "scheduled", "set"))


def occurred(verb: "Token") -> bool:
    """Does a verb in the past tense tell that it took place?"""
    was = any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in verb.children)
    return lemma(verb) in OCCURS and (verb.tag_ == "VBD" or was)


def has_child(token: "Token", words: Container[str]) -> bool:
    """Does one of the words hang on the token?"""
    return any(child.lower_ in words or lemma(child) in words for child in token.children)


def words(text: str) -> frozenset[str]:
    """A set of words, written with blanks."""
    return frozenset(text.split())


def _hangs_on(preposition: "Token", wanted: Container[int]) -> bool:
    """Does what the preposition brings belong to one of the words, and not to the subject of a verb or to another verb?"""
    token = preposition
    for _ in range(HIGHEST):
        if token.i in wanted:
            return True
        if token.pos_ in ("VERB", "AUX") or token.dep_ in ("nsubj", "nsubjpass") or token.head.i == token.i:
            return False
        token = token.head
    return False


def triggers_of(token: "Token") -> Iterator[Trigger]:
    """The lines of the table that the word may be, by its lemma first, then by its class."""
    found = lemma(token)
    if token.pos_ in ("VERB", "AUX"):
        yield from triggers().get((found, "v"), ())
    elif token.pos_ in NOMINAL:
        whole = "".join(t.lower_ for t in word_of(token)[:-1]) + found
        yield from triggers().get((whole, "n"), ()) or triggers().get((found, "n"), ())
        for kind, lines in triggers_by_class():
            if is_of(kind, token):
                yield from lines


def word_of(token: "Token") -> list["Token"]:
    """The token with what a hyphen ties to it: of "build-up" all three."""
    before = list(token.doc[token.i - 2 : token.i]) if token.i > 1 and token.pos_ in NOMINAL else []
    return [*before, token] if before and before[1].text == "-" and not before[0].whitespace_ else [token]
