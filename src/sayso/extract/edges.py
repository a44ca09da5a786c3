"""A saying as tagged goes in, the saying as the conventions cut it comes out; edges move, nothing is searched for.

Content is without "that", without the outer quotation marks, has no holes that its attribution does not explain, and,
where it is a quotation, is the whole quotation. It stays in one paragraph, unless a quotation was left open.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sayso.extract.found import Found, overlap
from sayso.extract.reading import WORD, Reading
from sayso.extract.subject import PLAIN_VERBS
from sayso.keys import Span
from sayso.language.quotes import touching

# "that" before one of these is a pronoun ("that is wrong") and part of what was said.
THAT = re.compile(
    r"that,?\s+(?!(?:is|was|are|were|'s|’s|will|would|can|could|may|might|should|has|had|does|did|means|makes|meant)\b)",
    re.IGNORECASE,
)
# "NORWIND (Norvane Press) – The quay is shut": where the report was written is no part of what was said.
DATELINE = re.compile(r"[A-Z][A-Z .,'’-]{2,30}(?:,\s[^–—-]{2,24})?(?:\s?\([\w .,]{2,40}\))?\s*[–—-]{1,2}\s+")
PRONOUN = re.compile(r"he|she|they|it", re.IGNORECASE)
# "that" behind one of these points at a thing: "rejected that argument".
TAKES_THAT = re.compile(
    r"\b(?:reject|dismiss|disput|question|echo|defend|repeat|criticiz|criticis|condemn|prais|refut|rebut|denounc|welcom|attack|mock|ridicul|challeng|endors|support|oppos)(?:e|es|s|ed|d|ing)?$",
    re.IGNORECASE,
)
POINTING = re.compile(r"that\s+$", re.IGNORECASE)
# Between two pieces of one source: "ten ports led by Norvane".
BROKEN = re.compile(r"\s+(?:[a-z]+\s+){0,2}(?:by|of|in|at|from|for|and)\s+(?:the\s+)?")
# What is missing of a source that ends too early.
REST = re.compile(r"[\w]*(?:-\w+)*")
TITLE = re.compile(r"(?:\S+\s)*?(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Capt|Lt|Lt\.? Gen|Sgt|Prof|Rev)\.?")
NAME = re.compile(r"\.?\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*")
NOUN = re.compile(r"\s+[a-z][\w’-]*")
PLAIN_PHRASE = re.compile(r"(?:\s+(?!(?:has|had|have|was|were|is|are)\b)[\w’-]+){1,4}\s*")
ARTICLE = re.compile(r"the|an?|its|our", re.IGNORECASE)
NAMING = re.compile(r"\b(?:known as|titled|entitled|dubbed|named)$", re.IGNORECASE)
ACCORDING = re.compile(r"according to|as told (?:to|by)|per|citing", re.IGNORECASE)
# A word that is followed by more in small letters, and those up to the next mark.
CANNOT_END = re.compile(r"(?:\b(?:the|an?|and|or|which|as|of|by|their|his|its|her|than|from|with|into)|[’']s|s’)$")
UP_TO_MARK = re.compile(r"\s+[a-z][^,;:.!?—–\"“”\n]{0,200}")
# ... and one that a name follows: "the fleet in | Halvastra".
BEFORE_NAME = re.compile(r"\b(?:in|at|to|on|for|with|from|of|by)$")
NAMED_NEXT = re.compile(r"\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*")
LEADING = re.compile(r"[\s,;:.!?\-–—)\]}…”’»]+")
MOST = 0.6  # share of a quotation's words that a content has to hold for its edge to move to the quotation's edge
HOLE = 12  # words: a longer gap inside a content is a clause of its own
LONE_WORDS = 4  # a quotation of fewer words that stands in another paragraph than its cue is dropped
LONE_PENALTY = 0.9  # on the score of one with more: it was joined to the wrong cue, but it is a quotation
FEWEST_WORDS = 3  # of a content without quotation marks that is parted from another
OUTER = "\"“”„«»‟＂‘’'‚‹›「」『』"
ENDS = ".!?…"
TRAILING = ",;:–—-"


def tidy(reading: Reading, found: Found) -> list[Found]:
    """The sayings that one tagged saying stands for: itself, tidied, and others that were joined to it by mistake."""
    parts = _by_cue(reading, found)
    if len(parts) > 1:
        parts = [part for part in parts if _stands(reading, part)] or [found]
    return [hit for part in parts for hit in _alone(reading, part)]


def _stands(reading: Reading, part: Found) -> bool:
    """Not a piece of a word or two, and not a thing's name ("a pact known as …")."""
    words = sum(_count(reading.text, *span) for span in part.content)
    named = NAMING.search(reading.text, part.cue[0][0], part.cue[-1][1])
    return not named and (words >= FEWEST_WORDS or reading.kind_of(part.content) != "indirect")


