"""The example pages: all there and named, right about their dates, no words borrowed, their gold in order."""

import datetime
import itertools
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SHARED = Path(os.environ.get("SAYSO_SHARED", EXAMPLES.parents[1] / "shared"))
PAGES = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".html", ".txt"})
READABLE = [path for path in PAGES if path.name != "12-scan.html"]
EXPECTED: dict[str, dict[str, Any]] = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))
SHINGLE = 12  # words in a row that two texts do not share by chance
BORROWED_FROM = {".txt", ".html", ".md", ".json", ".jsonl", ".tsv", ".csv", ".xml", ".ann"}

MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    )
    for number, name in enumerate(names.split(), 1)
}
WEEKDAYS = {
    name: number
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "понедельник вторник среда четверг пятница суббота воскресенье",
        "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    )
    for number, name in enumerate(names.split())
}
DAY = "|".join(WEEKDAYS)
MONTH = "|".join(MONTHS)
WEEKDAY_AND_DATE = [
    rf"(?P<w>{DAY}),? (?P<d>\d+) (?P<m>{MONTH}) (?P<y>\d{{4}})",  # Wednesday, 10 March 2032; Arabic
    rf"(?P<w>{DAY}),? (?P<m>{MONTH}) (?P<d>\d+), (?P<y>\d{{4}})",  # Tuesday, September 14, 2032
    rf"(?P<d>\d+) (?P<m>{MONTH}) (?P<y>\d{{4}}) года, (?P<w>{DAY})",  # 21 ноября 2031 года, пятница
    rf"(?P<w>{DAY}) \((?P<d>\d+)/(?P<m>\d+)/(?P<y>\d{{4}})\)",  # Thursday (11/3/2032)
]


def dated_weekdays(text: str) -> Iterator[tuple[str, datetime.date, str]]:
    """Each weekday that a page puts beside a full date: the words, the date, the weekday."""
    for pattern in WEEKDAY_AND_DATE:
        for found in re.finditer(pattern, text, re.IGNORECASE):
            month = found["m"].casefold()
            number = MONTHS[month] if month in MONTHS else int(month)
            yield found[0], datetime.date(int(found["y"]), number, int(found["d"])), found["w"].casefold()


def shingles(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return zip(*(itertools.islice(words, start, None) for start in range(SHINGLE)), strict=False)


def test_there_are_fourteen_and_the_readme_names_each() -> None:
    assert len(PAGES) == 14
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in PAGES if f"| `{path.name}` |" not in readme] == []
    assert sorted(EXPECTED) == [path.name for path in READABLE]


def test_scan_is_a_picture() -> None:
    assert (EXAMPLES / "12-scan.html").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.name)
def test_each_page_says_that_it_is_invented(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.search("invented", text, re.IGNORECASE) or "выдуманное издание" in text


def test_weekdays_are_those_of_their_dates() -> None:
    found = [each for path in READABLE for each in dated_weekdays(path.read_text(encoding="utf-8"))]
    assert len(found) >= 5, "one for each way of writing a date, and Arabic"
    assert [(words, date) for words, date, weekday in found if date.weekday() != WEEKDAYS[weekday]] == []


def test_accident_and_signing_fall_on_the_days_that_pages_name() -> None:
    """Days that the texts give by weekday only, anchored at their pages' dates by whoever wrote them."""
    days = {
        "2032-03-09": "tuesday",  # the accident, told of on Wednesday the 10th
        "2031-11-20": "thursday",  # the accord, signed the day it was reported
        "2032-09-13": "monday",  # the water board, reported on Tuesday
        "2033-02-01": "tuesday",  # parliament, reported on Thursday
        "2033-02-02": "wednesday",  # the opposition's answer
        "2032-03-15": "monday",  # the port's director, reported on Tuesday
    }
    assert {day: datetime.date.fromisoformat(day).weekday() for day in days} == {
        d: WEEKDAYS[w] for d, w in days.items()
    }


def test_paragraph_is_printed_twice() -> None:
    lines = [line for line in (EXAMPLES / "07-printed-twice.txt").read_text(encoding="utf-8").splitlines() if line]
    assert any(lines.count(line) == 2 and len(line) > 100 for line in lines)


@pytest.mark.parametrize("file", sorted(EXPECTED))
def test_expected_words_stand_where_their_spans_say(file: str) -> None:
    page = EXPECTED[file]
    text = page.get("text") or (EXAMPLES / file).read_text(encoding="utf-8")
    rows = page["statements"] + page["nameless"]
    assert rows
    for row in rows:
        parts = row.get("parts", [row["content"]])
        assert [text[start:end] for start, end in row["spans"]] == parts
        assert row["source"] is None or row["source"] in text
    for figure in page["figures"]:
        start, end = figure["span"]
        assert text[start:end] == figure["text"]


@pytest.mark.parametrize("file", [name for name in sorted(EXPECTED) if name.endswith(".html")])
def test_reference_lines_come_from_the_page(file: str) -> None:
    """Each line of the reference text is in the page, with mark-up taken out."""
    source = re.sub(r"<[^>]+>", "", (EXAMPLES / file).read_text(encoding="utf-8"))
    assert [line for line in EXPECTED[file]["text"].splitlines() if line not in source] == []


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason=f"{SHARED} is not here")
def test_no_example_borrows_from_the_shared_material() -> None:
    ours = {words: path.name for path in READABLE for words in shingles(path.read_text(encoding="utf-8"))}
    theirs = (path for path in sorted(SHARED.rglob("*")) if path.is_file() and path.suffix in BORROWED_FROM)
    shared = {
        (ours[words], path.name, " ".join(words))
        for path in theirs
        for words in shingles(path.read_text(encoding="utf-8", errors="replace"))
        if words in ours
    }
    assert sorted(shared) == []
