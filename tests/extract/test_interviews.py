"""Interviews: answers without a name, and who of a transcript only asks."""

import pytest

from sayso.extract import extract
from sayso.extract.forms import sure_forms
from sayso.extract.interviews import interviewer
from tests.extract.sayings import reading, row
from tests.factory import article

QUOTED = (
    "Ana Ruiz keeps the lamp at Norvane Point.\n"
    "Do you sleep?\n“I sleep when the fog does.”\n"
    "And in winter?\n“My brother comes.” (He does not.)\n"
    "Who pays you?\n“We pay ourselves.”"
)
PAGES = [
    # text; contents of what is found
    (QUOTED, ["I sleep when the fog does.", "My brother comes.", "We pay ourselves."]),
    # answers without quotation marks, in the first person
    (
        "Do you sleep?\nI sleep when the fog does.\nAnd in winter?\nMy brother comes, and we talk.\nWho pays?\nWe do.",
        ["I sleep when the fog does.", "My brother comes, and we talk.", "We do."],
    ),
    # an answer with words around it is attributed by them, and left to the tagger
    (
        "Do you sleep?\n“I sleep,” she says, and laughs.\nAnd in winter?\n“My brother comes.”\nWho pays?\n“We do.”\nWhy?\n“I like it.”",
        ["My brother comes.", "We do.", "I like it."],
    ),
    # a label names nobody, and is no part of the answer
    (
        "Вопрос: Вы спите?\nОтвет: Я сплю в туман.\nВопрос: А зимой?\nОтвет: Мы сменяемся.\nВопрос: Кто платит?\nОтвет: Мы сами.",
        ["Я сплю в туман.", "Мы сменяемся.", "Мы сами."],
    ),
    # an essay that asks now and then is no interview
    ("Was it the fog?\nThe lamp was lit at nine.\nWas it the keeper?\nHe was asleep.\nWho knows?\nNobody does.", []),
    # two questions are too few
    ("Do you sleep?\n“I do.”\nAnd in winter?\n“My brother comes.”", []),
]


@pytest.mark.parametrize(("text", "contents"), PAGES)
def test_answers(text: str, contents: list[str]) -> None:
    rows = [row(text, hit) for hit in sure_forms(reading(text)) if hit.rule == "form: answers"]
    assert rows == [("", "", content) for content in contents]


TURNS = [
    ([("TR", "How do you begin?"), ("PZ", "With the shoes."), ("TR", "And then?"), ("PZ", "I listen.")], "tr"),
    # the same person under a longer name, now and then with a remark
    ([("Bo ORANGE", "Is it shut?"), ("RUIZ", "Yes."), ("ORANGE", "So we heard."), ("RUIZ", "Then you know."), ("ORANGE", "For good?")], "orange"),
    # everybody asks: a quarrel
    ([("RUIZ", "Is it?"), ("LUND", "Is it not?"), ("RUIZ", "Why?"), ("LUND", "Why not?")], None),
    # nobody asks
    ([("RUIZ", "It is."), ("LUND", "It is not."), ("RUIZ", "It is.")], None),
]  # fmt: skip


@pytest.mark.parametrize(("turns", "who"), TURNS)
def test_who_only_asks(turns: list[tuple[str, str]], who: str | None) -> None:
    assert interviewer(turns) == who


def test_what_an_interviewer_asks_is_not_said() -> None:
    text = (
        "NW: How long have you kept it?\nRUIZ: For eleven years, and I have never slept.\n"
        "NW: You told others that it would be shut.\nRUIZ: I told nobody anything of the kind.\nNW: Will it be?"
    )
    found = [(text[a.content[0][0] :][:7], a.mode) for a in extract(article(text)) if a.nested_in is None]
    assert found == [
        ("How lon", "other"),
        ("For ele", "said"),
        ("You tol", "other"),
        ("I told ", "said"),
        ("Will it", "other"),
    ]
