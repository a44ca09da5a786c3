"""The scorers: perfect output scores 1, nothing scores 0, a planted error moves the figure it should, and the shared scorers agree."""

import copy
import importlib.util
import json
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpus.build import build, load
from corpus.export import brat, contract, facts_gold, linking_gold, linking_lines, pages_gold
from gate.corpora import SHARED
from gate.scorers import attribution, cleaning, facts, linking, pages

TOOLS = SHARED / "tools"
ALMOST = 0.995  # a nested statement inside a broken quotation can lie nearer to the outer gold than to its own

Row = dict[str, Any]
needs_tools = pytest.mark.skipif(not TOOLS.is_dir(), reason=f"{TOOLS} is not here")


@pytest.fixture(scope="module")
def built():
    return [build(page) for page in load(split="dev")]


@pytest.fixture(scope="module")
def perfect(built):
    return {one.name: contract(one) for one in built}


def changed(rows: dict[str, Row], change: Callable[[Row], object]) -> dict[str, Row]:
    """The lines with a change made to each."""
    rows = copy.deepcopy(rows)
    for line in rows.values():
        change(line)
    return rows


def scored_pages(built, rows) -> Row:
    return pages.figures(pages.score(pages_gold(built), rows), len(built))


# --- whole pages -------------------------------------------------------------------------------------------------


def test_perfect_pages_score_1(built, perfect):
    found = scored_pages(built, perfect)
    shares = (
        "found",
        "precision",
        "speaker",
        "via",
        "said",
        "link_precision",
        "link_recall",
        "marked",
        "published",
        "title",
    )
    assert {name: found[name] for name in shares if found[name] < ALMOST} == {}
    assert found["leaks"] == found["published_invented"] == found["said_invented"] == found["author_invented"] == 0


def test_no_line_scores_0(built):
    found = scored_pages(built, {})
    assert found["pages_missing"] == len(built)
    assert {found[name] for name in ("found", "speaker", "via", "said", "published", "title", "figures")} == {0.0}
    assert found["predicted"] == 0


def each_statement(change: Callable[[Row], None]) -> Callable[[Row], None]:
    def apply(line: Row) -> None:
        for statement in line["statements"]:
            if statement["mode"] == "said":
                change(statement)

    return apply


def drop_half(line: Row) -> None:
    line["statements"] = line["statements"][::2]


def read_furniture(line: Row) -> None:
    spans = [r["span"] for r in line["article"]["regions"] if r["kind"] in ("caption", "comment", "promo", "related")]
    for region in line["article"]["regions"]:
        region["kind"] = "body"
    said = [
        {"content": {"text": "", "spans": [span]}, "speaker": {"name": "Nobody"}, "via": [], "said": None}
        for span in spans
    ]
    line["statements"] += said


PLANTED = [
    (drop_half, "found", ("precision", "published", "title")),
    (each_statement(lambda s: s["speaker"].update(name="Quintus Nobody")), "speaker", ("found", "precision", "via", "said")),
    (each_statement(lambda s: s["via"].append({"name": "Quintus Wire"})), "via", ("found", "speaker", "said", "link_recall")),
    (each_statement(lambda s: s["via"].clear()), "link_recall", ("found", "speaker", "said")),
    (each_statement(lambda s: s["said"].update(edtf="1999-01-01")), "said", ("found", "speaker", "via")),
    (each_statement(lambda s: s["said"].update(edtf=None)), "said", ("found", "speaker", "via")),
    (each_statement(lambda s: s.update(mode="thought")), "found", ("published", "title")),
    (each_statement(lambda s: s.update(kind="none")), "kind_found", ("found", "speaker")),
    (read_furniture, "precision", ("found", "speaker", "via")),
    (read_furniture, "marked", ("found",)),
    (lambda line: line["article"]["published"].update(edtf="1999-01-01"), "published", ("found", "title", "outlet")),
    (lambda line: line["article"].update(title={"text": "Another"}), "title", ("found", "published")),
    (lambda line: line["article"].update(author={"text": "Quintus Nobody"}), "author", ("found", "title")),
    (lambda line: line["article"].update(outlet={"text": "The Quintus"}), "outlet", ("found", "author")),
]  # fmt: skip


@pytest.mark.parametrize(("change", "falls", "holds"), PLANTED)
def test_a_planted_error_moves_its_figure(built, perfect, change, falls, holds):
    before, after = scored_pages(built, perfect), scored_pages(built, changed(perfect, change))
    assert after[falls] < before[falls] - 0.03
    assert {name: after[name] for name in holds} == pytest.approx(
        {name: before[name] for name in holds}, abs=1 - ALMOST
    )


