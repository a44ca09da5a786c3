"""Options that several commands share: words of the command line go in, a ledger, limits or filters come out."""

import functools
import math
import re
from collections.abc import Callable
from typing import Any, TypeVar, get_args

import click

from sayso.model import Kind, Limits, Mode, Tagger

F = TypeVar("F", bound=Callable[..., Any])

# Each limit with its option and what it counts; the defaults stand in `Limits`.
LIMITS = {
    "page_bytes": ("--max-bytes", "Bytes of a page."),
    "nodes": ("--max-nodes", "Tags, comments and runs of text of an HTML page."),
    "depth": ("--max-depth", "Depth of nested tags."),
    "characters": ("--max-characters", "Characters of a page's text."),
    "words": ("--max-words", "Words of title and body."),
    "marks": ("--max-marks", "Quotation marks in title and body."),
}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?\Z")


class Day(click.ParamType[str]):
    """A day, month or year as `2024-05-31`, `2024-05` or `2024`."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The date as written, once it is known to be one."""
        if not DATE.match(value) or not _in_calendar(value):
            self.fail(f"{value!r} is no date; write 2024, 2024-05 or 2024-05-31", param, ctx)
        return str(value)


def _in_calendar(value: str) -> bool:
    from datetime import date

    year, month, day = (int(part) for part in (value + "-01-01").split("-")[:3])
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def limits_options(function: F) -> F:
    """The options that bound the work on a page; the command gets them as `limits`."""
    defaults = Limits()

    @functools.wraps(function)
    def gathered(**given: Any) -> Any:
        limits = Limits(**{name: given.pop(name) for name in LIMITS})
        return function(limits=limits, **given)

    for name, (option, what) in reversed(LIMITS.items()):
        gathered = click.option(
            option,
            name,
            type=click.IntRange(min=1),
            default=getattr(defaults, name),
            show_default=True,
            metavar="N",
            help=f"{what} Past it a page is skipped.",
        )(gathered)
    return gathered  # type: ignore[return-value]


class Share(click.FloatRange):
    """A number from 0 to 1; "nan" is none, though it is neither less nor more than any."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, once it is known to be one."""
        number = super().convert(value, param, ctx)
        if math.isnan(number):
            self.fail(f"{value!r} is no number", param, ctx)
        return number


def form_option(one: str) -> Callable[[F], F]:
    """`--format`: one JSON object for each such thing, or text; the command gets it as `form`, nothing where it was not given."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["jsonl", "text"]),
        help=f"One JSON object {one}, or text to read.  [default: text on a terminal, else jsonl]",
    )


min_score_option = click.option(
    "--min-score",
    type=Share(0, 1),
    metavar="S",
    help="Leave out statements with a lower score; of those with .8, four in five are right.",
)


def filter_options(function: F) -> F:
    """The options that narrow a search or an export; the command gets them as `filters`."""

    @functools.wraps(function)
    def gathered(said: str | None, published: str | None, **given: Any) -> Any:
        names = ["speaker", "outlet", "kind", "mode", "page", "min_score"]
        filters = {name: given.pop(name) for name in names}
        for what, whole in (("said", said), ("published", published)):
            filters[f"{what}_from"] = given.pop(f"{what}_from") or whole
            filters[f"{what}_to"] = given.pop(f"{what}_to") or whole
        return function(filters=filters, **given)

    options = [
        click.option("--speaker", metavar="NAME", help="Beginnings of words of the speaker's name."),
        click.option("--outlet", metavar="NAME", help="Beginnings of words of the outlet's name."),
        click.option("--page", metavar="TEXT", help="A page's id, or a part of its path or address."),
        click.option("--kind", type=click.Choice(get_args(Kind)), help="How it is quoted."),
        click.option(
            "--mode",
            type=click.Choice([*get_args(Mode), "all"]),
            default="said",
            show_default=True,
            help="Sayings, or also what was thought, asked or not said.",
        ),
    ]
    options.append(min_score_option)
    for what in ("said", "published"):
        options += [
            click.option(f"--{what}", type=Day(), help=f"The day, month or year in which it was {what}."),
            click.option(f"--{what}-from", type=Day(), help=f"The first day on which it was {what}."),
            click.option(f"--{what}-to", type=Day(), help=f"The last day on which it was {what}."),
        ]
    for option in reversed(options):
        gathered = option(gathered)
    return gathered  # type: ignore[return-value]


ledger_option = click.option(
    "--ledger",
    "-l",
    required=True,
    envvar="SAYSO_LEDGER",
    show_envvar=True,
    type=click.Path(),
    metavar="FILE",
    help="The ledger.",
)
paths_argument = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(allow_dash=True))
tagger_option = click.option(
    "--tagger",
    type=click.Choice(get_args(Tagger)),
    default="accurate",
    show_default=True,
    help="Which English model finds the statements: fast misses some more.",
)
url_option = click.option("--url", metavar="URL", help="The page's address; for one page only.")
jobs_option = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes that work at the same time.",
)
strict_option = click.option("--strict", is_flag=True, help="Exit with 1 when a page was skipped.")
output_option = click.option(
    "--output", "-o", type=click.Path(), metavar="FILE", help="Write there instead of to standard output."
)
