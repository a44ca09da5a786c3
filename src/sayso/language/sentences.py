"""Text goes in, the spans of its sentences come out; a span never crosses a line break and has no blank at its"
" edges."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.keys import Span

# A sentence ends at its mark, with the closing quotation marks, brackets and numbers of notes ("[2]") behind it, where a blank follows.
END = re.compile(r"[.!?…。！？؟]++[\"'”’»)\]]*+(?:\[\d{1,3}\])*+(?=\s|$)|[。！？]++[」』”’]*+")
# Words whose full stop does not end a sentence; a single letter ("J. Doe", "U.S.") never does before a capital.
ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "jr",
        "sr",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "maj",
        "adm",
        "cmdr",
        "gov",
        "sen",
        "rep",
        "pres",
        "vs",
        "etc",
        "inc",
        "ltd",
        "co",
        "corp",
        "no",
        "vol",
        "fig",
        "art",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "approx",
        "dept",
        "est",
        "al",
        "ст",
        "г",
        "гг",
        "им",
        "т",
        "д",
        "п",
        "тыс",
        "млн",
        "млрд",
        "руб",
        "ул",
        "см",
        "напр",
    ]
)
LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.$")
LONGEST = 1_000  # characters; a line without full stops is cut at blanks, or a page of one line would be read again for each saying
OPENS = re.compile(r"\s*[\"'“‘«„(\[]*")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, in order.

    >>> text = 'Gen. Ode spoke. "We will go." They left'
    >>> [text[a:b] for a, b in sentences(text)]
    ['Gen. Ode spoke.', '"We will go."', 'They left']
    """
    end = len(text) if end is None else end
    found: list[Span] = []
    for line in re.compile(r"[^\n\r]+").finditer(text, start, end):
        begin = line.start()
        for mark in END.finditer(text, line.start(), line.end()):
            if mark.end() < line.end() and not _ends_here(text, begin, mark.start(), mark.end()):
                continue
            _add(found, text, begin, mark.end())
            begin = mark.end()
        _add(found, text, begin, line.end())
    return found


def _ends_here(text: str, begin: int, mark: int, after: int) -> bool:
    """Does the mark between two words of one line end the sentence?"""
    opened = OPENS.match(text, after)
    following = text[opened.end() : opened.end() + 1] if opened else ""
    if following.islower():
        return False
    if text[mark : mark + 1] != "." or after - mark > 1:
        return True
    word = LAST_WORD.search(text, max(begin, mark - 30), mark + 1)
    if word is None:
        return True
    letters = word.group(1)
    return not (letters.lower() in ABBREVIATIONS or len(letters) == 1 or "." in letters)


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        blank = text.rfind(" ", start, start + LONGEST)
        cut = blank if blank > start else start + LONGEST
        found.append((start, cut))
        start = cut + (blank > start)
    if start < end:
        found.append((start, end))


class Sentences:
    """The sentences of a text's lines; each line is cut once, when it is first asked for.

    >>> text = "One. Two."
    >>> [text[slice(*Sentences(text, [(0, 9)]).at(0, place))] for place in (1, 6)]
    ['One.', 'Two.']
    """

    def __init__(self, text: str, lines: Sequence[Span]) -> None:
        self._text, self._lines = text, lines
        self._cut: dict[int, list[Span]] = {}

    def of(self, line: int) -> list[Span]:
        """The sentences of a line, in order."""
        if line not in self._cut:
            self._cut[line] = sentences(self._text, *self._lines[line])
        return self._cut[line]

    def at(self, line: int, place: int) -> Span | None:
        """The sentence of a line that holds a place; `None` between two."""
        cut = self.of(line)
        index = bisect_right(cut, place, key=lambda span: span[0]) - 1
        return cut[index] if index >= 0 and place < cut[index][1] else None
