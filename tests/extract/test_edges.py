"""How a content is cut by the conventions."""

from dataclasses import replace

import pytest

from sayso.extract.edges import tidy
from tests.extract.sayings import found, reading, row, spans

CASES = [
    # text; tagged source, cue, content; the content as cut
    ("Ana Ruiz said that the quay was shut.", "Ana Ruiz", "said", "that the quay was shut", "the quay was shut"),
    # "that" as a pronoun is part of what was said
    ("Ana Ruiz said that is wrong.", "Ana Ruiz", "said", "that is wrong", "that is wrong"),
    # the outer marks and the comma before them go
    ("“The quay is shut,” Ana Ruiz said.", "Ana Ruiz", "said", "“The quay is shut,”", "The quay is shut"),
    # the full stop inside the marks stays
    ("Ana Ruiz said: “The quay is shut.”", "Ana Ruiz", "said", "“The quay is shut", "The quay is shut."),
    # half a quotation becomes the whole quotation
    ("“Look, the old quay is shut,” Ana Ruiz said.", "Ana Ruiz", "said", "the old quay is shut", "Look, the old quay is shut"),
    # who was told is no part of what was said
    ("The weekly Slipway was told by Ana Ruiz that the quay was shut.", "Ana Ruiz", "was told by", ("The weekly Slipway", "the quay was shut"), "the quay was shut"),
    # who ends a sentence said all of it, unless its first words are parted from the rest
    ("The test was moved over fears of a storm, Ana Ruiz said.", "Ana Ruiz", "said", "fears of a storm", "The test was moved over fears of a storm"),
    ("It rained, but the test was held, Ana Ruiz said.", "Ana Ruiz", "said", "the test was held", "the test was held"),
    ("Ivo Lund left because the quay was shut, Ana Ruiz said.", "Ana Ruiz", "said", "the quay was shut", "the quay was shut"),
    # marks inside stay where the content is more than they hold
    ("Ana Ruiz called it “a mess” and “a shame”.", "Ana Ruiz", "called", "it “a mess” and “a shame”", "it “a mess” and “a shame”"),
    # single marks inside double ones
    ("“‘Shut’ is the word,” Ana Ruiz said.", "Ana Ruiz", "said", "“‘Shut’ is the word,”", "‘Shut’ is the word"),
    # a hole that the attribution does not explain is filled
    ("Ana Ruiz said the quay, built by monks, was shut.", "Ana Ruiz", "said", ("the quay", "was shut"), "the quay, built by monks, was shut"),
    # the attribution itself is a hole that stays
    ("The quay, Ana Ruiz said, was shut.", "Ana Ruiz", "said", ("The quay", "was shut"), "The quay|was shut"),
    # a word that cannot end a content is followed by the rest of its clause
    ("Ana Ruiz read the results of the check, and left.", "Ana Ruiz", "read", "the results of", "the results of the check"),
    # half of a quotation does not take in its own attribution
    ("“Ana Ruiz said the old quay was shut.”", "Ana Ruiz", "said", "the old quay was shut", "the old quay was shut."),
    # the next deed of the one who speaks is no part of it, a second noun or a passive is
    ("Ana Ruiz called the pact needless and sent three boats.", "Ana Ruiz", "called", "the pact needless and sent three boats", "the pact needless"),
    ("Ana Ruiz called the pact needless and dear.", "Ana Ruiz", "called", "the pact needless and dear", "the pact needless and dear"),
    ("Ana Ruiz called it needless and invented by clerks.", "Ana Ruiz", "called", "it needless and invented by clerks", "it needless and invented by clerks"),
    ("Ana Ruiz denied that it was late and burned.", "Ana Ruiz", "denied", "that it was late and burned", "it was late and burned"),
    # an apostrophe at the end is no mark
    ("Ana Ruiz said it was the workers’ fault.", "Ana Ruiz", "said", "it was the workers’ fault", "it was the workers’ fault"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content", "want"), CASES)
def test_the_content_as_cut(text: str, source: str, cue: str, content: str | tuple[str, ...], want: str) -> None:
    (hit,) = tidy(reading(text), found(text, source, cue, content))
    assert row(text, hit) == (source, cue, want)


def test_whose_the_words_are_is_no_part_of_them() -> None:
    text = "Lund said that according to a Norvane officer, the quay was shut."
    tagged = found(text, "Lund", "according to", "a Norvane officer, the quay was shut")
    assert [row(text, hit) for hit in tidy(reading(text), tagged)] == [
        ("a Norvane officer", "according to", "the quay was shut")
    ]
    tagged = found(text, "Lund", "said", "a Norvane officer, the quay was shut")
    assert [row(text, hit) for hit in tidy(reading(text), tagged)] == [
        ("Lund", "said", "according to a Norvane officer, the quay was shut")
    ]


def test_a_title_of_two_headlines_is_cut_between_them() -> None:
    text = "Six lost in storm; all found again, owner says"
    (hit,) = tidy(reading(text, title=True), found(text, "owner", "says", "Six lost in storm; all found again"))
    assert row(text, hit)[2] == "all found again"
    text = "Norvane backs the toll; warns of debt"
    (hit,) = tidy(reading(text, title=True), found(text, "Norvane", "backs", "the toll; warns of debt"))
    assert row(text, hit)[2] == "the toll"


CUT_NAMES = [
    # text; the source as tagged; the source whole
    ("Mrs. Ruiz said it rained.", "Mrs", "Mrs. Ruiz"),
    ("Orla Venn-Lund said it rained.", "Orla Venn-", "Orla Venn-Lund"),
    ("The harbour board said it rained.", "The", "The harbour board"),
    ("A chart on the wall shows a crack, Lund said.", "A", "A chart"),  # its cue is another one, behind a comma
    ("Ana Ruiz said it rained.", "Ana Ruiz", "Ana Ruiz"),
    ("Both said it rained.", "Both", "Both"),
]


@pytest.mark.parametrize(("text", "source", "whole"), CUT_NAMES)
def test_a_source_that_was_cut_short_is_whole(text: str, source: str, whole: str) -> None:
    content = text[text.index("it rained") : -1] if "it rained" in text else "a crack"
    (hit,) = tidy(reading(text), found(text, source, "said", content))
    assert row(text, hit)[0] == whole


def test_a_quotation_of_another_paragraph_is_a_saying_of_its_own() -> None:
    text = "“The old quay is shut for good”\nThe mood was grim, a porter said."
    hits = tidy(
        reading(text), found(text, "a porter", "said", ("“The old quay is shut for good”", "The mood was grim"))
    )
    assert [row(text, hit) for hit in hits] == [
        ("a porter", "said", "The mood was grim"),
        ("", "", "The old quay is shut for good"),
    ]
    assert hits[1].score < hits[0].score


def test_words_of_another_paragraph_that_are_no_quotation_are_dropped() -> None:
    text = "The old quay is shut.\nThe mood was grim, a porter said."
    hits = tidy(reading(text), found(text, "a porter", "said", ("The old quay is shut", "The mood was grim")))
    assert [row(text, hit)[2] for hit in hits] == ["The mood was grim"]


def test_an_open_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "“The quay is shut,” a porter said. “It was old.\n“It was ugly too.”"
    hits = tidy(reading(text), found(text, "a porter", "said", ("“The quay is shut", "It was old", "It was ugly too")))
    assert [row(text, hit)[2] for hit in hits] == ["The quay is shut|It was old.|It was ugly too."]


def test_nothing_but_marks_is_no_content() -> None:
    text = "Ana Ruiz said: “…”"
    assert tidy(reading(text), found(text, "Ana Ruiz", "said", "“…”")) == []


SOURCES = [
    # text; tagged sources, cue, content; the source that stays
    ("The film opened late. Ana Ruiz said it rained.", ("The film", "Ana Ruiz"), "said", "it rained", "Ana Ruiz"),
    ("Ten ports led by Norvane said it rained.", ("Ten ports", "Norvane"), "said", "it rained", "Ten ports led by Norvane"),
    ("Norwind Radio reports it rained, according to Ivo Lund.", ("Norwind Radio", "Ivo Lund"), ("reports", "according to"), "it rained", "Ivo Lund"),
    ("A memo of the Ana Ruiz said it rained.", ("the", "Ana Ruiz"), "said", "it rained", "Ana Ruiz"),
    ("She left because they said it rained.", ("She", "they"), "said", "it rained", "they"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content", "want"), SOURCES)
def test_one_source_of_several(
    text: str, source: tuple[str, ...], cue: str | tuple[str, ...], content: str, want: str
) -> None:
    tagged = replace(found(text, "", "", content), source=spans(text, source), cue=spans(text, cue))
    (hit,) = tidy(reading(text), tagged)
    assert row(text, hit)[0] == want


CUES = [
    # text; tagged source, cues, contents; the rows that come of it
    (
        "Bemoaning the leaky gate, Ruiz accused Lund of greed.",
        "Ruiz", ("Bemoaning", "accused"), ("the leaky gate", "Lund of greed"),
        [("Ruiz", "Bemoaning", "the leaky gate"), ("Ruiz", "accused", "Lund of greed")],
    ),
    # a word or two are none, nor is the name of a thing
    (
        "Ruiz backed the new harbour pact known as the Low Water Accord.",
        "Ruiz", ("backed", "known as"), ("the new harbour pact", "the Low Water Accord"),
        [("Ruiz", "backed", "the new harbour pact")],
    ),
    # a second verb of saying behind the first
    (
        "The quay was shut, said Ruiz, who added it was old.",
        "Ruiz", ("said", "added"), ("The quay was shut", "it was old"),
        [("Ruiz", "said", "The quay was shut"), ("Ruiz", "added", "it was old")],
    ),
    # a second cue that only tells of the first
    (
        "“It was late,” said Ruiz, summing up. “It was dark.”",
        "Ruiz", ("said", "summing up"), ("“It was late,”", "“It was dark.”"),
        [("Ruiz", "said|summing up", "It was late|It was dark.")],
    ),
]  # fmt: skip


EDGES = [
    # "that" that points at a thing is part of it, and where it was said is not
    ("Lund rejected that offer in a letter sent on Friday.", "Lund", "rejected", ("offer in a letter sent on Friday",), "that offer"),
    ("Lund dismissed the claim during a Monday visit.", "Lund", "dismissed", ("the claim during a Monday visit",), "the claim"),
    ("Lund said that offer was late.", "Lund", "said", ("offer was late",), "offer was late"),
    # what stands before the one who speaks, where "that" opens what was said
    ("In Halvastra, Lund said that the quay was shut.", "Lund", "said", ("In Halvastra,", "the quay was shut"), "the quay was shut"),
    # the first words of the next sentence
    ("Lund said the quay was shut. However, this may change.", "Lund", "said", ("the quay was shut. However, this",), "the quay was shut"),
    # a name behind a word that needs one
    ("Lund backed the fleet in Halvastra last year.", "Lund", "backed", ("the fleet in",), "the fleet in Halvastra"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content", "wanted"), EDGES)
def test_a_content_ends_where_what_was_said_ends(
    text: str, source: str, cue: str, content: tuple[str, ...], wanted: str
) -> None:
    assert [row(text, hit)[2] for hit in tidy(reading(text), found(text, source, cue, content))] == [wanted]


@pytest.mark.parametrize(("text", "source", "cue", "content", "rows"), CUES)
def test_two_cues_with_a_content_each_are_two_sayings(
    text: str, source: str, cue: tuple[str, ...], content: tuple[str, ...], rows: list[tuple[str, str, str]]
) -> None:
    tagged = replace(found(text, source, "", content), cue=spans(text, cue))
    assert [row(text, hit) for hit in tidy(reading(text), tagged)] == rows
