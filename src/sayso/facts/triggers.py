"""The table of triggers (`data/frames.tsv`): which words tell a frame, and which of their governed words fill its roles."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import cast, get_args

from sayso.facts.act_turns import verbs_alone, words_of_turns
from sayso.facts.act_words import table
from sayso.facts.things import classes
from sayso.language.tables import rows
from sayso.model import FrameStatus, FrameType

TABLE = "frames.tsv"
# The forms of an irregular lemma that do not begin as it does.
IRREGULAR = {
    "be": "is|are|was|were|been", "have": "has|had|having",
    "begin": "began|begun", "bring": "brought", "build": "built", "buy": "bought", "fight": "fought", "find": "found", "fly": "flew|flown",
    "get": "got|gotten", "give": "gave", "go": "went|gone", "hold": "held", "keep": "kept", "lead": "led", "leave": "left", "lend": "lent",
    "lose": "lost", "make": "made", "meet": "met", "pay": "paid", "put": "put", "sell": "sold", "send": "sent", "sit": "sat", "shoot": "shot",
    "speak": "spoke|spoken", "stand": "stood", "strike": "struck|stricken", "take": "took", "tell": "told", "win": "won", "withdraw": "withdrew",
    "write": "wrote|written", "sink": "sank|sunk", "come": "came", "draw": "drew", "see": "saw", "spot": "spotted", "drive": "drove",
    "break": "broke|broken", "throw": "threw", "forgive": "forgave", "ride": "rode", "rise": "rose", "forbid": "forbade", "tear": "tore|torn",
    "seek": "sought", "freeze": "froze|frozen", "swear": "swore|sworn", "steal": "stole|stolen", "shake": "shook", "choose": "chose|chosen",
    "know": "knew", "think": "thought", "hide": "hid", "man": "men", "mouse": "mice", "beat": "beaten", "lie": "lay|lain|lying", "lay": "laid",
    "overthrow": "overthrew", "overrun": "overran", "run": "ran", "rethink": "rethought", "bite": "bit|bitten", "slay": "slew|slain", "die": "dying",
    "dig": "dug", "hang": "hung", "stick": "stuck", "light": "lit", "feed": "fed", "shut": "shut", "fall": "fell", "undertake": "undertook",
    "teach": "taught", "catch": "caught", "become": "became", "grow": "grew", "drink": "drank|drunk", "deal": "dealt", "mean": "meant",
    "weave": "wove|woven", "hear": "heard", "say": "said", "show": "shown",
}  # fmt: skip
# Classes whose nouns are words; a place or a bloc may be any name.
GATES = ("force", "moving", "goods", "weapon", "troops", "stands", "ship", "flying", "hardware", "blast")
STANDING = frozenset("they them others last rest".split())  # what may stand for forces named before
WEAK = frozenset(("light", "say", "keep"))  # turns that tell no act by themselves
SHORT = 3  # letters of a word that stands in too many sentences to ask for
DESIGNATION = re.compile(r"\b[A-Z][A-Za-z]{0,11}-\d", re.IGNORECASE)  # "F-35" is a thing of most classes
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One lemma of one line of the table. `slots` maps a slot to the role that it fills, the first slot that is filled counts."""

    type: FrameType
    lemma: str
    slots: Mapping[str, str]
    code: str | None = None
    status: FrameStatus | None = None
    needs: tuple[tuple[str, ...], ...] = ()  # of each group one role must be filled
    things: Mapping[str, str] = field(default_factory=dict)  # role -> the class that its fillers must be of
    without: frozenset[str] = frozenset()  # slots that must be empty
    verbs: frozenset[str] = frozenset()  # of a noun: the lemmas of verbs that it may hang on; empty for any


@cache
def triggers() -> dict[tuple[str, str], tuple[Trigger, ...]]:
    """Every trigger by its lemma and "v" or "n"."""
    found: dict[tuple[str, str], tuple[Trigger, ...]] = {}
    for kind, lemmas, pos, slots, *more in rows(TABLE):
        assert kind in get_args(FrameType), f"{TABLE}: {kind} is no type of frame"
        told = dict(pair.split("=", 1) for pair in " ".join(more).split())
        for lemma in lemmas.split("|"):
            trigger = Trigger(
                type=cast(FrameType, kind), lemma=lemma, slots=_slots(slots), code=told.get("code"),
                status=cast(FrameStatus | None, told.get("status")),
                needs=tuple(tuple(group.split("|")) for group in told.get("needs", "").split(",") if group),
                things=dict(pair.split(":") for pair in told.get("things", "").split(",") if pair),
                without=frozenset(filter(None, told.get("without", "").split("|"))),
                verbs=frozenset(filter(None, told.get("verbs", "").split("|"))),
            )  # fmt: skip
            found[lemma, pos] = (*found.get((lemma, pos), ()), trigger)
    return found


