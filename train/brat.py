"""Brat files of PolNeAR's scheme in, labelled documents out.

Each article is read once with the words of `sayso.extract.windows`; each of its annotators gives one set of labels.
PolNeAR is read where it lies (see README.md) and no word of it is kept in this repository; our own corpus is exported
to the same shape. PolNeAR counts the "that" before a content into it, our conventions do not: it is left out here.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from sayso.extract.edges import THAT
from sayso.extract.windows import Span, Words, words

ROLES = {"Source": 1, "Cue": 2, "Content": 3}
NONE = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """One annotator's reading: for each word its role (0 none), its attribution, its BIO tag, and its anchor word."""

    roles: tuple[int, ...]
    attributions: tuple[int, ...]
    tags: tuple[int, ...]
    anchors: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article and what its annotators marked in it."""

    name: str
    text: str
    words: Words
    labels: tuple[Labels, ...]


UNLABELLED = Labels(roles=(), attributions=(), tags=(), anchors=())


def plain(folder: Path) -> list[Document]:
    """Texts that nobody has marked: every `.txt` of a folder, in order of name."""
    out = []
    for path in sorted(folder.glob("*.txt")):
        text = _read(path)
        out.append(Document(name=path.stem, text=text, words=words(text, lines(text)), labels=(UNLABELLED,)))
    return [one for one in out if one.words.spans]


def load(folder: Path) -> list[Document]:
    """Read one split: `folder/text/NAME.txt` and `folder/attributions/NAME_XXXX.ann`, in order of name."""
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        files[path.stem.rsplit("_", 1)[0]].append(path)
    out = []
    for name, paths in sorted(files.items()):
        text = _read(folder / "text" / f"{name}.txt")
        found = words(text, lines(text))
        labels = tuple(label(_read(path), text, found) for path in paths)
        out.append(Document(name=name, text=text, words=found, labels=labels))
    return out


def lines(text: str) -> list[Span]:
    """The paragraphs of an article: its lines."""
    ends = [-1, *(match.start() for match in re.finditer("\n", text)), len(text)]
    return [(a + 1, b) for a, b in pairwise(ends) if text[a + 1 : b].strip()]


def held_out(name: str) -> bool:
    """Whether an article of the train split is in the tenth kept for choosing and tuning."""
    return int(sha256(name.encode()).hexdigest(), 16) % 10 == 0


def label(annotation: str, text: str, found: Words) -> Labels:
    """Labels from one brat file. A word in two attributions (nested speech) keeps the one that is written first."""
    length = len(text)
    owner = [NONE] * (length + 1)
    for index, (start, end) in enumerate(found.spans):
        owner[start:end] = [index] * (end - start)
    roles, groups = [0] * len(found.spans), [NONE] * len(found.spans)
    spans, events = _brat(annotation)
    for number, parts in enumerate(events):
        for role, reference in parts:
            for start, end in spans.get(reference, ()) if role in ROLES else ():
                held = sorted({owner[place] for place in range(start, min(end, length))} - {NONE})
                for word in held[_joining(text, held, found) if role == "Content" else 0 :]:
                    if roles[word] == 0:
                        roles[word], groups[word] = ROLES[role], number
    return Labels(
        roles=tuple(roles),
        attributions=tuple(groups),
        tags=tuple(_tags(roles, groups, found)),
        anchors=tuple(_anchors(roles, groups)),
    )


def _joining(text: str, held: list[int], found: Words) -> int:
    """How many words at the head of a content only join it to its cue: "that", and a comma behind it."""
    if len(held) < 2 or not THAT.match(text, found.spans[held[0]][0]):
        return 0
    return 2 if text[slice(*found.spans[held[1]])] == "," else 1


def _brat(annotation: str) -> tuple[dict[str, list[Span]], list[list[tuple[str, str]]]]:
    spans: dict[str, list[Span]] = {}
    events = []
    for line in annotation.split("\n"):
        columns = line.split("\t")
        if len(columns) > 1 and columns[0].startswith("T"):
            offsets = columns[1].split(" ", 1)[1]
            spans[columns[0]] = [(int(a), int(b)) for a, b in (part.split() for part in offsets.split(";"))]
        elif len(columns) > 1 and columns[0].startswith("E"):
            parts = [part.split(":", 1) for part in columns[1].split()]
            events.append([(role.rstrip("0123456789"), reference) for role, reference in parts])
    return spans, events


def _tags(roles: list[int], groups: list[int], found: Words) -> list[int]:
    starts = {first for first, _ in found.paragraphs}
    out = []
    previous = (0, NONE)
    for index, this in enumerate(zip(roles, groups, strict=True)):
        inside = this == previous and index not in starts
        out.append(2 * this[0] - 1 + inside if this[0] else 0)
        previous = this
    return out


def _anchors(roles: list[int], groups: list[int]) -> list[int]:
    """Each word points to the first cue word of its attribution; without a cue to its source, without both to itself."""
    order = {2: 0, 1: 1, 3: 2}
    best: dict[int, tuple[int, int]] = {}
    for index, (role, group) in enumerate(zip(roles, groups, strict=True)):
        if role:
            best[group] = min(best.get(group, (3, 0)), (order[role], index))
    return [best[group][1] if role else NONE for role, group in zip(roles, groups, strict=True)]


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")
