"""The lines of a plain page enter; what each looks like leaves as whole numbers, for the trees that tell body lines.

All are counts, or shares in whole hundredths, so that every processor computes the same. A page's own frequent short
words stand for its function words and its own long lines for its subject, whatever its language; the words that pages
print around articles come from `data/furniture.tsv`.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from sayso.clean.families import FAMILIES, WIDE, families
from sayso.clean.lines import Line
from sayso.clean.looks import KINDS, Looked

LOOKED_AT = 2_000  # characters of one line that are looked at
LONG = 80  # width of a line that most likely is a paragraph
SENTENCE = 40  # width of a line that is a sentence when it ends like one
WIDEST = 400  # width at which one line is as good as another
FREQUENT = 40  # words of a page that are taken for its function words
SUBJECT = 5  # letters of a word that tells of a subject; in scripts without spaces, two signs in a row
FAR = 40  # lines after a marker at which it no longer matters
REACHES = (1, 2, 3, 5, 10, 20)  # lines above and below that are looked at
_WORD = re.compile(r"[^\W\d_]+")
_STOPS = re.compile(r"[.!?。！？…](?=[\"'”’»)\]]*(?:\s|$))|[。！？]")
_COMMAS = re.compile(r"[,;，、；،]")
_QUOTES = re.compile(r"[\"“”„«»「」『』]")
_LINKS = re.compile(r"https?:|www\.|@\w|\w@|[|›»•·→▶©®]|\.(?:com|net|org)\b|#\w")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}|\d{1,2}\s?(?:am|pm|min|h)\b", re.IGNORECASE)
_ENDS = (".。", "!?！？", "…", "\"”»’'」』", ":：", ",;，、", ")]）")
_SENTENCE_ENDS = (1, 2, 4)  # of those, the ends of sentences
_AROUND = ("long", "sentences", "widths", "furniture", "asking", "more")

OWN = (
    "width", "words", "ends", "begins", "stops", "commas", "quotes", "links", "clock", "digits", "capitals", "upper",
    "function", "subject", "subjects", "times", "letters a word", *(f"about {name}" for name in FAMILIES),
)  # fmt: skip
NAMES = (
    *OWN, *(f"{name}, line above" for name in OWN), *(f"{name}, line below" for name in OWN),
    "lines", "before", "after", "place", "gap above", "gap below", "page long", "page sentences", "long before", "width before",
    *(f"{what} {side} {reach}" for reach in REACHES for side in ("above", "below") for what in _AROUND),
    *(f"looks {kind}" for kind in KINDS), *(f"starts {kind}" for kind in KINDS),
    "since related", "since comment", "since bio", "since promo", "comments above", "same as below", "shared with above",
)  # fmt: skip


def traits(lines: Sequence[Line], looked: Looked) -> list[list[int]]:
    """What each line looks like: a whole number for each of `NAMES`."""
    page = _Page(lines)
    own = [page.own(index) for index in range(len(lines))]
    none = [-1] * len(OWN)
    since = [_since(looked.starts, kinds) for kinds in ({"related"}, {"comment"}, {"bio"}, {"promo", "nav"})]
    comments = list(accumulate((kind == "comment" for kind in looked.starts), max, initial=False))
    return [
        [
            *own[index],
            *(own[index - 1] if index else none),
            *(own[index + 1] if index + 1 < len(lines) else none),
            *page.around(index),
            *(int(looked.first[index] == kind) for kind in KINDS),
            *(int(looked.starts[index] == kind) for kind in KINDS),
            *(distance[index] for distance in since),
            int(comments[index]),
            *page.like(index),
        ]
        for index in range(len(lines))
    ]


def subjects(line: Line) -> set[str]:
    """The words of a line that may tell what it is about.

    >>> sorted(subjects(Line("The harbour shut, the harbour slept", 0, 35, 0, 6)))
    ['harbour', 'slept']
    """
    return {word for word in _tokens(line.text[:LOOKED_AT].casefold()) if _tells(word)}


def _tells(word: str) -> bool:
    return len(word) >= SUBJECT or bool(WIDE.match(word))


class _Page:
    """What the lines of a page have in common."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.texts = [line.text[:LOOKED_AT] for line in lines]
        self.folded = [text.casefold() for text in self.texts]
        self.tokens = [_tokens(text) for text in self.folded]
        self.width = [len(text) + len(WIDE.findall(text)) for text in self.texts]
        self.times = Counter(self.folded)
        self.about = [families(text) for text in self.folded]
        pairs = zip(self.tokens, self.width, strict=True)
        self.in_long = Counter(word for words, width in pairs if width >= LONG for word in set(words))
        short = sorted((-n, word) for word, n in self.in_long.items() if not _tells(word))
        self.function = {word for _, word in short[:FREQUENT]}
        asking, more = FAMILIES.index("consent"), FAMILIES.index("more")
        self.sums = [
            _sums([width >= LONG for width in self.width]),
            _sums([_ends(t) in _SENTENCE_ENDS and w >= SENTENCE for t, w in zip(self.texts, self.width, strict=True)]),
            _sums([min(width, WIDEST) for width in self.width]),
            _sums([any(about[:-1]) for about in self.about]),
            _sums([any(about[asking : asking + 3]) for about in self.about]),
            _sums([about[more] > 0 for about in self.about]),
        ]

    def own(self, index: int) -> list[int]:
        """What a line looks like by itself, and what of it the rest of the page has."""
        text, tokens = self.texts[index], self.tokens[index]
        words = text.split()
        start = text[:WIDEST]
        letters = list(filter(str.isalpha, start))
        subject = [word for word in tokens if _tells(word)]
        alone = int(self.width[index] >= LONG)  # a long line's words were counted with it
        elsewhere = sum(self.in_long[word] > alone for word in subject)
        return [
            self.width[index],
            len(words),
            _ends(text),
            _begins(text),
            *(min(len(pattern.findall(text)), 9) for pattern in (_STOPS, _COMMAS, _QUOTES, _LINKS)),
            int(bool(_CLOCK.search(text))),
            _share(sum(map(str.isdigit, start)), len(start)),
            _share(sum(word[0].isupper() for word in words), len(words)),
            _share(sum(map(str.isupper, letters)), len(letters)),
            _share(sum(map(self.function.__contains__, tokens)), len(tokens)),
            _share(elsewhere, len(subject)),
            min(elsewhere, 20),
            min(self.times[self.folded[index]], 9),
            len(text) // max(1, len(words)),
            *self.about[index],
        ]

    def around(self, index: int) -> list[int]:
        """Where a line stands on the page, and what stands around it."""
        count = len(self.lines)
        long, sentences, widths = self.sums[:3]
        found = [
            count,
            index,
            count - index,
            _share(index, count),
            min(self.lines[index].gap, 3),
            min(self.lines[index + 1].gap, 3) if index + 1 < count else 4,
            _share(long[-1], count),
            _share(sentences[-1], count),
            _share(long[index], long[-1]),
            _share(widths[index], widths[-1]),
        ]
        for reach in REACHES:
            low, high = max(0, index - reach), min(count, index + 1 + reach)
            found += [_share(sums[index] - sums[low], reach) for sums in self.sums]
            found += [_share(sums[high] - sums[index + 1], reach) for sums in self.sums]
        return found

    def like(self, index: int) -> list[int]:
        """How much a line repeats of the lines beside it."""
        mine = set(self.tokens[index])
        same = index + 1 < len(self.lines) and self.texts[index + 1] == self.texts[index]
        return [int(same), _share(len(mine & set(self.tokens[index - 1])), len(mine)) if index else -1]


def _sums(values: Sequence[int]) -> list[int]:
    return [0, *accumulate(int(value) for value in values)]


def _tokens(text: str) -> list[str]:
    words: list[str] = _WORD.findall(text)
    if not WIDE.search(text):
        return words
    found: list[str] = []
    for word in words:
        found += [word[at : at + 2] for at in range(len(word) - 1)] if WIDE.match(word) else [word]
    return found


def _ends(text: str) -> int:
    last = text[-1]
    for number, marks in enumerate(_ENDS, 1):
        if last in marks:
            return 3 if text.endswith("...") else number
    return 8 if last.isdigit() else 9 if last.isalpha() else 0


def _begins(text: str) -> int:
    first = text[0]
    if first.isalpha():
        return 1 if first.isupper() else 2 if first.islower() else 3
    return 4 if first.isdigit() else 5 if first in "\"“„«‘'「『" else 6


def _share(part: int, whole: int) -> int:
    return 100 * part // whole if whole else 0


def _since(starts: Sequence[str | None], kinds: set[str]) -> list[int]:
    """For each line, how many lines ago one of these markers stood."""
    found, distance = [], FAR
    for start in starts:
        distance = 0 if start in kinds else min(FAR, distance + 1)
        found.append(distance)
    return found
