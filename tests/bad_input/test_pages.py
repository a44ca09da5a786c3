"""Pages as they should not be: one run over all of them, and a look at each."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

GOOD = "“The bridge will open in May,” Ana Ruiz said on Monday.\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
HTML = "<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body><article>{body}</article></body></html>"
PARAGRAPH = (
    "<p>“The bridge will open in May,” Ana Ruiz said on Monday, and the council agreed to pay for the paint.</p>"
)
EXAMPLE = Path(__file__).resolve().parents[2] / "examples/01-agency.html"
SCRIPT = "<script>alert(1)</script>"


def html(title="Bridge opens", head="", body=PARAGRAPH * 3):
    return HTML.format(title=title, head=head, body=body).encode()


@dataclass
class Bad:
    data: bytes
    reason: str | None = None  # the reason code; None: the page is read
    says: str = ""  # what the message has to name
    either: bool = False  # read or skipped, both will do: it must be bounded, and told


BAD = {
    "empty.txt": Bad(b"", "empty"),
    "blank.txt": Bad(b" \n\t\n", "empty"),
    "mark-only.txt": Bad(b"\xef\xbb\xbf", "empty"),
    "binary.txt": Bad(bytes(range(256)) * 50, "binary"),
    "image.html": Bad(PNG, "image"),
    "gzip.txt": Bad(gzip.compress(GOOD.encode() * 50), "compressed"),
    # Characters.
    "nul.txt": Bad(GOOD.replace("May", "M\0ay").encode()),
    "nul.html": Bad(html().replace(b"May", b"M\0ay")),
    "lying.html": Bad(
        html(head='<meta charset="utf-8">').replace("“".encode(), b"\x93").replace("”".encode(), b"\x94")
    ),
    "unknown.html": Bad(html(head='<meta charset="x-martian-7">')),
    "mixed.txt": Bad((GOOD * 20).encode() + b"Oda \xff\xfe Lunde said no.\n"),
    "cyrillic.txt": Bad(("«Мост откроют в мае», — сказала Анна Руис в понедельник.\n" * 20).encode("cp1251")),
    "utf16.txt": Bad(GOOD.encode("utf-16")),
    "surrogate.html": Bad(html(body=PARAGRAPH * 3 + "<p>Oda Lunde said &#xD800; no and &#0; yes.</p>")),
    "surrogate.txt": Bad(GOOD.encode() + b"\xed\xa0\x80 said Oda.\n"),
    # Sizes.
    "nested.html": Bad(html(body="<div>" * 50_000 + PARAGRAPH + "</div>" * 50_000), either=True),
    "open-tags.html": Bad(html(body="<b><i>" * 50_000 + PARAGRAPH), either=True),
    "line.txt": Bad((GOOD.strip() + " ").encode() * 340_000, "too-large", "--max-"),
    "many-marks.txt": Bad(b'"' * 1_000_000, None, "--max-marks", either=True),
    "many-curly-marks.txt": Bad("“".encode() * 1_000_000, None, "--max-marks", either=True),
    "long.txt": Bad((GOOD * 90_000)[:5_000_000].encode(), None, "--max-", either=True),
    "blanks.txt": Bad((GOOD + "Ana Ruiz" + " " * 200_000 + "said no.").encode()),
    "one-word.txt": Bad(b"a" * 2_000_000, either=True),
    "many-tags.html": Bad(html(body="<p>a</p>" * 300_000), None, "--max-nodes", either=True),
    # Payloads: text, and nothing else.
    "script.html": Bad(
        html(title="&lt;script&gt;alert(1)&lt;/script&gt;", head=f'<meta name="author" content="{SCRIPT}">')
    ),
    "entities.html": Bad(html(head='<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>')),
    "good.txt": Bad(GOOD.encode()),
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory, sayso):
    """Each bad page as one run over all of them tells it."""
    folder = tmp_path_factory.mktemp("bad")
    for name, bad in BAD.items():
        (folder / name).write_bytes(bad.data)
    done = sayso("extract", "--format", "jsonl", *(str(folder / name) for name in BAD))
    assert "Traceback" not in done.stderr
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [Path(line["page"]["path"]).name for line in lines] == list(BAD)
    return dict(zip(BAD, lines, strict=True))


@pytest.mark.parametrize("name", BAD)
def test_a_bad_page_is_read_or_told(name, seen):
    bad, line = BAD[name], seen[name]
    if "skipped" in line:
        assert bad.reason or bad.either, line["skipped"]
        assert line["skipped"]["reason"] != "internal-error", line["skipped"]
        assert line["skipped"]["room"] in ("read", "clean", "extract", "resolve")
        assert bad.says in line["skipped"]["message"]
    else:
        assert bad.reason is None, "this should have been skipped"
    if bad.reason:
        assert bad.reason == line["skipped"]["reason"] or bad.reason == "too-large"


@pytest.mark.parametrize("name", BAD)
def test_spans_are_exact(name, seen):
    line = seen[name]
    if "skipped" in line:
        return
    text = line["article"]["text"]
    for key in ("title", "author", "outlet"):
        found = line["article"][key]
        if found and found["span"]:
            start, end = found["span"]
            assert text[start:end] == found["text"]
    for statement in line["statements"]:
        for role in ("content", "cue", "source"):
            if statement[role]:
                words = statement[role]
                assert " ".join(text[start:end] for start, end in words["spans"]) == words["text"]


@pytest.mark.parametrize("name", ["mixed.txt", "surrogate.txt"])
def test_replaced_bytes_are_counted(name, seen):
    encoding = seen[name]["page"]["encoding"]
    assert encoding["how"]
    assert encoding["replaced"] == seen[name]["article"]["text"].count("\ufffd") > 0 or encoding["name"] != "utf-8"


def test_scripts_are_text(seen):
    assert seen["script.html"]["article"]["title"]["text"] == SCRIPT


def test_dates_reads_and_skips_the_same_pages(tmp_path, sayso, seen):
    for name, bad in BAD.items():
        (tmp_path / name).write_bytes(bad.data)
    done = sayso("dates", "--format", "jsonl", *(str(tmp_path / name) for name in BAD))
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    skipped = {Path(line["page"]["path"]).name: line["skipped"]["reason"] for line in lines if "skipped" in line}
    assert skipped == {name: line["skipped"]["reason"] for name, line in seen.items() if "skipped" in line}
    times = [line for line in lines if "skipped" not in line]
    assert times
    for time in times:
        text = seen[Path(time["page"]).name]["article"]["text"]
        assert text[slice(*time["span"])] == time["text"]


def test_one_good_page_among_bad_ones_is_read(seen):
    assert seen["good.txt"]["statements"][0]["content"]["text"].startswith("The bridge will open in May")


@pytest.mark.parametrize(
    ("option", "data"),
    [
        ("--max-bytes", GOOD.encode()),
        ("--max-characters", GOOD.encode()),
        ("--max-words", GOOD.encode()),
        ("--max-marks", ('"No," she said. ' * 9).encode()),
        ("--max-nodes", html()),
    ],
)
def test_every_limit_names_its_option(option, data, tmp_path, sayso):
    page = tmp_path / "page.html"
    page.write_bytes(data)
    done = sayso("extract", "--format", "jsonl", str(page), option, "2")
    assert done.returncode == 3  # every page was skipped
    assert option in json.loads(done.stdout)["skipped"]["message"]


def test_strict(tmp_path, sayso):
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "empty.txt").write_text("")
    assert sayso("extract", str(tmp_path)).returncode == 0
    done = sayso("extract", str(tmp_path), "--strict")
    assert done.returncode == 1
    assert "1 of 2 pages skipped: empty 1" in done.stderr


@pytest.mark.parametrize("command", ["extract", "dates", "mentions"])
def test_a_terminal_is_not_driven_by_a_page(command, tmp_path, sayso):
    (tmp_path / "page.txt").write_text("“The \x1b]0;owned\x07bridge \x1b[2Jwill open,” Ana Ruiz said on 3\x1b May.\n")
    done = sayso(command, "--format", "text", str(tmp_path / "page.txt"))
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout


def test_a_least_score_leaves_out_what_is_less_sure(sayso):
    def scores(*options: str) -> list[float]:
        lines = sayso("extract", str(EXAMPLE), "--format", "jsonl", *options).stdout.splitlines()
        return [statement["score"] for line in lines for statement in json.loads(line)["statements"]]

    everything = scores()
    middle = sorted(everything)[len(everything) // 2]
    assert scores("--min-score", str(middle)) == [score for score in everything if score >= middle] != everything


def test_any_number_of_jobs_and_any_hash_seed_give_the_same_bytes(tmp_path, sayso, pages):
    folder = pages(tmp_path / "pages", 6)
    (folder / "bad.txt").write_bytes(PNG)
    first = sayso("extract", str(folder), text=False, env={"PYTHONHASHSEED": "1"})
    second = sayso("extract", str(folder), "--jobs", "2", text=False, env={"PYTHONHASHSEED": "2"})
    assert len(first.stdout.splitlines()) == 7
    assert first.stdout == second.stdout
