"""A calendar file: its events with their editions, and what it says about itself."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import chain, count

from applan.formats.ics import Edition, Editions, first_edition
from applan.formats.ics.content import day, escaped, local, one_line, utc, written
from applan.formats.ics.events import Event, events_of, is_event, longer
from applan.formats.ics.recurrence import Repeats
from applan.frozen import NamedTuple
from applan.grouping import paired
from applan.model.naming import slug
from applan.schedule.calendar import Calendar
from applan.schedule.changes import Name, activity_of, matched, name_of
from applan.schedule.dates import title_text
from applan.schedule.scheduled import GROUPS, Scheduled
from applan.schedule.selection import Line
from applan.words.calendar import words

ZONE = "Europe/Oslo"

OSLO: tuple[str, ...] = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)


def in_utc(local: datetime) -> datetime:
    """Norwegian clock time as UTC, both without zone. The hour that comes twice is the first."""
    start = _last_sunday(local.year, 3) + timedelta(hours=2)
    end = _last_sunday(local.year, 10) + timedelta(hours=3)
    return local - timedelta(hours=2 if start <= local < end else 1)


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


# No METHOD: with PUBLISH every event wants an ORGANIZER with an address (RFC 5546, 3.2.1), which a
# plan has not, and a CalDAV server must not be given one at all (RFC 4791, 4.1).
_HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//applan//arbeidsplan//NO",
    "CALSCALE:GREGORIAN",
)


Names = Mapping[str, tuple[str, str]]
"""What stands before and after the key in the UIDs of a plan, by the plan's name."""


def _names_of(calendar: Calendar) -> Names:
    """``2026.hostkampanje@troms-arbeiderparti.applan``: plan, key and organisation."""
    return {
        name: (slug(name), f"{slug(plan.organisation)}.applan") for name, plan in calendar.plans
    }


def _uid(one: Scheduled, names: Names) -> str:
    """The UID by which a calendar knows an occurrence again."""
    plan, place = names[one.plan]
    return f"{plan}.{one.key}@{place}"


def calendar_file(calendar: Calendar, editions: Editions) -> str:
    """Everything of the calendar that has days, and a list of what has not.

    What is put off is in the list too: some programs hide what is struck out.
    """
    undated = [
        one for one in calendar.lines if one.item.off == "postponed" or not is_event(one.item)
    ]
    return _file(calendar, list(events(calendar)), editions, undated)


def changes_file(calendar: Calendar, before: Calendar, editions: Editions) -> str:
    """Only the events that are not as they were; those that are gone are cancelled.

    What still stands keeps the UID that it had ``before``, and what is only not shown any longer
    is told as it is now. Nothing that stands is called off: what is undecided now has to be
    CANCELLED too, or it would stand on its old day, but its title says that a new date comes.
    """
    pairs = tuple(_told(calendar, before))
    standing: dict[Name, set[date]] = {}
    for pair in pairs:
        if pair.new is not None:
            days = standing.setdefault(activity_of(pair.new), set())
            days.update(*(one.days for one in pair.later))
    names = _names_of(before)
    taken = {_uid(one, names) for one in before.known}
    taken.update(one.uid for pair in pairs for one in pair.earlier)
    own = words(calendar.language)
    changed: list[Event] = []
    gone: list[Event] = []
    for pair in pairs:
        fresh = pair.old is None or pair.earlier
        now = tuple(_kept(pair.earlier, pair.later, taken if fresh else set()))
        changed += [one for one in now if one not in pair.earlier]
        uids = {one.uid for one in now}
        for one in pair.earlier:
            if one.uid in uids:
                continue
            said = own["cancelled"] if one.status != "CANCELLED" else "{title}"
            if pair.new is not None and not pair.new.cancelled and not now:
                said = own["new_date"] if pair.tell else "{title}"
            elif pair.old is not None and one.days <= standing.get(activity_of(pair.old), set()):
                said = "{title}"
            title = one.summary
            if said == own["new_date"]:
                title = title.removeprefix(own["cancelled"].format(title=""))
            summary = said.format(title=title)
            gone.append(one._replace(summary=summary, status="CANCELLED", busy=False, alarms=()))
    return _file(calendar, [*changed, *gone], editions, ())


class _Pair(NamedTuple):
    """An occurrence as it was and is, with its events; whether it is to be told as it is now."""

    old: Scheduled | None
    new: Scheduled | None
    earlier: tuple[Event, ...]
    later: tuple[Event, ...]
    tell: bool


def _told(calendar: Calendar, before: Calendar) -> Iterator[_Pair]:
    """What either calendar has a line for."""
    made, was = _maker(calendar), _maker(before)
    names = _names_of(before)
    shown = {name_of(one) for one in calendar.occurrences}
    lines = {name_of(line.item) for line in calendar.lines}
    old_lines = {name_of(line.item) for line in before.lines}
    for old, new in matched(before.known, calendar.known):
        told = old is not None and name_of(old) in old_lines
        tell = new is not None and (name_of(new) in lines or (told and name_of(new) not in shown))
        if told or tell:
            called = _uid(old, names) if old is not None else ""
            earlier = was(old) if told and old is not None else ()
            later = made(new, called) if tell and new is not None else ()
            yield _Pair(old, new, earlier, later, tell)


