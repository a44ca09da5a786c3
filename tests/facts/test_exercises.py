"""Frames of exercise in invented sentences, by the conventions."""

import pytest

from sayso.facts.frames import frames
from tests.factory import article
from tests.facts.told import Told, told

CASES: list[tuple[str, list[Told]]] = [
    (
        "Peru and Chile will hold the exercise Grey Lantern 30 off Lima from 8 to 19 July.",
        [
            (
                None,
                "planned",
                {
                    "participant": ["Peru", "Chile"],
                    "where": ["Lima"],
                    "name": ["Grey Lantern 30"],
                    "when": ["from 8 to 19 July"],
                },
            )
        ],
    ),
    (
        "The exercise Grey Lantern 30 began on Monday north of Lima with ships from Peru and Chile.",
        [
            (
                None,
                "actual",
                {
                    "participant": ["Peru", "Chile"],
                    "where": ["north of Lima"],
                    "name": ["Grey Lantern 30"],
                    "when": ["Monday"],
                },
            )
        ],
    ),
    (
        "Peru took part in the exercise Grey Lantern.",
        [(None, "actual", {"participant": ["Peru"], "name": ["Grey Lantern"]})],
    ),
    (
        "Peru cancelled the exercise Grey Lantern.",
        [(None, "ended", {"participant": ["Peru"], "name": ["Grey Lantern"]})],
    ),
    ("The exercise Grey Lantern is due in May.", [(None, "planned", {"name": ["Grey Lantern"], "when": ["May"]})]),
    (
        "The exercise Grey Lantern 30 was announced. Peru and Chile will go on with Grey Lantern, which starts on Monday.",
        [
            (None, "planned", {"name": ["Grey Lantern 30"]}),
            (None, "planned", {"participant": ["Peru", "Chile"], "name": ["Grey Lantern"], "when": ["Monday"]}),
        ],
    ),
    (
        "The exercise Grey Lantern opened on Monday. Some 900 soldiers from Peru took part.",
        [
            (None, "actual", {"name": ["Grey Lantern"], "when": ["Monday"]}),
            (None, "actual", {"name": ["Grey Lantern"], "participant": ["Peru"]}),
        ],
    ),
    (
        "The exercise Grey Lantern opened on Monday. Nine members took part in it.",
        [
            (None, "actual", {"name": ["Grey Lantern"], "when": ["Monday"]}),
            (None, "actual", {"name": ["Grey Lantern"], "participant": ["members"]}),
        ],
    ),
    ("U.S.-led exercises began in May.", [(None, "actual", {"participant": ["U.S."], "when": ["May"]})]),
    ("US-led drills began in May.", [(None, "actual", {"participant": ["US"], "when": ["May"]})]),
    (
        "U.S.-South Korean exercises began in May.",
        [(None, "actual", {"participant": ["U.S.", "South Korean"], "when": ["May"]})],
    ),
    (
        "The Peruvian-Chilean exercise Grey Lantern began.",
        [(None, "actual", {"participant": ["Peruvian", "Chilean"], "name": ["Grey Lantern"]})],
    ),
    (
        "The two countries trained together at Velsund.",
        [(None, "actual", {"participant": ["countries"], "where": ["Velsund"]})],
    ),
    (
        "Peru and Chile staged a drill.",
        [(None, "actual", {"participant": ["Peru", "Chile"]})],
    ),
    (
        "A spate of drills and tests by the Peruvian military went unseen.",
        [(None, "actual", {"participant": ["Peruvian military"]})],
    ),
    (
        "The U.S.-South Korean drill known as Grey Lantern began.",
        [(None, "actual", {"participant": ["U.S.", "South Korean"], "name": ["Grey Lantern"]})],
    ),
    (
        "A week-long exercise by Iranian and Omani warships ended on Thursday.",
        [(None, "actual", {"participant": ["Iranian", "Omani"], "when": ["Thursday"]})],
    ),
    (
        "The planned exercise of the Indian and Sri Lankan navies was put off.",
        [(None, "planned", {"participant": ["Indian", "Sri Lankan"]})],
    ),
]

# What tells none, though its words might.
NONE = [
    "Norway chilled the free exercise of the vote.",
    "Norway expects procedural maneuvers in the Senate.",
    "It was an exercise in patience.",
    "The clerk took part in the debate.",
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_the_exercises(text: str, want: list[Told]) -> None:
    assert told(text, "exercise") == want


@pytest.mark.parametrize("text", NONE)
def test_what_is_none(text: str) -> None:
    assert told(text, "exercise") == []


def test_the_day_on_which_an_exercise_ended_is_its_last() -> None:
    (found,) = [
        f
        for f in frames(article("A drill by Norway and Iceland ended on 3 April 2031.", published="2031-04-04"))
        if f.type == "exercise"
    ]
    assert [one.edtf for one in found.roles["when"]] == ["../2031-04-03"]
