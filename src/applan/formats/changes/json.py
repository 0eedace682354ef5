"""JSON for programs, version 1."""

from typing import Any

from applan.compare import Change, Comparison, FieldChange, Membership, Shift, Step, Wording
from applan.formats.changes import Beside
from applan.formats.terminal import json_text
from applan.messages import Catalogue


def render(comparison: Comparison, catalogue: Catalogue, beside: Beside) -> str:
    content = {
        "version": 1,
        "old": _side(comparison.old),
        "new": _side(comparison.new),
        "changes": [_change(one) for one in comparison.changes],
        "counts": _counts(comparison),
        "left_out": [one._asdict() for one in comparison.left_out],
        "unfollowed": comparison.unfollowed,
    }
    return json_text(content)


def _counts(comparison: Comparison) -> dict[str, int]:
    """By kind: what was over is counted as dropped, and told apart by its outcome."""
    counts = {str(name): count for name, count in comparison.counts.items()}
    over = counts.pop("over", 0)
    return {"dropped": counts.pop("dropped", 0) + over, **counts} if over else counts


def _side(side: Any) -> dict[str, str]:
    return {"plan": side.name, "title": side.title, "period": side.period}


def _change(change: Change) -> dict[str, Any]:
    beside = {
        "last_seen": _named(change.last),
        "outcome": change.outcome,
        "time": change.time,
        "status": change.off,
        "ended": _named(change.ended),
    }
    return {
        "kind": change.kind,
        "entity": change.entity,
        "old": _named(change.old),
        "new": _named(change.new),
        "fields": [_field(one) for one in change.fields],
        **{name: value for name, value in beside.items() if value},
    }


def _named(value: Any) -> dict[str, Any] | None:
    return value._asdict() if value is not None else None


def _field(change: FieldChange) -> dict[str, Any]:
    found = {
        "field": change.field,
        "old": _value(change.old),
        "new": _value(change.new),
        "delta": _delta(change),
    }
    return {**found, "about": change.about} if change.about else found


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_time(one) if hasattr(one, "_asdict") else one for one in value]
    return value


def _time(time: Any) -> dict[str, str]:
    return {key: value for key, value in time._asdict().items() if value is not None}


def _delta(change: FieldChange) -> Any:
    delta = change.delta
    if isinstance(delta, Step):
        return delta.amount
    if isinstance(delta, (Shift, Membership)):
        return delta._asdict()
    if isinstance(delta, Wording):
        runs = [[run.sign, run.text] for run in delta.runs]
        return {"kept": round(delta.kept, 3), "rewritten": delta.rewritten, "runs": runs}
    return None
