"""Rules for words that are found and not valued: lengths of time, times that come again, and what only points to the past,
the present or the future. Each rule's first sentence is shown to users.
"""

import re

from sayso.language.calendars import MONTH, WEEKDAY
from sayso.language.counted import ABOUT, COUNT, MANY, NUMBER, UNIT, UNITS
from sayso.language.moments import Row, Setting, Value


def duration(found: re.Match[str], setting: Setting) -> Value | None:
    """A length of time, which is found and not valued; "the past few weeks" lie before the page's day."""
    if OLD.match(setting.after()):
        return None  # an age
    if QUARTERS.search(found[0]):
        return None  # a fraction
    if LONE.fullmatch(found[0]) and not (LASTING.search(setting.before()) or WHILE.match(setting.after())):
        return None  # "$90 a week", a rate; "one day"
    return Value(
        type="duration", refers_to="past" if GONE.match(found[0]) else "future" if AHEAD.match(found[0]) else None
    )


GONE = re.compile(r"(?:the\s+)?(?:last|past)\b", re.IGNORECASE)
AHEAD = re.compile(r"(?:the\s+)?(?:next|coming)\b", re.IGNORECASE)
LONE = re.compile(r"(?:an?\s+\w+|(?:one|some)\s+day)", re.IGNORECASE)
QUARTERS = re.compile(r"\ba quarter$|\bthree-quarters$", re.IGNORECASE)
OLD = re.compile(r"[\s-](?:old|olds)\b|\s+of age\b")
LASTING = re.compile(
    r"\b(?:within|for|in|after|about|over|under|nearly|almost|than|least|lasting|another|only|just|barely|takes?|took|taking|spent|spend|lasts?|lasted"
    r"|wait(?:ed)?|every|once|twice|times|half|of|as|him|her|them|through|during)\s+$",
    re.IGNORECASE,
)
WHILE = re.compile(r"\s+(?:later|after|before|earlier|ago|or (?:so|more|two)|and a half|from now|in prison|long)\b")


def repeated(_found: re.Match[str], _: Setting) -> Value:
    """A time that comes again and again, which is found and not valued."""
    return Value(type="set")


def past(_found: re.Match[str], _: Setting) -> Value:
    """Words for a time gone by that no calendar fixes."""
    return Value(refers_to="past")


def present(_found: re.Match[str], _: Setting) -> Value:
    """Words for the present, which no calendar fixes."""
    return Value(refers_to="present")


def future(_found: re.Match[str], _: Setting) -> Value:
    """Words for a time to come that no calendar fixes."""
    return Value(refers_to="future")


# --- the rows ------------------------------------------------------------------------------------------------------


def _rows() -> list[Row]:
    return [
        Row(rf"(?:the\s+)?(?:(?:last|past|next|first|coming|final)\s+)?(?:(?:{ABOUT})\s+)?(?:the\s+(?:past|last|next)\s+)?{MANY}[\s-](?:(?:more|full|straight|consecutive|additional|extra|or\s+so)\s+)?{UNIT}(?:\s+and\s+a\s+half)?(?:[\s-](?:long))?", duration, needs=UNITS),
        Row(r"(?:(?<=for )|(?<=during )|(?<=throughout ))the\s+(?:fiscal\s+)?(?:year|month|week|decade)(?=\s+end(?:ed|ing)\b)", duration, needs=UNITS),
        Row(r"the\s+(?:first|final|last|early)\s+(?:hours|days|weeks|months|years)", duration, needs=UNITS),
        Row(r"(?:hour|day|week|month|year|decade)s?-long|(?<=for )(?:days|weeks|months|years|decades|centuries)(?:\s+(?:or|and)\s+(?:days|weeks|months|years|decades))?|(?<=in )(?:months|years|weeks|decades)|(?<=within )(?:days|weeks|months|years|hours)(?:\s+or\s+(?:days|weeks|months|years))?|(?:decades|centuries|years|months|weeks|days)(?=\s+of|\s+later|,|\.)", duration, needs=UNITS),
        Row(rf"(?:every|each)\s+(?:other\s+|single\s+)?(?:{NUMBER}\s+)?(?:{UNIT}|(?-i:{WEEKDAY}|{MONTH})|morning|night|spring|summer|autumn|winter)|hourly|(?<!\bthe )daily(?!\s+[A-Z])|nightly|weekly|monthly|yearly|annually|(?:once|twice|{COUNT}\s+times)\s+(?:a|per|each|every)\s+(?:day|week|month|year)|(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days(?:\s+(?:mornings|nights))?", repeated, needs=r"very\s|ach\s|ily|tly|kly|hly|rly|lly|nce|wice|times|days"),
        Row(r"now|currently|presently|these\s+days|nowadays|(?<=at )(?:present|(?:this|the\s+(?:present|current))\s+(?:time|point|stage|moment|juncture)|the\s+moment)|the\s+present(?:\s+(?:time|day))?(?=[.,;])|(?:(?<=the )|(?<=its )|(?<=their )|(?<=his )|(?<=her )|(?<=our ))present(?=\s+[a-z])|current(?!\s+(?:account|affairs|events|of|in)\b)", present, needs=r"[Nn]ow|urrent|resent|moment|hese\s|[Aa]t\s+th"),
        Row(rf"recently|lately|recent(?:\s+(?:days|weeks|months|years|quarters|decades))?(?:\s+and\s+(?:months|years))?|the\s+(?:recent\s+|distant\s+|not-too-distant\s+)?past(?!\s+{NUMBER}\b)|(?<=(?-i:at) )th(?:e|at)\s+time|(?<=at )the\s+time(?=,)|long\s+ago|(?:some\s+time|a(?:\s+(?:short|long|little))?\s+(?:while|time)|awhile|moments|minutes|hours|days|weeks|months|years|decades|generations|centuries)\s+ago", past, needs="ecent|ately|past|time|ago"),
        Row(r"as\s+soon\s+as\s+possible|soon(?!\s+(?:after|before|as|afterwards?)\b|er)|future\s+(?:days|weeks|months|years|quarters)|(?:the\s+)?(?:near|immediate|foreseeable)\s+future|(?:the\s+)?future(?!s)|(?:the\s+)?coming\s+(?:days|weeks|months|years|quarters)|(?:the\s+)?(?:days|weeks|months|years)\s+(?:ahead|to\s+come)|the\s+(?:near|short|long)\s+term", future, needs="oon|uture|oming|ahead|come|term"),
    ]  # fmt: skip


ROWS = _rows()
