"""A rule in the file falls on the very days that the plan's own reading does."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest

from applan.formats.ics.file import in_utc
from applan.formats.ics.recurrence import repeats
from applan.schedule.calendar import Calendar
from applan.when import Interval, Rule
from applan.when.expand import days_of

from .conftest import Written, events_of

MakeCalendar = Callable[..., Calendar]

RULES = {
    "hver torsdag": "FREQ=WEEKLY;WKST=MO;BYDAY=TH;UNTIL=20261231",
    "mandager og onsdager": "FREQ=WEEKLY;WKST=MO;BYDAY=MO,WE;UNTIL=20261230",
    "hver torsdag i mars": "FREQ=WEEKLY;WKST=MO;BYDAY=TH;UNTIL=20260326",
    "hver mandag unntatt juli": "FREQ=WEEKLY;WKST=MO;BYDAY=MO;UNTIL=20261228",
    "hver tirsdag, unntatt uke 8 og 17. mars": "FREQ=WEEKLY;WKST=MO;BYDAY=TU;UNTIL=20261229",
    "fredager, ikke i påska": "FREQ=WEEKLY;WKST=MO;BYDAY=FR;UNTIL=20261225",
    "tirsdager i oddetallsuker": "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU;UNTIL=20261229",
    "første tirsdag i måneden": "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20261201",
    "siste fredag i måneden, unntatt juli og desember": "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261127",
    "hver 14. dag fra 5. januar": "FREQ=DAILY;INTERVAL=14;UNTIL=20261221",
    "den 15. i hver måned": "FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20261215",
    "annenhver onsdag fra 7. januar til 28. april": (
        "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=WE;UNTIL=20260415"
    ),
    "annenhver mandag og onsdag fra 7. januar til 12. mai": (
        "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO,WE;UNTIL=20260511"
    ),
    "hver dag": "FREQ=DAILY;UNTIL=20261231",
    "første tirsdag i måneden kl. 18": "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20261201T170000Z",
    "mandager kl. 18–20 i mai 2026": "FREQ=WEEKLY;WKST=MO;BYDAY=MO;UNTIL=20260525T160000Z",
}


@pytest.mark.parametrize("when", RULES)
def test_a_rule_is_written_and_falls_on_its_days(
    make_calendar: MakeCalendar, written: Written, when: str
) -> None:
    rrule = pytest.importorskip("dateutil.rrule", reason="python-dateutil expands the rules")
    calendar = make_calendar(f"- {{id: a, title: A, when: '{when}'}}")
    one = events_of(written(calendar))["a"]
    assert one.value("RRULE") == RULES[when]
    (found,) = calendar.occurrences
    assert isinstance(found.recurrence, Rule) and found.start and found.end
    expected = days_of(found.recurrence, Interval(found.start, found.end + timedelta(days=1)))
    clock = found.time.start_time if found.time and found.time.start_time else time()
    first = datetime.strptime(one.value("DTSTART")[:8], "%Y%m%d")
    rule, _, until = one.value("RRULE").partition(";UNTIL=")
    last = datetime.strptime(until[:8], "%Y%m%d") + timedelta(hours=23)
    days = {day.date() for day in rrule.rrulestr(f"RRULE:{rule}", dtstart=first).between(
        first, last, inc=True
    )}  # fmt: skip
    left = {datetime.strptime(day[:8], "%Y%m%d").date() for day in one.value("EXDATE").split(",")
            if day}  # fmt: skip
    assert sorted(days - left) == list(expected)
    assert len(expected) > 3 and first.date() == expected[0] and clock is not None


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (
            "første og tredje mandag i måneden",
            {"a": "FREQ=MONTHLY;BYDAY=1MO", "a.20260119": "FREQ=MONTHLY;BYDAY=3MO"},
        ),
        ("den 31. i mars, mai og juli 2026", None),
        (
            "nest siste tirsdag i måneden i mars–mai 2026",
            {"a": "", "a.20260421": "", "a.20260519": ""},
        ),
        (
            "den 31. i hver måned fra januar til mai",
            {"a": "", "a.20260331": "", "a.20260531": ""},
        ),
    ],
)
def test_what_outlook_has_no_form_for_is_more_series_or_single_days(
    make_calendar: MakeCalendar, written: Written, when: str, expected: dict[str, str] | None
) -> None:
    """MS-OXCICAL 2.1.3.2: one ordinal a series; a 31st would be the last day of each month."""
    calendar = make_calendar(f"- {{id: a, title: A, when: '{when}'}}")
    if expected is None:
        assert all(not repeats(one) for one in calendar.occurrences)
        return
    found = {
        name: one.value("RRULE").partition(";UNTIL=")[0]
        for name, one in events_of(written(calendar)).items()
    }
    assert found == expected


def test_every_other_week_is_so_over_new_year_too(
    make_calendar: MakeCalendar, written: Written
) -> None:
    """2026 has 53 weeks, so two odd weeks follow each other."""
    calendar = make_calendar(
        "- {id: a, title: A, when: tirsdager i oddetallsuker}", period="2026–2027"
    )
    left = events_of(written(calendar))["a"].value("EXDATE").split(",")
    assert left[0] == "20260120" and len(left) == 50
    assert "20261229" not in left and "20270105" not in left and "20270112" in left


@pytest.mark.parametrize("when", ["annenhver torsdag", "to ganger i året", "månedlig", "hele året"])
def test_what_names_no_days_is_no_rule(make_calendar: MakeCalendar, when: str) -> None:
    (one,) = make_calendar(f"- {{title: A, when: {when}}}").occurrences
    assert repeats(one) == ()


def test_a_yearly_rule_is_written_out(make_calendar: MakeCalendar, written: Written) -> None:
    calendar = make_calendar(
        "- {id: a, title: A, when: siste søndag i april hvert år}", period="2026–2027"
    )
    found = {name: one.value("DTSTART") for name, one in events_of(written(calendar)).items()}
    assert found == {"a.20260426": "20260426", "a.20270425": "20270425"}


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("2026-01-15T18:00", "2026-01-15T17:00"),
        ("2026-03-29T01:59", "2026-03-29T00:59"),
        ("2026-03-29T03:00", "2026-03-29T01:00"),
        ("2026-07-01T00:30", "2026-06-30T22:30"),
        ("2026-10-25T01:59", "2026-10-24T23:59"),
        ("2026-10-25T03:00", "2026-10-25T02:00"),
    ],
)
def test_norwegian_time_in_utc(local: str, expected: str) -> None:
    assert in_utc(datetime.fromisoformat(local)) == datetime.fromisoformat(expected)


def test_the_two_rules_are_those_of_the_tz_database() -> None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        oslo = ZoneInfo("Europe/Oslo")
    except ZoneInfoNotFoundError:
        pytest.skip("this machine has no time zones")
    day = datetime(1997, 1, 1, 12)
    while day.year < 2037:
        offset = day.replace(tzinfo=oslo).utcoffset()
        assert offset is not None and day - offset == in_utc(day), day
        day += timedelta(days=1)
    assert day.date() == date(2037, 1, 1)
