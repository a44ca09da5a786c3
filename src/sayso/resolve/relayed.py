"""A source that only gives another's words (an outlet that plays a tape, who reads a letter out, an interpreter) goes in; whose words they are comes out."""

import re

from sayso.keys import Span
from sayso.language.names import DOCUMENT
from sayso.model import Attribution, Speaker
from sayso.resolve.described import head_of
from sayso.resolve.made import ARTICLE, Told, made, made_person, unknown
from sayso.resolve.owners import author_of
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.people import Person
from sayso.resolve.sources import KINDS

GIVES = re.compile(
    r"(?:(?:has|had|have|also|then|later|first|since|now)\s+){0,2}(?:publish|print|play|replay|broadcast|air|carri|carry|circulat|reprint|show|post)\w*\b",
    re.IGNORECASE,
)
RECORDING = re.compile(r"recording|tape|clip|audio|voicemail|footage|message", re.IGNORECASE)
READS = re.compile(
    r"(?:(?:has|had|also|then|later)\s+){0,2}read(?:s|ing)?(?:\s+(?:out|aloud|from|into|to)\b|$)", re.IGNORECASE
)
INTERPRETER = re.compile(r"(?:interpreter|translator)s?")
LEADS = re.compile(r"(?:\b(?:of|by|from|with|in\s+which|on\s+which|where)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}|,\s+)$")
WHOSE = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,3}(?:letter|statement|message|email|note|voice|words|reply|answer|speech|recording|affidavit)\b"
)
LINES = 2  # lines back in which somebody spoke whose words an interpreter gives


def relayed(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """Who only gives another's words, as an outlet that plays them, a reader and an interpreter do, does not say them: whose they are, the page tells beside."""
    if not attribution.cue or len(attribution.source) != 1 or context.is_russian:
        return None
    cue, head = context.words(attribution.cue), head_of(words)
    if INTERPRETER.fullmatch(head):
        return _interpreted(context, attribution, told)
    is_read = READS.match(cue) is not None
    is_given = GIVES.match(cue) is not None and attribution.kind != "indirect" and _gives(context, words, head)
    if not (is_read or is_given):
        return None
    person = _named_with(context, attribution)
    if person is not None:
        return made_person(relayed, context, person, [attribution.source[0]])
    if is_given and RECORDING.fullmatch(head) and (name := author_of(context, head, attribution.source[0][0])):
        return made(relayed, name, "person", [attribution.source[0]])
    if not is_given:
        return None
    return unknown(
        "who gives another's words does not say them, and the page does not tell whose they are", attribution.source
    )


def _gives(context: Context, words: str, head: str) -> bool:
    """May a source give words that are none of its own: an outlet, or a recording?"""
    name = ARTICLE.sub("", words.split(",")[0]).strip()
    return bool(RECORDING.fullmatch(head) or KINDS.fullmatch(head) or context.is_outlet(name))


def _named_with(context: Context, attribution: Attribution) -> Person | None:
    """The one person whom the words between a verb and what is said name as the author of what is given or read."""
    start = attribution.cue[0][1]
    end = min([a for a, _ in attribution.content if a > start] or [context.sentence(start)[1]])
    found = [one for one in context.people.between(start, end) if _is_author(context.text, start, one[0])]
    return found[0][1] if len({person.name for _, person in found}) == 1 else None


def _is_author(text: str, start: int, mention: Span) -> bool:
    """Does a name stand as an author's behind what is given: "a letter from Ana Ruiz", "Ana Ruiz's letter"?"""
    ahead = text[start : mention[0]]
    by = LEADS.search(ahead)
    told_of = re.findall(r"[a-z-]+", ahead[: by.start()]) if by else []
    return any(DOCUMENT.search(word) or RECORDING.fullmatch(word) or word == "voice" for word in told_of) or (
        WHOSE.match(text, mention[1]) is not None
    )


def _interpreted(context: Context, attribution: Attribution, told: Told) -> Speaker:
    """Whose words an interpreter gives: who spoke last before, in the same lines."""
    line = context.line(anchor_of(attribution))
    for before, speaker in reversed(told.before(anchor_of(attribution))):
        if context.line(anchor_of(before)) < line - LINES:
            break
        if speaker.type == "person" and speaker.name:
            return made(relayed, speaker.name, "person", [attribution.source[0], before.content[0]])
    return unknown("an interpreter gives the words of somebody whom the page does not tell", attribution.source)
