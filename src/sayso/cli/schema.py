"""`sayso schema`: nothing goes in, the JSON Schema of what `extract` prints comes out."""

import json

import click

from sayso.cli.group import common
from sayso.cli.terminal import emit
from sayso.contract import schema

EPILOG = """\b
Examples:
  sayso schema > sayso.schema.json
"""


@click.command("schema", epilog=EPILOG)
@common
def command() -> None:
    """Print the JSON Schema (2020-12) of one line of `sayso extract --format jsonl`."""
    emit(json.dumps(schema(), ensure_ascii=False, indent=2))
