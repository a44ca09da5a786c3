"""Sayings inside sayings, read off a plain subject and verb."""

import pytest

from sayso.extract.inner import inner
from tests.extract.sayings import found, reading, row

CASES = [
    # what Ivo Lund said; the rows that are new
    ("the harbour board had told us it was shut", [("the harbour board", "had told", "it was shut")]),
    ("the quay was old and that they had said it was shut", [("they", "had said", "it was shut")]),
    ("his father used to say the quay was old", [("his father", "used to say", "the quay was old")]),
    ("a survey in May found that the quay was shut, and left", [("a survey in May", "found", "the quay was shut")]),
    ("it had warned the pilots in March that the quay was shut", [("it", "had warned", "the quay was shut")]),
    ("the mayor said it was shut", [("the mayor", "said", "it was shut")]),
    (
        "nothing will change here, my skippers tell me the lock is the problem",
        [("my skippers", "tell", "the lock is the problem")],
    ),
    ("it hurts when they hear a pilot say it is a hoax", [("a pilot", "say", "it is a hoax")]),
    ("she claimed during the trial that he had left", [("she", "claimed", "he had left")]),
    ("the guild is saying, they will sail", [("the guild", "is saying", "they will sail")]),
    # no saying is told of
    ("we say it is shut", []),
    ("with the help of states that may not sail", []),
    ("the board would not say it was shut", []),
    ("people say it was shut", []),
    ("the board had told the pilots", []),
    ("they spoke of the quay and said so to him", []),
    ("a survey found the quay shut", []),
]


@pytest.mark.parametrize(("said", "rows"), CASES)
def test_what_is_said_inside(said: str, rows: list[tuple[str, str, str]]) -> None:
    text = f"Ivo Lund said {said}."
    hits = inner(reading(text), [found(text, "Ivo Lund", "said", said)])
    assert [row(text, hit) for hit in hits] == rows
    assert all(hit.nested_in == 0 for hit in hits)


def test_what_is_known_is_not_found_again() -> None:
    text = "Ivo Lund said they had told us it was shut."
    hits = [
        found(text, "Ivo Lund", "said", "they had told us it was shut"),
        found(text, "they", "had told", "it was shut"),
    ]
    assert inner(reading(text), hits) == []