def _slots(cell: str) -> dict[str, str]:
    return {slot: role for pair in cell.split() for slots, role in [pair.split("=")] for slot in slots.split("|")}


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Asks of a sentence whether a form of any of its lemmas stands in it."""

    forms: frozenset[str]
    turns: re.Pattern[str] | None  # lemmas of several words

    @classmethod
    def of(cls, lemmas: Iterable[str]) -> "AnyOf":
        """With all forms of the lemmas; of one with a hyphen, of its first part."""
        every = {form for lemma in lemmas for form in _forms(lemma.split("-")[0])}
        turns = sorted(form for form in every if not WORD.fullmatch(form))
        pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, turns))})(?!\w)"
        return cls(frozenset(every), re.compile(pattern, re.IGNORECASE) if turns else None)

    def stands_in(self, words: frozenset[str], sentence: str) -> bool:
        """Does one stand in a sentence? `words` are its own, as `words_of` gives them."""
        return not self.forms.isdisjoint(words) or (self.turns is not None and self.turns.search(sentence) is not None)


def words_of(sentence: str) -> frozenset[str]:
    """The words of a sentence in small letters; with the sentence itself they answer what `AnyOf` asks.

    >>> sorted(words_of("Norway sent 2 frigates."))
    ['2', 'frigates', 'norway', 'sent']
    """
    return frozenset(WORD.findall(sentence.lower()))


@cache
def _gates() -> tuple[tuple[AnyOf | None, AnyOf], ...]:
    """The words that may be triggers, by the words for things of which a sentence must have one as well."""
    lemmas: dict[tuple[str, ...], set[str]] = {}
    for (lemma, _), lines in triggers().items():
        for line in lines:
            needed = tuple(sorted(kind for kind in set(line.things.values()) if kind in GATES))
            lemmas.setdefault(needed, set()).update(classes()[lemma[1:]] if lemma[0] == "@" else (lemma,))
    return tuple((AnyOf.of(_things(needed)) if needed else None, AnyOf.of(words)) for needed, words in lemmas.items())


def _things(kinds: Sequence[str]) -> set[str]:
    named = {"force" if kind == "moving" else kind for kind in kinds}
    found = {noun for kind in named for noun in classes()[kind] | classes().get("maybe-" + kind, frozenset())}
    return found | STANDING if {"force", "troops", "stands", "ship"} & named else found


def may_tell(sentence: str, words: frozenset[str]) -> bool:
    """May a sentence hold a trigger, with a thing that its line asks for? One that does not need not be parsed."""
    return DESIGNATION.search(sentence) is not None or any(
        told.stands_in(words, sentence) and (things is None or things.stands_in(words, sentence))
        for things, told in _gates()
    )


@cache
def act_words() -> AnyOf:
    """What stands in a sentence that may tell an act."""
    found: set[str] = set()
    for (kind, lead), patterns in table().items():
        for rest, told in patterns:
            if not rest and told not in WEAK and kind != "modal":
                found.add(lead)
            found |= {word for word in rest if len(word) > SHORT}
    return AnyOf.of(found.union(verbs_alone()))


def may_turn(words: frozenset[str]) -> bool:
    """May a sentence with these words (`words_of`) tell an act by a turn of several: does it have a form of each of one turn's?"""
    known = _turns_by_form()
    return any(
        all(not words.isdisjoint(forms) for forms in others) for word in words & known.keys() for others in known[word]
    )


@cache
def _turns_by_form() -> dict[str, tuple[tuple[frozenset[str], ...], ...]]:
    """By each form of a turn's longest word, the forms of its other words."""
    found: dict[str, list[tuple[frozenset[str], ...]]] = {}
    for first, *others in words_of_turns():
        for form in _forms(first) | {first}:
            found.setdefault(form, []).append(tuple(frozenset(_forms(word) | {word}) for word in others))
    return {form: tuple(held) for form, held in found.items()}


@cache
def public_words() -> re.Pattern[str]:
    """Matches in a sentence that names a state, its people or seat, a bloc, or an actor of public life by its kind."""
    states = {
        word for row in rows("states.tsv") for cell in (row[0], row[2], row[3]) for word in cell.split("|") if word
    }
    blocs = {row[0] for row in rows("blocs.tsv")}
    names = "|".join(map(re.escape, sorted(states | blocs)))
    kinds = sorted(classes()["actor"] | classes()["public"] | classes()["participant"])
    forms = "|".join(re.escape(kind[:-1]) + "(?:y|ies)" if kind.endswith("y") else re.escape(kind) for kind in kinds)
    return re.compile(rf"\b(?:(?:{names})|(?i:{forms})(?:s|es)?)\b")


def _forms(lemma: str) -> set[str]:
    """The forms of a lemma: with endings, before some of which its last letter stands twice, and of an irregular one its other forms."""
    if lemma.endswith("e"):
        regular = {lemma[:-1] + ending for ending in ("e", "es", "ed", "en", "ing", "er", "ers")}
    elif lemma.endswith("y"):
        regular = {lemma[:-1] + ending for ending in ("y", "ys", "ies", "ied", "yed", "ying", "ier", "iers")}
    elif lemma.endswith("man"):
        regular = {lemma, lemma[:-2] + "en"}
    else:
        twice = [lemma, lemma + lemma[-1], lemma + "k"]  # "travelled", "panicked"
        regular = {lemma, lemma + "s", lemma + "es", lemma + "d"}
        regular |= {stem + ending for stem in twice for ending in ("ed", "ing", "er", "ers")}
    return regular | set(IRREGULAR.get(lemma, "").split("|")) - {""}
