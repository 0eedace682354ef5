"""JSON for programs, version 1; ``start`` and ``end`` are inclusive, null where none is known."""

from collections.abc import Iterable
from typing import Any

from applan.formats.calendar import Beside
from applan.formats.terminal import json_text, picked
from applan.schedule.calendar import Calendar
from applan.schedule.scheduled import Scheduled

_FIELDS = (
    "plan", "id", "title", "kind", "status", "start", "end", "precision", "certainty", "text",
    "responsible", "place", "note",
)  # fmt: skip


def render(calendar: Calendar, beside: Beside) -> str:
    """The occurrences by start, or those of an agenda's groups, and what changed since."""
    content: dict[str, Any] = {"version": 1}
    if calendar.view == "agenda":
        from applan.formats.calendar.coming import agenda_of, horizon

        start, end = horizon(calendar)
        groups = agenda_of(calendar)
        content |= {
            "on": start,
            "until": end,
            "overdue": _all(groups.overdue),
            "due": _all(groups.due),
            "undecided": _all((*groups.undecided, *groups.undated)),
            "ongoing": _all(groups.ongoing),
            "cancelled": _all(groups.cancelled),
        }
    else:
        content["occurrences"] = _all(line.item for line in calendar.lines)
    if calendar.since is not None:
        content["since"] = calendar.since
        content["changes"] = [
            {"change": change.aspect, **picked(change, "plan", "title", "before", "after")}
            for change in calendar.changes
        ]
    return json_text(content)


def _all(found: Iterable[Scheduled]) -> list[dict[str, Any]]:
    return [
        {
            **picked(one, *_FIELDS),
            "precision": one.precision if one.precision != "none" else None,
            "place": ", ".join(one.place) or None,
        }
        for one in found
    ]
