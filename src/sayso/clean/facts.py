"""A page's head and blocks enter; title, outlet, language and address leave, with how each was found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from sayso.clean.head import Head, types_of
from sayso.clean.walk import Walk


@dataclass(frozen=True, slots=True)
class Found:
    """A value, a sentence on how it was found, and the block whose words it is, if one is (`span`: where inside it)."""

    text: str
    how: str
    block: int | None = None
    span: tuple[int, int] | None = None


_FOLD = re.compile(r"[^\W_]+")
_SEPARATOR = re.compile(r"\s+[|\-–—·•»:/]\s+|\s*\|\s*|\s[–—]\s")
LONGEST_NAME = 80  # characters of the name of a site; longer values are sentences
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|^@\w|/")


def fold(text: str) -> str:
    """Words of a text, for comparison without regard to case, spaces and marks."""
    return " ".join(_FOLD.findall(text.casefold().replace("’", "").replace("'", "").replace("\u00ad", "")))


def article_body(head: Head) -> str:
    """The longest article text that the page's JSON-LD gives, without tags; nothing where it gives none."""
    told = [o["articleBody"] for o in head.articles if isinstance(o.get("articleBody"), str)]
    return plain(max(told, key=len, default=""))


# --- title ----------------------------------------------------------------------------------------------------------


def title(walk: Walk, head: Head, outlet: str | None) -> Found | None:
    """The headline: the h1 that the page's own metadata confirms, else the metadata, else a lone h1."""
    claimed = list(_claimed_titles(walk, head, outlet))
    headings = [(text, block) for text, block in _headings(walk) if fold(text) != fold(outlet or "")]
    for value, how in claimed:
        for text, block in [*headings, *_parts(walk)]:
            if fold(text) == fold(value):
                return Found(text, f"the h1, which {how} confirms", block)
    best = max(
        (
            (_overlap(text, value), -n, text, block, how)
            for n, (text, block) in enumerate(headings)
            for value, how in claimed
        ),
        default=None,
    )
    if best is not None and best[0] >= ALIKE:
        return Found(best[2], f"the h1, which is close to {best[4]}", best[3])
    if len(headings) == 1:
        text, block = headings[0]
        return Found(text, "the page's only h1", block)
    for value, how in claimed[:1]:
        line = _line_of(walk, value)
        return Found(value, how, None) if line is None else Found(line[0], f"the line that {how} confirms", line[1])
    if headings:
        return Found(headings[0][0], "the first h1", headings[0][1])
    return None


ALIKE = 0.5  # share of words that an h1 has in common with a title of the metadata, to be that title


def _claimed_titles(walk: Walk, head: Head, outlet: str | None) -> Iterator[tuple[str, str]]:
    for found in head.articles:
        for key in ("headline", "name"):
            if isinstance(found.get(key), str) and found[key].strip():
                yield plain(found[key]), f"{key} in JSON-LD"
    for name in ("og:title", "twitter:title", "dc.title", "title", "headline"):
        for value in head.meta.get(name, [])[:1]:
            yield _without_outlet(value, outlet), f"meta {name}"
    if walk.title:
        yield _without_outlet(walk.title, outlet), "the title element"


def plain(value: str) -> str:
    """A value of mark-up without tags and character references."""
    from sayso.clean.html import unescape

    return " ".join(re.sub(r"<[^<>]{1,40}>", "", unescape(value)).split())


def _headings(walk: Walk) -> list[tuple[str, int | None]]:
    """The h1 elements, their blocks joined; the block is None where there are several."""
    found: list[tuple[Any, list[int]]] = []
    for index, block in enumerate(walk.blocks):
        h1 = next((e for e in block.element.up() if e.tag == "h1"), None)
        if h1 is None:
            continue
        if found and found[-1][0] is h1:
            found[-1][1].append(index)
        else:
            found.append((h1, [index]))
    return [(" ".join(walk.blocks[i].text for i in at), at[0] if len(at) == 1 else None) for _, at in found]


def _parts(walk: Walk) -> list[tuple[str, int | None]]:
    """The lines of h1 elements that hold several: a headline with its date or byline."""
    return [(block.text, n) for n, block in enumerate(walk.blocks) if any(e.tag == "h1" for e in block.element.up())]


