"""JSON for programs, version 1."""

from typing import Any

from applan.compare import Change, Comparison, FieldChange, Side, Time, Wording
from applan.formats.changes import Beside
from applan.formats.terminal import json_text, picked
from applan.messages import Catalogue


def render(comparison: Comparison, catalogue: Catalogue, beside: Beside) -> str:
    content = {
        "version": 1,
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "changes": [_change(one) for one in comparison.changes],
        "counts": _counts(comparison),
        **picked(comparison, "left_out", "unfollowed"),
    }
    return json_text(content)


def _counts(comparison: Comparison) -> dict[str, int]:
    """By kind: what was over is counted as dropped, and told apart by its outcome."""
    counts = {str(name): count for name, count in comparison.counts.items()}
    over = counts.pop("over", 0)
    return {"dropped": counts.pop("dropped", 0) + over, **counts} if over else counts


def _side(side: Side) -> dict[str, str]:
    return {"plan": side.name, **picked(side, "title", "period")}


def _change(change: Change) -> dict[str, Any]:
    beside = picked(change, "outcome", "time", status=change.off, ended=change.ended)
    beside = {"last_seen": change.last, **beside}
    return {
        **picked(change, "kind", "entity", "old", "new"),
        "fields": [_field(one) for one in change.fields],
        **{name: value for name, value in beside.items() if value},
    }


def _field(change: FieldChange) -> dict[str, Any]:
    about = {"about": change.about} if change.about else {}
    sides = {"old": _value(change.old), "new": _value(change.new)}
    return {"field": change.field, **sides, "delta": _delta(change), **about}


def _value(value: Any) -> Any:
    return list(map(_time, value)) if isinstance(value, tuple) else value


def _time(said: Time | str) -> Any:
    """A time without what it does not say."""
    if isinstance(said, str):
        return said
    return {key: value for key, value in said._asdict().items() if value is not None}


def _delta(change: FieldChange) -> Any:
    delta = change.delta
    if isinstance(delta, Wording):
        runs = [list(run) for run in delta.runs]
        return {"kept": round(delta.kept, 3), "rewritten": delta.rewritten, "runs": runs}
    return delta
