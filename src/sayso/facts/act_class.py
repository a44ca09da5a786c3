"""A parsed sentence with an act's source and target goes in; which PLOVER class the act has comes out, with the words that tell it.

The table of acts (`act_words`) gives a class along the chain of words that joins source and target; softmax regression over
that, the words of the chain and the table's classes elsewhere in the sentence decides (`data/acts.json`, made by `train/acts.py`).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from sayso.facts.act_features import chain, features
from sayso.facts.act_words import CLASSES, composed
from sayso.keys import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Classed:
    """The class of an act, how likely it is, the offsets of the word that tells it in the parsed text, and a sentence how."""

    code: str
    score: float
    words: Span
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """For each feature its weight for every class, in the order of `CLASSES`; `start` is every class's own."""

    start: np.ndarray
    rows: Mapping[str, np.ndarray]

    @classmethod
    def read(cls, held: Mapping[str, Any]) -> "Weights":
        """Weights as their file has them, in parts of its scale."""
        rows = {name: np.array(row) / held["scale"] for name, row in held["features"].items()}
        return cls(start=np.array(held["start"]) / held["scale"], rows=rows)

    def shares(self, told: Iterable[str]) -> np.ndarray:
        """How likely each class is, given the features of an act."""
        scores = self.start + sum(
            (self.rows[name] for name in sorted(told) if name in self.rows), np.zeros(len(CLASSES))
        )
        powers = np.exp(scores - scores.max())
        return np.asarray(powers / powers.sum())


@cache
def shipped() -> Weights:
    """The weights in the wheel."""
    return Weights.read(json.loads(files("sayso.data").joinpath("acts.json").read_text(encoding="utf-8")))


def act_class(
    sentence: "Doc | Words",
    source: Sequence["Token"],
    target: Sequence["Token"],
    trigger: "Token | None" = None,
    *,
    by: Weights | None = None,
) -> Classed | None:
    """The class of what the source does to the target; either may be empty where a trigger, the word that tells the act, is given.

    None where no word that could tell an act joins them.
    """
    path = chain(source, target, trigger)
    if not path:
        return None
    by_table, hits = composed(path, target)
    shares = (by or shipped()).shares(features(sentence, source, target, path))
    best = int(np.argmax(np.round(shares, 6)))
    code = CLASSES[best]
    if by_table == code and hits:
        lead = hits[0].tokens[0]
        how = f"the table of acts has “{' + '.join(hit.pattern for hit in hits)}” as {code}"
    else:
        lead = trigger or path[0]
        how = f"“{lead.text}” with the words around it is weighed as {code}"
    return Classed(code=code, score=round(float(shares[best]), 2), words=(lead.idx, lead.idx + len(lead)), how=how)
