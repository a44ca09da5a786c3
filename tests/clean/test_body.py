"""Body lines of plain pages: what the trees are told, how they answer, and where rules and trees differ."""

import time

import pytest

from sayso.clean import block, traits
from sayso.clean.agree import agree
from sayso.clean.body import scores
from sayso.clean.families import FAMILIES, families
from sayso.clean.lines import Line, lines
from sayso.clean.looks import Looked, look
from sayso.clean.states import WEIGHED, mark
from sayso.language.trees import read, shipped
from tests.clean.test_clean import kinds, plain

MENU = "\n".join(["Gull Post", "Home", "News", "Harbour", "Weather", "Sport", "Opinion", "Sign in"])
STORY = [
    "The pier was shut on Monday after the storm of the weekend had torn away two of its oldest piles, the harbour office said.",
    "Nobody was hurt. “We heard it go at four in the morning, and then it was quiet,” said the keeper, who lives beside the pier.",
    "Divers are to look at what is left of the piles on Friday, when the tide is low enough for them to see the ground.",
    "The town has put money aside for a new pier, but the council does not meet before the end of the month to decide on it.",
    "Until then the ferry leaves from the old quay, ten minutes later than printed, the harbour office said in a notice.",
]  # fmt: skip
FOOTER = [
    "Share", "Print", "More from Harbour", "Lighthouse keeper retires", "Crane falls into the dock", "Most read", "Fog all week",
    "We and our partners use cookies to store and read information on your device. You can change your choice at any time.",
    "Subscribe to our newsletter and get the best of the week in your inbox every Sunday morning, free of charge.",
    "Privacy policy", "Terms of use", "© 2031 Gull Post",
]  # fmt: skip


def saved() -> str:
    return "\n".join([MENU, "", "Storm shuts the pier", "", *(f"{line}\n" for line in STORY), *FOOTER]) + "\n"


def test_the_story_is_told_from_menus_and_notices() -> None:
    found = kinds(plain(saved()))
    assert found["Storm shuts the pier"] == "title"
    assert {line: found[line] for line in STORY} == dict.fromkeys(STORY, "body")
    assert "body" not in {found[line] for line in [*FOOTER, *MENU.split("\n")]}


@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_a_pasted_piece_is_all_body(count: int) -> None:
    whole = [STORY[0], *STORY[1:3], *STORY[4:]] * 2
    pasted = whole[:count]
    assert [r.kind for r in plain("\n\n".join(pasted)).regions] == ["body"] * count


def test_each_line_has_a_number_for_each_trait() -> None:
    every = list(lines(saved()))
    rows = traits.traits(every, look(every))
    assert {len(row) for row in rows} == {len(traits.NAMES)}
    assert all(isinstance(value, int) for row in rows for value in row)
    by_name = dict(zip(traits.NAMES, rows[9], strict=True))
    assert every[9].text == STORY[0]
    assert (by_name["width"], by_name["begins"], by_name["ends"]) == (len(STORY[0]), 1, 1)
    assert by_name["width, line above"] == len("Storm shuts the pier")
    assert by_name["gap above"] == 1


def test_a_box_stands_so_many_lines_away() -> None:
    every = list(lines("A line\nRelated stories\nThe pier\nThe ferry"))
    rows = traits.traits(every, look(every))
    at = traits.NAMES.index("since related")
    assert [row[at] for row in rows] == [traits.FAR, 0, 1, 2]


@pytest.mark.parametrize(
    ("line", "family"),
    [
        ("we use cookies", "consent"),
        ("datenschutzerklärung", "consent"),
        ("read more about it", "more"),
        ("les også: fergen", "more"),
        ("写真を拡大", "photo"),
        ("your ferry", "you"),
    ],
)
def test_words_belong_to_families(line: str, family: str) -> None:
    assert families(line)[FAMILIES.index(family)] == 1
    assert families("the ferry sank in the fog") == [0] * len(FAMILIES)


