"""Sayings go in; out come those that stand inside their contents and whose subject is plain: "the board had told us it was shut".

The tagger gives the outermost saying only, and its second reading of the contents misses most of the short ones.
"""

import re
from collections.abc import Iterator

from sayso.extract.found import Found, Places, length, overlap
from sayso.extract.reading import WORD, Reading
from sayso.extract.retold import FEWEST_WORDS, HALF, clause_end
from sayso.keys import Span

SCORE = 0.7
HIM = r"(?:him|her|them|us|me|it|you)"
HE = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t|[Yy]ou|I)"
NO_NOUN = r"(?:that|who|which|to|not|can|could|will|would|may|might|must|do|does|did|is|are|was|were|be|been|\w+[’'](?:t|ll|d|ve))"
PHRASE = (
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y|[Aa]nother|[Ee]ach|some|two|three)"
    rf"(?:\s(?!{NO_NOUN}\s)[\w’'-]+){{1,6}}?"
)
NAME = r"(?:(?!I[’'])[A-Z][\w’-]+(?:\s[A-Z][\w’-]+){0,3})"
# A subject and its verb; in a content they stand at its beginning or right behind that of a clause.
VERB = (
    rf"(?P<who>{HE}|{PHRASE}|{NAME})\s"
    r"(?P<cue>(?:(?:had|also|later|once|then|since|[a-z]+ly)\s){0,3}"
    r"(?:(?P<says>(?<=had\s)said|used\sto\ssay|(?:is|are|was|were)\ssaying)|(?P<now>says?|said)|(?P<tells>tells?|told|informed|assured|warned|advised|notified|promised)"
    r"|(?P<that>claim(?:s|ed)?|wrote|writes|found|showed|stat(?:es|ed)|argu(?:es|ed)|conclud(?:es|ed)|estimat(?:es|ed)|not(?:es|ed)"
    r"|point(?:s|ed)\sout|confirm(?:s|ed)|explain(?:s|ed)|insist(?:s|ed)|promis(?:es|ed)|warn(?:s|ed)|announc(?:es|ed)|report(?:s|ed)"
    r"|suggest(?:s|ed)|admit(?:s|ted)|assert(?:s|ed)|add(?:s|ed)|certified|sworn|held)))\b"
)
AT_ONCE = re.compile(VERB)
IN_CLAUSE = re.compile(
    rf"(?:[,;:.?!“\"‘(—–]\s?|\b(?:that|when|what|and|but|as|if|because|hears?|heard|did|even)\s){VERB}"
)
# What may stand between such a verb and what was said.
WHEN = r"(?:\s(?:in|on|last|at)\s[\w ]{2,20}?)?"
SAYS = re.compile(rf"(?:{WHEN}\sthat|,)?\s+[“\"‘']?(?=\w)")
# "They say it is shut": a clause of its own has to follow.
NOW = re.compile(
    r"(?:\sthat)?\s+[“\"‘']?(?=(?:it|he|she|they|we|there|this|the|nobody|yes|no|its|his|her|their)\b(?:\s|[’']s|$))",
    re.IGNORECASE,
)
SPEAKERS = re.compile(
    r"(?:I|we|you|it)", re.IGNORECASE
)  # "I say it is", "we say it is": who says so is the speaker of the outer one
TELLS = re.compile(rf"\s(?:{HIM}(?:{WHEN}\sthat)?|(?:{PHRASE}|{NAME}){WHEN}\sthat)\s+[“\"‘']?")
THAT = re.compile(r"(?:\s[^,.;:“”\"\n]{2,40})?\sthat\s+[“\"‘']?")
NO_CONTENT = re.compile(
    r"(?:to|of|about|in|on|at|so|and|by|for|with|from|is|may|might|can|could|will|would|must|was|were|are|has|have|had|it (?:to|on|in))\b",
    re.IGNORECASE,
)


def inner(reading: Reading, found: list[Found]) -> list[Found]:
    """What is said inside a saying; `nested_in` is the index of the saying of `found` that holds it."""
    known = Places()
    for hit in found:
        known.add(hit, (*hit.content, *hit.cue))
    made: list[Found] = []
    for index, holder in enumerate(found):
        if holder.nested_in is not None:
            continue
        for hit in _inside(reading.text, holder, index):
            if all(_is_other(hit, near) for near in known.near((*hit.cue, *hit.content))):
                made.append(hit)
                known.add(hit, (*hit.content, *hit.cue))
    return made


def _is_other(hit: Found, other: Found) -> bool:
    if overlap(hit.cue, other.cue) or overlap(hit.cue, other.source):
        return False
    return overlap(hit.content, other.content) <= HALF * max(length(hit.content), length(other.content))


def _inside(text: str, holder: Found, index: int) -> Iterator[Found]:
    for start, end in holder.content:
        first = AT_ONCE.match(text, start, end)
        for match in (*([first] if first else []), *IN_CLAUSE.finditer(text, start, end)):
            if match["now"] and SPEAKERS.fullmatch(match["who"]):
                continue
            tail = SAYS if match["says"] else NOW if match["now"] else TELLS if match["tells"] else THAT
            behind = tail.match(text, match.end(), end)
            if behind is None or NO_CONTENT.match(text, behind.end(), end):
                continue
            content = behind.end(), clause_end(text, behind.end(), end)
            if sum(1 for _ in WORD.finditer(text, *content)) >= FEWEST_WORDS:
                yield _made(match, content, index)


def _made(match: re.Match[str], content: Span, index: int) -> Found:
    return Found(
        source=(match.span("who"),),
        cue=(match.span("cue"),),
        content=(content,),
        score=SCORE,
        rule="told inside a saying",
        nested_in=index,
    )
