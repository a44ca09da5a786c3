"""A clause that tells which thing is meant is no saying of its own."""

from sayso.extract.relative import absorbed
from tests.extract.sayings import found, reading, row

TEXT = "Ruiz predicted that Velsund could join the lock league, a pact first announced by three ports in 2031."


def test_a_relative_clause_goes_back_into_the_content_before_it():
    hits = [
        found(TEXT, "Ruiz", "predicted", "Velsund could join the lock league"),
        found(TEXT, "three ports", "first announced by", "a pact"),
    ]
    assert [row(TEXT, hit) for hit in absorbed(reading(TEXT), hits)] == [
        ("Ruiz", "predicted", "Velsund could join the lock league, a pact first announced by three ports in 2031")
    ]


def test_a_saying_behind_its_content_stays():
    text = "The lock is shut, said Ruiz."
    hits = [found(text, "Ruiz", "said", "The lock is shut")]
    assert absorbed(reading(text), hits) == hits
