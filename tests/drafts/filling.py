"""Plans in which every field says something, made from the model itself."""

from collections.abc import Callable
from typing import Any

from applan.drafts.context import PROSE
from applan.model import Entity, Plan
from applan.model.declaration import Choice, Field, Many, Thing
from applan.model.fields import ANCESTOR, NUMBER, SLUG
from applan.model.reading import read

STEERING = {
    "Plan.applan", "Plan.language", "Plan.period", "Plan.continues", "View.show", "View.ids",
    "Activity.clock", "Common.clock", "Occurrence.clock",
}  # fmt: skip
"""Fields that say how a plan is read or shown, and are not printed themselves."""

FIXED: dict[str, Any] = {
    "Plan.applan": "1",
    "Plan.language": "nb",
    "Plan.period": "2026",
    "Plan.status": "adopted",
    "Plan.adopted": "2026-02-14",
    "Case.day": "2026-02-13",
    "View.show": "dates",
    "View.ids": [],
    "View.kind": [],
    "Activity.clock": "18–20",
    "Common.clock": "18–20",
    "Occurrence.clock": "18–20",
    "View.role": [],
}


def filled(entity: type[Entity], word: Callable[[str], str], depth: int = 2) -> dict[str, Any]:
    """Values for every field of a type: ``word`` gives the text for a field's name.

    A part that can hold parts of its own kind does so once.
    """
    values: dict[str, Any] = {}
    for field in entity.fields.values():
        key = f"{entity.__name__}.{field.name}"
        made = FIXED[key] if key in FIXED else _value(key, field, word, depth)
        if made is not None:
            values[field.key] = made
    return values


def _value(key: str, field: Field, word: Callable[[str], str], depth: int) -> Any:
    kind, of = field.inner, key.partition(".")[0]
    made: Any
    if isinstance(kind, Choice):
        made = kind.values[-1]
    elif isinstance(kind, Thing):
        if kind.entity.__name__ == of and depth == 0:
            return None
        made = filled(kind.entity, word, depth - (kind.entity.__name__ == of))
    elif kind is NUMBER:
        made = word(f"{key}#number")
    elif kind is ANCESTOR:
        made = f"gammel#{word(f'{key}#slug')}"
    elif kind is SLUG:
        made = word(f"{key}#slug")
    else:
        made = word(f"{key}#prose" if field.name in PROSE and of != "Labels" else key)
    return [made] if isinstance(field.kind, Many) else made


def filled_plan(word: Callable[[str], str]) -> Plan:
    return read(Plan, filled(Plan, word))
