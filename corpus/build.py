"""Pages of the corpus go in, files as a user would have saved them come out: plain text, or HTML of a dozen layouts.

usage: python -m corpus.build OUT [--split NAME] [--language CODE] [--stories] [--text]

In plain text every span of the corpus holds in the file, moved by `Built.place`; in HTML words are the same and spans are of
`CorpusPage.text`.
"""

import argparse
import csv
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from html import escape
from pathlib import Path

from corpus.check import pages
from corpus.layouts import LAYOUTS, TEXTS, Layout
from corpus.parse import well_formed
from corpus.records import CorpusPage, Paragraph, Span

HERE = Path(__file__).resolve().parent
TEXT_SHARE = 3  # one page in three is plain text


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A page as a file: its name, its bytes, its text (what spans refer to), and how a span of the corpus moves there."""

    page: CorpusPage
    name: str
    data: bytes
    text: str
    place: Callable[[Span], Span]


def load(
    *, split: str | None = None, language: str | None = None, stories: bool | None = None, root: Path = HERE
) -> list[CorpusPage]:
    """The pages of the corpus, or those of a split, a language, of stories or not, in order of name."""
    splits = splits_of(root)
    found = []
    for file in pages([root / "pages", root / "stories"]):
        if split not in (None, splits.get(file.parent.name)):
            continue
        page = well_formed(file)
        if language in (None, page.head.get("language")) and stories in (None, page.is_of_a_story):
            found.append(page)
    return found


def splits_of(root: Path = HERE) -> dict[str, str]:
    """Batch or story -> train, dev or test."""
    with (root / "batches.tsv").open(encoding="utf-8", newline="") as file:
        return {row["batch"]: row["split"] for row in csv.DictReader(file, delimiter="\t")}


def build(page: CorpusPage, layout: str | None = None) -> Built:
    """Lay a page out; `layout` is a name of LAYOUTS or TEXTS, else the page's own choice, else chosen by its name.

    >>> sorted(LAYOUTS)[0]
    'agency'
    """
    chosen = layout or page.head.get("layout") or _chosen(page)
    name = page.name.replace("/", "-")
    if chosen in TEXTS:
        gap = TEXTS[chosen]
        text = gap.join(page.words(p.span) for p in page.paragraphs)
        return Built(page=page, name=f"{name}.txt", data=text.encode(), text=text, place=_moved(page, len(gap) - 1))
    data = _html(page, LAYOUTS[chosen]).encode()
    return Built(page=page, name=f"{name}.html", data=data, text=page.text, place=lambda span: span)


def _chosen(page: CorpusPage) -> str:
    number = int(sha256(page.name.encode()).hexdigest(), 16)
    hidden = any(page.head.get(key) == "meta" for key in ("published-in", "author-in", "outlet-in"))
    if number % TEXT_SHARE == 0 and not hidden and not page.links:
        return sorted(TEXTS)[number // TEXT_SHARE % len(TEXTS)]
    fit = [layout for layout in LAYOUTS.values() if not hidden or layout.head & {"ld", "meta"} or "og" in layout.head]
    if hidden:
        fit = [layout for layout in fit if layout.head >= {"ld"} or layout.head >= {"meta"}]
    return sorted(layout.name for layout in fit)[number // TEXT_SHARE % len(fit)]


def _moved(page: CorpusPage, wider: int) -> Callable[[Span], Span]:
    starts = [p.span[0] for p in page.paragraphs]

    def place(span: Span) -> Span:
        before = sum(start <= span[0] for start in starts) - 1
        return span[0] + wider * before, span[1] + wider * before

    return place


def _html(page: CorpusPage, layout: Layout) -> str:
    runs: list[tuple[str, list[Paragraph]]] = []
    for paragraph in page.paragraphs:
        if not runs or runs[-1][0] != paragraph.kind:
            runs.append((paragraph.kind, []))
        runs[-1][1].append(paragraph)
    core = {"title", "byline", "dateline", "body", "caption"}
    first = next((n for n, (kind, _) in enumerate(runs) if kind in core), 0)
    last = max((n for n, (kind, _) in enumerate(runs) if kind in core), default=len(runs) - 1)
    out = [layout.doctype, f'<html lang="{escape(page.head["language"])}">', _head(page, layout), "<body>"]
    for number, (kind, lines) in enumerate(runs):
        if number == first:
            out.append(layout.article[0])
        opened, closed = layout.title if kind == "title" else layout.regions.get(kind, ("", ""))
        before, after = ("", "") if kind == "title" else layout.lines.get(kind, ("<p>", "</p>"))
        if kind == "dateline" and "time" in layout.head and "published" in page.head:
            before, after = f'<time datetime="{escape(page.head["published"])}">', "</time>"
        out.append(opened + "\n".join(before + _linked(page, p) + after for p in lines) + closed)
        if number == last:
            out.append(layout.article[1])
    if layout.scripts:
        out.append("<script>var said = '“Not an article,” said the script.';</script>")
    return "\n".join([*out, "</body>", "</html>"])


def _linked(page: CorpusPage, paragraph: Paragraph) -> str:
    out, at = [], paragraph.span[0]
    for (start, end), target in sorted(page.links):
        if at <= start and end <= paragraph.span[1]:
            out += [escape(page.text[at:start]), f'<a href="{escape(target)}">{escape(page.text[start:end])}</a>']
            at = end
    return "".join([*out, escape(page.text[at : paragraph.span[1]])])


def _head(page: CorpusPage, layout: Layout) -> str:
    has, head = layout.head, page.head
    title = title_of(page)
    told = title + (f" | {head['outlet']}" if "suffix" in has else "")
    published, authors = head.get("published"), [a for a in head.get("author", "").split("; ") if a]
    out = ['<meta charset="utf-8">', f"<title>{escape(told)}</title>"]
    if "canonical" in has:
        out.append(f'<link rel="canonical" href="{escape(head["url"])}">')
    if "og" in has:
        worded = title.upper() if "shouting" in has else told
        out += [
            _property("og:title", worded),
            _property("og:site_name", head["outlet"]),
            _property("og:type", "article"),
        ]
        out += [_property("article:published_time", published)] if published else []
    if "modified" in has and published and len(published) == 10:
        later = date.fromisoformat(published) + timedelta(days=4)
        out.append(_property("article:modified_time", later.isoformat()))
    if "meta" in has:
        out += [_named("author", "; ".join(authors))] if authors else []
        out += [_named("date", published)] if published else []
    if "ld" in has:
        out.append(_ld(page, title, "admin" in has))
    return "\n".join(["<head>", *out, "</head>"])


def _ld(page: CorpusPage, title: str, admin: bool) -> str:
    head = page.head
    authors = [{"@type": "Person", "name": a} for a in head.get("author", "").split("; ") if a]
    told: dict[str, object] = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "url": head["url"],
        "publisher": {"@type": "Organization", "name": head["outlet"]},
    }  # fmt: skip
    if head.get("published"):
        told["datePublished"] = head["published"]
    if authors or admin:
        told["author"] = authors or [{"@type": "Person", "name": "admin"}]
    dumped = json.dumps(told, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/ld+json">{dumped}</script>'


def _property(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{escape(value)}">'


def _named(name: str, value: str) -> str:
    return f'<meta name="{name}" content="{escape(value)}">'


def title_of(page: CorpusPage) -> str:
    """The first title line."""
    return next((page.words(p.span) for p in page.paragraphs if p.kind == "title"), "")


def main(arguments: list[str] | None = None) -> int:
    """Write the corpus as files."""
    parser = argparse.ArgumentParser(description="Write the corpus's pages as a user would have saved them.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--split", choices=("train", "dev", "test"))
    parser.add_argument("--language")
    parser.add_argument("--stories", action="store_true", default=None)
    parser.add_argument("--text", action="store_true", help="all pages as plain text")
    told = parser.parse_args(arguments)
    told.out.mkdir(parents=True, exist_ok=True)
    read = load(split=told.split, language=told.language, stories=told.stories)
    for page in read:
        built = build(page, "text" if told.text else None)
        (told.out / built.name).write_bytes(built.data)
    print(f"{len(read)} pages in {told.out}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
