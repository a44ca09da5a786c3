"""A reading and its sayings go in; out come the sayings of a few words that the tagger has passed over.

"The yard denies wrongdoing", "she ruled out a strike", "Norvane offered two tugs", "they put the loss at nine boats": short objects of
verbs that can hardly mean anything else. The tagger needs more words than that to be sure.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.extract.borrow import source_of
from sayso.extract.found import Found, Places, overlap
from sayso.extract.reading import WORD, Reading
from sayso.extract.retold import clause_end
from sayso.extract.subject import NO_SUBJECT, PLAIN_VERBS, POSSESSIVE, RELATIVES
from sayso.keys import Span
from sayso.language.quotes import around

SCORE = 0.7  # three in four are gold on the corpus's training pages
NUMBER = (
    r"(?:(?:about|some|around|nearly|almost|roughly|at least|up to|more than|over|between|fewer than|less than|only)\s)?"
    r"(?:[$£€¥]|[A-Z]{1,3}\$?)?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half"
    r"|an?\s(?:third|quarter|dozen|hundred))\b)"
)
CUE = re.compile(
    r"\b(?P<cue>(?P<had>(?:has|have|had)\s)?(?:(?:\w+ly|also|again|later|since|then|now|still|first|once)\s)?(?P<verb>"
    r"(?P<sure>den(?:ies|ied)|disputed|rejects|rejected|rul(?:es|ed) out|dismissed|demanded|urge[sd]|blame[sd]|(?:warn|caution)(?:s|ed) against"
    r"|warn(?:s|ed) of|complain(?:s|ed) of|pleaded(?=\s(?:not\s)?guilty))"
    r"|disputes|(?P<needs>demands)|(?P<counts>speaks of|spoke of|spoken of)|(?P<gives>offered|promise[sd]|pledge[sd]|proposed)"
    r"|(?P<acts>undert(?:akes?|ook)|threaten(?:s|ed)|vow(?:s|ed))|(?P<puts>puts?|value[sd]|estimate[sd])|(?P<says>says?|said|replie[sd]|answered)))\s+"
)
# A word before the verb that makes it no verb, or no saying: "the disputed isles", "its promised bridge", "three demands".
NO_VERB = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|our|my|this|these|those|of|for|with|by|in|on|at|from|about|over|no|any|every|each|some|only|other|more|\d+|two|three|four|five|six"
    r"|seven|eight|nine|ten|was|were|is|are|be|been|being|to|not|never|n[’']t|would|will|could|can|may|might|must|should|nobody|no one|none)"
    r"|[’']s)\s+$",
    re.IGNORECASE,
)
ONLY_IF = re.compile(r"\b(?:if|whether|unless|until|before|once|neither|nor|what|whatever)\s+$", re.IGNORECASE)
# What stands behind such a verb and is no object of it.
NO_OBJECT = re.compile(
    r"(?:by|in|at|on|as|from|and|or|but|than|if|when|whether|how|why|to|nobody|nothing|none|no one|that(?=\s+(?:\S+\s+){1,2}"
    r"(?:\w+ed|is|was|were|are|had|has|have|would|will|could|come)\b|\s+(?:\w+ed|is|was|were|are|had|has|have|would|will|could|come|comes)\b))\b|[^\w$£€¥]",
    re.IGNORECASE,
)
TO_ACT = re.compile(r"to\s+[a-z]{2,}\b")
ANSWER = re.compile(
    rf"(?:yes|no|otherwise|the opposite|as much|{NUMBER}(?:[\d.,]*\d)?\w*(?:\s(?:percent|per cent|million|billion))?)"
    r"(?=\s*(?:[.;:!)”\"’]|,\s|$|\s(?:and|but)\s))",
    re.IGNORECASE,
)
COUNT = re.compile(NUMBER, re.IGNORECASE)
FIGURE = re.compile(rf"[^\W_][^,;:.“”\"\n]{{1,70}}?\sat\s{NUMBER}")
# When and where it was said is no part of it.
OCCASION = re.compile(
    r"\s(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|earlier|last (?:week|month|year|night|\w+day)"
    r"|(?:in|at|during) (?:an?|the|his|her|its|their|last) (?:\w+ )?(?:statement|ruling|letter|interview|filing|speech|post|e-?mail|hearing"
    r"|conference|briefing|debate|reply|meeting|campaign|election|session)|in (?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}))\b[^,;:.]*$"
)
MOST_WORDS = 6  # of a subject that is read off its place
ASIDE = re.compile(
    r",\s(?:[A-Z]|(?P<about>))[^,;:.“”\"]{2,80},\s*$"
)  # a name behind an office, or something about the speaker


def terse(reading: Reading, found: list[Found]) -> list[Found]:
    """Such sayings in the page's own words, which no saying of `found` touches."""
    return list(_all(reading, found, inside=False))


