"""A walked page enters; what each of its blocks is (body, title, comment, ...) leaves."""

from collections.abc import Sequence

from sayso.clean import features, forest
from sayso.clean.align import align, words
from sayso.clean.furniture import line_kind, own_kinds
from sayso.clean.signed import is_byline
from sayso.clean.walk import Block, Element, Walk
from sayso.model import RegionKind


def kinds_by_names(walk: Walk) -> list[RegionKind | None]:
    """What the names of each block's elements, and its own words, say that it is; None where they say nothing."""
    known: dict[int, tuple[RegionKind, ...]] = {}
    found: list[RegionKind | None] = []
    for block in walk.blocks:
        line = line_kind(block.text) if len(block.text) <= LONGEST_LINE else None
        found.append(_by_names(block.element, known) or line)
    return found


LONGEST_LINE = 160  # characters of a line that names what it is


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


def kinds(walk: Walk, main_text: str | None, title_blocks: Sequence[int], told: str = "") -> list[RegionKind]:
    """What each block is: body where the classifier says so, else what its names say.

    Args:
        walk: the page.
        main_text: what trafilatura takes for the main text; None where it could not be asked.
        title_blocks: the blocks that are the headline.
        told: the article's text as the page's JSON-LD gives it, or nothing.
    """
    named = kinds_by_names(walk)
    if main_text is None:
        body = [_like_prose(block) for block in walk.blocks]
    else:
        known = seen(walk, main_text, title_blocks, told, named)
        body = [
            score >= _least(named[index], known.held[index])
            and not _says_otherwise(named[index], known.held[index], walk.blocks[index])
            for index, score in enumerate(scores(walk, known))
        ]
    found: list[RegionKind] = []
    for index, is_body in enumerate(body):
        if index in title_blocks:
            found.append("title")
        elif named[index] != "comment" and is_byline(walk.blocks[index].text):
            found.append("byline")
        else:
            found.append("body" if is_body else named[index] or "other")
    return found


def _says_otherwise(named: RegionKind | None, held: float, block: Block) -> bool:
    """What is named a comment is one; so is a short byline; of other boxes only what trafilatura holds can be body.

    In cross-validation this gave .002 of word F1 on news pages and .004 on other web pages.
    """
    if named in SIGNING:
        return len(block.text) <= LONGEST_LINE
    return named == "comment" or (named in BOXES and held < HELD)


def _least(named: RegionKind | None, held: float) -> float:
    """The score that makes a block body; what is called navigation and trafilatura left out has to be surer."""
    return SURE if named == "nav" and held < HELD else LEAST


SIGNING = frozenset({"byline", "dateline"})
BOXES = frozenset({"related", "promo", "bio", "form", "contact"})
HELD = 0.5  # share of a block's words in trafilatura's main text, from which it holds the block
SURE = 1_386_000  # log-odds of four to one
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
