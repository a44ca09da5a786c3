import dataclasses
import re
import typing

import pytest

import sayso
from sayso.errors import LedgerUnusable
from sayso.explore import contexts, make_app
from sayso.ledger import Ledger


def twin(address: str) -> str:
    path, mark, query = address.partition("?")
    return ("/index" if path == "/" else path) + ".json" + mark + query


def test_every_page_opens_and_its_twin_tells_the_same(world, client):
    for address in world.addresses:
        page, other = client.get(address), client.get(twin(address))
        assert (page.status_code, other.status_code) == (200, 200), address
        assert other.headers["content-type"] == "application/json"
        told = other.json()
        assert {"heading", "json", "ledger", "version"} <= set(told), address
        assert client.get(told["json"]).json() == told, address
        assert client.head(address).status_code == 200


def test_nothing_hostile_is_markup(world, client):
    for address in world.addresses:
        html = client.get(address).text
        assert "<script>window" not in html, address
        assert "<img" not in html, address
        assert not re.search(r"""(href|src|action)=["']?\s*javascript:""", html), address
        assert not re.search(r"\son\w+\s*=\s*[\"'][^\"']*[\"']\s*[/>]", re.sub(r"&[^;]+;", "", html)), address
        assert "\0" not in html, address
        assert " style=" not in html, address
        assert "49 " not in html or "{{ 7*7 }}" in html, address  # a template in a name is not filled in


def test_the_hostile_words_are_shown_whole(world, client):
    told = client.get(f"/statement/{world.ids['nasty']}.json").json()
    assert told["statement"]["speaker"] == world.nasty
    assert told["statement"]["page"]["outward"] is None
    assert "&lt;script&gt;" in client.get(f"/statement/{world.ids['nasty']}").text


def test_a_denial_is_shown_and_cited_as_one(tmp_path):
    from starlette.testclient import TestClient

    page = b"A dam on the Mire\n\nWater minister Josko Pelt denied that any dam was being built.\n"
    with Ledger(tmp_path / "one.sayso") as kept:
        kept.add(sayso.analyse(page, url="https://kerr.example/dam"), data=page, model="test")
        (one,) = kept.statements()
    with TestClient(make_app(tmp_path / "one.sayso"), base_url="http://127.0.0.1") as client:
        told = client.get(f"/statement/{one.id}.json").json()
        assert told["cite"].startswith("Josko Pelt (“denied”), in the page's words: any dam was being built. In: A dam")
        assert "“<bdi>denied</bdi>”" in client.get("/search?q=dam").text


def test_headers_stand_on_every_answer(world, client):
    for address in [*world.addresses, "/nothing", "/static/explorer.css", "/statement/zz"]:
        headers = client.get(address).headers
        assert "default-src 'none'" in headers["content-security-policy"], address
        assert "unsafe" not in headers["content-security-policy"], address
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200), ("127.0.0.1:8517", 200), ("localhost:1", 200), ("LOCALHOST", 200), ("[::1]:80", 200),
        ("evil.example", 400), ("127.0.0.1.evil.example", 400), ("localhost:80:90", 400), ("[::1]evil.example", 400),
        ("", 400), ("localhost@evil.example", 400),
    ],
)  # fmt: skip
def test_only_its_own_hosts_are_served(client, host, status):
    assert client.get("/", headers={"host": host}).status_code == status


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_it_only_shows(client, method):
    assert client.request(method, "/").status_code == 405


def test_the_kept_source_is_saved_and_never_rendered(world, client):
    answer = client.get(f"/source?sha256={world.ids['sha256']}")
    assert answer.content == b"<script>alert(1)</script>"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-type"].split(";")[0] in ("application/octet-stream", "text/plain")
    assert answer.headers["content-security-policy"].startswith("sandbox")


@pytest.mark.parametrize(
    "address",
    [
        "/nothing", "/statement/zz", "/statement/ffffffffffff", "/page", "/page?id=none", "/speaker?name=Nobody",
        "/speaker", "/outlet?name=%00", "/source?sha256=../../etc/passwd", "/static/../app.py", "/page?id=%ed%a0%80",
        "/system?as_of=soon", "/system?as_of=2031-02-30", "/difference?left_as_of=x",
    ],
)  # fmt: skip
def test_what_is_not_there_is_told_in_the_same_dress(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "query", ["said_from=soon", "kind=loud", "mode=x", "p=-1", "p=zz", "p=99999", "q=%ff%00", "q="]
)
def test_an_odd_search_is_answered(client, query):
    assert client.get("/search?" + query).status_code in (200, 400)


def test_a_fault_of_ours_shows_no_traceback_and_has_headers(world, client, monkeypatch):
    monkeypatch.setattr(Ledger, "stats", lambda self: 1 / 0)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "ZeroDivision" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_an_empty_ledger_says_what_to_type(tmp_path):
    from starlette.testclient import TestClient

    Ledger(tmp_path / "new.sayso").close()
    with TestClient(make_app(tmp_path / "new.sayso"), base_url="http://127.0.0.1") as client:
        assert "sayso read" in client.get("/").text
        assert client.get("/search").status_code == client.get("/pages").status_code == 200


def test_a_ledger_that_is_gone_is_told_in_one_line(tmp_path):
    from starlette.testclient import TestClient

    try:
        app = make_app(tmp_path / "none.sayso")
    except LedgerUnusable:
        return
    with TestClient(app, base_url="http://127.0.0.1") as client:
        answer = client.get("/")
    assert answer.status_code == 503
    assert "none.sayso" in answer.text


def test_every_field_of_every_page_is_explained():
    records = [r for r in vars(contexts).values() if isinstance(r, type) and dataclasses.is_dataclass(r)]
    assert len(records) > 20
    for record in records:
        hints = typing.get_type_hints(record, include_extras=True)
        for field in dataclasses.fields(record):
            assert getattr(hints[field.name], "__metadata__", None), f"{record.__name__}.{field.name}"
