"""A mention and an actor's mentions so far go in, whether it is the same comes out: with a score, and the sentence that says why.

States, blocs, weapons and the bodies of a state are told by what they are (`identity`); persons and other bodies by how their names
relate, and by what stands beside the names. Two who share a name and whose offices do not fit stay apart.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from sayso.language.actors import canonical, name_of
from sayso.language.gazetteer import marks
from sayso.language.names import ORGANISATION, is_title
from sayso.language.spelling import alike, bare, in_two_scripts, parts, sound_across
from sayso.link.offices import clash, common
from sayso.model import Mention

SAME = 0.75  # a score from here on joins; below, a person has to say so
MAYBE = 0.6  # below this nothing is said, unless something speaks against it
SUPPORT = 0.1  # what one common office, state or week adds
DOUBT = 0.25  # what offices that do not fit take away
TWO = 0.1  # a full name that two states' people share
MOST = 0.99  # a name alone is never certain
NEAR_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How much a mention is like an actor; `why` is one sentence, `against` whether something settles that they are two."""

    score: float
    why: str
    against: bool = False


@dataclass(slots=True)
class Profile:
    """What an actor's mentions of one type say together; each thing is held once, so that a thousand pages are no more than ten."""

    names: dict[str, Mention] = field(default_factory=dict)
    countries: set[str] = field(default_factory=set)
    roles: dict[str, None] = field(default_factory=dict)
    days: set[int] = field(default_factory=set)
    pages: set[str] = field(default_factory=set)

    def add(self, mention: Mention) -> None:
        """Take in one more mention."""
        self.names.setdefault(mention.name, mention)
        self.pages.add(mention.page)
        self.roles |= dict.fromkeys(mention.roles)
        if mention.country:
            self.countries.add(mention.country)
        if (number := _number(mention.day)) is not None:
            self.days.add(number)

    def is_near(self, mention: Mention) -> bool:
        """Is a page of about the same days?"""
        number = _number(mention.day)
        return number is not None and any(number + n in self.days for n in range(-NEAR_DAYS, NEAR_DAYS + 1))


Relation = Callable[[tuple[str, ...], tuple[str, ...]], bool]


@lru_cache(maxsize=1024)
def identity(mention: Mention) -> tuple[tuple[str, ...], str] | None:
    """What alone makes a mention the same as another, where there is such a thing, and how to say so.

    A state or bloc is its code, a weapon its designation, a body of a state what it is called beside its state's name.
    """
    if mention.type in ("state", "bloc"):
        if mention.country:
            return (
                "state or bloc",
                mention.country,
            ), f"both are names of {name_of(mention.country)} in the shipped tables"
        return ("state or bloc", *parts(canonical(mention.name))), "the names are equal"
    if mention.type == "weapon":
        return ("weapon", mention.name), f"both are the designation {mention.name} of the shipped table"
    if mention.type in ("organisation", "office") and mention.country:
        body = tuple(sorted(_kept(mention.name, mention.country)))
        if body:
            why = f"both are called {' '.join(body)} and belong to {name_of(mention.country)}"
            return (mention.type, mention.country, *body), why
    if mention.type == "place":
        return ("place", *parts(mention.name)), "the places have one name, and no page tells them apart"
    return None


def likeness(mention: Mention, known: Profile, *, alone: bool = False) -> Likeness | None:
    """How much a mention is like an actor of the same type; `None` where nothing says that they are one.

    Args:
        alone: no other actor has this surname.
    """
    found = [related for one in known.names.values() if (related := _related(mention, one))]
    if not found:
        return None
    worth, why = max(found, key=lambda pair: pair[0])
    against = _against(mention, known)
    if against:
        settled, words = against
        score = TWO if settled else round(worth - DOUBT, 2)
        return Likeness(score=score, why=f"{why}, but {words}", against=settled) if worth >= SAME else None
    near, here = known.is_near(mention), mention.page in known.pages
    support = (
        (common(mention.roles, tuple(known.roles)), "their offices have words in common"),
        (mention.country in known.countries, f"both are of {name_of(mention.country or '')}"),
        (near and not here, f"the pages are at most {NEAR_DAYS} days apart"),
        (here and worth < SAME, "one page has both"),
        (alone and (near or here), "no other actor has this name"),
    )
    score = worth + SUPPORT * sum(fits for fits, _ in support)
    return Likeness(score=round(min(score, MOST), 2), why="; ".join([why, *(words for fits, words in support if fits)]))


