"""Rules for times that are counted: from the page's day, or from a time that the text names shortly before.

Each rule's first sentence is shown to users.
"""

import re
from datetime import date, timedelta

from sayso.language.calendars import WEEKDAY, WEEKDAY_NAMES
from sayso.language.edtf import approximate, bounds
from sayso.language.edtf import day as edtf_day
from sayso.language.moments import (
    Row,
    Setting,
    TimeExpression,
    Value,
    part,
    shift_month,
    shift_quarter,
    week,
)
from sayso.language.numbers import NUMBER_WORD, count
from sayso.language.stated import DAY, WHICH, YEAR

FARTHEST = 5000  # units: a time further back has no day that a calendar could name
HOURS = 6  # a saying so many hours ago was said on the page's day
LAST = re.compile(
    r"last|latest|recent|past|previous|preceding|earlier|прошл|прошед|letzt|vergangen|dernier|pasad", re.IGNORECASE
)
NEXT = re.compile(r"next|coming|following|следующ|nächst|prochain|próxim", re.IGNORECASE)
NEAR_DAYS = (
    ("the day before yesterday", -2), ("позавчера", -2), ("last night", -1), ("overnight", -1), ("yesterday", -1), ("вчера", -1),
    ("накануне", -1), ("the day after tomorrow", 2), ("tomorrow", 1), ("завтра", 1), ("gestern", -1), ("hier", -1), ("ayer", -1), ("", 0),
)  # fmt: skip
PERIODS = {
    "неделе": "week", "неделю": "week", "месяце": "month", "месяц": "month", "году": "year", "года": "year", "год": "year",
}  # fmt: skip
QUARTER = re.compile(r"\d{4}-3[3-6]")


def weekday(found: re.Match[str], setting: Setting) -> Value | None:
    """A day of the week: the nearest one not after the page's date, or the one that "last", "next" or the tense says."""
    name = found["wd"]
    if len(name) == 3 and not SHORT_DAY.search(setting.before() + name + "|" + setting.after()):
        return None  # "Sun Systems", "sat"
    if NAMED_DAY.search(setting.before()):
        return None
    if setting.date is None:
        return setting.unknown()
    wanted = WEEKDAY_NAMES[name.lower().rstrip(".")]
    which = (found["which"] or "").lower()
    back = (setting.date.weekday() - wanted) % 7
    # The page's own weekday is the page's day, also of what is to come.
    if NEXT.search(which) or (not which and back and setting.tense == "future"):
        value = setting.date + timedelta(days=7 - back)
    elif which.startswith(("last", "прошл")):
        value = setting.date - timedelta(days=back or 7)
    else:
        value = setting.date - timedelta(days=back)
    return Value(edtf=value.isoformat(), type="time" if found["part"] else "date", anchor=setting.anchor)


NAMED_DAY = re.compile(r"\b(?:Good|Ash|Black|Holy|Palm|Easter|Super|Bloody|Cyber|Freaky|Shrove|Maundy)\s+$")
SHORT_DAY = re.compile(
    r"(?:\b(?:on|by|until|since|last|next|this|from|till)\s+|\()\w{3}\||\|(?:\.|,?\s+(?:\d|[A-Z][a-z]{2,8}\.?\s+\d))"
)


def near_day(found: re.Match[str], setting: Setting) -> Value:
    """A day counted from the page's date: today, yesterday, tomorrow."""
    words = re.sub(r"\s+", " ", found[0].lower())
    shift = next(n for key, n in NEAR_DAYS if words.startswith(key))
    if setting.date is None:
        return setting.unknown()
    return setting.counted((setting.date + timedelta(days=shift)).isoformat())


def period(found: re.Match[str], setting: Setting) -> Value:
    """A week, month, quarter or year counted from the page's date."""
    which, unit = found["which"].lower(), _unit(found["unit"])
    shift = -1 if LAST.search(which) else 1 if NEXT.search(which) else 0
    if setting.year is None:
        return setting.unknown()
    return setting.counted(_period(unit, shift, setting))


def beside(found: re.Match[str], setting: Setting) -> Value:
    """A time counted from the one that the text names just before: that year, the following day."""
    which, unit = found["which"].lower(), _unit(found["unit"])
    base = _named(setting, unit)
    shift = -1 if BACK.search(which) else 1 if FORTH.search(which) else 0
    if base is not None:
        return Value(edtf=_shifted(base, unit, shift), anchor=base)
    if which.startswith(("the previous", "the preceding")) and setting.year is not None:
        return setting.counted(_period(unit, -1, setting))
    return Value(how=f"“{found[0]}”: no {unit} is named just before, and it is counted from one")


