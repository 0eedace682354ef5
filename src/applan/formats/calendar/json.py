"""JSON for programs, version 1; ``start`` and ``end`` are inclusive, null where none is known."""

import json
from collections.abc import Iterable
from typing import Any

from applan.formats.calendar_sheet.views import agenda_of, horizon, lines_of
from applan.formats.terminal import safe_in_json
from applan.messages import Catalogue
from applan.schedule import Scheduled
from applan.schedule.calendar import Calendar


def render(calendar: Calendar, catalogue: Catalogue) -> str:
    """The occurrences by start, or those of an agenda's three groups."""
    content: dict[str, Any] = {"version": 1}
    if calendar.view == "agenda":
        start, end = horizon(calendar)
        groups = agenda_of(calendar)
        content |= {
            "on": start.isoformat(),
            "until": end.isoformat(),
            "overdue": _all(groups.overdue),
            "due": _all(groups.due),
            "undecided": _all(groups.undecided),
        }
    else:
        content["occurrences"] = _all(line.item for line in lines_of(calendar))
    return safe_in_json(json.dumps(content, ensure_ascii=False, indent=2)) + "\n"


def _all(found: Iterable[Scheduled]) -> list[dict[str, Any]]:
    return [
        {
            "plan": one.plan,
            "id": one.id,
            "title": one.title,
            "kind": one.kind,
            "start": one.start.isoformat() if one.start else None,
            "end": one.end.isoformat() if one.end else None,
            "precision": one.precision if one.precision != "none" else None,
            "certainty": one.certainty,
            "text": one.text,
            "responsible": list(one.responsible),
            "place": one.place,
        }
        for one in found
    ]
