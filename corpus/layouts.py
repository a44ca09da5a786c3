"""How invented outlets lay their pages out: a layout is a table of tags by region, and what its head says of the page.

`head` names what the mark-up tells: `ld` JSON-LD, `og` OpenGraph, `meta` plain meta tags, `time` a time tag at the dateline,
`canonical` a link; and how it disagrees with the page: `suffix` (the outlet behind the title), `modified` (a later change),
`admin` (an author who is none), `shouting` (a title in the head that is worded otherwise).
"""

from dataclasses import dataclass, field

Tags = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A layout: `regions` gives the tags around a region, `lines` those around each of its paragraphs."""

    name: str
    head: frozenset[str]
    article: Tags = ("<article>", "</article>")
    title: Tags = ("<h1>", "</h1>")
    regions: dict[str, Tags] = field(default_factory=dict)
    lines: dict[str, Tags] = field(default_factory=dict)
    scripts: bool = False
    doctype: str = "<!DOCTYPE html>"


def _layout(name: str, head: str, *, p: Tags = ("<p>", "</p>"), **others: object) -> Layout:
    given: dict[str, object] = {"regions": {}, "lines": {}} | others
    regions = GENERAL | given.pop("regions")  # type: ignore[operator]
    lines = {"body": p} | given.pop("lines")  # type: ignore[operator]
    return Layout(name=name, head=frozenset(head.split()), regions=regions, lines=lines, **given)  # type: ignore[arg-type]


GENERAL: dict[str, Tags] = {
    "nav": ('<nav class="main-nav">', "</nav>"),
    "byline": ('<div class="byline">', "</div>"),
    "dateline": ('<div class="date">', "</div>"),
    "body": ('<div class="article-body">', "</div>"),
    "caption": ("<figure><img src='/i.jpg' alt=''><figcaption>", "</figcaption></figure>"),
    "comment": ('<section id="comments"><h3>Comments</h3>', "</section>"),
    "related": ('<aside class="related"><h3>Related</h3>', "</aside>"),
    "promo": ('<div class="newsletter-box">', "</div>"),
    "bio": ('<div class="author-bio">', "</div>"),
    "contact": ('<div class="contact">', "</div>"),
    "form": ('<form action="/s">', "</form>"),
    "other": ("<footer>", "</footer>"),
}

LAYOUTS: dict[str, Layout] = {
    layout.name: layout
    for layout in (
        _layout("broadsheet", "ld og meta time canonical", regions={"body": ('<div itemprop="articleBody">', "</div>")}),
        _layout("wordpress", "og meta time suffix canonical", article=('<article class="post hentry">', "</article>"),
                title=('<h1 class="entry-title">', "</h1>"),
                regions={"body": ('<div class="entry-content">', "</div>"), "byline": ('<span class="author vcard">', "</span>"),
                         "dateline": ('<span class="posted-on">', "</span>"), "comment": ('<ol class="commentlist">', "</ol>")},
                lines={"comment": ("<li>", "</li>"), "related": ('<a href="/r">', "</a>")}),
        _layout("agency", "ld time suffix", article=('<main class="story">', "</main>"), title=('<h2 class="headline">', "</h2>")),
        _layout("soup", "og", article=('<div id="c3"><div class="x1">', "</div></div>"), title=('<div class="t1">', "</div>"), p=("<div>", "</div>"),
                regions={"body": ('<div class="x2">', "</div>"), "byline": ('<div class="x3">', "</div>"), "dateline": ('<div class="x4">', "</div>"),
                         "related": ('<div class="x9">', "</div>"), "promo": ('<div class="x8">', "</div>"), "nav": ('<div class="x0">', "</div>")}),
        _layout("breaks", "meta", article=("<table><tr><td>", "</td></tr></table>"), title=("<b><font size=5>", "</font></b><br>"), p=("", "<br><br>"),
                regions={"body": ("", ""), "byline": ("<i>", "</i><br>"), "dateline": ("<small>", "</small><br>")},
                doctype='<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">'),
        _layout("amp", "ld canonical admin", article=('<article class="amp-wp-article">', "</article>"), title=('<h1 class="amp-wp-title">', "</h1>"),
                regions={"body": ('<div class="amp-wp-article-content">', "</div>")}, scripts=True),
        _layout("government", "meta", article=('<div role="main" id="content">', "</div>"), title=('<h1 class="page-title">', "</h1>"),
                regions={"dateline": ('<p class="published">Published: ', "</p>"), "contact": ("<address>", "</address>")}),
        _layout("blog", "og modified", article=("<div class='post'>", "</div>"), title=("<h3 class='post-title'>", "</h3>"),
                regions={"body": ("<div class='post-body'>", "</div>"), "byline": ("<span class='post-author'>", "</span>"),
                         "dateline": ("<h2 class='date-header'>", "</h2>"), "comment": ("<div id='comments'>", "</div>")}, p=("<span>", "</span><br/>")),
        _layout("live", "ld og modified time", article=('<div class="liveblog"><article>', "</article></div>"), p=('<p class="entry">', "</p>")),
        _layout("tabloid", "og meta ld shouting", title=('<h1 class="mega"><span>', "</span></h1>"), scripts=True,
                regions={"related": ('<div class="taboola"><ul>', "</ul></div>"), "promo": ('<div class="ad-slot">', "</div>")},
                lines={"related": ("<li>", "</li>")}),
        _layout("broadcaster", "ld og time canonical", article=("<main><article>", "</article></main>"),
                lines={"caption": ("<span>", "</span>")}, regions={"body": ('<div data-component="text-block">', "</div>")}),
        _layout("bare", "", article=("", ""), title=("<h1>", "</h1>"), regions=dict.fromkeys(GENERAL, ("", ""))),
    )
}  # fmt: skip

# Layouts of plain text: what stands between two paragraphs.
TEXTS = {"text": "\n", "text-spaced": "\n\n", "text-windows": "\r\n\r\n"}
