"""What differs in what frames a plan: its title, period, case, introduction and words."""

from collections.abc import Iterator

from applan.compare.change import FieldChange
from applan.compare.wording import prose_change, said
from applan.model import Case, Entity, Plan
from applan.typography import together

_PLAIN = ("organisation", "language")
_EDITION = ("title", "period", "continues", "status", "adopted")
"""Fields that are another in every year's plan, and so are told only of one plan's revisions."""
_TABLES = ("labels", "seasons")
"""Words that one plan uses in its own way."""


def frame_changes(old: Plan, new: Plan, *, same_period: bool) -> tuple[FieldChange, ...]:
    """The fields of the plan itself that differ."""
    return tuple(_frame_changes(old, new, same_period))


def _frame_changes(old: Plan, new: Plan, same_period: bool) -> Iterator[FieldChange]:
    for field in (*(_EDITION if same_period else ()), *_PLAIN):
        yield from _plain(field, getattr(old, field), getattr(new, field))
    change = prose_change("text", old.text, new.text)
    if change is not None:
        yield change
    if same_period:
        for field in Case.fields:
            yield from _plain(field, *(getattr(plan.case, field, None) for plan in (old, new)))
        for table in _TABLES:
            yield from _table(table, getattr(old, table), getattr(new, table))


def _table(table: str, old: Entity, new: Entity) -> Iterator[FieldChange]:
    for name in type(new).fields:
        for change in _plain(name, getattr(old, name), getattr(new, name)):
            yield change._replace(field=table, about=name)


def _plain(field: str, old: object, new: object) -> Iterator[FieldChange]:
    before, after = map(_text, (old, new))
    if before != after:
        yield FieldChange(field, before, after)


def _text(value: object) -> str | None:
    if value is None:
        return None
    return said(together(value) if isinstance(value, tuple) else str(value))
