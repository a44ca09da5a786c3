"""The train pages of our own corpus in, the trees of `sayso.resolve.carried` out.

usage: python -m train.carriers [--folds]     some five minutes; `--folds` measures by batches left out and writes nothing

The first look is at names (does anything on the page come by it?), the second at pairs of a saying and a name. In each, weights of words come first and trees
over all traits then, which have among them what words told; what one step tells the next of a page comes from pages of other batches.
"""

import argparse
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from corpus.build import build, load
from corpus.records import CorpusPage
from gate.scorers.names import is_named
from sayso.clean import clean
from sayso.extract import extract
from sayso.language import wording
from sayso.language.trees import read
from sayso.model import Limits, Speaker
from sayso.read import Input
from sayso.read import read as read_page
from sayso.resolve import speakers_of
from sayso.resolve.carried import looks
from sayso.resolve.page import context_of
from sayso.resolve.page_links import page_links
from sayso.resolve.said import said_of
from sayso.resolve.via import told_by_rules
from sayso.resolve.weighed import NAME_TRAITS, PAIR_TRAITS, Weighed
from train.marked import marked_rows
from train.trees import Growth, grow
from train.wording import Fitting, fit

OUT = Path(__file__).resolve().parent.parent / "src/sayso/data/carriers.json"
FOLDS = 4
RICH, MORE = "e39", 3.0  # batches from this one on were written for chains; each of their pages counts as three
NAMES, PAIRS = Growth(trees=60), Growth(trees=300, depth=5, rate=0.05)
NAME_WORDS, PAIR_WORDS = Fitting(strength=0.1), Fitting(strength=0.03)
UNSURE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A page's names and pairs with the answers: 1, 0, or `UNSURE` where either is right or nobody marked the saying."""

    batch: str
    weighed: Weighed
    gold: dict[int, list[list[str]]]  # the chains that are right, by the place of the attribution

    @property
    def weight(self) -> float:
        """How many pages this one counts for."""
        return MORE if self.batch.startswith("e") and self.batch >= RICH else 1.0

    def names(self) -> list[int]:
        """Is each name a link of any saying of the page?"""
        links = {link for chains in self.gold.values() for chain in chains for link in chain}
        return [int(any(is_named(one.name, link) for link in links)) for one in self.weighed.found]

    def pairs(self) -> list[int]:
        """Is the name a link of the saying?"""
        return [self._pair(index, self.weighed.found[number].name) for index, number in self.weighed.asked]

    def _pair(self, index: int, name: str) -> int:
        held = [any(is_named(name, link) for link in chain) for chain in self.gold.get(index, ())]
        if not held or (any(held) and not held[0]):
            return UNSURE
        return int(held[0])


def asked(marked: CorpusPage) -> Asked:
    """A page as the program reads it, with what is right of its chains."""
    one = build(marked)
    article = clean(read_page(Input(path=one.name, data=one.data)), Limits())
    attributions = extract(article, Limits())
    context = context_of(article, attributions)
    speakers: list[Speaker] = speakers_of(context)
    page = page_links(context)
    own = told_by_rules(context, speakers, said_of(context, speakers), page)
    weighed = Weighed(context, speakers, [(*chain.told, *chain.passed) for chain in own], page)
    rows = marked_rows(one, article.text, attributions)
    gold = {index: [row["via"], *row["via_also"]] for index, row in rows.items()}
    return Asked(batch=Path(one.page.path).parent.name, weighed=weighed, gold=gold)


def fold(batch: str) -> int:
    """The fold of a batch, the same on every run."""
    return int(hashlib.sha256(batch.encode()).hexdigest(), 16) % FOLDS


def names_fitted(held: Sequence[Asked]) -> dict[str, Any]:
    """Weights of the words of names."""
    words = [words for page in held for words in page.weighed.words()]
    return fit(words, _answers(held), np.array([page.weight for page in held for _ in page.weighed.rows]), NAME_WORDS)


def names_grown(held: Sequence[Asked], told: Mapping[int, Sequence[int]]) -> dict[str, Any]:
    """Trees of the first look; `told` is by the place of the page."""
    rows = np.array([row for n, page in enumerate(held) for row in page.weighed.name_rows(told[n])], dtype=np.int64)
    weights = np.array([page.weight for page in held for _ in page.weighed.rows])
    return grow(rows, _answers(held), weights, NAME_TRAITS, NAMES)


def _answers(held: Sequence[Asked]) -> np.ndarray:
    return np.array([answer for page in held for answer in page.names()], dtype=float)


