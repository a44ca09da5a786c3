"""Settings in, a trained tagger out: `python -m train.fit --config train/tagger.toml`.

A run can be killed at any step and started again with the same command: every batch, and every random number, follows
from the seed and the step, and the state is saved every few steps.
"""

import argparse
import json
import os
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import torch
import torch.distributed as gloo
import torch.multiprocessing

from sayso.language.encoder import Pieces, Reading, Row
from train import network, settings
from train.brat import held_out, load, plain
from train.examples import Example, Examples, batch, prepare
from train.loss import Moved, Teachers, labelled, moved, opinion, taught, unlike
from train.measure import Tally
from train.tune import UNTUNED, measure, read

MALLOC = "glibc.malloc.mmap_threshold=8589934592:glibc.malloc.trim_threshold=17179869184:glibc.malloc.arena_max=1"


class Run:
    """One training process; all processes hold the same weights and see different parts of each batch."""

    def __init__(self, rank: int, config: settings.Settings, folder: Path) -> None:
        torch.set_num_threads(1)
        torch.manual_seed(config.seed)
        self.rank, self.config, self.folder = rank, config, folder
        self.model = network.build(config.encoder, config.dropout, config.hidden_dropout, config.layers)
        if config.start:
            from train.export import checkpoint

            weights = torch.load(checkpoint(Path(config.start)))
            self.model.load_state_dict(network.thinned(weights, config.layers), strict=False)
        self.pieces = Pieces(network.folder(config.encoder) / "tokenizer.json")
        documents = [prepare(one, self.pieces, config.limit) for folder in config.corpora for one in load(folder)]
        self.tenth = [one for one in documents if held_out(one.document.name)]
        learnt = [one for one in documents if not held_out(one.document.name)]
        learnt += [prepare(one, self.pieces, config.limit) for folder in config.unlabelled for one in plain(folder)]
        self.examples = Examples(learnt, self.pieces, config)
        self.model.to(config.device)
        self.teachers = Teachers(config.teachers, config) if config.teachers else None
        self.groups = self.model.groups()
        self.masters = [
            torch.cat([value.detach().reshape(-1) for value in group]).requires_grad_() for group in self.groups
        ]
        if config.bfloat16:
            self.model.bfloat16()
        self.optimizer = torch.optim.AdamW(
            [{"params": [self.masters[0]]}, {"params": [self.masters[1]]}],
            betas=(0.9, 0.98), eps=1e-6, weight_decay=0.01, fused=True,
        )  # fmt: skip
        self.step = 0
        self.per_epoch = len(self.examples.epoch(0))
        self.steps = max(1, int(self.per_epoch * config.epochs))
        self.measure_at = {max(1, round(share * self.steps)) for share in config.measure_at}
        self.losses: list[tuple[float, float]] = []

    def train(self, stop: int | None = None) -> None:
        """Run to the end, or to step `stop`; go on from the saved state if there is one."""
        self._resume()
        self.log(f"steps {self.steps} ({self.per_epoch} an epoch), from step {self.step}")
        clock, begun = time.time(), self.step
        while self.step < min(self.steps, stop or self.steps):
            epoch, offset = divmod(self.step, self.per_epoch)
            # Windows begin elsewhere in each epoch, so their number differs a little; every epoch has as many steps as the first.
            for examples in islice(cycle(self.examples.epoch(epoch)), offset, self.per_epoch):
                self._learn(examples)
                if self.step % 25 == 0:
                    pace = (time.time() - clock) / (self.step - begun)
                    tag, link = (sum(part) / len(self.losses) for part in zip(*self.losses, strict=True))
                    left = pace * (self.steps - self.step) / 60
                    self.log(f"step {self.step} tag {tag:.4f} link {link:.4f} {pace:.2f} s/step {left:.0f} min left")
                    self.losses.clear()
                if self.step in self.measure_at:
                    self._measure()
                if self.step % self.config.checkpoint_every == 0 or self.step in (self.steps, stop):
                    self._save()
                if self.step in (self.steps, stop):
                    break

    def _learn(self, examples: list[Example]) -> None:
        config = self.config
        torch.manual_seed(config.seed * 1_000_003 + self.step * config.processes + self.rank)
        share = self.step / self.steps
        rate = min(1.0, (self.step + 1) / (config.warmup * self.steps)) * max(0.02, 1 - share)
        for group, base in zip(self.optimizer.param_groups, (config.encoder_rate, config.head_rate), strict=True):
            group["lr"] = base * rate
        self.model.train()
        data = moved(batch(examples[self.rank :: config.processes], self.pieces.special.padding), config.device)
        tag, link = self._loss(data)
        self.model.zero_grad()
        (tag + config.link_weight * link).backward()
        self._update()
        self.losses.append((tag.item(), link.item()))
        self.step += 1

    def _loss(self, data: Moved) -> tuple[Any, Any]:
        tags, scores, hidden = opinion(self.model, data.ids, data)
        tag, link = labelled(tags, scores, data)
        if self.teachers is None:
            return tag, link
        told = self.teachers.opinion(data)
        share = self.config.teacher_weight
        soft_tag, soft_link = taught(tags, scores, told, data, self.config.temperature)
        tag, link = (1 - share) * tag + share * soft_tag, (1 - share) * link + share * soft_link
        if self.config.hidden_weight:
            tag = tag + self.config.hidden_weight * unlike(hidden, told, data)
        return tag, link

    def _update(self) -> None:
        with torch.no_grad():
            slopes = [torch.cat([_slope(value) for value in group]) for group in self.groups]
            if self.config.processes > 1:
                for slope in slopes:
                    gloo.all_reduce(slope)
            slopes = [slope.float() / self.config.processes for slope in slopes]
            norm = float(sum(slope.norm() ** 2 for slope in slopes)) ** 0.5
            for master, slope in zip(self.masters, slopes, strict=True):
                master.grad = slope.mul_(min(1.0, 1 / (norm + 1e-6)))
        self.optimizer.step()
        self._push()

    def _push(self) -> None:
        with torch.no_grad():
            for group, master in zip(self.groups, self.masters, strict=True):
                start = 0
                for value in group:
                    value.copy_(master[start : start + value.numel()].view_as(value))
                    start += value.numel()

    def _weights(self) -> dict[str, Any]:
        names = {id(value): name for name, value in self.model.named_parameters()}
        out = {}
        for group, master in zip(self.groups, self.masters, strict=True):
            start = 0
            for value in group:
                out[names[id(value)]] = master.detach()[start : start + value.numel()].view_as(value).clone()
                start += value.numel()
        return out

    def _measure(self) -> None:
        """Decode the held-out tenth with the weights as they are; keep them with their figures."""
        self.model.eval()
        clock = time.time()
        mine = self.tenth[self.rank :: self.config.processes]
        tally = measure(read(mine, self._read, self.pieces.special), UNTUNED, self._distance())
        if self.config.processes > 1:
            parts: list[Tally] = [tally] * self.config.processes
            gloo.all_gather_object(parts, tally)
            tally = Tally.joined(parts)
        figures = tally.summary()
        self.log(f"step {self.step} held-out tenth {figures} in {time.time() - clock:.0f} s")
        if self.rank == 0:
            torch.save(
                {name: value.cpu() for name, value in self._weights().items()},
                self.folder / f"weights-{self.step:05d}.pt",
            )
            (self.folder / f"weights-{self.step:05d}.json").write_text(json.dumps(figures))

    def _read(self, row: Row) -> Reading:
        with torch.no_grad():
            ids = torch.tensor([row.ids], device=self.config.device)
            shapes = torch.tensor([row.shapes], device=self.config.device)
            tags, query, key = (part.cpu() for part in self.model(ids, shapes, torch.ones_like(ids)))
        firsts = torch.tensor(row.firsts)
        return Reading(
            tags=torch.log_softmax(tags[0, firsts].float(), -1).numpy(),
            query=(query[0, firsts].float() * self.model.scale).numpy(),
            key=key[0, firsts].float().numpy(),
        )

    def _distance(self) -> list[float]:
        return [float(value) for value in self.model.distance.detach().cpu()]

    def _save(self) -> None:
        if self.rank:
            return
        state = {"step": self.step, "masters": self.masters, "optimizer": self.optimizer.state_dict()}
        torch.save(state, self.folder / "state.part")
        os.replace(self.folder / "state.part", self.folder / "state.pt")

    def _resume(self) -> None:
        path = self.folder / "state.pt"
        if not path.exists():
            return
        state = torch.load(path, map_location=self.config.device)
        self.step = state["step"]
        self.optimizer.load_state_dict(state["optimizer"])
        with torch.no_grad():
            for master, saved in zip(self.masters, state["masters"], strict=True):
                master.copy_(saved)
        self._push()

    def log(self, line: str) -> None:
        """One line to the log and to the terminal, from the first process only."""
        if self.rank == 0:
            line = f"{time.strftime('%H:%M:%S')} {line}"
            print(line, flush=True)
            with (self.folder / "log.txt").open("a") as file:
                file.write(line + "\n")


