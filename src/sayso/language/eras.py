"""Dates of other calendars: their patterns and rules. The words go in as written, a date of the common calendar comes out.

Counted years (Juche, Reiwa, Minguo, Buddhist) only shift ours. Hijri and Iranian dates are worked out by hijridate and
persiantools, which are loaded when the first such date is met.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.language.calendars import MONTH, MONTH_NAMES
from sayso.language.edtf import approximate
from sayso.language.edtf import day as edtf_day
from sayso.language.moments import Row, Setting, Value, part


@dataclass(frozen=True, slots=True, kw_only=True)
class Era:
    """Years counted from `start`, which is the year before their first; dates outside the first and last day are none."""

    name: str
    start: int
    first: str
    last: str = "9999-12-31"


_JUCHE = Era(name="Juche", start=1911, first="1912-01-01")
_MINGUO = Era(name="Minguo", start=1911, first="1912-01-01")
_MEIJI = Era(name="Meiji", start=1867, first="1873-01-01", last="1912-07-30")  # the common calendar came in 1873
_TAISHO = Era(name="Taisho", start=1911, first="1912-07-30", last="1926-12-25")
_SHOWA = Era(name="Showa", start=1925, first="1926-12-25", last="1989-01-07")
_HEISEI = Era(name="Heisei", start=1988, first="1989-01-08", last="2019-04-30")
_REIWA = Era(name="Reiwa", start=2018, first="2019-05-01")
_THAI = Era(name="Buddhist Era", start=-543, first="1941-01-01")  # before that the year began in April
ERAS = {
    "juche": _JUCHE, "чучхе": _JUCHE, "minguo": _MINGUO, "民國": _MINGUO, "民国": _MINGUO, "миньго": _MINGUO,
    "reiwa": _REIWA, "令和": _REIWA, "рэйва": _REIWA, "рейва": _REIWA, "heisei": _HEISEI, "平成": _HEISEI, "хэйсэй": _HEISEI,
    "showa": _SHOWA, "shōwa": _SHOWA, "昭和": _SHOWA, "сёва": _SHOWA, "taisho": _TAISHO, "taishō": _TAISHO, "大正": _TAISHO,
    "meiji": _MEIJI, "明治": _MEIJI,
}  # fmt: skip
_THAI_MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"
THAI_MONTHS = {name: number for number, name in enumerate(_THAI_MONTHS.split(), 1)}
# Months as patterns, for one name has many spellings; in the order of the year.
HIJRI_MONTHS = (
    r"Muharram|محرم|мухаррама?", r"Safar|صفر|сафара?",
    r"Rabi['’ʿ]?\s*(?:al|ul|el)?[- ]?(?:Awwal|Awal|I)|ربيع الأول|раби аль-авваля?",
    r"Rabi['’ʿ]?\s*(?:al|ul|el|ath)?[- ]?(?:Thani|Akhir|II)|ربيع (?:الثاني|الآخر)|раби ас-сани",
    r"Jumada\s*(?:al|ul)?[- ]?(?:Ula|Awwal|I)|جمادى الأولى|джумада аль-уля",
    r"Jumada\s*(?:al|ul|ath)?[- ]?(?:Thani(?:yah?)?|Akhirah?|II)|جمادى (?:الآخرة|الثانية)|джумада ас-сани",
    r"Rajab|رجب|раджаба?", r"Sha['’ʿ]?a?ban|شعبان|шаабана?", r"Ramad(?:h)?an|Ramazan|رمضان|рамадана?|рамазана?",
    r"Shawwal|شوال|шавваля?", r"(?:Dhu|Zu|Dhul|Zul)[- ]?(?:al[- ]|l[- ])?Q[ia]['’ʿ]?dah?|ذ[وي] القعدة|зуль-каада",
    r"(?:Dhu|Zu|Dhul|Zul|Zil)[- ]?(?:al[- ]|l[- ])?Hijj?ah?|ذ[وي] الحجة|зуль-хиджж?а",
)  # fmt: skip
IRANIAN_MONTHS = (
    "Farvardin|فروردین|фарвардина?", "Ordibehesht|اردیبهشت|ордибехешта?", "Khordad|خرداد|хордада?", "Tir|تیر|тира?",
    "A?mordad|مرداد|мордада?", "Shahrivar|شهریور|шахривара?", "Mehr|مهر|мехра?", "Aban|آبان|абана?", "Azar|آذر|азара?",
    "De[yi]|دی|дея?", "Bahman|بهمن|бахмана?", "Esfand|اسفند|эсфанда?",
)  # fmt: skip
_DAY = r"(?:3[01]|[12]\d|0?[1-9]|[۰-۹٠-٩]{1,2})"
_TH = r"(?:st|nd|rd|th|-?го|-?е)?"


def era(found: re.Match[str], _: Setting) -> Value:
    """A date whose year is counted in an era of another calendar (Juche, Reiwa, Heisei, Showa, Minguo)."""
    one = ERAS[found["era"].lower()]
    number = 1 if found["n"] == "元" else int(found["n"])
    return _in_era(one, number, found)


def buddhist(found: re.Match[str], _: Setting) -> Value:
    """A date whose year is counted in the Buddhist Era of Thailand, 543 years ahead of ours."""
    return _in_era(_THAI, int(found["n"]), found)


def _in_era(one: Era, number: int, found: re.Match[str]) -> Value:
    year, beside = one.start + number, part(found, "y")
    said = f"{one.name} {number} is {year}"
    if beside and int(beside) != year:
        return Value(how=f"{said}, and the words beside it say {beside}")
    month, day = _month(part(found, "mon", "mon2", "mon3")), part(found, "d", "d2", "d3")
    edtf = f"{year:04}" if month is None else edtf_day(year, month, int(day)) if day else f"{year:04}-{month:02}"
    # A year in which an era begins or ends has months of another: a day is held against the first and the last day,
    # a month or a year only by its own beginning and end.
    if edtf is None or not one.first[: len(edtf)] <= edtf <= one.last[: len(edtf)]:
        return Value(how=f"{said}, and that era has no such day")
    return Value(edtf=edtf, how=f"A date in an era of another calendar: {said}")


def _month(written: str | None) -> int | None:
    if written is None:
        return None
    if written.isdigit():
        return int(written)
    return THAI_MONTHS.get(written) or MONTH_NAMES[written.lower().rstrip(".")]


def hijri(found: re.Match[str], _: Setting) -> Value:
    """A date of the Islamic calendar by the tables of Umm al-Qura; where the moon is watched for, it may be a day off."""
    edtf = _converted(found, HIJRI_MONTHS, _from_hijri)
    if edtf is None:
        return Value(how="a date of the Islamic calendar that the tables of Umm al-Qura (1343 to 1500) do not have")
    return Value(edtf=approximate(edtf))


def iranian(found: re.Match[str], _: Setting) -> Value:
    """A date of the Iranian calendar, the sun's."""
    edtf = _converted(found, IRANIAN_MONTHS, _from_iranian)
    return Value(edtf=edtf) if edtf else Value(how="a date that the Iranian calendar does not have")


