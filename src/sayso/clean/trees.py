"""The numbers of a line enter; how sure the shipped trees are that it is a line of the article leaves, as a whole number.

A tree is `[trait, limit, below, from]`: it goes on with `below` where the line's trait is below the limit, else with
`from`, until it comes to a number. The sum of all trees' numbers is the score, in thousandths of log odds. Everything is
a whole number, so that the sum is the same on every processor.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Tree = int | list[Any]
WEIGHTS = "lines.json"


@dataclass(frozen=True, slots=True)
class Trees:
    """What one look at the lines gives: `base` is the score of a line of which nothing is known."""

    base: int
    trees: tuple[Tree, ...]

    def score(self, traits: Sequence[int]) -> int:
        """The score of a line; above 0 it is more likely body than not."""
        total = self.base
        for tree in self.trees:
            while not isinstance(tree, int):
                tree = tree[2] if traits[tree[0]] < tree[1] else tree[3]
            total += tree
        return total


def read(written: Mapping[str, Any], names: Sequence[str]) -> Trees:
    """Trees as the file has them, with the places of their traits instead of the names.

    >>> read({"base": 1, "trees": [["width", 80, -2, 2]]}, ["words", "width"]).score([3, 90])
    3
    """
    place = {name: index for index, name in enumerate(names)}

    def placed(tree: Tree) -> Tree:
        if isinstance(tree, int):
            return tree
        return [place[tree[0]], int(tree[1]), placed(tree[2]), placed(tree[3])]

    return Trees(int(written["base"]), tuple(placed(tree) for tree in written["trees"]))


@cache
def shipped() -> dict[str, Any]:
    """The weights that come with the package."""
    found: dict[str, Any] = json.loads((files("sayso.data") / WEIGHTS).read_text(encoding="utf-8"))
    return found
