"""A word of a parsed sentence goes in, the words that name it come out: one mention, without article, number and clauses."""

import re
from typing import TYPE_CHECKING

from sayso.language.names import known, state_of
from sayso.language.syntax import Parsed
from sayso.model import Filler

if TYPE_CHECKING:
    from spacy.tokens import Token

BEFORE = ("compound", "amod", "nmod", "advmod", "punct", "quantmod", "case", "poss")
NOT_BEFORE = ("DET", "NUM", "PRON", "PUNCT", "CCONJ")
SENT = ("delegation", "delegate", "envoy", "expert", "negotiator", "representative")  # "from" tells whose they are
ORDINAL = ("first", "second", "third", "th", "1st", "2nd", "3rd")
LONGEST = 12  # words of one filler
ARTICLES = frozenset("al el ad an ar as ash at az".split())  # before the hyphen of Arabic names
LED = frozenset(("led", "backed", "brokered", "sponsored", "hosted", "mediated", "organised", "organized"))
HYPHENED = re.compile(r"(?P<one>[\w.]+)[-–](?P<two>[\w.]+(?: [A-Z]\w+)?)")
BEGUN = re.compile(r"(?<![\w.-])[\w.]+[-–](?:North|South|New|Saudi) $")  # of a nationality of two words
GOES_ON = re.compile(r" [A-Z]\w+")
SIZED = 3  # words of "40-metre"
NEAR = 40  # characters looked at before a filler


def filler(text: str, sentence: Parsed, token: "Token", *, of: bool = True, at: bool = False) -> Filler:
    """The mention whose head is the token; `of` takes in what an "of" behind it brings, `at` where a common noun is."""
    return cut(text, sentence.span(mention(token, of=of, at=at)))


def cut(text: str, span: tuple[int, int]) -> Filler:
    """The words of a span, without the marks around them."""
    start, end = span
    while start < end and not (text[start].isalnum() or text[start] in "$€£¥"):
        start += 1
    while end > start and text[end - 1] in " ,;:\n”\"’'“‘":
        end -= 1
    return Filler(text=text[start:end], span=(start, end))


def is_hyphened_state(word: str) -> bool:
    """Does a state stand before the hyphen of a word that tells whose a thing is ("U.S.-led", "U.S.-South" before "Korean")?"""
    parts = HYPHENED.fullmatch(word)
    return (
        parts is not None
        and _is_state(parts["one"])
        and (parts["two"] in LED or _is_state(parts["two"]) or BEGUN.fullmatch(word + " ") is not None)
    )


def apart(text: str, filler: Filler) -> list[Filler]:
    """The states of a hyphened word: of "U.S.-Japanese" both, of "U.S.-led" the one; of any other filler itself."""
    start, end = filler.span
    begun = BEGUN.search(text, max(0, start - NEAR), start)
    rest = GOES_ON.match(text, end) if BEGUN.fullmatch(text[start:end] + " ") else None
    parts = HYPHENED.fullmatch(text, begun.start() if begun else start, rest.end() if rest else end)
    if not parts or not _is_state(parts["one"]):
        return [filler]
    wanted = ["one"] if parts["two"] in LED else ["one", "two"] if _is_state(parts["two"]) else []
    return [Filler(text=parts[name], span=parts.span(name)) for name in wanted] or [filler]


def _is_state(word: str) -> bool:
    found = known(word)
    return state_of(word) is not None or (found is not None and found.type == "state")


def mention(token: "Token", *, of: bool = True, at: bool = False) -> list["Token"]:
    """The token with the words before it that say which, what an "of" brings and where it is; of a verb, it and its object."""
    doc = token.doc
    if token.pos_ == "VERB":
        return [doc[i] for i in range(token.i, _last_of_clause(token) + 1)]
    first = token.i
    while first > 0 and token.i - first < LONGEST and _belongs(doc[first - 1], token):
        first -= 1
    while 0 < first < token.i and "-" in (doc[first - 1].text, doc[first].text) and not doc[first - 1].whitespace_:
        first -= 1  # "nuclear-powered boats"
    if doc[first].like_num and first + SIZED <= token.i and doc[first + 1].text == "-":
        first += SIZED  # "a 40-metre bridge": the bridge
    last = token.i
    while last + 1 < len(doc) and doc[last + 1].tag_ == "POS" and last > token.i:
        last += 1
    if (
        token.lower_ in ARTICLES
        and last + 2 < len(doc)
        and doc[last + 1].text == "-"
        and doc[last + 2].text[0].isupper()
    ):
        last += 2  # "Omar al-Harun", whose parts the parser takes for words of their own
    for child in token.children:
        tells = child.dep_ == "prep" and child.i == token.i + 1
        if tells and ((of and _belongs_behind(child, token)) or (at and _tells_where(child, token))):
            last = min(
                max((t.i for t in child.subtree if t.dep_ not in ("relcl", "punct")), default=last), token.i + LONGEST
            )
            last = min([last, *(t.i - 1 for t in child.subtree if t.dep_ in ("relcl", "acl", "punct", "cc"))])
    return [doc[i] for i in range(first, last + 1)]


