"""A page goes in, every name on it that may be an outlet's comes out, with what its words and the words around each mention tell.

What tells is the same for an outlet that no table knows: whom people tell, what they speak on or write in, what is quoted,
published or aired by it, whose programme, host or reporter it is, and what the page calls it.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from sayso.keys import Span
from sayso.language.names import NOT_NAMES, ORGANISATION, PLACE, is_title, known
from sayso.language.outlets import NO_PERSON, names_outlet, outlet
from sayso.resolve.items import WEEKDAY
from sayso.resolve.links import NO_OUTLETS, PLATFORMS, is_in_furniture
from sayso.resolve.page import Context
from sayso.resolve.page_links import PHOTO, beside, is_dated_by, is_own
from sayso.resolve.ways import CAPITAL, JOINED

SHORT = 3  # characters of the shortest name
LETTERS = re.compile(r"[^\W\d_]{2}")
PARTY = re.compile(r"[A-Z]-[A-Z][A-Za-z.]*")  # "(D-N.C.)"
NO_CARRIERS = PLATFORMS | {"google news", "apple news", "google", "rss"}
MENU = 5  # words; beside the text a longer run of capitals is a menu
MOST = 200  # names of a page that are looked at
WINDOW = 45  # characters on either side of a name that may tell of it
DAY_IN_NAME = rf"{WEEKDAY}(?=\s+[A-ZÀ-Þ])"  # "the Aldmoor Sunday Review"
CAPITAL_OR_DAY = rf"(?:{CAPITAL}|{WEEKDAY})"
NAME = re.compile(
    rf"[“\"‘](?P<quoted>[A-ZÀ-Þ][^“”\"‘’\n]{{1,40}})[”\"’]"
    rf"|(?P<run>(?:{CAPITAL}|(?<=\b[Tt]he\s){DAY_IN_NAME})(?:{JOINED}(?:{CAPITAL}|{DAY_IN_NAME})){{0,6}})"
)
# "NORWIND (Norvane Press) –", "Norwind, 3 May —"
DATELINE = re.compile(
    r"\s*(?P<place>[A-ZÀ-Þ][\w.’' ]{1,30})(?:,[^\n–—]{1,30})?(?:\s?\([^()\n]{2,40}\))?(?:\s*[–—]|\s--?\s)"
)
# What goes on behind the first word of a programme's or paper's name, and what stands before such a name: "on | Parley | at Nine".
GOES_ON = re.compile(
    rf"\s+(?:at|with|and|for|in\s+the|on(?=\s+(?:Satur|Sun)day))\s+{CAPITAL_OR_DAY}(?:\s+in\s+the\s+{CAPITAL}|\s+{CAPITAL})?"
)
SHOWN = re.compile(
    r"(?:\b[Oo]n|[’']s|\b(?:host|presenter|anchor|edition|episode|guest|listeners|viewers|readers|page|issue)s?\s+(?:of|on|to)|\b(?:show|podcast|programme|program|hour|paper|magazine))\s+(?:[Tt]he\s+)?$"
)
OF = re.compile(r"\s+of\s+(?:[Tt]he\s+)?")
FIRST = re.compile(r"(?P<word>\w+)\s+")
POSSESSIVE = re.compile(r"[’']s?(?=\s)")
NOUN = (
    r"(?:agency|news\s?wire|wire|newspaper|paper|daily|weekly|fortnightly|monthly|quarterly|tabloid|broadsheet|magazine|journal|review|bulletin|broadcaster|network|station|radio|television|tv"
    r"|channel|programme|program|show|podcast|newsletter|blog|portal|(?:web)?site|outlet|publication|title|gazette|feed|account|press|media|newscast|breakfast|phone-in|edition|supplement|section)s?"
)
WORKS = r"(?:host|presenter|anchor|reporter|correspondent|interviewer|editor|columnist|broadcaster|journalist|moderator|producer|photographer)s?"
SAY = r"(?:report|say|said|write|wrote|quote|cite|inform|note|add|tell|told|relate|remind|recall|point|observe|claim|announce|specif|summar|put|has it|have it|had it|learn|disclose|reveal|transmit|convey|pass)\w*"
CARRY = r"(?:publish|air|print|carry|carri|obtain|broadcast|share|release|post|play|saw|seen|see|show|ran|run|serialise|serialize|excerpt|reproduce|put out|get|got|interview|ask|poll|leak|translat|upload|stream)\w*"
AFTER_NAME = {
    "says": rf"[,”\"’]?(?:\s[\w-]+){{0,2}}?\s+{SAY}",
    "carries": rf"[,”\"’]?(?:\s[\w-]+){{0,2}}?\s+{CARRY}",
    "owns": r"[’']",
    "owns a work": rf"[’']s?\s+(?:[\w’-]+\s+){{0,3}}{NOUN}\b",
    "owns a worker": rf"[’']s?\s+(?:[\w’-]+\s+){{0,3}}(?:{WORKS}\b|[A-ZÀ-Þ])",
    "called a work": rf"[”\"’]?,\s+(?:the|an?|its|his|her|their|which|whose|a)\b[^.;“”\"]{{0,40}}?\b{NOUN}\b",
    "kind behind": rf"[”\"’]?\s+{NOUN}\b",
    "citing": r"[^.;“”\"]{0,40}?\b(?:citing|quoting|with\s+reference|referring)\b",
    "bracket": r"\s*\)",
    "comma": r"[”\"’]?,",
    "stop": r"[”\"’]?[.;:]?\s*$",
    "day": r"[”\"’]?,?\s+(?:on|last|this|in|yesterday|today|earlier|late)\b",
    "that": r"[”\"’]?,?\s+(?:that|how|why|whether|it|he|she|they|the|there|[“\"])",
    "verb": r"[”\"’]?\s+[a-z]+(?:ed|es|s)\b",
    "of": r"\s+(?:of|in|at|for)\b",
}  # fmt: skip
BEFORE_NAME = {
    "told": r"\b(?:told|tells|telling|informed|assured|admitted\s+to|confirmed\s+to|said\s+to|confided\s+to|explained\s+to|complained\s+to|remarked\s+to|replied\s+to|put\s+it\s+to)\s+(?:[\w’-]+\s+){0,3}$",
    "to": r"\bto\s+(?:(?:the|an?|its|our|their)\s+)?(?:[\w’-]+\s+){0,1}$",
    "interview": r"\b(?:interview\w*|conversation|chat\w*|talk\w*|spoke|speaking|speak|appear\w*|guest|sat\s+down|sit-down|call\w*|comment\w*|remarks?|email\w*|e-mail\w*|statement|essay|column|letter|article|op-ed|piece|exchange)\s+(?:\w+\s+){0,2}?(?:with|to|on|by|for|in|of)\s+(?:[\w’-]+\s+){0,3}$",
    "on": r"\b[Oo]n\s+(?:(?:the|an?|its)\s+)?(?:[\w’-]+\s+){0,1}$",
    "in": r"\b[Ii]n\s+(?:(?:the|an?|its|last|this|Saturday|Sunday)[’'\w]*\s+)?(?:[\w’-]+\s+){0,1}$",
    "by": r"\bby\s+(?:(?:the|an?|its)\s+)?(?:[\w’-]+\s+){0,1}$",
    "from": r"\bfrom\s+(?:(?:the|an?|its)\s+)?(?:[\w’-]+\s+){0,1}$",
    "of": r"\bof\s+(?:(?:the|an?|its)\s+)?(?:[\w’-]+\s+){0,1}$",
    "at": r"\b(?:at|for|with)\s+(?:(?:the|an?|its)\s+)?(?:[\w’-]+\s+){0,1}$",
    "citing": r"\b(?:[Aa]ccording\s+to|[Aa]s\s+per|[Pp]er|[Vv]ia|[Cc]iting|[Qq]uoting|[Cc]ites|[Qq]uotes|[Rr]eference\s+to|[Rr]eferring\s+to|[Cc]redit\w*|[Cc]ourtesy\s+of|[Ss]ource:?|[Tt]hrough)\s+(?:(?:the|an?|its|a\s+report\s+(?:by|in|from))\s+)?(?:[\w’-]+\s+){0,2}$",
    "carried": rf"\b{CARRY}\s+(?:\w+\s+){{0,2}}?(?:by|in|on|with|to|from)\s+(?:[\w’-]+\s+){{0,3}}$",
    "quoted": r"\b(?:quoted|cited|reported|written|told|said|heard|read|retold|conveyed)\s+(?:\w+\s+){0,3}?(?:by|in|on|to)\s+(?:[\w’-]+\s+){0,3}$",
    "wrote": r"\b(?:wr(?:ote|ites?|iting|itten)|argu\w+)\s+(?:[\w’-]+\s+){0,2}?(?:in|for|to|on)\s+(?:[\w’-]+\s+){0,2}$",
    "kind": rf"\b{NOUN},?\s+[“\"]?$",
    "worker": rf"\b{WORKS}\s+(?:of|for|at|from|with|on)\s+(?:[\w’-]+\s+){{0,2}}$|\b{WORKS}\s+$",
    "the": r"\b[Tt]he\s+$",
    "as": r"\b(?:[Aa]s|what|which|that|where|when)\s+(?:the\s+)?$",
    "comma": r",\s+(?:the\s+)?$",
    "bracket": r"\(\s*$",
    "owner": r"[’']s?\s+(?:[\w-]+\s+){0,2}[“\"]?$",
    "start": r"^\W*(?:The\s+)?$",
    "said": r"[”\"’,]\s*(?:[a-z]+ly\s+)?(?:said|says|added|wrote|asked|recalled|explained|told|replied|answered|noted|argued)\s+(?:[\w-]+\s+){0,3}$",
    "title": r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|President|Minister)\.?|\b[a-z]+(?:ist|er|or|man|woman|ent))\s+$",
}  # fmt: skip
AROUND = (
    *((f"behind: {name}", re.compile(pattern), True) for name, pattern in AFTER_NAME.items()),
    *((f"before: {name}", re.compile(pattern), False) for name, pattern in BEFORE_NAME.items()),
)
SIGNS = (*(name for name, _, _ in AROUND), "above the text", "below the text")


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands: which of `SIGNS` hold there, and whether somebody's words hold it."""

    span: Span
    sentence: int
    signs: tuple[int, ...] = field(repr=False)
    is_said: bool


