"""A reading and its sayings go in; out come the sentences that go on with a saying in shifted tense, without a verb of saying.

"Ruiz said that the lock was shut. It would open in May. Two gates had been found broken." Nobody but Ruiz says the second and
the third sentence: the page itself would have written "will" and "have been".
"""

import re
from collections.abc import Iterator

from sayso.extract.found import Found
from sayso.extract.mode import mode_of
from sayso.extract.reading import WORD, Paragraph, Reading
from sayso.keys import Span
from sayso.language.spans import Spans

SCORE = 0.75  # four in five were gold on the corpus
FEWEST_WORDS = 3
SPOKE = re.compile(
    r"\b(?:said|told|added|explained|argued|insisted|stated|wrote|answered|replied|claimed|maintained|noted|warned|cautioned"
    r"|confirmed|testified|acknowledged|conceded|admitted|promised|pledged|estimated|contended|announced|stressed|recalled"
    r"|reasoned|demanded|held|found|concluded|complained|denied|according to)\b",
    re.IGNORECASE,
)
# The first finite verb of a sentence; what stands before it has to be its subject.
FINITE = re.compile(
    r"\b(?:(?P<relative>that|which|who|whose|whom|when|if|where|because|while|as|after|before)\s|(?P<verb>had|would|was|were|could"
    r"|might|did|is|are|has|have|will|can|may|must|should|does|do|[a-z]{2,}ed)\b|(?P<short>[’']d)\b)"
)
HAD = re.compile(
    r"\s+(?:\w+ly\s+|not\s+|also\s+|never\s+|since\s+|already\s+|all\s+|both\s+|yet\s+)*"
    r"(?:been|had|made|met|found|left|lost|put|sent|bought|brought|built|held|kept|paid|sold|set|shut|spent|led|cut|come|become|begun"
    r"|(?!spoken|said|report)[a-z]+(?:ed|en|wn|ne))\b"
)
# What tells that a saying is reported in shifted tense.
SHIFTED = re.compile(r"\b(?:was|were|had|would|could|might|did|[a-z]{2,}ed)\b|[’']d\b")
HE = re.compile(r"\W*(?:he|she)\b", re.IGNORECASE)
REST = re.compile(r"[;:]\s+")


def shifted(reading: Reading, found: list[Found]) -> list[Found]:
    """A saying for each sentence, and each clause behind a semicolon, that goes on with one of `found`."""
    taken = Spans(span for hit in found for span in (*hit.source, *hit.cue, *hit.content))
    by_paragraph: dict[int, list[Found]] = {}
    for hit in found:
        by_paragraph.setdefault(reading.paragraph_at(hit.content[-1][0]), []).append(hit)
    return [
        Found(source=holder.source[-1:], cue=(), content=(span,), score=SCORE, rule="goes on in shifted tense")
        for index, hits in sorted(by_paragraph.items())
        if not reading.paragraphs[index].title
        for holder, span in _going_on(reading, index, hits, taken)
    ]


def _going_on(reading: Reading, index: int, hits: list[Found], taken: Spans) -> Iterator[tuple[Found, Span]]:
    """Each sentence that goes on with the last saying of the sentence before it, and that saying."""
    holder: Found | None = None
    for sentence in reading.sentences(index):
        piece: Span | None = sentence
        if taken.touch(*sentence):
            last = max((hit for hit in hits if _is_in(hit, sentence)), key=lambda hit: hit.content[-1][1], default=None)
            holder = last if last is not None and _holds(reading, last) else None
            piece = _rest(reading.text, sentence, taken)
        if holder is None or piece is None:
            continue
        if _goes_on(reading.text, piece, reading.paragraphs[index]):
            yield holder, _without_stop(reading.text, *piece)
        elif piece == sentence:
            holder = None


def _is_in(hit: Found, sentence: Span) -> bool:
    return sentence[0] <= hit.content[-1][0] < sentence[1]


def _holds(reading: Reading, hit: Found) -> bool:
    """Does somebody say it, in shifted tense ("said that the lock was shut") or in quotation marks?"""
    cue, content = (" ".join(reading.text[slice(*span)] for span in spans) for spans in (hit.cue, hit.content))
    kind = reading.kind_of(hit.content)
    if not hit.source or not SPOKE.search(cue) or mode_of(cue, kind) != "said":
        return False
    return kind != "indirect" or SHIFTED.search(content) is not None


def _rest(text: str, sentence: Span, taken: Spans) -> Span | None:
    """What stands behind the last semicolon or colon of a sentence, where no saying goes on in it."""
    marks = list(REST.finditer(text, *sentence))
    if not marks or taken.touch(marks[-1].end(), sentence[1]):
        return None
    return marks[-1].end(), sentence[1]


def _goes_on(text: str, piece: Span, paragraph: Paragraph) -> bool:
    """Is its first verb "would", or "had" with a participle, and has it no quotation and no question?"""
    if HE.match(text, *piece) and paragraph.quotations:
        return False  # "… was shut,” Ruiz said. She had come by boat"
    if any(quoted.span[0] < piece[1] and piece[0] < quoted.span[1] for quoted in paragraph.quotations):
        return False
    if sum(1 for _ in WORD.finditer(text, *piece)) < FEWEST_WORDS or text[slice(*piece)].rstrip().endswith("?"):
        return False
    finite = FINITE.search(text, *piece)
    if finite is None or finite["relative"]:
        return False
    if finite["verb"] == "would":
        return True
    return finite["verb"] == "had" and HAD.match(text, finite.end(), piece[1]) is not None


def _without_stop(text: str, start: int, end: int) -> Span:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:"):
        end -= 1
    return start, end
