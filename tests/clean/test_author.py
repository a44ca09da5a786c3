"""Who wrote a page: what mark-up claims, what the page shows, and which of the two is believed."""

import json
import time

import pytest

from sayso.clean import clean
from sayso.clean.byline import is_name, split_names
from sayso.model import Article, Limits
from tests.factory import page

BODY = "".join(
    f"<p>The ferry to Halm stayed in port for the {day} day, and nobody on the quay knew when it would sail again.</p>"
    for day in ("first", "second", "third", "fourth")
)


def told(byline: str, *, author: object = None, meta: str = "", after: str = "") -> Article:
    claim = {"@type": "NewsArticle", "headline": "Ferry stays in port", **({"author": author} if author else {})}
    source = f"""<html><head><title>Ferry stays in port</title><meta property="og:site_name" content="Halm Harbour Herald">{meta}
<script type="application/ld+json">{json.dumps(claim)}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry stays in port</h1>{byline}{BODY}</article>{after}</body></html>"""
    return clean(page(source, path="page.html", media_type="text/html"), Limits())


@pytest.mark.parametrize(
    ("byline", "wanted"),
    [
        ("<div>By Ada Quell</div>", "Ada Quell"),
        ("<div>3 February 2031 | By Ada Quell</div>", "Ada Quell"),
        ("<div>By Ada Quell February 3, 2031</div>", "Ada Quell"),  # no mark between name and date
        ("<p>Posted on 3 February 2031 \xa0 Posted by Ada Quell \xa0 12 Comments</p>", "Ada Quell"),
        ("<div>By<span>Ada Quell</span></div>", "Ada Quell"),  # two elements without a space between them
        ("<div>Written by</div><div>Ada Quell - Harbour editor</div>", "Ada Quell"),  # a label, then the name
        ('<div><a href="/staff/117/ada-quell">Ada Quell</a> \xa0 HARBOUR DESK</div>', "Ada Quell"),
        ('<div>Guide by <a href="/authors/aq">Ada Quell</a> Former Deputy Editor</div>', "Ada Quell"),
        (
            '<div>by <a href="/author/quay">quay</a> | 3 Feb 2031</div>',
            "quay",
        ),  # one small word, but it links to its page
        ("<div>Written by Ada Quell, Bo Rand and Cy Tamm</div>", "Ada Quell; Bo Rand; Cy Tamm"),
        ("<ul><li>By Vessel Size</li><li>By Harbour</li></ul>", None),  # a menu
        ("<h2>By Vessel Size</h2>", None),  # the head of one
        ("<p>By Monday it was over, and nobody knew why it had begun.</p>", None),  # a sentence
        ("<div>Share</div>", None),
    ],
)
def test_bylines(byline: str, wanted: str | None) -> None:
    author = told(byline).author
    assert (author.text if author else None) == wanted


@pytest.mark.parametrize(
    ("byline", "author", "wanted"),
    [
        ("", {"name": "Ada Quell"}, "Ada Quell"),
        ("<div>By Bo Rand</div>", {"name": "Halm Harbour Herald"}, "Bo Rand"),  # the outlet is no person
        ("<div>By Bo Rand</div>", {"name": "HHH"}, "Bo Rand"),  # nor are its initials
        ("<div>By Bo Rand</div>", {"name": "Web Team"}, "Bo Rand"),  # a name that the page shows nowhere
        ("<div>By Dr Ada Quell and Bo Rand</div>", {"name": "Ada Quell"}, "Dr Ada Quell; Bo Rand"),  # a longer list
        ("<div>By Ada Quell</div>", [{"name": "Ada Quell"}, {"name": "Bo Rand"}], "Ada Quell; Bo Rand"),  # a shorter
        ("<div>By Halm Harbour Herald</div>", {"name": "Bo Rand"}, "Bo Rand"),
    ],
)
def test_the_page_and_its_mark_up_are_weighed(byline: str, author: object, wanted: str) -> None:
    found = told(byline, author=author).author
    assert found is not None
    assert found.text == wanted


def test_a_name_that_stands_on_the_page_has_its_place_and_its_reason() -> None:
    article = told("<div>By Ada Quell</div>")
    assert article.author is not None
    assert article.author.span is not None
    assert article.text[slice(*article.author.span)] == "Ada Quell"
    assert article.author.how == "the byline on the page"


def test_a_comment_is_signed_by_nobody_who_wrote_the_page() -> None:
    assert told("", after='<div class="comments"><div>By Bo Rand</div><p>Well said.</p></div>').author is None


def test_names_are_told_from_other_words() -> None:
    wanted = {"Ada van Quell": True, "Juan y Ríos": True, "佐藤": True, "January": False, "you and the policy": False}
    assert {text: is_name(text) for text in wanted} == wanted


def test_long_lists_of_marks_cost_nothing() -> None:
    begun = time.process_time()
    assert split_names("," * 1_000_000) == []
    assert told("<div>By Cy Tamm</div>", author=[{"name": f"Nobody {n}"} for n in range(20_000)]).author is not None
    assert time.process_time() - begun < 10
