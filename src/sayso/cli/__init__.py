"""The command line: arguments go in, lines and an exit code come out; each command is a short file of this folder.

A command's file is imported only when that command runs, so that `sayso --help` loads nothing but click.
"""

import click

from sayso.cli.group import Commands, common
from sayso.version import __version__

__all__ = ["main"]

# Each command with the line that `sayso --help` shows; its function lies in the file of the same name.
COMMANDS = {
    "extract": "Print who said what on pages, one JSON object or one block a page.",
    "dates": "Print the time expressions of pages with their values.",
    "mentions": "Print the persons, bodies, states, places and weapons that pages name or describe.",
    "actors": "Print the state or bloc that mentions in sentences stand for.",
    "read": "Read pages into a ledger.",
    "link": "Work out which names on several pages are one actor.",
    "entities": "List the actors of a ledger, with the names, offices and pages of each.",
    "judge": "Say yourself that two names are one actor, or are not.",
    "search": "Find statements of a ledger by their words, speaker, outlet and dates.",
    "show": "Show one statement with its paragraph, speaker, date and chain.",
    "system": "Print the system of states, blocs and forces that the pages describe, with who claims each part.",
    "stats": "Count what a ledger holds.",
    "export": "Write a ledger's statements as CSV, JSON lines, Parquet or Markdown.",
    "serve": "Show a ledger in the browser.",
    "doctor": "Check the installation, the model and a ledger.",
    "schema": "Print the JSON Schema of what extract prints.",
    "demo": "Read example pages into a ledger and show what was found.",
    "completion": "Print the shell completion script for bash, zsh or fish.",
}

EXIT_CODES = """\b
Exit codes:
  0    done, also when some pages were skipped
  1    some pages were skipped, and --strict was given
  2    wrong use: an unknown option, an id that is none, a missing extra
  3    the input or the model is unusable, or every page was skipped
  4    the ledger is unusable
  130  stopped by Ctrl-C
  141  whoever read the output stopped reading

\b
Environment:
  SAYSO_LEDGER   the ledger that is used where --ledger is not given
  NO_COLOR       set to anything: no colours

\b
Examples:
  sayso extract page.html notes.txt folder/
  sayso read folder/ --ledger news.sayso
  sayso search 'military bases' --speaker ruiz --ledger news.sayso
"""


@click.group(
    cls=Commands,
    commands_at=("sayso.cli", COMMANDS),
    epilog=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="sayso", message="%(prog)s %(version)s")
@common
def main() -> None:
    """Read news pages and keep a ledger of who said what, when, and on whose say-so it reached the page."""
