"""A mention and its sentence go in, the actor that it stands for comes out: its name, what it is, and its state or bloc.

States, capitals, peoples, ministries, forces and blocs are known by the shipped tables; a person is of the state to
which the sentence ties it, and of none where it ties it to none. Nothing is known by a person's name.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sayso.language.gazetteer import Mark, has_senses, in_sense, marks, states
from sayso.language.mention import Place, is_all, place_of
from sayso.language.names import ANONYMOUS, DOCUMENT, OFFICE, ORGANISATION, is_title, known, person_in
from sayso.language.ties import IN_STATE, PARTY_OF_US, before, behind, owner
from sayso.language.told import of_the_sentence, pointed

ActorKind = Literal["person", "office", "organisation", "state", "bloc", "document", "group", "anonymous"]
STATE_LIKE = frozenset({"state", "seat", "people"})
NOWHERE = frozenset({"document", "event", "region"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Whom a mention stands for; `country` is a state's code (ISO 3166) or a bloc's acronym, none where it belongs to neither."""

    name: str | None
    type: ActorKind | None
    country: str | None
    how: str


Found = tuple[str | None, str]
Rule = Callable[[Place], Found | None]


def actor(mention: str, sentence: str = "", start: int | None = None) -> Actor:
    """The actor that a mention in a sentence stands for.

    Args:
        mention: the words, as they stand in the sentence.
        sentence: the sentence; without it the mention is looked at alone.
        start: where the mention begins; its first place in the sentence if not given.

    >>> actor("Moscow", "Moscow said talks had failed.").country
    'RUS'
    >>> found = actor("the Norvanian minister Ana Ruiz", "The envoy met the Norvanian minister Ana Ruiz in Oslo.")
    >>> found.name, found.type, found.country
    ('Ana Ruiz', 'person', None)
    """
    place = place_of(mention, sentence, start)
    if place is None:
        return Actor(name=None, type=None, country=None, how="the mention has no words")
    for rule in RULES:
        found = rule(place)
        if found is not None:
            return _made(place, *found)
    return _made(place, None, "nothing in its words or its sentence ties it to a state or bloc")


def name_of(country: str) -> str:
    """The usual name of what a country code or acronym stands for.

    >>> name_of("PRK"), name_of("FVEY")
    ('North Korea', 'Five Eyes')
    """
    found = states().get(country)
    return found.name if found else canonical(country)


def canonical(name: str) -> str:
    """The usual name of a state or bloc: the English short name, the usual acronym; other names as they are.

    >>> canonical("the Kremlin"), canonical("North Atlantic Treaty Organization"), canonical("Ana Ruiz")
    ('Russia', 'NATO', 'Ana Ruiz')
    """
    found = marks(name)
    whole = found[0] if len(found) == 1 and is_all(found[0], name, 0, len(name)) else None
    if whole is None or whole.code is None:
        entry = known(name)
        return entry.name if entry else name
    if whole.entry.kind in STATE_LIKE and whole.code in states():
        return states()[whole.code].name
    return whole.entry.name


def pronoun(place: Place) -> Found | None:
    """A pronoun stands for nobody by itself."""
    if re.fullmatch(
        r"(?i)(?:he|she|it|they|we|i|you|him|her|them|us|who|which|that|this|these|those|both|his|hers|its|their|our|some|others|one|all)",
        place.words,
    ) and place.words not in ("US", "WHO", "IT"):
        return None, "a pronoun names nobody by itself"
    return None


def by_itself(place: Place) -> Found | None:
    """The mention is a name of the tables."""
    for mark in marks(place.text, place.start, place.end):
        if not is_all(mark, place.text, place.start, place.end):
            return None
        wider = next((m for m in place.found if m.start <= mark.start and m.end >= mark.end), None)
        is_wider = wider is not None and wider.end - wider.start > mark.end - mark.start + 4
        if wider and is_wider and not (wider.entry.kind in ("document", "event") and mark.entry.kind == "state"):
            mark = wider
        elif wider is None:
            return None
        if mark.code is None and mark.entry.kind in ("group", "community"):
            tied = before(place.text, place.start, place.found)
            return (
                (tied.code, _why("it is called", tied))
                if tied and tied.code
                else (None, f"“{mark.entry.form}” belongs to no state")
            )
        if mark.code is None:
            told = pointed(place.text, place.start, place.end, place.found)
            if told is None and mark.entry.kind == "none" and has_senses(mark.entry):
                return None
            return told or (None, f"“{mark.entry.form}” belongs to no state or bloc here")
        return mark.code, _why("it names", mark)
    return None