BACK = re.compile(r"previous|preceding|before|prior|earlier")
FORTH = re.compile(r"following|next|after|later(?! that)")


def running(found: re.Match[str], setting: Setting) -> Value | None:
    """The week, weekend, month, quarter or year that the text is about: one named just before, else the page's own."""
    unit = _unit(found["unit"])
    if unit == "quarter":
        base = _named(setting, "quarter")
        if base is not None:
            return Value(edtf=base, anchor=base)
        return setting.counted(_period("quarter", -1, setting)) if setting.month else setting.unknown()
    if unit == "day":
        base = _named(setting, "day")
        if base is not None:
            return Value(edtf=base, anchor=base)
    if setting.year is None:
        return setting.unknown()
    shift = 0
    if unit == "weekend" and setting.date is not None:
        # Over a weekend that has come: this one from Saturday on, before that the last; with the future the one ahead.
        shift = -1 if setting.date.weekday() < 5 and setting.tense != "future" else 0
    return setting.counted(_period(unit, shift, setting))


def quarter_of(found: re.Match[str], setting: Setting) -> Value:
    """The quarter that the text names just before, in the year that these words give."""
    base = _named(setting, "quarter")
    year = int(found["y"])
    return Value(edtf=f"{year:04}{base[4:]}" if base else f"{year:04}", anchor=base)


def year_end(_found: re.Match[str], setting: Setting) -> Value:
    """About the end of the page's year, or of the one before for what is told as past."""
    if setting.year is None:
        return setting.unknown()
    early = setting.month is not None and setting.month <= 3 and setting.tense != "future"
    return setting.counted(f"{setting.year - (early or setting.before().endswith('since ')):04}-12-31~")


def year_ago(found: re.Match[str], setting: Setting) -> Value:
    """A year before the quarter that the text names, or before the page's own time."""
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get((part(found, "q") or "").lower())
    if setting.year is None:
        return setting.unknown()
    if number and setting.month is not None:
        return setting.counted(shift_quarter(setting.year - (3 * number - 2 > setting.month), number, -4))
    base = _named(setting, "quarter")
    if base is not None:
        return Value(edtf=_shifted(base, "quarter", -4), anchor=base)
    if part(found, "unit") and _unit(found["unit"]) != "year" and setting.month is not None:
        return Value(how=f"“{found[0]}”: no quarter is named just before, and it is counted from one")
    return setting.counted(f"{setting.year - 1:04}")


def ago(found: re.Match[str], setting: Setting) -> Value:
    """A time counted back from the page's date, or from the day that the text names just before."""
    number, unit = count(found["n"]), _unit(found["unit"]).replace("night", "day")
    how_far = (part(found, "about", "or") or "").lower()
    if number is None or number > FARTHEST:
        return Value(how="a while back, too vague to count", refers_to="past")
    if setting.year is None or setting.month is None:
        return setting.unknown()
    if unit in ("hour", "minute"):
        near = setting.date is not None and number < HOURS and found["back"].lower() == "ago"
        return Value(edtf=setting.anchor if near else None, type="time", anchor=setting.anchor if near else None)
    if unit == "year" and number == 1 and _named(setting, "quarter"):
        return year_ago(found, setting)
    base = _named(setting, "day" if unit in ("day", "week") else unit) if found["back"].lower() == "earlier" else None
    if base is not None:
        return Value(edtf=_shifted(base, unit, -number), anchor=base)
    edtf = _back(unit, number, setting)
    if edtf is None:
        return Value(how=f"“{found[0]}”: too vague to count")
    return setting.counted(_hedged(edtf, how_far))


def _hedged(edtf: str, how_far: str) -> str:
    if how_far in ("more than", "over"):
        first = bounds(edtf)
        return f"../{edtf}" if first and "/" not in edtf else edtf
    return approximate(edtf) if how_far and how_far not in ("just", "only", "exactly") else edtf


def _back(unit: str, number: int, setting: Setting) -> str | None:
    if setting.year is None or setting.month is None:
        return None
    if unit in ("decade", "century"):
        return f"{setting.year - number * (10 if unit == 'decade' else 100):04}~"
    if unit in ("year", "month", "quarter"):
        return _period(unit, -number, setting)
    if setting.date is None or unit not in ("day", "week"):
        return None
    return week(setting.date, -number) if unit == "week" else (setting.date - timedelta(days=number)).isoformat()


