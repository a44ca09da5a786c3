"""Sayings by say-verbs, on pages in other languages than the tagger's."""

import pytest

from sayso.extract.tongues import by_tongue, tongue_of
from tests.extract.sayings import reading, row

CASES = [
    # language, text, rows of source, cue and content
    ("ru", "«Мост закрыт надолго», — сказала Анна Руис.", [("Анна Руис", "сказала", "Мост закрыт надолго")]),
    ("ru", "«Мост закрыт», — сказала Анна Руис, — «и это верно».", [("Анна Руис", "сказала", "Мост закрыт|и это верно")]),
    ("ru", "Анна Руис заявила, что мост закроют в пятницу.", [("Анна Руис", "заявила", "мост закроют в пятницу.")]),
    ("ru", "Глава порта Анна Руис заявила: «Мост закрыт».", [("Глава порта Анна Руис", "заявила", "Мост закрыт")]),
    ("ru", "По словам Анны Руис, мост закроют.", [("Анны Руис", "По словам", "мост закроют.")]),
    ("ru", "Мост закроют, по словам Анны Руис.", [("Анны Руис", "по словам", "Мост закроют")]),
    # the verb behind what is said, without quotation marks; and in its midst
    ("ru", "Мост закроют в пятницу, сообщила Анна Руис.", [("Анна Руис", "сообщила", "Мост закроют в пятницу")]),
    ("ru", "Мост закроют в пятницу, заявила в среду Анна Руис.", [("Анна Руис", "заявила", "Мост закроют в пятницу")]),
    ("ru", "Мост, говорит Руис, закроют в пятницу.", [("Руис", "говорит", "Мост|закроют в пятницу.")]),
    ("ru", "Мост закроют в пятницу, говорится в сообщении порта.", [("сообщении порта", "говорится", "Мост закроют в пятницу")]),
    # whom it is said to
    ("ru", "Анна Руис рассказала газете «Морской курьер», что мост закрыт.", [("Анна Руис", "рассказала", "мост закрыт.")]),
    ("ru", "Как сообщила Анна Руис, мост закрыт.", [("Анна Руис", "сообщила", "мост закрыт.")]),
    ("ru", "Анна Руис заверила: мост закрыт надолго.", [("Анна Руис", "заверила", "мост закрыт надолго.")]),
    ("ru", "По её словам, мост закрыт.", [("её", "По|словам", "мост закрыт.")]),
    ("ru", "Мост, по словам Анны Руис, закрыт.", [("Анны Руис", "по словам", "Мост|закрыт.")]),
    ("ru", "Профсоюз потребовал закрыть мост.", [("Профсоюз", "потребовал", "закрыть мост.")]),
    # a line of dialogue
    ("ru", "— Мост закрыт, — сказала Анна Руис. — Это надолго.", [("Анна Руис", "сказала", "Мост закрыт|Это надолго.")]),
    # the name of a body in its quotation marks is nothing said
    ("ru", "Представитель «Моркурса» заявил, что мост закрыт.", [("Представитель «Моркурса»", "заявил", "мост закрыт.")]),
    ("ru", "Мост закрыт, сообщил «Морской курьер».", [("«Морской курьер»", "сообщил", "Мост закрыт")]),
    # what stands behind a semicolon is no longer said
    ("ru", "Анна Руис заявила, что мост закрыт; порт работает.", [("Анна Руис", "заявила", "мост закрыт")]),
    # a verb inside the quotation marks attributes nothing
    ("ru", "Книга «Он сказал, что придёт» вышла в мае.", []),
    # what nobody says is no saying
    ("ru", "Мост закрыли в пятницу.", []),
    ("uk", "«Міст закрито», — сказала Ганна Руїс.", [("Ганна Руїс", "сказала", "Міст закрито")]),
    ("de", "„Die Brücke ist zu“, sagte Anna Ruiz am Freitag.", [("Anna Ruiz", "sagte", "Die Brücke ist zu")]),
    ("de", "Anna Ruiz erklärte, dass die Brücke zu ist.", [("Anna Ruiz", "erklärte", "die Brücke zu ist.")]),
    ("fr", "« Le pont est fermé », a déclaré Anna Ruiz.", [("Anna Ruiz", "a déclaré", " Le pont est fermé ")]),
    ("fr", "Selon Anna Ruiz, le pont est fermé.", [("Anna Ruiz", "Selon", "le pont est fermé.")]),
    ("es", "Ana Ruiz dijo que el puente está cerrado.", [("Ana Ruiz", "dijo", "el puente está cerrado.")]),
    ("ar", "وقالت آنا رويز إن الجسر مغلق.", [("آنا رويز", "وقالت", "الجسر مغلق.")]),
    ("he", "\"הגשר סגור\", אמרה אנה רויז.", [("אנה רויז", "אמרה", "הגשר סגור")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "rows"), CASES)
def test_the_sayings_of_a_language(language: str, text: str, rows: list[tuple[str, str, str]]) -> None:
    tongue = tongue_of(language)
    assert tongue
    assert [row(text, hit) for hit in by_tongue(reading(text), tongue)] == rows


def test_a_language_without_patterns_has_none() -> None:
    assert tongue_of("en") is None
    assert tongue_of(None) is None
