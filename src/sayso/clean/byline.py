"""A walked page enters; the bylines that it shows leave, the one nearest to the title first: names, words, place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.clean.days import MONTHS
from sayso.clean.facts import fold, plain
from sayso.clean.walk import Block, Walk
from sayso.model import RegionKind

LONGEST_NAME = 80  # characters of an author's name; longer values are sentences
BEFORE, AFTER = 6, 20  # blocks before and after the title in which a byline stands
LONGEST_LINE = 200  # characters of a line that holds a byline
_WORDS = r"by|von|par|por|автор|autor|autora|door|di|tekst|texte|текст"
_BY = re.compile(
    rf"^\s*(?:(?:(?:article|blog|guide|post|this (?:post|article) (?:is|was))\s+)?(?:written|posted|reviewed|story|words|text|reported|published|contributed)\s+"
    rf"|(?:article|guide|story|words|review|analysis|opinion|interview)\s+)?(?:{_WORDS}|text|authors?|contributors?)\b\s*:?\s*",
    re.IGNORECASE,
)
# A byline begins its line, or follows a date or a mark; "ByAda" is "By" and "Ada" in two elements.
_SIGNED = re.compile(
    r"(?:^|(?<=[\d|•·,])\s*|\s{2,})(?:(?:written|posted|words|story|reported|contributed|article|guide|review)\s+)?"
    r"(?:(?:by|von|par|por|автор|door)(?:\s*:\s*|\s+)|By(?-i:(?=[A-Z][a-z]))|(?:authors?|autora?|contributors?)\s*:\s*)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"^(?:(?:article|written|posted|words|story|reported|contributed|published|guide|review(?!ed))?\s*(?:{_WORDS})|authors?|insights from|contributors?)\s*:?$",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s{2,}|\s*(?:\||•|·|//|\(|©)|\s\d|\s[–—-]\s|,?\s+(?:on|at|in|for|last updated|updated|published|posted)\b"
    r"|\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d",
    re.IGNORECASE,
)
_AUTHOR_LINK = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|contributors?|staff|people|profiles?|writers?|journalists?|reporters?|columnists?|by)/(?:[^/?#]+/)?[^/?#]+/?(?:[?#].*)?$"
    r"|[?&]author=",
    re.IGNORECASE,
)
# "Ada Quell on 4 Aug 2031 5:11", "Ada Quell, Feb 11, 2031": bylines hold the day as well.
_DATE_BEHIND = re.compile(
    r"[\s,]+(?:on\s+)?(?:\d{1,2}[.-]?\s*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.-]?\s*\d{1,4}\b.*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|^@\w|/")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NOBODY = frozenset(
    "about author|about the author|admin|administrator|author|authors|comments|editor|guest|none|null|role|share|staff|"
    "subscribe|undefined|user|webmaster".split("|")
)
_LOWER = frozenset("al bin da dal de del della den der des di do dos du el la le ibn ter van von und y zu and".split())


@dataclass(frozen=True, slots=True)
class Byline:
    """The names of a byline, the block it stands in, where the names are written in it, and how it was told."""

    names: tuple[str, ...]
    block: int
    span: tuple[int, int] | None
    how: str


def bylines(walk: Walk, kinds: Sequence[RegionKind], title: int | None) -> Iterator[Byline]:
    """The bylines that stand by the title, then those further down in regions that hold bylines."""
    first = title if title is not None else 0
    near = range(max(0, first - BEFORE), min(len(walk.blocks), first + AFTER))
    order = [n for n in (*range(first, near.stop), *reversed(range(near.start, min(first, near.stop)))) if n != title]
    for read in (_signed, _labelled, _linked):
        for index in order:
            if kinds[index] != "comment" and len(walk.blocks[index].text) <= LONGEST_LINE:
                yield from read(walk, index, kinds[index])
    for index, block in enumerate(walk.blocks):
        if index in near or kinds[index] in ("comment", "body") or len(block.text) > LONGEST_NAME:
            continue
        if kinds[index] in HOLDING or any(_AUTHOR_LINK.search(to) for _, _, to in block.links):
            if _BY.match(block.text):
                yield from _signed(walk, index, kinds[index])
            yield from _labelled(walk, index, kinds[index])


HOLDING = frozenset({"byline", "bio", "dateline", "other"})  # regions that can hold a byline, ...
MENUS = frozenset({"nav", "form", "promo", "related"})  # ... and those whose "By state" is no byline


def _signed(walk: Walk, index: int, kind: RegionKind) -> Iterator[Byline]:
    """ "By Ada Quell", "3 February 2031 by Ada Quell", "Posted by Ada Quell | 5 comments"."""
    block = walk.blocks[index]
    match = _SIGNED.search(block.text)
    if match is None or block.text.rstrip()[-1:] in ".!?" or len(block.text[: match.start()].split()) > FEW:
        return
    linked = [(s, e) for s, e, to in block.links if s >= match.end() - 1 and _AUTHOR_LINK.search(to)]
    if not linked and (_in_list(walk, index) or _in_menu(block, kind, match[0])):
        return
    if linked and linked[0][0] <= match.end() + 1:
        yield from _found(block, index, (linked[0][0], linked[-1][1]), "the byline on the page", sure=True)
    else:
        stop = _STOP.search(block.text, match.end())
        span = match.end(), stop.start() if stop else len(block.text)
        yield from _found(block, index, span, "the byline on the page", sure=kind == "byline")


def _in_menu(block: Block, kind: RegionKind, by: str) -> bool:
    """Whether a line without colon and date stands where menus do: "By state" leads there, or heads a part of it."""
    menu = kind in MENUS or block.container.tag in ("li", "h2", "h3", "h4")
    return menu and ":" not in by and not any(c.isdigit() for c in block.text)


def _in_list(walk: Walk, index: int) -> bool:
    """Whether the next or the last line begins in the same way: "By size", "By industry" are a menu."""
    around = (n for n in (index - 1, index + 1) if 0 <= n < len(walk.blocks))
    return any(_BY.match(walk.blocks[n].text) and len(walk.blocks[n].text) <= LONGEST_NAME for n in around)


FEW = 8  # words (a date, a section) that stand before the byline on its line


def _labelled(walk: Walk, index: int, _kind: RegionKind) -> Iterator[Byline]:
    """The line after one that says "Written by" and no more."""
    block = walk.blocks[index]
    if index and _LABEL.match(walk.blocks[index - 1].text):
        stop = _STOP.search(block.text)
        span = 0, stop.start() if stop else len(block.text)
        yield from _found(block, index, span, f"the line after “{walk.blocks[index - 1].text}”")


def _linked(walk: Walk, index: int, _kind: RegionKind) -> Iterator[Byline]:
    """A short line that leads to an author's own page."""
    block = walk.blocks[index]
    if len(block.text) > LONGEST_NAME:
        return
    for start, end, to in block.links:
        if _AUTHOR_LINK.search(to):
            found = list(_found(block, index, (start, end), "a link to an author's page", sure=False))
            if found:
                yield found[0]
                return


