"""Sentences of invented pages go in; whose ally, critic or foe they say somebody is comes out."""

import pytest

from tests.facts.test_acts import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Denmark is Norway's main ally.", [("SUPPORT", "actual", ["Denmark"], ["Norway"])]),
        ("Iran and Norway are close allies of President Venn.", [("SUPPORT", "actual", ["Iran", "Norway"], ["President Venn"])]),
        ("Norway, a backer of the Danish rebels, left the talks.", [("SUPPORT", "actual", ["Norway"], ["Danish rebels"])]),
        ("Ana Ruiz, a critic of the Danish government, left.", [("ACCUSE", "actual", ["Ana Ruiz"], ["Danish government"])]),
        ("Ana Ruiz is no ally of Denmark.", [("SUPPORT", "denied", ["Ana Ruiz"], ["Denmark"])]),
        # neither is public, or one of both is not told
        ("Ana Ruiz is an ally of Otto Venn.", []),
        ("Its main ally left the talks.", []),
        # what "is a critic of" tells already is told once
        ("Ana Ruiz was a vocal critic of President Venn.", [("ACCUSE", "actual", ["Ana Ruiz"], ["President Venn"])]),
    ],
)  # fmt: skip
def test_whose_ally_somebody_is(text, wanted):
    assert told(text) == wanted
