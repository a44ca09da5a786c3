"""Decoding and calibration: what the network says of the held-out tenth in, the numbers of `Decoding` out."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from sayso.extract.decode import Decoding, Numbers, calibrated, decode
from sayso.extract.tagger import collect
from sayso.language.encoder import Reading, Row, Special
from train.examples import Prepared
from train.measure import Tally, compare

UNTUNED = Decoding(bias=(0.0, 0.0, 0.0, 0.5, 0.5, -0.5, 0.0), shortest=2, slope=1.0, offset=0.0)
BIASES = (1, 3, 5)  # tags whose bias is moved: a source begins, a cue (both its tags), a content begins
STEPS = (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0)
SHORTEST = (1, 2, 3)
GAIN = 0.05  # points of F1; less is noise, and the earlier value stays


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One article and the network's numbers for it."""

    prepared: Prepared
    numbers: Numbers


def read(documents: Sequence[Prepared], network: Callable[[Row], Reading], special: Special) -> list[Read]:
    """Run the network over articles, as the runtime does."""
    out = []
    for one in documents:
        numbers = collect(network, one.document.words, one.pieces, one.shapes, one.units, special)
        out.append(Read(prepared=one, numbers=numbers))
    return out


def measure(articles: Sequence[Read], decoding: Decoding, distance: Sequence[float]) -> Tally:
    """Count over all articles."""
    tally = Tally()
    for one in articles:
        compare(one.prepared.document, decode(one.numbers, decoding, distance), tally)
    return tally


def tuned(articles: Sequence[Read], distance: Sequence[float], rounds: int = 2) -> Decoding:
    """Halfway to the biases with the best attributed F1, which are found one at a time; then the calibration."""

    def value(decoding: Decoding) -> float:
        tally = measure(articles, decoding, distance)
        return tally.attributed()

    moves: list[Callable[[Decoding], Decoding]] = [
        *(partial(_biased, tag=tag, step=step) for tag in BIASES for step in STEPS),
        *(partial(replace, shortest=words) for words in SHORTEST),
    ]
    best, reached = UNTUNED, value(UNTUNED)
    for _ in range(rounds):
        for move in moves:
            option = move(best)
            now = value(option) if option != best else reached
            if now > reached + GAIN:
                best, reached = option, now
    return calibrate(articles, halfway(best), distance)


def halfway(best: Decoding) -> Decoding:
    """Between no tuning and the best of the held-out tenth: the best itself finds contents of one word on pages of other publishers, most of which are none."""
    bias = tuple((one + other) / 2 for one, other in zip(UNTUNED.bias, best.bias, strict=True))
    return replace(best, bias=bias, shortest=max(best.shortest, UNTUNED.shortest))


def _biased(decoding: Decoding, tag: int, step: float) -> Decoding:
    bias = list(decoding.bias)
    bias[tag] = step
    if tag == 3:
        bias[4] = step
    return replace(decoding, bias=tuple(bias))


def calibrate(articles: Sequence[Read], decoding: Decoding, distance: Sequence[float]) -> Decoding:
    """Fit the two numbers that turn a raw confidence into the share that is right (Platt), by Newton's method."""
    raw, right = [], []
    for one in articles:
        groups = decode(one.numbers, decoding, distance)
        raw += [group.raw for group in groups]
        right += compare(one.prepared.document, groups, Tally())
    slope, offset = platt(raw, right)
    return replace(decoding, slope=round(slope, 4), offset=round(offset, 4))


def platt(raw: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    """Slope and offset of a logistic curve over the log-odds of `raw`; a positive slope, or none is learned."""
    odds = np.array([math.log(p / (1 - p)) for p in (min(max(one, 1e-6), 1 - 1e-6) for one in raw)])
    target = np.array(right, dtype=float)
    if len(set(right)) < 2:
        return 1.0, 0.0
    columns = np.stack([odds, np.ones_like(odds)], 1)
    weights = np.array([1.0, 0.0])
    for _ in range(50):
        share = 1 / (1 + np.exp(-columns @ weights))
        curve = (columns * (share * (1 - share))[:, None]).T @ columns + 1e-3 * np.eye(2)
        step = np.linalg.solve(curve, columns.T @ (target - share) - 1e-3 * (weights - np.array([1.0, 0.0])))
        weights = weights + np.clip(step, -1, 1)
    slope, offset = float(weights[0]), float(weights[1])
    return (slope, offset) if slope > 0 else (1.0, 0.0)


def reliability(articles: Sequence[Read], decoding: Decoding, distance: Sequence[float]) -> list[dict[str, float]]:
    """By fifths of the score: how many, the mean score, the share that was right."""
    pairs: list[tuple[float, bool]] = []
    for one in articles:
        groups = decode(one.numbers, decoding, distance)
        right = compare(one.prepared.document, groups, Tally())
        pairs += [(calibrated(group.raw, decoding), hit) for group, hit in zip(groups, right, strict=True)]
    out = []
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        inside = [pair for pair in pairs if low <= pair[0] < low + 0.2 or (pair[0] == 1.0 and low == 0.8)]
        if inside:
            score, share = (sum(part) / len(inside) for part in zip(*inside, strict=True))
            out.append({"from": low, "count": len(inside), "score": round(score, 3), "right": round(share, 3)})
    return out
