"""Plain text enters; its lines leave, each with where it stands, and whether it reads like the body of an article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
END = re.compile(r"[.!?。！？…][\"'”’»)\]]*\s*$|[:;,][\"'”’»]?$|[”»\"]$")
LONG_WORDS = 12  # words of a line that is taken for a sentence even without a full stop
SENTENCE_WORDS = 6  # words of a line that is taken for a sentence when it ends like one


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it. `gap` is the number of blank lines before it."""

    text: str
    start: int
    end: int
    gap: int
    words: int

    @property
    def prose(self) -> bool:
        """Whether the line reads like a sentence or several."""
        return self.words >= LONG_WORDS or (self.words >= SENTENCE_WORDS and bool(END.search(self.text)))


def lines(text: str) -> Iterator[Line]:
    """The lines of a text that are not blank.

    >>> [(line.text, line.start, line.gap) for line in lines(" One \\n\\n\\nTwo")]
    [('One', 1, 0), ('Two', 8, 2)]
    """
    seen = 0
    for match in _LINE.finditer(text):
        written = match[0].strip()
        if not written:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        gap = max(0, text.count("\n", seen, start) - 1)
        seen = start
        yield Line(written, start, start + len(written), gap, len(_WORD.findall(written)))
