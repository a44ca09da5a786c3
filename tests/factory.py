"""Articles and pages for tests, in as few words as the case needs."""

import json
from collections.abc import Iterator

from sayso.keys import digest
from sayso.model import Article, Dated, Encoding, Page, Region

UNKNOWN = Dated(edtf=None, span=None, how="not in the test")


def page(text: str | bytes, *, path: str = "test.txt", url: str | None = None, media_type: str = "text/plain") -> Page:
    """A page of UTF-8 text, read already."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    source = data.decode("utf-8", "replace") if isinstance(text, bytes) else text
    encoding = Encoding(name="utf-8", how="The test says so.")
    return Page(
        path=path, url=url, media_type=media_type, data=data, sha256=digest(data), encoding=encoding, source=source
    )


def article(text: str, *, title: bool = False, language: str | None = "en", published: str | None = None) -> Article:
    """An article whose lines are all body, but the first where it is the title; a line that begins with # is furniture."""
    regions = []
    place = 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            kind = "title" if title and number == 0 else "other" if line.startswith("#") else "body"
            regions.append(Region(kind=kind, span=(place, place + len(line))))
        place += len(line) + 1
    return Article(
        page="test.txt",
        sha256=digest(text.encode("utf-8", "surrogatepass")),
        text=text,
        title=None,
        author=None,
        outlet=None,
        language=language,
        published=Dated(edtf=published, span=None, how="The test says so.") if published else UNKNOWN,
        regions=tuple(regions),
    )


def strings(value: object) -> Iterator[str]:
    """The strings of a JSON value, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def json_rows(result):
    """The lines of JSON that a command printed."""
    return [json.loads(line) for line in result.stdout.splitlines()]
