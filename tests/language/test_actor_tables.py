"""The shipped tables of states, bodies, places, senses, members and weapons hold together."""

import re
from collections import Counter

import pytest

from sayso.language.actors import canonical
from sayso.language.tables import rows

STATES = {row[1]: row for row in rows("states.tsv")}
TABLES = [
    "states.tsv",
    "bodies.tsv",
    "places.tsv",
    "senses.tsv",
    "members.tsv",
    "weapons.tsv",
    "blocs.tsv",
    "countries.tsv",
    "kinds.tsv",
]
COLUMNS = {
    "states.tsv": 8,
    "bodies.tsv": 3,
    "places.tsv": 2,
    "senses.tsv": 3,
    "members.tsv": 5,
    "weapons.tsv": 3,
    "countries.tsv": 2,
    "kinds.tsv": 2,
}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@pytest.mark.parametrize("table", COLUMNS)
def test_rows_have_their_columns(table: str) -> None:
    assert {len(row) for row in rows(table)} == {COLUMNS[table]}


@pytest.mark.parametrize("table", TABLES)
def test_cells_are_clean(table: str) -> None:
    for row in rows(table):
        for cell in row:
            assert cell == cell.strip(), row
            if table != "weapons.tsv" or row[0] != "~":
                assert "||" not in cell, row
                assert not cell.startswith("|"), row


def test_codes_are_codes_and_stand_once() -> None:
    assert all(re.fullmatch("[A-Z]{3}", row[1]) for row in rows("states.tsv"))
    assert len(STATES) == len(rows("states.tsv"))
    assert (
        len([row for row in STATES.values() if row[6].startswith("state")]) == 193 + 2 + 2
    )  # members, observers, Kosovo and Taiwan


def test_countries_are_states_each_with_a_code_of_its_own() -> None:
    codes = dict(rows("countries.tsv"))
    assert set(STATES) - set(codes) == {"YMD", "ANT"}  # FollowTheMoney has none
    assert set(codes) <= set(STATES)
    assert all(re.fullmatch("[a-z]{2}|cshh|csxx|suhh|yucs", code) for code in codes.values())
    assert len(set(codes.values())) == len(codes)
    assert (codes["FRA"], codes["DEU"], codes["CHN"], codes["XKX"]) == ("fr", "de", "cn", "xk")


def test_places_and_bodies_are_of_states() -> None:
    assert {code for code, _ in rows("places.tsv")} <= set(STATES)
    international = {row[1] for row in rows("bodies.tsv") if row[0] in ("organisation", "organ")}
    assert {row[1] for row in rows("bodies.tsv")} - international - {""} <= set(STATES)
    assert {row[2] for row in rows("senses.tsv")} - international - {"-"} <= set(STATES) | {"COMMONWEALTH"}


def test_a_name_of_a_body_stands_once() -> None:
    counts = Counter(name for row in rows("bodies.tsv") for name in row[2].split("|"))
    assert [name for name, count in counts.items() if count > 1] == []


def test_senses_end_where_they_are_decided() -> None:
    """Rows behind one without deciding words could never be reached."""
    ended: set[str] = set()
    for form, cues, _ in rows("senses.tsv"):
        assert form not in ended, form
        if not cues:
            ended.add(form)


def test_members_are_states_at_their_time() -> None:
    for bloc, member, since, until, source in rows("members.tsv"):
        assert member in STATES or member in ("EU", "AU"), (bloc, member)
        assert DATE.fullmatch(since), (bloc, member)
        assert not until or (DATE.fullmatch(until) and since < until), (bloc, member)
        assert source.startswith("http"), (bloc, member)
    spans = sorted((bloc, member, since, until) for bloc, member, since, until, _ in rows("members.tsv"))
    for one, other in zip(spans, spans[1:], strict=False):
        assert one[:2] != other[:2] or (one[3] and one[3] <= other[2]), (one, other)


@pytest.mark.parametrize(
    ("bloc", "day", "number"),
    [("NATO", "2026-11-28", 32), ("EU", "2026-11-28", 27), ("EU", "2019-01-01", 28), ("ASEAN", "2026-01-01", 11), ("G7", "2026-01-01", 7),
     ("BRICS", "2026-01-01", 10), ("AU", "2026-01-01", 55), ("UN Security Council, elected", "2026-06-01", 10), ("UN Security Council, permanent", "1980-01-01", 5),
     ("Arab League", "2026-01-01", 22), ("G20", "2026-01-01", 21), ("ECOWAS", "2026-01-01", 12), ("OPEC", "2026-01-01", 12), ("JEF", "2026-01-01", 10)],
)  # fmt: skip
def test_blocs_have_their_number_of_members(bloc: str, day: str, number: int) -> None:
    found = {
        m for b, m, since, until, _ in rows("members.tsv") if b == bloc and since <= day and (not until or day <= until)
    }
    assert len(found) == number


def test_blocs_stand_under_their_usual_names() -> None:
    for bloc in {row[0] for row in rows("members.tsv")}:
        assert canonical(bloc) == bloc


def test_weapons() -> None:
    kinds = {"aircraft", "ship", "submarine", "missile", "tank", "drone", "satellite", "gun", "system"}
    assert {row[1] for row in rows("weapons.tsv")} == kinds
    patterns = [(re.compile(row[2]), row[1]) for row in rows("weapons.tsv") if row[0] == "~"]
    for words, kind in (
        ("F-35A", "aircraft"),
        ("Su-57", "aircraft"),
        ("Hwasong-17", "missile"),
        ("Type 055", "ship"),
        ("S-400", "system"),
        ("Shahed-136", "drone"),
    ):
        assert next(held for pattern, held in patterns if pattern.fullmatch(words)) == kind
    names = Counter(row[0] for row in rows("weapons.tsv") if row[0] != "~")
    assert max(names.values()) == 1
    assert len(names) >= 300
