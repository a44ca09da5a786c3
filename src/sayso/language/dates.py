"""A text and the day it was published go in, its time expressions come out, each with its value in EDTF and how it was
worked out.

Values are counted from `anchor` and from nothing else: without it "on Wednesday" has no value, and "5 April" keeps an
unknown year. Of durations and sets ("for two years", "every week") only the words are found.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from sayso.keys import Span
from sayso.language.calendars import (
    MONTH,
    MONTH_NAMES,
    NUMBER_WORDS,
    ORDINAL_WORDS,
    SEASON,
    SEASON_NAMES,
    WEEKDAY,
    WEEKDAY_NAMES,
)
from sayso.language.edtf import day as edtf_day

TimeType = Literal["date", "time", "duration", "set"]
JUCHE_START = 1911  # Juche 1 is 1912
NEAR = 60  # days: of two readings of "3/4/2031", the one that lies this close before the anchor is taken


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words that tell a time. `edtf` is `None` where they have no value of their own; `how` is a sentence."""

    span: Span
    edtf: str | None
    type: TimeType
    anchor: str | None
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a rule may look at beside its words: the anchor's year, month and day, the text, and the order of numbers."""

    text: str
    year: int | None
    month: int | None
    day: int | None
    day_first: bool | None
    future: bool

    @property
    def date(self) -> date | None:
        """The anchor, where it is a day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


Value = tuple[str | None, TimeType, str]
Rule = Callable[[re.Match[str], Setting], Value]

NO_ANCHOR = "the words are counted from the day of publication, and that is not known"
YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
TH = r"(?:st|nd|rd|th|-?го|-?е|er)?"
COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
UNIT = r"(?:day|week|month|year|decade|hour|minute|quarter|century|centurie)s?"
# Words shortly before an expression that make it one of the future, in the same clause.
AHEAD = re.compile(
    r"\b(?:will|would|shall|next|until|till|by|due|scheduled|set to|plans?|planned|expected|upcoming|to be|is to|are to)\b[^.;,]{0,60}$"
    r"|'ll\b[^.;,]{0,40}$|\b(?:будет|будут|состоится|пройдет|до)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)


# --- rules: each docstring's first sentence is shown to users -----------------------------------------------------


def iso(found: re.Match[str], _: Setting) -> Value:
    """A date written as year, month and day."""
    return edtf_day(int(found["y"]), int(found["m"]), int(found["d"])), "date", _told(iso)


def numbers(found: re.Match[str], setting: Setting) -> Value:
    """A date in numbers, whose order was told by the numbers themselves or by the page's other dates."""
    a, b, year = int(found["a"]), int(found["b"]), _year(found["y"])
    first, second = edtf_day(year, b, a), edtf_day(year, a, b)  # day first, month first
    if first is None or second is None or first == second:
        return first or second, "date", _told(numbers)
    if found["sep"] == ".":
        return first, "date", _told(numbers)
    if setting.day_first is not None:
        return (first if setting.day_first else second), "date", _told(numbers)
    near = [x for x in (first, second) if setting.date and 0 <= (setting.date - date.fromisoformat(x)).days <= NEAR]
    if len(near) == 1:
        return near[0], "date", _told(numbers)
    return None, "date", f"the numbers may be {first} or {second}, and nothing on the page tells their order"


def juche(found: re.Match[str], _: Setting) -> Value:
    """A date whose year is counted in the Juche calendar, 1912 being its first year."""
    year = JUCHE_START + int(found["j"])
    if found["y"] and int(found["y"]) != year:
        return None, "date", f"Juche {found['j']} is {year}, and the words beside it say {found['y']}"
    month = MONTH_NAMES[found["mon"].lower().rstrip(".")]
    return edtf_day(year, month, int(found["d"])), "date", _told(juche)


