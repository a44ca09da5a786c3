"""`sayso show`: a statement's id goes in; its words, speaker, date and chain come out, with how they were found."""

import json

import click

from sayso.cli import blocks
from sayso.cli.group import common
from sayso.cli.options import ledger_option
from sayso.cli.terminal import emit, one_line
from sayso.contract import to_dict
from sayso.errors import WrongUse
from sayso.export import row
from sayso.ledger import Ledger, Stored
from sayso.model import Analysis

EPILOG = """\b
Examples:
  sayso show 3f9c2ab4 --ledger news.sayso      # the beginning of an id will do
  sayso show 3f9c2ab4 --format json -l news.sayso
"""


@click.command("show", epilog=EPILOG)
@click.argument("id_", metavar="STATEMENT_ID")
@ledger_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@common
def command(id_: str, ledger: str, form: str) -> None:
    """Show one statement: the words in their paragraph, speaker, date and chain, each with how it was worked out."""
    with Ledger(ledger, read_only=True) as kept:
        stored = kept.statement(id_)
    if stored is None:
        raise WrongUse(f"{one_line(ledger)}: no statement {one_line(id_)!r}; `sayso search` prints the ids")
    emit(as_json(stored) if form == "json" else blocks.whole(stored))


def as_json(stored: Stored) -> str:
    """The row of an export, and the statement as `sayso extract` prints it."""
    page = Analysis(page=stored.page, article=None, statements=(stored.statement,))
    whole = to_dict(page)
    found = {**row(stored), "before": stored.before, "after": stored.after, "page_facts": whole["page"]}
    return json.dumps({**found, "statement": whole["statements"][0]}, ensure_ascii=False, indent=2)
