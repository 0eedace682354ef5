"""Every view says the same days of every time: calendar file, months, what comes, tables, drafts.

A table's row has a first and a last day; of what comes back those are the time it does so in, and
the days themselves are asked of the views that name them.
"""

import csv
import io
import json
from collections.abc import Callable
from datetime import date, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from applan.formats.calendar import render
from applan.formats.ics.events import LONGEST_WINDOW
from applan.formats.ics.file import events
from applan.messages import catalogue
from applan.schedule.calendar import Calendar
from applan.schedule.coming import agenda
from applan.schedule.dates import dates_view
from applan.schedule.months import months_of
from applan.schedule.scheduled import DAYS, EXACT, GOES_ON, Scheduled
from applan.schedule.selection import folded
from applan.when import Interval, Period, parse_when
from applan.when.expand import days_of

MakeCalendar = Callable[..., Calendar]
DAY = timedelta(days=1)

NUMBERS = st.integers(1, 28)
MONTHS = st.sampled_from((
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember",
))  # fmt: skip
DATES = st.builds("{}. {}".format, NUMBERS, MONTHS)
CLOCKS = st.sampled_from(("", " kl. 18", " kl. 18–20.30", " kl. 22–02", " kl. 24", " kl. 18–24"))
SINGLE = st.one_of(
    st.builds("{}{}".format, DATES, CLOCKS),
    st.builds("{}.–{}. {}".format, st.integers(1, 14), st.integers(15, 28), MONTHS),
    st.builds("uke {}".format, st.integers(1, 53)),
    st.builds("uke {}–{}".format, st.integers(1, 26), st.integers(27, 53)),
    MONTHS,
    st.sampled_from((
        "våren", "høsten", "2. kvartal", "første halvår", "slutten av mai", "månedsskiftet mai/juni",
        "påska", "pinsen", "årsskiftet", "hele året", "2026", "17. mai", "uke 14", "uke 1",
    )),
)  # fmt: skip
MARKED = st.builds(
    "{}{}".format,
    st.sampled_from(("", "", "innen ", "senest ", "trolig ", "kanskje ", "innen utgangen av ")),
    SINGLE,
)
RULES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from((
        "hver tirsdag", "mandager og onsdager", "tirsdager i oddetallsuker", "den 15. i hver måned",
        "den 31. i hver måned", "første tirsdag i måneden", "første og siste mandag i måneden",
        "femte torsdag i måneden", "annenhver onsdag fra 7. januar", "hver 14. dag fra 5. januar",
        "hver dag i uke 11", "hver dag", "siste fredag i måneden", "hver søndag",
    )),
    CLOCKS,
    st.sampled_from(("", " i mars–mai", " fra uke 9 til uke 23", " i september")),
    st.sampled_from((
        "", ", unntatt juli", ", unntatt uke 8 og 9", ", ikke i påska", ", utenom helligdager",
        ", unntatt skoleferien",
    )),
)  # fmt: skip
UNKNOWN = st.sampled_from((
    "avklares", "to ganger i året", "månedlig", "31. juni", "søndag 14. mars", "hver tirsdag etter xyz",
    "etter årsmøtet", "jevnlig", "ved behov", "12. mars, uten mening 3", "annenhver torsdag",
))  # fmt: skip
WHENS = st.one_of(
    MARKED, RULES, UNKNOWN, st.builds("{} og {}".format, DATES, DATES),
    st.builds("{}, {}{}".format, DATES, DATES, CLOCKS),
)  # fmt: skip
ACTIVITIES = st.lists(
    st.tuples(
        WHENS,
        st.sampled_from(("activity", "meeting", "deadline", "course")),
        st.sampled_from(("", "", "status: cancelled", "status: postponed", "status: planned")),
    ),
    min_size=1,
    max_size=4,
)


def days_in(one: Scheduled) -> set[date]:
    """What must be the same everywhere: its days, or nothing where no one knows them."""
    if one.start is None or one.end is None:
        return set()
    if one.time is not None and one.time.kind in GOES_ON:
        return set(days_of(one.recurrence, Interval(one.start, one.end + DAY)))
    return {one.start + DAY * n for n in range((one.end - one.start).days + 1)}


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(activities=ACTIVITIES)
def test_the_views_agree_on_every_day_of_every_time(
    make_calendar: MakeCalendar, activities: list[tuple[str, str, str]]
) -> None:
    yaml = "\n".join(
        f"- {{id: n{n}, title: T{n}, kind: {kind}, when: '{when}'{', ' if more else ''}{more}}}"
        for n, (when, kind, more) in enumerate(activities)
    )
    calendar = make_calendar(yaml, view="dates")
    check_calendar_file(calendar)
    check_months(calendar)
    check_next(calendar)
    check_tables(calendar)
    check_drafts(calendar)


