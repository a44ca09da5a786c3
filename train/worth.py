"""Labelled texts that the tagger never read in; the numbers of `sayso.extract.worth` out, and how well scores keep their word before and after.

usage: python -m train.worth     a minute, in the project's own environment; prints, and writes nothing

Two halves of equal weight: the tenth of PolNeAR's train articles that only chose the tagger's checkpoint, and the corpus's English train pages from batch
`UNREAD` on. Right is what `gate.scorers.attribution` calls attributed. Sayings whose score a rule fixes are left out.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from corpus.build import load
from corpus.export import brat
from gate.corpora import gold
from gate.scorers import attribution
from gate.scorers.calibration import bins, error, table
from sayso.clean import clean
from sayso.extract import extract
from sayso.extract.worth import INSIDE, OFFSET, SECOND, SLOPE, log_odds
from sayso.model import Limits
from sayso.read import Input, read
from train.brat import held_out

UNREAD = "e39"  # the first batch that the shipped tagger was not trained on
Judged = tuple[float, bool, bool]  # log odds before `worth`; is it of a second reading; is it right


def tenth() -> Iterator[attribution.Article]:
    """PolNeAR's train articles that nothing was trained on."""
    for name, article in attribution.load(gold("polnear"), "train").items():
        if held_out(name):
            yield article


def unread() -> Iterator[attribution.Article]:
    """Title and body of the corpus's pages that the tagger was not trained on, in the same shape."""
    for page in load(split="train", language="en", stories=False):
        if Path(page.path).parent.name >= UNREAD:
            text, marks = brat(page)
            yield attribution.Article(text=text, attributions=tuple(attribution.brat(marks)))


def judged(article: attribution.Article) -> Iterator[Judged]:
    """Each saying that the tagger marked."""
    found = extract(clean(read(Input(path="page.txt", data=article.text.encode())), Limits()), Limits())
    given = [attribution.Attribution(content=one.content, source=one.source, cue=one.cue) for one in found]
    right = {hit.found for hit in attribution.compare(article, given, Counter()) if hit.attributed}
    for place, one in enumerate(found):
        if one.rule.startswith("tagger"):
            is_inside = one.rule.endswith(SECOND)
            yield (log_odds(one.score) - OFFSET - INSIDE * is_inside) / SLOPE, is_inside, place in right


def fit(halves: Sequence[Sequence[Judged]]) -> np.ndarray:
    """Slope, offset and the offset of second readings, by likelihood."""
    columns = np.array([(odds, 1.0, inside) for half in halves for odds, inside, _ in half])
    signs = np.array([1.0 if right else -1.0 for half in halves for *_, right in half])
    weights = np.array([1 / len(half) for half in halves for _ in half])

    def loss(numbers: np.ndarray) -> float:
        return float(weights @ np.logaddexp(0, -signs * (columns @ numbers)))

    return np.asarray(minimize(loss, [1.0, 0.0, 0.0]).x)


def main() -> int:
    """Fit, and show what scores are worth without and with the numbers."""
    halves = {
        name: [row for one in articles for row in judged(one)]
        for name, articles in (("PolNeAR", tenth()), ("corpus", unread()))
    }
    numbers = fit(list(halves.values()))
    print("SLOPE, OFFSET, INSIDE = " + ", ".join(f"{number:.3f}" for number in numbers))
    for name, half in halves.items():
        before, after = (
            [(float(1 / (1 + np.exp(-(np.array([odds, 1.0, inside]) @ told)))), right) for odds, inside, right in half]
            for told in (np.array([1.0, 0.0, 0.0]), numbers)
        )
        print(
            f"\n{name}: expected calibration error {error(before):.4f} before, {error(after):.4f} after\n{table(bins(after))}"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
