"""No text of ../shared stands in the repository: twelve words in a row are too many to be chance."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factory import strings

ROW = 12
LARGEST = 2_000_000  # bytes of a file that is looked at; larger ones are built things
BUILT = (".lock", ".onnx", ".png", ".npz", ".gz", ".woff2")
WORD = re.compile(r"\w+")


def shingles(text: str) -> Iterator[str]:
    words = WORD.findall(text.lower())
    return (" ".join(words[i : i + ROW]) for i in range(len(words) - ROW + 1))


def texts_of(shared: Path) -> Iterator[str]:
    for folder in ("pages", "gold/polnear/train/text", "gold/polnear/dev/text"):
        for path in sorted((shared / folder).glob("*.txt")):
            yield path.read_text(encoding="utf-8", errors="replace")
    for pattern in ("gold/newspages/*.json", "gold/wcxb/ground-truth/*.json", "gold/newsquant/*.json"):
        for path in sorted(shared.glob(pattern)):
            yield from strings(json.loads(path.read_text(encoding="utf-8")))


def files_of(root: Path) -> list[Path]:
    """Files that are in the repository, or would be with the next `git add`."""
    told = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if told.returncode != 0:
        pytest.skip("this is no git checkout, so there is no list of the repository's files")
    return [root / name for name in told.stdout.split("\0") if name]


def leaks(paths: list[Path], seen: set[int]) -> Iterator[tuple[Path, str]]:
    for path in paths:
        if path.is_file() and path.stat().st_size < LARGEST and not path.name.endswith(BUILT):
            text = path.read_text(encoding="utf-8", errors="ignore")
            hit = next((s for s in shingles(text) if hash(s) in seen), None)
            if hit is not None:
                yield path, hit


@pytest.mark.shared
def test_no_text_of_shared_is_here(root):
    shared = root.parent / "shared"
    if not shared.is_dir():
        pytest.skip("../shared is not here")
    seen = {hash(s) for text in texts_of(shared) for s in shingles(text)}
    assert seen, "../shared has no texts to look for"
    assert [f"{p.relative_to(root)}: {hit}" for p, hit in leaks(files_of(root), seen)] == []


def test_a_borrowed_sentence_is_seen(tmp_path):
    sentence = "one two three four five six seven eight nine ten eleven twelve"
    (tmp_path / "own.txt").write_text("One, two; three four five six seven eight nine ten eleven TWELVE thirteen")
    (tmp_path / "other.txt").write_text("one two three")
    seen = {hash(s) for s in shingles(sentence)}
    assert [p.name for p, _ in leaks(sorted(tmp_path.iterdir()), seen)] == ["own.txt"]
