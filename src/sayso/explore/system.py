"""A ledger and the parameters of an address go in, the record of a page about the described system comes out; nothing is written.

Every edge stands there because somebody claims it, and leads to the words in which it is claimed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sayso.errors import NotHere
from sayso.explore import actors, addresses, shown
from sayso.explore.contexts import (
    Background,
    Choice,
    ClaimLine,
    DifferenceView,
    EdgeLine,
    FigureLine,
    FiguresView,
    PartyView,
    Reaction,
    ReactionsView,
    SystemView,
    Told,
)  # fmt: skip
from sayso.explore.dates import month_in_words
from sayso.explore.dates import shown as day
from sayso.explore.drawing import draw
from sayso.explore.views import SIZE, Asked
from sayso.language import members
from sayso.language.edtf import bounds
from sayso.model import Answer, Dated, ToldFigure, ToldFrame
from sayso.system import Claim, Edge, by_actors, named, system
from sayso.system.edges import UNDIRECTED

# Roles whose fillers a frame is told by, in this order.
NAMING = (
    "name",
    "source",
    "actor",
    "giver",
    "member",
    "party",
    "participant",
    "target",
    "recipient",
    "bloc",
    "what",
    "to",
)
MOST_CLAIMS = 30  # of one edge that are listed
MOST_EDGES = 200  # in one list of a difference or of an actor
MOST_NAMES = 14  # claimants to choose from
MOST_DATES = 24  # months to choose from, the newest
SIDES = ("as_of", "according_to")
COMPARED = {"=": "", "~": "about ", ">": "more than ", ">=": "at least ", "<": "less than ", "<=": "at most "}


def network(asked: Asked) -> SystemView:
    """The system as of a day, according to all or to one, as a drawing and as a list."""
    given = {name: asked.given[name] for name in ("kind", "as_of", "according_to", "without") if asked.given.get(name)}
    names = asked.ledger.actor_names()
    frames = list(by_actors(asked.ledger.frames(), names))
    edges = _edges(frames, given)
    by_kind = Counter(edge.kind for edge in edges)
    chosen = sorted((e for e in edges if given.get("kind") in (None, e.kind)), key=_weight)
    first = (asked.number - 1) * SIZE
    listed = [edge_line(edge, number) for number, edge in enumerate(chosen[first : first + SIZE], first)]

    def edge_href(number: int) -> str:
        return (
            addresses.address("/system", **given, p=number // SIZE + 1 if number >= SIZE else None) + f"#edge-{number}"
        )

    return SystemView(
        **asked.common("The system that the pages describe"),
        asked=given,
        kinds=tuple(
            Choice(name=kind, count=n, href=_with(given, "kind", kind), chosen=given.get("kind") == kind)
            for kind, n in sorted(by_kind.items())
        ),
        dates=tuple(_dates(frames, given)),
        claimants=tuple(_claimants(frames, given)),
        without=_without_claimant(given),
        drawing=draw(chosen, edge_href, addresses.actor_address),
        edges=tuple(listed),
        pager=shown.pager(number=asked.number, size=SIZE, shown=len(listed), total=len(chosen), path="/system", given=given),
        undated=len({told.page for told in frames if not told.published}),
        is_linked=bool(names),
        difference=addresses.address("/difference", left_as_of=given.get("as_of"), left_according_to=given.get("according_to")),
    )  # fmt: skip


def difference(asked: Asked) -> DifferenceView:
    """What one day's or one claimant's system has that the other's has not."""
    names = [f"{side}_{what}" for side in ("left", "right") for what in SIDES]
    given = {name: asked.given[name] for name in names if asked.given.get(name)}
    frames = list(_frames(asked))
    left, right = (
        {e.key: e for e in _edges(frames, {w: given.get(f"{side}_{w}", "") for w in SIDES})}
        for side in ("left", "right")
    )
    both = sorted(left.keys() & right.keys())
    return DifferenceView(
        **asked.common("Two systems side by side"),
        left=_side(given, "left"),
        right=_side(given, "right"),
        asked=given,
        claimants=tuple(choice.name for choice in _claimants(frames, {})),
        only_left=tuple(edge_line(left[k], n) for n, k in enumerate(sorted(left.keys() - right.keys())[:MOST_EDGES])),
        only_right=tuple(edge_line(right[k], n) for n, k in enumerate(sorted(right.keys() - left.keys())[:MOST_EDGES])),
        differ=tuple(
            (edge_line(left[k], n), edge_line(right[k], n))
            for n, k in enumerate(both) if left[k].status != right[k].status
        ),
        same=sum(left[k].status == right[k].status for k in both),
    )  # fmt: skip


