"""The example pages go in, the README's screenshot comes out: `python -m docs.screenshot` (needs Debian's chromium)."""

import json
import socket
import tempfile
import threading
import urllib.request
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from sayso import flow
from sayso.explore import make_app
from sayso.ledger import Ledger
from sayso.read import find

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs/explorer.png"
BROWSER = "/usr/bin/chromium"
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
SHOWN = "Ferry shut for about three weeks"


def main() -> None:
    """Read the examples, serve them, and take the picture of one page."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as listening:
        with Ledger(f"{folder}/shown.sayso") as ledger:
            for outcome in flow.run(find([str(ROOT / "examples")])):
                ledger.add(outcome.analysis, data=outcome.data, seen="2033-01-01T00:00:00Z")
        server = uvicorn.Server(uvicorn.Config(make_app(f"{folder}/shown.sayso"), log_level="error"))
        threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
        base = f"http://127.0.0.1:{listening.getsockname()[1]}"
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=BROWSER, args=FLAGS)
            page = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light")
            page.goto(base + "/pages")
            with urllib.request.urlopen(base + "/pages.json") as answer:
                rows = json.load(answer)["rows"]
            page.goto(base + next(row["page"]["href"] for row in rows if row["page"]["title"].startswith(SHOWN)))
            page.screenshot(path=str(PICTURE))
            browser.close()
        server.should_exit = True


if __name__ == "__main__":
    main()
