"""A ledger that cannot be used, is fought over, or whose writer dies."""

import os
import random
import resource
import signal
import sqlite3
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sayso.ledger import Ledger

ROUNDS, ROUNDS_PER_LEDGER = 30, 6  # kills; a new ledger now and then, so that most of them hit a run that writes
MAKINGS = 40  # ledgers that three threads make at once
SEED = 20_310_303
PAGES = 12
FILE_LIMIT = 250_000  # bytes: more than an empty ledger, less than the pages


def counts(path):
    with Ledger(path, read_only=True) as kept:
        stats = kept.stats()
    return stats.pages, stats.versions, stats.statements


def sound(path):
    with Ledger(path, read_only=True) as kept:
        return kept.check() == []


@pytest.mark.parametrize("args", [["stats"], ["search", "x"], ["show", "abcdef"], ["export"]])
def test_no_ledger_there(args, tmp_path, sayso, one_line):
    assert "none.sayso" in one_line(sayso(*args, "--ledger", str(tmp_path / "none.sayso")), 4)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"only words, and no ledger " * 500, b"SQLite format 3\0" + b"\xff" * 5000])
@pytest.mark.parametrize("args", [["stats"], ["search", "x"]])
def test_what_is_no_ledger(args, data, tmp_path, sayso, one_line):
    path = tmp_path / "bad.sayso"
    path.write_bytes(data)
    assert "bad.sayso" in one_line(sayso(*args, "--ledger", str(path)), 4)
    assert path.read_bytes() == data


def test_read_leaves_what_is_no_ledger_alone(tmp_path, sayso, one_line, pages):
    folder = pages(tmp_path / "pages", 1)
    words = tmp_path / "letter.txt"
    words.write_text("Dear Ana, " * 1000)
    one_line(sayso("read", str(folder), "--ledger", str(words)), 4)
    assert words.read_text() == "Dear Ana, " * 1000
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE shopping (thing TEXT)")
    one_line(sayso("read", str(folder), "--ledger", str(other)), 4)
    one_line(sayso("read", str(folder), "--ledger", str(tmp_path)), 4)  # a folder


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_an_export_does_not_take_the_place_of_a_ledger(form, tmp_path, sayso, one_line, pages):
    ledger = tmp_path / "news.sayso"
    sayso("read", str(pages(tmp_path / "pages", 1)), "--ledger", str(ledger))
    before = counts(ledger)
    told = one_line(sayso("export", "--format", form, "-l", str(ledger), "-o", str(ledger)), 2)
    assert "is a ledger" in told
    assert counts(ledger) == before
    assert sound(ledger)


def test_a_newer_ledger_is_refused(tmp_path, sayso, one_line, pages):
    path = tmp_path / "newer.sayso"
    Ledger(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    for args in (["stats"], ["read", str(pages(tmp_path / "pages", 1))]):
        assert "999" in one_line(sayso(*args, "--ledger", str(path)), 4)


def test_a_read_only_ledger(tmp_path, sayso, one_line, nobody, pages):
    path = tmp_path / "closed.sayso"
    folder = pages(tmp_path / "pages", 1)
    assert sayso("read", str(folder), "--ledger", str(path)).returncode == 0
    for file in tmp_path.glob("closed.sayso*"):
        file.chmod(0o555 if file.is_dir() else 0o444)
    tmp_path.chmod(0o555)
    one_line(sayso("read", str(pages(tmp_path / "more", 1, "b")), "--ledger", str(path), **nobody), 4)
    assert sayso("stats", "--ledger", str(path), **nobody).returncode == 0
    tmp_path.chmod(0o777)
    assert counts(path) == (1, 1, 2)


def test_a_full_disk(tmp_path, sayso, one_line, pages):
    path = tmp_path / "full.sayso"
    assert sayso("read", str(pages(tmp_path / "first", 1)), "--ledger", str(path)).returncode == 0
    folder = pages(tmp_path / "pages", 3, "c")
    for page in list(folder.iterdir()):  # with a language, so that no model is unpacked under the same limit
        body = (
            "".join(f"<p>The river is low, day {i}.</p>" for i in range(60))
            + "<!-- "
            + "".join(f"{i * 7919 % 10007:x}" for i in range(120_000))
            + " -->"
        )
        page.with_suffix(".html").write_text(f'<html lang="en"><article><h1>Low</h1>{page.read_text()}{body}</article>')
        page.unlink()

    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_LIMIT, FILE_LIMIT))

    one_line(sayso("read", str(folder), "--ledger", str(path), preexec_fn=small), 4)
    assert sound(path)
    assert counts(path)[0] >= 1
    assert sayso("read", str(folder), "--ledger", str(path)).returncode == 0
    assert counts(path)[0] == 4


