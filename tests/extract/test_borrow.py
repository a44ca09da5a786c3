"""Sayings without a source take that of the clause they hang on, as whole words."""

import pytest

from sayso.extract.borrow import borrowed
from tests.extract.sayings import found, reading, row

CASES = [
    # text, cue, content, the source it gets
    ("Ruiz opened the fair, warning that rain would come.", "warning", "rain would come", "Ruiz"),
    (
        "Venn also opened the lock, saying the gate would hold.",
        "saying",
        "the gate would hold",
        "Venn",
    ),  # not "Venn al"
    ("Venn then shut the lock, adding that it was late.", "adding", "it was late", "Venn"),  # not "Venn the"
    (
        "The keeper of the lock smiled, admitting the crack.",
        "admitting",
        "the crack",
        "The keeper of the lock",
    ),  # no name
    ("Venn met skippers warning of a strike.", "warning", "a strike", ""),  # the skippers warn, and not Venn
    ("The crack was known, it was said, for years.", "was said", "The crack was known", ""),  # a passive has none
]


@pytest.mark.parametrize(("text", "cue", "content", "source"), CASES)
def test_the_source_of_the_clause(text: str, cue: str, content: str, source: str) -> None:
    given = borrowed(reading(text), [found(text, "", cue, content)])
    assert row(text, given[0])[0] == source
