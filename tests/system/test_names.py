"""Words go in, the canonical name of an actor comes out; what no table knows is passed on without asking the rules."""

import csv

import pytest

from gate.scorers.actors import LABELS
from sayso.language.actors import actor, name_of
from sayso.system import names


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Kremlin", "Russia"), ("Norwegian troops", "Norway"), ("the North Atlantic Treaty Organization", "NATO"), ("Sen. Ana Ruiz", "United States"),
        ("the Tide Pact", "Tide Pact"), ("Norvane", "Norvane"), ("they", None), ("the partners", None),
    ],
)  # fmt: skip
def test_named(words, name):
    assert names.named(words) == name


def test_the_short_way_leads_to_the_same_name():
    with LABELS.open(encoding="utf-8", newline="") as file:
        mentions = [row["mention"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    assert len(mentions) > 250
    for mention in mentions:
        country = actor(mention).country
        if country is not None:
            assert names.named(mention) in (name_of(country), None), mention


def test_strangers_are_not_asked_about(monkeypatch):
    asked = []
    monkeypatch.setattr(names, "actor", lambda words: asked.append(words) or actor(words))
    names._country.cache_clear()
    for n in range(200):
        assert names.named(f"Kerr {n} Guild") == f"Kerr {n} Guild"
    names.named("the Kremlin")
    assert asked == ["the Kremlin"]
