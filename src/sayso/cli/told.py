"""Inputs go in, what a command tells of each page of title and body is printed, an exit code comes out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sayso import flow
from sayso.cli.counts import Counts
from sayso.cli.terminal import emit, flush, is_terminal, settings
from sayso.model import Analysis, Limits
from sayso.read import Input


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a command tells of a page: `lines` of JSON, and a `block` of text for people."""

    lines: Callable[[Analysis], Iterable[str]]
    block: Callable[[Analysis], str]


def tell_pages(inputs: list[Input], limits: Limits, told: Told, *, form: str | None, jobs: int, strict: bool) -> int:
    """Reads each page as far as its text and prints what is told of it; the exit code.

    Args:
        form: "jsonl" or "text"; text on a terminal and else jsonl if not given.
    """
    is_text = (form or ("text" if is_terminal() else "jsonl")) == "text"
    counts = Counts()
    for outcome in flow.run(inputs, limits, jobs=jobs, only_text=True, debug=settings().debug):
        counts.count(outcome.analysis)
        for words in [told.block(outcome.analysis)] if is_text else told.lines(outcome.analysis):
            emit(words)
        flush()
    counts.told()
    return counts.exit_code(strict=strict)