def test_whole_words_only_where_they_are_short() -> None:
    assert families("younger usual wednesday")[FAMILIES.index("you")] == 0


def test_the_heaviest_block_is_where_the_article_is() -> None:
    every = list(lines("\n".join(["menu", "news", *STORY, "links", "more"])))
    given = [-3000, -3000, *[2500] * len(STORY), -3000, -3000]
    rows = [dict(zip(block.NAMES, row, strict=True)) for row in block.places(every, given)]
    assert [row["in block"] for row in rows] == [0, 0, *[1] * len(STORY), 0, 0]
    assert rows[0]["from block start"] == -2
    assert rows[2]["block subjects"] > 2
    assert rows[0]["block subjects"] == 0
    assert rows[2]["score -3"] == block.UNKNOWN


def test_no_line_is_certain_of_a_block() -> None:
    every = list(lines("menu\nnews"))
    assert [row[block.NAMES.index("in block")] for row in block.places(every, [-5, -5])] == [0, 0]


def test_trees_are_read_by_the_names_of_traits() -> None:
    tree = ["words", 3, ["width", 10, -5, 5], 40]
    trees = read({"base": 2, "trees": [tree, 100]}, ["width", "words"])
    assert trees.scores([[9, 2], [10, 2], [0, 3]]) == [97, 107, 142]


def test_shipped_weights_are_whole_numbers_with_a_card() -> None:
    found = shipped("lines.json")
    assert found["card"]["command"] == "python -m train.lines"

    def whole(tree: object) -> bool:
        if isinstance(tree, int):
            return True
        assert isinstance(tree, list)
        return tree[0] in (*traits.NAMES, *block.NAMES) and all(whole(part) for part in tree[1:])

    assert all(whole(tree) for name in ("first", "second") for tree in found[name]["trees"])


@pytest.mark.parametrize(
    ("first", "starts", "score", "pasted", "kind"),
    [
        ("body", None, 2000, False, "body"),
        ("body", None, -2000, False, "other"),  # a notice in whole sentences
        ("body", None, -2000, True, "body"),  # a sentence like a notice, in a page without furniture
        ("body", None, -5000, True, "other"),
        ("other", None, 1000, True, "other"),  # a heading, until what stands around it is known
        ("other", None, 500, False, "body"),  # a subheading
        ("byline", None, 3000, False, "byline"),  # what a line says of itself stands
        ("other", "related", 3000, True, "related"),
    ],
)
def test_where_looks_and_trees_differ(first, starts, score, pasted, kind) -> None:
    assert agree(Looked([first], [starts]), [score], pasted=pasted) == [kind]


def test_a_list_in_a_pasted_article_is_body() -> None:
    found = kinds(plain("\n".join([*STORY, "The new pier", "two boats", "a lamp", *STORY[::-1]])))
    assert {found[line] for line in ["The new pier", "two boats", "a lamp"]} == {"body"}


def test_weights_may_be_given() -> None:
    none = {"base": -9000, "trees": []}
    every = list(lines(saved()))
    assert scores(every, look(every), {"first": none, "second": none}) == [-9000] * len(every)
    assert "body" not in {marked.kind for marked in mark(every, {"first": none, "second": none})}


@pytest.mark.parametrize(
    "line", ["a", "Comments", "The pier closed on Monday and nobody knew why it had.", "漢", "1 $"]
)
def test_a_page_of_very_many_lines_is_told_by_rules_alone(line: str) -> None:
    """Ten times as many lines take some ten times as long: nothing grows with the square."""
    took = []
    for count in (WEIGHED + 1, 10 * WEIGHED):
        every = [Line(line, n * 60, n * 60 + len(line), 0, len(line.split())) for n in range(count)]
        start = time.process_time()
        assert len(mark(every)) == count
        took.append(time.process_time() - start)
    assert took[1] < 40 * took[0] + 1
