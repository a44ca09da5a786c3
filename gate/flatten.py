"""An HTML page enters; what a browser gives for it as plain text leaves: blocks on lines, paragraphs with a blank line.

It follows the HTML standard's `innerText` as a browser without the page's style sheets would: paragraphs are set off by
a blank line, other blocks by a line's end, `<br>` ends a line, cells are parted by tabs. What only the page's own style
sheet hides (folded menus, for one) stays, so that the text has more furniture than most users would save.

It is a reader of its own, so that the gate measures `sayso` with text that `sayso` has not cut.
"""

import re

import lxml.html

PARAGRAPHS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "figure", "pre"])
BLOCKS = frozenset(
    "address article aside body caption center dd details dialog dir div dt fieldset figcaption footer form header hgroup "
    "hr html legend li main menu nav search section summary table tbody tfoot thead tr option optgroup".split()
)
CELLS = frozenset(["td", "th"])
UNSEEN = frozenset(
    "head script style template noscript iframe svg math canvas object map datalist select textarea audio video img "
    "input title meta link".split()
)
_WHITE = re.compile(r"[ \t\r\n\f]+")
_HIDES = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
LINE, GAP = "\x01", "\x02"  # a line must end here; a paragraph must
_EDGES = re.compile(rf"[ ]*[{LINE}{GAP}][{LINE}{GAP} ]*")
_SPACES = re.compile(r" {2,}")
_BREAKS = re.compile(r" *\n *")
_GAPS = re.compile(r"\n{3,}")


def flatten(html: str) -> str:
    """The page as plain text.

    >>> flatten("<ul><li><a href=x>Home</a><li>News</ul><h1>Bridge<br>closes</h1><p>It <b>shut</b>.</p><div>Share</div>")
    'Home\\nNews\\n\\nBridge\\ncloses\\n\\nIt shut.\\n\\nShare\\n'
    """
    root = lxml.html.document_fromstring(html.encode(), parser=lxml.html.HTMLParser(encoding="utf-8", huge_tree=True))
    parts: list[str] = []
    work: list[lxml.html.HtmlElement | str] = [root]
    while work:
        item = work.pop()
        if isinstance(item, str):
            parts.append(item)
            continue
        before, after = _edges(item)
        inside: list[lxml.html.HtmlElement | str] = [before, _inside(item.text)]
        for child in item:
            if _seen(child):
                inside.append(child)
            inside.append(_inside(child.tail))
        work.extend(reversed([*inside, after]))
    text = _EDGES.sub(lambda run: "\n\n" if GAP in run[0] else "\n", _SPACES.sub(" ", "".join(parts)))
    return _GAPS.sub("\n\n", _BREAKS.sub("\n", text)).strip() + "\n"


def _inside(text: str | None) -> str:
    return _WHITE.sub(" ", text or "").replace(LINE, "").replace(GAP, "")


def _edges(element: lxml.html.HtmlElement) -> tuple[str, str]:
    """What a browser puts before and after an element."""
    if element.tag in PARAGRAPHS:
        return GAP, GAP
    if element.tag in BLOCKS:
        return LINE, LINE
    if element.tag in CELLS:
        return "", "\t"
    return ("\n", "") if element.tag == "br" else ("", "")


def _seen(element: lxml.html.HtmlElement) -> bool:
    return (
        isinstance(element.tag, str)
        and element.tag not in UNSEEN
        and "hidden" not in element.attrib
        and not _HIDES.search(element.attrib.get("style", ""))
    )
