"""The labelled HTML pages enter; the same pages as plain text leave, each line marked as body or furniture.

A line is body when at least half of its words stand in the gold paragraphs, in their order. Publishers are told apart
by the site that the page names, and dealt into folds by a hash of it, so that a fold's publishers are unseen by what
was trained on the others.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gate.flatten import flatten
from sayso.clean.align import align, words
from sayso.clean.lines import Line, lines
from sayso.clean.states import mark

FOLDS = 5
KEPT = Path(__file__).with_name("flat-folds.json.gz")  # weights of each fold, made by `python -m train.lines`
HELD = 0.5  # share of a line's words in the gold paragraphs from which it is body
_SITE = (
    re.compile(r"<link[^>]+rel=[\"']?canonical[\"']?[^>]*href=[\"']?https?://([^/\"' >]+)"),
    re.compile(r"og:url[\"'][^>]*content=[\"']https?://([^/\"']+)"),
    re.compile(r"content=[\"']https?://([^/\"']+)[^>]*og:url"),
)
_SITE_ENDS = frozenset("www com co uk org net au jp".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat:
    """One page as plain text. `body` says of each line whether it is body."""

    name: str
    publisher: str
    text: str
    lines: list[Line]
    body: list[bool]

    @property
    def fold(self) -> int:
        """The fold of the page's publisher."""
        return int(hashlib.sha256(self.publisher.encode()).hexdigest(), 16) % FOLDS


def labelled(text: str, paragraphs: str, *, name: str, publisher: str) -> Flat:
    """A page's text with its lines marked by the gold paragraphs.

    >>> labelled("Home\\nIt shut on Monday.\\n", "It shut on Monday.", name="a", publisher="b").body
    [False, True]
    """
    found = list(lines(text))
    held = align([words(line.text) for line in found], words(paragraphs))
    return Flat(name=name, publisher=publisher, text=text, lines=found, body=[match.share >= HELD for match in held])


def publisher(html: str, name: str) -> str:
    """The telling part of the site that a page names as its own, else the page's name.

    >>> publisher('<link rel="canonical" href="https://www.gull.co.uk/a">', "x")
    'gull'
    """
    site = next((match[1] for match in (pattern.search(html) for pattern in _SITE) if match), name)
    parts = [part for part in site.split(".") if part not in _SITE_ENDS]
    return max(parts, key=len, default=site)


def newspages(folder: Path) -> Iterator[Flat]:
    """The news pages of a gold folder."""
    for file in sorted(folder.glob("*.json")):
        page = folder / f"{file.stem}.html.gz"
        if not page.exists():
            continue
        body = json.loads(file.read_text(encoding="utf-8"))["body"]
        paragraphs = list(body.get("summary", []))
        for section in body.get("sections", []):
            paragraphs += [*section.get("headline", []), *section.get("paragraphs", [])]
        html = gzip.decompress(page.read_bytes()).decode("utf-8", "replace")
        yield labelled(flatten(html), "\n".join(paragraphs), name=file.stem, publisher=publisher(html, file.stem))


def pairs(pages: Sequence[Flat], folds: Sequence[Mapping[str, Any]]) -> list[tuple[bool, bool]]:
    """(found, gold) for each line of each page, with the weights that had not seen its publisher."""
    found: list[tuple[bool, bool]] = []
    for page in pages:
        marked = mark(page.lines, folds[page.fold])
        bodies = {line.start for line in marked if line.kind == "body"}
        found += [(line.start in bodies, body) for line, body in zip(page.lines, page.body, strict=True)]
    return found


def kept_lines(article: str) -> list[bool]:
    """For each line of a clean article below its title whether the shipped weights leave it in the article."""
    return [line.kind in ("body", "title") for line in mark(list(lines(article)))[1:]]


def keep(path: Path, folds: Sequence[Mapping[str, Any]]) -> None:
    """Writes the weights of the folds."""
    path.write_bytes(gzip.compress(json.dumps(folds, ensure_ascii=False).encode(), mtime=0))


def kept(path: Path = KEPT) -> list[dict[str, Any]]:
    """The weights of the folds."""
    found: list[dict[str, Any]] = json.loads(gzip.decompress(path.read_bytes()))
    return found


def f1(pairs: Sequence[tuple[bool, bool]]) -> dict[str, float]:
    """Precision, recall and F1 of (found, gold) pairs of lines.

    >>> f1([(True, True), (True, False), (False, True), (False, False)])
    {'precision': 0.5, 'recall': 0.5, 'f1': 0.5}
    """
    both = sum(found and gold for found, gold in pairs)
    given, wanted = sum(found for found, _ in pairs), sum(gold for _, gold in pairs)
    told = {"precision": both / given if given else 0.0, "recall": both / wanted if wanted else 0.0}
    told["f1"] = 2 * both / (given + wanted) if given + wanted else 0.0
    return {name: round(value, 4) for name, value in told.items()}
