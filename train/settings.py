"""`tagger.toml` in, typed settings out."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a run depends on; each value is explained in `tagger.toml`."""

    corpora: tuple[Path, ...]
    dev: Path
    encoder: str
    layers: int
    start: str
    teachers: tuple[Path, ...]
    teacher_weight: float
    temperature: float
    hidden_weight: float
    unlabelled: tuple[Path, ...]
    device: str
    runs: Path
    seed: int
    limit: int
    windows_per_step: int
    processes: int
    epochs: float
    encoder_rate: float
    head_rate: float
    warmup: float
    link_weight: float
    dropout: float
    hidden_dropout: float
    bfloat16: bool
    restyle: float
    shapeless: float
    untitled: float
    checkpoint_every: int
    measure_at: tuple[float, ...]


def load(path: Path) -> Settings:
    """Read the settings; an unknown or missing name is an error."""
    with path.open("rb") as file:
        values = tomllib.load(file)
    for name in ("dev", "runs"):
        values[name] = Path(values[name]).expanduser()
    for name in ("corpora", "unlabelled", "teachers"):
        values[name] = tuple(Path(folder).expanduser() for folder in values[name])
    values["start"] = str(Path(values["start"]).expanduser()) if values["start"] else ""
    if values["encoder"].startswith("~"):
        values["encoder"] = str(Path(values["encoder"]).expanduser())
    values["measure_at"] = tuple(values["measure_at"])
    return Settings(**values)
