"""Where and when figures hold, read off the trees of invented sentences."""

import pytest

from sayso.facts.counting import Reader
from sayso.facts.figures import figures
from sayso.model import Figure

PUBLISHED = "2031-05-08"

PLACES = [
    # text, where each figure holds
    ("Norvane keeps 40 boats at Velsund.", ["Velsund"]),
    ("At Velsund 600 lorries are waiting.", ["Velsund"]),
    ("Some 40 boats at a port in Halvastra have sunk.", ["port in Halvastra"]),
    ("Two cables north of Velsund were cut.", ["north of Velsund"]),
    ("It lost nine boats between Velsund and Kerr.", ["between Velsund and Kerr"]),
    ("She sent 60 guards to the coast.", ["coast"]),
    ("The fleet has three ships off the island of Guam.", ["island of Guam"]),
    ("Velsund, a town of 6,000 people, has no bridge.", ["Velsund"]),
    ("Norway has 640 harbours.", ["Norway"]),
    ("Velsund has 9,000 inhabitants.", ["Velsund"]),
    ("The crossing at Velsund, where 40 lorries are waiting, is closed.", ["Velsund"]),
    ("Police in Oslo seized 300 bottles.", ["Oslo"]),
    ("Rents in Oslo rose by 4 percent.", ["Oslo"]),
    # what tells no place of the figure
    ("Ana Ruiz said in Velsund that 40 boats had sunk.", [None]),
    ("The union in Velsund bought 40 boats from Kerr.", [None]),
    ("Norvane and its allies sent 40 boats in response.", [None]),
    ("It gave 40 boats to the Kerr Bank.", [None]),
    ("Norvane bought tanks for 40 million euros.", [None]),
    ("Ivo Lund has three houses.", [None]),
    ("The office in Velsund closed after 40 boats had sunk.", [None]),
]
TIMES = [
    # text, when each figure holds, as words and in EDTF
    ("In April 40 boats sank.", [("April", "2031-04")]),
    ("It sold 40 boats last year.", [("last year", "2030")]),
    ("It has lost 40 boats since March.", [("since March", "2031-03/..")]),
    ("It keeps 40 boats there until June.", [("until June", "../2031-06")]),
    ("Attacks fell from 36 in 2029 to 19 last year.", [("2029", "2029"), ("last year", "2030")]),
    ("It plans to hire 400 men by the end of 2032.", [("end of 2032", "2032")]),
    ("Profit in April rose to 40 million euros.", [("April", "2031-04")]),
    # what tells another time
    ("Ana Ruiz said on Monday that 40 boats had sunk.", [(None, None)]),
    ("It lost 40 boats, fewer than in 2029.", [(None, None)]),
    ("It built 11 boats before 1995.", [(None, None)]),
    ("Under the 2029 contract it builds 40 boats.", [(None, None)]),
    ("Monday's storm sank 40 boats.", [(None, None)]),
    ("It announced 40 jobs on Monday.", [(None, None)]),
    ("Ana Ruiz counted 40 boats.", [(None, None)]),
]


def read(text: str, anchor: str | None = PUBLISHED) -> list[Figure]:
    reader = Reader(text, figures(text, 0, len(text)), anchor)
    reader.read_rest([(0, len(text))])
    return reader.figures()


@pytest.mark.parametrize(("text", "want"), PLACES)
def test_where_a_figure_holds(text: str, want: list[str | None]) -> None:
    assert [figure.where for figure in read(text)] == want


@pytest.mark.parametrize(("text", "want"), TIMES)
def test_when_a_figure_holds(text: str, want: list[tuple[str | None, str | None]]) -> None:
    assert [(figure.when, figure.dated.edtf) for figure in read(text)] == want


def test_the_words_stand_where_the_spans_say_and_tell_the_state() -> None:
    text = "Norvane had 40 boats off Oslo in 2029."
    (figure,) = read(text)
    assert figure.placed.span
    assert figure.dated.span
    assert (text[slice(*figure.placed.span)], text[slice(*figure.dated.span)]) == (figure.where, figure.when)
    assert (figure.where, figure.placed.name, figure.when) == ("Oslo", "Norway", "2029")


def test_what_is_not_known_says_why() -> None:
    (figure,) = read("They counted 40 boats.")
    assert (figure.where, figure.when, figure.placed.span, figure.dated.span) == (None, None, None, None)
    assert (figure.placed.how, figure.dated.how) == (
        "no words of its clause tell a place", "no words of its clause tell a time",
    )  # fmt: skip


def test_a_day_without_a_published_day_is_words_alone() -> None:
    (figure,) = read("On Monday 40 boats sank.", anchor=None)
    assert (figure.when, figure.dated.edtf) == ("Monday", None)
    assert "publi" in figure.dated.how


def test_figures_of_other_languages_are_not_read_for_it() -> None:
    (figure,) = figures("У причала 40 лодок.", 0, 19)
    assert figure.where is None
    assert "English" in figure.placed.how
