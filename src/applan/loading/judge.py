"""All that is wrong with values, found by pydantic; loaded only for plans that are not right.

``model/reading.py`` reads what is right; that both accept and refuse the same is held by a test.
"""

from functools import cache, partial
from typing import Any

from pydantic_core import PydanticCustomError, SchemaValidator, ValidationError, core_schema

from applan.messages import Message, msg
from applan.model.declaration import (
    Choice,
    Entity,
    Kind,
    Many,
    NotRight,
    Parsed,
    Table,
    Thing,
    Words,
)
from applan.model.walk import every_type


def judged(entity: type[Entity], values: Any) -> list[Any]:
    """What is wrong with the values of a thing, each as pydantic tells it; none, if all is right.

    Its ``loc`` is the path in the values, also where one thing stands alone instead of a list.
    """
    try:
        _validator(entity).validate_python(values)
    except ValidationError as error:
        return list(error.errors(include_url=False))
    return []


@cache
def _validator(root: type[Entity]) -> SchemaValidator:
    things = [_thing(entity) for entity in every_type(root)]
    whole = core_schema.definition_reference_schema(root.__name__)
    return SchemaValidator(core_schema.definitions_schema(whole, things))


def _thing(entity: type[Entity]) -> core_schema.CoreSchema:
    fields = {key: core_schema.typed_dict_field(_schema(field.kind), required=field.is_required)
              for key, field in entity.fields.items()}  # fmt: skip
    name = entity.__name__
    whole = core_schema.typed_dict_schema(fields, extra_behavior="forbid", ref=name)
    if not entity.written_as:
        return whole
    key, inner = entity.written_as, {**whole, "ref": f"{name} itself"}
    return core_schema.no_info_before_validator_function(
        lambda value: {key: value} if isinstance(value, str) else value, inner, ref=name
    )


def _schema(kind: Kind) -> core_schema.CoreSchema:
    match kind:
        case Words() if kind.pattern:
            return core_schema.str_schema(strict=True, pattern=kind.pattern,
                                          max_length=kind.longest)  # fmt: skip
        case Words():
            text = core_schema.str_schema(strict=True, max_length=kind.longest)
            return core_schema.no_info_before_validator_function(_not_blank, text)
        case Parsed():
            return core_schema.no_info_plain_validator_function(partial(_parsed, kind))
        case Choice():
            words = core_schema.literal_schema(list(kind.meant))
            return core_schema.no_info_after_validator_function(kind.meant.__getitem__, words)
        case Thing():
            return core_schema.definition_reference_schema(kind.entity.__name__)
        case Many():
            items = core_schema.tuple_schema([_schema(kind.kind)], variadic_item_index=0)
            if not kind.or_one:
                return items
            return core_schema.no_info_before_validator_function(
                lambda value: value if isinstance(value, list) else [value], items
            )
        case Table():
            return core_schema.dict_schema(core_schema.str_schema(), _schema(kind.kind))


def _not_blank(value: Any) -> Any:
    """Quotation marks with nothing between them say less than leaving the key out."""
    if isinstance(value, str) and not value.strip():
        raise _refused(msg("nothing is written here; write it or remove the line"))
    return value


def _parsed(kind: Parsed, value: Any) -> Any:
    if isinstance(value, list | dict) or value is None:
        raise _refused(msg("a text is expected here"))
    try:
        return kind.read(value)
    except NotRight as refused:
        assert refused.message is not None
        raise _refused(refused.message) from None


def _refused(message: Message) -> PydanticCustomError:
    """Our own message, carried through pydantic whole."""
    return PydanticCustomError("applan", "{message}", {"message": message})
