"""`sayso link`, `entities` and `judge` in this process."""

import json
import sqlite3

import pytest

PAGES = {
    "a.txt": "Norwind Radio\n\n2 May 2031\n\n“The quay is closed,” said Ana Ruiz, the harbour minister.\n\n“It will open,” Ivo Lund said.\n",
    "b.txt": "Skerry Post\n\n4 May 2031\n\n“The quay stays closed,” said Ana Ruiz, the harbour minister.\n\n“We will wait,” Ivo Lund said.\n",
    "c.txt": "Skerry Post\n\n5 May 2031\n\nThe harbour is full, Kari Bolt said.\n",
}


@pytest.fixture
def ledger(tmp_path, sayso):
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text)
    path = tmp_path / "news.sayso"
    assert sayso("read", folder, "--ledger", path).exit_code == 0
    return path


def entities(sayso, ledger, *more):
    found = sayso("entities", "--ledger", ledger, "--format", "jsonl", *more)
    assert found.exit_code == 0
    return {row["name"]: row for row in map(json.loads, found.stdout.splitlines())}


def test_link_tells_how_many(ledger, sayso):
    result = sayso("link", "--ledger", ledger)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "3 actors, 2 on several pages; judged by rule: 2 same, 0 may be the same, 0 different\n"


def test_an_actor_has_its_mentions_offices_and_judgements(ledger, sayso):
    assert sayso("link", "--ledger", ledger).exit_code == 0
    ruiz = entities(sayso, ledger)["Ana Ruiz"]
    assert [one["name"] for one in ruiz["mentions"]] == ["Ana Ruiz", "Ana Ruiz"]
    assert ruiz["id"] == ruiz["mentions"][0]["id"]
    assert [(one["role"], one["since"], one["until"], one["pages"]) for one in ruiz["offices"]] == [
        ("harbour minister", "2031-05-02", "2031-05-04", 2)
    ]
    (judged,) = ruiz["judgements"]
    assert (judged["verdict"], judged["judge"], judged["right"]) == ("same", "rule", ruiz["mentions"][1]["id"])
    text = sayso("entities", "RUIZ", "-l", ledger, "--format", "text").stdout
    assert "Ana Ruiz  person  2 pages" in text
    assert "the names are equal" in text


def test_names_types_and_pages_narrow(ledger, sayso):
    sayso("link", "--ledger", ledger)
    assert set(entities(sayso, ledger, "--several")) == {"Ana Ruiz", "Ivo Lund"}
    assert set(entities(sayso, ledger, "bolt")) == {"Kari Bolt"}
    assert entities(sayso, ledger, "--type", "state") == {}


def test_before_link_it_says_what_to_run(ledger, sayso):
    result = sayso("entities", "--ledger", ledger)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no actors; run: sayso link --ledger" in result.stderr


def test_what_a_person_decided_outlives_every_run(ledger, sayso):
    sayso("link", "--ledger", ledger)
    first, second = (one["id"] for one in entities(sayso, ledger)["Ivo Lund"]["mentions"])
    assert sayso("judge", first[:8], second, "different", "--why", "father and son", "-l", ledger).exit_code == 0
    for _ in range(2):
        rows = [
            json.loads(line)
            for line in sayso("entities", "lund", "-l", ledger, "--format", "jsonl").stdout.splitlines()
        ]
        assert [row["id"] for row in rows] == [first, second]
        decided = [one for one in rows[0]["judgements"] if one["judge"] == "person"]
        assert [(one["verdict"], one["why"]) for one in decided] == [("different", "father and son")]
        assert sayso("link", "--ledger", ledger).exit_code == 0
    assert sayso("judge", first, second, "undecided", "--why", "no", "-l", ledger).exit_code == 0
    assert len(entities(sayso, ledger)["Ivo Lund"]["mentions"]) == 2


def test_decisions_that_cannot_hold_together_are_refused(ledger, sayso):
    sayso("link", "--ledger", ledger)
    lund, ruiz = ([one["id"] for one in entities(sayso, ledger)[name]["mentions"]] for name in ("Ivo Lund", "Ana Ruiz"))
    for pair in ((lund[0], ruiz[0]), (ruiz[0], lund[1])):
        assert sayso("judge", *pair, "same", "--why", "x", "-l", ledger).exit_code == 0
    result = sayso("judge", lund[0], lund[1], "different", "--why", "x", "-l", ledger)
    assert result.exit_code == 2
    assert "the same as another" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_decision_about_a_name_that_is_gone_is_told_and_can_be_taken_back(ledger, sayso, tmp_path):
    sayso("link", "--ledger", ledger)
    first, second = (one["id"] for one in entities(sayso, ledger)["Ivo Lund"]["mentions"])
    sayso("judge", first, second, "different", "--why", "x", "-l", ledger)
    (tmp_path / "pages" / "a.txt").write_text("Norwind Radio\n\n2 May 2031\n\n“It is late,” said Kari Bolt.\n")
    sayso("read", tmp_path / "pages", "--ledger", ledger)
    assert "1 decision about names that no page has now" in sayso("link", "--ledger", ledger).stderr
    assert sayso("judge", first, second, "undecided", "--why", "x", "-l", ledger).exit_code == 0
    assert "no page has now" not in sayso("link", "--ledger", ledger).stderr


def test_a_reason_is_needed(ledger, sayso):
    result = sayso("judge", "abcdef", "abcdee", "same", "--why", "  ", "-l", ledger)
    assert result.exit_code == 2
    assert "give a reason" in result.stderr


def test_running_again_adds_nothing(ledger, sayso):
    def rows():
        with sqlite3.connect(ledger) as db:
            return db.execute("SELECT count(*) FROM judgements").fetchone()[0]

    sayso("link", "--ledger", ledger)
    before, listed = rows(), sayso("entities", "--ledger", ledger).stdout
    sayso("link", "--ledger", ledger)
    assert (rows(), sayso("entities", "--ledger", ledger).stdout) == (before, listed)


def test_a_statement_knows_its_actor(ledger, sayso):
    def speakers():
        rows = map(json.loads, sayso("export", "--format", "jsonl", "-l", ledger).stdout.splitlines())
        return {row["speaker"]: row["entity"] for row in rows}

    assert set(speakers().values()) == {None}
    sayso("link", "--ledger", ledger)
    assert speakers() == {name: row["id"] for name, row in entities(sayso, ledger).items()}


@pytest.mark.parametrize(
    ("left", "right", "says"),
    [
        ("zzz", "abcdef", "is no id of a mention"),
        ("000000", "abcdef", "is no id of a mention"),
        ("SAME", "SAME", "one mention"),
    ],
)
def test_wrong_ids_are_one_line(ledger, sayso, left, right, says):
    sayso("link", "--ledger", ledger)
    own = entities(sayso, ledger)["Kari Bolt"]["id"]
    given = [own if each == "SAME" else each for each in (left, right)]
    result = sayso("judge", *given, "same", "--why", "x", "--ledger", ledger)
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", [("link",), ("judge", "abcdef", "abcdee", "same", "--why", "x"), ("entities",)])
def test_a_ledger_that_is_not_there_is_not_made(tmp_path, sayso, command):
    result = sayso(*command, "--ledger", tmp_path / "none.sayso")
    assert result.exit_code == 4
    assert "does not exist" in result.stderr
    assert list(tmp_path.iterdir()) == []
