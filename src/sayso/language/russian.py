"""A Russian phrase and its case go in, the phrase in the nominative comes out; by the dictionary and guesses of pymorphy3."""

import re
from functools import cache
from typing import Literal

import pymorphy3

Case = Literal["gent", "datv", "loct"]
NAMES = frozenset(("Name", "Surn", "Patr"))
MODIFIERS = frozenset(("ADJF", "PRTF"))


@cache
def _analyser() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


def is_noun(word: str) -> bool:
    """May a word be a noun in the nominative, of a person or a body?

    >>> is_noun("депутат"), is_noun("понедельник"), is_noun("однако")
    (True, False, False)
    """
    return any(
        p.tag.POS == "NOUN"
        and p.tag.case == "nomn"
        and ("anim" in p.tag or p.tag.number == "plur")
        and p.score > LIKELY
        for p in _analyser().parse(word)
    )


def is_common(word: str) -> bool:
    """Is a word in no likely reading a name, so that its capital comes from where it stands?

    >>> is_common("Аудитор"), is_common("Между"), is_common("Нина")
    (True, True, False)
    """
    readings = [p for p in _analyser().parse(word.lower()) if p.score > LIKELY]
    return all(p.is_known and not {"Name", "Surn", "Patr", "Geox", "Orgn"} & set(p.tag.grammemes) for p in readings)


def is_plural(word: str) -> bool:
    """Is a noun in the plural, by its likeliest reading in the nominative?"""
    read = [p for p in _analyser().parse(word) if p.tag.POS == "NOUN" and p.tag.case == "nomn"]
    return bool(read) and max(read, key=lambda p: p.score).tag.number == "plur"


LIKELY = 0.05  # the share of a reading below which a word is hardly ever read so


def nominative(phrase: str, case: Case) -> str:
    """The head of the phrase, its adjectives, and every part of a personal name in the nominative; the rest as it stands.

    >>> nominative("областного управления здравоохранения", "gent")
    'областное управление здравоохранения'
    >>> nominative("Аввакума Нечунаева", "gent"), nominative("Розы Айтпаевой", "gent")
    ('Аввакум Нечунаев', 'Роза Айтпаева')
    """
    words = re.findall(r"\S+", phrase)
    if words and all(word[:1].isupper() for word in words) and len(words) <= 3:
        return _name(words, case)
    held: list[str] = []
    for place, word in enumerate(words):
        parse = _in_case(word, case, frozenset())
        if parse is None:
            return phrase
        if parse.tag.POS == "NOUN":
            gender = {parse.tag.gender} if parse.tag.number == "sing" and parse.tag.gender else set()
            number = {parse.tag.number or "sing"}
            before = [_turned(w, case, gender | number) for w in words[:place]]
            return " ".join([*before, _like(word, parse.inflect({"nomn"})), *words[place + 1 :]])
        if parse.tag.POS not in MODIFIERS:
            return phrase
        held.append(word)
    return phrase


def _name(words: list[str], case: Case) -> str:
    """A personal name: its first part tells the gender of the others."""
    first = _in_case(words[0], case, NAMES) or _in_case(words[0], case, frozenset())
    gender = first.tag.gender if first is not None and len(words) > 1 else None
    out = []
    for word in words:
        fitting = [
            p
            for p in _analyser().parse(word)
            if p.tag.case == case and p.tag.number != "plur" and gender in (None, p.tag.gender)
        ]
        named = next((p for p in fitting if NAMES & p.tag.grammemes), None)
        out.append(_like(word, named.inflect({"nomn"})) if named else _cut(word, case, gender))
    return " ".join(out)


def _cut(word: str, case: Case, gender: str | None) -> str:
    """A foreign surname that the dictionary can't guess, without the ending that its bearer's case gives it."""
    ending = {"gent": "а", "datv": "у", "loct": "е"}[case]
    is_turned = gender == "masc" and word.endswith(ending) and word[-2:-1] not in "аеёиоуыэюя"
    return word[:-1] if is_turned else word


def _in_case(word: str, case: Case, wanted: frozenset[str]) -> pymorphy3.analyzer.Parse | None:
    found = [p for p in _analyser().parse(word) if p.tag.case == case and (not wanted or wanted & p.tag.grammemes)]
    return found[0] if found else None


def _turned(word: str, case: Case, like: set[str]) -> str:
    parse = _in_case(word, case, frozenset())
    return _like(word, parse.inflect({"nomn", *like}) if parse else None)


def _like(word: str, parse: pymorphy3.analyzer.Parse | None) -> str:
    """The inflected word with the capitals of the one that it stands for."""
    if parse is None:
        return word
    parts = [
        part.capitalize() if old[:1].isupper() else part
        for part, old in zip(parse.word.split("-"), word.split("-"), strict=False)
    ]
    return "-".join(parts)
