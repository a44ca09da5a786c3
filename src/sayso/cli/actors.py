"""`sayso actors`: a table of mentions in their sentences goes in, the state or bloc that each stands for comes out, a line a mention."""

import csv
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from sayso.cli.group import common
from sayso.cli.terminal import emit, flush
from sayso.errors import InputUnusable
from sayso.language.actors import actor

COLUMNS = ("id", "sentence", "mention")
PLACE = re.compile(r"[0-9]{1,9}")
LONGEST_CELL = 1_000_000  # characters of one cell; what is longer is no sentence

EPILOG = """\b
Examples:
  sayso actors mentions.tsv
  sayso actors mentions.tsv > actors.jsonl

\b
The table's first line names its columns: id, sentence, mention, and if you have it start, the place of the mention in
the sentence. Others are left alone. Cells are parted by tabs and stand as they are, without quoting.
"""


@click.command("actors", epilog=EPILOG)
@click.argument("file", metavar="FILE", type=click.Path(allow_dash=True, readable=False))
@common
def command(file: str) -> None:
    """Print whom the mentions of a table stand for, as JSON lines: id, name, type, country, how.

    Country is the code of a state (ISO 3166, three letters), the acronym of a bloc or international organisation, or null.
    Persons are known by what their sentence says of them, never by their names. FILE may be - for standard input.
    """
    for row in answers(file):
        emit(json.dumps(row, ensure_ascii=False))
    flush()


def answers(file: str) -> Iterator[dict[str, str | None]]:
    """A row for each mention of a table, in its order."""
    table = read(file)
    for row in table:
        found = actor(row["mention"], row["sentence"], int(row["start"]) if row.get("start") else None)
        yield {"id": row["id"], **asdict(found)}


def read(file: str) -> list[dict[str, str]]:
    """The rows of a table of mentions.

    Raises:
        InputUnusable: it is not here, is not UTF-8, lacks a column, or has a row that does not fit.
    """
    shown = "standard input" if file == "-" else os.fsencode(file).decode(errors="replace")
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise InputUnusable(f"{shown}: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise InputUnusable(f"{shown}: not UTF-8 at byte {error.start}; save the table as UTF-8") from None
    return _rows(text, shown)


def _rows(text: str, shown: str) -> list[dict[str, str]]:
    csv.field_size_limit(LONGEST_CELL)
    lines = csv.reader(re.split(r"\r\n|\n|\r", text), delimiter="\t", quoting=csv.QUOTE_NONE)
    try:
        head = next(lines, [])
        missing = [name for name in COLUMNS if name not in head]
        if missing:
            raise InputUnusable(
                f"{shown}: no column {', '.join(missing)}; the first line must name id, sentence and mention, parted by tabs"
            )
        return [_row(head, cells, number, shown) for number, cells in enumerate(lines, start=2) if cells]
    except csv.Error as error:
        raise InputUnusable(f"{shown}: line {lines.line_num}: {error}") from None


def _row(head: list[str], cells: list[str], number: int, shown: str) -> dict[str, str]:
    row = dict(zip(head, cells, strict=False))
    missing = [name for name in COLUMNS if name not in row]
    if missing:
        raise InputUnusable(f"{shown}: line {number} has no {missing[0]}; it has {len(cells)} cells of {len(head)}")
    if row.get("start") and not PLACE.fullmatch(row["start"]):
        raise InputUnusable(f"{shown}: line {number}: start is {row['start']!r}, which is no place in a sentence")
    return row
