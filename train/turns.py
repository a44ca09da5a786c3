"""How many of the acts that our own sentences tell are found: `python -m train.turns [--only ACCUSE]`, for whoever edits `data/turns.tsv`.

The table was drawn from these sentences (`train/turns/*.tsv`, as `gate/scorers/turns.py` describes them), so the share says how much of its own examples it holds; what it is worth on
sentences of another hand, the gate measures.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from gate.corpora import extract
from gate.scorers.matching import lines
from gate.scorers.turns import figures, laid_out, load

FOLDER = Path(__file__).resolve().parent / "turns"


def main() -> None:
    """Print the shares, of all and by class."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", help="a PLOVER root class")
    only = parser.parse_args().only
    told = [row for path in sorted(FOLDER.glob("*.tsv")) for row in load(path) if only in (None, row[0])]
    with TemporaryDirectory() as work:
        found = list(lines(extract(laid_out(told, Path(work) / "pages"), Path(work) / "lines.jsonl")))
    for code in ("all", *sorted({row[0] for row in told})):
        shares = figures([row for row in told if code in ("all", row[0])], found)
        print(f"{code:<10}", *(f"{name} {value:.3f}" for name, value in shares.items()))


if __name__ == "__main__":
    main()
