"""Frames in text order go in, the same come out, acts that are said to answer another with the words that say so.

Only what the text says in so many words is a reply ("in response to the drill", "in retaliation for"); that one thing came after
another is none, nor is what was said in answer to a question. The answered frame is one that the words name; of words that name nothing
("in response, ...", "replied by expelling") it is the act before by the state that the reply hits. `None` where no frame of the page tells it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.facts.fillers import cut
from sayso.keys import Span
from sayso.language.actors import actor
from sayso.model import Answer, Frame

REPLY = re.compile(
    r"\b(?:in (?:direct )?(?:response|reply|reaction|answer|retaliation) (?:to|for|against)|responding to|respond(?:ed|s)? to|retaliat(?:ed|es|ing) (?:for|against)"
    r"|in protest (?:at|against|over))\b",
    re.IGNORECASE,
)
BARE = re.compile(
    r"\b(?:in (?:response|retaliation|reply|answer)(?= ?[,.;]| [a-z]+ed\b)|(?:retaliated|replied|answered|responded|reacted|hit back)(?: on \w+(?: \w+)?| \w+ (?:day|week|month)s? later)?,? (?:by|with)\b)",
    re.IGNORECASE,
)
NO_REPLY = re.compile(
    r"(?:\bnot|n[’']t|\bnever|\bwithout|\bfail(?:ed|s)? to|\bdeclined to|\brefused to) (?:\w+ )?$", re.IGNORECASE
)
ASKED = re.compile(
    r"(?: an?| the| written| e-?mailed| several| our| reporters?[’']?s?| journalists?[’']?)* (?:questions?|quer(?:y|ies)|inquir(?:y|ies)|requests?|e-?mails?|calls? )",
    re.IGNORECASE,
)
ENDS = re.compile(r"[,;:.!?”\"\n]")  # where the words for what is answered end
BY = re.compile(r"\b(?:by|with)$", re.IGNORECASE)
BACK = 24  # characters before the words that may deny them or end a sentence
LOOKED_BACK = 4  # acts among which the one that is answered is looked for
FURTHEST = 400  # characters between an act and the words that make it an answer, within a sentence
LONGEST = 160  # characters of those words
BREAK = re.compile(r"[.!?][”\"’]?\s|\n")


def answered(text: str, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, with what the acts among them answer."""
    found: dict[int, list[Answer]] = {}
    for match in REPLY.finditer(text):
        denied = NO_REPLY.search(text, max(0, match.start() - BACK), match.start())
        words = _phrase(text, match)
        place = None if denied or ASKED.match(text, match.end()) else _nearest(text, words, frames)
        if place is not None:
            named = next((i for i, f in enumerate(frames) if f.cue and words[0] <= f.cue.span[0] < words[1]), None)
            found.setdefault(place, []).append(_answer(text, words, named))
    for match in BARE.finditer(text):
        place = _nearest(text, match.span(), frames)
        if place is not None:
            found.setdefault(place, []).append(_answer(text, match.span(), _hit_before(frames, place)))
    return [replace(f, answers=tuple(found[i])) if i in found else f for i, f in enumerate(frames)]


def _phrase(text: str, match: re.Match[str]) -> tuple[int, int]:
    end = ENDS.search(text, match.end(), match.end() + LONGEST)
    return match.start(), end.start() if end else min(len(text), match.end() + LONGEST)


def _answer(text: str, span: Span, frame: int | None) -> Answer:
    told = cut(text, span)
    return Answer(text=told.text, span=told.span, frame=frame)


def _nearest(text: str, words: Span, frames: Sequence[Frame]) -> int | None:
    """The act of the sentence that the words are said of: the last before them, or where they lead or end in "by" the first behind."""
    acts = [(i, f.cue.span) for i, f in enumerate(frames) if f.type == "act" and f.cue]
    before = [(words[0] - span[1], i) for i, span in acts if span[1] <= words[0] and _is_near(text, span[1], words[0])]
    behind = [(span[0] - words[1], i) for i, span in acts if span[0] >= words[1] and _is_near(text, words[1], span[0])]
    leads = text[words[0]].isupper() or BY.search(text, *words)
    nearest = min(behind if leads else before or behind, default=None)
    return nearest[1] if nearest else None


def _is_near(text: str, start: int, end: int) -> bool:
    return end - start <= FURTHEST and not BREAK.search(text, start, end)


def _hit_before(frames: Sequence[Frame], place: int) -> int | None:
    """The act told before by the state that this one hits, towards the state that does it."""
    hit, doer = _states(frames[place], "target"), _states(frames[place], "source")
    for i in range(place - 1, max(-1, place - 1 - LOOKED_BACK), -1):
        other = frames[i]
        if other.type == "act" and _states(other, "source") & hit and not _states(other, "source") & doer:
            return i
    return None


def _states(act: Frame, role: str) -> set[str]:
    """The states whose the fillers of a role are."""
    found = (actor(one.text) for one in act.roles.get(role, ()))
    return {one.country for one in found if one.country}
