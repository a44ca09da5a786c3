"""Rows of numbers enter, a score for each leaves: boosted decision trees, as `train/blocks.py` writes them.

Leaves hold whole millionths, so that their sum is the same in whatever order a machine adds them.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from sayso.errors import ModelUnusable

if TYPE_CHECKING:
    import numpy as np

UNIT = 1_000_000  # leaves are log-odds times this


@dataclass(frozen=True, slots=True, eq=False)
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

        trees, size = self.feature.shape[0], rows.shape[0]
        each, all_rows = np.arange(trees)[:, None], np.arange(size)[None, :]
        node = np.zeros((trees, size), dtype=np.int64)
        while (open_now := node >= 0).any():
            at = np.maximum(node, 0)
            smaller = rows[all_rows, self.feature[each, at]] <= self.threshold[each, at]
            node = np.where(open_now, np.where(smaller, self.left[each, at], self.right[each, at]), node)
        total: np.ndarray = self.value[each, -1 - node].sum(0)
        return total


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
