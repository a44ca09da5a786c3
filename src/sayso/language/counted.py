"""Rules for times that are counted: from the page's day, or from a time that the text names shortly before.

Each rule's first sentence is shown to users.
"""

import re
from datetime import date, timedelta

from sayso.language.calendars import A_WEEKDAY, MONTH, WEEKDAY, WEEKDAY_NAMES
from sayso.language.counting import is_day, named, period_of, shifted, unit_of
from sayso.language.edtf import approximate, bounds
from sayso.language.edtf import day as edtf_day
from sayso.language.moments import Row, Setting, Value, part, week
from sayso.language.numbers import NUMBER_WORD, count
from sayso.language.quarters import year_ago
from sayso.language.stated import DAY, WHICH, YEAR

FARTHEST = 5000  # units: a time further back has no day that a calendar could name
JUST_GONE = 2  # days
HOURS = 6  # a saying so many hours ago was said on the page's day
LAST = re.compile(
    r"last|latest|recent|past|previous|preceding|earlier|прошл|прошед|letzt|vergangen|dernier|pasad", re.IGNORECASE
)
NEXT = re.compile(r"next|coming|following|следующ|nächst|prochain|próxim", re.IGNORECASE)
NEAR_DAYS = (
    ("the day before yesterday", -2), ("позавчера", -2), ("last night", -1), ("overnight", -1), ("yesterday", -1), ("вчера", -1),
    ("накануне", -1), ("the day after tomorrow", 2), ("tomorrow", 1), ("завтра", 1), ("gestern", -1), ("hier", -1), ("ayer", -1), ("", 0),
)  # fmt: skip


def weekday(found: re.Match[str], setting: Setting) -> Value | None:
    """A day of the week: the nearest one not after the page's date, or the one that "last", "next" or the tense says."""
    name = found["wd"]
    if len(name) == 3 and not SHORT_DAY.search(setting.before() + name + "|" + setting.after()):
        return None  # "Sun Systems", "sat"
    if NAMED_DAY.search(setting.before()):
        return None
    if ANY_ONE.search(setting.before()) and OF_MANY.match(setting.after()):
        return Value(how=f"“{found[0]}”: one of several")
    if setting.date is None:
        return setting.unknown()
    wanted = WEEKDAY_NAMES[name.lower().rstrip(".")]
    which = (found["which"] or "").lower().strip()
    back = (setting.date.weekday() - wanted) % 7
    of_this_week = which == "this" and wanted > setting.date.weekday() and setting.tense != "past"
    # The page's own weekday is the page's day, also of what is to come; a day just gone by was often still ahead in what
    # the page tells ("was due on Monday").
    ahead = not which and back and setting.tense == "future" and (back > JUST_GONE or setting.surely_to_come)
    if NEXT.search(which) or ahead or of_this_week:
        value = setting.date + timedelta(days=7 - back)
    elif which.startswith(("last", "прошл")):
        value = setting.date - timedelta(days=back or 7)
    else:
        value = setting.date - timedelta(days=back)
    return Value(edtf=value.isoformat(), type="time" if found["part"] else "date", anchor=setting.anchor)


def weekday_beside(found: re.Match[str], setting: Setting) -> Value:
    """A day of the week before or after the day that the text names just before."""
    base = named(setting, "day")
    if base is None:
        return Value(how=f"“{found[0]}”: no day is named just before, and it is counted from one")
    from_day, wanted = date.fromisoformat(base), WEEKDAY_NAMES[found["wd"].lower().rstrip(".")]
    back = (from_day.weekday() - wanted) % 7 or 7
    shift = -back if BACK.search(found["which"]) else (wanted - from_day.weekday()) % 7 or 7
    return Value(edtf=(from_day + timedelta(days=shift)).isoformat(), anchor=base)


def weekday_of_week(found: re.Match[str], setting: Setting) -> Value:
    """A day of last week, this week or next week, or one a week away from the nearest."""
    if setting.date is None:
        return setting.unknown()
    wanted, which = WEEKDAY_NAMES[found["wd"].lower().rstrip(".")], part(found, "which", "away") or ""
    monday = setting.date - timedelta(days=setting.date.weekday())
    if part(found, "which"):
        weeks = {"last": -1, "next": 1}.get(which.lower(), 0)
        return setting.counted((monday + timedelta(days=wanted, weeks=weeks)).isoformat())
    back = (setting.date.weekday() - wanted) % 7
    days = -back - 7 if which.lower() == "ago" else 14 - back
    return setting.counted((setting.date + timedelta(days=days)).isoformat())


# "On a Sunday in March", "on the Sunday before the vote".
ANY_ONE = re.compile(r"\b(?:an?|one|[Oo]n\s+the)\s+$")
OF_MANY = re.compile(r"\s+(?:in|of|early in|late in|before|after)\s")
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


