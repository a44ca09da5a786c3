"""Rows of whole numbers with a yes or no enter; small boosted trees leave, in whole numbers, the same on every run.

Gradient boosting of the log loss with second-order steps over at most `BINS` values a trait, level by level; numpy adds
in a fixed order, and what is written is rounded to thousandths, so that two machines write the same file unless two
splits are equally good to the last bits.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

BINS = 32
SCALE = 1_000  # leaves are in thousandths of log odds


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """How trees are grown."""

    trees: int = 100
    depth: int = 4
    rate: float = 0.1
    ridge: float = 3.0
    least: float = 10.0  # weight of a leaf, where a row of which nothing is known has a quarter of its own
    share: float = 0.4  # of the traits, that a tree may ask for
    seed: int = 1


def limits(rows: np.ndarray) -> list[np.ndarray]:
    """For each trait the values that part its bins: a row belongs to bin n when it is at least the n-th of them."""
    found = []
    for column in rows.T:
        values = np.unique(column)
        if len(values) > BINS:
            values = np.unique(np.quantile(column, np.linspace(0, 1, BINS + 1)[:-1], method="lower"))
        found.append(values[1:])
    return found


def grow(
    rows: np.ndarray, answers: np.ndarray, weights: np.ndarray, names: tuple[str, ...], how: Growth
) -> dict[str, Any]:
    """Trees for rows (lines by traits), answers (0 or 1) and weights, as the shipped file has them."""
    cuts = limits(rows)
    bins = np.stack(
        [np.searchsorted(cut, column, side="right") for cut, column in zip(cuts, rows.T, strict=True)], axis=1
    )
    share = float((weights * answers).sum() / weights.sum())
    base = round(SCALE * float(np.log(share / (1 - share))))
    score = np.full(len(rows), base / SCALE)
    random = np.random.default_rng(how.seed)
    trees = []
    for _ in range(how.trees):
        chosen = np.sort(random.choice(rows.shape[1], max(1, int(rows.shape[1] * how.share)), replace=False))
        likely = 1 / (1 + np.exp(-score))
        tree, gain = _tree(bins[:, chosen], weights * (likely - answers), weights * likely * (1 - likely), how)
        score += gain / SCALE
        trees.append(_named(tree, chosen, cuts, names))
    return {"base": base, "trees": trees}


def _tree(bins: np.ndarray, slope: np.ndarray, bend: np.ndarray, how: Growth) -> tuple[Any, np.ndarray]:
    """One tree in bins, and what it adds to each row."""
    count, traits = bins.shape
    node = np.zeros(count, dtype=np.int64)
    splits: list[dict[int, tuple[int, int]]] = []
    flat = bins + np.arange(traits) * BINS
    for depth in range(how.depth):
        best = _best(flat, node, slope, bend, 2**depth, how)
        splits.append(best)
        turn = np.zeros(count, dtype=np.int64)
        for number, (trait, cut) in best.items():
            mine = node == number
            turn[mine] = bins[mine, trait] >= cut
        node = 2 * node + turn
    size = 2**how.depth
    slopes, bends = (np.bincount(node, weights=value, minlength=size) for value in (slope, bend))
    leaves = np.rint(-how.rate * SCALE * slopes / (bends + how.ridge)).astype(int)
    return _nested(splits, leaves, 0, 0), leaves[node].astype(float)


def _best(
    flat: np.ndarray, node: np.ndarray, slope: np.ndarray, bend: np.ndarray, nodes: int, how: Growth
) -> dict[int, tuple[int, int]]:
    """For each node the trait and the bin that part its rows best, where parting them is worth anything."""
    traits = flat.shape[1]
    size = traits * BINS
    where = (flat + (node * size)[:, None]).ravel()
    sums = [
        np.bincount(where, weights=np.repeat(value, traits), minlength=nodes * size).reshape(nodes, traits, BINS)
        for value in (slope, bend)
    ]
    whole = [value.sum(axis=2, keepdims=True) for value in sums]
    low = [np.cumsum(value, axis=2) for value in sums]
    high = [total - part for total, part in zip(whole, low, strict=True)]
    worth = (
        low[0] ** 2 / (low[1] + how.ridge)
        + high[0] ** 2 / (high[1] + how.ridge)
        - whole[0] ** 2 / (whole[1] + how.ridge)
    )
    worth[(low[1] < how.least) | (high[1] < how.least)] = -1.0
    worth = np.round(worth.reshape(nodes, -1), 9)
    places = worth.argmax(axis=1)
    return {
        number: (int(place // BINS), int(place % BINS) + 1)
        for number, place in enumerate(places)
        if worth[number, place] > 0
    }


def _nested(splits: list[dict[int, tuple[int, int]]], leaves: np.ndarray, depth: int, node: int) -> Any:
    if depth == len(splits):
        return int(leaves[node])
    low, high = (_nested(splits, leaves, depth + 1, 2 * node + side) for side in (0, 1))
    if node not in splits[depth]:
        return low  # no row of this node went the other way
    return low if low == high else [*splits[depth][node], low, high]


def _named(tree: Any, chosen: np.ndarray, cuts: list[np.ndarray], names: tuple[str, ...]) -> Any:
    if isinstance(tree, int):
        return tree
    trait = int(chosen[tree[0]])
    low, high = (_named(side, chosen, cuts, names) for side in tree[2:])
    return [names[trait], int(cuts[trait][tree[1] - 1]), low, high]
