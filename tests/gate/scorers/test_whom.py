"""Whom a source means: right, wrong, unanswered and invented are told apart; labels of another text are refused."""

import json
from typing import Any

import pytest

from gate.scorers import whom

TEXT = "Ana Ruiz met Ivo Lund. She said it was shut. The report said so too. Two aides said it was not."


def source(words: str, content: str, *names: str, pronoun: bool = False, document: bool = False) -> whom.Source:
    start, said = TEXT.index(words), TEXT.index(content)
    return whom.Source(
        span=(start, start + len(words)), content=(said, said + len(content)), names=names, is_pronoun=pronoun,
        is_document=document,
    )  # fmt: skip


GOLD = {
    "a": (
        TEXT,
        [
            source("She", "it was shut", "Ana Ruiz", pronoun=True),
            source("The report", "so too", "Norvane Institute", document=True),
            source("Two aides", "it was not"),
        ],
    )
}


def row(*speakers: str | None) -> dict[str, Any]:
    told = []
    for held, name in zip(GOLD["a"][1], speakers, strict=False):
        told.append({"source": {"spans": [held.span]}, "content": {"spans": [held.content]}, "speaker": {"name": name}})
    return {"a": {"statements": told}}


CASES = [
    # speakers given; found, answered, right when answered, invented
    (("Ana Ruiz", "Norvane Institute", None), (1.0, 1.0, 1.0, 0.0)),
    (("Ruiz", "the report", "two aides"), (1.0, 1.0, 1.0, 0.0)),  # a document's own words are right, and so are those of who has no name
    (("Ivo Lund", "Norvane Institute", "Ivo Lund"), (1.0, 1.0, 0.5, 1.0)),
    ((None, "Norvane Institute", None), (1.0, 0.5, 1.0, 0.0)),
    (("Ana Ruiz",), (0.3333, 1.0, 1.0, 0.0)),
]  # fmt: skip


@pytest.mark.parametrize(("speakers", "want"), CASES)
def test_figures(speakers: tuple[str | None, ...], want: tuple[float, ...]) -> None:
    found = whom.figures(whom.score(GOLD, row(*speakers)))
    names = ("whom_found", "whom_answered", "whom_right_when_answered", "whom_invented")
    assert tuple(found[name] for name in names) == want


def test_labels_of_another_text_are_refused(tmp_path) -> None:
    labels = tmp_path / "whom.json"
    labels.write_text(json.dumps({"a": {"sha256": "0" * 64, "sources": []}}))
    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(whom.OtherTextError, match=r"a\.txt"):
        whom.load(tmp_path, labels)


def test_the_labels_hold_no_words() -> None:
    held = json.loads(whom.LABELS.read_text())
    keys = {key for article in held.values() for row in article["sources"] for key in row}
    assert keys == {"source", "content", "name", "also", "pronoun", "document"}
    assert sum(len(article["sources"]) for article in held.values()) == 294
