"""An act that leaves open towards whom it is, and the frames told before it, go in; the act with its target comes out, or nothing.

Who answers was an end of what was done before, so that the answer goes to the other end: after "Peru asked Chile for ships", "Chile
refused" is towards Peru. Where the one who acts was no end of it, nobody is guessed.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.facts.act_ends import acting
from sayso.facts.actors import named
from sayso.facts.arguments import slots
from sayso.facts.fillers import filler
from sayso.language.actors import actor
from sayso.language.syntax import Parsed
from sayso.model import Filler, Frame

REPLIES = frozenset(("REJECT", "AGREE", "YIELD"))  # classes of what is done by the one to whom was done
# What is meant by a noun of a class that is answered ("the complaint"), by the class of the act that it names.
LIKE = {"REQUEST": ("REQUEST",), "ACCUSE": ("ACCUSE", "PROTEST"), "PROTEST": ("ACCUSE", "PROTEST"), "AID": ("AID",)}
PRONOUNS = frozenset(("It", "They", "He", "She", "We", "Both"))
SMALL = frozenset(("the", "a", "an", "of", "its", "his", "her"))
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
            return _towards(act, source, _told_by(earlier))
        if _are_among(doers, source):
            return _towards(act, target, _told_by(earlier))
        if answered is not None and act.code in REPLIES and answered in LIKE.get(earlier.code or "", ()):
            return _towards(act, source, _told_by(earlier))
    return None


def towards_subject(act: Frame, text: str, previous: Parsed) -> Frame | None:
    """The act towards who the sentence before is about: "Ruiz charged the port with fraud. The port rejected the charge", however the first put it."""
    whom = _subject(text, previous)
    doers = act.roles.get("source", ())
    if whom is None or _are_among(doers, (whom,)) or any(_words(whom) & _words(one) for one in doers):
        return None
    return _towards(act, (whom,), "towards whom the sentence before is about")


def _subject(text: str, sentence: Parsed) -> Filler | None:
    """The one actor that is the subject of a sentence's main verb, by name or office."""
    root = next((t for t in sentence.doc if t.head.i == t.i), None)
    subjects = slots(root).get("subj", []) if root is not None and root.pos_ in ("VERB", "AUX") else []
    found = [t for t in acting(subjects) if t.pos_ != "PRON"]
    return filler(text, sentence, named(found[0])) if len(found) == 1 else None


def _words(one: Filler) -> set[str]:
    return set(one.text.lower().split()) - SMALL


def _towards(act: Frame, whom: Sequence[Filler], why: str | None) -> Frame | None:
    if not whom:
        return None
    how = f"{act.how}; {why}" if why else act.how
    return replace(act, roles={**act.roles, "target": tuple(whom)}, how=how)


def _told_by(earlier: Frame) -> str | None:
    return f"towards whom is told by “{earlier.cue.text}” before" if earlier.cue else None


def _are_among(doers: Sequence[Filler], end: Sequence[Filler]) -> bool:
    return bool({_known_by(one) for one in doers} & {_known_by(one) for one in end} - {None})


def _known_by(one: Filler) -> str | None:
    """By what an actor is known again: its state, else the last word of its name."""
    last = one.text.split()[-1]
    return actor(one.text).country or (last if last[:1].isupper() and last not in PRONOUNS else None)
