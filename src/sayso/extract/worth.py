"""A score as the tagger and the rules left it goes in; the share of such sayings that is right comes out.

The tagger's own calibration sees only what the network marks. The rules behind it leave out, mend and cut, so what `extract` ends with is calibrated
once more: a logistic curve over log odds (Platt 1999), with a constant of its own for what a second reading found inside another saying.
`python -m train.worth` fits the numbers. Scores that a rule fixes stay as they are.
"""

import math

SLOPE, OFFSET, INSIDE = 0.988, 0.105, -0.916
LEAST, MOST = 0.001, 0.999
SECOND = "second reading"


def log_odds(score: float) -> float:
    """The log odds of a score, which is held between `LEAST` and `MOST`.

    >>> log_odds(0.5)
    0.0
    """
    held = min(max(score, LEAST), MOST)
    return math.log(held / (1 - held))


def worth(score: float, rule: str) -> float:
    """The score that is told, to three digits: calibrated where the tagger gave it.

    >>> worth(0.75, "standing quotation")
    0.75
    """
    if not rule.startswith("tagger"):
        return score
    odds = SLOPE * log_odds(score) + OFFSET + (INSIDE if rule.endswith(SECOND) else 0.0)
    return round(1 / (1 + math.exp(-odds)), 3)