def test_a_new_ledger_made_by_several_at_once(tmp_path):
    """SQLite refuses the change to WAL mode at once, and shows a ledger half made between two questions."""

    def make(path):
        start.wait()
        with Ledger(path) as kept:
            return kept.stats().pages

    start = threading.Barrier(3)
    with ThreadPoolExecutor(3) as makers:
        for n in range(MAKINGS):
            path = tmp_path / f"new{n}.sayso"
            assert list(makers.map(make, [path] * 3)) == [0, 0, 0]
            assert sound(path)


def test_two_writers_and_a_reader_at_once(tmp_path, command, sayso, pages):
    path = str(tmp_path / "shared.sayso")
    folders = [pages(tmp_path / mark, PAGES, mark) for mark in "ab"]
    writers = [
        subprocess.Popen(
            [*command, "read", str(folder), "--ledger", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for folder in folders
    ]
    answers = []
    while any(writer.poll() is None for writer in writers):
        if Path(path).exists():
            answers.append(sayso("stats", "--ledger", path, "--format", "json"))
        time.sleep(0.2)
    for writer in writers:
        out, err = writer.communicate()
        assert (writer.returncode, err) == (0, b""), out
    assert all(answer.returncode in (0, 4) for answer in answers)
    assert all(len(answer.stderr.splitlines()) <= 1 for answer in answers)
    assert any(answer.returncode == 0 for answer in answers)
    assert counts(path) == (2 * PAGES, 2 * PAGES, 4 * PAGES)
    assert sound(path)


def test_reading_again_adds_sightings_only(tmp_path, sayso, pages):
    path = str(tmp_path / "twice.sayso")
    folder = pages(tmp_path / "pages", 3)
    first = sayso("read", str(folder), "--ledger", path)
    assert "read           3 pages" in first.stdout
    before = counts(path)
    again = sayso("read", str(folder), "--ledger", path)
    assert "known already  3 pages" in again.stdout
    assert counts(path) == before
    (folder / "page000.txt").write_text("“No,” said Ana Ruiz.\n")
    assert sayso("read", str(folder), "--ledger", path).returncode == 0
    assert counts(path)[:2] == (3, 4)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c(jobs, tmp_path, command, pages):
    path = tmp_path / "stopped.sayso"
    folder = pages(tmp_path / "pages", 400)
    process = subprocess.Popen(
        [*command, "read", str(folder), "--jobs", jobs, "--ledger", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,  # so that the signal reaches the pool's workers too, as on a terminal
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a run in the background ignores it
    )
    _wait_for_pages(path)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said == b""
    assert sound(path)
    assert 0 < counts(path)[0] < 400


def _wait_for_pages(path):
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
                if db.execute("SELECT count(*) FROM pages").fetchone()[0]:
                    return
        except sqlite3.Error:
            pass
        time.sleep(0.05)
    raise AssertionError("no page was ever kept")


@pytest.mark.slow
def test_kill_9_at_random_moments(tmp_path, command, sayso, pages):
    """After any number of kills the ledger holds whole pages only, and the next run finishes the rest."""
    folder = pages(tmp_path / "pages", PAGES)
    started = time.monotonic()
    assert sayso("read", str(folder), "--ledger", str(tmp_path / "calm.sayso")).returncode == 0
    whole = time.monotonic() - started
    wanted, chance, held = counts(tmp_path / "calm.sayso"), random.Random(SEED), []
    for number in range(ROUNDS):
        path = tmp_path / f"killed{number // ROUNDS_PER_LEDGER}.sayso"
        process = subprocess.Popen(
            [*command, "read", str(folder), "--ledger", str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.3, 1.0) * whole)
        process.kill()
        process.wait()
        if path.exists() and path.stat().st_size:
            held.append(_whole_pages(path))
    for path in sorted(tmp_path.glob("killed*.sayso")):
        assert sayso("read", str(folder), "--ledger", str(path)).returncode == 0
        assert counts(path) == wanted
        assert sound(path)
    print(f"pages held after each kill: {held}")
    assert held


def _whole_pages(path):
    """How many pages a ledger holds; each of them with all its statements."""
    Ledger(path).close()  # as the next run would: rolls back what was half written, or makes what was half made
    pages, versions, statements = counts(path)
    assert sound(path)
    assert pages == versions
    assert statements == 2 * pages
    return pages
