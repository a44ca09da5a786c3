"""A saying without a day goes in; the day of the occasion comes out on which the page, right before it, puts its speaker before others.

"Ana Ruiz was on Radio Norwind on Monday. The pier, she said, is safe": who is on the air, is rung up, takes the stand or meets reporters says there what the
next sentences tell. Another day, another speaker, or "earlier" between the two, and nothing is known.
"""

import re

from sayso.keys import Span
from sayso.language.dates import TimeExpression, find_dates
from sayso.language.edtf import bounds
from sayso.language.names import is_title
from sayso.model import Attribution, Dated, Speaker
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.pronouns import LEAD
from sayso.resolve.timed import OCCASION, is_of_else

BACK = 3  # sentences before the saying in which the occasion is told
# What puts somebody before others who hear or read: a programme, a caller, a hall, a letter.
BEFORE_OTHERS = re.compile(
    rf"\b(?:guests?|studio|sofa|microphone|airwaves|listeners|viewers|reporters|pressmen|newsmen|cameras?|telephone|phone|phone-in|radio|television|TV|FM"
    rf"|rang|rung|phoned|telephoned|interviewed|(?:was|were|been)\s+(?:\w+\s+)?asked|sat\s+down|sits\s+down|sitting\s+down|took\s+questions|spoke|testified|appeared|went\s+on|came\s+on|took\s+(?:the|to\s+the)\s+(?:stand|floor|podium|air)"
    rf"|took\s+to\s+(?:X|Twitter|Facebook|Instagram|Telegram|Weibo|YouTube|Truth\s+Social|social\s+media)"
    rf"|(?:reached|caught|found|met|had|put\s+(?:it|that|this)\s+to)\s+(?:him|her|them)|(?:was|were|been|is)\s+on|breakfast\s+show|talk\s+show|stage|{OCCASION})\b"
)
# The day is another thing's: "the fire of Monday", "who was arrested on Monday", "because on Monday".
ASIDE = re.compile(
    r",?\s(?:who|which|that|because|since|after|before|until|although|though|if)\s[^,]*$|,\s+(?:and|but)\s|[:;]"
)
IN_A_NAME = re.compile(r"\s+[A-Z]")  # "Sunday Sideline", "Evening Majlis"
# Somebody is put before others as an object: "when the station rang him", "whose guest on Monday was Ana Ruiz".
PUT_BEFORE = re.compile(
    r"\b(?:rang|phoned|telephoned|reached|caught|found|met|had|asked|interviewed|pressed|questioned)\s+(?:him|her|them)\b|\bguests?\b"
)
ANOTHER_TIME = r"earlier|previously|formerly|once|often|usually|repeatedly|later|before that|years ago|separate(?:ly)?|another|elsewhere"
OTHER_TIME = re.compile(rf"\b(?:{ANOTHER_TIME}|has|have)\b", re.IGNORECASE)
PRONOUN = re.compile(r"\W*(?:[^,.;:“”\"]{1,40},\s+)?(?:He|She|They|It|he|she|they|it)\b")


def appeared(context: Context, attribution: Attribution, speaker: Speaker, anchor: str | None) -> Dated | None:
    """The sentences right before the saying tell of an appearance, a call or a letter of its speaker, and when it was."""
    place = anchor_of(attribution)
    if speaker.type != "person" or context.is_russian or context.is_in_title(place):
        return None
    first = min([place, *(a for a, _ in attribution.content)])
    start = context.sentence(first)[0]
    if OTHER_TIME.search(_own_words(context, attribution, start, place)):
        return None
    line = context.line(first)
    before = [s for s in context.sentences(line) if s[1] <= start]
    if len(before) < BACK and line:
        before = [*(context.sentences(line - 1)[-1:] if not before else ()), *before]
    for low, high in reversed(before[-BACK:]):
        if context.said.touch(low + 1, low + 2):
            continue
        times = [t for t in _days(context, low, high, anchor) if not context.said.touch(*t.span)]
        times = [t for t in times if not _is_in_a_name(context, t.span)]
        if len(times) > 1:
            return None
        if times:
            return _told(context, speaker, (low, high), times[0], anchor)
        if _is_told_of_another(context, speaker, low, high):
            return None
    return None


def _own_words(context: Context, attribution: Attribution, start: int, place: int) -> str:
    """What the page itself says in a saying's sentence up to its verb, and the verb."""
    parts, at = [], start
    for a, b in (span for span in attribution.content if span[0] < place):
        parts.append(context.text[at : max(at, a)])
        at = max(at, b)
    return " ".join((*parts, context.text[at:place], context.words(attribution.cue)))


def _is_in_a_name(context: Context, day: Span) -> bool:
    """Does a name go on behind a day that is no person's: "Sunday Sideline", and not "On Sunday Mayor Ana Ruiz was"?"""
    if not IN_A_NAME.match(context.text, day[1]):
        return False
    people = context.people.between(day[1], day[1] + TITLED)
    between = context.text[day[1] : people[0][0][0]].split() if people else ["?"]
    return not all(is_title(word) for word in between)


TITLED = 60  # characters behind a day within which a person's name ends, with the office before it


def _days(context: Context, start: int, end: int, anchor: str | None) -> list[TimeExpression]:
    """The days and months of a stretch; a week of many days tells no occasion."""
    found = find_dates(context.text, start, end, anchor=anchor, language=context.article.language)
    return [time for time in found if time.type in ("date", "time") and time.edtf and "/" not in time.edtf]


def _told(context: Context, speaker: Speaker, sentence: Span, time: TimeExpression, anchor: str | None) -> Dated | None:
    """The day, where the sentence puts the speaker before others on it, and it is not one to come."""
    start, end = sentence
    days, page = bounds(time.edtf or ""), bounds(anchor or "")
    if days and page and days[0] > page[1]:
        return None
    if is_of_else(context.text, start, time) or ASIDE.search(context.text[start : time.span[0]]):
        return None
    if not BEFORE_OTHERS.search(context.text, start, end) or not _is_of(context, speaker, start, end):
        return None
    words = context.text[slice(*time.span)]
    return Dated(edtf=time.edtf, span=time.span, how=f"“{words}” tells when the occasion before it was; {time.how}")


def _is_of(context: Context, speaker: Speaker, start: int, end: int) -> bool:
    """Does a sentence begin with the speaker, by name or a pronoun, or put that one before others as its object?"""
    named = [span for span, person in context.people.between(start, end) if person.name == speaker.name]
    told = [a for a, _ in (*speaker.evidence, *named) if start <= a < end]
    if any(LEAD.fullmatch(context.text, start, a) for a in told):
        return True
    if told and PUT_BEFORE.search(context.text, start, end):
        return True
    return PRONOUN.match(context.text, start, end) is not None and not told


def _is_told_of_another(context: Context, speaker: Speaker, start: int, end: int) -> bool:
    """Is anything said in a sentence by somebody else?"""
    return context.tells(start, end) and any(
        start <= anchor_of(one) < end and one.source and not _same(context, one, speaker)
        for one in context.attributions
        if one.nested_in is None
    )


def _same(context: Context, attribution: Attribution, speaker: Speaker) -> bool:
    words = context.words(attribution.source).lower()
    return words in ("he", "she", "they", "it") or any(
        person.name == speaker.name for span in attribution.source for person in context.people.inside(*span)
    )
