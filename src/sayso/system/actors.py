"""Frames with the words of their pages go in, the same frames with the names of actors across pages come out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sayso.language.filled import filled
from sayso.model import EntityType, Filler, ToldFrame

Names = Mapping[tuple[str, EntityType, str], str]
SPEAKERS: tuple[EntityType, ...] = ("person", "organisation", "office", "state", "bloc")


def by_actors(frames: Iterable[ToldFrame], names: Names) -> Iterator[ToldFrame]:
    """Name the fillers and the speaker of each frame as `names` has them.

    Args:
        names: the actor's name for each page, type and name on it; what is not in it stays as the page has it.
    """
    for told in frames:
        roles = {
            role: tuple(_named(told.page, role, one, names) for one in fillers)
            for role, fillers in told.frame.roles.items()
        }
        yield replace(told, frame=replace(told.frame, roles=roles), speaker=_speaker(told, names))


def _speaker(told: ToldFrame, names: Names) -> str | None:
    if told.speaker is None:
        return None
    return next((name for type_ in SPEAKERS if (name := names.get((told.page, type_, told.speaker)))), told.speaker)


def _named(page: str, role: str, filler: Filler, names: Names) -> Filler:
    found = filled(role, filler.name or filler.text)
    name = names.get((page, found[0], found[1])) if found else None
    return filler if name is None else replace(filler, name=name)