def the_nth(found: re.Match[str], setting: Setting) -> Value:
    """A day of the month that the page's date gives, or of the one beside it where the tense asks for that."""
    number = int(found["d"])
    if setting.date is None:
        return setting.unknown()
    year, month = setting.date.year, setting.date.month
    if number > setting.date.day and setting.tense != "future":
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    elif number < setting.date.day and setting.tense == "future":
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return setting.counted(edtf_day(year, month, number))


def clock(found: re.Match[str], setting: Setting) -> Value:
    """A time of day, of the day that the text names just before."""
    near = [one.edtf for one in setting.named() if _is_day(one.edtf)]
    if near:
        return Value(edtf=near[-1], type="time", anchor=near[-1])
    return Value(type="time", how=f"“{found[0]}”: a time of day, and no day is named just before")


# --- counting ------------------------------------------------------------------------------------------------------


def _unit(written: str) -> str:
    word = written.lower().removesuffix("'s").removesuffix("’s")
    return PERIODS.get(word) or {"centurie": "century"}.get(word.removesuffix("s"), word.removesuffix("s"))


def _is_day(edtf: str | None) -> bool:
    return edtf is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", edtf) is not None


def _named(setting: Setting, unit: str) -> str | None:
    """The last time named just before that says the unit: of "3 May 2031" the day, the month and the year.

    A day that is still to come is none from which something told is counted.
    """
    today = setting.date.isoformat() if setting.date else None
    for one in reversed(setting.named()):
        if unit == "day" and today and (one.edtf or "") > today and setting.tense != "future":
            continue
        cut = _cut(one, unit, setting.text[slice(*one.span)])
        if cut is not None:
            return cut
    return None


def _cut(one: TimeExpression, unit: str, words: str) -> str | None:
    edtf = one.edtf or ""
    if unit == "quarter":
        return edtf if QUARTER.fullmatch(edtf) else None
    if unit == "week":
        return week(date.fromisoformat(edtf)) if _is_day(edtf) else edtf if "/" in edtf and len(edtf) == 21 else None
    if unit == "year" and re.search(r"\d{4}", words) is None:
        return None
    pattern = {"day": r"\d{4}-\d\d-\d\d", "month": r"\d{4}-(?:0\d|1[0-2])(?=-|$)", "year": r"\d{4}(?=-|$)"}.get(unit)
    cut = re.match(pattern, edtf) if pattern and "/" not in edtf else None
    return cut[0] if cut else None


def _shifted(base: str, unit: str, shift: int) -> str | None:
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


def _period(unit: str, shift: int, setting: Setting) -> str | None:
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


# --- the rows ------------------------------------------------------------------------------------------------------

NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:[.,]\d+|\s+\d/\d)?(?:\s+(?:hundred|thousand|million|billion))?|(?:{NUMBER_WORD})(?:[\s-](?:{NUMBER_WORD})){{0,5}})"
COUNT = rf"(?:{NUMBER}|an?\s+couple\s+of|couple\s+of|an?|another)"
MANY = rf"(?:{COUNT}|several|a\s+few|few|many|some|dozens\s+of|half\s+an?)"
UNIT = r"(?-i:days?|weeks?|months?|years?|decades?|hours?|minutes?|seconds?|nights?|quarters?|centur(?:y|ies))"
NTH_THINGS = (
    "anniversary|floor|century|congress|day|time|session|summit|meeting|round|place|birthday|minute|hole|lap|street|avenue|parallel"
    "|amendment|army|brigade|division|edition|year|month|week|night|attempt|annual|conference|parliament|assembly|regiment|battalion|fleet"
    "|district|precinct|season|game|match|inning|anniversaries|member|state|country|president|victim|consecutive|straight"
)
UNITS = "day|week|month|year|decade|hour|minute|second|night|quarter|centur"
CALENDAR = r"(?:day|week|weekend|month|quarter|year)"
ABOUT = r"about|around|roughly|approximately|some|nearly|almost|more than|less than|fewer than|at least|up to"