def period(found: re.Match[str], setting: Setting) -> Value | None:
    """A week, month, quarter or year counted from the page's date."""
    which, unit = found["which"].lower(), unit_of(found["unit"])
    if which.startswith("the ") and OF_A_TIME.match(setting.after()):
        return None  # "the last week of the race", but "warned last week of ice"
    shift = -1 if LAST.search(which) else 1 if NEXT.search(which) else 0
    if setting.year is None:
        return setting.unknown()
    return setting.counted(period_of(unit, shift, setting))


OF_A_TIME = re.compile(r"\s+of\b")


def beside(found: re.Match[str], setting: Setting) -> Value:
    """A time counted from the one that the text names just before: that year, the following day."""
    which, unit = found["which"].lower(), unit_of(found["unit"])
    base = named(setting, unit)
    shift = -1 if BACK.search(which) else 1 if FORTH.search(which) else 0
    if base is not None:
        return Value(edtf=shifted(base, unit, shift), anchor=base)
    if which.startswith(("the previous", "the preceding")) and setting.year is not None:
        return setting.counted(period_of(unit, -1, setting))
    return Value(how=f"“{found[0]}”: no {unit} is named just before, and it is counted from one")


BACK = re.compile(r"previous|preceding|before|prior|earlier(?! that)")
FORTH = re.compile(r"following|next|after|later(?! that)")


def running(found: re.Match[str], setting: Setting) -> Value | None:
    """The page's own week, weekend, month or year, or the day or past month that the text names just before."""
    unit = unit_of(found["unit"])
    told = unit == "day" or (unit == "month" and setting.tense == "past")
    base = named(setting, unit) if told else None
    if base is not None:
        return Value(edtf=base, anchor=base)
    if setting.year is None:
        return setting.unknown()
    shift = 0
    if unit == "weekend" and setting.date is not None:
        # Over a weekend that has come: this one from Saturday on, before that the last; with the future the one ahead.
        shift = -1 if setting.date.weekday() < 5 and setting.tense != "future" else 0
    return setting.counted(period_of(unit, shift, setting))


def year_end(found: re.Match[str], setting: Setting) -> Value:
    """About the last day of the year that is named, else of the page's, or of the one before for what is told as past.

    "The year's end" is that year, as "the end of the year" is.
    """
    day = "" if part(found, "end") else "-12-31~"
    if part(found, "y"):
        return Value(edtf=found["y"] + day)
    if setting.year is None:
        return setting.unknown()
    early = setting.month is not None and setting.month <= 3 and setting.tense != "future"
    return setting.counted(f"{setting.year - (early or setting.before().endswith('since ')):04}{day}")


def ago(found: re.Match[str], setting: Setting) -> Value:
    """A time counted back from the page's date, or from the day that the text names just before."""
    number, unit = count(found["n"]), unit_of(found["unit"]).replace("night", "day")
    how_far = (part(found, "about", "or") or "").lower()
    if number is None or number > FARTHEST:
        return Value(how="a while back, too vague to count", refers_to="past")
    if setting.year is None or setting.month is None:
        return setting.unknown()
    if unit in ("hour", "minute"):
        near = setting.date is not None and number < HOURS and found["back"].lower() == "ago"
        return Value(edtf=setting.anchor if near else None, type="time", anchor=setting.anchor if near else None)
    if unit == "year" and number == 1 and named(setting, "quarter"):
        return year_ago(found, setting)
    base = named(setting, "day" if unit in ("day", "week") else unit) if found["back"].lower() == "earlier" else None
    if base is not None:
        return Value(edtf=shifted(base, unit, -number), anchor=base)
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
        return period_of(unit, -number, setting)
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


LINE = re.compile(r"\n[ \t]*$")
DAY_BEHIND = re.compile(rf",?\s+(?:on\s+)?(?:(?:{WEEKDAY}|{MONTH}\s+\d)(?!\w)|(?:yesterday|today|tomorrow)\b)")