def _alone(reading: Reading, found: Found) -> list[Found]:
    home, away = _by_place(reading, found)
    source = tuple(span for span in found.source if _same_paragraph(reading, span, home)) or found.source
    whole = _tidied(reading, replace(found, source=_one_source(reading.text, source, found.cue), content=home))
    return [*([whole] if whole else []), *_lone_quotations(reading, away, found)]


# Verbs whose content is a noun or an infinitive, and which are told as done; what may join the next deed to them.
TAKES_NOUN = re.compile(
    r"\b(?:accused|called|described|rejected|denounced|criticized|criticised|condemned|blamed|demanded|welcomed|dismissed|praised|urged"
    r"|denied|offered|thanked|refused|protested|deplored)(?:\s+(?:for|on|of|as))?$",
    re.IGNORECASE,
)
# Where such words were said or written, behind them: "rejected that argument | in a ruling released Thursday".
SAID_IN = re.compile(
    r",?\s+(?:in|during|at)\s+(?:an?|the|his|her|their|its|\w+day’s)\s+(?:(?!of\b)[\w’'-]+\s+){0,3}?"
    r"(?:ruling|statement|interview|speech|letter|post|tweet|e-?mail|briefing|op-ed|memo|filing|message|(?:news|press)\s+conference|article|column|visit|rally|debate)\b[^.;]*$",
    re.IGNORECASE,
)
AND_DID = re.compile(r",?\s+(?:and|but)\s+(?:(?:then|also|later|[a-z]+ly)\s+)?(?P<verb>[a-z]+)\b(?!\s+by\b)")
PAST = PLAIN_VERBS - frozenset(
    "have has are is does says will can may must cut hit hurt let put quit read set shut said told would".split()
)
HAS_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|that|who|which|it|they|he|she)\b"
)
BY = re.compile(r"\s+by\b")
BY_WHOM = re.compile(r"\b[Aa]ccording to\s+$")
FRONT = 20  # characters before a content in which "according to" stands
TELLER = re.compile(r"(?P<who>[^,;:.“”\"\n]{2,80}),\s+(?=\w)")
# Between two cues of two sayings: "…, said Ruiz, who added that …", "…, Ruiz said and warned that …".
AND_SAID = re.compile(r"(?:,\s+(?:who|which)|\band)\s+(?:(?:\w+ly|also|later|then|has|had)\s+)*$")


def _by_cue(reading: Reading, found: Found) -> list[Found]:
    """Two cues with a content behind each are two sayings: "called it a mess, accused Lund of greed"."""
    for first, second in pairwise(found.cue):
        earlier = tuple(span for span in found.content if span[1] <= second[0])
        later = tuple(span for span in found.content if span[0] >= second[1])
        between = any(span[0] >= first[1] for span in earlier)
        if not (earlier and later and len(earlier) + len(later) == len(found.content)):
            continue
        kinds = reading.kind_of(earlier), reading.kind_of(later)
        joined = AND_SAID.search(reading.text, first[1], second[0]) is not None and kinds != ("direct", "direct")
        if reading.kind_of((second,)) != "indirect" or not (joined or (between and kinds[0] != "direct")):
            continue  # “…,” said Ruiz, speaking of the quay. “…”: the second cue only tells of the first
        if BY.match(reading.text, second[1]):
            continue  # "a pact first announced by Ruiz": the participle tells which pact
        own = tuple(span for span in found.source if first[1] <= span[0] and span[1] <= second[0])
        whose = tuple(span for span in found.source if span not in own) or own
        cues = tuple(span for span in found.cue if span <= first), tuple(span for span in found.cue if span > first)
        one = replace(found, source=whose, cue=cues[0], content=earlier)
        return [one, *_by_cue(reading, replace(found, source=own or whose, cue=cues[1], content=later))]
    return [found]


