"""Frames that count go in, events in the fields of PLOVER come out, one JSON object each, with who claims and who denies them.

The fields are those of the PLOVER manual (draft 0.7b1, Open Event Data Alliance): id, date, enddate, source, recipient,
event, event_loc, event_text, quad_code, mode, context, cite_info. `status`, `claimed_by`, `disputed_by` and `date_from` are our own.
PLOVER expects somebody else to have judged whether a thing is so; here its contexts "future", "hypothetical" and "negation" say what
the claimants say, and "disputed" that somebody denies it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any, NamedTuple

from sayso.keys import key
from sayso.language.edtf import OPEN_END, OPEN_START, bounds
from sayso.language.gazetteer import states
from sayso.model import Frame, FrameStatus, ToldFrame
from sayso.system.edges import Claim
from sayso.system.fold import SURENESS, Name, side
from sayso.system.names import code_of, named

# By type, the roles whose fillers are the source; those of reciprocal events are all of them sources, as PLOVER has it.
SOURCES = {"act": "source", "meeting": "participant", "agreement": "party", "exercise": "participant"}
# The manual's quad categories. YIELD stands for its CONCEDE (1) and RETREAT (2), so that it has none.
QUADS = {
    1: "AGREE CONSULT SUPPORT", 2: "COOPERATE AID", 3: "REQUEST ACCUSE REJECT SANCTION THREATEN", 4: "PROTEST MOBILIZE COERCE ASSAULT",
}  # fmt: skip
QUAD = {name: number for number, names in QUADS.items() for name in names.split()}
CONTEXT: dict[FrameStatus, str] = {"planned": "future", "hypothetical": "hypothetical", "denied": "negation"}
CODEBOOK = "plover-0.7b1"
NOT_STATE = "IGO"  # PLOVER's code of blocs and international organisations

Row = tuple[ToldFrame, Claim]


class What(NamedTuple):
    """What is claimed or denied: the same for all who tell it, whenever they do."""

    type: str
    code: str | None
    sources: tuple[str, ...]
    recipients: tuple[str, ...]

    def pairs(self) -> Iterator[tuple[object, ...]]:
        """What it says of two actors (or of one alone), which somebody else may deny."""
        for pair in product(self.sources, self.recipients) if self.recipients else combinations(self.sources, 2):
            yield self.type, self.code, *pair
        if len(self.sources) == 1 and not self.recipients:
            yield self.type, self.code, *self.sources


class When(NamedTuple):
    """First and last day, and where they come from: the words, the page's date, or nowhere."""

    date: str | None
    enddate: str | None
    date_from: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """The events, and by type how many frames are none: PLOVER has no class for them, they have ended, or name nobody."""

    lines: list[dict[str, Any]]
    left_out: dict[str, int]

    def __len__(self) -> int:
        """How many events there are."""
        return len(self.lines)


def plover(frames: Iterable[Row], *, name: Name = named) -> Events:
    """One event for each thing that is told of one time, whoever tells it; ordered by date, class and actors.

    A denial disputes every event that shares a pair of actors with it, whatever its day; one that disputes none is an event of its own.
    """
    claimed: dict[tuple[What, When], list[Row]] = {}
    denied: list[tuple[What, Row]] = []
    left_out: Counter[str] = Counter()
    for row in frames:
        what = _what(row[0].frame, name)
        if what is None or row[1].status == "ended":
            left_out[row[0].frame.type] += 1
        elif row[1].status == "denied":
            denied.append((what, row))
        else:
            claimed.setdefault((what, _when(row[0])), []).append(row)
    by_pair: dict[tuple[object, ...], list[int]] = {}
    for number, (what, _) in enumerate(denied):
        for pair in what.pairs():
            by_pair.setdefault(pair, []).append(number)
    lines, alone = [], set(range(len(denied)))
    for (what, when), rows in claimed.items():
        against = sorted({number for pair in what.pairs() for number in by_pair.get(pair, ())})
        alone.difference_update(against)
        lines.append(_event(what, when, rows, [denied[number][1] for number in against], name))
    for what, rows in _grouped(denied[number] for number in sorted(alone)).items():
        lines.append(_event(what, _when(rows[0][0]), [], rows, name))
    lines.sort(key=lambda line: (line["date"] or "~", line["event"], line["id"]))
    return Events(lines=lines, left_out=dict(sorted(left_out.items())))


