"""Rules for quarters of a year, and for what a report on one is compared with. Each rule's first sentence is shown to users."""

import re

from sayso.language.counting import named, period_of, shifted, unit_of
from sayso.language.moments import Row, Setting, Value, part, shift_quarter
from sayso.language.stated import YEAR

REPORTED = 3  # months in which a quarter that is over is still reported on, also with "will"
NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def quarter(found: re.Match[str], setting: Setting) -> Value | None:
    """A quarter of the year that the words give, else the latest one that has begun."""
    word = found["q"].lower()
    number, written = NUMBERS.get(word) or int(word), part(found, "y", "y2", "y3", "y4")
    if part(found, "period") and not _is_of_quarters(setting):
        return None  # a third period is also one of a match
    if written and written.isdecimal():
        return Value(edtf=f"{int(written):04}-{32 + number}")
    if setting.year is None:
        return setting.unknown()
    year = setting.year
    if written:
        year += {"last": -1, "next": 1}.get(written.lower(), 0)
    elif part(found, "back"):
        year -= 1 + (3 * number - 2 > (setting.month or 12))
    elif setting.month is not None and 3 * number - 2 > setting.month:
        year -= setting.tense != "future"
    elif setting.month is not None and setting.month - 3 * number > REPORTED:
        year += setting.tense == "future"
    return setting.counted(shift_quarter(year, number, 0))


def _is_of_quarters(setting: Setting) -> bool:
    return QUARTER_BEFORE.search(setting.text, max(0, setting.start - FAR), setting.start) is not None


FAR = 2000  # characters before a "period" in which a quarter has to be named
QUARTER_BEFORE = re.compile(r"\b(?:first|second|third|fourth|year|the|\d{4})[\s-](?:\w+[\s-])?quarter\b", re.IGNORECASE)


def the_quarter(found: re.Match[str], setting: Setting) -> Value | None:
    """The quarter that the text names just before, else the last that is over on the page's day."""
    base = named(setting, "quarter", over=part(found, "latest") is not None)
    if base is not None:
        return Value(edtf=base, anchor=base)
    if part(found, "period") and not _is_of_quarters(setting):
        return None
    return setting.counted(period_of("quarter", -1, setting)) if setting.month else setting.unknown()


def quarter_of(found: re.Match[str], setting: Setting) -> Value:
    """The quarter that the text names just before, in the year that these words give."""
    base = named(setting, "quarter")
    year = int(found["y"])
    return Value(edtf=f"{year:04}{base[4:]}" if base else f"{year:04}", anchor=base)


def year_ago(found: re.Match[str], setting: Setting) -> Value:
    """A year before the quarter that the text names, or before the page's own time."""
    number = NUMBERS.get((part(found, "q") or "").lower())
    if setting.year is None:
        return setting.unknown()
    if number and setting.month is not None:
        return setting.counted(shift_quarter(setting.year - (3 * number - 2 > setting.month), number, -4))
    base, unit = named(setting, "quarter"), unit_of(part(found, "unit") or "year")
    if base is not None:
        return Value(edtf=shifted(base, "quarter", -4), anchor=base)
    if unit == "quarter" and setting.month is not None:
        return setting.counted(period_of("quarter", -5, setting))
    if unit != "year" and setting.month is not None:
        return Value(how=f"“{found[0]}”: no quarter is named just before, and it is counted from one")
    return setting.counted(f"{setting.year - 1:04}")


def _rows() -> list[Row]:
    nth = r"(?P<q>first|second|third|fourth|final|1st|2nd|3rd|4th)"
    fiscal = r"(?:(?:fiscal|calendar)[\s-])?"
    year = rf"(?:(?:fiscal\s+)?(?P<y2>{YEAR})(?:['’]s)?\s+|(?P<y3>this|last|next)\s+year['’]s\s+|year['’]s\s+)?"
    behind = rf"(?:(?:,\s*|\s+)(?:of\s+)?(?:fiscal\s+)?(?P<y>{YEAR})|\s+(?:of\s+)?(?:(?P<y4>last|this|next)\s+year)|\s+(?P<back>a\s+year\s+(?:ago|earlier|before)))?"
    like = r"(?:comparable|same|like|corresponding)"
    thing = r"(?P<unit>quarter|period)"
    return [
        Row(rf"(?:the\s+)?{year}{fiscal}{nth}[\s-]{fiscal}(?:quarter|(?P<period>period)){behind}", quarter, needs="[Qq]uarter|[Pp]eriod"),
        Row(rf"(?:the\s+)?{nth}(?=,?\s+(?:and|or|to|through)\s+(?:the\s+)?(?:second|third|fourth)[\s-]quarters?\b)", quarter, needs="[Qq]uarter"),
        Row(rf"Q(?P<q>[1-4])(?:\s+(?:of\s+)?(?P<y>{YEAR}))?", quarter, needs=r"\d"),
        Row(r"the\s+(?P<latest>latest\s+|most\s+recent\s+)?quarter(?!\s+(?:of|final|century|mile)|-(?!to-))(?:['’]s(?=\s+end))?", the_quarter, needs="[Qq]uarter"),
        Row(r"the\s+(?P<latest>latest|most\s+recent)\s+(?P<period>period)", the_quarter, needs="[Pp]eriod"),
        Row(rf"(?:the\s+)?(?:{like}\s+)?(?P<y>{YEAR})\s+(?:quarter|period)", quarter_of, needs="[Qq]uarter|[Pp]eriod"),
        Row(rf"the\s+{like}\s+(?:quarter|period)\s+(?:of|in)\s+(?:fiscal\s+)?(?P<y>{YEAR})", quarter_of, needs="[Qq]uarter|[Pp]eriod"),
        Row(rf"(?:the\s+)?(?:{like}\s+)?year[\s-](?:ago|earlier|before)(?:\s+{fiscal}(?:{nth}[\s-])?(?P<unit>quarter|period|(?:three|six|nine)\s+months))?", year_ago, needs="[Yy]ear"),
        Row(rf"(?:the\s+)?(?:{like}\s+)?(?:last|prior|previous|preceding)[\s-]year(?:['’]s)?\s+(?:{like}\s+)?(?:{nth}[\s-])?{thing}", year_ago, needs="[Yy]ear"),
        Row(rf"the\s+(?:{like}\s+)?(?:{nth}\s+)?{thing}\s+(?:of\s+|in\s+)?(?:last\s+year|a\s+year\s+(?:ago|earlier|before)|the\s+(?:year\s+(?:ago|earlier|before)|(?:previous|prior|preceding)\s+year))", year_ago, needs="[Yy]ear"),
    ]  # fmt: skip


ROWS = _rows()
