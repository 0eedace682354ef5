"""From a plan to its occurrences."""

from collections import Counter

from applan.findings import Path
from applan.model import Activity, Plan
from applan.schedule.entries import Entry, labelled
from applan.schedule.keys import Keys
from applan.schedule.scheduled import Scheduled
from applan.schedule.timetable import Moment, Timetable


def occurrences(plan: Plan, name: str = "") -> tuple[Scheduled, ...]:
    """Every occurrence in time of the plan's activities, their parts and its goals.

    In document order, one for each time a ``when`` was read as; a part that does not say when
    has the times of what it is a part of (``inherited``). What is not understood, or has no
    days, is there too: nothing that somebody wrote under ``when`` is missing. ``name`` is what
    the plan goes by.
    """
    timetable = Timetable(plan)
    keys = Keys(timetable.entries)
    found: list[Scheduled] = []
    for entry in timetable.entries:
        numbers: Counter[Path] = Counter()
        for moment in timetable.moments(entry):
            path = moment.written.path
            numbers[path] += 1
            found.append(_scheduled(name, keys.of(entry.path, path, numbers[path]), entry, moment))
    return tuple(found)


def _scheduled(name: str, key: str, entry: Entry, moment: Moment) -> Scheduled:
    item, written = entry.item, moment.written
    said = written.said
    kind = item.kind if isinstance(item, Activity) else "goal"
    part = None if written.inherited else said.part
    time, interval = moment.time, moment.interval
    return Scheduled(
        plan=name,
        key=key,
        id=item.id,
        title=labelled(entry.title, part) if part else entry.title,
        kind=kind,
        start=interval.start if interval else None,
        end=interval.last if interval else None,
        precision=moment.precision,
        certainty=moment.certainty,
        text=moment.text,
        responsible=tuple(duty.who for duty in said.responsible) or entry.responsible,
        place=said.place or entry.place,
        mode=said.mode or entry.mode,
        deadline=moment.deadline or (kind == "deadline" and not written.inherited),
        status=entry.status,
        recurrence=time.recurrence if time else None,
        anchor=time.anchor if time else None,
        path=written.path,
        item_path=entry.path,
        item=item,
        note=said.note,
        part=part,
        inherited=written.inherited,
        time=time,
    )
