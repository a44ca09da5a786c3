"""The scorer for time expressions: how TIMEX3 is read, and that a planted error moves the figure that it should."""

import pytest

from gate.scorers import times
from gate.scorers.times import Document, Gold
from sayso.language.dates import TimeExpression

TML = """<?xml version="1.0" ?>
<TimeML>
<DOCID>norvane-1</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2031-05-09T10:00" functionInDocument="CREATION_TIME">{head}</TIMEX3></DCT>
<TEXT>
The quay <EVENT eid="e1">opened</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2031-05-06">Tuesday</TIMEX3> &amp; was shut
for <TIMEX3 tid="t2" type="DURATION" value="P2Y">two <EVENT eid="e2">long</EVENT> years</TIMEX3>.<TIMEX3 tid="t3" type="DATE" value="2031"/>
It is <TIMEX3 tid="t4" type="DATE" value="PRESENT_REF">now</TIMEX3> in use.
</TEXT>
</TimeML>
"""


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "norvane-1.tml"
    path.write_text(TML.format(head="9 May 2031"))
    return times.read(path)


def test_a_document_is_read(document):
    assert document.anchor == "2031-05-09"
    assert "opened on Tuesday & was shut" in document.text
    assert [(document.text[slice(*g.span)], g.type, g.value) for g in document.gold] == [
        ("Tuesday", "DATE", "2031-05-06"),
        ("two long years", "DURATION", None),  # found, and not valued
        ("now", "DATE", "present"),
    ]  # the one without text is left out


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1998-01-20", "1998-01-20"),
        ("1998-01", "1998-01"),
        ("1998-01-XX", "1998-01"),
        ("1998-XX-XX", "1998"),
        ("199", "199X"),
        ("19", "19XX"),
        ("199X-XX-XX", "199X"),
        ("1998-W02", "1998-01-05/1998-01-11"),
        ("1998-W2", "1998-01-05/1998-01-11"),
        ("1998-W02-WE", "1998-01-10/1998-01-11"),
        ("1998-Q3", "1998-35"),
        ("1998-H2", "1998-07/1998-12"),
        ("1998-WI", "1998-24"),
        ("FY1998", "1998"),
        ("1998-01-20TEV", "1998-01-20"),
        ("1998-01-20T10:00", "1998-01-20"),
        ("PAST_REF", "past"),
        ("1998-WXX", None),
        ("1998-QX", None),
        ("P1W", None),
        ("TNI", None),
        ("", None),
    ],
)
def test_timex_values(written, value):
    assert times.to_edtf(written) == value


@pytest.mark.parametrize(
    ("edtf", "value"), [("2010~", "2010"), ("2010/..", "2010"), ("2010-01/2010-06", "2010-01/2010-06")]
)
def test_open_and_approximate_dates_count_as_what_they_are_about(edtf, value):
    found = TimeExpression(span=(0, 4), edtf=edtf, type="date", anchor=None, how="")
    assert times.value_of(found) == value


TEXT = "It closed on Tuesday and opened yesterday, after two years."
RIGHT = (
    Gold(span=(13, 20), type="DATE", written="2031-05-06", value="2031-05-06"),
    Gold(span=(32, 41), type="DATE", written="2031-05-08", value="2031-05-08"),
    Gold(span=(49, 58), type="DURATION", written="P2Y", value=None),
)


def scored(gold):
    return times.score([Document(name="x", text=TEXT, anchor="2031-05-09", gold=tuple(gold))])


def test_what_is_as_in_gold_scores_1():
    assert set(scored(RIGHT).values()) == {1.0}


# What is changed in gold, and the figures that this moves.
PLANTED = [
    ("a gold one more", [*RIGHT, Gold(span=(0, 2), type="DATE", written="2031", value=None)], {"found_f1", "found_recall", "exact_f1"}),
    ("a gold one less", RIGHT[:2], {"found_f1", "found_precision", "exact_f1"}),
    ("another edge", [Gold(span=(10, 20), type="DATE", written="", value="2031-05-06"), *RIGHT[1:]], {"exact_f1"}),
    ("another value", [Gold(span=(13, 20), type="DATE", written="", value="2031-05-07"), *RIGHT[1:]], {"value", "value_in_text"}),
    ("another type", [*RIGHT[:2], Gold(span=(49, 58), type="SET", written="", value=None)], {"type"}),
    ("a date for a time", [Gold(span=(13, 20), type="TIME", written="", value="2031-05-06"), *RIGHT[1:]], set()),
    ("two for one", [Gold(span=(13, 16), type="DATE", written="", value=None), Gold(span=(16, 20), type="DATE", written="", value=None), *RIGHT[1:]],
     {"found_f1", "found_recall", "exact_f1"}),
]  # fmt: skip


@pytest.mark.parametrize(("gold", "moved"), [row[1:] for row in PLANTED], ids=[row[0] for row in PLANTED])
def test_a_planted_error_moves_its_figures(gold, moved):
    assert {name for name, value in scored(gold).items() if value != 1.0} == moved


def test_what_is_found_nowhere_is_wrong_in_text_and_not_alone():
    gold = [*RIGHT[:1], Gold(span=(10, 12), type="DATE", written="", value="2031-05-06")]
    assert scored(gold)["value_in_text"] == 0.5


def test_halves_are_every_second_document():
    documents = [Document(name=str(n), text="", anchor=None, gold=()) for n in range(5)]
    assert [d.name for d in times.half_of(documents, "even")] == ["0", "2", "4"]
    assert [d.name for d in times.half_of(documents, "odd")] == ["1", "3"]


def test_the_command_line_prints_figures_and_what_differs(tmp_path, capsys):
    (tmp_path / "a.tml").write_text(TML.format(head="x"))
    assert times.main([str(tmp_path), "--half", "even", "--misses"]) == 0
    told = capsys.readouterr().out
    assert "found_f1" in told
    assert "edges\t" in told or "missed\t" in told
