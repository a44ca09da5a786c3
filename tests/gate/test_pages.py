"""The stand-off gold of the five pages: it joins, is perfect against itself, holds no text, refuses other bytes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gate.pages import standoff

SHARED = Path(os.environ.get("SAYSO_SHARED", standoff.GOLD.parents[3] / "shared"))
LONGEST_NAME = 60  # characters; the longest name in the file is an office's, 51 characters
FULL_MARKS = [
    "found",
    "precision",
    "speaker",
    "speaker_found",
    "nameless_null",
    "pronoun_right",
    "via",
    "via_found",
    "via_none_found",
    "link_precision",
    "link_recall",
    "said",
    "said_right_given",
    "kind_found",
    "figures",
    "marked",
    "published",
    "author",
    "outlet",
    "title",
]

needs_pages = pytest.mark.skipif(not (SHARED / "pages").is_dir(), reason=f"{SHARED / 'pages'} is not here")


def perfect(file: str, gold: dict[str, Any], text: str) -> dict[str, Any]:
    """What `sayso extract` would print if it read as the gold's author did."""
    outside = sorted(f["span"] for f in gold["furniture"])
    starts, ends = [0, *(end for _, end in outside)], [*(start for start, _ in outside), len(text)]
    regions = [{"kind": "body", "span": [a, b]} for a, b in zip(starts, ends, strict=True) if a < b]
    return {
        "page": {"path": file},
        "article": {
            "text": text,
            "published": {"edtf": gold["published"]},
            "regions": regions,
            **{key: gold[key] and {"text": gold[key]} for key in ("title", "author", "outlet")},
        },
        "figures": gold["figures"],
        "statements": [
            {
                "kind": row["kind"],
                "mode": row["mode"],
                "content": {"text": row["content"], "spans": row["spans"]},
                "speaker": {"name": row["speaker"]},
                "via": [{"name": link} for link in row["via"]],
                "said": {"edtf": row["said"]},
            }
            for row in [*gold["statements"], *gold["nameless"]]
        ],
    }


@needs_pages
@pytest.mark.shared
def test_gold_against_itself_is_perfect(tmp_path: Path) -> None:
    gold = standoff.write(SHARED / "pages", tmp_path / "gold.json")
    pages = json.loads(gold.read_text(encoding="utf-8"))
    lines = [
        json.dumps(perfect(file, row, (SHARED / "pages" / file).read_bytes().decode("utf-8")), ensure_ascii=False)
        for file, row in pages.items()
    ]
    (tmp_path / "pages.jsonl").write_text("\n".join(lines), encoding="utf-8")
    scorer = [
        sys.executable,
        str(SHARED / "tools/pages/score.py"),
        str(gold),
        str(tmp_path / "pages.jsonl"),
        "--json",
        "--misses",
    ]
    answer = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    assert answer["misses"] == []
    assert {key: answer["figures"][key] for key in FULL_MARKS} == dict.fromkeys(FULL_MARKS, 1.0)
    assert answer["figures"]["leaks"] == answer["figures"]["extra"] == 0


@needs_pages
@pytest.mark.shared
def test_other_bytes_are_refused(tmp_path: Path) -> None:
    for file in json.loads(standoff.GOLD.read_text(encoding="utf-8")):
        (tmp_path / file).write_bytes((SHARED / "pages" / file).read_bytes())
    assert standoff.join(tmp_path)
    (tmp_path / file).write_bytes(b"\n" + (tmp_path / file).read_bytes())
    with pytest.raises(standoff.PageDiffers, match=file):
        standoff.join(tmp_path)


def test_absent_page_is_refused(tmp_path: Path) -> None:
    assert standoff.main([str(tmp_path), str(tmp_path / "gold.json")]) == 1


def test_gold_holds_spans_and_names_only() -> None:
    """No string in the file is long enough to be a sentence of a page."""
    long: list[str] = []

    def walk(value: object) -> None:
        if isinstance(value, dict):
            for each in value.values():
                walk(each)
        elif isinstance(value, list):
            for each in value:
                walk(each)
        elif isinstance(value, str) and len(value) > LONGEST_NAME:
            long.append(value)

    rows = json.loads(standoff.GOLD.read_text(encoding="utf-8"))
    for row in rows.values():
        walk({key: value for key, value in row.items() if key != "sha256"})
    assert long == []
    assert sum(len(row["statements"]) for row in rows.values()) > 40


@needs_pages
@pytest.mark.shared
def test_statements_lie_outside_furniture() -> None:
    rows = json.loads(standoff.GOLD.read_text(encoding="utf-8"))
    inside = [
        (file, start, end)
        for file, row in rows.items()
        for found in row["statements"]
        for start, end in found["content"]
        if any(start < b and a < end for a, b in row["furniture"])
    ]
    assert inside == []
