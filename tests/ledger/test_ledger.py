"""What the ledger keeps, finds and refuses; every analysis here is invented."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sayso
from sayso.errors import LedgerUnusable, WrongUse
from sayso.keys import digest, statement_key
from sayso.ledger import Ledger
from sayso.ledger.schema import MIGRATIONS
from sayso.model import Analysis, Dated, Evidence, Link, PageFacts, Skipped, Speaker, Statement, words_at
from tests.factory import article

TEXT = "The old quay will close on Friday, Ana Ruiz said. It is worn, Łukasz Dée-Kovač added."


def analysis(
    text: str = TEXT, *, path: str = "quay.txt", outlet: str = "Norwind Radio", said: str | None = "2031-05-02"
) -> Analysis:
    sha256 = digest(text.encode("utf-8", "replace"))
    read = replace(
        article(text, published="2031-05-03"),
        page=path,
        sha256=sha256,
        outlet=Evidence(text=outlet, span=None, how="test"),
    )
    found = []
    for content, source in (("The old quay will close on Friday", "Ana Ruiz"), ("It is worn", "Łukasz Dée-Kovač")):
        if content in text:
            where = ((text.index(content), text.index(content) + len(content)),)
            found.append(
                Statement(
                    id=statement_key(path, sha256, source=(), cue=(), content=where), kind="indirect", mode="said", score=0.9,
                    rule="test", content=words_at(text, where), cue=None, source=None,
                    speaker=Speaker(name=source, type="person", role=None, entity=None, how="test"),
                    via=(Link(name="Norvane Press", type="agency", span=(0, 3), how="test"),),
                    said=Dated(edtf=said, span=None, how="test"),
                )
            )  # fmt: skip
    facts = PageFacts(path=path, url=None, sha256=sha256, media_type="text/plain", retrieved=None)
    return Analysis(page=facts, article=read, statements=tuple(found))


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger(tmp_path / "news.sayso") as opened:
        yield opened


def speakers(ledger: Ledger, text: str = "", **filters) -> list[str | None]:
    return [hit.stored.speaker for hit in ledger.search(text, **filters)]


def test_what_is_added_is_told_by_the_largest_thing_that_was_new(ledger: Ledger) -> None:
    assert ledger.add(analysis(), data=TEXT.encode(), model="a") == "page"
    assert ledger.add(analysis(), data=TEXT.encode(), model="a") == "sighting"
    assert ledger.add(analysis(), model="b") == "sighting" or ledger.stats().versions == 1
    assert ledger.add(analysis(TEXT + " More."), model="a") == "version"
    assert ledger.add(analysis(path="copy.txt"), data=TEXT.encode(), model="a") == "page"
    stats = ledger.stats()
    assert (stats.pages, stats.versions, stats.statements) == (2, 3, 4)


def test_an_analysis_comes_back_as_it_went_in(ledger: Ledger) -> None:
    ledger.add(analysis(), data=TEXT.encode())
    assert ledger.page("quay.txt") == analysis()
    assert ledger.source(digest(TEXT.encode())) == TEXT.encode()


def test_the_old_version_stays_and_is_not_searched(ledger: Ledger) -> None:
    ledger.add(analysis())
    ledger.add(analysis("It is worn, Łukasz Dée-Kovač added."))
    assert speakers(ledger) == ["Łukasz Dée-Kovač"]
    assert ledger.page("quay.txt", digest(TEXT.encode())) == analysis()
    assert [v[0] for v in ledger.versions("quay.txt")][-1] == digest(TEXT.encode())
    ledger.add(analysis())  # the old bytes are found again: they count now
    assert len(speakers(ledger, "quay")) == 1


SEARCHES = [
    # words and filters, who is found
    (("quay", {}), ["Ana Ruiz"]),
    (("QUAY old", {}), ["Ana Ruiz"]),  # all words, in any order and case
    (('"old quay"', {}), ["Ana Ruiz"]),
    (('"quay old"', {}), []),  # a phrase keeps its order
    (("quay OR worn", {}), []),  # operators are words
    (("", {"speaker": "kovac"}), ["Łukasz Dée-Kovač"]),  # without case and accents
    (("", {"speaker": "=Ana Ruiz"}), ["Ana Ruiz"]),  # the whole name
    (("", {"speaker": "=Ana"}), []),
    (("", {"outlet": "norwind"}), ["Ana Ruiz", "Łukasz Dée-Kovač"]),
    (("", {"kind": "direct"}), []),
    (("", {"said_from": "2031-05", "said_to": "2031-05"}), ["Ana Ruiz", "Łukasz Dée-Kovač"]),
    (("", {"said_from": "2031-06"}), []),
    (("", {"published_to": "2030"}), []),
    (("", {"page": "quay"}), ["Ana Ruiz", "Łukasz Dée-Kovač"]),
]


@pytest.mark.parametrize(("asked", "found"), SEARCHES)
def test_searches(ledger: Ledger, asked: tuple[str, dict[str, str]], found: list[str]) -> None:
    ledger.add(analysis())
    text, filters = asked
    assert speakers(ledger, text, **filters) == found
    assert ledger.count(text, **filters) == len(found)
    assert sorted(map(str, speakers(ledger, text, rank=True, **filters))) == sorted(found)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.text(max_size=30) | st.sampled_from(['"', "*", "a* NEAR(b", "^x", "a:b", "-", "(", "\x00", "😀", "AND OR NOT"])
)
def test_no_query_is_an_error(ledger: Ledger, text: str) -> None:
    ledger.search(text)
    ledger.count(text, speaker=text, outlet=text, page=text)


def test_the_matched_words_are_marked(ledger: Ledger) -> None:
    ledger.add(analysis())
    (hit,) = ledger.search("quay friday")
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["quay", "Friday"]


def test_a_statement_by_the_beginning_of_its_id(ledger: Ledger) -> None:
    ledger.add(analysis())
    id_ = analysis().statements[0].id
    found = ledger.statement(id_[:8])
    assert found
    assert (found.id, found.before, found.after[:5]) == (id_, "", ", Ana")
    assert ledger.statement("0" * 12) is None
    with pytest.raises(WrongUse):
        ledger.statement("abc")


def test_a_skipped_page_is_a_row_with_its_reason(ledger: Ledger) -> None:
    facts = PageFacts(path="scan.html", url=None, sha256=None, media_type=None, retrieved=None)
    ledger.add(Analysis(page=facts, article=None, skipped=Skipped(room="read", reason="image", message="A picture.")))
    assert ledger.stats().skipped == {"image": 1}
    (row,) = ledger.pages(skipped=True)
    assert row.skipped
    assert row.skipped.message == "A picture."


def test_a_sound_ledger_has_no_problems_and_damage_is_told(tmp_path: Path) -> None:
    path = tmp_path / "news.sayso"
    with Ledger(path) as ledger:
        ledger.add(analysis(), data=TEXT.encode())
        assert ledger.check(every_blob=True) == []
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE blobs SET packing = 'raw', bytes = x'00'")
    with Ledger(path) as ledger:
        assert any("kept bytes" in problem for problem in ledger.check(every_blob=True))


def test_a_newer_ledger_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "news.sayso"
    Ledger(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = path.read_bytes()
    with pytest.raises(LedgerUnusable, match="newer"):
        Ledger(path)
    assert path.read_bytes() == before


def test_plain_views_for_other_tools(tmp_path: Path) -> None:
    path = tmp_path / "news.sayso"
    with Ledger(path) as ledger:
        ledger.add(analysis())
    with sqlite3.connect(path) as raw:
        rows = raw.execute("SELECT speaker, via, current FROM statement_rows ORDER BY content_start").fetchall()
    assert rows == [("Ana Ruiz", "Norvane Press", 1), ("Łukasz Dée-Kovač", "Norvane Press", 1)]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_any_text_comes_back(ledger: Ledger, words: str) -> None:
    one = analysis(words + " " + TEXT, path="any.txt")
    ledger.add(one, data=words.encode())
    assert ledger.page("any.txt", one.page.sha256) == one


def test_frames_and_figures_with_half_a_character_are_kept(tmp_path):
    """A lone surrogate comes out of JSON escapes; UTF-8 has no place for it."""
    from dataclasses import replace

    from sayso.model import Figure, Filler, Frame

    filler = Filler(text="Norv\ud800ane", span=(0, 8))
    frame = Frame(type="act", code=None, status="actual", roles={"source": (filler,)}, cue=filler)
    figure = Figure(span=(0, 1), value=2.0, comparator="=", of="b\ud800oats", unit=None, where=None, when=None)
    found = replace(sayso.analyse(b"The quay will close, Ana Ruiz said."), frames=(frame,), figures=(figure,))
    with Ledger(tmp_path / "news.sayso") as kept:
        kept.add(found)
        (told,) = kept.frames()
        assert told.frame.roles["source"][0].text == "Norv\ufffdane"
        assert [one.figure.of for one in kept.figures()] == ["b\ufffdoats"]
