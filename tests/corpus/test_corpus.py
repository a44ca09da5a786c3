"""The corpus's tools: words are found where they stand, wrong marks are told, gold scores 1 against itself."""

import json
from pathlib import Path

import pytest

from corpus.build import LAYOUTS, TEXTS, build
from corpus.check import check, main, shared
from corpus.export import brat, contract, facts_gold, linking_gold, linking_lines, pages_gold
from corpus.find import UnfoundError, find, places
from corpus.parse import INVENTED, parse
from corpus.records import Paragraph
from corpus.story import check_stories, stories

HEAD = f"""{INVENTED}
url: https://velsund-courier.example/2031/04/old-quay
outlet: Velsund Courier
published: 2031-04-05
author: Maike Torland
language: en
genre: regional paper
facts: yes
who: Ana Ruiz | person | harbour master
who: the skippers' guild | organisation
who: Norvane Press | agency
"""
BODY = """
[nav]
Home  News
[title]
Old quay to close on Friday, harbour master says
> S1 | c: Old quay to close on Friday | s: harbour master | q: says | by: Ana Ruiz | via: Norvane Press | on: 2031-04-02 = Wednesday
[byline]
By Maike Torland
[body]
The old quay will close on Friday, harbour master Ana Ruiz told Norvane Press on Wednesday. About 40 boats have to leave it.
> S2 | c: The old quay will .. Friday | s: harbour master Ana Ruiz | q: told | by: Ana Ruiz | via: Norvane Press | on: 2031-04-02 = Wednesday
> F 40 ~ | w: 40 | of: boats | where: The old quay
“We hear the piles at night,” she said. “They sing before they go.” Ruiz hopes for money from the state.
> S3 | c: We hear the piles at night + They sing before they go | s: she | q: said | by: Ana Ruiz | via: Norvane Press | on: 2031-04-02 = Wednesday
> S4 thought | c: money from the state | s: Ruiz | q: hopes for | by: Ana Ruiz
She said the skippers' guild had told her that Norway would send 12 pumps.
> S5 | c: the skippers' guild had told her that Norway would send 12 pumps | s: She | q: said | by: Ana Ruiz
> S6 | c: Norway would send 12 pumps | s: the skippers' guild | q: had told | by: the skippers' guild | via: Ana Ruiz = her
> F 12 | w: 12 | of: pumps
> X transfer planned | giver: Norway | what: 12 pumps
[related]
“Never again, I said”: a skipper looks back
"""


@pytest.fixture
def page(tmp_path):
    def write(text: str = HEAD + BODY, name: str = "b01/01-old-quay.page") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def problems(path: Path) -> list[str]:
    read, wrong = parse(path)
    return [p.message for p in [*wrong, *check(read)] if not p.warning]


def test_words_are_found_whole_and_shortened():
    text = "The other said he would. The end, he said."
    assert places("he", text, (0, len(text))) == [(15, 17), (34, 36)]
    start, end = places("said .. end", text, (0, len(text)))[0]
    assert text[start:end] == "said he would. The end"


def test_ambiguous_words_have_to_be_made_unique():
    text = "he said, he said"
    whole = [Paragraph(kind="body", span=(0, len(text)), line=1)]
    with pytest.raises(UnfoundError, match="stands 2 times"):
        find("he", text, whole)
    assert find("he~2", text, whole)[0] == (9, 11)
    assert find("he", text, whole, near=[(12, 16)])[0] == (9, 11)
    assert find("he", text, whole, near=[(12, 16)], apart=[(9, 16)])[0] == (0, 2)


