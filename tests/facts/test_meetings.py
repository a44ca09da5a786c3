"""Frames of meeting in invented sentences, by the conventions."""

import pytest

from tests.facts.told import Told, told

CASES: list[tuple[str, list[Told]]] = [
    (
        "Ana Ruiz met Ivo Lund in Velsund on Monday.",
        [(None, "actual", {"participant": ["Ana Ruiz", "Ivo Lund"], "where": ["Velsund"], "when": ["Monday"]})],
    ),
    (
        "The two presidents had breakfasted together in Velsund in May.",
        [(None, "actual", {"participant": ["presidents"], "where": ["Velsund"], "when": ["May"]})],
    ),
    ("The president breakfasted in Velsund in May.", []),
    (
        "Envoys of Peru and Chile met in Lima.",
        [(None, "actual", {"participant": ["Peru", "Chile"], "where": ["Lima"]})],
    ),
    (
        "The two ministers will hold talks in Lima in June.",
        [(None, "planned", {"participant": ["ministers"], "where": ["Lima"], "when": ["June"]})],
    ),
    ("Ana Ruiz spoke after talks with Ivo Lund.", [(None, "actual", {"participant": ["Ana Ruiz", "Ivo Lund"]})]),
    (
        "Talks are to be held in Lima in June between the two ministers.",
        [(None, "planned", {"participant": ["ministers"], "where": ["Lima"], "when": ["June"]})],
    ),
    (
        "Ana Ruiz held talks in Lima, between the two ministers and Ivo Lund.",
        [(None, "actual", {"participant": ["Ana Ruiz", "ministers", "Ivo Lund"], "where": ["Lima"]})],
    ),
    ("The leaders meet again in June.", [(None, "planned", {"participant": ["leaders"], "when": ["June"]})]),
    ("There will be a meeting of the two presidents.", [(None, "planned", {"participant": ["presidents"]})]),
    ("He spoke ahead of a meeting of the two presidents.", [(None, "planned", {"participant": ["presidents"]})]),
    ("They are preparing for talks between Peru and Chile.", [(None, "planned", {"participant": ["Peru", "Chile"]})]),
    ("Peru broke off talks with Chile.", [(None, "ended", {"participant": ["Peru", "Chile"]})]),
    (
        "Peru and Chile have not met since a summit in Lima in 2026.",
        [(None, "actual", {"participant": ["Peru", "Chile"], "where": ["Lima"], "when": ["2026"]})],
    ),
    ("NATO held a summit in Lima.", [(None, "actual", {"participant": ["NATO"], "where": ["Lima"]})]),
    ("Ana Ruiz spoke at the NATO summit in Lima.", [(None, "actual", {"participant": ["NATO"], "where": ["Lima"]})]),
    (
        "Brazil invited Peru and Chile to a meeting.",
        [(None, "planned", {"participant": ["Brazil", "Peru", "Chile"]})],
    ),
    (
        "Following talks with Peru, Chile was content.",
        [(None, "actual", {"participant": ["Peru", "Chile"]})],
    ),
    (
        "Brazil met the K4 (Peru, Chile and Ecuador).",
        [(None, "actual", {"participant": ["Brazil", "K4", "Peru", "Chile", "Ecuador"]})],
    ),
    (
        "The minister, Ana Ruiz, received Ivo Lund in Lima.",
        [(None, "actual", {"participant": ["Ana Ruiz", "Ivo Lund"], "where": ["Lima"]})],
    ),
    (
        "Peru and Chile will hold a second round of talks in Velsund.",
        [(None, "planned", {"participant": ["Peru", "Chile"], "where": ["Velsund"]})],
    ),
    (
        "Ana Ruiz made these remarks in Velsund following talks with Ivo Lund.",
        [(None, "actual", {"participant": ["Ana Ruiz", "Ivo Lund"], "where": ["Velsund"]})],
    ),
    (
        "Peru criticized NATO following its summit in Velsund, which included leaders from Chile and Ecuador.",
        [(None, "actual", {"participant": ["NATO", "Chile", "Ecuador"], "where": ["Velsund"]})],
    ),
    (
        "At the Vilnius summit, NATO promised to help.",
        [(None, "actual", {"participant": ["NATO"], "where": ["Vilnius"]})],
    ),
    (
        "Our next meeting will be held in Velsund.",
        [(None, "planned", {"participant": ["Our"], "where": ["Velsund"]})],
    ),
    (
        "Foreign ministers of the K4 gathered in Velsund.",
        [(None, "actual", {"participant": ["Foreign ministers of the K4"], "where": ["Velsund"]})],
    ),
    (
        "Ivo Lund said, “I never met with any Danish officials.”",
        [(None, "denied", {"participant": ["I", "Danish officials"]})],
    ),
    (
        "In Velsund for a film, a thriller called “The Quay”, the actor Ivo Lund met President Anna Berg.",
        [(None, "actual", {"participant": ["Ivo Lund", "President Anna Berg"], "where": ["Velsund"]})],
    ),
    (
        "Ivo Lund met with dozens of ambassadors.",
        [(None, "actual", {"participant": ["Ivo Lund", "ambassadors"]})],
    ),
    (
        "Ivo Lund met with a group of Danish women.",
        [(None, "actual", {"participant": ["Ivo Lund", "group of Danish women"]})],
    ),
    (
        "Ivo Lund and Anna Berg discussed during their talks in Velsund the price of gas.",
        [(None, "actual", {"participant": ["Ivo Lund", "Anna Berg"], "where": ["Velsund"]})],
    ),
    (
        "Chile hosted consultations on fishing, which featured Ministers Ivo Lund and Anna Berg.",
        [(None, "actual", {"participant": ["Ministers Ivo Lund", "Anna Berg"]})],
    ),
    ("The ministers left the two-day meeting without a pledge.", [(None, "actual", {"participant": ["ministers"]})]),
    (
        "The meeting on Chile with the participation of Denmark and Norway will be held in Velsund in May.",
        [(None, "planned", {"participant": ["Denmark", "Norway"], "where": ["Velsund"], "when": ["May"]})],
    ),
    (
        "The council plans to hold consultations on Monday.",
        [(None, "planned", {"participant": ["council"], "when": ["Monday"]})],
    ),
]

# What tells none, though its words might.
NONE = [
    "The costs will be met from savings.",
    "Ana Ruiz told a news conference that it rained.",
    "The envoy was met by protesters.",
    "Peru received three drones from Chile.",
    "The committee meets on Thursdays.",
    "The opposition boycotted the session.",
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_the_meetings(text: str, want: list[Told]) -> None:
    assert told(text, "meeting") == want


@pytest.mark.parametrize("text", NONE)
def test_what_is_none(text: str) -> None:
    assert told(text, "meeting") == []
