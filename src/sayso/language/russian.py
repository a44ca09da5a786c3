"""A Russian phrase and its case go in, the phrase in the nominative comes out; by the dictionary and guesses of pymorphy3."""

import re
from functools import cache, lru_cache
from typing import Literal

import pymorphy3

Case = Literal["gent", "datv", "accs", "ablt", "loct"]
NAMES = frozenset(("Name", "Surn", "Patr"))
WORDS = 20_000  # words whose readings are kept
MODIFIERS = frozenset(("ADJF", "PRTF"))


@cache
def _analyser() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=WORDS)
def _parse(word: str) -> tuple[pymorphy3.analyzer.Parse, ...]:
    """The readings of a word, the likeliest first."""
    return tuple(_analyser().parse(word))


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
        for p in _parse(word)
    )


def is_common(word: str) -> bool:
    """Is a word in no likely reading a name, so that its capital comes from where it stands?

    >>> is_common("Аудитор"), is_common("Между"), is_common("Нина")
    (True, True, False)
    """
    readings = [p for p in _parse(word.lower()) if p.score > LIKELY]
    return bool(readings) and all(
        p.is_known and not {"Name", "Surn", "Patr", "Geox", "Orgn"} & set(p.tag.grammemes) for p in readings
    )


def may_name(words: str) -> bool:
    """May any of these words name somebody or something, and are not all adverbs, prepositions, verbs and the like?

    >>> may_name("сейчас"), may_name("было"), may_name("господин мэр"), may_name("«Эль-Балькон»"), may_name("Лапшов")
    (False, False, True, True, True)
    """
    return any(
        word.lower() == "все" or not p.is_known or (p.score > LIKELY and p.tag.POS not in NO_NAMES)
        for word in TOKEN.findall(words)
        for p in _parse(word.lower())
    )


NO_NAMES = frozenset(("ADVB", "COMP", "CONJ", "GRND", "INFN", "INTJ", "PRCL", "PRED", "PREP", "VERB"))
TOKEN = re.compile(r"[\w-]+")


def is_told(word: str) -> bool:
    """Is a word most likely a verb of somebody's doing, in the past or of a third person?

    >>> is_told("усмехнулся"), is_told("перечисляет"), is_told("скажу"), is_told("мост")
    (True, True, False, False)
    """
    tag = _parse(word.lower())[0].tag
    return bool(tag.POS == "VERB" and (tag.tense == "past" or (tag.tense == "pres" and tag.person == "3per")))


def is_hearer(word: str) -> bool:
    """Is a word, without a preposition before it, a noun or adjective in the dative: whom something is told?

    >>> is_hearer("агентству"), is_hearer("газете"), is_hearer("директор"), is_hearer("министерстве")
    (True, True, False, False)
    """
    read = [p.tag for p in _parse(word.lower()) if p.score > LIKELY]
    cases = {tag.case for tag in read if tag.POS in ("NOUN", "ADJF")}
    return "datv" in cases and cases <= {"datv", "loct"} and all(tag.POS in ("NOUN", "ADJF") for tag in read)


def may_share(one: str, other: str) -> bool:
    """May two verbs have one subject: the same number, and the same gender where both are in the past?

    >>> may_share("рассказала", "посоветовал"), may_share("сказал", "добавляет"), may_share("сообщили", "уточнил")
    (False, True, False)
    """
    first, second = (next((p.tag for p in _parse(w) if p.tag.POS == "VERB"), None) for w in (one, other))
    if first is None or second is None:
        return True
    return bool(first.number == second.number) and (
        not (first.gender and second.gender) or bool(first.gender == second.gender)
    )


def may_be_predicate(word: str) -> bool:
    """Is a word most likely a verb in a tense, or a short adjective or participle?

    >>> may_be_predicate("закроют"), may_be_predicate("закрыт"), may_be_predicate("закрытие")
    (True, True, False)
    """
    return _parse(word.lower())[0].tag.POS in ("VERB", "PRTS", "ADJS")


def may_be_subject(word: str, verb: str) -> bool:
    """May a word be, or open, the subject of a verb: in the nominative, of its number and gender?

    A woman may hold an office whose name is masculine.

    >>> may_be_subject("министр", "сказала"), may_be_subject("долю", "оценили"), may_be_subject("слово", "произнёс")
    (True, False, False)
    """
    doer = [p.tag for p in _parse(verb) if p.tag.POS == "VERB"]
    tags = [p.tag for p in _parse(word) if p.score > LIKELY]
    return not tags or any(_agrees(tag, doer[0] if doer else None) for tag in tags)


