"""HTML pages and their main texts in, the classifier of blocks out: `python -m train.blocks`.

Each block of a page is body where the gold text holds half of its words. Pages come from the newspages and wcxb sets where
they lie; no text of them is kept, only thresholds on counts. Cross-validation leaves out whole publishers; the figures it
gives, and the settings, are in `src/sayso/data/blocks.json` beside the trees that were fitted on all pages.
"""

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from sayso.clean import facts, features
from sayso.clean.align import align, words
from sayso.clean.extractor import main_text
from sayso.clean.forest import UNIT
from sayso.clean.head import Head
from sayso.clean.main import kinds, kinds_by_names, seen
from sayso.clean.walk import Walk, walk
from sayso.errors import SkipItem
from sayso.model import Limits
from sayso.read import Input, read

TREES, FOLDS = 500, 5
SETTINGS = {
    "objective": "binary", "learning_rate": 0.04, "num_leaves": 12, "max_depth": 6, "min_data_in_leaf": 60, "extra_trees": True, "feature_fraction": 0.3,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5.0, "max_bin": 63, "force_col_wise": True, "seed": 1, "deterministic": True, "num_threads": 2, "verbose": -1,
}  # fmt: skip
SETS = ("newspages", "wcxb")
NEWS = 5.0  # weight of a news page, of which there are few, against another web page
WIDEST = 200  # words at which a block counts as much as a longer one
HALF = 0.5
MAIN = ("body", "dateline")  # regions that the shared scorer counts as main text
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """A page's blocks as rows of numbers, which of them are body, and what is needed to score a choice."""

    of: str
    publisher: str
    gold: str
    walk: Walk
    main_text: str
    told: str
    titles: list[int]
    rows: Any
    body: Any
    weight: Any


