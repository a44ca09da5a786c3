"""A walked page enters; what each of its blocks is (body, title, comment, ...) leaves."""

from collections.abc import Callable, Sequence

from sayso.clean import features, forest
from sayso.clean.align import align, words
from sayso.clean.days import find_day
from sayso.clean.furniture import line_kind, own_kinds
from sayso.clean.signed import is_byline
from sayso.clean.walk import Block, Element, Walk
from sayso.model import RegionKind

Score = Callable[[Walk, features.Seen], list[int]]


def kinds_by_names(walk: Walk) -> list[RegionKind | None]:
    """What the names of each block's elements, and its own words, say that it is; None where they say nothing."""
    known: dict[int, tuple[RegionKind, ...]] = {id(element): () for element in _frames(walk)}
    found: list[RegionKind | None] = []
    for block in walk.blocks:
        line = line_kind(block.text) if len(block.text) <= LONGEST_LINE else None
        found.append(_by_names(block.element, known) or line)
    return found


LONGEST_LINE = 160  # characters of a line that names what it is


def _frames(walk: Walk) -> list[Element]:
    """The elements that hold an h1 and a good part of the page's text: whatever they are called, not all of it is that."""
    sizes: dict[int, int] = {}
    elements: dict[int, Element] = {}
    for block in walk.blocks:
        sizes[id(block.element)] = sizes.get(id(block.element), 0) + len(block.text)
        for above in block.element.up():
            if id(above) in elements:
                break
            elements[id(above)] = above
    headed: set[int] = set()
    for element in sorted(elements.values(), key=lambda e: -e.depth):
        if element.tag == "h1":
            headed.add(id(element))
        if element.parent is not None:
            sizes[id(element.parent)] = sizes.get(id(element.parent), 0) + sizes.get(id(element), 0)
            if id(element) in headed:
                headed.add(id(element.parent))
    least = PART * sum(len(block.text) for block in walk.blocks)
    return [element for key, element in elements.items() if key in headed and sizes[key] >= least]


PART = 0.3  # share of the page's text


def _by_names(element: Element, known: dict[int, tuple[RegionKind, ...]]) -> RegionKind | None:
    """The outermost telling name wins for comments and related boxes, else the innermost."""
    nearest: RegionKind | None = None
    for above in element.up():
        if id(above) not in known:
            known[id(above)] = own_kinds(above)
        for kind in known[id(above)]:
            if kind == "comment":
                return "comment"
            if nearest is None or (nearest in ("byline", "dateline", "caption", "nav", "form") and kind in OUTER):
                nearest = kind
    return nearest


OUTER = frozenset({"related", "promo", "bio"})


def kinds(
    walk: Walk, main_text: str | None, title_blocks: Sequence[int], told: str = "", *, score: Score | None = None
) -> list[RegionKind]:
    """What each block is: body where the classifier says so, else what its names say.

    Args:
        walk: the page.
        main_text: what trafilatura takes for the main text; None where it could not be asked.
        title_blocks: the blocks that are the headline.
        told: the article's text as the page's JSON-LD gives it, or nothing.
        score: how likely each block is body; the shipped trees say so where nothing else is given.
    """
    named = kinds_by_names(walk)
    if main_text is None:
        body = [_like_prose(block) for block in walk.blocks]
    else:
        known = seen(walk, main_text, title_blocks, told, named)
        body = [
            likely >= LEAST and named[index] != "comment" for index, likely in enumerate((score or scores)(walk, known))
        ]
    found: list[RegionKind] = []
    for index, is_body in enumerate(body):
        if index in title_blocks:
            found.append("title")
        elif named[index] != "comment" and is_byline(walk.blocks[index].text):
            found.append("byline")
        elif is_body:
            found.append("body")
        else:
            kind = named[index] or "other"
            found.append("other" if kind == "dateline" and not _is_dateline(walk, index, title_blocks) else kind)
    return found


def _is_dateline(walk: Walk, index: int, title_blocks: Sequence[int]) -> bool:
    """Whether what is called a date holds one and stands by the title; others date teasers and comments."""
    by_title = any(abs(index - title) <= BY_TITLE for title in title_blocks)
    return by_title and find_day(walk.blocks[index].text[:LONGEST_LINE]) is not None


BY_TITLE = 10  # blocks


LEAST = 0  # log-odds in millionths: as likely body as not; .4 to .6 gave the same word F1 in cross-validation
SHORTEST_TOLD = 200  # characters of a text in JSON-LD that is more than a summary


def seen(
    walk: Walk, main_text: str, titles: Sequence[int], told: str, named: Sequence[RegionKind | None]
) -> features.Seen:
    """What is known of each block before the classifier is asked."""
    cut = [words(block.text) for block in walk.blocks]
    held = [match.share for match in align(cut, words(main_text))]
    in_head = [match.share for match in align(cut, words(told))] if len(told) > SHORTEST_TOLD else [-1.0] * len(cut)
    return features.Seen(held=held, told=in_head, named=named, titles=frozenset(titles))


def scores(walk: Walk, known: features.Seen) -> list[int]:
    """How likely each block is body, as log-odds in millionths."""
    import numpy as np

    rows = np.array(features.features(walk, known), dtype=np.float64)
    return [int(score) for score in forest.load("blocks.json").scores(rows)] if len(rows) else []


def _like_prose(block: Block) -> bool:
    linked = sum(end - start for start, end, _ in block.links)
    return len(block.text) >= LONG and linked < len(block.text) / 3 and any(c in block.text for c in ".!?。")


LONG = 60  # characters of a paragraph that is taken for prose where nothing else helps
