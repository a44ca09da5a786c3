"""Frames of agreement in invented sentences, by the conventions."""

import pytest

from tests.facts.told import Told, told

CASES: list[tuple[str, list[Told]]] = [
    (
        "Norway and Iceland signed a pact on seals in May.",
        [("pact", "actual", {"party": ["Norway", "Iceland"], "subject": ["seals"], "kind": ["pact"], "when": ["May"]})],
    ),
    (
        "Norway signed a memorandum of understanding with Iceland.",
        [("memorandum", "actual", {"party": ["Norway", "Iceland"], "kind": ["memorandum"]})],
    ),
    (
        "Most senators oppose the nuclear deal with Peru.",
        [("deal", "actual", {"party": ["Peru"], "subject": ["nuclear"], "kind": ["deal"]})],
    ),
    # who brokers one is no party of it
    (
        "Norway brokered a truce between Denmark and Peru.",
        [("truce", "actual", {"party": ["Denmark", "Peru"], "kind": ["truce"]})],
    ),
    # what an agreement lays down tells whom it binds
    (
        "A treaty of 2027 gave Peru 62 percent of the gas.",
        [
            (
                "treaty",
                "actual",
                {"party": ["Peru"], "subject": ["percent of the gas"], "kind": ["treaty"], "when": ["2027"]},
            )
        ],
    ),
    (
        "The warehouses were filled in 2027 under an agreement of all seven members.",
        [("agreement", "actual", {"party": ["members"], "subject": ["warehouses"], "kind": ["agreement"]})],
    ),
    ("The Kerr Pool, an arrangement of five states on shared surveillance, is new.", []),
    (
        "They met under the Velsund Procedure, which was signed by Japan, China and Peru in 2030.",
        [(None, "actual", {"party": ["Japan", "China", "Peru"], "kind": ["Procedure"], "when": ["2030"]})],
    ),
    (
        "The republic will not sign the new annex on the energy of the dam.",
        [(None, "denied", {"party": ["republic"], "subject": ["energy of the dam"]})],
    ),
    (
        "Peru ordered an air-defence system in 2027.",
        [(None, "actual", {"party": ["Peru"], "subject": ["air-defence system"], "when": ["2027"]})],
    ),
    (
        "The Kerr convention of 2018, to which Peru and Chile have put their seal, holds.",
        [("convention", "actual", {"party": ["Peru", "Chile"], "kind": ["convention"], "when": ["2018"]})],
    ),
    (
        "Ruiz was informed under the Kerr Understanding on Notice of Launches, which the two states concluded in 2030.",
        [
            (
                "understanding",
                "actual",
                {"party": ["states"], "subject": ["Notice of Launches"], "kind": ["Understanding"], "when": ["2030"]},
            )
        ],
    ),
    ("The Reds had a contested convention in May.", []),
    (
        "Peru and Chile signed the Treaty of Lisbon.",
        [("treaty", "actual", {"party": ["Peru", "Chile"], "kind": ["Treaty"]})],
    ),
    ("Experts agree that Peru has more ships than Chile.", []),
    (
        "Both sides agreed that the fence be moved.",
        [(None, "actual", {"party": ["sides"], "subject": ["moved"]})],
    ),
    (
        "Peru has a treaty with Chile on fish.",
        [("treaty", "actual", {"party": ["Peru", "Chile"], "subject": ["fish"], "kind": ["treaty"]})],
    ),
    (
        "The transit accord of 2026 between Peru and Chile lapsed on Sunday.",
        [
            (
                "accord",
                "ended",
                {"party": ["Peru", "Chile"], "subject": ["transit"], "kind": ["accord"], "when": ["2026", "Sunday"]},
            )
        ],
    ),
    (
        "Peru will not renew its transit accord with Chile.",
        [("accord", "ended", {"party": ["Peru", "Chile"], "subject": ["transit"], "kind": ["accord"]})],
    ),
    (
        "There is no treaty between Peru and Chile.",
        [("treaty", "denied", {"party": ["Peru", "Chile"], "kind": ["treaty"]})],
    ),
    ("Peru proposed a pact to Chile.", [("pact", "planned", {"party": ["Peru", "Chile"], "kind": ["pact"]})]),
    (
        "Peru lends Chile two boats under an accord of 2026.",
        [
            (
                "accord",
                "actual",
                {"party": ["Peru", "Chile"], "subject": ["boats"], "kind": ["accord"], "when": ["2026"]},
            )
        ],
    ),
    (
        "Peru left the fishing convention in 2026.",
        [
            (
                "convention",
                "ended",
                {"party": ["Peru"], "subject": ["fishing"], "kind": ["convention"], "when": ["2026"]},
            )
        ],
    ),
    (
        "Peru and Chile agreed to dredge the river.",
        [(None, "actual", {"party": ["Peru", "Chile"], "subject": ["dredge the river"]})],
    ),
    (
        "Peru and Chile failed to agree on a quota.",
        [(None, "denied", {"party": ["Peru", "Chile"], "subject": ["quota"]})],
    ),
    (
        "Peru and Chile signed a paper on seals.",
        [(None, "actual", {"party": ["Peru", "Chile"], "subject": ["seals"], "kind": ["paper"]})],
    ),
    ("Peru has ratified it.", [(None, "actual", {"party": ["Peru"]})]),
    (
        "The foreign minister, Ana Ruiz, signed a treaty with Chile.",
        [("treaty", "actual", {"party": ["Ana Ruiz", "Chile"], "kind": ["treaty"]})],
    ),
    (
        "LIMA, April 2 (Norwind Wire) - Peru and Chile will sign a pact on seals in June.",
        [("pact", "planned", {"party": ["Peru", "Chile"], "subject": ["seals"], "kind": ["pact"], "when": ["June"]})],
    ),
    (
        "Peru left Lima after signing a treaty with Chile.",
        [("treaty", "actual", {"party": ["Peru", "Chile"], "kind": ["treaty"]})],
    ),
    (
        "Peru and Chile signed a pact under which two boats are lent.",
        [("pact", "actual", {"party": ["Peru", "Chile"], "subject": ["boats"], "kind": ["pact"]})],
    ),
    (
        "Peru and Chile will build two boats to one drawing under an arrangement signed in Lima.",
        [("arrangement", "actual", {"party": ["Peru", "Chile"], "subject": ["boats"], "kind": ["arrangement"]})],
    ),
    (
        "Peru holds it to be at odds with the status of forces agreement that Norway and Chile concluded in 2026.",
        [
            (
                "agreement",
                "actual",
                {"party": ["Norway", "Chile"], "subject": ["forces"], "kind": ["agreement"], "when": ["2026"]},
            )
        ],
    ),
    (
        "Peru and Chile have been in a strategic partnership since 2026.",
        [
            (
                "partnership",
                "actual",
                {"party": ["Peru", "Chile"], "subject": ["strategic"], "kind": ["partnership"], "when": ["2026"]},
            )
        ],
    ),
    (
        "Norway withdrew the guns under the ceasefire signed at Velsund in May.",
        [("ceasefire", "actual", {"party": ["Norway"], "subject": ["guns"], "kind": ["ceasefire"], "when": ["May"]})],
    ),
    (
        "Peru and Chile agreed to a ceasefire on Sunday.",
        [("ceasefire", "actual", {"party": ["Peru", "Chile"], "kind": ["ceasefire"], "when": ["Sunday"]})],
    ),
    (
        "A Norwegian-brokered truce between Peru and Chile took effect.",
        [("truce", "actual", {"party": ["Peru", "Chile"], "kind": ["truce"]})],
    ),
    (
        "The signing of a pact between Peru and Chile is expected in May.",
        [("pact", "planned", {"party": ["Peru", "Chile"], "kind": ["pact"]})],
    ),
    (
        "Peru and Chile signed a letter of intent on seals.",
        [(None, "actual", {"party": ["Peru", "Chile"], "subject": ["seals"], "kind": ["letter"]})],
    ),
    (
        "Traders mourned the end of the railway accord with Peru.",
        [("accord", "ended", {"party": ["Peru"], "subject": ["railway"], "kind": ["accord"]})],
    ),
    (
        "Peru ordered two batteries from Kerr Dynamics in 2029.",
        [(None, "actual", {"party": ["Peru", "Kerr Dynamics"], "subject": ["batteries"], "when": ["2029"]})],
    ),
    (
        "Peru will buy two frigates from Kerr Dynamics.",
        [(None, "planned", {"party": ["Peru", "Kerr Dynamics"], "subject": ["frigates"]})],
    ),
    (
        "Peru has leased the northern quay of Lind to Chile.",
        [(None, "actual", {"party": ["Peru", "Chile"], "subject": ["northern quay of Lind"]})],
    ),
    (
        "The two countries agreed in 2029 to announce a common price.",
        [(None, "actual", {"party": ["countries"], "subject": ["announce a common price"], "when": ["2029"]})],
    ),
    (
        "It printed the annex of the protocol of 2029, under which Peru may send boats to Chile.",
        [
            (
                "protocol",
                "actual",
                {"party": ["Peru", "Chile"], "subject": ["boats"], "kind": ["protocol"], "when": ["2029"]},
            )
        ],
    ),
    (
        "No boat sails there under an accord with Peru which lapsed in 2029.",
        [("accord", "ended", {"party": ["Peru"], "kind": ["accord"], "when": ["2029"]})],
    ),
]

# What tells none, though its words might.
CASES += [
    # what an agreement ends, or is to end, is not the agreement
    (
        "A deal between Norway and Denmark ended a strike.",
        [("deal", "actual", {"party": ["Norway", "Denmark"], "kind": ["deal"]})],
    ),
    (
        "Norway reached an agreement with Denmark to end a strike.",
        [("agreement", "actual", {"party": ["Norway", "Denmark"], "subject": ["end a strike"], "kind": ["agreement"]})],
    ),
]

NONE = [
    "There is a lack of understanding between Peru and Chile.",
    "Ivo Lund entered a civil partnership with Rex Venn in Peru.",
    "Peru ordered two frigates to sail.",
    "Peru bought nine drones from Chile.",  # a transfer, as from any state
    "The bakery ordered two drones.",
    "Fishing is down, and not because of the pact.",
    "The embassy called the pact unnecessary.",
    "The judge signed a decree.",
    "The senate ratified the treaty.",
    "Peru will join the boat pact.",
    "The clerk does not agree with him about the floor.",
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_the_agreements(text: str, want: list[Told]) -> None:
    assert told(text, "agreement") == want


@pytest.mark.parametrize("text", NONE)
def test_what_is_none(text: str) -> None:
    assert told(text, "agreement") == []
