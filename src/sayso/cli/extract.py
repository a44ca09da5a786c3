"""`sayso extract`: paths go in, one JSON object or one readable block a page comes out."""

import json
from dataclasses import replace
from pathlib import Path

import click

from sayso import flow
from sayso.cli import blocks
from sayso.cli.counts import Counts
from sayso.cli.group import common
from sayso.cli.options import (
    form_option,
    jobs_option,
    limits_options,
    min_score_option,
    paths_argument,
    strict_option,
    tagger_option,
    url_option,
)
from sayso.cli.terminal import emit, flush, is_terminal, settings
from sayso.contract import to_dict
from sayso.errors import InputUnusable, WrongUse
from sayso.model import Analysis, Limits, Tagger
from sayso.read import Input, find

EPILOG = """\b
Examples:
  sayso extract page.html notes.txt folder/ --format jsonl
  curl -s https://courier.example/a.html | sayso extract - --url https://courier.example/a.html
  sayso extract --jobs 4 --shards out/ folder/
  sayso extract -- -a-name-with-a-dash.txt

--max-... options count; no page is skipped for the time it takes, so every machine skips the same pages.
"""


@click.command("extract", epilog=EPILOG)
@paths_argument
@form_option("a page")
@click.option("--only", type=click.Choice(["statements"]), help="Leave out what the rooms after extract add.")
@min_score_option
@tagger_option
@url_option
@click.option("--shards", metavar="FOLDER", type=click.Path(), help="Write Parquet files there, and resume there.")
@jobs_option
@limits_options
@strict_option
@common
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    form: str | None,
    only: str | None,
    min_score: float | None,
    tagger: Tagger,
    url: str | None,
    shards: str | None,
    jobs: int,
    limits: Limits,
    strict: bool,
) -> None:
    """Print who said what on files, folders or standard input (-).

    Needs no ledger. The same bytes, path and address give the same output, for any number of jobs. A page that cannot
    be read is told with its reason, and the rest goes on.
    """
    if min_score and shards is not None:
        raise WrongUse("--min-score and --shards do not go together; the files have a column `score`.")
    inputs = found(paths, url)
    if shards is not None:
        ctx.exit(_sharded(inputs, Path(shards), limits, jobs, tagger))
    shown = form or ("text" if is_terminal() else "jsonl")
    counts = Counts()
    outcomes = flow.run(inputs, limits, jobs=jobs, tagger=tagger, only_statements=bool(only), debug=settings().debug)
    for outcome in outcomes:
        analysis = at_least(outcome.analysis, min_score or 0.0)
        counts.count(analysis)
        emit(blocks.page(analysis) if shown == "text" else line(analysis, only_statements=bool(only)))
        flush()
    counts.told()
    ctx.exit(counts.exit_code(strict=strict))


def at_least(analysis: Analysis, score: float) -> Analysis:
    """Without the statements that have a lower score."""
    return replace(analysis, statements=tuple(s for s in analysis.statements if s.score >= score))


def _sharded(inputs: list[Input], out: Path, limits: Limits, jobs: int, tagger: Tagger) -> int:
    """Write Parquet files of some pages each, and tell of each."""
    from sayso.shards import run

    pages = skipped = 0
    for done in run(inputs, out, limits=limits, jobs=jobs, tagger=tagger):
        pages, skipped = pages + done.pages, skipped + done.skipped
        emit(
            f"{done.path.name}  {done.pages} pages" + (", there already" if done.known else f", {done.skipped} skipped")
        )
        flush()
    return InputUnusable.exit_code if pages and pages == skipped else 0


def found(paths: tuple[str, ...], url: str | None) -> list[Input]:
    """The inputs behind the paths; an address can belong to one page only.

    Raises:
        WrongUse: an address was given for several pages, or standard input was named twice.
    """
    if paths.count("-") > 1:
        raise WrongUse("standard input (-) can be read only once; name it once")
    inputs = list(find(paths, url=url))
    if url is not None and len(inputs) > 1:
        raise WrongUse(f"--url is the address of one page, and {len(inputs)} were named; read them one by one")
    return inputs


def line(analysis: Analysis, *, only_statements: bool) -> str:
    """A page as one line of JSON."""
    return json.dumps(to_dict(analysis, only_statements=only_statements), ensure_ascii=False)
