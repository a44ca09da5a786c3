import time

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
    ("as they warned last week of ice", FRIDAY, "2031-04-28/2031-05-04"),
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
    ("(26/9/2023)", FRIDAY, "2023-09-26"),
    ("24.06.2022", FRIDAY, "2022-06-24"),
    ("in January last year", FRIDAY, "2030-01"),
    ("last Oct. 3", FRIDAY, "2030-10-03"),
    ("on Wednesday, June 4", FRIDAY, "2031-06-04"),  # of the two years' 4 June only this one is a Wednesday
    ("on Tuesday, June 4", FRIDAY, "2030-06-04"),
    ("March eighth", FRIDAY, "2031-03-08"),
    ("on the twenty-first of June 2029", FRIDAY, "2029-06-21"),
    ("on 12/IX/2029", FRIDAY, "2029-09-12"),
    ("in the third month of 2029", FRIDAY, "2029-03"),
    ("at 9 a.m. NST Tuesday", FRIDAY, "2031-05-06"),
    ("two nights ago", FRIDAY, "2031-05-07"),
    ("about two years ago", FRIDAY, "2029~"),
    ("more than two years ago", FRIDAY, "../2029"),
    ("twenty-one days ago", FRIDAY, "2031-04-18"),
    ("around 2010", FRIDAY, "2010~"),
    ("in about June 2029", FRIDAY, "2029-06~"),
    ("since 2019", FRIDAY, "2019/.."),
    ("since last week", FRIDAY, "2031-04-28/.."),
    ("early this year", FRIDAY, "2031"),
    ("by the end of March 2030", FRIDAY, "2030-03"),
    ("in mid-2029", FRIDAY, "2029"),
    ("in fiscal 2029", FRIDAY, "2029"),
    ("in the third quarter", FRIDAY, "2030-35"),  # the latest that has begun
    ("in the third quarter of last year", FRIDAY, "2030-35"),
    ("in the 2029 third quarter", FRIDAY, "2029-35"),
    ("in the third fiscal quarter of 2029", FRIDAY, "2029-35"),
    ("in fiscal 2029's first quarter", FRIDAY, "2029-33"),
    ("in the second quarter last year", FRIDAY, "2030-34"),
    ("in last year's quarter", FRIDAY, "2030-33"),  # none is named: the last that is over, a year ago
    ("in the quarter a year earlier", FRIDAY, "2030-33"),
    ("on Oct.13, 2029", FRIDAY, "2029-10-13"),
    ("on June the 3rd, 2029", FRIDAY, "2029-06-03"),
    ("on June twenty first of 2029", FRIDAY, "2029-06-21"),
    ("two decades ago", FRIDAY, "2011~"),
    ("in the latest fiscal year", FRIDAY, "2030"),
    ("in guidance for the year", FRIDAY, "2031"),
    ("in the first half of 2029", FRIDAY, "2029-01/2029-06"),
    ("in the 2029-30 season", FRIDAY, "2029/2030"),
    ("in nineteen ninety-four", FRIDAY, "1994"),
    ("in the year two thousand and four", FRIDAY, "2004"),
    ("in the 19th century", FRIDAY, "18XX"),
    ("in the late seventies", FRIDAY, "197X"),
    ("in the '80s", FRIDAY, "198X"),
    ("this past winter", FRIDAY, "2030-24"),
    ("this winter", "2031-01-09", "2030-24"),  # the winter that runs began in the year before
    ("last winter", "2031-01-09", "2029-24"),
    ("over the weekend", FRIDAY, "2031-05-03/2031-05-04"),
    ("earlier this weekend", "2031-05-10", "2031-05-10/2031-05-11"),
    ("on Thanksgiving", FRIDAY, "2030-11-28"),  # a fourth Thursday
    ("on New Year's Eve", FRIDAY, "2030-12-31"),
    ("a while after Christmas", FRIDAY, "2030-12-25"),
    ("on Good Friday", FRIDAY, "2031-04-11"),
    ("on Easter Monday 2029", FRIDAY, "2029-04-02"),
    ("on Tuesday of next week", FRIDAY, "2031-05-13"),
    ("on Friday of last week", FRIDAY, "2031-05-02"),
    ("a week ago Monday", FRIDAY, "2031-04-28"),
    ("a week from Monday", FRIDAY, "2031-05-19"),
    ("by year-end 2029", FRIDAY, "2029-12-31~"),
    ("by year's end", FRIDAY, "2031"),
    ("in late-2029", FRIDAY, "2029"),
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


