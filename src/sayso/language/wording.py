"""Words with how much each counts enter; what a table of weights makes of them leaves, as a whole number: a name is an outlet's, a saying came by it.

A linear model of words (logistic regression), in whole numbers, so that the sum is the same on every processor.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Words = Mapping[str, int]  # a feature, and how much it counts in tenths
MOST = 80  # tenths of log odds: more tells no more


@dataclass(frozen=True)
class Wording:
    """Weights of one question in thousandths of log odds; `base` is what holds where no word is known."""

    base: int
    weights: Mapping[str, int]

    def sum(self, words: Words) -> int:
        """What words add, in ten-thousandths of log odds."""
        weights = self.weights
        return sum(weights[word] * count for word, count in words.items() if word in weights)

    def told(self, *sums: int) -> int:
        """All that was added, and the base, in tenths of log odds.

        >>> Wording(base=-1000, weights={"b1=told": 2500}).told(25_000)
        15
        """
        return max(-MOST, min(MOST, (10 * self.base + sum(sums)) // 1_000))


def read(written: Mapping[str, Any]) -> Wording:
    """A wording as a shipped file has it."""
    return Wording(base=written["base"], weights=written["weights"])
