"""An analysis goes in, rows for the ledger's tables come out, and back; what comes back equals what went in, all but
`Article.pieces`, which come from the bytes."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sayso.contract import from_dict, to_dict
from sayso.keys import key
from sayso.language.edtf import bounds
from sayso.ledger.days import month_or_year
from sayso.ledger.folding import fold, storable
from sayso.model import Analysis, Evidence, Statement

ANALYSIS_COLUMNS = (
    "model", "digest", "title", "author", "outlet", "language", "published", "published_how", "published_first",
    "published_last", "skipped_room", "skipped_reason", "skipped_message", "facts", "article", "text", "more",
)  # fmt: skip
STATEMENT_COLUMNS = (
    "id", "place", "page", "kind", "mode", "score", "rule", "content", "content_start", "content_end", "speaker",
    "speaker_type", "role", "speaker_how", "said", "said_first", "said_last", "said_month", "said_how", "outlet",
    "published_first", "published_last", "day", "via", "record",
)  # fmt: skip
FRAME_COLUMNS = ("place", "page", "statement", "type", "code", "status", "cue_start", "cue_end", "record")
FIGURE_COLUMNS = ("place", "page", "statement", "value", "comparator", "counted", "unit", "start", "stop", "record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """An analysis as rows: values in the order of `ANALYSIS_COLUMNS`, `STATEMENT_COLUMNS` and so on."""

    page: str
    path: str
    url: str | None
    sha256: str | None
    media_type: str | None
    digest: str
    analysis: tuple[object, ...]
    statements: tuple[tuple[object, ...], ...]
    frames: tuple[tuple[object, ...], ...]
    figures: tuple[tuple[object, ...], ...]
    names: tuple[tuple[str, str], ...]


def rows_of(analysis: Analysis, model: str) -> Rows:
    """The rows of one page's analysis."""
    whole = to_dict(analysis)
    facts, article = whole.pop("page"), whole.get("article")
    digest = key("analysis", whole)  # not of the facts: the same page found at another path is no new analysis
    page = storable(analysis.article.page if analysis.article else analysis.page.url or analysis.page.path)
    records = whole.pop("statements", [])
    values = dict.fromkeys(ANALYSIS_COLUMNS) | {"model": model, "digest": digest, "facts": _json(facts)}
    if analysis.article and article:
        published = _days(analysis.article.published.edtf)
        values |= {name: _text(getattr(analysis.article, name)) for name in ("title", "author", "outlet")}
        values |= {"language": analysis.article.language, "published": analysis.article.published.edtf}
        values |= {"published_how": analysis.article.published.how}
        values |= {"published_first": published[0], "published_last": published[1]}
        text = article.pop("text")
        more = {name: whole.get(name, []) for name in ("figures", "frames")}
        values |= {"text": text, "article": _json(article), "more": _json(more)}
    if analysis.skipped:
        skipped = analysis.skipped
        values |= {"skipped_room": skipped.room, "skipped_reason": skipped.reason, "skipped_message": skipped.message}
    pairs = zip(analysis.statements, records, strict=True)
    statements = [_statement(place, s, record, page, values) for place, (s, record) in enumerate(pairs)]
    names = {values["outlet"], *(s.speaker.name for s in analysis.statements)} - {None}
    return Rows(
        page=page,
        path=storable(analysis.page.path),
        url=_maybe(analysis.page.url),
        sha256=analysis.page.sha256,
        media_type=analysis.page.media_type,
        digest=digest,
        analysis=tuple(_maybe(values[name]) for name in ANALYSIS_COLUMNS),
        statements=tuple(tuple(_maybe(row[name]) for name in STATEMENT_COLUMNS) for row in statements),
        frames=tuple(_frames(page, records, whole.get("frames", []))),
        figures=tuple(_figures(page, records, whole.get("figures", []))),
        names=tuple((storable(name), fold(name)) for name in sorted(map(str, names))),
    )


def analysis_of(facts: str, article: str | None, text: str | None, more: str | None, records: list[str]) -> Analysis:
    """An analysis with an article, out of the JSON that was stored."""
    whole: dict[str, Any] = {"page": json.loads(facts), "statements": [json.loads(record) for record in records]}
    if article is not None:
        whole["article"] = {**json.loads(article), "text": text}
    return from_dict({**whole, **json.loads(more or "{}")})


def _statement(
    place: int, found: Statement, record: dict[str, Any], page: str, values: dict[str, Any]
) -> dict[str, Any]:
    days = bounds(found.said.edtf) if found.said.edtf else None
    first, last = days or (None, None)
    spans = found.content.spans
    return {
        "id": found.id, "place": place, "page": page, "kind": found.kind, "mode": found.mode, "score": found.score,
        "rule": found.rule, "content": found.text, "content_start": spans[0][0] if spans else 0,
        "content_end": spans[-1][1] if spans else 0, "speaker": found.speaker.name, "speaker_type": found.speaker.type,
        "role": found.speaker.role, "speaker_how": found.speaker.how, "said": found.said.edtf, "said_first": first,
        "said_last": last, "said_month": month_or_year(days), "said_how": found.said.how, "outlet": values["outlet"],
        "published_first": values["published_first"], "published_last": values["published_last"],
        "day": first or values["published_first"], "via": " > ".join(link.name for link in found.via),
        "record": _json(record),
    }  # fmt: skip


def _frames(page: str, statements: list[dict[str, Any]], own: list[dict[str, Any]]) -> Iterator[tuple[object, ...]]:
    """Every frame with the id of the statement that claims it, in the order of the words that tell them."""
    found = _claimed("frames", statements, own)
    found.sort(key=lambda pair: pair[1]["cue"]["span"] if pair[1]["cue"] else [0, 0])
    for place, (statement, told) in enumerate(found):
        start, stop = told["cue"]["span"] if told["cue"] else (None, None)
        yield (place, page, statement, told["type"], told["code"], told["status"], start, stop, _maybe(_json(told)))


def _figures(page: str, statements: list[dict[str, Any]], own: list[dict[str, Any]]) -> Iterator[tuple[object, ...]]:
    """Every figure with the id of the statement that claims it, in the order of the text."""
    found = _claimed("figures", statements, own)
    found.sort(key=lambda pair: pair[1]["span"])
    for place, (statement, told) in enumerate(found):
        yield (
            place, page, statement, told["value"], told["comparator"], _maybe(told["of"]), _maybe(told["unit"]), *told["span"], _maybe(_json(told))
        )  # fmt: skip


def _claimed(
    what: str, statements: list[dict[str, Any]], own: list[dict[str, Any]]
) -> list[tuple[str | None, dict[str, Any]]]:
    held: list[tuple[str | None, dict[str, Any]]] = [(row["id"], told) for row in statements for told in row[what]]
    return [*held, *((None, told) for told in own)]


def _days(edtf: str | None) -> tuple[str | None, str | None]:
    return (bounds(edtf) if edtf else None) or (None, None)


def _text(evidence: Evidence | None) -> str | None:
    return evidence.text if evidence else None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _maybe(value: Any) -> Any:
    """Text that SQLite can hold; anything else as it is."""
    return storable(value) if isinstance(value, str) else value
