"""`sayso entities`: a linked ledger goes in, its actors come out, with the names, offices and pages of each."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, get_args

import click

from sayso.cli.counts import plural
from sayso.cli.group import common
from sayso.cli.options import ledger_option
from sayso.cli.terminal import emit, is_terminal, one_line, styled, tell
from sayso.ledger import Ledger
from sayso.model import Entity, EntityType, Judgement

EPILOG = """\b
Examples:
  sayso entities --ledger news.sayso
  sayso entities lund --type person -l news.sayso
  sayso entities --format jsonl -l news.sayso

The names are those of the last 'sayso link'. An actor's id is that of its first mention; 'sayso judge' takes the id of any mention.
"""
MOST = 12  # mentions, and judgements, of one actor that are listed as text
VERDICTS = {"same": "same", "different": "different", "maybe": "may be the same"}


@click.command("entities", epilog=EPILOG)
@click.argument("name", required=False)
@ledger_option
@click.option("--type", "type_", type=click.Choice(get_args(EntityType)), help="Only actors of this type.")
@click.option("--several", is_flag=True, help="Only actors of several pages.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), help="text on a terminal, else jsonl")
@common
def command(name: str | None, ledger: str, type_: EntityType | None, several: bool, form: str | None) -> None:
    """List the actors that 'sayso link' found, those of most pages first; those with NAME in one of their names, where it is given."""
    as_text = (form or ("text" if is_terminal() else "jsonl")) == "text"
    with Ledger(ledger, read_only=True) as kept:
        found = kept.entities(name, type=type_, several=several)
        for entity in found:
            judged = kept.judgements(entity=entity.id)
            for line in _text(entity, judged) if as_text else [json.dumps(record(entity, judged), ensure_ascii=False)]:
                emit(line)
    if not found:
        tell("no actors" + (" of that name or type" if name or type_ else "; run: sayso link --ledger " + ledger))


def record(entity: Entity, judged: list[Judgement]) -> dict[str, Any]:
    """The object of one line of `sayso entities --format jsonl`."""
    return {
        "id": entity.id, "name": entity.name, "type": entity.type, "country": entity.country,
        "names": dict(Counter(one.name for one in entity.mentions).most_common()),
        "offices": [asdict(office) for office in entity.offices],
        "mentions": [
            {"id": one.id, "page": one.page, "outlet": one.outlet, "day": one.day, "name": one.name, "roles": list(one.roles), "statements": one.statements}
            for one in entity.mentions
        ],
        "judgements": [asdict(one) for one in judged],
    }  # fmt: skip


def _text(entity: Entity, judged: list[Judgement]) -> Iterator[str]:
    country = f", {entity.country}" if entity.country else ""
    yield f"{styled(one_line(entity.name), 'strong')}  {entity.type}{country}  {entity.pages} {plural('page', entity.pages)}  {entity.id}"
    others = [name for name in dict.fromkeys(one.name for one in entity.mentions) if name != entity.name]
    if others:
        yield "    also " + ", ".join(map(one_line, others))
    for office in entity.offices:
        span = " to ".join(dict.fromkeys(day for day in (office.since, office.until) if day))
        yield f"    {one_line(office.role)}" + (f"  {span}" if span else "")
    for one in entity.mentions[:MOST]:
        yield f"    {one.id}  {one.day or 'no date':<10}  {one_line(one.outlet or one.page)}: {one_line(one.name)}"
    if len(entity.mentions) > MOST:
        yield f"    and {len(entity.mentions) - MOST} more"
    judged.sort(key=lambda one: one.judge == "rule")  # what persons decided first
    for judgement in judged[:MOST]:
        score = f" {judgement.score}" if judgement.score is not None else ""
        taken_back = judgement.judge == "person" and judgement.verdict == "maybe"
        verdict = "undecided" if taken_back else VERDICTS[judgement.verdict]
        yield f"    {verdict}{score} by {judgement.judge}  {judgement.left[:8]} {judgement.right[:8]}  {one_line(judgement.why)}"
    if len(judged) > MOST:
        yield f"    and {len(judged) - MOST} more judgements"
