"""Quotations over paragraphs, and sentences printed twice."""

import sayso
from sayso.extract.repeats import continued, once
from sayso.model import Attribution
from tests.extract.sayings import found, reading, row, spans


def saying(text: str, source: str, content: str, *, at: int = 0) -> Attribution:
    start = text.index(content, at)
    return Attribution(
        source=spans(text, source), cue=(), content=((start, start + len(content)),),
        kind="indirect", mode="said", score=0.9, rule="test",
    )  # fmt: skip


OPEN = "“The quay is shut,” a porter said. “It was old.\n“It was ugly too.”"


def test_a_quotation_that_goes_on_is_joined_though_nobody_found_it() -> None:
    before = found(OPEN, "a porter", "said", ("The quay is shut", "It was old."))
    (hit,) = continued(reading(OPEN), [before])
    assert row(OPEN, hit) == ("a porter", "said", "The quay is shut|It was old.|It was ugly too.")


def test_a_quotation_that_goes_on_is_joined_to_the_one_that_names_somebody() -> None:
    hits = [
        found(OPEN, "a porter", "said", "The quay is shut"),
        found(OPEN, content="It was old."),
        found(OPEN, content="It was ugly too."),
    ]
    assert [row(OPEN, hit)[2] for hit in continued(reading(OPEN), hits)] == [
        "The quay is shut",
        "It was old.|It was ugly too.",
    ]


def test_two_speakers_are_not_joined() -> None:
    text = "“It was old,” a porter said. “So old.\n“It was ugly,” Ana Ruiz said."
    hits = [found(text, "a porter", "said", ("It was old", "So old.")), found(text, "Ana Ruiz", "said", "It was ugly")]
    assert continued(reading(text), hits) == hits


TWICE = "A porter said the old quay was shut.\nMore news.\nA porter said the old quay was shut."


def test_what_is_printed_twice_is_one_with_its_repeats() -> None:
    again = TWICE.rindex("the old")
    words = "the old quay was shut"
    made = [saying(TWICE, "A porter", words), saying(TWICE, "A porter", words, at=again)]
    (kept,) = once(reading(TWICE), made)
    assert kept.content == made[0].content
    assert kept.repeats == (made[1].content,)


def test_the_one_that_names_somebody_is_kept() -> None:
    again = TWICE.rindex("the old")
    made = [saying(TWICE, "", "the old quay was shut"), saying(TWICE, "A porter", "the old quay was shut", at=again)]
    (kept,) = once(reading(TWICE), made)
    assert kept.source
    assert kept.repeats == (made[0].content,)


def test_two_speakers_of_the_same_words_stay_two() -> None:
    text = "A porter said the old quay was shut. Ana Ruiz said the old quay was shut."
    again = text.rindex("the old")
    words = "the old quay was shut"
    assert len(once(reading(text), [saying(text, "A porter", words), saying(text, "Ana Ruiz", words, at=again)])) == 2


def test_a_few_words_said_twice_are_not_printed_twice() -> None:
    text = "It was “so grim”. It was “so grim”."
    made = [saying(text, "", "so grim"), saying(text, "", "so grim", at=text.rindex("so grim"))]
    assert len(once(reading(text), made)) == 2


def test_no_two_statements_have_one_id():
    words = "three January, fisheries minister, year.said patrol ships and promised towhat they"
    ids = [one.id for one in sayso.analyse(words.encode(), tagger="fast").statements]
    assert len(ids) == len(set(ids))
