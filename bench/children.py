"""A command goes in; its CPU seconds and peak memory come out, told by the kernel when the child has ended."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# One thread in every library that would like more, so that words per CPU second are comparable.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a child process used, and what it printed."""

    cpu: float  # seconds, user and system
    peak: float  # MiB of resident memory at its highest
    wall: float  # seconds
    printed: str


def measured(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> Usage:
    """Runs a command to its end, alone.

    Raises:
        SystemExit: the command failed; its last words are told.
    """
    whole = {**os.environ, **ONE_THREAD, **(environment or {})}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = os.times().elapsed
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=err, env=whole)
        _, status, usage = os.wait4(process.pid, 0)
        wall = os.times().elapsed - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode != 0:
            told = err.read().decode(errors="replace")[-2000:]
            raise SystemExit(f"{' '.join(map(str, command[:6]))} ended with {process.returncode}:\n{told}")
        printed = out.read().decode(errors="replace")
    return Usage(cpu=usage.ru_utime + usage.ru_stime, peak=usage.ru_maxrss / 1024, wall=wall, printed=printed)


def python(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> Usage:
    """`measured` for this Python with arguments."""
    return measured([sys.executable, *arguments], environment)
