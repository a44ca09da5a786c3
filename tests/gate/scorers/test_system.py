"""The scorer of the described system: gold given back scores 1, nothing 0, a planted error moves its figure, and the shared scorer agrees."""

import copy
import importlib
import json
import random
import sys

import pytest

from gate.corpora import ROOT, SHARED
from gate.scorers import system

FOLDER = ROOT / "gate" / "system"
GOLD = json.loads((FOLDER / "gold.json").read_text(encoding="utf-8"))
TOOL = SHARED / "tools" / "facts" / "score_system.py"


SIDES = {"claimed_by": "claimants", "disputed_by": "disputed_by"}


def perfect():
    """The gold as `sayso system` would print it."""
    return {
        moment["as_of"]: [
            {**edge, **{side: [{"speaker": name} for name in edge[names]] for side, names in SIDES.items()}}
            for edge in moment["edges"]
        ]
        for moment in GOLD["dates"]
    }


def every(change):
    def apply(days):
        for edges in days.values():
            for edge in edges:
                change(edge)

    return apply


def figures(days):
    return system.figures(system.score(GOLD, days))


def test_the_gold_scores_1_and_nothing_0():
    assert set(figures(perfect()).values()) == {1.0}
    assert set(figures({}).values()) == {0.0}


def turn(edge):
    edge["source"], edge["target"] = edge["target"], edge["source"]


PLANTED = [
    (every(lambda e: e.update(status="denied")), "edge_status_accuracy", ("edge_f1", "claimant_recall", "dispute_accuracy")),
    (every(lambda e: e.update(claimed_by=[{"speaker": "Quintus Nobody"}])), "claimant_precision", ("edge_f1", "dispute_accuracy")),
    (every(lambda e: e.update(claimed_by=e["claimed_by"][:1])), "claimant_recall", ("edge_f1", "claimant_precision")),
    (every(lambda e: e.update(disputed_by=[{"speaker": "Quintus Nobody"}])), "dispute_accuracy", ("edge_f1", "claimant_recall")),
    (every(lambda e: e.update(disputed_by=[])), "dispute_recall", ("edge_precision", "claimant_recall")),
    (every(turn), "edge_f1.deployment", ("edge_f1.agreement", "edge_f1.exercise")),
    (lambda days: [edges.append({**edges[0], "kind": "exercise", "target": "Norvane"}) for edges in days.values()], "edge_precision", ("edge_recall", "claimant_recall")),
    (lambda days: [edges.pop(0) for edges in days.values()], "edge_recall", ("edge_precision", "edge_status_accuracy")),
]  # fmt: skip


@pytest.mark.parametrize(("change", "falls", "holds"), PLANTED)
def test_a_planted_error_moves_its_figure(change, falls, holds):
    days = perfect()
    change(days)
    found = figures(days)
    assert found[falls] < 0.97
    assert {name: found[name] for name in holds} == dict.fromkeys(holds, 1.0)


def test_what_has_no_claimant_and_what_is_no_fact_counts_neither_way():
    days = perfect()
    edge = days["2033-01-31"][0]
    days["2033-01-31"] += [
        {**edge, "target": "Norvane", "claimed_by": [], "disputed_by": []},
        {**edge, "target": "Halvastra", "status": "ended"},
        {**edge, "target": "Kerr", "kind": "act"},
    ]
    assert set(figures(days).values()) == {1.0}


def damaged():
    """Edges with a bit of everything wrong, the same each time."""
    chance, days = random.Random(20330131), copy.deepcopy(perfect())
    for day, edges in days.items():
        days[day] = edges = [edge for edge in edges if chance.random() > 0.2]
        for edge in edges:
            edge["status"] = chance.choice([edge["status"]] * 3 + ["denied"])
            edge["claimed_by"] = chance.choice([edge["claimed_by"]] * 3 + [[{"speaker": "Quintus Nobody"}]])
            edge["disputed_by"] = chance.choice([edge["disputed_by"]] * 3 + [[{"speaker": "Quintus Nobody"}]])
            edge["target"] = chance.choice([edge["target"]] * 6 + ["Norvane"])
    return days


@pytest.mark.skipif(not TOOL.is_file(), reason=f"{TOOL} is not here")
def test_the_shared_scorer_agrees(monkeypatch):
    monkeypatch.syspath_prepend(str(TOOL.parent))
    names = ("score", "score_system")
    before = {name: sys.modules.pop(name, None) for name in names}
    try:
        theirs = importlib.import_module("score_system").score(GOLD, damaged())
    finally:
        for name in names:
            sys.modules.pop(name, None)
            if before[name] is not None:
                sys.modules[name] = before[name]
    ours = figures(damaged())
    shared = {name.replace("edge_f1.kind.", "edge_f1."): value for name, value in theirs.items()}
    assert 0.3 < ours["edge_f1"] < 0.95
    assert ours == pytest.approx({name: shared[name] for name in ours}, abs=1e-3)


def test_the_pages_are_there_and_say_that_they_are_invented():
    assert sorted(path.name for path in FOLDER.glob("*.txt")) == GOLD["pages"]
    for name in GOLD["pages"]:
        assert "is invented" in (FOLDER / name).read_text(encoding="utf-8").splitlines()[-1]
