"""The table of triggers asks for what there is."""

from sayso.facts.things import classes
from sayso.facts.triggers import triggers


def test_every_class_that_the_table_asks_for_is_one():
    told = {"moving", "spot", "watched", "summed", "handed", "state", "party"}  # by `things.is_of`, not by a list
    asked = {kind for lines in triggers().values() for line in lines for kind in line.things.values()}
    assert asked - told - classes().keys() - {kind.removeprefix("maybe-") for kind in classes()} == set()