def party(asked: Asked) -> PartyView:
    """What an actor is said to do, what is said to be done to it, and what it says itself."""
    name = asked.given.get("name", "")
    edges = sorted((e for e in _edges(_frames(asked), {}) if name in (e.source, e.target)), key=_weight)
    known = [one for one in asked.ledger.entities(name) if one.name == name] if name else []
    names = dict.fromkeys([name, *(mention.name for one in known for mention in one.mentions)]) if name else {}
    says = [hit for one in names for hit in asked.ledger.search(speaker=f"={one}", limit=SIZE)][:SIZE]
    if not name or not (edges or says or known or members.of(name)):
        raise NotHere("No page in this ledger describes an actor of this name.")
    numbered = [(edge, edge_line(edge, number)) for number, edge in enumerate(edges[:MOST_EDGES])]
    by_whom = Counter(claim.claimant for edge in edges for claim in edge.claims)
    return PartyView(
        **asked.common(name),
        name=name,
        does=tuple(line for edge, line in numbered if edge.source == name and edge.kind not in UNDIRECTED),
        undergoes=tuple(line for edge, line in numbered if edge.target == name and edge.kind not in UNDIRECTED),
        shares=tuple(line for edge, line in numbered if edge.kind in UNDIRECTED),
        by_whom=tuple(
            Choice(name=who, count=n, href=addresses.address("/system", according_to=who))
            for who, n in by_whom.most_common(MOST_NAMES)
        ),
        says=tuple(shown.hit(hit) for hit in says),
        says_href=addresses.speaker_address(name) if says else None,
        background=tuple(
            Background(
                bloc=m.bloc,
                bloc_href=addresses.actor_address(m.bloc),
                member=m.member,
                member_href=addresses.actor_address(m.member),
                since=m.since,
                until=m.until,
                source=m.source,
            )
            for m in members.of(name)
        ),
        identities=tuple(actors.identity(asked.ledger, one) for one in known),
    )


def reactions(asked: Asked) -> ReactionsView:
    """What is said to be done in answer to what."""
    found: list[tuple[str, ToldFrame, Answer, ToldFrame | None]] = []
    for _, group in groupby(_frames(asked), key=lambda told: told.page):
        told = list(group)
        for one in told:
            for answer in one.frame.answers:
                to = told[answer.frame] if answer.frame is not None and answer.frame < len(told) else None
                found.append((one.published or "~", one, answer, to))
    found.sort(key=lambda row: row[0])
    return ReactionsView(
        **asked.common("Action and reaction"),
        rows=tuple(
            Reaction(
                act=_told(one), words=answer.text, to=_told(to) if to else None,
                published=day(Dated(edtf=one.published, span=None, how="the page's date")),
            )
            for _, one, answer, to in found[:MOST_EDGES]
        ),
        left_out=max(0, len(found) - MOST_EDGES),
    )  # fmt: skip


def _told(told: ToldFrame) -> Told:
    frame = told.frame
    names = [f.name or f.text for role in NAMING for f in frame.roles.get(role, ())]
    return Told(
        kind=frame.type, code=frame.code, status=frame.status, words=frame.cue.text if frame.cue else frame.type,
        who=tuple(Choice(name=name, count=None, href=addresses.actor_address(named(name) or name)) for name in dict.fromkeys(names)),
        claimant=told.speaker or told.outlet or told.page,
        href=addresses.statement_address(told.statement) if told.statement else addresses.page_address(told.page),
    )  # fmt: skip


def figures(asked: Asked) -> FiguresView:
    """Who gives which number of what."""
    counted = asked.given.get("of", "").strip() or None
    total, things = asked.ledger.things_counted(counted)
    rows = asked.ledger.figures(counted, limit=SIZE, offset=(asked.number - 1) * SIZE)
    given = {"of": counted} if counted else {}
    return FiguresView(
        **asked.common(f"Figures: {counted}" if counted else "Figures"),
        asked=given,
        things=tuple(Choice(name=name, count=n, href=addresses.address("/figures", of=name)) for name, n in things),
        rows=tuple(_figure_line(row) for row in rows),
        pager=shown.pager(number=asked.number, size=SIZE, shown=len(rows), total=total, path="/figures", given=given),
    )


