"""An article and its statements go in, its figures and frames come out with their claimants.

The claimant is the innermost statement that was said and holds the figure, or the words that tell the frame; what no statement
holds, the page claims.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sayso.facts.counting import Reader
from sayso.facts.figures import figures
from sayso.facts.frames import READ, frames
from sayso.keys import Span
from sayso.language.actors import actor, name_of
from sayso.model import Article, Figure, Filler, Frame, Statement

__all__ = ["Claimed", "claim"]

T = TypeVar("T")
DENIAL = re.compile(r"\b(?:den(?:y|ies|ied|ying|ials?)|refut\w+|rebut\w*|rul(?:e|es|ed|ing) out)\b", re.IGNORECASE)
INSTEAD = re.compile(r"[:;.“\"]")
OWN, ITSELF = frozenset(("we", "us", "our", "ours")), frozenset(("it", "its", "they", "their"))
BODIES = ("state", "bloc", "organisation", "office")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """The statements with the figures and frames that they claim, and those that the page claims in its own voice."""

    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    frames: tuple[Frame, ...]


def claim(article: Article, statements: Sequence[Statement]) -> Claimed:
    """The figures and frames of title and body, each with the one who claims it."""
    counted = [f for region in article.regions if region.kind in READ for f in figures(article.text, *region.span)]
    reader = Reader(article.text, counted, article.published.edtf)
    told = frames(article, reader.read)
    if article.language == "en":
        reader.read_rest(region.span for region in article.regions if region.kind in READ)
        counted = reader.figures()
    of_figures = _by_claimant(counted, [f.span for f in counted], statements)
    own = _own_deeds(told, statements)
    of_frames = _by_claimant(told, [_place(f) for f in told], statements, own)
    held = [
        replace(s, figures=tuple(of_figures.get(i, ())), frames=_as_claimed(of_frames.get(i, ()), s, article.text))
        if i in of_figures or i in of_frames
        else s
        for i, s in enumerate(statements)
    ]
    return Claimed(
        statements=tuple(held), figures=tuple(of_figures.get(None, ())), frames=tuple(of_frames.get(None, ()))
    )


def _as_claimed(frames: Sequence[Frame], statement: Statement, text: str) -> tuple[Frame, ...]:
    """The frames as their claimant has them: what somebody denies is denied, and "we" is the claimant."""
    if not frames:
        return ()
    denies = _denies(statement, text)
    own = _own_name(statement)
    return tuple(
        replace(
            frame,
            status="denied" if denies and frame.status in ("actual", "planned") else frame.status,
            roles={role: tuple(_as_own(f, own) for f in fillers) for role, fillers in frame.roles.items()}
            if own
            else frame.roles,
        )
        for frame in frames
    )


def _denies(statement: Statement, text: str) -> bool:
    """Is what it says what the speaker denies? Behind a colon, or as a sentence of its own, stands what he says instead."""
    cue, start = statement.cue, statement.content.spans[0][0]
    if cue is None or DENIAL.search(cue.text) is None:
        return False
    end = cue.spans[-1][1]
    return end <= start and INSTEAD.search(text, end, start) is None


def _as_own(filler: Filler, own: tuple[str, frozenset[str]]) -> Filler:
    name, pronouns = own
    return replace(filler, name=name) if filler.name is None and filler.text.lower() in pronouns else filler


def _own_name(statement: Statement) -> tuple[str, frozenset[str]] | None:
    """The state or body that speaks, and the pronouns that stand for it in what it says; nothing for a person of no known state."""
    speaker = statement.speaker
    if speaker.name is None:
        return None
    found = actor(f"{speaker.role or ''} {speaker.name}".strip())
    if speaker.type in BODIES:
        return (name_of(found.country) if found.country else speaker.name), OWN | ITSELF
    return (name_of(found.country), OWN) if found.country else None


def _place(frame: Frame) -> Span:
    """Where a frame stands: at the words that tell it."""
    assert frame.cue is not None, "frames are found with their cue"
    return frame.cue.span


def _own_deeds(frames: Sequence[Frame], statements: Sequence[Statement]) -> set[tuple[int, int]]:
    """The acts of those who speak, which the page tells and not they, by place with that of the statement: "threatened to sue Kerr"."""
    speaking = sorted((a, b, i) for i, s in enumerate(statements) if s.source for a, b in s.source.spans)
    found = set[tuple[int, int]]()
    for place, frame in enumerate(frames):
        for start, end in (one.span for one in frame.roles.get("source", ()) if frame.type == "act"):
            near = slice(bisect_left(speaking, (start - LONGEST_SOURCE,)), bisect_left(speaking, (end,)))
            found |= {(place, i) for _, b, i in speaking[near] if start < b}
    return found


LONGEST_SOURCE = 300  # characters of a source that are looked back


def _by_claimant(
    found: Sequence[T],
    spans: Sequence[Span],
    statements: Sequence[Statement],
    own: Container[tuple[int, int]] = frozenset(),
) -> dict[int | None, list[T]]:
    """What was found, by the place of its statement; `None` is the page."""
    held: dict[int | None, list[T]] = {}
    for one, index in zip(found, _claimants(spans, statements, own), strict=True):
        held.setdefault(index, []).append(one)
    return held


JUDGES = re.compile(
    r"(?:has |have |had |was |were |also |repeatedly |strongly |sharply |earlier )*"
    r"(?:criticis|criticiz|condemn|denounc|prais|welcom|slam|hail|oppos|mock|applaud|deplor|lambast|decr)\w*(?: to)?",
    re.IGNORECASE,
)


def _only_judges(statement: Statement) -> bool:
    """Is what it is about told by the page, so that only the judgement is the speaker's: "criticised the pact between Norvane and Kerr"?"""
    cue = statement.cue
    is_object = cue is not None and statement.content.spans[0][0] == cue.spans[-1][1] + 1
    return is_object and cue is not None and JUDGES.fullmatch(cue.text) is not None


def _claimants(
    spans: Sequence[Span], statements: Sequence[Statement], own: Container[tuple[int, int]]
) -> Iterator[int | None]:
    """For each span, in text order, the statement of mode said with the shortest content around it, but for those that `own` bars."""
    contents = sorted(
        (start, end, size, index)
        for index, statement in enumerate(statements)
        if statement.mode == "said" and not _only_judges(statement)
        for size in (sum(b - a for a, b in statement.content.spans),)
        for start, end in statement.content.spans
    )
    following, open_now = 0, list[tuple[int, int, int, int]]()
    for place, (start, end) in enumerate(spans):
        while following < len(contents) and contents[following][0] <= start:
            open_now.append(contents[following])
            following += 1
        open_now = [content for content in open_now if content[1] > start]
        around = ((size, index) for _, last, size, index in open_now if end <= last and (place, index) not in own)
        yield min(around, default=(0, None))[1]
