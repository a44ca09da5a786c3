"""Many pages go in, Parquet files of N pages each come out; started again, it does what is missing.

Each shard is worked on in a process of its own and written under a temporary name, which is renamed when all of it is
on the disk. A page that kills its process is found by halving the shard, and becomes a row `worker-killed`.
"""

import json
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from sayso import flow
from sayso.contract import to_dict
from sayso.errors import ExtraMissing, InputUnusable
from sayso.keys import key
from sayso.model import Analysis, Limits, PageFacts, Skipped, Tagger
from sayso.read import Input

PAGES = 64  # of a shard: some ten seconds of work, so that little is lost when a run is stopped

Analyse = Callable[[Input], Analysis]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Some of the inputs, and the file that their rows go to; the name says what is in it."""

    inputs: tuple[Input, ...]
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardDone:
    """What became of a shard: pages, those skipped, and whether it was there already."""

    path: Path
    pages: int
    skipped: int
    known: bool = False


def plan(
    inputs: Sequence[Input], out: Path, limits: Limits, *, tagger: Tagger = "accurate", pages: int = PAGES
) -> list[Shard]:
    """The shards of some inputs: the same inputs, limits and model give the same names."""
    model, shards = flow.model_version(tagger), []
    for number, start in enumerate(range(0, len(inputs), pages)):
        part = tuple(inputs[start : start + pages])
        digest = key(model, asdict(limits), [[one.shown, one.url] for one in part])[:12]
        shards.append(Shard(inputs=part, path=out / f"shard-{number:05}-{digest}.parquet"))
    return shards


def analysed(source: Input, limits: Limits, tagger: Tagger) -> Analysis:
    """One page's analysis, whatever becomes of it."""
    return flow.analyse_input(source, limits, tagger=tagger).analysis


def run(
    inputs: Sequence[Input],
    out: Path,
    *,
    limits: Limits,
    jobs: int = 1,
    tagger: Tagger = "accurate",
    pages: int = PAGES,
    analyse: Analyse | None = None,
) -> Iterator[ShardDone]:
    """Write what is missing of the shards of `inputs` into the folder `out`, in order.

    Raises:
        ExtraMissing: pyarrow is not installed.
        InputUnusable: the folder cannot be made or written.
    """
    try:
        import pyarrow  # noqa: F401
    except ImportError as error:
        raise ExtraMissing("--shards needs pyarrow; type: pip install 'sayso[parquet]'") from error
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputUnusable(f"{out}: the folder for the shards cannot be made: {error.strerror or error}") from error
    work = analyse or partial(analysed, limits=limits, tagger=tagger)
    waiting: deque[tuple[Shard, Future[ShardDone] | None]] = deque()
    pool = _pool(jobs)
    try:
        for shard in plan(inputs, out, limits, tagger=tagger, pages=pages):
            waiting.append((shard, None if shard.path.exists() else pool.submit(_write, shard, work)))
        while waiting:
            shard, future = waiting.popleft()
            if future is None:
                yield ShardDone(path=shard.path, pages=len(shard.inputs), skipped=0, known=True)
                continue
            try:
                yield future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield _store(shard, [row for part in _halved(shard.inputs, work) for row in part])
                pool = _pool(jobs)
                waiting = deque((s, None if f is None else pool.submit(_write, s, work)) for s, f in waiting)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def rows_of(inputs: Sequence[Input], analyse: Analyse) -> list[dict[str, Any]]:
    """A row a page: its facts, why it was skipped, and the whole object of the contract as JSON."""
    return [_row(analyse(source)) for source in inputs]


def _row(analysis: Analysis) -> dict[str, Any]:
    article, skipped = analysis.article, analysis.skipped
    whole = json.dumps(to_dict(analysis), ensure_ascii=False).encode("utf-8", "replace").decode()
    return {
        "path": analysis.page.path,
        "url": analysis.page.url,
        "sha256": analysis.page.sha256,
        "media_type": analysis.page.media_type,
        "title": article.title.text if article and article.title else None,
        "outlet": article.outlet.text if article and article.outlet else None,
        "published": article.published.edtf if article else None,
        "statements": len(analysis.statements),
        "skipped_room": skipped.room if skipped else None,
        "skipped_reason": skipped.reason if skipped else None,
        "skipped_message": skipped.message if skipped else None,
        "json": whole,
    }


def _write(shard: Shard, analyse: Analyse) -> ShardDone:
    return _store(shard, rows_of(shard.inputs, analyse))


def _store(shard: Shard, rows: list[dict[str, Any]]) -> ShardDone:
    """Under a temporary name first, so that a file with a shard's name is always whole."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    text = [(name, pa.string()) for name in ("path", "url", "sha256", "media_type", "title", "outlet", "published")]
    told = [(f"skipped_{name}", pa.string()) for name in ("room", "reason", "message")]
    schema = pa.schema([*text, ("statements", pa.int32()), *told, ("json", pa.string())])
    part = shard.path.with_suffix(f".{os.getpid()}.part")
    pq.write_table(pa.Table.from_pylist([_clean(row) for row in rows], schema=schema), part, compression="zstd")
    with part.open("rb") as written:
        os.fsync(written.fileno())
    part.replace(shard.path)
    skipped = sum(row["skipped_reason"] is not None for row in rows)
    return ShardDone(path=shard.path, pages=len(rows), skipped=skipped)


def _clean(row: dict[str, Any]) -> dict[str, Any]:
    """Text that UTF-8 can hold."""
    return {n: v.encode("utf-8", "replace").decode() if isinstance(v, str) else v for n, v in row.items()}


def _halved(inputs: Sequence[Input], analyse: Analyse) -> Iterator[list[dict[str, Any]]]:
    """The rows of a shard that kills its process: halved until the page that does it stands alone."""
    with _pool(1) as pool:
        try:
            yield pool.submit(rows_of, inputs, analyse).result()
            return
        except BrokenProcessPool:
            pass
    if len(inputs) == 1:
        facts = PageFacts(path=inputs[0].shown, url=inputs[0].url, sha256=None, media_type=None, retrieved=None)
        told = Skipped(room="flow", reason="worker-killed", message="The process that read this page was killed.")
        yield [_row(Analysis(page=facts, article=None, skipped=told))]
        return
    middle = len(inputs) // 2
    yield from _halved(inputs[:middle], analyse)
    yield from _halved(inputs[middle:], analyse)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max(1, jobs), mp_context=get_context("spawn"), initializer=flow.ignore_interrupt)
