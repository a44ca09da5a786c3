"""`--tagger`: which of the two English models finds the statements, and what of that a ledger keeps."""

import json
from pathlib import Path

import pytest

from sayso import analyse, flow
from sayso.errors import ModelUnusable
from sayso.ledger import Ledger

PAGE = "Quay to close\n\nThe old quay will close on Friday, harbour master Ana Ruiz said.\n\n“It is not safe,” she added.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "quay.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["accurate", "fast"])
def test_each_tagger_keeps_the_contract(name, page, sayso):
    row = json.loads(sayso("extract", str(page), "--tagger", name, "--format", "jsonl").stdout)
    assert [s["speaker"]["name"] for s in row["statements"]] == ["Ana Ruiz", "Ana Ruiz"]
    for one in (span for s in row["statements"] for part in ("content", "source", "cue") for span in s[part]["spans"]):
        assert row["article"]["text"][slice(*one)].strip()


def test_the_accurate_one_is_the_default(page, sayso):
    told = [sayso("extract", str(page), *more, "--format", "jsonl").stdout for more in ([], ["--tagger", "accurate"])]
    assert told[0] == told[1]


def test_the_two_are_not_one(page):
    scores = [[s.score for s in analyse(page, tagger=name).statements] for name in ("accurate", "fast")]
    assert scores[0] != scores[1]


def test_a_ledger_keeps_which_one_it_was(page, tmp_path, sayso):
    file = tmp_path / "news.sayso"
    assert "1 page" in sayso("read", str(page), "-l", str(file)).output
    again = sayso("read", str(page), "-l", str(file), "--tagger", "fast").output
    assert "1 anew with this model" in again
    assert "known already  1 page" in sayso("read", str(page), "-l", str(file), "--tagger", "fast").output
    versions = {flow.model_version(name) for name in ("accurate", "fast")}
    assert len(versions) == 2
    with Ledger(file, read_only=True) as kept:
        assert kept.stats().pages == 1


def test_a_damaged_fast_one_is_named_and_harms_the_other_nothing(page, tmp_path, sayso, monkeypatch):
    from sayso.language import encoder

    monkeypatch.setitem(encoder.FOLDERS, "fast", tmp_path / "nowhere")
    with pytest.raises(ModelUnusable, match="nowhere"):
        analyse(page, tagger="fast")
    result = sayso("extract", str(page), "--tagger", "fast")
    assert result.exit_code == 3
    assert "nowhere" in result.output
    assert sayso("extract", str(page)).exit_code == 0


def test_doctor_opens_both(sayso):
    shown = sayso("doctor").output
    assert "accurate model  opens" in shown
    assert "fast model      opens" in shown
