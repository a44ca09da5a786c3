"""A number of units and what they are counted from go in, the time that they lead to comes out; no rule is here."""

import re
from datetime import date, timedelta

from sayso.language.edtf import bounds
from sayso.language.moments import Setting, TimeExpression, shift_month, shift_quarter, week

PERIODS = {
    "неделе": "week", "неделю": "week", "месяце": "month", "месяц": "month", "году": "year", "года": "year", "год": "year",
}  # fmt: skip
FOIL = re.compile(r"year[\s-](?:ago|earlier|before)|last\s+year", re.IGNORECASE)
QUARTER = re.compile(r"\d{4}-3[3-6]")


def unit_of(written: str) -> str:
    """The unit that a word for it means, in the singular and in English."""
    word = written.lower().removesuffix("'s").removesuffix("’s")
    return PERIODS.get(word) or {"centurie": "century"}.get(word.removesuffix("s"), word.removesuffix("s"))


def is_day(edtf: str | None) -> bool:
    """Is it one day, and no longer time?"""
    return edtf is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", edtf) is not None


def named(setting: Setting, unit: str, *, over: bool = False) -> str | None:
    """The last time named just before that says the unit: of "3 May 2031" the day, the month and the year.

    A day that is still to come is none from which something told is counted, and "the year-ago quarter" is not the one
    that the text is about. With `over` only what is over on the page's day counts.
    """
    today = setting.date.isoformat() if setting.date else None
    for one in reversed(setting.named()):
        if unit == "quarter" and FOIL.search(setting.text, *one.span):
            continue
        if unit == "day" and today and (one.edtf or "") > today and setting.tense != "future":
            continue
        cut = _cut(one, unit, setting.text[slice(*one.span)])
        if cut is not None and not (over and today and (bounds(cut) or ("", today))[1] >= today):
            return cut
    return None


def _cut(one: TimeExpression, unit: str, words: str) -> str | None:
    edtf = one.edtf or ""
    if unit == "quarter":
        return edtf if QUARTER.fullmatch(edtf) else None
    if unit == "week":
        return week(date.fromisoformat(edtf)) if is_day(edtf) else edtf if "/" in edtf and len(edtf) == 21 else None
    if unit == "year" and re.search(r"\d{4}", words) is None:
        return None
    pattern = {"day": r"\d{4}-\d\d-\d\d", "month": r"\d{4}-(?:0\d|1[0-2])(?=-|$)", "year": r"\d{4}(?=-|$)"}.get(unit)
    cut = re.match(pattern, edtf) if pattern and "/" not in edtf else None
    return cut[0] if cut else None


def shifted(base: str, unit: str, shift: int) -> str | None:
    """A time some units later or earlier than one of that unit."""
    year = int(base[:4])
    if unit == "year":
        return f"{year + shift:04}"
    if unit == "quarter":
        return shift_quarter(year, int(base[5:7]) - 32, shift)
    if unit == "month":
        return shift_month(year, int(base[5:7]), shift)
    day = date.fromisoformat(base[:10])
    return week(day, shift) if unit == "week" else (day + timedelta(days=shift)).isoformat() if unit == "day" else None


def period_of(unit: str, shift: int, setting: Setting) -> str | None:
    """The unit in which the page's day lies, or one some units later or earlier."""
    if setting.year is None:
        return None
    if unit == "year":
        return f"{setting.year + shift:04}"
    if unit == "decade":
        return f"{(setting.year // 10 + shift):03}X"
    if unit == "century":
        return f"{(setting.year - 1) // 100 + shift:02}XX"
    if setting.month is None:
        return None
    if unit == "month":
        return shift_month(setting.year, setting.month, shift)
    if unit == "quarter":
        return shift_quarter(setting.year, (setting.month + 2) // 3, shift)
    if setting.date is None:
        return None
    if unit == "day":
        return (setting.date + timedelta(days=shift)).isoformat()
    monday = setting.date - timedelta(days=setting.date.weekday()) + timedelta(weeks=shift)
    return (
        f"{monday + timedelta(days=5)}/{monday + timedelta(days=6)}" if unit == "weekend" else week(setting.date, shift)
    )
