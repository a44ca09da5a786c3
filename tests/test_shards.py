"""Parquet files of pages: what is in them, that a second run does what is missing, and a page that kills its worker."""

import json
import os
import signal
from pathlib import Path

import pyarrow.parquet as pq

from sayso import shards
from sayso.model import Analysis, Limits, PageFacts, Skipped
from sayso.read import Input


def told(source: Input) -> Analysis:
    """An analysis that costs nothing, and kills its process on one page."""
    if source.path == "kill.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    facts = PageFacts(path=source.path, url=None, sha256=None, media_type=None, retrieved=None)
    return Analysis(page=facts, article=None, skipped=Skipped(room="read", reason="empty", message="test"))


def inputs(*names: str) -> list[Input]:
    return [Input(path=name) for name in names]


def reasons(folder: Path) -> list[tuple[str, str]]:
    rows = [row for path in sorted(folder.glob("*.parquet")) for row in pq.read_table(path).to_pylist()]
    return [(row["path"], row["skipped_reason"]) for row in rows]


def test_a_page_that_kills_its_worker_is_a_row_and_the_others_are_whole(tmp_path: Path) -> None:
    names = ["a.txt", "b.txt", "kill.txt", "c.txt", "d.txt"]
    done = list(shards.run(inputs(*names), tmp_path, limits=Limits(), jobs=2, pages=4, analyse=told))
    assert [d.pages for d in done] == [4, 1]
    assert reasons(tmp_path) == [(n, "worker-killed" if n == "kill.txt" else "empty") for n in names]
    assert not list(tmp_path.glob("*.part"))


def test_a_second_run_does_what_is_missing_only(tmp_path: Path) -> None:
    first = list(shards.run(inputs("a.txt", "b.txt", "c.txt"), tmp_path, limits=Limits(), pages=2, analyse=told))
    first[0].path.unlink()
    again = list(shards.run(inputs("a.txt", "b.txt", "c.txt"), tmp_path, limits=Limits(), pages=2, analyse=told))
    assert [d.known for d in again] == [False, True]
    assert [d.path for d in again] == [d.path for d in first]


def test_other_limits_are_other_shards(tmp_path: Path) -> None:
    one, other = (shards.plan(inputs("a.txt"), tmp_path, limits) for limits in (Limits(), Limits(words=5)))
    assert one[0].path != other[0].path


def test_another_tagger_makes_other_shards(tmp_path: Path) -> None:
    one, other = (shards.plan(inputs("a.txt"), tmp_path, Limits(), tagger=name) for name in ("accurate", "fast"))
    assert one[0].path != other[0].path


def test_the_rows_hold_the_contract(tmp_path: Path) -> None:
    page = tmp_path / "quay.txt"
    page.write_text("Quay to close\n\nThe old quay will close on Friday, harbour master Ana Ruiz said.\n")
    (done,) = shards.run(inputs(str(page)), tmp_path / "out", limits=Limits())
    (row,) = pq.read_table(done.path).to_pylist()
    assert json.loads(row["json"])["statements"][0]["speaker"]["name"] == "Ana Ruiz"
    assert row["statements"] == 1
