"""Habits of every file: a docstring, sorted `__all__`, no drawer for odds and ends, no printing, no swallowed error."""

import ast

import pytest

DRAWERS = ("utils", "util", "helpers", "helper", "common", "manager", "misc")
# Where talking to the terminal is the job.
MAY_PRINT = frozenset({"cli", "demo"})
ENDERS = frozenset({"print", "exit", "quit", "sys.exit", "os._exit"})
# Where a broad except may stand, and why.
MAY_CATCH_ALL = {
    "sayso.flow": "the loop over pages turns whatever fails on one page into that page's `skipped`",
    "sayso.language.encoder": "onnxruntime and tokenizers raise bare `Exception`, which becomes `ModelUnusable`",
}


def broad_handlers(tree: ast.AST) -> list[int]:
    """Lines of handlers that catch everything and do not pass it on."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.ExceptHandler):
            continue
        types = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        broad = any(t is None or (isinstance(t, ast.Name) and t.id in ("Exception", "BaseException")) for t in types)
        passed_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
        if broad and not passed_on:
            found.append(node.lineno)
    return found


def prints(tree: ast.AST) -> list[int]:
    """Lines that print or end the process."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if name in ("print", "exit", "quit", "sys.exit", "os._exit") or name.startswith(
                ("sys.stdout.", "sys.stderr.")
            ):
                found.append(node.lineno)
    return found


def exported(tree: ast.Module) -> list[str] | None:
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets):
            return list(ast.literal_eval(node.value))
    return None


def test_every_module_says_what_enters_and_leaves(modules):
    silent = [m.shown for m in modules.values() if not (ast.get_docstring(m.tree) or "").strip()]
    assert silent == []


def test_module_docstrings_are_sentences(modules):
    cut = []
    for m in modules.values():
        first = (ast.get_docstring(m.tree) or "").split("\n\n")[0].rstrip()
        if first and not first.endswith((".", ":", "?")):
            cut.append(m.shown)
    assert cut == []


def test_what_is_exported_is_sorted(modules):
    for m in modules.values():
        names = exported(m.tree)
        if names is not None:
            assert names == sorted(names), m.shown
            assert len(names) == len(set(names)), m.shown


def test_the_root_exports_few_names(modules):
    names = exported(modules["sayso"].tree)
    assert names is not None, "src/sayso/__init__.py needs __all__"
    public = [n for n in names if not n.startswith("__")]
    assert len(public) <= 10, public


def test_no_drawers_for_odds_and_ends(modules):
    assert [m.shown for m in modules.values() if any(part in DRAWERS for part in m.name.split("."))] == []


def test_broad_except_in_the_flow_only(modules):
    found = [
        f"{m.shown}:{line}" for m in modules.values() if m.name not in MAY_CATCH_ALL for line in broad_handlers(m.tree)
    ]
    assert found == []


def test_rooms_never_print_and_never_exit(modules):
    found = [f"{m.shown}:{line}" for m in modules.values() if m.room not in MAY_PRINT for line in prints(m.tree)]
    assert found == []


def test_folders_are_two_deep_at_most(modules):
    assert [m.shown for m in modules.values() if m.name.count(".") > 3] == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("try:\n    f()\nexcept Exception:\n    pass", [3]),
        ("try:\n    f()\nexcept (OSError, Exception) as e:\n    log(e)", [3]),
        ("try:\n    f()\nexcept:\n    pass", [3]),
        ("try:\n    f()\nexcept BaseException:\n    undo()\n    raise", []),  # undoes and passes on
        ("try:\n    f()\nexcept OSError:\n    pass", []),
    ],
)
def test_broad_handlers_are_seen(text, lines):
    assert broad_handlers(ast.parse(text)) == lines


def test_prints_are_seen():
    assert prints(ast.parse("print(1)\nsys.exit(2)\nsys.stderr.write('x')\nclick.echo('x')")) == [1, 2, 3]
