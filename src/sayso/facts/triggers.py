"""The table of triggers (`data/frames.tsv`): which words tell a frame, and which of their governed words fill its roles."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import cast, get_args

from sayso.facts.act_words import table
from sayso.facts.things import classes
from sayso.language.tables import rows
from sayso.model import FrameStatus, FrameType

TABLE = "frames.tsv"
# What the past of an irregular lemma begins with; the forms of every other lemma begin as the lemma does.
IRREGULAR = {
    "be": "is|are|was|were|been", "have": "has|had|having",
    "begin": "beg", "bring": "brought", "build": "buil", "buy": "bought", "fight": "fought", "find": "found", "fly": "flew|flown|flies", "get": "got",
    "give": "gave", "go": "went|gone|going", "hold": "held", "keep": "kept", "lead": "led", "leave": "left|leaving", "lend": "lent", "lose": "lost",
    "make": "made", "meet": "met", "pay": "paid", "put": "put", "sell": "sold", "send": "sent", "sit": "sat", "shoot": "shot", "speak": "spoke",
    "stand": "stood", "strike": "struck", "take": "took", "tell": "told", "win": "won", "withdraw": "withdrew", "write": "wrote", "sink": "sank",
}  # fmt: skip
GATES = ("force", "goods", "weapon")  # classes whose nouns are words; a place or a bloc may be any name
DESIGNATION = r"\b[A-Z][A-Za-z]{0,11}-\d"  # "F-35" is a thing of most classes
SHORTEST = 4  # letters of a lemma from which on its last "e" or "y" may be another letter in its forms


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


@cache
def _gates() -> tuple[tuple[re.Pattern[str] | None, re.Pattern[str]], ...]:
    """The words that may be triggers, by the words for things of which a sentence must have one as well."""
    lemmas: dict[tuple[str, ...], set[str]] = {}
    for (lemma, _), lines in triggers().items():
        for line in lines:
            needed = tuple(sorted(kind for kind in set(line.things.values()) if kind in GATES))
            lemmas.setdefault(needed, set()).update(classes()[lemma[1:]] if lemma[0] == "@" else (lemma,))
    return tuple((_any_of(_things(needed)) if needed else None, _any_of(words)) for needed, words in lemmas.items())


def _things(kinds: Sequence[str]) -> set[str]:
    more = classes()["maybe-force"] | {"they", "them"} if "force" in kinds else frozenset[str]()
    return {noun for kind in kinds for noun in classes()[kind]} | more


def _any_of(lemmas: Iterable[str]) -> re.Pattern[str]:
    """Matches a form of any of the lemmas."""
    starts = {start for lemma in lemmas for start in _forms(lemma.split("-")[0])}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(starts)))})\w{{0,4}}\b|{DESIGNATION}", re.IGNORECASE)


def may_tell(text: str, start: int, end: int) -> bool:
    """May a sentence hold a trigger, with a thing that its line asks for? One that does not need not be parsed."""
    return any(
        words.search(text, start, end) and (things is None or things.search(text, start, end))
        for things, words in _gates()
    )


@cache
def act_words() -> re.Pattern[str]:
    """Matches in a sentence that may tell an act."""
    return _any_of(lemma for _, lemma in table())


@cache
def public_words() -> re.Pattern[str]:
    """Matches in a sentence that names a state, its people or seat, a bloc, or an actor of public life by its kind."""
    states = {
        word for row in rows("states.tsv") for cell in (row[0], row[2], row[3]) for word in cell.split("|") if word
    }
    blocs = {row[0] for row in rows("blocs.tsv")}
    names = "|".join(map(re.escape, sorted(states | blocs)))
    kinds = "|".join(map(re.escape, sorted(classes()["actor"] | classes()["public"])))
    return re.compile(rf"\b(?:(?:{names})|(?i:{kinds})(?:s|es|ies)?)\b")


def _forms(lemma: str) -> list[str]:
    stem = lemma[:-1] if len(lemma) >= SHORTEST and lemma[-1] in "ey" else lemma
    return [stem, *(IRREGULAR[lemma].split("|") if lemma in IRREGULAR else ())]
