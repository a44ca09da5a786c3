"""`sayso system` in this process: what it prints of a ledger, and what it says where there is nothing."""

import csv
import json
import xml.etree.ElementTree as ET

import pytest

PAGE = (
    "Norwind Radio\n\n2 May 2031\n\nFrance and Japan signed a pact in Paris on Monday.\n\n"
    "“France and Japan have signed no pact,” said Ana Ruiz, a spokeswoman.\n"
)


@pytest.fixture
def ledger(tmp_path, sayso):
    (tmp_path / "page.txt").write_text(PAGE)
    path = tmp_path / "news.sayso"
    assert sayso("read", tmp_path / "page.txt", "--ledger", path).exit_code == 0
    return path


def test_an_edge_is_one_line_with_its_claimants(ledger, sayso):
    rows = [json.loads(line) for line in sayso("system", "--ledger", ledger, "--format", "jsonl").stdout.splitlines()]
    assert [(r["kind"], r["source"], r["target"], r["status"]) for r in rows] == [
        ("agreement", "France", "Japan", "actual")
    ]
    assert list(rows[0])[:3] == ["kind", "source", "target"]
    assert {"since", "until", "claimed_by", "disputed_by"} <= set(rows[0])
    assert [c["speaker"] for c in rows[0]["disputed_by"]] == ["Ana Ruiz"]
    assert [c["speaker"] for c in rows[0]["claimed_by"]] == [None]


def test_every_format_has_the_edge(ledger, sayso):
    text = sayso("system", "-l", ledger, "--format", "text").stdout
    assert "France — Japan" in text
    assert "denied by Ana Ruiz" in text
    table = list(csv.DictReader(sayso("system", "-l", ledger, "--format", "csv").stdout.splitlines()))
    assert [(row["source"], row["target"], row["disputed_by"]) for row in table] == [("France", "Japan", "Ana Ruiz")]
    graph = ET.fromstring(sayso("system", "-l", ledger, "--format", "graphml").stdout)
    assert [n.get("id") for n in graph.iter("{http://graphml.graphdrawing.org/xmlns}node")] == ["France", "Japan"]


def test_entities_of_followthemoney(ledger, sayso):
    rows = [json.loads(line) for line in sayso("system", "-l", ledger, "--format", "ftm").stdout.splitlines()]
    assert [(r["schema"], r["properties"].get("name", r["properties"].get("role"))) for r in rows if r["schema"] != "Article"] == [
        ("PublicBody", ["France"]), ("PublicBody", ["Japan"]), ("UnknownLink", ["agreement: pact, disputed"]),
    ]  # fmt: skip
    (link,) = (r["properties"] for r in rows if r["schema"] == "UnknownLink")
    assert "Denied by Ana Ruiz." in link["summary"][0]


def test_events_of_plover(ledger, sayso):
    result = sayso("system", "-l", ledger, "--format", "plover")
    (event,) = (json.loads(line) for line in result.stdout.splitlines())
    assert ([actor["code"] for actor in event["source"]], event["event"], event["context"]) == (
        ["FRA", "JPN"],
        ["SUPPORT"],
        ["disputed"],
    )
    assert (event["date"], event["date_from"]) == ("2031-04-28", "text")
    assert [claim["speaker"] for claim in event["disputed_by"]] == ["Ana Ruiz"]
    narrowed = sayso("system", "-l", ledger, "--format", "plover", "--kind", "deployment")
    assert (narrowed.exit_code, narrowed.stdout, narrowed.stderr) == (0, "", "no events\n")
    denied = sayso("system", "-l", ledger, "--format", "plover", "--according-to", "Ana Ruiz").stdout
    assert (json.loads(denied)["status"], json.loads(denied)["context"]) == ("denied", ["negation"])


def test_what_has_no_class_of_plover_is_told(tmp_path, sayso):
    (tmp_path / "page.txt").write_text(PAGE + "\nFrance deployed 300 troops to Japan on Monday.\n")
    sayso("read", tmp_path / "page.txt", "--ledger", tmp_path / "news.sayso")
    assert (
        "no events of PLOVER: 1 deployment"
        in sayso("system", "-l", tmp_path / "news.sayso", "--format", "plover").stderr
    )


def test_it_says_whether_names_were_linked(ledger, sayso):
    assert "to join them: sayso link" in sayso("system", "-l", ledger).stderr
    assert sayso("link", "-l", ledger).exit_code == 0
    assert sayso("system", "-l", ledger).stderr == ""


def test_what_was_asked_for_narrows(ledger, sayso):
    for more in (("--as-of", "2030"), ("--according-to", "Nobody"), ("--kind", "meeting")):
        result = sayso("system", "-l", ledger, "--format", "jsonl", *more)
        assert (result.exit_code, result.stdout) == (0, "")
        assert "no edges" in result.stderr
    left_out = sayso("system", "-l", ledger, "--format", "jsonl", "--not-according-to", "Nobody")
    assert "“Nobody” claims nothing here" in left_out.stderr
    assert sayso("system", "-l", ledger, "--format", "jsonl", "--as-of", "2031-05").stdout
    alone = json.loads(sayso("system", "-l", ledger, "--format", "jsonl", "--according-to", "ana ruiz").stdout)
    assert (alone["status"], alone["claimed_by"]) == ("denied", [])


@pytest.mark.parametrize("wrong", [("--as-of", "tomorrow"), ("--kind", "love"), ("--format", "yaml")])
def test_wrong_use_is_one_line_and_no_traceback(ledger, sayso, wrong):
    result = sayso("system", "-l", ledger, *wrong)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr
