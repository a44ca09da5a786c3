"""Whose the answers of an interview are, and whom initials mean: whole pages, since forms and people meet there."""

import pytest

from sayso.extract import extract
from sayso.resolve import resolve
from sayso.resolve.interviewee import initials, interviewee
from sayso.resolve.made import sentence_of
from tests.factory import article
from tests.resolve.sayings import says

ASKED = "Do you sleep?\n“I sleep when the fog does.”\nAnd in winter?\n“My brother comes.”\nWho pays?\n“We do.”"
TURNS = "NW: Do you sleep?\nAR: I sleep when the fog does.\nNW: And in winter?\nAR: My brother comes.\nNW: Who pays?"
PAGES = [
    # text; speaker of all that is said; the rule
    (f"Ana Ruiz keeps the lamp at Norvane Point.\n{ASKED}", "Ana Ruiz", interviewee),
    # the one who is named most, not the one who stands first
    (f"After Ivo Lund died, Ana Ruiz took the lamp. Ruiz is sixty.\n{ASKED}", "Ana Ruiz", interviewee),
    # nobody is named: no answer
    (f"A keeper talks of the lamp.\n{ASKED}", None, None),
    (f"Ana Ruiz keeps the lamp. Ivo Lund paints it.\n{TURNS}", "Ana Ruiz", initials),
    # two bearers of the initials: they stand as they are
    (f"Ana Ruiz keeps the lamp. Arne Rask paints it.\n{TURNS}", "AR", None),
]


@pytest.mark.parametrize(("text", "speaker", "rule"), PAGES)
def test_answers_have_a_speaker(text: str, speaker: str | None, rule: object) -> None:
    page = article(text)
    said = [s for s in resolve(page, extract(page)) if s.mode == "said" and s.rule.startswith("form")]
    assert len(said) >= 2
    assert {s.speaker.name for s in said} == {speaker}
    if rule is not None:
        assert {s.speaker.how for s in said} == {sentence_of(rule)}  # type: ignore[arg-type]


def test_a_quotation_behind_a_question_is_an_answer() -> None:
    asked = "Orla Venn grows pears.\nWhy pears?\n“[Nobody eats plums]q.”"
    assert says(asked, kind="direct")[0].speaker.name == "Orla Venn"
    assert says(asked.replace("Why pears?", "It rained."), kind="direct")[0].speaker.name is None


def test_a_quoted_line_behind_a_remark_is_an_answer_where_others_are() -> None:
    page = "Orla Venn grows pears.\nWhy pears?\n“[Nobody eats plums]q.”|\nWho picks?\n“[I do]q.”|\n[The board]s has asked you to stop.\n“[It may ask]q.”"
    assert [s.speaker.name for s in says(page, kind="direct")] == ["Orla Venn"] * 3
