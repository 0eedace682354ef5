"""A compact text for what was read, so that expectations fit on a line of a table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from applan.when import Anchor, Interval, Occurrence, Quota, Reading, Rule
from applan.when.format_recurring import duration_text
from applan.when.words import vocabulary


def days(interval: Interval | None) -> str:
    if interval is None:
        return "-"
    if interval.start == interval.last:
        return interval.start.isoformat()
    return f"{interval.start}/{interval.last}"


def occurrence(value: Occurrence) -> str:
    """«days 2018-01-26/2018-01-27 day», then only what is not as usual."""
    parts = [value.kind, days(value.interval), value.precision]
    if value.certainty != "fixed":
        parts.append(value.certainty)
    if value.deadline:
        parts.append("deadline")
    if value.start_time:
        about = {value.near: "~"} if value.near else {}
        end = f"-{about.get('end', '')}{value.end_time:%H:%M}" if value.end_time else ""
        parts.append(f"{about.get('start', '')}{value.start_time:%H:%M}{end}")
    if value.recurrence:
        parts.append(recurrence(value.recurrence))
    if value.anchor:
        parts.append(anchor(value.anchor))
    if value.check:
        check = value.check
        marks = [f"wd{','.join(map(str, check.weekdays))}"] if check.weekdays else []
        marks += [f"w{','.join(map(str, check.weeks))}"] if check.weeks else []
        marks += ["weekend"] if check.weekend else []
        marks += ["dated"] if check.dated else []
        parts.append(f"check:{' '.join(marks)}")
    if value.name:
        parts.append(f"name:{value.name}")
    if value.part:
        parts.append(f"part:{value.part}")
    if value.choice:
        parts.append(f"choice:{value.choice}")
    if value.doubt:
        parts.append(f"doubt:{value.doubt}")
    if value.late:
        parts.append("late")
    return " ".join(parts)


def recurrence(value: Rule | Quota) -> str:
    bounds = f" in {days(value.bounds)}" if value.bounds else ""
    if isinstance(value, Quota):
        sign = ("≥" if value.at_least else "") + ("≤" if value.at_most else "")
        sign += "~" if value.about else ""
        most = f"-{value.most}" if value.most else ""
        every = value.every if value.every != 1 else ""
        what = f" {value.what}" if value.what else ""
        return f"[{sign}{value.times}{most}{what}/{every}{value.per}{bounds}]"
    fields = (
        ("", f"{value.frequency}*{value.every}" if value.every > 1 else value.frequency),
        ("nth", ",".join(map(str, value.ordinals))),
        ("wd", ",".join(map(str, value.weekdays))),
        ("m", ",".join(map(str, value.months))),
        ("d", str(value.month_day or "")),
        ("", value.season),
        ("", value.parity),
        ("not m", ",".join(map(str, value.except_months))),
        ("", value.scope),
        ("not ", value.except_text and f"«{value.except_text}»"),
        ("minus ", ",".join(map(days, value.except_days))),
        ("", "unknown" if value.except_open else ""),
    )
    bounds = f" about{bounds}" if value.about else bounds
    return f"[{' '.join(name + text for name, text in fields if text)}{bounds}]"


def anchor(value: Anchor) -> str:
    parts = []
    if value.duration:
        within = "within " if value.within else ""
        parts.append(within + duration_text(value.duration, vocabulary("nb")))
    parts.append(f"{value.direction}«{value.event}»")
    if value.to_event:
        parts.append(f"to«{value.to_event}»")
    if value.nearing:
        parts.append("nearing")
    if value.near:
        parts.append(f"near {value.near}")
    if value.from_day:
        parts.append(f"from {value.from_day}")
    if value.to_day:
        parts.append(f"to {value.to_day}")
    return " ".join(parts)


def reading(value: Reading) -> str:
    """Every occurrence, then every problem with «!» before its code and what it points at."""
    texts = [occurrence(one) for one in value.occurrences]
    for problem in value.problems:
        where = value.text[problem.start : problem.end]
        text = f"!{problem.code}" + (f" «{where}»" if where != value.text else "")
        if problem.alternatives:
            text += f" → {' | '.join(problem.alternatives)}"
        texts.append(text)
    for remark in value.remarks:
        said = value.text[remark.start : remark.end] or dict(remark.args)["text"]
        texts.append(f"i:{remark.code} «{said}»")
    return " + ".join(texts)


@pytest.fixture(scope="session")
def described() -> Callable[[Reading], str]:
    """What was read, on one line."""
    return reading
