"""Frames in text order go in, the same come out, acts that are said to answer another with the words that say so.

Only what the text says in so many words is a reply ("in response to the drill", "in retaliation for"); that one thing came after
another is none. The answered frame is one that the words name; `None` where no frame of the page tells it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.facts.fillers import cut
from sayso.model import Answer, Frame

REPLY = re.compile(
    r"\b(?:in (?:direct )?(?:response|reply|reaction|answer|retaliation) (?:to|for|against)|responding to|respond(?:ed|s)? to|retaliat(?:ed|es|ing) (?:for|against)"
    r"|in protest (?:at|against|over))\b",
    re.IGNORECASE,
)
ENDS = re.compile(r"[,;:.!?”\"\n]")  # where the words for what is answered end
FURTHEST = 400  # characters between an act and the words that make it an answer, within a sentence
LONGEST = 160  # characters of those words
BREAK = re.compile(r"[.!?][”\"’]?\s|\n")


def answered(text: str, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, with what the acts among them answer."""
    phrases = [_phrase(text, match) for match in REPLY.finditer(text)]
    return [
        replace(f, answers=_answers(text, f, frames, phrases)) if f.type == "act" and phrases else f for f in frames
    ]


def _phrase(text: str, match: re.Match[str]) -> tuple[int, int]:
    end = ENDS.search(text, match.end(), match.end() + LONGEST)
    return match.start(), end.start() if end else min(len(text), match.end() + LONGEST)


def _answers(text: str, act: Frame, frames: Sequence[Frame], phrases: Sequence[tuple[int, int]]) -> tuple[Answer, ...]:
    assert act.cue is not None, "frames are found with their cue"
    start, end = act.cue.span
    found = []
    for first, last in phrases:
        between = (end, first) if end <= first else (last, start)
        beside = first >= end or last <= start  # the words that name what is answered are no answer themselves
        if beside and between[1] - between[0] <= FURTHEST and not BREAK.search(text, *between):
            words = cut(text, (first, last))
            place = next((i for i, f in enumerate(frames) if f.cue and first <= f.cue.span[0] < last), None)
            found.append(Answer(text=words.text, span=words.span, frame=place))
    return tuple(found)
