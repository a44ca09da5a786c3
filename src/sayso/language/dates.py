"""A text and the day it was published go in, its time expressions come out, each with its value in EDTF and how it was
worked out.

Values are counted from `anchor`, or from a time that the text names just before, and from nothing else: without them
"on Wednesday" has no value, and "5 April" keeps an unknown year. Of durations and sets ("for two years", "every week")
only the words are found. The rules are in `stated`, `counted`, `quarters`, `eras` and `vague`.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache, partial

from sayso.keys import Span
from sayso.language import counted, eras, quarters, stated, vague
from sayso.language.edtf import approximate, bounds, since, valid
from sayso.language.moments import NO_ANCHOR, Row, Rule, Setting, TimeExpression, TimeType, Value

__all__ = ["NO_ANCHOR", "RULES", "TimeExpression", "TimeType", "dateline_day", "find_dates", "order_of_numbers"]

LOOKED_BACK = 400  # characters before an expression in which a time that it is counted from may be named
LED = 60  # characters that the words before a date may take which belong to it
# Words before a date that belong to its expression; of these, those that make it approximate.
LEAD = re.compile(
    r"(?<!\w)(?:(?P<clock>\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|noon|midnight)(?:\s+(?:[A-Z]{2,4}|local time))?(?:,?\s+on)?,?\s+"
    r"|(?P<about>about|around|circa|c\.|ca\.|roughly|approximately|примерно|около|приблизительно)\s+(?:the\s+)?"
    r"|(?P<early>(?:the\s+)?(?:earlier|later|early|late|mid|sometime)[\s-]+(?:in\s+)?)"
    # "The" is left to a word before it: "before the end of June" is not the end of June.
    r"|(?:(?<!before )(?<!after )(?<!until )(?<!by )the\s+)?(?:beginning|start|middle|end|rest|remainder|close)\s+of\s+(?:the\s+)?"
    r"|(?:the\s+)?fiscal\s+(?:year\s+)?|the\s+year\s+)$",
    re.IGNORECASE,
)
OUT_OF_REACH = "no calendar reaches so far"
SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)


@cache
def _compiled() -> list[tuple[re.Pattern[str] | None, list[tuple[int, re.Pattern[str], Rule]]]]:
    """The rows with their places, by what they need."""
    held: dict[str, list[tuple[int, re.Pattern[str], Rule]]] = {}
    for place, row in enumerate(ROWS):
        held.setdefault(row.needs, []).append((place, row.compiled(), row.rule))
    return [(re.compile(needs) if needs else None, rows) for needs, rows in held.items()]


def _matches(text: str, start: int, end: int) -> Iterator[tuple[int, re.Match[str], Rule]]:
    """What the rows find, each with the place of its row; rows whose needs are not there are not tried."""
    for needs, rows in _compiled():
        if needs is None or needs.search(text, start, end):
            for place, pattern, rule in rows:
                for match in pattern.finditer(text, start, end):
                    yield place, match, rule


def find_dates(
    text: str, start: int, end: int, *, anchor: str | None, language: str | None = None
) -> list[TimeExpression]:
    """The time expressions of `text[start:end]`, in order, none inside another.

    >>> text = "She said on Tuesday that talks began last month."
    >>> [(text[slice(*t.span)], t.edtf) for t in find_dates(text, 0, len(text), anchor="2031-05-08")]
    [('Tuesday', '2031-05-06'), ('last month', '2031-04')]
    """
    return list(_find(text, start, end, anchor, order_of_numbers(text, language), looks_back=True))


@lru_cache(maxsize=1_024)  # a page asks for the same sentence once for each of its statements
def _find(
    text: str, start: int, end: int, anchor: str | None, day_first: bool | None, *, looks_back: bool
) -> tuple[TimeExpression, ...]:
    candidates = []
    for order, match, rule in _matches(text, start, end):
        lead = _lead(text, start, match.start(), rule)
        candidates.append((lead.start() if lead else match.start(), -match.end(), order, match, lead, rule))
    found: list[TimeExpression] = []
    reached = start
    known = _anchor(anchor)
    for begin, minus_end, _, match, lead, rule in sorted(candidates, key=lambda c: c[:3]):
        if begin < reached <= match.start():
            begin, lead = match.start(), None
        if begin < reached:
            continue
        named = partial(_named, text, start, match.start(), anchor, day_first, found) if looks_back else list
        setting = Setting(
            text=text, start=match.start(), end=match.end(), anchor=anchor, year=known[0], month=known[1], day=known[2],
            day_first=day_first, named=named,
        )  # fmt: skip
        value = _valued(rule, match, setting)
        if value is None:
            continue
        is_since = SINCE.search(text, max(start, begin - 20), begin) is not None
        found.append(_expression((begin, -minus_end), value, rule, lead, is_since=is_since))
        reached = -minus_end
    return tuple(found)


def _valued(rule: Rule, match: re.Match[str], setting: Setting) -> Value | None:
    try:
        return rule(match, setting)
    except OverflowError:  # of `datetime`, which ends with the year 9999
        return Value(how=OUT_OF_REACH)


def _lead(text: str, start: int, begin: int, rule: Rule) -> re.Match[str] | None:
    """Words before a date that belong to it; of a day of the week "early" and "around" are not."""
    lead = LEAD.search(text, max(start, begin - LED), begin) if rule in LED_RULES else None
    return None if lead and rule is counted.weekday and (lead["early"] or lead["about"]) else lead


def _expression(span: Span, value: Value, rule: Rule, lead: re.Match[str] | None, *, is_since: bool) -> TimeExpression:
    edtf, kind = value.edtf, value.type
    how = value.how or (rule.__doc__ or "").split("\n")[0]
    if lead and lead["clock"]:
        kind = "time"
    if edtf and lead and lead["about"]:
        edtf, how = approximate(edtf), f"{how} Only about then: “{lead['about']}”."
    if edtf and not valid(edtf):
        edtf, how = None, OUT_OF_REACH
    if edtf and is_since and kind == "date":
        edtf, how = since(edtf), f"{how} From then on: “since”."
    return TimeExpression(
        span=span, edtf=edtf, type=kind, anchor=value.anchor, how=how, refers_to=value.refers_to if not edtf else None
    )


def _named(
    text: str, start: int, place: int, anchor: str | None, day_first: bool | None, found: list[TimeExpression]
) -> list[TimeExpression]:
    """The expressions with a value that stand shortly before a place, of those not counted from such ones themselves.

    Those from `start` on have been found; what stands before it is read once for all places.
    """
    first = place - LOOKED_BACK
    ahead = (
        _find(text, max(0, start - LOOKED_BACK), start, anchor, day_first, looks_back=False) if first < start else ()
    )
    # From the last one backwards, so that a page with many times is not read again for each of them.
    near: list[TimeExpression] = []
    for one in reversed(found):
        if one.span[0] < first:
            break
        if one.edtf and one.anchor in (None, anchor):
            near.append(one)
    return [*(one for one in ahead if one.edtf and one.span[0] >= first), *reversed(near)]


def dateline_day(text: str, start: int, end: int, published: str | None) -> tuple[str, Span] | None:
    """The day in the dateline with which `text[start:end]` begins, where it may be that of the page's words.

    Its clock may be in another time zone and so a day ahead of the page's, or the text some days older. A dateline of
    another time than that is not believed.

    >>> dateline_day("VELSUND, May 3 (NRW) - Talks go on.", 0, 35, "2031-05-02")
    ('2031-05-03', (9, 14))
    """
    head = DATELINE.match(text, start, end)
    found = _find(text, head.start("day"), head.end("day"), published, None, looks_back=False) if head else ()
    if len(found) != 1 or not _DAY.fullmatch(found[0].edtf or ""):
        return None
    day, near = found[0].edtf or "", bounds(published) if published else None
    if near is not None:
        first, last = date.fromisoformat(day) - timedelta(days=1), date.fromisoformat(day) + timedelta(days=OLDER)
        if near[1] < first.isoformat() or near[0] > last.isoformat():
            return None
    return day, found[0].span


OLDER = 7  # days that a page may be younger than its dateline
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
DATELINE = re.compile(
    r"[^\W\d_][^\n.!?:;\d]{1,60}(?:,|\([^()\n]{2,40}\)\s?[-–—,])\s+(?P<day>[^\W\d_]{3,9}\.?\s+\d{1,2}(?:,\s+\d{4})?|\d{1,2}\s+[^\W\d_]{3,9}\.?(?:\s+\d{4})?)\s*"
    r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/|[-–—:.])"
)


def _anchor(anchor: str | None) -> tuple[int | None, int | None, int | None]:
    """Year, month and day of the page's date, as far as it has them; of a season or an interval nothing is taken."""
    parts = re.fullmatch(r"(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?", (anchor or "").split("T")[0].strip("~?%"))
    parts = parts if parts and valid(parts[0]) else None
    year, month, day = (int(p) if p else None for p in parts.groups()) if parts else (None, None, None)
    return year, month, day


