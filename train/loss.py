"""A batch and networks in, losses out: against labels, and against what a teacher thinks (Hinton et al. 2015)."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from sayso.extract.decode import bucket
from train import network
from train.examples import IGNORED, Batch
from train.settings import Settings

APART = -1e4  # the score of a place that is no word


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A batch on the device, with the buckets of all distances between its words."""

    ids: torch.Tensor
    shapes: torch.Tensor
    mask: torch.Tensor
    tags: torch.Tensor
    anchors: torch.Tensor
    buckets: torch.Tensor
    firsts: torch.Tensor


def moved(data: Batch, device: str) -> Moved:
    """Put a batch on the device."""
    buckets = bucket(data.words[:, None, :] - data.words[:, :, None])
    parts = (data.ids, data.shapes, data.mask, data.tags, data.anchors, buckets, data.firsts)
    ids, shapes, mask, tags, anchors, apart, firsts = (torch.from_numpy(part).to(device) for part in parts)
    return Moved(ids=ids, shapes=shapes, mask=mask, tags=tags, anchors=anchors, buckets=apart, firsts=firsts)


class Opinion(NamedTuple):
    """Scores of tags (row, place, tag) and of pointers (row, place, place), and what the encoder made of each subword (row, place, width)."""

    tags: torch.Tensor
    scores: torch.Tensor
    hidden: torch.Tensor


def opinion(model: network.Tagger, ids: torch.Tensor, data: Moved) -> Opinion:
    """What a network thinks of a batch."""
    hidden = model.hidden(ids, data.shapes, data.mask)
    tags, query, key = model.heads(hidden)
    scores = torch.bmm(query, key.transpose(1, 2)).float() * model.scale
    scores = scores + model.distance.float()[data.buckets]
    return Opinion(tags.float(), scores.masked_fill(~data.firsts[:, None, :], APART), hidden.float())


def labelled(tags: torch.Tensor, scores: torch.Tensor, data: Moved) -> tuple[torch.Tensor, torch.Tensor]:
    """Cross entropy against the labels; 0 where a batch has none."""
    nothing = 0 * tags.sum() + 0 * scores[:, :, 0].sum()
    known, pointing = data.tags != IGNORED, data.anchors >= 0
    tag = functional.cross_entropy(tags[known], data.tags[known]) if known.any() else nothing
    link = functional.cross_entropy(scores[pointing], data.anchors[pointing]) if pointing.any() else nothing
    return tag, link


def taught(
    tags: torch.Tensor, scores: torch.Tensor, told: Opinion, data: Moved, temperature: float
) -> tuple[torch.Tensor, torch.Tensor]:
    """Divergence from a teacher's opinion: of tags at every word, of pointers where the teacher sees any role."""
    their_tags, their_scores, _ = told
    tag = _divergence(tags[data.firsts], their_tags[data.firsts], temperature)
    pointing = data.firsts & (their_tags.argmax(-1) > 0)
    if not pointing.any():
        return tag, 0 * scores.sum()
    return tag, _divergence(scores[pointing], their_scores[pointing], temperature)


def unlike(hidden: torch.Tensor, told: Opinion, data: Moved) -> torch.Tensor:
    """How far the directions of the encoder's vectors are from a teacher's of the same width: one less the cosine, the mean (Sanh et al. 2019)."""
    near = functional.cosine_similarity(hidden[data.mask > 0], told.hidden[data.mask > 0], dim=-1)
    return 1 - near.mean()


def _divergence(ours: torch.Tensor, theirs: torch.Tensor, temperature: float) -> torch.Tensor:
    wanted = torch.log_softmax(theirs / temperature, -1)
    got = torch.log_softmax(ours / temperature, -1)
    return functional.kl_div(got, wanted, reduction="batchmean", log_target=True) * temperature**2


SAME = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[UNK]": "[UNK]", "[MASK]": "<mask>"}


def translated(ours: Path, theirs: Path) -> list[int]:
    """For each subword of one tokenizer the number that it has in another; the other's unknown where it has none."""
    mine, other = (Tokenizer.from_file(str(path)).get_vocab() for path in (ours, theirs))
    unknown = other.get("[UNK]", other.get("<unk>", 0))
    found = [unknown] * (max(mine.values()) + 1)
    for word, number in mine.items():
        found[number] = other.get(word, other.get(SAME.get(word, word), unknown))
    return found


class Teachers:
    """Finished runs that tell what they think of a batch, on average. They cut words as the pupil does; ids may differ."""

    def __init__(self, folders: tuple[Path, ...], config: Settings) -> None:
        self.loaded = [_teacher(folder, config) for folder in folders]

    @torch.no_grad()
    def opinion(self, data: Moved) -> Opinion:
        """Log-odds of tags and of pointers, the means over the teachers; the encoder's vectors are the first one's."""
        told = [opinion(model, ids[data.ids], data) for model, ids in self.loaded]
        tags = torch.stack([torch.log_softmax(one.tags, -1) for one in told])
        scores = torch.stack([torch.log_softmax(one.scores, -1) for one in told])
        return Opinion(tags.mean(0), scores.mean(0), told[0].hidden)


def _teacher(folder: Path, config: Settings) -> tuple[network.Tagger, torch.Tensor]:
    from train.export import checkpoint

    name = (folder / "encoder.txt").read_text(encoding="utf-8").strip()
    model = network.trained(name, torch.load(checkpoint(folder)), folder)
    model.to(config.device).eval()
    if config.device != "cpu" or config.bfloat16:
        model.bfloat16()
    ours, theirs = (network.folder(one) / "tokenizer.json" for one in (config.encoder, name))
    return model, torch.tensor(translated(ours, theirs), device=config.device)
