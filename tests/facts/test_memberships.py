"""Frames of membership in invented sentences, by the conventions."""

import pytest

from tests.facts.told import Told, told

CASES: list[tuple[str, list[Told]]] = [
    (
        "Peru joined the Lagoon Union in 2026.",
        [("join", "actual", {"member": ["Peru"], "bloc": ["Lagoon Union"], "when": ["2026"]})],
    ),
    ("Mayor Ana Ruiz joined Senator Ivo Lund on stage.", []),  # a person has no members
    (
        "Peru left the Lagoon Union in 2026.",
        [("leave", "actual", {"member": ["Peru"], "bloc": ["Lagoon Union"], "when": ["2026"]})],
    ),
    (
        "If Peru were to join the Lagoon Union, it would pay.",
        [("join", "hypothetical", {"member": ["Peru"], "bloc": ["Lagoon Union"]})],
    ),
    (
        "Peru joined the Lagoon Union in 2026 and left it in 2029.",
        [
            ("join", "actual", {"member": ["Peru"], "bloc": ["Lagoon Union"], "when": ["2026"]}),
            ("leave", "actual", {"member": ["Peru"], "bloc": ["Lagoon Union"], "when": ["2029"]}),
        ],
    ),
    (
        "Peru froze its participation in the Lagoon Union in 2026.",
        [("is", "ended", {"member": ["Peru"], "bloc": ["Lagoon Union"], "when": ["2026"]})],
    ),
    ("Peru ended its participation in the survey.", []),
    ("The party of Ana Ruiz is the party of Ivo J. Lund.", []),
    ("Peru is a member of the Lagoon Union.", [("is", "actual", {"member": ["Peru"], "bloc": ["Lagoon Union"]})]),
    ("Peru is not a member of the data office.", [("is", "denied", {"member": ["Peru"], "bloc": ["data office"]})]),
    ("Peru wants to join the Lagoon Union.", [("wants", "actual", {"member": ["Peru"], "bloc": ["Lagoon Union"]})]),
    (
        "Peru was invited to join the Lagoon Union.",
        [("invited", "actual", {"member": ["Peru"], "bloc": ["Lagoon Union"]})],
    ),
    (
        "Peru threatened to leave the Lagoon Union.",
        [("leave", "hypothetical", {"member": ["Peru"], "bloc": ["Lagoon Union"]})],
    ),
    (
        "Peru suspended its membership of the Lagoon Union.",
        [("is", "ended", {"member": ["Peru"], "bloc": ["Lagoon Union"]})],
    ),
    (
        "Peru became NATO's 30th member in 2026.",
        [("join", "actual", {"member": ["Peru"], "bloc": ["NATO"], "when": ["2026"]})],
    ),
    ("Peru, which is not a member of NATO, sent a ship.", [("is", "denied", {"member": ["Peru"], "bloc": ["NATO"]})]),
    (
        "Peru, a NATO member since 2017, sent a ship.",
        [("is", "actual", {"member": ["Peru"], "bloc": ["NATO"], "when": ["2017"]})],
    ),
    (
        "Peru announced its withdrawal from the Lagoon Union.",
        [("leave", "planned", {"member": ["Peru"], "bloc": ["Lagoon Union"]})],
    ),
    (
        "As Peru leaves the Lagoon Union, prices rise.",
        [("leave", "planned", {"member": ["Peru"], "bloc": ["Lagoon Union"]})],
    ),
    ("Peru's exit from the Lagoon Union began.", [("leave", "actual", {"member": ["Peru"], "bloc": ["Lagoon Union"]})]),
    ("Peru was expelled from the Lagoon Union.", [("leave", "actual", {"member": ["Peru"], "bloc": ["Lagoon Union"]})]),
    ("Peru has withdrawn its application to join NATO.", [("wants", "ended", {"member": ["Peru"], "bloc": ["NATO"]})]),
    (
        "Were Peru to join NATO, Chile would complain.",
        [("join", "hypothetical", {"member": ["Peru"], "bloc": ["NATO"]})],
    ),
    ("Peru's entry into NATO is out of the question.", []),
    ("Peru banned Chilean trucks from entering.", []),
    ("The bloc could include Peru.", [("is", "hypothetical", {"member": ["Peru"], "bloc": ["bloc"]})]),
    (
        "Peru and Chile's membership in NATO was discussed.",
        [("join", "actual", {"member": ["Peru", "Chile"], "bloc": ["NATO"]})],
    ),
    ("Peru has applied for observer status.", [("wants", "actual", {"member": ["Peru"]})]),
    (
        "The Lagoon Union has five members. Peru joined in 2026.",
        [("join", "actual", {"member": ["Peru"], "when": ["2026"], "bloc": ["Lagoon Union"]})],
    ),
    (
        "Norway tries to fast-track Peru and Chile's membership.",
        [("join", "planned", {"member": ["Peru", "Chile"]})],
    ),
    (
        "Peru spoke of Chile's entry into NATO.",
        [("join", "actual", {"member": ["Chile"], "bloc": ["NATO"]})],
    ),
]

# What tells none, though its words might.
NONE = [
    "Peru's parties should join forces.",
    "Sergeant Lund left the force.",
    "Lund's is the largest party in Peru.",
    "The truce does not apply to the armed groupings of Peru.",
    "Peru applied the rule to younger groups.",
    "Ana Lund joined Ohio's Rex Venn in opposing the bill.",
    "Ana Lund was accepted to Velsund University.",
    "Firms are entering the Chinese markets.",
    "Peru joined the search for the boat.",
    "The frigate left the Lagoon patrol.",
    "The list includes Peru.",
    "The bloc includes farmers.",
    "Ana Ruiz, a member of the Labour Party, sang.",
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_the_memberships(text: str, want: list[Told]) -> None:
    assert told(text, "membership") == want


@pytest.mark.parametrize("text", NONE)
def test_what_is_none(text: str) -> None:
    assert told(text, "membership") == []
