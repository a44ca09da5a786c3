"""A page's head and blocks enter; who wrote it leaves, with how that is known and where the words stand, or None.

What mark-up claims is laid beside the byline that the page shows: a shown name wins over the outlet's own name, over a
name that stands nowhere on the page, and over a shorter list of the same people.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sayso.clean.byline import LONGEST_NAME, Byline, bylines, is_name, split_names
from sayso.clean.facts import Found, fold
from sayso.clean.furniture import own_kinds
from sayso.clean.head import Head
from sayso.clean.walk import Walk
from sayso.model import RegionKind

METAS = (
    "author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author", "authors",
    "article:author_name", "cxenseparse:author",
)  # fmt: skip
PLACES = ("byline", "bio", "dateline", "other")  # regions in which an author's name is looked for


def author(
    walk: Walk, head: Head, kinds: Sequence[RegionKind], outlet: str | None, *, title: int | None = None
) -> Found | None:
    """Who wrote it: the names of mark-up and of the byline, weighed; the outlet itself only where nobody else is named."""
    claims = [claim for claim in _claims(head) if claim.text]
    persons = [claim for claim in claims if not _is_outlet(claim.text, outlet)]
    claim = next(iter(persons or claims), None)
    shown = next(bylines(walk, kinds, title), None)
    if shown is not None and (claim is None or _outweighs(shown, claim, walk, outlet)):
        return Found("; ".join(shown.names), shown.how, shown.block, shown.span)
    if claim is not None:
        return _placed(claim, walk, kinds)
    return next(_marked(walk, kinds), None)


def _outweighs(shown: Byline, claim: Found, walk: Walk, outlet: str | None) -> bool:
    """Whether the page's byline is to be believed before the mark-up."""
    claimed, signed = ({_untitled(name) for name in names} for names in (claim.text.split("; "), shown.names))
    if claimed & signed:
        return claimed < signed
    if any(_is_outlet(name, outlet) for name in shown.names):
        return False
    return _is_outlet(claim.text, outlet) or not _stands(claimed, walk)


def _untitled(name: str) -> str:
    return re.sub(r"^(?:(?:dr|prof|professor|mr|mrs|ms|sir) )+", "", fold(name))


def _stands(names: set[str], walk: Walk) -> bool:
    """Whether a short line of the page holds one of the names."""
    lines = "\n".join(fold(block.text) for block in walk.blocks if len(block.text) <= 3 * LONGEST_NAME)
    return any(name in lines for name in sorted(names)[:MOST_NAMES])


MOST_NAMES = 20  # of one claim that are looked for on the page


def _is_outlet(name: str, outlet: str | None) -> bool:
    """Whether a name is the outlet's: the same letters, its first ones, or the first of each word."""
    mine, theirs = (fold(text or "").replace(" ", "") for text in (name, outlet))
    initials = "".join(word[0] for word in fold(outlet or "").split())
    return bool(mine and theirs) and (
        mine in (theirs, initials) or (len(mine) >= SAME and (theirs.startswith(mine) or mine.startswith(theirs)))
    )


SAME = 5  # letters that an outlet's short name has in common with its long one


def _placed(claim: Found, walk: Walk, kinds: Sequence[RegionKind]) -> Found:
    """The claim, with the line on which the page shows the same words, if one does."""
    for index, block in enumerate(walk.blocks):
        place = block.text.find(claim.text)
        if place >= 0 and len(block.text) <= 3 * LONGEST_NAME and kinds[index] in PLACES:
            return Found(claim.text, claim.how, index, (place, place + len(claim.text)))
    return claim


def _claims(head: Head) -> Iterator[Found]:
    for found in [*head.articles, *head.pages]:
        names = list(dict.fromkeys(_names(head, found.get("author") or found.get("creator"))))
        if names:
            yield Found("; ".join(names), "author in JSON-LD")
    for name in METAS:
        names = [n for value in head.meta.get(name, []) for n in split_names(value)]
        if names:
            yield Found("; ".join(dict.fromkeys(names)), f"meta {name}")


def _names(head: Head, value: Any) -> Iterator[str]:
    for person in value if isinstance(value, list) else [value]:
        person = head.resolve(person)
        if isinstance(person, str):
            yield from split_names(person)
        elif isinstance(person, dict):
            name = person.get("name") or person.get("byline")
            if not name and person.get("familyName"):
                name = f"{person.get('givenName') or ''} {person['familyName']}"
            for one in name if isinstance(name, list) else [name]:
                if isinstance(one, str):
                    yield from split_names(one)


def _marked(walk: Walk, kinds: Sequence[RegionKind]) -> Iterator[Found]:
    """Names in elements that are called an author's, where neither mark-up nor a byline names one."""
    for index, block in enumerate(walk.blocks):
        if kinds[index] == "comment" or len(block.text) > LONGEST_NAME:
            continue
        marked = any(
            e.attributes.get("rel") == "author" or "author" in e.attributes.get("itemprop", "").split()
            for _, e in zip(range(3), block.element.up(), strict=False)
        )
        if marked or (kinds[index] == "byline" and "byline" in own_kinds(block.element)):
            names = split_names(block.text)
            if names and all(map(is_name, names)):
                whole = (0, len(block.text)) if names == [block.text] else None
                yield Found("; ".join(names), "an element of the page that is called an author's", index, whole)
