"""Interviews: a reading goes in; the answers that no words attribute come out, and who of a transcript only asks.

Printed interviews leave out who speaks where questions and answers take turns. A question is a line of its own that ends
with a question mark; what follows it is the answer, in quotation marks or without. What the interviewer says is
asked, not said.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.extract.found import Found
from sayso.extract.reading import WORD, Paragraph, Reading
from sayso.keys import Span

QUESTIONS = 3  # lines that are questions, answered, before a page counts as an interview
LONGEST = 60  # words of a question; a longer line that ends with a question mark is an essay's
ASKS = 0.5  # of a person's turns end with a question mark: the interviewer's
SCORE = 0.75  # as for the other forms: set by judgement
FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|me|us|я|мы|мне|нас|наш\w*|мой|моя)\b|\bI['’]", re.IGNORECASE)
BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")
TURN = re.compile(r"\s*[^\W\d_][^:.!?]{0,40}:\s")  # "Ruiz: ..." names who speaks
LABEL = re.compile(r"\s*(?:ответ|о\.)\s*:\s+(?=\S)", re.IGNORECASE)  # "Answer: ..." names nobody
CLOSING = "\"”’»' )]"


def answers(reading: Reading, _known: Sequence[Found]) -> Iterator[Found]:
    """The answers of an interview that is printed as questions and answers, without names."""
    body = [paragraph for paragraph in reading.paragraphs if not paragraph.title]
    pairs = [
        (before, here)
        for before, here in pairwise(body)
        if _is_question(reading, before) and not _is_question(reading, here)
    ]
    told = [words for _, here in pairs if (words := _answer(reading, here))]
    personal = sum(bool(FIRST_PERSON.search(reading.text, *words)) for words in told)
    if len(told) < QUESTIONS or 2 * personal < len(told):
        return
    for words in told:
        yield Found(source=(), cue=(), content=(words,), score=SCORE, rule=f"form: {answers.__name__}")


def _answer(reading: Reading, paragraph: Paragraph) -> Span | None:
    """The words of an answer: the quotation that the paragraph is, but for a note in brackets, or all of an unquoted one."""
    start, end = paragraph.span
    label = LABEL.match(reading.text, start, end)
    if label:
        return label.end(), end
    quoted = next((q for q in paragraph.quotations if not WORD.search(reading.text, start, q.span[0])), None)
    if quoted is None:
        return None if TURN.match(reading.text, start, end) else paragraph.span
    rest = reading.text[quoted.span[1] : end].strip()
    return quoted.inner if not rest or BRACKETED.fullmatch(rest) else None


def _is_question(reading: Reading, paragraph: Paragraph) -> bool:
    words = reading.text[slice(*paragraph.span)].rstrip()
    return words.rstrip(CLOSING).endswith("?") and not paragraph.quotations and 1 <= len(WORD.findall(words)) <= LONGEST


def interviewer(turns: Sequence[tuple[str, str]]) -> str | None:
    """The last name, folded, of the one who only asks in a transcript of (name, words); None where nobody or several do.

    >>> interviewer([("TR", "How do you begin?"), ("PZ", "With the shoes."), ("TR", "And then?"), ("PZ", "I listen.")])
    'tr'
    """
    asked: dict[str, list[bool]] = {}
    for name, words in turns:
        asked.setdefault(_last(name), []).append(words.rstrip().rstrip(CLOSING).endswith("?"))
    asking = [name for name, marks in asked.items() if len(marks) > 1 and sum(marks) >= ASKS * len(marks)]
    return asking[0] if len(asking) == 1 and len(asked) > 1 else None


def asked_by(asking: str, name: str) -> bool:
    """Is this a turn of that interviewer?"""
    return _last(name) == asking


def _last(name: str) -> str:
    return (name.split() or [name])[-1].casefold()