def full_date(found: re.Match[str], setting: Setting) -> Value:
    """A day and month as stated, with its year where the words give it, else the year that lies nearest to the page's date."""
    month = MONTH_NAMES[found["mon"].lower().rstrip(".")]
    number = int(found["d"])
    told = _told(full_date)
    last = found.groupdict().get("d2")
    if found["y"]:
        return _range(int(found["y"]), month, number, last), "date", told
    if setting.year is None:
        known = edtf_day(2000, month, number) is not None
        return (
            (f"XXXX-{month:02}-{number:02}" if known else None),
            "date",
            "the words give no year, and the page no date",
        )
    if setting.month is None or (setting.day is None and setting.month == month):
        return _range(setting.year, month, number, last), "date", told
    year = setting.year
    after = (month, number) > (setting.month, setting.day or 31)
    if after and not setting.future and not _soon(setting, month, number):
        year -= 1
    elif not after and setting.future and setting.month - month > 2:
        year += 1
    return _range(year, month, number, last), "date", told


def month_of_year(found: re.Match[str], _: Setting) -> Value:
    """A month of a year as stated."""
    month = MONTH_NAMES[found["mon"].lower().rstrip(".")]
    return f"{int(found['y']):04}-{month:02}", "date", _told(month_of_year)


def bare_month(found: re.Match[str], setting: Setting) -> Value:
    """A month without a year: the nearest one not after the page's date, or the one that "last", "this" and "next" say."""
    month = MONTH_NAMES[found["mon"].lower().rstrip(".")]
    which = (found["which"] or "").lower()
    if setting.year is None:
        return f"XXXX-{month:02}", "date", "the words give no year, and the page no date"
    if setting.month is None:
        return None, "date", "the page's date gives no month to count from"
    year = setting.year
    if which.startswith(("last", "прошл", "previous")) and "this" not in which:
        year -= month >= setting.month
    elif which.startswith(("next", "coming")):
        year += month <= setting.month
    elif not which.startswith(("this", "эт")):
        year += (1 if setting.future and month < setting.month else 0) - (month > setting.month and not setting.future)
    return f"{year:04}-{month:02}", "date", _told(bare_month)


def weekday(found: re.Match[str], setting: Setting) -> Value:
    """A day of the week: the nearest one not after the page's date, or the one that "last" and "next" say."""
    if setting.date is None:
        return None, "date", "a day of the week: " + NO_ANCHOR
    wanted = WEEKDAY_NAMES[found["wd"].lower().rstrip(".")]
    which = (found["which"] or "").lower()
    back = (setting.date.weekday() - wanted) % 7
    if which.startswith(("next", "coming", "следующ")) or (setting.future and not which):
        value = setting.date + timedelta(days=(-back) % 7 or 7)
    elif which.startswith(("last", "прошл")):
        value = setting.date - timedelta(days=back or 7)
    else:
        value = setting.date - timedelta(days=back)
    return value.isoformat(), ("time" if found.groupdict().get("part") else "date"), _told(weekday)


def near_day(found: re.Match[str], setting: Setting) -> Value:
    """A day counted from the page's date: today, yesterday, tomorrow."""
    words = re.sub(r"\s+", " ", found[0].lower())
    shift = next(n for key, n in NEAR_DAYS if words.startswith(key))
    if setting.date is None:
        return None, "date", f"“{found[0]}”: {NO_ANCHOR}"
    return (setting.date + timedelta(days=shift)).isoformat(), "date", _told(near_day)


def period(found: re.Match[str], setting: Setting) -> Value:
    """A week, month, quarter or year counted from the page's date."""
    which = found["which"].lower()
    shift = -1 if LAST.search(which) else 1 if NEXT.search(which) else 0
    if LAST.search(which) and "this" in which and "past" not in which:
        shift = 0
    unit = PERIODS[found["unit"].lower()]
    return _period(unit, shift, setting), "date", _told(period) if setting.year else f"“{found[0]}”: {NO_ANCHOR}"


