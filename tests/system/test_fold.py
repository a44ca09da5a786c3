"""Frames of invented pages go in, edges come out: which pairs, with which status, claimed and denied by whom."""

import pytest

from sayso.system import system
from tests.system.told import frame


def edges(*frames, **asked):
    names = {"it": None, "Velsund": "Halvastra"}
    found = system(frames, name=lambda words: names.get(words, words), **asked)
    return [(e.kind, e.source, e.target, e.status) for e in found]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (frame("exercise", {"participant": ["Norvane", "Halvastra", "Kerr"]}),
         [("exercise", "Halvastra", "Kerr", "actual"), ("exercise", "Halvastra", "Norvane", "actual"), ("exercise", "Kerr", "Norvane", "actual")]),
        (frame("deployment", {"actor": ["Norvane"], "to": ["Velsund"]}), [("deployment", "Norvane", "Halvastra", "actual")]),
        (frame("membership", {"member": ["Kerr"], "bloc": ["Tide Pact"]}, code="is"), [("member", "Kerr", "Tide Pact", "actual")]),
        (frame("membership", {"member": ["Kerr"], "bloc": ["Tide Pact"]}, code="leave"), [("member", "Kerr", "Tide Pact", "ended")]),
        (frame("membership", {"member": ["Kerr"], "bloc": ["Tide Pact"]}, code="wants"), [("member", "Kerr", "Tide Pact", "planned")]),
        (frame("transfer", {"giver": ["Norvane"], "recipient": ["Kerr"]}, status="planned"), [("transfer", "Norvane", "Kerr", "planned")]),
        (frame("act", {"source": ["Kerr"], "target": ["it"]}, code="ACCUSE"), []),
        # a force that was withdrawn stood where it came from
        (frame("deployment", {"actor": ["Norvane"], "from": ["Velsund"], "to": ["Kerr"]}, status="ended"), [("deployment", "Norvane", "Halvastra", "ended")]),
        (frame("deployment", {"actor": ["Norvane"], "where": ["Velsund"]}, status="ended"), [("deployment", "Norvane", "Halvastra", "ended")]),
        (frame("deployment", {"actor": ["Norvane"], "from": ["Velsund"]}), []),
        # who is named first leaves the others to their accord
        (frame("agreement", {"party": ["Norvane", "Halvastra", "Kerr"]}, status="ended"),
         [("agreement", "Halvastra", "Norvane", "ended"), ("agreement", "Kerr", "Norvane", "ended")]),
        (frame("agreement", {"party": ["Norvane", "Kerr"]}, status="ended"), [("agreement", "Kerr", "Norvane", "ended")]),
        (frame("test", {"actor": ["Norvane"]}), []),
    ],
)  # fmt: skip
def test_the_edges_of_one_frame(told, wanted):
    assert edges(told) == wanted


PACT = {"party": ["Kerr", "Norvane"]}


def test_a_denial_is_a_dispute_and_no_end():
    found = system(
        [frame("agreement", PACT), frame("agreement", PACT, by="Ivo Lund", on="2031-06-01", status="denied")],
        name=str,
    )  # fmt: skip
    assert [(e.status, [c.claimant for c in e.claimed_by], [c.claimant for c in e.disputed_by]) for e in found] == [
        ("actual", ["Ana Ruiz"], ["Ivo Lund"])
    ]


def test_a_denial_of_another_class_of_act_disputes_nothing():
    ends = {"source": ["Iceland"], "target": ["Denmark"]}
    told = [
        frame("act", ends, code="ACCUSE"),
        frame("act", ends, code="CONSULT", status="denied", by="Lena Falk"),
        frame("act", ends, code="ACCUSE", status="denied", by="Lena Falk", on="2031-05-02"),
    ]
    main, apart = system(told)
    assert (main.code, main.status) == ("ACCUSE", "actual")
    assert ([c.claimant for c in main.claimed_by], [c.claimant for c in main.disputed_by]) == (
        ["Ana Ruiz"],
        ["Lena Falk"],
    )
    assert (apart.code, apart.status, apart.claimed_by, len(apart.disputed_by)) == ("CONSULT", "denied", (), 1)
    assert main.key != apart.key
    only_denied = system([t for t in told if t.frame.status == "denied"])
    assert [(e.code, e.status, len(e.disputed_by)) for e in only_denied] == [(None, "denied", 2)]
    unclassed = system([frame("act", ends), told[1]])
    assert [(e.status, len(e.disputed_by)) for e in unclassed] == [("actual", 1)]


def test_what_was_ended_is_ended_until_somebody_claims_it_anew():
    begun, ended = frame("agreement", PACT), frame("agreement", PACT, on="2031-06-01", status="ended", by="Ivo Lund")
    again = frame("agreement", PACT, on="2031-08-01", by="Kaya Orr")
    assert [e[3] for e in edges(begun, ended)] == ["ended"]
    assert [e[3] for e in edges(begun, ended, as_of="2031-05-20")] == ["actual"]
    assert [e[3] for e in edges(begun, ended, again)] == ["actual"]


def test_as_of_leaves_out_what_was_published_later_and_what_has_no_date():
    assert edges(frame("agreement", PACT, on="2031-06-01"), as_of="2031-05-31") == []
    assert edges(frame("agreement", PACT, on=None), as_of="2031-05-31") == []
    assert edges(frame("agreement", PACT, on=None)) != []


def test_according_to_one_claimant_or_to_all_but_one():
    both = [frame("agreement", PACT), frame("agreement", PACT, by="Ivo Lund", status="planned")]
    assert [e[3] for e in edges(*both, according_to="ivo lund")] == ["planned"]
    assert [e[3] for e in edges(*both, not_according_to="Ivo Lund")] == ["actual"]


def test_a_page_claims_with_its_outlet():
    told = frame("agreement", PACT, by=None)
    assert [e[3] for e in edges(told, according_to="Norwind Radio")] == ["actual"]
    assert edges(frame("agreement", PACT), according_to="Norwind Radio") == []


def test_the_newest_claim_of_a_claimant_counts():
    told = [frame("exercise", {"participant": ["Kerr", "Norvane"]}, status="planned", on="2031-05-01"),
            frame("exercise", {"participant": ["Kerr", "Norvane"]}, status="actual", on="2031-05-09", when="2031-05-09")]  # fmt: skip
    (edge,) = system(told, name=str)
    assert (edge.status, edge.since) == ("actual", "2031-05-09")


def test_an_exercise_that_took_place_has_its_last_day():
    told = frame("exercise", {"participant": ["Kerr", "Norvane"]}, when="../2031-05-09")
    (edge,) = system([told], name=str)
    assert (edge.status, edge.since, edge.until) == ("actual", None, "2031-05-09")


@pytest.mark.parametrize(("when", "status", "days"), [
    ("2031-05", "actual", ("2031-05-01", None)), ("2031-05", "ended", (None, "2031-05-31")),
    ("../2031-05-09", "actual", (None, None)), ("2031-05-09/..", "ended", (None, None)),
])  # fmt: skip
def test_an_open_end_is_no_day(when, status, days):
    (edge,) = system([frame("agreement", PACT, status=status, when=when)], name=str)
    assert (edge.since, edge.until) == days


def test_the_whole_of_a_large_bloc_is_paired_and_a_longer_roll_call_is_cut():
    states = [f"State {n:02}" for n in range(40)]
    assert len(edges(frame("exercise", {"participant": states}))) == 40 * 39 / 2
    longer = frame("exercise", {"participant": [*states, "Norvane"]})
    assert {name for _, *pair, _ in edges(longer) for name in pair} == set(states)