def _against(mention: Mention, known: Profile) -> tuple[bool, str] | None:
    """What says that a mention and an actor are two, and whether it settles that."""
    if mention.country and known.countries and mention.country not in known.countries:
        names = " and ".join(sorted(map(name_of, known.countries)))
        return True, f"one is of {name_of(mention.country)}, the other of {names}"
    if mention.country and mention.country in known.countries:
        return None
    why = clash(mention.roles, tuple(known.roles))
    return (False, why) if why else None


def is_specific(name: str) -> bool:
    """Does a body's name hold a word that is no word for bodies?

    >>> is_specific("Norwind Coast Guard"), is_specific("Defence Ministry"), is_specific("Coast Guard")
    (True, False, False)
    """
    return any(
        not word.islower() and word.casefold() not in COMMON and not ORGANISATION.fullmatch(word) and not is_title(word)
        for word in name.replace("’s", "").replace("'s", "").split()
    )


COMMON = frozenset(
    """the of for and a an in coast air navy naval national state federal central general supreme high royal regional local city town
    county district public foreign defence defense interior home justice health finance education energy labour labor trade
    economy economic transport agriculture culture environment fire border security intelligence emergency civil joint maritime
    harbour port water main press information election electoral constitutional chief armed special first united new""".split()
)


def equal(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """The names are equal."""
    return a == b and len(a) > 1


def reordered(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """The names have the same words in another order."""
    return len(a) > 1 and a != b and sorted(a) == sorted(b)


def shortened(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One name is the other without words of its middle."""
    short, full = sorted((a, b), key=len)
    rest = iter(full)
    return (
        1 < len(short) < len(full) and short[0] == full[0] and short[-1] == full[-1] and all(w in rest for w in short)
    )


def led(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One name is the other with words before it."""
    short, full = sorted((a, b), key=len)
    return 1 < len(short) < len(full) and short[0] not in PARTICLES and full[-len(short) :] == short


def begun(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One name is the other without its last words."""
    short, full = sorted((a, b), key=len)
    return 1 < len(short) < len(full) and full[: len(short)] == short


PARTICLES = frozenset("al el de da di du del della der den van von la le bin ibn bint ben abu ter".split())


def respelled(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """The names are spellings of each other."""
    return len(a) == len(b) > 1 and a != b and all(alike(x, y) for x, y in zip(a, b, strict=True))


def initials(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One name has initials that the other's words begin with."""
    short, full = sorted((a, b), key=lambda name: sum(map(len, name)))
    return (
        len(short) == len(full) > 1
        and alike(short[-1], full[-1])
        and any(len(part) == 1 for part in short[:-1])
        and all(y.startswith(x) if len(x) == 1 else x == y for x, y in zip(short[:-1], full[:-1], strict=True))
    )


def surname(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One page gives one word of the name only."""
    short, full = sorted((a, b), key=len)
    return len(short) == 1 < len(full) and (alike(short[0], full[-1]) or alike(short[0], full[0]))


def single(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """The names are one equal word."""
    return len(a) == len(b) == 1 and a == b


# How names relate, with what that alone is worth; the first that fits counts. Set by hand on the corpus's train pages: a full name needs
# nothing beside it, another spelling, order or end one thing that speaks for it, initials and a surname two, a single word three.
RELATIONS: tuple[tuple[Relation, float], ...] = (
    (equal, 0.9),
    (reordered, 0.7),
    (shortened, 0.85),
    (led, 0.85),
    (begun, 0.65),
    (respelled, 0.65),
    (initials, 0.6),
    (single, 0.5),
    (surname, 0.55),
)


def rewritten(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """The names are one in two scripts."""
    return equal(a, b)


# The same for names in two scripts, compared by how they sound in both.
RELATIONS_ACROSS: tuple[tuple[Relation, float], ...] = (
    (rewritten, 0.65),
    (reordered, 0.6),
    (shortened, 0.6),
    (led, 0.6),
    (begun, 0.55),
    (initials, 0.55),
    (single, 0.45),
    (surname, 0.5),
)


def _related(mention: Mention, other: Mention) -> tuple[float, str] | None:
    """What the names' relation is worth alone, and the sentence for it."""
    if mention.type != "person":
        return _related_bodies(mention, other)
    if mention.name != other.name and IDEOGRAPHS.search(mention.name) and IDEOGRAPHS.search(other.name):
        return None  # names that sound alike in plain letters are written apart
    a, b = bearer(mention.name), bearer(other.name)
    across = in_two_scripts(mention.name, other.name)
    if across:
        a, b = tuple(map(sound_across, a)), tuple(map(sound_across, b))
    for relation, worth in RELATIONS_ACROSS if across else RELATIONS:
        if relation(a, b):
            words = (relation.__doc__ or "").rstrip(".")
            return worth, f"{words[0].lower()}{words[1:]} (“{mention.name}”, “{other.name}”)"
    return None


IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def _related_bodies(mention: Mention, other: Mention) -> tuple[float, str] | None:
    if parts(bare(mention.name)) == parts(bare(other.name)):
        return 0.9, f"the names are equal (“{mention.name}”)"
    if mention.name == other.short or other.name == mention.short:
        return 0.9, f"a page gives “{mention.short or other.short}” as the short form of the other"
    return None


def bearer(name: str) -> tuple[str, ...]:
    """The words of a person's name, without "Mr" and the like.

    >>> bearer("Mr. Ivo Lund")
    ('ivo', 'lund')
    """
    words = name.split()
    while len(words) > 1 and is_title(words[0]):
        words = words[1:]
    return parts(" ".join(words))


def _kept(name: str, country: str) -> list[str]:
    """What a body is called beside its state; a town in its name stays: an embassy in one is none in another."""
    name = RUSSIAN_BODY.sub(lambda found: IN_ENGLISH[found[0].lower()], name)
    state = {word for written in (name_of(country), country) for word in parts(written)}
    return [
        STEMS.get(word, word)
        for raw in name.replace("’s", "").replace("'s", "").split()
        for word in parts(raw)
        if word not in FILLING
        and word not in state
        and not any(mark.entry.kind in ("state", "people") for mark in marks(raw))
    ]


# What ministries are called in Russian and in English.
IN_ENGLISH = {
    "мид": "foreign ministry", "министерство иностранных дел": "foreign ministry", "минобороны": "defence ministry",
    "министерство обороны": "defence ministry", "мвд": "interior ministry", "министерство внутренних дел": "interior ministry",
    "минфин": "finance ministry", "министерство финансов": "finance ministry", "минюст": "justice ministry",
    "министерство юстиции": "justice ministry", "минздрав": "health ministry", "министерство здравоохранения": "health ministry",
    "минэнерго": "energy ministry", "министерство энергетики": "energy ministry", "минэкономики": "economy ministry",
    "министерство экономики": "economy ministry", "минтранс": "transport ministry", "министерство транспорта": "transport ministry",
    "минсельхоз": "agriculture ministry", "министерство сельского хозяйства": "agriculture ministry",
}  # fmt: skip
RUSSIAN_BODY = re.compile(rf"\b(?:{'|'.join(sorted(IN_ENGLISH, key=len, reverse=True))})\b", re.IGNORECASE)
FILLING = frozenset("the of for and a an s republic federation kingdom state".split())
STEMS = {"defense": "defence", "labor": "labour", "center": "centre", "organization": "organisation"}


def _number(day: str | None) -> int | None:
    """A day's number in the calendar; none for a month, a year, or a year that Python's calendar does not have."""
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None
