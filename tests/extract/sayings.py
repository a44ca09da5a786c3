"""Found sayings as rows of words, and rows of words as found sayings: the language of this folder's tables."""

from sayso.extract.found import Found
from sayso.extract.reading import Reading, reading_of
from sayso.keys import Span
from sayso.model import Limits
from tests.factory import article


def reading(text: str, *, title: bool = False) -> Reading:
    """The reading of an invented article."""
    return reading_of(article(text, title=title), Limits())


def spans(text: str, words: str | tuple[str, ...]) -> tuple[Span, ...]:
    """Where the words stand; several places are a tuple. Words that stand nowhere are an error of the test."""
    parts = (words,) if isinstance(words, str) else words
    return tuple((text.index(part), text.index(part) + len(part)) for part in parts if part)


def found(
    text: str, source: str = "", cue: str = "", content: str | tuple[str, ...] = "", *, score: float = 0.9
) -> Found:
    """What a tagger might give."""
    return Found(
        source=spans(text, source), cue=spans(text, cue), content=spans(text, content), score=score, rule="test"
    )


def row(text: str, hit: Found) -> tuple[str, str, str]:
    """Source, cue and content as words; several places are joined by a bar."""
    joined = ["|".join(text[a:b] for a, b in part) for part in (hit.source, hit.cue, hit.content)]
    return joined[0], joined[1], joined[2]
