"""`sayso dates`: paths go in, the time expressions of title and body come out with their values, a page at a time."""

import json
from collections.abc import Iterator
from functools import partial

import click

from sayso.cli import blocks
from sayso.cli.extract import found
from sayso.cli.group import common
from sayso.cli.options import Day, form_option, jobs_option, limits_options, paths_argument, strict_option, url_option
from sayso.cli.terminal import one_line, styled
from sayso.cli.told import Told, tell_pages
from sayso.contract import to_dict
from sayso.language.dates import TimeExpression, dateline_day, find_dates
from sayso.model import Analysis, Article, Dated, Limits

EPILOG = """\b
Examples:
  sayso dates page.html notes.txt
  sayso dates folder/ --format jsonl > times.jsonl

\b
Types:
  date      a day, week, month, season, quarter, year, decade or century
  time      a time of day; its value is its day, where the sentence names one
  duration  a length of time; it has no value
  set       a time that comes again and again; it has no value

Values are in EDTF: 2031-05-03, 2031-05, 2031-22 (summer), 2031-33 (first quarter), 203X, 2031~ (about),
2031/.. (since), XXXX-04-05 (no year known). They are counted from the page's day or the dateline's, never from today's.
"""


@click.command("dates", epilog=EPILOG)
@paths_argument
@form_option("a time expression")
@url_option
@click.option("--published", type=Day(), help="Count from this day instead of the page's own.")
@jobs_option
@limits_options
@strict_option
@common
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    form: str | None,
    url: str | None,
    published: str | None,
    jobs: int,
    limits: Limits,
    strict: bool,
) -> None:
    """Print the time expressions of files, folders or standard input (-): words, value, type and what it was counted from.

    Needs no ledger. Only title and body are looked at. Where words have no value, the reason stands beside them. A page
    that cannot be read is told with its reason, and the rest goes on.
    """
    told = Told(lines=partial(lines, published=published), block=partial(block, published=published))
    ctx.exit(tell_pages(found(paths, url), limits, told, form=form, jobs=jobs, strict=strict))


def anchor_of(article: Article, published: str | None) -> Dated:
    """The day from which the times of a page are counted: the one given, else the dateline's where that suits, else the published one."""
    if published:
        return Dated(edtf=published, span=None, how="the day given with --published")
    body = next((region.span for region in article.regions if region.kind == "body"), None)
    found = dateline_day(article.text, *body, article.published.edtf) if body else None
    if found is None or found[0] == article.published.edtf:
        return article.published
    return Dated(edtf=found[0], span=found[1], how="the day of the dateline")


def times_of(article: Article, anchor: str | None) -> Iterator[TimeExpression]:
    """The time expressions of title and body, in the order of the text."""
    for region in article.regions:
        if region.kind in ("title", "body"):
            yield from find_dates(article.text, *region.span, anchor=anchor, language=article.language)


def lines(analysis: Analysis, published: str | None) -> Iterator[str]:
    """The times of a page as lines of JSON; a page that was skipped is one line that says so."""
    if analysis.article is None:
        yield json.dumps(to_dict(analysis), ensure_ascii=False)
        return
    anchor = anchor_of(analysis.article, published).edtf
    for one in times_of(analysis.article, anchor):
        row = {
            "page": analysis.page.path,
            "span": one.span,
            "text": analysis.article.text[slice(*one.span)],
            "edtf": one.edtf,
            "type": one.type,
            "refers_to": one.refers_to,
            "anchor": one.anchor,
            "how": one.how,
        }
        yield json.dumps(row, ensure_ascii=False)


def block(analysis: Analysis, published: str | None) -> str:
    """A page as text for people: what it is, what its times are counted from, then each with its value and how."""
    article = analysis.article
    if article is None:
        return blocks.page(analysis)
    anchor = anchor_of(article, published)
    head = blocks.page(analysis).splitlines()[:2]
    head.append(
        f"{blocks.INDENT}counted from {anchor.edtf or 'nothing'} {styled('— ' + one_line(anchor.how), 'faint')}"
    )
    rows = [_told(one, article.text) for one in times_of(article, anchor.edtf)]
    return "\n".join([*head, "", *(rows or [blocks.INDENT + "no time expressions"])]) + "\n"


def _told(one: TimeExpression, text: str) -> str:
    place = f"{one.span[0]}-{one.span[1]}"
    value = one.edtf or (f"({one.refers_to})" if one.refers_to else "-")
    words = one_line(text[slice(*one.span)])
    counted = f"counted from {one.anchor}; " if one.anchor else ""
    return f"{blocks.INDENT}{place:<12}{styled(words, 'strong')}  {value}  {one.type}  {styled('— ' + counted + one_line(one.how), 'faint')}"
