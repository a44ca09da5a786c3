"""A whole page in, an Article out: regions, spans, the map back to the page, and what is refused."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.clean import clean
from sayso.clean.html import reference
from sayso.clean.walk import walk
from sayso.errors import LimitExceeded, SkipItem
from sayso.model import Article, Limits
from tests.factory import page

STORY = """<!doctype html><html lang="en"><head><title>Harbour bridge closes | Tidewater Post</title>
<meta property="og:site_name" content="Tidewater Post"><link rel="canonical" href="https://tidewater.example/bridge">
<meta property="article:published_time" content="2031-02-03T23:30:00+09:00">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour bridge closes",
 "author": [{"@type": "Person", "name": "Ada Quell"}, {"name": "Bo Rand"}]}</script></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Harbour bridge closes</h1><div class="byline">By Ada Quell and Bo Rand</div>
<p>The old bridge over the harbour was closed on Monday &amp; will stay shut for a year, the port authority said.</p>
<p>&ldquo;We have no choice,&rdquo; said harbour master Cy Tamm, who has walked its length every morning for
  twenty years and <a href="/rust">knows each rivet by name</a>.</p>
<p hidden>Nobody sees this sentence.</p>
<p>Ferries will run every ten minutes until the new bridge is ready, according to the plan that was shown.</p></article>
<div class="comments"><h3>Comments</h3><p>They should have done this long ago, in my humble view of things.</p></div>
<footer>© 2031 Tidewater Post</footer><script>var x = "<p>never</p>";</script></body></html>"""


def html(source: str) -> Article:
    return clean(page(source, path="page.html", media_type="text/html"), Limits())


def plain(source: str) -> Article:
    return clean(page(source), Limits())


def kinds(article: Article) -> dict[str, str]:
    return {article.text[slice(*region.span)]: region.kind for region in article.regions}


def from_source(article: Article, source: str) -> dict[int, str]:
    """The characters of the text that the pieces find in the source, by offset."""
    found: dict[int, str] = {}
    for piece in article.pieces or ():
        written = source[piece.source : piece.source + piece.source_length]
        if piece.length == piece.source_length and article.text.startswith(written, piece.text):
            characters = written
        elif written.startswith("&"):
            characters, end = reference(written, 0)
            assert end == len(written)
        else:  # a run of white space or a line break
            assert not written.strip() or written.lower().startswith("<br")
            is_end = written.lower().startswith("<br") and article.text[piece.text] == "\n"
            characters = "\n" if is_end else " "
        found |= {piece.text + n: c for n, c in enumerate(characters)}
    return found


def holds(article: Article) -> None:
    end = 0
    for region in article.regions:
        assert end <= region.span[0] < region.span[1] <= len(article.text)
        end = region.span[1]
    for evidence in (article.title, article.author, article.outlet):
        if evidence is not None and evidence.span is not None:
            assert article.text[slice(*evidence.span)] == evidence.text


def test_a_single_break_ends_a_long_line_that_is_a_sentence() -> None:
    turns = ["VENN: " + "The quay has held for forty years and it will hold for another forty, as far as anybody can tell, and nobody has told the yard otherwise.",
             "LUND: " + "Nobody has asked the tide, which is not bound by what the yard was told, and which will be up to the third step again before the week is out."]  # fmt: skip
    lines = [
        line
        for block in walk("<div>" + "<br/>\n".join(turns) + "</div>", Limits()).blocks
        for line in block.text.split("\n")
    ]
    assert lines == turns
    wrapped = walk("<p>The quay has held for<br>forty years. And it<br>will hold.</p>", Limits()).blocks
    assert [block.text for block in wrapped] == ["The quay has held for forty years. And it will hold."]


def test_a_story_is_told_from_its_furniture() -> None:
    article = html(STORY)
    found = kinds(article)
    assert found["Harbour bridge closes"] == "title"
    assert [kind for words, kind in found.items() if words.startswith(("The old", "“We have", "Ferries"))] == [
        "body"
    ] * 3
    assert found["They should have done this long ago, in my humble view of things."] == "comment"
    assert "never" not in article.text
    assert "Nobody" not in article.text


def test_metadata_says_how_it_was_found() -> None:
    article = html(STORY)
    assert article.title is not None
    assert article.author is not None
    assert article.outlet is not None
    assert (article.title.text, article.author.text, article.outlet.text) == (
        "Harbour bridge closes",
        "Ada Quell; Bo Rand",
        "Tidewater Post",
    )
    assert article.title.span is not None
    assert (article.published.edtf, article.language) == ("2031-02-03", "en")
    assert "published_time" in article.published.how
    assert article.page == "https://tidewater.example/bridge"


def test_links_of_the_body_are_kept_with_their_words() -> None:
    article = html(STORY)
    assert [(article.text[slice(*a.span)], a.target) for a in article.anchors] == [
        ("knows each rivet by name", "https://tidewater.example/rust")
    ]


def test_text_comes_from_the_source() -> None:
    article = html(STORY)
    found = from_source(article, STORY)
    assert all(found.get(n, "\n") == c for n, c in enumerate(article.text))


@pytest.mark.parametrize(
    ("source", "media_type", "reason"),
    [
        ("%PDF", "application/pdf", "unsupported-type"),
        (" \n ", "text/plain", "empty"),
        ("<script>x</script>", "text/html", "empty"),
        ("<p>" * 3000 + "<div>" * 3000 + "x", "text/html", "too-deep"),
        ("<b>" * 50_000, "text/html", "too-deep"),
        ("<br>x" * 200_000, "text/html", "too-many-nodes"),
        ("word " * 700_000, "text/html", "too-long"),
        ("word " * 700_000, "text/plain", "too-long"),
    ],
)
def test_what_cannot_be_used_is_skipped(source: str, media_type: str, reason: str) -> None:
    with pytest.raises(SkipItem) as caught:
        clean(page(source, media_type=media_type), Limits())
    assert caught.value.reason == reason
    assert isinstance(caught.value, LimitExceeded) == reason.startswith("too-")


@pytest.mark.parametrize("flood", ["<", "<!--", "<a '", '<a "', "</", "<!", "&", "<a b=", "<script>", "&#", "<p <p "])
def test_floods_of_broken_markup_end(flood: str) -> None:
    """Two million characters that never become a tag; work that grows with the square would not end."""
    with contextlib.suppress(SkipItem):
        html(flood * (2_000_000 // len(flood)) + "x")


SCRAP = st.sampled_from(
    ["<p>", "</p>", "<div class=comment>", "</div>", "<a href='x'>", "</a>", "<br>", "<!--", "-->", "&amp;", "&#x1F600;", "&notit;", "<table><td>", "<li>", "<h1>", "</h1>", "<title>", "<pre>", "<svg>", "<b", '"', "'", ">", "<", " ", "\n", "\x00", "�", "\u200f", "שלום", "Some words of a sentence, as they come.", "<time datetime=2031-02-03>", "<script type='application/ld+json'>[{"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(SCRAP, st.text(max_size=8)), max_size=40).map("".join))
def test_any_markup_gives_exact_spans_or_a_skip(source: str) -> None:
    try:
        article = html(source)
    except SkipItem:
        return
    holds(article)
    found = from_source(article, source)
    assert all(found.get(n, "\n") == c for n, c in enumerate(article.text))
    assert article == html(source)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(), max_size=400))
def test_plain_text_is_never_flowed_anew(source: str) -> None:
    try:
        article = plain(source)
    except SkipItem:
        assert not source.strip()
        return
    assert article.text == source
    assert article.pieces is None
    holds(article)
