"""Real processes: what a user types goes in; exit code, standard output and standard error come out."""

import ctypes
import os
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-m", "sayso"]
PATIENCE = 300  # seconds after which a process counts as hanging
PAGE = (
    "Bridge opens\n\n“The bridge will open in May,” Ana Ruiz said on Monday.\n\nOda Lunde said the road was closed.\n"
)


def environment(**extra):
    clean = {name: value for name, value in os.environ.items() if name not in ("SAYSO_LEDGER", "NO_COLOR")}
    return {**clean, **extra}


def run(*args, text=True, env=None, **extra):
    if "input" not in extra:
        extra["stdin"] = subprocess.DEVNULL
    return subprocess.run(
        [*COMMAND, *args], capture_output=True, text=text, timeout=PATIENCE, env=environment(**(env or {})), **extra
    )


def complaint(done, code):
    """The one line that a failed run says."""
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == code, done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("sayso: ")
    return lines[0]


@pytest.fixture(scope="session")
def sayso():
    return run


@pytest.fixture(scope="session")
def one_line():
    return complaint


@pytest.fixture(scope="session")
def command():
    return COMMAND


def small_pages(folder, number, mark=""):
    """Pages that differ, and take next to no time."""
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(number):
        (folder / f"page{i:03}{mark}.txt").write_text(PAGE.replace("May", f"May {2000 + i}{mark}"))
    return folder


@pytest.fixture(scope="session")
def pages():
    return small_pages


DROP_FROM_BOUNDS = 24  # PR_CAPBSET_DROP of prctl(2)
READ_AND_WRITE_ANYTHING = (1, 2)  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH of capabilities(7)


def _as_anyone() -> None:
    """Before a program starts: from then on, file modes count for root too."""
    prctl = ctypes.CDLL(None).prctl
    for capability in READ_AND_WRITE_ANYTHING:
        prctl(DROP_FROM_BOUNDS, capability, 0, 0, 0)


@pytest.fixture
def nobody(tmp_path):
    """Options that run a process for which file modes count; for root they do not, which would prove nothing."""
    if os.geteuid() != 0:
        return {}
    closed = tmp_path / ".closed"
    closed.write_text("")
    closed.chmod(0)
    probe = subprocess.run(["cat", closed], capture_output=True, preexec_fn=_as_anyone, check=False)
    closed.unlink()
    if probe.returncode == 0:
        pytest.skip("this is root, and its right to read everything cannot be given up here")
    return {"preexec_fn": _as_anyone}
