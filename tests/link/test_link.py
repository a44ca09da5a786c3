"""Mentions of several pages in, actors with their judgements out."""

import csv
from pathlib import Path

import pytest

from sayso.language.filled import filled
from sayso.link import contradiction, link, mention_id, mentions
from sayso.model import Filler, Frame, Judgement, ToldFrame, ToldName

PAIRS = list(csv.DictReader(Path(__file__).with_name("pairs.csv").read_text(encoding="utf-8").splitlines()))


def told(page, name, role=None, *, kind="person", published="2031-05-02", **more):
    return ToldName(page=page, outlet=None, published=published, statement=page + name, name=name, type=kind, role=role, **more)  # fmt: skip


def frame(page, role, words, name=None):
    filler = Filler(text=words, span=(0, len(words)), name=name)
    one = Frame(type="act", code=None, status="actual", roles={role: (filler,)})
    return ToldFrame(frame=one, page=page, outlet=None, published="2031-05-02", statement=None, speaker=None)


def linked(*names, frames=(), decided=()):
    pages = dict.fromkeys(one.page for one in (*names, *frames))
    return link(mentions(names, frames, {page: n for n, page in enumerate(pages)}), decided)


def groups(found):
    return [[f"{one.page}:{one.name}" for one in entity.mentions] for entity in found.entities]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['left']}-{pair['right']}-{pair['label']}")
def test_pairs_of_names(pair):
    found = linked(
        told("a", pair["left"], pair["left_role"] or None), told("b", pair["right"], pair["right_role"] or None)
    )
    verdicts = [one.verdict for one in found.judgements]
    assert verdicts == ([] if pair["label"] == "apart" else [pair["label"]]), [one.why for one in found.judgements]
    assert len(found.entities) == (1 if pair["label"] == "same" else 2)


def test_every_judgement_has_a_score_and_a_sentence():
    found = linked(told("a", "Ana Ruiz", "the minister"), told("b", "Ana Ruiz", "minister"))
    (one,) = found.judgements
    assert 0.9 < one.score < 1
    assert one.judge == "rule"
    assert "the names are equal" in one.why
    assert "offices have words in common" in one.why
    assert "at most 7 days apart" in one.why


def test_years_apart_is_no_support():
    found = linked(told("a", "Lund", "mayor", published="2019"), told("b", "Ivo Lund", "mayor", published="2031-05"))
    assert len(found.entities) == 2


def test_a_surname_of_two_bearers_joins_neither():
    found = linked(told("a", "Ivo Lund", "mayor"), told("b", "Eva Lund", "mayor"), told("c", "Lund", "mayor"))
    assert groups(found) == [["a:Ivo Lund"], ["b:Eva Lund"], ["c:Lund"]]
    assert [one.verdict for one in found.judgements] == ["maybe", "maybe"]


def test_a_surname_is_placed_after_full_names_whatever_the_order_of_pages():
    found = linked(told("a", "Lund", "mayor"), told("b", "Ivo Lund", "mayor"))
    assert groups(found) == [["b:Ivo Lund", "a:Lund"]]


def test_adding_a_page_keeps_the_ids():
    names = [told("a", "Ana Ruiz"), told("b", "Ivo Lund"), told("c", "Ana Ruiz")]
    before, after = linked(*names), linked(*names, told("d", "Ivo Lund"), told("e", "Kari Bolt"))
    assert [one.id for one in before.entities] == [one.id for one in after.entities][:2]
    assert before.entities[0].id == mention_id("a", "person", "Ana Ruiz")


def test_states_and_blocs_are_one_by_their_code():
    found = linked(
        frames=(frame("a", "source", "Moscow"), frame("b", "target", "the Kremlin"), frame("c", "bloc", "NATO"))
    )
    assert [(one.name, one.type, one.country) for one in found.entities] == [
        ("Russia", "state", "RUS"), ("NATO", "bloc", "NATO"),
    ]  # fmt: skip


def test_a_body_of_a_state_is_one_in_two_wordings():
    bodies = ("the Danish Defence Ministry", "Denmark's Ministry of Defense", "the Chilean Defence Ministry")
    found = linked(frames=[frame(page, "actor", words) for page, words in zip("abc", bodies, strict=True)])
    assert [len(one.mentions) for one in found.entities] == [2, 1]


def test_what_many_bodies_are_called_joins_nothing():
    found = linked(told("a", "Coast Guard", kind="organisation"), told("b", "Coast Guard", kind="organisation"))
    assert (len(found.entities), found.judgements) == (2, ())


def test_an_acronym_joins_where_a_page_tells_it():
    full = told("a", "Norwind Salt Board", kind="organisation", short="NSB")
    assert len(linked(full, told("b", "NSB", kind="organisation")).entities) == 1
    assert (
        len(
            linked(told("a", "Norwind Salt Board", kind="organisation"), told("b", "NSB", kind="organisation")).entities
        )
        == 2
    )


def test_weapons_are_one_by_their_designation():
    found = linked(
        frames=(frame("a", "what", "two F-35s"), frame("b", "what", "an F-35A"), frame("c", "what", "boats"))
    )
    assert [(one.name, one.type, len(one.mentions)) for one in found.entities] == [("F-35 Lightning II", "weapon", 2)]


