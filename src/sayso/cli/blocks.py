"""Statements and pages as text for people: records go in, indented lines come out, safe for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.cli.terminal import Role, one_line, plain, styled
from sayso.keys import Span
from sayso.model import Analysis, Dated, Statement

if TYPE_CHECKING:
    from sayso.ledger import Hit, Stored

WIDTH = 100  # columns: as wide as prose is still easily read
INDENT = "  "


def page(analysis: Analysis) -> str:
    """A page: what it is, then each statement."""
    lines = [styled(one_line(analysis.page.path), "strong")]
    if analysis.skipped is not None:
        told = analysis.skipped
        lines.append(INDENT + styled(one_line(f"skipped by {told.room} ({told.reason}): {told.message}"), "bad"))
        return "\n".join(lines) + "\n"
    article = analysis.article
    if article is not None:
        outlet = article.outlet.text if article.outlet else None
        lines.append(INDENT + heading(article.title.text if article.title else None, outlet, article.published))
    if not analysis.statements:
        lines.append(INDENT + "no statements")
    for found in analysis.statements:
        lines += ["", *statement(found)]
    return "\n".join(lines) + "\n"


def heading(title: str | None, outlet: str | None, published: Dated) -> str:
    """What a page is, on one line."""
    when = published.edtf or "undated"
    return one_line(" · ".join([title or "(no title)", outlet or "(outlet unknown)", when]))


def statement(found: Statement) -> list[str]:
    """The words, and below them who said them, when, and by whom they came."""
    return [*_wrapped(f"“{found.content.parted}”", "content"), INDENT * 2 + one_line(_who_when_how(found))]


def _who_when_how(found: Statement) -> str:
    who = found.speaker.name or "speaker unknown"
    if found.source is not None and found.source.text != found.speaker.name:
        who += f" (as written: {found.source.text})"
    parts = [who]
    if found.attributed_by:
        parts.append(f"“{found.attributed_by}”")
    if found.said.edtf:
        parts.append(f"said {found.said.edtf}")
    if found.via:
        parts.append("via " + chain(found))
    parts.append(found.kind if found.mode == "said" else f"{found.kind}, {found.mode}")
    parts.append(f"{found.score:.2f}")
    return " · ".join(parts)


def chain(found: Statement) -> str:
    """The chain from the speaker outwards."""
    return " → ".join(link.name for link in found.via)


def hit(found: Hit) -> str:
    """A statement that a search found: its words with the matches lit, who, when, where, and its id."""
    stored = found.stored
    lines = [INDENT + _lit(found.snippet, found.marks), INDENT * 2 + one_line(_who_when_how(stored.statement))]
    lines.append(INDENT * 2 + heading(stored.title, stored.outlet, stored.published))
    lines.append(INDENT * 2 + styled(one_line(f"{stored.id}  {stored.page_id}"), "faint"))
    return "\n".join(lines) + "\n"


def _lit(snippet: str, marks: Sequence[Span]) -> str:
    out, at = [], 0
    for start, end in marks:
        out += [one_line(snippet[at:start]), styled(one_line(snippet[start:end]), "strong")]
        at = end
    return "".join([*out, one_line(snippet[at:])])


def whole(stored: Stored) -> str:
    """Everything about one statement, each thing with how it was worked out."""
    found = stored.statement
    speaker, said = found.speaker, found.said
    lines = [*_wrapped(f"{stored.before} ⟦{found.text}⟧ {stored.after}".strip(), None), ""]
    rows = [("speaker", speaker.name or "unknown", speaker.how)]
    if speaker.role:
        rows.append(("role", speaker.role, ""))
    rows.append(("as written", found.source.text if found.source else "(nowhere)", _places(found, "source")))
    rows.append(("cue", found.cue.text if found.cue else "(none)", _places(found, "cue")))
    rows.append(("content", f"{found.kind}, {found.mode}", _places(found, "content")))
    rows.append(("said", said.edtf or "unknown", said.how))
    for number, link in enumerate(found.via, start=1):
        rows.append((f"via {number}", f"{link.name} ({link.type})", link.how))
    rows.append(("published", stored.published.edtf or "unknown", stored.published.how))
    rows.append(("page", stored.title or "(no title)", stored.page_id))
    rows.append(("outlet", stored.outlet or "unknown", ""))
    rows.append(("found by", found.rule, f"score {found.score:.2f}"))
    rows.append(
        ("seen", stored.first_seen, f"last {stored.last_seen}" if stored.last_seen != stored.first_seen else "")
    )
    rows.append(
        ("bytes", f"sha256 {stored.page.sha256}", stored.page.path if stored.page.path != stored.page_id else "")
    )
    rows.append(("id", stored.id, ""))
    for name, value, how in rows:
        lines.append(
            f"{INDENT}{name:<11}{one_line(value)}" + (f"  {styled('— ' + one_line(how), 'faint')}" if how else "")
        )
    return "\n".join(lines) + "\n"


def _places(found: Statement, role: str) -> str:
    words = getattr(found, role)
    return "characters " + ", ".join(f"{start}-{end}" for start, end in words.spans) if words else ""


def _wrapped(text: str, role: Role | None) -> list[str]:
    out: list[str] = []
    for paragraph in plain(text).splitlines() or [""]:
        out += textwrap.wrap(paragraph, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT, break_on_hyphens=False)
    return [styled(line, role) for line in out] if role else out
