"""Text goes in, the shipped names in it come out as marks: states, capitals, peoples, bodies, blocs, groups and places, each with its state.

A name counts as it is spelled ("US" is a state, "us" is none); in capitals throughout it counts too. Where two names
begin at one place the longer one stands, so that "South China Sea" is no China.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from sayso.language.names import GIVEN_TOO, NOT_NAMES, ORGANISATION, PLACE, is_title
from sayso.language.tables import rows

# Words that begin a sentence more often than they are a given name there.
NO_GIVEN = frozenset("Will May Mark Grant Bill Sue Rob Frank Grace Hope Joy Faith Pat Drew Chase Art Can".split())
# Prefixes that make a pair of states: "Sino-Indian"; alone they are given names.
PREFIXES = frozenset("Austro Indo Greco Turco Serbo Franco Sino Russo Anglo Italo Hispano Nippon".split())
SOVIET_STATE = re.compile(
    r"\s+(?:and\s+\w+\s+)?(?:republics?|states?|bloc|satellites?|countr(?:y|ies)|space|nations?|neighbou?rs?)\b"
)
# Acronyms that are words of running text where everything is in capitals.
WORDS_IN_CAPITALS = frozenset("ITS JS PNS FS WHO IS ICE SEC MIT CAR SWIFT RAW RI RIA MOL SAS SIS NIS NAM GIC".split())
# How many names of a row of `places.tsv` are states or provinces of a federation.
FIRST = {"USA": 51, "CAN": 13, "AUS": 7}
LOWER_TOO = re.compile(r"(?:[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*)*")
LEAST_IN_CAPITALS = 4
# What a people or place gives its name to without having a part in it.
THINGS = re.compile(
    r"[\s-](?:fr(?:y|ies)|toast|shepherds?|cheeses?|chocolates?|[Aa]rmy kni(?:fe|ves)|kni(?:fe|ves)|delight|coffee|bath|baths|rugs?|carpets?|cats?|hounds?|terriers?|setters?|sheepdogs?|pigs?|fowls?|worm|nuts?|beans?|hats?|shorts|cigars?|sandwich(?:es)?|pastr(?:y|ies)"
    r"|salads?|yogh?urts?|roulette|whispers|checkers|courage|ovens?|auctions?|uncle|standoff|wave|omelettes?|flu|measles|encephalitis|breakfasts?|muffins?|bulldogs?|stew|whiske?y|wine|wines|beers?|vodka|tea|food|cuisine|restaurants?|takeaway|blinds?|moss|fly"
    r"|twins?|lilies|envelopes?|sausages?|sprouts?|duck|mule|dressing|dolls?|candles?|candle|rice|bacon|goose|geese|press|windows?|horns?|kiss|kissing|braids?|bread|polish|meatballs?|goulash|pancakes?|waffles?|curry|dumplings?|pizza|pasta|ale|lanterns?|ink|elephants?|tigers?|husk(?:y|ies)|devils?|cotton|maples?|spruce|pines?|onions?|lace|cream|tragedy|mythology|numerals|mustard|cakes?|heels|literature|music|poetry|opera|architecture|novels?|ballet|man-of-war|men-of-war|bourbon|breast|giant slalom|wax|marathon|syndrome|cocktail|football|Football|Philharmonic|Symphony|Marathon|Grand Prix|Fashion Week|Film Festival|Olympics|Zoo)\b"
    r"|\s(?:Airlines|Airways|Air Lines|Express|Wanderers|Saint-Germain|Bulls|Lakers|Celtics|Knicks|Yankees|Cowboys|Patriots|Eagles|Rockets|Bears|Raiders|Rams|Giants|Jets|Nets|Heat|Warriors|Capitals|Commanders|Nationals|Wizards|Redskins|Dodgers|Cubs|Times|Post|Herald|Globe|Tribune|Gazette|Citizen|Review|Chronicle|Observer|Telegraph|Morning News|Morning Post|Daily News)\b"
)
# What is held or signed at a place and bears its name.
HELD_AT = re.compile(
    r"\s(?:(?:peace|nuclear|climate|ceasefire|trade)\s)?(?:[Tt]alks|[Aa]greements?|[Aa]ccords?|[Cc]onventions?|[Pp]rotocols?|[Tt]reat(?:y|ies)|[Dd]eclaration|[Ss]ummit|[Cc]onference|[Pp]rocess|[Ff]ormat|[Ff]ormula|[Cc]onsensus|[Mm]emorandum|[Cc]harter|[Ss]tatute|[Cc]ommuniqu[eé]|[Pp]rinciples|[Ff]ramework|[Pp]act)\b"
)
LANGUAGE_BEFORE = re.compile(
    r"(?i)\b(?:speaks?|spoke|speaking|spoken|fluent|into|learn\w*|stud(?:y|ied|ies|ying)|taught|teach\w*|broken|native|accented|in|from|understands?|reads?)\s(?:[\w-]+ly\s|both\s|fluent\s|broken\s|perfect\s)?$"
)
LANGUAGE_BEHIND = re.compile(
    r"(?:[.,;:!?\"”’)]|$|\s(?:and|but|or|that|at|on|when|to|with|for|as|by|than|rather|before|after|in|during)\b)"
)
LANGUAGE_NOUN = re.compile(
    r"[\s-](?:languages?|lessons?|class(?:es)?|translations?|translators?|interpreters?|dialects?|words?|text|grammar|subtitles?|alphabet|accents?|proverbs?|script|vocabulary|speakers?|speaking)\b"
)
# A bearer of a given name that is a state's too.
IS_A_PERSON = re.compile(
    r"(?:,\s\d{1,2},|\ssaid\s(?:he|she)\b|\s(?:told|asked)\s(?:his|her|me|my)\b|['’]s\s(?:wife|husband|mother|father|girlfriend|boyfriend|brother|sister|son|daughter|teammates?|career|album|agent|lawyer|hair)\b|,?\s(?:and|with)\s(?:his|her)\s(?:wife|husband|son|daughter|brother|sister|mother|father|friends?)\b"
    r"|,?\swho\s(?:plays|played|scored|works|worked|lives|lived|was born|grew|wore|sang|married|starred|retired)\b|\s(?:scored|dunked|tweeted|sang|married|graduated|smiled|laughed|shrugged|sighed|giggled|told his|told her|wore|texted|kissed|posted on|starred|rebounded|hit a|missed a|made his|made her|grabbed|finished with)\b)"
)
KIN_BEFORE = re.compile(
    r"\b(?:husband|wife|brother|sister|son|daughter|friend|boyfriend|girlfriend|fianc[eé]e?|cousin|(?:man|woman|boy|girl|student|doctor) (?:named|called)|uncle|aunt|colleague|actor|actress|singer|rapper|pitcher|quarterback|guitarist|drummer|teammate|guy|kid|boy|girl|classmate|roommate|legend|superstar|model|influencer),?\s$"
)
TITLE_BEFORE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|Lt|Sgt|Capt|Col|Gen|Prof|Rev|Coach|Judge|Senator|Professor|Detective|Officer|Sergeant|Lieutenant|Captain|Colonel|Sir|Dame|Lady|Justice|Congressman)\.?[  ]$"
)
POST_BEFORE = re.compile(
    r"(?i)\b(?:ambassador|envoy|president|king|queen|minister|premier|representative|chief|head|general|emir|sultan|republic|government|kingdom|bank|university|ministry|people|state)\s(?:to|of|for|in)\s(?:the\s)?$"
)
WORD = re.compile(r"(?<![\w.])\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One name of the tables: its usual name, its state or bloc (none: of no state), and what it is.

    `kind` is state, seat, people, office, place, or a kind of `bodies.tsv`.
    """

    form: str
    name: str
    code: str | None
    kind: str


