"""`sayso system` as a process of its own: ledgers whose pages name too many actors or hostile ones end in whole lines, never in a traceback."""

import csv
import io
import itertools
import json
import xml.etree.ElementTree as ET

import pytest

from sayso.keys import digest
from sayso.ledger import Ledger
from sayso.model import Analysis, Article, Dated, Evidence, Filler, Frame, PageFacts, Region

SEEN = "2032-03-15T09:00:00Z"
FORMATS = ("text", "jsonl", "csv", "graphml", "ftm", "plover")
MANY = 10_000
ROLL_CALL = 780  # pairs of the forty actors that are taken of one frame
NASTY = [
    '<script>window.ran=1</script>"><img src=x onerror=alert(1)>', "=HYPERLINK(“http://x”)", "A\x1b[2JB\x00\x9b", "Norvane\u202eenavron", "Kerr\r\nHalvastra",
    "]]>&amp;<!--", "{{ 7*7 }}", "A" * 5000,
]  # fmt: skip


def frame(kind, status="actual", code=None, **roles):
    told = {role: tuple(Filler(text=name, span=(0, 4)) for name in names) for role, names in roles.items()}
    return Frame(type=kind, code=code, status=status, roles=told, cue=Filler(text="said", span=(0, 4)))


def ledger(path, frames, outlet="Norwind Radio", page="page.html"):
    """A ledger with one page that claims the frames in its own voice."""
    text = "Told at length."
    facts = PageFacts(
        path=page, url=None, sha256=digest(page.encode("utf-8", "replace")), media_type="text/html", retrieved=None
    )
    article = Article(
        page=page, sha256=facts.sha256, text=text, title=None, author=None, outlet=Evidence(text=outlet, span=None, how="by hand"), language="en",
        published=Dated(edtf="2032-03-15", span=None, how="by hand"), regions=(Region(kind="body", span=(0, len(text))),),
    )  # fmt: skip
    with Ledger(path) as kept:
        kept.add(Analysis(page=facts, article=article, frames=tuple(frames)), data=b"x", seen=SEEN)
    return str(path)


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    names = [f"Kerr {n} Guild" for n in range(MANY)]
    acts = [
        frame("act", code="ACCUSE", source=names[n : n + 1], target=names[n + 1 : n + 2]) for n in range(0, MANY, 2)
    ]
    return ledger(tmp_path_factory.mktemp("many") / "news.sayso", [*acts, frame("exercise", participant=names)])


@pytest.mark.parametrize(
    ("form", "lines"),
    [("jsonl", MANY // 2 + ROLL_CALL), ("csv", MANY // 2 + ROLL_CALL + 1), ("ftm", MANY + 1 + MANY // 2 + ROLL_CALL), ("plover", MANY // 2 + 1)],
)  # fmt: skip
def test_10_000_actors_on_one_page(many, sayso, form, lines):
    done = sayso("system", "--ledger", many, "--format", form)
    assert done.returncode == 0
    assert "sayso link" in done.stderr  # nothing was linked
    assert done.stderr.count("\n") == 1
    assert len(done.stdout.splitlines()) == lines


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    frames = []
    for name, status in itertools.product(NASTY, ("actual", "denied")):
        frames += [frame("agreement", status=status, code="pact", party=[f"Norvane {name}", "Halvastra"]),
                   frame("membership", status=status, member=["Norway"], bloc=[f"Pact {name}"]),
                   frame("act", code="ACCUSE", status=status, source=[f"Kerr {name}"], target=["Halvastra"])]  # fmt: skip
    return ledger(
        tmp_path_factory.mktemp("hostile") / "news.sayso",
        frames,
        outlet=NASTY[0],
        page=f"https://norwind.example/{NASTY[0]}",
    )


@pytest.mark.parametrize("form", FORMATS)
def test_names_that_are_markup(hostile, sayso, form):
    done = sayso("system", "--ledger", hostile, "--format", form, text=False)
    assert done.returncode == 0, done.stderr
    words = done.stdout.decode()
    if form == "graphml":
        nodes = [node.get("id") for node in ET.fromstring(words).iter("{http://graphml.graphdrawing.org/xmlns}node")]
        assert f"Norvane {NASTY[0]}" in nodes
    elif form == "csv":
        rows = list(csv.reader(io.StringIO(words)))
        assert {len(row) for row in rows} == {10}
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    elif form == "text":
        assert not {"\x1b", "\x00", "\x9b", "\r"} & set(words)
        assert len(words.splitlines()) == 3 * 3 * len(NASTY)
    else:
        found = [json.loads(line) for line in words.splitlines()]
        assert any(NASTY[0] in json.dumps(row, ensure_ascii=False).replace('\\"', '"') for row in found)
        assert len(found) >= 2 * len(NASTY)


@pytest.mark.slow
def test_a_page_that_names_10_000_actors_is_read(tmp_path, sayso):
    """Real extraction of such a page; every tenth sentence tells a pact, since parsing them all takes long."""
    parts = "Bar Dor Fen Gil Hal Jor Kel Lun Mar Nor Pel Rov Sal Tar Vel Wen Zar Cor Nav Ost Und Ibr".split()
    names = ["".join(three).capitalize() for three in itertools.product(parts, repeat=3)][:MANY]
    lists = [f"{', '.join(names[n : n + 49])} and {names[n + 49]}" for n in range(0, MANY, 50)]
    told = [f"<p>{who} {'slept' if n % 10 else 'signed a pact'} on Monday.</p>" for n, who in enumerate(lists)]
    (tmp_path / "page.html").write_text(
        f'<html lang="en"><article><h1>Pact signed</h1>{"".join(told)}</article></html>'
    )
    path = str(tmp_path / "news.sayso")
    assert sayso("read", str(tmp_path / "page.html"), "--ledger", path).returncode == 0
    edges = [json.loads(line) for line in sayso("system", "--ledger", path, "--format", "jsonl").stdout.splitlines()]
    assert len(edges) > len(told) * 10
    assert {edge["source"] for edge in edges} < set(names)
