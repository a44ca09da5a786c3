"""On a terminal: text for people, colours unless they are not wanted, and a progress bar that stays off pipes."""

import os
import pty
import subprocess
import sys

import pytest

from sayso.cli.terminal import one_line, plain

PAGE = "“The bridge will open in May,” Ana Ruiz said on Monday.\n"


def on_a_terminal(*args, **settings):
    """What a command writes to a terminal, both streams together."""
    master, terminal = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "SAYSO_LEDGER")}
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", *args],
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
        env={**clean, "TERM": "xterm", **settings},
    )
    os.close(terminal)
    shown = b""
    try:
        while part := os.read(master, 65_536):
            shown += part
    except OSError:  # Linux says so when the other side is gone
        pass
    os.close(master)
    assert process.wait(60) == 0, shown
    return shown.decode()


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE)
    return str(path)


def test_extract_on_a_terminal_is_text_in_colour(page):
    shown = on_a_terminal("extract", page)
    assert "“The bridge will open in May" in shown
    assert "\x1b[" in shown
    assert not shown.startswith("{")


@pytest.mark.parametrize("settings", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colours(settings, page):
    assert "\x1b[" not in on_a_terminal("extract", page, **settings)


def test_read_has_a_progress_bar_on_a_terminal_only(page, tmp_path):
    assert "reading" in on_a_terminal("read", page, "--ledger", str(tmp_path / "a.sayso"))
    assert "reading" not in on_a_terminal("read", page, "--quiet", "--ledger", str(tmp_path / "b.sayso"))


# What a page could do to a terminal, and to a log that has one line for each thing.
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2Jgone", "\ufffd[2Jgone"),  # would clear the screen
        ("a\x00b", "a\ufffdb"),
        ("half \ud83d", "half \ufffd"),
        ("a\r\nb", "a b"),
        ("a\u2028b", "a b"),  # some terminals break the line here
        ("שלום 🚢", "שלום 🚢"),  # other scripts are left alone
    ],
)
def test_one_line(text, shown):
    assert one_line(text) == shown


def test_plain_keeps_lines():
    assert plain("a\nb\tc") == "a\nb\tc"
