"""The scorer for actors across pages: what is joined and parted moves the figure that it should."""

import pytest

from gate.scorers.linked import actors_of, score

SAME = {"s1": [["Ana Ruiz", "Ruiz"], ["Ivo Lund"]], "s2": [["Ana Ruiz"]]}
NODES = [("s1", "a", "Ana Ruiz"), ("s1", "b", "Ruiz"), ("s1", "b", "Ivo Lund"), ("s2", "c", "Ana Ruiz")]


def figures(*entities):
    return score(dict(zip(NODES, entities, strict=True)), SAME)


def test_what_is_right_is_all_right():
    found = figures("1", "1", "2", "3")
    assert (found["pair_recall"], found["pair_precision"], found["b3_f1"], found["answered"]) == (1, 1, 1, 4)


def test_one_actor_in_two_costs_recall():
    found = figures("1", "4", "2", "3")
    assert found["pair_recall"] == 0
    assert found["b3_f1"] < 1


def test_two_actors_in_one_cost_precision():
    found = figures("1", "1", "1", "3")
    assert (found["pair_recall"], found["pair_precision"]) == (1, 0.5)
    assert found["b3_f1"] < 1


def test_one_name_in_two_stories_may_be_one_actor_or_two():
    assert figures("1", "1", "2", "1")["pair_precision"] == 1
    assert figures("1", "1", "2", "2")["pair_precision"] == 0.5


def test_names_that_nobody_listed_do_not_count():
    assert score({**dict(zip(NODES, "1123", strict=True)), ("s1", "a", "a nurse"): "1"}, SAME)["answered"] == 4


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ([("x", "it will open in May", "1")], "1"),
        ([("x", "it will open in May", "1"), ("x", "two gates were found broken", "2")], "1"),  # the first of as many
        ([("x", "something else", "1")], None),  # no such words
        ([("y", "it will open in May", "1")], None),  # another page
        ([("x", "it will open in May", None)], None),  # nobody
    ],
)
def test_a_node_has_the_actor_of_its_statements(rows, wanted):
    gold = {"s1": {"x": [("Ana Ruiz", "It will open in May"), ("Ana Ruiz", "Two gates were found broken")]}}
    exported = [{"sha256": page, "content": content, "entity": entity} for page, content, entity in rows]
    assert actors_of(gold, exported).get(("s1", "x", "Ana Ruiz")) == wanted
