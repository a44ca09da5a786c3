"""The lines of a plain page enter; what each is leaves: a first look at each line, then rules for what follows what."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sayso.clean.agree import agree, is_pasted
from sayso.clean.body import scores
from sayso.clean.days import find_day
from sayso.clean.furniture import without_notes
from sayso.clean.lines import Line
from sayso.clean.looks import COUNTER, SHORT, Looked, is_date, look, starts
from sayso.clean.signed import OFFICE, looks_like_name, signs
from sayso.clean.traits import subjects
from sayso.model import RegionKind


@dataclass(slots=True)
class Marked:
    """A stretch of the text and what it is; `name` is where the author's name stands in a note about the author."""

    kind: RegionKind
    start: int
    end: int
    name: tuple[int, int] | None = None


WEIGHED = 20_000  # lines of a page that the trees look at; of a longer page the rules tell alone
RETURN = 150  # characters of a line that ends a list of teasers, when it ends like a sentence
ABOVE = 500  # lines above the first sure line of body in which the headline is sought
TITLE_SHORTEST, TITLE_LONGEST = 2, 40  # words of a headline
_STAYS = frozenset({"comment", "bio", "related"})  # what goes on until something ends it
_TAIL = re.compile(
    r"(?:^|(?<=[.!?\"”)]\s))(?:More related stories|Related stories|Read more|Sources include|Sources for this article include|Sources)\s*:\s",
    re.IGNORECASE,
)
_PRESS = re.compile(r"^(?:press[ -]?release|statement|пресс-релиз|communiqu[ée])\s*[–—:|-]\s*\S", re.IGNORECASE)
_MORE = re.compile(r"(?:…|\.\.\.)\s*$")


def mark(lines: list[Line], weights: Mapping[str, Any] | None = None) -> list[Marked]:
    """What each line of a plain page is; `weights` are the shipped ones unless others are given."""
    looked = look(lines)
    weighed = len(lines) <= WEIGHED
    given = scores(lines, looked, weights) if weighed else [0] * len(lines)
    pasted = not weighed or is_pasted(lines, given)
    kinds = agree(looked, given, pasted=pasted) if weighed else list(looked.first)
    _boxes(lines, looked, kinds, given)
    _head(lines, kinds)
    if pasted:
        _between(lines, kinds)
    return _cut(lines, kinds)


def _boxes(lines: list[Line], looked: Looked, kinds: list[RegionKind], given: list[int]) -> None:
    """What markers say about the lines after them."""
    state: RegionKind | None = None
    seen = 0
    long = [index for index, line in enumerate(lines) if line.prose and len(line.text) >= RETURN]
    article = long[-2] if len(long) > 1 else -1  # two long lines at least follow what stands above this one
    for index, begins in enumerate(looked.starts):
        if state == "comment":
            kinds[index] = "comment"
        elif begins is not None:
            kinds[index] = begins
            if begins == "comment" and seen < ENOUGH and index < article:
                kinds[index] = "nav"  # a link to the comments above the article
            elif begins in _STAYS and seen >= ENOUGH:
                state = begins
        elif state == "related" and _returns(lines, index, given[index]):
            state = None
        elif state is not None:
            kinds[index] = state
        if kinds[index] == "body" and lines[index].prose:
            seen += len(lines[index].text)


ENOUGH = 200  # characters of body above a marker that begins a box; further up it is a link to one
RETURN_SURE = 3_000  # score of a line that ends a list of teasers


def _returns(lines: list[Line], index: int, score: int) -> bool:
    """Whether the article goes on here after a box: a long or sure line that ends like a sentence and is not cut off."""
    line = lines[index]
    if len(line.text) < RETURN and score < RETURN_SURE:
        return False
    if _MORE.search(line.text) or not re.search(r"[.!?][\"'”’»)]*$", line.text):
        return False
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following is None or not is_date(following.text)


def _head(lines: list[Line], kinds: list[RegionKind]) -> None:
    """Above the body: one headline, its repetitions, byline, date, and the name and office that sign."""
    first = next(
        (n for n, (line, kind) in enumerate(zip(lines, kinds, strict=True)) if kind == "body" and _certain(line)),
        len(lines),
    )
    above = list(range(max(0, first - ABOVE), first))
    title = _headline(lines, kinds, above)
    if title is None:
        return
    words = lines[title].text
    if len(lines) == 1 and TWO_SENTENCES.search(words):
        kinds[title] = "body"
        return
    for index in above:
        if lines[index].text == words:
            kinds[index] = "title"
        elif index < title and kinds[index] == "body":
            kinds[index] = "other"
        elif index < title and lines[index].text.endswith(words):
            kinds[index] = "nav"
    last = max(index for index in above if kinds[index] == "title")
    _signed(lines, kinds, last, first)


