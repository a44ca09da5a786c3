"""A page's head and blocks enter; title, author, outlet, language, date and address leave, with how each was found."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from sayso.clean.days import find_day, read_day
from sayso.clean.extractor import LARGEST, UNFIT
from sayso.clean.furniture import own_kinds
from sayso.clean.head import Head, types_of
from sayso.clean.walk import Walk
from sayso.model import RegionKind


@dataclass(frozen=True, slots=True)
class Found:
    """A value, a sentence on how it was found, and the block whose words it is, if one is (`span`: where inside it)."""

    text: str
    how: str
    block: int | None = None
    span: tuple[int, int] | None = None


_FOLD = re.compile(r"[^\W_]+")
_SEPARATOR = re.compile(r"\s+[|\-–—·•»:/]\s+|\s*\|\s*|\s[–—]\s")
LONGEST_NAME = 80  # characters of an author's name; longer values are sentences
_BY = re.compile(
    r"^\s*(?:(?:written|posted|reviewed|story|words|text|reported|published)\s+)?(?:by|von|par|por|автор|text|autor|door|di)\b\s*:?\s*",
    re.IGNORECASE,
)
# "Ada Quell on 4 Aug 2031 5:11", "Ada Quell, Feb 11, 2031": bylines hold the day as well.
_DATE_BEHIND = re.compile(
    r"[\s,]+(?:on\s+)?(?:\d{1,2}\.?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,4}\b.*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|^@\w|/")
_NOBODY = frozenset(
    {
        "about the author",
        "admin",
        "administrator",
        "author",
        "authors",
        "editor",
        "guest",
        "none",
        "null",
        "staff",
        "undefined",
        "user",
        "webmaster",
    }
)


def fold(text: str) -> str:
    """Words of a text, for comparison without regard to case, spaces and marks."""
    return " ".join(_FOLD.findall(text.casefold().replace("’", "").replace("'", "").replace("\u00ad", "")))


def article_body(head: Head) -> str:
    """The longest article text that the page's JSON-LD gives, without tags; nothing where it gives none."""
    told = [o["articleBody"] for o in head.articles if isinstance(o.get("articleBody"), str)]
    return _plain(max(told, key=len, default=""))


# --- title ----------------------------------------------------------------------------------------------------------


def title(walk: Walk, head: Head, outlet: str | None) -> Found | None:
    """The headline: the h1 that the page's own metadata confirms, else the metadata, else a lone h1."""
    claimed = list(_claimed_titles(walk, head, outlet))
    headings = _headings(walk)
    for value, how in claimed:
        for text, block in headings:
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
    if len(headings) == 1 and fold(headings[0][0]) != fold(outlet or ""):
        text, block = headings[0]
        return Found(text, "the page's only h1", block)
    if claimed:
        value, how = claimed[0]
        block = next((n for n, b in enumerate(walk.blocks) if fold(b.text) == fold(value)), None)
        return Found(value, how, block)
    if headings:
        return Found(headings[0][0], "the first h1", headings[0][1])
    return None


ALIKE = 0.5  # share of words that an h1 has in common with a title of the metadata, to be that title


def _claimed_titles(walk: Walk, head: Head, outlet: str | None) -> Iterator[tuple[str, str]]:
    for found in head.articles:
        for key in ("headline", "name"):
            if isinstance(found.get(key), str) and found[key].strip():
                yield _plain(found[key]), f"{key} in JSON-LD"
    for name in ("og:title", "twitter:title", "dc.title", "title", "headline"):
        for value in head.meta.get(name, [])[:1]:
            yield _without_outlet(value, outlet), f"meta {name}"
    if walk.title:
        yield _without_outlet(walk.title, outlet), "the title element"


def _plain(value: str) -> str:
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


# --- author ---------------------------------------------------------------------------------------------------------


def author(walk: Walk, head: Head, kinds: Sequence[RegionKind], outlet: str | None) -> Found | None:
    """Who wrote it: JSON-LD, then meta elements, then a byline; the outlet itself only where nobody else is named."""
    candidates = [found for found in _claimed_authors(walk, head, kinds) if found.text]
    named = [found for found in candidates if fold(found.text) != fold(outlet or "")]
    chosen = next(iter(named or candidates), None)
    if chosen is None or chosen.block is not None:
        return chosen
    for index, block in enumerate(walk.blocks):
        place = block.text.find(chosen.text)
        if (
            place >= 0
            and len(block.text) <= 3 * LONGEST_NAME
            and kinds[index] in ("byline", "bio", "dateline", "other")
        ):
            return Found(chosen.text, chosen.how, index, (place, place + len(chosen.text)))
    return chosen


