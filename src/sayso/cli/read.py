"""`sayso read`: paths go in, their pages are kept in a ledger, counts come out; known pages are only sighted."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

import click

from sayso import flow
from sayso.cli.counts import Counts, plural
from sayso.cli.extract import found
from sayso.cli.group import common
from sayso.cli.options import (
    jobs_option,
    ledger_option,
    limits_options,
    paths_argument,
    strict_option,
    tagger_option,
    url_option,
)
from sayso.cli.terminal import emit, one_line, settings
from sayso.errors import SkipItem
from sayso.ledger import Ledger
from sayso.model import Limits, Tagger
from sayso.read import Input, read

EPILOG = """\b
Examples:
  sayso read folder/ page.html --ledger news.sayso
  sayso read --jobs 4 folder/ -l news.sayso
  sayso read page.html --url https://courier.example/a.html -l news.sayso

Each page is kept as soon as it is read: a run that was stopped goes on where it was when it is started again.
"""


@click.command("read", epilog=EPILOG)
@paths_argument
@ledger_option
@tagger_option
@url_option
@jobs_option
@limits_options
@strict_option
@common
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    ledger: str,
    tagger: Tagger,
    url: str | None,
    jobs: int,
    limits: Limits,
    strict: bool,
) -> None:
    """Read files, folders or standard input (-) into a ledger, which is made where there is none.

    The same page with the same bytes adds only a sighting; changed bytes are a new version, and the old one stays.
    """
    inputs = found(paths, url)
    with Ledger(ledger) as kept:
        counts, added = read_into(kept, inputs, limits, jobs=jobs, tagger=tagger)
    if not settings().quiet:
        emit("\n".join(report(counts, added)))
    ctx.exit(counts.exit_code(strict=strict))


def read_into(
    ledger: Ledger, inputs: list[Input], limits: Limits, *, jobs: int = 1, tagger: Tagger = "accurate"
) -> tuple[Counts, Counter[str]]:
    """Read inputs into a ledger, each page in a transaction of its own; what came of them, in counts."""
    counts, added = Counts(), Counter[str]()
    model = flow.model_version(tagger)
    with _progress(len(inputs)) as bar:
        fresh = _fresh(ledger, inputs, limits, model, counts, bar)
        for outcome in flow.run(fresh, limits, jobs=jobs, tagger=tagger, debug=settings().debug):
            counts.count(outcome.analysis)
            if outcome.analysis.skipped is None or outcome.analysis.skipped.reason != "worker-killed":
                added[ledger.add(outcome.analysis, data=outcome.data, model=model)] += 1
            bar.update(1)
    return counts, added


def _fresh(
    ledger: Ledger,
    inputs: Iterable[Input],
    limits: Limits,
    model: str,
    counts: Counts,
    bar: "click._termui_impl.ProgressBar[int]",
) -> Iterator[Input]:
    """The inputs that the ledger does not know, with their bytes; the others are sighted on the way."""
    for source in inputs:
        try:
            page = read(source, limits)
        except SkipItem:
            yield source  # the flow meets the same reason, and tells it
            continue
        if ledger.known(page.path, page.url, page.sha256, model):
            ledger.sight(page.path, page.url, page.sha256, model=model)
            counts.pages += 1
            counts.known += 1
            bar.update(1)
        else:
            yield Input(path=source.path, url=source.url, data=page.data)


def _progress(length: int) -> "click._termui_impl.ProgressBar[int]":
    """A bar on standard error where that is a terminal; else nothing."""
    hidden = settings().quiet or sys.stderr is None or not sys.stderr.isatty()
    return click.progressbar(length=length, label="reading", file=sys.stderr, hidden=hidden)


def report(counts: Counts, added: Counter[str]) -> list[str]:
    """The counts of a run, a line each."""
    known, again = counts.known, added["analysis"]
    skipped = counts.skipped.total()
    taken = counts.pages - known - skipped
    lines = [f"read           {taken} {plural('page', taken)}" + (f", {again} anew with this model" if again else "")]
    lines.append(f"known already  {known} {plural('page', known)}")
    lines.append(f"skipped        {skipped} {plural('page', skipped)}" + (f": {counts.reasons()}" if skipped else ""))
    return [one_line(text) for text in lines]
