"""Plans in which every field says something, made from the model itself."""

from collections.abc import Callable, Iterator
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from applan.drafts.context import PROSE
from applan.model import Entity, Plan

STEERING = {
    "Plan.applan", "Plan.language", "Plan.period", "Plan.continues", "View.show", "View.ids",
}  # fmt: skip
"""Fields that say how a plan is read or shown, and are not printed themselves."""

FIXED: dict[str, Any] = {
    "Plan.applan": "1",
    "Plan.language": "nb",
    "Plan.period": "2026",
    "Plan.status": "adopted",
    "Plan.adopted": "2026-02-14",
    "View.show": "dates",
    "View.ids": [],
    "View.kind": [],
    "View.role": [],
}


def filled(entity: type[Entity], word: Callable[[str], str], depth: int = 2) -> dict[str, Any]:
    """Values for every field of a type: ``word`` gives the text for a field's name.

    A part that can hold parts of its own kind does so once.
    """
    values: dict[str, Any] = {}
    for name, field in entity.model_fields.items():
        key = f"{entity.__name__}.{name}"
        made = FIXED[key] if key in FIXED else _value(key, field.annotation, word, depth)
        if made is not None:
            values[field.alias or name] = made
    return values


def _value(key: str, annotation: Any, word: Callable[[str], str], depth: int) -> Any:
    kinds = list(_kinds(annotation))
    inner = next((kind for kind in kinds if isinstance(kind, type)), None)
    choices = [choice for kind in kinds if get_origin(kind) is Literal for choice in get_args(kind)]
    many = any(get_origin(kind) is tuple for kind in _all(annotation))
    name = key.partition(".")[2]
    if choices:
        made: Any = choices[-1]
    elif inner is not None and issubclass(inner, Entity):
        if inner.__name__ == key.partition(".")[0] and depth == 0:
            return None
        made = filled(inner, word, depth - (inner.__name__ == key.partition(".")[0]))
    elif inner in (int, float):
        made = word(f"{key}#number")
    elif name in {"from_"} or key == "Ended.id":
        made = f"gammel#{word(f'{key}#slug')}"
    elif name in {"id", "after", "before", "about", "supports", "depends", "see"}:
        made = word(f"{key}#slug")
    else:
        made = word(f"{key}#prose" if name in PROSE and "Labels" not in key else key)
    return [made] if many else made


def _kinds(annotation: Any) -> Iterator[Any]:
    """The types at the bottom of an annotation."""
    for kind in _all(annotation):
        plain = isinstance(kind, type) and get_origin(kind) is None and kind is not type(None)
        if get_origin(kind) is Literal or plain:
            yield kind


def _all(annotation: Any) -> Iterator[Any]:
    yield annotation
    if get_origin(annotation) in (Union, UnionType, tuple, Annotated):
        for inner in get_args(annotation):
            yield from _all(inner)


def filled_plan(word: Callable[[str], str]) -> Plan:
    return Plan.model_validate(filled(Plan, word))