def _claimed_authors(walk: Walk, head: Head, kinds: Sequence[RegionKind]) -> Iterator[Found]:
    for found in [*head.articles, *head.pages]:
        names = list(dict.fromkeys(_names(head, found.get("author") or found.get("creator"))))
        if names:
            yield Found("; ".join(names), "author in JSON-LD")
    for name in (
        "author",
        "article:author",
        "byl",
        "dc.creator",
        "parsely-author",
        "sailthru.author",
        "twitter:creator",
        "authors",
        "article:author_name",
        "cxenseparse:author",
    ):
        names = [n for value in head.meta.get(name, []) for n in split_names(value)]
        if names:
            yield Found("; ".join(dict.fromkeys(names)), f"meta {name}")
    for index, block in enumerate(walk.blocks):
        if kinds[index] == "comment":
            continue
        marked = any(
            e.attributes.get("rel") == "author" or "author" in e.attributes.get("itemprop", "").split()
            for _, e in zip(range(3), block.element.up(), strict=False)
        )
        if marked or (kinds[index] == "byline" and "byline" in own_kinds(block.element)):
            names = split_names(block.text)
            if names and len(block.text) <= LONGEST_NAME:
                yield Found(
                    "; ".join(names),
                    "the byline on the page",
                    index,
                    (0, len(block.text)) if names == [block.text] else None,
                )
    for index, block in enumerate(walk.blocks):
        if kinds[index] == "byline" and _BY.match(block.text) and len(block.text) <= 2 * LONGEST_NAME:
            names = split_names(re.split(r"\s[|•·]\s|\s//\s", block.text)[0])
            if names:
                yield Found("; ".join(names), "the byline on the page", index)


def _names(head: Head, value: Any) -> Iterator[str]:
    for person in value if isinstance(value, list) else [value]:
        person = head.resolve(person)
        if isinstance(person, str):
            yield from split_names(person)
        elif isinstance(person, dict):
            name = person.get("name") or person.get("byline")
            if not name and person.get("familyName"):
                name = f"{person.get('givenName') or ''} {person['familyName']}"
            for one in name if isinstance(name, list) else [name]:
                if isinstance(one, str):
                    yield from split_names(one)


def split_names(written: str) -> list[str]:
    """The names of a byline; never an address, never a word that stands for nobody.

    >>> split_names("By Ada Quell, Bo Rand and Cy Tamm")
    ['Ada Quell', 'Bo Rand', 'Cy Tamm']
    >>> split_names("https://press.example/ada"), split_names("admin")
    ([], [])
    >>> split_names("Posted by Ada Quell on 4 Aug 2031 5:11")
    ['Ada Quell']
    """
    bare = _DATE_BEHIND.sub("", _BY.sub("", _plain(written).strip(" \"'“”"))).strip()
    if not bare or len(bare) > 3 * LONGEST_NAME or _ADDRESS.search(bare.split(" ")[0]):
        return []
    parts = re.split(r"\s*;\s*|\s+(?:and|und|et|y|и)\s+|\s*&\s*|\s+\|\s+|\s*،\s*", bare)
    names = []
    for part in parts:
        names += re.split(r"\s*,\s*", part) if _is_list(part) else [part]
    kept = (" ".join(name.split()).strip(" ,.;:|-–—") if not name.endswith("r.") else name for name in names)
    return [n for n in kept if n and len(n) <= LONGEST_NAME and fold(n) not in _NOBODY and not _ADDRESS.search(n)]


def _is_list(part: str) -> bool:
    """Whether commas stand between names, and not before a degree or an office."""
    names = [name.strip() for name in part.split(",")]
    return len(names) > 1 and all(2 <= len(name.split()) <= 4 or _CJK.search(name) for name in names)


_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


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
                return Found(_plain(name), f"{key} in JSON-LD")
    for found in head.objects:
        if {"WebSite", "NewsMediaOrganization"} & set(types_of(found)) and isinstance(found.get("name"), str):
            return Found(_plain(found["name"]), "the site's name in JSON-LD")
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


# --- date -----------------------------------------------------------------------------------------------------------

PUBLISHED = (
    "article:published_time", "article:published", "og:article:published_time", "datepublished", "og:published_time",
    "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publication_date", "pubdate",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "date", "article.published", "published_time",
    "published", "article:post_date", "cxenseparse:recs:publishtime",
    "datecreated", "last-published", "created", "dc.created", "citation_publication_date", "citation_online_date",
)  # fmt: skip
_UPDATED = re.compile(
    r"updat|modif|last (?:edited|reviewed|checked)|aktualisiert|mis à jour|actualizado|обновлен|güncelle|revised|reviewed"
    r"|expires?|upcoming|deadline|event",
    re.IGNORECASE,
)
LINES_AFTER_TITLE = 25  # blocks after the title in which a date that stands alone is taken for the page's


