"""The headline: which heading it is, and where its words stand."""

import pytest

from sayso.clean import clean
from sayso.model import Limits
from tests.factory import page

BODY = "".join(
    f"<p>The {n} bell of Marrow rang at noon, and the square was full of people.</p>" for n in ("old", "new")
)


@pytest.mark.parametrize(
    ("head", "body", "wanted", "stands"),
    [
        ("<title>Bells ring again in Marrow</title>", "<h1>Bells ring again in Marrow</h1>", "Bells ring again in Marrow", True),
        # The site's name is the only h1.
        ("<title>Marrow Post: bells ring again</title>", "<h1>Marrow Post</h1>", "Marrow Post: bells ring again", False),
        # The h1 holds the date as well.
        ("<title>Bells ring again in Marrow</title>", "<h1><div>Bells ring again in Marrow</div><div>3 May 2031</div></h1>", "Bells ring again in Marrow", True),
        # The headline is no h1, and the title element adds a name that is not the outlet's.
        ("<title>Bells ring again in Marrow - TheMP</title>", "<p class=big>Bells ring again in Marrow</p>", "Bells ring again in Marrow", True),
    ],
)  # fmt: skip
def test_titles(head: str, body: str, wanted: str, *, stands: bool) -> None:
    source = (
        f"<html><head>{head}<meta property='og:site_name' content='Marrow Post'></head><body>{body}{BODY}</body></html>"
    )
    title = clean(page(source, path="page.html", media_type="text/html"), Limits()).title
    assert title is not None
    assert (title.text, title.span is not None) == (wanted, stands)


def test_a_page_of_one_line_with_two_sentences_has_no_headline() -> None:
    one = "Mayor Orla Venn left. The road was shut, she said."
    article = clean(page(one, path="one.txt", media_type="text/plain"), Limits())
    assert article.title is None
    assert [region.kind for region in article.regions] == ["body"]
