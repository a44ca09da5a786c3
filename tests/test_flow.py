"""The order of the rooms, and what becomes of pages on which a room fails."""

import os
import pickle
import signal
from pathlib import Path

import pytest

from sayso import flow
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


def breaks(page: Page, limits: Limits | None = None, *, only_statements: bool = False) -> Analysis:
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


def test_every_span_cuts_its_words_out_of_the_text() -> None:
    analysis = flow.analyse(read(source()))
    assert analysis.article
    text = analysis.article.text
    assert analysis.statements
    for statement in analysis.statements:
        for part in (statement.content, statement.cue, statement.source):
            if part:
                assert part.text == " ".join(text[a:b] for a, b in part.spans)
    assert text.encode() == PAGE


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
