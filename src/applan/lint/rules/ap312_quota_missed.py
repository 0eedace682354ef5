"""AP312: fewer dates than the plan promises."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, Times, Written, enclosing, period_text, times_of
from applan.messages import Message, msg
from applan.model import Activity
from applan.when import Interval, Kind, Quota, format_when
from applan.when import Occurrence as Time

_WITHOUT_DAYS = frozenset({"recurring", "continuous", "relative"})
_MONTHS = {"quarter": 3, "tertial": 4, "half-year": 6, "year": 12}
"""Units in which a plan can be expected to name every time."""


@rule(
    "AP312",
    "quota-missed",
    "warning",
    bad="""\
- title: Medlemsmøte
  when: [minst én gang per halvår, 14. april 2026]
""",
    good=("2026", "2026, 20. oktober 2026"),
)
def quota_missed(subject: Subject) -> Iterator[Problem]:
    """What is to happen so and so often has as many dates.

    Counted are the dates of the same activity and its parts, in those years that have any. As long
    as there is none, or one is still to be decided, nothing is missed.
    """
    times = times_of(subject)
    undated = _undated(times)
    for written in times.written:
        item, parent = written.subject_of_time, written.owner.parent
        if not isinstance(item, Activity) or parent is None:
            continue
        for time in written.reading.occurrences:
            if isinstance(time.recurrence, Quota) and undated[parent.path] == 1:
                dated = _dates(times, parent.path, written)
                yield from _missed(times, written, time, time.recurrence, dated)


def _undated(times: Times) -> Counter[Path]:
    """How many times without days each activity and its parts have, the quotas among them."""
    found: Counter[Path] = Counter()
    for written in times.written:
        parent = written.owner.parent
        if parent is None or written.subject_of_time is None:
            continue
        for time in written.reading.occurrences:
            if time.interval is None or time.kind in _WITHOUT_DAYS:
                found.update(enclosing(parent.path))
    for path in times.partly_open:
        if path not in times.by_item and not found[path]:
            found.update(enclosing(path))
    return found


def _dates(times: Times, path: Path, quota: Written) -> list[Dated]:
    """The dates that count towards a quota: of the same part where it has one."""
    assert quota.said is not None
    part = quota.said.part
    found = times.within.get(path, ())
    return [one for one in found if not one.deadline and part in (None, one.said.part)]


def _missed(
    times: Times, written: Written, time: Time, quota: Quota, dated: Sequence[Dated]
) -> Iterator[Problem]:
    if not dated or quota.times is None or quota.about or quota.every != 1:
        return
    if quota.bounds is not None and not any(one.interval.meets(quota.bounds) for one in dated):
        return  # «en søndag i juni 2027» beside 14. juni 2026: not chosen yet
    for unit in _units(times, time, quota, dated):
        count = sum(1 for one in dated if unit.start <= one.interval.start < unit.end)
        fuzzy = any(one.interval.days > 31 and one.interval.meets(unit) for one in dated)
        if count < quota.times and not quota.at_most and not fuzzy:
            message = _message(written.text[time.start : time.end], count, unit, times)
            yield Problem(written.path, message, span=(time.start, time.end))
            return
        if quota.at_most and count > quota.times:
            message = msg(
                "“{quota}”, but {count} times are given for {unit}",
                quota=written.text[time.start : time.end],
                count=count,
                unit=_named(unit, times),
            )
            yield Problem(written.path, message, span=(time.start, time.end))
            return


def _message(quota: str, count: int, unit: Interval, times: Times) -> Message:
    named = _named(unit, times)
    if count == 0:
        return msg("“{quota}”, but no time is given for {unit}", quota=quota, unit=named)
    if count == 1:
        return msg("“{quota}”, but only one time is given for {unit}", quota=quota, unit=named)
    return msg(
        "“{quota}”, but only {count} times are given for {unit}",
        quota=quota,
        count=count,
        unit=named,
    )


def _units(times: Times, time: Time, quota: Quota, dated: Sequence[Dated]) -> Iterator[Interval]:
    """The quarters, half-years or years that are judged: whole ones, in years with any date.

    A period that begins in August has its years from August.
    """
    period = time.interval or times.plan.span.interval
    if quota.per in ("", "period"):
        yield period
        return
    months = _MONTHS.get(quota.per)
    if months is None or period.start.day != 1:
        return
    start = period.start
    while (year := Interval(start, _later(start, 12))).end <= period.end:
        if any(one.interval.meets(year) for one in dated):
            for number in range(12 // months):
                first = _later(start, number * months)
                yield Interval(first, _later(first, months))
        start = year.end


def _named(unit: Interval, times: Times) -> str:
    """«2. halvår 2018», «2026», or its first and last month where it is no part of a year."""
    if unit == times.plan.span.interval:
        return period_text(times.plan)
    kinds: dict[int, Kind] = {3: "quarter", 6: "half-year", 12: "year"}
    months = (unit.end.year - unit.start.year) * 12 + unit.end.month - unit.start.month
    aligned = months in kinds and (unit.start.month - 1) % months == 0
    return format_when(Time(kinds[months] if aligned else "months", unit), times.language)


def _later(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)
