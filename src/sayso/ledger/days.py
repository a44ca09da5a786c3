"""An EDTF date goes in, its first and last day come out."""

import calendar
import re

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")


def bounds(edtf: str) -> tuple[str, str] | None:
    """First and last day (stands in until sayso.language.edtf is there)."""
    first, _, last = edtf.partition("/")
    ends = [_DATE.fullmatch(first), _DATE.fullmatch(last or first)]
    if not ends[0] or not ends[1]:
        return None
    try:
        return _edge(ends[0], 0), _edge(ends[1], 1)
    except (ValueError, calendar.IllegalMonthError):
        return None


def _edge(found: re.Match[str], last: int) -> str:
    year, month, day = found.groups()
    month = month or ("12" if last else "01")
    days = calendar.monthrange(int(year), int(month))[1]
    if day and not 1 <= int(day) <= days:
        raise ValueError
    return f"{year}-{month}-{day or (f'{days:02d}' if last else '01')}"


def month_or_year(days: tuple[str, str] | None) -> str | None:
    """The month that the days lie in, else the year, else nothing.

    >>> month_or_year(("2024-05-01", "2024-05-31")), month_or_year(("2024-01-01", "2024-12-31"))
    ('2024-05', '2024')
    """
    if days is None:
        return None
    first, last = days
    return next((first[:size] for size in (7, 4) if first[:size] == last[:size]), None)
