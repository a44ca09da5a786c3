"""Ranges of time in invented sentences."""

import pytest

from sayso.facts.frames import frames
from sayso.facts.whens import ranges
from sayso.language.dates import find_dates
from tests.factory import article

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


ENTRIES = """June 2028: Norway joins the Lagoon Union. Two of its frigates are based at Velsund.
2 May 2030 – Denmark sends 40 soldiers to Kerr. Norway will send 60 to Velsund.
In 2031 a colon follows nothing: Denmark left the Lagoon Union."""


def test_a_date_that_heads_an_entry_is_that_of_what_happened_in_it() -> None:
    found = [(f.type, f.status, [w.text for w in f.roles.get("when", ())]) for f in frames(article(ENTRIES))]
    assert found == [
        ("membership", "actual", ["June 2028"]),
        ("deployment", "actual", ["June 2028"]),
        ("deployment", "actual", ["2 May 2030"]),
        ("deployment", "planned", []),
        ("membership", "actual", []),
    ]


def test_in_how_long_something_came_about_so_often_is_no_when() -> None:
    text = "North Korea tested a missile for the second time in two years. Norway will expel the envoy in two weeks."
    found = [[w.text for w in f.roles.get("when", ())] for f in frames(article(text))]
    assert found == [[], ["two weeks"]]
