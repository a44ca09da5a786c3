"""Names that may be an outlet's, and links that no rule tells."""

from dataclasses import replace

import pytest

from sayso.model import Evidence
from sayso.resolve.carried import GIVEN, is_somebody, looks
from sayso.resolve.carriers import SIGNS, TRAITS, carriers, places
from sayso.resolve.clues import words_of_mention, words_of_name, words_of_saying
from sayso.resolve.page import context_of
from sayso.resolve.weighed import NAME_TRAITS, PAIR_TRAITS, Weighed
from tests.factory import article
from tests.resolve.sayings import says


def named(text, outlet=None):
    page = article(text)
    context = context_of(replace(page, outlet=Evidence(text=outlet, span=None, how="test") if outlet else None), [])
    return {one.name: one for one in carriers(context, places(context))}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She told Radio Norwind's Quay Hour so.", ["Radio Norwind", "Quay Hour"]),
        ("He heard it on “Tide and Time” at eight.", ["Tide and Time"]),
        ("The Aldmoor Lantern wrote it. The Lantern kept it.", ["Aldmoor Lantern"]),
        ("It was told to the NBS. The Norwind Broadcasting Service aired it.", ["Norwind Broadcasting Service"]),
        ("In the Aldmoor Sunday Review of Friday she wrote it.", ["Aldmoor Sunday Review"]),
        ("She told the Sunday Lamp so, and on Sunday Lund left.", ["Lund", "Sunday Lamp"]),
        ("NORWIND (Norvane Press) – She told Radio Norwind so.", ["NORWIND", "Norvane Press", "Radio Norwind"]),
        ("Norwind, 3 May — She told Radio Norwind so. Norwind waited.", ["Norwind", "Radio Norwind"]),
        ("The presenter of The Ledger at Large on Radio Norwind.", ["Ledger at Large", "Radio Norwind"]),
        ("On Curds and Whey she said so, on Jacko in the Morning too.", ["Curds and Whey", "Jacko in the Morning"]),
        ("On Monday at Aldmoor, on Norway and Sweden, he told the Ōtepoti Wire so.", ["Aldmoor", "Ōtepoti Wire"]),
        (
            "He read Tereré con Fronteras and Industriekurier am Sonntag.",
            ["Industriekurier am Sonntag", "Tereré con Fronteras"],
        ),
        ("Ana Ruiz left. Ana Ruiz of the Norwind Courier asked.", ["Ana Ruiz", "Norwind Courier"]),
        ("On Monday he posted it on Facebook and Telegram.", []),
        ("In Norway they told reporters on TV.", []),  # a state, and what has no name
    ],
)
def test_names_that_may_be_an_outlets(text, names):
    assert sorted(named(text)) == sorted(names)


def test_the_pages_own_outlet_is_none():
    assert "Norwind Gazette" not in named("She told the Norwind Gazette so.", outlet="Norwind Gazette")


@pytest.mark.parametrize(
    ("text", "name", "somebody"),
    [
        ("Lena Holm said she knew. She told Lena Holm so.", "Lena Holm", True),
        ("The pilot Lena Holm was late.", "Lena Holm", True),
        (
            "She spoke on Merta Kivo, which was late. Merta Kivo was long.",
            "Merta Kivo",
            False,
        ),  # nothing tells of a person
    ],
)
def test_who_has_an_office_or_is_he_or_she_is_no_outlet(text, name, somebody):
    context = context_of(article(text), [])
    assert is_somebody(context, named(text)[name]) is somebody


def test_mentions_have_the_signs_of_the_words_around_them():
    signs = named("Orla Venn told the weekly Quay Notes so.")["Quay Notes"].mentions[0].signs
    held = {name for name, sign in zip(SIGNS, signs, strict=True) if sign}
    assert {"before: told", "before: kind"} <= held
    assert "behind: says" not in held


def test_rows_are_as_long_as_their_names():
    context = context_of(article("She told Radio Norwind so."), [])
    weighed = Weighed(context, [], [], [])
    assert {len(row) for row in weighed.name_rows([0] * len(weighed.rows))} == {len(NAME_TRAITS)}
    assert len(set(PAIR_TRAITS)) == len(PAIR_TRAITS)
    assert len(TRAITS) == len(named("She told Radio Norwind so.")["Radio Norwind"].traits)


def test_a_link_is_given_by_the_words_around_a_name_and_says_so():
    page = (
        "[Orla Venn]s was the guest of Quay Hour, the morning programme of Radio Norwind, on Tuesday, and [said]c there that [the lock is safe]q.\n"
        "Quay Hour is heard in every kitchen of Aldmoor."
    )
    via = says(page, outlet="Aldmoor Courier")[-1].via
    assert "Quay Hour" in [link.name for link in via]
    assert any("likely by the words around it" in link.how or "Quay Hour" in link.how for link in via)


@pytest.mark.parametrize(
    "page",
    [
        "Quay Hour is on at eight. [Orla Venn]s [said]c [it is safe]q.",  # named, and no way
        "Radio Norwind's [Orla Venn]s [said]c [it is safe]q.",  # whose own she is
        "[Orla Venn]s, who runs Radio Norwind, [said]c [it is safe]q.",
        "[It is safe]q, [Orla Venn]s [told]c The Tidal Lamp.\n#Support The Tidal Lamp",  # may be the page's own
    ],
)
def test_an_outlet_that_carries_nothing_is_no_link(page):
    assert [link.name for link in says(page)[-1].via] == []


NOTHING = {"base": 0, "weights": {}}


def test_any_words_and_trees_may_take_the_place_of_the_shipped_ones():
    weights = looks(
        {
            "name words": NOTHING,
            "names": {"base": 1, "trees": []},
            "pair words": {"base": 0, "weights": {"b1=told": 2_000}},
            "pairs": {"base": GIVEN, "trees": []},
        }
    )
    assert weights.names.scores([[0] * len(NAME_TRAITS)]) == [1]
    assert weights.pairs.scores([[0] * len(PAIR_TRAITS)]) == [GIVEN]
    assert weights.pair_words.told(weights.pair_words.sum({"b1=told": 10, "b1=of": 10})) == 20


def test_words_around_a_name_are_told_with_their_places_and_names_as_capitals():
    context = context_of(article("Orla Venn told the weekly Quay Notes on Friday so."), [])
    where = [place.span for place in places(context)]
    one = next(found for found in carriers(context, places(context)) if found.name == "Quay Notes")
    words = words_of_name(context.text, where, one)
    assert {"w=quay", "last=notes", "b1=weekly", "b3=told", "a1=on", "a2=CAP", "bb=the weekly"} <= set(words)
    assert not any("venn" in word for word in words)
    near = words_of_mention(context.text, where, one.mentions[0], 2)
    assert {"g=2", "2b1=weekly", "M=told"} <= set(near)
    assert set(words_of_saying("Venn said so", 0)) == {
        "o=CAP", "0o=CAP", "o=said", "0o=said", "o=so", "0o=so", "oo=CAP said", "oo=said so"
    }  # fmt: skip
