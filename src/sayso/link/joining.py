"""Mentions and what persons decided go in, actors across pages come out, with the judgements that made them.

Mentions are taken in the order in which pages were read, full names before surnames, and each joins the actor that it is most like,
or begins one. So an actor keeps its id when pages are added. What a person decided comes before every rule.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sayso.language.actors import name_of
from sayso.language.spelling import bare, parts, sound_across
from sayso.link.compare import MAYBE, SAME, Likeness, Profile, bearer, identity, is_specific, likeness
from sayso.model import Entity, EntityType, Judgement, Mention, Office, Verdict

NEAREST = 0.05  # a second actor this near to the best leaves a mention undecided
BELOW_SAME = round(SAME - 0.01, 2)
MOST = 3  # actors that a mention is said to be perhaps, or not
OTHERS = "; another is as like"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What linking found: the actors in the order of their first mentions, and every judgement of a rule."""

    entities: tuple[Entity, ...]
    judgements: tuple[Judgement, ...]


@dataclass(slots=True)
class _Group:
    """An actor while it grows, with what its mentions of each type say together.

    `is_open`: which of several others its mentions mean is undecided. `by_hand`: a person parted it from one that it is like.
    """

    held: list[Mention] = field(default_factory=list)
    known: dict[EntityType, Profile] = field(default_factory=lambda: defaultdict(Profile))
    is_open: bool = False
    by_hand: bool = False

    @property
    def id(self) -> str:
        return self.held[0].id


@dataclass(slots=True)
class _Index:
    """The actors by what their mentions could be known by."""

    by_key: dict[tuple[str, ...], dict[int, _Group]] = field(default_factory=lambda: defaultdict(dict))
    of: dict[str, _Group] = field(default_factory=dict)

    def add(self, group: _Group, mention: Mention) -> None:
        group.held.append(mention)
        group.known[mention.type].add(mention)
        self.of[mention.id] = group
        for key in _kept_under(mention):
            self.by_key[key][id(group)] = group

    def near(self, mention: Mention) -> list[_Group]:
        """Actors that share a key with a mention, the first found first."""
        found: dict[int, _Group] = {}
        for key in _looked_for(mention):
            found |= self.by_key.get(key, {})
        return list(found.values())


def link(mentions: Iterable[Mention], decided: Iterable[Judgement] = ()) -> Linked:
    """The actors that mentions stand for.

    Args:
        mentions: of all pages, in the order in which those were read.
        decided: what persons decided of pairs of mentions; of several about a pair the last counts, and "maybe" takes one back.
    """
    decisions = _Decisions.of(decided)
    index, groups, judged = _Index(), list[_Group](), list[Judgement]()
    # Single words find their bearers only when those are there.
    for mention in sorted(mentions, key=lambda one: one.type == "person" and len(bearer(one.name)) == 1):
        placed = _place(mention, index, decisions)
        judged += placed.judgements
        group = placed.group
        if group is None:
            group = _Group(is_open=placed.is_open, by_hand=placed.by_hand)
            groups.append(group)
        index.add(group, mention)
    return Linked(entities=tuple(_entity(group) for group in groups), judgements=tuple(judged))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """The actor that a mention joins, or what the one is that it begins, with the judgements on the way."""

    group: _Group | None = None
    judgements: tuple[Judgement, ...] = ()
    is_open: bool = False
    by_hand: bool = False


def _place(mention: Mention, index: _Index, decisions: "_Decisions") -> _Placed:
    parted = {id(index.of[one]) for one in decisions.parted(mention.id) if one in index.of}
    for fellow in decisions.fellows(mention.id):
        if fellow in index.of and id(index.of[fellow]) not in parted:
            return _Placed(group=index.of[fellow])
    near = index.near(mention)
    groups = [group for group in near if id(group) not in parted]
    by_hand = len(groups) < len(near)
    own = identity(mention)
    if own is not None:
        same = groups[0] if groups else None  # all that is near shares the identity
        told = _judged(same, mention, Likeness(score=1.0, why=own[1])) if same else ()
        return _Placed(group=same, judgements=tuple(told), by_hand=by_hand)
    # "Coast Guard" is what many bodies are called; here the page does not say whose it is.
    if mention.type != "person" and not is_specific(mention.name):
        return _Placed(by_hand=by_hand)
    found = _like(mention, [group for group in groups if not group.is_open])
    if len(found) == 1 and len(bearer(mention.name)) == 1:
        found = _like(mention, [found[0][0]], alone=True)
    return _chosen(mention, found, [group for group in groups if group.is_open], by_hand)


