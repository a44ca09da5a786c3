"""A page's HTML enters; what trafilatura takes for its main text leaves, or None where it cannot be asked."""

import logging
import re

LARGEST = 5_000_000  # characters of source and ...
NODES = 60_000  # ... tags and runs of text that trafilatura is given
WORK = 8_000_000  # nodes times depth: what it does grows with both, 2 CPU seconds at this size
DEEPEST = 250  # of nested tags: libxml2 reads no further than 256
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")  # what lxml refuses


MOST_ATTRIBUTES = 1_000  # of one tag: libxml2 takes time by their square
OVERFULL = re.compile(
    rf"<[A-Za-z][\w:-]*+(?:\s++[^\s\"'<>/=]++(?:=(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'<>]++))?){{{MOST_ATTRIBUTES}}}"
)


def has_overfull_tag(source: str) -> bool:
    """Has a tag more attributes than libxml2 reads in good time?"""
    return OVERFULL.search(source) is not None


def main_text(source: str, nodes: int, *, depth: int) -> str | None:
    """The main text by trafilatura, paragraphs on lines; None where the page is too large or too deep for it."""
    if len(source) > LARGEST or nodes > NODES or depth > DEEPEST or nodes * depth > WORK or has_overfull_tag(source):
        return None
    from lxml import etree
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it could not read is told by our own record
    try:
        found = extract(UNFIT.sub("\ufffd", source), include_comments=False, deduplicate=False, with_metadata=False)
    except (etree.LxmlError, ValueError, AttributeError, TypeError, IndexError, KeyError, RecursionError):
        return None
    return found or None
