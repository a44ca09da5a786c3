"""A page's head and blocks enter; the day it was published leaves, with how it is known, or None with the reason.

Mark-up is asked first (JSON-LD, meta elements), then what the page shows by its title and above its first words, then the
dateline of those, then lines below, then htmldate. A day on which a page was only updated is no day of publication.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.clean.days import find_day, read_day
from sayso.clean.extractor import LARGEST, UNFIT, has_overfull_tag
from sayso.clean.head import Head
from sayso.clean.walk import Walk
from sayso.language.dates import dateline_day
from sayso.model import RegionKind

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
LONGEST_SHOWN = 160  # characters of a line by the title that may hold the date among other words
SHORTEST_SENTENCE = 40  # characters of a line of the body that is more than a date


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
    lines = [day.block or 0 for day in found if day.how == BY_THE_TITLE]
    dateline = _dateline(walk, kinds) if len(lines) == len(found) else None
    if dateline and all(line > (dateline.block or 0) for line in lines):
        return dateline
    if not found:
        return _confirmed(walk, kinds, _htmldate(source))
    first = _shown(found, walk, _modified(head))
    others = list(dict.fromkeys(f"{day.how}: {day.edtf}" for day in found if day.edtf != first.edtf))[:3]
    place = (
        first
        if first.block is not None
        else next((d for d in found if d.block is not None and d.edtf == first.edtf), first)
    )
    how = first.how + (f" ({'; '.join(others)} disagrees)" if others else "")
    return Day(first.edtf, how, place.block, place.span)


def _dateline(walk: Walk, kinds: Sequence[RegionKind]) -> Day | None:
    """The day of the dateline before the article's first words: "VELSUND, May 3, 2031 (NRW) -"."""
    first = next((number for number, kind in enumerate(kinds) if kind == "body"), None)
    text = walk.blocks[first].text if first is not None else ""
    found = dateline_day(text, 0, len(text), None)
    return Day(found[0], OF_THE_DATELINE, first, found[1]) if found else None


OF_THE_DATELINE = "the day of the dateline"


def _confirmed(walk: Walk, kinds: Sequence[RegionKind], day: str | None) -> Day:
    """What htmldate found, where the page shows that day and does not call it an update: alone it was wrong too often.

    What readers wrote below, or what other pages are named there, does not show the day of this one, unless it is called that.
    """
    if day is None:
        return Day(None, "no date in JSON-LD, meta or time elements, none in a byline, and htmldate found none")
    updated = False
    for number, block in enumerate(walk.blocks):
        if kinds[number] == "comment" or (kinds[number] == "related" and not _is_called_published(walk, number)):
            continue
        shown = find_day(block.text) if len(block.text) <= LONGEST_DATED else None
        if not shown or shown[0] != day:
            continue
        if _is_update(walk, number, shown[1]):
            updated = True
        else:
            return Day(day, "htmldate, from the page's mark-up, and the page shows that day", number, shown[1:])
    if updated:
        return Day(None, f"the page says only that it was updated on {day}")
    return Day(None, f"htmldate found {day}, but the page does not show that day")


def _is_update(walk: Walk, block: int, start: int) -> bool:
    """Whether the words before a date, or a short line before it, say that it tells of an update."""
    return bool(_UPDATED.search(walk.blocks[block].text[:start]) or _UPDATED.search(_label(walk, block)))


def _is_called_published(walk: Walk, block: int) -> bool:
    """Does a line, or a short one before it, say that its date is a day of publication?"""
    return bool(PUT_OUT.search(walk.blocks[block].text) or PUT_OUT.search(_label(walk, block)))


def _label(walk: Walk, block: int) -> str:
    """The line before a block, where it is short enough to say what the date in it is."""
    before = walk.blocks[block - 1].text if block else ""
    return before if len(before) <= LABEL else ""


PUT_OUT = re.compile(
    r"\b(?:published|posted|publication date|date published|erschienen|publié|publicado|опубликовано)\b", re.IGNORECASE
)
LONGEST_DATED = 120  # characters of a line that shows a date and is no sentence about an event
LABEL = 30  # characters of a line that says what the date on the next line is


TIMED, BY_THE_TITLE = "a time element by the title", "a date on a line by the title"


def _modified(head: Head) -> str | None:
    """The latest day on which mark-up says that the page was modified."""
    told = [o["dateModified"] for o in head.articles if isinstance(o.get("dateModified"), str)]
    told += head.meta.get("article:modified_time", []) + head.meta.get("og:updated_time", [])
    return max((day for day in map(read_day, told) if day), default=None)


def _shown(found: Sequence[Day], walk: Walk, modified: str | None) -> Day:
    """The most trusted day, or an earlier one that the page shows instead.

    Mark-up gives the day after where it counts in another time zone. An earlier day in a time element by the title is the
    first edition's; so is one on a line, where mark-up knows of no later update and so may call the latest edition's day
    the day of publication.
    """
    first = found[0]
    shown = [day for day in found if day.block is not None and walk.blocks[day.block].container.tag != "td"]
    if first.block is not None or not first.edtf or any(day.edtf == first.edtf for day in shown):
        return first
    before = (date.fromisoformat(first.edtf) - timedelta(days=1)).isoformat()
    restamped = modified is None or modified <= first.edtf
    for day in shown:
        if day.edtf and (day.edtf == before or (day.edtf < before and (restamped or day.how == TIMED))):
            return day
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


# Behind a date, what tells that it heads an entry of a timeline: "2 May 2030: The lock was shut."
ENTRY = re.compile(r"\s?[:–—]\s+\S+(?:\s+\S+){3,}[.!?][”\"]?\s*")


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
            yield Day(day, TIMED, order if shown else None, shown[1:] if shown else None)
    for index in near:
        if index >= len(walk.blocks) or kinds[index] in ("comment", "related", "title"):
            continue
        text = walk.blocks[index].text
        found = find_day(text) if len(text) <= LONGEST_SHOWN else None
        if (
            found
            and not _UPDATED.search(text[: found[1]])
            and (kinds[index] != "body" or len(text) <= SHORTEST_SENTENCE)
            and not ENTRY.fullmatch(text, found[2])
        ):
            yield Day(found[0], BY_THE_TITLE, index, found[1:])


def _htmldate(source: str) -> str | None:
    if len(source) > LARGEST or has_overfull_tag(source):
        return None
    import logging

    from htmldate import find_date
    from lxml import etree

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        return read_day(find_date(UNFIT.sub(" ", source), original_date=True, extensive_search=True) or "")
    except (etree.LxmlError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
