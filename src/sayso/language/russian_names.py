"""Russian text goes in, the personal names in it come out, with the offices beside them; and the forms of a name in all cases as one name."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sayso.keys import Span
from sayso.language.outlets import names_outlet
from sayso.language.russian import (
    Case,
    cases_of,
    gender_of,
    is_adjective,
    is_common,
    is_given_name,
    is_place,
    may_be_predicate,
    nominative,
    somebody,
)
from sayso.language.tables import rows

WORD = r"[А-ЯЁA-Z][\w’'-]*"
PARTICLE = (
    r"(?:аль|эль|ад|ас|аз|ар|ат|аш|ан|ибн|бин|бен|бинт|де|ди|да|до|дос|дель|делла|дер|ден|ван|фон|ла|ле|тер|оглы|кызы)"
)
RUN = re.compile(
    rf"(?<![\w-])(?:[А-ЯЁ]\.\s?){{0,2}}{WORD}(?:[  ](?:{PARTICLE}[  -])?{WORD}){{0,5}}(?:[  ](?:оглы|кызы))?"
)
INITIALS = re.compile(r"(?:[А-ЯЁ]\.\s?){1,2}(?=\S)")
QUOTED = re.compile(r"«[^»\n]*»|„[^“\n]*“|\"[^\"\n]{2,60}\"")
LONGEST = 4  # words of a name
# Endings of names in all cases; what is left is the same in each.
ENDING = re.compile(
    r"(?:ими|ыми|ого|его|ому|ему|ией|иею|ием|еем|ой|ей|ою|ею|ым|им|ом|ем|ём|ую|юю|ая|яя|ый|ий|ия|ии|ию|ья|ьи|ью|ея|ее|а|у|я|ю|е|ы|и|ь|й|о)$"
)
SHORTEST = 3  # letters of what is left
ROLE_WORDS = 9  # before a name
APPOSED = re.compile(r",\s+(?P<role>[а-яё][^,.;:!?«»\"()\n—–]{2,80})(?=[,.;]|\s[—–]|$)")
PLACED = re.compile(r"(?<!\w)(?:[Вв]о?|[Ии]з|[Пп]од|[Бб]лиз|[Оо]коло|[Уу])\s$")
Cases = frozenset[str]
ANY: Cases = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))


@cache
def stem(word: str) -> str:
    """What a word of a name is in every case.

    >>> stem("Ждановой"), stem("Жданов"), stem("Сергеем"), stem("Сергей"), stem("Руис")
    ('жданов', 'жданов', 'серг', 'серг', 'руис')
    """
    bare = word.lower().replace("ё", "е")
    cut = ENDING.sub("", bare)
    return cut if len(cut) >= SHORTEST else bare


def stems(name: str) -> tuple[str, ...]:
    """The stems of a name's words, without particles and initials."""
    words = re.findall(r"[\w’'-]+", name)
    telling = [w for w in words if len(w) > 1 and not re.fullmatch(PARTICLE, w)]
    return tuple(stem(re.sub(rf"^{PARTICLE}-", "", w, flags=re.IGNORECASE)) for w in telling or words)


def names_in(text: str, start: int, end: int) -> list[Span]:
    """The personal names of a stretch: full ones, and single words that may be a surname.

    >>> told = "сообщил министр транспорта Норвании Иван ад-Лунди. Транспортная прокуратура в Лунде молчит"
    >>> [told[a:b] for a, b in names_in(told, 0, len(told))]
    ['Иван ад-Лунди']
    """
    marked = [m.span() for m in QUOTED.finditer(text, start, end)]
    found = []
    for run in RUN.finditer(text, start, end):
        if any(a < run.start() < b for a, b in marked):
            continue
        span = _trimmed(text, run.span())
        if span and not (PLACED.search(text, max(start, span[0] - 8), span[0]) and _is_placed(text, span)):
            found.append(span)
    return found


def _is_placed(text: str, span: Span) -> bool:
    """May what stands behind "in" be a place?"""
    return gender_of(text[slice(*span)]) is None or " " not in text[slice(*span)]


def _trimmed(text: str, run: Span) -> Span | None:
    """A run of capitals without what stands before the name: an office, a country in the genitive, the word of a sentence's head."""
    initials = INITIALS.match(text, *run)
    words = [
        m.span() for m in re.finditer(r"[^\s ]+", text[slice(*run)][(initials.end() - run[0]) if initials else 0 :])
    ]
    begin = initials.end() if initials else run[0]
    words = [(begin + a, begin + b) for a, b in words]
    while words and (_leads(_of(text, words), _heads(text, words[0][0])) or _is_ahead(_of(text, words))):
        words, initials = words[1:], None
    for place, word in enumerate(words):
        if text[slice(*word)].isupper() and word[1] - word[0] > 1:
            words = words[:place]
            break
    if not words or len(words) > LONGEST or names_outlet(text[words[0][0] : words[-1][1]]):
        return None
    first = text[slice(*words[0])]
    if len(words) == 1 and not initials and _is_said_of(text, first, words[0][1]):
        return None
    return (run[0] if initials else words[0][0]), words[-1][1]


def _of(text: str, words: Sequence[Span]) -> list[str]:
    return [text[slice(*word)] for word in words]


def _is_ahead(words: Sequence[str]) -> bool:
    """Is the first of several words in another case than those behind it, or does it stand before a given name?"""
    if len(words) < 2:
        return False
    is_given = len(words) > 2 and is_given_name(words[1]) and not is_given_name(words[0])
    return not _common_case(words) or (is_given and not PATRONYMIC.search(words[2]))


