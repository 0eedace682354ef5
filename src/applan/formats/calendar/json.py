"""JSON for programs, version 1; ``start`` and ``end`` are inclusive, null where none is known."""

import json
from collections.abc import Iterable
from typing import Any

from applan.formats.calendar import Beside
from applan.formats.terminal import safe_in_json
from applan.schedule import Scheduled
from applan.schedule.calendar import Calendar
from applan.schedule.selection import folded


def render(calendar: Calendar, beside: Beside) -> str:
    """The occurrences by start, or those of an agenda's groups, and what changed since."""
    content: dict[str, Any] = {"version": 1}
    if calendar.view == "agenda":
        from applan.formats.calendar.coming import agenda_of, horizon

        start, end = horizon(calendar)
        groups = agenda_of(calendar)
        content |= {
            "on": start.isoformat(),
            "until": end.isoformat(),
            "overdue": _all(groups.overdue),
            "due": _all(groups.due),
            "undecided": _all((*groups.undecided, *groups.undated)),
            "ongoing": _all(groups.ongoing),
            "cancelled": _all(groups.cancelled),
        }
    else:
        content["occurrences"] = _all(line.item for line in folded(calendar.occurrences))
    if calendar.since is not None:
        content["since"] = calendar.since.isoformat()
        content["changes"] = [
            {
                "change": change.aspect,
                "plan": change.plan,
                "title": change.title,
                "before": change.before,
                "after": change.after,
            }
            for change in calendar.changes
        ]
    return safe_in_json(json.dumps(content, ensure_ascii=False, indent=2)) + "\n"


def _all(found: Iterable[Scheduled]) -> list[dict[str, Any]]:
    return [
        {
            "plan": one.plan,
            "id": one.id,
            "title": one.title,
            "kind": one.kind,
            "status": one.status,
            "start": one.start.isoformat() if one.start else None,
            "end": one.end.isoformat() if one.end else None,
            "precision": one.precision if one.precision != "none" else None,
            "certainty": one.certainty,
            "text": one.text,
            "responsible": list(one.responsible),
            "place": ", ".join(one.place) or None,
            "note": one.note,
        }
        for one in found
    ]
