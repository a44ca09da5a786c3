"""A source that stands for one or more of those told before ("one of them", "both", "the second") goes in; who they are comes out."""

import re

from sayso.keys import Span
from sayso.language.names import ANONYMOUS, NAME, OFFICE, known
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.made import ARTICLE, Told, made, only
from sayso.resolve.page import Context, anchor_of

COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|both|some|many|most|several|all|each|none|another|half|dozens|hundreds|scores|a\s+(?:number|few|handful|majority|minority|third|couple))"
# "one of them", "two of whom"; "the other", "the second"; "both", "all three".
SOME_OF = re.compile(rf"(?P<part>{COUNT}|the\s+(?:second|third|first|last|other))\s+of\s+(?:them|whom|these|those)", re.IGNORECASE)  # fmt: skip
OF_WHOM = re.compile(rf"\b{COUNT}\s+of\s+$", re.IGNORECASE)
ORDINAL = re.compile(r"(?P<part>the\s+(?:first|second|third|fourth|other|others|latter|former))", re.IGNORECASE)
ALL = re.compile(
    r"(?:both|all\s+of\s+them|(?:the\s+)?two\s+of\s+them|all\s+(?:two|three|four|five|six)|the\s+(?:two|three|four)|they\s+all|each)",
    re.IGNORECASE,
)
# "Two Norvanian negotiators", "mayors of the region", with which a sentence begins or of whom it tells.
GROUP = re.compile(
    r"\b(?P<who>(?P<many>(?i:two|three|four|five|six|several|some|other|\w+teen|\d{1,3})\s+)?(?:(?!(?:to|of|in|at|from|for|by|with|on|and|or|the|an?|was|were|had|has|have|is|are|that|who)\b)[\w’'-]+\s+){0,3}?(?:[A-Z]?[a-z-]+s|people|men|women)\b(?P<of>\s+(?:of|in|from|at)\s+(?:the\s+)?[\w’'-]+)?)"
)
WHOM = re.compile(r"\bwhom$", re.IGNORECASE)
# "opposition councillors, [a number of whom]": the nouns right before the comma.
RIGHT_BEFORE = re.compile(
    r"(?:\b(?:of|among|amongst|by|with|from|to|for|at|between|some|many|the|several|other)\s+|,\s+)(?P<who>(?:(?!(?:of|among|amongst|by|with|from|to|for|at|between|some|many|the|several|other|and|or)\b)[\w’'-]+\s+){0,3}[A-Za-z][a-z]+(?:s|men|women|people)),\s+$|\s(?P<bare>[a-z]+(?:s|men|women)|people),\s+$"
)
# What stands before nouns that only tell whose or where: "owners of the two cafes, [many of whom]".
OF_ANOTHER = re.compile(r"\b(?:of|at|in|from|on|near)\s+(?:the\s+)?$")
PAIR = ("one", "two")
TWO = re.compile(rf"(?P<one>{NAME.pattern})\s+and\s+(?P<two>{NAME.pattern})(?=,)")
BARE_MANY = re.compile(r"\b(?:people|men|women)\b")  # of whom one is "one of them", where no number is told
FAR = 20  # characters before those nouns
CLAUSE = re.compile(r",|\s(?:who|which|that|whose)\s")
LINES, BACK = 1, 2  # lines, and sentences, in which those are told of whom a part speaks


def part_of(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "One of them" and "both" are of those whom the sentence before, or the words before it, tell of as several."""
    bare = words.strip(" ,")
    if bare.lower() == "whom" and (
        ahead := OF_WHOM.search(context.text, max(0, attribution.source[0][0] - FAR), attribution.source[0][0])
    ):
        attribution = only(attribution, (ahead.start(), attribution.source[0][1]))  # "[a number of] whom called for it"
        bare = context.words(attribution.source)
    every = ALL.fullmatch(bare)
    part = None if every else SOME_OF.fullmatch(bare) or ORDINAL.fullmatch(bare)
    if not (part or every) or len(attribution.source) != 1:
        return None
    place = attribution.source[0][0]
    beside = RIGHT_BEFORE.search(context.text, context.sentence(place)[0], place) if WHOM.search(bare) else None
    if beside and OF_ANOTHER.search(
        context.text, max(0, beside.start() - FAR), beside.start("who" if beside["who"] else "bare")
    ):
        beside = None
    group = "who" if beside and beside["who"] else "bare"
    name, evidence = (beside[group], [beside.span(group)]) if beside else (None, [])
    if name is None and bare.lower() == "both":
        name, evidence = _two_named(context, place)
    if name is None:
        name, evidence = _several(context, place, told)
    if name is None:
        return None
    if part:
        name = f"{part['part'].lower()} of {name[0].lower()}{name[1:]}"
    kind: ActorType = "anonymous" if part else "group"
    return made(part_of, name, kind, [attribution.source[0], *evidence])


def _several(context: Context, place: int, told: Told) -> tuple[str | None, list[Span]]:
    """Those of whom the page tells as several right before a place: who spoke together, else the people whom it counts."""
    for attribution, speaker in reversed(told.before(place)):
        if context.line(anchor_of(attribution)) < context.line(place) - LINES:
            break
        name = CLAUSE.split(speaker.name or "")[0]
        if _is_several(name) and speaker.type in ("group", "anonymous"):
            return ARTICLE.sub("", name), [attribution.content[0]]
    before = context.sentences_before(place, lines=LINES)
    for start, end in reversed(before[-BACK:]):
        found = [
            m
            for m in GROUP.finditer(context.text, start, min(end, place))
            if (m["many"] or (m["of"] and not BARE_MANY.search(m["who"]))) and _is_people(m)
        ]
        if found:
            return found[0]["who"], [found[0].span("who")]
    return None, []


def _two_named(context: Context, place: int) -> tuple[str | None, list[Span]]:
    """The two states, or their capitals, with which the sentence of a place begins: "Paris and Rome, which are named in it, [both] say"."""
    match = TWO.match(context.text, context.sentence(place)[0], place)
    found = [known(match["one"]), known(match["two"])] if match else []
    names = [entry.name for entry in found if entry is not None and entry.type in ("state", "bloc")]
    return (" and ".join(names), [match.span()]) if match and len(names) == len(PAIR) else (None, [])


def _is_several(name: str) -> bool:
    """Do words tell several, by a number or a noun in the plural?"""
    match = GROUP.match(ARTICLE.sub("", name))
    return (match is not None and (bool(match["many"]) or _is_people(match))) or " and " in name


def _is_people(match: re.Match[str]) -> bool:
    """Are those people who may speak?"""
    head = re.split(r"\s+(?:of|in|from|at)\s", match["who"])[0].split(" ")[-1].lower()
    return ANONYMOUS.fullmatch(head) is not None or OFFICE.fullmatch(head.removesuffix("s")) is not None or head in MORE


MORE = frozenset("negotiators deputies regulators authorities makers companies firms states governments unions commissions judges banks organisations organizations countries ministries parties aides mayors ministers".split())  # fmt: skip
