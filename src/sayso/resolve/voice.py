"""An "I" or "we" goes in; who says it comes out: whoever is quoted there, whose turn it is, the page's authors, who signs it, or its publisher."""

import re

from sayso.keys import Span
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.interviewee import ANSWERS
from sayso.resolve.made import Told, made, made_person, unknown
from sayso.resolve.page import Context, anchor_of

SELF = frozenset({"i", "me", "we", "us", "my", "our"})


def self_speaking(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "I" and "we" are whoever is quoted there or whose turn it is; outside quotations the page's authors, whose statement its first lines say it is, who signs below, or for "we" its publisher."""
    if words.lower() not in SELF or words == "US":
        return None
    span = attribution.source[0]
    quoted = _quoted_at(context, span[0], told) or _whose_turn(context, span[0])
    if quoted and quoted.name:
        return made(self_speaking, quoted.name, quoted.type or "person", [span])
    author, outlet_words, is_we = context.article.author, context.article.outlet, words.lower() in ("we", "us", "our")
    joint = bool(author and re.search(r",|\band\b|;", author.text))
    in_quotes = is_in_quotes(context, span[0])
    if author and " " in author.text and joint == is_we and not in_quotes and "," not in author.text:
        evidence = [span, *([author.span] if author.span else [])]
        names = re.sub(r"\s*;\s*", " and ", author.text)
        return made(self_speaking, names, "group" if joint else "person", evidence, note="the page's author")
    if not author and not in_quotes and (said_by := _whose_page(context, is_we)):
        kind: ActorType = "group" if is_we else "person"
        return made(self_speaking, context.text[slice(*said_by)], kind, [span, said_by], note="whose statement it is")
    signed = None if author or in_quotes else _signature(context, span[0])
    if signed:
        name = context.text[slice(*signed)]
        return made(self_speaking, name, "person", [span, signed], note="who signs below")
    if (
        is_we
        and not author
        and outlet_words
        and not in_quotes
        and not any(a.rule == ANSWERS for a in context.attributions)
    ):
        return made(self_speaking, outlet_words.text, "organisation", [span], note="the page's publisher")
    return unknown("“I” and “we” are the page's own voice, and it does not say whose", attribution.source)


PERSON = r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ]\.?)?(?:\s[A-ZÀ-Þ][\w’'-]+){1,2}"
# "Statement by H.E. Dr. Ana Ruiz, Deputy Minister"; "We, the Heads of State of the Compact, "; "Ana Ruiz and Ivo Lund" on a line below the title.
SPEECH = re.compile(
    rf"(?:Statement|Remarks|Address|Speech|Letter|Message|Lecture|Intervention|Testimony)\s+(?:by|of|from)\s+(?:(?:H\.\s?E\.|His|Her|Excellency|the|Hon\.|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Prof\.?|[A-Z]\w+\s(?=Minister|Secretary)|Minister|Secretary|Ambassador|President)\s+)*(?P<who>{PERSON})"
)
WE_ARE = re.compile(r"\bWe,\s+(?:the\s+)?(?P<who>[^,.;:“”\"]{5,70}),\s")
BY_TWO = re.compile(rf"\W*(?:By\s+)?(?P<who>{PERSON}\s+and\s+{PERSON})\W*")
HEAD = 8  # lines of a page in which it may say whose it is


def _whose_page(context: Context, is_we: bool) -> Span | None:
    """Whose a statement without an author is, as its first lines say."""
    for number, line in enumerate(context.lines[:HEAD]):
        match = (WE_ARE.search if is_we else SPEECH.match)(context.text, *line)
        if is_we and not match and number:
            match = BY_TWO.fullmatch(context.text, *line)
        if match:
            return match.span("who")
    return None


SIGNED = re.compile(
    r"\W*(?P<who>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ]\.?)?(?:\s[A-ZÀ-Þ][\w’'-]+){1,2})(?:,\s[A-ZÀ-Þ][\w .,’'-]{2,30})?\W*"
)
ABOUT_AUTHOR = re.compile(
    r"\W*(?P<who>[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ]\.?)?(?:\s[A-ZÀ-Þ][\w’'-]+){1,2}),?\s(?:is|was|teaches|writes|works)\s"
)


def _signature(context: Context, place: int) -> Span | None:
    """Who signs a letter, on the first line below that is nothing but a name; else whom the last line tells of, as notes about authors do."""
    if not context.signed:
        last = ABOUT_AUTHOR.match(context.text, *context.lines[-1]) if context.lines else None
        below = last.span("who") if last else None
        for number in range(len(context.lines) - 1, -1, -1):
            context.signed[number] = below
            signed = SIGNED.fullmatch(context.text, *context.lines[number])
            if signed and len(context.people.named(signed["who"])) == 1:
                below = signed.span("who")
    line = context.line(place)
    return context.signed[line] if line + 1 < len(context.lines) else None


def _quoted_at(context: Context, place: int, told: Told) -> Speaker | None:
    """Whose words a place stands among: inside a content, or in a quotation of a paragraph where one person is quoted."""
    for attribution, speaker in reversed(told.done[-RECENT:]):
        if any(a <= place < b for a, b in attribution.content) and attribution.kind != "indirect":
            return speaker
    if not is_in_quotes(context, place):
        return None
    line = context.line(place)
    here = [s for a, s in told.done[-RECENT:] if context.line(anchor_of(a)) == line and a.kind != "indirect" and s.name]
    return here[0] if here and all(s.name == here[0].name for s in here) else None


RECENT, FAR = 60, 3000  # sayings, and characters, that are looked back at


def is_in_quotes(context: Context, place: int) -> bool:
    """Is a quotation open at a place, counted from the beginning of its paragraph?"""
    before = context.text[max(place - FAR, context.lines[context.line(place)][0]) : place] if context.lines else ""
    return (
        before.count("“") > before.count("”")
        or before.count('"') % 2 == 1
        or OPENED.search(before) is not None
        or bool(re.search(r"‘[^’]*$", before))
    )


OPENED = re.compile(
    r'(?:^|\s)"\w[^"]*$'
)  # a straight mark that opens a sentence anew, where the one before was not closed


TURN = re.compile(r"(?P<who>[A-ZÀ-Þ][\w.’'-]*(?:\s[A-ZÀ-Þ][\w.’'-]*){0,3}):\s")


def _whose_turn(context: Context, place: int) -> Speaker | None:
    """Who speaks in a paragraph that begins with a name and a colon."""
    turn = TURN.match(context.text, context.lines[context.line(place)][0]) if context.lines else None
    people = context.people.named(turn["who"]) or context.people.named(turn["who"].title()) if turn else []
    return made_person(self_speaking, context, people[0], [turn.span("who")]) if turn and len(people) == 1 else None
