"""The corpus and PolNeAR's train articles go in, a table of how the two differ as texts and as attributions comes out.

usage: python -m corpus.measure [--polnear ../shared/gold/polnear/train]
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

from corpus.build import load
from corpus.export import brat
from corpus.records import Span

WORD, QUOTES = re.compile(r"\w+"), re.compile(r"[“”\"„«»‘’]")
LENGTHS = ((1, 4), (5, 14), (15, 39), (40, 10_000))
SAMPLE = 20_000  # words whose different ones are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One attribution as spans of its text."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


Page = tuple[str, list[Marked]]


def read(text: str, marks: str) -> Page:
    """A text with its brat marks."""
    spans: dict[str, tuple[Span, ...]] = {}
    found = []
    for line in marks.split("\n"):
        columns = line.split("\t")
        if len(columns) > 1 and columns[0].startswith("T"):
            parts = (part.split() for part in columns[1].split(" ", 1)[1].split(";"))
            spans[columns[0]] = tuple((int(a), int(b)) for a, b in parts)
        elif len(columns) > 1 and columns[0].startswith("E"):
            roles: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
            for part in columns[1].split():
                role, reference = part.split(":", 1)
                roles.get(role.rstrip("0123456789"), []).extend(spans.get(reference, ()))
            found.append(Marked(**{role.lower(): tuple(sorted(s)) for role, s in roles.items()}))
    return text, [one for one in found if one.content]


def polnear(folder: Path) -> list[Page]:
    """Every article with its first annotator's marks."""
    pages = []
    for text in sorted((folder / "text").glob("*.txt")):
        marks = sorted((folder / "attributions").glob(f"{text.stem}_*.ann"))
        if marks:
            pages.append(read(text.read_bytes().decode(), marks[0].read_bytes().decode()))
    return pages


def table(pages: Sequence[Page]) -> dict[str, str]:
    """The figures of one set of pages, by name."""
    words = [WORD.findall(text) for text, _ in pages]
    marked = [(text, one) for text, found in pages for one in found]
    lengths = [sum(len(WORD.findall(text[a:b])) for a, b in one.content) for text, one in marked]
    cues = Counter(" ".join(text[a:b] for a, b in one.cue).lower() for text, one in marked if one.cue)
    sentences = [len(WORD.findall(s)) for text, _ in pages for s in re.split(r"(?<=[.!?])[\"”’»]?\s+", text)]
    with_both = [one for _, one in marked if one.source and one.cue]
    every = [word.lower() for page in words for word in page]
    total = max(1, len(marked))
    return {
        "pages": f"{len(pages):,}",
        "words a page, median": f"{median(map(len, words)):.0f}",
        "words a sentence, mean": f"{mean(s for s in sentences if s):.1f}",
        "attributions": f"{len(marked):,}",
        "attributions in 100 words": f"{100 * len(marked) / max(1, len(every)):.1f}",
        **{f"contents of {a} to {b} words" if b < 1000 else f"contents of {a} words and more": _share(a <= n <= b for n in lengths) for a, b in LENGTHS},
        "contents with quotation marks in or around them": _share(_quoted(text, one) for text, one in marked),
        "without source words": _share(not one.source for _, one in marked),
        "without a cue": _share(not one.cue for _, one in marked),
        "source before its cue": _share(one.source[0] < one.cue[0] for one in with_both),
        "content before its cue": _share(one.content[0] < one.cue[0] for _, one in marked if one.cue),
        "the commonest cue": f"{cues.most_common(1)[0][0]}, {cues.most_common(1)[0][1] / total:.0%}" if cues else "-",
        "different cues in 1,000": f"{1000 * len(cues) / total:.0f}",
        f"different words in the first {SAMPLE:,}": f"{len(set(every[:SAMPLE])):,}",
    }  # fmt: skip


def _share(true: Iterable[bool]) -> str:
    values = list(true)
    return f"{sum(values) / len(values):.0%}" if values else "-"


def _quoted(text: str, one: Marked) -> bool:
    return any(QUOTES.search(text[max(0, a - 1) : b + 1]) for a, b in one.content)


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Compare the corpus with PolNeAR's train articles.")
    parser.add_argument("--polnear", type=Path, default=Path("../shared/gold/polnear/train"))
    told = parser.parse_args(arguments)
    columns = {
        f"corpus, {code}": table([read(*brat(page)) for page in load(language=code)])
        for code in ("en", "ru")
        if load(language=code)
    }
    if told.polnear.is_dir():
        columns["PolNeAR train"] = table(polnear(told.polnear))
    else:
        print(f"{told.polnear} is not here: the corpus alone")
    names = list(next(iter(columns.values())))
    rows = [["", *columns], *([name, *(column[name] for column in columns.values())] for name in names)]
    rows.insert(1, ["---"] * (len(columns) + 1))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
