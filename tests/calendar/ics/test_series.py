"""What the grammar makes of rules is written in forms that Outlook takes, and no other.

The forms stand in `docs/formats.md`. Each head meets each limit, exception and clock, one after
another as they come round, and with ``--fuzz 10000`` more of them meet.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest

from applan.formats.ics.file import events
from applan.schedule.calendar import Calendar
from applan.when import Interval
from applan.when.expand import days_of

from .conformance import Component, read
from .conftest import Written
from .readers import days_by_ical_js, days_by_icalendar, days_by_node_ical, days_by_vobject

MakeCalendar = Callable[..., Calendar]
Days = Callable[[bytes], dict[str, list[str]]]

DOCS = Path(__file__).parents[3] / "docs" / "formats.md"
HEADS = (
    "hver dag", "alle hverdager", "hver mandag", "hver søndag", "tirsdager", "mandager og onsdager",
    "mandager, onsdager og fredager", "lørdager og søndager", "hver 14. dag fra 5. januar",
    "hver tredje dag fra 3. januar", "annenhver onsdag fra 7. januar",
    "annenhver mandag og onsdag fra 7. januar", "hver tredje torsdag fra 8. januar",
    "tirsdager i oddetallsuker", "søndager i partallsuker", "annenhver fredag i oddetallsuker",
    "mandager og torsdager i partallsuker", "den 1. i hver måned", "den 15. i hver måned",
    "den 28. i hver måned", "den 29. i hver måned", "den 30. i hver måned", "den 31. i hver måned",
    "første tirsdag i måneden", "andre onsdag i måneden", "tredje torsdag i måneden",
    "fjerde fredag i måneden", "femte mandag i måneden", "siste søndag i måneden",
    "nest siste lørdag i måneden", "første og tredje mandag i måneden",
    "andre og fjerde tirsdag i måneden", "første og siste onsdag i måneden",
    "første mandag og tirsdag i måneden", "siste søndag i april hvert år",
    "siste virkedag i måneden", "første hverdag i måneden", "siste dag i måneden",
)  # fmt: skip
LIMITS = {
    "2026": (
        "", " fra mars", " fra 14. januar til 29. april", " i uke 3–20", " i september–november",
        " i andre halvår",
    ),
    "2026–2028": (
        "", " fra mars 2026 til februar 2027", " fra 14. januar 2026 til 29. april 2028",
        " i 2027", " i september–november 2027", " i andre halvår 2026",
    ),
}  # fmt: skip
EXCEPTIONS = (
    "", ", unntatt juli", ", unntatt uke 8 og 9", ", unntatt 6.–12. april", ", ikke i påska",
    ", utenom helligdager", ", unntatt juli og desember",
)  # fmt: skip
CLOCKS = ("", " kl. 18", " kl. 18–20", " kl. 22–02", " kl. 24")


def times_of(period: str, rounds: int) -> list[str]:
    every = list(product(CLOCKS, LIMITS[period], EXCEPTIONS))
    found = []
    for number, head in enumerate(HEADS):
        step = len(every) // rounds or 1
        some = every[(number * 11) % step :: step]
        if "fra" in head:  # begins already, and begins only once
            some = [(clock, "", but) for clock, _, but in some]
        if period != "2026":
            head = re.sub(r"(fra \d+\. januar)", r"\1 2026", head)
        found += [f"{head}{clock}{limit}{but}" for clock, limit, but in some]
    return list(dict.fromkeys(found))


@pytest.fixture(scope="module", params=LIMITS)
def series(
    request: pytest.FixtureRequest, make_calendar: MakeCalendar, written: Written
) -> tuple[Calendar, bytes]:
    """All of them in one calendar, a number for each."""
    rounds = 8 if request.config.getoption("--fuzz") < 10_000 else 24
    times = times_of(request.param, rounds)
    yaml = "\n".join(f'- {{id: n{n}, title: T, when: "{when}"}}' for n, when in enumerate(times))
    calendar = make_calendar(yaml, period=request.param)
    return calendar, written(calendar)


def components(content: bytes) -> Iterator[Component]:
    return (one for one in read(content).inner if one.name == "VEVENT")


def test_no_other_form_is_written_than_the_table_has(series: tuple[Calendar, bytes]) -> None:
    allowed = forms()
    assert len(allowed) == 4
    seen = [0] * len(allowed)
    rules = [one.value("RRULE") for one in components(series[1]) if one.value("RRULE")]
    for rule in rules:
        said, _, until = rule.partition(";UNTIL=")
        fits = [number for number, form in enumerate(allowed) if form.fullmatch(said)]
        assert len(fits) == 1 and until, rule
        seen[fits[0]] += 1
    assert len(rules) > 150 and min(seen) > 10


def forms() -> list[re.Pattern[str]]:
    """The first column of the table of forms, where ``[…]`` may be left out."""
    text = DOCS.read_text("utf-8").partition("MS-OXCICAL")[2]
    written = re.findall(r"^\| `(FREQ=[^`]+)` \|", text, re.M)
    day = "(?:MO|TU|WE|TH|FR|SA|SU)"
    means = {
        "DAYS": f"{day}(?:,{day})*",
        "KDAY": f"(?:[1-4]|-1){day}",
        "N28": r"(?:[1-9]|1\d|2[0-8])",
        "N": r"\d+",
    }
    return [
        re.compile(
            re.sub(
                rf"(?<==)(?:{'|'.join(means)})(?=[]);]|$)",
                lambda word: means[word[0]],
                form.replace("[", "(?:").replace("]", ")?"),
            )
        )
        for form in written
    ]


def test_the_first_day_is_one_of_the_series_and_the_last_is_its_end(
    series: tuple[Calendar, bytes],
) -> None:
    """Outlook shows a DTSTART that the rule does not make as one day too many."""
    said = days_by_icalendar(series[1])
    for one in components(series[1]):
        days = said[one.value("UID")]
        assert days[0].replace("-", "") == one.value("DTSTART")[:8]
        if not one.value("RRULE"):
            continue
        until = one.value("RRULE").partition(";UNTIL=")[2]
        last = date.fromisoformat(days[-1])
        if until.endswith("Z"):
            clock = datetime.strptime(one.value("DTSTART")[9:], "%H%M%S").time()
            summer = last_sunday(last.year, 3) <= last < last_sunday(last.year, 10)
            # The night that clocks change, 0 o'clock is still what it was the day before.
            if clock.hour == 0 and last in (last_sunday(last.year, 3), last_sunday(last.year, 10)):
                summer = not summer
            local = datetime.combine(last, clock) - timedelta(hours=2 if summer else 1)
            assert until == local.strftime("%Y%m%dT%H%M%SZ")
        else:
            assert until == last.strftime("%Y%m%d")


def last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


@pytest.mark.parametrize(
    "expand", [days_by_icalendar, days_by_vobject, days_by_ical_js, days_by_node_ical]
)
def test_other_programs_count_the_same_days_out(
    series: tuple[Calendar, bytes], expand: Days
) -> None:
    calendar, content = series
    said: dict[str, list[str]] = {}
    for uid, days in expand(content).items():
        said.setdefault(uid.partition("@")[0].split(".")[1], []).extend(days)
    known = dict.fromkeys(one.uid.partition("@")[0].split(".")[1] for one in events(calendar))
    meant: dict[str, list[str]] = {}
    asked: list[str] = []
    for one in calendar.occurrences:
        name = one.key.partition(".")[0]
        if one.time is None:
            asked.append(one.text)
            continue
        assert one.start is not None and one.end is not None, one.text
        days = (one.start,)
        if one.group == "recurring":
            days = days_of(one.recurrence, Interval(one.start, one.end + timedelta(days=1)))
        late = timedelta(days=1) if one.time.late else timedelta()
        meant.setdefault(name, []).extend((day + late).isoformat() for day in days)
    assert {name: sorted(days) for name, days in said.items()} == {
        name: sorted(days) for name, days in meant.items() if days
    }
    assert len(asked) * 20 < len(calendar.occurrences), asked
    assert len(known) > 200 and sum(map(len, said.values())) > 5_000
