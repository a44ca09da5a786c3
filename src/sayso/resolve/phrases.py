"""An attribution goes in; it comes out with the noun phrase that may be the subject of its verb, where other words were taken or more than that.

What the words around say decides: who stands right before the verb, who is only spoken to, whose clause it is.
"""

import re

from sayso.keys import Span
from sayso.language.names import NAME, is_title, parts_of
from sayso.model import Attribution
from sayso.resolve.made import only
from sayso.resolve.page import Context

HEAD = r"(?:the|an?|its|his|her|their|our|my|this|that|one|both)"
SUBJECT = r"(?:I|he|she|it|they|we|you)"
# "The pier, she [writes], is safe": the pronoun behind the words that it cut in two; "the pilot, she [said, told] her": the other one.
PRONOUN_LAST = re.compile(rf".*\w,\s+(?P<who>{SUBJECT})", re.DOTALL)
PRONOUN_BETWEEN = re.compile(rf"(?P<who>.*\w),\s+{SUBJECT}", re.DOTALL)
# "its end the voice", "that day the board": the end of a phrase, and then the subject.
SECOND = re.compile(
    rf"{HEAD}\s+(?!(?:of|in|at|on|for|from|to|with|by|and|or|nor|than|as|all|both|half|like|but|\w+ing)\b)[a-z-]+\s+(?P<who>(?:the|its|his|her|their|our)\s+\S.*)",
    re.DOTALL | re.IGNORECASE,
)
# "who has spoken for him for years, the deputy mayor": a clause, and then the subject.
BEHIND_CLAUSE = re.compile(
    rf"(?:who|whom|which|whose)\s.*,\s+(?P<who>{HEAD}\s+[^,]+|{NAME.pattern})", re.DOTALL | re.IGNORECASE
)
# "As a senator she [wrote]", "emails that [show]": a phrase before the subject, and a word that begins a clause behind it.
PRONOUN_BARE = re.compile(
    r"(?:(?!(?:who|which|that)\s)\S+\s+)+(?!(?:and|or|but|than|that|who|which|as|in|on|of|to|for|with|from|by|at|about)\s)\S*\w\s+(?P<who>I|he|she|they|we|it)"
)
CLAUSE_LAST = re.compile(r"(?P<who>.*\w)\s+(?:that|which|who)", re.DOTALL)
# "a warning by the charity | last month": what tells when is no part of who.
WHEN_LAST = re.compile(
    r"(?<=\w)\s+(?:last|this|next|earlier|late|early|also|then|thereupon|thereafter|meanwhile|however|instead|therefore|too)$"
)
FOR_PART = re.compile(r",?\s+for\s+(?:his|her|its|their)\s+(?:own\s+)?part,?$")
CALLED = re.compile(
    r"(?P<whom>[A-ZÀ-Þ][\w.’' -]{1,30}),\s+(?P<who>(?:the|our|my|your|his|her|its|their)\s.*)", re.DOTALL
)


def subject_of(context: Context, attribution: Attribution) -> Attribution:
    """The attribution with the subject of its verb as its source."""
    if len(attribution.source) != 1 or context.is_russian:
        return attribution
    span = _with_noun(context, attribution) or _elsewhere(context, attribution) or _trimmed(context, attribution)
    return attribution if span == attribution.source[0] else only(attribution, span)


NOUN_BEHIND = re.compile(rf"\s+(?:[a-z-]+\s+){{0,2}}?(?:{NAME.pattern}|[a-z-]+)\s+")


def _with_noun(context: Context, attribution: Attribution) -> Span | None:
    """An article and what stands between it and its verb, where the source is the article alone: "the [Norvanian guard] claimed"."""
    start, end = attribution.source[0]
    if not attribution.cue or context.text[start:end].lower() not in ("the", "a", "an"):
        return None
    verb = attribution.cue[0][0]
    return (start, verb - 1) if NOUN_BEHIND.fullmatch(context.text, end, verb) else None


