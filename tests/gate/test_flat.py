"""Pages flattened as a browser would, lines marked by gold paragraphs, and how both are scored; invented pages only."""

import gzip
import json

import pytest

from gate import flat
from gate.flatten import flatten

PAGE = """<html><head><title>Pier shut | Gull</title><link rel="canonical" href="https://www.gull.example/pier">
<style>p {{}}</style></head><body><ul><li><a href=/>Home</a></li><li><a href=/n>News</a></li></ul>
<h1>Pier shut</h1><p>The pier was <a href=x>shut</a> on Monday.<br>It will stay so.</p><div>Share</div><div hidden>Secret</div>
<table><tr><td>Tide</td><td>3 m</td></tr></table><script>x()</script></body></html>"""


def test_a_page_is_flattened_as_a_browser_copies_it():
    assert flatten(PAGE) == (
        "Home\nNews\n\nPier shut\n\nThe pier was shut on Monday.\nIt will stay so.\n\nShare\nTide\t3 m\n"
    )


@pytest.mark.parametrize("nest", [20, 2_000])
def test_deep_pages_are_flattened(nest):
    assert flatten("<div>" * nest + "deep" + "</div>" * nest) == "deep\n"


def test_lines_are_marked_by_gold(tmp_path):
    (tmp_path / "xx__Gull.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    gold = {
        "body": {
            "summary": [],
            "sections": [{"headline": [], "paragraphs": ["The pier was shut on Monday. It will stay so."]}],
        }
    }
    (tmp_path / "xx__Gull.json").write_text(json.dumps(gold))
    (page,) = flat.newspages(tmp_path)
    assert [line.text for line, body in zip(page.lines, page.body, strict=True) if body] == [
        "The pier was shut on Monday.",
        "It will stay so.",
    ]
    assert page.publisher == "example"
    assert all(page.text[line.start : line.end] == line.text for line in page.lines)


def test_a_publisher_is_in_one_fold():
    pages = [
        flat.labelled(
            "x", "x", name=name, publisher=flat.publisher(f'<link rel=canonical href="https://{site}/{name}">', name)
        )
        for name, site in [("a", "www.norwind.com"), ("b", "norwind.co.uk"), ("c", "tern.org")]
    ]
    assert pages[0].fold == pages[1].fold
    assert {page.publisher for page in pages} == {"norwind", "tern"}


def test_a_fold_is_told_by_its_own_weights():
    """Each page by the weights of its fold: those that call every line body find it, those that call none do not."""
    none = {"base": -9000, "trees": []}
    every = {"base": 9000, "trees": []}
    page = flat.labelled("A short line\n", "A short line", name="a", publisher="gull")
    folds = [{"first": none, "second": none}] * flat.FOLDS
    assert flat.pairs([page], folds) == [(False, True)]
    folds[page.fold] = {"first": every, "second": every}
    two = flat.labelled(
        "The pier\n\nIt shut on Monday and nobody knows when the sea will let it open.\n",
        "",
        name="a",
        publisher="gull",
    )
    assert (True, False) in flat.pairs([two], folds)


def test_weights_of_folds_are_kept(tmp_path):
    folds = [{"first": {"base": 1, "trees": [["width", 3, -1, 1]]}}]
    flat.keep(tmp_path / "folds.gz", folds)
    assert flat.kept(tmp_path / "folds.gz") == folds
