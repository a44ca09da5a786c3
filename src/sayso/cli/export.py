"""`sayso export`: a ledger goes in; a row a statement comes out, as CSV, JSON lines, Parquet or Markdown."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from sayso.cli.counts import plural
from sayso.cli.group import common
from sayso.cli.options import filter_options, ledger_option, output_option
from sayso.cli.terminal import is_terminal, standard_output, tell
from sayso.errors import WrongUse
from sayso.export import WRITERS
from sayso.ledger import Filters, Ledger, is_ledger

EPILOG = """\b
Examples:
  sayso export --format csv --ledger news.sayso > statements.csv
  sayso export --format parquet --output statements.parquet -l news.sayso
  sayso export --format md --speaker ruiz -l news.sayso

In CSV, cells that a spreadsheet would run get an apostrophe in front; --exact leaves them as they are.
"""
NEW_FILE = 0o666  # what `open` asks for, before the umask
MARK = "\ufeff".encode()  # tells a spreadsheet that what follows is UTF-8


@click.command("export", epilog=EPILOG)
@ledger_option
@click.option("--format", "form", type=click.Choice(list(WRITERS)), default="csv", show_default=True)
@filter_options
@click.option("--exact", is_flag=True, help="Leave cells that a spreadsheet would run as they are.")
@click.option("--bom", is_flag=True, help="Begin CSV with a byte-order mark, which some spreadsheets want.")
@output_option
@common
def command(ledger: str, form: str, filters: Filters, exact: bool, bom: bool, output: str | None) -> None:
    """Write statements as rows that a spreadsheet, a notebook or a database opens."""
    if bom and form != "csv":
        raise WrongUse("--bom goes with --format csv only")
    if form == "parquet" and output is None and is_terminal():
        raise WrongUse("Parquet is not for a terminal; give --output FILE, or send it to a file")
    with Ledger(ledger, read_only=True) as kept, opened(output) as out:
        if bom:
            out.write(MARK)
        WRITERS[form](kept.statements(**filters), out, exact=exact)
        number = kept.count(**filters) if output is not None else 0
    if output is not None:
        tell(f"{output}: {number} {plural('statement', number)}")


@contextmanager
def opened(path: str | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that appears under its name only when it is whole."""
    if path is None:
        yield standard_output()
        return
    target = Path(path)
    if is_ledger(target):
        raise WrongUse(f"{path} is a ledger and stays as it is; give --output another name")
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
        Path(name).chmod(NEW_FILE & ~_umask())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The umask can be read only by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
