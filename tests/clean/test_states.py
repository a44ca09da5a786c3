"""Plain pages as they are saved from a browser: what each line is."""

import pytest

from tests.clean.test_clean import kinds, plain

BODY = "The port authority closed the old bridge on Monday and said that it would stay shut for a year, at least."
MORE = "Ferries are to run every ten minutes from both banks until the new bridge is ready, according to the plan."


@pytest.mark.parametrize(
    ("line", "after", "kind"),
    [
        ("Leave a Reply", "Well, I for one have always said that this bridge was a danger to us all.", "comment"),
        ("Newest Most Voted", "Somebody", "comment"),  # names of commenters as well
        ("About the Author", "Ada Quell writes about harbours, bridges and all that crosses the water.", "bio"),
        ("Recommended for You", "Lighthouse keeper retires after forty years of nights and fog and …", "related"),
        ("Source: Gull Agency", "", "other"),
        ("Headline image: Ada Quell", "", "caption"),
        ("Tel. (0123) 45-67-89", "", "contact"),
        ("«3» февраля 120 года чучхе (2031)", "", "dateline"),
    ],
)
def test_furniture_after_the_article(line: str, after: str, kind: str) -> None:
    found = kinds(plain(f"Harbour bridge closes for a year\n\n{BODY}\n\n{MORE}\n\n{line}\n\n{after}\n"))
    assert found["Harbour bridge closes for a year"] == "title"
    assert found[BODY] == found[MORE] == "body"
    assert found[line] == kind
    assert not after or found[after] == kind


def test_counters_and_a_title_printed_twice() -> None:
    article = plain(f"0 $\n1,200 $\nMAY 2031\n\nBridge closes\n\nSupport us\n\nBridge closes\n\n{BODY}\n\n{MORE}\n")
    assert [article.text[slice(*r.span)] for r in article.regions if r.kind == "title"] == ["Bridge closes"] * 2
    assert kinds(article)["1,200 $"] == "promo"
    assert article.published.edtf is None  # the month is the counter's
    assert plain(f"May 2031\n\nBridge closes for a year\n\n{BODY}\n\n{MORE}\n").published.edtf == "2031-05"


def test_a_box_in_the_middle_does_not_end_the_article() -> None:
    long = BODY + " " + MORE
    found = kinds(plain(f"Bridge closes for a year\n\n{long}\n\nRelated articles\n\nFog on the sea\n\n{long} Again.\n"))
    assert found["Fog on the sea"] == "related"
    assert found[long + " Again."] == "body"


def test_a_line_of_the_body_that_ends_in_furniture_is_cut() -> None:
    article = plain(f"Bridge closes for a year\n\n{BODY} {MORE} Sources include: gull.example tern.example")
    assert kinds(article)["Sources include: gull.example tern.example"] == "other"


@pytest.mark.parametrize(
    ("head", "author", "day"),
    [
        ("By Ada Quell // 2031-02-03", "Ada Quell", "2031-02-03"),
        ("Ada Quell\n\nSecretary of the Society of Ferrymen", "Ada Quell", None),  # who signs a release
        ("Feb. 3rd, 2031", None, "2031-02-03"),
        ("Updated yesterday", None, None),
    ],
)
def test_who_wrote_it_and_when(head: str, author: str | None, day: str | None) -> None:
    article = plain(f"Harbour bridge closes for a year\n\n{head}\n\n{BODY}\n\n{MORE}\n")
    assert (article.author.text if article.author else None) == author
    assert article.published.edtf == day


def test_prose_alone_is_all_body() -> None:
    found = kinds(plain(f"{BODY} {MORE}"))
    assert list(found.values()) == ["body"]


def test_a_note_inside_a_line_is_no_body_and_the_rest_of_the_line_is():
    line = "The weir was shut in May. (Related: Orla Venn says that “weirs are toys”.) It opened again in June, after a storm."
    found = kinds(plain(f"Weir opens again\n\n{BODY}\n\n{line}\n\n{MORE}\n"))
    assert found["(Related: Orla Venn says that “weirs are toys”.)"] == "related"
    assert found["The weir was shut in May."] == "body"
    assert found["It opened again in June, after a storm."] == "body"
