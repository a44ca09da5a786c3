"""sayso reads news pages and keeps a ledger of who said what, when, and on whose say-so it reached the page.

>>> import sayso
>>> analysis = sayso.analyse(b"The harbour will close on Friday, Ana Ruiz said.")
>>> for statement in analysis.statements:
...     print(statement.speaker, "|", statement.text)
Ana Ruiz | The harbour will close on Friday
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.errors import SaysoError
from sayso.version import __version__

if TYPE_CHECKING:
    from sayso.ledger import Ledger
    from sayso.model import Analysis, Limits, Page, Statement, Tagger
    from sayso.tables import to_pandas

__all__ = ["Analysis", "Ledger", "Limits", "Page", "SaysoError", "Statement", "__version__", "analyse", "to_pandas"]

# Names that are fetched when they are first used, so that `import sayso` and `sayso --help` cost next to nothing.
_WHERE = {
    "Analysis": "sayso.model",
    "Ledger": "sayso.ledger",
    "Limits": "sayso.model",
    "Page": "sayso.model",
    "Statement": "sayso.model",
    "to_pandas": "sayso.tables",
}


def analyse(
    source: "str | Path | bytes | Page",
    *,
    url: str | None = None,
    limits: "Limits | None" = None,
    tagger: "Tagger" = "accurate",
) -> "Analysis":
    """Everything found on one page: its text with regions, and its statements.

    Args:
        source: a file's path, the bytes of a page, or a `Page` that was read already.
        url: where the page was found, if that is known.
        limits: how much of one page is worked on.
        tagger: which English model finds the statements, "accurate" or "fast".

    Raises:
        SkipItem: the page cannot be used; it says which room gave up and why.
        ModelUnusable: the tagger's files are missing or damaged.
    """
    from sayso import flow
    from sayso.model import Page
    from sayso.read import STDIN, Input, read

    if isinstance(source, Page):
        return flow.analyse(source, limits, tagger=tagger)
    if isinstance(source, bytes):
        return flow.analyse(read(Input(path=STDIN, url=url, data=source), limits), limits, tagger=tagger)
    return flow.analyse(read(Input(path=str(source), url=url), limits), limits, tagger=tagger)


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)
