"""A ledger made by hand, without a model: two pages of an invented outlet, and one that could not be read."""

import pytest
from click.testing import CliRunner

from sayso.cli import main
from sayso.keys import digest, statement_key
from sayso.ledger import Ledger
from sayso.model import (
    Analysis,
    Article,
    Dated,
    Encoding,
    Evidence,
    Link,
    PageFacts,
    Region,
    Skipped,
    Speaker,
    Statement,
    words_at,
)

TEXT = (
    "Ferry to stay, minister says\n\n"
    "=The ferry will not be sold, Transport Minister Ilka Brandvold told Radio Sund on Monday.\n"
)
LATER = "Harbour works begin\n\nThe harbour needs two new cranes, said Ilka Brandvold.\n"


def span(text, words):
    start = text.index(words)
    return (start, start + len(words))


def statement(text, page, sha, content, cue, source, speaker, via=(), said=None):
    roles = {name: (span(text, words),) for name, words in (("content", content), ("cue", cue), ("source", source))}
    return Statement(
        id=statement_key(page, sha, **roles),
        kind="indirect",
        mode="said",
        score=0.875,
        rule="made by hand",
        content=words_at(text, roles["content"]),
        cue=words_at(text, roles["cue"]),
        source=words_at(text, roles["source"]),
        speaker=Speaker(name=speaker, type="person", role="minister", entity=None, how="the name stands there"),
        via=tuple(Link(name=name, type="outlet", span=span(text, name), how="told") for name in via),
        said=Dated(edtf=said, span=None, how="the Monday before the page" if said else "no words about the day"),
    )


def analysis(text, path, title, published, statements):
    sha = digest(text.encode())
    article = Article(
        page=path,
        sha256=sha,
        text=text,
        title=Evidence(text=title, span=span(text, title), how="first line"),
        author=None,
        outlet=Evidence(text="The Sund Courier", span=None, how="by hand"),
        language="en",
        published=Dated(edtf=published, span=None, how="by hand"),
        regions=(
            Region(kind="title", span=span(text, title)),
            Region(kind="body", span=(len(title) + 2, len(text) - 1)),
        ),
    )
    facts = PageFacts(
        path=path,
        url=None,
        sha256=sha,
        media_type="text/plain",
        retrieved=None,
        encoding=Encoding(name="utf-8", how="by hand"),
    )
    return Analysis(page=facts, article=article, statements=tuple(s(text, path, sha) for s in statements))


def ferry():
    def told(text, page, sha):
        return statement(
            text, page, sha, "=The ferry will not be sold", "told", "Transport Minister Ilka Brandvold",
            "Ilka Brandvold", via=["Radio Sund"], said="2031-03-03",
        )  # fmt: skip

    return analysis(TEXT, "ferry.txt", "Ferry to stay, minister says", "2031-03-04", [told])


def harbour():
    def said(text, page, sha):
        return statement(
            text, page, sha, "The harbour needs two new cranes", "said", "Ilka Brandvold", "Ilka Brandvold"
        )

    return analysis(LATER, "harbour.txt", "Harbour works begin", "2031-05-01", [said])


def unread():
    facts = PageFacts(path="empty.txt", url=None, sha256=None, media_type=None, retrieved=None)
    told = Skipped(room="read", reason="empty", message="The file is empty.")
    return Analysis(page=facts, article=None, skipped=told)


@pytest.fixture(scope="session")
def ledger(tmp_path_factory):
    """The path of the ledger; tests only read it."""
    path = tmp_path_factory.mktemp("ledger") / "hand.sayso"
    with Ledger(path) as kept:
        kept.add(ferry(), data=TEXT.encode(), seen="2031-03-05T10:00:00Z", model="by hand")
        kept.add(harbour(), data=LATER.encode(), seen="2031-05-05T10:00:00Z", model="by hand")
        kept.add(unread(), seen="2031-05-05T10:00:01Z", model="by hand")
    return str(path)


@pytest.fixture(scope="session")
def ids():
    return [ferry().statements[0].id, harbour().statements[0].id]


@pytest.fixture
def sayso(monkeypatch):
    """Runs a command in this process."""
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)
    monkeypatch.setattr("sys.excepthook", lambda *_: None)

    def run(*args, **extra):
        result = CliRunner().invoke(main, [str(arg) for arg in args], **extra)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