def _like(mention: Mention, groups: list[_Group], *, alone: bool = False) -> list[tuple[_Group, Likeness]]:
    """The actors that a mention is like, the likest first."""
    likes = [(group, likeness(mention, group.known[mention.type], alone=alone)) for group in groups]
    return sorted(((group, like) for group, like in likes if like), key=lambda pair: -pair[1].score)


def _chosen(mention: Mention, found: list[tuple[_Group, Likeness]], undecided: list[_Group], by_hand: bool) -> _Placed:
    """The likest actor, if it is like enough and no other is nearly as like.

    Who was parted by hand from the likest is no rival: what names both joins the one that it was parted from. What may be either of
    two is kept with others that may.
    """
    against = tuple(judged for group, like in found[:MOST] if like.against for judged in _judged(group, mention, like))
    found = [(group, like) for group, like in found if not like.against]
    rivals = [(group, like) for group, like in found if found and like.score > found[0][1].score - NEAREST]
    settled = [pair for pair in rivals if not pair[0].by_hand] or rivals
    if found and found[0][1].score >= SAME and len(settled) == 1:
        return _Placed(group=settled[0][0], judgements=(*_judged(settled[0][0], mention, settled[0][1]), *against))
    open_ = len(settled) > 1 and settled[0][1].score >= SAME
    capped = [
        (group, replace(like, score=min(like.score, BELOW_SAME), why=like.why + OTHERS * open_))
        for group, like in found[:MOST]
    ]
    told = (*(judged for group, like in capped for judged in _judged(group, mention, like)), *against)
    fellows = [pair for pair in _like(mention, undecided) if pair[1].score >= SAME] if open_ else []
    if fellows:
        return _Placed(group=fellows[0][0], judgements=(*_judged(fellows[0][0], mention, fellows[0][1]), *told))
    return _Placed(judgements=told, is_open=open_, by_hand=by_hand)


def _judged(group: _Group, mention: Mention, like: Likeness) -> Iterator[Judgement]:
    verdict: Verdict | None = (
        "same" if like.score >= SAME else "maybe" if like.score >= MAYBE else "different" if like.against else None
    )
    if verdict:
        yield Judgement(left=group.id, right=mention.id, verdict=verdict, judge="rule", score=like.score, why=like.why)


def _kept_under(mention: Mention) -> Iterator[tuple[str, ...]]:
    """What an actor with this mention is found by."""
    own, sounds = identity(mention), _sounds(mention)
    if own is not None:
        yield own[0]
    elif mention.type == "person" and sounds:
        yield from _of_a_full_name(sounds)
        yield from dict.fromkeys(("one word", word) for word in (sounds[0], sounds[-1]))
        yield ("initialled" if _has_initials(sounds) else "full", sounds[0][0], sounds[-1])
    elif mention.type != "person":
        yield (mention.type, *parts(bare(mention.name)))
        yield (mention.type, *parts(mention.short or bare(mention.name)))


def _looked_for(mention: Mention) -> Iterator[tuple[str, ...]]:
    """Where the actors stand that a mention may be."""
    own, sounds = identity(mention), _sounds(mention)
    if own is not None or mention.type != "person":
        yield from _kept_under(mention)
    elif len(sounds) == 1:
        yield ("one word", sounds[0])
    elif sounds:
        yield from _of_a_full_name(sounds)
        yield ("initialled", sounds[0][0], sounds[-1])
        if _has_initials(sounds):
            yield ("full", sounds[0][0], sounds[-1])


