"""Sentences of which a parser is asked, and those that are left out."""

import pytest

from sayso.facts.things import classes
from sayso.facts.triggers import act_words, may_tell, triggers, words_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norvane sent two frigates to Kerrhaven.", True),
        ("Norvane has troops there.", True),
        ("They were withdrawn from the port.", True),
        ("Norvane began a drill.", True),
        ("The pact lapsed.", True),
        ("A base that the frigates had quitted was sold.", True),  # a last letter twice
        ("The F-35 was seen.", True),
        ("The island was quiet.", False),  # "is" does not begin "island"
        ("Comments were many.", False),
        ("The Manila office has no view on the matter.", False),
    ],
)
def test_a_sentence_may_tell_a_frame(text, wanted):
    assert may_tell(text, words_of(text)) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norvane swore to punish Kerr.", True),
        ("Norvane imposed sanctions.", True),
        ("Norvane was tired.", False),
        ("It must rain.", False),
    ],
)
def test_a_sentence_may_tell_an_act(text, wanted):
    assert act_words().stands_in(words_of(text), text) is wanted


def test_every_class_that_the_table_asks_for_is_one():
    told = {"moving", "spot", "watched", "summed", "handed", "state", "party"}  # by `things.is_of`, not by a list
    asked = {kind for lines in triggers().values() for line in lines for kind in line.things.values()}
    assert asked - told - classes().keys() - {kind.removeprefix("maybe-") for kind in classes()} == set()
