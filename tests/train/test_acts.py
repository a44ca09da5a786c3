"""The recipe for classes of acts at a small size: it learns what parts the rows, the same way twice, and a fold's rows are unseen."""

import numpy as np

from sayso.facts.act_class import Weights
from sayso.facts.act_words import CLASSES
from train.acts import Example, fit, folds, measure, without

PAIRS = {"chain aid": "AID", "chain bomb": "ASSAULT", "table YIELD": "YIELD"}
ROWS = [
    Example(told=frozenset((name, f"near word{n}")), code=code, weight=1.0, beside=False, fold=n % 5)
    for n in range(15)
    for name, code in PAIRS.items()
]


def answer(weights, *told):
    return CLASSES[int(np.argmax(Weights.read(weights).shares(told)))]


def test_it_learns_the_same_twice():
    one = fit(ROWS)
    assert one == fit(ROWS)
    assert [answer(one, name) for name in PAIRS] == list(PAIRS.values())
    assert all(isinstance(weight, int) for row in one["features"].values() for weight in row)


def test_the_prior_of_the_corpus_is_not_kept():
    many = [Example(told=frozenset(("near x",)), code="REQUEST", weight=1.0, beside=True, fold=0)] * 200
    assert answer(fit([*ROWS, *many])) != "REQUEST"


def test_folds_are_measured_on_what_they_have_not_seen():
    assert measure(ROWS, folds(ROWS)) == {"accuracy": 1.0, "macro_f1": 1.0}
    odd = [*ROWS, *[Example(told=frozenset(("chain odd",)), code="PROTEST", weight=1.0, beside=False, fold=1)] * 4]
    assert measure(odd, folds(odd))["accuracy"] < 1


def test_ablations_take_away():
    assert without(ROWS[2:3], "table")[0].told == {"near word0"}
    assert without(ROWS[2:3], "words")[0].told == {"table YIELD"}