def test_leaks_are_counted(built, perfect):
    assert scored_pages(built, changed(perfect, read_furniture))["leaks"] > 0


def test_ignored_words_cost_nothing(built, perfect):
    def take_for_said(line: Row) -> None:
        for statement in line["statements"]:
            statement["mode"] = "said"

    # Beliefs and questions are to be ignored, whatever they are taken for.
    after = scored_pages(built, changed(perfect, take_for_said))
    assert after["predicted"] > scored_pages(built, perfect)["predicted"]
    assert after["precision"] > ALMOST - 0.01


def test_pieces_of_a_broken_quotation_count_together():
    text = "“We hear the piles at night,” she said, “and they sing before they go.”"
    gold: Row = {
        "page.txt": {
            "title": None, "published": None, "author": None, "outlet": None, "language": "en", "furniture": [], "ignore": [], "figures": [],
            "statements": [{
                "content": "We hear the piles at night and they sing before they go", "parts": ["We hear the piles at night", "and they sing before they go"],
                "span": [1, 69], "spans": [[1, 27], [41, 69]], "kind": "direct", "speaker": "Ada Veld", "via": [], "said": None, "tags": [],
            }],
        }
    }  # fmt: skip
    piece = {"kind": "direct", "speaker": {"name": "Ada Veld"}, "via": [], "said": None}
    spans = ([[1, 27]], [[41, 69]])
    row = {"article": {"text": text}, "statements": [{**piece, "content": {"text": "", "spans": s}} for s in spans]}
    found = pages.figures(pages.score(gold, {"page.txt": row}), 1, groups=False)
    assert (found["found"], found["precision"], found["speaker"], found["found_in_pieces"]) == (1.0, 1.0, 1.0, 1)


# --- facts -------------------------------------------------------------------------------------------------------


def test_perfect_facts_score_1_and_none_0(built, perfect):
    found, _ = facts.score(facts_gold(built), perfect)
    shares = (
        "frame_f1",
        "role_f1",
        "status_accuracy",
        "claimant_accuracy",
        "act_class_accuracy",
        "figure_value_f1",
        "figure_comparator_of_f1",
        "figure_claimant_accuracy",
        "figure_where_accuracy",
        "figure_where_precision",
        "figure_when_accuracy",
        "figure_when_precision",
    )
    assert {name: found[name] for name in shares if found[name] < 0.99} == {}
    assert found["frame_trap_hits"] == found["number_trap_hits"] == 0
    nothing, _ = facts.score(facts_gold(built), {})
    assert {nothing[name] for name in shares} == {0.0}


def each(key: str, change: Callable[[Row], None]) -> Callable[[Row], None]:
    def apply(line: Row) -> None:
        for holder in (line, *line["statements"]):
            for told in holder[key]:
                change(told)

    return apply


def no_code(line: Row) -> None:
    """Takes the code from frames that nothing else of the page is like, for of two with the same ends the codes tell which is which."""
    every = [told for holder in (line, *line["statements"]) for told in holder["frames"]]
    ends = [(f["type"], {one["text"] for fillers in f["roles"].values() for one in fillers}) for f in every]
    for told, (kind, mine) in zip(every, ends, strict=True):
        if sum(kind == other and bool(mine & theirs) for other, theirs in ends) == 1:
            told["code"] = "none"


def to_page(line: Row) -> None:
    for statement in line["statements"]:
        for key in ("frames", "figures"):
            line[key] += statement[key]
            statement[key] = []


