"""The table of triggers (`data/frames.tsv`): which words tell a frame, and which of their governed words fill its roles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import cast, get_args

from sayso.language.tables import rows
from sayso.model import FrameStatus, FrameType

TABLE = "frames.tsv"
# Classes whose nouns are words, so that a sentence tells whether it may name one; a place or a party may be any name.
LISTED = (
    "force", "moving", "goods", "weapon", "troops", "stands", "ship", "flying", "hardware", "blast", "share", "seat", "bloc", "handed",
)  # fmt: skip


COUNTED = ("force", "weapon")  # classes of which an object may be named by its number alone ("sent 60 to Kerr")


@dataclass(frozen=True, kw_only=True)
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

    @cached_property
    def needed(self) -> tuple[tuple[str, ...], ...]:
        """The slots of each group of `needs`, one of which something must stand in."""
        return tuple(tuple(slot for slot, role in self.slots.items() if role in group) for group in self.needs)

    @cached_property
    def asked(self) -> tuple[tuple[str, ...], ...]:
        """What a sentence must have beside the trigger: of each group one thing, "@" before its class, "#" for a number, "+" before a particle, "*" before the lemma of a verb."""
        found: list[tuple[str, ...]] = []
        for group in self.needs:
            kinds = [self.things.get(role, "") for role in group]
            if all(kind in LISTED for kind in kinds):
                counted = any(self.slots.get("obj") == role and self.things[role] in COUNTED for role in group)
                found.append(tuple(sorted({f"@{kind}" for kind in kinds} | ({"#"} if counted else set()))))
            homes = [slot for slot, role in self.slots.items() if (role,) == group == ("_",)]
            if homes and all(slot.startswith("+") for slot in homes):
                found.append(tuple(homes))
        if self.verbs:
            found.append(tuple(sorted(f"*{verb}" for verb in self.verbs)))
        return tuple(dict.fromkeys(found))


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


@cache
def triggers_by_class() -> tuple[tuple[str, tuple[Trigger, ...]], ...]:
    """The classes of things whose nouns are triggers, with their lines."""
    return tuple((lemma[1:], lines) for (lemma, _), lines in triggers().items() if lemma.startswith("@"))


def _slots(cell: str) -> dict[str, str]:
    return {slot: role for pair in cell.split() for slots, role in [pair.split("=")] for slot in slots.split("|")}
