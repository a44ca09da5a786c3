"""Decoded HTML enters; its visible text leaves as blocks (one a paragraph, heading, cell or item), with their elements.

Invariant: a block's characters stand in the source where its pieces say, either character by character or as one
character reference, one run of white space or one `<br>`. A `<br>` is a blank, or the end of a line where a long one ends like a sentence.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.clean.html import VOID, WHITE, Token, attributes, runs, tokens, unescape
from sayso.errors import LimitExceeded
from sayso.model import Limits

BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
SOFT = frozenset(
    ["button", "label", "video", "audio", "picture"]
)  # their text is a block; without text they break nothing
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
IN_HEAD = frozenset(
    ["base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script", "style", "template", "title"]
)
INVISIBLE = frozenset(["head", "script", "style", "template", "svg", "math", "canvas", "object", "map", "datalist"])
ROOTS = frozenset(["html", "body", "main", "article"])  # a page whose script shows it later says that these are hidden
ICONS = frozenset(["i", "svg", "span", "em", "b", "img"])
CLOSES_P = BLOCK - frozenset(["option", "optgroup", "select", "summary", "legend", "caption"])
SAME_ENDS = {  # a start tag -> the elements that it ends, and those that stop the look upwards
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "table"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
LONG_LINE = 120  # characters of a line that is a paragraph, and more than a page wraps its lines at
ENDED = re.compile(r"[.!?…:][”\"’')\]»]*$")
LOOK_UP = 64  # elements looked at for one that a start tag ends: nobody's list items nest deeper
HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
STREAMED = re.compile(r"S:[0-9a-f]+$")  # React sends these hidden, and a script puts them in their place
KEPT_HEAD = frozenset(["meta", "link", "base"])
BLANK_LINE = re.compile(r"\n[ \t\r\f]*\n")


@dataclass(slots=True, eq=False)
class Element:
    """An element of the page: what its tag says, and where it hangs."""

    tag: str
    parent: "Element | None"
    attributes: dict[str, str]
    start: int
    order: int
    hidden: bool = False
    depth: int = 0

    def up(self) -> Iterator["Element"]:
        """The element itself, its parent, and so on up to the root."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent


@dataclass(slots=True, eq=False)
class Block:
    """A paragraph-level run of text. `element` is the innermost that holds all of it, `container` its block element.

    `pieces` are (offset in the block, source, length, length in the source); `links` (start, end, address as written).
    """

    text: str
    element: Element
    container: Element
    pieces: list[tuple[int, int, int, int]]
    links: list[tuple[int, int, str]]


@dataclass(slots=True)
class Walk:
    """Everything a page shows, and what its head says."""

    blocks: list[Block] = field(default_factory=list)
    head: list[Element] = field(default_factory=list)  # meta, link and base elements, wherever they stand
    times: list[tuple[Element, int]] = field(default_factory=list)  # time elements, and the block they begin in
    json: list[str] = field(default_factory=list)  # the JSON-LD scripts
    title: str = ""
    language: str = ""
    nodes: int = 0
    depth: int = 0  # of the deepest element


def walk(source: str, limits: Limits, *, xml: bool = False) -> Walk:
    """Read a page's HTML into blocks of visible text.

    >>> [b.text for b in walk("<h1>A&amp;B</h1><p>One<br><br>two", Limits()).blocks]
    ['A&B', 'One', 'two']
    """
    builder = _Builder(source, limits, xml)
    for token in tokens(source, limits.nodes):
        builder.read(token)
    builder.flush()
    return builder.walk


