"""Modes and calibration: what is perfect scores so, what is wrong moves the figure, and the "that" of PolNeAR is counted in only for PolNeAR."""

import copy
import random
import xml.etree.ElementTree as ET

import pytest

from corpus.build import build, load
from corpus.export import contract, modes_gold
from gate.scorers import calibration, modes
from gate.scorers.attribution import Article, Attribution, with_that


@pytest.fixture(scope="module")
def built():
    return [build(page) for page in load(split="dev", language="en")]


@pytest.fixture(scope="module")
def perfect(built):
    return {one.name: contract(one) for one in built}


def test_perfect_modes_score_1(built, perfect):
    assert set(modes.figures(modes.score(modes_gold(built), perfect)).values()) == {1.0}


def test_a_thought_taken_for_a_saying_costs_both(built, perfect):
    rows = copy.deepcopy(perfect)
    for row in rows.values():
        for statement in row["statements"]:
            if statement["mode"] == "thought":
                statement["mode"] = "said"
    found = modes.figures(modes.score(modes_gold(built), rows))
    assert found["mode_thought_f1"] == 0.0
    assert 0.9 < found["mode_said_f1"] < 1.0
    assert found["mode_other_f1"] == 1.0


def test_pages_that_are_missing_are_not_scored(built):
    assert modes.score(modes_gold(built), {}) == {}


def told(count: int, *, kept: bool) -> list[calibration.Scored]:
    """Scores that keep their word, or that promise a third more than they hold."""
    chance = random.Random(7)
    scores = [chance.random() for _ in range(count)]
    return [(score, chance.random() < (score if kept else 0.67 * score)) for score in scores]


def test_scores_that_keep_their_word_have_a_small_error():
    assert calibration.error(told(20_000, kept=True)) < 0.02
    assert calibration.error(told(20_000, kept=False)) > 0.1
    assert calibration.error([]) == 0


def test_a_prediction_is_right_when_its_source_is():
    text = "Ana Ruiz said it rained. Ivo Lund said it snowed."
    gold = Article(
        text=text,
        attributions=(
            Attribution(source=((0, 8),), content=((14, 23),)),
            Attribution(source=((25, 33),), content=((39, 48),)),
        ),
    )
    found = [
        Attribution(source=((0, 8),), content=((14, 23),)),
        Attribution(source=((0, 8),), content=((39, 48),)),
        Attribution(source=(), content=((9, 13),)),
    ]
    assert calibration.judged({"a": gold}, {"a": found}, {"a": [0.9, 0.8, 0.1]}) == [
        (0.9, True), (0.8, False), (0.1, False),
    ]  # fmt: skip


def test_the_diagram_is_well_formed_and_has_a_bar_for_each_tenth():
    parts = calibration.bins(told(500, kept=True))
    drawn = ET.fromstring(calibration.diagram(parts))  # our own text
    bars = [e for e in drawn.iter("{http://www.w3.org/2000/svg}rect") if e.get("fill") == "#4a7a9c"]
    assert len(bars) == len(parts) == 10


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("He said that it rained.", (13, 22), (8, 22)),
        ("He said that, it rained.", (14, 23), (8, 23)),
        ("He said it rained.", (8, 17), (8, 17)),
        ("He likes a hat that rained.", (20, 26), (15, 26)),
        ("That rained.", (5, 11), (0, 11)),
    ],
)
def test_that_before_a_content_is_counted_in(text, before, after):
    assert with_that(text, Attribution(content=(before,))).content == (after,)