def _rows() -> list[Row]:
    day_part = r"(?:\s+(?P<part>morning|afternoon|evening|night))?"
    zone = r"(?:\s+(?:[A-Z]{2,4}\b|local time|Eastern(?: time)?))?"
    return [
        Row(rf"{WHICH}(?P<wd>{WEEKDAY}){day_part}", weekday, any_case=False, needs=WEEKDAY),
        Row(r"(?:the day before yesterday|the day after tomorrow|yesterday|tomorrow|today)(?:\s+(?:morning|afternoon|evening|night))?", near_day),
        Row(r"(?:tonight|last night|overnight|this (?:morning|afternoon|evening)|сегодня|вчера|накануне|позавчера|завтра|gestern|heute)", near_day),
        Row(r"the\s+(?:latest\s+|most\s+recent\s+)?(?P<unit>quarter)(?!\s+(?:of|final|century|mile))(?:['’]s(?=\s+end))?", running, needs="quarter|period"),
        Row(r"(?P<which>this past|this coming|this|last|next|(?:the )?past|(?:the )?coming|(?:the )?current|the last|the next|the latest|the most recent|(?:на |в )?(?:прошл|этом|этой|прошедш|следующ)\w*)\s+(?:fiscal\s+|financial\s+)?(?P<unit>(?-i:weekend|week|month|quarter|year|decade|century)|неделе|неделю|месяце|месяц|году|года)", period),
        Row(rf"(?P<which>(?:earlier|later)\s+that|that\s+same|that|the\s+(?:previous|preceding|prior|following|next|same|comparable))\s+(?P<unit>{CALENDAR})", beside, needs=UNITS),
        Row(r"the\s+(?P<unit>day|week|month|year)\s+(?P<which>before|after|earlier)(?=[.,;]|$)", beside, needs=UNITS),
        Row(r"(?:(?<=over )|(?<=during )|(?<=for )|(?<=of )|(?<=this )|(?<=before ))the\s+(?P<unit>weekend)", running, needs="weekend"),
        Row(r"(?:(?<=end of )|(?<=rest of )|(?<=months of )|(?<=half of )|(?<=later in )|(?<=earlier in )|(?<=beginning of )|(?<=start of ))the\s+(?:fiscal\s+)?(?P<unit>week|month|year|day|decade)(?!\s+(?:of|that|when|before|after|to)\b)", running, needs=UNITS),
        Row(r"(?:(?<=for )|(?<=during )|(?<=throughout ))the\s+(?:full\s+)?(?:fiscal\s+)?(?P<unit>week|month|year|decade)(?!\s+(?:of|that|when|before|after|to|since|from|end(?:ed|ing))\b)", running, needs=UNITS),
        Row(rf"(?:the\s+)?(?P<y>{YEAR})\s+(?:quarter|period)", quarter_of, needs="quarter|period"),
        Row(r"the\s+(?P<unit>week)(?=['’]s\b)", running, needs=UNITS),
        Row(r"(?:the\s+)?(?:year[\s-]end|year['’]s\s+end)", year_end, needs="[Yy]ear"),
        Row(r"(?:the\s+)?(?:(?:comparable|same|like|corresponding)\s+)?year[\s-](?:ago|earlier|before)(?:\s+(?:(?P<q>first|second|third|fourth)[\s-])?(?P<unit>quarter|period|(?:three|six|nine)\s+months))?", year_ago, needs="[Yy]ear"),
        Row(r"the\s+(?:comparable|same|like|corresponding)\s+(?:(?P<q>first|second|third|fourth)\s+)?(?P<unit>quarter|period)\s+(?:of\s+)?(?:last\s+year|a\s+year\s+(?:ago|earlier|before))", year_ago, needs="[Yy]ear"),
        Row(rf"(?:(?P<about>{ABOUT}|over)\s+)?(?P<n>{MANY})\s+(?P<or>or\s+(?:so|more|two)\s+)?(?P<unit>{UNIT})(?:\s+(?P<or2>or\s+so))?\s+(?P<back>ago|earlier|before\s+now)", ago, needs=UNITS),
        Row(rf"{WEEKDAY},?\s+the\s+(?P<d>{DAY})(?:st|nd|rd|th)", the_nth, any_case=False, needs=WEEKDAY),
        Row(rf"(?:(?<=\bon )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )|(?<=\bfrom )|(?<=\bbefore )|(?<=\bafter ))the (?P<d>{DAY})(?:st|nd|rd|th)(?!\s+(?:\w+\s+)?(?:{NTH_THINGS})\b)", the_nth, needs=r"\d"),
        Row(rf"(?:\d{{1,2}}(?:[:.]\d\d)?\s*(?:a\.m\.|p\.m\.|am\b|pm\b|a\.m\b|p\.m\b)|\d{{1,2}}:\d\d(?!\d|:\d)(?:\s+(?:GMT|UTC|local\s+time))?|noon|midday|midnight){zone}", clock, any_case=False),
        Row(r"(?<=in )the\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening)|mid[\s-](?:morning|afternoon)|(?<=late )(?:morning|afternoon)", clock),
    ]  # fmt: skip


ROWS = _rows()