def may_do(word: str, verb: str = "") -> bool:
    """Is a word in some likely reading a noun, pronoun or adjective that may be the subject of a verb, or one that no dictionary knows?

    >>> may_do("министр", "сказала"), may_do("лишь", "отметив"), may_do("коротко", "сказал"), may_do("«Норд»", "сказал")
    (True, False, False, True)
    """
    doer = next((p.tag for p in _parse(verb) if p.tag.POS == "VERB"), None) if verb else None
    read = [p.tag for p in _parse(word.lower()) if p.score > LIKELY]
    return any(tag.POS is None or (tag.case == "nomn" and _agrees(tag, doer)) or "Fixd" in tag for tag in read)


def is_object(word: str, verb: str, *, negated: bool = False) -> bool:
    """May a word be a verb's object and not its subject: in the accusative, where the verb is negated also in the genitive?

    Without a verb: one whose subject is known.

    >>> is_object("вину", "отрицает"), is_object("Лунд", "отрицает"), is_object("проверки", "исключает", negated=True)
    (True, False, True)
    """
    cases = ("accs", "gent") if negated else ("accs",)
    read = [p.tag for p in _parse(word.lower()) if p.score > LIKELY]
    return any(tag.case in cases and "Fixd" not in tag for tag in read) and not (verb and may_do(word, verb))


def is_infinitive(word: str) -> bool:
    """Is a word most likely an infinitive?"""
    return bool(_parse(word.lower())[0].tag.POS == "INFN")


def is_surname(word: str) -> bool:
    """Is a word with a capital a surname that has one form in all cases?

    >>> is_surname("Лундовских"), is_surname("Лундо"), is_surname("Мост")
    (True, False, False)
    """
    return word[:1].isupper() and (word.endswith(("ых", "их", "ко")) and not is_common(word))


def only_subject(word: str) -> bool:
    """Is a word in the nominative in every likely reading, so that it is nobody's object?

    >>> only_subject("энтомолог"), only_subject("комиссия"), only_subject("мост")
    (True, True, False)
    """
    tags = [p.tag for p in _parse(word) if p.score > LIKELY]
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


def is_people(word: str) -> bool:
    """Is a word most likely a noun of several people in the nominative?

    >>> is_people("водители"), is_people("грузовики"), is_people("водителей")
    (True, False, False)
    """
    tag = _parse(word.lower())[0].tag
    return bool(tag.POS == "NOUN" and tag.case == "nomn" and tag.number == "plur" and "anim" in tag)


def is_plural(word: str) -> bool:
    """Is a noun in the plural, by its likeliest reading in the nominative?"""
    read = [p for p in _parse(word) if p.tag.POS == "NOUN" and p.tag.case == "nomn"]
    return bool(read) and max(read, key=lambda p: p.score).tag.number == "plur"


def cases_of(word: str) -> frozenset[str] | None:
    """The cases in which a word of a name may stand in the singular; `None` where its form tells none.

    What the dictionary does not hold tells it only by the ending of a Russian surname.

    >>> sorted(cases_of("Тихона") or ()), sorted(cases_of("Ждановым") or ()), cases_of("Цтирад"), cases_of("Дурейди")
    (['accs', 'gent'], ['ablt'], None, None)
    """
    read = [p for p in _parse(word) if p.tag.case and p.tag.number != "plur" and p.score > LIKELY]
    named = [p for p in read if NAMES & p.tag.grammemes]
    surname = SURNAME.search(word)
    if surname and len(word) > LONG:
        return frozenset(ENDINGS[surname["ending"]].split())
    if named and named[0].is_known and not any("Fixd" in p.tag for p in read):
        return frozenset(BASIC.get(p.tag.case, p.tag.case) for p in named)
    return None


