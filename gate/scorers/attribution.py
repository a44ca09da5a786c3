"""Brat files of PolNeAR's shape and lines of `sayso extract` go in; how well spans and attributions agree comes out, in percent.

Words are runs of letters and digits with inner apostrophes, dots and hyphens; nothing else counts, so punctuation at an edge
never matters. *Soft*: contents paired one to one for the greatest summed Jaccard, of pairs that overlap by half. *Exact*: the same
words. *Attributed*: soft, and the head of the gold's source lies in the predicted source, or both have none. *Spans exact*: each
contiguous span of a role by itself (near to the exact match of Wang et al. 2022, CofeNet). Every mode counts.
"""

import argparse
import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gate.scorers.matching import HALF, Row, jaccard, lines, pairs

Spans = Sequence[Sequence[int]]
TOKEN = re.compile(r"\w+(?:['’.\-]\w+)*|\S")
MARK = re.compile(r"[“”„«»\"]|''|``")  # some of PolNeAR's texts write ''so''
OPENING = ("“", "``", "«", "„")
ROLES = ("content", "source", "cue")
KINDS = ("direct", "mixed", "indirect")
DIRECT = 0.9  # the part of a content's words inside quotation marks that makes it direct
STOPS = frozenset(
    """of in at for from on who which that with to by near and or about after as when while whose where under against behind between
    , ; ( — – - :""".split()
)
DETERMINERS = frozenset("the a an his her their its our my this that these those some many".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Offsets of one attribution's parts."""

    content: Spans
    source: Spans = ()
    cue: Spans = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text and what its annotator marked."""

    text: str
    attributions: tuple[Attribution, ...]


class Tokens:
    """A text's tokens, and which of them are words."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [m.span() for m in TOKEN.finditer(text)]
        self.ends = [b for _, b in self.spans]
        self.is_word = [text[a].isalnum() or text[a] == "_" for a, _ in self.spans]

    def within(self, spans: Spans) -> list[int]:
        """The tokens that touch the spans."""
        found = set[int]()
        for start, end in spans:
            place = bisect_right(self.ends, start)
            while place < len(self.spans) and self.spans[place][0] < end:
                found.add(place)
                place += 1
        return sorted(found)

    def words(self, spans: Spans) -> frozenset[int]:
        """The words that touch the spans."""
        return frozenset(n for n in self.within(spans) if self.is_word[n])

    def quoted(self) -> frozenset[int]:
        """The words inside double quotation marks; a mark that opens a paragraph and is not closed runs to its end."""
        return self.words(
            [span for line in re.finditer(r"[^\n]+", self.text) for span in _quotations(self.text, *line.span())]
        )

    def head(self, source: Spans) -> int | None:
        """A source's head by rule: its last word before a comma, preposition or relative pronoun behind a telling word."""
        words: list[int] = []
        for n in self.within(source):
            form = self.text[slice(*self.spans[n])].lower()
            if form in STOPS and any(self.text[slice(*self.spans[w])].lower() not in DETERMINERS for w in words):
                break
            if self.is_word[n]:
                words.append(n)
        return words[-1] if words else None


def _quotations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    opened: int | None = None
    for mark in MARK.finditer(text, start, end):
        if opened is None:
            opened = None if mark[0] in ("”", "»") else mark.start()
        elif mark[0] not in OPENING:
            yield opened, mark.start()
            opened = None
    if opened is not None and MARK.match(text, start):
        yield opened, end


def load(root: Path, split: str) -> dict[str, Article]:
    """The articles of a split; of several annotators the first by id."""
    first: dict[str, Path] = {}
    for path in sorted((root / split / "attributions").glob("*.ann")):
        first.setdefault(path.stem.rsplit("_", 1)[0], path)
    return {
        name: Article(
            text=(root / split / "text" / f"{name}.txt").read_bytes().decode(),
            attributions=tuple(brat(path.read_bytes().decode())),
        )
        for name, path in sorted(first.items())
    }


def brat(annotation: str) -> Iterator[Attribution]:
    """The attributions of one brat file, in its order."""
    spans: dict[str, list[tuple[int, ...]]] = {}
    events: list[str] = []
    for name, value, *_ in (line.split("\t") for line in annotation.split("\n") if "\t" in line):
        if name.startswith("T"):
            spans[name] = [tuple(map(int, part.split())) for part in value.split(" ", 1)[1].split(";")]
        elif name.startswith("E"):
            events.append(value)
    for event in events:
        told: dict[str, list[tuple[int, ...]]] = {role: [] for role in ROLES}
        for part in event.split():
            role, reference = part.split(":", 1)
            told.get(role.rstrip("0123456789").lower(), []).extend(spans.get(reference, []))
        if told["content"]:
            yield Attribution(**{role: sorted(held) for role, held in told.items()})


def read(path: Path) -> dict[str, list[Attribution]]:
    """What `sayso extract` found, by the stem of the page's name."""
    return {Path(row["page"]["path"]).stem: [_found(s) for s in row.get("statements") or []] for row in lines(path)}


BEFORE_IT = re.compile(r"\bthat,?\s+$", re.IGNORECASE)


def with_that(text: str, attribution: Attribution) -> Attribution:
    """The same with the "that" before its content counted into it, as PolNeAR counts it and this project's conventions do not.

    >>> with_that("He said that it rained.", Attribution(source=(), cue=(), content=((13, 22),))).content
    ((8, 22),)
    """
    if not attribution.content:
        return attribution
    (start, end), *others = attribution.content
    that = BEFORE_IT.search(text, max(0, start - 8), start)
    return replace(attribution, content=((that.start() if that else start, end), *others))


def _found(statement: Row) -> Attribution:
    return Attribution(**{role: (statement.get(role) or {}).get("spans") or () for role in ROLES})


Counts = Counter[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A prediction that stands for a gold attribution: by number, whether the words are the same, whether the source is right."""

    gold: int
    found: int
    exact: bool
    attributed: bool


def score(gold: Mapping[str, Article], found: Mapping[str, Sequence[Attribution]]) -> dict[str, Any]:
    """The figures over all articles; one without a line found nothing."""
    n: Counts = Counter()
    for name, article in gold.items():
        compare(article, found.get(name, ()), n)
    return figures(n, len(gold))


def figures(n: Counts, articles: int) -> dict[str, Any]:
    """The figures of what was counted."""
    whole = {key: _prf(n[key,], n["given",], n["gold",]) for key in ("soft", "exact", "attributed", "exact_attributed")}
    return {
        "articles": articles, "gold": n["gold",], "predicted": n["given",], **whole,
        "tokens": {role: _prf(*(n[role, key] for key in ("words", "words_given", "words_gold"))) for role in ROLES},
        "spans_exact": {role: _prf(*(n[role, key] for key in ("spans", "spans_given", "spans_gold"))) for role in ROLES},
        "recall_by_kind": {
            kind: {"n": n[kind, "gold"], **{key: _percent(n[kind, key], n[kind, "gold"]) for key in ("soft", "exact", "attributed")}} for kind in KINDS
        },
    }  # fmt: skip


def compare(article: Article, found: Sequence[Attribution], n: Counts) -> list[Hit]:
    """Counts one article; the predictions without a content count for nothing."""
    tokens = Tokens(article.text)
    kept = [k for k, a in enumerate(found) if a.content]
    found = [found[k] for k in kept]
    sides = [
        [{role: tokens.words(getattr(a, role)) for role in ROLES} for a in side]
        for side in (article.attributions, found)
    ]
    gold, given = sides
    n.update({("gold",): len(gold), ("given",): len(given)})
    for role in ROLES:
        want, got = (frozenset[int]().union(*(a[role] for a in side)) for side in sides)
        n.update({(role, "words"): len(want & got), (role, "words_gold"): len(want), (role, "words_given"): len(got)})
        edges, ours = (_edges(tokens, side, role) for side in (article.attributions, found))
        n.update(
            {(role, "spans"): len(edges & ours), (role, "spans_gold"): len(edges), (role, "spans_given"): len(ours)}
        )
    quoted = tokens.quoted()
    kinds = [_kind(a["content"], quoted) for a in gold]
    hits = []
    for kind in kinds:
        n[kind, "gold"] += 1
    for g, p in pairs([[_over_half(a["content"], b["content"]) for b in given] for a in gold]):
        source = gold[g]["source"]
        right = tokens.head(article.attributions[g].source) in given[p]["source"] if source else not given[p]["source"]
        exact = gold[g]["content"] == given[p]["content"]
        hits.append(Hit(gold=g, found=kept[p], exact=exact, attributed=right))
        for key, holds in (
            ("soft", True),
            ("exact", exact),
            ("attributed", right),
            ("exact_attributed", exact and right),
        ):
            n[key,] += holds
            n[kinds[g], key] += holds
    return hits


def _over_half(one: frozenset[int], other: frozenset[int]) -> float:
    overlap = jaccard(one, other)
    return overlap if overlap >= HALF else 0.0


def _edges(tokens: Tokens, attributions: Sequence[Attribution], role: str) -> set[tuple[int, int]]:
    held = [tokens.words([span]) for a in attributions for span in getattr(a, role)]
    return {(min(words), max(words)) for words in held if words}


def kinds_of(article: Article) -> list[str]:
    """Of each attribution: direct, mixed or indirect."""
    tokens = Tokens(article.text)
    quoted = tokens.quoted()
    return [_kind(tokens.words(a.content), quoted) for a in article.attributions]


def _kind(content: frozenset[int], quoted: frozenset[int]) -> str:
    inside = len(content & quoted) / len(content) if content else 0.0
    return "direct" if inside >= DIRECT else "mixed" if inside else "indirect"


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _prf(right: int, given: int, wanted: int) -> dict[str, float]:
    return {"p": _percent(right, given), "r": _percent(right, wanted), "f1": _percent(2 * right, given + wanted)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures of one run as JSON."""
    parser = argparse.ArgumentParser(
        prog="python -m gate.scorers.attribution", description="Scores attributions against brat gold."
    )
    parser.add_argument("root", type=Path)
    parser.add_argument("split")
    parser.add_argument("lines", type=Path, help="what `sayso extract --format jsonl` printed")
    told = parser.parse_args(arguments)
    print(json.dumps(score(load(told.root, told.split), read(told.lines)), indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
