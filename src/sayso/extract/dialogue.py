"""Paragraphs that speak go in, sayings come out: lines of dialogue, and quotations that hold their attribution.

Russian and Spanish papers print "— We go, — said Ruiz. — It is late." and "“We go, — said Ruiz. — It is late.”". Between the
dashes of such a line any verb attributes, and in Russian any verb is taken: "— listed he", "— smiled the mayor".
"""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.found import Found
from sayso.extract.reading import WORD, Paragraph
from sayso.extract.tongue import (
    HYPHENED,
    MANY,
    QUOTED_NAME,
    Grammar,
    Tongue,
    saying,
    source_after,
    source_before,
    subject_before,
)
from sayso.keys import Span

DASH = re.compile(r"\s*[—–]\s+")
TURNED = re.compile(r"[,!?…]\s*[—–]\s+(?P<who>(?:[\w«»-]+\s+){0,5}?)(?P<verb>\w+)")
GOES_ON = re.compile(r"[^.—–\n]{0,80}[.,!:]\s*[—–]\s+(?=\w)")
PRONOUN = re.compile(r"\s+(?:он|она|оно|они|я|мы)(?!\w)", re.IGNORECASE)
PARTED = re.compile(r"[,—–:;«»]")
LEADS = re.compile(r":\s*$")  # "Ruiz was glad:" before a line of dialogue
SENTENCE_MARK = re.compile(r"[.!?…]\s")
REACH = 60  # characters behind a dash in which a verb of saying is looked for
WORDS_BEFORE = 5  # of a speaker who stands before it


def lines(text: str, paragraphs: Sequence[Paragraph], index: int, tongue: Tongue) -> Iterator[Found]:
    """— …, — said Name. — … : a line of dialogue, told inside or by the paragraph before, which ends with a colon."""
    paragraph = paragraphs[index]
    opened = DASH.match(text, *paragraph.span)
    if opened is None:
        return
    told = _told(text, (opened.end(), paragraph.span[1]), "line of dialogue", tongue)
    if told:
        yield told
    elif index and (led := _led(text, paragraphs[index - 1], tongue)):
        verb, source = led
        yield saying("line behind a colon", source, verb, ((opened.end(), paragraph.span[1]),))


def told_inside(text: str, paragraph: Paragraph, tongue: Tongue) -> Iterator[Found]:
    """«…, — said Name. — …»: a quotation that is broken by its attribution without closing its marks."""
    for quoted in paragraph.quotations:
        told = _told(text, quoted.inner, "told inside the quotation", tongue)
        if told:
            yield told


def _told(text: str, words: Span, form: str, tongue: Tongue) -> Found | None:
    """The saying of words that a verb between dashes attributes."""
    for turned in TURNED.finditer(text, *words):
        verb = _verb(text, turned, words[1], tongue)
        if verb is None:
            continue
        first = (words[0], turned.start())
        source = source_before(text, turned.start() + 1, verb[0], tongue) if verb[0] > turned.start("verb") else None
        source = source if source and _does(text, source, verb, tongue) else behind(text, verb, words[1], tongue)
        rest = GOES_ON.match(text, verb[1], words[1])
        parts = (first, (rest.end(), words[1])) if rest else (first,)
        return saying(form, source, verb, parts) if source else None
    return None


def _does(text: str, source: Span, verb: Span, tongue: Tongue) -> bool:
    """May one of the words be the subject of the verb, and not only tell how: "— briefly said he"?"""
    grammar, said = tongue.grammar, text[slice(*verb)]
    words = [word.group() for word in HYPHENED.finditer(text, *source)]
    return grammar is None or any(word[:1].isupper() or grammar.does(word, said) for word in words)


def _verb(text: str, turned: re.Match[str], end: int, tongue: Tongue) -> Span | None:
    """The verb behind a dash: one of saying at most five words off, or any Russian verb right behind it."""
    limit = min(end, turned.end() + REACH)
    mark = SENTENCE_MARK.search(text, turned.start("who"), limit)
    known = tongue.verb.search(text, turned.start("who"), mark.start() if mark else limit)
    before = text[turned.start("who") : known.start()] if known else ""
    if known and len(WORD.findall(before)) <= WORDS_BEFORE and not PARTED.search(before):
        return known.span()
    if tongue.grammar and tongue.grammar.attributes(turned["verb"]):
        return turned.span("verb")
    return None


