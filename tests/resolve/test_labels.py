import pytest

from sayso.model import Attribution
from sayso.resolve import resolve
from sayso.resolve.labels import TURN
from tests.factory import article

# (the lines before a turn, its label, its speaker). All persons are invented.
CASES = [
    # Capitals, a double name, a form of address
    ("Present: Dr Orla Venn-Lund, a chemist; Ms Ada Berg.", "DR VENN-LUND", "Orla Venn-Lund"),
    ("Orla Venn-Lund and Ivo Berg came.", "VENN", "Orla Venn-Lund"),
    # What the label says besides
    ("Orla Venn and Ivo Berg came.", "BERG (through an interpreter)", "Ivo Berg"),
    # An office, told by an apposition, in brackets, by what its holder does
    ("Orla Venn, the chair, came with Ivo Berg.", "THE CHAIR", "Orla Venn"),
    ("Before Orla Venn (Chair) and Ivo Berg.", "THE CHAIR", "Orla Venn"),
    ("Orla Venn, who chairs the panel, came with Ivo Berg.", "CHAIRPERSON", "Orla Venn"),
    # Two of that name: the form of address tells, or nothing does
    ("Mr Tom Venn met Ms Orla Venn.", "MS VENN", "Orla Venn"),
]


@pytest.mark.parametrize(("before", "label", "name"), CASES)
def test_label(before, label, name):
    text = f"{before}\n{label}: It is safe."
    source = (len(before) + 1, len(before) + 1 + len(label))
    turn = Attribution(
        source=(source,), cue=((source[1], source[1] + 1),), content=((source[1] + 2, len(text)),), kind="indirect", mode="said",
        score=1.0, rule=TURN,
    )  # fmt: skip
    assert resolve(article(text), [turn])[0].speaker.name == name


def test_a_label_is_the_one_whom_only_the_title_names_with_an_office():
    title = "Press briefing by Spokesperson Ana Ruiz-Berg, 28 March 2034"
    text = f"{title}\nRUIZ-BERG: It is safe."
    start = len(title) + 1
    turn = Attribution(
        source=((start, start + 9),), cue=((start + 9, start + 10),), content=((start + 11, len(text)),), kind="indirect", mode="said",
        score=1.0, rule=TURN,
    )  # fmt: skip
    assert resolve(article(text, title=True), [turn])[0].speaker.name == "Ana Ruiz-Berg"
