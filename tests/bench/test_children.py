"""What a child used is told by the kernel; a child that fails ends the bench with its words."""

import sys

import pytest

from bench.children import measured, python
from bench.run import articles, best


def test_cpu_and_memory_of_a_child():
    usage = python("-c", "x = bytearray(64 << 20); print(sum(range(2_000_000)))")
    assert usage.cpu > 0
    assert usage.peak > 64, "MiB: the child held 64 of them"
    assert usage.printed.strip() == "1999999000000"


def test_one_thread_is_asked_for():
    assert python("-c", "import os; print(os.environ['OMP_NUM_THREADS'])").printed.strip() == "1"


def test_a_failing_child_is_told():
    with pytest.raises(SystemExit, match="out of tea"):
        measured([sys.executable, "-c", "raise SystemExit('out of tea')"])


def test_the_better_run_counts():
    fast, slow = python("-c", "pass"), python("-c", "sum(range(30_000_000))")
    assert best([slow, fast]) is fast


def test_pages_that_were_skipped_have_no_text():
    assert articles('{"page": {}, "article": {"text": "a b"}}\n{"page": {}, "skipped": {}}\n') == ["a b"]
