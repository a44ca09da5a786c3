"""How many of the acts that our own passages tell are found, and how many that are given they do not tell: `python -m train.passages`.

A line of `train/passages/*.jsonl` is a passage of two to four sentences as a paper has them, with every act that it tells, by writers who know nothing of the program: `code`, `source`, `target` (null where the passage
names none; `source_at`, `target_at` which occurrence of the words), `tells`. A third tell none and tempt to one. Words of telling were not to be used twice, so ordinary ones are rarer here
than in a paper. The acts of a to d were read for `facts/no_acts.py`; those of e were not read.

f to k are 240 items of three to five sentences by six more writers, in the plainest wording of agencies and broadcasters and with the same words again and again, since it is constructions that they vary; a fifth tell
none. The misses of f and h were read for rules, those of g, i, j and k were not.
"""

import json
import re
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from gate.corpora import extract
from gate.scorers.matching import lines, ratio
from gate.scorers.turns import acts_of, meets

FOLDER = Path(__file__).resolve().parent / "passages"
Span = tuple[int, int]


def main() -> None:
    """Print, for each writer, the shares of acts found and right, and of those given that are told."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        told = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        with TemporaryDirectory() as work:
            files = Path(work) / "pages"
            files.mkdir()
            for number, passage in enumerate(told):
                (files / f"{number:03}.txt").write_text(f"Notes\n\n{passage['text']}\n", encoding="utf-8")
            found = sorted(lines(extract(files, Path(work) / "lines.jsonl")), key=lambda row: str(row["page"]["path"]))
        counts: Counter[str] = Counter()
        for passage, row in zip(told, found, strict=True):
            counts += _counted(passage, row)
        print(
            f"{path.stem}  acts {counts['acts']}  found {ratio(counts['found'], counts['acts']):.3f}"
            f"  right {ratio(counts['right'], counts['acts']):.3f}  told of those given {ratio(counts['told'], counts['given']):.3f}"
        )


def _counted(passage: dict[str, Any], row: dict[str, Any]) -> Counter[str]:
    text: str = row["article"]["text"]
    given = acts_of(row)
    counts, used = Counter(given=len(given)), set[int]()
    for act in passage["acts"]:
        ends = {role: span for role in ("source", "target") if (span := _place(text, act, role))}
        hits = [n for n, frame in enumerate(given) if all(meets(frame, role, span) for role, span in ends.items())]
        used.update(hits)
        counts.update(acts=1, found=bool(hits), right=any(given[n]["code"] == act["code"] for n in hits))
    counts["told"] = len(used)
    return counts


def _place(text: str, act: dict[str, Any], role: str) -> Span | None:
    """Where the words of an end stand, None where it has none."""
    words = act[role]
    if not words:
        return None
    places = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    return places[act.get(f"{role}_at", 1) - 1]


if __name__ == "__main__":
    main()
