"""Invented sentences, each of which tells one act in its own words, and lines of `sayso extract` go in; how many of the acts were found comes out.

A row (`gate/acts/*.tsv`) is a PLOVER root class, a sentence, the words of source and target, and the words that tell it; NONE for a sentence in which such words tell no act.
An act is found when one that the sentence tells shares a word with source and with target; it is right when its class is as well. A sentence's restatement as a frame of another type counts for nothing.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from gate.scorers.facts import with_claimants
from gate.scorers.matching import Row, ratio, touches

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


def laid_out(told: Sequence[Told], folder: Path) -> Path:
    """The folder, made, with the sentences as pages of plain text."""
    folder.mkdir(exist_ok=True)
    for first in range(0, len(told), ON_A_PAGE):
        page = PAGE.format("\n\n".join(sentence for _, sentence, _, _ in told[first : first + ON_A_PAGE]))
        (folder / f"{first:05}.txt").write_text(page, encoding="utf-8")
    return folder


def figures(told: Iterable[Told], lines: Iterable[Row]) -> dict[str, float]:
    """Shares of the acts found, and right; of the sentences without act, those for which one was given."""
    acts = [(row["article"]["text"], acts_of(row)) for row in lines]
    counts: Counter[str] = Counter()
    for code, sentence, source, target in told:
        text, given = next(page for page in acts if sentence in page[0])
        start = text.index(sentence)
        mine = [f for f in given if any(meets(f, role, (start, start + len(sentence))) for role in f["roles"])]
        if code == NONE:
            counts.update(none=1, invented=bool(mine))
            continue
        hits = [
            f
            for f in mine
            if meets(f, "source", _place(sentence, source, start))
            and meets(f, "target", _place(sentence, target, start))
        ]
        counts.update(acts=1, found=bool(hits), right=any(f["code"] == code for f in hits))
    told_so = {
        "found": ratio(counts["found"], counts["acts"]),
        "right": ratio(counts["right"], counts["acts"]),
        "invented": ratio(counts["invented"], counts["none"]),
    }
    return {name: round(value, 4) for name, value in told_so.items()}


def acts_of(row: Row) -> list[Row]:
    """The acts of a page, its own and those told in its statements."""
    return [frame for _, frame in with_claimants(row, "frames") if frame["type"] == "act"]


def _place(sentence: str, words: str, start: int) -> tuple[int, int]:
    """Where words of a sentence that begins at `start` stand."""
    first = start + sentence.index(words)
    return first, first + len(words)


def meets(frame: Row, role: str, span: tuple[int, int]) -> bool:
    """Does a filler of a role touch a span?"""
    return any(touches(f["span"], span) for f in frame["roles"].get(role) or [])
