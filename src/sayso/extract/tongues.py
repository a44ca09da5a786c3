"""Sayings on pages that the tagger does not read: a reading goes in, sayings by a language's say-verbs come out.

The tagger knows English. For the other languages of `data/sayings.tsv` a handful of forms are found, each around a verb of
saying that stands outside all quotation marks; what no form matches is not guessed at.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from sayso.extract.found import Found
from sayso.extract.reading import WORD, Paragraph, Reading
from sayso.keys import Span
from sayso.language.quotes import after, around, before
from sayso.language.tables import rows

SCORE = 0.7  # no labelled pages of these languages exist yet to measure on; below the tagger's usual scores on purpose
JOINING = re.compile(r"[\s:،,—–-]*")  # what may stand between a verb and what was said
TO_COLON, TO_VERB = 120, 80  # characters from a verb to the colon behind it, from a quotation to the verb behind it
GAP = 4  # characters of punctuation and blanks between a quotation's end and its verb: ", — "
FEWEST_WORDS = 2  # before "according to": one word is a connective
NAME_WORDS = 4  # of a name in quotation marks; a longer quotation is somebody's words
FEW = 3  # words of a source that stands in the midst of what it says
SOURCE_WORDS = 12  # a longer run of words before or after the verb is no name of a speaker
NEAR, FAR = 30, 120  # characters before a verb in which an "and", a clause about the speaker is looked for
STOP = re.compile(r"[,.;:!?—–\n()«»„“”\"\[\]،؛؟]")
DAY = re.compile(r"понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|утром|вечером|брифинге|понеділок|вівторок|середу|п.ятницю|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language's patterns: verbs of saying, the words that open what is said, and those for "according to"."""

    verb: re.Pattern[str]
    passive: re.Pattern[str] | None
    urge: re.Pattern[str] | None
    opens: re.Pattern[str]
    according: re.Pattern[str] | None
    whose: re.Pattern[str] | None
    lead: re.Pattern[str] | None
    stops: frozenset[str]


def tongue_of(language: str | None) -> Tongue | None:
    """The patterns of a language, or `None` where there are none."""
    return _tongues().get((language or "").split("-")[0])


@cache
def _tongues() -> dict[str, Tongue]:
    lists: dict[str, dict[str, list[str]]] = {}
    for language, kind, words in rows("sayings.tsv"):
        lists.setdefault(language, {}).setdefault(kind, []).extend(words.split("|"))
    return {language: _tongue(kinds) for language, kinds in lists.items()}


def _tongue(kinds: dict[str, list[str]]) -> Tongue:
    def either(words: list[str]) -> str:
        longest = sorted(words, key=len, reverse=True)
        return "|".join(
            re.escape(word.replace("ё", "е")).replace(r"\ ", r"\s+").replace("е", "[её]") for word in longest
        )

    def optional(kind: str, around: str) -> re.Pattern[str] | None:
        return re.compile(around.format(either(kinds[kind])), re.IGNORECASE) if kind in kinds else None

    according = kinds.get("according")
    return Tongue(
        verb=re.compile(rf"(?<!\w)(?:{either([*kinds['verb'], *kinds.get('passive', [])])})(?!\w)", re.IGNORECASE),
        passive=optional("passive", r"(?:{})"),
        urge=optional("urge", r"(?:{})"),
        whose=optional("whose", r"(?<!\w)(?:{})(?!\w)"),
        lead=optional("as", r"(?:{})\s+"),
        opens=re.compile(rf"[\s,،]*(?:{either(kinds['that'])})(?!\w)\s*", re.IGNORECASE),
        according=re.compile(rf"(?<!\w)(?:{either(according)})\s+", re.IGNORECASE) if according else None,
        stops=frozenset(kinds.get("stop", [])),
    )


def by_tongue(reading: Reading, tongue: Tongue) -> list[Found]:
    """Every saying that one of the four forms matches, in order of place; a place belongs to its first form."""
    found: list[Found] = []
    for index, paragraph in enumerate(reading.paragraphs):
        taken: list[Span] = []  # what stands in one paragraph touches nothing of another
        for hit in _in_paragraph(reading, index, paragraph, tongue):
            if not any(_touches(taken, span) for span in hit.content):
                found.append(hit)
                for span in hit.content:
                    insort(taken, span)
    return sorted(found, key=lambda hit: hit.start)


