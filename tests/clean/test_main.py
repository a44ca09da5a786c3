"""What each block of a walked page is: the classifier tells body from the rest, names tell what the rest is."""

import numpy as np
import pytest

from sayso.clean import features, forest
from sayso.clean.extractor import has_overfull_tag
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


def test_a_name_that_holds_the_headline_and_the_text_says_nothing():
    """A wrapper called "paywall" or "modal" around the whole article makes none of it an advertisement."""
    walled = PAGE.replace("<article>", '<div class="paywall-modal"><article>').replace("</article>", "</article></div>")
    found = walk(walled, Limits())
    named = dict(zip((b.text for b in found.blocks), kinds_by_names(found), strict=True))
    assert [named[s] for s in SENTENCES] == [None] * 4
    assert named["Sign up for our newsletter and never miss a story."] == "promo"


def test_only_a_date_by_the_title_is_a_dateline():
    dated = PAGE.replace("</h1>", '</h1><div class="date">3 May 2031</div><div class="date">4 min</div>')
    dated = dated.replace("</ul></aside>", '</ul><div class="date">1 May 2031</div></aside>' + "<p>x</p>" * 12)
    kinds_of = told(dated, MAIN, [3])
    assert kinds_of["3 May 2031"] in ("dateline", "byline")
    assert kinds_of["4 min"] == "other"
    assert kinds_of["1 May 2031"] != "dateline"


def test_comments_are_never_body_however_likely():
    found = walk(f'<h1>Lock shut</h1><p>{SENTENCES[0]}</p><div class="comments"><p>{SENTENCES[1]}</p></div>', Limits())
    given = kinds(found, MAIN, [0], score=lambda *_: [9_000_000] * len(found.blocks))
    assert given == ["title", "body", "comment"]


def test_the_heart_of_a_page_is_the_innermost_element_with_most_of_its_prose():
    found = walk(PAGE, Limits())
    rows = features.features(found, seen(found, "", [], "", kinds_by_names(found)))
    column = features.NAMES.index("in_heart")
    inside = {b.text: row[column] for b, row in zip(found.blocks, rows, strict=True)}
    assert [inside[s] for s in SENTENCES] == [1.0] * 4
    assert inside["Home"] == 0.0


def test_a_page_whose_prose_no_near_element_holds_has_its_heart_everywhere():
    deep = features.LOOK_UP + 5
    found = walk("".join("<div>" * deep + f"<p>{s}</p>" + "</div>" * deep for s in SENTENCES), Limits())
    rows = features.features(found, seen(found, "", [], "", kinds_by_names(found)))
    assert {row[features.NAMES.index("in_heart")] for row in rows} == {1.0}


def test_trees_of_unlike_depth_end_at_their_leaves():
    grown = forest.Forest(
        names=("a",),
        feature=np.array([[0, 0, 0], [0, 0, 0]]),
        threshold=np.array([[1.0, 2.0, 3.0], [5.0, 0.0, 0.0]]),
        left=np.array([[-1, -2, -3], [-1, -1, -1]]),
        right=np.array([[1, 2, -4], [-2, -1, -1]]),
        value=np.array([[1, 2, 3, 4], [10, 20, 0, 0]]),
    )
    assert grown.depth == 3
    assert grown.scores(np.array([[0.5], [1.5], [2.5], [9.0]])).tolist() == [11, 12, 13, 24]


def test_a_tag_of_thousands_of_attributes_is_given_to_no_library() -> None:
    many = " ".join(f"a{n}=1" for n in range(2_000))
    assert has_overfull_tag(f"<p {many}>")
    assert not has_overfull_tag(f"<img src='data:{'A=' * 400}{'x' * 9_000}'>")