@dataclass(frozen=True, slots=True)
class Day:
    """The day the page was published, or None, how that is known, and where the words stand."""

    edtf: str | None
    how: str
    block: int | None = None
    span: tuple[int, int] | None = None


def published(walk: Walk, head: Head, kinds: Sequence[RegionKind], title_block: int | None, source: str) -> Day:
    """The day of publication; the most trusted source decides, and `how` names those that disagree."""
    found = list(_claimed_days(walk, head, kinds, title_block))
    if not found:
        return _confirmed(walk, _htmldate(source))
    first = _shown(found)
    others = list(dict.fromkeys(f"{day.how}: {day.edtf}" for day in found if day.edtf != first.edtf))[:3]
    place = (
        first
        if first.block is not None
        else next((d for d in found if d.block is not None and d.edtf == first.edtf), first)
    )
    how = first.how + (f" ({'; '.join(others)} disagrees)" if others else "")
    return Day(first.edtf, how, place.block, place.span)


def _confirmed(walk: Walk, day: str | None) -> Day:
    """What htmldate found, where the page also shows that day: alone it was wrong in four of ten answers."""
    if day is None:
        return Day(None, "no date in JSON-LD, meta or time elements, none in a byline, and htmldate found none")
    for number, block in enumerate(walk.blocks):
        shown = find_day(block.text) if len(block.text) <= LONGEST_DATED else None
        if shown and shown[0] == day:
            return Day(day, "htmldate, from the page's mark-up, and the page shows that day", number, shown[1:])
    return Day(None, f"htmldate found {day}, but the page does not show that day")


LONGEST_DATED = 120  # characters of a line that shows a date and is no sentence about an event


def _shown(found: Sequence[Day]) -> Day:
    """The most trusted day; where the page shows the day before it, that one: mark-up gives the day in another time zone."""
    first = found[0]
    if first.block is None and first.edtf and len(first.edtf) == len("2031-04-05"):
        before = (date.fromisoformat(first.edtf) - timedelta(days=1)).isoformat()
        return next((day for day in found if day.block is not None and day.edtf == before), first)
    return first


def _claimed_days(walk: Walk, head: Head, kinds: Sequence[RegionKind], title_block: int | None) -> Iterator[Day]:
    for found in head.articles:
        for key in ("datePublished", "dateCreated"):
            day = read_day(found[key]) if isinstance(found.get(key), str) else None
            if day:
                yield Day(day, f"{key} in JSON-LD")
    for name in PUBLISHED:
        for value in head.meta.get(name, [])[:1]:
            day = read_day(value)
            if day:
                yield Day(day, f"meta {name}")
    for found in head.pages:
        day = read_day(found["datePublished"]) if isinstance(found.get("datePublished"), str) else None
        if day:
            yield Day(day, "datePublished of the web page in JSON-LD")
    yield from _shown_days(walk, kinds, title_block)


def _shown_days(walk: Walk, kinds: Sequence[RegionKind], title_block: int | None) -> Iterator[Day]:
    """Dates that the page shows: time elements and date lines near the title, then bylines and datelines anywhere."""
    first = title_block if title_block is not None else 0
    near = range(max(0, first - 6), first + LINES_AFTER_TITLE)
    for element, order in walk.times:
        said = element.attributes.get("datetime", "")
        marked = "pubdate" in element.attributes or "datePublished" in element.attributes.get("itemprop", "")
        called = " ".join(element.attributes.get(n, "") for n in ("class", "itemprop", "id", "title"))
        if _UPDATED.search(called) or element.hidden or order >= len(walk.blocks):
            continue
        if not (marked or order in near) or kinds[order] in ("comment", "related"):
            continue
        if _UPDATED.search(walk.blocks[order].text) or (order and _UPDATED.fullmatch(walk.blocks[order - 1].text[:30])):
            continue
        day = read_day(said) or read_day(walk.blocks[order].text)
        if day:
            shown = find_day(walk.blocks[order].text)
            yield Day(day, "a time element by the title", order if shown else None, shown[1:] if shown else None)
    for index in near:
        if index >= len(walk.blocks) or kinds[index] in ("comment", "related", "title"):
            continue
        text = walk.blocks[index].text
        found = find_day(text) if len(text) <= 2 * LONGEST_NAME else None
        if (
            found
            and not _UPDATED.search(text[: found[1]])
            and (kinds[index] != "body" or len(text) <= LONGEST_NAME // 2)
        ):
            yield Day(found[0], "a date on a line by the title", index, found[1:])


def _htmldate(source: str) -> str | None:
    if len(source) > LARGEST:
        return None
    import logging

    from htmldate import find_date
    from lxml import etree

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        return read_day(find_date(UNFIT.sub(" ", source), original_date=True, extensive_search=True) or "")
    except (etree.LxmlError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
