"""Frames with the words of their pages go in, the same frames with the names of actors across pages come out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sayso.language.spelling import bare
from sayso.model import Filler, ToldFrame


def by_actors(frames: Iterable[ToldFrame], names: Mapping[tuple[str, str], str]) -> Iterator[ToldFrame]:
    """Name the fillers and the speaker of each frame as `names` has them.

    Args:
        names: the actor's name for each page and name on it; what is not in it stays as the page has it.
    """
    for told in frames:
        roles = {
            role: tuple(_named(told.page, one, names) for one in fillers) for role, fillers in told.frame.roles.items()
        }
        speaker = names.get((told.page, told.speaker), told.speaker) if told.speaker else None
        yield replace(told, frame=replace(told.frame, roles=roles), speaker=speaker)


def _named(page: str, filler: Filler, names: Mapping[tuple[str, str], str]) -> Filler:
    name = names.get((page, bare(filler.name or filler.text)))
    return filler if name is None else replace(filler, name=name)
