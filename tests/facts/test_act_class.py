"""The class of an act: what the table has, what turns a class into another, which words tell it, and how it is weighed."""

import json
import re
from importlib.resources import files

import pytest

from sayso.facts.act_class import act_class, shipped
from sayso.facts.act_features import chain, features
from sayso.facts.act_words import CLASSES, composed, known, table

MARK = re.compile(r"[<>{}]")


def read(parse, marked):
    """The tree of a sentence with <source> and {target}, and their tokens."""
    doc = parse(MARK.sub("", marked))

    def words(opening, closing):
        if opening not in marked:
            return []
        start, end = (len(MARK.sub("", marked[: marked.index(mark)])) for mark in (opening, closing))
        return list(doc.char_span(start, end, alignment_mode="expand"))

    return doc, words("<", ">"), words("{", "}")


BY_TABLE = [
    ("<Norvane> condemned {the raid}.", "ACCUSE"),
    ("<Halvastra> imposed sanctions on {two Norvanian banks}.", "COERCE"),
    ("{Two engineers} were released by <the rebels>.", "YIELD"),
    ("<The guards> shelled {a village}.", "ASSAULT"),
    ("<The envoy> held talks in Orlev with {the rebels}.", "CONSULT"),
    ("<Norvane> and {Halvastra} began a joint exercise.", "COOPERATE"),
    ("A <rebel> attack on {the port} killed four people.", "ASSAULT"),
    # turns
    ("<Norvane> threatened to bomb {the port}.", "THREATEN"),
    ("<Norvane> agreed to send aid to {Halvastra}.", "AGREE"),
    ("<Norvane> sent aid to {Halvastra}.", "AID"),
    ("<Norvane> lifted the sanctions against {Halvastra}.", "YIELD"),
    ("<Norvane> suspended aid to {Halvastra}.", "SANCTION"),
    ("<Norvane> refused to lift the sanctions on {Halvastra}.", "REJECT"),
    ("<Norvane> will not lift the ban on {Halvastra}.", "REJECT"),
    ("<Norvane> called on {Halvastra} to release the crew.", "REQUEST"),
    ("<Ana Ruiz> said {the council} must resign.", "REQUEST"),
    ("<Norvane> will release {the prisoners}.", "AGREE"),
    ("<The union> will boycott {the vote}.", "THREATEN"),
    ("<The union> ended the strike against {the mine}.", "YIELD"),
    # not what the table would say of the words alone
    ("<Ana Ruiz> called {Ivo Lund} on Monday to congratulate him.", "SUPPORT"),
    ("<Ana Ruiz> met {Ivo Lund} after an attack on the port.", "CONSULT"),
    ("<The guards> arrested {six men} following an investigation.", "COERCE"),
]


@pytest.mark.parametrize(("marked", "code"), BY_TABLE)
def test_the_table_along_the_chain(parse, marked, code):
    _, source, target = read(parse, marked)
    assert composed(chain(source, target), target)[0] == code


@pytest.mark.parametrize(("marked", "code"), BY_TABLE)
def test_what_is_weighed_agrees(parse, marked, code):
    doc, source, target = read(parse, marked)
    found = act_class(doc, source, target)
    assert found is not None
    assert found.code == code
    assert 0 < found.score <= 1


@pytest.mark.parametrize(
    ("marked", "words", "how"),
    [
        ("<Norvane> imposed sanctions on {two banks}.", "imposed", "the table of acts has “impose sanction” as COERCE"),
        ("<Norvane> agreed to send aid to {Halvastra}.", "agreed", "the table of acts has “agree + send aid” as AGREE"),
    ],
)
def test_the_words_that_tell_it(parse, marked, words, how):
    doc, source, target = read(parse, marked)
    found = act_class(doc, source, target)
    assert found is not None
    assert doc.text[slice(*found.words)] == words
    assert found.how == how


def test_an_act_may_have_a_trigger_and_no_target(parse):
    doc, source, _ = read(parse, "<Norvane> accused the rebels of lies and mobilised its army.")
    found = [
        act_class(doc, source, (), trigger=next(t for t in doc if t.text == word)) for word in ("accused", "mobilised")
    ]
    assert [one.code for one in found if one] == ["ACCUSE", "MOBILIZE"]


def test_a_noun_is_read_with_its_verb(parse):
    doc, source, target = read(parse, "<Norvane> called for talks with {Halvastra}, which launched an attack.")
    attack = next(t for t in doc if t.text == "attack")
    assert [t.text for t in chain(target, (), attack)] == ["launched", "attack"]
    assert act_class(doc, (), ()) is None
    assert chain(source, target)[0].text == "called"


def test_weights_name_no_names():
    held = json.loads(files("sayso.data").joinpath("acts.json").read_text(encoding="utf-8"))
    upper = {word for name in held["features"] for word in name.split() if word != word.lower()}
    assert upper <= {*CLASSES, "PROPN", "NOUN", "VERB", "ADJ", "ADV", "PRON", "NUM", "X", "DET", "ADP", "AUX", "INTJ", "SYM", "PUNCT", "ROOT", "SCONJ", "CCONJ", "PART", "None", "SPACE"}  # fmt: skip
    assert set(map(len, held["features"].values())) == {len(CLASSES)}


def test_shares_are_of_one(parse):
    doc, source, target = read(parse, "<Norvane> condemned {the raid}.")
    shares = shipped().shares(features(doc, source, target, chain(source, target)))
    assert shares.sum() == pytest.approx(1)


def test_the_table_has_each_pattern_once_in_its_row():
    for patterns in table().values():
        assert len(set(patterns)) == len(patterns)
    assert {told for patterns in table().values() for _, told in patterns} >= set(CLASSES)


def test_a_verb_in_a_reported_clause_has_its_words(parse):
    doc = parse("Norvane said that Halvastra had closed its embassy.")
    closed = next(t for t in doc if t.text == "closed")
    assert known(closed).act.pattern == "close embassy"
