"""Figures of invented sentences, by the conventions."""

import pytest

from sayso.facts.figures import figures

CASES = [
    # text, (words, value, comparator, of, unit) of each figure
    ("It has more than 50 large bases there.", [("50", 50, ">", "large bases", None)]),
    ("The fee rose to A$90bn.", [("A$90bn", 90e9, "=", None, "AUD")]),
    ("It fell 12 percent.", [("12 percent", 12, "=", None, "%")]),
    (
        "40-odd warships and 15+ bombers came.",
        [("40-odd", 40, "~", "warships", None), ("15+", 15, ">=", "bombers", None)],
    ),
    ("About a dozen boats sank.", [("a dozen", 12, "~", "boats", None)]),
    ("No fewer than 300 people fled.", [("300", 300, ">=", "people", None)]),
    ("As many as 300 people fled.", [("300", 300, "<=", "people", None)]),
    ("Fewer than 300 people fled.", [("300", 300, "<", "people", None)]),
    ("Nearly 300 people fled.", [("300", 300, "~", "people", None)]),
    ("Between 10 and 15 ships came.", [("10", 10, ">=", "ships", None), ("15", 15, "<=", "ships", None)]),
    ("Some 10 to 15 ships came.", [("10", 10, ">=", "ships", None), ("15", 15, "<=", "ships", None)]),
    ("It lies within 40 km of Norwind.", [("40 km", 40, "<=", None, "km")]),
    ("5 million euros were lost.", [("5 million euros", 5e6, "=", None, "EUR")]),
    ("Более 300 человек погибли.", [("300", 300, ">", "человек", None)]),
    ("No ship may carry more than 30 tonnes.", [("30 tonnes", 30, "<=", None, "t")]),
    ("It handed over 14 tanks.", [("14", 14, "=", "tanks", None)]),
    ("It rose to 400 tonnes or more.", [("400 tonnes", 400, ">=", None, "t")]),
    ("Perhaps 200 sacks burned.", [("200", 200, "~", "sacks", None)]),
    ("It costs 9 to 11 million euros.", [("9", 9e6, ">=", None, "EUR"), ("11 million euros", 11e6, "<=", None, "EUR")]),
    ("It rose from 10 to 15 percent.", [("10", 10, "=", None, None), ("15 percent", 15, "=", None, "%")]),
    (
        "It cost RM40 million and 9.4 million zlotys.",
        [("RM40 million", 40e6, "=", None, "MYR"), ("9.4 million zlotys", 9.4e6, "=", None, "PLN")],
    ),
    ("It cost 7 Canadian dollars.", [("7 Canadian dollars", 7, "=", None, "CAD")]),
    ("It cost 38 cents.", [("38 cents", 0.38, "=", None, "USD")]),
    ("It lost 40 cubic metres of water.", [("40 cubic metres", 40, "=", "water", "m3")]),
    ("Nine were wounded.", [("Nine", 9, "=", "wounded", None)]),
    ("Two Norvanian officers met.", [("Two", 2, "=", "Norvanian officers", None)]),
    ("The four patrol boats left.", [("four", 4, "=", "patrol boats", None)]),
    ("It sent one frigate.", [("one", 1, "=", "frigate", None)]),
    ("It makes 391,000 tonnes last year.", [("391,000 tonnes", 391000, "=", None, "t")]),
    ("Last June 41 states signed.", [("41", 41, "=", "states", None)]),
    ("It fell to 19 last year.", [("19", 19, "=", None, None)]),
    ("Of the boats Norway 600, Peru 40.", [("600", 600, "=", None, None), ("40", 40, "=", None, None)]),
    (
        "The three countries closed one of the two ports.",
        [("three", 3, "=", "countries", None), ("one", 1, "=", "ports", None), ("two", 2, "=", "ports", None)],
    ),
    (
        "It has 41 million euros, against 12 in the year before.",
        [("41 million euros", 41e6, "=", None, "EUR"), ("12", 12e6, "=", None, "EUR")],
    ),
    (
        "It cost $40 million, of which 9 million was paid.",
        [("$40 million", 40e6, "=", None, "USD"), ("9 million", 9e6, "=", None, "USD")],
    ),
    (
        "It takes 3,000 lorries and paid 40 euros for 900 of them.",
        [("3,000", 3000, "=", "lorries", None), ("40 euros", 40, "=", None, "EUR"), ("900", 900, "=", None, None)],
    ),
    (
        "A 60kW engine at 50mph and 64GB.",
        [("60kW", 60, "=", None, "kW"), ("50mph", 50, "=", None, "mph"), ("64GB", 64, "=", None, "GB")],
    ),
    ("Speed is limited to 28 knots.", [("28 knots", 28, "<=", None, "knot")]),
    ("A seat has gone up to nine dollars.", [("nine dollars", 9, "=", None, "USD")]),
    (
        "It cost 90 Fiji dollars or 40 CFA francs.",
        [("90 Fiji dollars", 90, "=", None, "FJD"), ("40 CFA francs", 40, "=", None, "XOF")],
    ),
    ("Six more than before came.", [("Six", 6, "=", None, None)]),
    ("She put the number at nine.", [("nine", 9, "=", None, None)]),
    ("It holds 5 percent of some 300 votes.", [("5 percent", 5, "=", "votes", "%"), ("300", 300, "~", "votes", None)]),
    # none of these counts anything
    ("The line stops at nine for tea and is open from ten to four.", []),
    ("It was at sea for nine of fourteen days, west of 31 degrees east.", []),
    ("Articles 44 and 61 of press release no. 27 tell of a two-way trade.", []),
    ("Levels of between 1.2 and 1.9 times the limit.", []),
    ("It has reserves for three months of imports.", []),
    ("Ivo Lund, 54, who is 54, lives there.", []),
    ("Parliament approved it by 84 votes to 40.", []),
    ("Two thirds of it, one in ten, fourteen pages.", []),
    ("They met at six in the morning, from 20 to 24 June and on May 2 and 9.", []),
    ("\n3. The board met.", []),
    ("See paragraph 5 and UPDATE 2.", []),
    ("It had a 57 mm gun.", []),
    ("The S&P 500 fell.", []),
    ("No one knew the one that one needs.", []),
    ("It opened on 3 May 2031 at 10:30.", []),
    ("In 2031 it shut.", []),
    ("A B-52 flew over the 38th parallel under Article 5.", []),
    ("They waited three years, then two more weeks.", []),
    ("It may happen in the next two to three years.", []),
    ("The two countries agreed, and all three signed.", []),
    ("One of them left.", []),
    ("The Fortune 100 and the Five Eyes met.", []),
    ("Five Eyes members met the Group of Seven.", []),
    ("The group of seven boats left.", [("seven", 7, "=", "boats", None)]),
    ("Norwind won 3-1.", []),
    ("Call (4212) 22-71-55.", []),
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_the_figures(text: str, want: list[tuple[str, float, str, str | None, str | None]]) -> None:
    got = [(text[slice(*f.span)], f.value, f.comparator, f.of, f.unit) for f in figures(text, 0, len(text))]
    assert got == want
