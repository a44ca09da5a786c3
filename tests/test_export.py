import csv
import io
import json
from dataclasses import dataclass, replace

import pytest

from sayso.export import ROW, WRITERS, cell, row, to_csv, to_jsonl, to_md, to_parquet
from sayso.model import Dated, Link, PageFacts, Speaker, Statement, Words
from sayso.tables import OWN, to_pandas

# The columns that were promised, in their order; more may follow.
PROMISED = (  # noqa: RUF005
    "id",
    "page",
    "url",
    "outlet",
    "published",
    "published_how",
    "kind",
    "speaker",
    "speaker_as_written",
    "cue",
) + ("content", "content_start", "content_end", "said", "said_how", "via", "score")

SAID = Statement(
    id="0123456789abcdef0123",
    kind="mixed",
    mode="said",
    score=0.5,
    rule="made by hand",
    content=Words(text="the dam holds", spans=((10, 17), (30, 35))),
    cue=Words(text="said", spans=((20, 24),)),
    source=Words(text="she", spans=((25, 28),)),
    speaker=Speaker(name="Oda Lunde", type="person", role=None, entity=None, how="one woman is named"),
    via=(
        Link(name="Radio Fjell", type="outlet", span=(40, 51), how="told"),
        Link(name="Tass-Nord", type="agency", span=(60, 69), how="by"),
    ),
    said=Dated(edtf="2031-03", span=None, how="last month"),
)
PAGE = PageFacts(path="a.txt", url=None, sha256="f" * 64, media_type="text/plain", retrieved=None)
UNDATED = Dated(edtf=None, span=None, how="no date on the page")


@dataclass
class Kept:
    statement: Statement = SAID
    page: PageFacts = PAGE
    page_id: str = "a.txt"
    title: str | None = "The dam"
    outlet: str | None = "The Fell Post"
    published: Dated = UNDATED


def saying(text):
    return Kept(statement=replace(SAID, content=Words(text=text, spans=((0, len(text)),))))


def written(writer, found, **options):
    out = io.BytesIO()
    writer(found, out, **options)
    return out.getvalue()


def test_the_promised_columns_come_first():
    assert tuple(ROW)[: len(PROMISED)] == PROMISED


def test_a_row():
    found = row(Kept())
    assert (found["content_start"], found["content_end"]) == (10, 35)
    assert found["via"] == ["Radio Fjell", "Tass-Nord"]
    assert found["published"] is None
    assert found["content_spans"] == [[10, 17], [30, 35]]


# A spreadsheet runs a cell that begins with one of these.
@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_formulas_are_disarmed(text):
    assert cell(text) == "'" + text
    assert cell(text, exact=True) == text
    read = list(csv.DictReader(io.StringIO(written(to_csv, [saying(text)]).decode(), newline="")))
    assert read[0]["content"] == "'" + text


@pytest.mark.parametrize("text", ["plain", " =1", "'=1", "5 = 5", "“=1”"])
def test_other_cells_are_left(text):
    assert cell(text) == text


# RFC 4180: commas, quotation marks and line ends survive the round trip.
@pytest.mark.parametrize("text", ['say "no"', "a, b", "a\nb", "a\r\nb", "", "שלום", "🚢 sails"])
def test_csv_round_trip(text):
    data = written(to_csv, [saying(text)], exact=True).decode("utf-8")
    assert data.count("\r\n") >= 2
    assert next(csv.DictReader(io.StringIO(data, newline="")))["content"] == text


def test_jsonl_keeps_halves_of_characters():
    assert json.loads(written(to_jsonl, [saying("a\ud800b")]))["content"] == "a\ud800b"


def test_csv_marks_halves_of_characters():
    assert "a\ufffdb" in written(to_csv, [saying("a\ud800b")]).decode("utf-8")


def test_parquet_is_typed():
    pq = pytest.importorskip("pyarrow.parquet")
    table = pq.read_table(io.BytesIO(written(to_parquet, [Kept(), saying("a\ud800b")])))
    types = {name: str(table.schema.field(name).type) for name in table.column_names}
    assert (types["content_start"], types["score"], types["via"]) == ("int64", "double", "list<element: string>")
    assert table.to_pylist()[0] == row(Kept())


def test_parquet_of_nothing_has_its_columns():
    pq = pytest.importorskip("pyarrow.parquet")
    assert pq.read_table(io.BytesIO(written(to_parquet, []))).column_names == list(ROW)


def test_markdown_reads_well_and_runs_nothing():
    shown = written(to_md, [Kept(), saying("<script>x</script> *not bold*")]).decode()
    assert shown.count("## The dam") == 1
    assert "**Oda Lunde**, as written: she, “said”, said 2031-03, via Radio Fjell → Tass-Nord" in shown
    assert "<script>" not in shown.replace("\\<", "")
    assert "\\*not bold\\*" in shown


def test_every_writer_streams():
    """A generator is enough, and nothing is asked of it before the writer runs."""
    for writer in WRITERS.values():
        assert written(writer, (kept for kept in [Kept()]))


def test_to_pandas():
    pytest.importorskip("pandas")
    table = to_pandas([SAID])
    assert list(table.columns) == list(OWN)
    assert table.loc[0, "speaker"] == "Oda Lunde"
    assert list(to_pandas([Kept()]).columns) == list(ROW)
