"""From a plan to its occurrences."""

from datetime import date

from applan.model import Activity, Plan
from applan.schedule.entries import Entry, labelled
from applan.schedule.keys import keys_of, names_of
from applan.schedule.scheduled import GOES_ON, Scheduled
from applan.schedule.timetable import Moment, Timetable
from applan.when import Interval
from applan.when.called_off import bare_title
from applan.when.expand import days_of
from applan.words.calendar import words


def occurrences(plan: Plan, name: str = "") -> tuple[Scheduled, ...]:
    """Every occurrence in time of the plan's activities, their parts and its goals.

    In document order, one for each time a ``when`` was read as; a part that does not say when
    has the times of what it is a part of (``inherited``). What is not understood, or has no
    days, is there too: nothing that somebody wrote under ``when`` is missing. ``name`` is what
    the plan goes by.
    """
    timetable = Timetable(plan)
    names = names_of(timetable.entries)
    times = [
        (entry, moment, _days(entry, moment))
        for entry in timetable.entries
        for moment in timetable.moments(entry)
    ]
    keys = keys_of(
        [
            (names[entry.path], moment.written.said.part, _first(moment, days))
            for entry, moment, days in times
        ]
    )
    put_off = words(plan.language)["put_off"]
    return tuple(
        _scheduled(name, key, put_off, *time) for key, time in zip(keys, times, strict=True)
    )


def _is_deadline(entry: Entry, moment: Moment) -> bool:
    said = isinstance(entry.item, Activity) and entry.item.kind == "deadline"
    return moment.deadline or (said and not moment.written.inherited)


def _days(entry: Entry, moment: Moment) -> Interval | None:
    """The days of a time: of a deadline its last, so that no view puts «innen våren» in January."""
    days, time = moment.interval, moment.time
    if days is None or time is None or time.kind in GOES_ON:
        return days
    return Interval(days.last, days.end) if _is_deadline(entry, moment) else days


def _first(moment: Moment, days: Interval | None) -> date | None:
    """The day by which one of several times is known: the first that it falls on."""
    rule = moment.time.recurrence if moment.time else None
    held = days_of(rule, days) if rule and days else ()
    return held[0] if held else days.start if days else None


def _scheduled(
    name: str, key: str, put_off: str, entry: Entry, moment: Moment, days: Interval | None
) -> Scheduled:
    item, written = entry.item, moment.written
    said, off = written.said, entry.off or written.off
    part = None if written.inherited or said.part is None else bare_title(said.part)
    time, text, due = moment.time, moment.text, _is_deadline(entry, moment)
    if off == "postponed" and days and time and not (due or time.kind in GOES_ON):
        text = put_off.format(when=text)
    return Scheduled(
        plan=name,
        key=key,
        id=item.id,
        title=labelled(entry.title, part) if part else entry.title,
        kind=item.kind if isinstance(item, Activity) else "goal",
        start=days.start if days else None,
        end=days.last if days else None,
        precision=moment.precision,
        certainty=moment.certainty,
        text=text,
        duties=said.responsible or entry.duties,
        audience=entry.audience,
        place=said.place or entry.place,
        mode=said.mode or entry.mode,
        deadline=due,
        status=written.off if off and not entry.off else entry.status or entry.off,
        off=off,
        recurrence=time.recurrence if time else None,
        anchor=time.anchor if time else None,
        path=written.path,
        item_path=entry.path,
        item=item,
        note=written.note,
        part=part,
        inherited=written.inherited,
        time=time,
    )
