"""Edges go in, entities of FollowTheMoney come out, one JSON object each: the actors, the pages that claim, memberships and other links.

No link is a plain fact: its role ends with "as claimed", "planned", "hypothetical", "ended" or "disputed", and its
description has every claim. `Membership` is only what somebody claims to hold (or to have held) and nobody denies; any
other edge is an `UnknownLink`. What nobody but its deniers tells is a `Note` on the two actors, which links nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from sayso.keys import key
from sayso.language.gazetteer import states
from sayso.language.tables import rows
from sayso.system.edges import UNDIRECTED, Claim, Edge
from sayso.system.graph import clean
from sayso.system.names import code_of

# The longest values that FollowTheMoney takes, by property; of texts that are not named here.
LONGEST = {"name": 384, "sourceUrl": 4096, "summary": 65_000, "description": 65_000}
LONGEST_OTHER = 1024
DATE = re.compile(r"[12]\d{3}(?:-\d\d(?:-\d\d)?)?")
URL = re.compile(r"https?://(?:[\w-]{1,63}\.)*[\w-]{2,63}(?::\d{1,5})?(?:/[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff]*)?")
HOLDS = ("actual", "ended")
STANDING = {"actual": "as claimed"}

Entity = dict[str, Any]
Values = Sequence[str | None]


def ftm(edges: Sequence[Edge]) -> Iterator[Entity]:
    """The entities: actors by name, pages by id, then one for each edge in its order."""
    joined = {edge.target for edge in edges if _schema(edge) == "Membership"}
    for name in sorted({name for edge in edges for name in (edge.source, edge.target)}):
        yield _actor(name, is_joined=name in joined)
    pages = {claim.page: claim for edge in edges for claim in edge.claims}
    for _, claim in sorted(pages.items()):
        yield _page(claim)
    for edge in edges:
        yield _note(edge) if _schema(edge) == "Note" else _link(edge)


def _schema(edge: Edge) -> str:
    if not edge.claimed_by:
        return "Note"
    return "Membership" if edge.kind == "member" and not edge.disputed_by and edge.status in HOLDS else "UnknownLink"


def _actor(name: str, *, is_joined: bool) -> Entity:
    """A state is a `PublicBody`, a bloc or what has a member an `Organization`; of others it is not known whether they are persons."""
    code = code_of(name) or ""
    if code in states():
        about: dict[str, Values] = {"name": [name], "country": [_countries().get(code)], "classification": ["state"]}
        return _entity(_actor_id(name), "PublicBody", about)
    if code or is_joined:
        return _entity(_actor_id(name), "Organization", {"name": [name], "classification": ["bloc"] if code else []})
    return _entity(_actor_id(name), "LegalEntity", {"name": [name]})


@cache
def _countries() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("countries.tsv")}


def _page(claim: Claim) -> Entity:
    about: dict[str, Values] = {
        "fileName": [claim.page], "sourceUrl": [claim.page], "publisher": [claim.outlet], "publishedAt": [claim.published],
    }  # fmt: skip
    return _entity(_page_id(claim.page), "Article", about)


def _link(edge: Edge) -> Entity:
    schema = _schema(edge)
    ends = ("member", "organization") if schema == "Membership" else ("subject", "object")
    about: dict[str, Values] = {
        ends[0]: [_actor_id(edge.source)], ends[1]: [_actor_id(edge.target)], "role": [f"{_what(edge)}, {_standing(edge)}"],
        "status": ["disputed" if edge.disputed_by else edge.status], "startDate": [edge.since], "endDate": [edge.until],
        "recordId": [claim.statement for claim in edge.claims],
    }  # fmt: skip
    return _entity(_edge_id(edge), schema, about | _told(edge))


def _note(edge: Edge) -> Entity:
    line = "—" if edge.kind in UNDIRECTED else "→"
    about: dict[str, Values] = {
        "entity": [_actor_id(edge.source), _actor_id(edge.target)],
        "name": [f"Denied: {_what(edge)}, {edge.source} {line} {edge.target}"],
    }
    return _entity(_edge_id(edge), "Note", about | _told(edge))


def _told(edge: Edge) -> dict[str, Values]:
    """What links and notes have in common: who claims, who denies, and where."""
    sides = (("Claimed", edge.claimed_by), ("Denied", edge.disputed_by))
    summary = " ".join(f"{verb} by {_names(claims)}." for verb, claims in sides if claims)
    return {
        "summary": [summary], "description": [_line(claim) for claim in edge.claims], "publisher": [claim.outlet for claim in edge.claims],
        "sourceUrl": [claim.page for claim in edge.claims], "proof": [_page_id(claim.page) for claim in edge.claims],
    }  # fmt: skip


def _what(edge: Edge) -> str:
    return f"{edge.kind}: {edge.code}" if edge.code else edge.kind


def _standing(edge: Edge) -> str:
    return "disputed" if edge.disputed_by else STANDING.get(edge.status, edge.status)


def _names(claims: Iterable[Claim]) -> str:
    return ", ".join(dict.fromkeys(claim.claimant for claim in claims))


def _line(claim: Claim) -> str:
    where = [claim.outlet, claim.published, f"statement {claim.statement}" if claim.statement else None, claim.page]
    return f"{claim.claimant}: {claim.status}, “{claim.words}” ({', '.join(part for part in where if part)})"


@lru_cache(maxsize=200_000)
def _actor_id(name: str) -> str:
    return f"sayso-{key('actor', name)}"


@lru_cache(maxsize=10_000)
def _page_id(page: str) -> str:
    return f"sayso-{key('page', page)}"


def _edge_id(edge: Edge) -> str:
    """With the schema in it: what was a membership and is now disputed is another entity, for the two schemata cannot be merged."""
    return f"sayso-{key('edge', _schema(edge), *edge.key)}"


def _entity(id_: str, schema: str, properties: Mapping[str, Values]) -> Entity:
    """An entity with the values that FollowTheMoney would keep, each once."""
    kept = {
        name: list(dict.fromkeys(filter(None, (_value(name, v) for v in values))))
        for name, values in properties.items()
    }
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _value(name: str, value: str | None) -> str | None:
    """A value on one line and not too long; nothing where it is no address or date and the property needs one."""
    if value is None:
        return None
    if name in ("startDate", "endDate", "publishedAt"):
        return value if DATE.fullmatch(value) else None
    longest = LONGEST.get(name, LONGEST_OTHER)
    if name == "sourceUrl":
        return value if URL.fullmatch(value) and len(value) <= longest else None
    text = " ".join((value if value.isprintable() else clean(value)).split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
