"""Forms of attribution without a verb."""

import pytest

from sayso.extract.forms import RULES, SURE_RULES, forms, sure_forms
from tests.extract.sayings import found, reading, row

BODY = [
    # text, rows of source, cue and content
    # press releases: a dash and a name behind the quotation
    ("“The quay is shut for good.” – Ana Ruiz, harbour master", [("Ana Ruiz, harbour master", "", "The quay is shut for good.")]),
    # ... or on a line of its own
    ("“The quay is shut for good.”\n— Ana Ruiz", [("Ana Ruiz", "", "The quay is shut for good.")]),
    # a name, a colon, a quotation
    ("Ana Ruiz, harbour master: “The quay is shut.”", [("Ana Ruiz", ":", "The quay is shut.")]),
    # a box is no speaker
    ("Read more: “The quay is shut.”", []),
    ("Photo: “The Quay” by Ana Ruiz", []),
    # a transcript: lines of name, colon, words, somebody speaking twice
    (
        "RUIZ: Is it shut?\nORLOV: It is shut.\nRUIZ: For good?",
        [("RUIZ", ":", "Is it shut?"), ("ORLOV", ":", "It is shut."), ("RUIZ", ":", "For good?")],
    ),
    # ... each in quotation marks, as another's page prints it
    (
        "“RUIZ: Is it shut?”\n“ORLOV: It is shut.”\n“RUIZ: For good?”",
        [("RUIZ", ":", "Is it shut?"), ("ORLOV", ":", "It is shut."), ("RUIZ", ":", "For good?")],
    ),
    # a list of facts is no transcript
    ("Length: 40 metres\nWidth: 4 metres\nBuilt: 1931", []),
    # a sentence that tells who said the one before it
    ("The quay is to close. This was announced by the harbour master Ana Ruiz.", [("the harbour master Ana Ruiz", "was announced", "The quay is to close.")]),
    # a passive that tells of a deed, not of a saying
    ("The quay is to close. This was built by Ana Ruiz.", []),
]  # fmt: skip

TITLES = [
    # title, body, source of a saying of the body; row
    ("Minister: talks may fail by Friday", "", ("Minister", ":", "talks may fail by Friday")),
    ("Talks may fail by Friday – minister", "", ("minister", "–", "Talks may fail by Friday")),
    ("Dozens of boats adrift off Norwind: police", "", ("police", ":", "Dozens of boats adrift off Norwind")),
    ("Quay may close by Friday: company", "", ("company", ":", "Quay may close by Friday")),
    # a speaker and a verb at the end, of two headlines in the second
    ("Lock keeper may not open the gate, court rules", "", ("court", "rules", "Lock keeper may not open the gate")),
    ("Storm nears; the quay may close by Friday, pilots say", "", ("pilots", "say", "the quay may close by Friday")),
    # a name is believed where it speaks in the body
    ("Ruiz: The quay is shut for good", "Ana Ruiz", ("Ruiz", ":", "The quay is shut for good")),
    ("Norwind: The quay is shut for good", "Ana Ruiz", None),
    # kickers, questions and topics are no speakers
    ("Analysis: The quay is shut for good", "Ana Ruiz", None),
    ("Minister: will the talks fail by Friday?", "", None),
    ("Harbour war: the quay is shut", "", None),
]


@pytest.mark.parametrize(("text", "rows"), BODY)
def test_forms_of_the_body(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert [row(text, hit) for hit in [*sure_forms(reading(text)), *forms(reading(text), [])]] == rows


@pytest.mark.parametrize(("title", "speaker", "want"), TITLES)
def test_forms_of_the_title(title: str, speaker: str, want: tuple[str, str, str] | None) -> None:
    text = f"{title}\n{speaker or 'Nobody'} said it rained."
    known = [found(text, speaker, "said", "it rained")] if speaker else []
    assert [row(text, hit) for hit in forms(reading(text, title=True), known)] == ([want] if want else [])


def test_a_place_that_is_known_already_is_left_alone() -> None:
    text = "Minister: talks may fail by Friday\nIt rained."
    known = [found(text, "Minister", ":", "talks may fail by Friday")]
    assert forms(reading(text, title=True), known) == []


def test_every_rule_says_what_it_matches() -> None:
    assert all(rule.__doc__ and rule.__doc__.strip().endswith(".") for rule in (*SURE_RULES, *RULES))
