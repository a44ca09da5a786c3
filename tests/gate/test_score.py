"""The gate as it is run, with planted corpora: what it prints, its exit codes, and what it does where nothing is."""

import json

import pytest

from gate import corpora, score
from gate.corpora import AbsentError, Measured


@pytest.fixture
def planted(monkeypatch, tmp_path):
    """A gate with a corpus whose figure can be set, a corpus that is absent, and floors in a folder of their own."""
    figures = {"found": 0.9}

    def here(work):
        return Measured(corpus="here", digest="d", figures=dict(figures), notes=("here: 3 words a CPU s",))

    def gone(work):
        raise AbsentError("nowhere/gold is not here")

    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"here": {"digest": "d", "floors": {"found": 0.9}}}))
    known = tmp_path / "known.json"
    known.write_text("{}")
    monkeypatch.setattr(score, "CORPORA", {"here": here, "gone": gone})
    monkeypatch.setattr(score, "FLOORS", floors)
    monkeypatch.setattr(score, "KNOWN", known)
    return figures, floors


def test_figures_that_hold_end_with_0(planted, capsys):
    assert score.main([]) == 0
    told = capsys.readouterr().out
    assert "skipped gone: nowhere/gold is not here" in told
    assert told.splitlines()[-1] == "gate: 1 figures hold, 0 do not, 1 of 2 corpora skipped"


def test_a_lowered_figure_ends_with_1(planted, capsys):
    planted[0]["found"] = 0.8
    assert score.main([]) == 1
    assert "BELOW" in capsys.readouterr().out


def test_update_refuses_to_lower(planted, capsys):
    figures, floors = planted
    figures["found"] = 0.8
    before = floors.read_text()
    assert score.main(["--update"]) == 1
    assert floors.read_text() == before
    assert "here/found: 0.9 -> 0.8" in capsys.readouterr().err
    assert score.main(["--update", "--allow-lower"]) == 0
    assert json.loads(floors.read_text())["here"]["floors"] == {"found": 0.8}


def test_update_raises(planted):
    figures, floors = planted
    figures["found"] = 0.95
    assert score.main(["--update"]) == 0
    assert json.loads(floors.read_text())["here"]["floors"] == {"found": 0.95}


def test_a_corpus_that_is_absent_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(corpora, "SHARED", tmp_path)
    labelled = {
        name: measure
        for name, measure in corpora.CORPORA.items()
        if not name.startswith(("corpus-", "actors", "system", "linked", "turns"))
    }
    assert len(labelled) == 10
    for measure in labelled.values():
        with pytest.raises(AbsentError, match="is not here"):
            measure(tmp_path)


def test_a_command_that_fails_ends_the_gate(tmp_path):
    with pytest.raises(SystemExit, match="ended with"):
        corpora.sayso("no-such-command", to=tmp_path / "out")
