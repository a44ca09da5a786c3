import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.explore import addresses, make_app
from sayso.flow import link_ledger
from sayso.ledger import Ledger

_spec = importlib.util.spec_from_file_location("explore_factory", Path(__file__).with_name("factory.py"))
factory = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(factory)


class World:
    """A filled ledger, its ids, and every address to be looked at."""

    def __init__(self, path: Path) -> None:
        self.path, self.ids, self.nasty = path, factory.fill(path), factory.NASTY
        with Ledger(path) as kept:
            link_ledger(kept)
        pages = ["https://strait.example/a?b=1&c=2", "javascript:alert(1)", "scan.html"]
        names = ["Mora Vell", self.nasty]
        self.addresses = ["/", "/search", "/search?q=ferry&rank=1", "/search?q=%22%29+OR+NEAR%28*", "/pages", "/skipped",
                          "/about", "/statement/" + self.ids["plain"], "/statement/" + self.ids["nasty"],
                          "/system", "/system?kind=agreement&as_of=2032-03-31&p=7", "/figures", "/figures?of=ferries", "/difference", "/reactions",
                          "/actors", "/actors?name=mora&type=person", "/actors?type=love&p=9",
                          *[addresses.address("/system", according_to=n) for n in names],
                          *[addresses.address("/difference", left_according_to=n, right_as_of="2031-01-01") for n in names],
                          *[addresses.address("/actor", name=n) for n in names],
                          *[addresses.page_address(page).split("#")[0] for page in pages],
                          *[make(n) for n in names for make in (addresses.speaker_address, addresses.outlet_address)]]  # fmt: skip


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("explore") / "news.sayso")


@pytest.fixture
def client(world: World) -> Iterator[TestClient]:
    with TestClient(make_app(world.path), base_url="http://127.0.0.1", raise_server_exceptions=False) as made:
        yield made
