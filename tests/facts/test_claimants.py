"""Sentences of invented pages go in whole; who claims each frame comes out: the one who says it, or the page."""

import pytest

import sayso


def claimants(text):
    analysis = sayso.analyse(f"The harbour\n\n{text}\n".encode())
    own = [(frame.type, None) for frame in analysis.frames]
    return sorted(own + [(f.type, s.speaker.name) for s in analysis.statements for f in s.frames], key=str)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana Ruiz said Norway had sent 40 soldiers to Latvia.", [("deployment", "Ana Ruiz")]),
        # the judgement is the speaker's, what is judged the page's
        ("President Ana Ruiz has criticised the pact between Norway and Denmark.", [("agreement", None)]),
        # what a speaker does himself is told by the page
        ("Norway said that it would expel the Danish envoy.", [("act", None)]),
        ("Ana Ruiz said that Norway would expel the Danish envoy.", [("act", "Ana Ruiz")]),
    ],
)
def test_who_claims_it(text, wanted):
    assert claimants(text) == wanted
