"""A name and its places in a text go in; what the words around say goes out: that it is somebody's, what he or she is called, or that it may be a thing's."""

import re
from bisect import bisect_left
from collections.abc import Sequence, Set

from sayso.keys import Span
from sayso.language.gazetteer import marks
from sayso.language.names import is_title
from sayso.resolve.roles import FEMALE, MALE, PERSONAL, RELATIVES

OFTEN = 8  # mentions of one person that are looked at
KIN = frozenset("uncle aunt auntie father mother brother sister mama papa grandma grandpa cousin".split())
# What stands before a name that is a place's or a thing's, and behind one.
OF_THINGS = re.compile(
    r"\bof\s+[A-Z]\w+\s+and\s+$|\b(?:[Tt]he|[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Ii]nto|outside|around|across)\s+$"
)
BEHIND_THINGS = re.compile(r",\s+(?:which|where)\b")
# What stands before a place.
WHERE = re.compile(r"\b(?:in|at|near|above|below|behind|outside|off|into|across|around|towards?|between|beyond)\s+(?:the\s+)?$", re.IGNORECASE)  # fmt: skip
# "the trade monthly Norwind Digest": an article and a noun say what bears the name; and no "late", which says nothing of the kind.
KIND_BEFORE = re.compile(
    r"\b(?:the|an?|its|another|called)\s+(?:(?!(?:to|and|that|who|which)\s)[\w’'-]+\s+){0,3}?(?P<noun>(?!(?:late|young|old|great|then|good|poor|said|called)\b)[a-z][a-z-]{2,})\s+$",
    re.IGNORECASE,
)
# "Ana Ruiz of Norwind Capital", "the hall of Norwind Park", "her company, Norwind Wind,", "the state-run Norwind Ajansı"
OF_A_BODY = re.compile(
    r"(?:\b[A-Z][\w’'-]+|\b(?:chief|head|director|president|chair\w*|captain|coach|manager|founder|owner|editor|hall|gates?|grounds|pupils|shareholders|executive|headmistress|headmaster|principal)"
    r"|\b(?:customers|shares|shareholders)\s+(?:in|of))\s+of\s+$|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+(?:own\s+)?(?:company|firm|employer|club|outfit|studio|school|paper|programme|podcast),\s+$|\b(?:state-\w+|semi-official|the\s+official|our\s+own|my\s+own)\s+$"
)
OWNED = re.compile(r"\w['’]s?\s+$")  # "Channel Twelve's Late Round"


def is_doubtful(text: str, name: str, words: Sequence[str], mentions: Sequence[Span], small: Set[str]) -> bool:
    """Does a name that nothing calls somebody's stand as those of things do, or is it of common words?

    `words` are the telling words of the name, `small` the words that the page writes in small letters.
    """
    if words[0].lower() not in KIN and any(word.lower() in small for word in words):
        return True  # "Gender Equality", "Community Survey", where the page writes such a word in small letters too
    if all(
        WHERE.search(text, max(0, start - 14), start) or OWNED.search(text, max(0, start - 4), start)
        for start, _ in mentions
    ):
        return True
    if any(
        OF_THINGS.search(text, max(0, start - 24), start) or BEHIND_THINGS.match(text, end) or _is_kind(text, start)
        for start, end in mentions
    ):
        return True
    return is_of_place(name)


def is_of_place(name: str) -> bool:
    """Is a name all of it a place's, as the shipped tables know: "Los Angeles" of "the Los Angeles station KABC"?"""
    return any((mark.start, mark.end) == (0, len(name)) and mark.entry.kind in PLACES for mark in marks(name))


# "the town of Port Ostrey", "Port Ostrey, a town of 9,000"; and no "Ivo Lund, a town councillor"
SETTLEMENT = r"(?:towns?|city|cities|villages?|hamlet|port|municipality|districts?|province|county|canton|parish|prefecture|region|valley|island|suburb)"  # fmt: skip
PLACE_BEFORE = re.compile(rf"\b{SETTLEMENT}\s+of\s+$", re.IGNORECASE)
PLACE_BEHIND = re.compile(
    rf",\s+(?:an?|the)\s+(?:[\w’'-]+\s+){{0,3}}?{SETTLEMENT}(?=\s+(?:of|in|on|with|near|north|south|east|west|where|that)\b|[,.;])"
)


def is_settlement(text: str, mentions: Sequence[Span]) -> bool:
    """Does a page call a name a town's, or another place's?"""
    return any(
        PLACE_BEFORE.search(text, max(0, start - 24), start) or PLACE_BEHIND.match(text, end) for start, end in mentions
    )


def is_of_a_body(text: str, mentions: Sequence[Span]) -> bool:
    """Does a page tell of a name as of a body's: somebody is "of" it, it is "her company", or "state-run"?"""
    return any(OF_A_BODY.search(text, max(0, start - 30), start) for start, _ in mentions[:OFTEN])


PLACES = frozenset({"place", "seat", "state"})


def _is_kind(text: str, start: int) -> bool:
    """Does a noun before a name say that it is no person's?"""
    kind = KIND_BEFORE.search(text, max(0, start - 60), start)
    return kind is not None and not is_title(kind["noun"]) and not PERSONAL.search(kind["noun"])


# "Ruiz said she", "Lund, in his report": a pronoun behind a name in one breath, with nobody else between; and none that is an object,
# for whom somebody "told him" is another.
BEHIND = re.compile(
    r"(?!,\s+(?:his|her)\b|\s+to\s)(?:(?!\b(?:who|whom|whose|that|which|where|man|woman|mother|father|wife|husband|and)\b)[^.;:!?“”\"\n]){0,70}?\b(?P<called>she|her(?=\s(?!to|that|in|on|at|for|from|with|as|how|about|by|off|out|up|and|or|when|the|an?|into|over|after|before|why|what|if|not)\b[\w‘“])|herself|he|his|himself)\b"
)
# "Ana Ruiz, his widow,": whose she is, and what she is called by.
AS_KIN = re.compile(
    rf",\s+(?:his|her|their|whose)\s+(?:(?P<she>{'|'.join(RELATIVES[FEMALE])})|(?:{'|'.join(RELATIVES[MALE])}))\b"
)
# What stands before the name of a place, a paper or a programme, of which no "she" behind it tells.
IN_THINGS = re.compile(r"(?:['’]s|\b(?:in|on|at|from|into|of)(?:\s+the)?)\s+$")
# "In a letter to Ana Ruiz, he": with the comma the words of the name end, and a subject begins that is another.
ENDS_BEFORE = re.compile(r"(?:,[^.;:]*)?,\s+(?:he|she)")


def called_behind(text: str, mentions: Sequence[Span], starts: Sequence[int]) -> str | None:
    """The pronoun that the page uses right behind a name, or that its word for kin calls for, where it is always the same one.

    `starts` are the places of all names of the page, in order.
    """
    told = set()
    for start, end in mentions[:OFTEN]:
        if kin := AS_KIN.match(text, end):
            told.add(FEMALE if kin["she"] else MALE)
            continue
        if IN_THINGS.search(text, max(0, start - 14), start):
            continue
        following = bisect_left(starts, end)
        match = BEHIND.match(text, end, starts[following] if following < len(starts) else len(text))
        if match and not ENDS_BEFORE.fullmatch(text, end, match.end()):
            told.add(FEMALE if match["called"].startswith(("she", "her")) else MALE)
    return told.pop() if len(told) == 1 else None


# What is told of somebody, and of no thing: his age, "who", or his surname without an article.
TOLD = re.compile(
    r",\s+(?:aged\s+)?\d\d\b|\s+\(\d\d\)|,?\s+(?:who|himself|herself)\b|\s+(?:of|from)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3},\s+who\b"
)
WITH_ARTICLE = re.compile(r"\b[Tt]he\s$")
OF_PLACES = re.compile(r"\b(?:of|in|at|near)\s$")


def is_told(text: str, name: str, surnames: Sequence[str], mentions: Sequence[Span]) -> bool:
    """Does a page speak of a name as of somebody's: by an age, a "who", or the surname alone and never with an article?"""
    if any(TOLD.match(text, end) for _, end in mentions):
        return True
    alone = [span for span in mentions if text[slice(*span)] in surnames and " " in name]
    by_surname = any(not OF_PLACES.search(text, max(0, start - 6), start) for start, _ in alone)
    return by_surname and not any(WITH_ARTICLE.search(text, max(0, start - 5), start) for start, _ in mentions)
