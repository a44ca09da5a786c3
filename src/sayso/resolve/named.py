"""A source goes in, the person whom it names comes out: the fullest name that the page gives, and never one that only says whose or where."""

import re

from sayso.keys import Span
from sayso.language.names import ANONYMOUS, OFFICE, ORGANISATION, outlet, parts_of, person_in
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.bodies import BODIES
from sayso.resolve.made import Told, made, made_person, unknown
from sayso.resolve.page import Context
from sayso.resolve.people import FEMALE, MALE, is_modifier


def named(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source names a person; the name is the fullest one that the page gives."""
    for span in attribution.source:
        found = person_in(context.text, *span)
        if found is None or re.search(r"\b(?:channel|agency|newspaper)\s+$", context.text[span[0] : found[0]]):
            continue
        name = context.text[slice(*found)].removesuffix("'s").removesuffix("’s")
        if _is_common_noun(context, span, found):
            continue
        if _speaks_for(context.text[slice(*span)], name) or is_modifier(context.text, found):
            return None
        if re.match(r"['’]s?\s+[A-Z]\w+", context.text[found[1] : span[1]]):
            continue  # "the Nurses' Forum" is no nurse
        if COUNTED.match(words) and name.endswith("s") and not context.people.named(name):
            return None  # "two Venns" is nobody's name
        people = context.people.named(name) or (context.people.first_named(name) if len(parts_of(name)) == 1 else [])
        if len(people) == 1:
            return made_person(named, context, people[0], [found])
        if len(people) > 1:
            gender = _gender_before(context.text, found[0])
            fitting = [p for p in people if gender and p.gender == gender]
            fitting = fitting or [p for p in people if gender and p.gender is None]
            if len(fitting) == 1:
                return made_person(named, context, fitting[0], [found])
            chief = context.people.main_bearer(people, found[0]) if len(parts_of(name)) == 1 else None
            if chief is not None:
                return made_person(named, context, chief, [found], note="the others of that name are named in passing")
            return unknown(f"“{name}” may be {' or '.join(p.name for p in people)}", [found])
        kind: ActorType = "organisation" if outlet(name) else "person"
        return made(named, name, kind, [found])
    return None


COUNTED = re.compile(r"(?:both|two|three|four|the (?:two|three))\s", re.IGNORECASE)


def _is_common_noun(context: Context, span: Span, found: Span) -> bool:
    """Has a single word its capital only from the head of a sentence or a title: "Officials in Paris", "Dam director"?"""
    text, name = context.text, context.text[slice(*found)]
    if " " in name or context.text[span[0] : found[0]].strip().lower() not in ("", "the", "a", "an"):
        return False
    if any(fits.name != name for fits in context.people.named(name)):
        return False
    if re.match(r"\s+(?!who\b|whose\b|and\b|of\b|at\b|in\b|on\b)[a-z]{3,}", text[found[1] : span[1]]):
        return True
    singular = name.removesuffix("s")
    return (
        ANONYMOUS.fullmatch(name) is not None
        or OFFICE.fullmatch(name) is not None
        or BODIES.fullmatch(name) is not None
        or context.has_as_common_word(name)
        or (len(singular) > 3 and singular != name and context.has_as_common_word(singular))
        or (
            name.endswith("s") and re.match(r"\s+(?:in|at|of|from|on|who|near)\s", text[found[1] : span[1]]) is not None
        )
    )


def _speaks_for(words: str, name: str) -> bool:
    """ "Ruiz's spokesman" and "a spokesman for Ana Ruiz" are not Ruiz."""
    after = words.split(name, 1)[-1]
    before = words.split(name, 1)[0]
    if re.match(
        r"['’]s?\s+(?:\w+\s+){0,3}?(?:spokes\w+|lawyers?|attorneys?|aides?|office|team|campaign|staff|allies|advisers?|advisors?|wife|husband|son|daughter|brother|sister|mother|father|family|government|administration)\b",
        after,
    ):
        return True
    if re.search(r"\w{3,}\s+(?:of|at|in|on|near|from|by|to|for|with)\s+(?:the\s+|an?\s+)?$", before):
        return True  # "the mayor of Gull Tickle", "a notice on Strada Palat", "the draft, seen by Caspian Desk"
    return bool(
        re.search(r"\b(?:for|of|to|with|close to|from)\s+(?:\w+\s+){0,3}$", before)
        and re.search(
            rf"{ANONYMOUS.pattern}|{ORGANISATION.pattern}|\b(?:team|campaign|office)\b", before, re.IGNORECASE
        )
    )


def _gender_before(text: str, place: int) -> str | None:
    word = re.search(r"\b(Mr|Ms|Mrs|Miss|Sir|Dame|Lord|Lady)\.?\s+$", text[max(0, place - 8) : place])
    return {"Mr": MALE, "Sir": MALE, "Lord": MALE}.get(word[1], FEMALE) if word else None
