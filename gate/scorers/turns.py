"""Invented sentences, each of which tells one act in its own words, and lines of `sayso extract` go in; how many of the acts were found comes out.

A row (`gate/acts/*.tsv`) is a PLOVER root class, a sentence, the words of source and target, and the words that tell it; NONE for a sentence in which such words tell no act.
An act is found when one that the sentence tells shares a word with source and with target; it is right when its class is as well. A sentence's restatement as a frame of another type counts for nothing.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gate.scorers.matching import Row, ratio

NONE = "NONE"
ON_A_PAGE = 15  # sentences laid out as the paragraphs of one page
PAGE = "Notes of the week\n\n{}\n"
Told = tuple[str, str, str, str]  # class, sentence, source, target


def load(path: Path) -> list[Told]:
    """The sentences of a file.

    Raises:
        ValueError: a row's source or target does not stand in its sentence.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = [tuple(row) for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    for number, (code, sentence, source, target, _words) in enumerate(rows, start=1):
        if code != NONE and not (source and source in sentence and target and target in sentence):
            raise ValueError(f"{path.name}, row {number}: source or target is not in the sentence")
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def pages(told: Sequence[Told]) -> Iterator[str]:
    """The sentences as pages."""
    for first in range(0, len(told), ON_A_PAGE):
        yield PAGE.format("\n\n".join(sentence for _, sentence, _, _ in told[first : first + ON_A_PAGE]))


def figures(told: Iterable[Told], lines: Iterable[Row]) -> dict[str, float]:
    """Shares of the acts found, and right; of the sentences without act, those for which one was given."""
    acts = [(row["article"]["text"], _acts(row)) for row in lines]
    counts: Counter[str] = Counter()
    for code, sentence, source, target in told:
        text, given = next(page for page in acts if sentence in page[0])
        start = text.index(sentence)
        mine = [f for f in given if any(_meets(f, role, (start, start + len(sentence))) for role in f["roles"])]
        if code == NONE:
            counts.update(none=1, invented=bool(mine))
            continue
        ends = {role: start + sentence.index(words) for role, words in (("source", source), ("target", target))}
        sizes = {"source": len(source), "target": len(target)}
        hits = [f for f in mine if all(_meets(f, role, (at, at + sizes[role])) for role, at in ends.items())]
        counts.update(acts=1, found=bool(hits), right=any(f["code"] == code for f in hits))
    told_so = {
        "found": ratio(counts["found"], counts["acts"]),
        "right": ratio(counts["right"], counts["acts"]),
        "invented": ratio(counts["invented"], counts["none"]),
    }
    return {name: round(value, 4) for name, value in told_so.items()}


def _acts(row: Row) -> list[Row]:
    every = [*(row.get("frames") or []), *(f for s in row.get("statements") or [] for f in s.get("frames") or [])]
    return [frame for frame in every if frame["type"] == "act"]


def _meets(frame: Row, role: str, span: tuple[int, int]) -> bool:
    fillers = frame["roles"].get(role) or []
    return any(f["span"][0] < span[1] and span[0] < f["span"][1] for f in fillers)
