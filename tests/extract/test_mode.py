"""Said, thought, or other: by the words of the cue."""

import pytest

from sayso.extract.mode import mode_of

CASES = [
    # cue, kind, mode
    ("said", "indirect", "said"),
    ("according to", "indirect", "said"),
    ("believes", "indirect", "thought"),
    ("fears", "indirect", "thought"),
    ("wants", "indirect", "thought"),
    ("plans", "indirect", "thought"),
    ("said he hoped", "indirect", "said"),  # a hope that was said is a saying
    ("expressed fears", "indirect", "said"),
    ("thought", "direct", "said"),  # quoted words were spoken, whatever the verb
    ("asked", "indirect", "other"),
    ("asked", "direct", "said"),  # a quoted question is a statement
    ("declined to say", "indirect", "other"),
    ("refused to", "indirect", "other"),
    ("failed to disclose", "indirect", "other"),
    ("did not say whether", "indirect", "other"),
    ("wouldn’t say", "indirect", "other"),
    ("has not commented on", "indirect", "other"),
    ("denied", "indirect", "said"),
    ("did not deny", "indirect", "said"),
    ("does not believe", "indirect", "thought"),
    ("not only said", "indirect", "said"),
    ("could not resist pointing out", "indirect", "said"),
    ("never missed a chance to remind", "indirect", "said"),
    ("let it be understood", "indirect", "said"),
    ("asked about it, promised", "indirect", "said"),
    ("warned", "indirect", "said"),
    ("aiming", "indirect", "thought"),
    ("to rethink", "indirect", "thought"),
    ("let it be known", "indirect", "said"),  # knowing alone is a thought
    ("made known", "indirect", "said"),
    ("known", "indirect", "thought"),
    ("found out", "indirect", "thought"),  # who finds out hears it, and says nothing
    ("wishes to clarify", "indirect", "said"),
    ("requested", "indirect", "other"),
    ("will neither confirm nor deny", "indirect", "other"),
    ("was unable to say", "indirect", "other"),
    ("demanded to know", "indirect", "other"),
    ("said, not joking", "indirect", "said"),  # what stands behind the verb is no denial
    ("asked about it, promised and said", "indirect", "said"),  # asked by somebody else
    ("asked thinks", "indirect", "thought"),
    ("is considering", "indirect", "thought"),
    ("would like", "indirect", "thought"),
    ("was not persuaded", "indirect", "thought"),
    ("", "direct", "said"),  # a quotation without a cue
]


@pytest.mark.parametrize(("cue", "kind", "mode"), CASES)
def test_the_mode_of_a_cue(cue: str, kind: str, mode: str) -> None:
    assert mode_of(cue, kind) == mode  # type: ignore[arg-type]


def test_a_question_in_quotation_marks_is_said_though_mixed() -> None:
    assert mode_of("asked", "mixed", question=True) == "said"


WORDS = [
    # source, cue, content, mode
    ("Ruiz", "wanted", "to know why", "other"),
    ("Ruiz", "wanted", "to go", "thought"),
    ("Ruiz", "said", "a clerk wanted to know why", "said"),  # it is the clerk who asks
    ("Ruiz", "did not wish", "to speculate on it", "other"),
    ("Ruiz", "said", "nothing about the toll", "other"),
    ("Ruiz", "said", "nothing had been found", "said"),
    ("Ruiz", "means", "to stand again", "thought"),
    ("Nobody", "could say", "how it began", "other"),
    ("Neither of them", "would say", "how it began", "other"),
    ("prosecutors in Norvane", "charged", "Lund with fraud", "other"),
    ("Ruiz", "charged", "the board with greed", "said"),
]


@pytest.mark.parametrize(("source", "cue", "content", "mode"), WORDS)
def test_the_mode_by_who_spoke_and_the_first_words(source: str, cue: str, content: str, mode: str) -> None:
    assert mode_of(cue, "indirect", source=source, content=content) == mode


@pytest.mark.parametrize(
    ("source", "cue", "content", "mode"),
    [
        ("The court", "rejected", "the appeal of two skippers", "other"),
        ("Lawmakers", "voted down", "the harbour bill", "other"),
        ("The court", "rejected", "the claim that the gate was shut", "said"),  # a claim is answered, an appeal decided
        ("Ruiz", "rejected", "the deal", "said"),  # nobody's judge
        ("The court", "said", "the appeal came too late", "said"),
    ],
)
def test_what_a_court_or_a_parliament_decides_is_a_deed(source: str, cue: str, content: str, mode: str) -> None:
    assert mode_of(cue, "indirect", source=source, content=content) == mode
