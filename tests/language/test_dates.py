import pytest

from sayso.language import dates

FRIDAY = "2031-05-09"
# (words, anchor, value); 9 May 2031 is a Friday.
CASES = [
    ("Wednesday", FRIDAY, "2031-05-07"),
    ("last Friday", FRIDAY, "2031-05-02"),  # never the day itself
    ("next Tuesday", FRIDAY, "2031-05-13"),
    ("yesterday", FRIDAY, "2031-05-08"),
    ("today", FRIDAY, "2031-05-09"),
    ("tomorrow", FRIDAY, "2031-05-10"),
    ("last week", FRIDAY, "2031-04-28/2031-05-04"),
    ("earlier this week", FRIDAY, "2031-05-05/2031-05-11"),
    ("last month", "2031-01-09", "2030-12"),  # over the turn of the year
    ("this month", FRIDAY, "2031-05"),
    ("last year", FRIDAY, "2030"),
    ("in March", FRIDAY, "2031-03"),
    ("in August", FRIDAY, "2030-08"),
    ("Last September", FRIDAY, "2030-09"),
    ("this April", FRIDAY, "2031-04"),
    ("June 21, 2029", None, "2029-06-21"),
    ("21 June 2029", None, "2029-06-21"),
    ("the 3rd of May 2031", None, "2031-05-03"),
    ("April 5", None, "XXXX-04-05"),
    ("2031-05-03", None, "2031-05-03"),
    ("24.06.2029", None, "2029-06-24"),
    ("26/9/2029", None, "2029-09-26"),  # only one order is a date
    ("9/26/2029", None, "2029-09-26"),
    ("3/4/2029", None, None),  # two orders, and nothing tells which
    ("3/4/2031", "2031-03-05", "2031-03-04"),  # one reading is near, the other not
    ("12 IX 2029", None, "2029-09-12"),
    ("two weeks ago", FRIDAY, "2031-04-21/2031-04-27"),
    ("three days ago", FRIDAY, "2031-05-06"),
    ("on the 7th", FRIDAY, "2031-05-07"),
    ("on the 21st", FRIDAY, "2031-04-21"),
    ("summer of 2029", None, "2029-22"),
    ("the third quarter of 2029", None, "2029-35"),
    ("the 1990s", None, "199X"),
    ("«3» июля 112 года чучхе (2023)", None, "2023-07-03"),
    ("5 апреля 2031 года", None, "2031-04-05"),
    ("в среду", FRIDAY, "2031-05-07"),
    ("вчера", FRIDAY, "2031-05-08"),
    ("в прошлом месяце", FRIDAY, "2031-04"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "anchor", "value"), CASES)
def test_value(words, anchor, value):
    text = f"It happened {words}, they say."
    found = dates.find_dates(text, 0, len(text), anchor=anchor)
    assert [t.edtf for t in found] == [value], [(text[slice(*t.span)], t.how) for t in found]


# What looks like a time and is none.
@pytest.mark.parametrize("text", ["She may go.", "They march on.", "It holds 2000 people.", "It cost $1999."])
def test_no_time(text):
    assert [t for t in dates.find_dates(text, 0, len(text), anchor=FRIDAY) if t.edtf] == []


def test_a_day_of_the_week_without_an_anchor_says_why():
    found = dates.find_dates("It ended on Wednesday.", 0, 22, anchor=None)
    assert [t.edtf for t in found] == [None]
    assert dates.NO_ANCHOR in found[0].how


def test_the_order_of_numbers_is_told_by_the_page():
    text = "From 25/3/2029 to 4/5/2029."
    assert [t.edtf for t in dates.find_dates(text, 0, len(text), anchor=None)] == ["2029-03-25", "2029-05-04"]


@pytest.mark.parametrize(
    "rule", sorted({rule for _, rule in dates.RULES}, key=lambda r: r.__name__), ids=lambda r: r.__name__
)
def test_each_rule_has_a_sentence(rule):
    assert rule.__doc__