FACTS = [
    (each("frames", lambda f: f.update(status="denied")), "status_accuracy", ("frame_f1", "role_f1", "figure_value_f1")),
    (no_code, "act_class_accuracy", ("status_accuracy", "figure_value_f1")),
    (each("frames", lambda f: f.update(roles=dict(list(f["roles"].items())[:1]))), "role_f1", ("figure_value_f1",)),
    (each("figures", lambda f: f.update(value=f["value"] + 7)), "figure_value_f1", ("frame_f1", "role_f1")),
    (each("figures", lambda f: f.update(comparator="<")), "figure_comparator_f1", ("figure_value_f1", "frame_f1")),
    (each("figures", lambda f: f.update(of="quinces")), "figure_of_f1", ("figure_value_f1", "figure_comparator_f1")),
    (each("figures", lambda f: f.update(unit="quince")), "figure_unit_accuracy", ("figure_value_f1",)),
    (each("figures", lambda f: f.update(where="Quince Bay")), "figure_where_precision", ("figure_of_f1", "figure_when_accuracy")),
    (each("figures", lambda f: f.update(where=None)), "figure_where_accuracy", ("figure_of_f1", "figure_when_accuracy")),
    (each("figures", lambda f: f.update(when="in 1871")), "figure_when_precision", ("figure_of_f1", "figure_where_accuracy")),
    (each("figures", lambda f: f.update(when=None)), "figure_when_accuracy", ("figure_of_f1", "figure_where_accuracy")),
    (to_page, "claimant_accuracy", ("frame_f1", "figure_value_f1")),
    (to_page, "figure_claimant_accuracy", ("frame_f1", "figure_value_f1")),
]  # fmt: skip


@pytest.mark.parametrize(("change", "falls", "holds"), FACTS)
def test_a_planted_error_moves_its_fact(built, perfect, change, falls, holds):
    before, after = (facts.score(facts_gold(built), lines)[0] for lines in (perfect, changed(perfect, change)))
    assert after[falls] < before[falls] - 0.05
    assert {name: after[name] for name in holds} == {name: before[name] for name in holds}


# --- linking -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def stories(built):
    gold: Row = linking_gold([one for one in built if one.page.is_of_a_story])
    return gold


def linked(gold: Row, told: Row) -> Row:
    return linking.score(gold, told["reposts"], told["claims"], told["conflicts"])


LINKS = (
    "reposts_f1",
    "claims_b3_f1",
    "claims_b3_f1_several_pages",
    "routes_f1",
    "origin_accuracy",
    "changes_f1",
    "conflicts_f1",
)


def test_perfect_links_score_1_and_none_0(stories):
    found = linked(stories, linking_lines(stories))
    assert {name: found[name] for name in LINKS} == dict.fromkeys(LINKS, 1.0)
    assert found["hard_negatives_merged"] == found["not_route_joined"] == found["not_conflicts_alarms"] == 0
    nothing = linked(stories, {"reposts": [], "claims": [], "conflicts": []})
    assert {nothing[name] for name in LINKS} == {0.0}


def one_claim(told: Row) -> None:
    whole: Row = {"id": "all", "appearances": [], "route": [], "changes": [], "origin": None}
    for claim in told["claims"]:
        for key in ("appearances", "route", "changes"):
            whole[key] += claim[key]
    told["claims"] = [whole]


def every_claim(change: Callable[[Row], None]) -> Callable[[Row], None]:
    return lambda told: [change(claim) for claim in told["claims"]]


def turn(claim: Row) -> None:
    for route in claim["route"]:
        route["from"], route["to"] = route["to"], route["from"]


LINKED = [
    (one_claim, "claims_b3_f1", ("reposts_f1", "conflicts_f1")),
    (every_claim(lambda c: c.update(appearances=c["appearances"][:1])), "claims_b3_recall", ("claims_b3_precision", "reposts_f1")),
    (every_claim(turn), "routes_f1", ("claims_b3_f1", "changes_f1")),
    (every_claim(lambda c: c.update(origin=c["appearances"][-1]["statement"])), "origin_accuracy", ("claims_b3_f1", "routes_f1")),
    (every_claim(lambda c: c.update(changes=[])), "changes_f1", ("claims_b3_f1", "routes_f1")),
    (every_claim(lambda c: [x.update(type="translation") for x in c["changes"]]), "changes_f1", ("claims_b3_f1",)),
    (lambda told: told.update(reposts=told["reposts"][:1]), "reposts_f1", ("claims_b3_f1",)),
    (lambda told: told.update(conflicts=[]), "conflicts_f1", ("claims_b3_f1", "reposts_f1")),
]  # fmt: skip


@pytest.mark.parametrize(("change", "falls", "holds"), LINKED)
def test_a_planted_error_moves_its_link(stories, change, falls, holds):
    told = copy.deepcopy(linking_lines(stories))
    change(told)
    before, after = linked(stories, linking_lines(stories)), linked(stories, told)
    assert after[falls] < before[falls] - 0.05
    assert {name: after[name] for name in holds} == {name: before[name] for name in holds}


def test_merged_hard_negatives_are_told(stories):
    told = copy.deepcopy(linking_lines(stories))
    one_claim(told)
    found = linked(stories, told)
    assert found["hard_negatives_merged"] == found["hard_negatives"] > 0
    assert found["wrong_merges_share"] > 0.5


