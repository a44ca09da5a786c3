"""Does an attribution tell what was said, or only about what?"""

import pytest

from sayso.extract.telling import tells

CASES = [
    # cue, content, whether a reader could repeat it
    ("said", "it was late", True),
    ("", "it was late", True),  # forms without a verb
    ("called for", "an inquiry", True),
    ("has accused", "Lund of greed", True),
    # deeds and feelings
    ("upheld", "the ban", False),
    ("filed suit challenging", "the toll", False),
    ("bristled at", "the toll", False),
    # a topic
    ("spoke out about", "the toll", False),
    ("ruled Friday against", "the toll", False),
    ("testified about", "seeing Lund at the lock", True),
    ("referred to", "the toll", False),
    ("referred to", "the toll as a theft", True),
    # what somebody will do
    ("agreed", "to merge the two ports", False),
    ("agreed", "the toll was a theft", True),
    # a thing where a clause would tell something
    ("confirmed", "the meeting", False),
    ("confirmed", "they had met", True),
    ("welcomed", "the order", False),
    ("confirmed", "the meeting took place", True),
    ("allowed", "it had been foggy", True),
    ("allowed", "dogs", False),
    ("allowed", "the crews to rest", False),
    ("noted", "the rule", False),
    ("recalled", "its battalion", False),
    ("recorded", "a verdict", False),
    ("repeated", "a call for an inquiry", True),
    ("repeatedly invoked", "his right", False),  # the adverb is no verb
    # what is summoned
    ("has called", "a meeting of the guild", False),
    ("called", "up 40 pilots", False),
    ("called", "the meeting a farce", True),
    ("let it be known", "the quay was shut", True),
]


@pytest.mark.parametrize(("cue", "content", "want"), CASES)
def test_what_tells_something(cue: str, content: str, want: bool) -> None:
    assert tells(cue, content) is want


def test_a_clause_behind_that_tells_something() -> None:
    assert tells("accepted", "the burden falls on skippers", clause=True)
    assert not tells("accepted", "the burden")
    assert not tells("upheld", "the burden falls on skippers", clause=True)
