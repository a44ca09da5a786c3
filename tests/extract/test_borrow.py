"""Sayings without a source take that of the clause they hang on, as whole words."""

import pytest

from sayso.extract.borrow import borrowed, is_agentless, without_hearers
from tests.extract.sayings import found, reading, row

CASES = [
    # text, cue, content, the source it gets
    # whose the noun is, which phrase stands right before the verb
    ("The radio doubted Lund’s claim that the quay was shut.", "claim", "the quay was shut", "Lund’s"),
    ("On Monday’s claim that the quay was shut the radio is silent.", "claim", "the quay was shut", ""),
    ("It was a storm the Norvane pilot said was mild.", "said", "was mild", "the Norvane pilot"),
    ("It was a storm, as Ruiz and Lund said at noon.", "said", "at noon", "Ruiz and Lund"),
    ("He engaged in what pilots described as an old game.", "described", "as an old game", "pilots"),
    ("Norvane has rules that prohibit night fishing.", "prohibit", "night fishing", "that"),
    ("Fears in Norvane said to be old.", "said", "to be old", ""),  # the phrase is part of a longer one
    # the subject behind an occasion, or before one
    ("After the storm in Norvane, Ruiz smiled, perhaps recalling an old joke.", "recalling", "an old joke", "Ruiz"),
    ("Ruiz in a long talk on Monday blamed the pumps.", "blamed", "the pumps", "Ruiz"),
    ("Footage of Ivo Lund saying “it is shut” was shown.", "saying", "it is shut", "Ivo Lund"),
    ("Ruiz, who keeps the lock, blamed the pumps.", "blamed", "the pumps", "Ruiz"),
    ("The board not only blamed the pumps.", "not only blamed", "the pumps", "The board"),
    # who is made to speak
    ("The judge forced Lund, who was ill, to admit that it was late.", "to admit", "it was late", "Lund"),
    ("It seemed that the quay was shut.", "seemed", "the quay was shut", ""),
    ("Ruiz opened the fair, warning that rain would come.", "warning", "rain would come", "Ruiz"),
    (
        "Venn also opened the lock, saying the gate would hold.",
        "saying",
        "the gate would hold",
        "Venn",
    ),  # not "Venn al"
    ("Venn then shut the lock, adding that it was late.", "adding", "it was late", "Venn"),  # not "Venn the"
    (
        "The keeper of the lock smiled, admitting the crack.",
        "admitting",
        "the crack",
        "The keeper of the lock",
    ),  # no name
    # the whole of the noun phrase, and not the part of it that is a name
    ("Norvane’s harbour master Ana Ruiz nodded, arguing that it was late.", "arguing", "it was late", "Norvane’s harbour master Ana Ruiz"),
    ("Halvastran mayoral candidate Ivo Lund smiled, saying it was late.", "saying", "it was late", "Halvastran mayoral candidate Ivo Lund"),
    ("Meanwhile, it went further, saying the lock was old.", "saying", "the lock was old", "it"),
    ("Small groups of dockers left the quay, chanting “no more gates”.", "chanting", "no more gates", ""),
    ("The dockers left the quay, chanting “no more gates”.", "chanting", "no more gates", "The dockers"),
    # the subject of the clause that the verb goes on with
    ("This was shown by the fact that Norvane raised the toll and urged Halvastra to pay.", "urged", "Halvastra to pay", "Norvane"),
    # a second verb of the same subject, whatever the verb
    ("Ruiz opened the fair and criticised the lack of pumps.", "criticised", "the lack of pumps", "Ruiz"),
    ("Lund left after she opened the fair and blamed the pumps.", "blamed", "the pumps", "she"),
    # ... in a form without an ending too, if it is a verb of saying
    ("The dockers are glad and describe the gate as rotten.", "describe", "the gate as rotten", "The dockers"),
    # the subject that stands right before the verb
    ("Halvastra called the plan brave, but it criticised the lack of pumps.", "criticised", "the lack of pumps", "it"),
    ("The harbour board announced a strike.", "announced", "a strike", "The harbour board"),
    ("Ruiz read the chart, which shows a crack.", "shows", "a crack", "which"),
    # ... but not of a cue that is no verb
    ("The rule, which in its words is old, fell.", "in its words", "is old", ""),
    # a word that looks like one is no subject
    ("Lacks even a plan, and praises the pumps.", "praises", "the pumps", ""),
    ("Venn met skippers warning of a strike.", "warning", "a strike", ""),  # the skippers warn, and not Venn
    ("The crack was known, it was said, for years.", "was said", "The crack was known", ""),  # a passive has none
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "content", "source"), CASES)
def test_the_source_of_the_clause(text: str, cue: str, content: str, source: str) -> None:
    given = borrowed(reading(text), [found(text, "", cue, content)])
    assert row(text, given[0])[0] == source


