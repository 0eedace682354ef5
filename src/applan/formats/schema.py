"""JSON Schemas (draft 2020-12) of plan files, ``applan.yaml`` and proposals, for editors.

Editors prefer ``markdownDescription``, which is Norwegian; ``description`` is English.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations
from types import MappingProxyType
from typing import Any

from applan.document.edits import quoted
from applan.messages import Tongue
from applan.model import Entity, Plan, Target
from applan.model.configuration import Configuration
from applan.model.declaration import TONGUES, Choice, Field, Kind, Many, Parsed, Table, Thing, Words
from applan.model.fields import COLOUR, NUMBER
from applan.model.proposals import Proposals
from applan.model.target import target_pattern
from applan.model.walk import every_type
from applan.patterns import lazy
from applan.typography import together

IDENTIFIER = "https://json-schema.org/draft/2020-12/schema"


ROOTS = MappingProxyType({"plan": Plan, "configuration": Configuration, "proposals": Proposals})
"""What there are schemas of: a plan, ``applan.yaml``, and what is proposed to a plan."""


def schema(name: str) -> dict[str, Any]:
    """The schema for one of the kinds of file (``ROOTS``)."""
    root: type[Entity] = ROOTS[name]
    types = every_type(root)
    inner = {entity.__name__: _thing(entity) for entity in types if entity is not root}
    kinds = (field.kind for entity in types for field in entity.fields.values())
    for kind in kinds:
        if isinstance(kind, Many) and isinstance(kind.kind, Thing):
            entity = kind.kind.entity
            several = {"type": "array", "items": _long_or(entity, 1, [])}
            forms = _long_or(entity, None, [several]) if entity.alone else several
            inner.setdefault(_several(entity), forms)
    return {
        "$schema": IDENTIFIER,
        "title": "applan",
        **_thing(root),
        "$defs": dict(sorted(inner.items())),
    }


def _thing(entity: type[Entity]) -> dict[str, Any]:
    """One type, in its long form: its fields in every tongue, described in both languages.

    What it is itself is not said, or editors would show that instead of what stands there.
    """
    return {
        "additionalProperties": False,
        "properties": {
            word: _described(word, field)
            for place in range(len(TONGUES))
            for field in entity.fields.values()
            for word in [field.keys[place]]
        },
        "allOf": list(_once_each(entity)),
        "type": "object",
        "errorMessage": "her passer bare "
        + _either(field.keys[1] for field in entity.fields.values()),
    }


def _once_each(entity: type[Entity]) -> Iterator[dict[str, Any]]:
    """What must be there is, in any tongue; no key stands in two."""
    for field in entity.fields.values():
        words = list(dict.fromkeys(field.keys))
        if field.is_required:
            missing = f"«{field.keys[1]}» mangler"
            yield {"anyOf": [{"required": [word], "errorMessage": missing} for word in words]}
        if len(words) > 1:
            several = [{"required": list(pair)} for pair in combinations(words, 2)]
            twice = f"{together([f'«{word}»' for word in words])} er samme nøkkel"
            yield {"if": {"anyOf": several}, "then": {"type": "null", "errorMessage": twice}}


def _either(words: Iterable[str]) -> str:
    """«tittel», «tekst» eller «når»."""
    said = [f"«{word}»" for word in dict.fromkeys(words)]
    return f"{', '.join(said[:-1])} eller {said[-1]}" if len(said) > 1 else said[0]


def _described(word: str, field: Field) -> dict[str, Any]:
    """What a field accepts, between its descriptions and an example.

    Nothing, after its key, is as good as leaving it out. Where there are several forms, editors
    show the plain description, so that is in the language of the key.
    """
    tongue = TONGUES[field.keys.index(word)]
    accepted, shown = _accepted(field.kind), example_in(field, tongue)
    return {
        "description": field.says[0 if tongue == "en" else 1],
        "markdownDescription": f"{field.says[1]}\n\n`{word}: {written(shown)}`",
        **(accepted if field.is_required else _or_nothing(accepted)),
        "examples": [shown],
    }


def example_in(field: Field, tongue: Tongue) -> Any:
    """The example of a field with its keys and its values in a tongue."""
    return _example(field.inner, field.example, tongue)


def _example(kind: Kind, example: Any, tongue: Tongue) -> Any:
    if isinstance(example, list):
        return [_example(kind, one, tongue) for one in example]
    if isinstance(kind, Choice) and field_is_spoken(kind):
        return kind.word(example, tongue) if example in kind.values else example
    if isinstance(kind, Thing) and isinstance(example, dict):
        fields = kind.entity.fields
        return {
            kind.entity.said_in(key, tongue): _example(fields[key].inner, one, tongue)
            for key, one in example.items()
        }
    if isinstance(kind, Table) and isinstance(example, dict):
        return {key: _example(kind.kind, one, tongue) for key, one in example.items()}
    return example


def field_is_spoken(kind: Choice) -> bool:
    """Whether its values are words that are read, and not codes such as «nb»."""
    return kind.values != ("nb", "nn")


def _accepted(kind: Kind) -> dict[str, Any]:
    match kind:
        case Words():
            return _text(kind)
        case Parsed():
            return kind.schema
        case Choice():
            words = kind.said_in("nb") if field_is_spoken(kind) else kind.values
            message = f"skriv {_either(words)}"
            return {"type": "string", "enum": list(kind.meant), "errorMessage": message}
        case Thing():
            return _any(_alone(kind.entity))
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
        types = ["string", "number", "boolean"]
        return {**longest, "type": types, "pattern": r"\S", "errorMessage": "skriv en tekst her"}
    if kind is COLOUR:
        message = "skriv seks heksadesimale siffer, som C8102E, og «000000» i anførselstegn"
        return {**longest, "type": ["string", "integer"], "pattern": kind.pattern,
                "minimum": 100000, "maximum": 999999, "errorMessage": message}  # fmt: skip
    if "#" in kind.pattern:
        message = "skriv planen og id-en: 2018#hostkampanje"
        return {**longest, "type": "string", "pattern": kind.pattern, "errorMessage": message}
    types, message = ["string", "integer", "boolean"], "bare små bokstaver a–z, tall og bindestrek"
    return {**longest, "type": types, "pattern": kind.pattern, "minimum": 0,
            "errorMessage": message}  # fmt: skip


def _alone(entity: type[Entity]) -> list[dict[str, Any]]:
    """A thing: a text, where it may be one, or its long form."""
    whole = {"$ref": f"#/$defs/{entity.__name__}"}
    if entity is Target:
        return [*_TARGET, whole]
    if not entity.written_as:
        return [whole]
    return [_accepted(entity.fields[entity.written_as].kind), whole]


_A_TARGET = "skriv tallet først: 250 medlemmer innen 31. desember 2027 (laget)"
_TWO_READINGS = r"(?:kr\s+)?[-−]?[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9])"
_TARGET: list[dict[str, Any]] = [
    {**NUMBER.schema["anyOf"][0], "errorMessage": _A_TARGET},
    {
        "type": "string",
        "pattern": f"^(?!{_TWO_READINGS})(?:{target_pattern()})$",
        "errorMessage": _A_TARGET,
    },
]


def _many(kind: Many) -> dict[str, Any]:
    """A list, of which each may be written short; alone, where it can be told from a list."""
    inner = kind.kind
    if isinstance(inner, Choice):
        one = _accepted(inner)
        return _any([one, {"type": "array", "items": one}])
    if isinstance(inner, Words):
        one = _text(inner)
        items = one if inner.pattern else _any([one, _short(_SCALAR, 1)])
        return _any([one, {"type": "array", "items": items}])
    return {"$ref": f"#/$defs/{_several(inner.entity)}"}


def _several(entity: type[Entity]) -> str:
    """The name of what may be written for any number of things."""
    return f"{entity.__name__}Forms"


def _long_or(entity: type[Entity], most: int | None, more: list[dict[str, Any]]) -> dict[str, Any]:
    """A mapping with any key of the type is its long form; all else is told apart after that.

    An editor then complains of the long form where that was meant.
    """
    alone = _alone(entity)
    if not entity.is_short:
        return _any([*alone, *more])
    known = {"not": {"propertyNames": {"not": {"enum": list(entity.words)}}}}
    short = _short(_said(entity), most)
    return {
        "if": {"type": "object", "minProperties": 1, **known},
        "then": alone[-1],
        "else": _any([*alone, short, *more]),
    }


_SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}


def _said(entity: type[Entity]) -> dict[str, Any]:
    """What may stand after a name; after a text with a colon, more of the text."""
    if not entity.pair:
        return _SCALAR
    first, second = (entity.fields[key] for key in entity.pair)
    return {
        **_said_of_pair(entity),
        "description": f"{first.key}: {second.key}, on one line. {second.says[0]}",
        "markdownDescription": f"`{first.keys[1]}: {second.keys[1]}`, på én linje. "
        f"{second.says[1]}",
    }


def _said_of_pair(entity: type[Entity]) -> dict[str, Any]:
    first, second = entity.pair
    if second != entity.written_as:
        return _or_nothing(_accepted(entity.fields[second].kind))
    named = [{"required": [word]} for word in dict.fromkeys(entity.fields[first].keys)]
    text, whole = _alone(entity)
    one = {"anyOf": [text, {"allOf": [whole, {"not": {"anyOf": named}}]}]}
    return _any([*one["anyOf"], {"type": "array", "items": one}, {"type": "null"}])


def _short(said: dict[str, Any], most: int | None) -> dict[str, Any]:
    """«name: what»."""
    limit = {"maxProperties": most} if most else {}
    return {"type": "object", "minProperties": 1, **limit, "additionalProperties": said}


def _any(options: list[dict[str, Any]]) -> dict[str, Any]:
    return options[0] if len(options) == 1 else {"anyOf": options}


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


_WORD = lazy(r"[\w#.-]+")
