"""Ledgers for the explorer's tests: a plain page, a page whose every name is hostile, and one that was skipped."""

from dataclasses import replace
from pathlib import Path

from sayso.keys import digest, statement_key
from sayso.ledger import Ledger
from sayso.model import (
    Analysis,
    Answer,
    Article,
    Dated,
    Evidence,
    Figure,
    Filler,
    Frame,
    Link,
    PageFacts,
    Region,
    Skipped,
    Speaker,
    Statement,
    words_at,
)  # fmt: skip

TEXT = "Ferry to stop\n\nThe ferry will stop, Mora Vell told Strait Radio on Monday.\n\nSign up for our letter"
NASTY = '<script>window.ran=1</script>"><img src=x onerror="window.ran=1">\u202edesrever\x00nul {{ 7*7 }}'
SEEN = "2032-03-15T09:00:00Z"


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def analysis(text: str, source: str, cue: str, content: str, *, page: str, name: str, url: str | None) -> Analysis:
    sha256 = digest(text.encode("utf-8", "surrogatepass"))
    spans = {"source": (_span(text, source),), "cue": (_span(text, cue),), "content": (_span(text, content),)}
    via = (Link(name="Strait Radio", type="outlet", span=_span(text, "Strait Radio"), how="told: “told Strait Radio”"),)
    statement = Statement(
        id=statement_key(page, sha256, **spans),
        kind="indirect",
        mode="said",
        score=0.93,
        rule="the test's rule",
        **{role: words_at(text, found) for role, found in spans.items()},
        speaker=Speaker(name=name, type="person", role=name, entity=None, how=f"The test says {name}."),
        via=via,
        said=Dated(edtf="2032-03", span=_span(text, "Monday"), how="“on Monday”, before the published day"),
    )
    told = Evidence(text=name, span=None, how="The test says so.")
    number = text.index("ferry") if "ferry" in text else 0
    figure = Figure(
        span=(number, number + 5),
        value=40,
        comparator=">=",
        of=f"ferries of {name}",
        unit=None,
        where="Mora Strait",
        when="in April",
        dated=Dated(edtf="2032-04", span=None, how="The test says so."),
    )
    roles = {"party": (Filler(text=name, span=(0, 1)), Filler(text="Halvastra", span=(0, 1)))}
    cue = Filler(text=words_at(text, spans["content"]).text, span=spans["content"][0])
    frame = Frame(type="agreement", code=None, status="actual", roles=roles, cue=cue)
    act = Frame(
        type="act", code="ACCUSE", status="actual", roles={"source": roles["party"][:1], "target": roles["party"][1:]}, cue=cue,
        answers=(Answer(text=f"in response to {name}", span=(0, 1), frame=0),),
    )  # fmt: skip
    denial = Frame(type="agreement", code=None, status="denied", roles=roles, cue=cue)
    statement = replace(statement, figures=(figure,), frames=(frame,))
    lines, place, regions = text.split("\n\n"), 0, []
    for line, kind in zip(lines, ("title", "body", "promo"), strict=True):
        regions.append(Region(kind=kind, span=(place, place + len(line))))
        place += len(line) + 2
    article = Article(
        page=page, sha256=sha256, text=text, title=told, author=told, outlet=told, language="en",
        published=Dated(edtf="2032-03-15", span=None, how="The test says so."), regions=tuple(regions),
    )  # fmt: skip
    facts = PageFacts(path=page, url=url, sha256=sha256, media_type="text/html", retrieved=None)
    return Analysis(page=facts, article=article, statements=(statement,), frames=(denial, act))


def fill(path: Path) -> dict[str, str]:
    """A ledger with three pages; the ids of the plain and of the hostile statement."""
    plain = analysis(TEXT, "Mora Vell", "told", "The ferry will stop", page="https://strait.example/a?b=1&c=2",
                     name="Mora Vell", url="https://strait.example/a?b=1&c=2")  # fmt: skip
    text = TEXT.replace("The ferry", NASTY)
    nasty = analysis(text, "Mora Vell", "told", NASTY + " will stop", page="javascript:alert(1)", name=NASTY,
                     url="javascript:alert(1)")  # fmt: skip
    facts = PageFacts(path="scan.html", url=None, sha256=digest(b"x"), media_type=None, retrieved=None)
    refused = Analysis(page=facts, article=None, skipped=Skipped(room="read", reason="image", message="An image."))
    with Ledger(path) as ledger:
        ledger.add(plain, data=b"<script>alert(1)</script>", seen=SEEN)
        ledger.add(nasty, seen=SEEN)
        ledger.add(refused, data=b"x", seen=SEEN)
    return {"plain": plain.statements[0].id, "nasty": nasty.statements[0].id, "sha256": plain.page.sha256 or ""}