def _frames(asked: Asked) -> Iterator[ToldFrame]:
    """All frames, with the names of actors across pages where they were linked."""
    return by_actors(asked.ledger.frames(), asked.ledger.actor_names())


def edge_line(edge: Edge, number: int) -> EdgeLine:
    """An edge as it is listed."""
    return EdgeLine(
        id=f"edge-{number}", kind=edge.kind, code=edge.code, source=edge.source, source_href=addresses.actor_address(edge.source),
        target=edge.target, target_href=addresses.actor_address(edge.target), directed=edge.kind not in UNDIRECTED, status=edge.status,
        since=edge.since, until=edge.until, claims=tuple(_claim_line(c) for c in edge.claimed_by[:MOST_CLAIMS]),
        denials=tuple(_claim_line(c) for c in edge.disputed_by[:MOST_CLAIMS]),
    )  # fmt: skip


def _claim_line(claim: Claim) -> ClaimLine:
    page = addresses.page_address(claim.page)
    return ClaimLine(
        claimant=claim.claimant, is_page=claim.speaker is None, status=claim.status, words=claim.words,
        href=addresses.statement_address(claim.statement) if claim.statement else page, outlet=claim.outlet,
        published=day(Dated(edtf=claim.published, span=None, how="the page's date")),
    )  # fmt: skip


def _figure_line(told: ToldFigure) -> FigureLine:
    figure = told.figure
    number = f"{figure.value:,.10g}" if figure.value % 1 else f"{int(figure.value):,}"
    page = addresses.page_address(told.page)
    return FigureLine(
        value=f"{COMPARED[figure.comparator]}{number}{' ' + figure.unit if figure.unit else ''}", written=told.written, of=figure.of,
        where=figure.where, when=figure.when, day=day(figure.dated),
        claimant=told.speaker or told.outlet or told.page, is_page=told.speaker is None,
        href=addresses.statement_address(told.statement) if told.statement else page, outlet=told.outlet,
        published=day(Dated(edtf=told.published, span=None, how="the page's date")),
    )  # fmt: skip


def _edges(frames: Iterable[ToldFrame], given: dict[str, str]) -> list[Edge]:
    as_of = given.get("as_of")
    days = bounds(as_of) if as_of else None
    if as_of and not days:
        raise NotHere(f"“{as_of}” is no day, month or year; write it as 2031-05-03.")
    return system(
        frames, as_of=days[1] if days else None,
        according_to=given.get("according_to") or None, not_according_to=given.get("without") or None,
    )  # fmt: skip


def _weight(edge: Edge) -> tuple[int, tuple[str, ...]]:
    return -len(edge.claims), edge.key


def _dates(frames: Sequence[ToldFrame], given: dict[str, str]) -> Iterable[Choice]:
    """As of the end of each month in which a page was published."""
    months = {told.published[:7] for told in frames if told.published and re.match(r"\d{4}-\d\d", told.published)}
    ends = {month: days[1] for month in sorted(months) if (days := bounds(month))}
    for month, last in list(ends.items())[-MOST_DATES:]:
        yield Choice(
            name=month_in_words(month), count=None, href=_with(given, "as_of", last), chosen=given.get("as_of") == last
        )


def _claimants(frames: Iterable[ToldFrame], given: dict[str, str]) -> list[Choice]:
    counts = Counter(name for told in frames if (name := told.speaker or told.outlet))
    return [
        Choice(name=name, count=n, href=_with({k: v for k, v in given.items() if k != "without"}, "according_to", name), chosen=given.get("according_to") == name)
        for name, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_NAMES]
    ]  # fmt: skip


def _without_claimant(given: dict[str, str]) -> str | None:
    who = given.get("according_to")
    if who is None:
        return None
    return addresses.address("/system", **{k: v for k, v in given.items() if k != "according_to"}, without=who)


def _with(given: dict[str, str], name: str, value: str) -> str:
    """The system narrowed to the value, or no longer narrowed where it is chosen already."""
    kept = {key: one for key, one in given.items() if key != name}
    return addresses.address("/system", **kept, **({} if given.get(name) == value else {name: value}))


def _side(given: dict[str, str], side: str) -> str:
    who, day = given.get(f"{side}_according_to"), given.get(f"{side}_as_of")
    return " ".join([f"according to {who}" if who else "according to all", *([f"as of {day}"] if day else [])])
