"""An act that leaves open towards whom it is, and the frames told before it, go in; the act with its target comes out, or nothing.

Who answers was an end of what was done before, so that the answer goes to the other end: after "Peru asked Chile for ships", "Chile
refused" is towards Peru. Where the one who acts was no end of it, nobody is guessed.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.language.actors import actor
from sayso.model import Filler, Frame

REPLIES = frozenset(("REJECT", "AGREE", "YIELD"))  # classes of what is done by the one to whom was done
# What is meant by a noun of a class that is answered ("the complaint"), by the class of the act that it names.
LIKE = {"REQUEST": ("REQUEST",), "ACCUSE": ("ACCUSE", "PROTEST"), "PROTEST": ("ACCUSE", "PROTEST"), "AID": ("AID",)}
PRONOUNS = frozenset(("It", "They", "He", "She", "We", "Both"))
FEW, FURTHEST = 8, 400  # frames, and characters, back to what is answered


def just_before(found: Sequence[Frame], start: int) -> Sequence[Frame]:
    """The frames told before a place in the text, as far back as an answer looks."""
    return [f for f in found[-FEW:] if f.cue and start - f.cue.span[0] <= FURTHEST]


def completed(act: Frame, before: Sequence[Frame], answered: str | None = None) -> Frame | None:
    """The act with the other end of the last act before it that its doer was an end of, or with who did the last act of the class `answered`."""
    doers = act.roles.get("source", ())
    for earlier in reversed([f for f in before if f.type == "act"]):
        source, target = earlier.roles.get("source", ()), earlier.roles.get("target", ())
        if _are_among(doers, target):
            return _towards(act, source, earlier)
        if _are_among(doers, source):
            return _towards(act, target, earlier)
        if answered is not None and act.code in REPLIES and answered in LIKE.get(earlier.code or "", ()):
            return _towards(act, source, earlier)
    return None


def _towards(act: Frame, whom: Sequence[Filler], earlier: Frame) -> Frame | None:
    if not whom:
        return None
    told = f"; towards whom is told by “{earlier.cue.text}” before" if earlier.cue else ""
    return replace(act, roles={**act.roles, "target": tuple(whom)}, how=f"{act.how}{told}")


def _are_among(doers: Sequence[Filler], end: Sequence[Filler]) -> bool:
    return bool({_known_by(one) for one in doers} & {_known_by(one) for one in end} - {None})


def _known_by(one: Filler) -> str | None:
    """By what an actor is known again: its state, else the last word of its name."""
    last = one.text.split()[-1]
    return actor(one.text).country or (last if last[:1].isupper() and last not in PRONOUNS else None)
