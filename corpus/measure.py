"""The corpus and real news go in, a table of how they differ as texts and as attributions comes out.

usage: python -m corpus.measure [--shared ../shared] [--batch NAME]...

PolNeAR's train articles have attributions; the news pages of many publishers only their text.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import mean, median

from corpus.build import load
from corpus.export import brat
from gate.scorers import cleaning
from gate.scorers.attribution import KINDS, Article, Attribution, kinds_of
from gate.scorers.attribution import brat as read_brat
from gate.scorers.attribution import load as load_brat

WORD, QUOTES = re.compile(r"\w+"), re.compile(r"[“”\"„«»‘’]")
LENGTHS = ((1, 4), (5, 14), (15, 39), (40, 10_000))
SAMPLE = 20_000  # words whose different ones are counted
ENGLISH = re.compile(r"(?:uk|us|au|ca|ind|my|jp)__(?!Asahi)")


def ours(language: str, batches: Sequence[str]) -> list[Article]:
    """The corpus's pages in one language."""
    told = (brat(page) for page in load(language=language) if not batches or page.path.parent.name in batches)
    return [Article(text=text, attributions=tuple(read_brat(marks))) for text, marks in told]


def newspages(folder: Path) -> list[Article]:
    """Title and body of the English pages of many publishers."""
    pages = (page for page in cleaning.load("newspages", folder) if ENGLISH.match(page.name))
    return [Article(text=f"{page.title}\n{page.text}", attributions=()) for page in pages]


def table(articles: Sequence[Article]) -> dict[str, str]:
    """The figures of one set of pages, by name."""
    words = [WORD.findall(article.text) for article in articles]
    sentences = [
        len(WORD.findall(s)) for article in articles for s in re.split(r"(?<=[.!?])[\"”’»]?\s+|\n+", article.text)
    ]
    every = [word.lower() for page in words for word in page]
    found = {
        "pages": f"{len(articles):,}",
        "words a page, median": f"{median(map(len, words)):.0f}",
        "words a sentence, mean": f"{mean(s for s in sentences if s):.1f}",
        f"different words in the first {SAMPLE:,}": f"{len(set(every[:SAMPLE])):,}",
    }
    return found | (attributions(articles, len(every)) if any(one.attributions for one in articles) else {})


def attributions(articles: Sequence[Article], words: int) -> dict[str, str]:
    """What the attributions are like."""
    marked = [(article.text, one) for article in articles for one in article.attributions]
    lengths = [sum(len(WORD.findall(text[a:b])) for a, b in one.content) for text, one in marked]
    cues = Counter(" ".join(text[a:b] for a, b in one.cue).lower() for text, one in marked if one.cue)
    with_both = [one for _, one in marked if one.source and one.cue]
    kinds = [kind for article in articles for kind in kinds_of(article)]
    return {
        "attributions": f"{len(marked):,}",
        "attributions in 100 words": f"{100 * len(marked) / words:.1f}",
        **{kind: _share(one == kind for one in kinds) for kind in KINDS},
        **{f"contents of {a} to {b} words" if b < 1000 else f"contents of {a} words and more": _share(a <= n <= b for n in lengths) for a, b in LENGTHS},
        "contents with quotation marks in or around them": _share(_quoted(text, one) for text, one in marked),
        "without source words": _share(not one.source for _, one in marked),
        "without a cue": _share(not one.cue for _, one in marked),
        "source before its cue": _share(one.source[0][0] < one.cue[0][0] for one in with_both),
        "content before its cue": _share(one.content[0][0] < one.cue[0][0] for _, one in marked if one.cue),
        "the commonest cue": f"{cues.most_common(1)[0][0]}, {cues.most_common(1)[0][1] / len(marked):.0%}" if cues else "-",
        "different cues in 1,000": f"{1000 * len(cues) / len(marked):.0f}",
    }  # fmt: skip


def _share(true: Iterable[bool]) -> str:
    values = list(true)
    return f"{sum(values) / len(values):.0%}" if values else "-"


def _quoted(text: str, one: Attribution) -> bool:
    return any(QUOTES.search(text[max(0, a - 1) : b + 1]) for a, b in one.content)


def compared(shared: Path, batches: Sequence[str] = ()) -> str:
    """The table; nothing of real news where it is not here."""
    columns = {f"corpus, {code}": table(held) for code in ("en", "ru") if (held := ours(code, batches))}
    gold = shared / "gold"
    if gold.is_dir():
        columns["PolNeAR train"] = table(list(load_brat(gold / "polnear", "train").values()))
        columns["news pages, en"] = table(newspages(gold / "newspages"))
    names = dict.fromkeys(name for column in columns.values() for name in column)
    rows = [["", *columns], ["---"] * (len(columns) + 1)]
    rows += [[name, *(column.get(name, "") for column in columns.values())] for name in names]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Compare the corpus with real news.")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--batch", action="append", default=[], help="only this batch; may be given again")
    told = parser.parse_args(arguments)
    print(compared(told.shared, told.batch))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
