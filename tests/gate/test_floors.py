"""Floors with planted results: a lowered value fails, a lowered floor needs a flag, another corpus is told."""

import json

import pytest

from gate.corpora import Measured, digest
from gate.floors import LoweredError, compare, load, raised, save, table
from gate.score import closing

FLOORS = {"invented": {"digest": "d1", "floors": {"found": 0.9, "leak": 0.05}}}


def measured(digest: str = "d1", **figures: float) -> Measured:
    return Measured(corpus="invented", digest=digest, figures=figures)


def verdicts(result: Measured) -> dict[str, str]:
    return {row.name.split("/")[1]: row.verdict for row in compare(result, FLOORS, {})}


@pytest.mark.parametrize(
    ("figures", "wanted"),
    [
        ({"found": 0.9, "leak": 0.05}, {"found": "ok", "leak": "ok"}),
        ({"found": 0.95, "leak": 0.01}, {"found": "above", "leak": "above"}),
        ({"found": 0.89, "leak": 0.05}, {"found": "BELOW", "leak": "ok"}),
        ({"found": 0.9, "leak": 0.06}, {"found": "ok", "leak": "BELOW"}),  # more leaks are worse
        ({"found": 0.9, "leak": 0.05, "title": 0.1}, {"found": "ok", "leak": "ok", "title": "new"}),
        ({"found": 0.9}, {"found": "ok", "leak": "MISSING"}),  # a floor whose figure is gone
        ({"found": 0.9 - 1e-12, "leak": 0.05}, {"found": "ok", "leak": "ok"}),  # the last bit of a sum
    ],
)
def test_verdicts(figures, wanted):
    assert verdicts(measured(**figures)) == wanted


def test_a_lowered_value_fails():
    rows = compare(measured(found=0.5, leak=0.05), FLOORS, {})
    assert [row.name for row in rows if row.fails] == ["invented/found"]
    assert "1 do not" in closing(rows, [])


def test_another_corpus_fails_whatever_the_figures():
    rows = compare(measured(digest="d2", found=1.0, leak=0.0), FLOORS, {})
    assert all(row.fails and row.verdict == "OTHER CORPUS" for row in rows)


def test_an_update_raises():
    new = raised(measured(found=0.95, leak=0.01), FLOORS, allow_lower=False)
    assert new["invented"]["floors"] == {"found": 0.95, "leak": 0.01}
    assert FLOORS["invented"]["floors"] == {"found": 0.9, "leak": 0.05}, "the old floors are left as they were"


@pytest.mark.parametrize(
    "worse",
    [
        measured(found=0.8, leak=0.05),
        measured(found=0.9, leak=0.1),
        measured(found=0.9),
        measured("d2", found=1.0, leak=0.0),
    ],
)
def test_an_update_refuses_to_lower(worse):
    with pytest.raises(LoweredError, match="invented/"):
        raised(worse, FLOORS, allow_lower=False)
    assert raised(worse, FLOORS, allow_lower=True)["invented"]["floors"] == dict(worse.figures)


def test_floors_are_written_so_that_a_change_shows(tmp_path):
    path = tmp_path / "floors.json"
    save(path, FLOORS)
    assert load(path) == FLOORS
    assert path.read_text() == json.dumps(FLOORS, indent=1, sort_keys=True) + "\n"
    assert load(tmp_path / "none.json") == {}


def test_the_table_shows_what_is_known():
    rows = compare(measured(found=0.8, leak=0.05), FLOORS, {"invented/found": "somebody .85"})
    lines = table(rows).splitlines()
    assert lines[0].split()[:4] == ["figure", "value", "floor", "verdict"]
    assert lines[1].split() == ["invented/found", "0.8", "0.9", "BELOW", "somebody", ".85"]


def test_the_digest_tells_a_changed_file(tmp_path):
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text("x")
    two.write_text("y")
    before = digest([one, two])
    assert digest([two, one]) == before
    two.write_text("z")
    assert digest([one, two]) != before
