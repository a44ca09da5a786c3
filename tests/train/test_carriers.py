"""Trees of outlets are grown from a few pages, the same twice, and tell what they were shown."""

from dataclasses import replace

import pytest

from corpus.build import load
from sayso.resolve.carried import NAME_TRAITS, PAIR_TRAITS, looks
from train import carriers
from train.trees import Growth


@pytest.fixture(scope="module")
def held():
    first = {page.path.parent.name: page for page in reversed(load(split="train", language="en"))}
    return [carriers.asked(first[batch]) for batch in ("e39", "e40", "e41", "e42", "e43", "e44")]


@pytest.fixture(autouse=True)
def small(monkeypatch):
    growth = Growth(trees=10, least=1.0)
    monkeypatch.setattr(carriers, "NAMES", growth)
    monkeypatch.setattr(carriers, "PAIRS", replace(growth, seed=2))


def test_pages_have_names_and_pairs_with_answers(held):
    assert sum(answer for page in held for answer in page.names()) > 3
    for page in held:
        page.weighed.weigh([0] * len(page.weighed.rows))
        assert len(page.pairs()) == len(page.weighed.asked) > 0
        assert set(page.pairs()) <= {0, 1, carriers.UNSURE}


def test_trees_are_the_same_twice_and_tell_what_they_were_shown(held):
    one, two = (carriers.grown_names(held) for _ in range(2))
    assert one == two
    carriers.weigh_apart(held)
    pairs = carriers.grown_pairs(held)
    names, trees = looks({"names": one, "pairs": pairs})
    told = [
        (score, answer)
        for page in held
        for score, answer in zip(names.scores(page.weighed.rows), page.names(), strict=True)
    ]
    right = [score for score, answer in told if answer]
    wrong = [score for score, answer in told if not answer]
    assert sum(right) / len(right) > sum(wrong) / len(wrong)
    assert len(trees.trees) == len(pairs["trees"]) == 10


def test_traits_are_named_once():
    assert len(set(NAME_TRAITS)) == len(NAME_TRAITS)
    assert len(set(PAIR_TRAITS)) == len(PAIR_TRAITS)
