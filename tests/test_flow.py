"""The order of the rooms, and what becomes of pages on which a room fails."""

import json
import os
import pickle
import signal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from corpus.build import Built, build, load
from sayso import contract, flow
from sayso.errors import ModelUnusable
from sayso.model import Analysis, Limits, Page
from sayso.read import Input, read

PAGE = b"""Quay to close, harbour master says
By Ines Calder
3 May 2031

The old quay will close on Friday, harbour master Ana Ruiz told Norwind Radio on Tuesday.

"It is worn out," she said.
"""


def source(name: str = "quay.txt", data: bytes = PAGE) -> Input:
    return Input(path=name, data=data)


def breaks(page: Page, limits: Limits | None = None, **_: bool) -> Analysis:
    """An analysis that fails as a page tells it to."""
    if b"crash" in page.data:
        raise ZeroDivisionError("a bug")
    if b"model" in page.data:
        raise ModelUnusable("no model")
    return Analysis(page=flow._facts(page), article=None)


def killed(
    item: Input, limits: Limits | None = None, *, only_statements: bool = False, debug: bool = False
) -> flow.Outcome:
    """Work that kills its own process on one page."""
    if item.data == b"kill":
        os.kill(os.getpid(), signal.SIGKILL)
    return flow.Outcome(source=item, analysis=breaks(read(item)))


def test_analyse_is_a_function_of_the_page_alone() -> None:
    first, again = (flow.analyse(read(source())) for _ in range(2))
    assert first == again
    assert pickle.loads(pickle.dumps(first)) == first


@pytest.fixture(scope="module")
def invented() -> list[tuple[Built, Analysis]]:
    """Every seventh dev page of the open corpus as a user would have saved it, read whole: all layouts, two languages."""
    built = [build(page) for page in load(split="dev")[::7]]
    return [(one, flow.analyse(read(Input(path=one.name, data=one.data)))) for one in built]


def test_every_span_cuts_its_words_out_of_the_text(invented: list[tuple[Built, Analysis]]) -> None:
    for one, analysis in invented:
        assert analysis.article, one.name
        text = analysis.article.text
        if one.name.endswith(".txt"):
            assert text.encode() == one.data
        for statement in analysis.statements:
            for part in (statement.content, statement.cue, statement.source):
                assert part is None or part.text == " ".join(text[a:b] for a, b in part.spans), one.name
            spans = [*statement.speaker.evidence, *(link.span for link in statement.via), statement.said.span]
            assert all(text[a:b].strip() for a, b in filter(None, spans)), one.name
    assert sum(len(analysis.statements) for _, analysis in invented) > 5 * len(invented)
    assert {analysis.article.language for _, analysis in invented if analysis.article} >= {"en", "ru"}


def test_what_is_read_of_invented_pages_is_the_contract(invented: list[tuple[Built, Analysis]]) -> None:
    checker = Draft202012Validator(contract.schema())
    for one, analysis in invented:
        row = json.loads(json.dumps(contract.to_dict(analysis)))
        assert list(checker.iter_errors(row)) == [], one.name
        assert contract.to_dict(contract.from_dict(row)) == contract.to_dict(analysis), one.name


def test_nothing_is_taken_from_what_was_marked_as_furniture(invented: list[tuple[Built, Analysis]]) -> None:
    for one, analysis in invented:
        assert analysis.article
        aside = [
            r.span
            for r in analysis.article.regions
            if r.kind not in ("body", "title", "subtitle", "lead", "byline", "dateline")
        ]
        said = [span for statement in analysis.statements for span in statement.content.spans]
        assert not [(a, b) for a, b in said for c, d in aside if a < d and c < b], one.name


def test_only_statements_are_the_same_statements() -> None:
    whole, short = flow.analyse(read(source())), flow.analyse(read(source()), only_statements=True)
    assert [s.id for s in whole.statements] == [s.id for s in short.statements]
    assert all(s.speaker.name is None for s in short.statements)


def test_a_page_that_breaks_a_room_is_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "analyse", breaks)
    told = flow.analyse_input(source(data=b"crash")).analysis.skipped
    assert told
    assert (told.reason, told.message) == ("internal-error", "ZeroDivisionError: a bug")
    with pytest.raises(ZeroDivisionError):
        flow.analyse_input(source(data=b"crash"), debug=True)


def test_what_stops_the_run_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "analyse", breaks)
    with pytest.raises(ModelUnusable):
        flow.analyse_input(source(data=b"model"))


def test_a_skipped_page_keeps_what_is_known_of_it() -> None:
    outcome = flow.analyse_input(source(data=b"\x89PNG\r\n\x1a\n"))
    assert outcome.data is None
    assert outcome.analysis.page.path == "quay.txt"
    assert outcome.analysis.skipped
    assert outcome.analysis.skipped.room == "read"


def test_pages_come_in_their_order_from_any_number_of_processes() -> None:
    inputs = [source(f"{i}.txt", PAGE.replace(b"Friday", b"day %d" % i)) for i in range(5)]
    alone, together = (list(flow.run(inputs, jobs=jobs)) for jobs in (1, 2))
    assert [o.analysis for o in alone] == [o.analysis for o in together]
    assert [o.data for o in together] == [i.data for i in inputs]


def test_a_page_that_kills_its_worker_is_told_and_the_others_go_on() -> None:
    inputs = [source(f"{i}.txt", b"kill" if i in (1, 4) else b"words") for i in range(7)]
    outcomes = list(flow._in_pool(killed, inputs, 2))
    assert [o.source.path for o in outcomes] == [i.path for i in inputs]
    reasons = [o.analysis.skipped.reason if o.analysis.skipped else None for o in outcomes]
    assert reasons == [None, "worker-killed", None, None, "worker-killed", None, None]


def test_the_version_names_the_model() -> None:
    assert flow.model_version().startswith("sayso ")
    assert "tagger" in flow.model_version()


def test_a_path_is_enough(tmp_path: Path) -> None:
    import sayso

    (tmp_path / "quay.txt").write_bytes(PAGE)
    assert sayso.analyse(tmp_path / "quay.txt").statements