class _Builder:
    def __init__(self, source: str, limits: Limits, xml: bool) -> None:
        self.source, self.limits, self.xml = source, limits, xml
        self.walk = Walk()
        self.stack: list[Element] = []
        self.open: Counter[str] = Counter()
        self.characters = 0
        self.fresh()

    def fresh(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.pieces: list[tuple[int, int, int, int]] = []
        self.links: list[tuple[int, int, str]] = []
        self.holder: Element | None = None
        self.shared: Element | None = None
        self.breaks = 0
        self.line = 0  # the part with which a line behind a `<br>` begins

    def read(self, token: Token) -> None:
        self.walk.nodes += 1
        if not token.name:
            self.text(token)
        elif token.closing:
            self.end(token)
        elif token.raw is not None:
            self.raw(token)
        else:
            self.start(token)

    # --- elements --------------------------------------------------------------------------------------------------

    def start(self, token: Token) -> None:
        name = token.name
        if self.open["head"] and name not in IN_HEAD and not self.open["template"]:
            self.end(Token("head", token.start, token.start, True))
        if name in BLOCK:
            self.flush()
            if name in CLOSES_P and self.open["p"]:
                self.close_up(frozenset({"p"}), frozenset({"td", "th", "button", "table"}))
        elif name == "br":
            self.line_break(token)
            return
        elif name == "a":
            self.next_link()
        if name in SAME_ENDS:
            self.close_up(*SAME_ENDS[name])
        element = self.element(token)
        if name in KEPT_HEAD:
            self.walk.head.append(element)
        if name == "time":
            self.walk.times.append((element, len(self.walk.blocks)))
        if name == "html" and not self.walk.language:
            self.walk.language = element.attributes.get("lang") or element.attributes.get("xml:lang") or ""
        if name in VOID or (token.attributes.endswith("/") and (self.xml or self.open["svg"])):
            return
        self.push(element)

    def element(self, token: Token) -> Element:
        parent = self.stack[-1] if self.stack else None
        found = attributes(token.attributes) if token.attributes else {}
        hidden = (parent is not None and parent.hidden) or _hides(token.name, found)
        return Element(token.name, parent, found, token.start, len(self.walk.blocks), hidden, len(self.stack))

    def push(self, element: Element) -> None:
        if len(self.stack) >= self.limits.depth:
            raise LimitExceeded(
                "clean", "too-deep", f"tags nested more than {self.limits.depth} deep; --max-depth raises the limit"
            )
        self.stack.append(element)
        self.walk.depth = max(self.walk.depth, len(self.stack))
        self.open[element.tag] += 1

    def pop(self) -> None:
        self.open[self.stack.pop().tag] -= 1

    def end(self, token: Token) -> None:
        name = token.name
        if name in BLOCK:
            self.flush()
        if not self.open[name]:
            return
        if name not in BLOCK:  # a formatting element's end leaves the blocks open that began inside it
            for above in range(len(self.stack) - 1, max(-1, len(self.stack) - 1 - LOOK_UP), -1):
                if self.stack[above].tag == name:
                    break
                if self.stack[above].tag in BLOCK:
                    self.forget(name)
                    return
        while self.stack[-1].tag != name:
            self.pop()
        self.pop()

    def forget(self, name: str) -> None:
        for above in range(len(self.stack) - 1, max(-1, len(self.stack) - 1 - LOOK_UP), -1):
            if self.stack[above].tag == name:
                del self.stack[above]
                self.open[name] -= 1
                return

    def close_up(self, ends: frozenset[str], stops: frozenset[str]) -> None:
        if not any(self.open[name] for name in ends):
            return
        for above in range(len(self.stack) - 1, max(-1, len(self.stack) - 1 - LOOK_UP), -1):
            tag = self.stack[above].tag
            if tag in ends:
                while len(self.stack) > above:
                    self.pop()
                return
            if tag in stops:
                return

    def raw(self, token: Token) -> None:
        assert token.raw is not None
        inside = self.source[token.raw[0] : token.raw[1]]
        if token.name == "title" and not self.walk.title and not self.open["svg"]:
            self.walk.title = " ".join(unescape(inside).split())
        elif token.name == "script" and "ld+json" in token.attributes:
            self.walk.json.append(inside)
        elif token.name == "iframe":
            self.flush()

    # --- text ------------------------------------------------------------------------------------------------------

    def text(self, token: Token) -> None:
        element = self.stack[-1] if self.stack else None
        if element is None:
            element = Element("body", None, {}, token.start, 0)
        if element.hidden:
            return
        if self.holder is None and not self.source[token.start : token.end].strip(WHITE):
            return
        if self.open["pre"]:
            self.preformatted(token, element)
        else:
            self.add(token.start, token.end, element)

    def preformatted(self, token: Token, element: Element) -> None:
        position = token.start
        for blank in BLANK_LINE.finditer(self.source, token.start, token.end):
            self.add(position, blank.start(), element)
            self.flush()
            position = blank.end()
        self.add(position, token.end, element)

    def add(self, start: int, end: int, element: Element) -> None:
        holder = _block_of(element)
        if self.holder is not None and self.holder is not holder:
            if not self.source[start:end].strip(WHITE):
                return
            self.flush()
        first = self.length
        for characters, begin, stop in runs(self.source, start, end):
            self.append(characters, begin, stop)
        if self.length == first:
            return
        if self.characters + self.length > self.limits.characters:
            raise LimitExceeded(
                "clean",
                "too-long",
                f"more than {self.limits.characters} characters of text; --max-characters raises the limit",
            )
        self.breaks = 0
        if self.holder is None:
            self.holder, self.shared = holder, element
        elif self.shared is not element:
            self.shared = self.holder
        link = next((e for e in self.stack[:-LOOK_UP:-1] if e.tag == "a"), None) if self.open["a"] else None
        if link is not None and "href" in link.attributes:
            self.links.append((first, self.length, link.attributes["href"]))

    def append(self, characters: str, start: int, end: int) -> None:
        if characters == " " and (not self.parts or self.parts[-1][-1:] in (" ", "\n")):
            return
        if not characters:
            return
        size = end - start
        exact = len(characters) == size and self.source.startswith(characters, start)
        last = self.pieces[-1] if self.pieces else None
        if exact and last is not None and last[2] == last[3] and last[1] + last[2] == start and self.joins(last):
            self.pieces[-1] = (last[0], last[1], last[2] + size, last[3] + size)
        else:
            self.pieces.append((self.length, start, len(characters), size))
        self.parts.append(characters)
        self.length += len(characters)

    def joins(self, last: tuple[int, int, int, int]) -> bool:
        """Whether the last piece is of the kind that stands in the source character by character."""
        return last[2] > 1 or self.source[last[1]] == self.parts[-1][0]

    def line_break(self, token: Token) -> None:
        self.breaks += 1
        ended = self.ends_paragraph()
        if self.breaks > 1:
            self.flush()
        elif self.parts and self.parts[-1] not in (" ", "\n"):
            self.append("\n" if ended else " ", token.start, token.end)

    def ends_paragraph(self) -> bool:
        """Is the line before a single `<br>` long and ended like a sentence? A line that is only wrapped is neither, as a rule."""
        text = "".join(self.parts[self.line :]).rstrip()
        self.line = len(self.parts)
        return len(text) >= LONG_LINE and ENDED.search(text) is not None

    def next_link(self) -> None:
        """Two links that touch are two items of a list, not one word."""
        if self.links and self.links[-1][1] == self.length and self.parts and self.parts[-1] != " ":
            self.flush()

    def flush(self) -> None:
        text = "".join(self.parts)
        if self.holder is not None and self.shared is not None and text.strip():
            kept = len(text.rstrip(" \n"))
            if kept < len(text):
                self.pieces = _cut(self.pieces, kept)
            links = [(start, min(end, kept), to) for start, end, to in self.links if start < kept]
            self.walk.blocks.append(Block(text[:kept], self.shared, self.holder, self.pieces, links))
            self.characters += kept + 1
        self.fresh()


def _hides(tag: str, found: dict[str, str]) -> bool:
    if tag in INVISIBLE:
        return True
    if not found or tag in ROOTS:
        return False
    if "hidden" in found and found["hidden"] != "until-found" and not STREAMED.match(found.get("id", "")):
        return True
    if "style" in found and HIDING_STYLE.search(found["style"]):
        return True
    return found.get("aria-hidden") == "true" and tag in ICONS


def _block_of(element: Element) -> Element:
    last = element
    for last in element.up():
        if last.tag in BLOCK or last.tag in SOFT:
            return last
    return last


def _cut(pieces: list[tuple[int, int, int, int]], length: int) -> list[tuple[int, int, int, int]]:
    kept = [piece for piece in pieces if piece[0] < length]
    start, source, size, source_size = kept[-1]
    if start + size > length:
        kept[-1] = (start, source, length - start, source_size - (size - (length - start)))
    return kept
