"""The day a page was published: which source is believed, and when none is."""

import json

import pytest

from sayso.clean import clean
from sayso.clean.published import _confirmed
from sayso.clean.walk import walk
from sayso.model import Article, Limits
from tests.factory import page

BODY = "".join(
    f"<p>The weir at Ostling held through the {night} night, though the water stood a hand below its crest by dawn.</p>"
    for night in ("first", "second", "third", "fourth")
)


def told(shown: str = "", *, meta: str = "", **dates: str) -> Article:
    claim = {"@type": "NewsArticle", "headline": "Weir holds", **dates}
    source = f"""<html><head><title>Weir holds</title>{meta}<script type="application/ld+json">{json.dumps(claim)}</script></head>
<body><article><h1>Weir holds</h1>{shown}{BODY}</article></body></html>"""
    return clean(page(source, path="page.html", media_type="text/html"), Limits())


DAY = "2031-05-20"


@pytest.mark.parametrize(
    ("shown", "dates", "wanted"),
    [
        ("", {"datePublished": DAY}, DAY),
        ("<div>4 March 2031</div>", {}, "2031-03-04"),
        # What is called published is the latest edition's day, since nothing later is known.
        ("<div>4 March 2031</div>", {"datePublished": DAY, "dateModified": DAY}, "2031-03-04"),
        ("<div>4 March 2031</div>", {"datePublished": DAY}, "2031-03-04"),
        # A later update is known, so published means published, but for a day in a time element.
        ("<div>4 March 2031</div>", {"datePublished": DAY, "dateModified": "2031-06-01"}, DAY),
        ("<time>4 March 2031</time>", {"datePublished": DAY, "dateModified": "2031-06-01"}, "2031-03-04"),
        ("<div>20 May 2031</div><div>4 March 2031</div>", {"datePublished": DAY}, DAY),  # both stand there
        ("<div>1 June 2031</div>", {"datePublished": DAY}, DAY),  # a later day is an update
        ("<div>Updated 4 March 2031</div>", {"datePublished": DAY}, DAY),
        (
            "<div>4 March 2031: The lock was shut for a week.</div>",
            {"datePublished": DAY},
            DAY,
        ),  # an entry of a timeline
        ("<div>19 May 2031</div>", {"datePublished": DAY, "dateModified": "2031-06-01"}, "2031-05-19"),  # time zones
    ],
)
def test_days(shown: str, dates: dict[str, str], wanted: str) -> None:
    assert told(shown, **dates).published.edtf == wanted


def test_what_disagrees_is_told() -> None:
    how = told("<div>4 March 2031</div>", datePublished=DAY).published.how
    assert "a date on a line by the title" in how
    assert f"datePublished in JSON-LD: {DAY}" in how


@pytest.mark.parametrize(
    ("line", "wanted", "reason"),
    [
        ("<p>Put up on 4 March 2031</p>", "2031-03-04", "htmldate"),
        ("<p>Page last modified 4 March 2031</p>", None, "updated on 2031-03-04"),
        ("<p>Last updated:</p><p>4 March 2031</p>", None, "updated on 2031-03-04"),
        ("<p>Nothing here.</p>", None, "does not show"),
    ],
)
def test_a_day_of_an_update_is_no_day_of_publication(line: str, wanted: str | None, reason: str) -> None:
    walked = walk(f"<h1>Weir holds</h1>{line}", Limits())
    day = _confirmed(walked, ["body"] * len(walked.blocks), "2031-03-04")
    assert day.edtf == wanted
    assert reason in day.how


@pytest.mark.parametrize(
    ("line", "dates", "wanted"),
    [
        ("OSTLING, May 3, 2031 (NRW) - The weir held.", {}, "2031-05-03"),
        ("OSTLING, 3 May 2031 — The weir held.", {}, "2031-05-03"),
        ("OSTLING (NRW) — May 3, 2031 — The weir held.", {}, "2031-05-03"),
        ("OSTLING, May 3 (NRW) - The weir held.", {}, None),  # of which year is not told
        ("The weir held on May 3, 2031, as the mayor said - twice.", {}, None),  # running text is none
        ("OSTLING, May 3, 2031 (NRW) - The weir held.", {"datePublished": DAY}, DAY),
    ],
)
def test_a_dateline_tells_the_day_where_nothing_else_does(line: str, dates: dict[str, str], wanted: str | None) -> None:
    article = told(f"<p>{line}</p>", **dates)
    assert article.published.edtf == wanted
    if wanted and not dates:
        assert article.published.span is not None
        assert article.text[slice(*article.published.span)] in line


def test_a_dateline_goes_before_the_days_of_other_pages() -> None:
    related = "<aside class='related'><h3>Related</h3><p>3 May 1999: The old weir is shut</p></aside>"
    article = told(f"<p>OSTLING, June 4, 2031 (NRW) - The weir held, the mayor said on Monday.</p>{related}")
    assert article.published.edtf == "2031-06-04"
    below = told("<p>OSTLING, June 4, 2031 (NRW) - The weir held.</p><p>It is old.</p><p>3 May 1999: The old weir</p>")
    assert below.published.edtf == "2031-06-04"
    above = told("<p>5 June 2031</p><p>OSTLING, June 4, 2031 (NRW) - The weir held through the night.</p>")
    assert above.published.edtf == "2031-06-05"
    walked = walk("<h1>Weir holds</h1><p>3 May 1999</p>", Limits())
    assert _confirmed(walked, ["title", "related"], "1999-05-03").edtf is None


def test_a_dateline_of_a_plain_page_tells_the_day() -> None:
    line = (
        "OSTLING, May 3, 2031 (NRW) - The weir held through the night, though the water stood a hand below its crest."
    )
    article = clean(page(f"Weir holds\n\n{line}\n\nNobody was hurt, the mayor said on Friday.\n"), Limits())
    assert (article.published.edtf, article.published.span) == ("2031-05-03", (21, 32))
    assert article.published.how == "the day of the dateline"
