"""Rules for dates that the words themselves state: days, months, seasons, years, decades, centuries.

Where the words leave the year open it is counted from the page's day. Each rule's first sentence is shown to users.
"""

import calendar
import re
from datetime import date, timedelta

from dateutil.easter import easter

from sayso.language.calendars import (
    A_MONTH,
    FEASTS,
    MONTH,
    MONTH_NAMES,
    ORDINAL,
    ORDINAL_WORDS,
    SEASON,
    SEASON_NAMES,
    WEEKDAY,
    WEEKDAY_NAMES,
)
from sayso.language.edtf import day as edtf_day
from sayso.language.moments import Row, Setting, Value, days, part
from sayso.language.names import BY_TIME, DATED, families
from sayso.language.numbers import TENS, count

NEAR = 60  # days: of two readings of "3/4/2031", the one that lies this close before the anchor is taken
JUST_PAST = 62  # days: a time so short before the page's day is not put off by a year, whatever the tense
SOON = 120  # days: without a tense, a day or month so soon to come is meant rather than that of the year before
# Days: so near, a day or a month is meant whatever the tense. Of one nearly a year old a page would tell the year, and a
# verb of the past often stands with it for another reason ("he had been told to go by 3 May").
CLOSE, CLOSE_MONTH = 60, 15
YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
ALOUD = (
    rf"(?:(?:sixteen|seventeen|eighteen|nineteen|twenty)[\s-](?:hundred|oh[\s-]{_ONES}|{_TEENS}"
    rf"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]{_ONES})?))"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
TH = r"(?:st|nd|rd|th|-?го|-?е|er)?"
CLOCK = r"(?:,?\s+(?:at\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?|\s+\d{4}\s?(?:[A-Z]{3}\b))?"
SPOKEN = {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}


def iso(found: re.Match[str], _: Setting) -> Value:
    """A date written as year, month and day."""
    return Value(edtf=edtf_day(int(found["y"]), int(found["m"]), int(found["d"])))


def numbers(found: re.Match[str], setting: Setting) -> Value:
    """A date in numbers, whose order was told by the numbers themselves or by the page's other dates."""
    a, b, year = int(found["a"]), int(found["b"]), _year(found["y"])
    first, second = edtf_day(year, b, a), edtf_day(year, a, b)  # day first, month first
    if first is None or second is None or first == second:
        return Value(edtf=first or second)
    if found["sep"] == ".":
        return Value(edtf=first)
    if setting.day_first is not None:
        return Value(edtf=first if setting.day_first else second)
    near = [x for x in (first, second) if setting.date and 0 <= (setting.date - date.fromisoformat(x)).days <= NEAR]
    if len(near) == 1:
        return setting.counted(near[0])
    return Value(how=f"the numbers may be {first} or {second}, and nothing on the page tells their order")


def full_date(found: re.Match[str], setting: Setting) -> Value | None:
    """A day and month as stated, with its year where the words give it, else the year that suits the page's date."""
    month = MONTH_NAMES[found["mon"].lower().rstrip(".")]
    number, last, stated = _ordinal(part(found, "d", "o") or ""), part(found, "d2"), part(found, "y")
    ends = int(last) if last else None
    if stated:
        return Value(edtf=days(_stated(stated), month, number, ends))
    if _no_month(setting, found["mon"], with_day=True):
        return None
    weekday = (part(found, "weekday") or "").lower().rstrip(".") or None
    year = _year_of(setting, month, number, (part(found, "which") or "").lower(), weekday)
    if year is None:
        known = edtf_day(2000, month, number) is not None
        return Value(
            edtf=f"XXXX-{month:02}-{number:02}" if known else None,
            how="the words give no year, and the page no date",
        )
    return setting.counted(days(year, month, number, ends))


def and_day(found: re.Match[str], setting: Setting) -> Value | None:
    """A second day of the month that stands just before it."""
    named = setting.named()
    if not named or not AND.fullmatch(setting.text, named[-1].span[1], setting.start):
        return None
    first = named[-1].edtf or ""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", first) or int(found["d"]) <= int(first[8:]):
        return None
    return Value(edtf=edtf_day(int(first[:4]), int(first[5:7]), int(found["d"])), anchor=first)


AND = re.compile(r"\s+(?:and|or|и)\s+")


def month_of_year(found: re.Match[str], _: Setting) -> Value:
    """A month of a year as stated."""
    name = part(found, "mon")
    month = MONTH_NAMES[name.lower().rstrip(".")] if name else _ordinal(found["o"])
    return Value(edtf=f"{_stated(found['y']):04}-{month:02}")


def bare_month(found: re.Match[str], setting: Setting) -> Value | None:
    """A month without a year: the nearest one not after the page's date, or the one that the words beside it say."""
    month = MONTH_NAMES[found["mon"].lower().rstrip(".")]
    which = (found["which"] or found["which2"] or "").lower()
    if not which and _no_month(setting, found["mon"]):
        return None
    if setting.year is None:
        return Value(edtf=f"XXXX-{month:02}", how="the words give no year, and the page no date")
    if setting.month is None:
        return Value(how="the page's date gives no month to count from")
    year = setting.year
    if found["which2"]:
        year += -1 if which == "last" else 1 if which == "next" else 0
    elif which.startswith(("last", "прошл", "previous")):
        year -= month >= setting.month
    elif which.startswith(("next", "coming", "следующ")):
        year += month <= setting.month
    elif not which.startswith(("this", "эт")):
        year = _year_of(setting, month, None) or year
    return setting.counted(f"{year:04}-{month:02}")


def feast(found: re.Match[str], setting: Setting) -> Value | None:
    """A feast day that has its place in the calendar, in the year that suits the page's date."""
    name = re.sub(r"\s+", " ", found["feast"].lower()).replace("'", "’")
    if NO_FEAST.match(setting.after()):
        return None
    year = int(found["y"]) if found["y"] else None
    if year is None and setting.date is None:
        return setting.unknown()
    if year is None:
        month, number = _feast(name, setting.year or 0)
        year = _year_of(setting, month, number)
    month, number = _feast(name, year or 0)
    return setting.counted(edtf_day(year or 0, month, number))


NO_FEAST = re.compile(r"\s+(?:Island|eggs?|[Ww]eek)\b")


def _feast(name: str, year: int) -> tuple[int, int]:
    place = FEASTS[name]
    if place[0] == 0:
        day = easter(year) + timedelta(days=place[1])
        return day.month, day.day
    if len(place) == 2:
        return place
    month, weekday, nth = place
    on = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    return month, on[nth if nth < 0 else nth - 1]


def season(found: re.Match[str], setting: Setting) -> Value | None:
    """A season of the year that the words or the page's date give."""
    written = found["season"].lower()
    number = SEASON_NAMES[written]
    which = (found["which"] or "").lower()
    if found["y"]:
        return Value(edtf=f"{_stated(found['y']):04}-{number}")
    if written in ("fall", "spring") and not which and not IN_SEASON.search(setting.before()):
        return None  # to fall, a spring
    if written == "fall" and re.match(r"\s+(?:of|in|from)\b", setting.after()):
        return None
    if found["season"][0].isupper() and not which and re.match(r"\s+[A-Z]", setting.after()):
        return None  # the Summer Games
    if setting.year is None or setting.month is None:
        return setting.unknown()
    begins = {21: 3, 22: 6, 23: 9, 24: 12}[number]
    year = setting.year - (begins > setting.month)  # of the latest one that has begun
    runs = (setting.month - begins) % 12 < 3
    if which.startswith(("this", "эт")) and "past" not in which:
        year = year if runs else setting.year
    elif which.startswith("last"):
        year -= runs
    elif which.startswith("next") or (not which and not runs and setting.tense == "future"):
        year += 1
    return setting.counted(f"{year:04}-{number}")


IN_SEASON = re.compile(
    r"\b(?:(?:in|since|during|by|until|till|for|late|early|mid|that)\s+(?:the\s+)?|(?:early|late|mid)[- ])$",
    re.IGNORECASE,
)


def half(found: re.Match[str], setting: Setting) -> Value:
    """Half a year, as an interval of months."""
    which, written = found["half"].lower(), found["y"].lower()
    if written.isdigit():
        year = int(written)
    elif setting.year is None:
        return setting.unknown()
    else:
        year = setting.year + (-1 if written.startswith("last") else 1 if written.startswith("next") else 0)
    first, last = ("01", "06") if which in ("first", "1st") else ("07", "12")
    return Value(edtf=f"{year:04}-{first}/{year:04}-{last}", anchor=None if written.isdigit() else setting.anchor)


def year_only(found: re.Match[str], setting: Setting) -> Value | None:
    """A year as stated."""
    if ABOUT_MANY.search(setting.before()) and re.match(r"\s+[a-z]{3,}s\b", setting.after()):
        return None  # "about 2000 people's homes"
    return Value(edtf=found["y"])


def years(found: re.Match[str], _: Setting) -> Value:
    """A season or a financial year that runs over two years."""
    first = int(found["y"])
    last = int(found["y"][:2] + found["z"]) if len(found["z"]) == 2 else int(found["z"])
    return Value(edtf=f"{first:04}/{last:04}" if last > first else None)


ABOUT_MANY = re.compile(r"\b(?:about|around|some|nearly|almost|over|than|least)\s+$", re.IGNORECASE)


def spoken_year(found: re.Match[str], _: Setting) -> Value:
    """A year as it is said aloud."""
    return Value(edtf=f"{_stated(found['y'])}")


def decade(found: re.Match[str], setting: Setting) -> Value | None:
    """A decade as stated."""
    if AGE.search(setting.before()):
        return None
    digits = part(found, "y") or f"{TENS[found['word'].lower().replace('ies', 'y')]}"
    hundred = part(found, "hundred")
    if digits < "50" and digits in found[0] and len(digits) == 2 and not re.search("['’‘]", found[0]):
        return None  # as many percent, or degrees
    first = digits[:2] if len(digits) == 4 else f"{SPOKEN[hundred.lower()]}" if hundred else "19"
    return Value(edtf=f"{first}{digits[-2]}X")


AGE = re.compile(r"\b(?:his|her|their|my|your|our)\s+(?:(?:early|mid|late)[\s-]+)?$", re.IGNORECASE)


def century(found: re.Match[str], _: Setting) -> Value:
    """A century as stated."""
    return Value(edtf=f"{_ordinal(found['n']) - 1:02}XX")


# --- which year ----------------------------------------------------------------------------------------------------


def _ordinal(written: str) -> int:
    """The number of "3", "third" or "twenty-first"."""
    return int(written) if written.isdecimal() else ORDINAL_WORDS[re.sub(r"\s+", "-", written.lower())]


def _stated(written: str) -> int:
    """The year that digits or spoken words stand for."""
    if written.isdecimal():
        return int(written)
    head, _, tail = re.sub(r"[\s-]+", " ", written.lower()).partition(" ")
    if head == "two":
        return 2000 + (count(tail.removeprefix("thousand")) or 0)
    rest = 0 if tail == "hundred" else count(tail.removeprefix("oh "))
    return 100 * SPOKEN[head] + (rest or 0)


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else (2000 if int(digits) < 70 else 1900) + int(digits)


def _year_of(
    setting: Setting, month: int, number: int | None, which: str = "", weekday: str | None = None
) -> int | None:
    """The year in which a day or a month is meant: the one before or after the page's day, as words and tense have it."""
    if setting.year is None:
        return None
    if setting.month is None or (setting.day is None and setting.month == month):
        return setting.year
    here = (setting.month, setting.day or 31)
    there = (month, number if number is not None else 1)
    past = setting.year - (there > here if number is not None else month > setting.month)
    if number is not None and (there == here or which == "last"):
        return past
    if weekday is not None and number is not None:
        # 3 May is a Saturday in one of the two years at most.
        named = [year for year in (past, past + 1) if _weekday(year, month, number) == WEEKDAY_NAMES[weekday]]
        if named:
            return named[0]
    ahead, behind = _days(setting, past + 1, there), -_days(setting, past, there)
    if setting.tense == "future" or which == "next":
        return past if behind <= JUST_PAST and which != "next" else past + 1
    if ahead <= (CLOSE if number is not None else CLOSE_MONTH):
        return past + 1
    return past + 1 if setting.tense is None and ahead <= SOON and ahead < behind else past


def _weekday(year: int, month: int, number: int) -> int | None:
    day = edtf_day(year, month, number)
    return date.fromisoformat(day).weekday() if day else None


def _days(setting: Setting, year: int, there: tuple[int, int]) -> int:
    last = calendar.monthrange(year, there[0])[1]
    return (
        date(year, there[0], min(there[1], last)) - date(setting.year or year, setting.month or 1, setting.day or 15)
    ).days


def _no_month(setting: Setting, word: str, *, with_day: bool = False) -> bool:
    """Is the word no month here: "May we", "March on", a person called April, "Jan" without its point?"""
    name = word.rstrip(".")
    before, following = setting.before(30), setting.after(12)
    if re.search(r"(?:\b(?:Ms|Mr|Mrs|Theresa|Miss)\.?\s+)$", before):
        return True
    if with_day:
        return False
    if (
        name in PEOPLE
        and name in families(setting.text)
        and not BY_TIME.search(setting.text, max(0, setting.start - 20), setting.start)
    ):
        return DATED.match(setting.text, setting.end) is None  # the page has a Theresa May
    if len(name) == 3 and name != "May" and word == name and not BEFORE_SHORT.search(before):
        return True
    if name.islower() and len(name) < 4:
        return True
    if name in ("May", "March") and re.match(
        r"\s+(?:I|we|he|she|it|they|on|the|be|not|have|God|a|for|of|to|and|against|through)\b", following
    ):
        return not BEFORE_MONTH.search(before)
    return (
        name in PEOPLE and re.match(r"\s+[A-Z][a-z]+[\s,]", following) is not None and not BEFORE_MONTH.search(before)
    )


PEOPLE = ("April", "June", "August", "May", "Mai", "Jan")
BEFORE_SHORT = re.compile(
    r"\b(?:in|since|until|till|last|by|this|early|late|mid|next|from|through)[\s-]+$", re.IGNORECASE
)
BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|until|till|last|by|this|early|late|mid|next|from|to|through|during|before|after|for|and)[\s-]+$",
    re.IGNORECASE,
)