def _trimmed(context: Context, attribution: Attribution) -> Span:
    """A source without what only stands before its subject, or behind it."""
    span = attribution.source[0]
    words = context.text[slice(*span)]
    if part := FOR_PART.search(words) or WHEN_LAST.search(words):
        return span[0], span[0] + part.start()
    called = CALLED.fullmatch(words)
    if called and not all(is_title(word) for word in parts_of(called["whom"])):
        called = None  # "Madam, our paper" is said to her; "Ana Ruiz, the mayor" is who she is
    if attribution.cue and span[1] > attribution.cue[0][0]:
        return span
    has_two_verbs = "," in context.text[attribution.cue[0][0] : attribution.cue[-1][1]] if attribution.cue else False
    match = (
        (PRONOUN_BETWEEN if has_two_verbs else PRONOUN_LAST).fullmatch(words)
        or BEHIND_CLAUSE.fullmatch(words)
        or SECOND.fullmatch(words)
        or PRONOUN_BARE.fullmatch(words)
        or CLAUSE_LAST.fullmatch(words)
        or called
    )
    return (span[0] + match.start("who"), span[0] + match.end("who")) if match else span


# --- who stands elsewhere --------------------------------------------------------------------------------------------

ACCORDING = re.compile(r"(?:according\s+to|as\s+per|in\s+the\s+words\s+of|by\s+the\s+account\s+of)", re.IGNORECASE)
BEHIND = re.compile(r"\s+(?P<who>[^,.;:“”\"\n]{2,80}?)\s*(?=[,.;:“”\"\n]|$)")
TO = re.compile(r"\s+to\s+$")
GIVEN_TO = re.compile(r"\b(?:according|attribut|credit|ascrib|belong)\w*\s*(?:to)?$", re.IGNORECASE)
# "Norwind's accounts, first read by the newsletter Salt Log, warn": a participle between commas, and by whom.
ASIDE = re.compile(
    r"(?P<who>[^,.;:“”\"]{3,70}),\s+(?:(?:first|now|since|later|which\s+(?:was|were)|and)\s+){0,2}\w+(?:ed|en|wn|ld|nt|ught|ead|aid)\b[^.;:“”\"]*\bby\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}$"
)
# "An official in an alliance backing [President Lund] said": who the sentence begins with.
BACKING = re.compile(
    r"(?:(?:But|And|Yet|Then)\s+)?(?P<who>(?i:an?|one|two|three|some)\s(?:(?!(?:said|says|told)\b)[^,.;:“”\"]){3,80}?\s(?:backing|supporting|opposing|opposed\s+to|allied\s+(?:with|to)|loyal\s+to|close\s+to|representing|fighting(?:\s+for)?|working\s+(?:for|with))\s+(?:the\s+)?)"
)
# "Ruiz told Norwind Radio, [adding]", "in an interview with TASS [adding]": to whom the one who adds it spoke.
GOES_ON = re.compile(r",?\s+(?:adding|saying|noting|stressing|warning|explaining|insisting)")
WITH_WHOM = re.compile(
    r"\b(?:(?:told|tells)|(?:interview|conversation|statement|speaking|spoke|talked)\s+(?:with|to|on|by))\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$"
)
# "was removed by Trump for [refusing]": whoever refused.
BY = re.compile(
    r"\b(?:was|were|been|being)\s+(?:\w+\s+)?\w+(?:ed|en|ung|ought|id)\s+by\s+(?:the\s+)?(?:[A-Z]\w*\s+){0,2}$"
)
FOR = re.compile(r"\s+for\s+")
NEAR = 90  # characters before a verb in which its subject ends


