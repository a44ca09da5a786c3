"""The status that the words around a verb or a noun give."""

import pytest

from sayso.facts.status import status

ROWS = [
    ("Norvane *deployed* two ships.", "actual"),
    ("Norvane has begun to *deploy* ships.", "actual"),
    ("Norvane will *deploy* two ships.", "planned"),
    ("Norvane plans to *deploy* two ships.", "planned"),
    ("Norvane said it would *deploy* two ships.", "planned"),
    ("Norvane said that ships which would *sail* in May were ready.", "planned"),
    ("Norvane to *lend* Halvastra two ships, minister says", "planned"),
    ("Norvane may *deploy* ships.", "hypothetical"),
    ("Norvane plans to trap the ships *lying* there.", "actual"),  # the ships that lie there are no part of the plan
    ("Norvane announced plans for the *deployment* of two ships.", "planned"),
    ("The planned *deployment* was discussed.", "planned"),
    ("The *exercise* will begin in June.", "planned"),
    ("Norvane threatened to *bomb* the port.", "planned"),
    ("Norvane did not *deploy* ships.", "denied"),
    ("Norvane denied that it had *deployed* ships.", "denied"),
    ("Norvane refused to *deploy* ships.", "denied"),
    ("Norvane has ruled out *sending* ships to Kerr.", "denied"),
    ("Norvane denied reports of troops being *stationed* at its base.", "denied"),
    ("Neither Norvane nor Kerr *signed* the text.", "denied"),
    ("The *deployment* of two ships has been delayed.", "planned"),
    ("Parliament approved the *deployment* of two ships.", "planned"),
    ("Norvane has no plan to *deploy* ships.", "denied"),
    ("No ships were *deployed* by Norvane.", "denied"),
    ("Norvane not only *deployed* ships.", "actual"),
    ("The two have not *met* since May.", "actual"),  # so they met in May
    ("Norvane would *deploy* ships if the talks failed.", "hypothetical"),
    ("If Norvane *deploys* ships, the talks will fail.", "hypothetical"),
    ("Had the ministers *met* in May, the talks could have gone on.", "hypothetical"),
    ("Norvane could *deploy* ships.", "hypothetical"),
    ("Halvastra urged Norvane to *deploy* ships.", "hypothetical"),
    ("Halvastra called for the *deployment* of ships.", "hypothetical"),
    ("Norvane ended the *deployment* of ships.", "ended"),
    ("The *agreement* expired in May.", "ended"),
    ("Norvane suspended the *agreement*.", "ended"),
    ("The *sale* of ships has been frozen.", "ended"),
    ("Norvane called the *deployment* a success.", "actual"),  # called off is something else
    ("Norvane called off the *deployment*.", "ended"),
    ("Halvastra *urged* Norvane not to send ships.", "actual"),  # what is urged is denied, not the urging
    ("Halvastra urged Norvane not to *send* ships.", "denied"),
    ("Halvastra demanded that Norvane leave and *accused* it of lying.", "actual"),
    ("Should Halvastra refuse, Norvane will *send* ships.", "hypothetical"),
    ("Norvane stood ready to *send* ships if both asked for them.", "hypothetical"),
    ("Norvane has offered to *share* its data, provided that Halvastra pays.", "hypothetical"),
    ("Two members want the fleet to *sail* to Kerr.", "hypothetical"),  # it is not theirs to plan
    ("Norvane hopes it will *join*.", "planned"),
    ("None of them *signed* it.", "denied"),
    ("None *signed* the pact.", "denied"),
    ("The boat may have strayed, and two ships *sailed* to Kerr.", "actual"),
    ("Norvane will send a ship and *deploy* troops.", "planned"),
    ("If Norvane sends a ship and Kerr *deploys* troops, the talks will fail.", "hypothetical"),
    ("A plan to *send* ships was given up.", "ended"),
    ("Norvane denied this: two ships had *sailed* because two had come back.", "actual"),
    ("Norvane announced a *contribution* of two ships.", "planned"),
    # what is told in the present is awaited; a title's present waits for nothing
    ("Norvane will sign once Halvastra *leaves*.", "planned"),
    ("Norvane hails Kerr after it *signs*.", "actual"),
    # another deed beside the one that is refused or ended
    ("Norvane ended the talks after *accusing* Kerr.", "actual"),
    ("Norvane ruled out a visit before *meeting* Kerr.", "actual"),
    ("Norvane will go home after *meeting* Kerr.", "planned"),
    ("Norvane pushed back against claims that it had *sent* ships.", "denied"),
]


@pytest.mark.parametrize(("marked", "wanted"), ROWS)
def test_status(parse, marked, wanted):
    before, word, after = marked.split("*")
    doc = parse(before + word + after)
    token = next(t for t in doc if t.idx == len(before))
    assert status(token) == wanted
