"""What a rule about time is given and gives: the words' setting goes in, a value comes out; no rule is here."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from sayso.keys import Span
from sayso.language.edtf import day as edtf_day
from sayso.language.tense import Tense, surely_to_come, tense_of

TimeType = Literal["date", "time", "duration", "set"]
Reference = Literal["past", "present", "future"]
NO_ANCHOR = "the words are counted from the day of publication, and that is not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words that tell a time. `edtf` is `None` where they have no value of their own; `how` is a sentence.

    `anchor` is what the value was counted from, where it was: the page's day, or a time that was named before.
    `refers_to` is for words without a value that still say which side of the page's day they mean ("recently").
    """

    span: Span
    edtf: str | None
    type: TimeType
    anchor: str | None
    how: str
    refers_to: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What a rule makes of its words; without `how` the rule's own sentence is told."""

    edtf: str | None = None
    type: TimeType = "date"
    how: str = ""
    anchor: str | None = None
    refers_to: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a rule may look at beside its words, which are `text[start:end]`.

    `year`, `month` and `day` are the anchor's, as far as they are known; `named` gives the values of the times that
    the text names shortly before.
    """

    text: str
    start: int
    end: int
    anchor: str | None
    year: int | None
    month: int | None
    day: int | None
    day_first: bool | None
    named: Callable[[], list[TimeExpression]]

    @property
    def date(self) -> date | None:
        """The anchor, where it is a day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def tense(self) -> Tense | None:
        """Whether the words' clause tells of the past or of what is to come."""
        return tense_of(self.text, self.start, self.end)

    @property
    def surely_to_come(self) -> bool:
        """Whether the words' clause says that it is still to come on the page's day."""
        return surely_to_come(self.text, self.start, self.end)

    def before(self, characters: int = 40) -> str:
        """The text just before the words."""
        return self.text[max(0, self.start - characters) : self.start]

    def after(self, characters: int = 20) -> str:
        """The text just after the words."""
        return self.text[self.end : self.end + characters]

    def counted(self, edtf: str | None, how: str = "") -> Value:
        """A value that was counted from the anchor."""
        return Value(edtf=edtf, how=how, anchor=self.anchor)

    def unknown(self) -> Value:
        """The answer to words that have to be counted from an anchor that is not there."""
        return Value(how=f"“{self.text[self.start : self.end]}”: {NO_ANCHOR}")


Rule = Callable[[re.Match[str], Setting], Value | None]


@dataclass(frozen=True, slots=True)
class Row:
    """A pattern and the rule that values what it finds; a rule that answers None says that the words tell no time.

    Names of months and weekdays are such only with a capital, so that case counts, unless `any_case`. Scripts without
    blanks between words have patterns that are not `bounded` by them. `needs` is a cheaper pattern for what every match
    contains: where it is not found, the row is not tried.
    """

    pattern: str
    rule: Rule
    any_case: bool = True
    bounded: bool = True
    needs: str = ""

    def compiled(self) -> re.Pattern[str]:
        """The pattern for words of a text."""
        whole = rf"(?<!\w)(?:{self.pattern})(?!\w)" if self.bounded else self.pattern
        return re.compile(whole, re.IGNORECASE if self.any_case else 0)


def part(found: re.Match[str], *names: str) -> str | None:
    """What the first of the named groups took that the pattern has and that took anything."""
    groups = found.groupdict()
    return next((groups[name] for name in names if groups.get(name)), None)


def shift_month(year: int, month: int, by: int) -> str:
    """A month some months later or earlier.

    >>> shift_month(2031, 1, -2)
    '2030-11'
    """
    months = year * 12 + month - 1 + by
    return f"{months // 12:04}-{months % 12 + 1:02}"


def shift_quarter(year: int, quarter: int, by: int) -> str:
    """A quarter of a year some quarters later or earlier; the first is 1.

    >>> shift_quarter(2031, 1, -1)
    '2030-36'
    """
    quarters = year * 4 + quarter - 1 + by
    return f"{quarters // 4:04}-{33 + quarters % 4}"


def week(day: date, by: int = 0) -> str:
    """The week of a day, from Monday to Sunday, or one some weeks later or earlier.

    >>> week(date(2031, 5, 9))
    '2031-05-05/2031-05-11'
    """
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=by)
    return f"{monday}/{monday + timedelta(days=6)}"


def days(year: int, month: int, first: int, last: int | None) -> str | None:
    """A day, or the days from the first to the last."""
    begins = edtf_day(year, month, first)
    ends = edtf_day(year, month, last) if last else None
    return f"{begins}/{ends}" if begins and ends and begins < ends else begins
