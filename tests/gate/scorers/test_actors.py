"""Right, wrong and missing answers are told apart, and so are those where none is right."""

import pytest

from gate.scorers import actors

GOLD = [
    {"id": "a", "expected": "RUS"},
    {"id": "b", "expected": "LAS|none"},
    {"id": "c", "expected": "none"},
    {"id": "d", "expected": "QUAD"},
]

CASES = [
    # answers; accuracy, precision, recall, accuracy of none
    ({"a": "RUS", "b": "Arab League", "c": None, "d": "quad"}, (1.0, 1.0, 1.0, 1.0)),
    ({"a": "RUS", "b": None, "c": "USA", "d": None}, (0.5, 0.5, 0.5, 0.5)),
    ({"a": "UKR"}, (0.0, 0.0, 0.0, 0.0)),  # no answer is wrong, also where none would be right
]


@pytest.mark.parametrize(("given", "want"), CASES)
def test_figures(given: dict[str, str | None], want: tuple[float, ...]) -> None:
    found = actors.figures(actors.score(GOLD, given))
    assert tuple(found.values()) == want


def test_the_labels_stand_where_they_say() -> None:
    rows = actors.load()
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert row["sentence"][int(row["start"]) : int(row["end"])] == row["mention"], row["id"]
