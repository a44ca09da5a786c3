"""Marks of real pages, as offsets without words, go in; joined with the pages beside the checkout, pages of the corpus come out.

`real.json` holds for each page of PolNeAR dev and of the news pages what a reader marked there: spans of the page's own words, names
(as spans where the page writes them so), types and days, and a digest of the text they point into. None of the text is in it.
The text of a page is its paragraphs without white space around them (within them folded, in the news pages), joined by line ends.

usage: python -m corpus.real FOLDER [--shared ../shared]     makes `real.json` from pages marked in the notation of FORMAT.md
"""

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from corpus.build import Built, build
from corpus.parse import well_formed
from corpus.records import Chained, CorpusPage, Day, Paragraph, Said, Span, Who
from gate.scorers import cleaning

MARKS = Path(__file__).resolve().parent / "real.json"
HEAD = ("language", "published", "published-in", "outlet")

Row = dict[str, Any]
Name = str | list[int]  # a name, or where it stands


class OtherTextError(Exception):
    """A page is not here, or its text is not the one that was marked."""


def texts(shared: Path) -> dict[str, list[str]]:
    """The paragraphs of every real page that can be marked, by `SET/NAME`."""
    dev = sorted((shared / "gold/polnear/dev/text").glob("*.txt"))
    found = {f"polnear/{p.stem}": [line.strip() for line in p.read_text(encoding="utf-8").split("\n")] for p in dev}
    for page in cleaning.load("newspages", shared / "gold/newspages"):
        found[f"newspages/{page.name}"] = [
            " ".join(line.split()) for line in (page.title or "", *page.text.split("\n"))
        ]
    return {name: [line for line in lines if line] for name, lines in found.items()}


def load(shared: Path, marks: Path = MARKS) -> list[Built]:
    """The marked pages with their words: PolNeAR's laid out with their date in the mark-up, the others as their own HTML, in order of name.

    Raises:
        OtherTextError: the texts beside the checkout are missing or are others.
    """
    rows: dict[str, Row] = json.loads(marks.read_text(encoding="utf-8"))
    known = texts(shared)
    built = []
    for name, row in rows.items():
        page = _page(name, row, known.get(name, []))
        kind, stem = name.split("/")
        if kind == "polnear":
            built.append(build(page))
        else:
            html = gzip.decompress((shared / "gold/newspages" / f"{stem}.html.gz").read_bytes())
            built.append(Built(page=page, name=f"{stem}.html", data=html, text=page.text, place=lambda span: span))
    return built


def _page(name: str, row: Row, lines: Sequence[str]) -> CorpusPage:
    text = "\n".join(lines[: row["paragraphs"]])
    if sha256(text.encode()).hexdigest() != row["sha256"]:
        raise OtherTextError(f"{name} is not the page that was marked, or is not here")

    def named(told: Name) -> str:
        return told if isinstance(told, str) else text[told[0] : told[1]]

    who = [Who(name=named(told), type=kind, role=None, off=True) for told, kind in row["who"]]
    return CorpusPage(
        path=Path(f"{name}.page"), head={"url": f"https://real.example/{name}", "genre": name.split("/")[0], **row["head"]},
        who={one.name: one for one in who}, links=[], text=text, paragraphs=list(_paragraphs(text, row["kinds"])),
        statements=[_said(one, named) for one in row["statements"]], figures=[], frames=[], negatives=[],
        ignored=[_span(s) for s in row["ignored"]],
    )  # fmt: skip


def _paragraphs(text: str, kinds: Sequence[Sequence[Any]]) -> Iterator[Paragraph]:
    """`kinds` are runs: a kind and how many paragraphs it holds."""
    every = [kind for kind, count in kinds for _ in range(count)]
    start = 0
    for number, (kind, line) in enumerate(zip(every, text.split("\n"), strict=True)):
        yield Paragraph(kind=kind, span=(start, start + len(line)), line=number)
        start += len(line) + 1


def _span(told: Sequence[int]) -> Span:
    return told[0], told[1]


def _said(row: Row, named: Any) -> Said:
    return Said(
        id=row["id"], mode=row["mode"], line=0, outer=row["outer"], kind=row["kind"],
        content=[_span(s) for s in row["content"]], source=[_span(s) for s in row["source"]], cue=[_span(s) for s in row["cue"]],
        speakers=[None if one is None else named(one) for one in row["speakers"]],
        chains=[[Chained(name=named(link), span=(0, 0)) for link in chain] for chain in row["chains"]],
        days=[Day(edtf=day, span=None) for day in row["days"]], again=[[_span(s) for s in spans] for spans in row["again"]],
    )  # fmt: skip


def marks_of(page: CorpusPage) -> Row:
    """A marked page as offsets, names and days."""

    def placed(name: str) -> Name:
        start = page.text.find(name)
        return name if start < 0 else [start, start + len(name)]

    kinds: list[list[Any]] = []
    for paragraph in page.paragraphs:
        if kinds and kinds[-1][0] == paragraph.kind:
            kinds[-1][1] += 1
        else:
            kinds.append([paragraph.kind, 1])
    return {
        "sha256": sha256(page.text.encode()).hexdigest(), "paragraphs": len(page.paragraphs), "kinds": kinds,
        "head": {key: page.head[key] for key in HEAD if key in page.head}, "who": [[placed(who.name), who.type] for who in page.who.values()],
        "ignored": page.ignored,
        "statements": [
            {
                "id": one.id, "mode": one.mode, "outer": one.outer, "kind": one.kind, "content": one.content, "source": one.source, "cue": one.cue,
                "speakers": [None if name is None else placed(name) for name in one.speakers],
                "chains": [[placed(link.name) for link in chain] for chain in one.chains], "days": [day.edtf for day in one.days], "again": one.again,
            }
            for one in page.statements
        ],
    }  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes `real.json`."""
    parser = argparse.ArgumentParser(
        prog="python -m corpus.real", description="Marks of real pages, without their words."
    )
    parser.add_argument("folder", type=Path, help="SET/NAME.page files, marked")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    told = parser.parse_args(arguments)
    known, rows = texts(told.shared), {}
    for file in sorted(told.folder.glob("*/*.page")):
        page = well_formed(file)
        name = f"{file.parent.name}/{file.stem}"
        if page.text != "\n".join(known[name][: len(page.paragraphs)]):
            raise SystemExit(f"{file}: its text is not that of the page beside the checkout")
        rows[name] = marks_of(page)
    MARKS.write_text(
        "{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in rows.items()) + "\n}\n",
        encoding="utf-8",
    )
    print(
        f"{len(rows)} pages, {sum(len(row['statements']) for row in rows.values())} attributions written to {MARKS.name}"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
