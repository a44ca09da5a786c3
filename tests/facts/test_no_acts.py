"""Sentences whose words tell acts elsewhere go in, and none comes out; beside each one that does tell one."""

import pytest

from tests.facts.told import acts


@pytest.mark.parametrize(
    ("without", "with_one"),
    [
        (
            "Typhoon No. 17 is threatening the ministry of Norvane with gusts of 55 metres.",
            "General Kerr is threatening the ministry of Norvane with arrests.",
        ),
        (
            "The minister pulled the dog of Peru's president out of the bay.",
            "The minister pulled out of the talks with Peru's president.",
        ),
        (
            "Typhoon Leonor is threatening the ministry of Norvane.",
            "The fire brigade of Norvane is threatening the ministry of Norvane with a strike.",
        ),
        ("The bank expects to lend more to the union.", "The bank asks the union to lend more."),
        ("A reporter asked the minister of Peru to repeat it.", "A mayor asked the minister of Peru to repeat it."),
        ("Ana Lund is shooting a thriller about Peru.", "Ana Lund is shooting at the police of Peru."),
        ("Ivo Lund was about to board a flight to Peru.", "Police of Peru boarded a trawler of Chile."),
        ("Peru's envoys treated the rebels as partners.", "Peru's doctors treated the rebels."),
        ("The ships of Peru returned to Chile.", "Peru returned the prisoners to Chile."),
        ("Peru wants closer ties with Chile.", "Peru wants Chile's help."),
        ("The agency of Peru links up speakers and newcomers.", "Peru linked the minister of Chile to the theft."),
        ("Ana Ruiz's side beat Chile United.", "The police of Peru beat protesters of Chile."),
        ("The actions of rebels in Peru worry the minister.", "The actions of rebels against Peru worry the minister."),
        (
            "The minister left after his conversations on Peru.",
            "The minister left after his conversations with Peru's envoy.",
        ),
        ("The company of Peru will sell Chile's goods.", "The company of Peru will work with Chile's ministry."),
        ("Norway's tourists visited Peru.", "Norway's minister visited Peru."),
        ("Ana Lund kicked off her campaign in Peru.", "Ana Lund kicked the minister of Peru."),
        ("Ana Lund is contesting the presidency of Peru.", "Ana Lund is contesting the ruling of Peru's court."),
        ("The minister leaned on a wall in Peru.", "The minister leaned on Peru."),
        ("The ministry of Peru released a report on Chile.", "The ministry of Peru released the envoy of Chile."),
        ("Peru launched Operation Grey Lantern in May.", "Peru launched an attack on Chile in May."),
        ("The minister cautioned against hasty steps in Peru.", "The minister cautioned Peru against hasty steps."),
        ("Norway wants a stable Peru.", "Norway wants answers from Peru's ministry."),
        ("Peru is seeking allies in Chile.", "Peru urged the ministry of Chile to help."),
        (
            "The government of Peru provides medical services.",
            "The government of Peru helps the security services of Chile.",
        ),
        ("We do not know who killed the minister of Peru.", "Rebels killed the minister of Peru."),
        ("The services that the government of Peru delivers are poor.", "The security services of Peru bombed Chile."),
        ("Peru patrols the South China Sea to protect its fishermen.", "Peru condemned China."),
        (
            "The ministry said at least six had been killed and twelve wounded.",
            "The ministry said rebels had wounded twelve.",
        ),
        (
            "Chile wrote to Peru. It has let it be known to Peru's minister that Chile would wait.",
            "Chile asked Peru to wait.",
        ),
    ],
)
def test_words_around_it_tell_that_it_is_none(without, with_one):
    assert acts(without) == []
    assert len(acts(with_one)) == 1


MATCH = "The semi-final between Norvane and Peru was goalless at half-time. "


@pytest.mark.parametrize(
    ("sentence", "on_any_page", "of_a_match"),
    [
        ("Chile defeated Peru in the fog.", ["ASSAULT"], []),
        ("The army bombarded the capital of Peru.", ["ASSAULT"], ["ASSAULT"]),
        ("Police arrested the captain of Peru on Friday.", ["COERCE"], ["COERCE"]),
        ("Peru condemned the president of Norvane.", ["ACCUSE"], ["ACCUSE"]),
    ],
)
def test_players_do_no_violence(sentence, on_any_page, of_a_match):
    assert [code for code, _, _ in acts(sentence)] == on_any_page
    assert [code for code, _, _ in acts(MATCH + sentence)] == of_a_match
