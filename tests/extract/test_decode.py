"""The best valid tags of a text's words, beside every path that there is; and words that are cut as they were the first time."""

from itertools import product

import numpy as np
import pytest

from sayso.extract.decode import INSIDE, TAGS, best_path
from sayso.language.encoder import KNOWN_LONGEST, LONGEST, encoder


def valid(path: tuple[int, ...], starts: frozenset[int]) -> bool:
    before = (0, *path)
    return all(
        tag not in INSIDE or (word not in starts and last in (tag, tag - 1))
        for word, (last, tag) in enumerate(zip(before, path, strict=False))
    )


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("starts", [frozenset({0}), frozenset({0, 2})])
def test_the_best_path_is_the_best_of_all_valid_ones(seed, starts):
    scores = np.random.default_rng(seed).normal(size=(4, len(TAGS)))
    every = (path for path in product(range(len(TAGS)), repeat=4) if valid(path, starts))
    best = max(every, key=lambda path: sum(scores[word, tag] for word, tag in enumerate(path)))
    assert best_path(scores, starts) == list(best)


def test_of_equal_paths_the_first_tag_is_taken():
    assert best_path(np.zeros((3, len(TAGS))), frozenset({0})) == [0, 0, 0]
    assert best_path(np.zeros((0, len(TAGS))), frozenset()) == []


def test_a_word_is_cut_the_same_in_any_company():
    pieces = encoder().pieces
    words = ["Norvane", "said", "said", "ü", "x" * (KNOWN_LONGEST + 1), "Norvane", "Halvastran"]
    alone = [pieces.split([word])[0] for word in words]
    assert pieces.split(words) == alone == pieces.split(words)
    assert all(1 <= len(ids) <= LONGEST for ids in alone)
    assert len(alone[0]) > 1


def test_words_that_were_forgotten_are_cut_again(monkeypatch):
    monkeypatch.setattr("sayso.language.encoder.KNOWN", 2)
    pieces = encoder().pieces
    words = ["ferry", "harbour", "quay", "ferry"]
    assert pieces.split(words) == pieces.split(words[::-1])[::-1]
    assert len(pieces.split(words)) == len(words)
