"""An HTML page enters; an Article leaves whose text is one block a line, with a map from text back to the source."""

from sayso.clean import facts
from sayso.clean.author import author as find_author
from sayso.clean.extractor import main_text
from sayso.clean.furniture import without_notes
from sayso.clean.head import Head
from sayso.clean.language import detect
from sayso.clean.main import kinds
from sayso.clean.published import published
from sayso.clean.walk import Walk, walk
from sayso.errors import SkipItem
from sayso.model import Anchor, Article, Dated, Evidence, Limits, Page, Piece, Region, RegionKind


def clean_markup(page: Page, limits: Limits) -> Article:
    """The article of an HTML page."""
    found = walk(page.source, limits, xml=page.media_type != "text/html")
    if not found.blocks:
        raise SkipItem("clean", "empty", "The page shows no text.")
    head = Head(found)
    outlet = facts.outlet(found, head)
    title = facts.title(found, head, outlet.text if outlet else None)
    text = main_text(page.source, found.nodes, depth=found.depth)
    titles = [title.block] if title is not None and title.block is not None else []
    regions = kinds(found, text, titles, facts.article_body(head))
    at = titles[0] if titles else None
    author = find_author(found, head, regions, outlet.text if outlet else None, title=at)
    day = published(found, head, regions, at, page.source)
    url = page.url or facts.address(head, None)
    base = facts.target(url, head.base) if head.base else url
    whole = _Whole(found)
    body = "\n".join(block.text for block, kind in zip(found.blocks, regions, strict=True) if kind == "body")
    return Article(
        page=url or page.path,
        sha256=page.sha256,
        text=whole.text,
        title=whole.evidence(title),
        author=whole.evidence(author),
        outlet=whole.evidence(outlet),
        language=facts.language(found, head) or detect(body or whole.text),
        published=Dated(edtf=day.edtf, span=whole.span(day.block, day.span), how=day.how),
        regions=whole.regions(regions),
        anchors=whole.anchors(regions, base),
        pieces=whole.pieces(),
    )


class _Whole:
    """The page's text, put together from its blocks."""

    def __init__(self, found: Walk) -> None:
        self.blocks = found.blocks
        self.text = "\n".join(block.text for block in found.blocks)
        self.starts, place = [], 0
        for block in found.blocks:
            self.starts.append(place)
            place += len(block.text) + 1

    def span(self, block: int | None, inside: tuple[int, int] | None) -> tuple[int, int] | None:
        if block is None or inside is None:
            return None
        return self.starts[block] + inside[0], self.starts[block] + inside[1]

    def evidence(self, found: facts.Found | None) -> Evidence | None:
        if found is None:
            return None
        inside = found.span
        if found.block is not None and inside is None and self.blocks[found.block].text == found.text:
            inside = (0, len(found.text))
        span = self.span(found.block, inside)
        return Evidence(text=found.text if span is None else self.text[span[0] : span[1]], span=span, how=found.how)

    def regions(self, kinds: list[RegionKind]) -> tuple[Region, ...]:
        found = []
        for kind, start, block in zip(kinds, self.starts, self.blocks, strict=True):
            parts = without_notes(block.text) if kind == "body" else [(kind, 0, len(block.text))]
            found += [Region(kind=part, span=(start + first, start + last)) for part, first, last in parts]
        return tuple(found)

    def anchors(self, kinds: list[RegionKind], base: str | None) -> tuple[Anchor, ...]:
        found = []
        for kind, place, block in zip(kinds, self.starts, self.blocks, strict=True):
            if kind != "body":
                continue
            for start, end, written in _joined(block.links):
                if start < end:
                    found.append(Anchor(span=(place + start, place + end), target=facts.target(base, written)))
        return tuple(found)

    def pieces(self) -> tuple[Piece, ...]:
        return tuple(
            Piece(text=place + start, source=source, length=length, source_length=source_length)
            for place, block in zip(self.starts, self.blocks, strict=True)
            for start, source, length, source_length in block.pieces
        )


def _joined(links: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Links of which each is one stretch: mark-up inside a link does not break it."""
    joined: list[tuple[int, int, str]] = []
    for start, end, written in links:
        if joined and joined[-1][1] == start and joined[-1][2] == written:
            joined[-1] = (joined[-1][0], end, written)
        else:
            joined.append((start, end, written))
    return joined
