"""Sentences of invented pages go in, acts with their class, ends and what they answer come out."""

import pytest

from sayso.facts.frames import frames
from sayso.model import Article, Dated, Region


def acts(text):
    article = Article(
        page="p", sha256="0", text=text, title=None, author=None, outlet=None, language="en",
        published=Dated(edtf="2031-05-05", span=None, how="told"), regions=(Region(kind="body", span=(0, len(text))),),
    )  # fmt: skip
    return frames(article)


def told(text):
    return [
        (f.code, f.status, [x.text for x in f.roles["source"]], [x.text for x in f.roles["target"]])
        for f in acts(text)
        if f.type == "act"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway condemned Denmark on Monday.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        ("Denmark was condemned by Norway.", [("ACCUSE", "actual", ["Norway"], ["Denmark"])]),
        ("Chile imposed sanctions on Peru.", [("COERCE", "actual", ["Chile"], ["Peru"])]),
        ("Peru threatened Chile with a blockade.", [("THREATEN", "actual", ["Peru"], ["Chile"])]),
        ("Peru and Chile urged Bolivia to open the pass.", [("REQUEST", "actual", ["Peru", "Chile"], ["Bolivia"])]),
        (
            "The Norwegian coast guard boarded a Danish trawler.",
            [("COERCE", "actual", ["Norwegian coast guard"], ["Danish trawler"])],
        ),
        ("Peru raised its levy on leaf from Chile.", []),
        ("Peru froze the assets of firms from Chile.", [("COERCE", "actual", ["Peru"], ["Chile"])]),
        ("Norway demanded that Denmark return the boat.", [("REQUEST", "actual", ["Norway"], ["Denmark"])]),
        ("Norway threatened to arrest Danish crews.", [("THREATEN", "actual", ["Norway"], ["Danish crews"])]),
        ("Norway accused the Danish navy of arming guards.", [("ACCUSE", "actual", ["Norway"], ["Danish navy"])]),
        ("Norway called it a success.", []),
        ("A Danish diplomat, who asked not to be named, was tired.", []),
        ("Ana Ruiz told Norwind Radio that it rained.", []),
        ("The storm hit the quay.", []),
    ],
)
def test_the_acts(text, wanted):
    assert told(text) == wanted


def test_an_answer_names_its_words_and_the_frame_that_is_answered():
    text = "In response to the exercise Grey Heron, Denmark expelled the Norwegian attaché. Norway condemned Denmark."
    found = acts(text)
    expelled, condemned = (f for f in found if f.type == "act")
    (answer,) = expelled.answers
    assert text[slice(*answer.span)] == answer.text == "In response to the exercise Grey Heron"
    assert found[answer.frame].type == "exercise"
    assert condemned.answers == ()  # another sentence


def test_what_is_answered_may_be_no_frame():
    (act,) = (f for f in acts("Chile condemned Peru in response to a song.") if f.type == "act")
    assert [(a.text, a.frame) for a in act.answers] == [("in response to a song", None)]


@pytest.mark.parametrize(
    "text", ["Later Norway rejected the claim.", "Later Norway protested.", "Norway, asked about Kerr, smiled."]
)
def test_a_target_that_stands_before_is_not_guessed(text):
    assert told(f"Denmark condemned Peru. {text}") == [("ACCUSE", "actual", ["Denmark"], ["Peru"])]