def terse_inside(reading: Reading, found: list[Found]) -> list[Found]:
    """Such sayings inside those of `found`, of whom somebody else is the speaker."""
    return [
        hit
        for hit in _all(reading, found, inside=True)
        if hit.nested_in is not None
        and found[hit.nested_in].nested_in is None
        and not overlap(hit.source, found[hit.nested_in].source)
    ]


def _all(reading: Reading, found: list[Found], *, inside: bool) -> Iterator[Found]:
    known = Places()
    for hit in found:
        known.add(hit, (*hit.content, *hit.cue, *hit.source))
    numbers = {id(hit): number for number, hit in enumerate(found)}
    for index, paragraph in enumerate(reading.paragraphs):
        for match in CUE.finditer(reading.text, *paragraph.span):
            sentence = reading.cut.at(index, match.start("cue"))
            if sentence is None or not _is_verb(reading.text, sentence, match):
                continue
            near = tuple(known.near((match.span("cue"),)))
            holder = min(
                (hit for hit in near if _holds(hit, match.start("cue"))), key=lambda hit: hit.content, default=None
            )
            if (holder is not None) != inside:
                continue
            if holder is None and around(paragraph.quotations, match.start("cue")):
                continue
            if (
                holder is not None
                and match["gives"]
                and not TO_ACT.match(reading.text, match.end())
                and match["verb"] != "promised"
            ):
                continue  # "denied that she had offered a bridge": what is offered there is seldom told
            limit = (
                next((end for start, end in holder.content if start <= match.start("cue") < end), 0)
                if holder
                else sentence[1]
            )
            content = _object(reading.text, match, min(limit, sentence[1]))
            if content is None:
                continue
            hit = Found(source=(), cue=(match.span("cue"),), content=(content,), score=SCORE, rule="a few words")
            if any(_is_known(hit, other) for other in known.near((match.span("cue"), content))):
                continue
            source = _speaker(reading, hit, sentence, near)
            if source and match["needs"] and reading.text[slice(*source)] in RELATIVES:
                continue  # "a storm that demands patience"
            if source and not ONLY_IF.search(reading.text, sentence[0], source[0]):
                yield replace(hit, source=(source,), nested_in=None if holder is None else numbers[id(holder)])


def _is_verb(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """No noun or participle before a noun, no question, and behind "has" no noun either."""
    if text[slice(*sentence)].rstrip("”\"’' ").endswith("?") or NO_VERB.search(text, sentence[0], match.start("cue")):
        return False
    return not match["had"] or match["verb"].split()[0].endswith(("ed", "put", "spoken"))


def _holds(hit: Found, place: int) -> bool:
    return any(start <= place < end for start, end in hit.content)


def _is_known(hit: Found, other: Found) -> bool:
    """Do the two share a verb, or words that only one of them can have?"""
    if overlap(hit.cue, (*other.cue, *other.source)) or overlap(hit.content, (*other.cue, *other.source)):
        return True
    return bool(overlap(hit.content, other.content)) and not overlap(hit.cue, other.content)


def _object(text: str, match: re.Match[str], limit: int) -> Span | None:
    start = match.end()
    if match["says"]:
        answer = ANSWER.match(text, start, limit)
        return answer.span() if answer else None
    acts = TO_ACT.match(text, start, limit) is not None
    allowed = (
        bool(match["acts"] or match["gives"]) if acts else not match["acts"] and not NO_OBJECT.match(text, start, limit)
    )
    if (
        not allowed
        or (match["puts"] and not FIGURE.match(text, start, limit))
        or (match["counts"] and not COUNT.match(text, start, limit))
    ):
        return None
    end = clause_end(text, start, limit)
    occasion = OCCASION.search(text, start, end)
    end = occasion.start() if occasion else end
    return (start, end) if WORD.search(text, start, end) else None


def _speaker(reading: Reading, hit: Found, sentence: Span, near: tuple[Found, ...]) -> Span | None:
    """The subject of the verb; where it is not plain, the few words from the beginning of the sentence or headline to the verb."""
    text, place = reading.text, hit.cue[0][0]
    source = source_of(reading, hit, near)
    if source and not POSSESSIVE.search(text[slice(*source)]):
        return source
    aside = ASIDE.search(text, sentence[0], place)
    last = place if aside is None else aside.start() if aside["about"] is not None else aside.end()
    place = aside.start() if aside else place
    mark = max(text.rfind(joint, sentence[0], place) for joint in ("; ", ", "))
    start = sentence[0] if mark < 0 else mark + 2
    words = [word.group() for word in WORD.finditer(text, start, place)]
    if (
        not 0 < len(words) <= MOST_WORDS
        or NO_SUBJECT.match(text, start, place)
        or words[0] in ("and", "but", "who", "which")
    ):
        return None
    if any(word in PLAIN_VERBS or word.endswith("ed") for word in words):
        return None
    return start, start + len(text[start:last].rstrip(" ,:"))
