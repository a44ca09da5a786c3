"""Every error stands under `SaysoError`, and the tree drawn at the top of `errors.py` is the tree that is there."""

import ast
import builtins
import re

from sayso import errors

BUILTIN_ERRORS = frozenset(
    name for name, value in vars(builtins).items() if isinstance(value, type) and issubclass(value, BaseException)
)
DRAWN = re.compile(r"^(?P<indent>[\s│]*)(?:[├└]── )?(?P<name>[A-Z]\w+)\b")


def drawn(docstring: str) -> dict[str, str | None]:
    """Class names of the drawn tree with the name that each hangs under."""
    found: dict[str, str | None] = {}
    trail: list[tuple[int, str]] = []
    for line in docstring.splitlines():
        match = DRAWN.match(line)
        if not line.startswith("    ") or match is None:
            continue
        depth = match.start("name")
        while trail and trail[-1][0] >= depth:
            trail.pop()
        found[match["name"]] = trail[-1][1] if trail else None
        trail.append((depth, match["name"]))
    return found


def real() -> dict[str, str | None]:
    classes = [c for c in vars(errors).values() if isinstance(c, type) and c.__module__ == errors.__name__]
    return {c.__name__: c.__base__.__name__ if issubclass(c.__base__, errors.SaysoError) else None for c in classes}


def test_the_drawn_tree_is_the_tree():
    assert drawn(errors.__doc__ or "") == real()


def test_every_error_is_under_the_base():
    classes = [c for c in vars(errors).values() if isinstance(c, type) and c.__module__ == errors.__name__]
    assert all(issubclass(c, errors.SaysoError) for c in classes)


def test_no_file_makes_errors_of_its_own(modules):
    """Errors elsewhere in the package would not stand under the base, nor in the drawing."""
    found = []
    for m in modules.values():
        for node in ast.walk(m.tree):
            if isinstance(node, ast.ClassDef) and any(ast.unparse(b) in BUILTIN_ERRORS for b in node.bases):
                found.append(f"{m.shown}: {node.name}")
    assert found == ["src/sayso/errors.py: SaysoError"]


def test_the_drawn_exit_codes_are_those_of_the_classes():
    for line in (errors.__doc__ or "").splitlines():
        match = re.search(r"── (\w+) .*exit (\d)$", line)
        if match:
            assert getattr(errors, match[1]).exit_code == int(match[2]), line


def test_the_drawing_is_read():
    drawing = "x\n\n    Top\n    ├── Left   this\n    │   └── Inner   that\n    └── Right\n"
    assert drawn(drawing) == {"Top": None, "Left": "Top", "Inner": "Left", "Right": "Top"}
