"""Sizes, printed as alarms (`pytest -rP tests/house/test_sizes.py`); only a file over the hard cap fails."""

import ast
import statistics

HARD_CAP = 600  # lines of one file; tables of data may be longer
GOAL_MEDIAN = 150
GOAL_FUNCTION_P90 = 35
GOAL_LONG_SHARE = 0.03  # of functions over 60 lines
LONG_FUNCTION = 60
GOAL_PARAMETERS = 7
EXEMPT = frozenset({"data"})  # word lists and tables


def functions(tree: ast.AST):
    return [n for n in ast.walk(tree) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]


def length(node) -> int:
    return node.end_lineno - node.lineno + 1


def test_no_file_is_over_the_cap(modules):
    sizes = {m.shown: m.source.count("\n") for m in modules.values() if m.room not in EXEMPT}
    assert {name: n for name, n in sizes.items() if n > HARD_CAP} == {}


def test_sizes_are_told(modules):
    """Alarms, not goals: what stands out is printed, and nothing fails."""
    files = {m.shown: m.source.count("\n") for m in modules.values() if m.room not in EXEMPT}
    every = [(length(f), f"{m.shown}:{f.lineno} {f.name}") for m in modules.values() for f in functions(m.tree)]
    assert every, "no functions were found"
    lengths = sorted(n for n, _ in every)
    p90 = lengths[int(len(lengths) * 0.9)]
    long = [where for n, where in sorted(every, reverse=True) if n > LONG_FUNCTION]
    largest = max(files, key=files.__getitem__)
    median = statistics.median(files.values())
    print(f"files: median {median:.0f} lines (goal {GOAL_MEDIAN}), largest {files[largest]} ({largest})")
    print(f"functions: p90 {p90} lines (goal {GOAL_FUNCTION_P90})")
    print(f"functions over {LONG_FUNCTION} lines: {len(long)} of {len(every)} (goal {GOAL_LONG_SHARE:.0%} at most)")
    for where in long:
        print("  long:", where)
    for m in modules.values():
        for f in functions(m.tree):
            n = len(f.args.args) + len(f.args.kwonlyargs)
            if not f.name.startswith("_") and n > GOAL_PARAMETERS:
                print(f"  many parameters ({n}): {m.shown}:{f.lineno} {f.name}")