# --- attribution and cleaning ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def articles(built, tmp_path_factory):
    """The dev pages in PolNeAR's layout."""
    root = tmp_path_factory.mktemp("brat")
    for name in ("text", "attributions"):
        (root / "dev" / name).mkdir(parents=True)
    for one in built:
        text, marks = brat(one.page)
        (root / "dev/text" / f"{one.page.path.stem}.txt").write_text(text, encoding="utf-8")
        (root / "dev/attributions" / f"{one.page.path.stem}_0.ann").write_text(marks, encoding="utf-8")
    return root


def test_attribution_of_itself_is_perfect(articles):
    gold = attribution.load(articles, "dev")
    found = attribution.score(gold, {name: one.attributions for name, one in gold.items()})
    assert {found[key]["f1"] for key in ("soft", "exact", "attributed")} == {100.0}
    assert {found["spans_exact"][role]["f1"] for role in attribution.ROLES} == {100.0}
    nothing = attribution.score(gold, {})
    assert {nothing[key]["f1"] for key in ("soft", "exact", "attributed")} == {0.0}


def test_planted_errors_move_attribution(articles):
    gold = attribution.load(articles, "dev")
    whole = {name: one.attributions for name, one in gold.items()}
    sourceless = {
        name: [attribution.Attribution(content=a.content, cue=a.cue) for a in told] for name, told in whole.items()
    }
    found = attribution.score(gold, sourceless)
    assert (found["soft"]["f1"], found["exact"]["f1"]) == (100.0, 100.0)
    assert found["attributed"]["f1"] < 30
    half = attribution.score(gold, {name: told[::2] for name, told in whole.items()})
    assert half["attributed"]["p"] == 100.0
    assert half["attributed"]["r"] < 60


def page_of(text: str, **told: Any) -> cleaning.Page:
    base: Row = {
        "name": "a",
        "html": Path("a.html.gz"),
        "title": "A title",
        "authors": ("Ada Veld",),
        "published": "2031-04-05",
    }
    return cleaning.Page(**{**base, "text": text, **told})


def test_cleaning_moves_with_its_errors():
    page = page_of("The quay is shut.", must=("quay is",), must_not=("Subscribe",))
    article = {
        "text": "The quay is shut.",
        "title": "A title",
        "author": "Ada Veld",
        "published": {"edtf": "2031-04-05"},
    }

    def figures(**change: object) -> Row:
        return cleaning.score([page], {"a": {"article": {**article, **change}}})[0]

    assert {k: v for k, v in figures().items() if k not in ("pages", "leak")} == dict.fromkeys(
        ("text_f1", "keep", "published_right_when_given", "published_answered", "title_exact", "author_f1"), 1.0
    )
    assert figures()["leak"] == 0.0
    assert figures(text="The quay is shut. Subscribe")["leak"] == 1.0
    furniture = [{"kind": "promo", "span": [18, 27]}]
    assert figures(text="The quay is shut. Subscribe", regions=furniture)["leak"] == 0.0
    assert figures(title="Another")["title_exact"] == 0.0
    assert figures(author="Ivo Lanz")["author_f1"] == 0.0
    assert figures(published={"edtf": "2031-04"})["published_right_when_given"] == 0.0
    assert figures(published=None)["published_answered"] == 0.0
    assert cleaning.score([page], {})[0]["text_f1"] == 0.0


# --- beside the shared scorers -----------------------------------------------------------------------------------


