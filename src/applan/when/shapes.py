"""From an item and its days to the occurrence that says what kind of time it is."""

from __future__ import annotations

from datetime import timedelta

from applan.when.phrases import Atom, Marks, Span
from applan.when.spans import HALF_SEASONS, SHAPES, Declared
from applan.when.spans import span as days_of_atom
from applan.when.values import Interval, Kind, Precision

DAYLIKE = {unit for unit, shape in SHAPES.items() if shape[2] in ("day", "week", "part-of-month")}
Shape = tuple[Kind, Precision, str, str]
"""Kind, precision, name and part of an occurrence."""


SIMPLE = frozenset({"day", "month", "week", "year", "quarter", "half"})


def shape_of(span: Span, marks: Marks, interval: Interval | None, declared: Declared) -> Shape:
    """What kind of time a dated one is; ``interval`` is None when its year is not settled.

    ``declared`` says which seasons the organisation gave a meaning of its own.
    """
    if marks.called is not None and _is_called(marks, interval):
        return "day" if span.last is None else "days", "day", marks.called.name, ""
    if span.last is None:
        return _one(span.first, interval, declared)
    kind, precision, name, part = _range(span, span.first, span.last)
    if name == "slash" and (interval is None or not _are_next(span.slashed, kind, interval)):
        name = ""
    return kind, precision, name, part


def _is_called(marks: Marks, interval: Interval | None) -> bool:
    """Whether days are all of a feast, whose name is then theirs."""
    if marks.called is None or interval is None or marks.called.unit == "near-weekday":
        return False
    return days_of_atom(marks.called, interval.start.year) == interval


def _are_next(count: int, kind: Kind, interval: Interval) -> bool:
    """Whether the months or weeks of «mai/juni» are all that the interval holds."""
    first, last = interval.start, interval.last
    if kind == "weeks":
        year = first.isocalendar().year
        return interval.days == 7 * count and year == last.isocalendar().year
    return (last.year - first.year) * 12 + last.month - first.month + 1 == count


def _one(atom: Atom, interval: Interval | None, declared: Declared) -> Shape:
    unit, name, part = atom.unit, atom.name, atom.part
    kind, _, precision = SHAPES[unit]
    if not name and not part and unit in SIMPLE:
        return kind, precision, "", ""
    if part == "end":
        return "day", "day", "", ""
    if unit == "plan-period":
        name = "plan-period"
    if part and unit == "month":
        return "part-of-month", "part-of-month", "", part
    if part:
        return kind, "week" if unit == "week" else "season", name, part
    if unit == "season":
        halves = name in HALF_SEASONS and name not in declared
        return kind, "half-year" if halves else "season", name, ""
    if unit == "month-week":
        return kind, precision, "", f"week-{atom.a}"
    if unit == "tertial":
        name = "tertial"
    elif unit.startswith("near-"):
        name = ""
    elif unit == "turn-year":
        name = "turn-of-year"
    elif kind == "days" and interval is not None and interval.days == 1:
        kind = "day"
    return kind, precision, name, part


def _range(span: Span, first: Atom, last: Atom) -> Shape:
    if first.unit == last.unit:
        kind, precision = SHAPES[first.unit][1:]
        if first.part or last.part:
            if first.part and last.part and first.unit == "month":
                return "part-of-month", "part-of-month", "", f"{first.part}/{last.part}"
            return "days", "day", "", ""
        if first.unit == "season":
            return kind, "season", span.names, ""
        if first.unit in DAYLIKE and first.unit not in ("week", "day", "week-day", "near-week"):
            return "days", "day", "", ""
        if first.unit in ("school-year", "plan-period"):
            return "months", "month", "", ""
        name = "tertial" if first.unit == "tertial" else ""
        return kind, precision, "slash" if span.slashed else name, ""
    if first.part or last.part or first.unit in DAYLIKE or last.unit in DAYLIKE:
        return "days", "day", "", ""
    return "months", "month", "", ""


def exactness(interval: Interval | None) -> Precision:
    """How exact a stretch looks: whole years, whole months or days."""
    if interval is None:
        return "none"
    start, end = interval.start, interval.last + timedelta(days=1)
    if start.day != 1 or end.day != 1:
        return "day"
    return "year" if start.month == end.month == 1 else "month"
