"""Sayings inside sayings: "A says that B said C" is two statements, the second looked for in the first's content.

The tagger was trained on the outermost attribution only, so each content that has a verb of saying in it is read once
more, alone, as if it were a text of its own.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.extract.edges import tidy
from sayso.extract.found import Found, length, overlap
from sayso.extract.reading import WORD, Reading
from sayso.keys import Span

# Words that mark an attribution plainly enough to be worth a second reading. "Is", "means", thoughts and bare forms ("they
# say") are not, nor is "argued", "called for" or "admitted", none of which was right on the corpus.
PLAIN_CUE = re.compile(
    r"\b(?:said|say(?:s|ing)|told|tell(?:s|ing)|wrote|according to|repl(?:ied|ies)|den(?:ied|ies)|notified|claim|accusing"
    r"|(?:acknowledg|accus|advis|announc|assur|conclud|declar|promis|stat|urg)(?:ed|es)"
    r"|(?:add|assert|claim|confirm|explain|inform|insist|object|offer|report|suggest|vow|warn)(?:ed|s))\b",
    re.IGNORECASE,
)
FEWEST_WORDS = 7  # a content that is shorter cannot hold a speaker, a verb and what was said
NOTHING = re.compile(
    r"\W*(?:(?:it|him|her|them|us|me|that|this|so|to|not|of|for|at|in|on|about)\b\W*){1,4}", re.IGNORECASE
)
NOT_SAID = re.compile(
    r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE
)  # "we are not saying that ...": not one of five was a saying on the corpus
WHOLE = 0.85  # of the outer content: an inner content that covers more is the same saying again
PENALTY = 0.8  # on the score: both readings have to be right

Tag = Callable[[str, Sequence[Span]], Sequence[Found]]


def nested(reading: Reading, outer: list[Found], tag: Tag) -> list[Found]:
    """The sayings inside the contents of `outer`; `nested_in` is the index of the one that holds it."""
    found: list[Found] = []
    for index, holder in enumerate(outer):
        if not _worth_reading(reading.text, holder):
            continue
        for inner in tag(reading.text, holder.content):
            if not _stands(reading.text, inner, holder):
                continue
            score = round(inner.score * holder.score * PENALTY, 3)
            placed = replace(inner, score=score, rule=f"{inner.rule}, second reading", nested_in=index)
            found.extend(
                hit
                for hit in tidy(reading, placed)
                if hit.source
                and overlap(hit.content, holder.content) < WHOLE * length(holder.content)
                and _says_something(reading.text, hit)
            )
    return found


def _worth_reading(text: str, holder: Found) -> bool:
    words = sum(1 for span in holder.content for _ in WORD.finditer(text, *span))
    return words >= FEWEST_WORDS and any(PLAIN_CUE.search(text, *span) for span in holder.content)


def _says_something(text: str, hit: Found) -> bool:
    """Are there words in its content that say anything ("said it to" has none), and is it not told that they were not said?"""
    content = " ".join(text[slice(*span)] for span in hit.content)
    return NOTHING.fullmatch(content) is None and not any(NOT_SAID.search(text, *span) for span in hit.cue)


def _stands(text: str, inner: Found, holder: Found) -> bool:
    """An inner saying needs a source and a plain cue of its own, not those of the outer one."""
    cue = " ".join(text[slice(*span)] for span in inner.cue)
    return bool(inner.source) and bool(PLAIN_CUE.search(cue)) and not overlap(inner.cue, holder.cue)
