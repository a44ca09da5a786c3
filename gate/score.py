"""`make gate`: runs `sayso extract` over the labelled corpora, prints each figure beside its floor, fails below one.

usage: python -m gate.score [--only NAME]... [--update [--allow-lower]] [--keep FOLDER]

A corpus that is not here is skipped, and the closing line says how many were.
"""

import argparse
import contextlib
import sys
import tempfile
from pathlib import Path

from gate.corpora import CORPORA, AbsentError, Measured
from gate.floors import LoweredError, Row, compare, load, raised, save, table

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
KNOWN = HERE / "known.json"


def measure(names: list[str], work: Path) -> tuple[list[Measured], list[str]]:
    """What the corpora gave, and a line for each that is not here."""
    found, skipped = [], []
    for name in names:
        try:
            found.append(CORPORA[name](work))
        except AbsentError as why:
            skipped.append(f"skipped {name}: {why}")
    return found, skipped


def closing(rows: list[Row], skipped: list[str]) -> str:
    """The gate's last line."""
    failed = sum(row.fails for row in rows)
    return f"gate: {len(rows) - failed} figures hold, {failed} do not, {len(skipped)} of {len(CORPORA)} corpora skipped"


def main(arguments: list[str] | None = None) -> int:
    """Runs the gate; its exit code."""
    parser = argparse.ArgumentParser(prog="gate", description="Scores sayso on labelled corpora.")
    parser.add_argument("--only", action="append", choices=sorted(CORPORA), help="this corpus; may be given again")
    parser.add_argument("--update", action="store_true", help="make what was measured the new floors")
    parser.add_argument("--allow-lower", action="store_true", help="let --update lower a floor")
    parser.add_argument("--keep", type=Path, help="a folder for what sayso printed and the laid-out pages")
    told = parser.parse_args(arguments)
    names = [name for name in CORPORA if not told.only or name in told.only]
    with contextlib.ExitStack() as stack:
        work = told.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sayso-gate-")))
        work.mkdir(parents=True, exist_ok=True)
        found, skipped = measure(names, work)
    floors, known = load(FLOORS), load(KNOWN)
    rows = [row for measured in found for row in compare(measured, floors, known)]
    print(table(rows))
    for line in [*(note for measured in found for note in measured.notes), *skipped]:
        print(line)
    print(closing(rows, skipped))
    if told.update:
        return update(found, floors, allow_lower=told.allow_lower)
    return 1 if any(row.fails for row in rows) else 0


def update(found: list[Measured], floors: dict[str, object], *, allow_lower: bool) -> int:
    """Makes what was measured the new floors; 1 where that was refused."""
    try:
        for measured in found:
            floors = raised(measured, floors, allow_lower=allow_lower)
    except LoweredError as worse:
        print(f"no floor was changed, since these would fall; --allow-lower lets them:\n{worse}", file=sys.stderr)
        return 1
    save(FLOORS, floors)
    print(f"floors written to {FLOORS.name}; a lowered one shows in the diff")
    return 0


if __name__ == "__main__":
    sys.exit(main())