def tool(name: str) -> Any:
    """A shared scorer as a module."""
    path = TOOLS / name / "score.py"
    sys.path.insert(0, str(path.parent))
    try:
        spec = importlib.util.spec_from_file_location(f"shared_{name}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(path.parent))
    return module


def damaged(rows: dict[str, Row]) -> dict[str, Row]:
    """Lines with a bit of everything wrong, the same each time."""
    chance = random.Random(20310405)
    rows = copy.deepcopy(rows)
    for line in rows.values():
        line["statements"] = [s for s in line["statements"] if chance.random() > 0.2]
        for statement in line["statements"]:
            start, end = statement["content"]["spans"][0]
            statement["content"]["spans"][0] = [start, max(start + 1, end - chance.choice((0, 0, 9, 40)))]
            statement["speaker"]["name"] = chance.choice([statement["speaker"]["name"]] * 3 + ["Quintus Nobody"])
            statement["via"] = chance.choice([statement["via"], statement["via"], [{"name": "Quintus Wire"}]])
            statement["said"] = chance.choice([statement["said"], statement["said"], {"edtf": "2031-04"}])
        for holder in (line, *line["statements"]):
            holder["figures"] = [f for f in holder["figures"] if chance.random() > 0.2]
            holder["frames"] = [f for f in holder["frames"] if chance.random() > 0.2]
            for frame in holder["frames"]:
                frame["status"] = chance.choice((frame["status"], "denied"))
                frame["type"] = chance.choice((frame["type"], frame["type"], "act"))
            for figure in holder["figures"]:
                figure["value"] += chance.choice((0, 0, 1))
                figure["comparator"] = chance.choice((figure["comparator"], ">"))
    return rows


def differing(ours: Row, theirs: Row, *, by: float = 0.0051) -> dict[str, tuple[object, object]]:
    """Figures of both that differ by more than half a point: two word lists judge a lone common noun as a name.

    Left out are figures of groups, and those of claimants, where ours takes two unnamed ones for the same.
    """
    told = {
        k: (ours.get(k), v) for k, v in theirs.items() if isinstance(v, (int, float)) and not re.search("/|claimant", k)
    }
    return {
        k: (a, b) for k, (a, b) in told.items() if not isinstance(a, (int, float)) or abs(a - b) > by * max(1, abs(b))
    }


@needs_tools
@pytest.mark.shared
def test_pages_agree_with_the_shared_scorer(built, perfect):
    gold, rows = pages_gold(built), damaged(perfect)
    ours = pages.figures(pages.score(gold, rows), len(built), groups=False)
    theirs, _ = tool("pages").figures(json.loads(json.dumps(gold)), rows, tags=False)
    assert differing(ours, theirs) == {}
    assert 0.3 < ours["found"] < 0.95


@needs_tools
@pytest.mark.shared
def test_facts_agree_with_the_shared_scorer(built, perfect):
    english = [one for one in built if one.page.head["language"] == "en"]  # theirs drops all letters but Latin ones
    gold, rows = json.loads(json.dumps(facts_gold(english))), damaged(perfect)
    ours, _ = facts.score(gold, rows)
    assert differing(ours, tool("facts").score(gold, rows)) == {}
    assert 0.3 < ours["frame_f1"] < 0.95


@needs_tools
@pytest.mark.shared
def test_linking_agrees_with_the_shared_scorer(stories, tmp_path):
    told, chance = copy.deepcopy(linking_lines(stories)), random.Random(20310405)
    for claim in told["claims"]:
        claim["appearances"] = claim["appearances"][: chance.choice((1, 2, 9))]
        claim["route"] = [r for r in claim["route"] if chance.random() > 0.3]
        claim["changes"] = [{**c, "type": chance.choice((c["type"], "date"))} for c in claim["changes"]]
    files = []
    for name, rows in told.items():
        files.append(tmp_path / f"{name}.jsonl")
        files[-1].write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ours = linked(stories, told)
    theirs = tool("linking").score(json.loads(json.dumps(stories)), *map(str, files))
    assert differing(ours, theirs) == {}
    assert 0.1 < ours["routes_f1"] < 0.95


@needs_tools
@pytest.mark.shared
def test_attribution_agrees_with_the_shared_scorer(articles, perfect):
    gold, chance = attribution.load(articles, "dev"), random.Random(20310405)
    found = {
        name: [
            attribution.Attribution(
                content=a.content[: chance.choice((1, 9))], source=chance.choice((a.source, ())), cue=a.cue
            )
            for a in one.attributions
            if chance.random() > 0.2
        ]
        for name, one in gold.items()
    }
    theirs = tool("attribution").score(
        {name: {"text": one.text, "attributions": [{r: getattr(a, r) for r in attribution.ROLES} for a in one.attributions]} for name, one in gold.items()},
        {name: [{r: getattr(a, r) for r in attribution.ROLES} for a in told] for name, told in found.items()},
    )  # fmt: skip
    ours = attribution.score(gold, found)
    for key in ("soft", "exact", "attributed", "exact_attributed"):
        assert differing(ours[key], theirs[key]) == {}, key
    for role in attribution.ROLES:
        assert differing(ours["spans_exact"][role], theirs["spans_exact"][role]) == {}, role
        assert differing(ours["tokens"][role], theirs["tokens"][role]) == {}, role
    assert 30 < ours["attributed"]["f1"] < 95
