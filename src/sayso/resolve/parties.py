"""A source that stands for all who sit at one table ("both sides", "the parties") goes in; the two whom the page names there come out."""

import re
from collections.abc import Iterator

from sayso.keys import Span
from sayso.language.names import NAME, known, state_of
from sayso.language.tense import IRREGULAR
from sayso.model import Attribution, Speaker
from sayso.resolve.made import Told, made
from sayso.resolve.page import Context

SIDES = re.compile(
    r"(?:both|the|the\s+two|each\s+of\s+the\s+two)\s+(?P<what>sides|delegations|parties|governments|countries|states|nations|neighbou?rs|capitals)",
    re.IGNORECASE,
)
# Of these a page of news speaks as of a third that has no name; a joint statement means its issuers.
AT_TABLE = re.compile(r"sides|delegations", re.IGNORECASE)
JOINT = re.compile(r"\bjoint\b|\bcommuniqu[eé]\b", re.IGNORECASE)
HOLDERS = re.compile(
    r"(?:both|the|the\s+two)\s+(?:(?:foreign|defen[cs]e|prime|interior)\s+)?(?:ministers|presidents|secretaries|heads\s+of\s+state)",
    re.IGNORECASE,
)
# Two people of whom nothing is told but that they are two.
TWO = re.compile(
    r"(?:(?:both|the\s+two)\s+(?:men|women|leaders|politicians|officials|lawmakers|senators|candidates|rivals|contenders|friends|stars|executives)|the\s+(?:pair|duo|couple|two))",
    re.IGNORECASE,
)
DO = re.compile(
    rf"\s+(?:have|had|were|are|will|would|also|both|met|\w+ed|{IRREGULAR})\b"
)  # behind it, and no "countries"
LEDE = 6  # lines with which a page begins
FEW_BACK = 4  # sentences before the source


def parties(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "Both sides" and "the two governments" are the two states that a sentence before, or the lede, names alone; "the ministers" and "the two" the two people."""
    asked = words.strip(" ,")
    if (two := _two(context, attribution, asked, told)) is not None:
        return two
    of_states, of_people = SIDES.fullmatch(asked), HOLDERS.fullmatch(asked)
    if not (of_states or of_people) or len(attribution.source) != 1 or context.is_russian:
        return None
    if of_states and AT_TABLE.fullmatch(of_states["what"]) and not JOINT.search(context.text, *context.lines[0]):
        return None
    place = attribution.source[0][0]
    for start, end in _sentences(context, place):
        people = [p.name for p in context.people.inside(start, end) if p.roles]
        names = _states(context, start, end) if of_states else people
        if len(names) == PAIR:
            return made(parties, " and ".join(names), "group", [attribution.source[0], (start, end)])
    return None


PAIR = 2
FAR_BACK = 8  # sentences before the source in which two people are named


def _two(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """Who "the two men" are, or "they" in a sentence that begins with them: the two that the sentences before name, and nobody else."""
    if len(attribution.source) != 1 or context.is_russian:
        return None
    place = attribution.source[0][0]
    start, _ = context.sentence(place)
    begins = TWO.match(context.text, start, place) if words.lower() == "they" else None
    if not (begins and DO.match(context.text, begins.end())) and not TWO.fullmatch(words):
        return None
    spoke = {speaker.name for _, speaker in told.done}
    names: dict[str, Span] = {}
    for a, b in _before(context, start if begins else place):
        for span, person in reversed(context.people.between(a, b)):
            if (person.is_told or person.name in spoke) and not context.said.touch(*span):
                names[person.name] = span
        if len(names) >= PAIR:
            break
    if len(names) != PAIR:
        return None
    ordered = sorted(names, key=lambda name: names[name])
    return made(parties, " and ".join(ordered), "group", [attribution.source[0], *sorted(names.values())])


def _before(context: Context, place: int) -> Iterator[Span]:
    """The sentence of a place up to it and the ones before it, also of lines above, the nearest first."""
    left = FAR_BACK
    for number in range(context.line(place), -1, -1):
        for start, end in reversed([s for s in context.sentences(number) if s[0] < place]):
            yield start, min(end, place)
            left -= 1
            if not left:
                return


def _sentences(context: Context, place: int) -> Iterator[Span]:
    """The sentence of a place up to it and those before in its line, the nearest first; then those of the lede."""
    line = context.line(place)
    here = context.sentences_before(place, lines=0)[-FEW_BACK:]
    for start, end in reversed(here):
        yield start, min(end, place)
    for number in range(min(LEDE, line)):
        yield from context.sentences(number)


def _states(context: Context, start: int, end: int) -> list[str]:
    """The states that a stretch names, each once, in its order, by their names or the adjectives of their offices."""
    found = []
    for match in NAME.finditer(context.text, start, end):
        whole = known(match.group())
        words = [match.group()] if whole else match.group().split()
        entries = [known(word) for word in words]
        found += [e.name for e in entries if e and e.type == "state"]
        found += [name for word in words if (name := state_of(word))]
    return list(dict.fromkeys(found))
