"""Frames of many pages go in, edges come out, as of a day and according to whom one asks.

- exercise, agreement, meeting: one edge for each unordered pair of participants; of an agreement of three or more that has ended,
  the pairs of the one named first, who left it; deployment: the actor to the state of the place, which of one that has ended is where
  it came from; membership: the state to the bloc; transfer: giver to recipient; act: source to target; a test makes none.
- A page without a date counts in no as-of view, and a page counts from the day it was published.
- Of each claimant the newest claim counts. The edge has ended where the newest claim that is not a denial says so; it is what its
  most certain claim says otherwise. Who denies it stands in `disputed_by`; what all deny is `denied`.
- Who denies an act of another class than anybody claims disputes nothing: "never consulted it" beside "condemned it" is an edge apart.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice, product

from sayso.language.edtf import OPEN_END, OPEN_START, bounds
from sayso.model import Filler, Frame, FrameStatus, ToldFrame
from sayso.system.edges import Claim, Edge, EdgeKind
from sayso.system.names import named

Name = Callable[[str], str | None]  # words for an actor or place to its canonical name; None where they name nobody

SURENESS: tuple[FrameStatus, ...] = ("actual", "planned", "hypothetical")
MOST_ACTORS = 40  # of one side of a frame, so that all of a large bloc fit; of a longer roll-call the first
PAIR = 2
ENDS: dict[str, tuple[EdgeKind, str, tuple[str, ...]]] = {
    "deployment": ("deployment", "actor", ("to", "where")),
    "membership": ("member", "member", ("bloc",)),
    "transfer": ("transfer", "giver", ("recipient",)),
    "act": ("act", "source", ("target",)),
}
PAIRS: dict[str, tuple[EdgeKind, str]] = {
    "exercise": ("exercise", "participant"), "agreement": ("agreement", "party"), "meeting": ("meeting", "participant"),
}  # fmt: skip
LEAVES = ("leave",)  # codes of a membership that end it
NOT_YET = ("invited", "wants")  # codes of a membership that is not one yet

Key = tuple[EdgeKind, str, str]


def system(
    frames: Iterable[ToldFrame],
    *,
    name: Name = named,
    as_of: str | None = None,
    according_to: str | None = None,
    not_according_to: str | None = None,
) -> list[Edge]:
    """The edges that the frames make, ordered by kind, source and target.

    Args:
        name: the canonical name of an actor's words, `None` for words that name nobody; of a place the state that it lies in, where that is known.
        as_of: a day (YYYY-MM-DD); only pages published up to it count.
        according_to: a claimant; only what it claims counts.
        not_according_to: a claimant whose claims do not count.
    """
    return fold(counted(frames, as_of=as_of, according_to=according_to, not_according_to=not_according_to), name=name)


def fold(rows: Iterable[tuple[ToldFrame, Claim]], *, name: Name = named) -> list[Edge]:
    """The edges that frames with their claims make, ordered by kind, source and target."""
    claims: dict[Key, list[tuple[Claim, str | None]]] = {}
    for told, claim in rows:
        for key in ends(told.frame, name):
            claims.setdefault(key, []).append((claim, told.frame.code))
    return [edge for key, found in sorted(claims.items()) for edge in _edges(key, found)]


def counted(
    frames: Iterable[ToldFrame],
    *,
    as_of: str | None = None,
    according_to: str | None = None,
    not_according_to: str | None = None,
) -> Iterator[tuple[ToldFrame, Claim]]:
    """The frames that count, each with who claims it; what may be asked for is as of `system`."""
    for told in frames:
        if as_of is not None and not _published_by(told.published, as_of):
            continue
        claim = _claim(told)
        if according_to is not None and not _is(claim, according_to):
            continue
        if not_according_to is not None and _is(claim, not_according_to):
            continue
        yield told, claim


def kind_of(frame: Frame) -> EdgeKind | None:
    """The kind of edge that a frame makes; a test makes none."""
    found = PAIRS.get(frame.type) or ENDS.get(frame.type)
    return found[0] if found else None


def ends(frame: Frame, name: Name) -> Iterator[Key]:
    """The edges of one frame, without its status: kind, source, target."""
    if frame.type in PAIRS:
        kind, role = PAIRS[frame.type]
        names = side(frame.roles.get(role, ()), name)
        leaves = frame.type == "agreement" and frame.status == "ended" and len(names) > PAIR
        for pair in ((names[0], other) for other in names[1:]) if leaves else combinations(names, 2):
            one, other = sorted(pair)
            yield kind, one, other
    elif frame.type in ENDS:
        kind, role, targets = ENDS[frame.type]
        if frame.type == "deployment" and frame.status == "ended":
            targets = ("from", *targets)
        fillers = next((frame.roles[t] for t in targets if frame.roles.get(t)), ())
        for a, b in product(side(frame.roles.get(role, ()), name), side(fillers, name)):
            if a != b:
                yield kind, a, b


def side(fillers: Sequence[Filler], name: Name) -> list[str]:
    """The actors that the fillers stand for, each once."""
    found = (name(one.name or one.text) for one in fillers)
    return list(islice(dict.fromkeys(one for one in found if one), MOST_ACTORS))


def _claim(told: ToldFrame) -> Claim:
    frame = told.frame
    status: FrameStatus = frame.status
    if frame.type == "membership" and frame.status == "actual":
        status = "ended" if frame.code in LEAVES else "planned" if frame.code in NOT_YET else "actual"
    when = next((f.edtf for f in frame.roles.get("when", ()) if f.edtf), None)
    days = bounds(when) if when else None
    is_over = frame.type == "exercise" and days is not None and days[0] == OPEN_START  # "the drill ended on Friday"
    return Claim(
        speaker=told.speaker, outlet=told.outlet, statement=told.statement, page=told.page, published=told.published,
        status=status, since=days[0] if days and status != "ended" and days[0] != OPEN_START else None,
        until=days[1] if days and (status == "ended" or is_over) and days[1] != OPEN_END else None,
        words=frame.cue.text if frame.cue else frame.type,
    )  # fmt: skip


def _published_by(published: str | None, day: str) -> bool:
    days = bounds(published) if published else None
    return days is not None and days[0] is not None and days[0] <= day


def _is(claim: Claim, who: str) -> bool:
    return who.casefold() in {
        (claim.speaker or "").casefold(),
        "" if claim.speaker else (claim.outlet or "").casefold(),
    }


Rows = Sequence[tuple[Claim, str | None]]  # claims, each with its class or kind


def _edges(key: Key, rows: Rows) -> Iterator[Edge]:
    """The edge of all claims, and behind it one for each class of act that is denied where only others are claimed."""
    claimed = {code for claim, code in rows if claim.status != "denied"}
    denied = {code for claim, code in rows if claim.status == "denied" and code}
    apart = denied - claimed if key[0] == "act" and claimed and None not in claimed else set[str]()
    yield _edge(key, [row for row in rows if row[0].status != "denied" or row[1] not in apart])
    for one in sorted(apart):
        yield _edge(key, [row for row in rows if row[0].status == "denied" and row[1] == one], is_apart=True)


def _edge(key: Key, rows: Rows, *, is_apart: bool = False) -> Edge:
    kind, source, target = key
    newest: dict[tuple[bool, str], Claim] = {}
    for claim, _ in sorted(rows, key=lambda row: row[0].published or ""):
        newest[claim.speaker is None, claim.claimant] = (
            claim  # a paper that is quoted is not the paper in its own voice
        )
    claims = sorted((c for c, _ in rows), key=lambda c: (c.published or "", c.page, c.statement or ""))
    denying = tuple(c for c in claims if c.status == "denied")
    claiming = tuple(c for c in claims if c.status != "denied")
    codes = {code for _, code in rows if code}
    starts, stops = ([d for c in claims if (d := getattr(c, side))] for side in ("since", "until"))
    return Edge(
        kind=kind, source=source, target=target, code=codes.pop() if len(codes) == 1 else None,
        status=_status(list(newest.values())), since=min(starts, default=None), until=max(stops, default=None),
        claimed_by=claiming, disputed_by=denying, is_apart=is_apart,
    )  # fmt: skip


def _status(newest: Sequence[Claim]) -> FrameStatus:
    """What the newest claims of all claimants come to."""
    holding = sorted((c for c in newest if c.status != "denied"), key=lambda c: c.published or "")
    if not holding:
        return "denied"
    if holding[-1].status == "ended":
        return "ended"
    after = [c for c in holding if c.status != "ended"]
    return min((c.status for c in after), key=SURENESS.index)
