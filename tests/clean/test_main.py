"""What each block of a walked page is: the classifier tells body from the rest, names tell what the rest is."""

import numpy as np
import pytest

from sayso.clean import features, forest
from sayso.clean.main import kinds, kinds_by_names, seen
from sayso.clean.walk import walk
from sayso.errors import ModelUnusable
from sayso.model import Limits

SENTENCES = (
    "The lock at Velsund was shut on Tuesday after a barge had struck its lower gate, the port office said in a note.",
    "Divers looked at the hinges for three hours and found a crack that runs from the waterline to the sill of the gate.",
    "Eleven barges are waiting above the weir, among them two with grain that has to be dried before the end of the week.",
    "“Nobody can say yet how long this takes,” said Orla Venn, who keeps the lock and has worked on the canal since 2009.",
)
PAGE = f"""<html><head><title>Lock shut</title></head><body>
<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Lock at Velsund shut after collision</h1><div class="entry-content">
{"".join(f"<p>{s}</p>" for s in SENTENCES)}
</div></article>
<aside class="related"><ul><li><a href="/a">Fog holds up the ferry for a third day</a></li><li><a href="/b">Mayor opens a bridge</a></li></ul></aside>
<div class="newsletter"><p>Sign up for our newsletter and never miss a story.</p></div></body></html>"""
MAIN = "\n".join(SENTENCES)


def told(source: str, main_text: str | None, titles=()) -> dict[str, str]:
    found = walk(source, Limits())
    return {b.text: k for b, k in zip(found.blocks, kinds(found, main_text, titles), strict=True)}


def test_the_article_is_body_and_the_rest_is_what_it_says():
    kinds_of = told(PAGE, MAIN)
    assert [kinds_of[s] for s in SENTENCES] == ["body"] * 4
    assert kinds_of["Home"] == "nav"
    assert kinds_of["Fog holds up the ferry for a third day"] == "related"
    assert kinds_of["Sign up for our newsletter and never miss a story."] == "promo"


def test_a_paragraph_that_the_extractor_left_out_is_body_between_others():
    """trafilatura drops short paragraphs; their neighbours and their looks say that they belong."""
    missing = MAIN.replace(SENTENCES[1] + "\n", "")
    assert told(PAGE, missing)[SENTENCES[1]] == "body"


def test_what_the_extractor_took_from_a_box_is_not_body():
    teaser = "Fog holds up the ferry for a third day"
    assert told(PAGE, MAIN + "\n" + teaser)[teaser] != "body"


def test_without_the_extractor_prose_is_body():
    kinds_of = told(PAGE, None)
    assert kinds_of[SENTENCES[0]] == "body"
    assert kinds_of["Home"] == "nav"


def test_every_number_has_a_name_and_the_trees_know_them_all():
    found = walk(PAGE, Limits())
    rows = features.features(found, seen(found, MAIN, [], "", kinds_by_names(found)))
    assert {len(row) for row in rows} == {len(features.NAMES)}
    assert forest.load("blocks.json").names == features.NAMES


def test_trees_go_left_at_the_threshold_and_sum_their_leaves():
    grown = forest.Forest(
        names=("a", "b"),
        feature=np.array([[0, 1], [1, 0]]),
        threshold=np.array([[1.0, 2.0], [0.0, 0.0]]),
        left=np.array([[-1, -2], [-1, -1]]),
        right=np.array([[1, -3], [-2, -1]]),
        value=np.array([[10, 20, 30], [1, 2, 0]]),
    )
    rows = np.array([[1.0, 5.0], [1.5, 2.0], [9.0, 2.5]])
    assert grown.scores(rows).tolist() == [10 + 2, 20 + 2, 30 + 2]


def test_trees_that_are_not_there_are_one_clear_error():
    with pytest.raises(ModelUnusable, match=r"nothing\.json.*reinstall sayso"):
        forest.load("nothing.json")
