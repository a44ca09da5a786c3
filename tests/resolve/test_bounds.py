"""Time grows with the page and not with its square, and reasons stay short."""

import time

import pytest

from sayso.language.sentences import LONGEST, sentences
from tests.resolve.sayings import says

FEW, MANY = 150, 600
MOST = 8  # times as long for four times as much; the square would be sixteen
PAGES = {
    "a line without full stops": "since Monday [Ana Ruiz]s [said]c [no boat came]q and |",
    "pronouns in one line": "[She]s [said]c [it was late]q. |",
    "a diplomat in every line": "Foreign Minister Ivo Lund left. [The diplomat]s [said]c [it was late]q.\n|",
    "a country that is a family's": "Peter Jordan left. [Jordan]s [said]c [it was late]q.\n|",
    "counterparts": "Foreign Minister Ivo Lund met his Thai counterpart Ana Ruiz. [Thailand's foreign minister]s [said]c [it was late]q.\n|",
    "open quotations": "“[It was late]q.\n|[It was old]q,” [Ana Ruiz]s [said]c.\n|",
    "a president's administration": "Ana Venn left the Venn administration. [The president]s [said]c [it was late]q.\n|",
    "a name that speaks": "[Tramp]s [told]c Quay that [he was late]q. [The group]s [said]c [it was late]q.\n|",
    "the senator of a long page": "[Ana Ruiz]s [said]c [it is late]q. |[The senator]s [said]c [it was late]q.\n|",
    "a number of whom": "It calmed councillors, [a number of whom]s [said]c [it was late]q.\n|",
    "a column of I": "[I]s [said]c [it was late]q in May.\n|",
}


@pytest.mark.parametrize("name", PAGES)
def test_time_grows_with_the_page(name) -> None:
    assert _least(PAGES[name] * MANY) < MOST * _least(PAGES[name] * FEW)


def _least(page: str) -> float:
    """Of three runs, for a busy machine only adds."""
    return min(_seconds(page) for _ in range(3))


def _seconds(page: str) -> float:
    begun = time.process_time()
    says(page, published="2031-05-08")
    return max(0.01, time.process_time() - begun)


def test_a_line_without_full_stops_is_cut_at_blanks() -> None:
    text = "the boat sails again " * 500
    cut = sentences(text)
    assert max(end - start for start, end in cut) <= LONGEST
    assert " ".join(text[a:b] for a, b in cut) == text.strip()
    assert sentences("é" * 2_500) == [(0, 1_000), (1_000, 2_000), (2_000, 2_500)]


def test_of_many_bearers_of_a_name_a_reason_tells_the_first() -> None:
    people = " ".join(f"{first} Ruiz left." for first in "Ana Ivo Oda Mira Tomas Lena Karl".split())
    statement = says(f"{people}\n[Ruiz]s [said]c [it was late]q.")[-1]
    assert statement.speaker.name is None
    assert statement.speaker.how.endswith("or Tomas Ruiz or 2 more")