def _kept(earlier: Sequence[Event], later: Sequence[Event], taken: set[str]) -> Iterator[Event]:
    """Events with the UIDs that they had; what there was not gets one that nothing had."""
    keys = (lambda one: one.start, lambda one: one.repeats and one.repeats.rule)
    same = {now: was for was, now in paired(earlier, later, keys)}
    left = [n for n in range(len(earlier)) if n not in same.values()]
    for place, one in enumerate(later):
        if place in same or left:
            yield one._replace(uid=earlier[same[place] if place in same else left.pop(0)].uid)
            continue
        numbered = (longer(one.uid, str(number)) for number in count(2))
        free = next(name for name in chain([one.uid], numbered) if name not in taken)
        taken.add(free)
        yield one._replace(uid=free)


def events(calendar: Calendar) -> Iterator[Event]:
    """The calendar's events by time, each once."""
    made = _maker(calendar)
    for line in calendar.lines:
        yield from made(line.item)


def left_out(calendar: Calendar) -> tuple[Line, ...]:
    """What the calendar has no days for."""
    return tuple(line for line in calendar.lines if not is_event(line.item))


def _maker(calendar: Calendar) -> Callable[..., tuple[Event, ...]]:
    """What makes an occurrence of the calendar events, by its own UID or by another."""
    names = _names_of(calendar)
    plans = dict(calendar.plans)

    def made(one: Scheduled, called: str = "") -> tuple[Event, ...]:
        return events_of(one, called or _uid(one, names), plans[one.plan]) if is_event(one) else ()

    return made


def _file(
    calendar: Calendar, found: Sequence[Event], editions: Editions, left_out: Sequence[Line]
) -> str:
    known = {
        name: editions.get(name) or first_edition(plan.adopted or plan.span.interval.start)
        for name, plan in calendar.plans
    }
    lines = [*_HEAD, *_about(calendar, known, left_out, alone=len(found) == 1)]
    if not found or any(isinstance(one.start, datetime) for one in found):
        lines += OSLO  # a calendar must hold something, and this is always true
    for one in found:
        lines += _event(one, known[one.plan])
    lines.append("END:VCALENDAR")
    return written(lines)


def _about(
    calendar: Calendar, editions: Editions, left_out: Sequence[Line], *, alone: bool
) -> Iterator[str]:
    """Its name, twice, since few programs read RFC 7986; how often to ask; what it has not.

    A file of one event has no X-WR-CALNAME: Outlook would open it as a calendar (MS-OXCICAL).
    """
    pieces = (calendar.title, calendar.organisation)
    name = escaped(one_line(" – ".join(piece for piece in pieces if piece)))
    yield f"NAME:{name}"
    if not alone:
        yield f"X-WR-CALNAME:{name}"
    stamps = [edition.stamp for edition in editions.values()]
    if stamps:
        yield f"LAST-MODIFIED:{utc(max(stamps))}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:P1D"
    yield "X-PUBLISHED-TTL:P1D"
    if left_out:
        text = escaped("\n".join(_listed(calendar, left_out)))
        yield f"DESCRIPTION:{text}"
        yield f"X-WR-CALDESC:{text}"


def _listed(calendar: Calendar, left_out: Sequence[Line]) -> Iterable[str]:
    yield words(calendar.language)["left_out"]
    headings = words(calendar.language).group("heading")
    for group in GROUPS:
        held = [line.item for line in left_out if line.item.group == group]
        if held:
            yield f"{headings[group]}:" if group in headings else ""
        for one in held:
            yield f"– {one_line(title_text(one, calendar.language))}: {one_line(one.text)}"


def _event(one: Event, edition: Edition) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{one.uid}"
    yield f"DTSTAMP:{utc(edition.stamp)}"
    yield f"LAST-MODIFIED:{utc(edition.stamp)}"
    yield f"SEQUENCE:{edition.sequence}"
    yield f"DTSTART{_moment(one.start)}"
    if one.end is not None:
        yield f"DTEND{_moment(one.end)}"
    if one.repeats is not None:
        yield from _repeats(one.repeats, one.start)
    yield f"SUMMARY:{escaped(one.summary)}"
    yield f"DESCRIPTION:{escaped(one.description)}"
    if one.location:
        yield f"LOCATION:{escaped(one.location)}"
    yield f"CATEGORIES:{escaped(one.category)}"
    yield f"STATUS:{one.status}"
    yield f"TRANSP:{'OPAQUE' if one.busy else 'TRANSPARENT'}"
    for trigger in one.alarms:
        yield from (
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{escaped(one.summary)}",
            f"TRIGGER:{trigger}",
            "END:VALARM",
        )
    yield "END:VEVENT"


def _moment(value: date) -> str:
    """Parameters and value of a DTSTART or DTEND."""
    if isinstance(value, datetime):
        return f";TZID={ZONE}:{local(value)}"
    return f";VALUE=DATE:{day(value)}"


def _repeats(rule: Repeats, start: date) -> Iterator[str]:
    """UNTIL is of the same sort as DTSTART, but in UTC where that has a zone."""
    if not isinstance(start, datetime):
        yield f"RRULE:{rule.rule};UNTIL={day(rule.last)}"
        if rule.except_days:
            yield f"EXDATE;VALUE=DATE:{','.join(map(day, rule.except_days))}"
        return
    last = in_utc(datetime.combine(rule.last, start.time()))
    yield f"RRULE:{rule.rule};UNTIL={local(last)}Z"
    if rule.except_days:
        moments = (datetime.combine(one, start.time()) for one in rule.except_days)
        yield f"EXDATE;TZID={ZONE}:{','.join(map(local, moments))}"
