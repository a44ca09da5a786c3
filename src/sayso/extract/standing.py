"""A reading and the sayings found in it go in; out come also the quotations that stand alone, and whose they are.

News prints a quotation as a sentence or a paragraph of its own, behind the one that tells who is speaking: "Ruiz opened the
lock. “It was time.”" has no verb that a tagger could find. Inside a title a quotation in small letters is somebody's too.
"""

import re

from sayso.extract.found import Found, length, overlap
from sayso.extract.reading import WORD, Reading
from sayso.extract.sayings import Sayings
from sayso.extract.subject import opening
from sayso.keys import Span
from sayso.language.quotes import HANDS_ON, Quotation, touching
from sayso.language.spans import Spans

SCORE = 0.75  # four in five of such quotations are gold on the corpus, and whose they are is read off their place
FEWEST_WORDS = 3
BESIDE = 8  # characters before and behind a quotation that tell whether it is a sentence
TITLE_QUOTATIONS = 4  # a title with more is a list
ENDS = ".!?…"
BETWEEN = ' \t\u00a0"“‘«'  # what may stand between a sentence and a quotation behind it
BEFORE_SENTENCE = re.compile(r"(?:^|[.!?…:][\"”»’')]*)\s*$")
OTHER_MARK = re.compile(r"[“”„«»\"]")
SMALL_WORD = re.compile(r"\b(?!(?:the|and|for|with|from|into|over|von|van|del)\b)[a-zß-ÿа-яё]{3,}")


def standing(reading: Reading, found: list[Found]) -> list[Found]:
    """`found`, with the quotations that nobody has claimed; those that go on with a saying are joined to it."""
    kept = [hit for hit in found if not _is_orphan(reading, hit)]
    taken = Spans(span for hit in kept for span in hit.content)
    alone = [
        (index, quoted)
        for index, paragraph in enumerate(reading.paragraphs)
        for quoted in paragraph.quotations
        if not taken.touch(*quoted.inner)
        and (_stands(reading, index, quoted) or _is_told_below(reading, kept, index, quoted))
    ]
    sayings, rest = Sayings(reading, kept), []
    for index, quoted in reversed(alone):  # the last of several paragraphs may be the one that names the speaker
        behind = _holder_behind(reading, sayings, index, quoted)
        if behind is None:
            rest.append((index, quoted))
        else:
            sayings.lengthen(behind, (quoted.inner,))
    for index, quoted in reversed(rest):
        before = _holder_before(reading, sayings, index, quoted)
        if before is None:
            who = _whose(reading, sayings, index, quoted)
            sayings.add(Found(source=who, cue=(), content=(quoted.inner,), score=SCORE, rule="standing quotation"))
        else:
            sayings.lengthen(before, (quoted.inner,))
    return sayings.whole()


def _is_orphan(reading: Reading, hit: Found) -> bool:
    """A quotation that the tagger joined to a far attribution, and that stands alone: whose it is is looked for anew."""
    if hit.source or hit.cue or hit.rule.startswith("form"):
        return False
    index = reading.paragraph_at(hit.start)
    return any(
        overlap(hit.content, (quoted.inner,)) == length(hit.content) and _stands(reading, index, quoted)
        for quoted in touching(reading.paragraphs[index].quotations, hit.start, hit.content[0][1])
    )


def _stands(reading: Reading, index: int, quoted: Quotation) -> bool:
    """Is a quotation a sentence of its own, or part of a title, and no name?"""
    text, paragraph = reading.text, reading.paragraphs[index]
    if sum(1 for _ in WORD.finditer(text, *quoted.inner)) < FEWEST_WORDS:
        return False
    if not SMALL_WORD.search(text, *quoted.inner):
        return False  # the name of a song, a heading
    if paragraph.title:
        return True
    if not quoted.closed and OTHER_MARK.search(text, *quoted.inner):
        return False  # opened by mistake: the quotations of the paragraph are others
    ahead = text[max(paragraph.span[0], quoted.span[0] - BESIDE) : quoted.span[0]]
    behind = text[quoted.span[1] : min(paragraph.span[1], quoted.span[1] + BESIDE)].lstrip()
    ended = not quoted.closed or text[quoted.inner[1] - 1] in ENDS
    # Where marks are «…» or „…“ the full stop stands behind them.
    ended = ended or (text[quoted.span[0]] in "«„" and behind[:1] == ".")
    return ended and BEFORE_SENTENCE.search(ahead) is not None and not behind[:1].islower()


