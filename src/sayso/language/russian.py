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


def is_told(word: str) -> bool:
    """Is a word most likely a verb of somebody's doing, in the past or of a third person?

    >>> is_told("усмехнулся"), is_told("перечисляет"), is_told("скажу"), is_told("мост")
    (True, True, False, False)
    """
    tag = _analyser().parse(word.lower())[0].tag
    return bool(tag.POS == "VERB" and (tag.tense == "past" or (tag.tense == "pres" and tag.person == "3per")))


def may_be_predicate(word: str) -> bool:
    """Is a word most likely a verb in a tense, or a short adjective or participle?

    >>> may_be_predicate("закроют"), may_be_predicate("закрыт"), may_be_predicate("закрытие")
    (True, True, False)
    """
    return _analyser().parse(word.lower())[0].tag.POS in ("VERB", "PRTS", "ADJS")


def may_be_subject(word: str, verb: str) -> bool:
    """May a word be, or open, the subject of a verb: in the nominative, of its number and gender?

    A woman may hold an office whose name is masculine.

    >>> may_be_subject("министр", "сказала"), may_be_subject("долю", "оценили"), may_be_subject("слово", "произнёс")
    (True, False, False)
    """
    doer = [p.tag for p in _analyser().parse(verb) if p.tag.POS == "VERB"]
    tags = [p.tag for p in _analyser().parse(word) if p.score > LIKELY]
    return not tags or any(_agrees(tag, doer[0] if doer else None) for tag in tags)


def only_subject(word: str) -> bool:
    """Is a word in the nominative in every likely reading, so that it is nobody's object?

    >>> only_subject("энтомолог"), only_subject("комиссия"), only_subject("мост")
    (True, True, False)
    """
    tags = [p.tag for p in _analyser().parse(word) if p.score > LIKELY]
    return bool(tags) and all(tag.case == "nomn" for tag in tags)


def _agrees(tag: pymorphy3.tagset.OpencorporaTag, verb: pymorphy3.tagset.OpencorporaTag | None) -> bool:
    if tag.POS == "INFN" or tag.case not in (None, "nomn"):
        return "Fixd" in tag
    if verb is None or tag.case is None or not tag.number:
        return True
    if verb.number and tag.number != verb.number and tag.POS == "NOUN":
        return bool(verb.number == "plur")  # "said Ruiz and Lund"
    fits = {"femn": ("femn", "masc")}.get(str(verb.gender), (str(verb.gender),))
    return not (verb.gender and tag.gender) or str(tag.gender) in fits


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