def _slope(value: torch.nn.Parameter) -> torch.Tensor:
    if value.grad is None:
        return torch.zeros(value.numel(), dtype=value.dtype, device=value.device)
    return value.grad.reshape(-1)


def work(rank: int, config: settings.Settings, folder: Path, stop: int | None = None) -> None:
    """The body of one process."""
    if config.processes > 1:
        os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
        os.environ.setdefault("MASTER_PORT", "29511")
        gloo.init_process_group("gloo", rank=rank, world_size=config.processes)
    Run(rank, config, folder).train(stop)


def fit(config: settings.Settings, folder: Path, stop: int | None = None) -> None:
    """Train into `folder`, going on where an earlier run was stopped."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "encoder.txt").write_text(config.encoder + "\n", encoding="utf-8")
    os.environ.update(OMP_NUM_THREADS="1", OMP_WAIT_POLICY="passive", GLIBC_TUNABLES=MALLOC)
    if config.processes == 1:
        work(0, config, folder, stop)
    else:
        torch.multiprocessing.spawn(work, (config, folder, stop), nprocs=config.processes)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Train the tagger.")
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--run", default="tagger", help="name of the run's folder; the same name goes on with it")
    parser.add_argument("--stop", type=int, help="stop after this step, for a trial")
    parser.add_argument("--seed", type=int, help="another seed than the settings have")
    options = parser.parse_args()
    config = settings.load(options.config)
    if options.seed is not None:
        config = replace(config, seed=options.seed)
    fit(config, config.runs / options.run, options.stop)


if __name__ == "__main__":
    main()
