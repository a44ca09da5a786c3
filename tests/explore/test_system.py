"""The pages about the described system: what stands on them, and that a drawing is the same for the same edges."""

import pytest

from sayso.explore import addresses
from sayso.explore.drawing import MOST_LINES, MOST_NODES, draw
from sayso.explore.system import _dates
from sayso.model import Frame, ToldFrame
from sayso.system import Claim, Edge


def edge(source, target, *, kind="agreement", claims=1):
    claim = Claim(
        speaker="Ana Ruiz", outlet=None, statement=None, page="p", published=None, status="actual", since=None, until=None, words="signed"
    )  # fmt: skip
    return Edge(
        kind=kind, source=source, target=target, code=None, status="actual", since=None, until=None,
        claimed_by=(claim,) * claims, disputed_by=(),
    )  # fmt: skip


def drawn(edges):
    return draw(edges, lambda n: f"#edge-{n}", lambda name: addresses.address("/actor", name=name))


def test_a_drawing_is_the_same_for_the_same_edges_and_has_every_end():
    edges = [edge("Kerr", "Norvane"), edge("Halvastra", "Kerr"), edge("Ostrel", "Veld")]
    first, again = drawn(edges), drawn(edges)
    assert first == again
    assert [node.name for node in first.nodes] == ["Halvastra", "Kerr", "Norvane", "Ostrel", "Veld"]
    assert len(first.lines) == 3
    assert all(0 <= n.x <= first.width and 0 <= n.y <= first.height for n in first.nodes)
    assert len({(n.x, n.y) for n in first.nodes}) == 5


def test_two_edges_of_one_pair_do_not_lie_on_each_other():
    lines = drawn([edge("Kerr", "Norvane"), edge("Kerr", "Norvane", kind="meeting")]).lines
    assert lines[0].path != lines[1].path


def test_of_a_large_graph_the_part_with_most_claims_is_drawn_and_the_rest_is_counted():
    edges = [edge(f"A{n}", f"A{n + 1}", claims=1 + (n < 10)) for n in range(MOST_NODES + 40)]
    found = drawn(edges)
    assert len(found.nodes) <= MOST_NODES
    assert len(found.lines) <= MOST_LINES
    assert {f"A{n}" for n in range(1, 10)} <= {node.name for node in found.nodes}
    assert found.edges_left_out == len(edges) - len(found.lines)
    assert found.actors_left_out == len(edges) + 1 - len(found.nodes)


def test_nothing_is_drawn_of_nothing():
    assert drawn([]).nodes == ()


def test_an_edge_tells_who_claims_and_who_denies_it(client):
    found = client.get("/system.json").json()
    (one,) = [e for e in found["edges"] if e["kind"] == "agreement"]
    assert one["status"] == "actual"
    assert [c["claimant"] for c in one["claims"]] == ["Mora Vell"]
    assert [(c["claimant"], c["is_page"]) for c in one["denials"]] == [("Mora Vell", True)]
    html = client.get("/system").text
    assert "disputed" in html
    assert one["claims"][0]["href"] in html


@pytest.mark.parametrize(
    ("address", "statuses"),
    [("/system.json?as_of=2031-01-31", []), ("/system.json?as_of=2032-03-31", ["actual", "actual"]), ("/system.json?kind=meeting", []),
     ("/system.json?according_to=Nobody", []), ("/system.json?as_of=2032-03", ["actual", "actual"])],
)  # fmt: skip
def test_the_system_is_narrowed(client, address, statuses):
    assert [e["status"] for e in client.get(address).json()["edges"]] == statuses


def test_a_month_is_offered_by_its_last_day():
    """A day that no calendar has is lost in the form of the difference."""
    held = Frame(type="meeting", code=None, status="actual", roles={})
    told = [
        ToldFrame(frame=held, page="p", outlet=None, published=day, statement=None, speaker=None)
        for day in ("2032-02-03", "2031-06", "2031", None)
    ]
    assert [choice.href for choice in _dates(told, {})] == ["/system?as_of=2031-06-30", "/system?as_of=2032-02-29"]


