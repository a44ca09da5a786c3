"""`sayso demo`: example pages go in, what was found comes out, and the explorer shows it or is asked for its pages."""

import http.client
import re
import socket
import tempfile
import threading
import time
from html import unescape
from pathlib import Path

import click

from sayso.cli import blocks
from sayso.cli.counts import plural
from sayso.cli.group import common
from sayso.cli.options import jobs_option
from sayso.cli.read import read_into, report
from sayso.cli.serve import PORT, free_port, serve
from sayso.cli.terminal import emit, flush, is_terminal, one_line
from sayso.errors import InputUnusable, StopRun
from sayso.flow import link_ledger
from sayso.ledger import Ledger, Stored
from sayso.model import Limits
from sayso.read import find
from sayso.system import by_actors, system

SHOWN = 3  # statements printed
STARTING = 20.0  # seconds that the explorer may take to answer for the first time
LINK = re.compile(r'href="(/[^"#]*)')
EPILOG = """\b
Examples:
  sayso demo                     # the pages in examples/
  sayso demo --folder my-pages/ --ledger demo.sayso
"""


@click.command("demo", epilog=EPILOG)
@click.option("--folder", type=click.Path(), metavar="FOLDER", help="The pages to read.  [default: examples/]")
@click.option("--ledger", "-l", type=click.Path(), metavar="FILE", help="Keep the ledger there.  [default: temporary]")
@click.option("--port", type=click.IntRange(0, 65_535), default=PORT, show_default=True, help="Port of the explorer.")
@jobs_option
@common
def command(folder: str | None, ledger: str | None, port: int, jobs: int) -> None:
    """Read example pages into a ledger, print what was found, and show it in the browser.

    On a terminal it serves until Ctrl-C. Elsewhere it asks the explorer for its pages once, and ends.
    """
    with tempfile.TemporaryDirectory(prefix="sayso-demo-") as temporary:
        path = ledger or str(Path(temporary) / "demo.sayso")
        inputs = list(find([folder or examples()]))
        with Ledger(path) as kept:
            counts, added = read_into(kept, inputs, Limits(), jobs=jobs)
            link_ledger(kept)
            emit("\n".join(report(counts, added)))
            emit("\n" + "\n".join(found(kept)))
        flush()
        if not is_terminal():
            emit(f"explorer       {ask(path)} pages asked for, all answered")
            return
        try:
            serve(path, "127.0.0.1", port if _free(port) else 0, open_=True, first="system")
        except KeyboardInterrupt:
            return


def examples() -> str:
    """The folder of example pages: of this checkout, or below the current folder.

    Raises:
        InputUnusable: there is none.
    """
    for place in (Path(__file__).resolve().parents[3] / "examples", Path("examples")):
        if place.is_dir():
            return str(place)
    raise InputUnusable("no examples/ folder here; name a folder of pages with --folder")


def found(ledger: Ledger) -> list[str]:
    """What a ledger holds, for a first look: counts, what could not be read, and the statements that show most."""
    stats = ledger.stats()
    lines = [
        f"{stats.statements} {plural('statement', stats.statements)} by {stats.speakers} "
        f"{plural('speaker', stats.speakers)} on {stats.pages} {plural('page', stats.pages)} of {stats.outlets} outlets"
    ]
    for row in ledger.pages(skipped=True):
        if row.skipped is not None:
            lines.append(one_line(f"not read: {row.path}: {row.skipped.message}"))
    for stored in sorted(ledger.statements(), key=_tells_little)[:SHOWN]:
        lines += ["", *blocks.statement(stored.statement)]
        lines.append("    " + blocks.heading(stored.title, stored.outlet, stored.published))
        lines.append(f"    sayso show {stored.id[:8]}")
    return [*lines, "", *described(ledger), ""]


def described(ledger: Ledger) -> list[str]:
    """The actors across pages and the system that the pages describe, in a few lines: how much of it there is, and what somebody denies."""
    several = sum(ledger.count_entities(several=True).values())
    edges = system(by_actors(ledger.frames(), ledger.actor_names()))
    disputed = [edge for edge in edges if edge.claimed_by and edge.disputed_by]
    lines = [f"{several} {plural('actor', several)} on several pages (sayso entities --several)"]
    lines += [f"{len(edges)} {plural('edge', len(edges))} of a system, {len(disputed)} of them disputed (sayso system)"]
    for edge in disputed[:1]:
        who, against = edge.claimed_by[0].claimant, edge.disputed_by[0].claimant
        lines.append(one_line(f"    {edge.kind} {edge.source} → {edge.target}: claimed by {who}, denied by {against}"))
    return lines


def _tells_little(stored: Stored) -> tuple[bool, bool, bool, str]:
    """Sorts statements with speaker, date and chain first."""
    one = stored.statement
    return one.speaker.name is None, one.said.edtf is None, not one.via, one.id


def ask(path: str) -> int:
    """Start the explorer on a free port, ask it for its home page and all that this links to; how many answered.

    Raises:
        StopRun: it did not start, or a page did not answer.
    """
    import uvicorn

    from sayso.explore import make_app

    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(make_app(path), log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        end = time.monotonic() + STARTING
        while not server.started:
            if time.monotonic() > end or not thread.is_alive():
                raise StopRun("the explorer did not start; `sayso serve --debug` shows why")
            time.sleep(0.02)
        try:
            home = _get(port, "/")
            links = sorted({unescape(link) for link in LINK.findall(home)} - {"/"})
            for link in links:
                _get(port, link)
        finally:
            server.should_exit = True
            thread.join(STARTING)
    return 1 + len(links)


def _get(port: int, path: str) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=STARTING)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    if answer.status != http.HTTPStatus.OK:
        raise StopRun(f"the explorer answered {answer.status} to {path}")
    return body.decode("utf-8", "replace")


def _free(port: int) -> bool:
    try:
        free_port("127.0.0.1", port)
    except StopRun:
        return False
    return True
