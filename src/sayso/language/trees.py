"""Rows of numbers enter; how sure shipped trees are of each leaves, as a whole number: that a line is one of the article, that a saying came by an outlet.

A tree is `[trait, limit, below, from]`: it goes on with `below` where the row's trait is below the limit, else with
`from`, until it comes to a number. The sum of all trees' numbers is the score, in thousandths of log odds. Everything is
a whole number, so that the sum is the same on every processor.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

Tree = int | list[Any]


@dataclass(frozen=True)
class Trees:
    """Trees grown for one question: `base` is the score of a row of which nothing is known."""

    base: int
    trees: tuple[Tree, ...]

    def scores(self, rows: Sequence[Sequence[int]]) -> list[int]:
        """The score of each row; above 0 the answer is more likely yes than no. All rows go down all trees at once."""
        import numpy as np

        if not rows or not self.trees:
            return [self.base] * len(rows)
        trait, limit, child, value = self._flat
        cells, begins = np.array(rows, dtype=np.int64).ravel(), (np.arange(len(rows)) * len(rows[0]))[:, None]
        node = np.tile(np.arange(len(self.trees)), (len(rows), 1))  # the roots come first
        while True:
            below = child.take(2 * node + (cells.take(begins + trait.take(node)) >= limit.take(node)))
            if (below == node).all():
                found: list[int] = (value.take(node).sum(1) + self.base).tolist()
                return found
            node = below

    @cached_property
    def _flat(self) -> "tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]":
        """Traits, limits, two children each and values of all nodes, in a row; a leaf leads to itself."""
        import numpy as np

        nodes, rows = list(self.trees), []
        for place, node in enumerate(nodes):  # grows while it is gone through
            if isinstance(node, int):
                rows.append((0, 0, place, place, node))
            else:
                rows.append((node[0], node[1], len(nodes), len(nodes) + 1, 0))
                nodes += node[2:]
        trait, limit, below, beyond, value = np.array(rows, dtype=np.int64).T
        return trait, limit, np.stack([below, beyond], 1).ravel(), value


def read(written: Mapping[str, Any], names: Sequence[str]) -> Trees:
    """Trees as the file has them, with the places of their traits instead of the names.

    >>> read({"base": 1, "trees": [["width", 80, -2, 2]]}, ["words", "width"]).scores([[3, 79], [3, 80]])
    [-1, 3]
    """
    place = {name: index for index, name in enumerate(names)}

    def placed(tree: Tree) -> Tree:
        if isinstance(tree, int):
            return tree
        return [place[tree[0]], int(tree[1]), placed(tree[2]), placed(tree[3])]

    return Trees(int(written["base"]), tuple(placed(tree) for tree in written["trees"]))


@cache
def shipped(file: str) -> dict[str, Any]:
    """Weights that come with the package, by their file's name."""
    found: dict[str, Any] = json.loads((files("sayso.data") / file).read_text(encoding="utf-8"))
    return found
