"""`sayso actors` in this process: what it prints of a table of mentions, and what it says of one that it cannot use."""

import pytest

from tests.factory import json_rows as rows

HEAD = "id\tsentence\tmention\n"
TABLE = (
    "tag\tid\tsentence\tmention\tstart\n"
    "x\tb2\tIn Oslo “Moscow” was blamed.\tMoscow\t\n"
    "x\ta1\tChad Moll of Oslo flew to Chad.\tChad\t26\n"
    "\n"
    'x\ta1\tThe "envoy" slept.\tThe "envoy"\t0\n'
)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "mentions.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_one_object_a_mention_in_the_order_given(table, sayso):
    result = sayso("actors", table)
    assert result.exit_code == 0
    assert [(row["id"], row["country"]) for row in rows(result)] == [("b2", "RUS"), ("a1", "TCD"), ("a1", None)]
    for row in rows(result):
        assert list(row) == ["id", "name", "type", "country", "how"]
        assert row["how"]


def test_standard_input(sayso):
    assert rows(sayso("actors", "-", input=TABLE))[0]["name"] == "Russia"


def test_windows_files(tmp_path, sayso):
    path = tmp_path / "mentions.tsv"
    path.write_bytes(b"\xef\xbb\xbf" + TABLE.replace("\n", "\r\n").encode())
    assert [row["country"] for row in rows(sayso("actors", path))] == ["RUS", "TCD", None]


def test_a_table_without_rows(tmp_path, sayso):
    (tmp_path / "mentions.tsv").write_text(HEAD)
    result = sayso("actors", tmp_path / "mentions.tsv")
    assert (result.exit_code, result.stdout) == (0, "")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no column id, sentence, mention"),
        (b"id\tsentence\n1\tOslo\n", "no column mention"),
        (b"id,sentence,mention\n", "no column"),
        (HEAD.encode() + b"1\tOslo slept.\n", "line 2 has no mention"),
        (HEAD.encode() + b"1\tOslo \xff slept.\tOslo\n", "not UTF-8 at byte"),
        (b"id\tsentence\tmention\tstart\n1\tOslo.\tOslo\tnear\n", "line 2: start is 'near'"),
        (b"id\tsentence\tmention\tstart\n1\tOslo.\tOslo\t" + b"9" * 5000 + b"\n", "start is"),
        (HEAD.encode() + b"1\t" + b"x" * 2_000_000 + b"\tx\n", "line 2: field larger"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not UTF-8"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_used_is_one_line(data, words, tmp_path, sayso):
    (tmp_path / "mentions.tsv").write_bytes(data)
    result = sayso("actors", tmp_path / "mentions.tsv")
    assert result.exit_code == 3
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


@pytest.mark.parametrize("name", ["nowhere.tsv", "."])
def test_what_is_no_file_is_one_line(name, tmp_path, sayso):
    result = sayso("actors", tmp_path / name)
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 1


def test_wrong_use_is_one_line(sayso):
    assert sayso("actors").exit_code == 2
    assert sayso("actors", "a", "b").exit_code == 2
