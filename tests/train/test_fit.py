"""The tagger's recipe at a small size, on invented pages: it learns, goes on where it was stopped, and what it exports is read.

It needs PyTorch and what else `train/README.md` lists, which the project's own environment leaves out for its size: `make train-test` runs it there.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.extract.tagger import tag
from sayso.language.encoder import FOLDER, MODEL, TOKENIZER

torch = pytest.importorskip("torch", reason="PyTorch is not installed: see train/README.md")
onnx = pytest.importorskip("onnx", reason="onnx is not installed: see train/README.md")
transformers = pytest.importorskip("transformers", reason="transformers is not installed: see train/README.md")

from corpus.build import load as load_pages
from corpus.export import brat as to_brat
from train import network, settings, tune
from train.brat import held_out, load
from train.export import export
from train.fit import fit

SHIPPED = Path(__file__).resolve().parents[2] / "train" / "tagger.toml"
PAGES = 40


@pytest.fixture(scope="module")
def config(tmp_path_factory) -> settings.Settings:
    """The shipped settings, with a random encoder of two narrow layers and forty pages instead of a thousand."""
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    root = tmp_path_factory.mktemp("train")
    (root / "gold/text").mkdir(parents=True)
    (root / "gold/attributions").mkdir()
    pages = load_pages(split="train", language="en")
    named = {page.name.replace("/", "-"): page for page in pages}
    kept = [name for name in named if held_out(name)][:4]
    for name in {*kept, *[name for name in named if not held_out(name)][: PAGES - 4]}:
        text, marks = to_brat(named[name])
        (root / f"gold/text/{name}.txt").write_text(text, encoding="utf-8")
        (root / f"gold/attributions/{name}_A.ann").write_text(marks, encoding="utf-8")
    torch.manual_seed(1)
    small = transformers.BertConfig(
        vocab_size=30522, hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64
    )
    transformers.BertModel(small, add_pooling_layer=False).save_pretrained(root / "encoder")
    (root / "encoder" / TOKENIZER).write_bytes((FOLDER / TOKENIZER).read_bytes())
    return replace(
        settings.load(SHIPPED), corpora=(root / "gold",), dev=root / "gold", encoder=str(root / "encoder"), teachers=(),
        runs=root / "runs", processes=1, windows_per_step=8, epochs=8.0, encoder_rate=3e-3, head_rate=3e-3,
        bfloat16=False, checkpoint_every=5,
    )  # fmt: skip


def weights(run: Path) -> dict[str, object]:
    return torch.load(sorted(run.glob("weights-*.pt"))[-1])


def losses(run: Path) -> list[float]:
    lines = (run / "log.txt").read_text(encoding="utf-8").splitlines()
    return [float(line.split(" tag ")[1].split()[0]) for line in lines if " tag " in line]


@pytest.fixture(scope="module")
def whole(config) -> Path:
    run = config.runs / "whole"
    fit(config, run)
    return run


def test_it_learns(whole):
    told = losses(whole)
    assert len(told) >= 3
    assert told[-1] < told[0] * 0.8, told


def test_a_stopped_run_goes_on_to_the_same_weights(config, whole):
    run = config.runs / "stopped"
    fit(config, run, stop=7)
    assert not list(run.glob("weights-*.pt")), "it was not yet measured"
    fit(config, run)
    first, second = weights(whole), weights(run)
    assert first.keys() == second.keys()
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_what_is_exported_is_read_by_the_program(config, whole, tmp_path):
    figures = export(config, whole, tmp_path, "test")
    assert set(figures["held-out tenth, by file"]) == {"float32", "int8", "int8-reduced"}
    assert "Softmax" not in {node.op_type for node in onnx.load(tmp_path / MODEL).graph.node}, "see decision 14"
    text = "The bridge will open in May, Ana Ruiz said."
    for hit in tag(text, [(0, len(text))], folder=tmp_path):
        assert all(text[a:b] for a, b in hit.content)


def test_a_thinner_network_keeps_the_first_and_the_last_layer(config, whole):
    held = weights(whole)
    six = {f"encoder.encoder.layer.{n}.x": n for n in range(6)} | {"tag.bias": -1}
    assert network.thinned(six, 3) == {
        "encoder.encoder.layer.0.x": 0, "encoder.encoder.layer.1.x": 2, "encoder.encoder.layer.2.x": 5, "tag.bias": -1,
    }  # fmt: skip
    assert network.layers_in(held) == 2
    assert network.trained(config.encoder, network.thinned(held, 1), whole).encoder.config.num_hidden_layers == 1


def test_a_thinner_network_learns_from_the_whole_one(config, whole):
    pupil = replace(
        config, layers=1, start=str(whole), teachers=(whole,), hidden_weight=1.0, epochs=2.0, encoder_rate=1e-3
    )
    fit(pupil, config.runs / "pupil")
    assert network.layers_in(weights(config.runs / "pupil")) == 1
    told = losses(config.runs / "pupil")
    assert all(loss > 0 for loss in told)


def test_calibration_finds_the_share_that_is_right():
    raw = [0.2] * 100 + [0.8] * 100
    right = [i < 10 for i in range(100)] + [i < 90 for i in range(100)]
    slope, offset = tune.platt(raw, right)
    assert slope > 1
    assert abs(offset) < 0.1


def test_the_held_out_tenth_is_never_learnt_from(config):
    names = [one.name for one in load(config.dev)]
    assert 4 <= sum(held_out(name) for name in names) < len(names) / 2
