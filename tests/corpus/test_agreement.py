"""Agreement of two markings: whole with itself, less where one differs, refused where the text does."""

import shutil

import pytest

from corpus import agreement
from corpus.build import HERE


@pytest.fixture
def second(tmp_path):
    """A second marking that is the first."""
    for batch in ("e00", "e09"):
        shutil.copytree(HERE / "pages" / batch, tmp_path / batch)
    return tmp_path


def figures(folder):
    found, _ = agreement._either_way(agreement.load(folder))
    return found


def test_a_marking_agrees_with_itself(second):
    found = figures(second)
    assert all(value > 0.99 for value in found.values() if value is not None)
    assert "single pages, en" in agreement.table(agreement.load(second))


def edited(folder, change):
    for file in folder.glob("*/*.page"):
        lines = file.read_text(encoding="utf-8").split("\n")
        file.write_text("\n".join(line for old in lines if (line := change(old)) is not None), encoding="utf-8")


def fields_without(key):
    def change(line):
        is_said = line.startswith("> S") and " thought" not in line and " other" not in line
        return " | ".join(part for part in line.split(" | ") if not part.startswith(key)) if is_said else line

    return change


def test_links_left_out_cost_chains_only(second):
    before = figures(second)
    edited(second, fields_without("via:"))
    after = figures(second)
    assert after["chains"] < 0.5
    assert (after["statements"], after["speakers"]) == (before["statements"], before["speakers"])


def test_statements_left_out_cost_statements(second):
    edited(second, lambda line: None if line.startswith(("> S2 ", "> again S2")) else line)
    assert 0.5 < figures(second)["statements"] < 0.99


def test_another_text_is_refused(second):
    edited(
        second, lambda line: line.replace("the", "teh") if not line.startswith((">", "#")) and ":" not in line else line
    )
    with pytest.raises(SystemExit):
        agreement.load(second)
