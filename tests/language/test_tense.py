"""Past or to come: by the words of the clause around a time."""

import pytest

from sayso.language.tense import tense_of

CASES = [
    # text, the time in it, its tense
    ("The lock was shut on Monday.", "Monday", "past"),
    ("The lock will be shut on Monday.", "Monday", "future"),
    ("The agency on Monday quoted her.", "Monday", "past"),
    ("The lock by the quay, Monday.", "Monday", None),
    ("Руис рассказала об этом в понедельник.", "понедельник", "past"),
    ("Порт закрыл шлюз в понедельник.", "понедельник", "past"),
    ("Сторожа вернулись в понедельник.", "понедельник", "past"),
    ("Порт откроют в понедельник, будет праздник.", "понедельник", "future"),
    ("Новый журнал в понедельник", "понедельник", None),  # a noun that ends like a verb
    ("Старый отдел в понедельник", "понедельник", None),
]


@pytest.mark.parametrize(("text", "time", "tense"), CASES)
def test_the_tense_around_a_time(text: str, time: str, tense: str | None) -> None:
    start = text.index(time)
    assert tense_of(text, start, start + len(time)) == tense
