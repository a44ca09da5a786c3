"""Attributions found and attributions marked in, figures out: the gate's own scorer, on what the network decoded.

What is scored here is the network alone, on words as it reads them; the gate scores the whole of `sayso extract` on the gold's
own offsets and is a little stricter.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from gate.scorers.attribution import Article, Attribution, Counts, figures
from gate.scorers.attribution import compare as compared
from sayso.extract.decode import CONTENT, CUE, SOURCE, Group
from sayso.extract.windows import Span
from train.brat import Document, Labels

NAMES = {SOURCE: "source", CUE: "cue", CONTENT: "content"}


@dataclass(slots=True)
class Tally:
    """Counts over articles."""

    counts: Counts = field(default_factory=Counter)
    articles: int = 0

    @classmethod
    def joined(cls, parts: Iterable["Tally"]) -> "Tally":
        """The counts of several together."""
        whole = cls()
        for part in parts:
            whole.counts.update(part.counts)
            whole.articles += part.articles
        return whole

    def attributed(self) -> float:
        """Attributed F1, in percent."""
        held = self.counts["gold",] + self.counts["given",]
        return 200 * self.counts["attributed",] / held if held else 0.0

    def summary(self) -> dict[str, float]:
        """The figures by name."""
        told = figures(self.counts, self.articles)
        f1 = {f"{name}_f1": told[name]["f1"] for name in ("soft", "exact", "attributed")}
        return {**f1, "attributed_precision": told["attributed"]["p"], "attributed_recall": told["attributed"]["r"]}


def marked(document: Document, labels: Labels) -> Article:
    """What an annotator marked, as the scorer takes it."""
    held: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for word, (role, group) in enumerate(zip(labels.roles, labels.attributions, strict=True)):
        if role:
            held[group][role].append(word)
    told = [{NAMES[role]: _spans(words, document) for role, words in parts.items()} for parts in held.values()]
    return Article(text=document.text, attributions=tuple(Attribution(**parts) for parts in told if "content" in parts))


def found(document: Document, groups: Sequence[Group]) -> list[Attribution]:
    """What was decoded, as the scorer takes it."""
    return [
        Attribution(
            **{
                name: _spans((w for s in group.segments if s.role == role for w in range(s.first, s.last)), document)
                for role, name in NAMES.items()
            }
        )
        for group in groups
    ]


def _spans(words: Iterable[int], document: Document) -> list[Span]:
    """The runs of words as offsets."""
    places = sorted(set(words))
    heads = [word for word in places if word - 1 not in places]
    tails = [word for word in places if word + 1 not in places]
    at = document.words.spans
    return [(at[head][0], at[tail][1]) for head, tail in zip(heads, tails, strict=True)]


def compare(document: Document, groups: Sequence[Group], tally: Tally) -> list[bool]:
    """Counts one article; says of each group whether it is right (attributed)."""
    hits = compared(marked(document, document.labels[0]), found(document, groups), tally.counts)
    tally.articles += 1
    right = {hit.found for hit in hits if hit.attributed}
    return [k in right for k in range(len(groups))]
