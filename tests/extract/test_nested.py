"""Sayings inside sayings, from a second reading of what was said."""

from collections.abc import Sequence

import pytest

from sayso.extract.found import Found
from sayso.extract.nested import nested
from sayso.keys import Span
from tests.extract.sayings import found, reading, row

CASES = [
    # the inner saying: source, cue, content; whether it stands
    ("Lund said the board had assured him that the gate was safe.", ("the board", "had assured", "the gate was safe"), True),
    ("Lund said the board had concluded that the gate was safe.", ("the board", "had concluded", "the gate was safe"), True),
    # a bare form, a thought, a cue that is none
    ("Lund said they say that the gate is quite safe now.", ("they", "say", "the gate is quite safe now"), False),
    ("Lund said Ruiz was admitted because the gate had hit her.", ("Ruiz", "was admitted", "the gate had hit her"), False),
    # not said, and nothing said
    ("Lund said the board is not saying that the gate is safe.", ("the board", "is not saying", "the gate is safe"), False),
    ("Lund said the gate was safe and the board had told it to him.", ("the board", "had told", "it to him"), False),
    # nobody says it
    ("Lund said he had been told that the gate was safe.", ("", "been told", "the gate was safe"), False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "inner", "stands"), CASES)
def test_second_reading(text: str, inner: tuple[str, str, str], stands: bool) -> None:
    outer = found(text, "Lund", "said", text[len("Lund said ") : -1])

    def tag(words: str, places: Sequence[Span]) -> list[Found]:
        assert (words, tuple(places)) == (text, outer.content)
        return [found(text, *inner)]

    hits = nested(reading(text), [outer], tag)
    assert [(row(text, hit), hit.nested_in) for hit in hits] == ([(inner, 0)] if stands else [])
