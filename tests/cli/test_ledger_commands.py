"""search, show, stats, export and doctor over a ledger made by hand."""

import csv
import io
import json

import pytest


def rows(output):
    return list(csv.DictReader(io.StringIO(output)))


def test_search_as_text(sayso, ledger, ids):
    shown = sayso("search", "cranes", "--ledger", ledger).stdout
    assert "two new cranes" in shown
    assert ids[1] in shown
    assert "Ilka Brandvold" in shown
    assert ids[0] not in shown


def test_search_newest_first(sayso, ledger, ids):
    found = [json.loads(line)["id"] for line in sayso("search", "-l", ledger, "--format", "jsonl").stdout.splitlines()]
    assert found == ids[::-1]


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        (["--speaker", "brandv"], 2),
        (["--speaker", "nobody"], 0),
        (["--outlet", "sund"], 2),
        (["--kind", "direct"], 0),
        (["--published", "2031-03"], 1),
        (["--published-from", "2031-04"], 1),
        (["--said", "2031"], 1),
        (["--page", "harbour"], 1),
        (["--mode", "thought"], 0),
        (["--limit", "1"], 1),
        (["--min-score", "0"], 2),
        (["--min-score", "1"], 0),
    ],
)
def test_search_filters(filters, wanted, sayso, ledger):
    result = sayso("search", "-l", ledger, "--format", "jsonl", *filters)
    assert len(result.stdout.splitlines()) == wanted
    assert result.exit_code == 0


# What FTS5 would read as its own language, and must not.
@pytest.mark.parametrize(
    "query", ['"', "ferry OR", "NEAR(", "a*b", "content:x", "-ferry", "^x", "(", "'; DROP TABLE x", "\0"]
)
def test_search_takes_any_words(query, sayso, ledger):
    result = sayso("search", "-l", ledger, "--", query)
    assert result.exit_code in (0, 2)
    assert len(result.stderr.splitlines()) <= 1


def test_search_as_csv_is_disarmed(sayso, ledger):
    found = rows(sayso("search", "ferry", "-l", ledger, "--format", "csv").stdout)
    assert found[0]["content"] == "'=The ferry will not be sold"


def test_search_takes_the_ledger_from_the_environment(sayso, ledger):
    assert "cranes" in sayso("search", "cranes", env={"SAYSO_LEDGER": ledger}).stdout


def test_quiet_search_prints_results_only(sayso, ledger):
    assert sayso("search", "cranes", "-l", ledger, "--quiet").stderr == ""
    assert "1 of 1 statement" in sayso("search", "cranes", "-l", ledger).stderr


def test_show(sayso, ledger, ids):
    shown = sayso("show", ids[0][:8], "-l", ledger).stdout
    for words in ("2031-03-03", "Radio Sund", "the Monday before the page", "Ilka Brandvold", "made by hand", ids[0]):
        assert words in shown


def test_show_as_json(sayso, ledger, ids):
    found = json.loads(sayso("show", ids[0], "-l", ledger, "--format", "json").stdout)
    assert found["statement"]["said"]["edtf"] == "2031-03-03"


def test_show_of_an_unknown_id(sayso, ledger):
    result = sayso("show", "ffffffffff", "-l", ledger)
    assert result.exit_code == 2
    assert "ffffffffff" in result.stderr


def test_stats(sayso, ledger):
    found = json.loads(sayso("stats", "-l", ledger, "--format", "json").stdout)
    assert (found["pages"], found["statements"], found["skipped"]) == (2, 2, {"empty": 1})
    shown = sayso("stats", "-l", ledger).stdout
    assert "pages" in shown
    assert "empty" in shown


def test_export_csv(sayso, ledger):
    found = rows(sayso("export", "-l", ledger).stdout)
    assert [row["page"] for row in found] == ["ferry.txt", "harbour.txt"]
    assert found[0]["content"].startswith("'=")
    assert found[0]["via"] == "Radio Sund"
    assert rows(sayso("export", "-l", ledger, "--exact").stdout)[0]["content"].startswith("=The")


def test_export_to_a_file_leaves_nothing_beside_it(sayso, ledger, tmp_path):
    target = tmp_path / "out.parquet"
    pytest.importorskip("pyarrow")
    result = sayso("export", "-l", ledger, "--format", "parquet", "-o", target)
    assert result.exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["out.parquet"]
    import pyarrow.parquet as pq

    assert pq.read_table(target).num_rows == 2


def test_export_with_a_byte_order_mark(sayso, ledger):
    assert sayso("export", "-l", ledger, "--bom").stdout_bytes.startswith(b"\xef\xbb\xbfid,page")


def test_export_into_no_folder(sayso, ledger, tmp_path):
    result = sayso("export", "-l", ledger, "-o", tmp_path / "nowhere" / "out.csv")
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 1


def test_doctor_tells_of_the_ledger(sayso, ledger):
    result = sayso("doctor", "--ledger", ledger)
    assert result.exit_code == 0, result.output
    for words in ("sayso ", "python ", "sqlite ", "sha256", "[parquet]", "2 statements", "sound"):
        assert words in result.stdout


def test_doctor_of_no_ledger(sayso, tmp_path):
    bad = tmp_path / "bad.sayso"
    bad.write_text("not a ledger at all, only words " * 100)
    result = sayso("doctor", "--ledger", bad)
    assert result.exit_code == 4
    assert "unusable" in result.stdout
