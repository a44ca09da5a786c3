"""A clause that tells which thing is meant is no saying of its own."""

from sayso.extract.relative import absorbed, without_carriers
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


def test_an_outlet_that_reports_what_somebody_told_is_no_speaker():
    text = "Captain Orla Venn told the channel Low Water that the second ferry was not dry, Strait Radio reports."
    inner = found(text, "Captain Orla Venn", "told", "the second ferry was not dry")
    outer = found(
        text,
        "Strait Radio",
        "reports",
        "Captain Orla Venn told the channel Low Water that the second ferry was not dry",
    )
    assert without_carriers(reading(text), [outer, inner]) == [inner]


def test_a_person_who_reports_what_somebody_said_stays():
    text = "Ruiz said Venn had told her that the ferry was not dry."
    hits = [
        found(text, "Ruiz", "said", "Venn had told her that the ferry was not dry"),
        found(text, "Venn", "had told", "the ferry was not dry"),
    ]
    assert without_carriers(reading(text), hits) == hits