TWO_SENTENCES = re.compile(r"\w{2,}[.!?][”\"’']?\s+[A-Z“\"].*[.!?][”\"’']?$")
CERTAIN = 20  # words of a line that is body and no headline ...
CERTAIN_ENDED = 10  # ... or these, with a full stop


def _certain(line: Line) -> bool:
    return line.words >= CERTAIN or (line.words >= CERTAIN_ENDED and line.text[-1] in '.。”"')


def _headline(lines: list[Line], kinds: list[RegionKind], above: list[int]) -> int | None:
    """The headline: of the lines above the body the one that shares most words with it, is printed twice, stands near."""
    may = [
        n for n in above
        if TITLE_SHORTEST <= lines[n].words <= TITLE_LONGEST and kinds[n] in ("other", "body", "caption") and not COUNTER.match(lines[n].text)
        and starts(lines[n].text) is None and not (find_day(lines[n].text) and signs(lines[n].text))
    ]  # fmt: skip
    if not may:
        return None
    for n in may:
        if _PRESS.match(lines[n].text):
            return n
    told = {word for line, kind in zip(lines, kinds, strict=True) if kind == "body" for word in subjects(line)}
    ends = Counter(lines[n].text for n in above)

    def worth(n: int) -> int:
        shared = min(len(subjects(lines[n]) & told), SHARED)
        again = lines[n].words > 2 and (ends[lines[n].text] > 1)
        return 2 * shared + 3 * again + 2 * (lines[n].words >= FULL_TITLE) - (above[-1] - n) // NEARER

    return max(may, key=lambda n: (worth(n), -n))


SHARED = 5  # words shared with the body beyond which a line is no likelier to be its headline
NEARER = 6  # lines nearer to the body that are worth as much as half a shared word
FULL_TITLE = 4  # words of a headline that is preferred to shorter lines above it, the names of sections


def _signed(lines: list[Line], kinds: list[RegionKind], title: int, first: int) -> None:
    """A name under the title with an office below it signs the text; so does a lone name right above the body."""
    for index in range(title + 1, min(first, title + 4)):
        text = lines[index].text
        if kinds[index] in ("other", "body") and looks_like_name(text) and len(text) <= SHORT:
            below = lines[index + 1].text if index + 1 < len(lines) else ""
            if OFFICE.search(below) and len(below) <= 2 * SHORT:
                kinds[index] = "byline"
                kinds[index + 1] = "other"
                return
    if title + 1 < first and signs(lines[title + 1].text) and kinds[title + 1] in ("other", "body"):
        kinds[title + 1] = "byline"


def _between(lines: list[Line], kinds: list[RegionKind]) -> None:
    """Standfirst and subheadings are body; what is short after the last sentence is not."""
    title = next((n for n, kind in enumerate(kinds) if kind == "title"), len(kinds))
    sure = next(
        (n for n, (line, kind) in enumerate(zip(lines, kinds, strict=True)) if kind == "body" and _certain(line)), 0
    )
    for index in range(title + 1, sure):
        if kinds[index] == "other" and lines[index].words > FULL_TITLE:
            kinds[index] = "body"
    last = max((n for n, kind in enumerate(kinds) if kind == "body"), default=-1)
    first = next((n for n, kind in enumerate(kinds) if kind == "body"), len(kinds))
    for index in range(first, last):
        if kinds[index] == "other" and lines[index].words > 1 and starts(lines[index].text) is None:
            kinds[index] = "body"


def _cut(lines: list[Line], kinds: list[RegionKind]) -> list[Marked]:
    found: list[Marked] = []
    note: int | None = None
    for line, kind in zip(lines, kinds, strict=True):
        if kind == "body":
            found += _parts(line)
        else:
            found.append(Marked(kind, line.start, line.end))
        note = _bio_name(line, kind, found[-1], note)
    return found


def _parts(line: Line) -> list[Marked]:
    """A body line without the furniture in it and behind it."""
    tail = _TAIL.search(line.text)
    cut = tail.start() if tail is not None and tail.start() > 0 else len(line.text)
    parts = without_notes(line.text[:cut])
    found = [Marked(kind, line.start + start, line.start + end) for kind, start, end in parts]
    if cut < len(line.text):
        rest: RegionKind = "other" if line.text[cut:].lower().startswith("sources") else "related"
        found.append(Marked(rest, line.start + cut, line.end))
    return found


def _bio_name(line: Line, kind: RegionKind, marked: Marked, note: int | None) -> int | None:
    if kind == "bio" and note is None and re.match(r"about (?:the|this) author|об авторе", line.text, re.IGNORECASE):
        return 0
    if kind == "bio" and note == 0:
        if looks_like_name(line.text):
            marked.name = (line.start, line.end)
        return 1
    return note
