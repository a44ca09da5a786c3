"""Gold attributions and scored predictions go in; how often a score keeps its word comes out, as numbers and as a diagram.

Right means attributed: at least half of the content's words are shared and the source's head is found. The expected calibration error is
the mean distance between score and share that is right over bins of equal width, weighed by their counts (Naeini et al. 2015).

usage: python -m gate.scorers.calibration ROOT SPLIT LINES.jsonl [--svg FILE]
"""

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gate.scorers.attribution import Article, Attribution, compare, load, read
from gate.scorers.matching import lines

BINS = 10

Scored = tuple[float, bool]  # a score, and whether what it stands for was right


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Predictions whose score lies in one tenth."""

    low: float
    count: int
    score: float  # mean
    right: float  # share


def scores(path: Path) -> dict[str, list[float]]:
    """The scores of what `sayso extract` found, by the stem of the page's name, in its order."""
    return {Path(row["page"]["path"]).stem: [s["score"] for s in row.get("statements") or []] for row in lines(path)}


def judged(
    gold: Mapping[str, Article], found: Mapping[str, Sequence[Attribution]], told: Mapping[str, Sequence[float]]
) -> list[Scored]:
    """Each prediction's score, and whether it was right."""
    out: list[Scored] = []
    for name, article in gold.items():
        right = {hit.found for hit in compare(article, found.get(name, ()), Counter()) if hit.attributed}
        out += [(score, number in right) for number, score in enumerate(told.get(name, ()))]
    return out


def bins(pairs: Sequence[Scored]) -> list[Bin]:
    """The tenths that have any, from below.

    >>> bins([(0.95, True), (0.91, False)])
    [Bin(low=0.9, count=2, score=0.93, right=0.5)]
    """
    held: dict[int, list[Scored]] = {}
    for score, right in pairs:
        held.setdefault(min(int(score * BINS), BINS - 1), []).append((score, right))
    return [
        Bin(
            low=number / BINS,
            count=len(inside),
            score=round(sum(score for score, _ in inside) / len(inside), 3),
            right=round(sum(right for _, right in inside) / len(inside), 3),
        )
        for number, inside in sorted(held.items())
    ]


def error(pairs: Sequence[Scored]) -> float:
    """Expected calibration error; 0 where every score keeps its word.

    >>> error([(0.75, True)] * 3 + [(0.75, False)])
    0.0
    """
    parts = bins(pairs)
    return round(sum(one.count * abs(one.score - one.right) for one in parts) / max(1, len(pairs)), 4)


def diagram(parts: Sequence[Bin]) -> str:
    """A reliability diagram as SVG: a bar for each tenth up to the share that was right, a tick at its mean score, and the line on which they would agree."""
    size, edge = 260, 36
    drawn = [
        f'<rect x="{edge + one.low * size + 2:.1f}" y="{edge + (1 - one.right) * size:.1f}" width="{size / BINS - 4:.1f}" '
        f'height="{one.right * size:.1f}" fill="#4a7a9c"><title>{one.count} statements: mean score {one.score:.2f}, right {one.right:.2f}</title></rect>'
        f'<line x1="{edge + one.low * size:.1f}" x2="{edge + (one.low + 1 / BINS) * size:.1f}" y1="{edge + (1 - one.score) * size:.1f}" '
        f'y2="{edge + (1 - one.score) * size:.1f}" stroke="#b3541e" stroke-width="2"/>'
        for one in parts
    ]
    marks = [
        f'<text x="{edge + value * size:.0f}" y="{edge + size + 16}" text-anchor="middle">{value}</text>'
        f'<text x="{edge - 6}" y="{edge + (1 - value) * size + 4:.0f}" text-anchor="end">{value}</text>'
        for value in (0, 0.5, 1)
    ]
    whole = size + 2 * edge
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" width="{whole}" height="{whole}" font-family="sans-serif" font-size="11">',
            f'<rect width="{whole}" height="{whole}" fill="#fff"/>',
            f'<rect x="{edge}" y="{edge}" width="{size}" height="{size}" fill="none" stroke="#999"/>',
            *drawn,
            f'<line x1="{edge}" y1="{edge + size}" x2="{edge + size}" y2="{edge}" stroke="#999" stroke-dasharray="4 3"/>',
            *marks,
            f'<text x="{edge + size / 2:.0f}" y="{whole - 6}" text-anchor="middle">score (ticks: its mean)</text>',
            f'<text x="{edge}" y="{edge - 12}">share that was right (bars)</text>',
            "</svg>\n",
        ]
    )


def table(parts: Sequence[Bin]) -> str:
    """The bins as Markdown."""
    rows = [
        f"| {one.low:.1f} to {one.low + 1 / BINS:.1f} | {one.count} | {one.score:.2f} | {one.right:.2f} |"
        for one in parts
    ]
    return "\n".join(["| score | statements | mean score | right |", "|---|---|---|---|", *rows])


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table and the error; writes the diagram where it is asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m gate.scorers.calibration", description="Says what scores are worth."
    )
    parser.add_argument("root", type=Path)
    parser.add_argument("split")
    parser.add_argument("lines", type=Path, help="what `sayso extract --format jsonl` printed")
    parser.add_argument("--svg", type=Path, help="where the diagram goes")
    told = parser.parse_args(arguments)
    pairs = judged(load(told.root, told.split), read(told.lines), scores(told.lines))
    print(table(bins(pairs)))
    print(f"expected calibration error {error(pairs):.4f} over {len(pairs)} statements")
    if told.svg:
        told.svg.write_text(diagram(bins(pairs)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
