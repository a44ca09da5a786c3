"""The lines of a plain page enter; what each is leaves: a first look at each line, then rules for what follows what."""

import re
from dataclasses import dataclass

from sayso.clean.days import find_day, find_month
from sayso.clean.furniture import line_kind
from sayso.clean.lines import Line
from sayso.clean.signed import OFFICE, is_byline, looks_like_name
from sayso.model import RegionKind


@dataclass(slots=True)
class Marked:
    """A stretch of the text and what it is; `name` is where the author's name stands in a note about the author."""

    kind: RegionKind
    start: int
    end: int
    name: tuple[int, int] | None = None


SHORT = 60  # characters of a line that can be a date, a name or a marker
MARKER = 60  # characters of a line that says what follows it
RETURN = 150  # characters of a line that ends a list of teasers, when it ends like a sentence
TITLE_SHORTEST, TITLE_LONGEST = 2, 40  # words of a headline
_COUNTER = re.compile(r"^[\d.,\s]+[$€£%]?$|^[$€£]\s?[\d.,]+$")
_STARTS: tuple[tuple[RegionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))  # type: ignore[misc]
    for kind, pattern in (
        ("comment", r"^(?:\d+\s+)?(?:comments?|responses?|replies|kommentare?|commentaires|comentarios|комментарии)(?:\s*\(?\d+\)?)?:?$|^leave a (?:reply|comment)|^(?:view|show|see|load) (?:all )?(?:\d+ )?comments|^join the (?:discussion|conversation)|^notify of|^inline feedbacks|^newest(?: most voted)?$|^oldest$|^most voted|^post a comment|^add (?:a |your )?comment|^you can comment|^would love your thoughts|^оставить комментарий|^your email address will not be published|^\d+ thoughts? on "),
        ("bio", r"^about (?:the |this )?(?:authors?|writer|us|contributor)\b.{0,20}$|^об авторе|^über de[nr] autor"),
        ("related", r"^(?:recommended|related|popular|trending|most (?:read|popular|viewed|shared)|latest|more|other|similar)\b.{0,25}?(?:for you|stories|articles?|news|posts?|reading|coverage|content|headlines|topics|now)?:?$|^(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|read (?:more|next|also)|see also|up next|also read|don't miss|more (?:from|on|in|related|stories|news)|more related stories|related)\b.{0,40}:?$|^(?:lesen sie auch|mehr zum thema|lire aussi|lee también|читайте также|по теме)\b.{0,40}$"),
        ("promo", r"^(?:support|donate|subscribe|sign up|newsletter|get (?:our|the) (?:daily|weekly|free|newsletter)|follow us|become a (?:member|patron|supporter)|advertisement|sponsored|реклама|anzeige|join our)\b.{0,50}$"),
        ("contact", r"^(?:tel|phone|fax|mob|e-?mail|contact us|contacts?|тел|факс|телефон|адрес|address|эл\. почта)\b\s*[.:]?|^\d{5,6},\s|\bул\.\s|\bP\.?O\.? Box\b|^[\w.+-]+@[\w-]+\.[\w.]+$|^\+?[\d\s()/-]{8,}$"),
        ("caption", r"^(?:headline |featured |cover |feature |lead )?(?:image|photo|foto|picture|illustration|фото|bild)s?(?: (?:credits?|courtesy|by|from))?\s*[:/©|]|^\((?:photo|foto|image)\b|^this (?:video|image|photo|clip) is (?:from|by|courtesy)|^(?:watch|video|listen)\s*:|\((?:ap|afp|reuters|getty)[^)]{0,30}\)$|getty images\.?$|^file (?:photo|image)"),
        ("other", r"^(?:sources?|quelle|fuente|источники?|via)\s*:\s*\S|^sources include\b|all rights reserved|^copyright\b|^©|^\(c\) \d|^disclaimer\b|terms of (?:use|service)|privacy policy|^(?:translate|print|home|menu|search|share|save|listen|back to top)$"),
        ("nav", r"^(?:share (?:this|on|via)\b.{0,40}|tweet|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|copy link|log ?in|sign in|skip to .*|tags?:.*|topics?:.*|filed under.*|categor(?:y|ies):.*|previous (?:post|article).*|next (?:post|article).*)$|^home\s*[»>/|›]"),
    )
)  # fmt: skip
_STAYS = frozenset({"comment", "bio", "related"})  # what goes on until something ends it
_TAIL = re.compile(
    r"(?:^|(?<=[.!?\"”)]\s))(?:More related stories|Related stories|Read more|Sources include|Sources for this article include|Sources)\s*:\s",
    re.IGNORECASE,
)
_RELATED_NOTE = re.compile(r"\(\s*(?:Related|Read also|See also)\s*:[^()]{3,200}\)\s*$", re.IGNORECASE)
_PRESS = re.compile(r"^(?:press[ -]?release|statement|пресс-релиз|communiqu[ée])\s*[–—:|-]\s*\S", re.IGNORECASE)
_MORE = re.compile(r"(?:…|\.\.\.)\s*$")


def starts(text: str) -> RegionKind | None:
    """What a line says that it is or begins, or None: "Leave a Reply" begins comments.

    >>> starts("About the Author"), starts("The author sat down.")
    ('bio', None)
    """
    if len(text) > MARKER * 2:
        return None
    return next((kind for kind, pattern in _STARTS if pattern.search(text)), None)


def mark(lines: list[Line]) -> list[Marked]:
    """What each line of a plain page is."""
    kinds = _first_look(lines)
    _state(lines, kinds)
    _head(lines, kinds)
    _foot(lines, kinds)
    return _cut(lines, kinds)


def _first_look(lines: list[Line]) -> list[RegionKind]:
    return ["body" if line.prose else (_short_kind(line) or "other") for line in lines]


