"""Ids made from content: the same thing has the same id in every run, on every machine, whatever the model's score."""

import hashlib
import json
from collections.abc import Sequence

Span = tuple[int, int]

ID_LENGTH = 20  # hex digits: 80 bits, a collision among a billion statements is under one in a million


def digest(data: bytes) -> str:
    """SHA-256 of bytes, in hexadecimal.

    >>> digest(b"")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(data).hexdigest()


def key(*parts: object) -> str:
    """An id for a tuple of JSON values; the encoding is unambiguous, so no two tuples share one by joining.

    >>> key("a", "bc") == key("ab", "c")
    False
    """
    encoded = json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return hashlib.sha256(encoded).hexdigest()[:ID_LENGTH]


def statement_key(
    page: str, sha256: str, *, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]
) -> str:
    """The id of a statement: its page, the page's bytes and where its words stand; never its mode, score or model."""
    return key("statement", page, sha256, *[[list(span) for span in spans] for spans in (source, cue, content)])