def _belongs_behind(preposition: "Token", head: "Token") -> bool:
    if preposition.lower_ == "from":
        return head.lemma_.lower() in SENT
    if any(c.dep_ == "pcomp" for c in preposition.children):
        return False  # "accused the port of arming guards": the port
    return preposition.lower_ == "of" or _is_of_name(preposition)


def _tells_where(preposition: "Token", head: "Token") -> bool:
    """Does a named place tell which of its kind it is: "the ministry | in Norwind", "the yard | at Kerr"? Not of "was held by police at Kerr"."""
    behind = [c for c in preposition.children if c.dep_ == "pobj"]
    return (
        preposition.lower_ in ("in", "at")
        and head.pos_ == "NOUN"
        and head.head.dep_ != "agent"
        and len(behind) == 1
        and behind[0].pos_ == "PROPN"
        and behind[0].ent_type_ not in ("DATE", "TIME", "EVENT")
    )


def _is_of_name(preposition: "Token") -> bool:
    """Does the name go on behind it: "the Kerr Group | on | Lock Keeping"?"""
    behind = [c for c in preposition.children if c.dep_ == "pobj"]
    return bool(
        preposition.lower_ in ("on", "for", "against")
        and preposition.head.pos_ == "PROPN"
        and any(c.dep_ == "compound" or c.dep_ == "det" for c in preposition.head.children)
        and behind
        and preposition.doc[preposition.i + 1].text[:1].isupper()
        and behind[0].pos_ == "PROPN"
    )


def _last_of_clause(verb: "Token") -> int:
    """Where the object of a verb ends, or what its preposition brings: "to buy nine boats | from Norvane"."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "attr", "oprd") and c.i > verb.i]
    objects = (
        objects
        or [t for c in verb.children if c.dep_ == "prep" and c.i > verb.i for t in c.children if t.dep_ == "pobj"][:1]
    )
    return max((int(mention(t)[-1].i) for t in objects if t.i - verb.i < LONGEST), default=int(verb.i))


def _belongs(word: "Token", head: "Token") -> bool:
    """Is the word before the mention one of its own that tells which?"""
    if _is_number(word) and not _is_name(word):
        return False
    if word.pos_ in NOT_BEFORE and word.tag_ != "HYPH" and not (word.dep_ == "nummod" and _is_name(word)):
        return False
    if head.pos_ == "PROPN" and head.text[:1].isupper() and word.pos_ == "NOUN" and word.text.islower():
        return False  # the office before a name: "defence minister | Ana Ruiz"
    above = word
    for _ in range(LONGEST):
        if above.i == head.i:
            return True
        if above.dep_ not in BEFORE and not (above.dep_ == "nummod" and _is_name(above)):
            return False
        above = above.head
    return False


def number_of(token: "Token") -> list["Token"]:
    """The number that counts the mention, with the words inside it ("some 2,700": the number alone)."""
    for child in token.children:
        if _is_number(child) or (child.dep_ == "nummod" and child.pos_ == "NUM" and not _is_name(child)):
            return [*(c for c in child.children if c.dep_ == "compound" and c.pos_ == "NUM"), child]
    return []


def _is_number(word: "Token") -> bool:
    """Does the word count the one that it hangs on, also where the parser takes it for an adjective ("sixty guards")?"""
    return word.dep_ in ("nummod", "amod") and bool(word.like_num) and not word.lower_.endswith(ORDINAL)


def _is_name(word: "Token") -> bool:
    """ "F-35": letters and digits in one word."""
    return any(c.isdigit() for c in word.text) and any(c.isalpha() for c in word.text)