def check_calendar_file(calendar: Calendar) -> None:
    said: dict[str, set[date]] = {}
    for event in events(calendar):
        name = event.uid.partition("@")[0].removeprefix("plan.")
        days = set(event.days)
        if not isinstance(event.start, datetime) and event.repeats is None:
            assert event.end is not None
            days = {event.start + DAY * n for n in range((event.end - event.start).days)}
        owner = max((one.key for one in calendar.occurrences if name.startswith(one.key)), key=len)
        said.setdefault(owner, set()).update(days)
    for one in (line.item for line in folded(calendar.occurrences)):
        recurs = one.time is not None and one.time.kind in GOES_ON
        expected = days_in(one)
        if one.time is not None and one.time.late and (recurs or one.precision in EXACT):
            expected = {day + DAY for day in expected}
        elif one.time is not None and one.time.start_time is not None and expected:
            expected = expected if one.recurrence else {min(expected)}
        exact = one.deadline or one.precision in DAYS
        shown = one.off == "postponed" or one.certainty != "open"
        if not (recurs or exact or one.length <= LONGEST_WINDOW):
            shown = False  # «uke 10–30» is a bar nobody could see past
        if not shown:
            expected = set()
        assert said.get(one.key, set()) == expected, one.text


def check_months(calendar: Calendar) -> None:
    span = calendar.plans[0][1].span.interval
    found = months_of(folded(calendar.occurrences), span, "nb")
    listed: dict[str, set[date]] = {}
    going: dict[str, set[date]] = {}
    for month in found:
        if month.first is None:
            continue
        for dated in month.dates:
            days = {month.first.replace(day=day) for day in dated.days}
            listed.setdefault(dated.line.item.key, set()).update(days)
        for told in month.focus:
            going.setdefault(told.line.item.key, set()).add(month.first)
    for one in calendar.occurrences:
        if one.key in listed:
            days = days_in(one)
            assert listed[one.key] <= days, one.text
            if one.group == "recurring":
                assert listed[one.key] == days, one.text
            else:
                assert one.filed[0] in listed[one.key], one.text
        elif one.key in going and one.group != "recurring":
            first, last = one.filed
            first, last = max(first, span.start), min(last, span.last)
            assert {first.replace(day=1), last.replace(day=1)} <= going[one.key], one.text


def check_next(calendar: Calendar) -> None:
    """Seen from each day: what is on it, and no other day's."""
    day = calendar.plans[0][1].span.interval.start
    for one in calendar.occurrences:
        days = days_in(one)
        named = one.group == "recurring" and one.names_days
        if not (named or one.group == "dated") or one.status == "done":
            continue
        for n in range(0, 365, 1 if named else 5):
            on = day + DAY * n
            listed = agenda([one], on, 0)
            here = (*listed.due, *listed.ongoing, *listed.undecided, *listed.cancelled)
            assert bool(here) == (on in days), (one.text, on)


def check_tables(calendar: Calendar) -> None:
    rows = list(csv.reader(io.StringIO(str(render(calendar, "csv", catalogue("nb"))))))[1:]
    said = json.loads(render(calendar, "json", catalogue("nb")))["occurrences"]
    lines = folded(calendar.occurrences)
    assert len(rows) == len(said) == len(lines)
    for line, row, one in zip(lines, rows, said, strict=True):
        start, end = line.item.start, line.item.end
        assert row[0] == (start.isoformat() if start else "") == (one["start"] or "")
        assert row[1] == (end.isoformat() if end else "") == (one["end"] or "")


def check_drafts(calendar: Calendar) -> None:
    """What the date plan prints is read again as the same days."""
    plan = calendar.plans[0][1]
    for _, rows in dates_view(plan).items():
        for row in rows:
            one = row.item
            if one.time is None or one.anchor is not None or row.when.startswith("utsatt fra "):
                continue
            period = Period(plan.span.text, plan.span.interval)
            reading = parse_when(row.when, period=period)
            assert not reading.problems and len(reading.occurrences) == 1, row.when
            again = reading.occurrences[0]
            if one.group == "recurring" and one.start is not None and one.end is not None:
                days = days_of(again.recurrence, Interval(one.start, one.end + DAY))
                assert set(days) == days_in(one), row.when
            elif one.start is not None and one.certainty != "open":
                assert again.interval is not None
                first = again.interval.last if one.deadline else again.interval.start
                assert (first, again.interval.last) == (one.start, one.end), row.when