def _elsewhere(context: Context, attribution: Attribution) -> Span | None:
    """The subject of the verb where the source is none: it stands in another clause, or is spoken to."""
    if not attribution.cue:
        return None
    text, source = context.text, attribution.source[0]
    first, last = attribution.cue[0], attribution.cue[-1]
    start, end = context.sentence(first[0])
    if ACCORDING.fullmatch(text, first[0], last[1]):
        behind = BEHIND.match(text, last[1], end)
        return behind.span("who") if behind and not last[1] <= source[0] < end else None
    if source[0] >= last[1] and TO.fullmatch(text, last[1], _without_office(text, last[1], source[0])):
        if GIVEN_TO.search(text[first[0] : last[1]]):
            return None
        return _last_named(context, start, first[0])
    if (
        source[1] <= first[0]
        and (aside := ASIDE.fullmatch(text, start, source[0]))
        and text[source[1] : source[1] + 1] == ","
    ):
        return aside.span("who")
    if (
        source[1] <= first[0]
        and GOES_ON.fullmatch(text, source[1], last[1])
        and WITH_WHOM.search(text, start, source[0])
    ):
        return _last_named(context, start, source[0])
    if (
        BY.search(text, start, source[0])
        and FOR.fullmatch(text, source[1], first[0])
        and text[slice(*first)].endswith("ing")
    ):
        return _last_named(context, start, source[0])
    if source[1] <= first[0] and (clause := _past_a_clause(text, start, source, first[0])):
        return clause
    if source[1] <= first[0] and (backing := BACKING.fullmatch(text, start, source[0])):
        return backing.start("who"), source[1]
    return _right_before(context, start, source, last)


def _past_a_clause(text: str, start: int, source: Span, verb: int) -> Span | None:
    """Who stands before a clause that ends with a comma before the verb: "the note, from which [she read] a line, calls", "on condition that [he not be named], said"."""
    if not text[source[1] - 1 : verb].lstrip(" \n").startswith(",") and "," not in text[source[1] : verb]:
        return None
    ways = (WITH_CLAUSE, ON_CONDITION, IN_A_PAPER)
    match = next((found for way in ways if (found := way.fullmatch(text, start, source[0]))), None)
    return match.span("who") if match else None


# "The note, from which [she read]", "an auditor who asked on condition that [he not be named]"
WITH_CLAUSE = re.compile(
    r"(?:[^,;:“”\"]{1,40},\s+)?(?:(?:But|And|Yet|Then)\s+)?(?P<who>[^,;:“”\"]{3,80}),\s+(?:to|from|of|for|with|about|in|on|by)\s+(?:which|whom)\s+"
)
ON_CONDITION = re.compile(
    r"(?P<who>[^,;:“”\"]{3,80}?),?\s+(?:(?:who|and)\s[^;:“”\"]{3,80}?|speaking|talking)\s+on\s+(?:the\s+)?condition\s+(?:that\s+)?"
)
# "The port board, in a note that [Quay Wire put out], said"
IN_A_PAPER = re.compile(
    r"(?:(?:But|And|Yet|Then)\s+)?(?P<who>[^,;:“”\"]{3,80}),\s+(?:in|by|with)\s+(?:an?|the|its|his|her|their)\s+(?:[\w-]+\s+){1,3}(?:that|which)\s+"
)


def _last_named(context: Context, start: int, end: int) -> Span | None:
    """Where the last person of a stretch is named."""
    before = context.people.between(start, end)
    return before[-1][0] if before else None


def _without_office(text: str, start: int, end: int) -> int:
    """Where a source begins whose article the tagger may have left out."""
    article = re.search(r"\bthe\s+$", text[start:end])
    return start + article.start() if article else end


# A name right before its verb, behind the comma that ends another clause.
RIGHT_BEFORE = re.compile(
    rf",\s+(?P<who>(?:{HEAD}\s+(?:[a-z-]+\s+){{0,3}})?{NAME.pattern})\s+(?:(?:also|then|later|now|has|had|have|would|will)\s+)?$"
)


def _right_before(context: Context, start: int, source: Span, verb: Span) -> Span | None:
    """Who stands right before a verb, where the source lies in the clause before."""
    if source[1] > verb[0] or not re.search(r"[a-z]{2},|,\s.*,", context.text[source[1] : verb[0]], re.DOTALL):
        return None
    found = RIGHT_BEFORE.search(context.text, max(start, verb[0] - NEAR), verb[0])
    if (
        not found
        or found.start("who") < source[1]
        or not re.search(r"[a-z]{3}", context.text[source[1] : found.start()])
    ):
        return None
    return found.span("who")
