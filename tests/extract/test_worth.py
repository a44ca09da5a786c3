"""What a score is worth: monotone, told to three digits, and lower for what only a second reading found."""

import pytest

from sayso.extract.worth import worth

SCORES = [number / 100 for number in range(1, 100)]


def test_the_order_of_scores_stays() -> None:
    told = [worth(score, "tagger") for score in SCORES]
    assert told == sorted(told)
    assert all(0 < score < 1 and score == round(score, 3) for score in told)


@pytest.mark.parametrize("rule", ["standing quotation", "form: dash_names", "tongue: that-clause"])
def test_a_score_that_a_rule_fixes_stays(rule: str) -> None:
    assert [worth(score, rule) for score in SCORES] == SCORES


def test_a_second_reading_is_worth_less() -> None:
    assert all(worth(score, "tagger, second reading") < worth(score, "tagger") for score in SCORES)


@pytest.mark.parametrize("score", [0.0, 1.0])
def test_the_ends_stay_numbers(score: float) -> None:
    assert abs(worth(score, "tagger") - score) < 0.01
