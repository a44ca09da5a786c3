"""What is told of in passing: passives of telling, and reports that somebody denies."""

import pytest

from sayso.extract.retold import retold
from tests.extract.sayings import found, reading, row

CASES = [
    # text; a known saying; the rows that are new
    # a passive of telling has nobody, or whom it names
    ("The crews have been told to be ready by noon.", None, [("", "been told", "to be ready by noon")]),
    ("She was told by the harbour master that the loft was closed, and left.", None, [("the harbour master", "was told", "the loft was closed")]),
    ("The crew was ordered by radio to keep away.", None, [("", "was ordered", "to keep away")]),
    ("They were told the quay was safe and were sent home.", None, [("", "were told", "the quay was safe")]),
    ("She was told to open the lock and close the gate.", None, [("", "was told", "to open the lock and close the gate")]),
    # ... but not where nothing was told, or nothing is repeated
    ("Nobody was told that the quay was shut.", None, []),
    ("She was told it by her cook.", None, []),
    ("The berth had been promised to two captains.", None, []),
    # ... nor what is known
    ("They were told the quay was safe.", ("", "were told", "the quay was safe"), []),
    # inside a saying it ends with it
    ("Ana Ruiz said she had been told to wait, but Lund left.", ("Ana Ruiz", "said", "she had been told to wait"), [("", "been told", "to wait")]),
    # a report that somebody denies says what it says
    ("Lund denied a report by Norwind Radio that the quay was shut.", ("Lund", "denied", "a report by Norwind Radio that the quay was shut"), [("Norwind Radio", "report", "the quay was shut")]),
    ("Lund denied rumours that the quay was shut.", ("Lund", "denied", "rumours that the quay was shut"), [("", "rumours", "the quay was shut")]),
    ("Lund rejected claims in the Norvane Post that he had left.", ("Lund", "rejected", "claims in the Norvane Post that he had left"), [("the Norvane Post", "claims", "he had left")]),
    # ... and so does a claim or a charge that stands further inside, if it is said whose it is
    ("Lund rejected as untrue a claim by Orla Venn that the quay was shut.", ("Lund", "rejected", "as untrue a claim by Orla Venn that the quay was shut"), [("Orla Venn", "claim", "the quay was shut")]),
    ("Ruiz recalled Lund’s declaration that it had been a fire.", ("Ruiz", "recalled", "Lund’s declaration that it had been a fire"), [("Lund", "declaration", "it had been a fire")]),
    ("Ruiz called on Lund to apologize for suggesting she lied.", ("Ruiz", "called on", "Lund to apologize for suggesting she lied"), [("Lund", "suggesting", "she lied")]),
    ("Ruiz thanked Lund for calling in the loan.", ("Ruiz", "thanked", "Lund for calling in the loan"), []),
    ("Ruiz recalled the claim that it had been a fire.", ("Ruiz", "recalled", "the claim that it had been a fire"), [("", "claim", "it had been a fire")]),
    ("Ruiz told of Lund’s report that was late.", ("Ruiz", "told of", "Lund’s report that was late"), []),
    # ... and one that is only described says nothing
    ("Lund denied a report that was late.", ("Lund", "denied", "a report that was late"), []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "rows"), CASES)
def test_told_in_passing(text: str, known: tuple[str, str, str] | None, rows: list[tuple[str, str, str]]) -> None:
    hits = [found(text, *known)] if known else []
    assert [row(text, hit) for hit in retold(reading(text), hits)] == rows


def test_the_smallest_saying_that_holds_it_is_its_home() -> None:
    text = "Lund said Ruiz said she had been told to wait."
    hits = [
        found(text, "Lund", "said", "Ruiz said she had been told to wait"),
        found(text, "Ruiz", "said", "she had been told to wait"),
    ]
    assert [hit.nested_in for hit in retold(reading(text), hits)] == [1]
    assert [hit.nested_in for hit in retold(reading(text), [])] == [None]
