"""Whom and what sentences name or describe: the words, what it is, its usual name, and by which reason."""

import pytest

from sayso.facts.mentions import kinds, mentions
from sayso.language.tables import rows


def told(text):
    return [(text[slice(*one.span)], one.type, one.name) for one in mentions(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Foreign Minister Ana Ruiz met Ivo Lund in Velsund.", ("Foreign Minister Ana Ruiz", "person", "Ana Ruiz")),
        ("Advisor Thamesby welcomed the talks.", ("Advisor Thamesby", "person", "Thamesby")),
        ("The envoy left.", ("The envoy", "person", None)),
        ("The envoys left.", ("The envoys", "organisation", None)),
        ("The troops shot at two rebels.", ("two rebels", "organisation", None)),
        ("The people of Norway voted.", ("The people of Norway", "organisation", None)),
        ("The people of Norway voted.", ("Norway", "state", "Norway")),
        ("NATO sent troops.", ("NATO", "bloc", "NATO")),
        ("The Norwegians went home.", ("The Norwegians", "organisation", "Norway")),
        ("The Pacific Fleet sailed.", ("The Pacific Fleet", "organisation", "Pacific Fleet")),
        ("The frigate Argonel sailed.", ("The frigate Argonel", "platform", "The frigate Argonel")),
        ("Strategic bombers flew.", ("Strategic bombers", "platform", None)),
        ("The Republic of Korea agreed.", ("The Republic of Korea", "state", "South Korea")),
        ("They took the village.", ("the village", "place", None)),
        ("Skerry is a town on the coast.", ("Skerry", "place", "Skerry")),
        ("The residents of Camp Skerry left.", ("Camp Skerry", "place", "Camp Skerry")),
        ("It fell near the Black Sea coast.", ("the Black Sea coast", "place", None)),
        ("They seized three assault rifles and a drone.", ("three assault rifles", "weapon", None)),
        ("They seized three assault rifles and a drone.", ("a drone", "platform", None)),
        ("Two F-35 jets took off.", ("Two F-35 jets", "platform", "F-35 Lightning II")),
        # a note's number is no part of a word
        ("They seized two patrol boats.[4][12] The town fell.", ("two patrol boats", "platform", None)),
        # a designation that the parser takes for a number, and the name of a ship without a word for it
        ("The rebels shot down a Danish F-16.", ("a Danish F-16", "platform", "F-16 Fighting Falcon")),
        ("It was dropped from a C-130.", ("a C-130", "platform", "C-130 Hercules")),
        ("HMS Argonel sailed past the port.", ("HMS Argonel", "platform", "HMS Argonel")),
        # who has it is no weapon
        ("An F-16 pilot slept.", ("An F-16 pilot", "person", None)),
        ("The Reaper's crew slept.", ("The Reaper's crew", "organisation", None)),
        ("The Iskander brigade slept.", ("The Iskander brigade", "organisation", None)),
        ("They laid anti-personnel mines.", ("anti-personnel mines", "weapon", None)),
        ("The Iskander-M missile hit a barracks.", ("The Iskander-M missile", "weapon", "Iskander")),
    ],
)
def test_a_mention(text, wanted):
    assert wanted in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "He told us that it was theirs.",  # pronouns are no mentions
        "It was printed in Arabic.",
        "A partnership takes time.",
        "The talks took an hour.",
        "The colour was green.",
    ],
)
def test_what_names_nobody(text):
    assert told(text) == []


def test_a_state_is_a_place_where_something_is_there():
    text = "Norway sent a team after the talks in Sweden, and the minister met Chile’s envoy."
    found = {one.name: (one.place, one.country) for one in mentions(text, [(0, len(text))]) if one.type == "state"}
    assert found == {"Norway": (False, "NOR"), "Sweden": (True, "SWE"), "Chile": (True, "CHL")}


def test_a_name_is_one_kind_of_thing_on_a_page():
    text = "Envoy Dromvik left. Dromvik had stayed a week. The crowd at the quay cheered Dromvik."
    kinds_of = {one.type for one in mentions(text, [(0, len(text))]) if one.name == "Dromvik"}
    assert kinds_of == {"person"}


def test_a_persons_state_is_told_by_the_words_beside_the_name_and_by_nothing_else():
    text = "The Chilean minister Ana Ruiz left Oslo. Ruiz will meet Ivo Lund in Paris, where France voted."
    found = {one.name: one.country for one in mentions(text, [(0, len(text))]) if one.type == "person" and one.name}
    assert found == {"Ana Ruiz": "CHL", "Ruiz": "CHL", "Ivo Lund": None}


def test_a_headline_in_capitals_makes_no_names():
    text = "Harbour Pushes For New Arms Race In Velsund Bay"
    assert all(not one.how.startswith("spaCy") for one in mentions(text, [(0, len(text))]))


def test_only_the_given_parts_are_read_and_places_are_of_the_text():
    text = "Ana Ruiz left.\nThe village of Skerry burned.\nThe envoy stayed."
    start = text.index("The village")
    found = mentions(text, [(start, text.index("\nThe envoy"))])
    assert [text[slice(*one.span)] for one in found] == ["The village of Skerry", "Skerry"]
    assert all(one.how for one in found)


def test_mentions_come_by_place_the_wider_first():
    text = "The members of the Norwegian parliament met the president of Chile in the city of Velsund."
    spans = [one.span for one in mentions(text, [(0, len(text))])]
    assert spans == sorted(spans, key=lambda span: (span[0], -span[1]))
    assert len(set(spans)) == len(spans)


def test_words_of_one_name_are_not_told_twice():
    text = "The United States Navy sent the USS Gerald R. Ford to the Gulf of Aden."
    found = told(text)
    assert len(found) == len(set(found))


def test_the_table_of_kinds_holds_together():
    assert {row[0] for row in rows("kinds.tsv")} == {"person", "organisation", "place", "weapon", "platform"}
    for kind, nouns in rows("kinds.tsv"):
        words = nouns.split("|")
        assert len(words) == len(set(words)), kind
        assert all(word == word.strip().lower() and word for word in words), kind
    assert kinds()["tank"] == ["platform"]