def test_a_good_page_has_no_problem_and_every_mark_stands_on_its_words(page):
    path = page()
    assert problems(path) == []
    read, _ = parse(path)
    by_id = {s.id: s for s in read.statements}
    assert [read.words(s) for s in by_id["S3"].content] == ["We hear the piles at night", "They sing before they go"]
    assert read.words(by_id["S3"].days[0].span) == "Wednesday"
    assert by_id["S6"].outer == "S5"
    assert [f.claim for f in read.figures] == [None, "S6"]
    assert read.frames[0].claim == "S6"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("> F 12 | w: 12 | of: pumps\n", "", "a number that neither F nor notF covers: 12"),
        ("c: The old quay will .. Friday", "c: The new quay", "'The new quay' is not on the page"),
        ("on: 2031-04-02 = Wednesday\n> F", "on: 2031-04-03 = Wednesday\n> F", "2031-04-03 is a Thursday"),
        ("by: the skippers' guild |", "by: the union |", "by: the union is not declared"),
        ("| via: Ana Ruiz = her", "| via: Velsund Courier = her", "the page's own outlet is no link"),
        ("url: https://velsund-courier.example/", "url: https://velsund-courier.test/", "has to end in .example"),
        ("who: Norvane Press | agency", "who: Norvane Press | paper", "type 'paper' is none of"),
        ("genre: regional paper", "genre: regional paper\nlayout: plain", "no such layout: plain; one of broadsheet"),
        ("> X transfer planned", "> X parade planned", "frame 'parade' is none of"),
        ("> S4 thought", "> S3 thought", "S3 stands twice"),
        ("> S3 |", "> not test |", "is not on the page"),
        (INVENTED, "# A page", "the first line has to be"),
        (
            "> X transfer planned | giver: Norway | what: 12 pumps",
            "> X transfer planned | when: Friday",
            "a frame of transfer needs one of giver",
        ),
        ("> F 12 | w: 12 | of: pumps", "> F 12 | w: 12 | of: pumps\n> F 12 | w: 12", "is marked twice at one place"),
    ],
)
def test_a_wrong_mark_is_told(page, old, new, told):
    assert old in HEAD + BODY
    assert any(told in message for message in problems(page((HEAD + BODY).replace(old, new))))


def test_a_quotation_without_a_mark_is_told(page):
    text = (HEAD + BODY).replace("[related]", "“The tide is nobody's friend here,” a wall says.\n[related]")
    assert any("a quotation that no mark covers" in message for message in problems(page(text)))


def test_two_pages_share_no_sentence(page):
    one, other = parse(page())[0], parse(page(name="b02/01-again.page"))[0]
    assert [p.message[:18] for p in shared([one, other])] == ["shares words with "]


@pytest.mark.parametrize("layout", [*LAYOUTS, *TEXTS])
def test_every_layout_keeps_the_words(page, layout):
    read, _ = parse(page())
    built = build(read, layout)
    for statement in read.statements:
        for span in statement.content:
            start, end = built.place(span)
            assert built.text[start:end] == read.words(span)
    if layout in TEXTS:
        assert built.data.decode() == built.text
    assert b"<script>We" not in built.data


def test_gold_and_perfect_lines_agree(page):
    built = build(parse(page())[0], "text-spaced")
    gold, line = pages_gold([built])[built.name], contract(built)
    assert [s["content"] for s in gold["statements"]] == [
        s["content"]["text"] for s in line["statements"] if s["mode"] == "said"
    ]
    assert gold["furniture"][-1]["text"] == "“Never again, I said”: a skipper looks back"
    assert {s["kind"] for s in gold["statements"]} == {"direct", "indirect"}
    facts = facts_gold([built])["pages"][built.name]
    assert [(f["value"], f["comparator"], f["claimant"]) for f in facts["figures"]] == [
        (40.0, "~", None),
        (12.0, "=", "the skippers' guild"),
    ]
    assert facts["frames"][0]["roles"]["giver"][0]["text"] == "Norway"


def test_brat_holds_title_and_body_only(page):
    text, marks = brat(parse(page())[0])
    assert text.startswith("Old quay to close on Friday")
    assert "Never again" not in text
    for line in marks.splitlines():
        if line.startswith("T"):
            _, told, words = line.split("\t")
            spans = [part.split() for part in told.split(" ", 1)[1].split(";")]
            assert " ".join(text[int(a) : int(b)] for a, b in spans) == words
    assert sum(line.startswith("E") for line in marks.splitlines()) == 6


LINKS = """story: The old quay
repost 01 > 02 excerpt
claim C1 | 01#S2, 02#S2 | origin: 01#S2
route C1 | 01#S2 > 02#S2 | reprint
change C1 | 01#S2 > 02#S2 | number | 40 > 45
conflict conflict | of: boats | 01 40, 02 45
notsame | 01#S3, 02#own(By Maike) | x
"""


