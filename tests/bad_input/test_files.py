"""Things that are no plain files, odd names, and output that fails."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = "“The bridge will open in May,” Ana Ruiz said on Monday.\n"


def lines(done):
    out = done.stdout if isinstance(done.stdout, str) else done.stdout.decode()
    return [json.loads(line) for line in out.splitlines()]


def test_no_such_file(tmp_path, sayso, one_line):
    (tmp_path / "good.txt").write_text(GOOD)
    done = sayso("extract", str(tmp_path / "good.txt"), str(tmp_path / "nowhere.txt"))
    said = one_line(done, 3)
    assert "nowhere.txt" in said
    assert done.stdout == ""


def test_no_such_file_with_a_line_end_in_its_name(sayso, one_line):
    one_line(sayso("extract", "no\nwhere\x1b[2J.txt"), 3)


def test_a_folder_with_nothing_to_read(tmp_path, sayso, one_line):
    (tmp_path / "sound.mp3").write_bytes(b"ID3")
    assert ".html" in one_line(sayso("extract", str(tmp_path)), 3)


def test_every_page_skipped(tmp_path, sayso):
    (tmp_path / "empty.txt").write_text("")
    done = sayso("extract", str(tmp_path), "--format", "jsonl")
    assert done.returncode == 3
    assert lines(done)[0]["skipped"]["reason"] == "empty"


def test_odd_names_are_read_and_shown(tmp_path, sayso):
    names = [b"new\nline.txt", b"\xff\xfe.txt", b"-dash.txt", "мост 🚢.txt".encode(), b"a'b\"c.txt"]
    for name in names:
        (tmp_path / os.fsdecode(name)).write_text(GOOD)
    found = {line["page"]["path"].removeprefix(f"{tmp_path}/") for line in lines(sayso("extract", str(tmp_path)))}
    assert found == {"new\nline.txt", "%FF%FE.txt", "-dash.txt", "мост 🚢.txt", "a'b\"c.txt"}
    named = sayso("extract", "--format", "jsonl", "--", *[os.fsdecode(name) for name in names], cwd=tmp_path)
    assert [line["page"]["path"] for line in lines(named)][:3] == ["new\nline.txt", "%FF%FE.txt", "-dash.txt"]
    assert named.returncode == 0


def test_options_may_follow_paths(tmp_path, sayso):
    (tmp_path / "good.txt").write_text(GOOD)
    assert sayso("extract", str(tmp_path), "--format", "text").stdout.startswith(str(tmp_path))


def test_what_is_no_file_is_skipped_and_never_waited_for(tmp_path, sayso):
    os.mkfifo(tmp_path / "fifo.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "round.txt").symlink_to(tmp_path)  # a folder: a loop if it were followed
    (tmp_path / "zgood.txt").write_text(GOOD)
    done = sayso("extract", str(tmp_path), str(tmp_path / "fifo.txt"), "/dev/zero", "/dev/null")
    assert done.returncode == 0, done.stderr
    found = {line["page"]["path"]: line.get("skipped", {}).get("reason") for line in lines(done)}
    for name in ("fifo.txt", "device.txt", "loop.txt", "dangling.txt"):
        assert found[str(tmp_path / name)] in ("not-a-file", "unreadable")
    assert found["/dev/zero"] == "not-a-file"
    assert found[str(tmp_path / "zgood.txt")] is None


def test_a_file_that_may_not_be_read(tmp_path, sayso, nobody):
    (tmp_path / "closed.txt").write_text(GOOD)
    (tmp_path / "closed.txt").chmod(0)
    (tmp_path / "good.txt").write_text(GOOD)
    done = sayso("extract", str(tmp_path), **nobody)
    assert done.returncode == 0, done.stderr
    assert [line.get("skipped", {}).get("reason") for line in lines(done)] == ["unreadable", None]


def test_standard_input(sayso):
    done = sayso("extract", "-", "--url", "https://courier.example/a", input=GOOD)
    assert done.returncode == 0
    assert (lines(done)[0]["page"]["path"], lines(done)[0]["page"]["url"]) == ("-", "https://courier.example/a")


def test_empty_standard_input(sayso):
    assert sayso("extract", "-").returncode == 3


def test_a_full_disk_at_the_output(tmp_path, sayso, command):
    (tmp_path / "good.txt").write_text(GOOD)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*command, "extract", str(tmp_path)], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60
        )
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1
    assert "space" in done.stderr


def test_a_closed_output(tmp_path, command):
    (tmp_path / "good.txt").write_text(GOOD)
    done = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *command, "extract", str(tmp_path)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_broken_pipe_is_quiet(jobs, tmp_path, command, pages):
    folder = pages(tmp_path / "pages", 40)
    process = subprocess.Popen(
        [*command, "extract", "--jobs", jobs, "--format", "jsonl", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.readline()
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 141
    assert said == b""


@pytest.mark.parametrize("args", [["--help"], ["schema"]])
def test_a_pipe_that_nobody_reads(args, command):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*command, *args], stdout=writing, stderr=subprocess.PIPE, timeout=60)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_debug_shows_a_traceback_on_purpose(sayso):
    for args in (["--debug", "extract", "nowhere"], ["extract", "nowhere", "--debug"]):
        done = sayso(*args)
        assert done.returncode == 3
        assert "Traceback" in done.stderr
        assert done.stderr.splitlines()[-1].startswith("sayso: nowhere")


def test_text_is_utf_8_whatever_the_locale(tmp_path, sayso):
    (tmp_path / "good.txt").write_text(GOOD)
    settings = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = sayso("extract", "--format", "text", str(tmp_path), env=settings, text=False)
    assert "“The bridge will open in May".encode() in done.stdout


assert sys.platform != "win32", "these tests speak of POSIX files"
