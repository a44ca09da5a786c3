"""An ONNX tagger in, one whose attention takes less time out; every number that it gives is the same, bit by bit.

The mask is dropped, since a window has no padding, and the heads go through attention four at a time: the scores of four fit
the processor's cache, those of all do not. Four, since where a row of scores begins in memory, counted modulo 16 bytes,
decides in which order onnxruntime adds it up, and behind four heads of any length it begins as it did.

`python -m train.attention [FOLDER]` does so to the model in a folder, tries it on rows of every length, and names its new
digest in the card.
"""

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np
import onnx
from onnx import NodeProto, helper

from sayso.extract.windows import LIMIT
from sayso.language.encoder import CARD, FOLDER, MODEL, SHAPES, Network, Row
from train.card import digest

TOGETHER = 4  # heads


def lightened(model: onnx.ModelProto, heads: int) -> None:
    """Drop the mask, and divide the heads, of a model whose Softmax was written out (`train/quantise.py`).

    Raises:
        ValueError: its attention is another than that one writes.
    """
    maker = {name: node for node in model.graph.node for name in node.output}
    readers: dict[str, list[NodeProto]] = defaultdict(list)
    for node in model.graph.node:
        for name in node.input:
            readers[name].append(node)
    parts = heads // TOGETHER if heads % TOGETHER == 0 else 1
    written: dict[str, list[NodeProto]] = {}  # by the last output of what they replace
    gone: set[str] = set()
    for node in model.graph.node:
        if node.op_type == "ReduceMax":
            old = _steps(node, maker, readers)
            written[old[-1].output[0]] = _attention(old, parts)
            gone |= {name for step in old for name in step.output}
    nodes = [
        step
        for node in model.graph.node
        for step in (written.get(node.output[0]) or ([] if node.output[0] in gone else [node]))
    ]
    del model.graph.node[:]
    model.graph.node.extend(_needed(nodes, {output.name for output in model.graph.output}))
    onnx.checker.check_model(model)


def _steps(
    maximum: NodeProto, maker: dict[str, NodeProto], readers: dict[str, list[NodeProto]]
) -> tuple[NodeProto, ...]:
    """Product, scale, maximum, difference, exponential, sum, product and quotient of one layer; its mask is left out."""
    found = maker[maximum.input[0]]
    scale = maker[found.input[0]] if found.op_type == "Add" else found
    product = maker[scale.input[0]]
    (below,) = (node for node in readers[maximum.input[0]] if node.op_type == "Sub")
    (weights,) = readers[below.output[0]]
    (total,) = (node for node in readers[weights.output[0]] if node.op_type == "ReduceSum")
    (values,) = (node for node in readers[weights.output[0]] if node.op_type == "MatMul")
    (mean,) = readers[values.output[0]]
    steps = (product, scale, maximum, below, weights, total, values, mean)
    if [step.op_type for step in steps] != ["MatMul", "Div", "ReduceMax", "Sub", "Exp", "ReduceSum", "MatMul", "Div"]:
        raise ValueError(f"{maximum.input[0]} is another attention: {[step.op_type for step in steps]}")
    return (*steps[:2], found, *steps[2:]) if found is not scale else steps


def _attention(old: tuple[NodeProto, ...], parts: int) -> list[NodeProto]:
    """The same steps without the mask, once for each part of the heads."""
    product, scale, total, values, mean = old[0], old[1], old[-3], old[-2], old[-1]
    taken = (*product.input, values.input[1])
    name = mean.output[0]
    steps = [
        helper.make_node("Split", [whole], [f"{name}.{role}.{part}" for part in range(parts)], axis=1)
        for role, whole in zip("qkv", taken, strict=True)
    ]
    for part in range(parts):
        own = f"{name}.{part}"
        query, key, value = (f"{name}.{role}.{part}" for role in "qkv")
        steps += [
            helper.make_node("MatMul", [query, key], [f"{own}.product"]),
            helper.make_node("Div", [f"{own}.product", scale.input[1]], [f"{own}.scores"]),
            helper.make_node("ReduceMax", [f"{own}.scores"], [f"{own}.max"], axes=[-1], keepdims=1),
            helper.make_node("Sub", [f"{own}.scores", f"{own}.max"], [f"{own}.below"]),
            helper.make_node("Exp", [f"{own}.below"], [f"{own}.weights"]),
            helper.make_node("ReduceSum", [f"{own}.weights", total.input[1]], [f"{own}.sum"], keepdims=1),
            helper.make_node("MatMul", [f"{own}.weights", value], [f"{own}.values"]),
            helper.make_node("Div", [f"{own}.values", f"{own}.sum"], [f"{own}.mean"]),
        ]
    return [*steps, helper.make_node("Concat", [f"{name}.{part}.mean" for part in range(parts)], [name], axis=1)]


def _needed(nodes: list[NodeProto], outputs: set[str]) -> list[NodeProto]:
    """The nodes that something comes of."""
    wanted, kept = set(outputs), []
    for node in reversed(nodes):
        if wanted.intersection(node.output):
            wanted.update(node.input)
            kept.append(node)
    return kept[::-1]


def differing(old: Path, new: Path) -> list[int]:
    """The lengths of rows of random subwords for which two models give other bits."""
    random = np.random.default_rng(0)
    first, second = Network(old), Network(new)
    found = []
    for length in range(1, LIMIT + 1):
        ids, shapes = random.integers(1000, 30_000, length).tolist(), random.integers(0, SHAPES, length).tolist()
        row = Row(ids=ids, shapes=shapes, firsts=list(range(length)))
        one, other = first.read(row), second.read(row)
        if any(getattr(one, name).tobytes() != getattr(other, name).tobytes() for name in ("tags", "query", "key")):
            found.append(length)
    return found


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Make the attention of a finished model faster, and nothing else.")
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--heads", type=int, default=12)
    options = parser.parse_args()
    path, made, card = (options.folder / name for name in (MODEL, f"{MODEL}.new", CARD))
    model = onnx.load(path)
    lightened(model, options.heads)
    onnx.save(model, made)
    if other := differing(path, made):
        raise SystemExit(f"{made} gives other bits than {path} for rows of {other}")
    told = card.read_text(encoding="utf-8")
    before = digest(path)
    made.replace(path)
    card.write_text(told.replace(before, digest(path)), encoding="utf-8")
    print(f"{path}: {before[:12]} is now {digest(path)[:12]}")


if __name__ == "__main__":
    main()
