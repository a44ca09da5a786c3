"""A graph of 50,000 edges between 100,000 strangers: every edge comes out. What it may cost is no test's matter."""

import csv
import json

import pytest

from sayso.cli.system import WRITERS
from sayso.system import counted, fold, plover
from tests.system.told import frame, strangers

EDGES = 50_000
SOME = 10_000  # in formats that take long to write


@pytest.fixture(scope="module")
def frames():
    return strangers(EDGES)


@pytest.fixture(scope="module")
def edges(frames):
    return fold(counted(frames))


def test_every_edge_is_there_and_has_its_claimant(edges):
    assert len({(e.source, e.target) for e in edges}) == EDGES
    assert {len(e.claimed_by) for e in edges} == {1}


def test_lines_and_table(edges):
    assert sum(json.loads(line)["kind"] == "act" for line in WRITERS["jsonl"](edges)) == EDGES
    assert len(list(csv.DictReader(WRITERS["csv"](edges)))) == EDGES
    assert sum("→" in line for line in WRITERS["text"](edges)) == EDGES


def test_graph(edges):
    (words,) = WRITERS["graphml"](edges[:SOME])
    assert (words.count("<node "), words.count("<edge ")) == (2 * SOME, SOME)


def test_entities(edges):
    found = [line.split('"schema": "')[1].split('"')[0] for line in WRITERS["ftm"](edges[:SOME])]
    wanted = {"LegalEntity": 2 * SOME, "Article": 500, "UnknownLink": SOME}
    assert {schema: found.count(schema) for schema in wanted} == wanted
    assert len(found) == sum(wanted.values())


def test_events(frames):
    assert len(plover(counted(frames))) == EDGES


def test_one_frame_with_10_000_actors_is_cut_before_it_is_paired():
    names = [f"Kerr {n} Guild" for n in range(10_000)]
    told = [
        frame("exercise", {"participant": names}), frame("act", {"source": names, "target": names[::-1]}, code="ACCUSE"),
        frame("deployment", {"actor": names, "to": names}),
    ]  # fmt: skip
    kinds = [edge.kind for edge in fold(counted(told))]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {"exercise": 780, "act": 1600, "deployment": 1560}
    assert [len(event["source"]) for event in plover(counted(told)).lines] == [40, 40]


def test_10_000_claims_on_one_edge_are_all_kept():
    told = [
        frame("meeting", {"participant": ["Norvane", "Kerr"]}, by=f"Ana Ruiz {n}", page=f"{n}.txt")
        for n in range(10_000)
    ]
    (edge,) = fold(counted(told))
    assert len(edge.claimed_by) == 10_000
    link = json.loads(list(WRITERS["ftm"]([edge]))[-1])["properties"]
    assert (len(link["description"]), len(link["proof"])) == (10_000, 10_000)
    (event,) = plover(counted(told)).lines
    assert len(event["claimed_by"]) == 10_000
