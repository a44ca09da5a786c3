"""Pages marked twice, each time from the text alone, go in; how far the two markings agree comes out, by the gate's own scorers.

usage: python -m corpus.agreement [SECOND] [--misses]     SECOND: a folder of pages like `pages/`; without, `corpus/second`

Either marking is scored against the other, and the mean of both ways is told, so that neither is the truth. What one of them leaves
open (`ignore`) costs the other nothing. Speakers are of the statements that both found, chains and days of those among them where
either has one, roles of the frames that both found.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.build import Built, build
from corpus.check import pages as page_files
from corpus.export import contract, facts_gold, pages_gold
from corpus.parse import well_formed
from gate.scorers import attribution, facts, pages
from gate.scorers.matching import share

HERE = Path(__file__).resolve().parent
KINDS = ("single pages, en", "single pages, ru", "stories")
FIGURES = ("statements", "with mode", "speakers", "chains", "days", "kinds", "figures", "frames", "roles")


@dataclass(frozen=True, slots=True, kw_only=True)
class Twice:
    """One page with its first and its second marking, both as plain text, so that spans are the same."""

    first: Built
    second: Built

    @property
    def kind(self) -> str:
        """Which row of the table it belongs to."""
        page = self.first.page
        return "stories" if page.is_of_a_story else f"single pages, {page.head['language']}"


def load(second: Path) -> list[Twice]:
    """The pages of `second` beside those of the corpus, in order of name.

    Raises:
        SystemExit: a page is not in the corpus, holds another text, or has a mark that can't be read.
    """
    found = []
    for file in page_files([second]):
        name = f"{file.parent.name}/{file.name}"
        first = next((p for p in (HERE / "pages" / name, HERE / "stories" / name) if p.exists()), None)
        if first is None:
            raise SystemExit(f"{file}: the corpus has no page {name}")
        one, other = well_formed(first), well_formed(file)
        if one.text != other.text:
            raise SystemExit(f"{file}: its text is not that of {first}")
        found.append(Twice(first=build(one, "text"), second=build(other, "text")))
    return found


def _either_way(both: Sequence[Twice]) -> tuple[dict[str, float | None], list[tuple[object, ...]]]:
    ways = [([t.first for t in both], [t.second for t in both]), ([t.second for t in both], [t.first for t in both])]
    told, misses = zip(*(_one_way(gold, found) for gold, found in ways), strict=True)
    figures = {}
    for name in FIGURES:
        values = [way[name] for way in told if way[name] is not None]
        figures[name] = share(sum(values), len(values))
    return figures, [("FIRST", *m) for m in misses[0]] + [("SECOND", *m) for m in misses[1]]


def _one_way(gold: Sequence[Built], found: Sequence[Built]) -> tuple[dict[str, Any], list[tuple[object, ...]]]:
    rows: Mapping[str, Any] = {one.name: contract(one) for one in found}
    tally = pages.score(pages_gold(gold), rows)
    whole = pages.figures(tally, len(gold), groups=False)
    met = [r for r in tally.judged if r.found]
    chained = [r.via for r in met if r.chained or r.links[1]]
    dated = [r.said for r in met if r.dated or r.said_given]
    every: dict[str, Any] = attribution.score(
        _articles(gold), {name: one.attributions for name, one in _articles(found).items()}
    )
    misses = list(tally.misses)
    counted: dict[str, Any] = {}
    if any(one.page.facts for one in gold):
        counted, wrong = facts.score(facts_gold(gold), rows)
        misses += wrong
    return {
        "statements": whole["precision"], "with mode": round(every["soft"]["f1"] / 100, 4), "speakers": whole["speaker_found"],
        "chains": share(sum(chained), len(chained)), "days": share(sum(dated), len(dated)), "kinds": whole["kind_found"],
        "figures": counted.get("figure_value_f1"), "frames": counted.get("frame_f1"), "roles": counted.get("role_f1"),
    }, misses  # fmt: skip


def _articles(built: Sequence[Built]) -> dict[str, attribution.Article]:
    """Every attribution, whatever its mode."""
    return {
        one.name: attribution.Article(
            text=one.text,
            attributions=tuple(
                attribution.Attribution(
                    **{role: [one.place(s) for s in getattr(said, role)] for role in attribution.ROLES}
                )
                for said in one.page.statements
            ),
        )
        for one in built
    }


def table(both: Sequence[Twice]) -> str:
    """The figures of each kind of page and of all."""
    rows: list[tuple[str, ...]] = [("", "pages", *FIGURES)]
    for label in (*KINDS, "all"):
        mine = [t for t in both if label in (t.kind, "all")]
        if mine:
            figures, _ = _either_way(mine)
            rows.append(
                (label, str(len(mine)), *(f"{v:.2f}" if (v := figures[name]) is not None else "" for name in FIGURES))
            )
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(prog="python -m corpus.agreement", description="How far two markings agree.")
    parser.add_argument("second", nargs="?", type=Path, default=HERE / "second")
    parser.add_argument("--misses", action="store_true", help="list where they differ first")
    told = parser.parse_args(arguments)
    both = load(told.second)
    for miss in _either_way(both)[1] if told.misses else ():
        print(json.dumps(miss, ensure_ascii=False, default=str))
    print(table(both))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
