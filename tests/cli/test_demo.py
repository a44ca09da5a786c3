import http.client
import subprocess
import sys

import pytest

from sayso.cli.serve import free_port, has_browser
from sayso.errors import WrongUse

PAGE = "Bridge opens\n\n“The bridge will open in May,” Ana Ruiz told Radio Sund on Monday.\n"


def test_demo_without_a_terminal_ends_with_0(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "page.txt").write_text(PAGE)
    (folder / "empty.txt").write_text("")
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "demo", "--folder", str(folder)],
        capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    for words in ("read           1 page", "not read: ", "empty.txt", "The bridge will open in May", "pages asked for"):
        assert words in done.stdout


def test_demo_of_no_folder(tmp_path, sayso):
    result = sayso("demo", "--folder", tmp_path / "none")
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 1


def test_serve_answers_and_ends_with_ctrl_c(ledger):
    import signal
    import time

    port = free_port("127.0.0.1", 0)
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", "serve", "--ledger", ledger, "--port", str(port)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a run in the background ignores it
    )  # fmt: skip
    status, end = None, time.monotonic() + 60
    while status is None and time.monotonic() < end:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/")
            status = connection.getresponse().status
            connection.close()
        except OSError:
            time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert status == 200
    assert process.returncode == 130
    assert b"Traceback" not in said
    assert f"http://127.0.0.1:{port}/".encode() in said


def test_a_port_that_is_taken():
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(WrongUse, match="--port"):
        free_port("127.0.0.1", taken.getsockname()[1])


def test_a_browser_needs_a_screen(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not has_browser()
