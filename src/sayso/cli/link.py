"""`sayso link`: a ledger goes in, the actors across its pages are kept in it, each with the judgements that made it."""

from collections import Counter

import click

from sayso.cli.counts import plural
from sayso.cli.group import common
from sayso.cli.options import ledger_option
from sayso.cli.terminal import tell
from sayso.flow import link_ledger
from sayso.ledger import Ledger

EPILOG = """\b
Examples:
  sayso link --ledger news.sayso
  sayso entities --ledger news.sayso

Run it again after reading more pages. What you decided with 'sayso judge' stays, and comes before every rule.
"""


@click.command("link", epilog=EPILOG)
@ledger_option
@common
def command(ledger: str) -> None:
    """Work out which persons, bodies, states, blocs, places and weapons on several pages are the same, each with a score and why."""
    with Ledger(ledger, make=False) as kept:
        linked = link_ledger(kept)
        gone = kept.decisions_gone()
    actors, several = len(linked.entities), sum(entity.pages > 1 for entity in linked.entities)
    verdicts = Counter(one.verdict for one in linked.judgements)
    tell(
        f"{actors} {plural('actor', actors)}, {several} on several pages; judged by rule: "
        f"{verdicts['same']} same, {verdicts['maybe']} may be the same, {verdicts['different']} different"
    )
    if gone:
        tell(
            f"{gone} {plural('decision', gone)} about names that no page has now; they count again when the names are back"
        )
