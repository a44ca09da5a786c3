"""The documentation tells what is so: generated pages are fresh, examples run, files that are named exist."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_generated_pages_are_fresh() -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "docs.generate", "--check"], cwd=ROOT, capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout


def test_every_command_has_an_example() -> None:
    text = (ROOT / "docs/reference/cli.md").read_text()
    for part in text.split("\n## ")[1:]:
        assert "Examples:" in part or "Example" in part, part.splitlines()[0]


def test_files_that_are_named_exist() -> None:
    text = (ROOT / "docs/how-data-flows.md").read_text()
    for path in re.findall(r"`((?:src/)?[\w]+/[\w/]+\.(?:py|html))`", text):
        assert (ROOT / path).exists() or (ROOT / "src/sayso" / path).exists(), path


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text()):
        assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_python_examples_run(page: Path) -> None:
    for block in re.findall(r"```python\n(.*?)```", page.read_text(), re.DOTALL):
        exec(compile(block, str(page), "exec"), {})


def test_commands_of_the_tutorial_run(tmp_path: Path) -> None:
    text = (ROOT / "docs/tutorial.md").read_text()
    commands = [
        line[2:] for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL) for line in block.splitlines()
    ]
    assert commands
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    sayso = f"{sys.executable} -m sayso"
    for command in commands:
        done = subprocess.run(
            command.replace("sayso ", f"{sayso} ", 1), shell=True, cwd=tmp_path, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
