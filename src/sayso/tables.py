"""Statements go in, a pandas table comes out, one row each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from sayso.errors import ExtraMissing
from sayso.export import ROW, Kept, row
from sayso.model import Statement

if TYPE_CHECKING:
    import pandas as pd

# Columns that a statement without its page has.
OWN = (
    "id", "kind", "mode", "speaker", "speaker_as_written", "cue", "content", "content_start", "content_end",
    "said", "said_how", "via", "score", "speaker_type", "speaker_role", "speaker_how", "content_spans", "rule",
)  # fmt: skip


def to_pandas(statements: Iterable[Statement | Kept]) -> pd.DataFrame:
    """A table of statements, as `sayso.analyse` or a ledger gives them; those of a ledger have columns for the page.

    Raises:
        ExtraMissing: pandas is not there.

    >>> list(to_pandas([]).columns)[:3]
    ['id', 'kind', 'mode']
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise ExtraMissing("to_pandas needs pandas; type: pip install 'sayso[pandas]'") from error
    rows = [_cells(found) for found in statements]
    return pd.DataFrame(rows, columns=list(rows[0]) if rows else list(OWN))


@dataclass(frozen=True, slots=True)
class _Bare:
    """A statement without its page: enough for the columns in `OWN`."""

    statement: Statement


def _cells(found: Statement | Kept) -> dict[str, Any]:
    if isinstance(found, Statement):
        bare = cast(Kept, _Bare(found))
        return {name: ROW[name][1](bare) for name in OWN}
    return row(found)
