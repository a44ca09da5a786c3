"""How every command runs: errors go in, one line on standard error and an exit code come out."""

import errno
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import TracebackType
from typing import Any, NoReturn, TypeVar

import click

from sayso.cli.terminal import complain, detach_output, flush, forget_settings, settings
from sayso.errors import StopRun, WrongUse

INTERRUPTED = 130  # 128 + SIGINT, as shells count it
BROKEN_PIPE = 141  # 128 + SIGPIPE
OUTPUT_FAILED = 3

F = TypeVar("F", bound=Callable[..., Any])


class Commands(click.Group):
    """A group whose commands are imported when they run, and whose errors are one line each."""

    def __init__(self, *args: Any, commands_at: tuple[str, Mapping[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.package, self.table = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The commands in the order of a user's work."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, out of the file of that name."""
        if cmd_name not in self.table:
            return None
        command: click.Command = import_module(f"{self.package}.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **_: Any) -> NoReturn:  # type: ignore[override]
        """Run the command line and exit with its code. Click's own way tells errors in several lines."""
        forget_settings()
        sys.excepthook = _in_one_line
        sys.exit(self._run(list(sys.argv[1:] if args is None else args), prog_name or "sayso"))

    def _run(self, args: list[str], name: str) -> int:
        try:
            self._main_shell_completion({}, name)
            with self.make_context(name, args) as ctx:
                self.invoke(ctx)
            flush()
        except click.exceptions.Exit as ended:
            return _flushed(ended.exit_code)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            return error.exit_code
        except click.ClickException as error:
            complain(_with_hint(error))
            return WrongUse.exit_code
        except (KeyboardInterrupt, click.Abort):
            detach_output()
            return INTERRUPTED
        except StopRun as error:
            if settings().debug:
                traceback.print_exc()
            complain(str(error))
            return error.exit_code
        except OSError as error:
            return _output_failed(error)
        return 0


def _flushed(code: int) -> int:
    try:
        flush()
    except OSError as error:
        return _output_failed(error)
    return code


def _output_failed(error: OSError) -> int:
    """Rooms translate the errors of what they touch; what comes as far as here is about our own output."""
    if error.errno == errno.EPIPE:
        detach_output()
        return BROKEN_PIPE
    if settings().debug:
        traceback.print_exc()
    detach_output()
    where = os.fsdecode(error.filename) if isinstance(error.filename, (str, bytes)) else "the output"
    complain(f"{where}: {error.strerror or error}; nothing more was written there")
    return OUTPUT_FAILED


def _with_hint(error: click.ClickException) -> str:
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    return f"{error.format_message().rstrip('.')}. See '{ctx.command_path if ctx else 'sayso'} --help'."


def _in_one_line(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error that nobody foresaw: a bug of ours, told in one line unless `--debug` asks for all of it."""
    if settings().debug:
        sys.__excepthook__(kind, error, trace)
    elif not issubclass(kind, KeyboardInterrupt):
        complain(f"a bug in sayso: {kind.__name__}: {error}; run it again with --debug and report what it shows")


def common(function: F) -> F:
    """The options that every command takes, before or after its name."""
    for name, text in (
        ("debug", "Show tracebacks."),
        ("quiet", "Print results and errors only: no progress, no counts."),
    ):
        function = click.option(f"--{name}", is_flag=True, expose_value=False, callback=_remember, help=text)(function)
    return function


def _remember(_: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        setattr(settings(), str(param.name), True)
