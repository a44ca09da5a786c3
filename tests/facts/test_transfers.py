"""Who gives what to whom, and what is tested, of invented sentences."""

import pytest

from sayso.facts.frames import frames
from tests.factory import article

CASES = [
    (
        "A North Korean launch failed in May.",
        "test",
        "actual",
        {"actor": ["North Korean"], "what": ["North Korean launch"], "when": ["May"]},
    ),
    # text, type, status, roles
    ("North Korea conducted two nuclear tests in 2031.", "test", "actual", {"what": ["nuclear tests"], "actor": ["North Korea"], "when": ["2031"]}),
    ("The bridge was turned over to the Interior Ministry in 1871.", "transfer", "actual", {"what": ["bridge"], "recipient": ["Interior Ministry"], "when": ["1871"]}),
    (
        "Norway handed over 14 armoured cars, a water plant and a football pitch to the Polish army.",
        "transfer",
        "actual",
        {"giver": ["Norway"], "what": ["armoured cars", "water plant", "football pitch"], "recipient": ["Polish army"]},
    ),
    # who was paid, in what one invests, and for whom a loan is approved
    ("The World Bank approved a $200 million loan for Norway.", "transfer", "planned", {"giver": ["World Bank"], "what": ["$200 million loan"], "recipient": ["Norway"]}),
    ("The council was paid $65,000 by Denmark.", "transfer", "actual", {"giver": ["Denmark"], "what": ["$65,000"], "recipient": ["council"]}),
    ("The Danish government paid the council $65,000.", "transfer", "actual", {"giver": ["Danish government"], "what": ["$65,000"], "recipient": ["council"]}),
    ("The Danish bank invested $20 million in Quayline.", "transfer", "actual", {"giver": ["Danish bank"], "what": ["$20 million"], "recipient": ["Quayline"]}),
    # millions in one word, people and firms without a name, and what is handed to others than states
    ("The Lund family received $2.4m from Otto Berg.", "transfer", "actual", {"recipient": ["Lund family"], "what": ["$2.4m"], "giver": ["Otto Berg"]}),
    ("The government had committed £20m to the National Crime Agency.", "transfer", "actual", {"giver": ["government"], "what": ["£20m"], "recipient": ["National Crime Agency"]}),
    ("In January, Quayline raised $215 million from investors.", "transfer", "actual", {"recipient": ["Quayline"], "what": ["$215 million"], "giver": ["investors"], "when": ["January"]}),
    ("Two sites were handed over to the Orthodox Church.", "transfer", "actual", {"what": ["sites"], "recipient": ["Orthodox Church"]}),
    ("The handover of the cathedral to the Orthodox Church was delayed.", "transfer", "planned", {"what": ["cathedral"], "recipient": ["Orthodox Church"]}),
    # the parser may take whom a sum is promised and the sum for one
    ("Governments have promised the two countries about 340 million dollars.", "transfer", "planned", {"giver": ["Governments"], "what": ["340 million dollars"], "recipient": ["countries"]}),
    ("The Danish company has given each Polish family 400,000 dollars.", "transfer", "actual", {"giver": ["Danish company"], "what": ["400,000 dollars"], "recipient": ["Polish family"]}),
    ("Norway handed over to Poland the fifth of seven patrol boats.", "transfer", "actual", {"giver": ["Norway"], "what": ["patrol boats"], "recipient": ["Poland"]}),
    ("The siren, which was given by Norway in 2029, is loud.", "transfer", "actual", {"giver": ["Norway"], "what": ["siren"], "when": ["2029"]}),
    ("Norway pledged seven staff positions.", "transfer", "planned", {"giver": ["Norway"], "what": ["staff positions"]}),
    ("Norway has flown 6,000 tents to Poland.", "transfer", "actual", {"giver": ["Norway"], "what": ["tents"], "recipient": ["Poland"]}),
    ("Poland took over the corvette Arholma from Norway in January.", "transfer", "actual", {"giver": ["Norway"], "recipient": ["Poland"], "what": ["Arholma"], "when": ["January"]}),
    ("Poland operates three aircraft, which Norway made over to it in 2030.", "transfer", "actual", {"giver": ["Norway"], "what": ["aircraft"], "recipient": ["it"], "when": ["2030"]}),
    ("Poland expects two radars from Norway in May.", "transfer", "planned", {"giver": ["Norway"], "recipient": ["Poland"], "what": ["radars"], "when": ["May"]}),
    ("The European Union paid 61 percent of it.", "transfer", "actual", {"giver": ["European Union"], "what": ["percent"]}),
    ("Norway has reserved the right to provide arms to Poland.", "transfer", "hypothetical", {"giver": ["Norway"], "what": ["arms"], "recipient": ["Poland"]}),
    ("Norway donated 250 pumps to help Poland with its floods.", "transfer", "actual", {"giver": ["Norway"], "what": ["pumps"], "recipient": ["Poland"]}),
    ("The plan includes a $15 million contribution to the Kerr Fund.", "transfer", "actual", {"what": ["$15 million contribution"], "recipient": ["Kerr Fund"]}),
    ("Norway has halted arms deliveries to Poland.", "transfer", "ended", {"giver": ["Norway"], "what": ["arms"], "recipient": ["Poland"]}),
    ("Norway offered Poland a loan of $500 million.", "transfer", "planned", {"giver": ["Norway"], "what": ["loan"], "recipient": ["Poland"]}),
    ("Norway will resume arms deliveries to Poland.", "transfer", "planned", {"giver": ["Norway"], "what": ["arms"], "recipient": ["Poland"]}),
    ("A shipment of Danish vaccines arrived in Poland.", "transfer", "actual", {"what": ["Danish vaccines"], "recipient": ["Poland"], "giver": ["Danish"]}),
    ("Norway let a Danish firm try out drones over Velsund.", "test", "actual", {"actor": ["Danish firm"], "what": ["drones"], "where": ["Velsund"]}),
    ("Norway will cede two radars to Denmark.", "transfer", "planned", {"giver": ["Norway"], "what": ["radars"], "recipient": ["Denmark"]}),
    ("Norway tested a Kerr-5 missile.", "test", "actual", {"actor": ["Norway"], "what": ["Kerr-5 missile"]}),
    ("Norway paid 600,000 euros to Poland.", "transfer", "actual", {"giver": ["Norway"], "what": ["600,000 euros"], "recipient": ["Poland"]}),
    ("Norway pledged $250 million to Poland.", "transfer", "planned", {"giver": ["Norway"], "what": ["$250 million"], "recipient": ["Poland"]}),
    ("New Zealand has promised NZ$12 million.", "transfer", "planned", {"giver": ["New Zealand"], "what": ["NZ$12 million"]}),
    ("India has sent two hundred tonnes of seed.", "transfer", "actual", {"giver": ["India"], "what": ["seed"]}),
    (
        "Poland received the first of six frigates from Norway in May.",
        "transfer",
        "actual",
        {"giver": ["Norway"], "what": ["frigates"], "recipient": ["Poland"], "when": ["May"]},
    ),
    ("Poland borrowed two tanks from Norway.", "transfer", "actual", {"giver": ["Norway"], "what": ["tanks"], "recipient": ["Poland"]}),
    ("Norway is arming Poland.", "transfer", "actual", {"giver": ["Norway"], "recipient": ["Poland"]}),
    ("The drones go to the Polish army.", "transfer", "actual", {"what": ["drones"], "recipient": ["Polish army"]}),
    ("Norway sold four F-16s to Poland.", "transfer", "actual", {"giver": ["Norway"], "what": ["F-16s"], "recipient": ["Poland"]}),
    ("The transfer of weapons from Iran to Hezbollah worries Norway.", "transfer", "actual", {"what": ["weapons"], "recipient": ["Hezbollah"], "giver": ["Iran"]}),
    ("Norway prevented the transfer of weapons to Hezbollah.", "transfer", "denied", {"what": ["weapons"], "recipient": ["Hezbollah"]}),
    ("North Korea test-fired two missiles into the sea.", "test", "actual", {"actor": ["North Korea"], "what": ["missiles"], "where": ["sea"]}),
    ("North Korea carried out its sixth nuclear test.", "test", "actual", {"actor": ["its", "North Korea"], "what": ["nuclear test"]}),
    ("A Minuteman III test was put off.", "test", "actual", {"what": ["Minuteman III"]}),
    (
        "Japan took delivery of its first submarine from Norway.",
        "transfer",
        "actual",
        {"giver": ["Norway"], "what": ["first submarine"], "recipient": ["Japan"]},
    ),
    (
        "Norway will supply Poland with air-defence missiles.",
        "transfer",
        "planned",
        {"giver": ["Norway"], "what": ["air-defence missiles"], "recipient": ["Poland"]},
    ),
    (
        "Norway approved the sale of 100 missiles to Poland.",
        "transfer",
        "planned",
        {"giver": ["Norway"], "what": ["missiles"], "recipient": ["Poland"]},
    ),
    ("The helicopters were a gift from Norway.", "transfer", "actual", {"giver": ["Norway"], "what": ["helicopters"]}),
    (
        "Australia's delivery of missiles to Poland has been suspended.",
        "transfer",
        "ended",
        {"giver": ["Australia"], "what": ["missiles"], "recipient": ["Poland"]},
    ),
    (
        "Japan will provide the Philippine coast guard with five patrol ships.",
        "transfer",
        "planned",
        {"giver": ["Japan"], "what": ["patrol ships"], "recipient": ["Philippine coast guard"]},
    ),
    ("Norway acquired four submarines.", "transfer", "actual", {"recipient": ["Norway"], "what": ["submarines"]}),
    ("The pact will help Norway acquire submarines.", "transfer", "planned", {"recipient": ["Norway"], "what": ["submarines"]}),
    ("Norway bought Polish tanks.", "transfer", "actual", {"giver": ["Polish"], "recipient": ["Norway"], "what": ["Polish tanks"]}),
    ("Poland's purchase of South Korean tanks began.", "transfer", "actual", {"giver": ["South Korean"], "recipient": ["Poland"], "what": ["South Korean tanks"]}),
    ("Norway conducted a missile test on Sunday.", "test", "actual", {"actor": ["Norway"], "what": ["missile"], "when": ["Sunday"]}),
    ("The missiles were fired from Velsund into the sea.", "test", "actual", {"what": ["missiles"], "where": ["Velsund"]}),
    ("Norway test-fired a ballistic missile on Sunday.", "test", "actual", {"actor": ["Norway"], "what": ["ballistic missile"], "when": ["Sunday"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "roles"), CASES)
def test_who_gives_what(text: str, kind: str, status: str, roles: dict[str, list[str]]) -> None:
    found = [f for f in frames(article(text)) if f.type in ("transfer", "test", "deployment")]
    got = [(f.type, f.status, {role: [x.text for x in fillers] for role, fillers in f.roles.items()}) for f in found]
    assert got == [(kind, status, roles)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway and Chile signed a pact, under which Norway lends Chile two patrol boats.", "planned"),
        ("Norway lends Chile two patrol boats.", "actual"),
        ("Norway announced a contribution of 3 million dollars.", "planned"),
        ("Norway paid a contribution of 3 million dollars.", "actual"),
    ],
)
def test_what_is_only_provided_for_or_announced_is_planned(text: str, status: str) -> None:
    assert [f.status for f in frames(article(text)) if f.type == "transfer"] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "She sent two letters to the ministry.",
        "The bakery sold bread to tourists.",
        "The coach gave the team a reason.",
        "The fund bought shells.",
    ],
)
def test_no_transfer(text: str) -> None:
    assert not [f for f in frames(article(text)) if f.type == "transfer"]


@pytest.mark.parametrize("text", ["The band launched its new single, Rocket.", "Rebels fired shells at a Danish post."])
def test_what_is_launched_by_no_force_or_at_somebody_is_no_test(text: str) -> None:
    assert not [f for f in frames(article(text)) if f.type == "test"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway promised Poland 12 howitzers. The first four were handed over on Monday.",
            [("planned", ["howitzers"]), ("actual", ["first four"])],
        ),
        (
            "Norway gave Poland five radars, and three will be delivered in May.",
            [("actual", ["radars"]), ("planned", ["three"])],
        ),
        ("Norway gave Poland five radars. Two letters were delivered.", [("actual", ["radars"])]),
        ("The law gives the president of Poland new powers.", []),
        ("Two have been delivered.", []),
    ],
)
def test_a_part_of_what_was_just_told_is_handed_over(text: str, wanted: list[tuple[str, list[str]]]) -> None:
    found = [f for f in frames(article(text, published="2031-04-04")) if f.type == "transfer"]
    assert [(f.status, [one.text for one in f.roles["what"]]) for f in found] == wanted
    assert all([one.text for one in f.roles["recipient"]] == ["Poland"] for f in found)
