"""`sayso dates` in this process: what it prints of pages that are read, and of pages that are not."""

import pytest

from tests.factory import json_rows as rows

PAGE = (
    "Bridge to open in June\n\nBy Ivo Lund\n\n2 May 2031\n\nVELSUND, May 3 (NRW) - “It will open next week,” Ana Ruiz said today.\n\n"
    "It was built in about 1994 and has been shut since 2029, for two years. It is swept every Friday and is now clean.\n"
)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE)
    return path


def test_each_time_has_its_place_value_type_and_anchor(page, sayso):
    result = sayso("dates", page, "--format", "jsonl")
    assert result.exit_code == 0
    times = rows(result)
    assert [(t["text"], t["edtf"], t["type"], t["anchor"]) for t in times] == [
        ("June", "2031-06", "date", "2031-05-03"),
        ("May 3", "2031-05-03", "date", "2031-05-03"),
        ("next week", "2031-05-05/2031-05-11", "date", "2031-05-03"),
        ("today", "2031-05-03", "date", "2031-05-03"),  # the dateline's day: its clock is ahead of the page's
        ("about 1994", "1994~", "date", None),
        ("2029", "2029/..", "date", None),
        ("two years", None, "duration", None),
        ("every Friday", None, "set", None),
        ("now", None, "date", None),
    ]
    for time in times:
        assert list(time) == ["page", "span", "text", "edtf", "type", "refers_to", "anchor", "how"]
        assert PAGE[slice(*time["span"])] == time["text"]
        assert time["page"] == str(page)
        assert time["how"]
    assert times[-1]["refers_to"] == "present"


def test_nothing_outside_title_and_body_is_read(page, sayso):
    assert "2 May 2031" not in [t["text"] for t in rows(sayso("dates", page, "--format", "jsonl"))]


def test_a_given_day_is_counted_from(page, sayso):
    times = rows(sayso("dates", page, "--format", "jsonl", "--published", "2040-01-10"))
    assert [t["edtf"] for t in times if t["text"] in ("next week", "today")] == ["2040-01-16/2040-01-22", "2040-01-10"]
    assert "the day given with --published" in sayso("dates", page, "--published", "2040", "--format", "text").output


def test_without_a_day_the_reason_stands_there(tmp_path, sayso):
    (tmp_path / "page.txt").write_text("Bridge shut\n\nIt was shut on Tuesday, and opens on 5 April, she said.\n")
    times = rows(sayso("dates", tmp_path / "page.txt", "--format", "jsonl"))
    assert [(t["edtf"], t["anchor"]) for t in times] == [(None, None), ("XXXX-04-05", None)]
    assert "the day of publication" in times[0]["how"]


def test_times_are_counted_from_the_published_day_and_not_from_today(tmp_path, sayso):
    (tmp_path / "page.txt").write_text("Bridge shut\n\nBy Ivo Lund\n\n2 May 2007\n\nIt was shut yesterday, she said.\n")
    assert [t["edtf"] for t in rows(sayso("dates", tmp_path / "page.txt", "--format", "jsonl"))] == ["2007-05-01"]


def test_text_for_people(page, sayso):
    shown = sayso("dates", page, "--format", "text").output
    assert "counted from 2031-05-03 — the day of the dateline" in shown
    assert "next week  2031-05-05/2031-05-11  date" in shown
    assert "two years  -  duration" in shown
    assert "now  (present)  date" in shown


def test_a_page_without_times_says_so(tmp_path, sayso):
    (tmp_path / "page.txt").write_text("Bridge shut\n\nIt was shut, she said.\n")
    assert "no time expressions" in sayso("dates", tmp_path / "page.txt", "--format", "text").output
    assert rows(sayso("dates", tmp_path / "page.txt", "--format", "jsonl")) == []


def test_jobs_change_nothing(page, tmp_path, sayso):
    (tmp_path / "other.txt").write_text(PAGE.replace("2031", "2030"))
    assert sayso("dates", tmp_path, "--jobs", "2").stdout == sayso("dates", tmp_path).stdout


@pytest.mark.parametrize("form", ["jsonl", "text"])
def test_a_page_that_cannot_be_read_is_told_and_the_rest_goes_on(form, page, tmp_path, sayso):
    (tmp_path / "empty.txt").write_text("")
    result = sayso("dates", tmp_path, "--format", form)
    assert result.exit_code == 0
    assert "empty" in result.stdout
    assert "next week" in result.stdout
    assert "1 of 2 pages skipped: empty 1" in result.stderr
    assert sayso("dates", tmp_path, "--strict").exit_code == 1
    assert sayso("dates", tmp_path / "empty.txt").exit_code == 3


@pytest.mark.parametrize("option", ["--max-bytes", "--max-characters", "--max-words"])
def test_limits_skip_a_page_and_name_their_option(option, page, sayso):
    result = sayso("dates", page, "--format", "jsonl", option, "2")
    assert result.exit_code == 3
    assert option in rows(result)[0]["skipped"]["message"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ([], "PATH"),
        (["--bogus", "x"], "--bogus"),
        (["x", "--format", "csv"], "csv"),
        (["x", "--jobs", "0"], "--jobs"),
        (["-", "-"], "once"),
        (["x", "--published", "2031-02-30"], "2031-02-30"),
    ],
)
def test_wrong_use_is_one_line(args, words, sayso):
    result = sayso("dates", *args)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_standard_input(sayso):
    assert len(rows(sayso("dates", "-", "--format", "jsonl", input=PAGE))) == 9