@lru_cache(maxsize=4)
def order_of_numbers(text: str, language: str | None) -> bool | None:
    """Whether dates in numbers have the day first: by one on the page that can be read in one way only.

    Kept for the last few texts: a page asks once for each of its statements.
    """
    votes = [int(m["a"]) > 12 for m in NUMERIC.finditer(text) if (int(m["a"]) > 12) != (int(m["b"]) > 12)]
    if (votes and all(votes)) or (not votes and language is not None and language.split("-")[0] != "en"):
        return True
    return False if votes and not any(votes) else None


NUMERIC = re.compile(rf"(?<!\d)(?P<a>{stated.DAY})[/-](?P<b>{stated.DAY})[/-](?:\d{{4}}|\d\d)(?!\d)")
# Longer matches win, and of equal ones the earlier rule.
ROWS: tuple[Row, ...] = (*eras.ROWS, *stated.ROWS, *quarters.ROWS, *counted.ROWS, *vague.ROWS)
RULES = tuple((row.pattern, row.rule) for row in ROWS)
# Rules whose words may be led by "early", "the end of", "about" or a time of day.
LED_RULES = frozenset({
    stated.full_date, stated.month_of_year, stated.bare_month, stated.feast, stated.season, quarters.quarter, stated.year_only,
    stated.spoken_year, stated.decade, stated.century, counted.weekday, counted.near_day, counted.period, counted.beside,
    counted.running, counted.year_end, counted.clock,
})  # fmt: skip