def pairs_fitted(held: Sequence[Asked]) -> dict[str, Any]:
    """Weights of the words of pairs; the names' scores are there already."""
    words, answers, weights = [], [], []
    for page in held:
        for pair, answer in zip(page.weighed.asked, page.pairs(), strict=True):
            if answer != UNSURE:
                mention, saying = page.weighed.pair_words(*pair)
                words.append({**mention, **saying})
                answers.append(float(answer))
                weights.append(page.weight)
    return fit(words, np.array(answers), np.array(weights), PAIR_WORDS)


def pairs_grown(held: Sequence[Asked], told: Mapping[int, Sequence[int]]) -> dict[str, Any]:
    """Trees of the second look; the names' scores are there already."""
    rows, answers, weights = [], [], []
    for number, page in enumerate(held):
        for row, answer in zip(page.weighed.pair_rows(told[number]), page.pairs(), strict=True):
            if answer != UNSURE:
                rows.append(row)
                answers.append(float(answer))
                weights.append(page.weight)
    return grow(np.array(rows, dtype=np.int64), np.array(answers), np.array(weights), PAIR_TRAITS, PAIRS)


T = TypeVar("T")


def apart(held: Sequence[Asked], learn: Callable[[list[int]], Callable[[Asked, int], T]]) -> dict[int, T]:
    """For each page what is told of it by that which was learned from pages of other batches; `learn` takes their places."""
    found: dict[int, T] = {}
    for number in range(FOLDS):
        others = [place for place, page in enumerate(held) if fold(page.batch) != number]
        if len(others) == len(held):
            continue
        tells = learn(others)
        found |= {place: tells(held[place], place) for place in range(len(held)) if fold(held[place].batch) == number}
    return found


def grown(held: Sequence[Asked]) -> dict[str, Any]:
    """All four, each grown on what the ones before told of pages that they had not seen."""

    def words_of_names(others: list[int]) -> Callable[[Asked, int], list[int]]:
        known = wording.read(names_fitted([held[n] for n in others]))
        return lambda page, _: [known.told(known.sum(words)) for words in page.weighed.words()]

    told = apart(held, words_of_names)

    def trees_of_names(others: list[int]) -> Callable[[Asked, int], list[int]]:
        trees = read(names_grown([held[n] for n in others], {k: told[n] for k, n in enumerate(others)}), NAME_TRAITS)
        return lambda page, place: trees.scores(page.weighed.name_rows(told[place]))

    for place, likely in apart(held, trees_of_names).items():
        held[place].weighed.weigh(told[place], likely)

    def words_of_pairs(others: list[int]) -> Callable[[Asked, int], list[int]]:
        known = wording.read(pairs_fitted([held[n] for n in others]))
        return lambda page, _: page.weighed.pairs_told(known)

    paired = apart(held, words_of_pairs)
    return {
        "name words": names_fitted(held),
        "names": names_grown(held, told),
        "pair words": pairs_fitted(held),
        "pairs": pairs_grown(held, paired),
    }


def measure(held: Sequence[Asked]) -> Iterator[str]:
    """By batches left out: of pairs from a score on, how many are right, and how many of the right ones are there."""
    told: list[tuple[int, int]] = []
    for number in range(FOLDS):
        weights = looks(grown([page for page in held if fold(page.batch) != number]))
        for page in held:
            if fold(page.batch) == number:
                scores = page.weighed.scores(weights)
                told += [
                    (score, answer)
                    for score, answer in zip(scores.values(), page.pairs(), strict=True)
                    if answer != UNSURE
                ]
    right = sum(answer for _, answer in told)
    for bar in range(-1000, 2001, 250):
        given = [answer for score, answer in told if score >= bar]
        yield f"from {bar}: {sum(given) / max(1, len(given)):.3f} right, {sum(given) / max(1, right):.3f} found"


def main(arguments: list[str] | None = None) -> int:
    """Grows and writes, or measures."""
    parser = argparse.ArgumentParser(prog="python -m train.carriers", description="Grows the trees that tell outlets.")
    parser.add_argument("--folds", action="store_true", help="measure by batches left out, and write nothing")
    told = parser.parse_args(arguments)
    with ProcessPoolExecutor() as pool:
        held = [one for one in pool.map(asked, load(split="train", language="en"), chunksize=8) if one.weighed.rows]
    if told.folds:
        print("\n".join(measure(held)))
        return 0
    card = {
        "what": "words and trees that tell by which outlets a saying came; read by sayso.resolve.carried",
        "data": f"{len(held)} English train pages of the sayso corpus",
        "command": "python -m train.carriers",
    }
    OUT.write_text(json.dumps({"card": card, **grown(held)}) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