def test_offices_over_time():
    found = linked(
        told("a", "Ana Ruiz", "harbour minister", published="2029-03-01"),
        told("b", "Ana Ruiz", "harbour minister", published="2031-05-02"),
        told("c", "Ana Ruiz", "prime minister", published="2032-01-05"),
    )
    (ruiz,) = found.entities
    assert [(one.role, one.since, one.until, one.pages) for one in ruiz.offices] == [
        ("harbour minister", "2029-03-01", "2031-05-02", 2), ("prime minister", "2032-01-05", "2032-01-05", 1),
    ]  # fmt: skip


def decided(verdict, left, right):
    ids = (mention_id(*left), mention_id(*right))
    return Judgement(left=ids[0], right=ids[1], verdict=verdict, judge="person", score=None, why="asked her")


def test_a_person_joins_what_no_rule_would():
    names = [told("a", "Ana Ruiz"), told("b", "Anna Lund-Ruiz"), told("c", "Anna Lund-Ruiz")]
    by_hand = [decided("same", ("a", "person", "Ana Ruiz"), ("b", "person", "Anna Lund-Ruiz"))]
    assert groups(linked(*names, decided=by_hand)) == [["a:Ana Ruiz", "b:Anna Lund-Ruiz", "c:Anna Lund-Ruiz"]]


def test_a_person_parts_what_a_rule_joins_and_may_take_it_back():
    names = [told("a", "Ivo Lund"), told("b", "Ivo Lund")]
    pair = (("a", "person", "Ivo Lund"), ("b", "person", "Ivo Lund"))
    assert len(linked(*names, decided=[decided("different", *pair)]).entities) == 2
    assert len(linked(*names, decided=[decided("different", *pair), decided("maybe", *pair)]).entities) == 1


def test_what_is_parted_is_parted_for_all_that_was_joined_by_hand():
    names = [told(page, "Ivo Lund") for page in "abc"]
    a, b, c = ((page, "person", "Ivo Lund") for page in "abc")
    found = linked(*names, decided=[decided("same", a, c), decided("different", b, c)])
    assert groups(found) == [["a:Ivo Lund", "c:Ivo Lund"], ["b:Ivo Lund"]]


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("actor", "officials"),
        ("actor", "It"),
        ("where", "the quay"),
        ("what", "a leopard"),
        ("when", "May"),
        ("actor", "Two ships"),
    ],
)
def test_what_is_no_actor(role, words):
    assert filled(role, words) is None


def test_two_names_joined_are_no_ones_name():
    assert linked(told("a", "Ana Ruiz and Ivo Lund")).entities == ()


def test_thousands_of_names_of_one_surname(monkeypatch):
    """Each is compared with those that it may be, and not with all that share its surname."""
    compared = []
    monkeypatch.setattr("sayso.link.joining.likeness", lambda *args, **more: compared.append(args))
    letters = "abdefgilmnoprstuz"
    names = [
        told(f"p{n}", f"A{letters[n % 17]}{letters[n // 17 % 17]}o{letters[n // 289 % 17]}o Ruiz") for n in range(3_000)
    ]
    assert len(linked(*names).entities) == 3_000
    assert len(compared) < 6_000


def test_a_name_without_a_letter_harms_nothing():
    assert len(linked(told("x", "…"), told("y", ""), told("z", "<b>"), told("w", "<b>")).entities) == 4


def test_what_may_be_either_of_two_is_kept_together_and_bounded():
    """Each further "Ivo Lund" may be the minister or the striker; were each an actor, they would all be rivals of the next."""
    names = [told("x", "Ivo Lund", "the minister"), told("y", "Ivo Lund", "the striker")]
    found = linked(*names, *[told(f"p{n}", "Ivo Lund") for n in range(100)])
    assert [len(one.mentions) for one in found.entities] == [1, 1, 100]
    assert len(found.judgements) <= 1 + 3 * 100
    either = [one for one in found.judgements if one.right == mention_id("p7", "person", "Ivo Lund")]
    assert [one.verdict for one in either] == ["same", "maybe", "maybe"]
    assert all("another is as like" in one.why for one in either[1:])


def test_one_parted_by_hand_takes_nobody_with_it():
    names = [told(f"p{n}", "Ivo Lund") for n in range(50)]
    found = linked(*names, decided=[decided("different", ("p0", "person", "Ivo Lund"), ("p1", "person", "Ivo Lund"))])
    assert [len(one.mentions) for one in found.entities] == [49, 1]


def test_the_last_of_several_decisions_about_a_pair_counts_whatever_its_order():
    names = [told("a", "Ivo Lund"), told("b", "Ivo Lund")]
    a, b = (("a", "person", "Ivo Lund"), ("b", "person", "Ivo Lund"))
    assert len(linked(*names, decided=[decided("different", a, b), decided("same", b, a)]).entities) == 1


def test_what_cannot_hold_beside_what_was_decided_is_told():
    a, b, c = ((page, "person", "Ivo Lund") for page in "abc")
    chain = [decided("same", a, b), decided("same", b, c)]
    assert "the same as another" in contradiction(chain, decided("different", a, c))
    assert contradiction(chain, decided("different", a, b)) is None  # it takes the place of what was said of that pair
    parted = [decided("same", a, b), decided("different", b, c)]
    assert "were said to be different" in contradiction(parted, decided("same", a, c))


def test_a_town_in_a_bodys_name_tells_it_from_that_of_another():
    bodies = ("the Danish Embassy in Oslo", "the Danish Embassy in Lima", "the Danish Embassy in Oslo")
    found = linked(frames=[frame(page, "actor", words) for page, words in zip("abc", bodies, strict=True)])
    assert [len(one.mentions) for one in found.entities] == [2, 1]
