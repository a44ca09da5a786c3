"""Two names go in; whether they may stand for the same speaker, link or actor comes out."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from sayso.language.names import ANONYMOUS, OFFICE, ORGANISATION
from sayso.language.tables import rows

WORD = re.compile(r"\w+")
ARTICLES = frozenset(("the", "a", "an"))
RUSSIAN = re.compile("[а-я]")
ENDING = 3  # letters by which two forms of a Russian word may differ in length
STEM = 4  # letters that a Russian word needs before its ending may differ
SMALL = frozenset("the of a an in for and to united".split())
SPELLINGS = {
    "usa": "states",
    "us": "states",
    "washington": "states",
    "prc": "china",
    "beijing": "china",
    "defense": "defence",
}


def words_of(name: str | None) -> list[str]:
    """A name's words, folded, without articles and the possessive.

    >>> words_of("The Courier’s Ada Veld")
    ['courier', 'ada', 'veld']
    """
    folded = (name or "").casefold().replace("ё", "е").replace("’", "'")
    return [w for w in WORD.findall(re.sub(r"'s\b", " ", folded)) if w not in ARTICLES]


def same_word(one: str, other: str) -> bool:
    """The same word, in Russian whatever its ending.

    >>> same_word("жданова", "ждановой"), same_word("veld", "velds")
    (True, False)
    """
    if one == other:
        return True
    if not (RUSSIAN.search(one) and RUSSIAN.search(other)):
        return False
    shorter = min(len(one), len(other))
    head = max(3, shorter - 2)
    return shorter >= STEM and abs(len(one) - len(other)) <= ENDING and one[:head] == other[:head]


@cache
def _states() -> dict[str, str]:
    """Every name of a state or bloc by its first one; no capitals, for the answer to a capital is the state."""
    found: dict[str, str] = {}
    for file, columns in (("states.tsv", (0, 4)), ("blocs.tsv", (0, 1))):
        for cells in rows(file):
            written = [name for n in columns if n < len(cells) for name in cells[n].split("|") if name]
            found |= {" ".join(words_of(name)): cells[0] for name in written}
    return found


def is_named(given: str | None, wanted: str | None, others: Sequence[str] = ()) -> bool:
    """Is `given` a name of `wanted`? A bare surname is, while none of the `others` on the page bears it.

    >>> is_named("Ruiz", "Ana Ruiz"), is_named("Ruiz", "Ana Ruiz", ["Ivo Ruiz"]), is_named("minister", "foreign minister")
    (True, False, False)
    """
    got, want = words_of(given), words_of(wanted)
    if not got or not want:
        return not got and not want
    if len(got) == len(want) and all(map(same_word, got, want)):
        return True
    state = _states().get(" ".join(got))
    if state and state == _states().get(" ".join(want)):
        return True
    if all(any(same_word(w, g) for g in got) for w in want):
        return True
    if len(want) < 2 or not (len(got) == 1 or len(got) == len(want)) or _is_taken(got[-1], want, others):
        return False
    if len(got) == 1:
        return not _is_common(given or "") and (same_word(got[0], want[-1]) or same_word(got[0], want[0]))
    initials = zip(got[:-1], want[:-1], strict=True)
    return same_word(got[-1], want[-1]) and all(a == b or (len(a) == 1 and b.startswith(a)) for a, b in initials)


def _is_taken(word: str, want: list[str], others: Sequence[str]) -> bool:
    rest = [o for o in map(words_of, others) if o and not set(o) <= set(want) and not set(want) <= set(o)]
    return any(same_word(word, other) for o in rest for other in o)


def _is_common(name: str) -> bool:
    """A lone word for an office, a body or people unnamed is no surname."""
    return bool(OFFICE.search(name) or ANONYMOUS.search(name) or ORGANISATION.search(name.title()))


def alike(one: str | None, other: str | None) -> bool:
    """May these be the same claimant (None is the page, "" one who is not named)? The same words, one within the other, or one surname with the same initial.

    >>> alike("the Norwegian Ministry", "Ministry"), alike("A. Ruiz", "Ana Ruiz"), alike("Ivo Ruiz", "Ana Ruiz")
    (True, True, False)
    """
    if one is None or other is None:
        return one is None and other is None
    a, b = plain_words(one), plain_words(other)
    if not a or not b:
        return one == other
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    return min(len(a), len(b)) > 1 and a[-1] == b[-1] and len(a[-1]) > ENDING and a[0][0] == b[0][0]


def plain_words(name: str | None) -> list[str]:
    """A name's telling words in plain letters, spellings of some states made one.

    >>> plain_words("the Ministry of Défense")
    ['ministry', 'defence']
    """
    bare = unicodedata.normalize("NFKD", (name or "").replace("’", "'").replace("-", " "))
    letters = re.sub(r"'s?\b|[^\w ]", "", "".join(c for c in bare if not unicodedata.combining(c)).lower())
    return [SPELLINGS.get(word, word) for word in letters.split() if word not in SMALL]
