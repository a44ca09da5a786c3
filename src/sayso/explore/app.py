"""A ledger's path goes in, a web application comes out that shows it: read-only, without parts from outside.

Each address is answered from one record (`views`), as HTML or, with `.json` behind its path, as JSON. Nothing of a
page is ever run: text is escaped, the policy forbids every script and style but our own files, and kept bytes are only saved.
"""

import json
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.errors import LedgerUnusable, NotHere
from sayso.explore import actors, addresses, system, views
from sayso.explore.contexts import ErrorView, View, plain
from sayso.explore.views import Asked
from sayso.ledger import Ledger
from sayso.version import __version__

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-cache",
}
HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::[0-9]{1,5})?")
LONGEST_QUERY = 8_000  # characters of a query string
# What HTML has no way to write; a browser would drop it, and the words on the screen would not be the page's.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
HERE = Path(__file__).parent


class Guard:
    """Refuses hosts that are not ours and writing methods; puts the headers on every answer."""

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...]) -> None:
        self.app, self.hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or pass it on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name.lower() for name, _ in message["headers"]}
                extra = [(n.encode(), v.encode()) for n, v in HEADERS.items() if n.encode() not in given]
                message = {**message, "headers": [*message["headers"], *extra]}
            await send(message)

        host = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
        if _hostname(host) not in self.hosts:
            await Response("This host name is not served here.\n", 400)(scope, receive, guarded)
        elif scope["method"] not in ("GET", "HEAD"):
            await Response("Only GET and HEAD are answered here.\n", 405)(scope, receive, guarded)
        else:
            await self.app(scope, receive, guarded)


def _hostname(host: str) -> str:
    """The name in a Host header, without its port."""
    found = HOST.fullmatch(host.lower())
    return found["name"] if found else ""


def make_app(path: str | Path, *, hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")) -> Starlette:
    """The explorer of a ledger.

    Args:
        path: the ledger, which is opened anew for each request, and never written.
        hosts: names by which it may be asked for; any other Host header is refused (DNS rebinding).
    """
    file = Path(path)
    templates = Environment(
        loader=PackageLoader("sayso.explore"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals["enumerate"] = enumerate

    def render(view: View, template: str, *, as_json: bool, status: int = 200) -> Response:
        if as_json:
            body = json.dumps(plain(view), ensure_ascii=False, indent=1)
            return Response(addresses.clean(body), status, media_type="application/json")
        html = templates.get_template(template).render(view=view)
        return Response(UNWRITABLE.sub("\ufffd", html), status, media_type="text/html; charset=utf-8")

    def answer(make: Callable[..., View], template: str) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            return await run_in_threadpool(_answer, request)

        def _answer(request: Request) -> Response:
            as_json = request.url.path.endswith(".json")
            query = request.scope["query_string"].decode("latin-1")[:LONGEST_QUERY]
            path_ = request.url.path.removesuffix(".json")
            try:
                given = addresses.parameters(query)
            except ValueError:
                given = {}
            with Ledger(file, read_only=True) as ledger:
                asked = Asked(ledger, file, given, "/" if path_ in ("", "/index") else path_, query)
                view = make(asked, *request.path_params.values())
            return render(view, template, as_json=as_json)

        return endpoint

    async def source(request: Request) -> Response:
        """The bytes of a page as they were found, as a file to save."""

        def fetch(sha256: str) -> bytes | None:
            with Ledger(file, read_only=True) as ledger:
                return ledger.source(sha256)

        sha256 = request.query_params.get("sha256", "")
        data = await run_in_threadpool(fetch, sha256)
        if data is None:
            raise HTTPException(404, "No such bytes are kept here.")
        headers = {
            "content-disposition": f'attachment; filename="{sha256[:16]}.bin"',
            "content-security-policy": "sandbox; " + POLICY,
        }
        return Response(data, media_type="application/octet-stream", headers=headers)

    def failed(status: int) -> Callable[[Request, Exception], Response]:
        def handler(request: Request, error: Exception) -> Response:
            code = error.status_code if isinstance(error, HTTPException) else status
            told = str(error.detail) if isinstance(error, HTTPException) else str(error)
            message = told if code < 500 or isinstance(error, LedgerUnusable) else "Something went wrong in sayso."
            common = {"heading": f"{code}", "json": "/index.json", "ledger": file.name, "version": __version__}
            view = ErrorView(**common, status=code, message=message or "There is nothing at this address.")
            made = render(view, "error.html", as_json=request.url.path.endswith(".json"), status=code)
            if code == 500:  # made outside the guard, which would have put them on
                made.headers.update(HEADERS)
            return made

        return handler

    pages: list[tuple[str, Callable[..., Any], str]] = [
        ("/page", views.article, "page.html"),
        ("/search", views.search, "search.html"),
        ("/speaker", views.speaker, "actor.html"),
        ("/outlet", views.outlet, "actor.html"),
        ("/system", system.network, "system.html"),
        ("/difference", system.difference, "difference.html"),
        ("/actor", system.party, "party.html"),
        ("/actors", actors.listed, "actors.html"),
        ("/reactions", system.reactions, "reactions.html"),
        ("/figures", system.figures, "figures.html"),
        ("/pages", views.pages, "pages.html"),
        ("/skipped", views.skipped, "pages.html"),
        ("/about", views.about, "about.html"),
    ]
    routes: list[Route | Mount] = [Route(p + end, answer(make, t)) for p, make, t in pages for end in ("", ".json")]
    routes += [Route(p, answer(views.home, "home.html")) for p in ("/", "/index.json")]
    routes += [
        Route(p, answer(views.statement, "statement.html")) for p in ("/statement/{id_}.json", "/statement/{id_}")
    ]
    routes += [Route("/source", source), Mount("/static", StaticFiles(directory=HERE / "static"))]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, hosts=hosts)],
        exception_handlers={
            NotHere: failed(404), HTTPException: failed(404), LedgerUnusable: failed(503), Exception: failed(500),
        },
    )  # fmt: skip


def serve(path: str | Path, host: str = "127.0.0.1", port: int = 8517) -> None:
    """Show a ledger until it is interrupted."""
    import uvicorn

    own = ("127.0.0.1", "localhost", "[::1]")
    named = (host if ":" not in host else f"[{host}]",)
    config = uvicorn.Config(
        make_app(path, hosts=(*own, *named)), host=host, port=port, log_level="error", server_header=False
    )
    uvicorn.Server(config).run()  # uvicorn.run would swallow the interrupt, which the command line answers with 130
