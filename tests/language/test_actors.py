"""Whom a mention stands for: every row of `actors.tsv`, what an answer says of itself, and the limits of the work."""

import csv
import time
from pathlib import Path

import pytest

from sayso.language.actors import Actor, actor, canonical
from sayso.language.gazetteer import marks

TABLE = Path(__file__).with_name("actors.tsv").read_text(encoding="utf-8").splitlines()[1:]
ROWS = list(csv.reader(TABLE, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize(("expected", "mention", "sentence"), ROWS)
def test_state_or_bloc(expected: str, mention: str, sentence: str) -> None:
    found = actor(mention, sentence)
    assert (found.country or "-") in expected.split("|"), found.how
    assert found.how


@pytest.mark.parametrize(
    ("mention", "sentence", "name", "kind"),
    [
        ("the Kremlin", "The Kremlin declined to comment.", "Russia", "state"),
        ("U.S.", "The U.S. sent ships.", "United States", "state"),
        ("the North Atlantic Treaty Organization", "The North Atlantic Treaty Organization met.", "NATO", "bloc"),
        ("the European Commission", "The European Commission met.", "European Commission", "organisation"),
        ("the Bundestag", "The Bundestag voted.", "Bundestag", "organisation"),
        ("Polish minister Ana Ruiz", "Polish minister Ana Ruiz spoke.", "Ana Ruiz", "person"),
        ("the Norvanian president", "The Norvanian president spoke.", "Norvanian president", "office"),
        ("Hamas", "Hamas fired rockets.", "Hamas", "group"),
        ("a senior official", "A senior official said so.", "senior official", "anonymous"),
        ("the annual report", "The annual report said so.", "annual report", "document"),
        ("They", "They said so.", "They", None),
    ],
)
def test_name_and_type(mention: str, sentence: str, name: str, kind: str | None) -> None:
    found = actor(mention, sentence)
    assert (found.name, found.type) == (name, kind)


@pytest.mark.parametrize("mention", ["", "  ", "“”", "’s", "\x00", "-", "\ud800"])
def test_a_mention_without_words_is_nobody(mention: str) -> None:
    assert actor(mention, "Moscow said so.").country is None
    assert actor(mention).country is None


def test_the_start_tells_which_of_two_is_meant() -> None:
    sentence = "Chad Moll of Oslo flew to Chad."
    assert actor("Chad", sentence, 0).country is None
    assert actor("Chad", sentence, sentence.rindex("Chad")).country == "TCD"


def test_a_start_that_is_wrong_is_not_believed() -> None:
    assert actor("Moscow", "In Moscow they met.", 999).country == "RUS"
    assert actor("Moscow", "In Oslo they met.", 3).country == "RUS"


def test_the_mention_is_found_whatever_its_first_letter() -> None:
    assert actor("the Foreign Ministry", "The Foreign Ministry in Tehran summoned her.").country == "IRN"


def test_the_same_input_gives_the_same_answer() -> None:
    assert actor("the alliance", "NATO said the alliance met.") == actor("the alliance", "NATO said the alliance met.")


@pytest.mark.parametrize(
    "sentence",
    ["Iran's " * 30_000, "the " * 50_000, "U.S.-" * 40_000, "Ana Ruiz and " * 20_000, "President of " * 20_000, "(" * 100_000, "'s " * 50_000],
)  # fmt: skip
def test_long_sentences_take_no_time(sentence: str) -> None:
    began = time.process_time()
    actor("Ana Ruiz", sentence + "Ana Ruiz")
    actor(sentence, sentence)
    assert time.process_time() - began < 5


def test_names_in_capitals_and_without_any() -> None:
    assert [m.code for m in marks("RUSSIA WARNS US AND IRAN")] == ["RUS", "USA", "IRN"]
    assert [m.code for m in marks("russia warns them and iran")] == ["RUS", "IRN"]
    assert [m.code for m in marks("they told us who it is")] == []


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("Moscow", "Russia"), ("Iran's", "Iran"), ("USSR", "Soviet Union"), ("Turkey", "Türkiye"), ("the UK", "United Kingdom"),
        ("European Union", "EU"), ("the Quad", "Quad"), ("North Atlantic Treaty Organisation", "NATO"), ("Norvane", "Norvane"), ("", ""),
    ],
)  # fmt: skip
def test_canonical(name: str, usual: str) -> None:
    assert canonical(name) == usual
    assert canonical(usual) == usual


def test_an_answer_is_a_plain_record() -> None:
    assert actor("Oslo", "Oslo said so.") == Actor(
        name="Norway", type="state", country="NOR", how="it names “Oslo”, which is Norway"
    )
