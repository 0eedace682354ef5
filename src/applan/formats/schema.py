"""JSON Schemas (draft 2020-12) of plan files and ``applan.yaml``, for editors to explain them by.

Editors prefer ``markdownDescription``, which is Norwegian; ``description`` is English.
"""

import re
from typing import Any, get_args

from pydantic.fields import FieldInfo

from applan.document.edits import quoted
from applan.model import Entity, Plan, ViewName, fields_of
from applan.model.configuration import Configuration
from applan.model.fields import LONGEST_TEXT, SLUG

IDENTIFIER = "https://json-schema.org/draft/2020-12/schema"

_SHORT = {"Responsibility", "Occurrence"}
"""Types that may be written as a text alone."""


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
    """What may be written for a field; nothing, after its key, is as good as leaving it out."""
    about = ("title", "default", "description", "nb", "example")
    required = "default" not in field
    field = _without_null({name: value for name, value in field.items() if name not in about})
    if key == "view":
        field = _named_view()
    elif field.get("type") == "array":
        field = _one_or_many(field)
    elif "additionalProperties" in field:
        field = {**field, "additionalProperties": _or_nothing(field["additionalProperties"])}
    else:
        field = _scalar(field)
    return field if required else _or_nothing(field)


def _scalar(field: dict[str, Any]) -> dict[str, Any]:
    """A scalar is its text: what YAML makes a number or a truth of is a text all the same.

    The one place that says so. An id is a figure at most, and an ancestor has a «#».
    """
    if field.get("type") != "string" or "enum" in field or "format" in field:
        return field
    if "pattern" not in field:
        return {**field, "type": ["string", "number", "boolean"], "pattern": r"\S"}
    if field["pattern"] == SLUG:
        return {**field, "type": ["string", "integer", "boolean"], "minimum": 0}
    return field


def _or_nothing(field: dict[str, Any]) -> dict[str, Any]:
    if "anyOf" in field:
        return {**field, "anyOf": [*field["anyOf"], {"type": "null"}]}
    if isinstance(field.get("type"), list) and "enum" not in field:
        return {**field, "type": [*field["type"], "null"]}
    return {"anyOf": [field, {"type": "null"}]}


def _without_null(field: dict[str, Any]) -> dict[str, Any]:
    """A field without the null that Python has for what was left out."""
    options = [option for option in field.get("anyOf", []) if option.get("type") != "null"]
    if not options or len(options) == len(field.get("anyOf", [])):
        return field
    rest = {name: value for name, value in field.items() if name != "anyOf"}
    return {**rest, **(options[0] if len(options) == 1 else {"anyOf": options})}


def _one_or_many(field: dict[str, Any]) -> dict[str, Any]:
    """Lists of texts, responsibilities and times may be written as the one item alone."""
    items = _scalar(field["items"])
    if items.get("$ref", "").rpartition("/")[2] in _SHORT:
        text = _scalar({"type": "string", "maxLength": LONGEST_TEXT})
        item = {"anyOf": [text, items]}
        return {"anyOf": [*item["anyOf"], {"type": "array", "items": item}]}
    if "type" in items or "enum" in items:
        return {"anyOf": [items, {"type": "array", "items": items}]}
    return {"type": "array", "items": items}


def _named_view() -> dict[str, Any]:
    """A view may be written as its name alone."""
    return {"anyOf": [{"enum": list(get_args(ViewName))}, {"$ref": "#/$defs/View"}]}


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