def _touches(taken: list[Span], span: Span) -> bool:
    """Does a span touch one of those taken, which are in order and do not touch each other?"""
    index = bisect_left(taken, span)
    return (index < len(taken) and taken[index][0] < span[1]) or (index > 0 and taken[index - 1][1] > span[0])


def _in_paragraph(reading: Reading, index: int, paragraph: Paragraph, tongue: Tongue) -> Iterator[Found]:
    text = reading.text
    verbs = [
        v.span() for v in tongue.verb.finditer(text, *paragraph.span) if around(paragraph.quotations, v.start()) is None
    ]
    yield from _dialogue(text, paragraph, verbs, tongue)
    for verb in verbs:
        yield from _quotation_then_verb(text, paragraph, verb, tongue)
        yield from _verb_then_quotation(text, paragraph, verb, tongue)
    for start, end in (
        part
        for sentence in reading.sentences(index)
        for clause in _clauses(text, paragraph, sentence)
        for part in _joined(text, clause, verbs, tongue)
    ):
        for verb in verbs[bisect_left(verbs, (start,)) : bisect_left(verbs, (end,))]:
            yield from _that_clause(text, (start, end), verb, tongue)
            yield from _as_said(text, (start, end), verb, tongue)
            yield from _inverted(text, paragraph, (start, end), verb, tongue)
            yield from _after_colon(text, (start, end), verb, tongue)
            yield from _urged(text, (start, end), verb, tongue)
        if tongue.according:
            yield from _according(text, (start, end), tongue.according)
        if tongue.whose:
            yield from _whose(text, (start, end), tongue.whose)


SEMICOLON = re.compile(r";\s+")
DASH = re.compile(r"\s*[—–]\s+")
TURNED = re.compile(r"[,!?…]\s+[—–]\s+(?P<who>(?:[\w«»-]+\s+){0,5})$")
GOES_ON = re.compile(r"[^.—–\n]{0,80}[.,]\s+[—–]\s+(?=\w)")


def _dialogue(text: str, paragraph: Paragraph, verbs: list[Span], tongue: Tongue) -> Iterator[Found]:
    """— …, — said Name. — … : a line of dialogue, as Russian and Spanish papers print it."""
    opened = DASH.match(text, *paragraph.span)
    if opened is None:
        return
    for verb in verbs:
        turned = TURNED.search(text[opened.end() : verb[0]])
        if turned is None:
            continue
        first = (opened.end(), opened.end() + turned.start())
        source = _after(text, verb[1], paragraph.span[1], tongue)
        if turned["who"].strip():
            source = _before(text, first[1] + 1, verb[0], tongue)
        rest = GOES_ON.match(text, verb[1], paragraph.span[1])
        parts = (first, (rest.end(), paragraph.span[1])) if rest else (first,)
        yield _hit("line of dialogue", source, verb, parts)
        return


def _clauses(text: str, paragraph: Paragraph, sentence: Span) -> Iterator[Span]:
    """A sentence parted at its semicolons, but not at those that somebody says."""
    start = sentence[0]
    for mark in SEMICOLON.finditer(text, *sentence):
        if around(paragraph.quotations, mark.start()) is None:
            yield start, mark.start()
            start = mark.end()
    yield start, sentence[1]


JOINING_WORD = re.compile(r",?\s+(?:и|но|а|однако)\s+(?:(?:также|при\s+этом|затем|потом|ещё|еще)\s+)?$")


def _joined(text: str, clause: Span, verbs: list[Span], tongue: Tongue) -> Iterator[Span]:
    """A clause parted where a second verb of saying has the subject of the first: "said that …, and demanded …"."""
    start, is_open = clause[0], False
    for verb in verbs[bisect_left(verbs, (clause[0],)) : bisect_left(verbs, (clause[1],))]:
        joint = JOINING_WORD.search(text, max(start, verb[0] - NEAR), verb[0]) if is_open else None
        if joint and (
            tongue.opens.match(text, verb[1], clause[1]) or (tongue.urge and tongue.urge.fullmatch(text, *verb))
        ):
            yield start, joint.start()
            start = verb[0]
        is_open = True
    yield start, clause[1]


