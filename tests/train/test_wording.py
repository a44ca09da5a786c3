"""Words that go with a yes get weight, and the same twice; what is rare or beyond the number asked for gets none."""

import numpy as np

from sayso.language.wording import Wording, read
from train.wording import Fitting, fit

HOW = Fitting(strength=1.0, least=2, most=2)
ROWS = [
    {"b1=told": 10, "a1=on": 10},
    {"b1=told": 10},
    {"a1=on": 10},
    {"b1=of": 10},
    {"b1=of": 10, "a1=on": 10},
    {"once": 10},
]
ANSWERS = np.array([1.0, 1.0, 0.0, 0.0, 0.0, 1.0])


def test_words_that_go_with_a_yes_get_weight():
    found = fit(ROWS, ANSWERS, np.ones(6), HOW)
    assert found == fit(ROWS, ANSWERS, np.ones(6), HOW)
    assert set(found["weights"]) == {"b1=told", "b1=of"}  # two at most; "once" is rare, "a1=on" goes with both
    assert found["weights"]["b1=told"] > 0 > found["weights"]["b1=of"]
    assert read(found).told(read(found).sum({"b1=told": 10})) > read(found).told()


def test_a_weight_counts_for_more_where_the_row_does():
    heavy = fit(ROWS, ANSWERS, np.array([9.0, 9.0, 1.0, 1.0, 1.0, 1.0]), HOW)
    assert heavy["base"] > fit(ROWS, ANSWERS, np.ones(6), HOW)["base"]


def test_what_words_tell_has_bounds():
    wording = Wording(base=0, weights={"w=radio": 50_000})
    assert (wording.told(wording.sum({"w=radio": 10})), wording.told(-wording.sum({"w=radio": 10}))) == (80, -80)
