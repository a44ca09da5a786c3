"""Imports point left: a room knows the shared records and itself, and only the flow and the doors see several rooms."""

import ast
from collections.abc import Iterator

import pytest

# What any room may import. `version` is a constant, `contract` turns records into JSON and back.
SHARED = frozenset({"model", "errors", "keys", "contract", "data", "language", "version"})
# Files and folders that see several rooms, each for a reason: the order of the rooms, and what a user touches.
SEE_SEVERAL = frozenset({"flow", "cli", "explore", "shards", "export", "tables", "spacy", "demo", "sayso", "__main__"})
# The leftmost pieces, and what each may import: nothing of them knows a room.
LEFTMOST = {
    "version": frozenset[str](),
    "errors": frozenset[str](),
    "keys": frozenset[str](),
    "model": frozenset({"keys"}),
    "contract": frozenset({"model", "keys", "errors", "version"}),
    "data": frozenset({"errors", "keys"}),
    "language": frozenset({"model", "errors", "keys", "data", "version"}),
}


def imported(tree: ast.AST, known: frozenset[str], own: str, *, is_package: bool) -> Iterator[tuple[str, int]]:
    """Modules of the package that a tree imports, anywhere in it, with their lines.

    `from sayso.language import quotes` is an import of `sayso.language.quotes` where that is a file.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names if alias.name.split(".")[0] == "sayso")
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                up = own.split(".")[: len(own.split(".")) - node.level + is_package]
                base = ".".join([*up, base] if base else up)
            if base.split(".")[0] != "sayso":
                continue
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                yield (whole if whole in known else base), node.lineno


def edges(modules) -> dict[str, list[tuple[str, int]]]:
    known = frozenset(modules)
    return {
        name: list(imported(m.tree, known, name, is_package=m.path.name == "__init__.py"))
        for name, m in modules.items()
    }


def room_of(name: str) -> str:
    return name.split(".")[1] if "." in name else "sayso"


def strangers(modules) -> list[str]:
    """Imports that point right, as `file:line imports what`."""
    wrong = []
    for name, found in edges(modules).items():
        room = modules[name].room
        allowed = LEFTMOST.get(room, SHARED) | {room}
        for target, line in found:
            if target == "sayso":
                if name != "sayso":
                    wrong.append(f"{modules[name].shown}:{line} imports from the package root")
            elif room not in SEE_SEVERAL and room_of(target) not in allowed:
                wrong.append(f"{modules[name].shown}:{line} imports {target}")
    return wrong


def cycle(graph: dict[str, list[str]]) -> list[str]:
    """The first cycle of a graph, or nothing."""
    done: set[str] = set()

    def visit(node: str, trail: list[str]) -> list[str]:
        if node in trail:
            return [*trail[trail.index(node) :], node]
        if node in done:
            return []
        for target in graph.get(node, ()):
            found = visit(target, [*trail, node])
            if found:
                return found
        done.add(node)
        return []

    return next((found for node in graph if (found := visit(node, []))), [])


def test_imports_point_left(modules):
    assert strangers(modules) == []


def test_there_are_no_import_cycles(modules):
    graph = {name: sorted({target for target, _ in found if target != name}) for name, found in edges(modules).items()}
    assert cycle(graph) == []


# Planted trees: the checks above must be able to fail.
@pytest.mark.parametrize(
    ("own", "text", "wanted"),
    [
        ("sayso.clean.html", "from sayso.read import find", ["sayso.read"]),  # another room
        ("sayso.clean.html", "def f():\n    import sayso.ledger", ["sayso.ledger"]),  # inside a function counts too
        ("sayso.clean.html", "from ..read import find", ["sayso.read"]),  # relative imports are worked out
        ("sayso.clean.html", "from . import lines", ["sayso.clean"]),  # a name that is no file: the folder itself
        ("sayso.clean.html", "from sayso import analyse", ["sayso"]),  # the package root
        ("sayso.clean.html", "from sayso import model", ["sayso.model"]),  # a file named through the root is that file
        ("sayso.clean.html", "import lxml", []),
    ],
)
def test_imports_are_seen(own, text, wanted):
    known = frozenset({"sayso", "sayso.model", "sayso.read", "sayso.ledger", "sayso.clean", "sayso.clean.html"})
    assert [name for name, _ in imported(ast.parse(text), known, own, is_package=False)] == wanted


def test_a_cycle_is_found():
    assert cycle({"a": ["b"], "b": ["c"], "c": ["b"]}) == ["b", "c", "b"]
    assert cycle({"a": ["b", "c"], "b": ["c"], "c": []}) == []
