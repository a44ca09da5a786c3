"""Edges go in, entities of FollowTheMoney come out: which schemata, who claims and who denies, and nothing that is denied as a plain fact."""

import itertools

import pytest

from sayso.system import fold, ftm, system
from sayso.system.fold import counted
from tests.system.told import frame

PACT = {"party": ["France", "Japan"]}
JOINED = {"member": ["Norway"], "bloc": ["Tide Pact"]}


def entities(*frames):
    return list(ftm(system(frames)))


def links(*frames):
    return [e for e in entities(*frames) if e["schema"] in ("Membership", "UnknownLink", "Note")]


def test_actors_are_what_is_known_of_them():
    found = entities(
        frame("membership", JOINED, code="is"), frame("act", {"source": ["NATO"], "target": ["Kaya Orr"]}, code="ACCUSE")
    )  # fmt: skip
    actors = {e["properties"]["name"][0]: e for e in found if "name" in e["properties"]}
    assert {name: e["schema"] for name, e in actors.items()} == {
        "Norway": "PublicBody", "Tide Pact": "Organization", "NATO": "Organization", "Kaya Orr": "LegalEntity",
    }  # fmt: skip
    assert actors["Norway"]["properties"]["country"] == ["no"]
    assert len({e["id"] for e in found}) == len(found)


@pytest.mark.parametrize(
    ("frames", "schema", "role", "status"),
    [
        ([frame("membership", JOINED, code="is")], "Membership", "member: is, as claimed", "actual"),
        ([frame("membership", JOINED, code="leave")], "Membership", "member: leave, ended", "ended"),
        ([frame("membership", JOINED, code="wants")], "UnknownLink", "member: wants, planned", "planned"),
        ([frame("membership", JOINED, status="hypothetical")], "UnknownLink", "member, hypothetical", "hypothetical"),
        ([frame("membership", JOINED), frame("membership", JOINED, by="Ivo Lund", status="denied")], "UnknownLink", "member, disputed", "disputed"),
        ([frame("agreement", PACT, code="pact")], "UnknownLink", "agreement: pact, as claimed", "actual"),
        ([frame("agreement", PACT), frame("agreement", PACT, by="Ivo Lund", status="denied")], "UnknownLink", "agreement, disputed", "disputed"),
    ],
)  # fmt: skip
def test_a_link_says_how_it_stands(frames, schema, role, status):
    (link,) = links(*frames)
    assert (link["schema"], link["properties"]["role"], link["properties"]["status"]) == (schema, [role], [status])


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_who_claims_and_who_denies_is_kept(order):
    told = [frame("agreement", PACT, when="2031-04"), frame("agreement", PACT, by="Ivo Lund", on="2031-06-01", status="denied"),
            frame("agreement", PACT, by=None, on="2031-07-02", page="https://norwind.example/pact")]  # fmt: skip
    (link,) = links(*(told[n] for n in order))
    kept = link["properties"]
    assert kept["summary"] == ["Claimed by Ana Ruiz, Norwind Radio. Denied by Ivo Lund."]
    assert [line.split(",")[0] for line in kept["description"]] == [
        "Ana Ruiz: actual",
        "Norwind Radio: actual",
        "Ivo Lund: denied",
    ]
    assert kept["startDate"] == ["2031-04-01"]
    assert kept["sourceUrl"] == ["https://norwind.example/pact"]
    assert len(kept["proof"]) == 3


def test_what_all_deny_links_nothing():
    found = entities(frame("membership", JOINED, status="denied"))
    assert sorted(e["schema"] for e in found) == ["Article", "LegalEntity", "Note", "PublicBody"]
    (note,) = (e for e in found if e["schema"] == "Note")
    assert note["properties"]["name"] == ["Denied: member, Norway → Tide Pact"]
    assert note["properties"]["summary"] == ["Denied by Ana Ruiz."]
    assert set(note["properties"]["entity"]) < {e["id"] for e in found}


def test_ids_stay_and_differ_where_the_schema_does():
    (before,), (again,) = links(frame("membership", JOINED)), links(frame("membership", JOINED, by="Kaya Orr"))
    (disputed,) = links(frame("membership", JOINED), frame("membership", JOINED, by="Ivo Lund", status="denied"))
    assert before["id"] == again["id"] == "sayso-d96e61ecbd31ef16069d"
    assert disputed["id"] != before["id"]


def test_what_is_denied_beside_other_acts_are_notes_of_their_own():
    ends = {"source": ["Norway"], "target": ["Iceland"]}
    denied = [frame("act", ends, code=code, status="denied", by="Ivo Lund") for code in ("AID", "CONSULT")]
    found = entities(frame("act", ends, code="ACCUSE"), *denied)
    assert [e["schema"] for e in found if e["schema"] in ("UnknownLink", "Note")] == ["UnknownLink", "Note", "Note"]
    assert len({e["id"] for e in found}) == len(found)


NASTY = [
    "<script>alert(1)</script>",
    "A\x00B\ud800",
    "Norvane\u202eenavron",
    "Kerr" * 400,
    "Tide \t\n Pact",
    "=Kerr()",
    "“&amp;",
    "Ж" * 70_000,
]


def nasty():
    """Each name in each place where a page could put it."""
    for n, name in enumerate(NASTY):
        yield frame("transfer", {"giver": [name], "recipient": ["France"]}, status="denied", by=name, cue=name)
        for status in ("actual", "denied"):
            yield frame(
                "membership",
                {"member": [f"Norvane {n}"], "bloc": [name]},
                status=status,
                by=name,
                page=f"https://{name}",
                cue=name,
            )
            yield frame("act", {"source": [name], "target": ["France"]}, code=name, status=status, on=name, page=name)


@pytest.mark.filterwarnings("default")  # of the package and what it loads
def test_followthemoney_takes_every_entity_as_it_is():
    model = pytest.importorskip("followthemoney").model
    told = [
        *nasty(),
        frame("membership", JOINED),
        frame("agreement", PACT, when="../2031"),
        frame("agreement", PACT, when="0045/..", status="ended"),
    ]
    found = list(ftm(fold(counted(told), name=str)))
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in found}
    assert {s.name for s in schemata.values()} == {
        "PublicBody",
        "Organization",
        "LegalEntity",
        "Article",
        "Membership",
        "UnknownLink",
        "Note",
    }
    for entity in found:
        schemata[entity["id"]].validate(entity)
        proxy = model.get_proxy(entity, cleaned=False)
        assert {k: sorted(v) for k, v in proxy.to_dict()["properties"].items()} == {
            k: sorted(v) for k, v in entity["properties"].items()
        }
        for prop, value in proxy.itervalues():
            assert prop.type.name != "entity" or schemata[value].is_a(prop.range)