def _line_of(walk: Walk, value: str) -> tuple[str, int] | None:
    """The first line that is the claimed title, or that title without what follows its last separator."""
    cuts = [match.start() for match in _SEPARATOR.finditer(value)]
    for wanted in (value, value[: cuts[-1]] if cuts else value):
        for index, block in enumerate(walk.blocks):
            if fold(block.text) == fold(wanted) and (wanted == value or len(wanted.split()) >= TITLE_WORDS):
                return block.text, index
    return None


TITLE_WORDS = 4  # words of a line that is a title without the name of the site


def _overlap(text: str, other: str) -> float:
    mine, theirs = fold(text).split(), fold(other).split()
    if len(mine) < 2 or not theirs:
        return 0.0
    return len(set(mine) & set(theirs)) / max(1, min(len(set(mine)), len(set(theirs))))


def _without_outlet(value: str, outlet: str | None) -> str:
    """A title without the outlet's name at its end or beginning."""
    parts = _SEPARATOR.split(value)
    if len(parts) < 2:
        return value
    cuts = [m.span() for m in _SEPARATOR.finditer(value)]
    own = fold(outlet or "").replace(" ", "")
    last, first = fold(parts[-1]).replace(" ", ""), fold(parts[0]).replace(" ", "")
    if own and last and (last in own or own in last):
        return _without_outlet(value[: cuts[-1][0]].strip(), outlet)
    if own and first and (first == own):
        return value[cuts[0][1] :].strip()
    if not own and "|" in value[cuts[-1][0] : cuts[-1][1]]:
        return value[: cuts[-1][0]].strip()
    return value


# --- outlet, language, address --------------------------------------------------------------------------------------


def outlet(walk: Walk, head: Head) -> Found | None:
    """The name of the site: og:site_name, the publisher in JSON-LD, the application's name, the copyright line."""
    site = head.first("og:site_name")
    if site:
        return Found(site[0], "meta og:site_name")
    for found in [*head.articles, *head.pages]:
        for key in ("publisher", "sourceOrganization"):
            publisher = head.resolve(found.get(key))
            publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
            name = publisher.get("name") if isinstance(publisher, dict) else publisher
            if isinstance(name, str) and name.strip() and not _ADDRESS.search(name):
                return Found(plain(name), f"{key} in JSON-LD")
    for found in head.objects:
        if {"WebSite", "NewsMediaOrganization"} & set(types_of(found)) and isinstance(found.get("name"), str):
            return Found(plain(found["name"]), "the site's name in JSON-LD")
    named = head.first("application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher", "copyright")
    if named and len(named[0]) <= LONGEST_NAME:
        return Found(named[0], f"meta {named[1]}")
    for index in range(len(walk.blocks) - 1, max(-1, len(walk.blocks) - 1 - LAST_LINES), -1):
        match = COPYRIGHT.search(walk.blocks[index].text)
        if match:
            return Found(match[1], "the copyright line", index, match.span(1))
    return None


LAST_LINES = 40  # blocks at the end of the page in which a copyright line is looked for
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}\s*(?:[-–—]\s*\d{4})?)?,?\s*(?:by\s+)?([A-Z][\w&'’.-]*(?:\s+(?:[A-Z][\w&'’.-]*|of|the|and|&)){0,5})",
    re.IGNORECASE | re.ASCII,
)


def address(head: Head, path_url: str | None) -> str | None:
    """The page's own canonical address: absolute, http or https."""
    for value in (head.link.get("canonical"), (head.first("og:url") or (None,))[0]):
        if value:
            whole = _join(path_url, value)
            if whole:
                return whole
    return None


def _join(base: str | None, value: str) -> str | None:
    try:
        whole = urljoin(base or "", value.strip())
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in ("http", "https") and parts.netloc else None


def target(base: str | None, written: str) -> str:
    """A link's address, made absolute where a base is known; as written where it cannot be."""
    try:
        return urljoin(base, written.strip()) if base else written.strip()
    except ValueError:
        return written.strip()


def language(walk: Walk, head: Head) -> str | None:
    """The language that the page says it is in, by its ISO 639-1 code."""
    meta = head.first("content-language", "og:locale", "language", "dc.language", "inlanguage")
    for value in (walk.language, meta[0] if meta else ""):
        match = re.match(r"([a-z]{2})(?:[-_].*)?$", value.strip().lower())
        if match:
            return match[1]
    return None
