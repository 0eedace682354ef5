"""Five programs that other calendars are built on read the same in our files as we meant."""

from collections.abc import Callable
from pathlib import Path

import pytest

from applan.formats.ics.events import Event
from applan.formats.ics.file import events
from applan.schedule.calendar import Calendar

from .conftest import EVERYTHING, Written
from .readers import Seen, by_ical_js, by_icalendar, by_libical, by_node_ical, by_vobject, shown

MakeCalendar = Callable[..., Calendar]
Read = Callable[[bytes], dict[str, Seen]]
READERS = (by_icalendar, by_vobject, by_ical_js, by_node_ical, by_libical)
PLANS = sorted(path.stem for path in (Path(__file__).parents[3] / "plans").glob("*.yaml"))
TIMES = {"regel": 12, "ukentlig": 4, "oddetall": 26}
"""How often what comes back does so; everything else happens once."""


def meant(one: Event, days: int) -> Seen:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    def moment(value: object) -> str | None:
        if isinstance(value, datetime):
            return shown(value.replace(tzinfo=ZoneInfo("Europe/Oslo")))
        return shown(value)  # type: ignore[arg-type]

    busy = "OPAQUE" if one.busy else "TRANSPARENT"
    return Seen(
        one.uid, one.summary, moment(one.start) or "", moment(one.end), one.status, busy,
        len(one.alarms), days,
    )  # fmt: skip


@pytest.mark.parametrize("read", READERS)
def test_every_sort_of_event(make_calendar: MakeCalendar, written: Written, read: Read) -> None:
    calendar = make_calendar(EVERYTHING)
    found = read(written(calendar))
    expected = {}
    for one in events(calendar):
        slug = one.uid.partition("@")[0].removeprefix("plan.")
        counts = one.uid in found and found[one.uid].days > 0
        expected[one.uid] = meant(one, TIMES.get(slug, 1) if counts else 0)
    assert found == expected
    assert len(found) == 20


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("name", PLANS)
def test_the_plans(shipped_calendar: MakeCalendar, written: Written, read: Read, name: str) -> None:
    calendar = shipped_calendar(name)
    found = read(written(calendar))
    assert found == {
        one.uid: meant(one, found[one.uid].days if one.uid in found else 0)
        for one in events(calendar)
    }
    assert len(PLANS) >= 5 and found


@pytest.mark.parametrize("read", READERS)
def test_a_hostile_title(make_calendar: MakeCalendar, written: Written, read: Read) -> None:
    title = "a;b,c\\\\d\\\"e'f:g=h END:VEVENT 𝄞 á " + "æøå" * 30
    calendar = make_calendar(f'- {{id: a, title: "{title}", when: 14. mars}}')
    (one,) = read(written(calendar)).values()
    assert one.summary == calendar.plans[0][1].activities[0].title.strip()
