"""Every error that sayso raises on purpose.

    SaysoError
    ├── SkipItem            this page cannot be used; the run goes on with the next
    │   └── LimitExceeded   ... because it is larger than a limit that counts (bytes, nodes, words)
    ├── NotHere             the ledger has no such page, statement or name; an answer of the explorer (404)
    └── StopRun             the run cannot go on
        ├── WrongUse        what was asked for makes no sense                     exit 2
        ├── InputUnusable   nothing that was named can be read                    exit 3
        ├── ModelUnusable   the tagger's files are missing or damaged             exit 3
        ├── ExtraMissing    a part that was not installed is needed; says what to type   exit 2
        └── LedgerUnusable  the ledger cannot be opened, read or written          exit 4

A `SkipItem` names the room and a reason code, and becomes a row; only `sayso.flow` catches it. A `StopRun` knows its
exit code, and its message is one line: what, where, what to do.
"""


class SaysoError(Exception):
    """Base of all errors that sayso raises on purpose."""


class SkipItem(SaysoError):
    """One page cannot be used, and the run goes on.

    Args:
        room: the room that gave up: "read", "clean", "extract", "resolve".
        reason: a short code that can be counted, such as "empty" or "binary".
        message: one sentence for a person, with the limit or the finding named.
    """

    def __init__(self, room: str, reason: str, message: str) -> None:
        super().__init__(message)
        self.room, self.reason, self.message = room, reason, message

    def __reduce__(self) -> tuple[type, tuple[str, str, str]]:
        return type(self), (self.room, self.reason, self.message)


class LimitExceeded(SkipItem):
    """A page is larger than a limit that counts; the message names the limit and the option that raises it."""


class NotHere(SaysoError):
    """The ledger has no such page, statement or name; the explorer answers so (404)."""


class StopRun(SaysoError):
    """The run cannot go on; the message is the one line that the user sees."""

    exit_code = 3


class WrongUse(StopRun):
    """What was asked for makes no sense: options that exclude each other, an id that is none, a bad date."""

    exit_code = 2


class ExtraMissing(StopRun):
    """A part of sayso that was not installed is needed; the message says what to type."""

    exit_code = 2


class InputUnusable(StopRun):
    """Nothing of what was named can be read."""

    exit_code = 3


class ModelUnusable(StopRun):
    """The tagger's files are missing, or their digests do not match the card."""

    exit_code = 3


class LedgerUnusable(StopRun):
    """The ledger cannot be opened, read or written."""

    exit_code = 4
