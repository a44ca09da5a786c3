"""A page of invented sentences goes in, its frames come out in a short form that a table of cases can hold."""

from sayso.facts.frames import frames
from tests.factory import article

Told = tuple[str | None, str, dict[str, list[str]]]  # code, status, the words of each role


def told(text: str, kind: str, *, published: str = "2031-04-04") -> list[Told]:
    """The frames of a type that the text tells."""
    found = [f for f in frames(article(text, published=published)) if f.type == kind]
    for filler in (one for f in found for fillers in f.roles.values() for one in fillers):
        assert text[slice(*filler.span)] == filler.text
    return [
        (f.code, f.status, {role: [one.text for one in fillers] for role, fillers in f.roles.items()}) for f in found
    ]


def acts(text: str) -> list[tuple[str | None, list[str], list[str]]]:
    """The class, sources and targets of the acts that the text tells."""
    return [(code, roles.get("source", []), roles.get("target", [])) for code, _, roles in told(text, "act")]
