"""A paragraph goes in, its quotations come out: which marks pair, and what stands between them, in every script.

A quotation that is opened and not closed in its paragraph runs to the paragraph's end, and is `closed=False`: the
convention of quotations over several paragraphs, each of which opens with a mark and only the last of which closes.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.keys import Span

# Opening mark -> the marks that close it. German and Polish close with “ or ”, Danish uses » «, Swedish ” ”.
PAIRS = {
    "“": "”\"“", "„": "“”\"", "«": "»", "»": "«", "「": "」", "『": "』", "《": "》", "‟": "”", "❝": "❞", "‹": "›",
    "〝": "〞〟",
    '"': '"', "＂": "＂", "``": "''", "''": "''", "”": "”",
}  # fmt: skip
SINGLE = {"‘": "’", "‚": "‘’", "'": "'"}
MARK = re.compile(r"``|''|[“”„«»「」『』《》‟❝❞‹›〝〞〟\"＂‘’‚']")
ONLY_CLOSE = frozenset("❞›〞〟」』》")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks. `span` takes in the marks, `inner` does not; `single` tells of ‘single’ marks."""

    span: Span
    inner: Span
    closed: bool
    single: bool = False


def quotations(text: str, start: int, end: int) -> list[Quotation]:
    """The outermost quotations of one paragraph, in order; marks inside a quotation belong to it.

    >>> text = 'He said “we ‘may’ go”, then: "No."'
    >>> [text[q.inner[0] : q.inner[1]] for q in quotations(text, 0, len(text))]
    ['we ‘may’ go', 'No.']
    """
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(text, start, end):
        sign = mark.group()
        if opened is None:
            if _can_open(text, mark, start, end):
                opened = mark
        elif _closes(text, opened.group(), mark, end):
            found.append(_quotation(opened, mark.start(), mark.end(), closed=True))
            opened = None
        elif opened.group() == "'" and sign not in SINGLE and _can_open(text, mark, start, end):
            opened = mark  # a straight single mark that was an apostrophe after all
    if opened is not None and opened.group() not in SINGLE:
        found.append(_quotation(opened, end, end, closed=False))
    return found


def carried_over(text: str, paragraphs: Sequence[Span]) -> list[list[Quotation]]:
    """The quotations of each paragraph, where one that a paragraph leaves open may be closed in the next ones without being opened again.

    >>> text = '“It is late,” he said. “We go.|Nobody stays.” He left.'
    >>> [[text[q.inner[0] : q.inner[1]] for q in found] for found in carried_over(text, [(0, 30), (31, len(text))])]
    [['It is late,', 'We go.'], ['Nobody stays.']]
    """
    found = [quotations(text, start, end) for start, end in paragraphs]
    for index in range(1, len(paragraphs)):
        is_open = found[index - 1] and not found[index - 1][-1].closed
        ahead = range(index, min(index + FAR_ON, len(paragraphs))) if is_open else ()
        marks = ((at, _first_double(text, *paragraphs[at])) for at in ahead)
        last, mark = next(((at, mark) for at, mark in marks if mark), (index, None))
        if mark is None or not _ends_here(text, mark, *paragraphs[last]):
            continue
        for at in range(index, last):
            start, end = paragraphs[at]
            found[at] = [Quotation(span=(start, end), inner=(start, end), closed=False)]
        start, end = paragraphs[last]
        first = Quotation(span=(start, mark.end()), inner=(start, mark.start()), closed=True)
        found[last] = [first, *quotations(text, mark.end(), end)]
    return found


FAR_ON = 3  # paragraphs in which a quotation that was left open may end
LONGEST_REST = 600  # characters of it in the last one


def _first_double(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first mark of a paragraph that is no single one."""
    return next((mark for mark in MARK.finditer(text, start, end) if mark.group() not in NO_DOUBLE), None)


CLOSERS, NO_DOUBLE = frozenset('”"»＂'), frozenset("‘’‚'")


def _ends_here(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Can the first mark of a paragraph only close what a paragraph before left open: "… and nobody stays.”"?"""
    behind = text[mark.end()] if mark.end() < end else " "
    is_near = mark.group() in CLOSERS and start < mark.start() < start + LONGEST_REST
    return is_near and not text[mark.start() - 1].isspace() and not behind.isalnum()


def before(found: Sequence[Quotation], place: int) -> Quotation | None:
    """The last of a paragraph's quotations that ends at a place or before it."""
    index = bisect_right(found, place, key=lambda quoted: quoted.span[1])
    return found[index - 1] if index else None


def after(found: Sequence[Quotation], place: int) -> Quotation | None:
    """The first of a paragraph's quotations that begins at a place or behind it."""
    index = bisect_left(found, place, key=lambda quoted: quoted.span[0])
    return found[index] if index < len(found) else None


def around(found: Sequence[Quotation], place: int) -> Quotation | None:
    """That of a paragraph's quotations between whose marks a place stands."""
    index = bisect_right(found, place, key=lambda quoted: quoted.inner[0]) - 1
    return found[index] if index >= 0 and place < found[index].inner[1] else None


def touching(found: Sequence[Quotation], start: int, end: int) -> Sequence[Quotation]:
    """Those of a paragraph's quotations that share a character with `[start, end)`, marks included."""
    first = bisect_right(found, start, key=lambda quoted: quoted.span[1])
    return found[first : bisect_left(found, end, key=lambda quoted: quoted.span[0])]


def _quotation(opened: re.Match[str], close: int, after: int, *, closed: bool) -> Quotation:
    return Quotation(
        span=(opened.start(), after), inner=(opened.end(), close), closed=closed, single=opened.group() in SINGLE
    )


def _can_open(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    sign = mark.group()
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    if (after.isspace() and sign not in ("«", "»", "„")) or sign in ONLY_CLOSE:
        return False
    if sign in ("”", "»", "''", '"', "＂", "'"):
        # These also close: they open only where no word stands before them. Straight single marks are apostrophes
        # more often than not (’90s, 'em), so a letter has to follow.
        return not before.isalnum() and before not in ".,!?" and (sign != "'" or after.isalpha() or after == '"')
    if sign == "’":
        return False
    return sign in PAIRS or (sign in SINGLE and not before.isalnum() and not after.isdigit())


def _closes(text: str, opening: str, mark: re.Match[str], end: int) -> bool:
    sign = mark.group()
    if opening in SINGLE:
        after = text[mark.end()] if mark.end() < end else " "
        return sign in SINGLE[opening] and not after.isalnum()
    if opening == "“" and sign == "“":
        return False
    return sign == PAIRS[opening] if len(opening) == 2 else sign in PAIRS[opening]


# Whose words a paper holds that somebody hands on is not told by who does: "Ruiz forwarded a message of two lines."
HANDS_ON = re.compile(
    r"\b(?:forwarded|passed\s+on|sent\s+on|read\s+(?:out|aloud|from)|unfolded|played)\b[^.;:“”\"]{0,40}?\b(?:letter|message|note|statement|text|e-?mail|recording)s?\b(?!\s+of\s+(?:his|her)\s+own\b)"
)