# The tense of the clause tells on which side of the page's day a time lies.
TENSES = [
    ("It will open on Monday.", "2031-05-12"),
    ("It opened on Monday.", "2031-05-05"),
    ("It was due to open on Thursday.", "2031-05-08"),  # so shortly gone by, it is the day that was ahead then
    ("It is due to open on Thursday.", "2031-05-15"),
    ("It is quiet, and this Sunday so.", "2031-05-11"),
    ("It opened this Sunday.", "2031-05-04"),
    ("In the ice so near to September.", "2031-09"),
    ("They plan to meet on Monday.", "2031-05-12"),
    ("It was to be signed on Monday.", "2031-05-12"),
    ("It had been due to open on Monday.", "2031-05-05"),
    ("It may rain, the agency on Monday quoted her as saying.", "2031-05-05"),
    ("Talks may fail after Monday's vote.", "2031-05-05"),  # a vote that has a name has been
    ("It closed on Dec. 15.", "2030-12-15"),
    ("It will close on Dec. 15.", "2031-12-15"),
    ("The bond is payable June 2.", "2031-06-02"),
    ("The offer was extended to June 2.", "2031-06-02"),
    ("She was born on October 2.", "2030-10-02"),
    ("It had been set to expire June 2.", "2031-06-02"),  # of eleven months ago the page would tell the year
    ("The port decided to open the lock in July.", "2031-07"),
    ("The lock had been shut in July.", "2030-07"),
    ("It will be put at Tuesday's meeting.", "2031-05-13"),
    ("The guild of harbour pilots will strike on Friday.", "2031-05-09"),  # the page's own Friday
    ("It will report on the first quarter.", "2031-33"),
    ("It will report in the third quarter.", "2031-35"),
    ("The case is heard in June.", "2031-06"),
    ("In June, the bridge was shut.", "2030-06"),
    ("It will open in the fall.", "2031-23"),
    ("It opens on the 21st.", "2031-05-21"),
    ("It will open on the 7th.", "2031-06-07"),
]


@pytest.mark.parametrize(("text", "value"), TENSES)
def test_tense(text, value):
    assert [t.edtf for t in dates.find_dates(text, 0, len(text), anchor=FRIDAY)] == [value]


