"""Sentences with an act's source and target, labelled with its PLOVER class, go in; how often the class is told rightly comes out.

The rows of `gold/plover` mark source and target in the sentence; of the corpus's acts the sentence is the first that names
both, else the one that names either, and spans are gold.
"""

import csv
import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gate.scorers.matching import Row, f1, ratio
from sayso.facts.act_class import Weights, act_class
from sayso.facts.act_words import CLASSES
from sayso.language.sentences import sentences
from sayso.language.syntax import pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FOLDS = 5
KEPT = (
    Path(__file__).resolve().parent.parent / "acts-folds.json.gz"
)  # weights of each fold, made by `python -m train.acts`
MARK = re.compile(r"(</?[st]>)")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A labelled act; a span is none where the sentence does not name the actor.

    `alone`: no other act has the same spans, and none is missing. `unread`: of the third of rows that nobody read when the
    table of acts was made.
    """

    text: str
    source: Span | None
    target: Span | None
    code: str
    alone: bool = True
    unread: bool = False

    @property
    def fold(self) -> int:
        """The fold of the sentence, by a hash of its words."""
        return _hash(self.text) % FOLDS


def plover(path: Path) -> list[Act]:
    """The rows of the shared file."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        replace(marked(row["marked_sentence"], row["gold_root"]), unread=_hash(row["sentence_id"]) % 3 == 0)
        for row in rows
    ]


def _hash(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16)


def marked(sentence: str, code: str) -> Act:
    """An act from a sentence with <s> and <t> around the first mention of each."""
    text, begun, spans = "", {}, dict[str, Span]()
    for part in MARK.split(sentence):
        name = part.strip("</>")
        if not MARK.fullmatch(part):
            text += part
        elif part[1] != "/":
            begun[name] = len(text)
        else:
            spans.setdefault(name, (begun[name], len(text)))
    return Act(text=text, source=spans.get("s"), target=spans.get("t"), code=code)


def corpus(gold: Mapping[str, Row]) -> list[Act]:
    """The acts of the corpus's gold for frames, each in the sentence that names most of its actors."""
    found = [act for page in gold.values() for act in _page(page)]
    places = [(a.text, a.source, a.target) for a in found]
    often = Counter(places)
    return [replace(act, alone=act.alone and often[place] == 1) for act, place in zip(found, places, strict=True)]


def _page(page: Row) -> Iterator[Act]:
    text = page["text"]
    spans = sentences(text)
    for frame in page["frames"]:
        if frame["type"] != "act":
            continue
        mentions = {
            role: [s for f in frame["roles"].get(role, ()) for s in (f["span"], *f["alt"])]
            for role in ("source", "target")
        }
        best = max(
            spans, key=lambda s: sum(any(_inside(m, s) for m in held) for held in mentions.values()), default=(0, 0)
        )
        got = {role: next((_moved(m, best) for m in held if _inside(m, best)), None) for role, held in mentions.items()}
        if got["source"] or got["target"]:
            alone = all(bool(got[role]) == bool(held) for role, held in mentions.items())
            yield Act(
                text=text[slice(*best)], source=got["source"], target=got["target"], code=frame["code"], alone=alone
            )


def _inside(mention: Sequence[int], sentence: Span) -> bool:
    return sentence[0] <= mention[0] and mention[1] <= sentence[1]


def _moved(mention: Sequence[int], sentence: Span) -> Span:
    return mention[0] - sentence[0], mention[1] - sentence[0]


def parsed(acts: Iterable[Act]) -> "list[Doc]":
    """The trees of the acts' sentences."""
    return list(pipeline().pipe((act.text for act in acts), batch_size=32))


def words(doc: "Doc", span: Span | None) -> "list[Token]":
    """The tokens of a mention."""
    found = doc.char_span(*span, alignment_mode="expand") if span else None
    return list(found) if found is not None else []


def told(act: Act, doc: "Doc", by: Weights | None = None) -> str | None:
    """The class that sayso tells."""
    found = act_class(doc, words(doc, act.source), words(doc, act.target), by=by)
    return found.code if found else None


def folds() -> list[Weights]:
    """For each fold the weights that have not seen its rows."""
    return [Weights.read(held) for held in json.loads(gzip.decompress(KEPT.read_bytes()))]


def figures(given: Sequence[tuple[str, str | None]]) -> dict[str, float]:
    """Of pairs of right and told classes: the share that is right, and the mean F1 of the classes that occur."""
    right = sum(code == answer for code, answer in given)
    each = [_f1(given, name) for name in CLASSES if any(code == name for code, _ in given)]
    return {"accuracy": round(ratio(right, len(given)), 4), "macro_f1": round(ratio(sum(each), len(each)), 4)}


def _f1(given: Sequence[tuple[str, str | None]], name: str) -> float:
    hits = sum(code == answer == name for code, answer in given)
    told_so, wanted = sum(answer == name for _, answer in given), sum(code == name for code, _ in given)
    return f1(hits, told_so, wanted)
