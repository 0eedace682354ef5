"""JSON for programs: an object for one text, a list of them for several."""

from typing import Any

from applan.formats.terminal import json_text, picked
from applan.formats.when.understood import Understood
from applan.messages import Catalogue


def render(understood: tuple[Understood, ...], catalogue: Catalogue) -> str:
    made = [_one(item, catalogue) for item in understood]
    return json_text(made[0] if len(made) == 1 else made)


def _one(item: Understood, catalogue: Catalogue) -> dict[str, Any]:
    main, reading = item.main, item.reading

    def said(one: Any) -> dict[str, str]:
        return {"code": one.code, "message": catalogue.say(one.template, **dict(one.args))}

    return {
        **picked(item, "text", "start", "end"),
        "precision": main.precision if main and main.precision != "none" else None,
        "certainty": main.certainty if main else None,
        "kind": main.kind if main else None,
        "canonical": item.canonical or None,
        "recurrence": _values(main.recurrence) if main else None,
        "anchor": _values(main.anchor) if main else None,
        "parts": [
            {
                "start": part.interval.start if part.interval else None,
                "end": part.interval.last if part.interval else None,
                **picked(part, "kind", "precision", "certainty", "deadline"),
                **picked(part, "start_time", "end_time"),
            }
            for part in reading.occurrences
        ],
        "problems": [{**said(one), "alternatives": one.alternatives} for one in reading.problems],
        "remarks": list(map(said, reading.remarks)),
    }


def _values(value: Any) -> dict[str, Any] | None:
    """A recurrence or an anchor, without what says nothing; what is inside by its own names."""
    if value is None:
        return None
    said = {name: found for name, found in value._asdict().items() if found}
    return {"type": type(value).__name__.lower(), **said}
