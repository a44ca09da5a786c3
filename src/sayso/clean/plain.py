"""A page of plain text enters; an Article leaves whose text is the page itself, with regions by lines."""

from sayso.clean.days import find_day, find_month
from sayso.clean.language import detect
from sayso.clean.lines import lines
from sayso.clean.published import OF_THE_DATELINE
from sayso.clean.signed import signature
from sayso.clean.states import Marked, mark
from sayso.language.dates import dateline_day
from sayso.model import Article, Dated, Evidence, Page, Region

BELOW_STANDFIRST = 4  # lines from the first line of body on in which a dateline still belongs to the head
NEAR = 12  # lines around the body's beginning and end in which a date that stands alone is the page's


def clean_plain(page: Page) -> Article:
    """The article of a page of plain text; `article.text` is `page.source`, character by character."""
    text = page.source
    found = mark(list(lines(text)))
    body = "\n".join(text[m.start : m.end] for m in found if m.kind == "body")
    return Article(
        page=page.url or page.path,
        sha256=page.sha256,
        text=text,
        title=_title(found, text),
        author=_author(found, text),
        outlet=_outlet(found, text),
        language=detect(body or text),
        published=_published(found, text),
        regions=tuple(Region(kind=m.kind, span=(m.start, m.end)) for m in found),
    )


def _title(found: list[Marked], text: str) -> Evidence | None:
    titles = [m for m in found if m.kind == "title"]
    if not titles:
        return None
    first = titles[0]
    return Evidence(
        text=text[first.start : first.end],
        span=(first.start, first.end),
        how="the first line that reads like a headline",
    )


def _author(found: list[Marked], text: str) -> Evidence | None:
    for marked in found:
        if marked.kind == "byline":
            named = signature(text[marked.start : marked.end])
            if named is not None:
                start, end = marked.start + named[0], marked.start + named[1]
                return Evidence(text=text[start:end], span=(start, end), how="the byline")
    for marked in found:
        if marked.kind == "bio" and marked.name is not None:
            start, end = marked.name
            return Evidence(text=text[start:end], span=(start, end), how="the name in the note about the author")
    return None


def _outlet(found: list[Marked], text: str) -> Evidence | None:
    from sayso.clean.facts import COPYRIGHT

    for marked in reversed(found):
        match = (
            COPYRIGHT.search(text, marked.start, marked.end)
            if marked.kind not in ("body", "title", "caption")
            else None
        )
        if match:
            return Evidence(text=match[1], span=match.span(1), how="the copyright line")
    return None


def _published(found: list[Marked], text: str) -> Dated:
    body = [n for n, m in enumerate(found) if m.kind == "body"]
    head = found[: body[0] + BELOW_STANDFIRST] if body else found[:NEAR]
    foot = [m for m in found[body[-1] + 1 : body[-1] + 1 + NEAR] if m.kind in ("dateline", "byline")] if body else []
    for marked in [*head, *foot]:
        if marked.kind not in ("byline", "dateline"):
            continue
        day = find_day(text, marked.start, marked.end)
        if day:
            where = "below the article" if marked in foot else "above the article"
            return Dated(edtf=day[0], span=day[1:], how=f"the date on the {marked.kind} {where}")
    for marked in head:
        month = find_month(text, marked.start, marked.end) if marked.kind == "dateline" else None
        if month and not text[: marked.start].strip():  # further down it is as often that of a counter or an archive
            return Dated(edtf=month[0], span=month[1:], how="the month at the head of the page")
    first = found[body[0]] if body else None
    told = dateline_day(text, first.start, first.end, None) if first else None
    if told:
        return Dated(edtf=told[0], span=told[1], how=OF_THE_DATELINE)
    return Dated(edtf=None, span=None, how="no date in a byline, a dateline or on a line of its own by the article")