def by_pointing(place: Place) -> Found | None:
    """The mention points to a state or bloc of the sentence: "the kingdom", "the alliance"."""
    return pointed(place.text, place.start, place.end, place.found)


def by_its_words(place: Place) -> Found | None:
    """A name inside the mention owns it: "the Iranian minister"."""
    mark, why = owner(place.text, place.start, place.end)
    if mark is not None and _is_namesake(place, mark):
        return None
    if mark is not None:
        if mark.code is None and (
            (mark.entry.kind not in ("group", "community") and _person(place))
            or (mark.entry.kind == "none" and has_senses(mark.entry))
        ):
            return None
        if mark.code is None:
            return None, f"“{mark.entry.form}” belongs to no state or bloc"
        return mark.code, _why(why, mark)
    if why and why.endswith("are two"):
        return None, why
    return None


NAMES_ONLY = re.compile(r"(?:[A-Z][\w’'.-]*)(?:\s+(?:[A-Z][\w’'.-]*))+")
FIRM = re.compile(
    r"\b(?:Airlines|Airways|Express|Petroleum|Tobacco|Telecom|Motors|Electric|Industries|Times|Post|Herald|Tribune|Inc|Corp|Ltd|United|City|Rovers|Town|FC|Bulls|Cowboys|Rockets)$"
)


def _is_namesake(place: Place, mark: Mark) -> bool:
    """Is a name only a part of another's: "Real Madrid", "Denzel Washington", "American Airlines"?"""
    words = place.words
    if (
        mark.entry.kind not in STATE_LIKE | {"place"}
        or not NAMES_ONLY.fullmatch(words)
        or mark.code is None
        or " " in mark.entry.form.removeprefix("the ")
    ):
        return False
    if (FIRM.search(words) and mark.entry.kind != "state") or re.search(r"\b(?:Airlines|Airways)$", words):
        return True
    if mark.entry.kind == "people" or place.text[mark.end : mark.end + 1] in ("'", "’", "-"):
        return False
    rest = place.text[place.start : mark.start].split() + place.text[mark.end : place.end].split()
    others = [m for m in marks(place.text, place.start, place.end) if m != mark]
    return not others and not any(
        is_title(word) or ORGANISATION.search(word) or OFFICE.search(word) or ANONYMOUS.search(word) for word in rest
    )


def by_what_stands_before(place: Place) -> Found | None:
    """The words before the mention say whose it is: "Iran's foreign minister" before a name."""
    mark = before(place.text, place.start, place.found)
    if mark is None or (mark.code is None and mark.entry.kind != "group"):
        return None
    return mark.code, _why("the words before it tell whose it is:", mark)


def by_what_stands_behind(place: Place) -> Found | None:
    """The words behind the mention say whose it is: "of Chile", ", the Polish prime minister,"."""
    if PARTY_OF_US.match(place.text[place.end :]):
        return "USA", "a party and a state of the United States stand behind the name"
    mark, why = behind(place.text, place.end, place.found)
    return (mark.code, _why(why + ":", mark)) if mark and mark.code else None


AMERICAN_TITLE = re.compile(r"\b(?:Sen|Rep|Gov|Sens|Reps)\.\s*$|\bCongress(?:man|woman)\s*$")


def by_its_title(place: Place) -> Found | None:
    """Abbreviated titles of lawmakers are those of the United States: "Sen.", "Rep."."""
    span = _person(place)
    if span and AMERICAN_TITLE.search(place.text[max(0, span[0] - 14) : span[0]]):
        return "USA", "the title before the name is one of the United States"
    return None


def by_its_seat(place: Place) -> Found | None:
    """A body or office stands "in" a state: "the Foreign Ministry in Tehran"."""
    mark = next((m for m in place.found if m.start >= place.end), None)
    local = ORGANISATION.search(place.words.title()) or ANONYMOUS.search(place.words) or OFFICE.search(place.words)
    if (
        mark
        and local
        and not _person(place)
        and mark.entry.kind not in NOWHERE
        and IN_STATE.fullmatch(place.text[place.end : mark.start])
    ) and not re.search(
        r"(?i)\b(?:embass|ambassador|consul|envoy|mission|troops|soldiers|president|prime minister)", place.words
    ):
        return mark.code, _why("it stands in", mark)
    return None


