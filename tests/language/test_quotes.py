"""Which marks pair, in the typographies of the world."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.quotes import MARK, carried_over, quotations

CASES = [
    # text, what stands inside the marks
    ("She said “we may go” then.", ["we may go"]),
    ('"No," she said. "Yes."', ["No,", "Yes."]),
    ("«Мост закрыт», — сказала она. «Надолго».", ["Мост закрыт", "Надолго"]),
    ("« Le pont est fermé », dit-elle.", [" Le pont est fermé "]),  # French sets blanks inside
    ("„Die Brücke ist zu“, sagte sie.", ["Die Brücke ist zu"]),
    ("„Most jest zamknięty”, powiedziała.", ["Most jest zamknięty"]),
    ("»Broen er lukket«, sagde hun.", ["Broen er lukket"]),
    ("”Bron är stängd”, sade hon.", ["Bron är stängd"]),  # the same mark opens and closes
    ("「橋は閉鎖」と述べた。", ["橋は閉鎖"]),
    ("''We go,'' he said.", ["We go,"]),  # doubled single marks
    ("``We go,'' he said.", ["We go,"]),  # TeX marks
    ("‘We go,’ he said. It’s the ’90s.", ["We go,"]),  # British marks, apostrophes beside them
    ("'We go,' he said; it's the dogs' day.", ["We go,"]),
    ("It's the workers' view of the '90s.", []),  # apostrophes only
    ("He said “we ‘may’ go”.", ["we ‘may’ go"]),  # marks inside belong to the outer quotation
    ("He said ‘we “may” go’.", ["we “may” go"]),
    ("A 6'2\" man said “go”.", ["go"]),  # feet and inches open nothing
    ("قال “الجسر مغلق” أمس", ["الجسر مغلق"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "inside"), CASES)
def test_the_words_between_marks(text: str, inside: list[str]) -> None:
    found = quotations(text, 0, len(text))
    assert [text[slice(*quoted.inner)] for quoted in found] == inside
    assert all(quoted.closed for quoted in found)


def test_a_quotation_left_open_runs_to_the_end_and_says_so() -> None:
    text = "“We go. And more of it"
    (quoted,) = quotations(text, 0, len(text))
    assert not quoted.closed
    assert text[slice(*quoted.inner)] == "We go. And more of it"


@given(st.text(alphabet=st.sampled_from("ab .,“”„«»‘’'\"\n「」ש😀`"), max_size=60))
def test_quotations_are_ordered_and_lie_between_marks(text: str) -> None:
    last = 0
    for quoted in quotations(text, 0, len(text)):
        assert last <= quoted.span[0] < quoted.inner[0] <= quoted.inner[1] <= quoted.span[1] <= len(text)
        assert MARK.match(text, quoted.span[0])
        last = quoted.span[1]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (['"We go.', 'Nobody stays." He left.'], [["We go."], ["Nobody stays."]]),
        (['"We go.', "It's late.", 'Nobody stays."'], [["We go."], ["It's late."], ["Nobody stays."]]),
        # a paragraph that opens anew, and one whose first mark opens, go on with nothing
        (["“We go.", "“Nobody stays.”"], [["We go."], ["Nobody stays."]]),
        (['"We go.', 'He left. "I am late," she said.'], [["We go."], ["I am late,"]]),
        # nothing was left open
        (['"We go."', 'Nobody stays."'], [["We go."], []]),
        # too far
        (['"We go.', *["It is late."] * 3, 'Nobody stays."'], [["We go."], [], [], [], []]),
    ],
)
def test_a_quotation_may_be_closed_in_a_later_paragraph_that_does_not_open_it_again(
    lines: list[str], wanted: list[list[str]]
) -> None:
    text, spans = "\n".join(lines), list[tuple[int, int]]()
    for line in lines:
        start = spans[-1][1] + 1 if spans else 0
        spans.append((start, start + len(line)))
    found = carried_over(text, spans)
    assert [[text[q.inner[0] : q.inner[1]] for q in held] for held in found] == wanted
