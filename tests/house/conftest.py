"""The package's files as syntax trees: read once, never imported, so that a house test costs no imports."""

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "sayso"


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One file of the package: `name` is dotted, and `room` is its first part below `sayso`."""

    name: str
    room: str
    path: Path
    source: str
    tree: ast.Module

    @property
    def shown(self) -> str:
        return str(self.path.relative_to(ROOT))


def read_package(package: Path = PACKAGE) -> dict[str, Module]:
    found = {}
    for path in sorted(package.rglob("*.py")):
        parts = ("sayso", *path.relative_to(package).with_suffix("").parts)
        if parts[-1] == "__init__":
            parts = parts[:-1]
        name = ".".join(parts)
        source = path.read_text(encoding="utf-8")
        room = parts[1] if len(parts) > 1 else "sayso"
        found[name] = Module(name=name, room=room, path=path, source=source, tree=ast.parse(source))
    return found


@pytest.fixture(scope="session")
def modules() -> dict[str, Module]:
    """Every file of the package by its dotted name."""
    return read_package()


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT
