"""A document that a page only calls "the report" goes in; whose it is comes out, or what the page called it in full before."""

import re

from sayso.language.names import DOCUMENT
from sayso.model import Speaker
from sayso.resolve.described import first_told
from sayso.resolve.made import ARTICLE, Told
from sayso.resolve.page import Context, anchor_of

ONE = re.compile(r"(?:the|this|that|its|same)\s+(?:same\s+)?(?:[a-z0-9-]+\s+)?(?P<noun>[a-z]+)", re.IGNORECASE)
# Of these nobody speaks who has not just spoken: "The company told the exchange. The filing put the loss at ..."
ISSUED = re.compile(r"filing|statement|release|ruling|judge?ment|order|decision|verdict|communiqu[eé]")
HAS_OWNER = re.compile(rf"{DOCUMENT.pattern}|['’]s\s")  # "Norwind’s order" has an owner
NEAR, LAST = 6, 1  # lines back in which a document is told of; in which one is issued without its noun


def owned_by(context: Context, words: str, place: int, told: Told) -> str | None:
    """ "Norwind Salt’s report", where somebody spoke in one before; else the fuller words that the page had for it.

    >>> ONE.fullmatch("the interim report")["noun"], ONE.fullmatch("a report")
    ('report', None)
    """
    match = ONE.fullmatch(words.split(",")[0].strip())
    if not match or not DOCUMENT.search(match["noun"]):
        return None
    noun = match["noun"].lower()
    owner = _owner(context, noun, place, told) or author_of(context, noun, place)
    bare = ARTICLE.sub("", match.group())
    if owner is not None:
        return f"{ARTICLE.sub('', owner)}’s {bare}"
    fuller = first_told(context, match["noun"].lower(), place)
    if fuller and set(bare.lower().split()) <= set(fuller["who"].lower().split()):
        return ARTICLE.sub("", fuller["who"])
    return None


def _owner(context: Context, noun: str, place: int, told: Told) -> str | None:
    """Who spoke in such a document before, or just spoke where it is one that its speaker issues."""
    said_in = re.compile(
        rf"\b(?:in|with|through|by|from|to)\s+(?:an?|its|his|her|their|the|this)\s+(?:[\w’'-]+\s+){{0,3}}{noun}\b|\b(?:its|his|her|their)\s+(?:\w+\s+)?{noun}\b"
    )
    line = context.line(place)
    is_told = re.search(rf"\b{noun}\b", context.text[context.around(place)[0] : place], re.IGNORECASE)
    for attribution, speaker in reversed(told.before(place)):
        back = line - context.line(anchor_of(attribution))
        if back > NEAR:
            return None
        if not _may_own(speaker):
            continue
        if said_in.search(context.text, *context.sentence(anchor_of(attribution))):
            return speaker.name
        if back <= LAST and ISSUED.fullmatch(noun) and not is_told and speaker.type == "organisation":
            return speaker.name
    return None


# Nouns that stand for any document.
ANY = frozenset("document text sheet page".split())
BY = re.compile(r"\b(?:by|from|sworn\s+by|signed\s+by|in\s+which|with\s+which)\b|\bof\s+(?=the\b|[A-Z])|['’]s?\s+$")
IT_IS_FROM = re.compile(r"(?:It|One)\s+(?:(?:is|was|came|comes)\s+(?:from|by)|of\s+them,\s+(?:by|from))\s")
BETWEEN = re.compile(
    r"(?:(?!\b(?:to|for|and|which|whom)\b)[^,;:“”\"])*,?\s*"
)  # from "by" to a name: what its bearer is
BACK, WITHIN = 6, 110  # sentences; characters from a document to its author


def author_of(context: Context, noun: str, place: int) -> str | None:
    """The one person whom the page names as who wrote such a document: "a letter from Ana Ruiz", "Four letters. One of them, by Ana Ruiz"."""
    kind = r"(?:[a-z-]+)" if noun in ANY else re.escape(noun)
    told_of = re.compile(
        rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]his|[A-Z]\w+['’]s|one|two|three|four|five)\s+(?:[\w-]+\s+){{0,4}}?(?P<doc>{kind}s?)\b"
    )
    before = context.sentences_before(place, lines=1)
    for index in range(len(before) - 1, max(-1, len(before) - 1 - BACK), -1):
        start, end = before[index]
        for match in told_of.finditer(context.text, start, min(end, place)):
            if not DOCUMENT.search(match["doc"]):
                continue
            spans = [(match.end(), min(end, place))]
            if index + 1 < len(before) and (on := IT_IS_FROM.match(context.text, before[index + 1][0])):
                spans.insert(0, (on.end() - 1, min(before[index + 1][1], place)))
            for first, last in spans:
                if found := _person_behind(context, first, last, is_from=first != match.end()):
                    return found
    return None


def written_by(context: Context, place: int) -> str | None:
    """Who wrote what an "it" stands for, where its sentence begins with that: "It was from Ana Ruiz, the nurse, and it said"."""
    start = context.sentence(place)[0]
    on = IT_IS_FROM.match(context.text, start, place)
    return _person_behind(context, on.end() - 1, place, is_from=True) if on else None


def _person_behind(context: Context, start: int, end: int, *, is_from: bool) -> str | None:
    """The first person named in a stretch, where "by" or "from" leads there, or `is_from` says it."""
    for (at, _), person in context.people.between(start, end):
        lead = context.text[start:at]
        by = BY.search(lead)
        is_led = is_from or (by is not None and BETWEEN.fullmatch(lead, by.end()) is not None)
        return person.name if not person.is_doubtful and is_led and at - start < WITHIN else None
    return None


def _may_own(speaker: Speaker) -> bool:
    """Is a speaker somebody by a name, and no document?"""
    return (
        bool(speaker.name) and speaker.type in ("organisation", "person") and not HAS_OWNER.search(speaker.name or "")
    )