# --- the rows ------------------------------------------------------------------------------------------------------

WHICH = r"(?P<which>(?i:this past|this coming|this|last|next|the past|past|coming|(?:the )?previous|прошл\w+|эт\w+|следующ\w+)\s+)?"
_COUNTED = (
    "people|troops|soldiers|ships|men|women|children|miles|kilomet(?:er|re)s|km|tons|tonnes|jobs|votes|dollars|rubles|euros|pounds|homes|houses"
    "|workers|members|copies|points|shares|feet|met(?:er|re)s|units|homes|barrels|acres|hectares|megawatts|degrees|seats|cases|deaths|others"
)


def _rows() -> list[Row]:
    month = rf"(?P<mon>{MONTH})"
    lead = rf"(?:(?:(?i:this|last|next|this coming|this past)\s+)?(?P<weekday>{WEEKDAY}),?\s+|(?P<which>(?i:last|this|next))\s+)?"
    of_year = rf"(?:(?:\s*,\s*|\s+(?:of\s+)?)(?P<y>{YEAR}|{ALOUD})(?!\d))?"
    return [
        Row(rf"(?P<y>[12]\d{{3}})-(?P<m>\d\d)-(?P<d>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?|{CLOCK})", iso, needs=r"\d"),
        Row(r"(?P<y>[12]\d{3})\s*[年년]\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일]", iso, bounded=False, needs="[年년]"),
        Row(rf"(?P<a>{DAY})(?P<sep>[./-])(?P<b>{DAY})(?P=sep)(?P<y>\d{{4}}|\d\d)(?![/\-\d]|\.\d){CLOCK}", numbers, needs=r"\d"),
        Row(rf"{lead}{month}(?:\s+(?:the\s+)?|(?<=\.))(?P<d>{DAY})(?:st|nd|rd|th)?(?:\s*[-–—]\s*(?P<d2>{DAY}))?(?!\d|:\d){of_year}", full_date, any_case=False, needs=A_MONTH),
        Row(rf"{lead}{month}\s+(?:the\s+)?(?P<o>{ORDINAL}){of_year}", full_date, any_case=False, needs=A_MONTH),
        Row(rf"{lead}(?:the\s+)?[«\"“]?(?P<d>{DAY}){TH}[»\"”]?(?:\s*[-–—]\s*(?P<d2>{DAY}){TH})?(?:\.?\s+|-)(?:of\s+|de\s+)?{month}(?:(?:,?\s+|-)(?:de\s+)?(?P<y>{YEAR})(?!\d)(?:\s*(?:года?|г\.))?)?", full_date, any_case=False, needs=A_MONTH),
        Row(rf"{lead}(?:the\s+)?(?P<o>{ORDINAL})\s+(?:day\s+)?of\s+{month}{of_year}", full_date, any_case=False, needs=A_MONTH),
        Row(rf"(?P<d>{DAY})[./\- ](?P<mon>XII|XI|IX|X|VIII|VII|VI|IV|V|III|II|I)[./\- ](?P<y>{YEAR})", full_date, any_case=False, needs=r"\d"),
        Row(rf"(?:(?<=\d and )|(?<=\d or )|(?<=\d и ))(?P<d>{DAY})(?:st|nd|rd|th)?(?![\d,.:/%-]\d|-|\s+[a-z]+s\b)", and_day, needs=r"\d"),
        Row(rf"{month},?\s+(?:of\s+)?(?P<y>{YEAR}|{ALOUD})(?!\d)(?:\s*(?:года?|г\.))?", month_of_year, any_case=False, needs=A_MONTH),
        Row(rf"(?:the\s+)?(?P<o>{ORDINAL})\s+month\s+of\s+(?P<y>{YEAR})", month_of_year, needs="month"),
        Row(rf"{WHICH}{month}(?:\s+(?:of\s+)?(?P<which2>this|last|next)\s+year)?(?!\w)", bare_month, any_case=False, needs=A_MONTH),
        Row(rf"(?P<feast>{'|'.join(FEASTS).replace('’', chr(91) + '’' + chr(39) + chr(93))})(?:,?\s+(?P<y>{YEAR}))?", feast, needs=r"[Dd]ay\b|\b[Ee]ve\b|hristmas|aster|hanksgiving|alloween|[Jj]uly|DAY|CHRIST"),
        Row(rf"(?:(?P<which>last|this past|this coming|this|next)\s+|the\s+(?=\w+\s+of\s|\w+\s+\d))?(?P<season>{SEASON})(?:(?:\s+of|,)?\s+(?P<y>{YEAR}|{ALOUD}))?", season, needs="pring|ummer|utumn|[Ff]all|inter|есн|лет|осен|зим"),
        Row(rf"(?:the\s+)?(?P<half>first|1st|second|2nd|last|latter)\s+half\s+of\s+(?:the\s+)?(?P<y>{YEAR}|year|(?:this|last|next) year)", half, needs="[Hh]alf"),
        Row(rf"(?<![\d,.$€£/])(?<!(?<!mid)(?<!late)(?<!early)-)(?P<y>1[6-9]\d\d|20\d\d)(?![\d,.]\d|\d|%|[/–-]\d|\s+(?:{_COUNTED})\b)(?:\s+(?:году|года|год|г\.))?", year_only, needs=r"\d"),
        Row(r"(?<![\d,.$€£/-])(?P<y>1[89]\d\d|20\d\d)[-–/](?P<z>\d\d|\d{4})(?![-–/\d]|\.\d|%)", years, needs=r"\d"),
        Row(rf"(?:the\s+)?year\s+(?P<y>two thousand(?:(?:\s+and)?\s+(?:{_ONES}|{_TEENS}))?)", spoken_year, needs="thousand"),
        Row(rf"(?P<y>{ALOUD})(?!\s+(?:{_COUNTED})\b)", spoken_year, needs="teen|[Tt]wenty"),
        Row(r"(?:the\s+)?(?:['’‘])?(?P<y>\d{3}0|[2-9]0)['’]?s(?!\w)", decade, needs=r"\d"),
        Row(r"(?:the\s+)?(?:(?P<hundred>eighteen|nineteen)[\s-]|(?<=the\s)|(?<=early\s)|(?<=late\s)|(?<=mid-))(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)", decade, needs="ties"),
        Row(rf"(?:the\s+)?(?P<n>\d{{1,2}}(?=st|nd|rd|th)|{ORDINAL})(?:st|nd|rd|th)?[\s-]century", century, needs="[Cc]entury"),
    ]  # fmt: skip


ROWS = _rows()
