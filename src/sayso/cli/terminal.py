"""What is printed, and how: text goes in, bytes that cannot harm a terminal or break a pipe's reader come out."""

import os
import re
import sys
from dataclasses import dataclass
from typing import BinaryIO, Literal

import click

from sayso.errors import WrongUse

SURROGATE = re.compile("[\ud800-\udfff]")
# Control codes that a terminal would act on: a page's words could move the cursor or retitle the window.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
LINE_END = re.compile(r"[\r\n\u2028\u2029]+")
Role = Literal["source", "cue", "content", "faint", "strong", "bad"]
STYLES: dict[Role, dict[str, object]] = {
    "source": {"fg": "cyan"},
    "cue": {"fg": "magenta"},
    "content": {"fg": "green"},
    "faint": {"dim": True},
    "strong": {"bold": True},
    "bad": {"fg": "yellow"},
}


@dataclass(slots=True)
class Settings:
    """What the options of every command say."""

    quiet: bool = False
    debug: bool = False


_settings = Settings()


def settings() -> Settings:
    """The settings of the command that is running."""
    return _settings


def forget_settings() -> None:
    """Begin anew: one process may run several commands, as tests do."""
    _settings.quiet = _settings.debug = False


def plain(text: str) -> str:
    """Text for a person's eyes: control codes and halves of characters as replacement marks.

    >>> plain("a" + chr(27) + "[2Jb")
    'a�[2Jb'
    """
    return CONTROL.sub("\ufffd", SURROGATE.sub("\ufffd", text.replace("\r\n", "\n")))


def one_line(text: str) -> str:
    """The same, on one line."""
    return plain(LINE_END.sub(" ", text))


def styled(text: str, role: Role) -> str:
    """Text in the colour of its role, where standard output is a terminal that wants colours."""
    return click.style(text, **STYLES[role]) if _coloured() else text  # type: ignore[arg-type]


def _coloured() -> bool:
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def is_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def emit(text: str) -> None:
    """Print text as UTF-8, whatever the locale. Halves of characters are written as JSON escapes them."""
    stream = standard_output()
    stream.write(text.encode("utf-8", "backslashreplace"))
    stream.write(b"\n")


def standard_output() -> BinaryIO:
    """Standard output for bytes.

    Raises:
        WrongUse: it is closed.
    """
    if sys.stdout is None:
        raise WrongUse("standard output is closed; send it to a file or a pipe")
    return sys.stdout.buffer


def flush() -> None:
    """Send out what was printed, so that a broken pipe or a full disk is noticed here and not at the very end."""
    if sys.stdout is not None:
        sys.stdout.flush()


def detach_output() -> None:
    """Point standard output to nowhere, so that nothing complains when the process ends."""
    if sys.stdout is None:
        return
    try:
        number = sys.stdout.fileno()
    except (OSError, ValueError):  # a stand-in without a file, as in tests
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)


def complain(text: str) -> None:
    """One line on standard error: what, where, what to do."""
    _to_stderr(f"sayso: {one_line(text)}")


def tell(text: str) -> None:
    """One line on standard error about how it went, unless `--quiet`."""
    if not settings().quiet:
        _to_stderr(one_line(text))


def _to_stderr(line: str) -> None:
    try:
        click.echo(line, err=True)
    except OSError:  # nobody reads it
        return