def clock(found: re.Match[str], setting: Setting) -> Value | None:
    """A time of day, of the day that the text names just before."""
    if DAY_BEHIND.match(setting.text, setting.end):
        return None  # it leads that day: "at 9 a.m. on Tuesday"
    heads = LINE.search(setting.before()) is not None  # the entry of a running report, which may be of another day
    near = [] if heads else [one.edtf for one in setting.named() if is_day(one.edtf)]
    if near:
        return Value(edtf=near[-1], type="time", anchor=near[-1])
    return Value(type="time", how=f"“{found[0]}”: a time of day, and no day is named just before")


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
        Row(rf"(?i:the)\s+(?P<which>previous|preceding|following|next)\s+(?P<wd>{WEEKDAY})", weekday_beside, any_case=False, needs=A_WEEKDAY),
        Row(rf"(?:(?P<wd>{WEEKDAY})\s+of\s+(?P<which>last|this|next)\s+week)", weekday_of_week, any_case=False, needs=A_WEEKDAY),
        Row(rf"(?i:a\s+week\s+(?P<away>ago|from))\s+(?P<wd>{WEEKDAY})", weekday_of_week, any_case=False, needs=A_WEEKDAY),
        Row(rf"{WHICH}(?P<wd>{WEEKDAY}){day_part}", weekday, any_case=False, needs=A_WEEKDAY),
        Row(r"(?:the day before yesterday|the day after tomorrow|yesterday|tomorrow|today)(?:\s+(?:morning|afternoon|evening|night))?", near_day),
        Row(r"(?:tonight|last night|overnight|this (?:morning|afternoon|evening)|сегодня|вчера|накануне|позавчера|завтра|gestern|heute)", near_day),
        Row(r"(?P<which>this past|this coming|this|last|next|(?:the )?past|(?:the )?coming|(?:the )?current|the last|the next|the latest|the most recent|(?:на |в )?(?:прошл|этом|этой|прошедш|следующ)\w*)\s+(?:fiscal\s+|financial\s+)?(?P<unit>(?-i:weekend|week|month|quarter|year|decade|century)|неделе|неделю|месяце|месяц|году|года)", period, needs="week|month|quarter|year|decade|century|недел|месяц|год"),
        Row(rf"(?P<which>(?:earlier|later)\s+that|that\s+same|that|the\s+(?:previous|preceding|prior|following|next|same|comparable))\s+(?P<unit>{CALENDAR})(?!\s+(?:that|when|as|of)\b)", beside, needs=UNITS),
        Row(r"the\s+(?P<unit>day|week|month|year)\s+(?P<which>before|after|earlier)(?=[.,;]|$)", beside, needs=UNITS),
        Row(r"(?:(?<=over )|(?<=during )|(?<=at )|(?<=on )|(?<=for )|(?<=of )|(?<=this )|(?<=before ))the\s+(?P<unit>weekend)", running, needs="weekend"),
        Row(r"(?:(?<=end of )|(?<=rest of )|(?<=months of )|(?<=half of )|(?<=later in )|(?<=earlier in )|(?<=beginning of )|(?<=start of ))the\s+(?:fiscal\s+)?(?P<unit>week|month|year|day|decade)(?!\s+(?:of|that|when|before|after|to)\b)", running, needs=UNITS),
        Row(r"(?:(?<=for )|(?<=during )|(?<=throughout ))the\s+(?:full\s+)?(?:fiscal\s+)?(?P<unit>week|month|year|decade)(?!\s+(?:of|that|when|before|after|to|since|from|end(?:ed|ing))\b)", running, needs=UNITS),
        Row(r"the\s+(?P<unit>week)(?=['’]s\b)", running, needs=UNITS),
        Row(rf"(?:the\s+)?(?:year-end(?:\s+(?P<y>{YEAR}))?|(?P<end>year\s+end|year['’]s\s+end))", year_end, needs="[Yy]ear"),
        Row(rf"(?:(?P<about>{ABOUT}|over)\s+)?(?P<n>{MANY})\s+(?P<or>or\s+(?:so|more|two)\s+)?(?P<unit>{UNIT})(?:\s+(?P<or2>or\s+so))?\s+(?P<back>ago|earlier|before\s+now)", ago, needs=UNITS),
        Row(rf"{WEEKDAY},?\s+the\s+(?P<d>{DAY})(?:st|nd|rd|th)", the_nth, any_case=False, needs=A_WEEKDAY),
        Row(rf"(?:(?<=\bon )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )|(?<=\bfrom )|(?<=\bbefore )|(?<=\bafter ))the (?P<d>{DAY})(?:st|nd|rd|th)(?!\s+(?:\w+\s+)?(?:{NTH_THINGS})\b)", the_nth, needs=r"\d"),
        Row(rf"(?:\d{{1,2}}(?:[:.]\d\d)?\s*(?:a\.m\.|p\.m\.|am\b|pm\b|a\.m\b|p\.m\b)|\d{{1,2}}:\d\d(?!\d|:\d)(?:\s+(?:GMT|UTC|local\s+time))?|noon|midday|midnight){zone}", clock, any_case=False),
        Row(r"(?<=in )the\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening)|mid[\s-](?:morning|afternoon)|(?<=late )(?:morning|afternoon)", clock),
    ]  # fmt: skip


ROWS = _rows()
