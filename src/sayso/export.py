"""Stored statements go in, rows come out as CSV, JSON lines, Parquet or Markdown; one row a statement.

`ROW` is the table of columns: what each is called, of which type, and how it is read off a statement.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO, Protocol

from sayso.errors import ExtraMissing
from sayso.model import Dated, PageFacts, Statement

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet runs a cell that begins so
CHAIN = " → "  # between the links of a chain, in formats that have no lists
BATCH = 10_000  # rows of one Parquet row group: bounds the memory
SURROGATE = re.compile("[\ud800-\udfff]")
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#+!|~&])")


class Kept(Protocol):
    """What a row is made of; the ledger's `Stored` is one."""

    @property
    def statement(self) -> Statement:
        """The statement."""

    @property
    def page(self) -> PageFacts:
        """The page that it stands on."""

    @property
    def page_id(self) -> str:
        """What makes it this page."""

    @property
    def title(self) -> str | None:
        """The page's title."""

    @property
    def outlet(self) -> str | None:
        """The page's outlet."""

    @property
    def published(self) -> Dated:
        """When the page was published."""


def _edges(found: Kept) -> tuple[int, int]:
    spans = found.statement.content.spans
    return min(start for start, _ in spans), max(end for _, end in spans)


Column = tuple[str, Callable[[Kept], Any]]
ROW: dict[str, Column] = {
    "id": ("text", lambda k: k.statement.id),
    "page": ("text", lambda k: k.page_id),
    "url": ("text", lambda k: k.page.url),
    "outlet": ("text", lambda k: k.outlet),
    "published": ("text", lambda k: k.published.edtf),
    "published_how": ("text", lambda k: k.published.how),
    "kind": ("text", lambda k: k.statement.kind),
    "speaker": ("text", lambda k: k.statement.speaker.name),
    "speaker_as_written": ("text", lambda k: k.statement.source.text if k.statement.source else None),
    "cue": ("text", lambda k: k.statement.cue.text if k.statement.cue else None),
    "content": ("text", lambda k: k.statement.content.text),
    "content_start": ("whole", lambda k: _edges(k)[0]),
    "content_end": ("whole", lambda k: _edges(k)[1]),
    "said": ("text", lambda k: k.statement.said.edtf),
    "said_how": ("text", lambda k: k.statement.said.how),
    "via": ("texts", lambda k: [link.name for link in k.statement.via]),
    "score": ("number", lambda k: k.statement.score),
    "mode": ("text", lambda k: k.statement.mode),
    "title": ("text", lambda k: k.title),
    "speaker_type": ("text", lambda k: k.statement.speaker.type),
    "speaker_role": ("text", lambda k: k.statement.speaker.role),
    "speaker_how": ("text", lambda k: k.statement.speaker.how),
    "content_spans": ("spans", lambda k: [list(span) for span in k.statement.content.spans]),
    "rule": ("text", lambda k: k.statement.rule),
    "sha256": ("text", lambda k: k.page.sha256),
    "entity": ("text", lambda k: k.statement.speaker.entity),
}


def row(found: Kept) -> dict[str, Any]:
    """One statement as a flat row, in the order of `ROW`."""
    return {name: read(found) for name, (_, read) in ROW.items()}


def to_csv(found: Iterable[Kept], out: BinaryIO, *, exact: bool = False) -> int:
    """Write RFC 4180 in UTF-8. Cells that a spreadsheet would run get an apostrophe in front, unless `exact`."""
    return _written(out, _csv_lines(found, exact))


def _csv_lines(found: Iterable[Kept], exact: bool) -> Iterator[str]:
    yield csv_line(list(ROW))
    for kept in found:
        yield csv_line([cell(value, exact=exact) for value in row(kept).values()])


