"""A ledger goes in, the records of its actors across pages come out, each with the judgements that joined it."""

from typing import get_args

from sayso.explore import addresses, shown
from sayso.explore.contexts import ActorsView, Choice, Identity, Joined, NamedOn
from sayso.explore.views import SIZE, Asked
from sayso.ledger import Ledger
from sayso.model import Entity, EntityType, Mention

MOST_NAMED = 12  # mentions of one actor that are listed
MOST_JUDGED = 40  # judgements about one actor that are listed


def listed(asked: Asked) -> ActorsView:
    """The actors, those of most pages first; of one type, or with words in their names, where asked."""
    given = {name: asked.given[name] for name in ("name", "type") if asked.given.get(name)}
    name = given.get("name")
    type_ = next((one for one in get_args(EntityType) if one == given.get("type")), None)
    found = asked.ledger.entities(name, type=type_, limit=SIZE, offset=(asked.number - 1) * SIZE)
    counts = asked.ledger.count_entities(name)
    total = counts.get(type_, 0) if type_ else sum(counts.values())
    return ActorsView(
        **asked.common("Actors across pages"),
        asked=given,
        types=tuple(
            Choice(name=each, count=n, chosen=each == type_, href=addresses.address("/actors", name=name, type=None if each == type_ else each))
            for each in get_args(EntityType) if (n := counts.get(each))
        ),
        rows=tuple(identity(asked.ledger, one) for one in found),
        pager=shown.pager(number=asked.number, size=SIZE, shown=len(found), total=total, path="/actors", given=given),
    )  # fmt: skip


def identity(ledger: Ledger, entity: Entity) -> Identity:
    """An actor with its names, offices, pages and judgements."""
    own = {one.id: one for one in entity.mentions}
    judged = ledger.judgements(entity=entity.id)
    return Identity(
        id=entity.id,
        name=entity.name,
        href=addresses.actor_address(entity.name),
        type=entity.type,
        country=entity.country,
        pages=entity.pages,
        others=tuple(dict.fromkeys(one.name for one in entity.mentions if one.name != entity.name)),
        offices=tuple(
            f"{one.role} ({' to '.join(dict.fromkeys(day for day in (one.since, one.until) if day)) or 'no date'})"
            for one in entity.offices
        ),
        mentions=tuple(
            NamedOn(id=one.id, name=one.name, outlet=one.outlet or one.page, href=addresses.page_address(one.page), day=one.day)
            for one in entity.mentions[:MOST_NAMED]
        ),
        named=len(entity.mentions),
        judgements=tuple(
            Joined(verdict=one.verdict, judge=one.judge, score=one.score, name=_name(ledger, own, one.left, one.right), why=one.why)
            for one in sorted(judged, key=lambda one: one.judge == "rule")[:MOST_JUDGED]
        ),
        judged=len(judged),
    )  # fmt: skip


def _name(ledger: Ledger, own: dict[str, Mention], left: str, right: str) -> str:
    """The mention of a judgement that is not this actor's first, as name and outlet."""
    other = next((id_ for id_ in (right, left) if id_ not in own), right)
    found = own.get(other) or ledger.mention(other)
    return f"{found.name}, {found.outlet or found.page}" if found else other