def story(page, links: str):
    pages = [page(name="stories/s01/01-a.page"), page((HEAD + BODY).replace("40", "45"), name="stories/s01/02-b.page")]
    (pages[0].parent / "links.txt").write_text(links, encoding="utf-8")
    return [parse(path)[0] for path in pages]


def test_links_of_a_story_are_read_and_wrong_ones_told(page):
    found, wrong = stories(story(page, LINKS))
    assert [p.message for p in wrong] == ["'By Maike' is not on the page"]
    assert [(e.kinds, e.words) for e in found[0].changes] == [(("number",), ("40", "45"))]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("repost 01 > 09 whole", "no page 09"),
        ("claim C2 | 01#S9 | origin: 01#S9", "page 01 has no S9"),
        ("route C1 | 01#S2 > 01#S2 | via", "no route and no change runs inside a page"),
        ("route C1 | 01#S3 > 02#S2 | via", "is no appearance of C1"),
        ("change C1 | 01#S2 > 02#S2 | colour", "KIND one of"),
        ("conflict conflict | of: boats | 01 40, 02 99", "page 02 has no figure 99"),
        ("parade 01 > 02", "no such line: parade"),
        ("ignore everything | 01#S2", "ignore everything: known are"),
        ("ignore repost | 01", "`ignore repost | 01 > 04`"),
        ("ignore conflict | 01 40", "two figures: `ignore conflict"),
    ],
)
def test_a_wrong_line_of_a_story_is_told(page, line, told):
    _, wrong = stories(story(page, LINKS.replace("notsame | 01#S3, 02#own(By Maike) | x\n", line + "\n")))
    assert [told in p.message for p in wrong] == [True]


def test_a_pair_that_is_no_route_and_one_at_once_is_told(page):
    """Another pair of two pages between which a route runs is none of the route's business."""
    other = LINKS.replace("notsame | 01#S3, 02#own(By Maike) | x", "notroute | 01#S3, 02#S3 | x")
    same = LINKS.replace("notsame | 01#S3, 02#own(By Maike) | x", "notroute | 01#S2, 02#S2 | x")
    told = ["notroute and route at once" in p.message for p in check_stories(story(page, other)) if not p.warning]
    assert True not in told
    assert any("notroute and route at once" in p.message for p in check_stories(story(page, same)))


def test_what_is_to_be_ignored_reaches_the_gold(page):
    told = """ignore same | 01#S2, 02#S3
ignore route | 01#S3 > 02#S3
ignore change | 01#S2, 02#S2
ignore repost | 02 > 01
ignore conflict | 01 12, 02 45
ignore appearance | 01#S3
"""
    read = story(page, LINKS.replace("notsame | 01#S3, 02#own(By Maike) | x\n", told))
    ignored = linking_gold([build(one, "text") for one in read])["ignore"]
    assert {key: len(rows) for key, rows in ignored.items()} == {
        "appearances": 1, "reposts": 1, "changes": 20, "conflicts": 1, "same": 1, "routes": 1,
    }  # fmt: skip
    assert ignored["conflicts"][0]["b"]["value"] == 45.0


def test_a_day_that_the_page_does_not_show_is_told(page):
    shown = HEAD + BODY.replace("By Maike Torland\n", "By Maike Torland\n[dateline]\n5 April 2031\n")
    for text, wanted in (
        (shown, False),
        (HEAD + BODY, True),
        ((HEAD + BODY).replace("author:", "published-in: meta\nauthor:"), False),
    ):
        read, _ = parse(page(text))
        assert any("is not shown" in p.message for p in check(read)) is wanted


def test_perfect_linking_holds_what_the_gold_holds(page):
    read = story(page, LINKS.replace("notsame | 01#S3, 02#own(By Maike) | x", "notsame | 01#S3, 02#S5 | x"))
    gold = linking_gold([build(one, "text") for one in read])
    lines = linking_lines(gold)
    assert len(lines["claims"]) == len(gold["claims"]) == 1 + 2 * 4
    assert lines["reposts"][0]["kind"] == "excerpt"
    json.dumps(gold)


def test_the_corpus_in_the_repository_is_sound(capsys):
    assert main(["--no-maybe"]) == 0, capsys.readouterr().out
