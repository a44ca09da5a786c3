"""`sayso doctor`: an installation and a ledger go in; a line for each thing checked comes out, and an exit code."""

import hashlib
import platform
import sqlite3
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import click

from sayso.cli.group import common
from sayso.cli.terminal import emit, one_line, styled
from sayso.errors import LedgerUnusable, ModelUnusable
from sayso.language.encoder import FOLDER, FOLDERS, MODEL, TOKENIZER, encoder, read_card
from sayso.ledger import Ledger
from sayso.version import __version__

PARTS = ("click", "lxml", "trafilatura", "htmldate", "py3langid", "onnxruntime", "tokenizers", "starlette", "uvicorn")
# Each extra with the package that it brings and what it is for.
EXTRAS = {
    "pandas": ("pandas", "to_pandas()"),
    "parquet": ("pyarrow", "export --format parquet and extract --shards"),
    "spacy": ("spacy", 'nlp.add_pipe("sayso")'),
}
EPILOG = """\b
Examples:
  sayso doctor
  sayso doctor --ledger news.sayso

Exits with 3 when the model is unusable, with 4 when the ledger is.
"""


@click.command("doctor", epilog=EPILOG)
@click.option(
    "--ledger", "-l", envvar="SAYSO_LEDGER", show_envvar=True, type=click.Path(), metavar="FILE", help="Check it too."
)
@common
@click.pass_context
def command(ctx: click.Context, ledger: str | None) -> None:
    """Check versions, the model's digests and a ledger; say where things are stored and what an extra would add."""
    code = 0
    _row("sayso", f"{__version__} in {Path(__file__).resolve().parent.parent}")
    _row("python", f"{platform.python_version()} on {platform.platform()}, {sys.executable}")
    for name in PARTS:
        _row(name, _version(name))
    _row("sqlite", f"{sqlite3.sqlite_version}, {'with' if _has_fts5() else 'WITHOUT'} full-text search (FTS5)")
    try:
        for tagger, folder in FOLDERS.items():
            for name, told in model_digests(folder).items():
                _row(name, told)
            encoder(folder)
            _row(f"{tagger} model", "opens")
    except ModelUnusable as error:
        _row("model", f"unusable: {error}", bad=True)
        code = ModelUnusable.exit_code
    for extra, (package, what) in EXTRAS.items():
        there = f"{package} {_version(package)}" if find_spec(package) else f"not there: pip install 'sayso[{extra}]'"
        _row(f"[{extra}]", f"{there} ({what})")
    if ledger is None:
        _row("ledger", "none named: --ledger FILE or SAYSO_LEDGER")
    else:
        code = _check_ledger(ledger) or code
    ctx.exit(code)


def model_digests(folder: Path = FOLDER) -> dict[str, str]:
    """The files of a model with their digests, compared with its card.

    Raises:
        ModelUnusable: the card or a file is missing, or a digest differs.
    """
    card, found = read_card(folder), {}
    for name in (MODEL, TOKENIZER):
        path = folder / name
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise ModelUnusable(f"{path}: {error.strerror}; reinstall sayso") from error
        if digest != card["files"].get(name):
            raise ModelUnusable(f"{path} has sha256 {digest}, and its card another; reinstall sayso")
        found[name] = f"sha256 {digest}, as on its card, {path}"
    return found


def _check_ledger(path: str) -> int:
    try:
        with Ledger(path, read_only=True) as kept:
            problems, stats = kept.check(), kept.stats()
    except LedgerUnusable as error:
        _row("ledger", f"unusable: {error}", bad=True)
        return LedgerUnusable.exit_code
    _row("ledger", f"{Path(path).absolute()}: {stats.pages} pages, {stats.statements} statements")
    for problem in problems:
        _row("ledger", problem, bad=True)
    if not problems:
        _row("ledger", "sound")
    return LedgerUnusable.exit_code if problems else 0


def _row(name: str, told: str, *, bad: bool = False) -> None:
    line = one_line(f"{name:<16}{told}")
    emit(styled(line, "bad") if bad else line)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing; reinstall sayso"


def _has_fts5() -> bool:
    with sqlite3.connect(":memory:") as db:
        return bool(db.execute("SELECT 1 FROM pragma_compile_options WHERE compile_options = 'ENABLE_FTS5'").fetchone())
