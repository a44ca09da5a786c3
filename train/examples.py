"""Documents in, rows with targets out: windows, and the small changes that make training text less uniform.

PolNeAR has one typography per newspaper and a full stop after every title; news at large has neither, so quotation
marks change their style, titles lose their stop, and some windows lose their word shapes.
"""

import random
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.extract import windows
from sayso.language.encoder import APOSTROPHE, CLOSING, OPENING, Pieces, Row, assemble, shape
from train.brat import NONE, Document, Labels
from train.settings import Settings

IGNORED = -100
STYLES = (  # opening and closing double, opening and closing single, apostrophe
    ('"', '"', "'", "'", "'"),
    ("“", "”", "‘", "’", "’"),
    ("«", "»", "‹", "›", "’"),
    ("‘", "’", "“", "”", "’"),
    ("'", "'", '"', '"', "'"),
    ("„", "“", "‚", "‘", "’"),
)
DOUBLE, SINGLE = frozenset('"“”«»„'), frozenset("'‘’")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A document cut in subwords, with its units."""

    document: Document
    pieces: tuple[tuple[int, ...], ...]
    shapes: tuple[int, ...]
    units: tuple[windows.Unit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A row and, for each of its words, the tag and the place in the row of the word it points to (or `IGNORED`)."""

    row: Row
    words: tuple[int, ...]
    tags: tuple[int, ...]
    anchors: tuple[int, ...]


def prepare(document: Document, pieces: Pieces, limit: int) -> Prepared:
    """Cut a document once, for every epoch."""
    spans = document.words.spans
    cut = pieces.split([document.text[a:b] for a, b in spans])
    ends = windows.sentence_ends(document.text, spans)
    parts = windows.units([len(piece) for piece in cut], document.words.paragraphs, ends, limit=limit)
    looks = tuple(shape(document.text, a, b) for a, b in spans)
    return Prepared(document=document, pieces=tuple(cut), shapes=looks, units=tuple(parts))


class Examples:
    """All training examples of an epoch, different in each, and the same for the same seed and epoch."""

    def __init__(self, documents: list[Prepared], pieces: Pieces, settings: Settings) -> None:
        self.documents = documents
        self.special = pieces.special
        self.settings = settings
        self._marks = {mark: pieces.split([mark])[0] for style in STYLES for mark in style}

    def epoch(self, number: int) -> list[list[Example]]:
        """Batches of one epoch; within a bucket rows are of about one length, so that little is padding."""
        chance = random.Random(f"{self.settings.seed} {number}")
        found = [example for document in self.documents for example in self._windows(document, chance)]
        chance.shuffle(found)
        size = self.settings.windows_per_step
        batches: list[list[Example]] = []
        for start in range(0, len(found), size * 12):
            bucket = sorted(found[start : start + size * 12], key=lambda example: len(example.row.ids))
            batches.extend(bucket[i : i + size] for i in range(0, len(bucket) - size + 1, size))
        chance.shuffle(batches)
        return batches

    def _windows(self, prepared: Prepared, chance: random.Random) -> list[Example]:
        labels = chance.choice(prepared.document.labels)
        phase = chance.randint(2, self.settings.limit) if len(prepared.units) > 3 else 0
        cut = windows.packed(prepared.units, limit=self.settings.limit, phase=phase)
        return [self._example(prepared, labels, window, chance) for window in cut]

    def _example(self, prepared: Prepared, labels: Labels, window: windows.Window, chance: random.Random) -> Example:
        pieces = list(prepared.pieces[window.first : window.last])
        shapes = list(prepared.shapes[window.first : window.last])
        if chance.random() < self.settings.restyle:
            pieces = self._restyled(prepared, window, chance.choice(STYLES))
        if chance.random() < self.settings.shapeless:
            shapes = [0] * len(shapes)
        kept = list(range(window.first, window.last))
        title = prepared.document.words.paragraphs[0][1] - 1
        if title in kept and _is_stop(prepared, title) and chance.random() < self.settings.untitled:
            kept.remove(title)
        return example(pieces, shapes, kept, labels, window, self.special)

    def _restyled(self, prepared: Prepared, window: windows.Window, style: tuple[str, ...]) -> list[tuple[int, ...]]:
        text, spans = prepared.document.text, prepared.document.words.spans
        out = []
        for word in range(window.first, window.last):
            mark, look = text[slice(*spans[word])], prepared.shapes[word]
            place = {OPENING: 0, CLOSING: 1}.get(look, 4)
            if mark in DOUBLE and look != APOSTROPHE:
                out.append(self._marks[style[place]])
            elif mark in SINGLE:
                out.append(self._marks[style[4 if place == 4 else place + 2]])
            else:
                out.append(prepared.pieces[word])
        return out


def example(
    pieces: list[tuple[int, ...]],
    shapes: list[int],
    kept: list[int],
    labels: Labels,
    window: windows.Window,
    special: object,
) -> Example:
    """Lay out the kept words of a window with their targets."""
    chosen = [word - window.first for word in kept]
    order = {word: index for index, word in enumerate(kept)}
    breaks = {order[max(word for word in kept if word < end)] + 1 for end in window.breaks}
    row = assemble([pieces[i] for i in chosen], [shapes[i] for i in chosen], breaks, special)  # type: ignore[arg-type]
    anchors = [labels.anchors[word] if labels.anchors else NONE for word in kept]
    return Example(
        row=row,
        words=tuple(kept),
        tags=tuple(labels.tags[word] if labels.tags else IGNORED for word in kept),
        anchors=tuple(
            row.firsts[order[anchor]] if anchor != NONE and anchor in order else IGNORED for anchor in anchors
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Examples as arrays, padded to one length (a multiple of 16)."""

    ids: npt.NDArray[np.int64]
    shapes: npt.NDArray[np.int64]
    mask: npt.NDArray[np.int64]
    tags: npt.NDArray[np.int64]
    anchors: npt.NDArray[np.int64]
    words: npt.NDArray[np.int64]
    firsts: npt.NDArray[np.bool_]


def batch(examples: list[Example], padding: int) -> Batch:
    """Pad examples to one length."""
    longest = -(-max(len(example.row.ids) for example in examples) // 16) * 16
    size = (len(examples), longest)
    out = Batch(
        ids=np.full(size, padding, np.int64),
        shapes=np.zeros(size, np.int64),
        mask=np.zeros(size, np.int64),
        tags=np.full(size, IGNORED, np.int64),
        anchors=np.full(size, IGNORED, np.int64),
        words=np.zeros(size, np.int64),
        firsts=np.zeros(size, np.bool_),
    )
    for index, one in enumerate(examples):
        length, firsts = len(one.row.ids), np.array(one.row.firsts)
        out.ids[index, :length] = one.row.ids
        out.shapes[index, :length] = one.row.shapes
        out.mask[index, :length] = 1
        out.tags[index, firsts] = one.tags
        out.anchors[index, firsts] = one.anchors
        out.words[index, firsts] = one.words
        out.firsts[index, firsts] = True
    return out


def _is_stop(prepared: Prepared, word: int) -> bool:
    return prepared.document.text[slice(*prepared.document.words.spans[word])] == "."
