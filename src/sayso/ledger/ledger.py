"""The ledger's face: one method for each thing that can be asked of it, each a call into the file that does it."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Unpack

from sayso.ledger.records import Added, Filters, Hit, PageRow, Stats, Stored
from sayso.model import Analysis


class Ledger:
    """A file of statements: who said what, when, and by whom it reached which page. (Signatures are final, bodies follow.)"""

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        raise NotImplementedError

    def add(self, analysis: Analysis, *, data: bytes | None = None, seen: str | None = None, model: str = "") -> Added:
        raise NotImplementedError

    def known(self, page_path: str, url: str | None, sha256: str, model: str) -> bool:
        raise NotImplementedError

    def sight(self, page_path: str, url: str | None, sha256: str, *, seen: str | None = None) -> None:
        raise NotImplementedError

    def search(
        self, query: str = "", *, rank: bool = False, limit: int = 20, offset: int = 0, **filters: Unpack[Filters]
    ) -> list[Hit]:
        raise NotImplementedError

    def count(self, query: str = "", **filters: Unpack[Filters]) -> int:
        raise NotImplementedError

    def facets(self, query: str = "", **filters: Unpack[Filters]) -> dict[str, list[tuple[str, int]]]:
        raise NotImplementedError

    def statement(self, id: str) -> Stored | None:  # noqa: A002
        raise NotImplementedError

    def statements(self, query: str = "", **filters: Unpack[Filters]) -> Iterator[Stored]:
        raise NotImplementedError

    def pages(
        self, *, outlet: str | None = None, skipped: bool | None = None, limit: int | None = None, offset: int = 0
    ) -> list[PageRow]:
        raise NotImplementedError

    def page(self, page: str, sha256: str | None = None) -> Analysis | None:
        raise NotImplementedError

    def source(self, sha256: str) -> bytes | None:
        raise NotImplementedError

    def stats(self) -> Stats:
        raise NotImplementedError

    def speakers(self, limit: int = 20) -> list[tuple[str, int]]:
        raise NotImplementedError

    def outlets(self, limit: int = 20) -> list[tuple[str, int]]:
        raise NotImplementedError

    def carried(self, limit: int = 50) -> list[tuple[str, str, int]]:
        raise NotImplementedError

    def timeline(self, query: str = "", **filters: Unpack[Filters]) -> list[tuple[str, int]]:
        raise NotImplementedError

    def check(self, *, every_blob: bool = False) -> list[str]:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
