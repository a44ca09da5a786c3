"""Counts by month or year of saying go in, bars with their places in the drawing come out."""

import re
from collections.abc import Callable, Iterable

from sayso.explore.contexts import Bar, Choice, Timeline
from sayso.explore.dates import in_words, month_in_words

WIDTH, HEIGHT = 720.0, 96.0  # of the drawing's bars, in its own units
MONTHS_SHOWN = 60  # more months than five years' are too thin to point at, then a bar is a year
YEARS_SHOWN = 90  # and past that a decade
GAP = 0.22  # of a bar's place stays empty
THINNEST = 2.0  # units a bar of one statement is high at least
TICKS = 8  # labels under the bars at most, so that they do not run into each other

Href = Callable[[str, str], str]  # first and last date, as EDTF, to a search


def timeline(counts: Iterable[tuple[str, int]], total: int, href: Href) -> Timeline:
    """The timeline of `counts`; of `total` statements those without a date are told apart.

    >>> timeline([("2031-04", 2), ("2031-06", 1)], 5, lambda a, b: a).bars[6].words
    'June 2031'
    """
    counts = sorted(counts)
    known = [(label, n) for label, n in counts if re.fullmatch(r"\d{4}(-\d\d)?", label)]
    months = [(_month(label), n) for label, n in known if len(label) == 7]
    unit = _unit([label for label, _ in known], len(months))
    drawn = {"month": 7, "year": 4, "decade": 3}[unit]
    sums: dict[int, int] = {}
    for label, n in known:
        if len(label) >= drawn or unit == "decade":
            place = _month(label) if unit == "month" else int(label[:drawn])
            sums[place] = sums.get(place, 0) + n
    apart = [(label, n) for label, n in counts if (label, n) not in known or (unit == "month" and len(label) == 4)]
    return Timeline(
        unit=unit,
        bars=_bars(sums, unit, href),
        dated=sum(sums.values()),
        apart=tuple(Choice(name=in_words(label), count=n, href=href(label, label)) for label, n in apart),
        undated=max(0, total - sum(n for _, n in counts)),
        largest=max(sums.values(), default=0),
    )


def _unit(labels: list[str], months: int) -> str:
    """What one bar stands for, by how much time there is to show."""
    if not labels:
        return "month"
    years = int(max(labels)[:4]) - int(min(labels)[:4]) + 1
    with_month = [_month(label) for label in labels if len(label) == 7]
    if months and 2 * months >= len(labels) and max(with_month) - min(with_month) < MONTHS_SHOWN:
        return "month" if years * 12 <= 2 * MONTHS_SHOWN else "year"
    return "year" if years <= YEARS_SHOWN else "decade"


def _month(label: str) -> int:
    """A month as a number that grows by one a month; a year stands at its January."""
    return int(label[:4]) * 12 + int(label[5:7] or 1) - 1


def _label(place: int, unit: str) -> str:
    if unit == "month":
        return f"{place // 12:04d}-{place % 12 + 1:02d}"
    return f"{place:04d}" if unit == "year" else f"{place:03d}X"


def _bars(sums: dict[int, int], unit: str, href: Href) -> tuple[Bar, ...]:
    if not sums:
        return ()
    first, last = min(sums), max(sums)
    if last - first < 11:  # few bars would be broad slabs: leave room on both sides
        room = 11 - (last - first)
        first, last = first - room // 2, last + (room + 1) // 2
    step, largest = WIDTH / (last - first + 1), max(sums.values())
    every = -(-(last - first + 1) // TICKS)
    made = []
    for place in range(first, last + 1):
        label, count = _label(place, unit), sums.get(place, 0)
        height = max(THINNEST, HEIGHT * count / largest) if count else 0.0
        bounds = (f"{label[:3]}0", f"{label[:3]}9") if unit == "decade" else (label, label)
        made.append(
            Bar(
                label=label,
                words=month_in_words(label),
                count=count,
                href=href(*bounds) if count else None,
                x=round((place - first) * step + step * GAP / 2, 2),
                width=round(step * (1 - GAP), 2),
                height=round(height, 2),
                tick=_tick(label) if (place - first) % every == 0 else None,
            )
        )
    return tuple(made)


def _tick(label: str) -> str:
    """A short label: `Apr 31` would be read as a day, so the year is whole."""
    words = month_in_words(label).split()
    return f"{words[0][:3]} {words[1]}" if len(words) == 2 else words[0]