def ago(found: re.Match[str], setting: Setting) -> Value:
    """A time counted back from the page's date."""
    count = found["n"].lower()
    number = int(count) if count.isdigit() else NUMBER_WORDS[count]
    unit = found["unit"].lower()
    if unit.startswith(("hour", "minute")):
        return (setting.date.isoformat() if setting.date and number < 6 else None), "time", _told(ago)
    if setting.year is None or setting.month is None:
        return None, "date", f"“{found[0]}”: {NO_ANCHOR}"
    if unit.startswith("year"):
        return f"{setting.year - number:04}", "date", _told(ago)
    if unit.startswith("month"):
        return _shift_month(setting.year, setting.month, -number), "date", _told(ago)
    if setting.date is None or not unit.startswith(("day", "week")):
        return None, "date", f"“{found[0]}”: too vague to count"
    if unit.startswith("week"):
        return _period("week", -number, setting), "date", _told(ago)
    return (setting.date - timedelta(days=number)).isoformat(), "date", _told(ago)


def season(found: re.Match[str], setting: Setting) -> Value:
    """A season of the year that the words or the page's date give."""
    number = SEASON_NAMES[found["season"].lower()]
    which = (found["which"] or "").lower()
    if found["y"]:
        return f"{int(found['y']):04}-{number}", "date", _told(season)
    if setting.year is None or setting.month is None:
        return None, "date", f"“{found[0]}”: {NO_ANCHOR}"
    begins = {21: 3, 22: 6, 23: 9, 24: 12}[number]
    year = setting.year - (begins > setting.month and not which.startswith(("next", "this")))
    if which.startswith("last") and begins <= setting.month <= begins + 2:
        year -= 1
    elif which.startswith("next") and begins <= setting.month:
        year += 1
    return f"{year:04}-{number}", "date", _told(season)


def quarter(found: re.Match[str], setting: Setting) -> Value:
    """A quarter of a year."""
    word = found["q"].lower()
    number = int(word) if word.isdigit() else ORDINAL_WORDS[word]
    year = int(found["y"]) if found["y"] else setting.year
    if year is None:
        return None, "date", f"“{found[0]}”: {NO_ANCHOR}"
    return f"{year:04}-{32 + number}", "date", _told(quarter)


def the_nth(found: re.Match[str], setting: Setting) -> Value:
    """A day of the month that the page's date gives, or of the one before it where that day is still to come."""
    number = int(found["d"])
    if setting.date is None:
        return None, "date", f"“{found[0]}”: {NO_ANCHOR}"
    year, month = setting.date.year, setting.date.month
    if number > setting.date.day and not setting.future:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return edtf_day(year, month, number), "date", _told(the_nth)


def year_only(found: re.Match[str], _: Setting) -> Value:
    """A year as stated."""
    return found["y"], "date", _told(year_only)


def decade(found: re.Match[str], _: Setting) -> Value:
    """A decade as stated."""
    digits = found["y"]
    return (digits[:3] if len(digits) == 4 else "19" + digits[0]) + "X", "date", _told(decade)


def duration(_found: re.Match[str], _: Setting) -> Value:
    """A length of time, which is found and not valued."""
    return None, "duration", _told(duration)


def repeated(_found: re.Match[str], _: Setting) -> Value:
    """A time that comes again and again, which is found and not valued."""
    return None, "set", _told(repeated)


def vague(_found: re.Match[str], _: Setting) -> Value:
    """Words for a time that no calendar fixes."""
    return None, "date", _told(vague)


# --- counting ------------------------------------------------------------------------------------------------------

LAST = re.compile(r"last|past|previous|earlier|прошл|прошед|letzt|vergangen|dernier|pasad", re.IGNORECASE)
NEXT = re.compile(r"next|coming|следующ|nächst|prochain|próxim", re.IGNORECASE)
NEAR_DAYS = (
    ("the day before yesterday", -2), ("позавчера", -2), ("last night", -1), ("yesterday", -1), ("вчера", -1),
    ("накануне", -1), ("tomorrow", 1), ("завтра", 1), ("gestern", -1), ("hier", -1), ("ayer", -1), ("", 0),
)  # fmt: skip
PERIODS = {
    "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "неделе": "week", "неделю": "week", "месяце": "month", "месяц": "month", "году": "year", "года": "year", "год": "year",
}  # fmt: skip


