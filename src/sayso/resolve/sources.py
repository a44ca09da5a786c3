"""An attribution goes in; out comes the part of its source that stands for a speaker, without carriers and relative clauses."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.keys import Span
from sayso.language.names import NAME, gender_of_name, known, person_in
from sayso.language.outlets import names_outlet
from sayso.model import Attribution
from sayso.resolve.inserted import has_saying, who_says
from sayso.resolve.made import ARTICLE, only
from sayso.resolve.page import Context
from sayso.resolve.pronouns import PRONOUNS

CARRIED_BY = re.compile(
    r"\b(?:quoted|cited|reported|carried|published|broadcast|relayed|released|distributed|aired)\s+by\s+(?:the\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


CITING = re.compile(r"\b(?:citing|quoting|with\s+reference\s+to|on\s+the\s+authority\s+of)\s+(?:the\s+)?$")


QUOTING = re.compile(r"\b(?:quot|cit)", re.IGNORECASE)


QUOTED_AS = re.compile(r"\b(?:is|are|was|were|been|being)\s+(?:\w+\s+)?(?:quot|cit)", re.IGNORECASE)


WHOSE = frozenset({"his", "her", "its", "their", "my", "our", "your"})


CLAUSE = re.compile(
    r"(?<=[\w’')])(?:,|\s+[-—–]+)?\s+(?:(?:one|some|many|most|two|all|both)\s+of\s+)?(?:(?:of|for|with|in|to|from|by)\s+)?(?:who|whom|whose|which)\b"
)


SOME_OF_WHOM = re.compile(r"(?:\w+\s+){1,2}of\s+whom", re.IGNORECASE)
DASH = re.compile(r"(?<=\w)\s+(?:--\s?|[–—]\s)")  # "Ruiz -- a pilot --"
# "A man who calls himself Norvane Jo"; "the fund, whose head, Ana Ruiz," where the source ends with the name.
CALLED = re.compile(
    rf"\b(?:gave\s+(?:his|her|their)\s+name\s+(?:only\s+)?as|calls?\s+(?:him|her|them)sel(?:f|ves)|identified\s+(?:him|her)self\s+(?:only\s+)?as|signs\s+as)\s+(?P<name>{NAME.pattern})"
)


NAMED_LAST = re.compile(rf",\s+(?P<name>{NAME.pattern}),?$")


# "a man whose voice the site": the source ends before the verb of its clause.
CUT_SHORT = re.compile(
    r",?\s+(?:who|whom|whose|which|that)\b[^,]*\b(?:the|an?|its|his|her|their|our)\s+(?:[a-z-]+\s+)?[a-z-]+$"
)


def without_half_clause(context: Context, attribution: Attribution) -> Attribution:
    """A source without a relative clause that ends before its verb: "a man whose voice the site" is a man."""
    if len(attribution.source) != 1:
        return attribution
    start, end = attribution.source[0]
    half = CUT_SHORT.search(context.text, start + 1, end)
    return only(attribution, (start, half.start())) if half and VERBLESS.fullmatch(half.group()) else attribution


# A pronoun, at most what is whose, and one noun phrase.
VERBLESS = re.compile(
    r",?\s+(?:who|whom|which|that|whose\s+(?:[a-z-]+\s+)?[a-z-]+)\s+(?:the|an?|its|his|her|their|our)\s+(?:[a-z-]+\s+)?[a-z-]+"
)


def without_clause(context: Context, attribution: Attribution) -> Attribution:
    """Of a source only what stands before its relative clause: "the league, whose chair, Ana Ruiz, is away" is the league."""
    if len(attribution.source) != 1:
        return attribution
    start, end = attribution.source[0]
    if dash := DASH.search(context.text, start + 1, end):
        return only(attribution, (start, dash.start()))
    clause = CLAUSE.search(context.text, start + 1, end)
    if not clause or SOME_OF_WHOM.fullmatch(context.text, start, end):
        return attribution
    called = CALLED.search(context.text, clause.start(), end)
    if not called and clause.group().endswith("who") and person_in(context.text, start, clause.start()):
        return only(attribution, (start, clause.start()))  # "Ana Ruiz, who is of Elizabeth, Colorado,"
    is_its = clause.group().endswith("whose")  # "the channel, whose author signs as Norvane Jo" is no Jo
    name = (None if is_its else called) or NAMED_LAST.search(context.text, clause.start(), end)
    return only(attribution, name.span("name") if name else (start, clause.start()))


# "Ana Ruiz did not dispute the price but said": "the price but" is no subject.
BROKEN_OFF = re.compile(
    r"(?:the|an?|its|his|her|their)\s+(?:(?!(?:who|which|that)\b)[\w’'-]+\s+){1,5}(?:but|yet)", re.IGNORECASE
)


def without_object(context: Context, attribution: Attribution) -> Attribution:
    """Where a source is the end of a clause before a "but", the one with whom the sentence begins; no source where that is nobody."""
    if len(attribution.source) != 1 or not BROKEN_OFF.fullmatch(context.text, *attribution.source[0]):
        return attribution
    place = attribution.source[0][0]
    before = context.people.between(context.sentence(place)[0], place)
    return replace(attribution, source=(before[0][0],) if before else ())


WHO = rf"[“\"]?(?P<who>(?!(?:it|this|that|what|which|how|the\s+(?:need|lack|cost|risk|danger))\b)[^,.;:“”\"«»()\n]{{3,90}}?(?:(?<=[a-z]),\s+{NAME.pattern})?)"
# "the daily reported on Monday, citing two officials", "the daily, citing two officials, reported"
CITED = re.compile(
    rf"(?:\s+(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|earlier))?,?\s+(?:citing|quoting|with\s+reference\s+to|on\s+the\s+word\s+of)\s+{WHO}\s*(?=[,.;:“”\"\n]|$)"
)
CITING_CUE = re.compile(r"\b(?:citing|quoting)$")
CITED_WHO = re.compile(rf"\s+{WHO}\s*(?=[,.;:“”\"\n]|$)")
# "Norwind Antenna, quoting two officials"
CITES = re.compile(rf",?\s+(?:citing|quoting|with\s+reference\s+to)\s+{WHO}\s*,?$")
# "the agency quoted the minister as saying"
QUOTED_AS_SAYING = re.compile(
    r"(?:quot(?:ed?|es|ing)|cit(?:ed?|es|ing)|report(?:ed|s|ing)?)\s+(?P<who>(?!(?:as|by|in|on|at)\b)[^;:“”\"«»()\n]{2,90}?)(?:\s+(?:later|earlier|on)\s[^;:“”\"«»()\n]{2,24}?)?,?\s+as\s+(?:having\s+)?(?:\w+ing|said|told)\b"
)
# From a source to what it does: "also", "quoted the mayor as".
SHORT_WAY = re.compile(
    r"\s+(?:(?:also|later|then|even)\s+)?(?:(?:quot|cit)\w+\s[^.;:“”\"]{0,90})?(?:(?:also|later|then|even)\s+)?"
)
FEW = re.compile(r"\s*(?:\w+\s+){0,2}")
# "“No,” the paper quotes him": the words stand before.
QUOTES_HIM = re.compile(
    r"\s*(?:also\s+)?(?:quot(?:ed|es)|cit(?:ed|es))\s+(?P<who>him|her|them)(?=[.,;:]|\s+(?:as|on|in)\b)"
)
# "“No,” the paper quotes the mayor.": whom, in the last words of the sentence.
QUOTES_WHOM = re.compile(rf"\s*(?:also\s+)?(?:quot(?:ed|es)|cit(?:ed|es))\s+(?![^.;:\n]*\sas\s){WHO}(?=[.\n]|$)")
# "the weekly has him saying", "has the mayor say"
HAS_SAYING = re.compile(
    rf"(?:has|had)\s+(?P<who>him|her|them|the\s+(?:[\w’'-]+\s+){{0,3}}?[\w’'-]+|{NAME.pattern})\s+(?:saying|telling|say|tell|swearing|insisting|promising|complaining)\b"
)
KINDS = re.compile(
    r"\b(?:agency|newspaper|paper|daily|weekly|tabloid|magazine|channel|station|broadcaster|radio|television|website|site|portal|podcast)\b",
    re.IGNORECASE,
)


def _cited(context: Context, attribution: Attribution) -> Span | None:
    """Whom an outlet cites for what it says: an outlet that only passes on is no speaker."""
    if not attribution.source or not attribution.cue or attribution.nested_in is not None:
        return None
    text, source = context.text, attribution.source[0]
    cue = attribution.cue[-1]
    end = context.sentence(cue[0])[1]
    inside = CITES.search(text, *source)
    if not _passes_on(context, text[source[0] : inside.start() if inside else source[1]]):
        return None
    if (
        not inside
        and CITING_CUE.search(context.words(attribution.cue))
        and (whom := CITED_WHO.match(text, cue[1], end))
    ):
        return whom.span("who")
    if named := QUOTED_AS_SAYING.match(text, cue[0], end):
        return named.span("who")
    found = inside or CITED.match(text, max(source[1], cue[1]), end) or CITED.match(text, source[1], end)
    return found.span("who") if found else None


KIND_AHEAD = re.compile(rf"(?:rival|review|sheet|page|paper|gossip\s+page)\s+(?P<name>{NAME.pattern})")


def _passes_on(context: Context, words: str) -> bool:
    """Are these words an outlet's, by what the page or the name itself says, or a name that is no person's as far as the page says?"""
    name = ARTICLE.sub("", re.split(r",", words)[0]).strip()
    if rest := KIND_AHEAD.fullmatch(name):
        name = rest["name"]
    if words.lower() in PRONOUNS or words.lower() == "they":
        return False
    if words.lower() == "it" or names_outlet(words) or KINDS.search(words) or name in context.outlets:
        return True
    people = context.people.named(name)
    is_somebody = gender_of_name(name) or any(p.roles or p.gender or gender_of_name(p.name) for p in people)
    return NAME.fullmatch(name) is not None and not is_somebody and not known(name)


def _quoted(context: Context, attribution: Attribution) -> Span | None:
    """Whom the source quotes as saying it: who passes words on is no speaker of them."""
    if not attribution.cue or not attribution.source:
        return None
    (start, first), (_, last) = attribution.cue[0], attribution.cue[-1]
    if has := HAS_SAYING.match(context.text, start, max(last, context.sentence(start)[1])):
        return has.span("who")
    behind = attribution.source[0][1]
    if behind <= start and SHORT_WAY.fullmatch(context.text, behind, start):
        start = behind  # of "quoted the mayor as saying" and "also quoted" the tagger took one end for the verb
    end = max(last, context.sentence(start)[1])
    if behind <= start and (whom := QUOTES_HIM.match(context.text, start, end)):
        return whom.span("who")
    is_behind = behind <= start and attribution.content[0][1] <= attribution.source[0][0]
    if is_behind and (whom := QUOTES_WHOM.match(context.text, start, end)):
        return whom.span("who")
    found = QUOTED_AS_SAYING.search(context.text, start, end)
    # A cue of "quoted" alone asks for who quotes.
    if not found or found.end("who") >= last:
        return None
    return found.span("who") if found.start() <= first or FEW.fullmatch(context.text, start, found.start()) else None


# "one of them was quoted by [the newspaper] as adding": who is quoted stands before.
IS_QUOTED_BY = re.compile(
    r"(?:^|[,;:]\s+)(?:(?:and|but|while)\s+)?(?P<who>[^,.;:“”\"]{2,70}?),?\s+(?:was|were|is|are|has\s+been|had\s+been)\s+(?:\w+\s+)?(?:quoted|cited)\s+by\s+(?:the\s+)?(?:\w+\s+){0,2}$"
)


def _quoted_by(context: Context, attribution: Attribution) -> Span | None:
    """Who is quoted, where the source is the outlet behind "quoted by"."""
    if len(attribution.source) != 1 or not attribution.cue or context.is_russian:
        return None
    first = attribution.source[0][0]
    quoted = IS_QUOTED_BY.search(context.text, context.sentence(first)[0], first)
    return quoted.span("who") if quoted else None


# "Ruiz, in a post [that was distributed by the agency], called it": what carries a paper says nothing.
SENT_OUT = re.compile(r"(?:that|which)\s+(?:was|were|is|are|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:distributed|published|carried|printed|broadcast|relayed|circulated|released|issued|aired|posted)\s+(?:by|on|in|at)\b")  # fmt: skip
IN_A_PAPER = re.compile(r",\s+(?:in|through|via)\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){1,4}$")


def _sent_out(context: Context, attribution: Attribution) -> Span | None:
    """Whose post or note it is, where the source is only how that was sent out."""
    if len(attribution.source) != 1 or not SENT_OUT.match(context.text, *attribution.source[0]):
        return None
    place = attribution.source[0][0]
    start = context.sentence(place)[0]
    paper = IN_A_PAPER.search(context.text, start, place)
    return (start, paper.start()) if paper else None


# "“No,” Ruiz told allies, according to [Norwind Radio]": between the words and who passes them on stands who said them.
TOLD_FIRST = re.compile(
    r"[,.?!”\"’'\s]+(?P<who>[^\W\d_][^,.;:“”\"\n]{0,58}?)\s+(?P<verb>said|says|told|responded|replied|wrote|added|explained|warned|argued|claimed|recalled|insisted|asked)"
    r"\b[^.;:“”\"\n]{0,90}?,?\s+according\s+to\s+(?:the\s+)?"
)


def _told_first(context: Context, attribution: Attribution) -> Attribution | None:
    """Who said the words of a quotation, where the source is whoever they are told by: "he said, according to"."""
    if len(attribution.source) != 1 or attribution.kind == "indirect" or context.is_russian:
        return None
    behind = [end for _, end in attribution.content if end <= attribution.source[0][0]]
    found = TOLD_FIRST.fullmatch(context.text, behind[-1], attribution.source[0][0]) if behind else None
    return replace(attribution, source=(found.span("who"),), cue=(found.span("verb"),)) if found else None


def without_carriers(context: Context, attribution: Attribution) -> Attribution:
    """Of a source in several places the first that stands for a speaker: "he said, as quoted by Channel N" is his."""
    if told_first := _told_first(context, attribution):
        return told_first
    if quoted := _quoted(context, attribution) or has_saying(context, attribution):
        return replace(attribution, source=(quoted,))
    if (who := who_says(context, attribution)) and not _passes_on(context, context.text[slice(*who)]):
        return replace(attribution, source=(who,), cue=())  # the cue is the carrier's
    if by := _quoted_by(context, attribution) or _sent_out(context, attribution):
        return replace(attribution, source=(by,))
    if len(attribution.source) < 2:
        cited = _cited(context, attribution)
        return replace(attribution, source=(cited,)) if cited else attribution
    last = attribution.source[-1]
    if len({context.text[slice(*span)].lower() for span in attribution.source}) == 1:
        return replace(attribution, source=(last,))
    if CITING.search(context.text[max(0, last[0] - 30) : last[0]]):
        return replace(attribution, source=(last,))  # "the daily reported, citing two officials"
    cue = context.words(attribution.cue)
    if (
        QUOTING.search(cue)
        and not QUOTED_AS.search(cue)
        and attribution.source[0][1] <= attribution.cue[0][0] <= last[0]
    ):
        return replace(attribution, source=(last,))  # "the station quoted her as saying"
    touching = [s for s in attribution.source if _touches(context, s, attribution.cue)]
    apart = touching[0][0] - attribution.source[0][1] > FRAGMENT if touching else False
    if len(touching) == 1 and apart and _begins_a_clause(context, touching[0]):
        return replace(attribution, source=(touching[0],))
    kept = [s for s in attribution.source if not CARRIED_BY.search(context.text[max(0, s[0] - 40) : s[0]])]
    # "His remarks were echoed by the minister, who said ...": whose remarks they were is not who said it.
    kept = [s for s in kept if context.text[slice(*s)].strip().lower() not in WHOSE] or kept
    first = kept[0] if kept else attribution.source[0]
    return replace(attribution, source=(first,) if _stands_alone(context, first) else tuple(kept or attribution.source))


FRAGMENT = 5  # characters between two parts of one source, as the "in" that the tagger left out


def _begins_a_clause(context: Context, span: Span) -> bool:
    """Does a part of a source name somebody, and depend on no word before it?"""
    is_relative = context.text[slice(*span)].strip().lower() in ("who", "which", "that", *WHOSE)
    leads = re.search(
        r"\b(?:in|at|of|from|to|for|with|by|than)\s+(?:the\s+)?$", context.text[max(0, span[0] - 12) : span[0]]
    )
    return _stands_alone(context, span) and not is_relative and not leads


def _stands_alone(context: Context, span: Span) -> bool:
    """Does a part of a source name somebody by itself?"""
    words = context.text[slice(*span)].strip()
    return bool(known(words) or words.lower() in PRONOUNS or person_in(context.text, *span))


def _touches(context: Context, span: Span, cue: Sequence[Span]) -> bool:
    """Does a part of a source stand right before or behind a word of its cue?"""
    return any(
        not re.search(r"\w", context.text[min(span[1], b) : max(span[0], a)])
        for a, b in cue
        if b <= span[0] or span[1] <= a
    )