Index = dict[str, tuple[tuple[str, Entry], ...]]  # names by their first word, the longest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A name that stands in a text."""

    start: int
    end: int
    entry: Entry

    @property
    def code(self) -> str | None:
        """The state or bloc, none where the name belongs to none."""
        return self.entry.code


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A row of `states.tsv`."""

    name: str
    code: str
    kinds: tuple[str, ...]


@cache
def states() -> dict[str, State]:
    """States and territories by code."""
    return {row[1]: State(name=row[0], code=row[1], kinds=tuple(row[6].split("|"))) for row in rows("states.tsv")}


def _entries() -> Iterator[Entry]:
    """All names, those that win before those that lose."""
    for name, code, seats, peoples, others, forms, _kinds, offices in rows("states.tsv"):
        for kind, cell in (
            ("state", f"{name}|{others}|{forms}"),
            ("seat", seats),
            ("people", peoples),
            ("office", offices),
        ):
            for form in cell.split("|"):
                if form:
                    yield Entry(form=form, name=name, code=code, kind=_kind(form, kind))
    usual: dict[str, str] = {}
    for kind, code, names in rows("bodies.tsv"):
        first = names.split("|")[0]
        shared: str | None = usual.setdefault(code, first) if kind == "organisation" else None
        shared = first if kind == "group" else shared
        for form in names.split("|"):
            yield Entry(form=form, name=shared or form, code=code or None, kind=kind)
    for code, names in rows("places.tsv"):
        for form in names.split("|"):
            yield Entry(form=form, name=form, code=code, kind="place")
    for form, _cues, _code in rows("senses.tsv"):
        yield Entry(form=form, name=form, code=None, kind="none")


PEOPLE = re.compile(
    r"(?:English|Welsh|Scot|Brit|Briton|Northern Irish|Persian|Soviets?|Nazis?|Ottomans?|Prussian|Siamese|Ceylonese|(?:West|East|North|South) (?:German|Vietnamese)s?"
    r"|Tsarist|tsarist|Swede|Dane|Finn|Pole|Turk|Malay|Mongol|Khmer|Magyar|Bajan|Manx|Aussie|Pinoy|Kiwis?|Yankees?|Icelander|Austro|Indo|Greco|Turco|Serbo|Franco|Sino|Russo|Anglo|Italo|Hispano|Nippon)"
)


def _kind(form: str, kind: str) -> str:
    return "people" if kind == "state" and PEOPLE.fullmatch(form) else kind


@cache
def _index() -> Index:
    """All names as texts with capitals spell them."""
    found: dict[str, Entry] = {}
    for entry in _entries():
        found.setdefault(entry.form, entry)
        if len(entry.form) >= LEAST_IN_CAPITALS and LOWER_TOO.match(entry.form):
            found.setdefault(entry.form.upper(), entry)
        if "'" in entry.form:
            found.setdefault(entry.form.replace("'", "’"), entry)
        if entry.form.startswith("the "):
            found.setdefault("The " + entry.form[4:], entry)
    return _by_first_word(found.items())


@cache
def _lower_index() -> Index:
    """The same for texts without any capitals; short acronyms are left out, since they are words there."""
    return _by_first_word(
        (form.lower(), entry)
        for held in _index().values()
        for form, entry in held
        if len(form) >= LEAST_IN_CAPITALS or "." in form
    )


def _by_first_word(forms: Iterable[tuple[str, Entry]]) -> Index:
    index: dict[str, list[tuple[str, Entry]]] = {}
    for form, entry in forms:
        first = WORD.search(form)
        if first:
            index.setdefault(first[0], []).append((form, entry))
    return {word: tuple(sorted(held, key=lambda pair: (-len(pair[0]), pair[0]))) for word, held in index.items()}


@cache
def _senses() -> dict[str, tuple[tuple[re.Pattern[str] | None, str | None], ...]]:
    """By form, the words that decide and what they decide for."""
    found: dict[str, list[tuple[re.Pattern[str] | None, str | None]]] = {}
    for form, cues, code in rows("senses.tsv"):
        words = "|".join(re.escape(cue) for cue in cues.split("|")) if cues else ""
        pattern = re.compile(rf"(?<!\w)(?:{words})") if words else None
        found.setdefault(form, []).append((pattern, None if code == "-" else code))
    return {form: tuple(held) for form, held in found.items()}


def has_senses(entry: Entry) -> bool:
    """Does the sentence decide what a name means, so that none is only for want of words?"""
    return entry.form in _senses()


def in_sense(entry: Entry, around: str) -> Entry:
    """The entry as the words around it mean it."""
    for pattern, code in _senses().get(entry.form, ()):
        if pattern is None or _stands(pattern, entry.form, around):
            if code == entry.code:
                return entry
            if code is None:
                return replace(entry, code=None, kind="none")
            name = states()[code].name if code in states() else code
            kind = "state" if entry.kind in ("none", "region") and code in states() else entry.kind
            return replace(
                entry,
                code=code,
                name=name if entry.kind in ("state", "seat", "people", "none", "region") else entry.name,
                kind=kind,
            )
    return entry


def _stands(pattern: re.Pattern[str], form: str, around: str) -> bool:
    """Does a deciding word stand anywhere but inside the name itself?"""
    own = [match.span() for match in re.finditer(re.escape(form), around)]
    return any(not any(a <= found.start() and found.end() <= b for a, b in own) for found in pattern.finditer(around))


@cache
def _given() -> frozenset[str]:
    return frozenset(name for _, names in rows("given.tsv") for name in names.split("|")) - NO_GIVEN


@cache
def _regions_of_states() -> dict[str, str]:
    """The states and provinces after which a town is named twice: "Paris, Texas"."""
    found = {
        name: code for code, names in rows("places.tsv") if code in FIRST for name in names.split("|")[: FIRST[code]]
    }
    return found | dict.fromkeys(("England", "Scotland", "Wales"), "GBR")


@lru_cache(maxsize=256)  # the rules for one mention ask several times for the names in it and in its sentence
def marks(text: str, start: int = 0, end: int | None = None) -> tuple[Mark, ...]:
    """The names between two places of a sentence, from left to right, none inside another; the whole sentence tells their sense.

    >>> [(m.entry.form, m.code) for m in marks("Moscow warned the US over Georgia and the South China Sea")]
    [('Moscow', 'RUS'), ('the US', 'USA'), ('Georgia', 'GEO'), ('South China Sea', None)]
    """
    end = len(text) if end is None else end
    index = _lower_index() if text == text.lower() else _index()
    capitals = text.isupper() and " " in text
    found: list[Mark] = []
    place = start
    while match := WORD.search(text, place, end):
        place = match.end()
        mark = _longest(text, match, end, index)
        if mark and match[0].lower() == "the" and (next_word := WORD.search(text, place, end)):
            behind = _longest(text, next_word, end, index)
            mark = behind if behind and behind.end > mark.end else mark
        if mark and not (capitals and mark.entry.form in WORDS_IN_CAPITALS):
            found.append(mark)
            place = mark.end
    return _twice_named(text, found)


def _longest(text: str, word: re.Match[str], end: int, index: Index) -> Mark | None:
    """The longest name that begins with a word."""
    start = word.start()
    for form, entry in index.get(word[0], ()):
        stop = start + len(form)
        whole = form[-1] == "." or not text[stop : stop + 1].isalnum()
        if stop <= end and whole and text.startswith(form, start) and not _is_other(text, start, stop, form, entry):
            return Mark(start=start, end=stop, entry=in_sense(entry, text))
    return None


def _is_other(text: str, start: int, stop: int, form: str, entry: Entry) -> bool:
    """Is a name here a person's, a word of another kind, or a former bond of states?"""
    if form in PREFIXES:
        return text[stop : stop + 1] not in ("-", "–")
    if (
        entry.code in ("SUN", "YUG")
        and re.search(r"(?i)(?:former|ex)[\s-]+$", text[:start])
        and SOVIET_STATE.match(text, stop)
    ):
        return True
    if entry.kind in NAMING and _is_a_thing(text, start, stop, entry):
        return True
    if " " in form or entry.kind not in ("state", "seat", "place", "people", "firm", "outlet"):
        return False
    before = re.search(r"(\w+)[  ](?:[A-Z]\.[  ])?$", text[max(0, start - 24) : start])
    if before and before[1] in _given() and entry.kind != "people":
        return True
    if entry.kind != "people" and TITLE_BEFORE.search(text[max(0, start - 14) : start]):
        return True
    if form in GIVEN_TOO and (
        IS_A_PERSON.match(text, stop)
        or KIN_BEFORE.search(text[max(0, start - 40) : start])
        or _beside_a_given_name(text, start, stop)
    ):
        return True
    if before and before[1][0].isupper() and _is_surname(text, start, before, entry):
        return True
    after = re.match(r"[  ]([A-Z][\w’'-]+)", text[stop : stop + 40])
    if POST_BEFORE.search(text[max(0, start - 40) : start]):
        return False
    return bool(after) and form in GIVEN_TOO and not _leads_on(after[1] if after else "", text, stop + 1)


