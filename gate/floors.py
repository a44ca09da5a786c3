"""Figures and floors go in; a verdict for each figure comes out, and floors that may only rise.

A floor is a figure that was once reached on a corpus with a digest. For what is better lower (leaks, inventions) it is
a ceiling, and is called a floor all the same. Another digest makes figure and floor incomparable, which fails too.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from gate.corpora import Measured

# Figures that are better lower; all others are better higher.
LOWER_IS_BETTER = frozenset(
    {
        "leak",
        "leaks",
        "extra",
        "said_wrong",
        "said_invented",
        "published_invented",
        "author_invented",
        "score_error",
        "whom_invented",
        "invented",
    }
)
# Rounding noise of sums in another order; a real loss is larger.
TOLERANCE = 1e-9

Verdict = Literal["ok", "above", "BELOW", "new", "OTHER CORPUS", "MISSING"]
FAILS: frozenset[Verdict] = frozenset({"BELOW", "OTHER CORPUS", "MISSING"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the gate's table."""

    name: str
    value: float | None
    floor: float | None
    known: str
    verdict: Verdict

    @property
    def fails(self) -> bool:
        """Does this row fail the gate?"""
        return self.verdict in FAILS


def load(path: Path) -> dict[str, Any]:
    """A JSON file of the gate; nothing where there is none yet."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def save(path: Path, floors: Mapping[str, Any]) -> None:
    """Writes floors one a line and sorted, so that a changed one shows in the diff."""
    path.write_text(json.dumps(floors, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def is_worse(name: str, value: float, floor: float) -> bool:
    """Is `value` on the wrong side of `floor`?

    >>> is_worse("found", 0.8, 0.9), is_worse("leak", 0.8, 0.9), is_worse("leak", 0.1, 0.05)
    (True, False, True)
    """
    return value > floor + TOLERANCE if name in LOWER_IS_BETTER else value < floor - TOLERANCE


def compare(measured: Measured, floors: Mapping[str, Any], known: Mapping[str, str]) -> list[Row]:
    """A row for each figure of a corpus, and one for each floor that got no figure."""
    pinned = floors.get(measured.corpus, {})
    held: Mapping[str, float] = pinned.get("floors", {})
    other = bool(pinned) and pinned["digest"] != measured.digest
    rows = []
    for name in [*measured.figures, *(name for name in held if name not in measured.figures)]:
        value, floor = measured.figures.get(name), held.get(name)
        rows.append(
            Row(
                name=f"{measured.corpus}/{name}",
                value=value,
                floor=floor,
                known=known.get(f"{measured.corpus}/{name}", ""),
                verdict="OTHER CORPUS" if other else verdict_of(name, value, floor),
            )
        )
    return rows


def verdict_of(name: str, value: float | None, floor: float | None) -> Verdict:
    """What a figure is worth beside its floor."""
    if value is None:
        return "MISSING"
    if floor is None:
        return "new"
    if is_worse(name, value, floor):
        return "BELOW"
    return "above" if is_worse(name, floor, value) else "ok"


class LoweredError(Exception):
    """An update would lower floors, which needs `--allow-lower`."""


def raised(measured: Measured, floors: Mapping[str, Any], *, allow_lower: bool) -> dict[str, Any]:
    """Floors with this corpus's figures as the new ones.

    Raises:
        LoweredError: a figure is worse than its floor or gone, or the corpus is another, and `allow_lower` is not set.
    """
    rows = compare(measured, floors, {})
    worse = [f"{row.name}: {row.floor} -> {row.value} ({row.verdict})" for row in rows if row.fails]
    if worse and not allow_lower:
        raise LoweredError("\n".join(worse))
    pinned = {"digest": measured.digest, "floors": dict(sorted(measured.figures.items()))}
    return {**floors, measured.corpus: pinned}


def table(rows: Sequence[Row]) -> str:
    """Name, value, floor, what is known elsewhere, and the verdict, in columns."""
    shown = [("figure", "value", "floor", "verdict", "known elsewhere")]
    shown += [(r.name, _number(r.value), _number(r.floor), r.verdict, r.known) for r in rows]
    widths = [max(len(line[i]) for line in shown) for i in range(4)]
    sides = "<>><"  # names and verdicts to the left, numbers to the right
    lines = []
    for *cells, known in shown:
        padded = [f"{cell:{side}{width}}" for cell, side, width in zip(cells, sides, widths, strict=True)]
        lines.append("  ".join([*padded, known]).rstrip())
    return "\n".join(lines)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.4f}".rstrip("0").rstrip(".")