def behind(text: str, verb: Span, end: int, tongue: Tongue) -> Span | None:
    """The source behind a verb: a pronoun is all of it."""
    pronoun = PRONOUN.match(text, verb[1], end)
    if pronoun:
        return pronoun.end() - len(pronoun.group().lstrip()), pronoun.end()
    source = source_after(text, verb[1], end, tongue)
    return _past_the_object(text, verb, source, tongue) if source else past_the_place(text, verb, end, tongue)


def _past_the_object(text: str, verb: Span, source: Span, tongue: Tongue) -> Span:
    """The source without whom its verb has as an object: "asked the villagers Ms Ruiz"."""
    first, *rest = HYPHENED.finditer(text, *source)
    if (
        tongue.grammar is None
        or first.group()[:1].isupper()
        or tongue.grammar.subject(first.group(), text[slice(*verb)])
    ):
        return source
    begins = next((word.start() for word in rest if _opens_subject(text, word, verb, tongue.grammar)), source[0])
    return begins, source[1]


def past_the_place(text: str, verb: Span, end: int, tongue: Tongue) -> Span | None:
    """The source behind words of time and place: "admitted at the hearing major Ruiz"; or the place: "is said in the report"."""
    source = source_after(text, verb[1], end, tongue, loose=True) if tongue.grammar else None
    if (
        source
        and text[slice(*verb)].endswith(MANY)
        and IN_BODY.fullmatch(text, verb[1], source[0])
        and not SPOKEN.match(text, source[0])
    ):
        return source  # "said in the press office of the port"
    names = [m.span() for m in QUOTED_NAME.finditer(text, *source)] if source else []
    for word in HYPHENED.finditer(text, *source) if source else ():
        is_free = word.group().lower() not in tongue.stops and not any(a < word.start() < b for a, b in names)
        if source and is_free and tongue.grammar and _opens_subject(text, word, verb, tongue.grammar):
            return word.start(), source[1]
    return source


IN_BODY = re.compile(r"\s+(?:(?:в|во)\s+[а-яё]+\s+)?(?:в|во)\s+")
SPOKEN = re.compile(r"(?:интервью|эфире|беседе|разговоре|комментарии|ответе?|письме|сообщении|заявлении)\b")
AT = re.compile(r"(?:^|\s)(?:на|в|во|о|об|за|под|через|про)\s$")


def _opens_subject(text: str, word: re.Match[str], verb: Span, grammar: Grammar) -> bool:
    """May a word behind a verb begin its subject: does it agree, and is it no date or number?"""
    is_led = AT.search(text, max(verb[1], word.start() - 6), word.start()) is not None
    return not is_led and not word.group().isdigit() and grammar.subject(word.group(), text[slice(*verb)])


def _led(text: str, paragraph: Paragraph, tongue: Tongue) -> tuple[Span, Span] | None:
    """The last verb of saying of a paragraph that ends with a colon, and its subject."""
    if not LEADS.search(text, *paragraph.span) or paragraph.title:
        return None
    start = paragraph.span[0]
    for mark in SENTENCE_MARK.finditer(text, *paragraph.span):
        start = mark.end()
    for verb in reversed([v.span() for v in tongue.verb.finditer(text, start, paragraph.span[1])]):
        source = subject_before(text, start, verb[0], tongue) or behind(text, verb, paragraph.span[1], tongue)
        if source:
            return verb, source
    grammar = tongue.grammar
    verbs = [
        w.span() for w in WORD.finditer(text, start, paragraph.span[1]) if grammar and grammar.attributes(w.group())
    ]
    for verb in reversed(verbs):
        subject = subject_before(text, start, verb[0], tongue)
        if subject:
            return verb, subject
    return None
