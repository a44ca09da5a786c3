"""`sayso stats`: a ledger goes in, what it holds comes out in numbers."""

import json

import click

from sayso.cli.group import common
from sayso.cli.options import ledger_option
from sayso.cli.terminal import emit, one_line
from sayso.ledger import Ledger, Stats

EPILOG = """\b
Examples:
  sayso stats --ledger news.sayso
  sayso stats --format json -l news.sayso
"""


@click.command("stats", epilog=EPILOG)
@ledger_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@common
def command(ledger: str, form: str) -> None:
    """Count what a ledger holds: pages, versions, statements, speakers, outlets, and what was skipped, by reason."""
    with Ledger(ledger, read_only=True) as kept:
        stats = kept.stats()
    emit(json.dumps(stats.as_dict(), ensure_ascii=False) if form == "json" else text(stats))


def text(stats: Stats) -> str:
    """A line for each count; counts of several things are listed below their name."""
    lines = []
    for name, value in stats.as_dict().items():
        if isinstance(value, dict):
            lines.append(f"{name:<12}{sum(value.values()):>9,}")
            lines += [f"  {one_line(key):<22}{number:>7,}" for key, number in value.items()]
        else:
            lines.append(f"{name:<12}{value:>9,}")
    return "\n".join(lines)
