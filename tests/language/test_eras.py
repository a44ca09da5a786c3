"""Dates of other calendars: words as written, and the day, month or year of ours that they mean."""

import pytest

from sayso.language.dates import find_dates

CASES = [
    ("May 3, Reiwa 6", "2024-05-03"),
    ("Reiwa 6 (2024)", "2024"),
    ("the 30th year of Heisei", "2018"),
    ("3 May, Heisei 31", None),  # two days after that era
    ("Showa 64", "1989"),
    ("令和6年5月3日", "2024-05-03"),
    ("平成元年", "1989"),
    ("5-й год эры Рэйва", "2023"),
    ("3 May Minguo 113", "2024-05-03"),
    ("民國113年5月3日", "2024-05-03"),
    ("June 14, Juche 118 (2029)", "2029-06-14"),
    ("Juche 118 (2030)", None),  # the two calendars disagree
    ("112 год чучхе", "2023"),
    ("3 May B.E. 2567", "2024-05-03"),
    ("May 3, 2567 BE", "2024-05-03"),
    ("3 พฤษภาคม 2567", "2024-05-03"),
    ("พ.ศ. 2567", "2024"),
    ("B.E. 2467", None),  # when its year still began in April
    ("15 Ramadan 1444", "2023-04-06~"),  # a day more or less, by where the moon was seen
    ("Ramadan 1444", "2023-03-23~/2023-04-20~"),
    ("1 Muharram 1445 AH", "2023-07-19~"),
    ("AH 1445", "2023-07-19~/2024-07-06~"),
    ("12 рамадана 1444", "2023-04-03~"),
    ("١٢ رمضان ١٤٤٤", "2023-04-03~"),
    ("3 Safar 1342", None),  # before the tables
    ("22 Bahman 1357", "1979-02-11"),
    ("Khordad 15, 1342", "1963-06-05"),
    ("30 Esfand 1403", "2025-03-20"),  # a leap year
    ("30 Esfand 1402", None),
    ("Bahman 1402", "2024-01-21/2024-02-19"),
    ("Iranian year 1402", "2023-03-21/2024-03-19"),
    ("۲۲ بهمن ۱۴۰۲", "2024-02-11"),
]


@pytest.mark.parametrize(("words", "value"), CASES)
def test_value(words, value):
    text = f"It happened on {words}, they say."
    found = find_dates(text, 0, len(text), anchor="2031-05-09")
    assert [(text[slice(*t.span)], t.edtf) for t in found] == [(words, value)]
    assert found[0].anchor is None
    assert found[0].how