def _from_hijri(year: int, month: int, day: int) -> date:
    from hijridate import Hijri

    found: date = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


def _from_iranian(year: int, month: int, day: int) -> date:
    from persiantools.jdatetime import JalaliDate

    found: date = JalaliDate(year, month, day).to_gregorian()
    return found


def _converted(found: re.Match[str], months: tuple[str, ...], convert: Callable[[int, int, int], date]) -> str | None:
    """The day, month or year that the words name, in ours; a month and a year become intervals of days."""
    year, name, day = int(part(found, "y", "z") or 0), part(found, "mon", "mon2"), part(found, "d", "d2")
    month = next((n for n, names in enumerate(months, 1) if name and re.fullmatch(names, name, re.IGNORECASE)), None)
    try:
        if day and month:
            return convert(year, month, int(day)).isoformat()
        first = convert(year, month or 1, 1)
        following = convert(year + (month in (None, 12)), 1 if month is None else month % 12 + 1, 1)
    except (ValueError, OverflowError):
        return None
    return f"{first}/{following - timedelta(days=1)}"


def _lead(month: str) -> str:
    """A day and a month, or a month, before a year: "May 3,", "3 May", "May"."""
    return rf"(?:(?P<mon>{month})(?:\s+(?P<d>{_DAY}){_TH}(?!\d))?,?\s+|[«\"“]?(?P<d2>{_DAY})[»\"”]?{_TH}\s+(?:of\s+)?(?P<mon2>{month}),?\s+)"


