"""`sayso judge`: two mentions and a verdict go in; the decision is kept, and the actors are worked out anew with it."""

from typing import Literal

import click

from sayso.cli.group import common
from sayso.cli.options import ledger_option
from sayso.cli.terminal import tell
from sayso.flow import judge
from sayso.ledger import Ledger
from sayso.model import Verdict

EPILOG = """\b
Examples:
  sayso judge 3f09ab 77c2e1 same --why 'Norwind Radio has both names' -l news.sayso
  sayso judge 3f09ab 77c2e1 different --why 'father and son' -l news.sayso
  sayso judge 3f09ab 77c2e1 undecided --why 'taken back' -l news.sayso

Ids are those of 'sayso entities'; an actor's id is that of its first mention, and so stands for that mention.
"""
VERDICTS: dict[str, Verdict] = {"same": "same", "different": "different", "undecided": "maybe"}


def _words(_ctx: click.Context, _param: click.Parameter, value: str) -> str:
    if not value.strip():
        raise click.BadParameter("give a reason; whoever looks next has nothing else to go by")
    return value


@click.command("judge", epilog=EPILOG)
@click.argument("left", metavar="ID")
@click.argument("right", metavar="ID")
@click.argument("verdict", type=click.Choice(list(VERDICTS)))
@click.option("--why", required=True, callback=_words, metavar="TEXT", help="The reason, for the next who looks.")
@ledger_option
@common
def command(left: str, right: str, verdict: Literal["same", "different", "undecided"], why: str, ledger: str) -> None:
    """Say that two mentions are the same actor, or are not; it counts before every rule, now and when 'sayso link' runs again."""
    with Ledger(ledger, make=False) as kept:
        judged = judge(kept, left, right, VERDICTS[verdict], why)
    tell(f"{judged.left} and {judged.right}: {verdict}, by you")
