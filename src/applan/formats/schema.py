"""JSON Schemas (draft 2020-12) of plan files and ``applan.yaml``, for editors to explain them by.

Editors prefer ``markdownDescription``, which is Norwegian; ``description`` is English.
"""

from typing import Any, get_args

from pydantic.fields import FieldInfo

from applan.model import Entity, Plan, ViewName, fields_of
from applan.model.configuration import Configuration

IDENTIFIER = "https://json-schema.org/draft/2020-12/schema"

_SHORT: dict[str, str] = {"Responsibility": "who", "Occurrence": "when"}
"""Types that may be written as a text alone, and the key that text is for."""

_NUMBERS_TOO = {"period", "when", "by", "continues", "value", "baseline", "actual"}
"""Text fields where a bare year is natural; YAML makes it a number for other readers."""


def plan_schema() -> dict[str, Any]:
    """The schema for plan files."""
    return _schema(Plan)


def configuration_schema() -> dict[str, Any]:
    """The schema for ``applan.yaml``."""
    return _schema(Configuration)


def _schema(root: type[Entity]) -> dict[str, Any]:
    schema = root.model_json_schema(by_alias=True)
    types = {entity.__name__: entity for entity in Entity.__subclasses__()}
    definitions = {
        name: _adapt(part, types[name]) for name, part in schema.pop("$defs", {}).items()
    }
    return {
        "$schema": IDENTIFIER,
        "title": "applan",
        **_adapt(schema, root),
        "$defs": dict(sorted(definitions.items())),
    }


def _adapt(schema: dict[str, Any], entity: type[Entity]) -> dict[str, Any]:
    """One type: its fields described in both languages and as generous as the reader is."""
    adapted = {key: value for key, value in schema.items() if key != "title"}
    adapted["properties"] = {
        key: _described(key, _accepted(key, schema["properties"][key]), field)
        for key, field in fields_of(entity).items()
    }
    return adapted


def _described(key: str, accepted: dict[str, Any], field: FieldInfo) -> dict[str, Any]:
    """What a field accepts, between its descriptions and an example."""
    extra: Any = field.json_schema_extra
    return {
        "description": field.description,
        "markdownDescription": f"{extra['nb']}\n\n`{key}: {written(extra['example'])}`",
        **accepted,
        "examples": [extra["example"]],
    }


def _accepted(key: str, field: dict[str, Any]) -> dict[str, Any]:
    """What may be written for a field."""
    about = ("title", "default", "description", "nb", "example")
    field = _without_null({name: value for name, value in field.items() if name not in about})
    if key == "applan":
        return {"const": 1}
    if key == "view":
        return _named_view()
    if field.get("type") == "array":
        return _one_or_many(field)
    if key in _NUMBERS_TOO and field.get("type") == "string":
        return {**field, "type": ["string", "number"]}
    return field


def _without_null(field: dict[str, Any]) -> dict[str, Any]:
    """An optional field is one that may be left out; null is never written."""
    options = [option for option in field.get("anyOf", []) if option.get("type") != "null"]
    if not options or len(options) == len(field.get("anyOf", [])):
        return field
    rest = {name: value for name, value in field.items() if name != "anyOf"}
    return {**rest, **(options[0] if len(options) == 1 else {"anyOf": options})}


def _one_or_many(field: dict[str, Any]) -> dict[str, Any]:
    """Lists of texts, responsibilities and times may be written as the one item alone."""
    items = field["items"]
    short = _SHORT.get(items.get("$ref", "").rpartition("/")[2])
    if short is not None:
        text = {"type": ["string", "number"]} if short == "when" else {"type": "string"}
        item = {"anyOf": [text, items]}
        return {"anyOf": [*item["anyOf"], {"type": "array", "items": item}]}
    if items.get("type") == "string":
        return {"anyOf": [items, {"type": "array", "items": items}]}
    return {"type": "array", "items": items}


def _named_view() -> dict[str, Any]:
    """A view may be written as its name alone."""
    return {"anyOf": [{"enum": list(get_args(ViewName))}, {"$ref": "#/$defs/View"}]}


def written(example: Any) -> str:
    """An example as one line of YAML."""
    if isinstance(example, list):
        return f"[{', '.join(map(written, example))}]"
    if isinstance(example, dict):
        pairs = ", ".join(f"{key}: {written(value)}" for key, value in example.items())
        return f"{{{pairs}}}"
    return str(example)