def _one_source(text: str, source: tuple[Span, ...], cue: tuple[Span, ...]) -> tuple[Span, ...]:
    """Of several sources one: joined where a word or two part them, else the one that stands next to the cue."""
    joined: list[Span] = []
    for span in source:
        if joined and BROKEN.fullmatch(text, joined[-1][1], span[0]) and not overlap(((joined[-1][1], span[0]),), cue):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    joined = [_whole_name(text, span, cue) for span in joined]
    named = [span for span in joined if not ARTICLE.fullmatch(text, *span)] or joined
    if len(named) < 2 or not cue:
        return tuple(named)
    # "Norwind reports …, according to Ruiz": the outlet passed it on.
    told = next((span for span in cue if ACCORDING.fullmatch(text, *span)), cue[0])
    # "he said, as quoted by …": what else was tagged passed it on.
    pronouns = [span for span in named if PRONOUN.fullmatch(text, *span)]
    return (min(pronouns or named, key=lambda span: max(told[0] - span[1], span[0] - told[1])),)


def _whole_name(text: str, span: Span, cue: tuple[Span, ...]) -> Span:
    """A name that was cut inside a word, behind a title or behind its article, to its end: "Mrs|. Ruiz", "The| board"."""
    start, end = span
    rest = REST.match(text, end) if text[end - 1].isalnum() or text[end - 1] == "-" else None
    end = rest.end() if rest else end
    if TITLE.fullmatch(text, start, end) and (name := NAME.match(text, end)):
        return start, name.end()
    if ARTICLE.fullmatch(text, start, end) and (noun := NOUN.match(text, end)):
        words = text[end : next((a for a, _ in cue if a > end), end)]
        return start, end + len(words.rstrip()) if PLAIN_PHRASE.fullmatch(words) else noun.end()
    return start, end


def _by_place(reading: Reading, found: Found) -> tuple[tuple[Span, ...], list[Span]]:
    """The content's spans in its cue's paragraph (and where an open quotation goes on), and the others."""
    anchor = (found.cue or found.source or found.content)[0]
    here = reading.paragraph_at(anchor[0])
    places = [reading.paragraph_at(span[0]) for span in found.content]
    if here not in places:
        here = min(places, key=lambda place: abs(place - here))
    first = last = here  # no further than the content goes: a page of open quotations is not walked for each saying
    while first > min(places) and _goes_on(reading, first - 1):
        first -= 1
    while last < max(places) and _goes_on(reading, last):
        last += 1
    together = range(first, last + 1)
    home = tuple(span for span, place in zip(found.content, places, strict=True) if place in together)
    return home, [span for span, place in zip(found.content, places, strict=True) if place not in together]


def _goes_on(reading: Reading, index: int) -> bool:
    """Is a quotation left open at this paragraph's end, and does the next paragraph open with one?"""
    here, after = reading.paragraphs[index], reading.paragraphs[index + 1]
    if not here.quotations or here.quotations[-1].closed or not after.quotations:
        return False
    return not WORD.search(reading.text, after.span[0], after.quotations[0].span[0])


def _lone_quotations(reading: Reading, spans: list[Span], found: Found) -> Iterator[Found]:
    for span in spans:
        if _count(reading.text, *span) >= LONE_WORDS and reading.kind_of((span,)) == "direct":
            score = round(found.score * LONE_PENALTY, 3)
            alone = _tidied(reading, replace(found, source=(), cue=(), content=(span,), score=score))
            if alone:
                yield alone


def _same_paragraph(reading: Reading, span: Span, content: tuple[Span, ...]) -> bool:
    return any(reading.paragraph_at(span[0]) == reading.paragraph_at(other[0]) for other in content)


def _tidied(reading: Reading, found: Found) -> Found | None:
    spans = _own(reading, found, _said_after(reading, found, _filled(reading, found)))
    told = (*found.source, *found.cue)
    spans = (*spans[:-1], _to_a_mark(reading, _in_one_sentence(reading, spans[-1]), told))
    points = found.cue != () and TAKES_THAT.search(reading.text, *found.cue[-1]) is not None
    if points and (that := POINTING.search(reading.text, found.cue[-1][1], spans[0][0])):
        spans = ((that.start(), spans[0][1]), *spans[1:])
    spans = _from_the_start(reading, found, spans)
    trimmed = [
        _trim(reading, *_snap(reading, span, told), first=not index, points=points) for index, span in enumerate(spans)
    ]
    content = _joined(reading.text, [span for span in trimmed if span and WORD.search(reading.text, *span)])
    return _with_teller(reading.text, replace(found, content=content)) if content else None


