"""A date in EDTF goes in, the same in English words comes out, with what is not given said in so many words."""

import re

from sayso.explore.contexts import Day
from sayso.model import Dated

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
QUALIFIERS = {"?": "uncertain", "~": "approximately", "%": "approximately, uncertain"}
PARTS = re.compile(r"(-?\d{4}|[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(T[\d:.]+(?:Z|[+-][\d:]+)?)?([?~%])?")
NOT_STATED = "not stated"


def shown(dated: Dated) -> Day:
    """A date as pages show it."""
    return Day(edtf=dated.edtf, words=in_words(dated.edtf), how=dated.how)


def in_words(edtf: str | None) -> str:
    """A date for people.

    >>> in_words("2031-04")
    'April 2031, day not given'
    >>> in_words("XXXX-04-05")
    '5 April, year not given'
    >>> in_words("2031-06-01/2031-06-07")
    '1 June 2031 to 7 June 2031'
    >>> in_words(None)
    'not stated'
    """
    if edtf is None:
        return NOT_STATED
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        return _interval(start, end)
    words, missing = _parts(edtf)
    return f"{words}, {missing} not given" if missing else words


def month_in_words(label: str) -> str:
    """A month, year or decade of a timeline for people.

    >>> month_in_words("2031-04"), month_in_words("203X"), month_in_words("2031")
    ('April 2031', '2030s', '2031')
    """
    return _parts(label)[0]


def _interval(start: str, end: str) -> str:
    if start in ("", ".."):
        return f"until {_parts(end)[0]}"
    if end in ("", ".."):
        return f"from {_parts(start)[0]}"
    return f"{_parts(start)[0]} to {_parts(end)[0]}"


def _parts(edtf: str) -> tuple[str, str | None]:
    """The words for one date, and which part of it is not given; what is not known here stays as it is."""
    found = PARTS.fullmatch(edtf)
    if found is None:
        return edtf, None
    year, month, day, time, qualifier = found.groups()
    months = {f"{number:02d}": name for number, name in enumerate(MONTHS, 1)} | SEASONS
    if month is not None and "X" not in month and month not in months:
        return edtf, None
    words, missing = _year(year), "year" if year == "XXXX" else None
    if month is None or month == "XX":
        missing = missing or ("month" if year.isdigit() else None)
    else:
        words = f"{months[month]} {words}".strip()
        if day is not None and day.isdigit():
            words = f"{int(day)} {words}"
        elif month not in SEASONS:
            missing = "day and year" if missing else "day"
    if time:
        words = f"{words}, {time[1:]}"
    return (f"{words} ({QUALIFIERS[qualifier]})" if qualifier else words), missing


def _year(year: str) -> str:
    """The year in words: `203X` is a decade, `20XX` a century, `XXXX` nothing."""
    if year == "XXXX":
        return ""
    if year.endswith("XX"):
        return f"{year[:2]}00s"
    return year[:3] + "0s" if year.endswith("X") else year