def test_a_relative_clause_keeps_its_source_to_itself() -> None:
    text = "Ruiz praised a mason who said the gate was done, adding that she was glad."
    hits = [found(text, "who", "said", "the gate was done"), found(text, "", "adding", "she was glad")]
    assert row(text, borrowed(reading(text), hits)[1])[0] == "Ruiz"


def test_a_relative_clause_that_goes_on_has_its_own_source() -> None:
    text = "Ruiz met a mason who shut the gate before adding that she was glad."
    (hit,) = borrowed(reading(text), [found(text, "", "adding", "she was glad")])
    assert row(text, hit)[0] == "who"


def test_a_participle_that_opens_its_sentence_has_the_subject_behind_the_comma() -> None:
    text = "Calling the gate a ruin, Ana Ruiz urged repairs."
    hits = [found(text, "", "Calling", "the gate a ruin"), found(text, "Ana Ruiz", "urged", "repairs")]
    assert row(text, borrowed(reading(text), hits)[0])[0] == "Ana Ruiz"


HEARERS = [
    # text, source, cue, content, the source that is left
    ("Ruiz was told the lock was shut.", "Ruiz", "was told", "the lock was shut", ""),
    ("Ruiz was told by Lund the lock was shut.", "Lund", "was told by", "the lock was shut", "Lund"),
    ("Ruiz told Lund the lock was shut.", "Ruiz", "told", "the lock was shut", "Ruiz"),
    ("Lund has been accused of greed.", "Lund", "has been accused of", "greed", ""),
]


@pytest.mark.parametrize(("text", "source", "cue", "content", "left"), HEARERS)
def test_who_is_told_something_does_not_say_it(text: str, source: str, cue: str, content: str, left: str) -> None:
    (hit,) = without_hearers(text, [found(text, source, cue, content)])
    assert row(text, hit)[0] == left


ASTRAY = [
    # text, source, cue, content, the source that is left
    ("Boats waited. Ruiz is tired and expects rain.", "Boats", "expects", "rain", "Ruiz"),
    ("She asked the harbour board, which reported “ten boats”.", "She", "reported", "ten boats", "which"),
    ("The film ends with Ivo Lund saying “it is shut”.", "The film", "saying", "it is shut", "Ivo Lund"),
    ("The 2031 law, which most pilots like, allows fishing.", "most pilots", "allows", "fishing", "The 2031 law"),
    ("The film – which shows Ivo Lund – says it rained.", "Ivo Lund", "says", "it rained", "The film"),
    ("Ivo Lund, who spoke first, blamed rain.", "Ivo Lund", "blamed", "rain", "Ivo Lund"),
]


@pytest.mark.parametrize(("text", "source", "cue", "content", "left"), ASTRAY)
def test_a_word_that_cannot_be_the_subject_is_no_source(
    text: str, source: str, cue: str, content: str, left: str
) -> None:
    (hit,) = borrowed(reading(text), [found(text, source, cue, content)])
    assert row(text, hit)[0] == left


def test_whose_a_noun_is_says_nothing_by_itself() -> None:
    text = "Lund did not help, treating Ruiz’s remark as praise and, when pressed, asserting that it rained."
    hits = [
        found(text, "Lund", "did not help", "treating"),
        found(text, "Ruiz’s", "remark", "as praise"),
        found(text, "", "asserting", "it rained"),
    ]
    assert row(text, borrowed(reading(text), hits)[2])[0] == "Lund"


AGENTLESS = [
    # cue, whether nobody speaks
    ("is expected", True),
    ("has been widely criticized for", True),
    ("was told", True),
    ("was told by", False),
    ("has been charged with", False),
    ("was painted", False),
    ("said", False),
    ("criticized", False),
]


@pytest.mark.parametrize(("cue", "want"), AGENTLESS)
def test_a_passive_has_no_speaker(cue: str, want: bool) -> None:
    assert is_agentless(cue) == want
