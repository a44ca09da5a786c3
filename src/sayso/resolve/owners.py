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
    owner = _owner(context, match["noun"].lower(), place, told)
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


def _may_own(speaker: Speaker) -> bool:
    """Is a speaker somebody by a name, and no document?"""
    return (
        bool(speaker.name) and speaker.type in ("organisation", "person") and not HAS_OWNER.search(speaker.name or "")
    )
