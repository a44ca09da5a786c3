"""Time expressions go in, those that tell when a fact was come out: two that make a range are one, and a date that heads an entry is that of all in it.

"from 8 to 19 July" is one stretch of time, though only its end is a date by itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.language.dates import TimeExpression, find_dates
from sayso.model import Filler, Frame

BEFORE = re.compile(
    r"(?:\b(?:from|between)\s+)?\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:to|and|until)\s+$|\b(?P<dash>\d{1,2})\s?[-–]\s?$",
    re.IGNORECASE,
)
AFTER = re.compile(r"\s+(?:to|and|until)\s+(?P<day>\d{1,2})\b(?!\s*(?:[A-Za-z%.,]*\d|[A-Z%]))")
JOINED = re.compile(r"\s+(?:to|until|till|and|through)\s+(?:the\s+)?$")
OPENING = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
HEADING = re.compile(r"\s?[:–—]\s")  # behind the date with which an entry of a timeline begins
LONGEST_HEADING = 40  # characters
LONGEST = 24  # characters before an expression in which its range may begin


def ranges(text: str, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """The expressions, with those that are two ends of one range joined."""
    held: TimeExpression | None = None
    for time in times:
        if held and _is_range(text, held, time):
            held = _joined(held, time)
            continue
        if held:
            yield held
        held = _widened(text, time)
    if held:
        yield held


def headed(text: str, found: Sequence[Frame], anchor: str | None) -> Iterator[Frame]:
    """The frames; a fact in an entry of a timeline ("June 2031: Norvane joins ...") that tells no other time was then."""
    for frame in found:
        is_open = frame.status in HAPPENED and not frame.roles.get("when")
        heading = _heading(text, frame.cue.span[0], anchor) if is_open and frame.cue else None
        yield replace(frame, roles={**frame.roles, "when": (heading,)}) if heading else frame


HAPPENED = ("actual", "ended")


def _heading(text: str, place: int, anchor: str | None) -> Filler | None:
    """The date with which the paragraph of a place begins, where a colon or dash follows."""
    start = text.rfind("\n", 0, place) + 1
    first = next(iter(find_dates(text, start, min(place, start + LONGEST_HEADING), anchor=anchor, language="en")), None)
    if first is None or first.type != "date" or first.span[0] != start or not HEADING.match(text, first.span[1]):
        return None
    end = first.span[1]
    return Filler(text=text[start:end], span=(start, end), edtf=first.edtf, how=f"it heads the entry; {first.how}")


def _is_range(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    between = text[first.span[1] : second.span[0]]
    if not JOINED.fullmatch(between) or {first.type, second.type} != {"date"}:
        return False
    return "and" not in between or bool(OPENING.search(text, max(0, first.span[0] - LONGEST), first.span[0]))


def _joined(first: TimeExpression, second: TimeExpression) -> TimeExpression:
    edtf = (
        f"{first.edtf}/{second.edtf}"
        if first.edtf and second.edtf and "/" not in first.edtf + second.edtf
        else second.edtf
    )
    return replace(
        second, span=(first.span[0], second.span[1]), edtf=edtf, how=f"from the first to the second; {second.how}"
    )


def _widened(text: str, time: TimeExpression) -> TimeExpression:
    """A date with the day of its month from which, or until which, it runs."""
    start, end = time.span
    if time.type != "date":
        return time
    before = BEFORE.search(text[max(0, start - LONGEST) : start])
    if before:
        day = before["day"] or before["dash"]
        begins = max(0, start - LONGEST) + before.start()
        return replace(
            time,
            span=(begins, end),
            edtf=_between(time.edtf, day, last=False),
            how=f"from day {day} of the month on; {time.how}",
        )
    after = AFTER.match(text, end)
    if after and time.edtf and DAY.fullmatch(time.edtf):
        return replace(
            time,
            span=(start, after.end()),
            edtf=_between(time.edtf, after["day"], last=True),
            how=f"to day {after['day']} of the month; {time.how}",
        )
    return time


def _between(edtf: str | None, day: str, *, last: bool) -> str | None:
    if not edtf or not DAY.fullmatch(edtf) or not 1 <= int(day) <= 31:
        return edtf
    other = f"{edtf[:8]}{int(day):02}"
    first, second = (edtf, other) if last else (other, edtf)
    return f"{first}/{second}" if first < second else edtf
