"""`sayso serve`: a ledger goes in, and is shown in the browser until Ctrl-C."""

import os
import socket
import sys
import threading
import time
import webbrowser
from pathlib import Path

import click

from sayso.cli.group import common
from sayso.cli.options import ledger_option
from sayso.cli.terminal import tell
from sayso.errors import WrongUse

PORT = 8517
PATIENCE = 10.0  # seconds that a browser waits for the server to answer
EPILOG = """\b
Examples:
  sayso serve --ledger news.sayso --open
  sayso serve --port 9000 -l news.sayso

Listens on 127.0.0.1 unless told otherwise; the ledger is only read.
"""


@click.command("serve", epilog=EPILOG)
@ledger_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65_535), default=PORT, show_default=True, help="Port; 0 takes a free one."
)
@click.option("--open", "open_", is_flag=True, help="Open a browser.")
@common
def command(ledger: str, host: str, port: int, open_: bool) -> None:
    """Show a ledger in the browser, until Ctrl-C."""
    from sayso.ledger import Ledger

    Ledger(ledger, read_only=True).close()  # says at once what is wrong with it
    serve(ledger, host, port, open_=open_)


def serve(ledger: str | Path, host: str, port: int, *, open_: bool, first: str = "") -> None:
    """Serve until Ctrl-C, and say where; `first` is the page that is opened, the home page unless told.

    Raises:
        WrongUse: the address cannot be listened on.
    """
    from sayso import explore

    port = free_port(host, port)
    address = f"http://{'[' + host + ']' if ':' in host else host}:{port}/"
    tell(f"{address}{first}  (Ctrl-C ends it)")
    if open_ and has_browser():
        threading.Thread(target=_open_when_there, args=(address + first, host, port), daemon=True).start()
    explore.serve(str(ledger), host, port)


def free_port(host: str, port: int) -> int:
    """The port, or a free one for 0.

    Raises:
        WrongUse: it is taken, or the host is none of this machine's.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            return int(probe.getsockname()[1])
    except OSError as error:
        raise WrongUse(f"cannot listen on {host} port {port}: {error.strerror}; choose another with --port") from error


def has_browser() -> bool:
    """Whether a browser with a window can be opened; one that would take over the terminal is none."""
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _open_when_there(address: str, host: str, port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            webbrowser.open(address)
            return
