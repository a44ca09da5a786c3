"""`sayso system`: a ledger goes in, the system that its pages describe comes out, edge by edge or event by event, with who claims and who denies each."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, get_args

import click

from sayso.cli.group import common
from sayso.cli.options import Day, ledger_option
from sayso.cli.terminal import emit, is_terminal, one_line, styled, tell
from sayso.export import cell, csv_line
from sayso.language.edtf import bounds
from sayso.ledger import Ledger
from sayso.system import Claim, Edge, Events, by_actors, counted, fold, ftm, graphml, kind_of, plover
from sayso.system.edges import UNDIRECTED, EdgeKind

EPILOG = """\b
Examples:
  sayso system --ledger news.sayso
  sayso system --as-of 2031-12-31 --format jsonl -l news.sayso
  sayso system --according-to 'Norvane' --format csv -l news.sayso
  sayso system --format graphml -l news.sayso > system.graphml
  sayso system --format ftm -l news.sayso > system.ftm.json
  sayso system --format plover -l news.sayso > events.jsonl

An edge is there because somebody claims it. Names are the canonical ones of states and blocs, and those of 'sayso link' where it has
run; where it has not, other actors are told apart by their words as they stand on the page.

ftm writes entities of FollowTheMoney, one a line: actors, pages, memberships and other links, and a note where all deny. plover writes
events in the fields of PLOVER, one a line: acts, meetings, agreements and exercises. Both say whose claim each is and who denies it.
"""
COLUMNS = ("kind", "code", "source", "target", "status", "since", "until", "claimed_by", "disputed_by", "statements")


@click.command("system", epilog=EPILOG)
@ledger_option
@click.option(
    "--as-of", type=Day(), help="What pages published up to this day claim; pages without a date do not count then."
)
@click.option(
    "--according-to", metavar="NAME", help="Only what this speaker (or, in its own voice, this outlet) claims."
)
@click.option("--not-according-to", metavar="NAME", help="Without what this speaker or outlet claims.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(get_args(EdgeKind)),
    help="Only edges of this kind; may be given again.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl", "csv", "graphml", "ftm", "plover"]),
    help="text on a terminal, else jsonl",
)
@common
def command(
    ledger: str,
    as_of: str | None,
    according_to: str | None,
    not_according_to: str | None,
    kinds: tuple[str, ...],
    form: str | None,
) -> None:
    """Print the system of states, blocs and forces that the pages describe: who is said to be allied, to stand where, to do what to whom."""
    days = bounds(as_of) if as_of else None
    form = form or ("text" if is_terminal() else "jsonl")
    with Ledger(ledger, read_only=True) as kept:
        names = kept.actor_names()
        told, left_out = actor_called(kept, according_to), actor_called(kept, not_according_to)
        for given, name in ((according_to, told), (not_according_to, left_out)):
            if name and not any(counted(by_actors(kept.frames(), names), according_to=name)):
                tell(
                    f"“{one_line(given or '')}” claims nothing here; names of claimants stand in the rows of: sayso system"
                )
        rows = counted(
            by_actors(kept.frames(), names),
            as_of=days[1] if days else None,
            according_to=told,
            not_according_to=left_out,
        )
        chosen = (row for row in rows if not kinds or kind_of(row[0].frame) in kinds)
        found = plover(chosen) if form == "plover" else fold(chosen)
    for words in WRITERS[form](found):
        emit(words)
    if not found:
        tell(_why_none(form, according_to or not_according_to, as_of))
    elif not names:
        tell("names beyond states and blocs are as each page writes them; to join them: sayso link --ledger " + ledger)


def actor_called(kept: Ledger, name: str | None) -> str | None:
    """The name of the actor that a page calls so, where names were linked; else the name itself."""
    if name is None:
        return None
    folded = name.casefold()
    found = [one for one in kept.entities(name) if any(each.name.casefold() == folded for each in one.mentions)]
    return found[0].name if found else name


def _why_none(form: str, who: str | None, as_of: str | None) -> str:
    asked = " for what was asked; leave out --as-of or --according-to to see the whole" if who or as_of else ""
    return f"no {'events' if form == 'plover' else 'edges'}{asked}"


def _text(edges: Sequence[Edge]) -> Iterator[str]:
    for edge in edges:
        arrow = "—" if edge.kind in UNDIRECTED else "→"
        code = f" {edge.code}" if edge.code else ""
        when = f"  {edge.since or '…'} to {edge.until or '…'}" if edge.since or edge.until else ""
        yield f"{edge.kind}{code}  {styled(f'{one_line(edge.source)} {arrow} {one_line(edge.target)}', 'strong')}  {edge.status}{when}"
        yield f"    claimed by {_who(edge.claimed_by) or 'nobody'}"
        if edge.disputed_by:
            yield f"    denied by {_who(edge.disputed_by)}"


def _who(claims: Iterable[Claim]) -> str:
    return ", ".join(one_line(name) for name in dict.fromkeys(claim.claimant for claim in claims))


def _lines(edges: Sequence[Edge]) -> Iterator[str]:
    for edge in edges:
        yield json.dumps(edge.as_dict(), ensure_ascii=False)


def _ftm(edges: Sequence[Edge]) -> Iterator[str]:
    for entity in ftm(edges):
        yield json.dumps(entity, ensure_ascii=False)


def _plover(events: Events) -> Iterator[str]:
    for event in events.lines:
        yield json.dumps(event, ensure_ascii=False)
    if events.left_out:
        tell(f"no events of PLOVER: {', '.join(f'{n} {type_}' for type_, n in events.left_out.items())}")


def _csv(edges: Sequence[Edge]) -> Iterator[str]:
    """A row an edge; cells that a spreadsheet would run get an apostrophe in front."""
    yield _record(COLUMNS)
    for edge in edges:
        statements = dict.fromkeys(claim.statement for claim in edge.claims if claim.statement)
        yield _record(
            (
                edge.kind, edge.code, edge.source, edge.target, edge.status, edge.since, edge.until,
                "; ".join(dict.fromkeys(c.claimant for c in edge.claimed_by)), "; ".join(dict.fromkeys(c.claimant for c in edge.disputed_by)),
                " ".join(statements),
            )
        )  # fmt: skip


def _record(values: Iterable[str | None]) -> str:
    return csv_line(cell(value) for value in values).removesuffix("\r\n")


WRITERS: dict[str, Callable[[Any], Iterable[str]]] = {
    "text": _text, "jsonl": _lines, "csv": _csv, "graphml": lambda edges: [graphml(edges)], "ftm": _ftm, "plover": _plover,
}  # fmt: skip
