"""Where a sentence ends, and where a full stop ends none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.sentences import sentences

CASES = [
    # sentences, joined by | where the cut is
    "Gen. Ode spoke.|They left.",
    "The U.S. Navy came.|It left.",
    "He met J. Doe of Acme Inc. on Monday.",  # an initial, an abbreviation
    "“Go.” She went.|Then he did.",  # a capital after a closing mark begins a sentence
    "“Will you go?” she asked.",  # a small letter goes on
    "It cost 3.5 million.|No more.",
    "Really?!|Yes.",
    "It sank.[4][12]|They left.[2]",  # numbers of notes
    "The boat [2] sank.",
    "Так сказал он.|Потом ушёл.",
    "В 2031 г. мост закрыли.",
    "橋は閉鎖。|工事中。",
    "One line\nanother line",
    "Wait… She came.",
]


@pytest.mark.parametrize("case", CASES)
def test_the_cuts(case: str) -> None:
    text = case.replace("|", " ").replace("。 ", "。")
    want = [part for line in case.split("\n") for part in line.split("|")]
    if case.startswith(("“Go.”", "Wait")):
        want = [part for piece in want for part in piece.replace("” S", "”|S").replace("… S", "…|S").split("|")]
    assert [text[a:b] for a, b in sentences(text)] == want


@given(st.text(max_size=80))
def test_sentences_are_ordered_and_hold_all_words(text: str) -> None:
    found = sentences(text)
    assert all(a < b for a, b in found)
    assert all(before[1] <= after[0] for before, after in zip(found, found[1:], strict=False))
    kept = "".join(text[a:b] for a, b in found)
    assert [c for c in kept if not c.isspace()] == [c for c in text if not c.isspace()]
