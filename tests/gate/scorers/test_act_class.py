"""The scorer of classes of acts: marks are read, acts of one place are told apart, figures are shares."""

import pytest

from gate.scorers import act_class as scorer


def test_marks_give_spans():
    act = scorer.marked("<s>Norvane</s> struck <t>the port</t>, and <t>the port</t> burned.", "ASSAULT")
    assert act.text == "Norvane struck the port, and the port burned."
    assert act.source == (0, 7)
    assert act.target == (15, 23)
    assert scorer.marked("Norvane struck.", "ASSAULT").source is None


def frame(code, **roles):
    return {
        "type": "act",
        "code": code,
        "roles": {role: [{"span": span, "alt": alt}] for role, (span, *alt) in roles.items()},
    }


def test_acts_of_pages_lie_in_the_sentence_that_names_most():
    text = "Norvane was quiet. Halvastra blamed Norvane. It left."
    gold = {
        "a": {
            "text": text,
            "frames": [frame("ACCUSE", source=((19, 28),), target=((0, 7), (36, 43))), {"type": "meeting"}],
        },
        "b": {"text": text, "frames": [frame("YIELD", source=((45, 47),)), frame("REJECT", source=((45, 47),))]},
    }
    found = scorer.corpus(gold)
    assert [(a.text, a.source, a.target, a.code, a.alone) for a in found] == [
        ("Halvastra blamed Norvane.", (0, 9), (17, 24), "ACCUSE", True),
        ("It left.", (0, 2), None, "YIELD", False),
        ("It left.", (0, 2), None, "REJECT", False),
    ]


@pytest.mark.parametrize(
    ("given", "accuracy", "macro"),
    [
        ([("AID", "AID"), ("YIELD", "YIELD")], 1.0, 1.0),
        ([("AID", "AID"), ("YIELD", "AID")], 0.5, 0.3333),
        ([("AID", None)], 0.0, 0.0),
    ],
)
def test_figures(given, accuracy, macro):
    assert scorer.figures(given) == {"accuracy": accuracy, "macro_f1": macro}
