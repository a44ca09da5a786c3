"""Sayings of a few words: plain verbs with a short object, which no tagger is sure of."""

import pytest

from sayso.extract.terse import terse, terse_inside
from tests.extract.sayings import found, reading, row

CASES = [
    # text; the rows that are found
    ("The yard denies wrongdoing.", [("The yard", "denies", "wrongdoing")]),
    ("Ana Ruiz ruled out a strike, and left.", [("Ana Ruiz", "ruled out", "a strike")]),
    ("Norvane has offered two tugs.", [("Norvane", "has offered", "two tugs")]),
    ("Ivo Lund, the harbour master, disputed that account.", [("Ivo Lund", "disputed", "that account")]),
    ("Halvastra’s port minister, Orla Venn, blamed Norvane.", [("Halvastra’s port minister, Orla Venn", "blamed", "Norvane")]),
    ("The pilots’ guild demanded talks on Monday.", [("The pilots’ guild", "demanded", "talks")]),
    ("Halvastra undertook to dredge the bay.", [("Halvastra", "undertook", "to dredge the bay")]),
    ("Pilots warned of delays.", [("Pilots", "warned of", "delays")]),
    # a number, a yes or a no
    ("The guild puts the loss at nine boats.", [("The guild", "puts", "the loss at nine boats")]),
    ("The harbour board says seven.", [("The harbour board", "says", "seven")]),
    ("Norvane said no.", [("Norvane", "said", "no")]),
    ("The governor speaks of 1,900 boats.", [("The governor", "speaks of", "1,900 boats")]),
    # a headline behind another
    ("Ferry sinks off Norvane; operator denies fault", [("operator", "denies", "fault")]),
    # no verb, or no saying
    ("The disputed isles lie in the north.", []),
    ("Its promised bridge never came.", []),
    ("Nine offers were received.", []),
    ("The guild received three demands from Lund.", []),
    ("The yard had disputes with Norvane.", []),
    ("It was denied by Lund.", []),
    ("Lund would have denied murder.", []),
    ("Nobody disputes the roof.", []),
    ("Ruiz asked whether Norvane offered a tug.", []),
    ("Can it say no?", []),
    ("A storm that demands patience came in.", []),
    ("The guild put the boats in the shed.", []),
    ("Lund said seven pilots had left.", []),
    ("Ruiz spoke of the lining of the canal.", []),
    ("“The yard denies wrongdoing,” it wrote.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_a_few_words(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert [row(text, hit) for hit in terse(reading(text), [])] == rows


def test_what_is_known_is_not_found_again() -> None:
    text = "The yard denies wrongdoing."
    assert terse(reading(text), [found(text, "The yard", "denies", "wrongdoing")]) == []


INSIDE = [
    # what Ivo Lund said; the rows that are new
    ("Norvane had promised more tugs by noon", [("Norvane", "had promised", "more tugs by noon")]),
    ("a guild that blames pilots for the wreck had left", [("that", "blames", "pilots for the wreck had left")]),
    ("the yard was shut and denied any haste", []),  # it is Lund who denies
    ("Norvane had offered a bridge", []),  # what is offered inside is seldom told
]


@pytest.mark.parametrize(("said", "rows"), INSIDE)
def test_a_few_words_inside(said: str, rows: list[tuple[str, str, str]]) -> None:
    text = f"Ivo Lund said {said}."
    known = [found(text, "Ivo Lund", "said", said)]
    hits = terse_inside(reading(text), known)
    assert [row(text, hit) for hit in hits] == rows
    assert all(hit.nested_in == 0 for hit in hits)
    assert terse(reading(text), known) == []
