"""A walked page enters; what each of its blocks is (body, title, comment, ...) leaves."""

from collections.abc import Sequence

from sayso.clean.align import Match, align, words
from sayso.clean.furniture import line_kind, own_kinds
from sayso.clean.walk import Block, Element, Walk
from sayso.model import RegionKind

HELD = 0.5  # share of a block's words in trafilatura's main text, from which the block is taken for main text


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


def main_blocks(walk: Walk, main_text: str | None) -> list[Match]:
    """How much of each block trafilatura takes for main text."""
    if main_text is None:
        return [Match() for _ in walk.blocks]
    return align([words(block.text) for block in walk.blocks], words(main_text))


def kinds(walk: Walk, main_text: str | None, title_blocks: Sequence[int]) -> list[RegionKind]:
    """What each block is."""
    named = kinds_by_names(walk)
    held = main_blocks(walk, main_text)
    found: list[RegionKind] = []
    for index, (block, match) in enumerate(zip(walk.blocks, held, strict=True)):
        if index in title_blocks:
            found.append("title")
        elif match.share >= HELD if main_text is not None else _like_prose(block):
            found.append("body")
        else:
            found.append(named[index] or "other")
    return found


def _like_prose(block: Block) -> bool:
    linked = sum(end - start for start, end, _ in block.links)
    return len(block.text) >= LONG and linked < len(block.text) / 3 and any(c in block.text for c in ".!?。")


LONG = 60  # characters of a paragraph that is taken for prose where nothing else helps