LONG = 5  # letters from which an ending is a surname's: not "Ивана", "Нина"
SURNAME = re.compile(r"(?:[оеё]в|[иы]н|[сц]к)(?P<ending>а|у|ым|ом|е|ой|ий|ого|ому|им|ая|ую|)$")
ENDINGS = {
    "": "nomn", "а": "nomn gent accs", "у": "datv accs", "ым": "ablt", "им": "ablt", "ом": "loct", "е": "loct", "ой": "gent datv ablt loct", "ий": "nomn",
    "ая": "nomn", "ого": "gent accs", "ому": "datv", "ую": "accs",
}  # fmt: skip
# Cases that the dictionary tells apart only of a few nouns.
BASIC = {"gen2": "gent", "loc2": "loct", "acc2": "accs", "voct": "nomn"}


def is_place(word: str) -> bool:
    """Is a word in the dictionary the name of a place or body, in its likeliest reading?

    >>> is_place("Ташкента"), is_place("Минтранс"), is_place("Лунд")
    (True, True, False)
    """
    first = _parse(word)[0]
    return first.is_known and not is_given_name(word) and ("Geox" in first.tag or "Orgn" in first.tag)


def agrees(adjective: str, noun: str) -> bool:
    """May an adjective belong to a noun: the same case, number and gender?

    >>> agrees("областному", "управлению"), agrees("опубликованный", "фондом")
    (True, False)
    """
    heads = [p.tag for p in _parse(noun.lower()) if p.tag.POS == "NOUN"]
    for p in _parse(adjective.lower()):
        if p.tag.POS in MODIFIERS and any(
            p.tag.case == t.case and p.tag.number == t.number and (t.number == "plur" or p.tag.gender == t.gender)
            for t in heads
        ):
            return True
    return False


def is_given_name(word: str) -> bool:
    """Is a word a given name of the dictionary, in any case?

    >>> is_given_name("Нелли"), is_given_name("Ивана"), is_given_name("Лунд")
    (True, True, False)
    """
    return bool(sum(p.score for p in _parse(word) if p.is_known and "Name" in p.tag) > GIVEN)


def is_adjective(word: str) -> bool:
    """Is a word of the dictionary an adjective, participle or possessive, and no name?

    >>> is_adjective("Узбекская"), is_adjective("Свою"), is_adjective("Лунд"), is_adjective("Бескровной")
    (True, True, False, True)
    """
    read = _parse(word)
    return read[0].is_known and read[0].tag.POS in MODIFIERS and not any(NAMES & p.tag.grammemes for p in read)


def somebody(word: str) -> frozenset[str]:
    """The cases in which a word may be a noun of a person in the singular, as "министр" and "главы"; none where it is no such noun.

    >>> sorted(somebody("министра")), sorted(somebody("главе")), sorted(somebody("мост"))
    (['accs', 'gent'], ['datv', 'loct'], [])
    """
    return frozenset(
        BASIC.get(p.tag.case, p.tag.case)
        for p in _parse(word.lower())
        if p.tag.POS == "NOUN" and "anim" in p.tag and p.tag.number == "sing" and p.score > RARE
    )


def lemma(word: str) -> str:
    """The dictionary form of a noun, by its likeliest reading as one.

    >>> lemma("министром"), lemma("ведомстве"), lemma("главы")
    ('министр', 'ведомство', 'глава')
    """
    read = _parse(word.lower())
    return str(next((p for p in read if p.tag.POS == "NOUN"), read[0]).normal_form)


def cases_of_noun(word: str) -> frozenset[str]:
    """The cases in which a word may be a noun.

    >>> sorted(cases_of_noun("управлении")), sorted(cases_of_noun("спорта"))
    (['loct'], ['gent'])
    """
    return frozenset(BASIC.get(p.tag.case, p.tag.case) for p in _parse(word.lower()) if p.tag.POS == "NOUN")


def number_case(noun: str, wanted: str) -> Case | Literal["nomn"] | None:
    """The case of a noun whose likeliest reading has a gender (`masc`, `femn`, `neut`) or is `plur`; `None` where it is none such.

    >>> number_case("врачей", "plur"), number_case("больницы", "plur"), number_case("источник", "masc")
    ('gent', None, 'nomn')
    """
    tag = _parse(noun.lower())[0].tag
    is_so = tag.number == "plur" if wanted == "plur" else tag.number == "sing" and tag.gender == wanted
    return BASIC.get(tag.case, tag.case) if tag.POS == "NOUN" and is_so else None


