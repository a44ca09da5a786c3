"""`sayso search`: words and filters go in, the statements of a ledger that match come out, newest first."""

import json

import click

from sayso.cli import blocks
from sayso.cli.counts import plural
from sayso.cli.group import common
from sayso.cli.options import filter_options, ledger_option
from sayso.cli.terminal import emit, standard_output, tell
from sayso.export import row, to_csv
from sayso.ledger import Filters, Hit, Ledger

EPILOG = """\b
Examples:
  sayso search 'military bases' --speaker ruiz --ledger news.sayso
  sayso search --outlet courier --said-from 2024-03 --format csv -l news.sayso
  sayso search 'harbour' --rank --limit 5 -l news.sayso

All words have to occur; "words in quotation marks" have to stand together.
"""


@click.command("search", epilog=EPILOG)
@click.argument("query", nargs=-1)
@ledger_option
@filter_options
@click.option("--rank", is_flag=True, help="Best match first (bm25) instead of newest first.")
@click.option("--limit", "-n", type=click.IntRange(min=1), default=20, show_default=True, help="How many at most.")
@click.option("--offset", type=click.IntRange(min=0), default=0, help="How many to leave out at the beginning.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl", "csv"]), default="text", show_default=True)
@common
def command(
    query: tuple[str, ...], ledger: str, filters: Filters, rank: bool, limit: int, offset: int, form: str
) -> None:
    """Find statements by the words of what was said, and by speaker, outlet, kind, dates and page."""
    words = " ".join(query)
    with Ledger(ledger, read_only=True) as kept:
        hits = kept.search(words, rank=rank, limit=limit, offset=offset, **filters)
        if form == "csv":
            to_csv((hit.stored for hit in hits), standard_output())
        elif form == "jsonl":
            for hit in hits:
                emit(line(hit))
        else:
            for hit in hits:
                emit(blocks.hit(hit))
            every = kept.count(words, **filters)
            tell(
                f"{len(hits)} of {every} {plural('statement', every)}" + ("" if hits else "; nothing matches all that")
            )


def line(hit: Hit) -> str:
    """A hit as one line of JSON: the row of an export, and where the words matched."""
    found = {**row(hit.stored), "snippet": hit.snippet, "marks": hit.marks, "rank": hit.rank}
    return json.dumps(found, ensure_ascii=False)
