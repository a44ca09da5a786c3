"""A line enters; the name it signs with leaves: bylines, and names above an office."""

import re

from sayso.clean.days import find_day

_BY = re.compile(
    r"^\s*(?:(?:written|posted|words|text|reported|story)\s+)?(?:by|von|par|por|автор:?|autor:?)\s+", re.IGNORECASE
)
_STOP = re.compile(r"\s*(?://|[|•·]|\s[–—-]\s|,?\s+(?:on|at|in|for)\s+|\(|,\s|\d|$)")
NAME = re.compile(r"(?:[^\W\d_][\w'’.-]*\s+){0,1}[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){0,3}")
OFFICE = re.compile(
    r"\b(?:secretary|minister|president|director|chair(?:man|woman|person)?|ambassador|chief|editor|professor|spokes(?:man|woman|person)|head|"
    r"correspondent|reporter|analyst|fellow|member|commander|governor|mayor|general|representative|officer|author|columnist|journalist|"
    r"секретарь|министр|президент|директор|председатель|посол|глава|редактор|консул)\b",
    re.IGNORECASE,
)
LONGEST = 90  # characters of a byline; longer lines are sentences


def is_byline(text: str) -> bool:
    """Whether a line says who wrote it.

    >>> is_byline("By Ada Quell // 2031-02-03"), is_byline("By Monday it was over, and nobody knew why it had begun.")
    (True, False)
    """
    match = _BY.match(text)
    return (
        match is not None and len(text) <= LONGEST and text.rstrip()[-1:] not in ".!?" and signature(text) is not None
    )


_BEHIND = re.compile(
    r"(?:\s+in\s+[A-Z]\w[\w -]{1,20}|,?\s+(?:staff\b.{0,20}|\w+ (?:correspondent|reporter|editor)))?(?P<day>[\s,|•·/–—-]*)$"
)
_NO_SIGNATURE = re.compile(
    r"\b(?:News|World|Sports?|Politics|Business|Opinion|Home|Culture|Local|Live|Video|Latest|Read|More|Share|Editorial|Weather|Search|Menu)\b"
)


def signs(text: str) -> bool:
    """Whether the line under a headline is a name, with a place, an office or a day behind it at most.

    >>> signs("Ada Quell in Velsund"), signs("Ada Quell, 20 March 2030"), signs("World News"), signs("The lock is shut.")
    (True, True, False, False)
    """
    if len(text) > LONGEST:
        return False
    day = find_day(text)
    bare = (text[: day[1]] + text[day[2] :]) if day else text
    behind = _BEHIND.search(bare)
    name = bare[: behind.start()].strip() if behind else bare.strip()
    return looks_like_name(name) and not _NO_SIGNATURE.search(name)


def signature(text: str) -> tuple[int, int] | None:
    """Where in a byline the name stands.

    >>> signature("By Ada Quell // 2031-02-03")
    (3, 12)
    """
    match = _BY.match(text)
    start = match.end() if match else 0
    stop = _STOP.search(text, start)
    end = stop.start() if stop else len(text)
    name = text[start:end].strip()
    if not name or len(name.split()) > 5 or (match is None and not looks_like_name(name)):
        return None
    if match is not None and not (name[0].isupper() or (name.islower() and " " not in name)):
        return None
    if text[:end].rstrip()[-1:] in ".!?":
        return None
    return start, start + len(name)


def looks_like_name(text: str) -> bool:
    """Whether a line is two to four capitalised words, as a person's name is.

    >>> looks_like_name("Ada B. Quell"), looks_like_name("Inline Feedbacks"), looks_like_name("the end")
    (True, True, False)
    """
    parts = text.split()
    return (
        2 <= len(parts) <= 4
        and all(p[0].isalpha() and p[0].isupper() and not p.isupper() for p in parts if len(p) > 2)
        and not any(c.isdigit() for c in text)
        and text[-1] not in ".!?:;,"
    )
