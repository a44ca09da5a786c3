"""Acts that are found, right, missed and invented are told apart; the held-out sentences stand as the scorer needs them."""

import pytest

from gate.corpora import ROOT
from gate.scorers import turns

TOLD = [
    ("REJECT", "Kerr showed the envoy the door.", "Kerr", "the envoy"),
    ("NONE", "Ruiz showed the guest the garden.", "", ""),
]


def line(*acts):
    """A line of `extract` for both sentences on one page, with acts as class and the words of both ends."""
    text = "\n\n".join(sentence for _, sentence, _, _ in TOLD)

    def end(words):
        return [{"span": [text.index(words), text.index(words) + len(words)]}]

    frames = [
        {"type": "act", "code": code, "roles": {"source": end(source), "target": end(target)}}
        for code, source, target in acts
    ]
    return {"article": {"text": text}, "frames": frames[:1], "statements": [{"frames": frames[1:]}]}


@pytest.mark.parametrize(
    ("acts", "want"),
    [
        ([("REJECT", "Kerr", "envoy")], (1.0, 1.0, 0.0)),
        ([("ACCUSE", "Kerr", "envoy")], (1.0, 0.0, 0.0)),
        ([("REJECT", "envoy", "Kerr")], (0.0, 0.0, 0.0)),
        ([], (0.0, 0.0, 0.0)),
        ([("REJECT", "Kerr", "envoy"), ("AID", "Ruiz", "guest")], (1.0, 1.0, 1.0)),
    ],
)
def test_figures(acts, want):
    assert tuple(turns.figures(TOLD, [line(*acts)]).values()) == want


def test_an_end_that_is_not_in_its_sentence_is_told(tmp_path):
    path = tmp_path / "one.tsv"
    path.write_text("ACCUSE\tKerr blamed the board.\tKerr\tthe council\tblame Y\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"one.tsv, row 1"):
        turns.load(path)


def test_every_file_of_sentences_reads():
    files = [*(ROOT / "train" / "turns").glob("*.tsv"), *(ROOT / "gate" / "acts").glob("*.tsv")]
    assert len(files) == 11
    sentences = [told[1] for path in files for told in turns.load(path)]
    assert len(sentences) == 3490 + 225 + 210 + 45


def test_no_held_out_sentence_is_among_those_that_the_table_was_drawn_from():
    held_out = {told[1] for told in turns.load(ROOT / "gate" / "acts" / "held-out.tsv")}
    seen = {told[1] for path in (ROOT / "train" / "turns").glob("*.tsv") for told in turns.load(path)}
    assert len(held_out) == 255
    assert not held_out & seen
