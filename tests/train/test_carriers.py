"""Trees of outlets are grown from a few pages, the same twice, and tell what they were shown."""

from dataclasses import replace

import pytest

from corpus.build import load
from sayso.resolve.carried import looks
from sayso.resolve.weighed import NAME_TRAITS, PAIR_TRAITS
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
    monkeypatch.setattr(carriers, "NAME_WORDS", replace(carriers.NAME_WORDS, least=2, most=50))
    monkeypatch.setattr(carriers, "PAIR_WORDS", replace(carriers.PAIR_WORDS, least=2, most=50))


def test_pages_have_names_and_pairs_with_answers(held):
    assert sum(answer for page in held for answer in page.names()) > 3
    for page in held:
        page.weighed.weigh(*[[0] * len(page.weighed.rows)] * 2)
        assert len(page.pairs()) == len(page.weighed.asked) > 0
        assert set(page.pairs()) <= {0, 1, carriers.UNSURE}


def test_what_is_grown_is_the_same_twice_and_tells_what_it_was_shown(held):
    one, two = (carriers.grown(held) for _ in range(2))
    assert one == two
    weights = looks(one)
    told = [pair for page in held for pair in zip(page.weighed.scores(weights).values(), page.pairs(), strict=True)]
    right, wrong = ([score for score, answer in told if answer == wanted] for wanted in (1, 0))
    assert sum(right) / len(right) > sum(wrong) / len(wrong)
    assert len(weights.pairs.trees) == len(one["pairs"]["trees"]) == 10
    assert weights.pair_words.weights


def test_traits_are_named_once():
    assert len(set(NAME_TRAITS)) == len(NAME_TRAITS)
    assert len(set(PAIR_TRAITS)) == len(PAIR_TRAITS)
