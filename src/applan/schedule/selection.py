"""Which of a plan's occurrences a view shows, and which lines only repeat another."""

from collections.abc import Container, Iterable, Mapping, Sequence

from applan.findings import Path
from applan.frozen import Frozen
from applan.grouping import grouped
from applan.model import Goal, Plan, View
from applan.schedule.entries import entries
from applan.schedule.scheduled import Scheduled
from applan.when import Interval, PeriodError, parse_period


class Line(Frozen):
    """An occurrence to print, and those it stands for because they only repeat it."""

    item: Scheduled
    folded: tuple[Scheduled, ...] = ()


def period_of(plan: Plan, view: View | None) -> Interval | None:
    """The days a view is limited to; None when it is not, or when its period is not understood."""
    if view is None or view.period is None:
        return None
    reading = plan.read_time(view.period)
    found = [time.interval for time in reading.occurrences if time.interval is not None]
    if found and not reading.problems:
        return Interval(min(i.start for i in found), max(i.end for i in found))
    try:
        return parse_period(view.period, plan.language).interval
    except PeriodError:
        return None


def select(plan: Plan, found: Iterable[Scheduled], view: View | None) -> tuple[Scheduled, ...]:
    """What a view asks for.

    A period keeps what has a day in it, and what has no days at all, since nothing says that it
    is elsewhere. ``kind`` is about activities and ``role`` about goals: a view with only one of
    them shows nothing of the other sort. ``ids`` bring their parts with them.
    """
    if view is None:
        return tuple(found)
    period = period_of(plan, view)
    roots = listed_paths(plan, view)
    people = {who.casefold() for who in view.who}
    return tuple(
        one
        for one in found
        if _is_sort(one, view)
        and (period is None or one.overlaps(period))
        and (not people or any(who.casefold() in people for who in one.responsible))
        and (not view.ids or root_of(one.item_path, roots) is not None)
    )


def listed_paths(plan: Plan, view: View) -> dict[Path, str]:
    """Where the activities and goals that a view lists stand, with their ids."""
    wanted = set(view.ids)
    if not wanted:
        return {}
    return {
        entry.path: entry.item.id
        for entry in entries(plan)
        if entry.item.id is not None and entry.item.id in wanted
    }


def root_of(path: Path, roots: Container[Path]) -> Path | None:
    """The nearest of ``roots`` that holds ``path``, None when none does."""
    for length in range(len(path), 0, -1):
        if path[:length] in roots:
            return path[:length]
    return None


def fold(found: Sequence[Scheduled]) -> tuple[Line, ...]:
    """The lines to print, sorted, each with what only repeats it.

    A part repeats what it inherited its time from; a second time of the same thing repeats the
    first when it says nothing new.
    """
    lines: dict[int, list[Scheduled]] = {}
    owners: dict[object, int] = {}
    said: dict[object, int] = {}
    for number, one in enumerate(found):
        moment = (one.path, one.start, one.end, one.text)
        key = _sameness(one)
        owner = _owner(one, moment, owners) if one.inherited else None
        if owner is None:
            owner = said.get(key)
        if owner is not None:
            lines[owner].append(one)
            continue
        lines[number] = []
        said[key] = number
        owners.setdefault((moment, one.item_path), number)
    folded = [Line(found[number], tuple(rest)) for number, rest in lines.items()]
    return tuple(sorted(folded, key=lambda line: line.item.sort_key))


def folded(found: Iterable[Scheduled]) -> tuple[Line, ...]:
    """The lines of several plans, sorted; nothing repeats what another plan says."""
    together = grouped((one.plan, one) for one in found)
    lines = (line for held in together.values() for line in fold(held))
    return tuple(sorted(lines, key=lambda line: line.item.sort_key))


def _owner(one: Scheduled, moment: object, owners: Mapping[object, int]) -> int | None:
    """The line of the nearest whole that has the time this part inherited."""
    for length in range(len(one.item_path) - 1, 0, -1):
        owner = owners.get((moment, one.item_path[:length]))
        if owner is not None:
            return owner
    return None


def _sameness(one: Scheduled) -> object:
    dated = one.start is not None and one.group in ("dated", "window")
    clock = (one.time.start_time, one.time.end_time) if one.time else None
    return (
        one.item_path, one.title, one.start, one.end, None if dated else one.text, one.group,
        one.deadline, clock, one.place, one.mode, one.note, one.certainty,
    )  # fmt: skip


def _is_sort(one: Scheduled, view: View) -> bool:
    if isinstance(one.item, Goal):
        return one.item.role in view.role if view.role else not view.kind
    return one.item.kind in view.kind if view.kind else not view.role
