"""An `Analysis` goes in, the JSON object of `sayso extract` comes out, and back; the schema is read off the records.

Keys are the records' field names. Keys may be added by adding fields, and are never renamed. What is left out of the
JSON (`LEFT_OUT`) can be worked out again from the page's bytes.
"""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from sayso import model

# By record: fields that stay out of the JSON. `sha256` of an article is its page's; `pieces` come from the bytes.
LEFT_OUT: dict[type, frozenset[str]] = {model.Article: frozenset({"sha256", "pieces"})}
# By record: groups of fields that are in the JSON only where one of the group has a value (a time has `edtf` and `how`, a place neither).
WHERE_TOLD: dict[type, tuple[frozenset[str], ...]] = {
    model.Filler: (frozenset({"name"}), frozenset({"edtf", "how"})),
}
# What `extract --only statements` leaves out, since later rooms add it.
LATER = ("speaker", "via", "said", "figures", "frames")


def to_dict(analysis: model.Analysis, *, only_statements: bool = False) -> dict[str, Any]:
    """The JSON object of one page, as `sayso extract` prints it.

    `only_statements` leaves out the keys that rooms after `extract` add.
    """
    page = _plain(analysis.page)
    if analysis.skipped is not None:
        return {"page": page, "skipped": _plain(analysis.skipped)}
    statements = [_plain(statement) for statement in analysis.statements]
    if only_statements:
        for statement in statements:
            for name in LATER:
                del statement[name]
        return {"page": page, "article": _plain(analysis.article), "statements": statements}
    return {
        "page": page,
        "article": _plain(analysis.article),
        "statements": statements,
        "figures": _plain(analysis.figures),
        "frames": _plain(analysis.frames),
    }


def from_dict(row: Mapping[str, Any]) -> model.Analysis:
    """The records of a JSON object that `to_dict` made; what it left out is `None`."""
    whole = dict(row)
    if whole.get("article") is not None:
        whole["article"] = {**whole["article"], "sha256": whole["page"]["sha256"]}
    analysis: model.Analysis = _record(model.Analysis, {"article": None, **whole})
    return analysis


def frame_of(row: Mapping[str, Any]) -> model.Frame:
    """The record of one frame's JSON object."""
    frame: model.Frame = _record(model.Frame, row)
    return frame


def figure_of(row: Mapping[str, Any]) -> model.Figure:
    """The record of one figure's JSON object."""
    figure: model.Figure = _record(model.Figure, row)
    return figure


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of `sayso extract --format jsonl`."""
    definitions: dict[str, Any] = {}
    page = _schema_of(model.PageFacts, definitions)
    keys = {
        "page": page,
        "article": _schema_of(model.Article, definitions),
        "statements": _schema_of(tuple[model.Statement, ...], definitions),
        "figures": _schema_of(tuple[model.Figure, ...], definitions),
        "frames": _schema_of(tuple[model.Frame, ...], definitions),
    }
    skipped = {"page": page, "skipped": _schema_of(model.Skipped, definitions)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of sayso extract --format jsonl",
        "description": "Spans are [start, end) in Unicode code points of article.text.",
        "oneOf": [
            {"type": "object", "properties": keys, "required": list(keys)},
            {"type": "object", "properties": skipped, "required": list(skipped)},
        ],
        "$defs": dict(sorted(definitions.items())),
    }


def _plain(value: Any) -> Any:
    """Records as dictionaries, tuples as lists, whole floats as integers."""
    if value is None or isinstance(value, (str, int)):
        return value
    record: type = type(value)
    written = _written(record)
    if written is not None:
        untold = [g for g in WHERE_TOLD.get(record, ()) if all(getattr(value, name) is None for name in g)]
        left_out = frozenset().union(*untold) if untold else ()
        return {name: _plain(getattr(value, name)) for name in written if name not in left_out}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, float) and value.is_integer() and abs(value) > 1:  # scores stay 0.0 and 1.0
        return int(value)
    return value


@cache
def _written(record: type) -> tuple[str, ...] | None:
    """The names of a record's fields that are written; None of what is no record."""
    if not is_dataclass(record):
        return None
    left_out = LEFT_OUT.get(record, frozenset())
    return tuple(f.name for f in fields(record) if f.name not in left_out)


@cache
def _hints(record: type) -> dict[str, Any]:
    return get_type_hints(record)


def _record(hint: Any, value: Any) -> Any:
    """The value that `_plain` made from something of type `hint`, made into that again."""
    if value is None:
        return None
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _record(next(option for option in inner if option is not type(None)), value)
    if origin is tuple:
        each = inner[0] if inner[-1] is Ellipsis else None
        return tuple(_record(each or inner[i], item) for i, item in enumerate(value))
    if origin is dict:
        return {name: _record(inner[1], item) for name, item in value.items()}
    if isinstance(hint, type) and is_dataclass(hint):
        hints = _hints(hint)
        return hint(**{f.name: _record(hints[f.name], value[f.name]) for f in fields(hint) if f.name in value})
    return float(value) if hint is float else value


def _schema_of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema_of(option, definitions) for option in inner]}
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is tuple and inner[-1] is Ellipsis:
        return {"type": "array", "items": _schema_of(inner[0], definitions)}
    if origin is tuple:
        items = [_schema_of(item, definitions) for item in inner]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema_of(inner[1], definitions)}
    if isinstance(hint, type) and is_dataclass(hint):
        return _schema_of_record(hint, definitions)
    return {"type": {str: "string", int: "integer", float: "number", type(None): "null"}[hint]}


def _schema_of_record(record: type, definitions: dict[str, Any]) -> dict[str, Any]:
    name = record.__name__
    if name not in definitions:
        definitions[name] = {}  # stands while the record's own fields are read
        left_out, hints = LEFT_OUT.get(record, frozenset()), _hints(record)
        written = [f for f in fields(record) if f.name not in left_out]
        definitions[name] = {
            "type": "object",
            "description": " ".join((record.__doc__ or "").split()),
            "properties": {f.name: _schema_of(hints[f.name], definitions) for f in written},
            "required": [
                f.name
                for f in written
                if (f.default is MISSING or record is not model.Article)
                and not any(f.name in group for group in WHERE_TOLD.get(record, ()))
            ],
        }
    return {"$ref": f"#/$defs/{name}"}
