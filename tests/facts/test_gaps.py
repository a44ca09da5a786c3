"""What a sentence tells again without its verb, and what stands in one list, of invented sentences."""

import pytest

from tests.facts.told import told

PLACED = [
    # text, type, and of each frame the words of the role that differs
    (
        "Norway sent two frigates to Velsund and one to Kerrhaven.",
        "deployment",
        ("to", "quantity"),
        [(["Velsund"], ["two"]), (["Kerrhaven"], ["one"])],
    ),
    (
        "Two battalions will be based at Velsund and six in Kerrhaven.",
        "deployment",
        ("to", "quantity"),
        [(["Velsund"], ["Two"]), (["Kerrhaven"], ["six"])],
    ),
    (
        "The coast guard has taken over six boats from France and five from Australia.",
        "transfer",
        ("giver", "what"),
        [(["France"], ["boats"]), (["Australia"], ["boats"])],
    ),
    # several who do the same make one fact
    (
        "Norway will contribute 120 million euros to the fund, Denmark 110 million and Iceland 40 million.",
        "transfer",
        ("giver", "what"),
        [(["Norway", "Denmark", "Iceland"], ["120 million euros", "110 million", "40 million"])],
    ),
    (
        "Norway and Denmark will each assign two minehunters to the squadron, Iceland and Finland one each.",
        "deployment",
        ("actor", "quantity"),
        [(["Norway", "Denmark", "Iceland", "Finland"], ["two", "one"])],
    ),
    # who does as much stands right behind where the first does it
    (
        "Norway has deployed 400 soldiers to Velsund and Iceland 600.",
        "deployment",
        ("actor", "to", "quantity"),
        [(["Norway"], ["Velsund"], ["400"]), (["Iceland"], ["Velsund"], ["600"])],
    ),
    (
        "Norway keeps 300 troops in Romania, Iceland 250 and the Netherlands 120.",
        "deployment",
        ("actor", "to", "quantity"),
        [
            (["Norway"], ["Romania"], ["300"]),
            (["Iceland"], ["Romania"], ["250"]),
            (["Netherlands"], ["Romania"], ["120"]),
        ],
    ),
    (
        "Norway sent 400 soldiers to Romania and Iceland.",
        "deployment",
        ("actor", "to"),
        [(["Norway"], ["Romania", "Iceland"])],
    ),
    # a number with a year of its own is no other place
    (
        "Norway sent 500 soldiers to Velsund in 2030 and 300 in 2031.",
        "deployment",
        ("to", "quantity"),
        [(["Velsund"], ["500"])],
    ),
    # a list whose parts the parser hung elsewhere
    (
        "Norway has deployed 19 ships which have long-range missiles, two coastal batteries and five mobile radars at Velsund.",
        "deployment",
        ("what", "quantity"),
        [(["ships", "coastal batteries", "mobile radars"], ["19", "two", "five"])],
    ),
]


@pytest.mark.parametrize(("text", "kind", "roles", "wanted"), PLACED)
def test_what_is_told_again(text: str, kind: str, roles: tuple[str, ...], wanted: list[tuple[list[str], ...]]) -> None:
    assert [tuple(found.get(role) for role in roles) for _, _, found in told(text, kind)] == wanted


def test_boats_that_are_taken_over_are_not_withdrawn() -> None:
    assert not told("The coast guard has taken over six boats from France.", "deployment")