ERA_NAMES = "[Jj]uche|[Чч]учхе|Minguo|Миньго|Reiwa|Р[эе]йва|Heisei|Хэйсэй|Sh[oō]wa|Сёва|Taish|Meiji"
OLD_YEAR = r"1[2-5]\d\d|[۰-۹٠-٩]{4}"
BUDDHIST_YEAR = r"2[4-6]\d\d"


def _rows() -> list[Row]:
    latin = "Juche|Reiwa|Heisei|Sh[oō]wa|Taish[oō]|Meiji|Minguo"
    russian = "[Чч]учхе|Рэйва|Рейва|Хэйсэй|Сёва|Миньго"
    beside = r"(?:\s*\((?:in\s+)?(?P<y>\d{4})(?:\s*г(?:од|\.)?)?\))?"
    lead = _lead(MONTH)
    thai_lead = rf"(?:{lead}|(?P<d3>{_DAY})\s+(?P<mon3>{'|'.join(THAI_MONTHS)})\s+)?"
    buddhist_era = r"(?:B\.\s?E\.|BE|Buddhist (?:[Ee]ra|year|calendar year)|พ\.ศ\.)"
    thai_year = r"(?P<n>2[4-6]\d\d)"
    eastern = r"\s*(?P<n>\d{1,3}|元)\s*年(?:\s*(?P<mon>\d{1,2})\s*月(?:\s*(?P<d>\d{1,2})\s*日)?)?"
    rows = [
        Row(rf"{lead}?(?P<era>{latin})\s+(?:[Yy]ear\s+)?(?P<n>\d{{1,3}}){beside}", era, any_case=False, needs=ERA_NAMES),
        Row(rf"{lead}?(?P<n>\d{{1,3}})(?:-?й|-?го|-?м)?\s*(?:год[ау]?\s*|г\.\s*)?(?:эры\s+)?(?P<era>{russian}){beside}", era, any_case=False, needs=ERA_NAMES),
        Row(rf"(?:the\s+)?(?P<n>\d{{1,3}})(?:st|nd|rd|th)\s+year\s+of\s+(?:the\s+)?(?P<era>{latin})(?:\s+[Ee]ra)?{beside}", era, any_case=False, needs=ERA_NAMES),
        Row(rf"(?P<era>令和|平成|昭和|大正|明治|民國|民国){eastern}", era, bounded=False, needs="[年]"),
        Row(rf"{thai_lead}{buddhist_era}\s*{thai_year}{beside}", buddhist, any_case=False, needs=BUDDHIST_YEAR),
        Row(rf"{thai_lead}{thai_year}\s+(?:B\.\s?E\.|BE\b|(?:in|of) the Buddhist (?:[Ee]ra|calendar)){beside}", buddhist, any_case=False, needs=BUDDHIST_YEAR),
        Row(rf"(?P<d3>{_DAY})\s+(?P<mon3>{'|'.join(THAI_MONTHS)})\s+{thai_year}", buddhist, needs=BUDDHIST_YEAR),
    ]  # fmt: skip
    for months, year, rule, mark in (
        (HIJRI_MONTHS, r"(?P<y>1[345]\d\d|[٠-٩]{4})", hijri, r"(?:A\.?H\b\.?|Hijri|H\b|هـ|г(?:ода?|\.)?\s+хиджры)"),
        (IRANIAN_MONTHS, r"(?P<y>1[234]\d\d|[۰-۹]{4})", iranian, r"(?:A\.?P\b\.?|S\.?H\b\.?|Solar Hijri)"),
    ):
        rows.append(Row(rf"{_lead('|'.join(months))}{year}(?:\s+{mark})?", rule, needs=OLD_YEAR))
        rows.append(Row(rf"(?:{mark}\s+{year}|{year.replace('<y>', '<z>')}\s+{mark})", rule, needs=OLD_YEAR))
    rows.append(
        Row(r"(?:Iranian|Persian|solar)\s+(?:calendar\s+)?year\s+(?:of\s+)?(?P<y>1[234]\d\d)", iranian, needs=OLD_YEAR)
    )
    return rows


ROWS = _rows()
