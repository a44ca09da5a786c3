"""What stands where, of invented sentences: status, roles, and what is no deployment."""

import pytest

from sayso.facts.frames import frames
from tests.factory import article

# A page that speaks of forces, so that ships and companies may be meant for such.
ABOUT_FORCES = "The army and a regiment drilled.\n"

CASES = [
    # text, status, roles
    (
        "Norway's parliament approved the deployment of 300 soldiers to Velsund.",
        "planned",
        {"actor": ["Norway's parliament"], "what": ["soldiers"], "quantity": ["300"], "to": ["Velsund"]},
    ),
    (
        "Norway stationed two frigates off Velsund in May.",
        "actual",
        {"actor": ["Norway"], "what": ["frigates"], "quantity": ["two"], "to": ["Velsund"], "when": ["May"]},
    ),
    # only forces are deployed where no place is told; those that are offered are planned
    ("Norway deployed two frigates.", "actual", {"actor": ["Norway"], "what": ["frigates"], "quantity": ["two"]}),
    ("Norway has offered a battalion to the force.", "planned", {"actor": ["Norway"], "what": ["battalion"]}),
    ("Some 500 reservists were brought in after the flood.", "actual", {"what": ["reservists"], "quantity": ["500"]}),
    ("Norway keeps a battery of rockets at the spaceport.", "actual", {"actor": ["Norway"], "what": ["battery of rockets"], "to": ["spaceport"]}),
    ("Norwegian troops in Velsund are tired.", "actual", {"actor": ["Norwegian"], "what": ["Norwegian troops"], "to": ["Velsund"]}),
    (
        "Norway keeps a brigade of 4,700 soldiers at Velsund.",
        "actual",
        {"actor": ["Norway"], "what": ["brigade"], "quantity": ["4,700"], "to": ["Velsund"]},
    ),
    ("Two of the boats will be based at Velsund.", "planned", {"what": ["boats"], "quantity": ["Two"], "to": ["Velsund"]}),
    ("Sixty marines were moved to the sector.", "actual", {"what": ["marines"], "quantity": ["Sixty"], "to": ["sector"]}),
    ("A Norwegian frigate is due at Velsund in May.", "planned", {"actor": ["Norwegian"], "what": ["Norwegian frigate"], "to": ["Velsund"], "when": ["May"]}),
    ("NATO intends to open an office in Japan.", "planned", {"actor": ["NATO"], "what": ["office"], "to": ["Japan"]}),
    (
        "Norway also plans to newly commission 3 submarines to the Kerr Fleet.",
        "planned",
        {"actor": ["Norway"], "what": ["submarines"], "quantity": ["3"], "to": ["Kerr Fleet"]},
    ),
    ("The troops whom Norway has sent to Velsund will stay.", "actual", {"actor": ["Norway"], "what": ["troops"], "to": ["Velsund"]}),
    ("No Danish warships were sent to Velsund.", "denied", {"actor": ["Danish"], "what": ["Danish warships"], "to": ["Velsund"]}),
    # what stands in apposition has days of its own
    ("Norway, a member since 2017, sent 40 soldiers to Velsund.", "actual", {"actor": ["Norway"], "what": ["soldiers"], "quantity": ["40"], "to": ["Velsund"]}),
    ("Should Norway send soldiers to Velsund, Iceland would leave.", "hypothetical", {"actor": ["Norway"], "what": ["soldiers"], "to": ["Velsund"]}),
    # who judges or denies it is not who does it
    ("Iceland condemned the deployment of 40 soldiers at Velsund.", "actual", {"what": ["soldiers"], "quantity": ["40"], "to": ["Velsund"]}),
    ("The arrival of 40 soldiers in Velsund was welcomed by Iceland.", "actual", {"what": ["soldiers"], "quantity": ["40"], "to": ["Velsund"]}),
    ("The spokesman denied the deployment of 40 soldiers.", "denied", {"what": ["soldiers"], "quantity": ["40"]}),
    ("A battery was moved to within 4 kilometres of the river.", "actual", {"what": ["battery"], "to": ["river"]}),
    ("Sweden will not send a brigade.", "denied", {"actor": ["Sweden"], "what": ["brigade"]}),
    ("The island, where 300 marines are stationed, is small.", "actual", {"what": ["marines"], "quantity": ["300"], "to": ["island"]}),
    (
        "Norway took its last 40 soldiers out of Velsund in June.",
        "ended",
        {"actor": ["Norway"], "what": ["soldiers"], "quantity": ["40"], "from": ["Velsund"], "when": ["June"]},
    ),
    # a clause may describe what is somewhere, or whose it is
    ("The frigate Arholma, which has been in the bay since Friday, is Norwegian.", "actual", {"what": ["frigate Arholma"], "to": ["bay"], "when": ["Friday"]}),
    ("Norway, whose frigates are off Velsund, said nothing.", "actual", {"actor": ["Norway"], "what": ["frigates"], "to": ["Velsund"]}),
    # how far off is no object, nor is "round" a verb
    (
        "Two Danish coast guard ships have been lying some 25 nautical miles east of Velsund since Saturday.",
        "actual",
        {"actor": ["Danish"], "what": ["Danish coast guard ships"], "quantity": ["Two"], "to": ["Velsund"], "when": ["Saturday"]},
    ),
    ("The Norwegian army put 120 soldiers round the tower.", "actual", {"actor": ["Norwegian army"], "what": ["soldiers"], "quantity": ["120"], "to": ["tower"]}),
    ("Ruiz wants two companies of infantry moved from Velsund to Kerrhaven.", "hypothetical", {"what": ["companies of infantry"], "quantity": ["two"], "from": ["Velsund"], "to": ["Kerrhaven"]}),
    ("“We have engineers of the army there,” Ruiz said.", "actual", {"actor": ["We"], "what": ["engineers"], "to": ["there"]}),
    ("Norway had flown in officers of its army.", "actual", {"actor": ["Norway"], "what": ["officers"]}),
    ("Norway's border guards will be out of the province by May.", "planned", {"actor": ["Norway"], "what": ["Norway's border guards"], "from": ["province"], "when": ["May"]}),
    ("Norwegian marines will guard two drilling platforms.", "planned", {"actor": ["Norwegian"], "what": ["Norwegian marines"], "to": ["drilling platforms"]}),
    ("Norway would leave three of the seven hilltops by the new year.", "hypothetical", {"actor": ["Norway"], "from": ["three of the seven hilltops"]}),
    ("According to the police, 2,700 officers will be on duty.", "planned", {"what": ["officers"], "quantity": ["2,700"]}),
    # what was so until something else came is over, what comes is to be
    ("Five radars that had been based at Velsund were sold.", "ended", {"what": ["radars"], "quantity": ["Five"], "to": ["Velsund"]}),
    ("Norway had drones at Velsund until 2023.", "ended", {"actor": ["Norway"], "what": ["drones"], "to": ["Velsund"], "when": ["2023"]}),
    ("A Danish battery is coming to Velsund.", "planned", {"actor": ["Danish"], "what": ["Danish battery"], "to": ["Velsund"]}),
    ("No soldier of the army will leave Velsund.", "actual", {"actor": ["army"], "what": ["soldier"], "from": ["Velsund"]}),
    ("The last of the soldiers went home in March.", "ended", {"what": ["soldiers"], "when": ["March"]}),
    (
        "The frigate Arholma left Velsund for Kerrhaven on Tuesday.",
        "actual",
        {"what": ["frigate Arholma"], "from": ["Velsund"], "to": ["Kerrhaven"], "when": ["Tuesday"]},
    ),
    (
        "Velsund is home to 2,000 Norwegian soldiers.",
        "actual",
        {"actor": ["Norwegian"], "what": ["Norwegian soldiers"], "quantity": ["2,000"], "to": ["Velsund"]},
    ),
    ("Ships of the navy reached Velsund.", "actual", {"actor": ["navy"], "what": ["Ships"], "to": ["Velsund"]}),
    ("The soldiers have taken up positions along the river.", "actual", {"what": ["soldiers"], "to": ["river"]}),
    ("The carrier strike group entered the Velsund Strait.", "actual", {"what": ["carrier strike group"], "to": ["Velsund Strait"]}),
    (
        "Norway has a battery with 64 missiles at Velsund.",
        "actual",
        {"actor": ["Norway"], "what": ["battery", "missiles"], "quantity": ["64"], "to": ["Velsund"]},
    ),
    ("F-35 fighter jets were deployed to Velsund.", "actual", {"what": ["F-35 fighter jets"], "to": ["Velsund"]}),
    ("A Norwegian battalion is located at Velsund.", "actual", {"actor": ["Norwegian"], "what": ["Norwegian battalion"], "to": ["Velsund"]}),
    ("Norway fielded two battalions in Kerr.", "actual", {"actor": ["Norway"], "what": ["battalions"], "quantity": ["two"], "to": ["Kerr"]}),
    ("A battery is housed at the local airbase.", "actual", {"what": ["battery"], "to": ["local airbase"]}),
    (
        "Norway commissioned a frigate at Velsund in May.",
        "actual",
        {"actor": ["Norway"], "what": ["frigate"], "to": ["Velsund"], "when": ["May"]},
    ),
    ("A Chinese naval base in Velsund was opened.", "actual", {"actor": ["Chinese"], "what": ["Chinese naval base"], "to": ["Velsund"]}),
    ("Peru warned of a build-up of Norwegian troops in Velsund.", "hypothetical", {"actor": ["Norwegian"], "what": ["Norwegian troops"], "to": ["Velsund"]}),
    ("Peru deplored the presence of Norwegian troops in Velsund.", "actual", {"actor": ["Norwegian"], "what": ["Norwegian troops"], "to": ["Velsund"]}),
    ("Norway deployed troops in an effort to calm Peru.", "actual", {"actor": ["Norway"], "what": ["troops"]}),
    ("Comments put two frigates at Velsund.", "actual", {"what": ["frigates"], "quantity": ["two"], "to": ["Velsund"]}),
    (
        "Norwegian forces in Velsund exceeded 4,000.",
        "actual",
        {"actor": ["Norwegian"], "what": ["Norwegian forces"], "quantity": ["4,000"], "to": ["Velsund"]},
    ),
    (
        "The number of Norwegian troops in Velsund rose to 900.",
        "actual",
        {"actor": ["Norwegian"], "what": ["Norwegian troops"], "quantity": ["900"], "to": ["Velsund"]},
    ),
    ("Norway has 90 soldiers stationed in Kerr.", "actual", {"actor": ["Norway"], "what": ["soldiers"], "quantity": ["90"], "to": ["Kerr"]}),
    ("Norway sent nuclear-powered frigates to Velsund.", "actual", {"actor": ["Norway"], "what": ["nuclear-powered frigates"], "to": ["Velsund"]}),
    ("Norway sent troops and planes to Kerr.", "actual", {"actor": ["Norway"], "what": ["troops", "planes"], "to": ["Kerr"]}),
    ("Peru faces Norwegian troops at the border.", "actual", {"actor": ["Norwegian"], "what": ["Norwegian troops"], "to": ["border"]}),
    (
        "Some 2,000 Norwegian soldiers now in Velsund will vote.",
        "actual",
        {"actor": ["Norwegian"], "what": ["Norwegian soldiers"], "quantity": ["2,000"], "to": ["Velsund"], "when": ["now"]},
    ),
    ("Norwegian forces assemble in and around Velsund.", "actual", {"actor": ["Norwegian"], "what": ["Norwegian forces"], "to": ["Velsund"]}),
    ("Norwegian commandos are headed to Velsund.", "actual", {"actor": ["Norwegian"], "what": ["Norwegian commandos"], "to": ["Velsund"]}),
    ("The Norwegian military buildup in Velsund goes on.", "actual", {"actor": ["Norwegian"], "what": ["Norwegian military buildup"], "to": ["Velsund"]}),
    ("Norway operates three radars on its side of the border.", "actual", {"actor": ["Norway"], "what": ["radars"], "quantity": ["three"], "to": ["side of the border"]}),
    ("Peru called for the replacement of Norwegian forces in Velsund.", "actual", {"actor": ["Norwegian"], "what": ["Norwegian forces"], "to": ["Velsund"]}),
    ("Norway installed two batteries at Velsund.", "actual", {"actor": ["Norway"], "what": ["batteries"], "quantity": ["two"], "to": ["Velsund"]}),
    ("The regiment moves to Kerrhaven in June 2031.", "planned", {"what": ["regiment"], "to": ["Kerrhaven"], "when": ["June 2031"]}),
    ("Norway sent a 90-metre frigate to Velsund.", "actual", {"actor": ["Norway"], "what": ["frigate"], "to": ["Velsund"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status", "roles"), CASES)
def test_what_stands_where(text: str, status: str, roles: dict[str, list[str]]) -> None:
    found = [f for f in frames(article(ABOUT_FORCES + text, published="2031-04-04")) if f.type == "deployment"]
    got = [(f.status, {role: [filler.text for filler in fillers] for role, fillers in f.roles.items()}) for f in found]
    assert got == [(status, roles)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway deploys a phrase that it had avoided, and the general deploys a good many proverbs.",
        "The company moved its offices to Velsund.",
        "A think tank based in Velsund counted the ships.",
        "Three Norwegian companies are operating in Velsund.",
        "Our mission in Velsund is to collect the facts.",
        "A care unit was set up in Velsund.",
        "Two cars stood in the street.",
        "The boats with four marines near Velsund were seized.",
        "Norway put its troops on alert.",
        "A fleet of buses was deployed to Velsund.",
        "The storm moved an army of tourists to the shelter.",
        "The ministry set out its mission in the region.",
        "Norway keeps troops in the hope of peace.",
        "Only one officer was on the bridge.",
        "Two missiles flew to the island.",
        "Any ship that moves to the island is watched.",
        "The navy fired from a corvette off Velsund.",
        "An army officer at Velsund was asleep.",
        "A drone of the army was brought down over Velsund.",
        "Japanese fishing boats were brought to a port near Velsund.",
        "A strike killed three Norwegian soldiers in Velsund.",
        "Norway shot down a Danish jet near the border.",
        "The system was designed to take down missiles from North Korea.",
    ],
)
def test_no_deployment(text: str) -> None:
    assert not [f for f in frames(article(ABOUT_FORCES + text)) if f.type == "deployment"]


@pytest.mark.parametrize("what", ["sixty constables", "12 rescuers", "300 men"])
def test_a_number_of_guards_is_put_somewhere_on_any_page(what: str) -> None:
    (frame,) = (f for f in frames(article(f"The mayor moved {what} to the bridge.")) if f.type == "deployment")
    assert (frame.roles["what"][0].text, frame.roles["to"][0].text) == (what.split()[1], "bridge")


def test_what_happened_before_or_since_tells_when() -> None:
    (frame,) = (
        f for f in frames(article("Norway has 130 soldiers on the river since the floods.")) if f.type == "deployment"
    )
    assert [f.text for f in frame.roles["when"]] == ["since the floods"]


def test_a_second_word_for_a_deployment_fills_what_the_first_leaves_open() -> None:
    (frame,) = (
        f
        for f in frames(article("Norway will not withdraw the 90 soldiers it sent to Velsund."))
        if f.type == "deployment"
    )
    assert (frame.status, frame.roles["to"][0].text) == ("actual", "Velsund")


def test_forces_that_are_not_withdrawn_are_there() -> None:
    (frame,) = (f for f in frames(article("Norway will not withdraw its 90 soldiers.")) if f.type == "deployment")
    assert frame.status == "actual"


def test_who_is_asked_is_the_one_who_sends() -> None:
    text = "Finland called on Norway to send 300 soldiers to Velsund."
    (frame,) = (f for f in frames(article(text)) if f.type == "deployment")
    assert [filler.text for filler in frame.roles["actor"]] == ["Norway"]


def test_a_pronoun_stands_for_forces_after_a_deployment_only() -> None:
    after = frames(article("Norway deployed two regiments and a brigade to Kerrhaven. They remain at Velsund."))
    alone = frames(
        article("The guests and a brigade and a regiment met.\nThe Ruiz sisters came. They remain at Velsund.")
    )
    assert [f.roles["what"][0].text for f in after if f.type == "deployment"] == ["regiments", "They"]
    assert not [f for f in alone if f.type == "deployment"]


def test_any_ship_that_is_denied_is_one_and_any_that_may_come_is_none() -> None:
    denied = frames(article("The premier denied that any Norwegian frigate was stationed at Velsund."))
    assert [(f.type, f.status) for f in denied] == [("deployment", "denied")]
    coming = frames(article("Norway stations any frigate that comes nearer at Velsund."))
    assert not [f for f in coming if f.type == "deployment" and "any" in [w.text for w in f.roles["what"]]]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Norway's defence minister denied that the army had sent 40 soldiers to Latvia.", "Norway"),
        ("Norway denied that it had sent 40 soldiers to Latvia.", "Norway"),
        # of two states that "it" may be neither is guessed
        ("Norway said that Iceland would leave and that it had sent 40 soldiers to Latvia.", None),
        ("The ministry denied that the army had sent 40 soldiers to Latvia.", None),
    ],
)
def test_whose_a_pronoun_or_a_bare_army_is(text: str, state: str | None) -> None:
    (found,) = [f for f in frames(article(text)) if f.type == "deployment"]
    assert [one.name for one in found.roles["actor"]] == [state]
