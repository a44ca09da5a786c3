"""A saying into which, or behind which, a carrier is put ("The mayor, the paper adds, has promised that") goes in; who says it comes out.

The carrier is the source that the tagger took; what is said begins behind the verb of another, and that one's subject says it.
"""

import re

from sayso.keys import Span
from sayso.language.names import NAME
from sayso.model import Attribution
from sayso.resolve.made import ARTICLE
from sayso.resolve.page import Context

VERB = (
    r"(?:sa(?:ys?|id)|t(?:ells?|old)|wr(?:ites?|ote|itten)|let\s+it\s+be\s+known|repl(?:ies|ied)|den(?:ies|ied)|f(?:inds?|ound)|shows?|showed|admits?|admitted|puts?"
    r"|(?:report|claim|warn|insist|confirm|add|explain|remind|inform|call|demand|recommend|ask|answer|predict|suggest|maintain|reveal|complain|reckon|assert|alert|hint|contend)(?:s|ed)?"
    r"|(?:announce|promise|assure|state|argue|note|conclude|propose|urge|declare|estimate|acknowledge|concede|disclose|accuse|advise|observe|stipulate)[sd]?)"
)
AUX = r"(?:(?:has|have|had|also|then|later|since|even|twice|already|\w+ly)\s+){0,3}"
LEAD = (
    r"(?:(?:But|And|Yet|Then|Still)\s+|(?:In|On|At|From|By|Last|Earlier|Later|After|Before|For)\s[^,;:“”\"]{1,40},\s+)?"
)
APPOSED = r"(?:,\s+[^,;:“”\"]{2,60},)?"
NOUN_PHRASE = rf"(?!(?:it|this|that|there|what|which|who)\b)(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Tt]wo)\s+(?:(?!{VERB}\b)[\w’'-]+\s+){{0,7}}?[\w’'-]+|(?:[Hh]e|[Ss]he|[Tt]hey)|(?:[\w’'-]+\s+){{0,4}}?{NAME.pattern})"
# "The mayor [, the paper adds,] has promised that", "In Hull [, it adds,] the mayor, Ana Ruiz, has promised that"
ALONE = re.compile(rf"{LEAD}(?P<who>{NOUN_PHRASE})")
LEADS = re.compile(rf"{LEAD}")
SAYS = re.compile(rf"\s+{AUX}{VERB}\b[^.;:“”\"]{{0,60}}[“\"‘]?")
ONE_SAYS = re.compile(rf"\s+(?P<who>{NOUN_PHRASE}{APPOSED})\s+{AUX}{VERB}\b[^.;:“”\"]{{0,60}}[“\"‘]?")
# "The mayor has promised them [, the paper adds,] that", and "The mayor has promised that [it will open, the paper adds]"
SAYS_BEFORE = re.compile(rf"{LEAD}(?P<who>{NOUN_PHRASE}{APPOSED})\s+{AUX}{VERB}\b[^.;:“”\"]{{0,60}}")
THAT = re.compile(r"\s+that\s+[“\"‘]?")
ENDS_WITH_THAT = re.compile(r"\bthat\s+[“\"‘]?$")
# "The minister called it a “hunt” [, the wire reported]": a sentence that tells what somebody said, in his words, and that the carrier gives whole.
TELLS_OF = re.compile(
    rf"{LEAD}(?P<who>{NOUN_PHRASE}{APPOSED})\s+{AUX}(?:{VERB}|describe[sd]|call(?:s|ed)|accuse[sd]|denounce[sd]|dismisse[sd]|brand(?:s|ed)|label(?:s|led)|condemn(?:s|ed)|praise[sd]|hail(?:s|ed)|criticise[sd]|criticize[sd])\b[^.;:“”\"]{{1,160}}[“\"‘][^“”\"]{{2,90}}[”\"’][^.;:“”\"]{{0,40}},\s+(?:the\s+|according\s+to\s+(?:the\s+)?)?$"
)
LONGEST = 45  # characters of a carrier's words behind its verb, up to the comma


def who_says(context: Context, attribution: Attribution) -> Span | None:
    """The subject of the verb behind which the content begins, where the source is a carrier put into its sentence."""
    if len(attribution.source) != 1 or not attribution.cue or context.is_russian:
        return None
    text, source, first = context.text, attribution.source[0], attribution.content[0][0]
    start, end = context.sentence(source[0])
    start = _clause(text, start, min(source[0], first))
    if source[1] <= first:
        return _inside(text, start, first, _carrier(text, attribution))
    if source[0] >= attribution.content[-1][1] and start < first < end and ENDS_WITH_THAT.search(text, start, first):
        before = SAYS_BEFORE.fullmatch(text, start, first)
        return before.span("who") if before else None
    if (
        context.is_outlet(ARTICLE.sub("", text[slice(*source)]))
        and first == start
        and (whole := TELLS_OF.match(text, start, source[0]))
    ):
        return whole.span("who")
    return None


def _clause(text: str, start: int, end: int) -> int:
    """Where the clause before a place begins: behind the last semicolon or closing quotation mark, or at the sentence's head."""
    cut = max(text.rfind(mark, start, end) for mark in (";", "”", ":"))
    if cut < 0:
        return start
    return next((at for at in range(cut + 1, end) if text[at].isalnum()), end)


def _carrier(text: str, attribution: Attribution) -> Span:
    """A carrier with its verb: the source and the words of the cue that stand right beside it."""
    low, high = attribution.source[0]
    for a, b in attribution.cue:
        a, b = a, a + (comma if (comma := text[a:b].find(",")) > 0 else b - a)
        if b <= low and not re.search(r"\w", text[b:low]):
            low = a
        elif a >= high and not re.search(r"[\w,]", text[high:a]):
            high = b
    return low, high


def _inside(text: str, start: int, first: int, carrier: Span) -> Span | None:
    """Who says it, where the carrier stands between commas and something is said behind it."""
    low, high = carrier
    high -= text[high - 1 : high] == ","
    close = text.find(",", high, high + LONGEST)
    if text[low - 2 : low] != ", " or close < 0 or close >= first or re.search(r"[.;:“”\"]", text[high:close]):
        return None
    before = text[start : low - 2]
    if (alone := ALONE.fullmatch(text, start, low - 2)) and SAYS.fullmatch(text, close + 1, first):
        return alone.span("who")
    if LEADS.fullmatch(f"{before}, ") and (one := ONE_SAYS.fullmatch(text, close + 1, first)):
        return one.span("who")
    if THAT.fullmatch(text, close + 1, first) and (said := SAYS_BEFORE.fullmatch(text, start, low - 2)):
        return said.span("who")
    return None


# "The paper has [him] conceding", "they have the dean, Ana Ruiz, telling", "the wire has an aide saying"
HAS = re.compile(
    rf"\b(?:has|have|had)\s+(?P<who>him|her|them|(?:(?:the|an?|his|her|its|their)\s+(?:[\w’'-]+\s+){{0,6}}?[\w’'-]+|{NAME.pattern}){APPOSED}),?\s+$"
)
DOING = re.compile(r"(?!according\b)\w+ing\b")


def has_saying(context: Context, attribution: Attribution) -> Span | None:
    """Whom a page or paper "has saying" it: who stands between "has" and the verb."""
    if not attribution.cue or context.is_russian or not DOING.match(context.text, *attribution.cue[0]):
        return None
    place = attribution.cue[0][0]
    if place > attribution.content[0][0]:
        return None
    found = HAS.search(context.text, max(context.sentence(place)[0], place - LONGEST - LONGEST), place)
    return found.span("who") if found else None
