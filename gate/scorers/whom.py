"""Sources that are pronouns or descriptions, with whom they mean, and lines of `sayso extract` go in; how often the speaker is answered, and how often rightly, comes out.

Labelled by hand (`gate/whom.json`; of 60 read blind by a second reader all 60 agree): 294 sources of PolNeAR dev, drawn at random from those that are a pronoun or a description without a name, as offsets into the article. Where the article names
nobody for a source ("two aides"), the right answer is none, or the source's own words; these are right for a document as well, whose it is or not.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from gate.scorers.matching import HALF, Row, jaccard, ratio, touches
from gate.scorers.names import is_named, words_of
from gate.scorers.pages import Words

LABELS = Path(__file__).resolve().parent.parent / "whom.json"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One labelled source; `names` are the right answers as words, none where the article names nobody."""

    span: Span
    content: Span
    names: tuple[str, ...]
    is_pronoun: bool
    is_document: bool


class OtherTextError(Exception):
    """An article is not here, or is not the one that was labelled."""


def load(texts: Path, labels: Path = LABELS) -> dict[str, tuple[str, list[Source]]]:
    """By article, its text and its labelled sources.

    Raises:
        OtherTextError: the texts are missing or are others.
    """
    found = {}
    for name, held in json.loads(labels.read_text(encoding="utf-8")).items():
        path = texts / f"{name}.txt"
        text = path.read_bytes().decode() if path.is_file() else ""
        if sha256(text.encode()).hexdigest() != held["sha256"]:
            raise OtherTextError(f"{path} is missing or is not the text that was labelled")
        found[name] = (text, [_source(text, row) for row in held["sources"]])
    return found


def _source(text: str, row: Row) -> Source:
    spans = [row["name"], *row["also"]] if row["name"] else []
    return Source(
        span=tuple(row["source"]),
        content=tuple(row["content"]),
        names=tuple(" ".join(text[a:b].split()) for a, b in spans),
        is_pronoun=row["pronoun"],
        is_document=row["document"],
    )


def score(gold: Mapping[str, tuple[str, Sequence[Source]]], rows: Mapping[str, Row]) -> Counter[str]:
    """Counts over the labelled sources whose statement was found with that source."""
    counts: Counter[str] = Counter()
    for name, (text, sources) in gold.items():
        statements = rows.get(name, {}).get("statements") or []
        words = Words(text)
        for source in sources:
            counts["labelled"] += 1
            given = _statement(words, source, statements)
            if given is not None:
                counts["found"] += 1
                counts.update(_judged(text, source, given["speaker"]["name"]))
    return counts


def _statement(words: Words, source: Source, statements: Sequence[Row]) -> Row | None:
    """The statement with that source whose content is nearest, if half of it is shared or its source is the very same."""
    wanted = words.inside([source.content])
    near = [s for s in statements if any(touches(source.span, span) for span in (s["source"] or {}).get("spans", ()))]
    ranked = sorted(near, key=lambda s: -jaccard(wanted, words.inside(s["content"]["spans"])))
    if ranked and (len(near) == 1 or jaccard(wanted, words.inside(ranked[0]["content"]["spans"])) >= HALF):
        return ranked[0]
    return None


def _judged(text: str, source: Source, given: str | None) -> list[str]:
    kind = "pronoun" if source.is_pronoun else "description"
    own = bool(given) and bool(set(words_of(given)) & set(words_of(text[slice(*source.span)])))
    if not source.names:
        return ["nameless", *(["invented"] if given and not own else [])]
    told = ["named", f"named.{kind}"]
    if given:
        right = any(is_named(given, name) for name in source.names) or (source.is_document and own)
        told += ["answered", f"answered.{kind}", *(["right", f"right.{kind}"] if right else [])]
    return told


def figures(counts: Mapping[str, int]) -> dict[str, float]:
    """Answered: of the found sources that mean somebody with a name. Right: of those answered. Invented: of those that mean nobody with a name."""
    told = {
        "whom_found": ratio(counts["found"], counts["labelled"]),
        "whom_answered": ratio(counts["answered"], counts["named"]),
        "whom_right_when_answered": ratio(counts["right"], counts["answered"]),
        "whom_pronouns_right": ratio(counts["right.pronoun"], counts["answered.pronoun"]),
        "whom_descriptions_right": ratio(counts["right.description"], counts["answered.description"]),
        "whom_invented": ratio(counts["invented"], counts["nameless"]),
    }
    return {name: round(value, 4) for name, value in told.items()}
