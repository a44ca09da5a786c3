"""A walked page enters; a row of numbers for each of its blocks leaves, from which the classifier tells body from the rest.

The numbers are counts and quotients of counts, so that every machine gives the same ones. `NAMES` says what each column is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from sayso.clean.align import words
from sayso.clean.walk import Block, Element, Walk
from sayso.model import RegionKind

TAGS = ("p", "li", "td", "blockquote", "div", "span", "a", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "pre", "dd", "section", "button", "time", "label")  # fmt: skip
ABOVE = ("article", "main", "aside", "nav", "header", "footer", "section", "ul", "ol", "table", "figure", "form", "blockquote", "a", "dl")  # fmt: skip
KINDS: tuple[RegionKind, ...] = ("comment", "form", "caption", "bio", "byline", "dateline", "related", "promo", "contact", "nav", "other")  # fmt: skip
BODY_NAME = re.compile(r"article-?(?:body|content|text|main)|entry-?content|post-?(?:body|content|text)|story-?(?:body|text|content)|articlebody|rich-?text|\bprose\b|page-?content|main-?content|\bcontent\b|\bbody\b|\barticle\b|markdown|\btext\b")  # fmt: skip
NEAR = 3  # blocks on either side whose numbers are looked at
UP = 3  # containers above a block whose sums are looked at
FAR = 50  # blocks: a greater distance is as good as none
LOOK_UP = 40  # elements above a block that are looked at
_ENDS = re.compile(r"[.!?。！？…:;,][\"'”’»)\]]*$")
_STOP = re.compile(r"[.!?。！？…][\"'”’»)\]]*$")
_SENTENCE = re.compile(r"[.!?。！？…](?:\s|$)")
_MARKS = re.compile(r"©|\|| · |»|\b(?:copyright|cookies?|subscribe|sign up|log ?in|share|read more|comments?|advertisement|newsletter|privacy)\b", re.IGNORECASE)  # fmt: skip
_QUOTES = re.compile(r"[\"“”„«»]")

OWN = (
    "held", "told", "words", "characters", "linked", "links", "word_length", "ends", "stops", "sentences", "commas",
    "capital", "capitals", "digits", "marks", "quotes", "again", "title", "body_name",
)  # fmt: skip
PLACE = (
    "at", "words_before", "depth", "from_first_held", "to_last_held", "inside_held", "to_nearest_held", "from_title",
    "from_heading",
)  # fmt: skip
GROUP = ("held", "words", "linked", "blocks", "prose")
PAGE = ("page_words", "page_blocks", "page_held", "page_told", "page_linked", "page_paragraphs")
NAMES = (
    *OWN, *PLACE, *(f"tag_{t}" for t in TAGS), *(f"above_{t}" for t in ABOVE), *(f"named_{k}" for k in KINDS),
    *(f"up{n}_{g}" for n in range(1, UP + 1) for g in GROUP), *(f"like_{g}" for g in GROUP), *(f"beside_{g}" for g in GROUP),
    "in_heart", "from_heart", "to_heart",
    *(f"near{n:+d}_{g}" for n in (*range(-NEAR, 0), *range(1, NEAR + 1)) for g in ("held", "words", "linked", "stops", "named")),
    *PAGE,
)  # fmt: skip

Row = list[float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is known of each block beforehand: the shares of its words in the extractor's text and in the JSON-LD's."""

    held: Sequence[float]
    told: Sequence[float]
    named: Sequence[RegionKind | None]
    titles: frozenset[int]


@dataclass(slots=True)
class _Sum:
    """Words of a group of blocks: all, held by the extractor, in links, of prose; and the number of blocks."""

    held: float = 0.0
    words: int = 0
    linked: float = 0.0
    prose: int = 0
    blocks: int = 0

    def add(self, count: int, held: float, linked: float, prose: int) -> None:
        self.words += count
        self.held += held * count
        self.linked += linked * count
        self.prose += prose
        self.blocks += 1

    def row(self, prose: int) -> Row:
        size = max(1, self.words)
        return [self.held / size, float(self.words), self.linked / size, float(self.blocks), self.prose / max(1, prose)]


def features(walk: Walk, seen: Seen) -> list[Row]:
    """The numbers of each block, in the order of `NAMES`."""
    blocks = walk.blocks
    counts = [len(words(block.text)) for block in blocks]
    linked = [_linked(block) for block in blocks]
    again = Counter(block.text for block in blocks)
    prose = [_prose(block, counts[i], linked[i]) for i, block in enumerate(blocks)]
    sums: dict[int, _Sum] = {}
    spans: dict[int, tuple[int, int, int]] = {}  # depth, first and last block of each element
    alike: dict[str, _Sum] = {}
    beside: dict[tuple[int, str], _Sum] = {}
    chains = [_containers(block) for block in blocks]
    looks = [_look(block) for block in blocks]
    for index, block in enumerate(blocks):
        numbers = (counts[index], seen.held[index], linked[index], prose[index])
        for element in _up(block.container):
            sums.setdefault(id(element), _Sum()).add(*numbers)
            first = spans.get(id(element), (0, index, 0))[1]
            spans[id(element)] = element.depth, first, index
        alike.setdefault(looks[index], _Sum()).add(*numbers)
        beside.setdefault((id(chains[index][0]), looks[index]), _Sum()).add(*numbers)
    own = [_own(block, counts[i], linked[i], again, seen, i) for i, block in enumerate(blocks)]
    places = _places(blocks, counts, seen)
    page = _page(blocks, counts, linked, seen)
    total = sum(prose)
    heart = _heart(spans, sums, total) if blocks else (0, 0)
    rows = []
    for index, block in enumerate(blocks):
        row = own[index] + places[index] + _tags(block, seen.named[index])
        groups = chains[index]
        for level in range(UP):
            row += sums[id(groups[min(level, len(groups) - 1)])].row(total)
        row += alike[looks[index]].row(total) + beside[(id(groups[0]), looks[index])].row(total)
        row += [float(heart[0] <= index <= heart[1]), _near(index - heart[0]), _near(heart[1] - index)]
        for step in (*range(-NEAR, 0), *range(1, NEAR + 1)):
            other = index + step
            if 0 <= other < len(blocks):
                named = float(seen.named[other] is not None)
                row += [seen.held[other], float(counts[other]), linked[other], own[other][8], named]
            else:
                row += [-1.0] * 5
        rows.append(row + page)
    return rows