def _found(block: Block, index: int, span: tuple[int, int], how: str, *, sure: bool = True) -> Iterator[Byline]:
    """The byline, where its words are names; of one that is not sure, more than one word is asked."""
    names = split_names(block.text[slice(*span)])
    if not names or len(names[0].split()) > MOST_WORDS or (len(names[0].split()) == 1 and not sure):
        return
    if (sure and len(names) == 1) or all(map(is_name, names)):
        start = block.text.find(names[0], span[0])
        whole = (start, start + len(names[0])) if len(names) == 1 and start >= 0 else None
        yield Byline(tuple(names), index, whole, how)


def is_name(text: str) -> bool:
    """Whether words could be someone's name: few, capitalised, no month and no number among them.

    >>> is_name("Ada van Quell"), is_name("January"), is_name("you acknowledge the policy")
    (True, False, False)
    """
    parts = text.split()
    if not parts or len(parts) > MOST_WORDS or any(p.isdigit() for p in parts) or text[-1] in "!?:":
        return False
    if any(part.strip(".,").lower() in MONTHS for part in parts) and len(parts) < 2:
        return False
    return all(p[0].isupper() or not p[0].islower() or _CJK.search(p) or p.lower() in _LOWER for p in parts)


MOST_WORDS = 6  # of a name with its titles


def split_names(written: str) -> list[str]:
    """The names of a byline; never an address, never a word that stands for nobody.

    >>> split_names("By Ada Quell, Bo Rand and Cy Tamm")
    ['Ada Quell', 'Bo Rand', 'Cy Tamm']
    >>> split_names("https://press.example/ada"), split_names("admin")
    ([], [])
    >>> split_names("Posted by Ada Quell on 4 Aug 2031 5:11")
    ['Ada Quell']
    """
    if len(written) > LONGEST_LIST:
        return []
    bare = _DATE_BEHIND.sub("", _BY.sub("", plain(written).strip(" \"'“”"))).strip()
    if not bare or len(bare) > 3 * LONGEST_NAME or _ADDRESS.search(bare.split(" ")[0]):
        return []
    parts = re.split(r"\s*;\s*|\s+(?:and|und|et|y|и)\s+|\s*&\s*|\s+\|\s+|\s*،\s*", bare)
    names = []
    for part in parts:
        names += re.split(r"\s*,\s*", part) if _is_list(part) else [part]
    kept = (" ".join(name.split()).strip(" ,.;:|-–—") if not name.endswith("r.") else name for name in names)
    named = (name for name in kept if name and len(name) <= LONGEST_NAME and ": " not in name)
    return [name for name in named if fold(name) not in _NOBODY and not _ADDRESS.search(name)]


LONGEST_LIST = 1_000  # characters, mark-up included, of a list of names


def _is_list(part: str) -> bool:
    """Whether commas stand between names, and not before a degree or an office."""
    names = [name.strip() for name in part.split(",")]
    return len(names) > 1 and all(2 <= len(name.split()) <= 5 or _CJK.search(name) for name in names)
