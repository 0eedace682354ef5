"""Every file we write is what the RFCs allow, and the check would notice if it were not."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applan.formats.ics.content import escaped, written
from applan.schedule.calendar import Calendar
from applan.typography import legible

from .conformance import Property, faults, read, text
from .conftest import Written

MakeCalendar = Callable[..., Calendar]
PLANS = sorted(path.stem for path in (Path(__file__).parents[3] / "plans").glob("*.yaml"))

BROKEN = {
    "LF for CRLF": (b"\r\n", b"\n", "3.1"),
    "no last line break": (b"END:VCALENDAR\r\n", b"END:VCALENDAR", "3.1 does not end"),
    "a line not folded": (b"\r\n ", b"", "3.1 line"),
    "an empty line": (b"BEGIN:VEVENT\r\n", b"\r\nBEGIN:VEVENT\r\n", "3.1"),
    "a split character": ("En måned".encode(), b"En m\xc3\r\n \xa5ned", "3.1 a character"),
    "a control character": (b"En dag", b"En\x07dag", "3.1 a control"),
    "a comma not escaped": (b"Grand\\,", b"Grand,", "3.3.11"),
    "an unknown escape": (b"Grand\\,", b"Grand\\t", "3.3.11"),
    "no UID": (b"UID:plan.dag@laget.applan\r\n", b"", "VEVENT lacks UID"),
    "a UID twice": (b"UID:plan.uke@", b"UID:plan.dag@", "3.8.4.7"),
    "no DTSTAMP": (b"DTSTAMP:20260115T123000Z\r\n", b"", "VEVENT lacks DTSTAMP"),
    "a local DTSTAMP": (b"DTSTAMP:20260115T123000Z", b"DTSTAMP:20260115T123000", "3.8.7"),
    "DTEND as DTSTART": (b"DTEND;VALUE=DATE:20260315", b"DTEND;VALUE=DATE:20260314", "3.8.2.2"),
    "DTEND with a time": (b"DTEND;VALUE=DATE:20260315", b"DTEND:20260315T000000Z", "3.8.2.2"),
    "a day there is not": (b"DATE:20260314", b"DATE:20260231", "3.3"),
    "REFRESH-INTERVAL plain": (b"INTERVAL;VALUE=DURATION:P1D", b"INTERVAL:P1D", "7986 5.7"),
    "a zone that is not there": (b"TZID=Europe/Oslo", b"TZID=Europe/Paris", "3.2.19"),
    "a floating time": (b"DTSTART;TZID=Europe/Oslo", b"DTSTART", "3.3.5"),
    "UNTIL as a day": (b"UNTIL=20261201T170000Z", b"UNTIL=20261201", "3.3.10"),
    "a wrong STATUS": (b"STATUS:TENTATIVE", b"STATUS:MAYBE", "3.8.1.11"),
    "busy and cancelled": (
        b"STATUS:CANCELLED\r\nTRANSP:TRANSPARENT",
        b"STATUS:CANCELLED\r\nTRANSP:OPAQUE",
        "what is not certain",
    ),
    "an alarm without trigger": (b"TRIGGER:-P1D\r\n", b"", "VALARM lacks TRIGGER"),
    "an alarm that is no duration": (b"TRIGGER:-P1D", b"TRIGGER:-1D", "3.8.6.3"),
    "a component that does not end": (b"END:VEVENT\r\nEND:VCAL", b"END:VCAL", "3.1"),
    "a property twice": (b"SEQUENCE:3\r\n", b"SEQUENCE:3\r\nSEQUENCE:4\r\n", "VEVENT has SEQUENCE"),
    "two names": (b"\r\nNAME:", b"\r\nNAME:X", "7986 5.1"),
    "nothing in it": (b"", b"", "3.6"),
}  # fmt: skip


@pytest.mark.parametrize("name", [name for name in BROKEN if name != "nothing in it"])
def test_the_check_finds(name: str, everything: bytes) -> None:
    old, new, expected = BROKEN[name]
    assert old in everything
    found = faults(everything.replace(old, new))
    assert [fault for fault in found if fault.startswith(expected)], found


def test_the_check_finds_a_calendar_with_nothing_in_it(everything: bytes) -> None:
    head, tail = everything.index(b"BEGIN:VTIMEZONE"), everything.index(b"END:VCALENDAR")
    assert "3.6 a calendar holds a component at least" in faults(
        everything[:head] + everything[tail:]
    )


@pytest.mark.parametrize("name", [*PLANS, "busy"])
def test_the_plans_are_good_calendars(
    shipped_calendar: MakeCalendar, written: Written, name: str
) -> None:
    assert len(PLANS) >= 5
    content = written(shipped_calendar(name))
    assert content == written(shipped_calendar(name))
    assert content.count(b"BEGIN:VEVENT") >= 1


HOSTILE = [
    "END:VEVENT\r\nBEGIN:VEVENT",
    "a;b,c\\d\\n\"e'f:g=h",
    "\u2028x\u2029y\x85z",
    "𝄞" * 30,
    "á" * 60,
    "\u202eabc",
    ' " ',
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_a_title_may_hold_anything(
    make_calendar: MakeCalendar, written: Written, title: str
) -> None:
    quoted = "".join(c if ord(c) > 0xFFFF else json.dumps(c)[1:-1] for c in title).join('""')
    calendar = make_calendar(
        f"- {{title: {quoted}, text: {quoted}, place: {quoted}, responsible: {quoted}, "
        "when: 14. mars}"
    )
    (event,) = (one for one in read(written(calendar)).inner if one.name == "VEVENT")
    shown = legible(" ".join(calendar.plans[0][1].activities[0].title.split()))
    assert shown
    assert text(event.value("SUMMARY")) == shown
    assert text(event.value("LOCATION")) == shown


@given(st.text())
def test_any_text_is_read_back_but_what_no_file_can_hold(said: str) -> None:
    content = written([f"SUMMARY:{escaped(said)}"]).encode()
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    back = text(Property(content.decode().replace("\r\n ", "").removesuffix("\r\n")).value)
    assert len(back) <= len(said)
    printable = "".join(one for one in said if one.isprintable())
    assert "".join(one for one in back if one.isprintable() and one != "\ufffd") == (
        printable.replace("\ufffd", "")
    )


def test_a_line_is_folded_at_75_octets_between_characters() -> None:
    assert written(["X:" + "a" * 73]) == "X:" + "a" * 73 + "\r\n"
    assert written(["X:" + "a" * 74]) == "X:" + "a" * 73 + "\r\n a\r\n"
    assert written(["X:" + "a" * 72 + "å"]) == "X:" + "a" * 72 + "\r\n å\r\n"
    assert written(["X:" + "a" * 71 + "åb" + "c" * 74]) == (
        "X:" + "a" * 71 + "å\r\n b" + "c" * 73 + "\r\n c\r\n"
    )


def test_every_time_that_people_write_gives_a_good_calendar(
    make_calendar: MakeCalendar, written: Written
) -> None:
    folder = Path(__file__).parents[2] / "when"
    times = sorted(
        {
            row["text"]
            for path in folder.glob("*.tsv")
            for row in csv.DictReader(
                path.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
            )
            if row.get("read as")
        }
    )
    kinds = ("meeting", "deadline", "campaign")
    yaml = "\n".join(
        f"- {{kind: {kinds[n % 3]}, title: T{n}, when: {json.dumps(when, ensure_ascii=False)}}}"
        for n, when in enumerate(times)
    )
    content = written(make_calendar(yaml, period="2020–2021"))
    listed = text(read(content).value("DESCRIPTION"))
    assert len(times) > 200
    summaries = {
        text(one.value("SUMMARY")).removeprefix("Frist: ").partition(" (")[0]
        for one in read(content).inner
        if one.name == "VEVENT"
    }
    for number, when in enumerate(times):
        assert f"T{number}" in summaries or f"– T{number}: " in listed, when


def test_an_empty_calendar_is_still_one(make_calendar: MakeCalendar, written: Written) -> None:
    content = written(make_calendar("- {title: Åpen, when: avklares}"))
    assert [one.name for one in read(content).inner] == ["VTIMEZONE"]
    assert text(read(content).value("DESCRIPTION")) == (
        "Uten plass i kalenderen:\nUten dato:\n– Åpen: avklares"
    )
