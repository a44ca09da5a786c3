"""A description that the page gives nobody ("the singer", "the man") goes in; whom it calls so comes out, by the reasons that tell whom a pronoun means."""

import re

from sayso.language.names import ANONYMOUS, DOCUMENT, OFFICE
from sayso.model import Attribution, Speaker
from sayso.resolve.bodies import BODIES
from sayso.resolve.described import POINTING, beside, head_of
from sayso.resolve.made import Told, made_person
from sayso.resolve.offices import POINTS
from sayso.resolve.page import Context
from sayso.resolve.people import Person
from sayso.resolve.pronouns import candidates, likely
from sayso.resolve.roles import FEMALE, MALE, PERSONAL, RELATIVES, gender_of, is_many

DESCRIPTION = re.compile(r"[Tt]he\s+(?:[a-z-]+\s+){0,2}(?P<head>[a-z][a-z-]+)")
# What tells which one is meant is no word that points back: "the man who runs it", "the singer of the band".
MORE = re.compile(r"\s+(?:who|whom|whose|that|of|in|at|from|with|for|to|on)\b|,\s+(?:who|whose|an?\b|the\b|[A-Z])")
SURE = 0.7  # the share of the likeliest from which a noun that nobody bears is his


def called(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A noun that the page gives nobody ("the singer") stands for the likeliest of those named before it, by the reasons that tell whom a pronoun means."""
    match = DESCRIPTION.fullmatch(words.strip(" ,"))
    if not match or len(attribution.source) != 1 or context.is_russian or attribution.nested_in is not None:
        return None
    place, end = attribution.source[0]
    head = match["head"].lower()
    is_known = not POINTS.fullmatch(head) and _is_anothers(context, head, place)
    if not _is_personal(head) or MORE.match(context.text, end) or is_known:
        return None
    ranked = likely(candidates(context, place, _gender(words), told))
    if not ranked or ranked[0][0] < SURE:
        return None
    share, best = ranked[0]
    if best.person is None or not best.person.is_told or best.person.is_doubtful:
        return None
    if not POINTS.fullmatch(head) and _has_a_trade(context, best.person):
        return None
    return made_person(called, context, best.person, [attribution.source[0], best.mention], f"{share:.0%} likely")


def _is_personal(head: str) -> bool:
    """Does a noun tell somebody, one and not many?"""
    is_body = BODIES.fullmatch(head) or DOCUMENT.fullmatch(head)
    return POINTS.fullmatch(head) is not None or (
        not is_many(head) and not is_body and not POINTING.search(head) and PERSONAL.search(head) is not None
    )


def _is_anothers(context: Context, head: str, place: int) -> bool:
    """Does the page call somebody else so before, or tell of one by a name or an article?"""
    if beside(context, head) or context.people.holders(frozenset({head})):
        return True
    one = rf"\b(?:an?|another|one|his|her|its|their)\s+(?:[\w-]+\s+){{0,3}}?{re.escape(head)}\b"
    return re.search(one, context.text[context.around(place)[0] : place], re.IGNORECASE) is not None


def _gender(words: str) -> str | None:
    """What a description says of the gender of whom it tells."""
    head = head_of(words)
    kin = next((gender for gender in (MALE, FEMALE) if head in RELATIVES[gender]), None)
    return kin or gender_of(words)


def _has_a_trade(context: Context, person: Person) -> bool:
    """Does a page tell what a person is, other than by a form of address?"""
    heads = (head_of(context.text[slice(*role)]) for role in person.roles)
    return any(OFFICE.fullmatch(head) or ANONYMOUS.fullmatch(head) or PERSONAL.fullmatch(head) for head in heads)