def csv_line(cells: Iterable[str]) -> str:
    """One record, with the line end that RFC 4180 asks for.

    >>> csv_line(["a", "b, c"])
    'a,"b, c"\\r\\n'
    """
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def cell(value: Any, *, exact: bool = False) -> str:
    """A value as a cell of a spreadsheet; text that it would run is disarmed.

    >>> cell("=1+1"), cell("=1+1", exact=True), cell(-1.5), cell(["A", "B"])
    ("'=1+1", '=1+1', '-1.5', 'A → B')
    """
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        value = CHAIN.join(value) if all(isinstance(part, str) for part in value) else json.dumps(value)
    text = str(value)
    return "'" + text if text.startswith(DANGEROUS) and not exact else text


def to_jsonl(found: Iterable[Kept], out: BinaryIO, *, exact: bool = False) -> int:
    """Write one JSON object a line."""
    del exact  # JSON is exact always
    return _written(out, (json.dumps(row(kept), ensure_ascii=False) + "\n" for kept in found), "backslashreplace")


def to_md(found: Iterable[Kept], out: BinaryIO, *, exact: bool = False) -> int:
    """Write Markdown: a heading a page, a quotation a statement. Marks in the page's words are escaped."""
    del exact
    return _written(out, _md_blocks(found))


def _md_blocks(found: Iterable[Kept]) -> Iterator[str]:
    page: tuple[str, str | None] | None = None
    for kept in found:
        if page != (kept.page_id, kept.page.sha256):
            page = (kept.page_id, kept.page.sha256)
            about = " · ".join([kept.outlet or "outlet unknown", kept.published.edtf or "undated", kept.page_id])
            yield f"## {_md(kept.title or '(no title)')}\n\n{_md(about)}\n\n"
        yield _md_block(kept.statement)


def _md_block(found: Statement) -> str:
    parts = ["**" + _md(found.speaker.name or "speaker unknown") + "**"]
    if found.source is not None and found.source.text != found.speaker.name:
        parts.append(f"as written: {_md(found.source.text)}")
    if found.attributed_by:
        parts.append(f"“{_md(found.attributed_by)}”")
    if found.said.edtf:
        parts.append(f"said {found.said.edtf}")
    if found.via:
        parts.append("via " + _md(CHAIN.join(link.name for link in found.via)))
    return f"> {_md(found.content.parted)}\n>\n> — {', '.join(parts)} ({found.kind}, `{found.id}`)\n\n"


def _md(text: str) -> str:
    """Text on one line in which nothing is mark-up.

    >>> _md("<b>*x*")
    '\\\\<b\\\\>\\\\*x\\\\*'
    """
    return MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def to_parquet(found: Iterable[Kept], out: BinaryIO, *, exact: bool = False) -> int:
    """Write Parquet with typed columns.

    Raises:
        ExtraMissing: pyarrow is not there.
    """
    del exact
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise ExtraMissing("Parquet needs pyarrow; type: pip install 'sayso[parquet]'") from error
    types = {
        "text": pa.string(),
        "whole": pa.int64(),
        "number": pa.float64(),
        "texts": pa.list_(pa.string()),
        "spans": pa.list_(pa.list_(pa.int64())),
    }
    schema = pa.schema([(name, types[type_]) for name, (type_, _) in ROW.items()])
    rows, written = iter(found), 0
    with pq.ParquetWriter(out, schema) as writer:
        while batch := [_safe_row(row(kept)) for kept in islice(rows, BATCH)]:
            writer.write_table(pa.Table.from_pylist(batch, schema=schema))
            written += len(batch)
    return written


def _safe_row(cells: dict[str, Any]) -> dict[str, Any]:
    """Parquet's text is UTF-8, which has no halves of characters."""
    return {name: SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value for name, value in cells.items()}


def _written(out: BinaryIO, texts: Iterable[str], surrogates: str | None = None) -> int:
    written = 0
    for text in texts:
        out.write(text.encode("utf-8", surrogates) if surrogates else SURROGATE.sub("\ufffd", text).encode("utf-8"))
        written += 1
    return written


class Writer(Protocol):
    """Statements in, bytes out."""

    def __call__(self, found: Iterable[Kept], out: BinaryIO, *, exact: bool = False) -> int:
        """Write them all."""


WRITERS: dict[str, Writer] = {"csv": to_csv, "jsonl": to_jsonl, "md": to_md, "parquet": to_parquet}