def _told(rule: Callable[..., Value]) -> str:
    return (rule.__doc__ or "").split("\n")[0]


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else (2000 if int(digits) < 70 else 1900) + int(digits)


def _range(year: int, month: int, number: int, last: str | None) -> str | None:
    first = edtf_day(year, month, number)
    second = edtf_day(year, month, int(last)) if last else None
    return f"{first}/{second}" if first and second and first < second else first


def _soon(setting: Setting, month: int, number: int) -> bool:
    """A day of the next fortnight is one that is to come."""
    if setting.date is None or setting.year is None:
        return False
    stated = edtf_day(setting.year, month, number)
    return stated is not None and 0 < (date.fromisoformat(stated) - setting.date).days <= 1


def _shift_month(year: int, month: int, by: int) -> str:
    months = year * 12 + month - 1 + by
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _period(unit: str, shift: int, setting: Setting) -> str | None:
    if setting.year is None:
        return None
    if unit == "year":
        return f"{setting.year + shift:04}"
    if unit == "decade":
        return f"{(setting.year // 10 + shift):03}X"
    if setting.month is None:
        return None
    if unit == "month":
        return _shift_month(setting.year, setting.month, shift)
    if unit == "quarter":
        quarters = setting.year * 4 + (setting.month - 1) // 3 + shift
        return f"{quarters // 4:04}-{33 + quarters % 4}"
    if setting.date is None:
        return None
    monday = setting.date - timedelta(days=setting.date.weekday()) + timedelta(weeks=shift)
    first, last = (monday + timedelta(days=5 if unit == "weekend" else 0)), monday + timedelta(days=6)
    if unit == "weekend" and first > setting.date and not setting.future:
        first, last = first - timedelta(weeks=1), last - timedelta(weeks=1)
    return f"{first}/{last}"


# --- the table: longer matches win, and of equal ones the earlier rule ---------------------------------------------

WHICH = r"(?P<which>(?:earlier |later |early |late )?(?i:this past|this|last|next|the past|past|coming|previous|прошл\w+|эт\w+|следующ\w+)\s+)?"
PART = r"(?:\s+(?P<part>morning|afternoon|evening|night))?"


