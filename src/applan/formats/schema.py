"""JSON Schemas (draft 2020-12) of plan files and ``applan.yaml``, for editors to explain them by.

Editors prefer ``markdownDescription``, which is Norwegian; ``description`` is English.
"""

import re
from inspect import cleandoc
from typing import Any

from applan.document.edits import quoted
from applan.model import Entity, Plan
from applan.model.configuration import Configuration
from applan.model.declaration import Choice, Field, Kind, Many, Parsed, Table, Thing, Words
from applan.model.walk import every_type

IDENTIFIER = "https://json-schema.org/draft/2020-12/schema"


def plan_schema() -> dict[str, Any]:
    """The schema for plan files."""
    return _schema(Plan)


def configuration_schema() -> dict[str, Any]:
    """The schema for ``applan.yaml``."""
    return _schema(Configuration)


def _schema(root: type[Entity]) -> dict[str, Any]:
    inner = {entity.__name__: _thing(entity) for entity in every_type(root) if entity is not root}
    return {
        "$schema": IDENTIFIER,
        "title": "applan",
        **_thing(root),
        "$defs": dict(sorted(inner.items())),
    }


def _thing(entity: type[Entity]) -> dict[str, Any]:
    """One type: its fields described in both languages and as generous as the reader is."""
    needed = [key for key, field in entity.fields.items() if field.is_required]
    return {
        "additionalProperties": False,
        "description": cleandoc(entity.__doc__ or ""),
        "properties": {key: _described(key, field) for key, field in entity.fields.items()},
        **({"required": needed} if needed else {}),
        "type": "object",
    }


def _described(key: str, field: Field) -> dict[str, Any]:
    """What a field accepts, between its descriptions and an example.

    Nothing, after its key, is as good as leaving it out.
    """
    accepted = _accepted(field.kind)
    return {
        "description": field.description,
        "markdownDescription": f"{field.beskrivelse}\n\n`{key}: {written(field.example)}`",
        **(accepted if field.is_required else _or_nothing(accepted)),
        "examples": [field.example],
    }


def _accepted(kind: Kind) -> dict[str, Any]:
    match kind:
        case Words():
            return _text(kind)
        case Parsed():
            return kind.schema
        case Choice():
            return {"type": "string", "enum": list(kind.values)}
        case Thing():
            return _one(kind)
        case Many():
            return _many(kind)
        case Table():
            return {"type": "object", "additionalProperties": _or_nothing(_accepted(kind.kind))}


def _text(kind: Words) -> dict[str, Any]:
    """A scalar is its text: what YAML makes a number or a truth of is a text all the same.

    The one place that says so. An id is a figure at most, and an ancestor has a «#».
    """
    longest = {"maxLength": kind.longest} if kind.longest else {}
    if not kind.pattern:
        return {**longest, "type": ["string", "number", "boolean"], "pattern": r"\S"}
    if "#" in kind.pattern:
        return {**longest, "type": "string", "pattern": kind.pattern}
    types = ["string", "integer", "boolean"]
    return {**longest, "type": types, "pattern": kind.pattern, "minimum": 0}


def _one(kind: Thing) -> dict[str, Any]:
    """A thing; where it may be a text alone, that is told first."""
    entity = kind.entity
    whole = {"$ref": f"#/$defs/{entity.__name__}"}
    return (
        {"anyOf": [_accepted(entity.fields[entity.written_as].kind), whole]}
        if entity.written_as
        else whole
    )


def _many(kind: Many) -> dict[str, Any]:
    items = _accepted(kind.kind)
    whole = {"type": "array", "items": items}
    if not kind.or_one:
        return whole
    return {"anyOf": [*items.get("anyOf", [items]), whole]}


def _or_nothing(accepted: dict[str, Any]) -> dict[str, Any]:
    if "anyOf" in accepted:
        return {**accepted, "anyOf": [*accepted["anyOf"], {"type": "null"}]}
    if isinstance(accepted.get("type"), list) and "enum" not in accepted:
        return {**accepted, "type": [*accepted["type"], "null"]}
    return {"anyOf": [accepted, {"type": "null"}]}


def written(example: Any, *, in_brackets: bool = False) -> str:
    """An example as one line of YAML; texts in brackets are quoted, or a comma would tear them."""
    if isinstance(example, list):
        return f"[{', '.join(written(one, in_brackets=True) for one in example)}]"
    if isinstance(example, dict):
        pairs = (f"{key}: {written(one, in_brackets=True)}" for key, one in example.items())
        return f"{{{', '.join(pairs)}}}"
    text = str(example)
    return quoted(text) if in_brackets and not _WORD.fullmatch(text) else text


_WORD = re.compile(r"[\w#.-]+")
