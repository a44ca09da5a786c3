"""An article and its statements go in, its figures come out with their claimants.

The claimant of a figure is the innermost statement that was said and holds it; what no statement holds, the page claims.
"""

from collections.abc import Sequence
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
    for figure in found:
        index = _claimant(figure, statements)
        if index is None:
            own.append(figure)
        else:
            held.setdefault(index, []).append(figure)
    told = [replace(s, figures=tuple(held[i])) if i in held else s for i, s in enumerate(statements)]
    return told, tuple(own)


def _claimant(figure: Figure, statements: Sequence[Statement]) -> int | None:
    """The statement of mode said with the shortest content around the figure."""
    start, end = figure.span
    around = [
        (sum(b - a for a, b in statement.content.spans), index)
        for index, statement in enumerate(statements)
        if statement.mode == "said" and any(a <= start and end <= b for a, b in statement.content.spans)
    ]
    return min(around)[1] if around else None
