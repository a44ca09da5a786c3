"""`sayso mentions`: paths go in, whom and what the pages name or describe comes out, a line a mention."""

import json
from collections.abc import Iterator

import click

from sayso.cli import blocks
from sayso.cli.extract import found
from sayso.cli.group import common
from sayso.cli.options import form_option, jobs_option, limits_options, paths_argument, strict_option, url_option
from sayso.cli.terminal import one_line, styled, tell
from sayso.cli.told import Told, tell_pages
from sayso.contract import to_dict
from sayso.facts.mentions import Found, mentions
from sayso.model import Analysis, Article, Limits

READ = ("title", "body")

EPILOG = """\b
Examples:
  sayso mentions page.html
  sayso mentions folder/ --format jsonl > mentions.jsonl

\b
Types:
  person, organisation (groups of people and forces too), state, bloc, place, weapon, platform

A name has the usual name of what the shipped tables know, a person's without titles; a description ("the envoy") has
none. Country is a state's code (ISO 3166, three letters) or a bloc's acronym. "place" is true of a state that
is where or whose something is ("in Norway") and does not act. Pronouns are no mentions. English pages only.
"""


@click.command("mentions", epilog=EPILOG)
@paths_argument
@form_option("a mention")
@url_option
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
    jobs: int,
    limits: Limits,
    strict: bool,
) -> None:
    """Print the persons, bodies, states, places and weapons that pages name or describe: words, type, name, country and how.

    Needs no ledger. Only title and body are looked at. `sayso link` follows those who speak or act across pages; this
    tells all of one page. A page that cannot be read is told with its reason, and the rest goes on.
    """
    told = Told(lines=lines, block=block)
    ctx.exit(tell_pages(found(paths, url), limits, told, form=form, jobs=jobs, strict=strict))


def mentions_of(article: Article, path: str) -> list[Found]:
    """The mentions of title and body in the order of the text; none of a page that is not English, which is said."""
    if article.language != "en":
        tell(f"{path}: no mentions told, the page is not in English")
        return []
    return mentions(article.text, [region.span for region in article.regions if region.kind in READ])


def lines(analysis: Analysis) -> Iterator[str]:
    """The mentions of a page as lines of JSON; a page that was skipped is one line that says so."""
    if analysis.article is None:
        yield json.dumps(to_dict(analysis), ensure_ascii=False)
        return
    for one in mentions_of(analysis.article, analysis.page.path):
        row = {
            "page": analysis.page.path,
            "span": one.span,
            "text": analysis.article.text[slice(*one.span)],
            "type": one.type,
            "form": one.form,
            "name": one.name,
            "country": one.country,
            "place": one.place,
            "how": one.how,
        }
        yield json.dumps(row, ensure_ascii=False)


def block(analysis: Analysis) -> str:
    """A page as text for people: what it is, then each mention with its type, name and how."""
    article = analysis.article
    if article is None:
        return blocks.page(analysis)
    head = blocks.page(analysis).splitlines()[:2]
    rows = [_told(one, article.text) for one in mentions_of(article, analysis.page.path)]
    return "\n".join([*head, "", *(rows or [blocks.INDENT + "no mentions"])]) + "\n"


def _told(one: Found, text: str) -> str:
    place = f"{one.span[0]}-{one.span[1]}"
    words = one_line(text[slice(*one.span)])
    what = one.type + (", as a place" if one.place and one.type == "state" else "")
    named = "" if one.name in (None, words) else f" = {one_line(one.name or '')}"
    of = f"  [{one.country}]" if one.country else ""
    return f"{blocks.INDENT}{place:<12}{styled(words, 'strong')}{named}  {what}{of}  {styled('— ' + one_line(one.how), 'faint')}"
