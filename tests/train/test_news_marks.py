"""An article of the wheel is laid out as a page, and a mark counts what the line of `extract` has right; all words are invented."""

from train import news_marks

ROW = {
    "article_id": "7",
    "publish_date": "2017/3/9",
    "article_source_link": "http://tass.com/world/7",
    "title": "Lock <opens> late",
    "text": "Mr. Lund said the gate was stuck.",
}


def given(*, speaker: str | None, via: tuple[str, ...] = (), said: str | None = None) -> dict[str, object]:
    statement = {
        "content": {"spans": [[4, 9]]},
        "speaker": {"name": speaker},
        "via": [{"name": name} for name in via],
        "said": {"edtf": said},
    }
    return {"statements": [statement], "article": {"text": "It is late"}}


def mark(**more: object) -> dict[str, object]:
    return {"page": "news-0007", "at": 4, "ok": True, "speaker": ["Ivo Lund"], "via": [[]], "said": [None], **more}


def test_the_page_has_its_outlet_its_day_and_no_markup_of_the_text():
    text = news_marks.page(ROW)
    assert 'content="TASS"' in text
    assert 'content="2017-03-09"' in text
    assert "<h1>Lock &lt;opens&gt; late</h1>" in text


def test_what_is_right_counts():
    counts = news_marks._counted(
        mark(via=[["AP"], []], said=["2017-03-09", None]),
        given(speaker="Lund", via=("Associated Press",), said="2017-03-09"),
    )
    assert counts["speaker right"] == counts["links right"] == counts["said right"] == 1
    assert counts["chain"] == counts["null"] == 0, "a link that may be left out counts neither way"


def test_what_is_wrong_does_not():
    counts = news_marks._counted(mark(via=[["Reuters"]], said=["2017"]), given(speaker="Ana Ruiz", via=("Dock News",)))
    assert counts["speaker right"] == counts["chain right"] == counts["links right"] == 0
    assert (counts["chain"], counts["links"], counts["dated"], counts["dated given"]) == (1, 1, 1, 0)


def test_a_saying_that_is_not_given_any_more_is_only_marked():
    assert news_marks._counted(mark(at=1), given(speaker="Lund")) == {"marked": 1}
    assert not news_marks._counted({"page": "news-0007", "at": 4, "ok": False}, given(speaker="Lund"))
