"""The JSON of `sayso extract`: what stands in it, that it can be read back, and that the schema tells of it."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sayso import contract
from sayso.model import (
    Analysis,
    Anchor,
    Dated,
    Encoding,
    Evidence,
    Figure,
    Filler,
    Frame,
    Link,
    PageFacts,
    Skipped,
    Speaker,
    Statement,
    words_at,
)  # fmt: skip
from tests.factory import article

TEXT = "Bridge shuts\nThe bridge, Ana Ruiz told Norwind Radio, shuts on Friday with 40 boats inside."
FACTS = PageFacts(
    path="a.txt", url="https://norwind.example/a", sha256="0" * 64, media_type="text/plain", retrieved=None,
    encoding=Encoding(name="utf-8", how="The test says so."),
)  # fmt: skip


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def statement() -> Statement:
    return Statement(
        id="ab" * 10, kind="indirect", mode="said", score=0.9, rule="test",
        content=words_at(TEXT, [at("The bridge"), at("shuts on Friday")]), cue=words_at(TEXT, [at("told")]), source=words_at(TEXT, [at("Ana Ruiz")]),
        speaker=Speaker(name="Ana Ruiz", type="person", role=None, entity=None, how="named", evidence=((25, 33),)),
        via=(Link(name="Norwind Radio", type="outlet", span=at("Norwind Radio"), how="told"),),
        said=Dated(edtf="2031-05", span=(60, 66), how="said so"),
        figures=(Figure(span=(72, 80), value=40, comparator="~", of="boats", unit=None, where=None, when=None),),
        frames=(Frame(type="act", code="CONSULT", status="actual", roles={"source": (Filler(text="Ana", span=(25, 28)),)}),),
        repeats=(((13, 23),),),
    )  # fmt: skip


def analysis() -> Analysis:
    read = replace(
        article(TEXT, title=True), sha256="0" * 64, title=Evidence(text="Bridge shuts", span=(0, 12), how="first line"),
        anchors=(Anchor(span=(25, 33), target="https://norwind.example/ruiz"),),
    )  # fmt: skip
    return Analysis(page=FACTS, article=read, statements=(statement(),), figures=statement().figures)


def skipped() -> Analysis:
    return Analysis(
        page=FACTS, article=None, skipped=Skipped(room="read", reason="empty", message="The file is empty.")
    )


def test_the_keys_of_the_contract_are_there() -> None:
    row = contract.to_dict(analysis())
    assert {"page", "article", "statements", "figures", "frames"} <= set(row)
    assert {"path", "url", "sha256", "media_type", "retrieved"} <= set(row["page"])
    assert {"text", "title", "author", "outlet", "language", "published", "regions"} <= set(row["article"])
    (told,) = row["statements"]
    assert {
        "id",
        "kind",
        "mode",
        "score",
        "content",
        "cue",
        "source",
        "speaker",
        "via",
        "said",
        "figures",
        "frames",
    } <= set(told)
    assert told["content"] == {
        "text": "The bridge shuts on Friday",
        "spans": [list(at("The bridge")), list(at("shuts on Friday"))],
    }
    assert set(told["speaker"]) >= {"name", "type", "role", "entity", "how"}
    assert told["via"] == [
        {"name": "Norwind Radio", "type": "outlet", "span": list(at("Norwind Radio")), "how": "told"}
    ]
    assert told["figures"][0]["value"] == 40
    assert isinstance(told["figures"][0]["value"], int)
    assert told["frames"][0]["roles"] == {"source": [{"text": "Ana", "span": [25, 28]}]}


def test_a_skipped_page_has_no_article_and_no_statements() -> None:
    assert contract.to_dict(skipped()) == {
        "page": contract.to_dict(skipped())["page"],
        "skipped": {"room": "read", "reason": "empty", "message": "The file is empty."},
    }


def test_only_statements_leaves_out_what_later_rooms_add() -> None:
    row = contract.to_dict(analysis(), only_statements=True)
    assert "figures" not in row
    assert not {"speaker", "via", "said", "figures", "frames"} & set(row["statements"][0])
    assert row["statements"][0]["source"]["text"] == "Ana Ruiz"


@pytest.mark.parametrize("made", [analysis, skipped])
def test_what_was_written_can_be_read_back(made) -> None:  # type: ignore[no-untyped-def]
    row = json.loads(json.dumps(contract.to_dict(made())))
    assert contract.from_dict(row) == made()


@pytest.mark.parametrize("made", [analysis, skipped])
def test_the_schema_takes_what_is_written(made) -> None:  # type: ignore[no-untyped-def]
    checker = Draft202012Validator(contract.schema())
    Draft202012Validator.check_schema(contract.schema())
    assert list(checker.iter_errors(contract.to_dict(made()))) == []


def test_the_schema_refuses_what_is_not_the_contract() -> None:
    checker = Draft202012Validator(contract.schema())
    row = contract.to_dict(analysis())
    row["statements"][0]["kind"] = "shouted"
    assert not checker.is_valid(row)
    assert not checker.is_valid({"page": contract.to_dict(skipped())["page"]})


@given(st.floats(allow_nan=False, allow_infinity=False), st.text())
def test_any_figure_and_any_words_survive(value: float, words: str) -> None:
    figure = Figure(span=(0, 1), value=value, comparator="=", of=words, unit=None, where=None, when=None)
    whole = Analysis(page=FACTS, article=replace(article("x"), sha256="0" * 64), figures=(figure,))
    assert contract.from_dict(json.loads(json.dumps(contract.to_dict(whole)))) == whole
