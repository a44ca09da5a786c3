"""Sentences of invented pages go in, acts that a turn of phrase tells come out with both ends."""

import pytest

from sayso.facts.act_turns import turn_of, turns
from sayso.facts.act_words import CLASSES
from tests.facts.told import acts, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # ends that are no states and no offices
        (
            "The coroner laid the deaths at the door of the harbour board.",
            [("ACCUSE", ["coroner"], ["harbour board"])],
        ),
        ("Tenants pointed the finger at the landlord.", [("ACCUSE", ["Tenants"], ["landlord"])]),
        # who does it stands behind, and whom it befalls is the subject
        ("The minister came under fire from the miners.", [("ACCUSE", ["miners"], ["minister"])]),
        # what is the object of the active is the subject of the passive
        ("The whip was withdrawn from the deputy by the party.", [("SANCTION", ["party"], ["deputy"])]),
        # whose it is
        ("The rector turned down the union's offer.", [("REJECT", ["rector"], ["union"])]),
        # the words alone tell no act
        ("The rain laid the dust at the door of the barn.", []),
        ("She turned down the lamp.", []),
        ("Norway came to Mali's aid in 2031.", [("AID", ["Norway"], ["Mali"])]),
        ("Norway came to its aid in case of an attack.", []),
    ],
)
def test_a_turn_brings_its_ends(text, wanted):
    assert acts(text) == wanted


def test_a_negated_turn_is_denied():
    found = told("The union did not point the finger at the landlord.", "act")
    assert [(code, status) for code, status, _ in found] == [("ACCUSE", "denied")]


def test_every_pattern_of_the_table_has_a_class_and_two_ends():
    for held in turns().values():
        for turn in held:
            ends = {turn.subject, turn.object, *(s.brings for s in turn.steps), *(s.owned for s in turn.steps)}
            assert turn.code in CLASSES, turn.written
            assert {"X", "Y"} <= ends, turn.written


def test_a_pattern_is_in_the_table_once():
    written = [turn.written for held in turns().values() for turn in held]
    assert len(written) == len(set(written))


def test_a_word_with_a_hyphen_is_three_of_the_parser():
    assert [step.word for step in turn_of("REJECT", "give Y brush-off").steps] == ["brush", "-", "off"]
