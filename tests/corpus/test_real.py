"""The marks of real pages: offsets and names only, whole where the pages are here, refused where they are others."""

import json

import pytest

from corpus import real
from corpus.export import contract, pages_gold
from gate.corpora import SHARED
from gate.scorers import pages
from tests.factory import strings

LONGEST_NAME = 60  # characters
needs_pages = pytest.mark.skipif(not (SHARED / "gold/polnear").is_dir(), reason=f"{SHARED / 'gold'} is not here")


def test_marks_hold_no_text():
    rows = json.loads(real.MARKS.read_text(encoding="utf-8"))
    assert len(rows) >= 50
    long = [
        s
        for row in rows.values()
        for key, value in row.items()
        if key != "sha256"
        for s in strings(value)
        if len(s) > LONGEST_NAME
    ]
    assert long == []
    assert sum(len(row["statements"]) for row in rows.values()) > 600


@needs_pages
@pytest.mark.shared
def test_marks_lie_on_words_and_score_1_against_themselves():
    built = real.load(SHARED)
    for one in built:
        for said in one.page.statements:
            for start, end in (*said.content, *said.source, *said.cue):
                words = one.page.text[start:end]
                assert words == words.strip() != "", (one.name, said.id)
    found = pages.figures(
        pages.score(pages_gold(built), {one.name: contract(one) for one in built}), len(built), groups=False
    )
    assert min(found[name] for name in ("found", "precision", "speaker", "via", "said")) > 0.99


@needs_pages
@pytest.mark.shared
def test_another_text_is_refused(tmp_path):
    rows = json.loads(real.MARKS.read_text(encoding="utf-8"))
    name = next(iter(rows))
    rows[name]["sha256"] = "0" * 64
    other = tmp_path / "real.json"
    other.write_text(json.dumps(rows), encoding="utf-8")
    with pytest.raises(real.OtherTextError, match=name):
        real.load(SHARED, other)
