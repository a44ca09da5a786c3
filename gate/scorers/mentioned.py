"""re3d documents go in; how well `sayso.facts.mentions` finds their persons, organisations, places and weapons comes out.

usage: python -m gate.scorers.mentioned FOLDER [--half read|unread] [--misses]

re3d (Dstl) names entities by Baleen's types. What its judges were sure of (confidence .5 or more) is wanted; what they
were not, mostly raw output of Baleen, and pronouns, is neither wanted nor false. A mention and an entity of one type meet where they share
a character: precision is over mentions, recall over entities. `exact` wants the same words, but for an article or
possessive in front. A state is a place where it is there as a place, else an organisation; a platform is a weapon, a
vehicle is neither. `unread` is the half of the documents whose misses nobody looked at when words and rules were made (but for those of persons, which were read once).
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path
from typing import Literal

from gate.scorers.matching import f1, ratio, show
from sayso.facts.mentions import Found, mentions
from sayso.keys import Span

Half = Literal["read", "unread"]
TYPES = ("person", "organisation", "place", "weapon")
OF_RE3D = {
    "Person": "person", "Organisation": "organisation", "Location": "place", "Weapon": "weapon", "MilitaryPlatform": "weapon",
}  # fmt: skip
OURS = {"bloc": "organisation", "platform": "weapon"}
SURE = 0.5
PRONOUN = re.compile(r"(?i)(?:i|me|my|we|us|our|you|your|he|him|his|she|her|it|its|they|them|their)")
AHEAD = re.compile(r"(?i)(?:the|an?|this|that|these|those|its|their|his|her|our|my)\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text with its entities by type: those that are wanted, and those that cost nothing."""

    name: str
    text: str
    wanted: dict[str, frozenset[Span]]
    unsure: dict[str, frozenset[Span]]


def load(folder: Path) -> list[Document]:
    """The documents below a folder, by name."""
    found = [document for part in sorted(folder.iterdir()) if part.is_dir() for document in _of_part(part)]
    return sorted(found, key=lambda d: d.name)


def half_of(documents: Sequence[Document], half: Half) -> list[Document]:
    """The documents that were read when rules were made, or the others; told by the digest of their name."""
    return [
        d
        for d in documents
        if (sha1(d.name.encode(), usedforsecurity=False).digest()[0] % 2 == 1) == (half == "unread")
    ]


def score(documents: Sequence[Document], misses: list[str] | None = None) -> dict[str, float]:
    """Precision, recall and F1 of each type, and F1 where the words are the same."""
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        found = mentions(document.text, [(0, len(document.text))])
        for kind in TYPES:
            told = {one.span for one in found if _kind(one) == kind}
            _count(counts, kind, document, told, misses)
    figures = {}
    for kind in TYPES:
        precision = ratio(counts[kind, "right"], counts[kind, "given"])
        recall = ratio(counts[kind, "found"], counts[kind, "wanted"])
        figures[f"{kind}_precision"], figures[f"{kind}_recall"] = precision, recall
        figures[f"{kind}_f1"] = ratio(2 * precision * recall, precision + recall)
        figures[f"{kind}_exact_f1"] = f1(counts[kind, "exact"], counts[kind, "given"], counts[kind, "wanted"])
    return {name: round(value, 4) for name, value in figures.items()}


def _count(
    counts: Counter[tuple[str, str]], kind: str, document: Document, told: Collection[Span], misses: list[str] | None
) -> None:
    wanted, unsure = document.wanted.get(kind, frozenset()), document.unsure.get(kind, frozenset())
    given = {span for span in told if _meets(span, wanted) or not _meets(span, unsure)}
    false, missed = {s for s in given if not _meets(s, wanted)}, {s for s in wanted if not _meets(s, given)}
    counts[kind, "wanted"] += len(wanted)
    counts[kind, "given"] += len(given)
    counts[kind, "right"] += len(given) - len(false)
    counts[kind, "found"] += len(wanted) - len(missed)
    counts[kind, "exact"] += len({_bare(document.text, s) for s in given} & {_bare(document.text, s) for s in wanted})
    if misses is not None:
        for what, spans in (("missed", missed), ("false", false)):
            misses += [f"{what} {kind} {document.text[slice(*span)]!r}" for span in sorted(spans)]


def _kind(one: Found) -> str:
    if one.type == "state":
        return "place" if one.place else "organisation"
    return OURS.get(one.type, one.type)


def _meets(span: Span, others: Collection[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _bare(text: str, span: Span) -> Span:
    ahead = AHEAD.match(text, *span)
    return (ahead.end() if ahead else span[0]), span[1]


def _of_part(part: Path) -> Iterator[Document]:
    held = _rows(part / "entities.json")
    for row in _rows(part / "documents.json"):
        text = str(row["text"])
        own = [e for e in held if e["documentId"] == row["_id"] and e["type"] in OF_RE3D]
        sure: dict[str, set[Span]] = {kind: set() for kind in TYPES}
        unsure: dict[str, set[Span]] = {kind: set() for kind in TYPES}
        for entity in own:
            span = (int(str(entity["begin"])), int(str(entity["end"])))
            is_sure = float(str(entity["confidence"])) >= SURE and not PRONOUN.fullmatch(text[slice(*span)])
            (sure if is_sure else unsure)[OF_RE3D[str(entity["type"])]].add(span)
        yield Document(
            name=str(row["_id"]), text=text,
            wanted={k: frozenset(v) for k, v in sure.items()}, unsure={k: frozenset(v) for k, v in unsure.items()},
        )  # fmt: skip


def _rows(path: Path) -> list[dict[str, object]]:
    """A line each, or one list."""
    text = path.read_text(encoding="utf-8-sig")
    rows: list[dict[str, object]] = (
        json.loads(text) if text.startswith("[") else [json.loads(line) for line in text.splitlines() if line.strip()]
    )
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    """Scores a folder of re3d."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=["read", "unread"])
    parser.add_argument("--misses", action="store_true", help="print what was missed and what is false")
    told = parser.parse_args(arguments)
    documents = load(told.folder)
    misses: list[str] = []
    figures = score(half_of(documents, told.half) if told.half else documents, misses)
    print(show(figures, as_json=False))
    for line in misses if told.misses else ():
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