# What is counted from a time that the text names just before: the text, the words, their value and what it stands on.
NAMED = [
    ("He fell on 3 March 2029. The following day she left.", "The following day", "2029-03-04", "2029-03-03"),
    ("She came in 2019. The following year she left.", "The following year", "2020", "2019"),
    ("They wed in June 2029 and parted later that year.", "later that year", "2029", "2029"),
    ("It fell on 3 March 2029. Two weeks earlier it was sold.", "Two weeks earlier", "2029-02-12/2029-02-18", "2029-03-03"),
    ("In the third quarter it lost money. A year earlier it had not.", "A year earlier", "2029-35", "2030-35"),
    ("In the third quarter it lost money. In the year-ago quarter it had not.", "the year-ago quarter", "2029-35", "2030-35"),
    ("In the third quarter it lost money. In the 2028 period it had not.", "the 2028 period", "2028-35", "2030-35"),
    ("The third quarter was bad. Sales fell in the quarter.", "the quarter", "2030-35", "2030-35"),
    ("The third quarter was bad. Sales fell in the latest period.", "the latest period", "2030-35", "2030-35"),
    ("The third quarter was bad, and third-period sales fell.", "third-period", "2030-35", FRIDAY),
    ("The third quarter was bad. Sales had risen in the period of last year. The quarter was dry.", "The quarter", "2030-35", "2030-35"),
    ("It was good in the third and the fourth quarter.", "the third", "2030-35", FRIDAY),
    ("They met on 3 March 2029. At noon they ate.", "noon", "2029-03-03", "2029-03-03"),
    ("In the third quarter it lost. The second quarter is ahead. In the latest quarter it lost.", "the latest quarter", "2030-35", "2030-35"),
    ("They met on Monday. She left at 9 a.m. on Tuesday.", "9 a.m. on Tuesday", "2031-05-06", FRIDAY),
    ("In March it lost ten ships. It had won six by the end of the month.", "end of the month", "2031-03", "2031-03"),
    ("In March it lost ten ships. It will win six by the end of the month.", "end of the month", "2031-05", FRIDAY),
    ("He fell on 3 March 2029. The previous Friday she had left.", "The previous Friday", "2029-03-02", "2029-03-03"),
    ("He fell on 3 March 2029. The following Friday she left.", "The following Friday", "2029-03-09", "2029-03-03"),
    ("He fell on 3 March 2029. Earlier that day she had left.", "Earlier that day", "2029-03-03", "2029-03-03"),
    ("She came on May 3 and 4.", "4", "2031-05-04", "2031-05-03"),
    ("He was seen on Tuesday at 10 p.m. by the quay.", "10 p.m.", "2031-05-06", "2031-05-06"),
    ("It starts on 20 May. Later in the day he was seen.", "Later in the day", "2031-05-09", FRIDAY),  # 20 May is to come
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "anchor"), NAMED, ids=[row[1] for row in NAMED])
def test_counted_from_what_is_named_before(text, words, value, anchor):
    found = {text[slice(*t.span)]: t for t in dates.find_dates(text, 0, len(text), anchor=FRIDAY)}
    assert words in found, list(found)
    assert found[words].edtf == value
    assert (found[words].anchor or "")[:10] in (anchor[:10], value[:10])


# What is found and has no value: words, type, and the time that they refer to.
UNVALUED = [
    ("for two years", "two years", "duration", None),
    ("for at least two more weeks", "at least two more weeks", "duration", None),
    ("over the past twenty years", "the past twenty years", "duration", "past"),
    ("over the next few weeks", "the next few weeks", "duration", "future"),
    ("within a week", "a week", "duration", None),
    ("a minute and a half", "a minute and a half", "duration", None),
    ("a five-month-long strike", "five-month-long", "duration", None),
    ("for weeks or months", "weeks or months", "duration", None),
    ("results for the year ended then", "the year", "duration", None),
    ("every two weeks", "every two weeks", "set", None),
    ("every March", "every March", "set", None),
    ("as soon as possible", "as soon as possible", "date", "future"),
    ("a while ago", "a while ago", "date", "past"),
    ("on Sundays", "Sundays", "set", None),
    ("twice a week", "twice a week", "set", None),
    ("now", "now", "date", "present"),
    ("at this point", "this point", "date", "present"),
    ("under the present rules", "present", "date", "present"),
    ("the previous Friday", "the previous Friday", "date", None),  # no day is named before
    ("when at the time it rained", "the time", "date", "past"),
    ("recently", "recently", "date", "past"),
    ("several years ago", "several years ago", "date", "past"),
    ("65 million years ago", "65 million years ago", "date", "past"),
    ("in the coming weeks", "the coming weeks", "date", "future"),
    ("in the near future", "the near future", "date", "future"),
    ("the same day", "the same day", "date", None),  # none is named before
    ("at noon", "noon", "time", None),  # no day is named before
]


@pytest.mark.parametrize(("text", "words", "kind", "to"), UNVALUED)
def test_found_and_not_valued(text, words, kind, to):
    text = f"It happened {text}, they say."
    found = dates.find_dates(text, 0, len(text), anchor=FRIDAY)
    assert [(text[slice(*t.span)], t.edtf, t.type, t.refers_to) for t in found] == [(words, None, kind, to)]
    assert found[0].how


def test_one_of_several_weekdays_is_none():
    text = "It was made on a Sunday in March."
    assert [t.edtf for t in dates.find_dates(text, 0, len(text), anchor=FRIDAY)] == [None, "2031-03"]


