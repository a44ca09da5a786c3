"""Runs of `train.fit` in, their figures side by side out: on PolNeAR dev and on the corpus's dev pages, whole and by genre.

usage: python -m train.compare --config train/tagger.toml [--publishers] RUN [RUN ...]

Float32 weights and untuned decoding, so that what differs is the training and nothing else.
"""

import argparse
from collections import defaultdict
from pathlib import Path

import torch

from corpus.build import load as load_pages
from corpus.export import brat as to_brat
from sayso.extract.windows import words
from sayso.language.encoder import Pieces, Reading, Row
from train import network, settings, tune
from train.brat import Document, label, lines, load
from train.examples import prepare
from train.export import checkpoint
from train.measure import Tally


def invented() -> dict[str, list[Document]]:
    """The corpus's English dev pages by genre."""
    found: dict[str, list[Document]] = defaultdict(list)
    for page in load_pages(split="dev", language="en"):
        text, marks = to_brat(page)
        read = words(text, lines(text))
        genre = "stories" if page.is_of_a_story else page.head["genre"]
        found[genre].append(Document(name=page.name, text=text, words=read, labels=(label(marks, text, read),)))
    return found


def publishers(documents: list[Document]) -> dict[str, list[Document]]:
    """PolNeAR's articles by publisher, which their names begin with."""
    found: dict[str, list[Document]] = defaultdict(list)
    for one in documents:
        found[one.name.partition("_")[0]].append(one)
    return dict(sorted(found.items()))


def figures(config: settings.Settings, run: Path, sets: dict[str, list[Document]]) -> dict[str, Tally]:
    """What one run's best weights find in each set."""
    model = network.build(config.encoder, 0.0, 0.0)
    model.load_state_dict(torch.load(checkpoint(run)), strict=False)
    model.float().eval()
    pieces = Pieces(network.folder(config.encoder) / "tokenizer.json")

    def read(row: Row) -> Reading:
        with torch.no_grad():
            ids = torch.tensor([row.ids])
            tags, query, key = model(ids, torch.tensor([row.shapes]), torch.ones_like(ids))
        firsts = torch.tensor(row.firsts)
        return Reading(
            tags=torch.log_softmax(tags[0, firsts], -1).numpy(),
            query=(query[0, firsts] * model.scale).detach().numpy(),
            key=key[0, firsts].numpy(),
        )

    distance = [float(value) for value in model.distance.detach()]
    prepared = {name: [prepare(one, pieces, config.limit) for one in held] for name, held in sets.items()}
    return {
        name: tune.measure(tune.read(held, read, pieces.special), tune.UNTUNED, distance)
        for name, held in prepared.items()
    }


def main(arguments: list[str] | None = None) -> int:
    """Prints a table: attributed F1 of each run on each set."""
    parser = argparse.ArgumentParser(prog="python -m train.compare", description="Compares runs.")
    parser.add_argument("--config", type=Path, default=Path("train/tagger.toml"))
    parser.add_argument(
        "--publishers", action="store_true", help="PolNeAR dev by publisher too, for runs that saw some of them only"
    )
    parser.add_argument("runs", nargs="+", type=Path, help="folders of runs")
    told = parser.parse_args(arguments)
    config = settings.load(told.config)
    torch.set_num_threads(1)
    dev = load(config.dev)
    sets = {"PolNeAR dev": dev, **{f"corpus dev, {genre}": held for genre, held in invented().items()}}
    if told.publishers:
        sets |= {f"PolNeAR dev, {name}": held for name, held in publishers(dev).items()}
    columns = {}
    for run in told.runs:
        found = figures(config, run, sets)
        found["corpus dev"] = Tally.joined(tally for name, tally in found.items() if name.startswith("corpus"))
        columns[run.name] = found
    names = ["PolNeAR dev", "corpus dev", *(name for name in sets if name != "PolNeAR dev")]
    print("| attributed F1 | attributions | " + " | ".join(columns) + " |")
    print("|" + " --- |" * (len(columns) + 2))
    for name in names:
        counts = next(iter(columns.values()))[name].counts["gold",]
        print(
            f"| {name} | {counts} | "
            + " | ".join(f"{column[name].attributed():.1f}" for column in columns.values())
            + " |"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
