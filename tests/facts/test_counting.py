"""What figures count or measure, read off the trees of invented sentences."""

import pytest

from sayso.facts import claim
from sayso.facts.counting import Reader
from sayso.facts.figures import figures
from tests.factory import article

CASES = [
    # text, what each figure counts or measures
    ("A crew of 38 was aboard.", ["crew"]),
    ("The number of trawlers fell from 40 to 31.", ["trawlers", "trawlers"]),
    ("Norvane put the debt at $5 million.", ["debt"]),
    ("The debt stood at $5 million.", ["debt"]),
    ("The boats are 38 metres long.", ["boats"]),
    ("It lent 41 million euros for patrols.", ["patrols"]),
    ("It contributed $6 million to the harbour.", ["harbour"]),
    ("Norvane bought nine patrol boats for $54 million.", ["patrol boats", "patrol boats"]),
    ("The drive costs $64 per passenger.", ["passenger"]),
    ("Wheat sold for $240 a tonne.", ["Wheat"]),
    ("Of the 60 boats, 14 have sunk.", ["boats", "boats"]),
    ("It has 34 ships, of which 11 are old.", ["ships", "ships"]),
    ("Velsund sent six ships, Kerr three.", ["ships", "ships"]),
    ("They found 23 boats. Three of them had sunk.", ["boats", "boats"]),
    ("The camp lies at Velsund, 40 km away.", ["Velsund"]),
    ("They stayed 5 km from the canal.", ["canal"]),
    ("Seven miners died and 16 were hurt.", ["miners", "hurt"]),
    ("He was paid 900 pesos.", [None]),  # nothing tells for what
    ("The missiles have a range of 520 km.", ["missiles"]),
    ("The range of the missile is 520 km.", ["missile"]),
    ("A 19-seat plane sank.", ["plane"]),
    ("They found 14 boats. Eleven lie at Velsund.", ["boats", "boats"]),
    ("It keeps six cutters there, two more than before.", ["cutters", "cutters"]),
    ("Norvane will pay 120 million euros for patrols, Kerr 40 million.", ["patrols", "patrols"]),
    ("It has $40 million for patrols, of which Kerr pays 80 percent.", ["patrols", "patrols"]),
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_what_is_counted(text: str, want: list[str | None]) -> None:
    reader = Reader(text, figures(text, 0, len(text)))
    reader.read_rest([(0, len(text))])
    assert [figure.of for figure in reader.figures()] == want


def test_a_thing_is_not_shared_over_paragraphs() -> None:
    text = "They found 23 boats.\n\nShe saw 14."
    reader = Reader(text, figures(text, 0, len(text)))
    reader.read_rest([(0, 20), (22, len(text))])
    assert [figure.of for figure in reader.figures()] == ["boats", None]


def test_figures_of_a_page_name_their_thing() -> None:
    """Where a frame has its sentence parsed (the first), and where none does."""
    text = "Norvane sent a brigade of 900 to Velsund. Rent rose to 40 euros."
    assert [figure.of for figure in claim(article(text), ()).figures] == ["brigade", "Rent"]
