"""What is found behind paths, and what becomes of a file."""

import os
from pathlib import Path

import pytest

from sayso.errors import InputUnusable, LimitExceeded, SkipItem
from sayso.model import Limits
from sayso.read import Input, find, read


def names(folder: Path, *paths: str) -> list[str]:
    return [
        os.path.relpath(found.path, folder) for found in find([str(folder / path) for path in paths] or [str(folder)])
    ]


def fill(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("words")


def test_a_folder_is_read_in_order_of_names_with_its_folders(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/z.html", "a/b.htm", "c.TXT", ".hidden.txt", ".git/x.txt", "notes.md", "data.json")
    assert names(tmp_path) == ["a/b.htm", "a/z.html", "b.txt", "c.TXT"]


def test_what_is_named_is_read_whatever_its_name_and_in_the_order_given(tmp_path: Path) -> None:
    fill(tmp_path, "b.md", "a.txt")
    assert names(tmp_path, "b.md", "a.txt") == ["b.md", "a.txt"]


def test_a_link_that_closes_a_loop_is_not_followed(tmp_path: Path) -> None:
    fill(tmp_path, "a/one.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert names(tmp_path) == ["a/one.txt", "self.txt"]
    with pytest.raises(SkipItem, match="cannot be opened") as skip:
        read(Input(path=str(tmp_path / "self.txt")))
    assert skip.value.reason == "unreadable"


@pytest.mark.parametrize("made", [True, False], ids=["empty folder", "no such path"])
def test_nothing_to_read_is_told_before_the_first_page(tmp_path: Path, made: bool) -> None:
    fill(tmp_path, "one.txt")
    if made:
        (tmp_path / "none").mkdir()
    with pytest.raises(InputUnusable, match="none: "):
        find([str(tmp_path / "one.txt"), str(tmp_path / "none")])


SKIPPED = [
    # bytes, reason
    (b"", "empty"),
    (b" \n\t\n", "empty"),
    (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "image"),
    (b"\x1f\x8b\x08\x00abc", "compressed"),
    (b"%PDF-1.7\n", "pdf"),
    (bytes(range(256)) * 4, "binary"),
    (b"PK\x03\x04rest", "compressed"),
]


@pytest.mark.parametrize(("data", "reason"), SKIPPED)
def test_what_is_no_text_is_skipped_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(SkipItem) as skip:
        read(Input(path="page.html", data=data))
    assert (skip.value.room, skip.value.reason) == ("read", reason)


def test_a_page_over_the_limit_is_skipped_with_the_limit_named() -> None:
    assert read(Input(path="x.txt", data=b"a" * 100), Limits(page_bytes=100)).sha256
    with pytest.raises(LimitExceeded, match="over 99 bytes"):
        read(Input(path="x.txt", data=b"a" * 100), Limits(page_bytes=99))


def test_a_pipe_is_skipped_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(SkipItem) as skip:
        read(Input(path=str(tmp_path / "pipe.txt")))
    assert skip.value.reason == "not-a-file"


def test_a_name_that_is_not_utf8_is_percent_encoded(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9 1.txt")
    Path(name).write_text("words")
    page = read(next(find([str(tmp_path)])))
    assert page.path.endswith("caf%E9%201.txt")


MEDIA = [
    # bytes, path, media type
    (b"<!DOCTYPE html><p>x", "a.txt", "text/html"),
    (b"\xef\xbb\xbf<html><body>x", "a", "text/html"),
    (b"<!-- saved --> <!-- twice -->\n<HTML>", "-", "text/html"),
    (b"words only", "a.html", "text/plain"),
    (b"see <b>this</b>", "a.txt", "text/plain"),
    (b"words <p>then a tag", "a.htm", "text/html"),
    (b"1 < 2 and <notatag", "a.html", "text/plain"),
]


@pytest.mark.parametrize(("data", "path", "media"), MEDIA)
def test_the_media_type_is_found_by_content(data: bytes, path: str, media: str) -> None:
    assert read(Input(path=path, data=data)).media_type == media
