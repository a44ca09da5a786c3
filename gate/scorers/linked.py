"""Names that are one actor, and the actors that `sayso link` made of the same pages, go in; how well they agree comes out.

A gold node is a name that the gold gives as speaker on a page. Its actor is that of the statements found there whose gold
speaker it is, the commonest one; a node whose statements were not found, or have no actor, is not answered and judged no
further: missed statements and wrong speakers are counted elsewhere. Then, over the nodes that are answered:

- `pair_recall`: of the pairs of nodes on two pages that are one actor, those that were joined.
- `pair_precision`: of the pairs of nodes that were joined, those that are one actor; nodes of two stories never are,
  unless they are of one name.
- `b3_f1`: B-cubed (Bagga and Baldwin 1998) over the nodes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from gate.scorers.matching import Row, closest, ratio

Node = tuple[str, str, str]  # story, page, name


def actors_of(
    wanted: Mapping[str, Mapping[str, Sequence[tuple[str, str]]]], exported: Iterable[Row]
) -> dict[Node, str]:
    """The actor of each gold node that is answered.

    Args:
        wanted: by story and page, the gold statements as (speaker, content).
        exported: rows of `sayso export`; pages are known by the SHA-256 of their bytes.
    """
    given: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for row in exported:
        if row["entity"]:
            given[row["sha256"]].append((row["entity"], _words(row["content"])))
    found: dict[Node, Counter[str]] = defaultdict(Counter)
    for story, pages in wanted.items():
        for page, said in pages.items():
            held = given.get(page, [])
            pairs = closest([_words(content) for _, content in said], [words for _, words in held])
            for index, other in pairs.items():
                found[story, page, said[index][0]][held[other][0]] += 1
    return {node: min(counts, key=lambda one: (-counts[one], one)) for node, counts in found.items()}


def _words(text: str) -> frozenset[str]:
    return frozenset("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def score(answered: Mapping[Node, str], same: Mapping[str, Sequence[Sequence[str]]]) -> dict[str, float]:
    """The figures; `same` has by story the names of each actor."""
    own = {
        (story, name): (story, index)
        for story, actors in same.items()
        for index, names in enumerate(actors)
        for name in names
    }
    nodes = sorted(node for node in answered if (node[0], node[2]) in own)
    gold = {node: own[node[0], node[2]] for node in nodes}
    named = {node: frozenset(same[node[0]][gold[node][1]]) for node in nodes}
    wanted = joined = both = 0
    for a, b in combinations(nodes, 2):
        is_one, is_joined = gold[a] == gold[b] and a[1] != b[1], answered[a] == answered[b]
        may = _may(a, b, named)
        wanted += is_one
        both += is_one and is_joined
        joined += is_joined and not may and a[1] != b[1]
    precision, recall = _b_cubed(nodes, answered, gold, named)
    return {
        "answered": float(len(nodes)),
        "pair_recall": round(ratio(both, wanted), 4),
        "pair_precision": round(ratio(both, joined), 4),
        "b3_f1": round(ratio(2 * precision * recall, precision + recall), 4),
    }


def _may(one: Node, other: Node, named: Mapping[Node, frozenset[str]]) -> bool:
    """May nodes of two stories be one actor: have they a name in common?"""
    return one[0] != other[0] and bool(named[one] & named[other])


def _b_cubed(
    nodes: Sequence[Node],
    answered: Mapping[Node, str],
    gold: Mapping[Node, tuple[str, int]],
    named: Mapping[Node, frozenset[str]],
) -> tuple[float, float]:
    precision = recall = 0.0
    for one in nodes:
        together = [n for n in nodes if answered[n] == answered[one] and not _may(one, n, named)]
        own = [n for n in nodes if gold[n] == gold[one]]
        right = sum(gold[n] == gold[one] for n in together)
        precision += ratio(right, len(together))
        recall += ratio(right, len(own))
    return ratio(precision, len(nodes)), ratio(recall, len(nodes))