def test_the_clock_of_an_entry_has_no_day():
    text = "They met on 3 March 2029.\n\n9:30 a.m.\n\nShe left."
    assert [t.edtf for t in dates.find_dates(text, 0, len(text), anchor=FRIDAY)] == ["2029-03-03", None]


# Words that are written like times and are none.
NONE_AT_ALL = [
    "A 6-year-old boy, 52 years old, in his thirties.", "It costs $90 a week.", "A quarter of it, about three-quarters.", "Prices began to fall.",
    "Sun Systems sued Jan Veld.", "It closed at 2082.1 points.", "The march for peace.", "On Black Monday.", "The 21st district won.",
    "Some day he will.", "The Summer Games were held.", "Support was in the 30s.", "He scored in the third period.", "In five of the past six votes.",
    "The quarter-mile race.", "They sail to Easter Island.", "It was the last week of the race.", "April Lund, a pilot.",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE_AT_ALL)
def test_none_at_all(text):
    found = dates.find_dates(text, 0, len(text), anchor=FRIDAY)
    assert [text[slice(*t.span)] for t in found] == []


@pytest.mark.parametrize("anchor", ["2031-22", "2031-02-30", "2031-05-05/2031-05-11", "soon", "", None])
def test_an_anchor_that_is_no_day_counts_nothing(anchor):
    assert [t.edtf for t in dates.find_dates("It ended yesterday.", 0, 19, anchor=anchor)] == [None]


@pytest.mark.parametrize(
    ("anchor", "words"), [("9999-12-31", "tomorrow"), ("9999-12-31", "next week"), ("0001-01-01", "5 years ago")]
)
def test_beyond_the_calendar_there_is_no_value(anchor, words):
    text = f"It is {words}."
    assert [t.edtf for t in dates.find_dates(text, 0, len(text), anchor=anchor)] == [None]


def test_what_the_value_was_counted_from_is_told():
    text = "On 3 May 2029 he left, and on Tuesday she did."
    assert [t.anchor for t in dates.find_dates(text, 0, len(text), anchor=FRIDAY)] == [None, FRIDAY]


# The dateline's clock may be a day ahead of the page's; a dateline of another time is not believed.
@pytest.mark.parametrize(
    ("line", "published", "day"),
    [
        ("VELSUND, May 10 (NRW) - It opened.", FRIDAY, "2031-05-10"),
        ("VELSUND, Norvane, 8 May /NRW/ It opened.", FRIDAY, "2031-05-08"),
        ("VELSUND (NRW) - May 8 - It opened.", FRIDAY, "2031-05-08"),
        ("The quay (rebuilt) is to open on May 8 - if it does.", FRIDAY, None),
        ("Velsund, 8 May 2031: It opened.", None, "2031-05-08"),
        ("VELSUND, May 8 (NRW) - It opened.", None, None),  # no year
        ("VELSUND, May 2 - It opened.", "2031-05", "2031-05-02"),
        ("VELSUND, March 3, 2029 (NRW) - It opened.", FRIDAY, None),
        ("She said, May 10 was best for her.", FRIDAY, None),
    ],
)
def test_dateline_day(line, published, day):
    found = dates.dateline_day(line, 0, len(line), published)
    assert (found and found[0]) == day


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


# What a page could be made of to make the work on it grow faster than its length.
REPEATED = [
    "12:00 ",
    "two hundred ",
    "3 and ",
    "earlier that year 2019 ",
    "9 a.m. ",
    "a year earlier third quarter ",
    "early ",
    " ",
]


@pytest.mark.parametrize("words", REPEATED)
def test_the_work_grows_with_the_length_only(words):
    dates.find_dates("x", 0, 1, anchor=FRIDAY)  # the patterns are made
    text = words * (30_000 // len(words))
    before = time.process_time()
    dates.find_dates(text, 0, len(text), anchor=FRIDAY)
    assert time.process_time() - before < 5  # CPU seconds; .3 here, and 20 where it is squared
