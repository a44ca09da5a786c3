"""Attributions found and attributions marked in, figures out.

Soft: contents paired one to one, best overlap first, Jaccard of words at least one half. Attributed: of these, the
sources share a word, or both sides have none. Words without a letter or digit do not count.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.decode import CONTENT, CUE, SOURCE, Group
from train.brat import Document, Labels

Parts = dict[int, frozenset[int]]


@dataclass(slots=True)
class Tally:
    """Counts over articles."""

    marked: int = 0
    found: int = 0
    soft: int = 0
    exact: int = 0
    attributed: int = 0

    def f1(self, hits: int) -> float:
        """Of `hits`, in percent."""
        return 200 * hits / (self.marked + self.found) if self.marked + self.found else 0.0

    def summary(self) -> dict[str, float]:
        """The figures by name."""
        return {
            "soft_f1": round(self.f1(self.soft), 2),
            "exact_f1": round(self.f1(self.exact), 2),
            "attributed_f1": round(self.f1(self.attributed), 2),
            "attributed_precision": round(100 * self.attributed / max(self.found, 1), 2),
            "attributed_recall": round(100 * self.attributed / max(self.marked, 1), 2),
        }


def marked(labels: Labels) -> list[Parts]:
    """What an annotator marked, as sets of words by role."""
    out: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for word, (role, group) in enumerate(zip(labels.roles, labels.attributions, strict=True)):
        if role:
            out[group][role].add(word)
    return [{role: frozenset(parts[role]) for role in (SOURCE, CUE, CONTENT)} for parts in out.values()]


def found(groups: Sequence[Group]) -> list[Parts]:
    """What was decoded, as sets of words by role."""
    return [
        {
            role: frozenset(
                word for part in group.segments if part.role == role for word in range(part.first, part.last)
            )
            for role in (SOURCE, CUE, CONTENT)
        }
        for group in groups
    ]


def compare(document: Document, groups: Sequence[Group], tally: Tally) -> list[bool]:
    """Count one article; say of each group whether it is right (attributed)."""
    spans = document.words.spans
    lexical = {word for word, (a, _) in enumerate(spans) if document.text[a].isalnum()}
    gold = [parts for parts in marked(document.labels[0]) if parts[CONTENT] & lexical]
    ours = found(groups)
    scored = []
    for g, wanted in enumerate(gold):
        for o, got in enumerate(ours):
            shared = len(wanted[CONTENT] & got[CONTENT] & lexical)
            if shared and 2 * shared >= len((wanted[CONTENT] | got[CONTENT]) & lexical):
                scored.append((-shared / len((wanted[CONTENT] | got[CONTENT]) & lexical), g, o))
    right, used = [False] * len(ours), set()
    for _, g, o in sorted(scored):
        if ("g", g) in used or ("o", o) in used:
            continue
        used |= {("g", g), ("o", o)}
        wanted, got = gold[g], ours[o]
        right[o] = bool(wanted[SOURCE] & got[SOURCE]) or not (wanted[SOURCE] or got[SOURCE])
        tally.soft += 1
        tally.exact += wanted[CONTENT] & lexical == got[CONTENT] & lexical
        tally.attributed += right[o]
    tally.marked += len(gold)
    tally.found += sum(bool(parts[CONTENT] & lexical) for parts in ours)
    return right
