"""The end of a page goes in; the agencies that it credits together come out, as one link of which the page does not tell more.

"(AFP, dpa)" behind the last sentence and "Sources: Reuters and AP" say that one or the other carried what the page tells. As a joint statement
has its issuers for its speaker, such a credit is one link: "AFP and dpa".
"""

import re

from sayso.keys import Span
from sayso.language.outlets import outlet
from sayso.model import Link
from sayso.resolve.page import Context
from sayso.resolve.page_links import beside, is_another, outlet_kind, parts_of_credit

ONE = r"[A-Za-zÀ-ÿ](?:[\w .&’'-]{0,30}?[\w.])"
SEVERAL = rf"(?P<names>{ONE}(?:\s*[,/]\s*{ONE}){{1,4}}?(?:,?\s+and\s+{ONE})?|{ONE}\s+and\s+{ONE})"
IN_BRACKETS = re.compile(rf"[(\[]{SEVERAL}[)\]][\s.–-]*$")
SOURCES = re.compile(
    rf"\s*(?:Sources?|Agencies|With\s+(?:reporting|material|information)\s+(?:by|from))\s*:?[\s–-]*{SEVERAL}[\s.–-]*$"
)
BETWEEN = re.compile(r"\s*[,/]\s*(?:and\s+)?|\s+and\s+")
SHORT = re.compile(r"[A-Z]{2,6}|[a-z]{2,5}")  # "AFP", "dpa": initials that no table need know
LONGEST = 80  # characters at the end of a line that are looked at, and of a line that tells sources
LAST = 2  # lines of the body


def joint_credit(context: Context) -> list[Link]:
    """The one link of several agencies, where the page ends with them; none where it ends with one, or with names that are no agencies'."""
    ends = [*context.lines[-LAST:], *beside(context)[1]]
    for start, end in reversed(ends):
        place = max(start, end - LONGEST)
        match = IN_BRACKETS.search(context.text, place, end)
        match = match or (SOURCES.match(context.text, start, end) if end - start <= LONGEST else None)
        if match and (link := _link(context, match["names"], match.span("names"))):
            return [link]
    return []


def _link(context: Context, words: str, span: Span) -> Link | None:
    names = [words[slice(*part)] for part in parts_of_credit(words, BETWEEN)]
    names = [name for name in names if is_another(context, name)]
    known = [outlet(name) for name in names]
    if len(names) == 1 or not any(known):
        return None
    if not all(entry or SHORT.fullmatch(name) for name, entry in zip(names, known, strict=True)):
        return None
    *before, last = names
    told = " ".join(words.split())
    return Link(
        name=f"{', '.join(before)} and {last}",
        type=outlet_kind(names[0], "agency"),
        span=span,
        how=f"source footer: “{told}” (holds for the whole page, which does not tell which of them)",
    )