@dataclass(frozen=True, slots=True)
class Carrier:
    """A name that may be an outlet's, with all its mentions in the order of the text."""

    name: str
    traits: tuple[int, ...] = field(repr=False)
    mentions: Sequence[Mention] = field(repr=False)


TRAITS = (
    "words", "outlet word", "known outlet", "introduced", "no person", "organisation", "place", "person", "roles", "capitals", "quoted", "title", "foreign",
    "mentions", "said mentions", "digits", "small", "own outlet known", "in furniture", "in dateline",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where names are looked for: a sentence of title or body, or a line of furniture right above or below, where credits stand."""

    span: Span
    is_above: bool = False
    is_below: bool = False


def places(context: Context) -> list[Place]:
    """Every sentence of title and body and every line beside them, in order, but for credits of pictures."""
    above, below = beside(context)
    lines = {span for span in (*above, *below) if not PHOTO.search(context.text, *span)}
    spans = lines | {span for line in range(len(context.lines)) for span in context.sentences(line)}
    return [Place(span, span in above, span in below) for span in sorted(spans)]


def carriers(context: Context, where: Sequence[Place]) -> list[Carrier]:
    """The names of a page that may be an outlet's, the page's own left out."""
    found: dict[str, list[tuple[Span, int]]] = {}
    shown: dict[str, str] = {}
    quoted: set[str] = set()
    for number, place in enumerate(where):
        for span, is_quoted in _names(context, *place.span):
            name = " ".join(context.text[slice(*span)].split())
            if (place.is_above or place.is_below) and len(name.split()) > MENU:
                continue
            key = name.casefold().removeprefix("the ")
            if key not in found and len(found) >= MOST:
                continue
            shown.setdefault(key, name.removeprefix("The ").removeprefix("the "))
            if is_quoted:
                quoted.add(key)
            found.setdefault(key, []).append((span, number))
    whole = _whole(
        list(found), {key for key, stands in found.items() if any(_dates(context, span) for span, _ in stands)}
    )
    merged: dict[str, list[tuple[Span, int]]] = {}
    for key, stands in found.items():
        merged.setdefault(whole[key], []).extend(stands)
    out = []
    for key, stands in merged.items():
        name = shown[key]
        if known(name) or is_own(context, name):
            continue
        mentions = [_mention(context, span, number, where[number]) for span, number in sorted(stands)]
        traits = _traits(context, name, mentions, is_quoted=key in quoted)
        out.append(Carrier(name=name, traits=traits, mentions=mentions))
    return out


def _names(context: Context, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """The names of a sentence; what owns another name apart from it: "Radio Norwind's Quay Hour" are two."""
    place = start
    while match := NAME.search(context.text, place, end):
        place = match.end()
        if match["quoted"]:
            yield match.span("quoted"), True
            continue
        first = match.start("run")
        cuts = list(POSSESSIVE.finditer(context.text, first, match.end("run")))
        edges = [(first, *(m.end() for m in cuts)), (*(m.start() for m in cuts), match.end("run"))]
        for a, b in zip(*edges, strict=True):
            span = _trimmed(context, a, b, start)
            if not span:
                continue
            if longer := _goes_on(context, span, end):
                span, place = longer, longer[1]
            for one in _apart(context, span):
                yield one, False


def _goes_on(context: Context, span: Span, end: int) -> Span | None:
    """The whole name of a programme that is a phrase, where only its first word was found: "Parley at Nine", "Curds and Whey"."""
    text = context.text
    word = text[slice(*span)].removeprefix("The ")
    if " " in word or outlet(word) or not SHOWN.search(text, max(0, span[0] - WINDOW), span[0]):
        return None
    if known(word) or any(" " in person.name for person in context.people.named(word)):
        return None
    rest = GOES_ON.match(text, span[1], end)
    return (span[0], rest.end()) if rest else None


def _apart(context: Context, span: Span) -> Iterator[Span]:
    """Somebody and whose reporter he is are two names: "Ana Ruiz of the Norwind Courier"."""
    of = OF.search(context.text, *span)
    if of and any(" " in person.name for person in context.people.named(context.text[span[0] : of.start()])):
        yield span[0], of.start()
        yield of.end(), span[1]
    else:
        yield span


def _trimmed(context: Context, start: int, end: int, begin: int) -> Span | None:
    """A name without the small words that begin a sentence and without its possessive; nothing where no name is left."""
    text = context.text
    while start < end and text[start].isspace():
        start += 1
    while match := FIRST.match(text, start, end):
        is_first = not text[begin:start].strip(' “"‘(')
        is_part = text[max(0, start - 4) : start].lower() == "the " and match["word"].endswith("day")
        if match["word"].lower() in NOT_NAMES and not is_part and (is_first or match["word"] != "The"):
            start = match.end()
        else:
            break
    for tail in ("’s", "'s", "’", "'", "."):
        if text[start:end].endswith(tail) and not (tail == "." and "." in text[start : end - 1]):
            end -= len(tail)
    word = text[start:end]
    if end - start < SHORT or word.lower() in NOT_NAMES or word.lower() in NO_CARRIERS or NO_OUTLETS.match(word):
        return None
    if not LETTERS.search(word) or PARTY.fullmatch(word):
        return None
    if " " not in word and not text[begin:start].strip(' “"‘(') and context.has_as_common_word(word):
        return None
    return start, end


def _mention(context: Context, span: Span, number: int, place: Place) -> Mention:
    start, end = place.span
    before = context.text[max(start, span[0] - WINDOW) : span[0]]
    behind = context.text[span[1] : min(end, span[1] + WINDOW)]
    if behind[:1] in '”"’' and behind[1:2] == ",":
        behind = behind[1:]
    around = (pattern.match(behind) if is_behind else pattern.search(before) for _, pattern, is_behind in AROUND)
    signs = (*(int(sign is not None) for sign in around), int(place.is_above), int(place.is_below))
    return Mention(span=span, sentence=number, signs=signs, is_said=context.said.touch(*span))


def _dates(context: Context, span: Span) -> bool:
    """Is a name the place of a dateline: "NORWIND (Norvane Press) –"?"""
    line = DATELINE.match(context.text, context.lines[context.line(span[0])][0])
    return line is not None and span[1] <= line.end("place")


def _whole(keys: list[str], towns: Container[str]) -> dict[str, str]:
    """Each name with the longer one of the page that it shortens, where there is exactly one: "the Courier", its initials.

    A dateline's town is none: "NORWIND" does not stand for "Radio Norwind".
    """
    whole = {key: key for key in keys if key in towns}
    for key in keys:
        if key in towns:
            continue
        words = key.split()
        longer = [
            other
            for other in keys
            if other != key
            and (
                (len(words) < len(other.split()) and f" {key} " in f" {other} ")
                or (
                    len(words) == 1
                    and 2 <= len(key) <= 5
                    and key == "".join(w[0] for w in other.split() if w[0].isalnum())
                )
            )
        ]
        whole[key] = longer[0] if len(longer) == 1 else key
    return {key: whole.get(name, name) for key, name in whole.items()}


def _traits(context: Context, name: str, mentions: list[Mention], *, is_quoted: bool) -> tuple[int, ...]:
    words = name.split()
    people = context.people.named(name)
    return (
        len(words),
        int(names_outlet(name)),
        int(outlet(name) is not None),
        int(name in context.outlets),
        int(NO_PERSON.search(name) is not None),
        int(ORGANISATION.search(name) is not None),
        int(PLACE.search(name) is not None),
        min(2, len(people)),
        int(any(person.roles or person.gender for person in people)),
        int(name.isupper()),
        int(is_quoted),
        int(is_title(words[0])),
        int(not name.isascii()),
        min(9, len(mentions)),
        min(9, sum(mention.is_said for mention in mentions)),
        int(any(c.isdigit() for c in name)),
        int(words[0].lower() in context.small),
        int(context.article.outlet is not None),
        int(is_in_furniture(context, name)),
        int(is_dated_by(context, name)),
    )
