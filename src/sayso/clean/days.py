"""A date as pages write it enters; its day as `YYYY-MM-DD` leaves, or None where it names no whole day.

Only dates that stand by themselves (metadata, bylines, datelines) are read here; dates in running text are the work of
`sayso.language.dates`.
"""

import datetime
import re

EARLIEST, LATEST = 1990, 2099  # years that a web page's date can have
JUCHE = 1911  # the year before the first of the North Korean calendar
_NAMES = {
    1: "january jan januar jänner janvier janv enero ene января январь gennaio janeiro ocak січня sausio leden ledna januari",
    2: "february feb februar février févr fév febrero февраля февраль febbraio fevereiro şubat лютого vasario února februari",
    3: "march mar märz mrz mars marzo марта март março mart березня kovo března maart",
    4: "april apr avril avr abril abr апреля апрель aprile nisan квітня balandžio dubna",
    5: "may mai mayo мая май maggio maio mayıs травня gegužės května mei",
    6: "june jun juni juin junio июня июнь giugno junho haziran червня birželio června",
    7: "july jul juli juillet juil julio июля июль luglio julho temmuz липня liepos července",
    8: "august aug août agosto августа август ağustos серпня rugpjūčio srpna augustus",
    9: "september sep sept septembre septiembre сентября сентябрь settembre setembro eylül вересня rugsėjo září",
    10: "october oct oktober okt octobre octubre октября октябрь ottobre outubro ekim жовтня spalio října",
    11: "november nov novembre noviembre ноября ноябрь novembro kasım листопада lapkričio listopadu",
    12: "december dec dezember dez décembre déc diciembre dic декабря декабрь dicembre dezembro aralık грудня gruodžio prosince",
}  # fmt: skip
MONTHS = {name: number for number, written in _NAMES.items() for name in written.split()}
_MONTH = "|".join(sorted(MONTHS, key=lambda name: (-len(name), name)))
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.*)?$")
_NUMERIC = re.compile(r"(?<![\d./])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)")
_DAY_FIRST = re.compile(
    rf"(?<![\w])[«\"“]?(\d{{1,2}})[»\"”]?(?:st|nd|rd|th|er|º|\.)?\s*(?:de\s+|of\s+|-)?({_MONTH})\b\.?,?\s*(?:de\s+|-)?'?(\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?<!\w)({_MONTH})\b\.?\s*(\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s*(?:Juche\s+\d{{2,3}}\s*\()?(\d{{4}})(?!\d{{2}}\d)",
    re.IGNORECASE,
)
_ASIAN = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_JUCHE = re.compile(
    rf"[«\"“]?(\d{{1,2}})[»\"”]?\s+({_MONTH})\s+(\d{{2,3}})\s+года?\s+чучхе(?:\s*\((\d{{4}})\))?", re.IGNORECASE
)
_MONTH_YEAR = re.compile(rf"(?<!\w)({_MONTH})\b\.?,?\s+(\d{{4}})(?!\d)", re.IGNORECASE)


def _valid(year: int, month: int, day: int) -> str | None:
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def read_day(written: str) -> str | None:
    """The one day that a date of metadata names, in the date's own time zone.

    >>> read_day("2031-02-03T23:30:00+09:00"), read_day("Feb. 3rd, 2031"), read_day("soon")
    ('2031-02-03', '2031-02-03', None)
    """
    compact = _COMPACT.match(written.strip())
    if compact:
        return _valid(int(compact[1]), int(compact[2]), int(compact[3]))
    found = find_day(written)
    return found[0] if found else None


def find_day(text: str, start: int = 0, end: int | None = None) -> tuple[str, int, int] | None:
    """The first day written out in a line, with the span of its words: (day, start, end).

    >>> find_day("By A. Name // 2031-02-03")
    ('2031-02-03', 14, 24)
    >>> find_day("June 14, Juche 118 (2029)")[0]
    '2029-06-14'
    >>> find_day("«3» февраля 120 года чучхе (2031)")[0]
    '2031-02-03'
    """
    stop = len(text) if end is None else end
    found = []
    for read in (_juche, _iso, _asian, _day_first, _month_first, _numeric):
        result = read(text, start, stop)
        if result is not None:
            found.append(result)
    return min(found, key=lambda result: result[1]) if found else None


def find_month(text: str, start: int = 0, end: int | None = None) -> tuple[str, int, int] | None:
    """The first month with its year: (`YYYY-MM`, start, end).

    >>> find_month("JUNE 2031")
    ('2031-06', 0, 9)
    """
    match = _MONTH_YEAR.search(text, start, len(text) if end is None else end)
    if match is None or not EARLIEST <= int(match[2]) <= LATEST:
        return None
    return f"{int(match[2]):04d}-{MONTHS[match[1].lower()]:02d}", match.start(), match.end()


def _first(pattern: re.Pattern[str], text: str, start: int, end: int, order: str) -> tuple[str, int, int] | None:
    match = pattern.search(text, start, end)
    if match is None:
        return None
    parts = dict(zip(order, match.groups(), strict=False))
    month = MONTHS.get(parts["m"].lower()) or int(parts["m"])
    day = _valid(int(parts["y"]), month, int(parts["d"]))
    return (day, match.start(), match.end()) if day else None


def _iso(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    return _first(_ISO, text, start, end, "ymd")


def _asian(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    return _first(_ASIAN, text, start, end, "ymd")


def _day_first(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    return _first(_DAY_FIRST, text, start, end, "dmy")


def _month_first(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    return _first(_MONTH_FIRST, text, start, end, "mdy")


def _numeric(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Points are put after the day; with slashes and dashes a date that has two readings has none."""
    match = _NUMERIC.search(text, start, end)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    day, other = _valid(year, second, first), _valid(year, first, second)
    if match[2] != "." and day and other and day != other:
        return None
    day = day or other
    return (day, match.start(), match.end()) if day else None


def _juche(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    match = _JUCHE.search(text, start, end)
    if match is None:
        return None
    year = JUCHE + int(match[3])
    if match[4] and int(match[4]) != year:
        return None  # the two calendars disagree, so that neither can be trusted
    day = _valid(year, MONTHS[match[2].lower()], int(match[1]))
    return (day, match.start(), match.end()) if day else None