def _short_kind(line: Line) -> RegionKind | None:
    if is_byline(line.text):
        return "byline"
    if len(line.text) <= SHORT and _is_date(line.text):
        return "dateline"
    if _COUNTER.match(line.text):
        return "promo"
    return line_kind(line.text)


def _is_date(text: str) -> bool:
    """Whether a line is a date and little else."""
    found = find_day(text) or find_month(text)
    return found is not None and len(text) - (found[2] - found[1]) <= DATE_COMPANY


DATE_COMPANY = 24  # characters beside the date on a date's line: a weekday, a time, a town


def _state(lines: list[Line], kinds: list[RegionKind]) -> None:
    """What markers say about the lines after them."""
    state: RegionKind | None = None
    seen_body = False
    for index, line in enumerate(lines):
        begins = starts(line.text)
        if state == "comment":
            kinds[index] = "comment"
            continue
        if begins is not None:
            kinds[index] = begins
            if begins == "comment" and not seen_body and _body_follows(lines, index):
                kinds[index] = "nav"  # a link to the comments above the article
            elif begins in _STAYS and seen_body:
                state = begins
            continue
        if state is not None:
            if _returns(lines, index) and state == "related":
                state = None
            else:
                kinds[index] = state
                continue
        seen_body = seen_body or kinds[index] == "body"


def _body_follows(lines: list[Line], index: int) -> bool:
    return sum(len(line.text) >= RETURN and line.prose for line in lines[index + 1 :]) > 1


def _returns(lines: list[Line], index: int) -> bool:
    """Whether the article goes on here after a box: a long line that ends like a sentence, and is not cut off."""
    line = lines[index]
    if len(line.text) < RETURN or _MORE.search(line.text) or not re.search(r"[.!?][\"'”’»)]*$", line.text):
        return False
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following is None or not _is_date(following.text)


def _head(lines: list[Line], kinds: list[RegionKind]) -> None:
    """Above the body: one headline, its repetitions, byline, date, and the name and office that sign."""
    first = next(
        (n for n, (line, kind) in enumerate(zip(lines, kinds, strict=True)) if kind == "body" and _certain(line)),
        len(lines),
    )
    above = list(range(first))
    title = _headline(lines, kinds, above)
    if title is None:
        return
    words = lines[title].text
    for index in above:
        if lines[index].text == words:
            kinds[index] = "title"
        elif index < title and kinds[index] == "body":
            kinds[index] = "other"
        elif index < title and lines[index].text.endswith(words):
            kinds[index] = "nav"
    last = max(index for index in above if kinds[index] == "title")
    _signed(lines, kinds, last, first)


CERTAIN = 20  # words of a line that is body and no headline ...
CERTAIN_ENDED = 10  # ... or these, with a full stop


def _certain(line: Line) -> bool:
    return line.words >= CERTAIN or (line.words >= CERTAIN_ENDED and line.text[-1] in '.。”"')


def _headline(lines: list[Line], kinds: list[RegionKind], above: list[int]) -> int | None:
    """The headline: a line that is printed twice above the body, or ends the breadcrumbs; else the first that may be one."""
    may = [
        n for n in above
        if TITLE_SHORTEST <= lines[n].words <= TITLE_LONGEST and kinds[n] in ("other", "body", "caption") and not _COUNTER.match(lines[n].text)
        and starts(lines[n].text) is None
    ]  # fmt: skip
    if not may:
        return None
    for n in may:
        if _PRESS.match(lines[n].text):
            return n
    for n in may:
        again = any(m != n and lines[m].text.endswith(lines[n].text) for m in above)
        if again and lines[n].words > 2:
            return n
    fuller = [n for n in may if lines[n].words >= FULL_TITLE]
    return (fuller or may)[0]


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
    for index in range(title + 1, first):  # a standfirst is body
        if kinds[index] == "other" and lines[index].words >= FULL_TITLE + 1:
            kinds[index] = "body"


def _foot(lines: list[Line], kinds: list[RegionKind]) -> None:
    """Subheadings between body lines are body; what is short after the last sentence is not."""
    last = max((n for n, kind in enumerate(kinds) if kind == "body"), default=-1)
    first = next((n for n, kind in enumerate(kinds) if kind == "body"), len(kinds))
    for index in range(first, last):
        if kinds[index] == "other" and lines[index].words > 1 and starts(lines[index].text) is None:
            kinds[index] = "body"


def _cut(lines: list[Line], kinds: list[RegionKind]) -> list[Marked]:
    found: list[Marked] = []
    note: int | None = None
    for line, kind in zip(lines, kinds, strict=True):
        cut = _tail(line) if kind == "body" else None
        if cut is None:
            found.append(Marked(kind, line.start, line.end))
        else:
            end = len(line.text[:cut].rstrip())
            found.append(Marked("body", line.start, line.start + end))
            rest: RegionKind = "other" if line.text[cut:].lower().startswith("sources") else "related"
            found.append(Marked(rest, line.start + cut, line.end))
        note = _bio_name(line, kind, found[-1], note)
    return found


def _tail(line: Line) -> int | None:
    """Where in a body line its furniture begins."""
    matches = [m for m in (_TAIL.search(line.text), _RELATED_NOTE.search(line.text)) if m is not None and m.start() > 0]
    return min((m.start() for m in matches), default=None)


def _bio_name(line: Line, kind: RegionKind, marked: Marked, note: int | None) -> int | None:
    if kind == "bio" and note is None and re.match(r"about (?:the|this) author|об авторе", line.text, re.IGNORECASE):
        return 0
    if kind == "bio" and note == 0:
        if looks_like_name(line.text):
            marked.name = (line.start, line.end)
        return 1
    return note
