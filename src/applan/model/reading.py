"""Values that are right, read into the things that the format declares.

What is not right is refused without a word: ``loading/judge.py`` says what is wrong, and where.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

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

Made = TypeVar("Made", bound=Entity)
_Read = Callable[[Any], Any]


def read(entity: type[Made], values: Any) -> Made:
    """One thing, of the values that a document holds. Raises ``NotRight``."""
    made: Made = _thing(entity)(values)
    return made


def _reader(kind: Kind) -> _Read:
    return _thing(kind.entity) if isinstance(kind, Thing) else _READERS[type(kind)](kind)


@cache
def _words(kind: Words) -> _Read:
    longest = kind.longest or 10**9
    if kind.pattern:
        matches = re.compile(kind.pattern.removesuffix("$")).fullmatch

        def identifier(value: Any) -> str:
            if type(value) is not str or len(value) > longest or matches(value) is None:
                raise NotRight
            return value

        return identifier

    def text(value: Any) -> str:
        if type(value) is not str or len(value) > longest or not value or value.isspace():
            raise NotRight
        return value

    return text


def _parsed(kind: Parsed) -> _Read:
    def parsed(value: Any) -> Any:
        if isinstance(value, list | dict) or value is None:
            raise NotRight
        return kind.read(value)

    return parsed


def _choice(kind: Choice) -> _Read:
    meant = kind.meant

    def choice(value: Any) -> str:
        if type(value) is not str or value not in meant:
            raise NotRight
        return meant[value]

    return choice


@cache
def _thing(entity: type[Entity]) -> _Read:
    text = entity.written_as
    required = {one.name for one in entity.fields.values() if one.is_required}
    readers: dict[str, tuple[str, _Read]] = {}

    def thing(value: Any) -> Entity:
        if not readers:  # not before, since a thing may hold its own kind
            for key, field in entity.fields.items():
                readers[key] = field.name, _reader(field.kind)
        if type(value) is str and text:
            value = {text: value}
        elif type(value) is not dict:
            raise NotRight
        made = {}
        for key, one in value.items():
            found = readers.get(key)
            if found is None:
                raise NotRight
            made[found[0]] = found[1](one)
        if not required <= made.keys():
            raise NotRight
        return entity(**made)

    return thing


def _many(kind: Many) -> _Read:
    one, or_one = _reader(kind.kind), kind.or_one

    def many(value: Any) -> tuple[Any, ...]:
        if type(value) is list:
            return tuple([one(item) for item in value])
        if not or_one:
            raise NotRight
        return (one(value),)

    return many


def _table(kind: Table) -> _Read:
    one = _choice(kind.kind)

    def table(value: Any) -> dict[str, Any]:
        if type(value) is not dict:
            raise NotRight
        return {key: one(item) for key, item in value.items()}

    return table


_READERS: dict[type, Callable[[Any], _Read]] = {
    Words: _words, Parsed: _parsed, Choice: _choice, Many: _many, Table: _table,
}  # fmt: skip
