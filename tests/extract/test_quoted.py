"""A quotation is taken whole, and nothing of the page's own words with it."""

import pytest

from sayso.extract.quoted import whole
from tests.extract.sayings import found, reading, row

CASES = [
    # text; source, cue, content; the rows that come of it
    # the second half of a broken quotation
    (
        "“Every time you say it,” Ruiz said, looking at Lund, “you flood the quay.”",
        ("Ruiz", "said", "Every time you say it"),
        [("Ruiz", "said", "Every time you say it|you flood the quay.")],
    ),
    # a new sentence is none
    ("“It is late,” Ruiz said. “No,” Lund said.", ("Ruiz", "said", "It is late"), [("Ruiz", "said", "It is late")]),
    # what the page tells behind the attribution
    ("“Late?” she said, but Lund was gone again.", ("she", "said", ("Late?", "but Lund was gone again")), [("she", "said", "Late?")]),
    ("“The quay,” Ruiz said, is shut.", ("Ruiz", "said", ("The quay", "is shut")), [("Ruiz", "said", "The quay|is shut")]),
    ("In “Low Water,” Ruiz suggested looking at the tide.", ("Ruiz", "suggested", ("Low Water", "looking at the tide")), [("Ruiz", "suggested", "Low Water|looking at the tide")]),
    (
        "“We came,” Ruiz said, “and nobody was there.” But the hall was lit.",
        ("Ruiz", "said", ("We came", "and nobody was there.” But the hall was lit")),
        [("Ruiz", "said", "We came|and nobody was there.")],
    ),
    # a colon announces one quotation; the one before it is somebody else's
    (
        "“Is it shut?” Ruiz answered: “It is shut for good.”",
        ("Ruiz", "answered", ("Is it shut?", "It is shut for good.")),
        [("", "", "Is it shut?"), ("Ruiz", "answered", "It is shut for good.")],
    ),
    # the occasion is not said
    ("Ruiz called it “a mess” Friday at a fair in Norvane.", ("Ruiz", "called", "it “a mess” Friday at a fair in Norvane"), [("Ruiz", "called", "it “a mess”")]),
    ("It is “a mess” on Fridays, according to Ruiz.", ("Ruiz", "according to", "It is “a mess” on Fridays"), [("Ruiz", "according to", "It is “a mess” on Fridays")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "rows"), CASES)
def test_the_whole_quotation(
    text: str, parts: tuple[str, str, str | tuple[str, ...]], rows: list[tuple[str, str, str]]
) -> None:
    assert [row(text, hit) for hit in whole(reading(text), [found(text, *parts)])] == rows


def test_a_second_half_is_taken_from_what_ran_into_it_and_not_from_who_claims_it() -> None:
    text = "“Every time you say it,” Ruiz said, referring to the tide, “you flood the quay.”"
    first = found(text, "Ruiz", "said", "Every time you say it")
    into = found(text, "Ruiz", "referring to", "the tide, “you flood the quay.")
    claimed = found(text, "Ruiz", "referring to", "you flood the quay.")
    assert [row(text, hit)[2] for hit in whole(reading(text), [first, into])] == [
        "Every time you say it|you flood the quay.",
        "the tide",
    ]
    assert whole(reading(text), [first, claimed]) == [first, claimed]
