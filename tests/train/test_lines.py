"""The recipe for the trees at a small size, on invented pages: it learns, and it does so the same way twice."""

import json
from dataclasses import replace

import numpy as np
import pytest

from gate import flat
from sayso.clean import block, traits
from sayso.language.trees import read
from train import lines
from train.trees import Growth, grow

SMALL = Growth(trees=6, depth=2, rate=0.5, least=1.0, share=1.0)
WORDS = "harbour pier ferry storm keeper lamp tide rope gull quay crane barge".split()


def story(number: int) -> flat.Flat:
    """A page with menus above, paragraphs, and links below."""
    turned = WORDS[number:] + WORDS[:number]
    body = [
        f"The {a} was shut on Monday, said the keeper of the {b}, and nobody knew for how long it would stay so."
        for a, b in zip(turned, reversed(turned), strict=True)
    ]
    above, below = [f"{word} news" for word in turned[:7]], [f"More about {word}" for word in turned[:5]]
    text = "\n".join([*above, *body, *below]) + "\n"
    return flat.labelled(text, "\n".join(body), name=f"page {number}", publisher=f"publisher {number}")


@pytest.fixture(scope="module")
def weights():
    return lines.train(lines.with_cuts([story(n) for n in range(6)]), SMALL, SMALL)


def test_trees_learn_what_parts_rows():
    random = np.random.default_rng(0)
    rows = random.integers(0, 50, (400, 3))
    answers = ((rows[:, 1] >= 20) & (rows[:, 2] < 30)).astype(float)
    made = read(grow(rows, answers, np.ones(400), ("a", "b", "c"), replace(SMALL, trees=20)), ("a", "b", "c"))
    assert [score > 0 for score in made.scores(rows.tolist())] == [answer > 0 for answer in answers]


def test_trees_are_whole_numbers_and_the_same_twice():
    rows = np.arange(60).reshape(30, 2) % 7
    answers = (rows[:, 0] > 3).astype(float)
    one, two = (grow(rows, answers, np.ones(30), ("a", "b"), SMALL) for _ in range(2))
    assert one == two
    assert json.loads(json.dumps(one)) == one
    assert "." not in json.dumps(one)


def test_lines_of_an_unseen_page_are_told(weights):
    page = story(8)
    assert flat.f1(flat.pairs([page], [weights] * flat.FOLDS))["f1"] > 0.9


def test_traits_are_named(weights):
    every = (*traits.NAMES, *block.NAMES)
    assert len(set(every)) == len(every)
    asked = set()

    def walk(tree):
        if isinstance(tree, list):
            asked.add(tree[0])
            walk(tree[2])
            walk(tree[3])

    for look in weights.values():
        for tree in look["trees"]:
            walk(tree)
    assert asked <= set(every)
    assert asked


def test_a_page_that_is_cut_keeps_its_marks():
    page = lines.cut(story(0), 2, 1)
    assert page.body == [False, False, *[True] * len(WORDS), False]
    assert all(page.text[line.start : line.end] == line.text for line in page.lines)


def test_the_file_says_where_it_comes_from(weights, tmp_path):
    lines.write(tmp_path / "w.json", weights, {"f1": 0.5})
    found = json.loads((tmp_path / "w.json").read_text())
    assert found.pop("card")["command"] == "python -m train.lines"
    assert found == weights
