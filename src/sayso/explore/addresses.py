"""Names and ids go in, addresses inside the explorer come out; they are the permalinks, so their shapes stay.

Page ids are URLs or paths, and speakers' and outlets' names can hold anything: they travel percent-encoded in the query
string (`/page?id=...`), where no browser or proxy folds slashes and dots as it does in a path.
"""

from urllib.parse import parse_qsl, quote, urlencode, urlsplit

LONE_SURROGATES = dict.fromkeys(range(55296, 57344), "�")  # cannot be written as UTF-8


def clean(text: str) -> str:
    """The text with every lone surrogate as U+FFFD, so that it can be written as UTF-8.

    >>> clean("a\\ud800b")
    'a\ufffdb'
    """
    return text if text.isascii() else text.translate(LONE_SURROGATES)


def address(path: str, **parameters: str | int | None) -> str:
    """A path with parameters; what is `None` or empty is left out.

    >>> address("/search", q="two words", speaker=None)
    '/search?q=two%20words'
    """
    given = {name: clean(str(value)) for name, value in parameters.items() if value not in (None, "")}
    return f"{path}?{urlencode(given, quote_via=quote)}" if given else path


def page_address(page: str, *, version: str | None = None, s: str | None = None, mode: str | None = None) -> str:
    """Where a page is shown, in a version of its own and with a statement lit where these are given.

    >>> page_address("https://daily.example/a?b=1", s="0f3a")
    '/page?id=https%3A%2F%2Fdaily.example%2Fa%3Fb%3D1&s=0f3a#s-0f3a'
    """
    return address("/page", id=page, version=version, mode=mode, s=s) + (f"#s-{s}" if s else "")


def statement_address(id: str) -> str:  # noqa: A002
    """A statement's permalink.

    >>> statement_address("0f3a")
    '/statement/0f3a'
    """
    return f"/statement/{quote(id, safe='')}"


def actor_address(name: str) -> str:
    """Where an actor of the system is shown."""
    return address("/actor", name=name)


def speaker_address(name: str) -> str:
    """Where a speaker is shown."""
    return address("/speaker", name=name)


def outlet_address(name: str) -> str:
    """Where an outlet is shown."""
    return address("/outlet", name=name)


def twin(path: str, query: str) -> str:
    """The address of a page's JSON twin.

    >>> twin("/", ""), twin("/search", "q=a")
    ('/index.json', '/search.json?q=a')
    """
    made = "/index.json" if path == "/" else path + ".json"
    return f"{made}?{query}" if query else made


def outward(url: str | None) -> str | None:
    """The URL where it may be a link (http or https with a host, no control characters), else `None`.

    >>> outward("https://daily.example/a")
    'https://daily.example/a'
    >>> outward("javascript:alert(1)") is None
    True
    """
    if url is None or not url.isprintable() or " " in url:
        return None
    try:
        parts = urlsplit(url)
        named = bool(parts.hostname)
    except ValueError:  # brackets that are no address
        return None
    return url if named and parts.scheme in ("http", "https") and "@" not in parts.netloc else None


def parameters(query: str) -> dict[str, str]:
    """The parameters of a query string, the last of each name, with what is not UTF-8 as U+FFFD.

    >>> parameters("q=%D0%B0&q=b&x=%ff")
    {'q': 'b', 'x': '\ufffd'}
    """
    return {clean(name): clean(value) for name, value in parse_qsl(query, max_num_fields=MAX_PARAMETERS)}


MAX_PARAMETERS = 40  # the search form has eleven; more is no one's form
