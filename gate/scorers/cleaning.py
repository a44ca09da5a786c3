"""Labelled HTML pages and lines of `sayso extract` go in; how clean the main text is and how right the metadata come out.

Two sets: `newspages` (paragraphs, title, authors, date of news pages) and `wcxb` (Murrough-Foley's web pages: main content,
snippets that must and must not be kept). Main text is `article.text` without furniture, title and byline, scored by word F1 a
page, then the mean; a page without a line scores 0. Days are compared as days, titles and authors after folding.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gate.scorers.matching import Row, f1, lines, share, show

WORD = re.compile(r"\w+")
ASIDE = frozenset("comment related promo nav bio contact form byline title caption other".split())
SETS = ("newspages", "wcxb")
LOW = 0.9  # a page below this is listed among the misses


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One labelled page; `html` is its gzipped file."""

    name: str
    html: Path
    text: str
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()


def load(kind: str, folder: Path) -> Iterator[Page]:
    """The labelled pages of a set whose HTML is there, in order of name."""
    read = _wcxb if kind == "wcxb" else _newspages
    yield from (page for page in read(folder) if page.html.exists())


def _wcxb(folder: Path) -> Iterator[Page]:
    for file in sorted((folder / "ground-truth").glob("*.json")):
        told: Row = json.loads(file.read_text(encoding="utf-8"))["ground_truth"]
        yield Page(
            name=file.stem, html=folder / "html" / f"{file.stem}.html.gz", text=told["main_content"] or "", title=told.get("title"),
            authors=(told["author"],) if told.get("author") else (), published=told.get("publish_date"),
            must=tuple(told.get("with") or ()), must_not=tuple(told.get("without") or ()),
        )  # fmt: skip


def _newspages(folder: Path) -> Iterator[Page]:
    for file in sorted(folder.glob("*.json")):
        told: Row = json.loads(file.read_text(encoding="utf-8"))
        body = told["body"]
        sections = [
            words
            for part in body.get("sections", [])
            for key in ("headline", "paragraphs")
            for words in part.get(key, [])
        ]
        yield Page(
            name=file.stem, html=folder / f"{file.stem}.html.gz", text="\n".join([*body.get("summary", []), *sections]),
            title=told.get("title"), authors=tuple(told.get("authors") or ()), published=(told.get("publishing_date") or "")[:10] or None,
        )  # fmt: skip


def unpack(kind: str, folder: Path, to: Path) -> None:
    """Lays the pages out as files that `sayso extract` can read."""
    to.mkdir(parents=True, exist_ok=True)
    for page in load(kind, folder):
        (to / f"{page.name}.html").write_bytes(gzip.decompress(page.html.read_bytes()))


def fold(text: str | None) -> str:
    """Lower-case words, apostrophes and soft hyphens dropped.

    >>> fold("Don’t  wait!")
    'dont wait'
    """
    return " ".join(WORD.findall(re.sub("[’'\u00ad\u200b]", "", (text or "").lower())))


def main_text(article: Mapping[str, Any]) -> str:
    """`article.text` with furniture, title and byline blanked."""
    text: str = article.get("text") or ""
    letters = list(text)
    for region in article.get("regions") or []:
        if region["kind"] in ASIDE:
            start, end = region["span"]
            letters[start:end] = " " * (end - start)
    return "".join(letters)


def word_f1(one: str, other: str) -> float:
    """F1 over two bags of words; two empty ones agree.

    >>> word_f1("the quay shut", "the quay")
    0.8
    """
    a, b = (Counter(WORD.findall(text.lower())) for text in (one, other))
    return f1((a & b).total(), a.total(), b.total()) if a or b else 1.0


def _words(value: object) -> Any:
    return value.get("text") if isinstance(value, Mapping) else value


def authors(value: object) -> set[str]:
    """Names, folded; one string may hold several.

    >>> sorted(authors("Ada Veld and Ivo Lanz"))
    ['ada veld', 'ivo lanz']
    """
    told = _words(value)
    names = told if isinstance(told, (list, tuple)) else re.split(r"\s*(?:;|,|\band\b|&)\s*", told or "")
    return {fold(name) for name in names} - {""}


def score(pages: Sequence[Page], rows: Mapping[str, Row]) -> tuple[dict[str, Any], list[tuple[object, ...]]]:
    """The figures by name, and what went wrong."""
    n: Counter[str] = Counter()
    overlaps, misses = [], list[tuple[object, ...]]()
    for page in pages:
        row = rows.get(page.name) or {}
        article = row.get("article") or {}
        if not article:
            misses.append((page.name, "no article", (row.get("skipped") or {}).get("reason")))
        text = main_text(article)
        overlaps.append(word_f1(text, page.text))
        if overlaps[-1] < LOW:
            misses.append((page.name, "text", round(overlaps[-1], 3)))
        flat = "".join(text.split())
        kept, leaked = ([s for s in told if "".join(s.split()) in flat] for told in (page.must, page.must_not))
        n.update(must=len(page.must), kept=len(kept), must_not=len(page.must_not), leaked=len(leaked))
        misses += [(page.name, "leak", snippet[:60]) for snippet in leaked]
        _metadata(page, article, n, misses)
    figures = {
        "pages": len(pages), "text_f1": share(sum(overlaps), len(overlaps)), "leak": share(n["leaked"], n["must_not"]), "keep": share(n["kept"], n["must"]),
        "published_right_when_given": share(n["day_right"], n["day_given"]), "published_answered": share(n["day_given"], n["dated"]),
        "title_exact": share(n["title_right"], n["titled"]), "author_f1": share(2 * n["author_both"], n["author_given"] + n["author_wanted"]),
    }  # fmt: skip
    return figures, misses


def _metadata(page: Page, article: Mapping[str, Any], n: Counter[str], misses: list[tuple[object, ...]]) -> None:
    published = article.get("published")
    day = str((published.get("edtf") if isinstance(published, Mapping) else published) or "")
    n["dated"] += bool(page.published)
    if page.published and day:
        right = day[:10] == page.published[:10]
        n.update(day_given=1, day_right=right)
        if not right:
            misses.append((page.name, "published", day, "for", page.published))
    if page.title:
        right = fold(_words(article.get("title"))) == fold(page.title)
        n.update(titled=1, title_right=right)
        if not right:
            misses.append((page.name, "title", _words(article.get("title")), "for", page.title))
    given = authors(article.get("author"))
    wanted = authors(page.authors[0] if len(page.authors) == 1 else page.authors)
    n.update(author_given=len(given), author_wanted=len(wanted), author_both=len(given & wanted))
    if given != wanted:
        misses.append((page.name, "author", sorted(given), "for", sorted(wanted)))


def by_stem(path: Path) -> dict[str, Row]:
    """Lines of `sayso extract` by the page's name without its ending."""
    return {Path(row["page"]["path"]).name.split(".html")[0]: row for row in lines(path)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures of one run."""
    parser = argparse.ArgumentParser(
        prog="python -m gate.scorers.cleaning", description="Scores main text and metadata."
    )
    parser.add_argument("set", choices=SETS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("lines", type=Path, help="what `sayso extract --format jsonl` printed")
    parser.add_argument("--misses", action="store_true", help="list what went wrong first")
    parser.add_argument("--json", action="store_true")
    told = parser.parse_args(arguments)
    figures, misses = score(list(load(told.set, told.folder)), by_stem(told.lines))
    for miss in misses if told.misses else ():
        print(*miss)
    print(show(figures, as_json=told.json))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
