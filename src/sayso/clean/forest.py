"""Rows of numbers enter, a score for each leaves: boosted decision trees, as `train/blocks.py` writes them.

Leaves hold whole millionths, so that their sum is the same in whatever order a machine adds them.
"""

import json
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING

from sayso.errors import ModelUnusable

if TYPE_CHECKING:
    import numpy as np

UNIT = 1_000_000  # leaves are log-odds times this


@dataclass(frozen=True, eq=False)
class Forest:
    """Trees of one size as arrays; a child of -1-n is leaf n."""

    names: tuple[str, ...]
    feature: "np.ndarray"
    threshold: "np.ndarray"
    left: "np.ndarray"
    right: "np.ndarray"
    value: "np.ndarray"

    def scores(self, rows: "np.ndarray") -> "np.ndarray":
        """The log-odds of each row, in millionths."""
        import numpy as np

        feature, threshold, child, value = self._flat
        size, width = rows.shape
        cells, begins = rows.ravel(), np.arange(size) * width
        node = np.repeat(np.arange(self.feature.shape[0])[:, None] * (len(feature) // self.feature.shape[0]), size, 1)
        for _ in range(self.depth):
            node = child.take(2 * node + (cells.take(begins + feature.take(node)) > threshold.take(node)))
        total: np.ndarray = value.take(node).sum(0)
        return total

    @cached_property
    def _flat(self) -> "tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]":
        """All trees in one row of nodes, inner ones before leaves; a leaf leads to itself, so that no walk overshoots."""
        import numpy as np

        trees, inner = self.feature.shape
        leaves = self.value.shape[1]
        nothing = np.zeros((trees, leaves), dtype=np.int64)
        start = (np.arange(trees) * (inner + leaves))[:, None]
        itself = start + inner + np.arange(leaves)[None, :]
        sides = [
            np.hstack([start + np.where(side < 0, inner - 1 - side, side), itself]) for side in (self.left, self.right)
        ]
        return (
            np.hstack([self.feature, nothing]).ravel(),
            np.hstack([self.threshold, nothing]).ravel(),
            np.stack(sides, 2).ravel(),
            np.hstack([np.zeros((trees, inner), dtype=np.int64), self.value]).ravel(),
        )

    @cached_property
    def depth(self) -> int:
        """The longest way from a root to a leaf."""
        import numpy as np

        reached, steps = np.zeros((self.feature.shape[0], 1), dtype=np.int64), 0
        tree = np.arange(self.feature.shape[0])[:, None]
        while (reached >= 0).any():
            at = np.maximum(reached, 0)
            below = np.hstack([np.where(reached < 0, -1, side[tree, at]) for side in (self.left, self.right)])
            reached, steps = np.unique(below, axis=1), steps + 1
        return steps


@cache
def load(name: str) -> Forest:
    """The trees that ship under a name in `sayso/data`.

    Raises:
        ModelUnusable: the file is missing or is none.
    """
    import numpy as np

    path = files("sayso.data") / name
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
        arrays = {key: np.array(read[key]) for key in ("feature", "threshold", "left", "right", "value")}
        return Forest(names=tuple(read["names"]), **arrays)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelUnusable(f"the classifier of blocks cannot be read: {path} ({error}); reinstall sayso") from error
