"""A folded line enters; how many of its words belong to each family of words that pages print around articles leaves."""

import re
from functools import cache
from importlib.resources import files

WIDE = re.compile(r"[\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff]")
WORDS = 100  # words of a line that are looked at
FIRST = 2  # letters by which a beginning is looked up; the shortest has as many
MOST = 3  # words of one family that are counted
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
FAMILIES = ("consent", "account", "subscribe", "photo", "more", "advert", "share", "legal", "comments", "author", "you")
WHOLE = frozenset({"you"})  # families whose words are short, so that they must be whole words


@cache
def _beginnings() -> tuple[dict[str, int], dict[str, tuple[int, ...]], tuple[tuple[str, int], ...]]:
    """The beginnings of words and pairs of words, their lengths by their first letters, and words without spaces."""
    rows = (files("sayso.data") / "furniture.tsv").read_text(encoding="utf-8").splitlines()
    begin: dict[str, int] = {}
    wide: list[tuple[str, int]] = []
    for row in rows:
        if row.startswith("#"):
            continue
        name, words = row.split("\t")
        for word in words.split("|"):
            if WIDE.match(word):
                wide.append((word, FAMILIES.index(name)))
            else:
                begin[word + " " if name in WHOLE else word] = FAMILIES.index(name)
    lengths: dict[str, set[int]] = {}
    for word in begin:
        lengths.setdefault(word[:FIRST], set()).add(len(word))
    return begin, {first: tuple(sorted(some)) for first, some in lengths.items()}, tuple(wide)


def families(folded: str) -> list[int]:
    """How many words of a line belong to each family, in the order of `FAMILIES`; three and more are three.

    >>> families("accept all cookies and our privacy notice")[:2], families("kekse")[0]
    ([2, 0], 0)
    """
    begin, lengths, wide = _beginnings()
    found = [0] * len(FAMILIES)
    words = _WORD.findall(folded)[:WORDS]
    for index, word in enumerate(words):
        after = f"{word} {words[index + 1]}" if index + 1 < len(words) else word + " "
        some = lengths.get(after[:FIRST])
        for family in {begin[after[:n]] for n in some if after[:n] in begin} if some else ():
            found[family] = min(found[family] + 1, MOST)
    if wide and WIDE.search(folded):
        for written, family in wide:
            if written in folded:
                found[family] = min(found[family] + 1, MOST)
    return found
