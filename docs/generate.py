"""The program's own help, schema and page records go in, the pages of `docs/reference/` come out.

usage: python -m docs.generate [--check]     --check writes nothing and fails where a page is stale
"""

import json
import sys
import typing
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import click

from sayso import contract
from sayso.cli import main as sayso
from sayso.explore.contexts import VIEWS

REFERENCE = Path(__file__).parent / "reference"
WRITTEN = "<!-- written by docs/generate.py; `make docs` writes it anew -->\n\n"


def cli() -> str:
    """Every command's help."""
    context = click.Context(sayso, info_name="sayso", terminal_width=100, max_content_width=100)
    parts = ["# Commands\n", "```text\n" + sayso.get_help(context) + "\n```\n"]
    for name in sayso.list_commands(context):
        command = sayso.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context, terminal_width=100, max_content_width=100)
        parts.append(f"## sayso {name}\n\n```text\n{command.get_help(inner)}\n```\n")
    return "\n".join(parts)


def json_contract() -> str:
    """The records of the contract, with every key, and the JSON Schema."""
    schema = contract.schema()
    parts = ["# The JSON of `sayso extract`\n", "One object a page. " + schema["description"] + "\n"]
    for name, record in schema["$defs"].items():
        rows = "\n".join(f"| `{key}` | {_type(value)} |" for key, value in record["properties"].items())
        parts.append(f"## {name}\n\n{record['description']}\n\n| key | type |\n|---|---|\n{rows}\n")
    return "\n".join(parts) + "\nThe whole schema: `sayso schema`.\n"


def explorer() -> str:
    """Every page of the explorer and what stands on it; the same record makes the page and its `.json` twin."""
    parts = ["# Pages of the explorer\n", "Each page has a twin in JSON: `.json` behind its path.\n"]
    for view in VIEWS:
        hints = typing.get_type_hints(view, include_extras=True)
        rows = "\n".join(f"| `{f.name}` | {hints[f.name].__metadata__[0]} |" for f in fields(view))
        parts.append(f"## {view.__name__}\n\n{view.__doc__}\n\n| field | what it is |\n|---|---|\n{rows}\n")
    return "\n".join(parts)


def _type(value: dict[str, object]) -> str:
    if "$ref" in value:
        return f"[{str(value['$ref']).rsplit('/', 1)[-1]}](#{str(value['$ref']).rsplit('/', 1)[-1].lower()})"
    if "anyOf" in value:
        return " or ".join(_type(option) for option in typing.cast(list[dict[str, object]], value["anyOf"]))
    if "enum" in value:
        return ", ".join(f"`{json.dumps(word)[1:-1]}`" for word in typing.cast(list[str], value["enum"]))
    if value.get("type") == "array":
        inside = value.get("items")
        return f"list of {_type(typing.cast(dict[str, object], inside))}" if inside else "pair of integers"
    return str(value.get("type", "object"))


PAGES: dict[str, Callable[[], str]] = {"cli.md": cli, "contract.md": json_contract, "explorer.md": explorer}


def stale() -> list[str]:
    """The pages that are not what they would be if they were written now."""
    return [
        name
        for name, make in PAGES.items()
        if not (REFERENCE / name).exists() or (REFERENCE / name).read_text(encoding="utf-8") != WRITTEN + make()
    ]


def main() -> int:
    """Write the pages, or tell which are stale."""
    if "--check" in sys.argv:
        old = stale()
        print(f"stale: {', '.join(old)}; run make docs" if old else "generated pages are up to date")
        return 1 if old else 0
    REFERENCE.mkdir(exist_ok=True)
    for name, make in PAGES.items():
        (REFERENCE / name).write_text(WRITTEN + make(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
