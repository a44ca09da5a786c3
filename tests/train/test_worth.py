"""The numbers of `sayso.extract.worth` come back from scores that were bent by known ones."""

import numpy as np

from train.worth import fit


def test_known_numbers_are_found_again() -> None:
    random = np.random.default_rng(1)
    rows = []
    for _ in range(20_000):
        odds, inside = random.normal(0, 2), bool(random.random() < 0.3)
        share = 1 / (1 + np.exp(-(0.8 * odds + 0.4 - 1.0 * inside)))
        rows.append((float(odds), inside, bool(random.random() < share)))
    assert np.allclose(fit([rows[:10_000], rows[10_000:]]), [0.8, 0.4, -1.0], atol=0.1)