def _beside_a_given_name(text: str, start: int, stop: int) -> bool:
    """ "Chad and Linda", "Linda and Chad" are two persons."""
    behind = re.match(r"\s(?:and|or|&)\s([A-Z]\w+)", text[stop : stop + 40])
    ahead = re.search(r"([A-Z]\w+)\s(?:and|or|&)\s$", text[max(0, start - 40) : start])
    return any(found is not None and found[1] in _given() and found[1] not in GIVEN_TOO for found in (behind, ahead))


NAMING = frozenset({"state", "seat", "people", "place"})
# Capitalised words that stand before a state without being a given name.
QUALIFIES = re.compile(
    r"(?:[A-Z]\.?|.*-.*|.*ly|Communist|Imperial|Greater|Republican|Shiite|Sunni|Muslim|Catholic|Orthodox|Fortress|Team|Radio|Air|Miss|Mother|Old|New|Modern|Mainland|Soviet|Western|Eastern|Northern|Southern|Central|St|Saint|Mount|Fort|Lake|Cape|Port|Christian|Ancient|Revolutionary|Nationalist|Nazi|Vichy|Fascist|King|Queen|Prince|Princess|Emperor)"
)


def _is_a_thing(text: str, start: int, stop: int, entry: Entry) -> bool:
    """Is a name only part of a thing's ("French fries", "Geneva talks") or of a language's ("in Russian")?"""
    if THINGS.match(text, stop) or (entry.kind in ("seat", "place") and HELD_AT.match(text, stop)):
        return True
    if entry.kind != "people" or entry.form.endswith("s"):
        return False
    if LANGUAGE_NOUN.match(text, stop):
        return True
    before = text[max(0, start - 32) : start]
    return bool(LANGUAGE_BEFORE.search(before) and LANGUAGE_BEHIND.match(text, stop))


