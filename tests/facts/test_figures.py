"""Figures of invented sentences, by the conventions."""

import pytest

from sayso.facts.figures import figures

CASES = [
    # text, (words, value, comparator, of, unit) of each figure
    ("It has more than 50 large bases there.", [("50", 50, ">", "large bases", None)]),
    ("The fee rose to A$90bn.", [("A$90bn", 90e9, "=", None, "AUD")]),
    ("It fell 12 percent.", [("12 percent", 12, "=", None, "%")]),
    (
        "40-odd warships and 15+ bombers came.",
        [("40-odd", 40, "~", "warships", None), ("15+", 15, ">=", "bombers", None)],
    ),
    ("About a dozen boats sank.", [("a dozen", 12, "~", "boats", None)]),
    ("No fewer than 300 people fled.", [("300", 300, ">=", "people", None)]),
    ("As many as 300 people fled.", [("300", 300, "<=", "people", None)]),
    ("Fewer than 300 people fled.", [("300", 300, "<", "people", None)]),
    ("Nearly 300 people fled.", [("300", 300, "~", "people", None)]),
    ("Between 10 and 15 ships came.", [("10", 10, ">=", "ships", None), ("15", 15, "<=", "ships", None)]),
    ("Some 10 to 15 ships came.", [("10", 10, ">=", "ships", None), ("15", 15, "<=", "ships", None)]),
    ("It lies within 40 km of Norwind.", [("40 km", 40, "<=", None, "km")]),
    ("5 million euros were lost.", [("5 million euros", 5e6, "=", None, "EUR")]),
    ("Более 300 человек погибли.", [("300", 300, ">", "человек", None)]),
    # none of these counts anything
    ("It opened on 3 May 2031 at 10:30.", []),
    ("In 2031 it shut.", []),
    ("A B-52 flew over the 38th parallel under Article 5.", []),
    ("They waited three years, then two more weeks.", []),
    ("It may happen in the next two to three years.", []),
    ("The two countries agreed, and all three signed.", []),
    ("One of them left.", []),
    ("The Fortune 100 and the Five Eyes met.", []),
    ("Norwind won 3-1.", []),
    ("Call (4212) 22-71-55.", []),
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_the_figures(text: str, want: list[tuple[str, float, str, str | None, str | None]]) -> None:
    got = [(text[slice(*f.span)], f.value, f.comparator, f.of, f.unit) for f in figures(text, 0, len(text))]
    assert got == want
