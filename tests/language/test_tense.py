"""Past or to come: by the words of the clause around a time."""

import pytest

from sayso.language.tense import surely_to_come, tense_of

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
    ("Her address Monday about the locks will be printed.", "Monday", None),  # the day is that of the address
    (
        "On Monday, the guild of harbour pilots, watchmen and ferry hands of the lower bay will strike.",
        "Monday",
        "future",
    ),
    ("The guild holds its vote on Monday.", "Monday", "future"),
    ("Pilots vote on Monday.", "Monday", "future"),
    ("He did not vote on Monday.", "Monday", "past"),
    ("The minister would not say Monday how.", "Monday", "past"),
    ("The board decided to shut the lock in May.", "May", None),  # either verb's
    ("It will go to a contested vote on Monday.", "Monday", "future"),
    ("On Monday, Mr. Lund will hold two talks.", "Monday", "future"),
    ("The guild could win on Monday.", "Monday", "future"),
    ("Nobody could be reached on Monday.", "Monday", None),
    ("The yard was directed to file a report by May.", "May", None),
    ("The yard managed to file a report in May.", "May", "past"),
    ("It will shut at 9 a.m. NST Monday.", "Monday", "future"),  # the point of "a.m." ends no clause
    ("It shut, as planned, on Monday.", "Monday", "past"),
    ("A poll of likely voters taken Monday.", "Monday", None),
    ("By Monday, the grim, if familiar, rite had begun.", "Monday", "past"),
    ("It will be discussed at Monday's meeting.", "Monday", "future"),
    ("It may fail after Monday's vote.", "Monday", None),
    ("The share before Monday's sale: small.", "Monday", None),
    ("Старый отдел в понедельник", "понедельник", None),
]


@pytest.mark.parametrize(("text", "time", "tense"), CASES)
def test_the_tense_around_a_time(text: str, time: str, tense: str | None) -> None:
    start = text.index(time)
    assert tense_of(text, start, start + len(time)) == tense


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("It will be shut on Monday.", True),
        ("It is due to be shut on Monday.", True),
        ("On Monday, the port will be shut.", True),
        ("It was due to be shut on Monday.", False),
        ("It would be shut on Monday.", False),
        ("It was shut on Monday.", False),
    ],
)
def test_to_come_as_seen_from_the_page(text: str, sure: bool) -> None:
    start = text.index("Monday")
    assert surely_to_come(text, start, start + len("Monday")) is sure
