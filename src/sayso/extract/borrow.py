"""Sayings without a source go in; those whose cue hangs on another clause get the source of that clause.

"Ruiz opened the fair, warning that …", "Ruiz opened the fair and said …", "forced Ruiz to admit that …": the tagger
often gives such a saying no source, since the name stands far from the cue. A passive has none to borrow.
"""

import re
from dataclasses import replace

from sayso.extract.found import Found
from sayso.extract.reading import Reading
from sayso.keys import Span

PARTICIPLE = re.compile(
    r"^(?:\w+ly\s+|also\s+|and\s+|while\s+|by\s+|before\s+|after\s+)*(?:say|warn|add|tell|call|accus|argu|insist"
    r"|claim|stat|not"
    r"|writ|declar|urg|describ|brand|promis|vow|pledg|stress|emphasi[sz]|explain|announc|assert|blam"
    r"|criti[cs]i[sz]|demand"
    r"|predict|suggest|recall|tweet|jok|quip|admitt|conced|acknowledg|deny|reiterat|repeat|ask|labell?|dubb"
    r"|threaten|express"
    r"|prais|caution|conclud|remark|complain|thank|propos|point)ing\b",
    re.IGNORECASE,
)
INFINITIVE = re.compile(
    r"^to\s+(?:say|admit|warn|tell|call|reiterate|concede|declare|announce|insist|claim|ask|deny)\b", re.IGNORECASE
)
SAID = re.compile(
    r"^(?:\w+ly\s+|also\s+|later\s+|then\s+|has\s+|had\s+|have\s+)*(?:says?|said|told|added|warned|wrote|argued"
    r"|claimed|insisted|noted|announced"
    r"|declared|stated|promised|vowed|pledged|urged|called|predicted|suggested|acknowledged|admitted|explained"
    r"|denied|accused)\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being|it)\b", re.IGNORECASE)
# What joins a second verb to the subject of the first.
JOINED = re.compile(r"(?:\b(?:and|but|then|or)|,)\s*(?:(?:also|later|then|\w+ly)\s+)?$", re.IGNORECASE)
DETACHED = re.compile(
    r"(?:[,;:)”\"—–-]|\b(?:and|or|but|while|by|before|after|when|in|without|of|then|also|\w+ly|said|told|on|\w+day))\s*$",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"\bwho\s*$", re.IGNORECASE)
# The subject with which a sentence opens: a pronoun, or capitalised words with their article and small connectives.
OPENING = re.compile(
    r"[\"'“‘«]*(?:(?:[A-Z][a-z]+ly|Meanwhile|Later|Earlier|Then|Also|But|And|Yet|Still),?\s+)?"
    r"(?P<who>(?:[Tt]he\s+)?(?:(?:He|She|They|It|I|We|he|she|they)\b"
    r"|(?:(?!The\b)[A-Z][\w.’'-]*)(?:\s+(?:(?:of|for|the|and|de|van|von|bin|al)\b|[A-Z][\w.’'-]*))*)"
    # "The harbour master rejected this, saying": without capitals, up to its verb
    r"|(?:The|An?)\s+(?:[a-z][\w-]*\s+){0,3}?[a-z][\w-]*(?=\s+(?:has|had|have|was|were|is|are|did|does|[a-z]+ed|said|told|wrote|rose|went|took|gave|made|left|met)\b))"
)
NO_SUBJECT = re.compile(
    r"(?:in|on|at|by|for|with|after|before|when|while|if|as|since|during|from|to|although|though|because|despite|asked)\b",
    re.IGNORECASE,
)


def borrowed(reading: Reading, hits: list[Found]) -> list[Found]:
    """The hits, those without a source given the nearest one before them in their sentence, else its subject."""
    given: list[Found] = []
    for hit in sorted(hits, key=lambda h: h.start):
        source = None if hit.source or not hit.cue else _in_sentence(reading, hit, given)
        given.append(replace(hit, source=(source,), rule=f"{hit.rule}, source of the main clause") if source else hit)
    return given


def _in_sentence(reading: Reading, hit: Found, before: list[Found]) -> Span | None:
    text, place = reading.text, hit.cue[0][0]
    cue = " ".join(text[slice(*span)] for span in hit.cue)
    sentence = reading.sentence_at(place)
    if sentence is None or PASSIVE.search(cue):
        return None
    ahead = text[sentence[0] : place]
    relative = RELATIVE.search(ahead)
    if relative:
        return sentence[0] + relative.start(), sentence[0] + relative.start() + len("who")
    # "skippers calling for pumps": without a comma a participle belongs to the noun before it, which is not looked for.
    free = PARTICIPLE.match(cue) and DETACHED.search(ahead)
    hangs = free or INFINITIVE.match(cue) or (SAID.match(cue) and JOINED.search(ahead))
    return _nearest(reading, sentence, place, before) if hangs else None


def _nearest(reading: Reading, sentence: Span, place: int, before: list[Found]) -> Span | None:
    start = sentence[0]
    named = [span for other in before for span in other.source if start <= span[0] and span[1] <= place]
    if named:
        return max(named)
    opening = OPENING.match(reading.text, start, place)
    if opening and not NO_SUBJECT.match(opening["who"]):
        return opening.span("who")
    return None
