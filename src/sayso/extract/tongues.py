"""Sayings on pages that the tagger does not read: a reading goes in, sayings by a language's say-verbs come out.

The tagger knows English. For the other languages of `data/sayings.tsv` a handful of forms are found, each around a verb of
saying that stands outside all quotation marks; what no form matches is not guessed at.
"""

import csv
import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.extract.found import Found
from sayso.extract.reading import WORD, Paragraph, Reading
from sayso.keys import Span
from sayso.language.quotes import after, around, before

SCORE = 0.7  # no labelled pages of these languages exist yet to measure on; below the tagger's usual scores on purpose
JOINING = re.compile(r"[\s:،,—–-]*")  # what may stand between a verb and what was said
TO_COLON, TO_VERB = 120, 80  # characters from a verb to the colon behind it, from a quotation to the verb behind it
GAP = 4  # characters of punctuation and blanks between a quotation's end and its verb: ", — "
FEWEST_WORDS = 2  # before "according to": one word is a connective
SOURCE_WORDS = 12  # a longer run of words before or after the verb is no name of a speaker
STOP = re.compile(r"[,.;:!?—–\n()«»„“”\"\[\]،؛؟]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language's patterns: verbs of saying, the words that open what is said, and those for "according to"."""

    verb: re.Pattern[str]
    passive: re.Pattern[str] | None
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
    table = files("sayso.data").joinpath("sayings.tsv").read_text(encoding="utf-8")
    rows = (line for line in table.splitlines() if line and not line.startswith("#"))
    for language, kind, words in csv.reader(rows, delimiter="\t"):
        lists.setdefault(language, {}).setdefault(kind, []).extend(words.split("|"))
    return {language: _tongue(kinds) for language, kinds in lists.items()}


def _tongue(kinds: dict[str, list[str]]) -> Tongue:
    def either(words: list[str]) -> str:
        longest = sorted(words, key=len, reverse=True)
        return "|".join(re.escape(word.replace("ё", "е")).replace(r"\ ", r"\s+").replace("е", "[её]") for word in longest)

    def optional(kind: str, around: str) -> re.Pattern[str] | None:
        return re.compile(around.format(either(kinds[kind])), re.IGNORECASE) if kind in kinds else None

    according = kinds.get("according")
    return Tongue(
        verb=re.compile(rf"(?<!\w)(?:{either([*kinds['verb'], *kinds.get('passive', [])])})(?!\w)", re.IGNORECASE),
        passive=optional("passive", r"(?:{})"),
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
    for verb in verbs:
        yield from _quotation_then_verb(text, paragraph, verb, tongue)
        yield from _verb_then_quotation(text, paragraph, verb, tongue)
    for start, end in reading.sentences(index):
        for verb in verbs[bisect_left(verbs, (start,)) : bisect_left(verbs, (end,))]:
            yield from _that_clause(text, (start, end), verb, tongue)
            yield from _as_said(text, (start, end), verb, tongue)
            yield from _inverted(text, paragraph, (start, end), verb, tongue)
            yield from _after_colon(text, (start, end), verb, tongue)
        if tongue.according:
            yield from _according(text, (start, end), tongue.according)
        if tongue.whose:
            yield from _whose(text, (start, end), tongue.whose)


def _quotation_then_verb(text: str, paragraph: Paragraph, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """«…», — said Name; and «…», — Name said. What goes on in quotation marks after it belongs to it."""
    quoted = before(paragraph.quotations, verb[0])
    if quoted is None:
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
    if quoted is None:
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


def _that_clause(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """Name said that …; and said Name that …, where the verb comes first."""
    opened = tongue.opens.match(text, verb[1], sentence[1])
    source: Span | None
    if opened:
        source = _before(text, sentence[0], verb[0], tongue)
    else:
        source = _after(text, verb[1], sentence[1], tongue)
        opened = tongue.opens.match(text, source[1], sentence[1]) if source else None
    if opened and source and opened.end() < sentence[1]:
        yield _hit("that-clause", source, verb, ((opened.end(), sentence[1]),))


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
    comma = re.compile(r"[^,.;:!?—–\n]{0,40},\s*").match(text, end, sentence[1])
    if source and comma and comma.end() < sentence[1]:
        yield _hit("as somebody said", source, verb, ((comma.end(), sentence[1]),))


INSERTED_ENDS = re.compile(r"\s*,\s+(?=[\w«„“\"])")
# What goes on about the speaker, and not with what was said.
ABOUT_THE_SPEAKER = re.compile(
    r"(?:котор|где|когда|куда|чь[яеию]|добав|поясн|уточн|отвеч|коммент|ссыла|выступа|подчерк|отмет|напомн|объясн|и\b|а\b|но\b|\w+(?:вший|вшая|вшие|щий|щая|щие|нный|нная|нном|нной|нные|шись)\b)",
    re.IGNORECASE,
)


def _inverted(text: str, paragraph: Paragraph, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """…, said Name. And with the saying in its midst: …, said Name, …"""
    before_verb = re.compile(r"\s*[,—–-]+\s*$").search(text[sentence[0] : verb[0]])
    if before_verb is None or tongue.opens.match(text, verb[1], sentence[1]):
        return
    said = (sentence[0], sentence[0] + before_verb.start())
    if len(WORD.findall(text[slice(*said)])) < FEWEST_WORDS or _is_quotation(paragraph, said):
        return
    start = verb[1]
    if tongue.passive and tongue.passive.fullmatch(text, *verb):  # "…, is said in the report of Name"
        joined = re.compile(r"\s+\w{1,2}\s+").match(text, verb[1], sentence[1])
        start = joined.end() - 1 if joined else start
    source = _after(text, start, sentence[1], tongue)
    if source is None or re.compile(r"\s*:").match(text, source[1], sentence[1]):
        return
    content = [said]
    rest = INSERTED_ENDS.match(text, source[1], sentence[1])
    if rest and not ABOUT_THE_SPEAKER.match(text, rest.end()) and len(WORD.findall(text[slice(*source)])) <= FEW:
        content.append((rest.end(), sentence[1]))
    yield _hit("said, then verb", source, verb, tuple(content))


FEW = 3  # words of a source that stands in the midst of what it says


def _is_quotation(paragraph: Paragraph, said: Span) -> bool:
    """Does what was said end with a quotation that began with it? Then the forms for quotations have it."""
    quoted = before(paragraph.quotations, said[1] + 1)
    return quoted is not None and quoted.span[1] >= said[1] - 1 and quoted.span[0] <= said[0] + 1


def _after_colon(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """Name said: … without quotation marks."""
    colon = re.compile(r"(?:\s+\w+){0,2}\s*:\s+(?=[\w])").match(text, verb[1], sentence[1])
    source = _before(text, sentence[0], verb[0], tongue) if colon else None
    if colon and source and len(WORD.findall(text[colon.end() : sentence[1]])) >= FEWEST_WORDS:
        yield _hit("verb, then colon", source, verb, ((colon.end(), sentence[1]),))


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


def _around(text: str, sentence: Span, inserted: Span) -> tuple[Span, ...]:
    """What a sentence says before and behind words that commas set off; nothing where no comma does."""
    head = text[sentence[0] : inserted[0]].rstrip()
    comma = re.compile(r"\s*,\s*").match(text, inserted[1], sentence[1])
    parts = []
    if WORD.search(head):
        if not head.endswith((",", "—", "–", ":", ";")):
            return ()
        parts.append((sentence[0], sentence[0] + len(head.rstrip(" ,—–"))))
    if comma and comma.end() < sentence[1]:
        parts.append((comma.end(), sentence[1]))
    elif not head:
        following = re.compile(r"\s+(?=\w)").match(text, inserted[1], sentence[1])
        parts += [(following.end(), sentence[1])] if following else []
    return tuple(parts)


def _according(text: str, sentence: Span, according: re.Pattern[str]) -> Iterator[Found]:
    """According to Name, …: the rest of the sentence, what stands before it, or both."""
    for match in according.finditer(text, *sentence):
        name = re.compile(r"[^,.;:!?—–\n]+").match(text, match.end(), sentence[1])
        if not name or len(WORD.findall(name.group())) > SOURCE_WORDS:
            continue
        cue = (match.start(), match.end() - 1)
        content = _around(text, sentence, (match.start(), name.end()))
        if content and sum(len(WORD.findall(text[a:b])) for a, b in content) >= FEWEST_WORDS:
            yield _hit("according to", name.span(), cue, content)


def _before(text: str, start: int, end: int, tongue: Tongue) -> Span | None:
    """The words right before a verb, back to the last mark or stop word; `None` where they are too many."""
    marks = list(STOP.finditer(text, start, end))
    if marks and not text[marks[-1].end() : end].strip():
        return None
    words = list(WORD.finditer(text, marks[-1].end() if marks else start, end))
    while words and words[0].group().lower() in tongue.stops:
        words = words[1:]
    return (words[0].start(), words[-1].end()) if 0 < len(words) <= SOURCE_WORDS else None


def _after(text: str, start: int, end: int, tongue: Tongue) -> Span | None:
    """The words right after a verb, up to the first mark or word that a name does not hold."""
    mark = STOP.search(text, start, end)
    words = []
    for word in WORD.finditer(text, start, mark.start() if mark else end):
        if word.group().lower() in tongue.stops or tongue.opens.match(text, word.start(), end):
            break
        words.append(word)
    return (words[0].start(), words[-1].end()) if 0 < len(words) <= SOURCE_WORDS else None


def _hit(form: str, source: Span | None, verb: Span, content: tuple[Span, ...]) -> Found:
    return Found(source=(source,) if source else (), cue=(verb,), content=content, score=SCORE, rule=f"tongue: {form}")
