"""Acts labelled with their PLOVER class in, the weights of `sayso.facts.act_class` and of the gate's folds out.

usage: python -m train.acts [--without table|corpus|words]     some three minutes; `--without` only measures

Rows are those of `../shared/gold/plover` and the acts of the corpus's train pages that name one act each.
Softmax regression with a ridge, by scipy's L-BFGS; the corpus has a prior of its own, which is not kept. Features are lemmas of
common words and names of classes, so no text goes into the weights.
"""

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from corpus.build import build, load
from corpus.export import facts_gold
from gate.corpora import gold
from gate.scorers import act_class as scorer
from gate.scorers.act_class import FOLDS, Act
from sayso.facts.act_class import Weights
from sayso.facts.act_features import chain, features
from sayso.facts.act_words import CLASSES

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "src/sayso/data/acts.json"
KEPT = ROOT / "gate/acts-folds.json.gz"
RIDGE = 1.0
LEAST = 2  # rows that a feature is seen in
BESIDE = 0.3  # what a row of the corpus weighs beside one of the shared rows
SCALE = 100  # weights are written in hundredths
SMALLEST = 4  # ... and a feature that has none as large is left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What one row teaches."""

    told: frozenset[str]
    code: str
    weight: float
    beside: bool
    fold: int


def examples(acts: Sequence[Act], *, beside: bool) -> list[Example]:
    """The features of acts."""
    found = []
    for act, doc in zip(acts, scorer.parsed(acts), strict=True):
        source, target = scorer.words(doc, act.source), scorer.words(doc, act.target)
        told = features(doc, source, target, chain(source, target))
        found.append(
            Example(told=frozenset(told), code=act.code, weight=BESIDE if beside else 1.0, beside=beside, fold=act.fold)
        )
    return found


def fit(rows: Sequence[Example]) -> dict[str, Any]:
    """Weights as the shipped file has them."""
    counts = Counter(name for row in rows for name in row.told)
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    place = {name: i for i, name in enumerate(names)}
    cells = [(n, place[name]) for n, row in enumerate(rows) for name in sorted(row.told) if name in place]
    table = csr_matrix((np.ones(len(cells)), tuple(np.array(cells).T)), shape=(len(rows), len(names)))
    answers = np.array([[float(row.code == name) for name in CLASSES] for row in rows])
    weigh = np.array([row.weight for row in rows])
    beside = np.array([float(row.beside) for row in rows])
    size, classes = len(names), len(CLASSES)

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights, start = flat[: size * classes].reshape(size, classes), flat[size * classes :].reshape(2, classes)
        scores = table @ weights + start[0] + np.outer(beside, start[1])
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(axis=1, keepdims=True)
        slope = (shares - answers) * weigh[:, None]
        total = -(weigh * np.log((shares * answers).sum(axis=1) + 1e-12)).sum() + RIDGE * (weights**2).sum() / 2
        parts = (table.T @ slope + RIDGE * weights, slope.sum(axis=0), beside @ slope)
        return float(total), np.concatenate([np.ravel(part) for part in parts])

    found = minimize(loss, np.zeros((size + 2) * classes), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
    whole = np.rint(found * SCALE).astype(int)
    lines = whole[: size * classes].reshape(size, classes)
    kept = {name: line.tolist() for name, line in zip(names, lines, strict=True) if abs(line).max() >= SMALLEST}
    return {"scale": SCALE, "start": whole[size * classes : (size + 1) * classes].tolist(), "features": kept}


def without(rows: Sequence[Example], what: str | None) -> list[Example]:
    """The rows with less: no features of the table of acts, or none of words."""
    if what not in ("table", "words"):
        return list(rows)
    upper = frozenset(CLASSES)

    def kept(name: str) -> bool:
        of_table = name.startswith(("table ", "pattern ")) or bool(upper & set(name.split()))
        return of_table if what == "words" else not of_table

    return [
        Example(
            told=frozenset(filter(kept, row.told)), code=row.code, weight=row.weight, beside=row.beside, fold=row.fold
        )
        for row in rows
    ]


def folds(rows: Sequence[Example]) -> list[dict[str, Any]]:
    """Weights of each fold, that have not seen its rows."""
    return [fit([row for row in rows if row.beside or row.fold != n]) for n in range(FOLDS)]


def measure(rows: Sequence[Example], weights: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The shared rows by the weights of their folds."""
    held = [Weights.read(one) for one in weights]
    shared = [row for row in rows if not row.beside]
    return scorer.figures([(row.code, CLASSES[int(np.argmax(held[row.fold].shares(row.told)))]) for row in shared])


def main(arguments: list[str] | None = None) -> int:
    """Fits and writes, or measures."""
    parser = argparse.ArgumentParser(
        prog="python -m train.acts", description="Fits the weights of the classes of acts."
    )
    parser.add_argument("--without", choices=("table", "words", "corpus"), help="measure without these; writes nothing")
    told = parser.parse_args(arguments)
    rows = examples(scorer.plover(gold("plover") / "PLV_train.tsv"), beside=False)
    if told.without != "corpus":
        pages = facts_gold([build(page) for page in load(split="train", language="en")])["pages"]
        rows += examples([act for act in scorer.corpus(pages) if act.alone], beside=True)
    rows = without(rows, told.without)
    of_folds = folds(rows)
    print(f"{len(rows)} rows; {FOLDS} folds of the shared ones: {measure(rows, of_folds)}")
    if told.without is None:
        OUT.write_text(_written(fit(rows)), encoding="utf-8")
        with KEPT.open("wb") as out, gzip.GzipFile(fileobj=out, mode="wb", filename="", mtime=0) as packed:
            packed.write(json.dumps(of_folds, separators=(",", ":")).encode())
    return 0


def _written(weights: dict[str, Any]) -> str:
    """One feature a line, so that a changed one shows in the diff."""
    lines = (
        f"{json.dumps(name)}:{json.dumps(row, separators=(',', ':'))}" for name, row in weights["features"].items()
    )
    head = f'{{"scale":{weights["scale"]},"start":{json.dumps(weights["start"], separators=(",", ":"))},"features":{{\n'
    return head + ",\n".join(lines) + "\n}}\n"


if __name__ == "__main__":
    raise SystemExit(main())
