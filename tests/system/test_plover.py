"""Frames go in, events of PLOVER come out: class, day and where it comes from, actors, contexts, and who claims and denies."""

import pytest

from sayso.system import counted, plover
from tests.system.told import frame

ACT = {"source": ["France"], "target": ["Japan", "NATO", "Kaya Orr", "it"]}
PACT = {"party": ["France", "Japan"]}
MET = {"participant": ["France", "Japan"]}


def events(*frames):
    return plover(counted(frames)).lines


@pytest.mark.parametrize(
    ("told", "event", "quad", "context"),
    [
        (frame("act", ACT, code="ACCUSE"), "ACCUSE", 3, []),
        (frame("act", ACT, code="AID", status="planned"), "AID", 2, ["future"]),
        (frame("act", ACT, code="YIELD", status="hypothetical"), "YIELD", None, ["hypothetical"]),
        (frame("act", ACT, code="ASSAULT", status="denied"), "ASSAULT", 4, ["negation"]),
        (frame("meeting", MET), "CONSULT", 1, []),
        (frame("agreement", PACT, when="2031-04-30"), "SUPPORT", 1, []),
        (frame("agreement", PACT, status="planned"), "AGREE", 1, ["future"]),
        (frame("exercise", MET), "COOPERATE", 2, ["military"]),
        (frame("exercise", {"participant": ["France"]}, status="planned"), "MOBILIZE", 4, ["military", "future"]),
    ],
)  # fmt: skip
def test_the_class_of_an_event(told, event, quad, context):
    (found,) = events(told)
    assert (found["event"], found["quad_code"], found["context"]) == ([event], quad, context)
    assert found["status"] == told.frame.status
    assert {"id", "date", "source", "recipient", "event", "mode", "context", "event_text", "cite_info"} <= set(found)


def test_actors_have_the_codes_that_are_known():
    (found,) = events(frame("act", {**ACT, "source": ["the Élysée", "Paris"]}, code="ACCUSE"))
    assert found["source"] == [{"code": "FRA", "identifier_text": "France", "actor_text": ["the Élysée", "Paris"]}]
    assert [(one.get("code"), one["identifier_text"]) for one in found["recipient"]] == [
        ("JPN", "Japan"),
        (None, "Kaya Orr"),
        ("IGO", "NATO"),
    ]
    (met,) = events(frame("meeting", MET))
    assert ([actor["code"] for actor in met["source"]], met["recipient"]) == (["FRA", "JPN"], [])


@pytest.mark.parametrize(
    ("told", "days"),
    [
        (frame("meeting", MET, when="2031-04"), ("2031-04-01", "2031-04-30", "text")),
        (frame("meeting", MET, when="2031-04-09"), ("2031-04-09", None, "text")),
        (frame("meeting", MET, when="2031-04-09/.."), ("2031-04-09", None, "text")),
        (frame("meeting", MET), ("2031-05-01", None, "published")),
        (frame("meeting", MET, on=None), (None, None, "unknown")),
    ],
)  # fmt: skip
def test_a_day_says_where_it_comes_from(told, days):
    (found,) = events(told)
    assert (found["date"], found["enddate"], found["date_from"]) == days


def who(claims):
    return [claim["speaker"] for claim in claims]


def test_one_event_for_all_who_tell_it_and_another_for_another_day():
    found = events(
        frame("meeting", MET, when="2031-04-09"), frame("meeting", MET, when="2031-04-09", by="Ivo Lund", on="2031-06-01", status="planned"),
        frame("meeting", MET, when="2031-04-21"), frame("meeting", MET, by="Kaya Orr", status="denied", on="2031-07-01"),
    )  # fmt: skip
    assert [(e["date"], e["status"], e["context"], who(e["claimed_by"]), who(e["disputed_by"])) for e in found] == [
        ("2031-04-09", "actual", ["disputed"], ["Ana Ruiz", "Ivo Lund"], ["Kaya Orr"]),
        ("2031-04-21", "actual", ["disputed"], ["Ana Ruiz"], ["Kaya Orr"]),
    ]
    assert len({e["id"] for e in found}) == 2


def test_another_class_is_another_event():
    assert [e["event"] for e in events(*(frame("act", ACT, code=code) for code in ("THREATEN", "AID")))] == [
        ["AID"],
        ["THREATEN"],
    ]
    denied = frame("act", {"source": ["France"], "target": ["Japan"]}, code="AID", status="denied", by="Ivo Lund")
    assert [who(e["disputed_by"]) for e in events(frame("act", ACT, code="THREATEN"), denied)] == [["Ivo Lund"], []]


def test_a_denial_of_one_pair_disputes_the_whole():
    denied = frame("exercise", MET, by="Ivo Lund", status="denied")
    told = frame("exercise", {"participant": ["France", "Japan", "NATO"]})
    assert [(who(e["claimed_by"]), who(e["disputed_by"])) for e in events(told, denied)] == [
        (["Ana Ruiz"], ["Ivo Lund"])
    ]
    others = frame("exercise", {"participant": ["France", "NATO"]})
    assert [(who(e["claimed_by"]), who(e["disputed_by"])) for e in events(others, denied)] == [
        (["Ana Ruiz"], []),
        ([], ["Ivo Lund"]),
    ]


def test_what_is_no_event_is_counted():
    told = [
        frame("deployment", {"actor": ["France"], "to": ["Japan"]}), frame("membership", {"member": ["France"], "bloc": ["NATO"]}),
        frame("agreement", PACT), frame("agreement", PACT, status="ended"), frame("act", {"source": ["it"], "target": ["Japan"]}, code="AID"),
        frame("act", {"source": ["Japan"], "target": ["Japan"]}, code="AID"), frame("meeting", MET),
    ]  # fmt: skip
    found = plover(counted(told))
    assert len(found) == 1
    assert found.left_out == {"act": 2, "agreement": 2, "deployment": 1, "membership": 1}


def test_a_page_is_cited_by_its_address_or_else_by_its_name():
    page = "https://norwind.example/a"
    (there,), (here,) = events(frame("meeting", MET, page=page)), events(frame("meeting", MET, page="a.txt"))
    assert (there["cite_info"]["url"], here["cite_info"]["citation"]) == (page, "a.txt")
    assert there["claimed_by"][0]["page"] == page
