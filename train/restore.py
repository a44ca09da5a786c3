"""A shipped model in, the weights of a run out, so that training can go on from what ships: `python -m train.restore --run NAME`.

Matrices come back as the shipped integers times their scales; what rounding took from them is lost, and a few steps of training
bring it back.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper

from sayso.language.encoder import FOLDER, MODEL, read_card
from train import network, settings

Array = npt.NDArray[np.float32]


def restored(folder: Path) -> dict[str, torch.Tensor]:
    """The weights of the model in a folder, by the names that `train.network.Tagger` gives them."""
    graph = onnx.load(folder / MODEL).graph
    held = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    found = {name.removeprefix("model."): value for name, value in held.items() if name.startswith("model.")}
    out = {name: value for name, value in found.items() if value.dtype == np.float32 and value.ndim}
    for name in found:
        if name.endswith("_quantized"):
            out[name.removesuffix("_quantized")] = _whole(held, f"model.{name}".removesuffix("_quantized"))
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            module = node.name.removeprefix("/model/").removesuffix("/MatMul_quant").replace("/", ".")
            out[f"{module}.weight"] = _whole(held, node.input[1].removesuffix("_quantized")).T
    out["distance"] = np.array(read_card(folder)["link"]["distance"], dtype=np.float32)
    return {name: torch.from_numpy(np.array(value)) for name, value in out.items()}


def _whole(held: dict[str, npt.NDArray[np.generic]], name: str) -> Array:
    """Integers times scale; of matrices each column has its own."""
    integers, zero, scale = (held[f"{name}_{part}"].astype(np.float32) for part in ("quantized", "zero_point", "scale"))
    whole: Array = (integers - zero) * scale
    return whole


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Make a finished run of what ships.")
    parser.add_argument("--config", type=Path, default=Path("train/tagger-2.toml"))
    parser.add_argument("--run", default="shipped", help="name of the run's folder, or its path")
    options = parser.parse_args()
    config = settings.load(options.config)
    run = Path(options.run) if "/" in options.run else config.runs / options.run
    weights = restored(FOLDER)
    network.trained(config.encoder, weights, FOLDER / MODEL)
    run.mkdir(parents=True, exist_ok=True)
    torch.save(weights, run / "weights-00000.pt")
    (run / "weights-00000.json").write_text(json.dumps({"attributed_f1": 0.0}) + "\n", encoding="utf-8")
    (run / "encoder.txt").write_text(config.encoder + "\n", encoding="utf-8")
    print(f"{run / 'weights-00000.pt'}: what {FOLDER / MODEL} holds")


if __name__ == "__main__":
    main()
