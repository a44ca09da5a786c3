"""A source that is an office or a description of one goes in; the person of the page who holds it comes out, or the office by its words."""

import re

from sayso.language.names import (
    OFFICE,
)
from sayso.model import Attribution, Speaker
from sayso.resolve.described import head_of
from sayso.resolve.made import ARTICLE, INDEFINITE, Told, either, made, made_person, unknown
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.people import LONGEST_ROLE, SHORT_OFFICES, Person, gender_of, office_words
from sayso.resolve.pronouns import fits, mentioned, unique

NEAR = 900  # characters: about two paragraphs back, as far as a description reaches


DESCRIBED = re.compile(
    r"the\s+(?:\d{1,2}-year-old\b.*|(?:[\w-]+\s+){0,3}(?:senator|nominee|candidate|congress(?:wo)?man|lawmaker|billionaire|business(?:wo)?man|tycoon|mogul"
    r"|Republican|Democrat|actor|actress|singer|novelist|striker|midfielder|defender|goalkeeper|bowler|batsman|sprinter|cyclist))",
    re.IGNORECASE,
)


def described(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A description that names nobody ("the 36-year-old") stands for the person who spoke or was named last before it."""
    if not DESCRIBED.fullmatch(words) or len(attribution.source) != 1:
        return None
    candidates = _candidates(context, attribution.source[0][0], told)
    return made_person(described, context, candidates[0], attribution.source) if len(candidates) == 1 else None


def _candidates(context: Context, place: int, told: Told) -> list[Person]:
    """Whom a description may stand for: one person where the text before it leaves one, else all who remain."""
    sentence = context.sentence(place)
    line = context.line(place)
    last = next(((a, s) for a, s in reversed(told.before(place)) if s.type == "person"), None)
    speaker = context.people.named(last[1].name)[:1] if last and last[1].name else []
    subjects = _subjects(context, place)
    in_sentence = mentioned(context, sentence[0], place, None)
    if speaker and last and context.line(anchor_of(last[0])) >= line - 2:
        since = [p for at, p in subjects if at > anchor_of(last[0]) and p is not speaker[0]]
        return [speaker[0]] if not since else [since[0]] if len(since) == 1 else unique([*speaker, *since])
    if len(in_sentence) == 1:
        return in_sentence
    if subjects:
        return [subjects[0][1]]
    return unique(p for _, p in context.people.before(place, NEAR))


SUBJECT_LEAD = re.compile(
    r"[\"'“‘«]*(?:[A-Z]\w+,\s+|(?:In|On|Last|Later)\s[^,]{2,24},\s+)?(?:the\s+|The\s+)?(?:\w+\s+)?"
)


def _subjects(context: Context, place: int) -> list[tuple[int, Person]]:
    """People with whose name, or an office before it, a sentence of this or the two lines before begins; nearest first."""
    found = []
    line = context.line(place)
    for start, _end in [s for i in range(max(0, line - 2), line + 1) for s in context.sentences(i)]:
        if start >= place:
            break
        for (a, _), person in context.people.between(start, min(place, start + LEAD_REACH)):
            first = min([r[0] for r in person.roles if r[1] <= a and a - r[1] < 3] or [a])
            lead = context.text[start:first] if start <= first < start + 40 else None
            if lead is not None and SUBJECT_LEAD.fullmatch(lead):
                found.append((a, person))
    return sorted(found, key=lambda pair: -pair[0])


LEAD_REACH = 40 + LONGEST_ROLE + 3  # characters from the head of a sentence to a name that its subject ends in


# "The governor's office" is no governor.
THEIR_OFFICE = re.compile(
    r"['’]s?\s+(?:press\s+)?(?:office|service|department|campaign|team|staff|lawyers?|family|government)$"
)


OFFICE_LAST = re.compile(rf"(?:{OFFICE.pattern})$", re.IGNORECASE)


def noun_phrase(words: str) -> str:
    """The phrase that says what a source is: "the secretary" of "the secretary of the council", without the rest."""
    return re.split(
        r"\s+(?:of|for|at|in|from|to|with|on|by|who|which|that|close|familiar|briefed)\s+|,", words.strip(" ,")
    )[0]


def office(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is an office; where the page gives it to one person, that person speaks."""
    if not OFFICE.search(noun_phrase(words)) or INDEFINITE.match(words):
        return None
    if THEIR_OFFICE.search(noun_phrase(words)):
        return made(
            office, re.sub(r"^the\s+", "", words, flags=re.IGNORECASE).strip(" ,"), "organisation", attribution.source
        )
    asked = office_words(ARTICLE.sub("", words))
    holders = context.people.holders(asked) or _only_holder(
        context, noun_phrase(ARTICLE.sub("", words)), attribution.source[0][0]
    )
    if len(holders) == 1:
        return made_person(office, context, holders[0], attribution.source)
    if not holders and (
        same := described(context, attribution, words, told) or _spoken_of(context, attribution, words, told)
    ):
        return same
    if len(holders) > 1:
        place = attribution.source[0][0]
        near = [p for _, p in context.people.before(place, NEAR) if any(p is h for h in holders)]
        if near and all(p is near[0] for p in near):
            return made_person(office, context, near[0], attribution.source)
        return unknown(f"“{words}” may be {either(holders)}", attribution.source)
    bare = (words if WHOSE_OFFICE.match(words) else ARTICLE.sub("", words)).strip(" ,")
    fuller = (s.name for _, s in told.done if s.type == "office" and s.name and s.name.lower().startswith(bare.lower()))
    return made(office, next(fuller, bare), "office", attribution.source)


def _spoken_of(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "The captain", where one person whose office the page does not tell is spoken of there."""
    if not re.match(r"the\s+(?:[\w’'-]+\s+)?[a-z]+$", words, re.IGNORECASE) or len(attribution.source) != 1:
        return None
    place = attribution.source[0][0]
    found = _candidates(context, place, told)
    near = [span for span, person in context.people.before(place, NEAR) if person in found]
    line = context.line(place)
    gender = gender_of(words)
    noun = rf"\b{re.escape(head_of(words))}\b"
    if re.search(noun, context.text[context.around(place)[0] : place], re.IGNORECASE):
        return None  # another one, of whom the page told before
    if any(person.name in context.firms.names for person in found):
        return None
    if (
        len(found) != 1
        or found[0].roles
        or not near
        or context.line(near[0][0]) < line - 1
        or not fits(found[0], gender)
    ):
        return None
    return made_person(office, context, found[0], attribution.source, note="the one who is spoken of there")


WHOSE_OFFICE = re.compile(r"(?:its|his|her|their)\s", re.IGNORECASE)


def _only_holder(context: Context, head: str, place: int) -> list[Person]:
    """ "The Velsund senator", where the page names one senator, and named that one shortly before."""
    asked = [SHORT_OFFICES.get(w.lower(), w.lower()) for w in re.findall(r"\w+", head)]
    if not asked or asked[-1] not in ONE_OF_FEW:
        return []
    holders = context.people.holders(frozenset(asked[-1:]))
    return holders if len(holders) == 1 and holders[0].mentions[0][0] < place else []


# Offices that a page seldom speaks of without naming their holder.
ONE_OF_FEW = frozenset(
    "senator governor congressman congresswoman nominee chancellor mayor premier ambassador bishop coach".split()
)