def _of_a_full_name(sounds: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """In any order, without its middle, without what stands before its last two words or behind its first two."""
    if len(sounds) > 1:
        yield ("words", *sorted(sounds))
        yield ("ends", sounds[0], sounds[-1])
        yield ("last two", *sounds[-2:])
        yield ("first two", *sounds[:2])


def _has_initials(sounds: tuple[str, ...]) -> bool:
    return any(len(word) == 1 for word in sounds[:-1])


def _sounds(mention: Mention) -> tuple[str, ...]:
    words = bearer(mention.name) if mention.type == "person" else parts(mention.name)
    return tuple(heard for word in words if (heard := sound_across(word)))


@dataclass(frozen=True, slots=True)
class _Decisions:
    """What persons decided, by mention: whom it is joined with, and whom it is parted from."""

    same: Mapping[str, tuple[str, ...]]
    different: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, decided: Iterable[Judgement]) -> "_Decisions":
        last = {frozenset((one.left, one.right)): one for one in decided if one.judge == "person"}
        pairs: dict[Verdict, dict[str, list[str]]] = {
            "same": defaultdict(list),
            "different": defaultdict(list),
            "maybe": {},
        }
        for one in last.values():
            if one.verdict != "maybe":
                pairs[one.verdict][one.left].append(one.right)
                pairs[one.verdict][one.right].append(one.left)
        joined = {start: tuple(_reached(start, pairs["same"])) for start in pairs["same"]}
        return cls(joined, {one: tuple(others) for one, others in pairs["different"].items()})

    def fellows(self, mention: str) -> tuple[str, ...]:
        """The mentions that a person joined with this one."""
        return self.same.get(mention, ())

    def parted(self, mention: str) -> set[str]:
        """The mentions that a person said to be another than this one, or than one joined with it, with what is joined with those."""
        others = {other for one in (mention, *self.fellows(mention)) for other in self.different.get(one, ())}
        return others | {fellow for other in others for fellow in self.fellows(other)}


def contradiction(decided: Iterable[Judgement], judged: Judgement) -> str | None:
    """Why what a person says now cannot hold beside what was said before, as a sentence; `None` where it can."""
    decisions = _Decisions.of(one for one in decided if {one.left, one.right} != {judged.left, judged.right})
    if judged.verdict == "different" and judged.right in decisions.fellows(judged.left):
        return "both were said to be the same as another; say of one of those pairs first that it is undecided"
    if judged.verdict == "same" and judged.right in decisions.parted(judged.left):
        return "they, or others that they were said to be, were said to be different; say of that pair first that it is undecided"
    return None


def _reached(start: str, same: Mapping[str, list[str]]) -> list[str]:
    found, waiting = dict.fromkeys([start]), [start]
    while waiting:
        for other in same.get(waiting.pop(), ()):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return [one for one in found if one != start]


def _entity(group: _Group) -> Entity:
    """The actor as it is told: by its fullest frequent name, with its offices in time."""
    held = tuple(group.held)
    return Entity(
        id=group.id,
        name=_name(held),
        type=held[0].type,
        country=next((one.country for one in held if one.country), None),
        offices=tuple(_offices(held)),
        mentions=held,
    )


def _name(held: tuple[Mention, ...]) -> str:
    first = held[0]
    if first.type in ("state", "bloc") and first.country:
        return name_of(first.country)
    pages = Counter(one.name for one in held)
    return max(pages, key=lambda name: (len(parts(name)) > 1, pages[name], len(name), name))


def _offices(held: tuple[Mention, ...]) -> Iterator[Office]:
    """Each office, as first worded, with the days of the first and last page that gives it; the earliest first."""
    if held[0].type != "person":
        return
    told: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    worded: dict[tuple[str, ...], str] = {}
    for one in held:
        for role in one.roles:
            words = parts(bare(role))
            told[words].append(one)
            worded.setdefault(words, bare(role))
    found = []
    for words, givers in told.items():
        role, days = worded[words], sorted(one.day for one in givers if one.day)
        found.append(
            Office(role=role, since=days[0] if days else None, until=days[-1] if days else None, pages=len(givers))
        )
    yield from sorted(found, key=lambda office: (office.since or "9999", office.role))
