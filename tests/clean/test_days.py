"""Dates that stand by themselves."""

import pytest

from sayso.clean.days import find_day, read_day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("«21» мая 121 года чучхе (2032)", "2032-05-21"),
        ("«21» мая 120 года чучхе (2032)", None),  # the two calendars disagree
        ("(26/9/2033)", "2033-09-26"),
        ("5/6/2033", None),  # May or June: nobody can tell
        ("24.06.2033", "2033-06-24"),
        ("Published Fri, Apr 28 20332:23 PM", "2033-04-28"),  # spans without a space between them
        ("2034年5月3日", "2034-05-03"),
        ("3 de mayo de 2034", "2034-05-03"),
        ("31 February 2034", None),
        ("1883-01-01", None),  # an event, not a page
    ],
)
def test_a_day_in_a_line(written: str, day: str | None) -> None:
    found = find_day(written)
    assert (found[0] if found else None) == day


def test_the_day_is_that_of_its_own_zone() -> None:
    assert read_day("2031-02-03T23:30:00-11:00") == "2031-02-03"
    assert read_day("20310203T120000") == "2031-02-03"
