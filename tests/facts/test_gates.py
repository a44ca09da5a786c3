"""Sentences of which a parser is asked, and those that are left out."""

import pytest

from sayso.facts.gates import is_wanted, may_act, may_tell, words_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norvane sent two frigates to Kerrhaven.", True),
        ("Norvane has troops there.", True),
        ("They were withdrawn from the port.", True),
        ("Norvane began a drill.", True),
        ("The pact lapsed.", True),
        ("A base that the frigates had quitted was sold.", True),  # a last letter twice
        ("The F-35 was seen.", True),
        ("The island was quiet.", False),  # "is" does not begin "island"
        ("Comments were many.", False),
        ("The Manila office has no view on the matter.", False),
        # what a line needs beside its word
        ("The harbour turned the keys over to Norway.", True),
        ("The tide turned at noon.", False),
        ("The fleet took part.", True),
        ("A part of the roof fell.", False),
        ("According to the keeper it rained.", False),  # a noun has no "-ing"
        ("The alliance includes Norway.", True),
        ("The tour includes a walk.", False),
    ],
)
def test_a_sentence_may_tell_a_frame(text, wanted):
    assert may_tell(text, words_of(text)) is wanted


@pytest.mark.parametrize(
    ("text", "martial", "wanted"),
    [
        ("They were posted to the shore.", True, True),
        ("They were posted to the shore.", False, False),  # forces only where the page speaks of them
        ("They were posted to the shore by Norway.", False, True),
        ("The boats are in the bay.", True, True),
        ("The boats are in the bay.", False, False),
        ("The patrol boats are in the bay.", False, True),
        ("Sixty constables are in the bay.", False, True),
    ],
)
def test_what_may_be_a_force_counts_where_forces_are_spoken_of(text, martial, wanted):
    assert may_tell(text, words_of(text), martial=martial) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway swore to punish Denmark.", True),
        ("Norway imposed sanctions on Denmark.", True),
        ("Norway was tired of Denmark.", False),
        ("It must rain in Norway.", False),
        ("Norway will hold the line that it took.", False),  # words of patterns, and no pattern's all
        ("She accused the Greens of theft.", True),  # a word that tells little else, and a name
        ("She blamed them.", False),
    ],
)
def test_a_sentence_may_tell_an_act(text, wanted):
    assert may_act(text, words_of(text)) is wanted


def test_a_turn_is_a_reason_too():
    assert is_wanted("The coroner laid the deaths at the door of the board.")
    assert not is_wanted("The coroner laid the cloth.")