def test_two_sides_are_compared(client):
    found = client.get("/difference.json?left_as_of=2032-12-31&right_as_of=2031-01-01").json()
    assert (len(found["only_left"]), len(found["only_right"]), found["same"]) == (2, 0, 0)
    alone = client.get("/difference.json").json()
    assert (alone["only_left"], alone["differ"], alone["same"]) == ([], [], 2)


def test_figures_tell_where_and_when_they_hold(client):
    row = client.get("/figures.json").json()["rows"][0]
    assert (row["where"], row["when"], row["day"]["edtf"]) == ("Mora Strait", "in April", "2032-04")
    assert "Mora Strait, <span title" in client.get("/figures").text


def test_figures_are_found_by_what_they_count(client):
    found = client.get("/figures.json?of=FERRIES%20of%20Mora").json()
    assert [(r["value"], r["of"], r["claimant"]) for r in found["rows"]] == [
        ("at least 40", "ferries of Mora Vell", "Mora Vell")
    ]
    assert client.get("/figures.json?of=100%25").json()["rows"] == []  # a percent sign is no wildcard
    assert client.get("/actor?name=Nobody").status_code == 404


def test_background_knowledge_stands_apart_from_claims(client):
    found = client.get("/actor.json?name=AUKUS").json()
    assert (found["does"], found["undergoes"], found["shares"], found["by_whom"]) == ([], [], [], [])
    assert [m["member"] for m in found["background"]] == ["Australia", "United Kingdom", "United States"]
    assert "nobody's claim" in client.get("/actor?name=AUKUS").text.replace("&#39;", "'")
    assert client.get("/system.json").json()["drawing"]["nodes"] != []
    assert "AUKUS" not in client.get("/system").text


def test_a_reaction_is_shown_with_its_words_and_what_it_answers(client):
    rows = client.get("/reactions.json").json()["rows"]
    (one,) = [r for r in rows if r["act"]["who"][0]["name"] == "Mora Vell"]
    assert (one["act"]["code"], one["words"], one["to"]["kind"]) == ("ACCUSE", "in response to Mora Vell", "agreement")


def test_of_a_graph_whose_busiest_actors_have_nothing_to_do_with_each_other_a_part_is_drawn():
    stars = [edge(f"Hub {hub}", f"Ray {hub}-{n}") for hub in range(MOST_NODES + 4) for n in range(9)]
    assert drawn(stars).lines


def test_actors_tell_names_pages_and_judgements(client):
    rows = client.get("/actors.json?type=person").json()["rows"]
    vell = next(row for row in rows if row["name"] == "Mora Vell")
    assert vell["href"] == addresses.address("/actor", name="Mora Vell")
    assert vell["pages"] == len({one["href"] for one in vell["mentions"]})
    html = client.get(vell["href"]).text
    assert vell["mentions"][0]["id"][:8] in html
    assert client.get("/actors?name=nobody+of+this+name").status_code == 200


def test_names_are_those_of_actors_where_they_were_linked(tmp_path):
    from starlette.testclient import TestClient

    from sayso import Ledger, analyse
    from sayso.explore import make_app
    from sayso.flow import link_ledger

    path = tmp_path / "two.sayso"
    with Ledger(path) as kept:
        for number, who in enumerate(("Łukasz Kovač", "Lukasz Kovac")):
            page = f"Norwind Radio\n\n2 May 2031\n\nFrance and {who} signed a pact on Monday.\n"
            kept.add(analyse(page.encode(), url=f"https://norwind.example/{number}"), seen="2031-05-03T00:00:00Z")
    with TestClient(make_app(path), base_url="http://127.0.0.1") as asked:
        before = asked.get("/system.json").json()
        assert not before["is_linked"]
        assert "sayso link" in asked.get("/system").text
        with Ledger(path) as kept:
            link_ledger(kept)
        after = asked.get("/system.json").json()
        assert after["is_linked"]
        assert (len(before["edges"]), len(after["edges"])) == (2, 1)
