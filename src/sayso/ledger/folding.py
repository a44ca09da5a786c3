"""Names and words as people write them go in, what they are compared by comes out: no case, accents or punctuation."""

import re
import unicodedata

# Letters that Unicode does not take apart into a letter and a mark, though readers type them without.
_UNMARKED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h"})
_SURROGATES = re.compile("[\ud800-\udfff]")


def fold(name: str) -> str:
    """The words of a name without case, accents and punctuation, each with a space before it.

    >>> fold("Łukasz O'Dée-Kovač")
    ' lukasz o dee kovac'
    """
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold().translate(_UNMARKED))
    letters = (c if c.isalnum() else " " for c in parts if not unicodedata.combining(c))
    return "".join(" " + word for word in "".join(letters).split())


def storable(text: str) -> str:
    """Text that UTF-8 can hold: a lone surrogate becomes the replacement mark, and no other character moves."""
    return _SURROGATES.sub("\ufffd", text)