def gold(root: Path) -> Iterator[tuple[str, str, bytes, str]]:
    """Set, publisher, HTML and main text of every page."""
    for path in sorted((root / "newspages").glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        parts = list(told["body"].get("summary", []))
        for section in told["body"].get("sections", []):
            parts += section.get("headline", []) + section.get("paragraphs", [])
        html = path.with_name(f"{path.stem}.html.gz")
        if html.exists():
            yield "newspages", path.stem.rsplit("_", 3)[0], gzip.decompress(html.read_bytes()), "\n".join(parts)
    for path in sorted((root / "wcxb" / "ground-truth").glob("*.json")):
        html = root / "wcxb" / "html" / f"{path.stem}.html.gz"
        if html.exists():
            text = json.loads(path.read_text(encoding="utf-8"))["ground_truth"]["main_content"] or ""
            yield "wcxb", path.stem, gzip.decompress(html.read_bytes()), text


def marked(one: tuple[str, str, bytes, str]) -> Marked | None:
    """One page as numbers; None where it cannot be read or trafilatura cannot be asked."""
    of, publisher, data, text = one
    try:
        page = read(Input(path="page.html", data=data))
        found = walk(page.source, Limits())
    except SkipItem:
        return None
    extracted = main_text(page.source, found.nodes, depth=found.depth)
    if extracted is None or not found.blocks:
        return None
    head = Head(found)
    outlet = facts.outlet(found, head)
    title = facts.title(found, head, outlet.text if outlet else None)
    titles = [title.block] if title is not None and title.block is not None else []
    told = facts.article_body(head)
    known = seen(found, extracted, titles, told, kinds_by_names(found))
    cut = [words(block.text) for block in found.blocks]
    share = np.array([match.share for match in align(cut, words(text))])
    size = np.sqrt(np.minimum([len(block) for block in cut], WIDEST))
    return Marked(
        of, publisher, text, found, extracted, told, titles,
        np.array(features.features(found, known)), (share >= HALF).astype(float),
        100 * (NEWS if of == "newspages" else 1.0) * size / max(1.0, size.sum()),
    )  # fmt: skip


def fit(pages: Sequence[Marked]) -> Any:
    """Boosted trees over all blocks of the pages."""
    columns = [np.concatenate([getattr(page, name) for page in pages]) for name in ("body", "weight")]
    data = lightgbm.Dataset(np.vstack([page.rows for page in pages]), columns[0], weight=columns[1])
    return lightgbm.train(SETTINGS, data, TREES)


def fold(publisher: str) -> int:
    """Which of the folds a publisher's pages are in."""
    return int(hashlib.sha256(publisher.encode()).hexdigest(), 16) % FOLDS


def word_f1(got: str, wanted: str) -> float:
    """F1 over the words of two texts, each as often as it stands there."""
    ours, theirs = (Counter(WORD.findall(text.lower())) for text in (got, wanted))
    both = sum((ours & theirs).values())
    return 2 * both / (sum(ours.values()) + sum(theirs.values())) if both else float(not ours and not theirs)


def validated(pages: Sequence[Marked]) -> dict[str, float]:
    """Word F1 by set through `kinds`, of pages whose publisher the trees have not seen."""
    scores: dict[str, list[float]] = {of: [] for of in SETS}
    for number in range(FOLDS):
        trees = fit([page for page in pages if fold(page.publisher) != number])
        for page in pages:
            if fold(page.publisher) == number:
                found = [round(UNIT * score) for score in trees.predict(page.rows, raw_score=True)]
                regions = kinds(page.walk, page.main_text, page.titles, page.told, score=lambda *_, found=found: found)
                kept = [b.text for b, kind in zip(page.walk.blocks, regions, strict=True) if kind in MAIN]
                scores[page.of].append(word_f1("\n".join(kept), page.gold))
    return {of: round(float(np.mean(got)), 4) for of, got in scores.items() if got}


def written(trees: Any) -> dict[str, list[list[float]]]:
    """The trees as arrays of one width; a child of -1-n is leaf n."""
    dumped = trees.dump_model()["tree_info"]
    width = max(tree["num_leaves"] for tree in dumped)
    out: dict[str, list[list[float]]] = {name: [] for name in ("feature", "threshold", "left", "right", "value")}
    for tree in dumped:
        rows: dict[str, list[float]] = {
            "feature": [0] * (width - 1), "threshold": [0.0] * (width - 1), "left": [-1] * (width - 1), "right": [-1] * (width - 1), "value": [0] * width,
        }  # fmt: skip
        waiting = [tree["tree_structure"]]
        while waiting:
            node = waiting.pop()
            if "leaf_value" in node:
                rows["value"][node.get("leaf_index", 0)] = round(node["leaf_value"] * UNIT)
                continue
            at = node["split_index"]
            rows["feature"][at], rows["threshold"][at] = node["split_feature"], node["threshold"]
            for side in ("left", "right"):
                child = node[f"{side}_child"]
                rows[side][at] = -1 - child["leaf_index"] if "leaf_value" in child else child["split_index"]
                waiting.append(child)
        for name, row in rows.items():
            out[name].append(row)
    return out


def main() -> None:
    """Train, validate, write."""
    parser = argparse.ArgumentParser(description="Train the classifier of blocks.")
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--to", type=Path, default=Path("src/sayso/data/blocks.json"))
    told = parser.parse_args()
    pages = [page for page in map(marked, gold(told.gold)) if page is not None]
    figures = validated(pages)
    card = {
        "what": "trees that tell the blocks of an HTML page that are the article's body; sayso.clean.main asks them",
        "data": "newspages (Fundus parser fixtures, MIT repository; pages are press) and wcxb dev half (CC BY 4.0); no text is contained",
        "pages": dict(Counter(page.of for page in pages)), "word F1, publishers left out": figures,
        "settings": SETTINGS | {"trees": TREES}, "command": "python -m train.blocks", "licence": "Apache-2.0",
    }  # fmt: skip
    body = {"card": card, "names": list(features.NAMES), **written(fit(pages))}
    lines = [f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in body.items()]
    told.to.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(figures)


if __name__ == "__main__":
    main()