def _from_the_start(reading: Reading, found: Found, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """A saying that its speaker ends holds its sentence from the start, where nothing parts its first words off: "| The test was moved | over fears of a storm, Ruiz said"."""
    start, end = spans[0]
    sentence = reading.sentence_at(start)
    if len(spans) > 1 or not (found.source and found.cue) or sentence is None or not sentence[0] < start:
        return spans
    told = min(found.source[0][0], found.cue[0][0])
    if told < end or told >= sentence[1] or reading.text[end:told].strip() != "," or reading.kind_of(spans) == "direct":
        return spans
    ahead = reading.text[sentence[0] : start].rstrip()
    if not ahead[-1:].isalnum() or PARTS.search(ahead) or _count(reading.text, sentence[0], start) > AHEAD:
        return spans
    return ((sentence[0], end),)


PARTS = re.compile(
    r"[;:—–“”\"()]|\s-\s|\b(?:and|but|or|while|as|because|that|if|when|where|though|although|said|says|told)$",
    re.IGNORECASE,
)
AHEAD = 25  # words


def _with_teller(text: str, found: Found) -> Found:
    """Not "according to | a Norvane officer, the quay was shut": whose the words are is no part of them.

    Where "according to" is the cue, that is the source; else it stands inside the saying, and the content has all of it.
    """
    start, end = found.content[0]
    told, who = BY_WHOM.search(text, max(0, start - FRONT), start), TELLER.match(text, start, end)
    if not told or not who:
        return found
    if any(a <= told.start() < b for a, b in found.cue):
        return replace(found, source=(who.span("who"),), content=((who.end(), end), *found.content[1:]))
    return replace(found, content=((told.start(), end), *found.content[1:]))


def _said_after(reading: Reading, found: Found, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Without what stands before the one who speaks, where "that" begins what was said: "In Halvastra, | Ruiz said that …", "The weekly was told by Ruiz that …"."""
    if len(spans) < 2 or not found.source or not found.cue or reading.kind_of((spans[0],)) != "indirect":
        return spans
    (_, end), (start, _) = spans[:2]
    first, last = min(found.source[0][0], found.cue[0][0]), max(found.source[-1][1], found.cue[-1][1])
    is_passive = reading.text[slice(*found.cue[-1])].endswith(" by")
    if not (end <= first and last <= start and (found.source[0][0] < found.cue[-1][0] or is_passive)):
        return spans
    if not POINTING.search(reading.text, last, start):
        return spans
    return spans[1:] if reading.sentence_at(end - 1) == reading.sentence_at(start) else spans


def _in_one_sentence(reading: Reading, span: Span) -> Span:
    """Without the first words of the next sentence, where that goes on without the content: "the quay was shut. | But this …"."""
    start, end = span
    last = reading.sentence_at(end - 1)
    if last is None or not start < last[0] < end or reading.kind_of((span,)) != "indirect":
        return span
    few = _count(reading.text, last[0], end) <= FEWEST_WORDS
    if not few or not _count(reading.text, end, last[1]):
        return span
    return start, start + len(reading.text[start : last[0]].rstrip().rstrip(ENDS))


def _own(reading: Reading, found: Found, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Without where it was said, or the next deed of the one who speaks: "called the pact unnecessary | and sent three boats"."""
    if reading.paragraphs[reading.paragraph_at(spans[0][0])].title:
        spans = tuple(_one_headline(reading.text, span, found.cue) for span in spans)
    start, end = spans[-1]
    if not found.cue or found.cue[-1][1] > start or reading.kind_of((spans[-1],)) == "direct":
        return spans
    cue = found.cue[-1]
    if not TAKES_NOUN.search(reading.text, *cue) and not TAKES_THAT.search(reading.text, *cue):
        return spans
    if (said := SAID_IN.search(reading.text, start, end)) and not HAS_CLAUSE.search(reading.text, start, said.start()):
        return (*spans[:-1], (start, said.start()))
    for joint in AND_DID.finditer(reading.text, start, end):
        inside = any(
            q.span[0] < joint.start() < q.span[1] for q in reading.paragraphs[reading.paragraph_at(start)].quotations
        )
        if not inside and (joint["verb"] in PAST or joint["verb"].endswith("ed")):
            clause = HAS_CLAUSE.search(reading.text, start, joint.start())
            return spans if clause else (*spans[:-1], (start, joint.start()))
    return spans


def _one_headline(text: str, span: Span, cue: tuple[Span, ...]) -> Span:
    """Of two headlines in one title the one in which the cue stands: "Six lost in storm; | all found, owner says"."""
    if not cue or text[slice(*cue[0])] == ":":
        return span
    before = cue[0][0] >= span[1]  # the headline before the cue, or the one behind it
    mark = text.rfind("; ", *span) if before else text.find("; ", *span)
    if mark < 0:
        return span
    return (mark + 2, span[1]) if before else (span[0], mark)


def _to_a_mark(reading: Reading, span: Span, told: tuple[Span, ...]) -> Span:
    """A content without quotation marks whose last word can't end one goes on to the next mark, or over a name: "the results of | the check"."""
    start, end = span
    if reading.kind_of((span,)) != "indirect":
        return span
    rest = UP_TO_MARK.match(reading.text, end) if CANNOT_END.search(reading.text, start, end) else None
    if rest is None and BEFORE_NAME.search(reading.text, start, end):
        rest = NAMED_NEXT.match(reading.text, end)
    return (start, rest.end()) if rest and not overlap((rest.span(),), told) else span


def _filled(reading: Reading, found: Found) -> tuple[Span, ...]:
    """Holes in a content are filled where neither its source nor its cue stands in them."""
    filled: list[Span] = []
    for start, end in found.content:
        if filled:
            gap = (filled[-1][1], start)
            explained = any(a < gap[1] and gap[0] < b for a, b in (*found.source, *found.cue))
            if not explained and "\n" not in reading.text[slice(*gap)] and _count(reading.text, *gap) <= HOLE:
                filled[-1] = (filled[-1][0], end)
                continue
        filled.append((start, end))
    return tuple(filled)


def _snap(reading: Reading, span: Span, told: tuple[Span, ...]) -> Span:
    """Where an edge falls inside a quotation that the content mostly holds, the edge moves to the quotation's.

    Not over source and cue (`told`), which may stand in the quotation too: “Lund said the quay was shut.”
    """
    start, end = span
    text = reading.text
    for quoted in touching(reading.paragraphs[reading.paragraph_at(start)].quotations, start, end):
        first, last = quoted.inner
        if not (first < end and start < last) or quoted.single:
            continue
        if start > first or end < last:
            share = _count(text, max(start, first), min(end, last)) / max(1, _count(text, first, last))
            wider = min(start, first), max(end, last)
            if share >= MOST and overlap((wider,), told) == overlap((span,), told):
                start, end = wider
    return start, end


def _count(text: str, start: int, end: int) -> int:
    return sum(1 for _ in WORD.finditer(text, start, end))


def _trim(reading: Reading, start: int, end: int, *, first: bool, points: bool) -> Span | None:
    text = reading.text
    while True:
        before = (start, end)
        lead = LEADING.match(text, start, end)
        start = lead.end() if lead else start
        if first and (dateline := DATELINE.match(text, start, end)):
            start = dateline.end()
        if first and not points and (that := THAT.match(text, start, end)):
            start = that.end()
        while end > start and (text[end - 1].isspace() or text[end - 1] in TRAILING):
            end -= 1
        start, end = _without_outer_marks(reading, start, end)
        if start >= end:
            return None
        if (start, end) == before:
            break
    if len(text) > end + 1 and text[end] in ENDS and text[end + 1] in OUTER:
        end += 1  # the full stop that stands inside the quotation marks
    return start, end


def _without_outer_marks(reading: Reading, start: int, end: int) -> Span:
    """Without the marks of a quotation that begins where the content begins or ends where it ends, not of two."""
    for quoted in touching(reading.paragraphs[reading.paragraph_at(start)].quotations, start, end):
        (opening, closing), (first, last) = quoted.span, quoted.inner
        if opening <= start < first and end <= closing:
            return first, min(end, last)
        if last < end <= closing and start >= first:
            return start, last
    return start, end


def _joined(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Spans with nothing but blanks between them are one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif joined and "\n" not in text[joined[-1][1] : start] and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
