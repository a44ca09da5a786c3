"""A name with its places, and a saying, go in; the words that may tell whether the saying came by it come out, each with how much it counts.

Words with a capital count as such and not by their letters: which persons and towns stand around a name tells nothing of the next page.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from sayso.keys import Span
from sayso.language.wording import Words
from sayso.resolve.carriers import Carrier, Mention

TOKEN = re.compile(r"\w+|[^\w\s]")
WORD = re.compile(r"\w+")
REACH = 90  # characters on either side of a name
NEAR, NEAREST = 6, 5  # tokens on either side, of a name by itself and with a saying
PIECES = (4, 5)  # letters of a name's words: "Postası", "Dagblad"
LONG = 300  # characters of a saying's sentences without its content
WHOLE, MOST, HALF, LESS = 10, 7, 5, 4


def words_of_name(text: str, sentences: Sequence[Span], one: Carrier) -> Words:
    """The words of a name and those around all its mentions."""
    found: dict[str, int] = {}

    def add(word: str, count: int = WHOLE) -> None:
        found[word] = max(found.get(word, 0), count)

    own = WORD.findall(one.name.lower())
    for word in own:
        add(f"w={word}")
        whole = f"^{word}$"
        for size in PIECES:
            for place in range(len(whole) - size + 1):
                add(f"c={whole[place : place + size]}", HALF)
    if own:
        add(f"first={own[0]}")
        add(f"last={own[-1]}")
        add(f"end={own[-1][-4:]}")
        add(f"end={own[-1][-3:]}")
        add(f"words={min(4, len(own))}")
    for mention in one.mentions:
        before, behind = _around(text, sentences, mention)
        far = (*before[:-NEAR], *behind[NEAR:])
        before, behind = before[-NEAR:], behind[:NEAR]
        _beside(found, before, behind, "")
        if len(before) > 2:
            add(f"bbb={' '.join(before[-3:])}")
        if len(behind) > 2:
            add(f"aaa={' '.join(behind[:3])}")
        if before and behind:
            add(f"ba={before[-1]} {behind[0]}")
        for word in before:
            add(f"B={word}", MOST)
        for word in behind:
            add(f"A={word}", MOST)
        for word in far:
            add(f"F={word}", LESS)
    return found


def words_of_mention(text: str, sentences: Sequence[Span], mention: Mention, gap: int) -> Words:
    """The words around the mention of a name that is `gap` sentences from a saying."""
    far = far_of(gap)
    found = {f"g={far}": WHOLE}
    before, behind = _around(text, sentences, mention)
    _beside(found, before[-NEAREST:], behind[:NEAREST], far)
    for word in (*before, *behind):
        found[f"M={word}"] = HALF
    return found


def words_of_saying(outside: str, gap: int) -> Words:
    """The words of a saying's sentences outside its content, where the name is `gap` sentences away."""
    words, far = _tokens(outside[:LONG]), far_of(gap)
    found = {}
    for word in words:
        found[f"o={word}"] = HALF
        found[f"{far}o={word}"] = HALF
    for one, other in pairwise(words):
        found[f"oo={one} {other}"] = HALF
    return found


def _beside(found: dict[str, int], before: Sequence[str], behind: Sequence[str], far: str) -> None:
    """Add the three words on either side by their places, also with how far the name is from the saying."""
    for place in (1, 2, 3):
        if len(before) >= place:
            found[f"b{place}={before[-place]}"] = WHOLE
            if far:
                found[f"{far}b{place}={before[-place]}"] = WHOLE
        if len(behind) >= place:
            found[f"a{place}={behind[place - 1]}"] = WHOLE
            if far:
                found[f"{far}a{place}={behind[place - 1]}"] = WHOLE
    if len(before) > 1:
        found[f"bb={' '.join(before[-2:])}"] = WHOLE
    if len(behind) > 1:
        found[f"aa={' '.join(behind[:2])}"] = WHOLE


def _around(text: str, sentences: Sequence[Span], mention: Mention) -> tuple[list[str], list[str]]:
    """The tokens before and behind a mention within its sentence."""
    (start, end), (first, last) = sentences[mention.sentence], mention.span
    return _tokens(text[max(start, first - REACH) : first]), _tokens(text[last : min(end, last + REACH)])


def _tokens(text: str) -> list[str]:
    return ["CAP" if token[0].isupper() else token.lower() for token in TOKEN.findall(text)]


def far_of(gap: int) -> str:
    """How far a name is from a saying: its sentence, the next, two or three, or more."""
    return "0" if gap == 0 else "1" if gap == 1 else "2" if gap < 4 else "4"
