"""Words with a yes or no enter; a weight for each of the words that tell most leaves, in thousandths of log odds.

Logistic regression with a ridge (L-BFGS, scipy), once over all words that are frequent enough, then over the `most` of those that tell most.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from sayso.language.wording import Words

SCALE = 1_000  # weights are in thousandths of log odds
WHOLE = 10  # and words count in tenths


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """How weights are found."""

    strength: float  # of the rows against the ridge, as C of Fan et al. 2008
    least: int = 5  # rows that have a word
    most: int = 2000  # words that are kept
    steps: int = 300


def fit(words: Sequence[Words], answers: np.ndarray, weights: np.ndarray, how: Fitting) -> dict[str, Any]:
    """Base and weights for rows of words, answers (0 or 1) and weights of rows, as the shipped file has them."""
    count = Counter(word for row in words for word in row)
    names = sorted(word for word, rows in count.items() if rows >= how.least)
    _, told = _regressed(words, names, answers, weights, how)
    worth = [(-abs(weight) * count[name] ** 0.5, name) for name, weight in zip(names, told, strict=True)]
    names = sorted(name for _, name in sorted(worth)[: how.most])
    base, told = _regressed(words, names, answers, weights, how)
    rounded = {name: round(SCALE * float(weight)) for name, weight in zip(names, told, strict=True)}
    return {"base": round(SCALE * base), "weights": {name: weight for name, weight in rounded.items() if weight}}


def _regressed(
    words: Sequence[Words], names: Sequence[str], answers: np.ndarray, weights: np.ndarray, how: Fitting
) -> tuple[float, np.ndarray]:
    place = {name: number for number, name in enumerate(names)}
    cells = [
        (row, place[word], count / WHOLE)
        for row, held in enumerate(words)
        for word, count in held.items()
        if word in place
    ]
    rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
    table = csr_matrix((values, (rows, columns)), shape=(len(words), len(names)))
    sign = 2 * answers - 1

    def loss(told: np.ndarray) -> tuple[float, np.ndarray]:
        margin = sign * (table @ told[1:] + told[0])
        wrong = -sign * weights * how.strength / (1 + np.exp(np.clip(margin, -500, 500)))
        total = how.strength * float(weights @ np.logaddexp(0, -margin)) + 0.5 * float(told[1:] @ told[1:])
        return total, np.concatenate([[wrong.sum()], table.T @ wrong + told[1:]])

    found = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": how.steps}).x
    return float(found[0]), found[1:]
