"""Ranges of time in invented sentences."""

import pytest

from sayso.facts.whens import ranges
from sayso.language.dates import find_dates

CASES = [
    # text, (words, value) of each stretch of time
    ("It runs from 8 to 19 July 2031.", [("from 8 to 19 July 2031", "2031-07-08/2031-07-19")]),
    ("It runs between 4 and 9 September.", [("between 4 and 9 September", "2031-09-04/2031-09-09")]),
    ("It runs from April 25 to May 6.", [("April 25 to May 6", "2031-04-25/2031-05-06")]),
    ("It runs from July 8 to 19.", [("July 8 to 19", "2031-07-08/2031-07-19")]),
    ("It opens on 8 July and shuts on 19 July.", [("8 July", "2031-07-08"), ("19 July", "2031-07-19")]),
    ("He sold 8 of them to 19 July guests.", [("19 July", "2031-07-19")]),
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_the_ranges(text: str, want: list[tuple[str, str]]) -> None:
    found = find_dates(text, 0, len(text), anchor="2031-07-01", language="en")
    assert [(text[slice(*t.span)], t.edtf) for t in ranges(text, found)] == want