def _quotation_then_verb(text: str, paragraph: Paragraph, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """«…», — said Name; and «…», — Name said. What goes on in quotation marks after it belongs to it."""
    quoted = before(paragraph.quotations, verb[0])
    if quoted is None or _is_name(text, quoted.span):
        return
    if WORD.search(text, quoted.span[1], verb[0]):
        if verb[0] - quoted.span[1] > TO_VERB:
            return
        named = _before(text, quoted.span[1], verb[0], tongue)
        if named is None or STOP.search(text[named[1] : verb[0]]):
            return
        source: Span | None = named
    else:
        source = _after(text, verb[1], paragraph.span[1], tongue)
    content = [quoted.inner]
    # "…", said Name, "…": the second part follows after a comma or a full stop with nothing but the source between.
    rest = after(paragraph.quotations, verb[1])
    if rest and source and not WORD.search(text[max(source[1], verb[1]) : rest.span[0]]):
        content.append(rest.inner)
    yield _hit("quotation, then verb", source, verb, tuple(content))


def _verb_then_quotation(text: str, paragraph: Paragraph, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """Name said: «…»."""
    quoted = after(paragraph.quotations, verb[1])
    if quoted is None or (_is_name(text, quoted.span) and ":" not in text[verb[1] : quoted.span[0]]):
        return
    gap = (verb[1], quoted.span[0])
    ends_so = gap[1] - gap[0] < TO_COLON and text[slice(*gap)].rstrip().endswith(":")
    if not ends_so and not JOINING.fullmatch(text, *gap):
        return
    last = before(paragraph.quotations, verb[0])
    start = last.span[1] if last else paragraph.span[0]
    source = _before(text, start, verb[0], tongue) or _after(text, *gap, tongue)
    if source or ":" in text[slice(*gap)]:
        yield _hit("verb, then quotation", source, verb, (quoted.inner,))


ADDRESSEE = re.compile(r"(?:\s+[\w«»“”„\"’'-]+){1,7}(?=\s*,)")  # "told the agency on Monday, that"


def _opened(text: str, sentence: Span, verb: Span, tongue: Tongue) -> re.Match[str] | None:
    """The "that" behind a verb, or behind whom it is said to."""
    told = ADDRESSEE.match(text, verb[1], sentence[1])
    places = (verb[1], told.end()) if told else (verb[1],)
    return next((found for place in places if (found := tongue.opens.match(text, place, sentence[1]))), None)


def _that_clause(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """Name said that …; and said Name that …, where the verb comes first."""
    opened = _opened(text, sentence, verb, tongue)
    source: Span | None
    if opened:
        source = _before(text, sentence[0], verb[0], tongue)
    else:
        source = _after(text, verb[1], sentence[1], tongue)
        opened = tongue.opens.match(text, source[1], sentence[1]) if source else None
    if opened and (source or verb[0] == sentence[0]) and opened.end() < sentence[1]:
        yield _hit("that-clause", source, verb, ((opened.end(), sentence[1]),))


TO_COMMA = re.compile(r"[^,.;:!?—–\n]{0,40},\s*")


def _as_said(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """As Name said, …: the rest of the sentence."""
    lead = tongue.lead.match(text, *sentence) if tongue.lead else None
    if lead is None:
        return
    if lead.end() == verb[0]:
        source = _after(text, verb[1], sentence[1], tongue)
        end = source[1] if source else verb[1]
    else:
        source, end = _before(text, lead.end(), verb[0], tongue), verb[1]
        if source is None or source[0] > lead.end() + 1:
            return
    comma = TO_COMMA.match(text, end, sentence[1])
    if source and comma and comma.end() < sentence[1]:
        yield _hit("as somebody said", source, verb, ((comma.end(), sentence[1]),))


SET_OFF = re.compile(r"\s*[,—–-]+\s*$")
COLON = re.compile(r"\s*:")
INSERTED_ENDS = re.compile(r"\s*,\s+(?=[\w«„“\"])")
# What goes on about the speaker, and not with what was said.
ABOUT_THE_SPEAKER = re.compile(
    r"(?:котор|где|когда|куда|чь[яеию]|добав|поясн|уточн|отвеч|коммент|ссыла|выступа|подчерк|отмет|напомн|объясн|и\b|а\b|но\b|\w+(?:вший|вшая|вшие|щий|щая|щие|нный|нная|нном|нной|нные|шись)\b)",
    re.IGNORECASE,
)


def _inverted(text: str, paragraph: Paragraph, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """…, said Name. And with the saying in its midst: …, said Name, …"""
    before_verb = SET_OFF.search(text[sentence[0] : verb[0]])
    if before_verb is None or _opened(text, sentence, verb, tongue):
        return
    said = (sentence[0], sentence[0] + before_verb.start())
    if _is_quotation(paragraph, said):
        return
    source = _after(text, verb[1], sentence[1], tongue, loose=True)
    if source is None or COLON.match(text, source[1], sentence[1]):
        return
    content = [said]
    rest = INSERTED_ENDS.match(text, source[1], sentence[1])
    if rest and not ABOUT_THE_SPEAKER.match(text, rest.end()) and len(WORD.findall(text[slice(*source)])) <= FEW:
        content.append((rest.end(), sentence[1]))
    if sum(len(WORD.findall(text[a:b])) for a, b in content) >= FEWEST_WORDS:
        yield _hit("said, then verb", source, verb, tuple(content))


APART = re.compile(r"\s*[,—–-]")


def _is_name(text: str, span: Span) -> bool:
    """Is a short quotation part of the words around it: no comma, dash or mark of its own parts it from them?"""
    inner = text[span[0] + 1 : span[1] - 1].rstrip()
    apart = APART.match(text, span[1]) or inner.endswith((".", "!", "?", "…", ","))
    return _is_short(inner) and not apart


def _is_quotation(paragraph: Paragraph, said: Span) -> bool:
    """Does what was said end with a quotation that began with it? Then the forms for quotations have it."""
    quoted = before(paragraph.quotations, said[1] + 1)
    return quoted is not None and quoted.span[1] >= said[1] - 1 and quoted.span[0] <= said[0] + 1


COLON_SOON = re.compile(r"(?:\s+\w+){0,2}\s*:\s+(?=[\w])")


def _after_colon(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """Name said: … without quotation marks."""
    colon = COLON_SOON.match(text, verb[1], sentence[1])
    source = _before(text, sentence[0], verb[0], tongue) if colon else None
    if colon and source and len(WORD.findall(text[colon.end() : sentence[1]])) >= FEWEST_WORDS:
        yield _hit("verb, then colon", source, verb, ((colon.end(), sentence[1]),))


def _urged(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """Name demanded …: the rest of the sentence is the object."""
    if tongue.urge is None or not tongue.urge.fullmatch(text, *verb):
        return
    source = _before(text, sentence[0], verb[0], tongue)
    following = WORD.search(text, verb[1], sentence[1])
    if (source or verb[0] == sentence[0]) and following and not STOP.search(text, verb[1], following.start()):
        yield _hit("urged", source, verb, ((following.start(), sentence[1]),))


def _whose(text: str, sentence: Span, whose: re.Pattern[str]) -> Iterator[Found]:
    """According to him, …: the possessive is the source."""
    for match in whose.finditer(text, *sentence):
        words = list(WORD.finditer(match.group()))
        at = match.start()
        source = (at + words[1].start(), at + words[1].end())
        cue = ((at + words[0].start(), at + words[0].end()), (at + words[2].start(), at + words[2].end()))
        content = _around(text, sentence, match.span())
        if content:
            yield Found(source=(source,), cue=cue, content=content, score=SCORE, rule="tongue: according to him")


COMMA = re.compile(r"\s*,\s*")
NEXT_WORD = re.compile(r"\s+(?=\w)")


def _around(text: str, sentence: Span, inserted: Span) -> tuple[Span, ...]:
    """What a sentence says before and behind words that commas set off; nothing where no comma does."""
    head = text[sentence[0] : inserted[0]].rstrip()
    comma = COMMA.match(text, inserted[1], sentence[1])
    parts = []
    if WORD.search(head):
        if not head.endswith((",", "—", "–", ":", ";")):
            return ()
        parts.append((sentence[0], sentence[0] + len(head.rstrip(" ,—–"))))
    if comma and comma.end() < sentence[1]:
        parts.append((comma.end(), sentence[1]))
    elif not head:
        following = NEXT_WORD.match(text, inserted[1], sentence[1])
        parts += [(following.end(), sentence[1])] if following else []
    return tuple(parts)


UNMARKED = re.compile(r"[^,.;:!?—–\n]+")


def _according(text: str, sentence: Span, according: re.Pattern[str]) -> Iterator[Found]:
    """According to Name, …: the rest of the sentence, what stands before it, or both."""
    for match in according.finditer(text, *sentence):
        name = UNMARKED.match(text, match.end(), sentence[1])
        if not name or len(WORD.findall(name.group())) > SOURCE_WORDS:
            continue
        cue = (match.start(), match.end() - 1)
        content = _around(text, sentence, (match.start(), name.end()))
        if content and sum(len(WORD.findall(text[a:b])) for a, b in content) >= FEWEST_WORDS:
            yield _hit("according to", name.span(), cue, content)


# A clause about the speaker between commas, right before the verb.
ASIDE = re.compile(r",\s+[^,.;:!?«»“”\"()\n]{2,90},\s*$")


def _before(text: str, start: int, end: int, tongue: Tongue) -> Span | None:
    """The words right before a verb, back to the last mark or stop word; `None` where they are too many."""
    marks = _marks(text, start, end)
    if marks and not text[marks[-1].end() : end].strip():
        aside = ASIDE.search(text, max(start, end - FAR), end)  # "Ruiz, who keeps the lock, said"
        return _before(text, start, aside.start(), tongue) if aside else None
    words = list(WORD.finditer(text, marks[-1].end() if marks else start, end))
    while words and words[0].group().lower() in tongue.stops:
        words = words[1:]
    return _whole(text, words, start, end) if 0 < len(words) <= SOURCE_WORDS else None


def _after(text: str, start: int, end: int, tongue: Tongue, *, loose: bool = False) -> Span | None:
    """The words right after a verb, up to the first mark or word that a name does not hold.

    `loose`: leading words of time and place ("in the report", "on Wednesday") are passed over, and later ones belong to the source.
    """
    marks = _marks(text, start, end)
    words = list(WORD.finditer(text, start, marks[0].start() if marks else end))
    if loose:
        while words and words[0].group().lower() in tongue.stops:
            day = len(words) > 1 and DAY.fullmatch(words[1].group().lower()) is not None
            words = words[2 if day else 1 :]
        kept = words
    else:
        kept = list(
            takewhile(
                lambda w: w.group().lower() not in tongue.stops and not tongue.opens.match(text, w.start(), end), words
            )
        )
    return _whole(text, kept, start, end) if 0 < len(kept) <= SOURCE_WORDS else None


# The name of a body in its quotation marks, which is part of a source: the newspaper «Морской курьер».
QUOTED_NAME = re.compile(r"[«„“\"](?=[^\W\d_a-zа-яё])[^«»„“”\"\n.!?,:;]{2,40}[»”“\"]")


def _marks(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The marks that end a source, without those of names in quotation marks."""
    names = [m.span() for m in QUOTED_NAME.finditer(text, start, end) if _is_short(m.group())]
    return [m for m in STOP.finditer(text, start, end) if not any(a <= m.start() < b for a, b in names)]


def _is_short(quoted: str) -> bool:
    return len(WORD.findall(quoted)) <= NAME_WORDS


def _whole(text: str, words: list[re.Match[str]], start: int, end: int) -> Span:
    """From the first to the last word, with the quotation marks of a name at either end."""
    first, last = words[0].start(), words[-1].end()
    if first > start and text[first - 1] in '«„“"':
        first -= 1
    if last < end and text[last] in '»”“"':
        last += 1
    return first, last


def _hit(form: str, source: Span | None, verb: Span, content: tuple[Span, ...]) -> Found:
    return Found(source=(source,) if source else (), cue=(verb,), content=content, score=SCORE, rule=f"tongue: {form}")