PATRONYMIC = re.compile(r"(?:вич|вн)(?:а|у|ем|ой|е|ы)?$|^вична$")


def _leads(words: Sequence[str], heads: bool) -> bool:
    """Is the first of a run of capitals no name: an adjective, an abbreviation, a place, or a word that heads its sentence?"""
    first = words[0]
    if heads and len(words) > 1 and first.lower() in HIMSELF:
        return True
    if is_adjective(first) or is_place(first) or (first.isupper() and len(first) > 1):
        return True
    if len(words) > 1 and is_place(words[1]):
        return True  # "Минэнерго Норвании"
    return is_common(first) and (heads or all(map(is_common, words[1:])))


HIMSELF = frozenset({"сам", "сама", "само", "сами"})  # "Сам Лунди отрицает"


def _heads(text: str, place: int) -> bool:
    """Does a place begin a sentence?"""
    return place == 0 or HEAD.search(text, max(0, place - 3), place) is not None


# What stands before the first word of a sentence, a line or a quotation.
HEAD = re.compile(r"(?:[\n.!?…«»„“\"—–:])\s*$")


def _is_said_of(text: str, word: str, end: int) -> bool:
    """Does a single word say whose or which the noun behind it is: "Антимонопольное управление"?"""
    behind = re.match(r"\s+(?P<noun>[а-яё]+)", text[end : end + 30])
    return (
        behind is not None
        and (is_adjective(word.lower()) or ADJECTIVE.search(word) is not None)
        and not may_be_predicate(behind["noun"])
    )


ADJECTIVE = re.compile(r"(?:[сц]к|н)(?:ая|ой|ого|ому|ий|ую|их)$")


def _common_case(words: Sequence[str]) -> Cases:
    """The cases that all words of a name share."""
    shared = ANY
    for word in words:
        if not re.fullmatch(PARTICLE, word):
            shared &= cases_of(word) or ANY
    return shared


def in_nominative(names: Iterable[str]) -> dict[str, str]:
    """Each full name with the form of it that is nobody's object: as the page writes it, else turned.

    >>> in_nominative(["Тихона Саламатина", "Тихон Саламатин", "Анной Руис"])
    {'Тихона Саламатина': 'Тихон Саламатин', 'Тихон Саламатин': 'Тихон Саламатин', 'Анной Руис': 'Анна Руис'}
    """
    forms: dict[tuple[str, ...], Counter[str]] = {}
    for name in names:
        forms.setdefault(stems(name), Counter())[name] += 1
    chosen = {}
    for same in forms.values():
        free = [name for name in same if "nomn" in _common_case(name.split())]
        likely = min(free, key=lambda n: (cases_of(n.split()[0]) is None, -same[n], len(n))) if free else None
        for name in same:
            chosen[name] = likely or _turned(name)
    by_last: dict[str, set[str]] = {}
    for full in chosen.values():
        if not INITIALS.match(full):
            by_last.setdefault(stems(full)[-1], set()).add(full)
    return {name: _written_out(full, by_last) for name, full in chosen.items()}


def _written_out(name: str, by_last: dict[str, set[str]]) -> str:
    """The one full name of which a name with initials is short: "А. Лунд" is Анна Лунд."""
    if not INITIALS.match(name):
        return name
    longer = {full for full in by_last.get(stems(name)[-1], ()) if full[0] == name[0]}
    return longer.pop() if len(longer) == 1 else name


def _turned(name: str) -> str:
    """A name that stands in one of the other cases, in the nominative."""
    shared = _common_case(name.split())
    case = next((case for case in OBLIQUE if case in shared), None)
    return nominative(name, case) if case else name


OBLIQUE: tuple[Case, ...] = ("gent", "ablt", "datv", "accs", "loct")  # the likeliest first


def roles_of(text: str, name: Span) -> Iterator[Span]:
    """The offices that stand before a name, and behind it between commas."""
    line = text.rfind("\n", 0, name[0]) + 1
    cases = _common_case(text[slice(*name)].split())
    first, number = None, 0
    for word in reversed(list(re.finditer(r"[^\s ]+", text[max(line, name[0] - 120) : name[0]]))):
        bare, number = word.group().strip('«»„“"()'), number + 1
        if number > ROLE_WORDS or word.group().endswith((",", ".", ";", ":", "—", "–")) or not bare:
            break
        if bare[:1].islower() and may_be_predicate(bare):
            break
        if somebody(bare) & cases:
            first = word
    if first is not None:
        start = max(line, name[0] - 120) + first.start()
        yield start, start + len(text[start : name[0]].rstrip())
    behind = APPOSED.match(text, name[1])
    if behind and any(somebody(word) & cases for word in behind["role"].split()[:3]):
        yield behind.span("role")


def state_of(name: str) -> str | None:
    """The state of a capital or seat of government, and a state itself.

    >>> state_of("Астана"), state_of("Кремль"), state_of("Лунд")
    ('Казахстан', 'Россия', None)
    """
    return _states().get(name.casefold())


def state_of_adjective(word: str) -> str | None:
    """The state to which an adjective belongs.

    >>> state_of_adjective("казахстанская"), state_of_adjective("высокая")
    ('Казахстан', None)
    """
    bare = re.sub(r"(?:ая|ой|ую|ий|ого|ому|им|ие|их)$", "", word.casefold())
    return next((row[0] for row in rows("states.ru.tsv") if bare in row[2].split("|")), None)


@cache
def _states() -> dict[str, str]:
    table = rows("states.ru.tsv")
    return {name.casefold(): row[0] for row in table for name in (row[0], *row[1].split("|")) if name}
