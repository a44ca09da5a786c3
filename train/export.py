"""A finished run in, the shipped model out: `python -m train.export --config train/tagger.toml --run tagger`.

Chooses the checkpoint, writes ONNX, chooses the file, tunes the decoding, calibrates the score: all on the held-out
tenth of train. Then measures dev, writes the cards and copies everything into `src/sayso/data/tagger`.
"""

import argparse
import json
import platform
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from sayso.extract.decode import Decoding
from sayso.extract.tagger import tag
from sayso.language.encoder import FOLDER, MODEL, TOKENIZER, Network, Pieces, read_card
from train import card, network, quantise, settings, tune
from train.brat import Document, held_out, lines, load
from train.examples import Prepared, prepare

ALLOWED_LOSS = 0.7  # points of attributed F1 that seven-bit weights may cost for the same answers on every processor


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The file to ship, its decoding, and what was measured on the way."""

    path: Path
    decoding: Decoding
    figures: dict[str, Any]


def export(
    config: settings.Settings, run: Path, target: Path, command: str, kept: Decoding | None = None
) -> dict[str, Any]:
    """Turn the best checkpoint of a run into a model folder; the figures measured.

    With `kept`, its biases are not tuned anew, and only the score is calibrated.
    """
    best = checkpoint(run)
    model = network.trained(config.encoder, torch.load(best), best)
    distance = [float(value) for value in model.distance.detach()]
    tokenizer = network.folder(config.encoder) / "tokenizer.json"
    pieces = Pieces(tokenizer)
    marked = [one for folder in config.corpora for one in load(folder)]
    tenth = [prepare(one, pieces, config.limit) for one in marked if held_out(one.name)]
    chosen = choose(quantise.write(model, run), tenth, pieces, distance, kept)
    dev = load(config.dev)
    prepared = [prepare(one, pieces, config.limit) for one in dev]
    read = tune.read(prepared, Network(chosen.path).read, pieces.special)
    figures = chosen.figures | {
        "checkpoint": json.loads(best.with_suffix(".json").read_text()) | {"name": best.stem},
        "dev": tune.measure(read, chosen.decoding, distance).summary(),
        "calibration, dev": tune.reliability(read, chosen.decoding, distance),
    }
    made = run / "model"
    made.mkdir(exist_ok=True)
    shutil.copyfile(chosen.path, made / MODEL)
    _untruncated(tokenizer, made / TOKENIZER)
    card.write(made, config, chosen.decoding, distance, figures | speed([], made), command)
    card.write(made, config, chosen.decoding, distance, figures | speed(dev, made), command)
    predict(dev, made, run / "dev.jsonl")
    target.mkdir(parents=True, exist_ok=True)
    for path in made.iterdir():
        shutil.copyfile(path, target / path.name)
    return figures


def checkpoint(run: Path) -> Path:
    """The kept weights with the best attributed F1 on the held-out tenth; of equals the later."""
    kept = sorted(run.glob("weights-*.pt"))
    if not kept:
        raise SystemExit(f"no weights in {run}: run train.fit first")
    return max(kept, key=lambda path: (json.loads(path.with_suffix(".json").read_text())["attributed_f1"], path.name))


def choose(
    paths: dict[str, Path], tenth: list[Prepared], pieces: Pieces, distance: list[float], kept: Decoding | None
) -> Chosen:
    """Seven-bit weights, unless they cost too much against the best file."""
    reads = {name: tune.read(tenth, Network(path).read, pieces.special) for name, path in paths.items()}
    untuned = {name: tune.measure(read, tune.UNTUNED, distance).summary() for name, read in reads.items()}
    best = max(row["attributed_f1"] for row in untuned.values())
    name = "int8-reduced" if best - untuned["int8-reduced"]["attributed_f1"] <= ALLOWED_LOSS else "int8"
    decoding = tune.calibrate(reads[name], kept, distance) if kept else tune.tuned(reads[name], distance)
    return Chosen(
        path=paths[name],
        decoding=decoding,
        figures={
            "shipped": name,
            "held-out tenth, by file": untuned,
            "held-out tenth, tuned": tune.measure(reads[name], decoding, distance).summary(),
            "calibration, held-out tenth": tune.reliability(reads[name], decoding, distance),
        },
    )


def speed(documents: list[Document], folder: Path) -> dict[str, Any]:
    """Words (between white space) a CPU second, of the whole of `tag`, on one thread."""
    sample = documents[::4]
    if sample:
        tag(sample[0].text, lines(sample[0].text), folder=folder)
    clock = time.process_time()
    for one in sample:
        tag(one.text, lines(one.text), folder=folder)
    spent = time.process_time() - clock
    words = sum(len(one.text.split()) for one in sample)
    return {"words per CPU second": round(words / spent, -1) if words else 0, "processor": _processor()}


def predict(documents: list[Document], folder: Path, path: Path) -> None:
    """Write what is found, one article a line, for a scorer."""
    with path.open("w", encoding="utf-8") as file:
        for one in documents:
            rows = [
                {"source": hit.source, "cue": hit.cue, "content": hit.content, "score": hit.score}
                for hit in tag(one.text, lines(one.text), folder=folder)
            ]
            file.write(json.dumps({"article": one.name, "attributions": rows}) + "\n")


def _untruncated(source: Path, target: Path) -> None:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(source))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(target), pretty=False)


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []:
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown"


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Turn a finished run into the shipped model.")
    parser.add_argument("--config", type=Path, default=Path("train/tagger.toml"))
    parser.add_argument("--run", default="tagger", help="name of the run's folder, or its path")
    parser.add_argument("--to", type=Path, default=FOLDER, help="where the model goes")
    parser.add_argument(
        "--keep-decoding", action="store_true", help="the biases of the shipped model, for a run that goes on from it"
    )
    options = parser.parse_args()
    kept = Decoding.of(read_card(FOLDER)["decoding"]) if options.keep_decoding else None
    config = settings.load(options.config)
    run = Path(options.run) if "/" in options.run else config.runs / options.run
    command = f"python -m train.fit --config {options.config} --run {run.name} && python -m train.export --config {options.config} --run {run.name}"
    command += " --keep-decoding" if kept else ""
    command += "" if options.to == FOLDER else f" --to src/sayso/data/{options.to.name}"
    print(json.dumps(export(config, run, options.to, command, kept), indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
