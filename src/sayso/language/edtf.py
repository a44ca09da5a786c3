"""EDTF strings go in, their first and last day come out; the part of ISO 8601-2 that news needs.

Years, months, days, seasons (`2031-21` to `-24`), quarters (`2031-33` to `-36`), decades (`201X`), intervals with open
ends (`2031-02-03/..`), unspecified parts (`XXXX-04-05`, `2031-05-XX`) and the marks `~`, `?` and `%`.
"""

import calendar
import re

FIRST_SEASON, FIRST_QUARTER = 21, 33
PART = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
OPEN_START, OPEN_END = "0001-01-01", "9999-12-31"


def valid(edtf: str) -> bool:
    """Is this a date that the project writes?

    >>> valid("2031-02-03/2031-02-09"), valid("XXXX-04-05"), valid("2031-02-30")
    (True, True, False)
    """
    sides = edtf.split("/")
    if len(sides) == 1:
        return _valid_part(edtf)
    return len(sides) == 2 and any(map(_valid_part, sides)) and all(s in ("", "..") or _valid_part(s) for s in sides)


def bounds(edtf: str) -> tuple[str, str] | None:
    """The first and the last day, in ISO form; `None` where the year is not stated or the string is no date.

    >>> bounds("2031-02"), bounds("XXXX-04-05")
    (('2031-02-01', '2031-02-28'), None)
    """
    if not valid(edtf):
        return None
    if "/" not in edtf:
        return _bounds_of_part(edtf)
    left, right = edtf.split("/")
    first = (OPEN_START, "") if left in ("", "..") else _bounds_of_part(left)
    last = ("", OPEN_END) if right in ("", "..") else _bounds_of_part(right)
    if first is None or last is None or first[0] > last[1]:
        return None
    return first[0], last[1]


def day(year: int, month: int, number: int) -> str | None:
    """A day in ISO form, or `None` where there is no such day.

    >>> day(2031, 2, 28), day(2031, 2, 30)
    ('2031-02-28', None)
    """
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]):
        return None
    return f"{year:04}-{month:02}-{number:02}"


def approximate(edtf: str) -> str:
    """The date with the mark that it is only about then, on both sides of an interval.

    >>> approximate("2010"), approximate("2031-05-05/2031-05-11")
    ('2010~', '2031-05-05~/2031-05-11~')
    """
    return "/".join(part if part in ("", "..") or part[-1] in "~?%" else part + "~" for part in edtf.split("/"))


def since(edtf: str) -> str:
    """All time from the beginning of a date on.

    >>> since("2019"), since("2031-05-05/2031-05-11")
    ('2019/..', '2031-05-05/..')
    """
    return edtf.split("/")[0] + "/.."


def _plain(part: str) -> str:
    return re.sub(r"T[\d:.,+Z-]*$", "", part).strip("~?%")


def _valid_part(part: str) -> bool:
    match = PART.fullmatch(_plain(part))
    if match is None or not re.fullmatch(r"\d{4}|\d{3}X|\d\dXX|XXXX", match[1]):
        return False
    year, month, number = match.groups()
    if month is None or month == "XX":
        return number in (None, "XX")
    if not month.isdigit() or not (1 <= int(month) <= 12 or (21 <= int(month) <= 24) or (33 <= int(month) <= 36)):
        return False
    if number is None or number == "XX":
        return True
    # A year that is not stated may be a leap year.
    known = int(year) if year.isdigit() else 2000
    return number.isdigit() and int(month) <= 12 and day(known, int(month), int(number)) is not None


def _bounds_of_part(part: str) -> tuple[str, str] | None:
    match = PART.fullmatch(_plain(part))
    if match is None or match[1] == "XXXX":
        return None
    year, month, number = match.groups()
    if not year.isdigit():
        return f"{year.replace('X', '0')}-01-01".replace("0000", "0001"), f"{year.replace('X', '9')}-12-31"
    if month is None or month == "XX":
        return f"{year}-01-01", f"{year}-12-31"
    if number is not None and number != "XX":
        return f"{year}-{month}-{number}", f"{year}-{month}-{number}"
    first, last, later = _months(int(month))
    end = int(year) + later
    return f"{year}-{first:02}-01", f"{end:04}-{last:02}-{calendar.monthrange(end, last)[1]:02}"


def _months(code: int) -> tuple[int, int, int]:
    """First and last month of a month, season or quarter, and 1 where it ends in the next year."""
    if code <= 12:
        return code, code, 0
    if code < 24:
        first = 3 * (code - FIRST_SEASON) + 3
        return first, first + 2, 0
    if code == 24:
        return 12, 2, 1
    first = 3 * (code - FIRST_QUARTER) + 1
    return first, first + 2, 0