def _linked(block: Block) -> float:
    return min(1.0, sum(end - start for start, end, _ in block.links) / max(1, len(block.text)))


def _prose(block: Block, count: int, linked: float) -> int:
    """The words of a block that reads as a paragraph; none of another's."""
    return count if count >= PROSE and linked < 0.5 and _STOP.search(block.text) else 0


PROSE = 12  # words of a paragraph


def _heart(spans: dict[int, tuple[int, int, int]], sums: dict[int, _Sum], prose: int) -> tuple[int, int]:
    """The first and last block of the innermost element that holds most of the page's prose; all of them where none does."""
    most = [span for key, span in spans.items() if sums[key].prose >= MOST * prose]
    everything = (0, 0, max(last for _, _, last in spans.values()))
    _, first, last = max(most, key=lambda span: span[0], default=everything)
    return first, last


MOST = 0.6  # share of the page's prose


def _up(element: Element) -> Iterator[Element]:
    for number, above in enumerate(element.up()):
        if number >= LOOK_UP:
            return
        yield above


def _containers(block: Block) -> list[Element]:
    """Elements above the block's own container, nearest first; the container itself where there is none."""
    return [e for e, _ in zip(block.container.up(), range(UP + 1), strict=False)][1:] or [block.container]


def _look(block: Block) -> str:
    """What blocks that look alike share: tags and classes of the container and of what holds it."""
    return "/".join(f"{e.tag}.{e.attributes.get('class', '')[:80]}" for e, _ in zip(block.container.up(), range(3), strict=False))  # fmt: skip


def _own(block: Block, count: int, linked: float, again: Counter[str], seen: Seen, index: int) -> Row:
    text = block.text
    size = max(1, len(text))
    named = any(BODY_NAME.search(_called(e)) for e, _ in zip(block.container.up(), range(4), strict=False))
    return [
        seen.held[index], seen.told[index], float(count), float(len(text)), linked, float(len(block.links)),
        len(text) / max(1, count), float(bool(_ENDS.search(text))), float(bool(_STOP.search(text))),
        float(len(_SENTENCE.findall(text))), text.count(",") / max(1, count), float(text[:1].isupper()),
        sum(c.isupper() for c in text) / size, sum(c.isdigit() for c in text) / size, float(len(_MARKS.findall(text))),
        float(len(_QUOTES.findall(text))), float(again[text]), float(index in seen.titles), float(named),
    ]  # fmt: skip


def _called(element: Element) -> str:
    found = element.attributes
    return " ".join(found[name][:200] for name in ("class", "id", "itemprop") if name in found).lower()


def _places(blocks: Sequence[Block], counts: Sequence[int], seen: Seen) -> list[Row]:
    held = [i for i, share in enumerate(seen.held) if share >= 0.5]
    first, last = (held[0], held[-1]) if held else (-1, -1)
    before = [0, *accumulate(counts)]
    total = max(1, before[-1])
    nearest = _nearest(len(blocks), held)
    title = min(seen.titles, default=0)
    rows, heading = [], -FAR
    for index, block in enumerate(blocks):
        if block.container.tag in ("h1", "h2", "h3", "h4"):
            heading = index
        rows.append(
            [
                index / len(blocks), before[index] / total, float(block.container.depth),
                _near(index - first) if held else -FAR, _near(last - index) if held else -FAR,
                float(first <= index <= last), float(nearest[index]), _near(index - title), _near(index - heading),
            ]
        )  # fmt: skip
    return rows


def _near(distance: int) -> float:
    return float(max(-FAR, min(FAR, distance)))


def _nearest(size: int, held: Sequence[int]) -> list[int]:
    """How many blocks away the nearest held block is."""
    found = [FAR] * size
    for indices in (range(size), range(size - 1, -1, -1)):
        away = FAR
        marked = set(held)
        for index in indices:
            away = 0 if index in marked else min(FAR, away + 1)
            found[index] = min(found[index], away)
    return found


def _tags(block: Block, named: RegionKind | None) -> Row:
    above = {e.tag for e in _up(block.container)}
    return [
        *(float(block.container.tag == tag) for tag in TAGS),
        *(float(tag in above) for tag in ABOVE),
        *(float(named == kind) for kind in KINDS),
    ]


def _page(blocks: Sequence[Block], counts: Sequence[int], linked: Sequence[float], seen: Seen) -> Row:
    total = max(1, sum(counts))

    def share(values: Sequence[float]) -> float:
        return sum(value * count for value, count in zip(values, counts, strict=True)) / total

    paragraphs = sum(block.container.tag == "p" for block in blocks)
    return [float(total), float(len(blocks)), share(seen.held), share(seen.told), share(linked), float(paragraphs)]
