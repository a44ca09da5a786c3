"""Gold statements of every mode and lines of `sayso extract` go in; how well thoughts and others are told from sayings comes out.

Statements meet as in `gate.scorers.pages`; of those that meet, each mode is scored by F1: given as that mode and marked as that mode. What
is not found at all is that scorer's business.
"""

from collections import Counter
from collections.abc import Mapping

from gate.scorers.matching import Row, closest, f1
from gate.scorers.pages import Words

MODES = ("said", "thought", "other")

Confusion = Counter[tuple[str, str]]  # marked as, given as


def score(gold: Mapping[str, Row], found: Mapping[str, Row]) -> Confusion:
    """Counts of (marked, given) over the statements that meet; `gold` is what `corpus.export.modes_gold` gives."""
    counts: Confusion = Counter()
    for name, page in gold.items():
        row = found.get(name)
        if row is None or row.get("article") is None:
            continue
        words = Words(row["article"]["text"])
        placed = [(s["mode"], words.locate(s["parts"], s["spans"])) for s in page["statements"]]
        wanted = [(mode, place) for mode, place in placed if place]
        given = [(s["mode"], words.inside(s["content"]["spans"])) for s in row["statements"]]
        for i, j in closest([place for _, place in wanted], [place for _, place in given]).items():
            counts[wanted[i][0], given[j][0]] += 1
    return counts


def figures(counts: Confusion) -> dict[str, float]:
    """F1 of each mode, to four places.

    >>> figures(Counter({("said", "said"): 8, ("thought", "thought"): 1, ("thought", "said"): 1}))
    {'mode_said_f1': 0.9412, 'mode_thought_f1': 0.6667, 'mode_other_f1': 0.0}
    """
    return {
        f"mode_{mode}_f1": round(
            f1(
                counts[mode, mode],
                sum(n for (_, given), n in counts.items() if given == mode),
                sum(n for (marked, _), n in counts.items() if marked == mode),
            ),
            4,
        )
        for mode in MODES
    }
