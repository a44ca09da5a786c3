"""A content that runs over a second verb of its speaker is two sayings."""

import pytest

from sayso.extract.second import parted
from tests.extract.sayings import found, reading, row

CASES = [
    # text; source, cue, content; the rows that come of it
    # behind a quotation
    (
        "Ruiz wrote the lock was “a mess” and urged skippers to “stay home”.",
        ("Ruiz", "wrote", "the lock was “a mess” and urged skippers to “stay home”"),
        [("Ruiz", "wrote", "the lock was “a mess”"), ("Ruiz", "urged", "skippers to “stay home”")],
    ),
    (
        "Ruiz wrote the lock was “a mess” and painted in red.",
        ("Ruiz", "wrote", "the lock was “a mess” and painted in red"),
        [("Ruiz", "wrote", "the lock was “a mess” and painted in red")],
    ),
    # behind a thing, or a clause whose verb has another form
    (
        "Ruiz praised the new lock and warned against drifting sand.",
        ("Ruiz", "praised", "the new lock and warned against drifting sand"),
        [("Ruiz", "praised", "the new lock"), ("Ruiz", "warned against", "drifting sand")],
    ),
    (
        "Ruiz said she would sell the yard, but later denied any haste.",
        ("Ruiz", "said", "she would sell the yard, but later denied any haste"),
        [("Ruiz", "said", "she would sell the yard"), ("Ruiz", "denied", "any haste")],
    ),
    # whom the first content is about does not call itself something
    (
        "Ruiz spoke, accusing the bloc of meddling and branding it a “mess”.",
        ("Ruiz", "accusing", "the bloc of meddling and branding it a “mess"),
        [("Ruiz", "accusing", "the bloc of meddling"), ("Ruiz", "branding", "it a “mess")],
    ),
    (
        "Ruiz spoke, accusing the bloc of meddling and branding cattle.",
        ("Ruiz", "accusing", "the bloc of meddling and branding cattle"),
        [("Ruiz", "accusing", "the bloc of meddling and branding cattle")],
    ),
    (
        "Ruiz accused the bloc of meddling and branding it a mess.",
        ("Ruiz", "accused", "the bloc of meddling and branding it a mess"),
        [("Ruiz", "accused", "the bloc of meddling and branding it a mess")],
    ),
    # the second verb may be that of the first content
    (
        "Ruiz said Lund had lied and denied the theft.",
        ("Ruiz", "said", "Lund had lied and denied the theft"),
        [("Ruiz", "said", "Lund had lied and denied the theft")],
    ),
    (
        "Ruiz said the lock would open and warns skippers.",
        ("Ruiz", "said", "the lock would open and warns skippers"),
        [("Ruiz", "said", "the lock would open and warns skippers")],
    ),
    # ... or stand inside quotation marks
    (
        "Ruiz praised “the new lock and warned pilots”.",
        ("Ruiz", "praised", "the new lock and warned pilots"),
        [("Ruiz", "praised", "the new lock and warned pilots")],
    ),
]


@pytest.mark.parametrize(("text", "parts", "rows"), CASES)
def test_two_verbs_of_one_speaker(text: str, parts: tuple[str, str, str], rows: list[tuple[str, str, str]]) -> None:
    assert [row(text, hit) for hit in parted(reading(text), found(text, *parts))] == rows
