"""Reading every time of a plan, and working out those that hang on something else in it."""

from collections.abc import Iterable
from functools import cached_property

from applan.frozen import Frozen, replace
from applan.model import Certainty, Occurrence, Plan
from applan.schedule.entries import Entry, Written, entries, own_name
from applan.schedule.events import names_in
from applan.schedule.recurring import dated_times
from applan.schedule.relative import COARSEST, Placing, anchor_of, days_called, place
from applan.schedule.scheduled import CERTAINTIES, GOES_ON
from applan.schedule.texts import as_said, named, time_text, without_year, years_in
from applan.when import Anchor, Interval, Precision
from applan.when import Occurrence as Time
from applan.when.called_off import Off, hints_at_off, noted, says_off, titled_off
from applan.when.names import Names, year_of
from applan.when.words import vocabulary

LONGEST_CHAIN = 50
"""«Etter b», «etter c» … : a longer chain than this is left unresolved."""


class Moment(Frozen):
    """One time of an entry. ``time`` is None when the text was not understood.

    ``interval`` is None when no days are known; ``said`` is always something to print. ``rule`` is
    what its days are counted by: «innen tre måneder etter årsmøtet».
    """

    written: Written
    time: Time | None
    interval: Interval | None
    precision: Precision
    certainty: Certainty
    deadline: bool
    said: str
    rule: str = ""

    @property
    def text(self) -> str:
        """«18. juni 2026 (innen tre måneder etter fylkesårsmøtet)»."""
        return f"{self.said} ({self.rule})" if self.rule else self.said


class Timetable:
    """The times of one plan's entries, each worked out once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.entries = entries(plan)
        self._ids = {entry.item.id: entry for entry in reversed(self.entries)}
        self._known: dict[int, tuple[Moment, ...]] = {}
        self._pending: set[int] = set()

    def moments(self, entry: Entry) -> tuple[Moment, ...]:
        """The entry's times in the order they are written; none while they wait for each other."""
        key = id(entry)
        known = self._known.get(key)
        if known is not None:
            return known
        if key in self._pending or len(self._pending) >= LONGEST_CHAIN:
            return ()
        self._pending.add(key)
        found = tuple(_weaken(moment, entry.off) for w in entry.times for moment in self._read(w))
        self._pending.discard(key)
        self._known[key] = found
        return found

    def _read(self, written: Written) -> Iterable[Moment]:
        if written.said.when is not None:
            return self._read_text(written, written.said.when)
        return self._read_relative(_marked(written))

    def _read_text(self, written: Written, text: str) -> Iterable[Moment]:
        """The times of a text; of one with a problem, its words and no days.

        What lint refuses is in no calendar: «søndag 14. mars» may be meant as the 15th.
        """
        plan = self.plan
        reading = plan.read_time(text)
        if not reading.occurrences or reading.problems:
            yield _not_understood(_marked(written), text)
            return
        for time in reading.occurrences:
            if reading.notes or written.said.note or _is_marked(written.said):
                note, off = noted(reading, time, written.said.note, written.said.part)
                written = replace(written, note=note or None, off=off)
            if time.anchor is not None and time.interval is None and time.kind == "relative":
                due = time.deadline or time.anchor.is_due
                event = self.called(time.anchor.event)
                yield from self._place(written, replace(time, deadline=due), event)
            else:
                if _runs_to_the_unknown(time):
                    time = replace(time, interval=None)
                for one in dated_times(time, plan) or (time,):
                    yield self._moment(written, one)

    def _read_relative(self, written: Written) -> Iterable[Moment]:
        said = written.said
        if not said.hangs:
            yield self._moment(written, Time("open", None, "none", "open"))
            return
        slug = said.after or said.before
        event = self._ids.get(slug) if slug else None
        name = named(own_name(event, self.plan.language)) if event is not None else slug or ""
        own = as_said(said, name, self.plan.language)
        anchor = anchor_of(said, name, self.plan.language)
        if anchor is None:
            yield _not_understood(written, own)
            return
        time = Time("relative", None, "none", anchor=anchor, deadline=anchor.is_due, written=own)
        yield from self._place(written, time, event)

    def _place(self, written: Written, time: Time, event: Entry | None) -> Iterable[Moment]:
        """The moments that a relative time comes to: one for each day the event has."""
        assert time.anchor is not None
        placed = self.place(time.anchor, event)
        if not placed:
            yield self._moment(written, time)
        for placing in placed:
            yield self._placed(written, time, _due(placing) if time.deadline else placing)

    @cached_property
    def names(self) -> Names:
        """What a name may mean in this plan."""
        return names_in(self.plan, self.entries)

    def called(self, name: str) -> Entry | None:
        """The one activity that a name means; None when there is none, or more than one."""
        found = self.all_called(name)
        return found[0] if len(found) == 1 else None

    def all_called(self, name: str) -> list[Entry]:
        """The activities that a name may mean: of several, those that are in the year it says."""
        found: list[Entry] = [named.value for named in self.names.meant(name, "plan")]
        year = year_of(name) if len(found) > 1 else None
        return [
            entry for entry in found
            if year is None or any(_in_year(moment, year) for moment in self.moments(entry))
        ]  # fmt: skip

    def place(self, anchor: Anchor, event: Entry | None) -> list[Placing]:
        """The days that a time comes to, where what it hangs on has days."""
        days = self._days(event, anchor.event)
        ends = self._days(self.called(anchor.to_event), anchor.to_event) if anchor.to_event else []
        within = self.plan.span.interval
        return place(anchor, days, [one.interval for one in ends], within, year_of(anchor.event))

    def _days(self, event: Entry | None, name: str) -> list[Placing]:
        """The days of an event: the plan's or, where it does not say them, the calendar's."""
        days = [
            Placing(moment.interval, moment.precision, moment.certainty, latest=moment.deadline)
            for moment in self._dated(event)
            if moment.interval is not None
        ]
        if any(placing.interval.days <= COARSEST for placing in days):
            return days
        return days_called(name, self.names) or days

    def _dated(self, event: Entry | None) -> Iterable[Moment]:
        """The times of an event that something can hang on."""
        for moment in self.moments(event) if event is not None else ():
            if moment.time is not None and moment.time.kind not in GOES_ON:
                yield moment

    def _placed(self, written: Written, time: Time, placing: Placing) -> Moment:
        language = self.plan.language
        certainty = _weakest(time.certainty, written.said.certainty, placing.certainty)
        near = time.anchor is not None and time.anchor.near
        latest = time.deadline or (placing.latest and bool(placing.day or near))
        told = latest and not time.deadline
        at_latest = f"{vocabulary(language).text('at-latest')} " if told else ""
        if placing.day is None:
            said, rule = time_text(time, time.certainty, language), ""
        else:
            day, counted = _with_hours(placing.day, time)
            said, rule = (time_text(day, certainty, language),
                          time_text(counted, time.certainty, language))  # fmt: skip
        return Moment(written, time, placing.interval, placing.precision, certainty, latest,
                      at_latest + said, rule)  # fmt: skip

    def _moment(self, written: Written, time: Time) -> Moment:
        certainty = _weakest(time.certainty, written.said.certainty)
        precision = time.precision
        anchor = time.anchor
        if time.kind == "relative" and anchor and not (anchor.duration or anchor.near):
            precision = "period"
        dated, called = _dated_by_name(time)
        language = self.plan.language
        text = time_text(dated, certainty, language)
        rule = (
            without_year(time_text(called, "fixed", language), (), years_in(text)) if called else ""
        )
        return Moment(written, time, time.interval, precision, certainty, time.deadline, text, rule)


