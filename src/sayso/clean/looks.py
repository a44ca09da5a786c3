"""The lines of a plain page enter; what each looks like by itself leaves: prose, byline, date, marker of what follows."""

import re
from dataclasses import dataclass

from sayso.clean.days import find_day, find_month
from sayso.clean.furniture import line_kind
from sayso.clean.lines import Line
from sayso.clean.signed import is_byline
from sayso.model import RegionKind


@dataclass(frozen=True, slots=True)
class Looked:
    """What the lines of a page say by themselves: what each looks like, and what it says that it is or begins."""

    first: list[RegionKind]
    starts: list[RegionKind | None]


KINDS: tuple[RegionKind, ...] = (
    "title", "byline", "dateline", "body", "caption", "comment", "related", "promo", "nav", "bio", "contact", "form", "other",
)  # fmt: skip
SHORT = 60  # characters of a line that can be a date, a name or a marker
MARKER = 60  # characters of a line that says what follows it
DATE_COMPANY = 24  # characters beside the date on a date's line: a weekday, a time, a town
COUNTER = re.compile(r"^[\d.,\s]+[$€£%]?$|^[$€£]\s?[\d.,]+$")
_STARTS: tuple[tuple[RegionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))  # type: ignore[misc]
    for kind, pattern in (
        ("comment", r"^(?:\d+\s+)?(?:comments?|responses?|replies|kommentare?|commentaires|comentarios|комментарии)(?:\s*\(?\d+\)?)?:?$|^leave a (?:reply|comment)|^(?:view|show|see|load) (?:all )?(?:\d+ )?comments|^join the (?:discussion|conversation)|^notify of|^inline feedbacks|^newest(?: most voted)?$|^oldest$|^most voted|^post a comment|^add (?:a |your )?comment|^you can comment|^would love your thoughts|^оставить комментарий|^your email address will not be published|^\d+ thoughts? on "),
        ("bio", r"^about (?:the |this )?(?:authors?|writer|us|contributor)\b.{0,20}$|^об авторе|^über de[nr] autor"),
        ("related", r"^(?:recommended|related|popular|trending|most (?:read|popular|viewed|shared)|latest|more|other|similar)\b.{0,25}?(?:for you|stories|articles?|news|posts?|reading|coverage|content|headlines|topics|now)?:?$|^(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|read (?:more|next|also)|see also|up next|also read|don't miss|more (?:from|on|in|related|stories|news)|more related stories|related)\b.{0,40}:?$|^(?:lesen sie auch|mehr zum thema|lire aussi|lee también|читайте также|по теме)\b.{0,40}$"),
        ("promo", r"^(?:support|donate|subscribe|sign up|newsletter|get (?:our|the) (?:daily|weekly|free|newsletter)|follow us|become a (?:member|patron|supporter)|advertisement|sponsored|реклама|anzeige|join our)\b.{0,50}$"),
        ("contact", r"^(?:tel|phone|fax|mob|e-?mail|contact us|contacts?|тел|факс|телефон|адрес|address|эл\. почта)\b\s*[.:]?|^\d{5,6},\s|\bул\.\s|\bP\.?O\.? Box\b|^[\w.+-]+@[\w-]+\.[\w.]+$|^(?!\d{1,2}([./-])\d{1,2}\1\d{4}$)\+?[\d\s()/-]{8,}$"),
        ("caption", r"^(?:headline |featured |cover |feature |lead )?(?:image|photo|foto|picture|illustration|фото|bild)s?(?: (?:credits?|courtesy|by|from))?\s*[:/©|]|^\((?:photo|foto|image)\b|^this (?:video|image|photo|clip) is (?:from|by|courtesy)|^(?:watch|video|listen)\s*:|\((?:ap|afp|reuters|getty)[^)]{0,30}\)$|getty images\.?$|^file (?:photo|image)"),
        ("other", r"^(?:sources?|quelle|fuente|источники?|via)\s*:\s*\S|^sources include\b|all rights reserved|^copyright\b|^©|^\(c\) \d|^disclaimer\b|terms of (?:use|service)|privacy policy|^(?:translate|print|home|menu|search|share|save|listen|back to top)$"),
        ("nav", r"^(?:share (?:this|on|via)\b.{0,40}|tweet|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|copy link|log ?in|sign in|skip to .*|tags?:.*|topics?:.*|filed under.*|categor(?:y|ies):.*|previous (?:post|article).*|next (?:post|article).*)$|^home\s*[»>/|›]"),
    )
)  # fmt: skip


def starts(text: str) -> RegionKind | None:
    """What a line says that it is or begins, or None: "Leave a Reply" begins comments.

    >>> starts("About the Author"), starts("The author sat down.")
    ('bio', None)
    """
    if len(text) > MARKER * 2:
        return None
    return next((kind for kind, pattern in _STARTS if pattern.search(text)), None)


def look(lines: list[Line]) -> Looked:
    """What each line looks like by itself."""
    return Looked(_first_look(lines), [starts(line.text) for line in lines])


def _first_look(lines: list[Line]) -> list[RegionKind]:
    return ["body" if line.prose else (_short_kind(line) or "other") for line in lines]


def _short_kind(line: Line) -> RegionKind | None:
    if is_byline(line.text):
        return "byline"
    if len(line.text) <= SHORT and is_date(line.text):
        return "dateline"
    if COUNTER.match(line.text):
        return "promo"
    return line_kind(line.text)


def is_date(text: str) -> bool:
    """Whether a line is a date and little else."""
    found = find_day(text) or find_month(text)
    return found is not None and len(text) - (found[2] - found[1]) <= DATE_COMPANY
