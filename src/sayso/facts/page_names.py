"""The text of a page goes in, the words that are names there come out, and a parsed sentence in which the parser took such a word for a noun is put right."""

import re

from sayso.language.syntax import Parsed

WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{3,}(?![\w-])")
INSIDE = re.compile(r"(?<=[a-z,;] )[A-ZÀ-Þ][a-zà-þ]{2,}(?![\w-])")
MOST_CAPITALS = 0.5  # of the words of a line; more of them stand in a headline, where a capital tells nothing
LONGEST = 200_000  # characters of a page that are looked at
NOUNS = ("NOUN", "ADJ")


def page_names(text: str) -> frozenset[str]:
    """The words that stand with a capital inside a sentence and nowhere without one.

    >>> sorted(page_names("Sessions did have contact with the envoy. Later the minister Sessions left."))
    ['Sessions']
    """
    inside: set[str] = set()
    small: set[str] = set()
    for line in text[:LONGEST].split("\n"):
        words = WORD.findall(line)
        if sum(word[0].isupper() for word in words) <= MOST_CAPITALS * len(words):
            inside.update(INSIDE.findall(line))
        small.update(word for word in words if word.islower())
    return frozenset(word for word in inside if word.lower() not in small)


def with_names(parsed: Parsed, names: frozenset[str]) -> Parsed:
    """The sentence with the page's names as names; nothing else of its parse changes, which holds for this one object only."""
    for token in parsed.doc:
        if token.pos_ in NOUNS and token.text in names and token.dep_ != "amod":
            token.pos_, token.tag_, token.lemma_ = "PROPN", "NNP", token.text
    return parsed
