"""Trained weights in, ONNX files out: float32, int8, and int8 with seven-bit weights.

Eight-bit weights can overflow the sixteen-bit sums of AVX2; with seven bits (`reduce_range`) every processor gives the
same integers. onnxruntime's Softmax adds in an order that depends on the processor, and one last bit can move what is
quantised behind it, so it is written out in steps that are the same everywhere. Attention is not fused: fused int8 lost
more than it saved.
"""

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from train.attention import lightened
from train.network import Tagger

VARIANTS = {"float32": None, "int8": False, "int8-reduced": True}  # name: reduce_range


class Exported(nn.Module):
    """The tagger for one window without padding; the pointer's scale is part of the query."""

    def __init__(self, model: Tagger) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        tags, query, key = self.model(ids, shapes, torch.ones_like(ids))
        return torch.log_softmax(tags, -1), query * self.model.scale, key


def write(model: Tagger, folder: Path) -> dict[str, Path]:
    """Write every variant into the folder; the paths by name."""
    paths = {name: folder / f"model.{name}.onnx" for name in VARIANTS}
    _float32(model.float().eval(), paths["float32"])
    ready = folder / "prepared.onnx"
    written_out = onnx.load(paths["float32"])
    write_softmax_out(written_out)
    lightened(written_out, model.encoder.config.num_attention_heads)
    onnx.save(written_out, paths["float32"])
    quant_pre_process(str(paths["float32"]), str(ready), skip_symbolic_shape=True)
    for name, reduced in VARIANTS.items():
        if reduced is not None:
            _int8(ready, paths[name], reduced)
    ready.unlink()
    return paths


def _float32(model: Tagger, path: Path) -> None:
    ids, shapes = torch.randint(5, model.encoder.config.vocab_size, (1, 40)), torch.zeros(1, 40, dtype=torch.long)
    names: dict[str, Any] = {name: {1: "length"} for name in ("ids", "shapes", "tag", "q", "k")}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the older exporter is deprecated; the newer one needs onnxscript
        torch.onnx.export(
            Exported(model), (ids, shapes), str(path), input_names=["ids", "shapes"], output_names=["tag", "q", "k"],
            dynamic_axes=names, opset_version=17, dynamo=False,
        )  # fmt: skip


def write_softmax_out(model: onnx.ModelProto) -> None:
    """Each `Softmax(scores) @ values` becomes `exp(scores - max) @ values / sum`: maximum, exponential and sum give the same bits on every processor.

    Raises:
        ValueError: a Softmax feeds something else than one matrix product.
    """
    readers: dict[str, list[onnx.NodeProto]] = {}
    for node in model.graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    sums: dict[str, str] = {}  # the weights of a product, and the sum that it is divided by
    steps: list[onnx.NodeProto] = []
    for node in model.graph.node:
        if node.op_type == "Softmax":
            (scores,), (weights,) = node.input, node.output
            if [reader.op_type for reader in readers[weights]] != ["MatMul"]:
                raise ValueError(f"{node.name} feeds something else than one product")
            model.graph.initializer.append(numpy_helper.from_array(np.array([-1]), f"{weights}.axis"))
            sums[weights] = f"{weights}.sum"
            steps += [
                helper.make_node("ReduceMax", [scores], [f"{weights}.max"], axes=[-1], keepdims=1),
                helper.make_node("Sub", [scores, f"{weights}.max"], [f"{weights}.below"]),
                helper.make_node("Exp", [f"{weights}.below"], [weights]),
                helper.make_node("ReduceSum", [weights, f"{weights}.axis"], [sums[weights]], keepdims=1),
            ]
        elif node.op_type == "MatMul" and node.input[0] in sums:
            product = node.output[0]
            node.output[0] = f"{product}.sum"
            steps += [node, helper.make_node("Div", [f"{product}.sum", sums[node.input[0]]], [product])]
        else:
            steps.append(node)
    del model.graph.node[:]
    model.graph.node.extend(steps)
    onnx.checker.check_model(model)


def _int8(source: Path, target: Path, reduced: bool) -> None:
    quantize_dynamic(
        str(source), str(target), weight_type=QuantType.QInt8, per_channel=True, reduce_range=reduced,
        op_types_to_quantize=["MatMul", "Gather"],
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT},
    )  # fmt: skip