def _grouped(told: Iterable[tuple[What, Row]]) -> dict[What, list[Row]]:
    found: dict[What, list[Row]] = {}
    for what, row in told:
        found.setdefault(what, []).append(row)
    return found


def _what(frame: Frame, name: Name) -> What | None:
    """Nothing for what has no class or names nobody, nor for an agreement that is in force: only where a time is told is it an event."""
    role = SOURCES.get(frame.type)
    sources = tuple(sorted(side(frame.roles.get(role, ()), name))) if role else ()
    if frame.type == "act":
        recipients = tuple(sorted(set(side(frame.roles.get("target", ()), name)) - set(sources)))
        return What("act", frame.code, sources, recipients) if frame.code and sources and recipients else None
    in_force = frame.type == "agreement" and frame.status == "actual" and not frame.roles.get("when")
    return What(frame.type, None, sources, ()) if sources and not in_force else None


def _when(told: ToldFrame) -> When:
    stated = next((f.edtf for f in told.frame.roles.get("when", ()) if f.edtf), None)
    for edtf, source in ((stated, "text"), (told.published, "published")):
        days = bounds(edtf) if edtf else None
        if days:
            first, last = days
            return When(first if first != OPEN_START else None, last if last not in (first, OPEN_END) else None, source)
    return When(None, None, "unknown")


def _event(what: What, when: When, claimed: list[Row], denied: list[Row], name: Name) -> dict[str, Any]:
    rows = sorted(claimed or denied, key=lambda row: (row[1].published or "~", row[1].page, row[1].statement or ""))
    status: FrameStatus = min((claim.status for _, claim in claimed), key=SURENESS.index, default="denied")
    class_ = _class(what, status)
    first, frames = rows[0][1], [told.frame for told, _ in rows]
    is_url = first.page.startswith(("http://", "https://"))
    return {
        "id": key("event", *what, *when), "date": when.date, "enddate": when.enddate, "date_from": when.date_from,
        "source": _actors(what.sources, frames, SOURCES[what.type], name), "recipient": _actors(what.recipients, frames, "target", name),
        "event": [class_], "mode": None, "context": _contexts(what, status, is_disputed=bool(claimed and denied)),
        "quad_code": QUAD.get(class_), "event_loc": _place(frames), "event_text": list(dict.fromkeys(claim.words for _, claim in rows)),
        "cite_info": {"url" if is_url else "citation": first.page, "publication": first.outlet, "codebook": CODEBOOK},
        "status": status, "claimed_by": [claim.as_dict() for _, claim in rows] if claimed else [],
        "disputed_by": [claim.as_dict() for _, claim in denied],
    }  # fmt: skip


def _class(what: What, status: FrameStatus) -> str:
    """To sign is SUPPORT, to promise it AGREE; to exercise with others is COOPERATE, alone MOBILIZE; so the manual."""
    if what.type == "agreement":
        return "SUPPORT" if status == "actual" else "AGREE"
    if what.type == "exercise":
        return "COOPERATE" if len(what.sources) > 1 else "MOBILIZE"
    return "CONSULT" if what.type == "meeting" else what.code or ""


def _contexts(what: What, status: FrameStatus, *, is_disputed: bool) -> list[str]:
    told = (what.type == "exercise" and "military", CONTEXT.get(status), is_disputed and "disputed")
    return [context for context in told if context]


def _actors(names: Sequence[str], frames: Iterable[Frame], role: str, name: Name) -> list[dict[str, Any]]:
    """Actor objects, each with the words that stand for it on the pages."""
    texts: dict[str, dict[str, None]] = {one: {} for one in names}
    for frame in frames:
        for filler in frame.roles.get(role, ()):
            found = name(filler.name or filler.text)
            if found in texts:
                texts[found][filler.text] = None
    return [{**_code(one), "identifier_text": one, "actor_text": list(texts[one])} for one in names]


def _code(name: str) -> dict[str, str]:
    code = code_of(name)
    return {"code": code if code in states() else NOT_STATE} if code else {}


def _place(frames: Iterable[Frame]) -> dict[str, str] | None:
    for frame in frames:
        for filler in frame.roles.get("where", ()):
            code = code_of(filler.name) if filler.name else None
            return {"name": filler.text, **({"cc3": code} if code and code in states() else {})}
    return None
