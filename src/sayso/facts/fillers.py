"""A word of a parsed sentence goes in, the words that name it come out: one mention, without article, number and clauses."""

from typing import TYPE_CHECKING

from sayso.language.syntax import Parsed
from sayso.model import Filler

if TYPE_CHECKING:
    from spacy.tokens import Token

BEFORE = ("compound", "amod", "nmod", "advmod", "punct", "quantmod", "case", "poss")
NOT_BEFORE = ("DET", "NUM", "PRON", "PUNCT", "CCONJ")
LONGEST = 12  # words of one filler


def filler(text: str, sentence: Parsed, token: "Token", *, of: bool = True) -> Filler:
    """The mention whose head is the token; `of` takes in what an "of" behind it brings."""
    return cut(text, sentence.span(mention(token, of=of)))


def cut(text: str, span: tuple[int, int]) -> Filler:
    """The words of a span, without the marks around them."""
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and text[end - 1] in " ,;:\n”\"’'“‘":
        end -= 1
    return Filler(text=text[start:end], span=(start, end))


def mention(token: "Token", *, of: bool = True) -> list["Token"]:
    """The token with the words before it that say which, and what an "of" brings."""
    doc = token.doc
    first = token.i
    while first > 0 and token.i - first < LONGEST and _belongs(doc[first - 1], token):
        first -= 1
    last = token.i
    while last + 1 < len(doc) and doc[last + 1].tag_ == "POS" and last > token.i:
        last += 1
    for child in token.children:
        if of and child.dep_ == "prep" and child.lower_ == "of" and child.i == token.i + 1:
            last = min(
                max((t.i for t in child.subtree if t.dep_ not in ("relcl", "punct")), default=last), token.i + LONGEST
            )
            last = min([last, *(t.i - 1 for t in child.subtree if t.dep_ in ("relcl", "acl", "punct", "cc"))])
    return [doc[i] for i in range(first, last + 1)]


def _belongs(word: "Token", head: "Token") -> bool:
    """Is the word before the mention one of its own that tells which?"""
    if word.pos_ in NOT_BEFORE and word.tag_ != "HYPH":
        return False
    above = word
    for _ in range(LONGEST):
        if above.i == head.i:
            return True
        if above.dep_ not in BEFORE:
            return False
        above = above.head
    return False


def number_of(token: "Token") -> list["Token"]:
    """The number that counts the mention, with the words inside it ("some 2,700": the number alone)."""
    for child in token.children:
        if child.dep_ == "nummod" and child.pos_ == "NUM":
            return [*(c for c in child.children if c.dep_ == "compound" and c.pos_ == "NUM"), child]
    return []
