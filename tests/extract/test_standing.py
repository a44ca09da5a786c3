"""Quotations that no attribution stands beside."""

import pytest

from sayso.extract.standing import standing
from tests.extract.sayings import found, reading, row

CASES = [
    # text; a known saying; the rows that are new
    # a sentence of its own has the source before it, or the subject
    ("Ana Ruiz said it rained. “We shall mend the quay.”", ("Ana Ruiz", "said", "it rained"), [("Ana Ruiz", "", "We shall mend the quay.")]),
    ("The ferry company denied both reports. “No boat has left the port.”", None, [("The ferry company", "", "No boat has left the port.")]),
    # ... a paragraph of its own that of the paragraph before
    ("Ana Ruiz said it rained.\n“We shall mend the quay.”", ("Ana Ruiz", "said", "it rained"), [("Ana Ruiz", "", "We shall mend the quay.")]),
    # words in the midst of a sentence are no quotation of their own, nor is a name
    ("The hall, a “very old heap of stones”, was sold.", None, []),
    ("The choir sang.\n“Low Water Blues.”", None, []),
    # a mark that was opened by mistake
    ("Ruiz left.\n\"The choir walked on, singing “no more gates” again.", None, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "rows"), CASES)
def test_quotations_that_stand_alone(
    text: str, known: tuple[str, str, str] | None, rows: list[tuple[str, str, str]]
) -> None:
    hits = [found(text, *known)] if known else []
    assert [row(text, hit) for hit in standing(reading(text), hits)[len(hits) :]] == rows


def test_a_title_takes_the_source_of_the_same_words_below() -> None:
    text = "Gate will be ‘shut by spring’\n“The gate will be shut by spring,” Ana Ruiz said."
    known = found(text, "Ana Ruiz", "said", "The gate will be shut by spring")
    assert [row(text, hit) for hit in standing(reading(text, title=True), [known])[1:]] == [
        ("Ana Ruiz", "", "shut by spring")
    ]


def test_paragraphs_left_open_belong_to_the_one_that_names_the_speaker() -> None:
    text = "“The quay was always old.\n“It was ugly as well.\n“It is shut now,” a porter said."
    (hit,) = standing(reading(text), [found(text, "a porter", "said", "It is shut now")])
    assert row(text, hit)[2] == "The quay was always old.|It was ugly as well.|It is shut now"


def test_paragraphs_left_open_that_nobody_claims_are_one() -> None:
    text = "Ana Ruiz left the hall.\n“The quay was always old.\n“It was ugly as well.”"
    assert [row(text, hit) for hit in standing(reading(text), [])] == [
        ("Ana Ruiz", "", "The quay was always old.|It was ugly as well.")
    ]


def test_a_quotation_that_lost_its_attribution_is_looked_for_anew() -> None:
    text = "Ana Ruiz said it rained.\n“We shall mend the quay.”"
    hits = [found(text, "Ana Ruiz", "said", "it rained"), found(text, content="We shall mend the quay.")]
    assert [row(text, hit)[0] for hit in standing(reading(text), hits)] == ["Ana Ruiz", "Ana Ruiz"]
