"""A calendar file: its events with their editions, and what it says about itself."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime

from applan.formats.calendar_sheet.words import calendar_words
from applan.formats.ics import Edition, Editions, first_edition
from applan.formats.ics.content import day, escaped, local, one_line, utc, written
from applan.formats.ics.events import Event, events_of, is_event
from applan.formats.ics.identity import names_of, uid
from applan.formats.ics.recurrence import Repeats
from applan.formats.ics.timezone import OSLO, ZONE, in_utc
from applan.model import Plan
from applan.schedule import Scheduled
from applan.schedule.calendar import Calendar
from applan.schedule.changes import paired
from applan.schedule.dates import title_text
from applan.schedule.selection import Line, folded
from applan.schedule.words import words

# No METHOD: with PUBLISH every event wants an ORGANIZER with an address (RFC 5546, 3.2.1), which a
# plan has not, and a CalDAV server must not be given one at all (RFC 4791, 4.1).
_HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//applan//arbeidsplan//NO",
    "CALSCALE:GREGORIAN",
)


def calendar_file(calendar: Calendar, editions: Editions) -> str:
    """Everything of the calendar that has days, and a list of what has not."""
    known = {name: editions.get(name) or _first(plan) for name, plan in calendar.plans}
    found = list(events(calendar))
    return _file(calendar, found, known, left_out(calendar))


def changes_file(calendar: Calendar, before: Calendar, editions: Editions) -> str:
    """Only the events that are not as they were; those that are gone are cancelled.

    What is only undecided now has to be CANCELLED too, or it would stand on its old day; its title
    says that a new date comes.
    """
    known = {name: editions.get(name) or _first(plan) for name, plan in calendar.plans}
    changed: list[Event] = []
    gone: list[Event] = []
    made, was = _maker(calendar), _maker(before)
    for pair in paired(before.occurrences, calendar.occurrences):
        old, new = was(pair.before), made(pair.now)
        changed += [one for one in new if one not in old]
        kept = {one.uid for one in new}
        undecided = pair.now is not None and _is_undecided(pair.now.item)
        gone += [_cancelled(one, calendar, undecided) for one in old if one.uid not in kept]
    return _file(calendar, [*changed, *gone], known, ())


def events(calendar: Calendar) -> Iterator[Event]:
    """The calendar's events by time, each once."""
    made = _maker(calendar)
    for line in folded(calendar.occurrences):
        yield from made(line)


def left_out(calendar: Calendar) -> tuple[Line, ...]:
    """What the calendar has no days for."""
    return tuple(line for line in folded(calendar.occurrences) if not is_event(line.item))


def _maker(calendar: Calendar) -> Callable[[Line | None], tuple[Event, ...]]:
    """What makes a line of the calendar events, if there is a line and it is one."""
    names = names_of(calendar)
    plans = dict(calendar.plans)

    def made(line: Line | None) -> tuple[Event, ...]:
        if line is None or not is_event(line.item):
            return ()
        one = line.item
        return events_of(one, uid(one, names), plans[one.plan])

    return made


def _is_undecided(one: Scheduled) -> bool:
    """Whether something will be held, but nobody has said when."""
    return not one.cancelled and (one.certainty == "open" or one.status == "postponed")


def _cancelled(one: Event, calendar: Calendar, undecided: bool = False) -> Event:
    """An event that is gone from its day: called off, or to be held another day."""
    own = calendar_words(calendar.language)
    said = own.new_date if undecided else own.cancelled
    summary = one.summary if one.status == "CANCELLED" else said.format(title=one.summary)
    return one._replace(summary=summary, status="CANCELLED", busy=False, alarms=())


def _first(plan: Plan) -> Edition:
    return first_edition(plan.adopted or plan.span.interval.start)


def _file(
    calendar: Calendar,
    found: Sequence[Event],
    editions: Editions,
    left_out: Sequence[Line],
) -> str:
    lines = [*_HEAD, *_about(calendar, editions, left_out, alone=len(found) == 1)]
    if not found or any(isinstance(one.start, datetime) for one in found):
        lines += OSLO  # a calendar must hold something, and this is always true
    for one in found:
        lines += _event(one, editions[one.plan])
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
    yield calendar_words(calendar.language).left_out
    headings = words(calendar.language).headings
    for group in ("dated", "window", "recurring", "undecided"):
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
