"""Labelled pages enter; the trees that tell body lines of plain pages from furniture leave, with their card.

usage: python -m train.lines [--shared FOLDER] [--out FILE]

It takes some minutes on one core, keeps nothing between runs, and writes the same file every time. Two looks are
trained: the first sees each line and what stands around it; the second also sees what the first made of the whole page,
from trees that had not seen the page's publisher.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from gate import flat
from gate.corpora import SHARED
from gate.flat import Flat
from sayso.clean import block, traits
from sayso.clean.lines import lines
from sayso.clean.looks import look
from sayso.language.trees import read
from train.trees import Growth, grow

INNER = 3  # folds in which the first look's scores for the second are made
CUT = 2  # copies of each page without most of what stands around its body, as users save a selection
ARTICLES = 60  # texts of PolNeAR train, all of whose lines are body but the title
PIECE = 9  # lines of the longest piece of an article
FIRST, SECOND = Growth(trees=80), Growth(trees=80, seed=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A page as rows of traits."""

    page: Flat
    weight: float
    traits: np.ndarray

    @property
    def answers(self) -> np.ndarray:
        """1 for each line of body."""
        return np.array(self.page.body, dtype=float)


def rows(page: Flat, weight: float = 1.0) -> Rows:
    """A page's lines in numbers."""
    found = traits.traits(page.lines, look(page.lines))
    return Rows(page=page, weight=weight, traits=np.array(found, dtype=np.int64).reshape(-1, len(traits.NAMES)))


def cut(page: Flat, before: int, after: int) -> Flat:
    """The page as somebody saved it who selected its body, with a few lines above and below.

    >>> page = flat.labelled("Home\\nNews\\nIt shut on Monday.\\nShare\\n", "It shut on Monday.", name="a", publisher="b")
    >>> cut(page, 1, 0).text
    'News\\nIt shut on Monday.\\n'
    """
    at = [index for index, body in enumerate(page.body) if body]
    if not at:
        return page
    return piece(page, max(0, at[0] - before), min(len(page.lines), at[-1] + 1 + after))


def with_cuts(pages: Sequence[Flat], weight: float = 0.4) -> list[Rows]:
    """Rows of pages, each also cut down."""
    found = [rows(page) for page in pages]
    for copy in range(CUT):
        found += [rows(cut(page, 6 * copy, 4 * copy), weight) for page in pages]
    return found


def articles(folder: Path, count: int) -> list[Rows]:
    """Clean articles, a line a paragraph below the title, whole and as short pieces, every other piece without title."""
    files = sorted(folder.glob("*.txt"))
    found = []
    for number, file in enumerate(files[:: max(1, len(files) // count)]):
        text = file.read_text(encoding="utf-8")
        whole = list(lines(text))
        if len(whole) > PIECE:
            page = Flat(
                name=file.stem, publisher=file.stem, text=text, lines=whole, body=[False] + [True] * (len(whole) - 1)
            )
            found += [rows(page, 0.2), rows(piece(page, number % 2, 1 + number % 2 + number % PIECE), 0.2)]
    return found


def piece(page: Flat, first: int, last: int) -> Flat:
    """Some lines of a page, as a page of their own."""
    start = page.text.rfind("\n", 0, page.lines[first].start) + 1
    text = page.text[start : page.lines[last - 1].end] + "\n"
    return replace(page, text=text, lines=list(lines(text)), body=page.body[first:last])


def train(data: Sequence[Rows], first: Growth = FIRST, second: Growth = SECOND) -> dict[str, Any]:
    """Both looks, trained on all of these pages."""
    looks = _grown(data, None, traits.NAMES, first)
    scores: dict[int, list[int]] = {}
    for fold in range(INNER):
        rest = [page for page in data if _inner(page) != fold]
        held = [page for page in data if _inner(page) == fold]
        if held and rest:
            seen = read(_grown(rest, None, traits.NAMES, first), traits.NAMES)
            scores |= {id(page): seen.scores(page.traits.tolist()) for page in held}
    wider = [again(page, scores[id(page)]) for page in data]
    return {"first": looks, "second": _grown(data, wider, (*traits.NAMES, *block.NAMES), second)}


def again(page: Rows, scores: list[int]) -> np.ndarray:
    """What the second look sees."""
    places = np.array(block.places(page.page.lines, scores), dtype=np.int64).reshape(-1, len(block.NAMES))
    return np.concatenate([page.traits, places], axis=1)


def _inner(page: Rows) -> int:
    return sum(page.page.publisher.encode()) % INNER


def _grown(data: Sequence[Rows], wider: list[np.ndarray] | None, names: tuple[str, ...], how: Growth) -> dict[str, Any]:
    """Trees; a page with many lines counts for more than one with few, but not by as much as it is longer."""
    every = np.concatenate(wider or [page.traits for page in data])
    weights = [np.full(len(page.answers), 15 * page.weight / (1 + len(page.answers) / 100)) for page in data]
    return grow(every, np.concatenate([page.answers for page in data]), np.concatenate(weights), names, how)


def cross(pages: Sequence[Flat], extra: Sequence[Rows]) -> list[dict[str, Any]]:
    """For each fold of publishers, weights that have not seen them."""
    data = with_cuts(pages)
    return [train([page for page in data if page.page.fold != fold] + list(extra)) for fold in range(flat.FOLDS)]


def write(path: Path, weights: dict[str, Any], figures: dict[str, float]) -> None:
    """The weights, a tree a line."""
    card = {
        "what": "trees that tell the body lines of plain pages from furniture; read by sayso.language.trees",
        "source": "newspages (Fundus parser fixtures, 43 pages) flattened by gate.flatten, whole and cut down; texts of "
        "PolNeAR train. Numbers only, no text of them",
        "licence": "Apache-2.0",
        "date": "2026-11-27",
        "unseen publishers, five folds": figures,
        "command": "python -m train.lines",
    }
    parts = [f'"card": {json.dumps(card, indent=1, ensure_ascii=False)}']
    for name, look_ in weights.items():
        trees = ",\n".join(json.dumps(tree, ensure_ascii=False, separators=(",", ":")) for tree in look_["trees"])
        parts.append(f'"{name}": {{"base": {look_["base"]}, "trees": [\n{trees}\n]}}')
    path.write_text("{" + ",\n".join(parts) + "}\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Trains, measures and writes."""
    parser = argparse.ArgumentParser(prog="train.lines", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--out", type=Path, default=Path("src/sayso/data/lines.json"))
    parser.add_argument("--folds", type=Path, default=flat.KEPT)
    told = parser.parse_args(arguments)
    pages = list(flat.newspages(told.shared / "gold/newspages"))
    extra = articles(told.shared / "gold/polnear/train/text", ARTICLES)
    folds = cross(pages, extra)
    flat.keep(told.folds, folds)
    figures = flat.f1(flat.pairs(pages, folds))
    print(figures)
    write(told.out, train(with_cuts(pages) + extra), figures)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