def by_another_mention(place: Place) -> Found | None:
    """The same person is named elsewhere in the sentence with a state."""
    return _elsewhere(place) if _person(place) else None


def _elsewhere(place: Place) -> Found | None:
    last = place.words.split()[-1]
    if len(last) < 2 or not last[0].isupper():
        return None
    for match in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", place.text):
        name = re.search(r"(?:[A-Z][\w’'.-]*\s+)*$", place.text[: match.start()])
        if place.start <= match.start() < place.end and not (name and name[0] and match.start() == place.start):
            continue
        first = match.start() - (len(name[0]) if name else 0)
        span = person_in(place.text, first, match.end())
        mark = (
            before(place.text, span[0] if span else match.start(), place.found)
            or behind(place.text, match.end(), place.found)[0]
        )
        if mark and mark.code:
            return mark.code, _why(f"“{last}” is called elsewhere in the sentence", mark)
    return None


def by_the_sentence(place: Place) -> Found | None:
    """The sentence names one state only, and the mention is an office or body of it."""
    whole = of_the_sentence(place.text, place.start, place.end, place.found)
    span = _person(place)
    if whole is not None or span is None or span[1] != place.end or span[0] == place.start:
        return whole
    return of_the_sentence(place.text, place.start, span[0], place.found, named=True)


# Tried in this order; the first that answers is believed.
RULES: tuple[Rule, ...] = (
    pronoun,
    by_itself,
    by_pointing,
    by_its_words,
    by_what_stands_before,
    by_what_stands_behind,
    by_its_title,
    by_its_seat,
    by_another_mention,
    by_the_sentence,
)


def _why(why: str, mark: Mark) -> str:
    name = states()[mark.code].name if mark.code in states() else mark.code
    return f"{why} “{mark.entry.form}”" + (f", which is {name}" if name and name != mark.entry.form else "")


def _person(place: Place) -> tuple[int, int] | None:
    """The person's name in a mention."""
    return person_in(place.text, place.start, place.end)


def _made(place: Place, country: str | None, how: str) -> Actor:
    """The answer, with its usual name and what it is."""
    found = marks(place.text, place.start, place.end)
    whole = found[0] if len(found) == 1 and is_all(found[0], place.text, place.start, place.end) else None
    bare = re.sub(r"^(?:the|an?)\s+", "", place.words, flags=re.IGNORECASE)
    if whole is not None:
        kind = _kind_of(in_sense(whole.entry, place.text).kind, country)
        if kind == "state" and country in states():
            return Actor(name=states()[country].name, type="state", country=country, how=how)
        if kind is not None:
            return Actor(name=whole.entry.name, type=kind, country=country, how=how)
    span = _person(place)
    if span is not None and not any(m.start < span[1] and span[0] < m.end for m in found):
        return Actor(name=place.text[slice(*span)], type="person", country=country, how=how)
    return Actor(name=bare or None, type=_told_by_words(bare, country, whole is not None), country=country, how=how)


def _kind_of(kind: str, country: str | None) -> ActorKind | None:
    """What a name of the tables is."""
    if kind in STATE_LIKE:
        return "state" if country else None
    if kind == "organisation":
        return "bloc" if country in BLOCS else "organisation"
    if kind in ("group", "community"):
        return "group"
    if kind in ("office", "document"):
        return "office" if kind == "office" else "document"
    return "organisation" if kind in BODIES else None


BODIES = frozenset(
    {"parliament", "ministry", "government", "service", "force", "bank", "party", "outlet", "firm", "organ"}
)
BLOCS = frozenset(
    "NATO EU UN AUKUS QUAD FVEY ASEAN SCO CSTO BRICS CIS EAEU G7 G8 G20 G77 OPEC OPEC+ GCC LAS AU ECOWAS JEF B9 V4 WEIMAR OAS MERCOSUR SADC NAM OIC".split()
)


def _told_by_words(words: str, country: str | None, is_whole: bool) -> ActorKind | None:
    """What a mention is, by its words."""
    if DOCUMENT.search(words):
        return "document"
    if OFFICE.search(words) and not re.search(r"\b(?:officials?|aides?)\b", words):
        return "office"
    if ORGANISATION.search(words.title()):
        return "organisation"
    if ANONYMOUS.search(words):
        return "anonymous"
    if is_whole and country:
        return "state" if country in states() else "bloc"
    return "group" if words and words[-1] == "s" else None
