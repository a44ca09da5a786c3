"""Sentences that go on with a saying in shifted tense."""

import pytest

from sayso.extract.shifted import shifted
from tests.extract.sayings import found, reading, row

SAID = ("Ana Ruiz", "said", "the lock was shut")
CASES = [
    # text; the saying that is known; the contents that are new
    ("Ana Ruiz said the lock was shut. It would open in May.", SAID, ["It would open in May"]),
    ("Ana Ruiz said the lock was shut. Two gates had been found broken.", SAID, ["Two gates had been found broken"]),
    # one after the other, each a saying, up to the page's own words
    (
        "Ana Ruiz said the lock was shut. Two gates had been found broken. They would be mended. The lock is old. It would rust.",
        SAID,
        ["Two gates had been found broken", "They would be mended"],
    ),
    # behind a semicolon
    ("Ana Ruiz said the lock was shut; two gates had been found broken.", SAID, ["two gates had been found broken"]),
    # another tense, a subordinate clause, a question, a quotation, other words
    ("Ana Ruiz said the lock was shut. It is old.", SAID, []),
    ("Ana Ruiz said the lock was shut. The gate that had been broken is old.", SAID, []),
    ("Ana Ruiz said the lock was shut. Would it open in May?", SAID, []),
    ("Ana Ruiz said the lock was shut. It would be “a long May”.", SAID, []),
    ("Ana Ruiz said the lock was shut. The board had spoken of two gates.", SAID, []),
    # the saying has a speaker, says something, and is in shifted tense itself
    ("Ana Ruiz said the lock was shut. It would open in May.", ("", *SAID[1:]), []),
    ("Ana Ruiz called the lock a ruin. It would open in May.", ("Ana Ruiz", "called", "the lock a ruin"), []),
    ("Ana Ruiz said the lock is shut. It would open in May.", ("Ana Ruiz", "said", "the lock is shut"), []),
    # behind a quotation the speaker herself is told of by the page
    ("“It is shut,” Ana Ruiz said. It would open in May.", ("Ana Ruiz", "said", "It is shut"), ["It would open in May"]),
    ("“It is shut,” Ana Ruiz said. She had come by boat.", ("Ana Ruiz", "said", "It is shut"), []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "contents"), CASES)
def test_what_goes_on(text: str, known: tuple[str, str, str], contents: list[str]) -> None:
    hits = shifted(reading(text), [found(text, *known)])
    assert [row(text, hit) for hit in hits] == [(known[0], "", content) for content in contents]


def test_the_next_paragraph_is_the_pages_own() -> None:
    text = "Ana Ruiz said the lock was shut.\nIt would open in May."
    assert shifted(reading(text), [found(text, *SAID)]) == []