def _whole(reading: Reading, index: int, quoted: Quotation) -> bool:
    """Does a paragraph of the body consist of this quotation?"""
    paragraph = reading.paragraphs[index]
    outside = (paragraph.span[0], quoted.span[0]), (quoted.span[1], paragraph.span[1])
    return not paragraph.title and not any(WORD.search(reading.text, *span) for span in outside)


def _holder_behind(reading: Reading, sayings: Sayings, index: int, quoted: Quotation) -> int | None:
    """Of a paragraph left open, the saying with which the next paragraph opens."""
    if quoted.closed or index + 1 == len(reading.paragraphs) or not _whole(reading, index, quoted):
        return None
    after = reading.paragraphs[index + 1]
    if not after.quotations or WORD.search(reading.text, after.span[0], after.quotations[0].span[0]):
        return None
    if reading.text[quoted.span[0]] != reading.text[after.quotations[0].span[0]]:
        return None  # another kind of mark: this one was opened by mistake
    return sayings.touching(after.quotations[0].inner)


def _holder_before(reading: Reading, sayings: Sayings, index: int, quoted: Quotation) -> int | None:
    """Of a paragraph that is a quotation, the saying of the quotation that the paragraph before left open."""
    if not index or not _whole(reading, index, quoted) or not reading.paragraphs[index - 1].quotations:
        return None
    last = reading.paragraphs[index - 1].quotations[-1]
    return None if last.closed else sayings.touching(last.inner)


def _whose(reading: Reading, sayings: Sayings, index: int, quoted: Quotation) -> tuple[Span, ...]:
    """The last source before it in its paragraph, or in the one before, else the subject of the sentence before it."""
    paragraph = reading.paragraphs[index]
    if paragraph.title:
        return _said_below(reading, sayings.whole(), quoted) if len(paragraph.quotations) <= TITLE_QUOTATIONS else ()
    inside = WORD.search(reading.text, paragraph.span[0], quoted.span[0]) is not None
    if not inside and (not index or reading.paragraphs[index - 1].title):
        return ()
    start, stop = (paragraph.span[0], quoted.span[0]) if inside else reading.paragraphs[index - 1].span
    named = sayings.named(start, stop)
    before = reading.sentence_at(_last_word(reading.text, start, stop))
    if named is None and before:
        named = opening(reading.text, before[0], min(before[1], stop))
        if named and HANDS_ON.search(reading.text, named[1], before[1]):
            return ()
    return (named,) if named else ()


def _last_word(text: str, start: int, stop: int) -> int:
    while stop > start and text[stop - 1] in BETWEEN:  # a paragraph may be the whole page
        stop -= 1
    return stop - 1


def _said_below(reading: Reading, hits: list[Found], quoted: Quotation) -> tuple[Span, ...]:
    """Whose the words of a title are: the source of the saying of the body that holds them."""
    words = _words(reading, (quoted.inner,))
    return next((hit.source[-1:] for hit in hits if hit.source and words in _words(reading, hit.content)), ())


def _is_told_below(reading: Reading, hits: list[Found], index: int, quoted: Quotation) -> bool:
    """Are the quoted words of a title, however few, all or the beginning of a quotation that the body attributes?"""
    paragraph = reading.paragraphs[index]
    if not paragraph.title or not quoted.closed or len(paragraph.quotations) > TITLE_QUOTATIONS:
        return False
    words = _words(reading, (quoted.inner,))
    return bool(words.strip()) and any(
        _words(reading, hit.content[:1]).startswith(words) for hit in hits if hit.start > quoted.span[1] and hit.cue
    )


def _words(reading: Reading, spans: tuple[Span, ...]) -> str:
    return " ".join(
        ("", *(word.group().casefold() for span in spans for word in WORD.finditer(reading.text, *span)), "")
    )
