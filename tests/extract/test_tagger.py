"""The tagger by itself: the same answer in any company and on any processor, and one clear line where its files are not what they should be.

`DIGESTS` pins what each model answers for the example pages. It holds on every kind of processor, since each step of the network gives the same bits on all of them
(`train/quantise.py`); a failure names the processor. After a new model, say `python -m tests.extract.test_tagger` and read what changed.
"""

import hashlib
import json
import platform
import shutil
from pathlib import Path

import pytest

from sayso.clean import clean
from sayso.errors import ModelUnusable
from sayso.extract.reading import reading_of
from sayso.extract.tagger import tag
from sayso.language.encoder import CARD, FAST, FOLDER, MODEL, TOKENIZER
from sayso.model import Article, Limits
from sayso.read import Input, read

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DIGESTS = {
    FOLDER: "9cb8c7bccc2355ac3defb79544fde1a4eafb6b482ee557462b147496f316c3ab",
    FAST: "c9d26f9bc4cce7d38ae5d40ae4b5a6f1146ea993e8e95b6586de70fbb1ab2e97",
}


def articles() -> list[Article]:
    pages = sorted(EXAMPLES.glob("0[1-7]-*"))
    cleaned = [clean(read(Input(path=page.name, data=page.read_bytes())), Limits()) for page in pages]
    return [article for article in cleaned if article.language == "en"]


def answer(article: Article, folder: Path = FOLDER) -> str:
    """What is found on one page, as text."""
    paragraphs = [paragraph.span for paragraph in reading_of(article, Limits()).paragraphs]
    found = tag(article.text, paragraphs, folder=folder)
    return json.dumps([(hit.source, hit.cue, hit.content, hit.score) for hit in found])


def digest(folder: Path) -> str:
    return hashlib.sha256("\n".join(answer(article, folder) for article in articles()).encode()).hexdigest()


def processor() -> str:
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text().splitlines() if facts.exists() else []
    flags = next((line for line in lines if line.startswith("flags")), "").split()
    return f"{platform.machine()}: {[flag for flag in flags if flag.startswith(('avx', 'amx'))]}"


@pytest.mark.parametrize("folder", DIGESTS, ids=lambda folder: folder.name)
def test_the_answer_is_the_pinned_one_on_this_processor(folder):
    assert digest(folder) == DIGESTS[folder], f"another answer than the pinned one, on {processor()}"


def test_no_page_changes_the_answer_for_another():
    pages = articles()
    alone = [answer(article) for article in pages]
    assert [answer(article) for article in reversed(pages)] == alone[::-1]
    assert sum(answer != "[]" for answer in alone) >= 3


def test_a_paragraph_far_away_changes_nothing_here():
    text = "\n".join(["The ferry will sail again on Monday, harbour master Ana Ruiz said."] * 60)
    starts = [n * (len(text) // 60 + 1) for n in range(60)]
    lines = [(start, text.index("\n", start) if "\n" in text[start:] else len(text)) for start in starts]
    first = [hit for hit in tag(text, lines) if hit.content[0][0] < lines[10][0]]
    second = [hit for hit in tag(text[: lines[40][1]], lines[:41]) if hit.content[0][0] < lines[10][0]]
    assert first == second
    assert len(first) >= 8


@pytest.fixture
def folder(tmp_path) -> Path:
    """A copy of the model that may be damaged."""
    for name in (MODEL, TOKENIZER, CARD):
        shutil.copyfile(FOLDER / name, tmp_path / name)
    return tmp_path


def opened(folder: Path) -> None:
    tag("Ana Ruiz said it rained.", [(0, 24)], folder=folder)


@pytest.mark.parametrize("name", [MODEL, TOKENIZER, CARD])
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(ModelUnusable, match=name.replace(".", r"\.")):
        opened(folder)


@pytest.mark.parametrize("name", [MODEL, TOKENIZER])
def test_a_damaged_file_is_named(folder, name):
    data = bytearray((folder / name).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / name).write_bytes(data)
    with pytest.raises(ModelUnusable, match="damaged"):
        opened(folder)


if __name__ == "__main__":
    for one in DIGESTS:
        print(one.name, digest(one), processor())
