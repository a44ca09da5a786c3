"""Sentences of a page go in, sayings come out whose attribution is set into them: "as Ruiz said, ...", "..., according to Ruiz, ..."."""

import re
from collections.abc import Iterator

from sayso.extract.dialogue import past_the_place
from sayso.extract.found import Found
from sayso.extract.reading import WORD
from sayso.extract.tongue import SCORE, SOURCE_WORDS, Tongue, saying, source_after, source_before
from sayso.keys import Span

FEWEST_WORDS = 2  # before "according to": one word is a connective
NEAR = 90  # characters before a verb in which "as" is looked for


LINKING = re.compile(r"(?:между\s+тем|при\s+этом|кроме\s+того|однако|тем\s+временем|впрочем)\s*,\s+", re.IGNORECASE)
TO_COMMA = re.compile(r"[^,.;:!?—–\n]{0,40},\s*")


def as_said(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """As Name said, …: the rest of the sentence."""
    first = LINKING.match(text, *sentence) if tongue.grammar else None
    lead = tongue.lead.match(text, first.end() if first else sentence[0], sentence[1]) if tongue.lead else None
    if lead is None:
        return
    if lead.end() == verb[0]:
        source = source_after(text, verb[1], sentence[1], tongue) or past_the_place(text, verb, sentence[1], tongue)
        end = source[1] if source else verb[1]
    else:
        source, end = source_before(text, lead.end(), verb[0], tongue), verb[1]
        if source is None or source[0] > lead.end() + 1:
            return
    comma = TO_COMMA.match(text, end, sentence[1])
    if source and comma and comma.end() < sentence[1]:
        yield saying("as somebody said", source, verb, ((comma.end(), sentence[1]),))


AS = re.compile(r",\s+как\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def as_inserted(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """…, as Name said, …: what stands on either side."""
    lead = AS.search(text, max(sentence[0], verb[0] - NEAR), verb[0]) if tongue.grammar else None
    if lead is None or not WORD.search(text, sentence[0], lead.start()):
        return
    source = source_after(text, verb[1], sentence[1], tongue) or past_the_place(text, verb, sentence[1], tongue)
    ahead = source_before(text, lead.start() + 1, verb[0], tongue) if not source else None
    end = source[1] if source else verb[1]
    comma = TO_COMMA.match(text, end, sentence[1])
    if (comma is None and WORD.search(text, end, sentence[1])) or (
        tongue.points and tongue.points.match(text, sentence[0])
    ):
        return
    content = _around(
        text, sentence, (lead.start() + 1, comma.start() + len(comma.group().rstrip(" ,")) if comma else end)
    )
    if content and sum(len(WORD.findall(text[a:b])) for a, b in content) >= FEWEST_WORDS:
        yield saying("as somebody said, inserted", source or ahead, verb, content)


def according_to_him(text: str, sentence: Span, whose: re.Pattern[str]) -> Iterator[Found]:
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
# Words that lead on to what is said, and are no part of it.
CONNECTIVE = re.compile(
    r"(?:между\s+тем|кроме\s+того|при\s+этом|вместе\s+с\s+тем|тем\s+временем|однако|впрочем|теперь|а|но)\s*(?=,)",
    re.IGNORECASE,
)


LATE_WORDS = 70  # characters before an insertion in which a clause begins that alone was said
# "…: the customs, they say, sleep"; "…, and the customs, they say, sleep"; "…, where, they say, all sleep".
LATE = re.compile(
    r"(?::\s+|,\s+(?:и|а|но)\s+)(?P<what>(?:[\w-]+\s+){0,3}[\w-]+),?\s*$|,\s+(?P<which>(?:[\w-]+\s+){0,2}(?:где|куда|откуда|что|котор\w+)(?:\s+[\w-]+)?),?\s*$"
)


def _around(text: str, sentence: Span, inserted: Span) -> tuple[Span, ...]:
    """What a sentence says before and behind words that commas set off; nothing where no comma does."""
    mark = text.rfind("; ", sentence[0], inserted[0])
    start = sentence[0] if mark < 0 else mark + 2
    late = LATE.search(text, max(start, inserted[0] - LATE_WORDS), inserted[0])
    start = max(late.span("what")[0], late.span("which")[0]) if late else start
    lead = CONNECTIVE.match(text, start, inserted[0])
    sentence = (lead.end() if lead else start, sentence[1])
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


WHICH = re.compile(r"(?P<form>котор(?:ому|ой|ым))\s+", re.IGNORECASE)
UNMARKED = re.compile(r"(?:[^,.;:!?—–\n]|(?<=\W[A-ZА-ЯЁ])\.)+")  # "according to A. Ruiz"


def according(text: str, sentence: Span, words: re.Pattern[str]) -> Iterator[Found]:
    """According to Name, …: the rest of the sentence, what stands before it, or both."""
    for match in words.finditer(text, *sentence):
        name = UNMARKED.match(text, match.end(), sentence[1])
        if name and (which := WHICH.match(text, match.end(), sentence[1])):  # "a draft, according to which"
            yield saying(
                "according to", which.span("form"), (match.start(), match.end() - 1), ((which.end(), name.end()),)
            )
            continue
        if not name or len(WORD.findall(name.group())) > SOURCE_WORDS:
            continue
        cue = (match.start(), match.end() - 1)
        content = _around(text, sentence, (match.start(), name.end()))
        if content and sum(len(WORD.findall(text[a:b])) for a, b in content) >= FEWEST_WORDS:
            yield saying("according to", name.span(), cue, content)