def _with_hours(day: Time, counted: Time) -> tuple[Time, Time]:
    """A day, and what it is counted by, where the hour of that is the day's own.

    «Dagen før vårkonserten kl. 18» is 23. april kl. 18.
    """
    if day.kind != "day" or counted.start_time is None:
        return day, counted
    own = replace(
        day, precision="minute", start_time=counted.start_time, end_time=counted.end_time,
        late=counted.late, near=counted.near,
    )  # fmt: skip
    return own, replace(counted, start_time=None, end_time=None, late=False, near="")


def _dated_by_name(time: Time) -> tuple[Time, Time | None]:
    """A time that is named by a feast as its days, and the feast: «søndag 28. november», «1. søndag
    i advent».
    """
    if not time.name or time.kind not in ("day", "days") or time.part or time.near:
        return time, None
    return replace(time, name=""), Time(time.kind, time.interval, name=time.name)


def _due(placing: Placing) -> Placing:
    """The last day of a stretch by the end of which something is to be done: «før julemarkedet»."""
    if placing.precision != "period":
        return placing
    last = Interval(placing.interval.last, placing.interval.end)
    return Placing(last, "day", placing.certainty, Time("day", last, deadline=True), latest=True)


def _is_marked(said: Occurrence) -> bool:
    """Whether the name of the part it is for may say that it is called off."""
    return said.part is not None and hints_at_off(said.part)


def _marked(written: Written) -> Written:
    """A time that is not read, with what its note and the name of its part say of it."""
    said = written.said
    if not (said.note or _is_marked(said)):
        return written
    off = says_off(said.note, said.when or "") or titled_off(said.part or "")
    return replace(written, note=said.note, off=off)


def _in_year(moment: Moment, year: int) -> bool:
    days = moment.interval
    return days is not None and days.start.year <= year <= days.last.year


def _runs_to_the_unknown(time: Time) -> bool:
    """Whether a recurrence begins or ends with an event that nobody has dated.

    «Hver tirsdag fra skolestart til jul» is not every Tuesday of the year.
    """
    anchor = time.anchor
    if time.recurrence is None or anchor is None or anchor.to_day is not None:
        return False
    return bool(anchor.to_event) or anchor.from_day is None or anchor.direction == "until"


def placed_texts(plan: Plan) -> dict[int, tuple[str, str]]:
    """The printed days of what is counted from something else, and the rule, by identity.

    Only where every time that an occurrence comes to has days: «innen 15. juni 2026» and «innen
    tre måneder etter årsmøtet».
    """
    timetable = Timetable(plan)
    found: dict[int, list[Moment]] = {}
    without: set[int] = set()
    for entry in timetable.entries:
        for moment in timetable.moments(entry):
            if moment.written.inherited:
                continue
            said = id(moment.written.said)
            anchor = moment.time.anchor if moment.time is not None else None
            if moment.interval is None or anchor is None or not (anchor.duration or anchor.is_due):
                without.add(said)
            else:
                found.setdefault(said, []).append(moment)
    return {
        said: ("; ".join(dict.fromkeys(one.said for one in moments)),
               "; ".join(dict.fromkeys(one.rule for one in moments if one.rule)))
        for said, moments in found.items() if said not in without
    }  # fmt: skip


def _weakest(*certainties: Certainty | None) -> Certainty:
    return max((c for c in certainties if c is not None), key=CERTAINTIES.index)


def _weaken(moment: Moment, off: Off | None) -> Moment:
    """What is put off has no time until somebody says a new one and takes the status away."""
    put_off = "postponed" in (off, moment.written.off)
    return replace(moment, certainty="open") if put_off else moment


def _not_understood(written: Written, text: str) -> Moment:
    certainty = _weakest("fixed", written.said.certainty)
    return Moment(written, None, None, "none", certainty, False, text.strip())
