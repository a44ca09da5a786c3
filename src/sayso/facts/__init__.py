"""An article and its statements go in, its figures come out with their claimants.

The claimant of a figure is the innermost statement that was said and holds it; what no statement holds, the page claims.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.facts.figures import figures
from sayso.model import Article, Figure, Statement

__all__ = ["claim"]

READ = ("title", "body")  # furniture claims nothing


def claim(article: Article, statements: Sequence[Statement]) -> tuple[list[Statement], tuple[Figure, ...]]:
    """The statements with the figures that they claim, and the figures that the page claims in its own voice."""
    found = [f for region in article.regions if region.kind in READ for f in figures(article.text, *region.span)]
    held: dict[int, list[Figure]] = {}
    own: list[Figure] = []
    for figure, index in zip(found, _claimants(found, statements), strict=True):
        if index is None:
            own.append(figure)
        else:
            held.setdefault(index, []).append(figure)
    told = [replace(s, figures=tuple(held[i])) if i in held else s for i, s in enumerate(statements)]
    return told, tuple(own)


def _claimants(figures: Sequence[Figure], statements: Sequence[Statement]) -> Iterator[int | None]:
    """For each figure, in text order, the statement of mode said with the shortest content around it."""
    contents = sorted(
        (start, end, size, index)
        for index, statement in enumerate(statements)
        if statement.mode == "said"
        for size in (sum(b - a for a, b in statement.content.spans),)
        for start, end in statement.content.spans
    )
    following, open_now = 0, list[tuple[int, int, int, int]]()
    for figure in figures:
        start, end = figure.span
        while following < len(contents) and contents[following][0] <= start:
            open_now.append(contents[following])
            following += 1
        open_now = [content for content in open_now if content[1] > start]
        yield min(((size, index) for _, last, size, index in open_now if end <= last), default=(0, None))[1]
