"""Decoded HTML enters; its tags and runs of text leave, in order, each with the offsets at which it stands.

Every character is looked at a bounded number of times, whatever the mark-up: the patterns use possessive quantifiers,
and what is never closed (a tag, a comment, a script) ends with the page, as in a browser.
"""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import NamedTuple

from sayso.errors import LimitExceeded

WHITE = " \t\n\r\f"
VOID = frozenset(
    [
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
RAW = frozenset(
    ["script", "style", "textarea", "title", "noscript", "iframe", "noembed", "noframes", "xmp"]
)  # no tags inside
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
_TAG = re.compile(
    r"""<(/?)([A-Za-z][^\s/>]*+)
        ((?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+)*+)>""",
    re.VERBOSE,
)
_UNCLOSED = re.compile(r"</?[A-Za-z]")
_ATTRIBUTE = re.compile(r"""([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?+""")
_CLOSING = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}
_REFERENCE = re.compile(r"&(?:#(?:[xX]([0-9A-Fa-f]{1,8})|([0-9]{1,8}));?|([A-Za-z][A-Za-z0-9]{0,31}+;?))")
_RUN = re.compile(r"[ \t\n\r\f]++|&|[^ \t\n\r\f&]++")
LONGEST_BARE_NAME = 6  # of the names that need no semicolon, such as "&Aacute"
WINDOWS = dict(zip(range(0x80, 0xA0), bytes(range(0x80, 0xA0)).decode("cp1252", "replace"), strict=True))


class Token(NamedTuple):
    """A tag (`name`, lower case), or a run of text (`name` is ""), at `source[start:end]`.

    `attributes` is the tag's inside as written; `raw` is the span of the text inside an element that has no tags.
    """

    name: str
    start: int
    end: int
    closing: bool = False
    attributes: str = ""
    raw: tuple[int, int] | None = None


def tokens(source: str, nodes: int) -> Iterator[Token]:
    """The tags and runs of text of a page, in order; comments and declarations are passed over.

    >>> [(t.name, t.closing) for t in tokens("<p class=a>Hi<!-- no --></p>", 10)]
    [('p', False), ('', False), ('p', True)]
    """
    position, count, length = 0, 0, len(source)
    while position < length:
        count += 1
        if count > nodes:
            raise LimitExceeded(
                "clean", "too-many-nodes", f"more than {nodes} tags and runs of text; --max-nodes raises the limit"
            )
        markup = _MARKUP.search(source, position)
        start = markup.start() if markup else length
        if start > position:
            yield Token("", position, start)
            position = start
            continue
        token, position = _markup(source, start)
        if token is not None:
            yield token


def _markup(source: str, start: int) -> tuple[Token | None, int]:
    if source.startswith("<!--", start):
        end = source.find("-->", start + 2)  # "<!-->" is a whole comment
        return None, len(source) if end < 0 else end + 3
    tag = _TAG.match(source, start)
    if tag is None:
        if _UNCLOSED.match(source, start):
            return None, len(source)
        end = source.find(">", start)
        return None, len(source) if end < 0 else end + 1
    name, closing = tag[2].lower(), bool(tag[1])
    if closing or name not in RAW:
        return Token(name, start, tag.end(), closing, tag[3]), tag.end()
    close = _CLOSING[name].search(source, tag.end())
    inside = (tag.end(), close.start() if close else len(source))
    after = source.find(">", inside[1])
    end = len(source) if close is None or after < 0 else after + 1
    return Token(name, start, end, False, tag[3], inside), end


def attributes(written: str) -> dict[str, str]:
    """The attributes of a tag; of two with one name, the first counts.

    >>> attributes(' href="/a?b=1&amp;c=2" hidden')
    {'href': '/a?b=1&c=2', 'hidden': ''}
    """
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(written):
        name = match[1].lower()
        if name not in found:
            value = match[2] or match[3] or match[4] or ""
            found[name] = unescape(value) if "&" in value else value
    return found


def reference(source: str, position: int) -> tuple[str, int]:
    """The characters that the reference at `position` stands for, and its end; ("&", position + 1) where it is none.

    >>> reference("&amp;x", 0), reference("&x", 0)
    (('&', 5), ('&', 1))
    """
    match = _REFERENCE.match(source, position)
    if match is None:
        return "&", position + 1
    if match[3] is None:
        code = int(match[1], 16) if match[1] else int(match[2])
        return _character(code), match.end()
    name = match[3]
    if name in html5:
        return html5[name], match.end()
    for length in range(min(len(name), LONGEST_BARE_NAME), 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], position + 1 + length
    return "&", position + 1


def _character(code: int) -> str:
    if code in WINDOWS:
        return WINDOWS[code]
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return chr(code)


def unescape(written: str) -> str:
    """The text of an attribute or of the title, its character references resolved.

    >>> unescape("R&amp;D &#8211; &lt;b&gt;")
    'R&D – <b>'
    """
    parts, position = [], 0
    while (start := written.find("&", position)) >= 0:
        characters, end = reference(written, start)
        parts += [written[position:start], characters]
        position = end
    return "".join(parts) + written[position:]


def runs(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The text at `source[start:end]` as (characters, start, end): words, runs of white space as one " ", references.

    >>> list(runs("a\\n b&lt;", 0, 8))
    [('a', 0, 1), (' ', 1, 3), ('b', 3, 4), ('<', 4, 8)]
    """
    position = start
    while position < end:
        match = _RUN.match(source, position, end)
        assert match is not None, "one of the three alternatives matches every character"
        first, stop = source[position], match.end()
        if first == "&":
            characters, stop = reference(source, position)
            if stop > end:
                characters, stop = "&", position + 1
        else:
            characters = " " if first in WHITE else match[0]
        yield characters, position, stop
        position = stop
