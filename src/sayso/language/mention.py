"""A mention and its sentence go in, the place of the mention comes out: without quotation marks and possessive, with the names around it."""

import re
from dataclasses import dataclass

from sayso.language.gazetteer import Mark, marks

LONGEST_SENTENCE = 4000  # characters that are looked at; what is longer is cut around the mention
LONGEST_MENTION = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A mention in its sentence: where it stands without article and possessive, and the names around it."""

    text: str
    start: int
    end: int
    found: tuple[Mark, ...]

    @property
    def words(self) -> str:
        """The mention's own words."""
        return self.text[self.start : self.end]


def place_of(mention: str, sentence: str, start: int | None) -> Place | None:
    """The mention in its sentence, without quotation marks, article and possessive; alone where the sentence has it not."""
    words = mention[:LONGEST_MENTION]
    at = start if start is not None and sentence[start : start + len(words)] == words else _found_at(words, sentence)
    if at is None:
        sentence, at = words, 0
    if len(sentence) > LONGEST_SENTENCE:
        cut = max(0, at - LONGEST_SENTENCE // 2)
        sentence, at = sentence[cut : cut + LONGEST_SENTENCE], at - cut
    stop = min(len(sentence), at + len(words))
    while at < stop and not (sentence[at].isalnum() or sentence[at] in "."):
        at += 1
    while stop > at and not (sentence[stop - 1].isalnum() or sentence[stop - 1] in ".+"):
        stop -= 1
    if re.search(r"['’]s$", sentence[at:stop]):
        stop -= 2
    if at >= stop:
        return None
    return Place(text=sentence, start=at, end=stop, found=marks(sentence))


def _found_at(words: str, sentence: str) -> int | None:
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", sentence) if words.strip() else None
    if found is None and words.strip():
        found = re.search(re.escape(words), sentence, re.IGNORECASE)
    return found.start() if found else None


def is_all(mark: Mark, text: str, start: int, end: int) -> bool:
    """Is a name all that stands between two places, but for an article and a possessive?"""
    rest = text[start : mark.start] + "|" + text[mark.end : end]
    return re.fullmatch(r"(?i)\s*(?:the|an?)?\s*\|[\s.]*(?:['’]s?)?[\s.]*", rest) is not None
