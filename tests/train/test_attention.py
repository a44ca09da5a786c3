"""Attention without its mask, four heads at a time, gives the bits that it gave."""

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="onnx is not installed: see train/README.md")
pytest.importorskip("torch", reason="PyTorch is not installed: see train/README.md")

import onnxruntime
from onnx import helper, numpy_helper

from train.attention import lightened
from train.quantise import write_softmax_out

HEADS, WIDTH = 8, 4


def attention(softmax: str = "Softmax") -> onnx.ModelProto:
    nodes = [
        helper.make_node("MatMul", ["q", "k"], ["product"]),
        helper.make_node("Div", ["product", "root"], ["scaled"]),
        helper.make_node("Mul", ["zero", "zero"], ["mask"]),
        helper.make_node("Add", ["scaled", "mask"], ["scores"]),
        helper.make_node(softmax, ["scores"], ["weights"], axis=-1),
        helper.make_node("MatMul", ["weights", "v"], ["out"]),
    ]
    shapes = {"q": ["n", WIDTH], "k": [WIDTH, "n"], "v": ["n", WIDTH], "out": ["n", WIDTH]}
    told = {
        name: helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, [1, HEADS, *rest])
        for name, rest in shapes.items()
    }
    constants = [
        numpy_helper.from_array(np.array(value, dtype=np.float32), name)
        for name, value in (("root", 2.0), ("zero", 0.0))
    ]
    graph = helper.make_graph(nodes, "attention", [told[name] for name in "qkv"], [told["out"]], constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def answer(model: onnx.ModelProto, length: int) -> bytes:
    random = np.random.default_rng(length)
    q, v = (random.normal(size=(1, HEADS, length, WIDTH)).astype(np.float32) for _ in "qv")
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(["out"], {"q": q, "k": q.transpose(0, 1, 3, 2), "v": v})[0].tobytes()


@pytest.mark.parametrize(("heads", "products"), [(HEADS, 4), (6, 2)])
def test_the_bits_stay_and_the_mask_goes(heads, products):
    before, after = attention(), attention()
    for model in (before, after):
        write_softmax_out(model)
    lightened(after, heads)
    names = [node.op_type for node in after.graph.node]
    assert "Add" not in names
    assert "Mul" not in names
    assert names.count("MatMul") == products
    assert all(answer(before, length) == answer(after, length) for length in (1, 2, 3, 5, 17, 32))


def test_another_attention_is_refused():
    model = attention()
    write_softmax_out(model)
    model.graph.node[1].op_type = "Mul"
    with pytest.raises(ValueError, match="another attention"):
        lightened(model, HEADS)
