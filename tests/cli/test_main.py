import os
import resource
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import sayso.cli
from sayso.cli import COMMANDS, main

HELP_CPU_SECONDS = 0.3


def test_every_file_of_a_command_is_in_the_table():
    inside = {path.stem for path in Path(sayso.cli.__file__).parent.glob("*.py")}
    having = {name for name in inside - {"__init__"} if hasattr(import_module(f"sayso.cli.{name}"), "command")}
    assert having == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example(name, sayso):
    result = sayso(name, "--help")
    assert result.exit_code == 0
    assert f"  sayso {name}" in result.output.split("Examples:")[1]


def test_help_tells_the_exit_codes_and_the_environment(sayso):
    shown = sayso("--help").output
    for words in ("0 ", "1 ", "2 ", "3 ", "4 ", "130", "141", "NO_COLOR", "SAYSO_LEDGER", "--strict", "Examples:"):
        assert words in shown
    for name in COMMANDS:
        assert name in shown


def test_version(sayso):
    assert sayso("--version").output.startswith("sayso 0.")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["bogus"], "bogus"),  # no such command
        (["extract"], "PATH"),  # nothing named
        (["extract", "--bogus", "x"], "--bogus"),
        (["extract", "x", "--jobs", "0"], "--jobs"),
        (["extract", "x", "--max-words", "many"], "--max-words"),
        (["extract", "-", "-"], "once"),
        (["extract", "x", "--min-score", "80"], "--min-score"),
        (["extract", "x", "--min-score", "nan"], "--min-score"),
        (["extract", "x", "--min-score", ".8", "--shards", "out"], "--shards"),
        (["extract", "x", "--tagger", "slow"], "--tagger"),
        (["stats"], "SAYSO_LEDGER"),  # says where a ledger could come from
        (["search", "x", "--said", "2031-02-30", "-l", "x"], "2031-02-30"),  # no such day
        (["search", "x", "--kind", "loud", "-l", "x"], "loud"),
        (["export", "--bom", "--format", "md", "-l", "x"], "--bom"),
    ],
)
def test_wrong_use_is_one_line(args, words, sayso):
    result = sayso(*args)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


def test_help_costs_little():
    """Heavy imports are lazy; measured as processor time, so that a busy machine does not matter."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "sayso", "--help"], check=True, stdout=subprocess.DEVNULL, env=dict(os.environ)
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"sayso --help: {used:.2f} CPU s")
    assert used < HELP_CPU_SECONDS


def test_help_imports_no_room():
    code = (
        "import sys\nfrom sayso.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'lxml', 'numpy', 'onnxruntime', 'starlette', 'sqlite3'}\n"
        "print([m for m in sys.modules if m.split('.')[0] in heavy], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell, sayso):
    result = sayso("completion", shell)
    assert result.exit_code == 0
    assert "_SAYSO_COMPLETE" in result.output


def test_completion_knows_the_commands():
    done = subprocess.run(
        [sys.executable, "-m", "sayso"],
        env={**os.environ, "_SAYSO_COMPLETE": "bash_complete", "COMP_WORDS": "sayso ex", "COMP_CWORD": "1"},
        capture_output=True,
        text=True,
    )
    assert {line.split(",")[-1] for line in done.stdout.split()} == {"extract", "export"}


def test_main_is_a_click_group():
    assert main.name == "main"
    assert main.get_command(None, "nothing") is None


def test_a_bug_is_one_line_and_debug_shows_all_of_it(tmp_path):
    code = (
        "import sys, sayso.cli.schema as s\n"
        "def broken(): raise ZeroDivisionError('planted')\n"
        "s.schema = broken\n"
        "from sayso.cli import main\nmain(sys.argv[1:])"
    )
    short = subprocess.run([sys.executable, "-c", code, "schema"], capture_output=True, text=True)
    assert short.returncode == 1
    assert len(short.stderr.splitlines()) == 1
    assert "planted" in short.stderr
    long = subprocess.run([sys.executable, "-c", code, "--debug", "schema"], capture_output=True, text=True)
    assert "Traceback" in long.stderr


def test_schema_is_the_contracts(sayso):
    import json

    from sayso.contract import schema

    assert json.loads(sayso("schema").output) == schema()
