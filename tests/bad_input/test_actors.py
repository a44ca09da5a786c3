"""`sayso actors` as a process of its own: odd tables end in one line or in an answer, never in a traceback."""

import json


def test_no_such_table(tmp_path, sayso, one_line):
    assert "nowhere" in one_line(sayso("actors", str(tmp_path / "nowhere.tsv")), 3)


def test_a_table_that_may_not_be_read(tmp_path, sayso, one_line, nobody):
    (tmp_path / "closed.tsv").write_text("id\tsentence\tmention\n")
    (tmp_path / "closed.tsv").chmod(0)
    one_line(sayso("actors", str(tmp_path / "closed.tsv"), **nobody), 3)


def test_a_binary_file_is_no_table(tmp_path, sayso, one_line):
    (tmp_path / "sound.tsv").write_bytes(bytes(range(256)))
    one_line(sayso("actors", str(tmp_path / "sound.tsv")), 3)


def test_mentions_that_are_markup_or_no_words(tmp_path, sayso):
    cells = ["<b>Iran</b>", "&amp;", "\u202eIran", "💥", "\x00", "=1+1", "(", "[A-Z]+", "", "a" * 5000]
    table = "id\tsentence\tmention\n" + "".join(f"{i}\t{cell} said so.\t{cell}\n" for i, cell in enumerate(cells))
    (tmp_path / "odd.tsv").write_text(table, encoding="utf-8")
    done = sayso("actors", str(tmp_path / "odd.tsv"))
    assert done.returncode == 0, done.stderr
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [str(i) for i in range(len(cells))]


def test_a_reader_that_stops_early(tmp_path, command):
    import subprocess

    rows = "".join(f"{i}\tOslo slept.\tOslo\n" for i in range(20_000))
    (tmp_path / "many.tsv").write_text("id\tsentence\tmention\n" + rows)
    with subprocess.Popen(
        [*command, "actors", str(tmp_path / "many.tsv")], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        process.wait(timeout=120)
    assert process.returncode == 141
    assert said == b""