def _rules() -> list[tuple[re.Pattern[str], Rule]]:
    month, week = rf"(?P<mon>{MONTH})", rf"(?P<wd>{WEEKDAY})"
    lead = rf"(?:(?:{WEEKDAY}),?\s+)?"
    table: list[tuple[str, Rule]] = [
        (r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?", iso),
        (rf"(?P<a>{DAY})(?P<sep>[./-])(?P<b>{DAY})(?P=sep)(?P<y>\d{{4}}|\d\d)(?![/\-\d]|\.\d)", numbers),
        (rf"[«\"“]?(?P<d>{DAY})[»\"”]?\s+{month}\s+(?P<j>\d{{2,3}})\s*(?:года?|г\.)?\s*чучхе(?:\s*\((?P<y>\d{{4}})(?:\s*г(?:од|\.)?)?\))?", juche),
        (rf"{month}\s+(?P<d>{DAY}),?\s+Juche\s+(?P<j>\d{{2,3}})(?:\s*\((?P<y>\d{{4}})\))?", juche),
        (rf"(?P<d>{DAY})\s+{month},?\s+Juche\s+(?P<j>\d{{2,3}})(?:\s*\((?P<y>\d{{4}})\))?", juche),
        (rf"{lead}{month}\s+(?P<d>{DAY})(?:st|nd|rd|th)?(?:\s*[-–—]\s*(?P<d2>{DAY}))?(?![\d:])(?:(?:,\s*|\s+)(?P<y>{YEAR})(?!\d))?", full_date),
        (rf"{lead}(?:the\s+)?[«\"“]?(?P<d>{DAY}){TH}[»\"”]?(?:\s*[-–—]\s*(?P<d2>{DAY}){TH})?\.?\s+(?:of\s+|de\s+)?{month}(?:,?\s+(?:de\s+)?(?P<y>{YEAR})(?!\d)(?:\s*(?:года?|г\.))?)?", full_date),
        (rf"(?P<d>{DAY})[.\- ](?P<mon>XII|XI|IX|X|VIII|VII|VI|IV|V|III|II|I)[.\- ](?P<y>{YEAR})", full_date),
        (rf"(?:(?:early|late|mid)[\s-])?{month},?\s+(?:of\s+)?(?P<y>{YEAR})(?!\d)(?:\s*(?:года?|г\.))?", month_of_year),
        (rf"{WHICH}(?:(?:early|late|mid)[\s-])?{month}(?!\w)", bare_month),
        (rf"{WHICH}{week}{PART}", weekday),
        (r"(?:the day before yesterday|yesterday|tomorrow|today)(?:\s+(?:morning|afternoon|evening|night))?", near_day),
        (r"(?:tonight|last night|this (?:morning|afternoon|evening)|сегодня|вчера|накануне|позавчера|завтра|gestern|heute)", near_day),
        (r"(?P<which>(?:earlier|later|early|late|sometime)?\s*(?:this past|this|last|next|(?:the )?past|(?:the )?coming|(?:the )?previous|(?:на |в )?(?:прошл|этом|этой|прошедш|следующ)\w*))\s+(?P<unit>weekend|week|month|quarter|year|decade|неделе|неделю|месяце|месяц|году|года)", period),
        (rf"(?:(?:about|some|nearly|almost|more than|over)\s+)?(?P<n>{COUNT})\s+(?P<unit>{UNIT})\s+(?:ago|earlier|before now)", ago),
        (rf"(?:(?P<which>last|this|next)\s+)?(?P<season>{SEASON})(?:(?:\s+of|,)?\s+(?P<y>{YEAR}))?", season),
        (rf"(?:the\s+)?(?P<q>first|second|third|fourth)[\s-]quarter(?:\s+(?:of\s+)?(?P<y>{YEAR}))?", quarter),
        (rf"Q(?P<q>[1-4])(?:\s+(?P<y>{YEAR}))?", quarter),
        (rf"(?<=on )the (?P<d>{DAY})(?:st|nd|rd|th)(?!\s+\w+\s*(?:anniversary|floor|century|Congress))", the_nth),
        (r"(?<![\d,.$€£/-])(?P<y>1[6-9]\d\d|20\d\d)(?![\d,]\d|\d|%|[/-]\d|\s+(?:people|troops|soldiers|ships|men|women|miles|km|tons|jobs|votes|dollars|rubles))(?:\s+(?:году|года|год|г\.))?", year_only),
        (r"(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?P<y>\d{3}0|[2-9]0)['’]?s(?!\w)", decade),
        (rf"(?:(?:the\s+)?(?:last|past|next|first|coming)\s+)?(?:(?:about|some|nearly|almost|more than|at least|over)\s+)?(?:{COUNT}|several|few|many|a few|couple of)[\s-](?:more\s+)?{UNIT}", duration),
        (r"(?:decades|centuries|years|months|weeks|days)(?=\s+of|\s+later|\s+ago|,|\.)", duration),
        (rf"(?:every|each)\s+(?:{UNIT}|{WEEKDAY}|morning|night)|daily|weekly|monthly|annually|(?:once|twice|{COUNT} times) (?:a|per) (?:day|week|month|year)", repeated),
        (r"now|currently|recently|at present|presently|the (?:past|future)|these days|nowadays|so far|at (?:the|that|this) (?:time|moment)", vague),
    ]  # fmt: skip
    return [(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", _flags(rule)), rule) for pattern, rule in table]


def _flags(rule: Rule) -> re.RegexFlag:
    # "May", "March" and "Sun" are names of times only with a capital; the words around them are matched either way.
    return re.RegexFlag(0) if rule in (weekday, bare_month, full_date, month_of_year, juche) else re.IGNORECASE


def find_dates(
    text: str, start: int, end: int, *, anchor: str | None, language: str | None = None
) -> list[TimeExpression]:
    """The time expressions of `text[start:end]`, in order, none inside another.

    >>> text = "She said on Tuesday that talks began last month."
    >>> [(text[slice(*t.span)], t.edtf) for t in find_dates(text, 0, len(text), anchor="2031-05-08")]
    [('Tuesday', '2031-05-06'), ('last month', '2031-04')]
    """
    candidates = [
        (m.start(), -m.end(), n, m, rule) for n, (p, rule) in enumerate(RULES) for m in p.finditer(text, start, end)
    ]
    found: list[TimeExpression] = []
    reached = start
    day_first = order_of_numbers(text, language)
    for begin, minus_end, _, match, rule in sorted(candidates, key=lambda c: c[:3]):
        if begin < reached or (rule in (full_date, bare_month) and _no_month(text, match)):
            continue
        edtf, kind, how = rule(match, _setting(text, begin, anchor, day_first))
        found.append(TimeExpression(span=(begin, -minus_end), edtf=edtf, type=kind, anchor=anchor, how=how))
        reached = -minus_end
    return found


@lru_cache(maxsize=4)
def order_of_numbers(text: str, language: str | None) -> bool | None:
    """Whether dates in numbers have the day first: by one on the page that can be read in one way only.

    Kept for the last few texts: a page asks once for each of its statements.
    """
    votes = [int(m["a"]) > 12 for m in NUMERIC.finditer(text) if (int(m["a"]) > 12) != (int(m["b"]) > 12)]
    if (votes and all(votes)) or (not votes and language is not None and language.split("-")[0] != "en"):
        return True
    return False if votes and not any(votes) else None


def _no_month(text: str, match: re.Match[str]) -> bool:
    """Capitalised words that are months and something else: "May we", "March on", a person called April."""
    word = match["mon"]
    if (
        word.rstrip(".") in ("May", "March", "Mar", "Dec", "Sun", "April", "June", "August")
        and match.re.groupindex.get("y") is None
    ):
        before = text[max(0, match.start() - 30) : match.start()]
        if re.search(r"(?:\b(?:Ms|Mr|Mrs|Theresa|Miss)\.?\s+)$", before):
            return True
        following = text[match.end() : match.end() + 12]
        if word in ("May", "March") and re.match(r"\s+(?:I|we|he|she|it|they|on|the|be|not|have|God|a)\b", following):
            return not re.search(r"\b(?:in|of|since|until|last|by|this|early|late|next)\s+$", before)
    return word.rstrip(".").islower() and len(word) < 4 and not match.groupdict().get("d")


def _setting(text: str, begin: int, anchor: str | None, day_first: bool | None) -> Setting:
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", (anchor or "").split("T")[0])
    numbers = [int(p) if p else None for p in parts.groups()] if parts else [None, None, None]
    before = text[max(0, begin - 80) : begin]
    return Setting(
        text=text, year=numbers[0], month=numbers[1], day=numbers[2], day_first=day_first, future=bool(AHEAD.search(before))
    )  # fmt: skip


def outside(found: list[TimeExpression], spans: list[Span]) -> Iterator[TimeExpression]:
    """The expressions that touch none of the spans."""
    ordered = sorted(spans)
    for item in found:
        at = bisect_right(ordered, (item.span[0], 1 << 62))
        if not any(s[0] < item.span[1] and item.span[0] < s[1] for s in ordered[max(0, at - 1) : at + 1]):
            yield item


NUMERIC = re.compile(rf"(?<!\d)(?P<a>{DAY})[/-](?P<b>{DAY})[/-](?:\d{{4}}|\d\d)(?!\d)")
RULES = _rules()