def _is_surname(text: str, start: int, before: re.Match[str], entry: Entry) -> bool:
    """Does a capitalised word inside the sentence, of no table and no title, make the name behind it a surname?"""
    word, place = before[1], start - len(before[0])
    if entry.kind not in ("state", "seat", "place") or place < 2 or re.search(r"[.!?:“”\"]\s*$", text[:place]):
        return False
    if (
        word.isupper()
        or word.lower() in NOT_NAMES
        or is_title(word)
        or ORGANISATION.fullmatch(word)
        or QUALIFIES.fullmatch(word)
    ):
        return False
    return not text.isupper() and not text.istitle() and word not in _table_words()


@cache
def _table_words() -> frozenset[str]:
    """First and last words of all names."""
    return frozenset(
        word for held in _index().values() for form, _ in held for word in (form.split()[0], form.split()[-1])
    )


def _leads_on(word: str, text: str, place: int) -> bool:
    """Does a capitalised word behind a state's name go on about the state ("China Foreign Ministry") instead of a person's name?"""
    return bool(
        is_title(word)
        or ORGANISATION.fullmatch(word)
        or PLACE.fullmatch(word)
        or word in ("PM", "FM", "State", "Republicans", "Democrats", "Republican", "Democrat", "US", "U.S")
        or any(text.startswith(form, place) for form, entry in _index().get(word, ()) if entry.kind != "place")
    )


TOWN_IN = re.compile(
    r",\s|\sin\s|,?\s(?:a|the)\s[\w\s-]{0,40}(?:town|city|village|suburb|community)\b[\w\s]{0,20}\sin\s(?:\w+\s)?"
)


def _lies_in(between: str, mark: Mark) -> bool:
    """Do words say that a town lies in the region behind them?"""
    if mark.entry.kind == "state":
        return between == ", "
    return mark.entry.kind in ("seat", "place") and TOWN_IN.fullmatch(between) is not None


def _twice_named(text: str, found: list[Mark]) -> tuple[Mark, ...]:
    """A town before a state of the United States lies there, whatever else bears its name."""
    kept: list[Mark] = []
    for number, mark in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        if after and after.entry.form in _regions_of_states() and _lies_in(text[mark.end : after.start], mark):
            code = _regions_of_states()[after.entry.form]
            mark = replace(mark, entry=replace(mark.entry, code=code, name=states()[code].name))
        kept.append(mark)
    return tuple(kept)
