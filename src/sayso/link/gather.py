"""Names as statements and frames give them go in, the mentions of each page come out: one for each name and kind of actor.

Only what can be the same across pages is a mention: a person, an office or body of a state, an organisation, a state, a bloc, a
place, a weapon. "Officials", "a source" and documents are none.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sayso.keys import key
from sayso.language.actors import actor
from sayso.language.edtf import bounds
from sayso.language.filled import filled
from sayso.link.offices import is_courtesy
from sayso.model import EntityType, Mention, ToldFrame, ToldName

TWO = re.compile(r",(?! (?:Jr|Sr)\b)| (?:and|und|et|и) ")  # "Bob Venn and Ana Ruiz" is no one’s name


def mentions(told: Iterable[ToldName], frames: Iterable[ToldFrame], order: Mapping[str, int]) -> list[Mention]:
    """The mentions of all pages: by page in the `order` in which pages were read, then by type and name."""
    gathered: dict[tuple[str, EntityType, str], list[ToldName]] = defaultdict(list)
    for one in (*told, *_of_frames(frames)):
        if one.type == "person" and TWO.search(one.name):
            continue
        gathered[(one.page, one.type, one.name)].append(one)
    made = [_mention(*what, found) for what, found in gathered.items()]
    return sorted(made, key=lambda m: (order.get(m.page, len(order)), m.page, m.type, m.name))


def mention_id(page: str, type_: EntityType, name: str) -> str:
    """What a mention is known by; it outlives every re-run that finds the name there again."""
    return key("mention", page, type_, name)


def _of_frames(frames: Iterable[ToldFrame]) -> Iterator[ToldName]:
    for told in frames:
        for role, fillers in told.frame.roles.items():
            for filler in fillers:
                found = filled(role, filler.name or filler.text)
                if found:
                    yield ToldName(
                        page=told.page, outlet=told.outlet, published=told.published, statement=told.statement,
                        type=found[0], name=found[1], country=found[2],
                    )  # fmt: skip


def _mention(page: str, type_: EntityType, name: str, found: list[ToldName]) -> Mention:
    roles = tuple(dict.fromkeys(one.role for one in found if one.role and not is_courtesy(one.role)))
    days = bounds(found[0].published) if found[0].published else None
    return Mention(
        id=mention_id(page, type_, name),
        page=page,
        outlet=found[0].outlet,
        day=days[0] if days else None,
        name=name,
        type=type_,
        country=next((one.country for one in found if one.country), None) or _country(type_, name, roles),
        roles=roles,
        short=next((one.short for one in found if one.short), None),
        statements=len({one.statement for one in found if one.statement}),
    )


def _country(type_: EntityType, name: str, roles: tuple[str, ...]) -> str | None:
    """The state or bloc that an office beside the name belongs to, or that a body's name tells; a person's name tells none."""
    for role in roles:
        country = actor(name, f"{role} {name}").country
        if country:
            return country
    return None if type_ == "person" else actor(name).country
