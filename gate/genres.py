"""A split of our own corpus goes in, a table of what `sayso extract` found there by genre comes out, as Markdown.

usage: python -m gate.genres SPLIT

The genres of the test split are others than those of train and dev. It is there to be measured once, when a release is
made: no rule, word or weight may be chosen with it in view.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gate.corpora import extracted
from gate.scorers import facts
from gate.scorers import pages as whole
from gate.scorers.matching import Row, by_name

if TYPE_CHECKING:
    from corpus.build import Built

FEW = 4  # pages of a genre; what has fewer stands together as "others"
OF_PAGES = {
    "found": "found",
    "precision": "precision",
    "speaker_found": "speaker right, of found",
    "via_found": "whole chain right, of found",
    "said": "day right, of those with one",
    "said_right_given": "day right when given",
}
OF_FACTS = {
    "frame_f1": "frames found (F1)",
    "role_f1": "roles (F1)",
    "status_accuracy": "status right",
    "claimant_accuracy": "claimant right",
    "figure_value_f1": "figures' value (F1)",
    "figure_of_f1": "figures' counted thing (F1)",
}


def table(built: "Sequence[Built]", lines: Mapping[str, Row]) -> str:
    """A row for each genre, the largest first, and one for all pages of each language."""
    from corpus.export import pages_gold

    head = ["genre", "pages", "statements", *OF_PAGES.values()]
    rows = []
    for name, pages in _groups(built):
        gold = pages_gold(pages)
        told = whole.figures(whole.score(gold, lines), len(gold), groups=False)
        statements = sum(len(page["statements"]) for page in gold.values())
        rows.append([name, str(len(pages)), str(statements), *(_shown(told.get(key)) for key in OF_PAGES)])
    return _markdown(head, rows)


def facts_table(built: "Sequence[Built]", lines: Mapping[str, Row]) -> str:
    """Frames and figures of all English pages, on which alone they are marked."""
    from corpus.export import facts_gold

    told = facts.score(facts_gold([page for page in built if page.page.head["language"] == "en"]), lines)[0]
    return _markdown(["figure", "value"], [[shown, _shown(told.get(key))] for key, shown in OF_FACTS.items()])


def _groups(built: "Sequence[Built]") -> "list[tuple[str, list[Built]]]":
    by_genre: dict[str, list[Built]] = defaultdict(list)
    by_language: dict[str, list[Built]] = defaultdict(list)
    for page in built:
        by_genre[page.page.head["genre"]].append(page)
        by_language[page.page.head["language"]].append(page)
    large = sorted(
        ((genre, pages) for genre, pages in by_genre.items() if len(pages) >= FEW), key=lambda g: (-len(g[1]), g[0])
    )
    rest = [page for pages in by_genre.values() if len(pages) < FEW for page in pages]
    others = [("others", rest)] if rest else []
    return [*large, *others, *((f"all ({language})", pages) for language, pages in sorted(by_language.items()))]


def _shown(value: object) -> str:
    return f"{value:.2f}" if isinstance(value, float) else "-" if value is None else str(value)


def _markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Lays the split out, reads it with sayso and prints the tables."""
    from corpus.build import build, load

    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("split", choices=["dev", "test"])
    told = parser.parse_args(arguments)
    built = [build(page) for page in load(split=told.split)]
    with tempfile.TemporaryDirectory(prefix="sayso-genres-") as folder:
        found = by_name(extracted(told.split, built, Path(folder)))
    print(table(built, found), facts_table(built, found), sep="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