def case_of(noun: str) -> Case | Literal["nomn"] | None:
    """The case of a noun in the singular: the nominative where it may be that; `None` where it is no such noun.

    >>> case_of("министерство"), case_of("министерстве"), case_of("управления"), case_of("управляет")
    ('nomn', 'loct', 'gent', None)
    """
    read = [p.tag for p in _parse(noun.lower()) if p.tag.POS == "NOUN" and p.tag.number == "sing"]
    cases = [BASIC.get(tag.case, tag.case) for tag in read]
    return "nomn" if "nomn" in cases else cases[0] if cases else None


def is_genitive(word: str) -> bool:
    """May a word say whose: a noun or its adjective in the genitive?

    >>> is_genitive("транспорта"), is_genitive("водных"), is_genitive("сообщило"), is_genitive("подтвердили")
    (True, True, False, False)
    """
    read = [p.tag for p in _parse(word.lower()) if p.score > LIKELY]
    return any(t.case == "gent" and t.POS in ("NOUN", *MODIFIERS) for t in read) and read[0].POS != "VERB"


def gender_of(name: str) -> str | None:
    """The grammatical gender of a name's or phrase's head: `masc`, `femn`, `neut`, `plur`; `None` where no word tells it.

    >>> gender_of("Анна Руис"), gender_of("Иво Жданов"), gender_of("министерство связи"), gender_of("врачи больницы")
    ('femn', 'masc', 'neut', 'plur')
    """
    words = re.findall(r"[\w-]+", name)
    is_name = len(words) > 1 and all(w[:1].isupper() for w in words)
    if is_name:
        return next((g for g in map(_gender_of_name, [*words[:1], *words[2:], *words[1:2]]) if g), None)
    for word in words:
        read = [p.tag for p in _parse(word.lower()) if p.tag.case == "nomn" and p.tag.POS == "NOUN"]
        if read:
            return "plur" if read[0].number == "plur" else str(read[0].gender) if read[0].gender else None
    return None


def _gender_of_name(word: str) -> str | None:
    """What a name of the dictionary, or the ending of a Russian surname or patronymic, tells of its bearer."""
    read = [p for p in _parse(word) if p.tag.case == "nomn" and NAMES & p.tag.grammemes]
    sure = {str(p.tag.gender) for p in read if p.is_known or SURNAME.search(word) or PATRONYMIC.search(word)}
    found = sure & {"masc", "femn"}
    return found.pop() if len(found) == 1 else None


PATRONYMIC = re.compile(r"(?:вич|вна|ична)$")
GIVEN = 0.2  # the share of a reading as a given name from which a word with a capital is one: "Венеры", and not "Рима"
RARE = 0.01  # the share of a reading below which a word is never read so
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
            p for p in _parse(word) if p.tag.case == case and p.tag.number != "plur" and gender in (None, p.tag.gender)
        ]
        named = next((p for p in fitting if NAMES & p.tag.grammemes), None)
        named = named or (fitting[0] if fitting and len(words) == 1 else None)  # "в Минсвязи", "Курьеру"
        out.append(_like(word, named.inflect({"nomn"})) if named else _cut(word, case, gender))
    return " ".join(out)


def _cut(word: str, case: Case, gender: str | None) -> str:
    """A foreign surname that the dictionary can't guess, without the ending that its bearer's case gives it."""
    ending = {"gent": "а", "datv": "у", "accs": "а", "ablt": "ом", "loct": "е"}[case]
    rest = word.removesuffix(ending)
    return rest if gender == "masc" and rest != word and rest[-1:] not in "аеёиоуыэюя" else word


def _in_case(word: str, case: Case, wanted: frozenset[str]) -> pymorphy3.analyzer.Parse | None:
    found = [p for p in _parse(word) if p.tag.case == case and (not wanted or wanted & p.tag.grammemes)]
    return found[0] if found else None


def _turned(word: str, case: Case, like: set[str]) -> str:
    parse = _in_case(word, case, frozenset())
    return _like(word, parse.inflect({"nomn", *like}) if parse else None)


def _like(word: str, parse: pymorphy3.analyzer.Parse | None) -> str:
    """The inflected word with the capitals of the one that it stands for."""
    if parse is None or (word.isupper() and len(word) > 1):
        return word
    parts = [
        part.capitalize() if old[:1].isupper() else part
        for part, old in zip(parse.word.split("-"), word.split("-"), strict=False)
    ]
    return "-".join(parts)
