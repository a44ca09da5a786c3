"""Files, folders and standard input go in, a `Page` comes out: bytes, when and from where, and the decoded text."""

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from sayso.errors import InputUnusable, LimitExceeded, SkipItem
from sayso.keys import digest
from sayso.model import Limits, Page
from sayso.read.encoding import decode
from sayso.read.kinds import media_type, refuse_binary

__all__ = ["Input", "find", "read"]

SUFFIXES = (
    ".htm",
    ".html",
    ".txt",
    ".xhtml",
)  # what is read out of a folder; a file that is named is read whatever its name
STDIN = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One thing to read: a file, or standard input (`-`). `data` holds the bytes where they are at hand already."""

    path: str
    url: str | None = None
    data: bytes | None = field(default=None, repr=False)

    @property
    def shown(self) -> str:
        """The path as it stands in output: percent-encoded where its bytes are not UTF-8."""
        try:
            self.path.encode("utf-8")
        except UnicodeEncodeError:
            return quote(os.fsencode(self.path), safe="/")
        return self.path


def find(inputs: Sequence[str], *, url: str | None = None) -> Iterator[Input]:
    """The files behind paths, in the order given; folders are walked in order of their names, without hidden ones.

    Raises:
        InputUnusable: a path does not exist, or a folder holds nothing to read. Raised before the first page is given.
    """
    found: list[Input] = []
    for path in inputs:
        if path == STDIN:
            found.append(Input(path=path, url=url))
        elif os.path.isdir(path):  # noqa: PTH112 (paths stay strings: bytes that are not UTF-8 have to survive)
            inside = [Input(path=name, url=url) for name in _walk(path)]
            if not inside:
                raise InputUnusable(
                    f"{Input(path=path).shown}: nothing to read in this folder; looked for {', '.join(SUFFIXES)}"
                )
            found.extend(inside)
        elif os.path.lexists(path):
            found.append(Input(path=path, url=url))
        else:
            raise InputUnusable(
                f"{Input(path=path).shown}: no such file or folder; name a file, a folder or - for standard input"
            )
    return iter(found)


def read(source: Input, limits: Limits | None = None) -> Page:
    """The page of one input.

    Raises:
        SkipItem: it is empty, no text, no regular file, or cannot be opened.
        LimitExceeded: it has more bytes than `limits.page_bytes`.
    """
    limits = limits or Limits()
    data = source.data if source.data is not None else _bytes(source.path, limits.page_bytes)
    if len(data) > limits.page_bytes:
        raise LimitExceeded("read", "too-large", f"The page has over {limits.page_bytes:,} bytes (--max-bytes).")
    if not data:
        raise SkipItem("read", "empty", "The file is empty.")
    refuse_binary(data)
    text, encoding = decode(data)
    if not text.strip():
        raise SkipItem("read", "empty", "The file holds nothing but white space.")
    return Page(
        path=source.shown,
        url=source.url,
        media_type=media_type(text, source.path),
        data=data,
        sha256=digest(data),
        encoding=encoding,
        source=text,
    )


def _walk(folder: str) -> Iterator[str]:
    """Files to read below a folder, in order of their paths; links to folders are not followed, so loops cannot be."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path != folder and not path.endswith(os.sep):
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                inside = sorted(entries, key=lambda entry: os.fsencode(entry.name), reverse=True)
        except OSError:
            continue  # a folder that may not be opened holds nothing for us
        for entry in inside:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(os.path.join(entry.path, ""))  # noqa: PTH118
            elif entry.name.lower().endswith(SUFFIXES):
                waiting.append(entry.path)


def _bytes(path: str, limit: int) -> bytes:
    """Up to one byte more than the limit; never waits for a pipe or a device."""
    if path == STDIN:
        return sys.stdin.buffer.read(limit + 1)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116
            raise SkipItem("read", "not-a-file", "This is a pipe, a device or another thing that is no regular file.")
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as opened:
            return opened.read(limit + 1)
    except OSError as error:
        raise SkipItem("read", "unreadable", f"It cannot be opened: {error.strerror or error}.") from error
