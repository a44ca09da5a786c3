"""The tagger: a text and its paragraphs in; who said what, as spans of the text, out.

Invariant: every span is `text[start:end]` exactly, begins and ends on a word, and lies in one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.extract import decode, windows
from sayso.language.encoder import Reading, Row, Special, assemble, encoder, shape

if TYPE_CHECKING:
    from pathlib import Path

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """One attribution: the words for its source, its cue and its content, and how likely it is right (0 to 1)."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    score: float


def tag(text: str, paragraphs: Sequence[Span], *, folder: Path | None = None) -> list[Tagged]:
    """Find who said what.

    Args:
        text: any text; offsets count its code points.
        paragraphs: spans of the text in reading order, the title first.
        folder: another model than the shipped one.

    Raises:
        ModelUnusable: the model's files are missing or damaged.

    >>> text = "The bridge will open in May, Ana Ruiz said."
    >>> [text[a:b] for a, b in tag(text, [(0, len(text))])[0].source]
    ['Ana Ruiz']
    """
    found = windows.words(text, paragraphs)
    if not found.spans:
        return []
    model = encoder(folder) if folder else encoder()
    pieces = model.pieces.split([text[start:end] for start, end in found.spans])
    shapes = [shape(text, start, end) for start, end in found.spans]
    ends = windows.sentence_ends(text, found.spans)
    parts = windows.units([len(piece) for piece in pieces], found.paragraphs, ends)
    numbers = collect(model.network.read, found, pieces, shapes, parts, model.pieces.special)
    decoding = decode.Decoding.of(model.card["decoding"])
    return [
        _tagged(text, group, found, decoding)
        for group in decode.decode(numbers, decoding, model.card["link"]["distance"])
    ]


def collect(
    read: Callable[[Row], Reading],
    found: windows.Words,
    pieces: Sequence[Sequence[int]],
    shapes: Sequence[int],
    parts: Sequence[windows.Unit],
    special: Special,
) -> decode.Numbers:
    """Read a text window by window, and take each word's answer from the window that owns it."""
    import numpy as np

    tags = np.zeros((len(found.spans), len(decode.TAGS)), dtype=np.float32)
    owner = np.zeros(len(found.spans), dtype=np.int64)
    views = []
    for number, window in enumerate(windows.overlapping(parts)):
        inside = slice(window.first, window.last)
        breaks = {end - window.first for end in window.breaks}
        reading = read(assemble(pieces[inside], shapes[inside], breaks, special))
        views.append(decode.View(first=window.first, last=window.last, query=reading.query, key=reading.key))
        for first, last in window.owned:
            tags[first:last] = reading.tags[first - window.first : last - window.first]
            owner[first:last] = number
    starts = frozenset(first for first, _ in found.paragraphs)
    return decode.Numbers(tags=tags, views=tuple(views), owner=owner, starts=starts)


# Between two pieces of one source or cue: "Ruiz" "-" "Lind", "Ana Ruiz" ", " "the harbour master".
JOINT = re.compile(r"-|,?\s")


def joined(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Pieces with nothing but a blank, a hyphen or a comma between them as one.

    >>> joined("Ana Ruiz-Lind, the harbour master, and she", ((0, 8), (9, 13), (15, 33), (39, 42)))
    ((0, 33), (39, 42))
    """
    whole = list(spans[:1])
    for span in spans[1:]:
        if JOINT.fullmatch(text, whole[-1][1], span[0]):
            whole[-1] = (whole[-1][0], span[1])
        else:
            whole.append(span)
    return tuple(whole)


def _tagged(text: str, group: decode.Group, found: windows.Words, decoding: decode.Decoding) -> Tagged:
    def spans(role: int) -> tuple[Span, ...]:
        places = tuple((found.spans[p.first][0], found.spans[p.last - 1][1]) for p in group.segments if p.role == role)
        return places if role == decode.CONTENT else joined(text, places)

    return Tagged(
        source=spans(decode.SOURCE),
        cue=spans(decode.CUE),
        content=spans(decode.CONTENT),
        score=decode.calibrated(group.raw, decoding),
    )
