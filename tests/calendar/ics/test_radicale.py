"""Through a real CalDAV server and back: written twice, nothing is doubled, and days move."""

import base64
import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest

from applan.formats.ics import Edition
from applan.formats.ics.file import calendar_file, changes_file
from applan.schedule.calendar import Calendar

from .conformance import Component, faults, read, text

MakeCalendar = Callable[..., Calendar]
PLACE = "/laget/kalender/"
DAV, CALDAV = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
QUERY = """<?xml version="1.0"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">{range}
</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>"""

PLAN = """
- {{id: mote, kind: meeting, title: "Styremøte; vår, 2026", when: {mote}}}
- {{id: kurs, kind: course, title: Kurs, when: [1. juni, uke 37]}}
- {{id: frist, kind: deadline, title: Påmelding, when: innen 1. mai}}
- {{id: fast, kind: meeting, title: Fast møte, when: første tirsdag i måneden kl. 18–20}}
"""


class Server:
    """A calendar of our own on Radicale."""

    def __init__(self, port: int) -> None:
        self._port = port

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=20)
        login = base64.b64encode(b"laget:x").decode()
        connection.request(method, path, body, {"Authorization": f"Basic {login}", **headers})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content

    def put(self, calendar: bytes) -> None:
        """Write each event by itself at its UID, as calendar programs do."""
        whole = calendar.decode()
        head = whole[: whole.index("BEGIN:VEVENT")]
        for piece in whole.split("BEGIN:VEVENT\r\n")[1:]:
            event = piece.partition("END:VEVENT\r\n")[0]
            (one,) = read(f"BEGIN:X\r\n{event}END:X\r\n".encode()).all("UID")
            body = f"{head}BEGIN:VEVENT\r\n{event}END:VEVENT\r\nEND:VCALENDAR\r\n"
            status, said = self.ask(
                "PUT", f"{PLACE}{one.value}.ics", body.encode(), **{"Content-Type": "text/calendar"}
            )
            assert status in (201, 204), said

    def events(self, start: str = "", end: str = "") -> dict[str, Component]:
        """What the server has, by UID; with limits only what falls within."""
        within = f'<C:time-range start="{start}" end="{end}"/>' if start else ""
        status, said = self.ask(
            "REPORT", PLACE, QUERY.format(range=within).encode(),
            Depth="1", **{"Content-Type": "application/xml"},
        )  # fmt: skip
        assert status == 207, said
        found: list[Component] = []
        for item in ElementTree.fromstring(said).iter(f"{CALDAV}calendar-data"):
            content = (item.text or "").replace("\r\n", "\n").replace("\n", "\r\n").encode()
            found += [one for one in read(content).inner if one.name == "VEVENT"]
        uids = [one.value("UID") for one in found]
        assert len(uids) == len({*uids}), "something is doubled"
        return {one.value("UID"): one for one in found}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Radicale on a free port of this machine, with an empty calendar."""
    if find_spec("radicale") is None:
        pytest.skip("pip install Radicale")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable, "-m", "radicale", "--config", "", "--server-hosts", f"127.0.0.1:{port}",
        "--auth-type", "none", "--storage-filesystem-folder", str(tmp_path / "radicale"),
    ]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            server = Server(port)
            for _ in range(150):
                try:
                    status, said = server.ask("MKCALENDAR", PLACE)
                    break
                except OSError:
                    assert process.poll() is None, process.stdout and process.stdout.read()
                    time.sleep(0.1)
            assert status == 201, said
            yield server
        finally:
            process.terminate()
            process.wait(10)


def file_of(calendar: Calendar, sequence: int = 0) -> bytes:
    edition = Edition(datetime(2026, 1, 15 + sequence, tzinfo=UTC), sequence)
    content = calendar_file(calendar, {"plan": edition}).encode()
    assert faults(content) == []
    return content


def days(found: dict[str, Component]) -> dict[str, str]:
    return {uid.partition("@")[0]: one.value("DTSTART") for uid, one in sorted(found.items())}


def test_written_twice_nothing_is_doubled(server: Server, make_calendar: MakeCalendar) -> None:
    first = make_calendar(PLAN.format(mote="14. mars"))
    server.put(file_of(first))
    server.put(file_of(first))
    expected = {
        "plan.fast": "20260106T180000",
        "plan.frist": "20260501",
        "plan.kurs.20260601": "20260601",
        "plan.kurs.20260907": "20260907",
        "plan.mote": "20260314",
    }
    assert days(server.events()) == expected
    moved = make_calendar(PLAN.format(mote="21. mars"))
    server.put(file_of(moved, 1))
    found = server.events()
    assert days(found) == {**expected, "plan.mote": "20260321"}
    one = found["plan.mote@laget.applan"]
    assert text(one.value("SUMMARY")) == "Styremøte; vår, 2026"
    assert (one.value("SEQUENCE"), one.value("DTSTAMP")) == ("1", "20260116T000000Z")
    assert [a.value("TRIGGER") for a in found["plan.frist@laget.applan"].inner] == [
        "-P6DT15H", "-PT15H",
    ]  # fmt: skip


def test_only_what_changed_leaves_the_rest(server: Server, make_calendar: MakeCalendar) -> None:
    first = make_calendar(PLAN.format(mote="14. mars"))
    server.put(file_of(first))
    lines = PLAN.format(mote="21. mars").strip().splitlines()
    second = make_calendar("\n".join(line for line in lines if "frist" not in line))
    edition = Edition(datetime(2026, 1, 16, tzinfo=UTC), 1)
    changes = changes_file(second, first, {"plan": edition}).encode()
    assert faults(changes) == []
    assert changes.count(b"BEGIN:VEVENT") == 2
    server.put(changes)
    found = server.events()
    assert len(found) == 5
    assert found["plan.mote@laget.applan"].value("DTSTART") == "20260321"
    gone = found["plan.frist@laget.applan"]
    assert (gone.value("STATUS"), gone.value("SEQUENCE")) == ("CANCELLED", "1")
    assert text(gone.value("SUMMARY")) == "Avlyst: Frist: Påmelding"


def test_the_server_understands_days_and_rules(server: Server, make_calendar: MakeCalendar) -> None:
    """Which it can only by reading DTEND as exclusive, RRULE, and the zone."""
    server.put(file_of(make_calendar(PLAN.format(mote="14.–15. mars"))))
    assert "plan.mote" in days(server.events("20260315T120000Z", "20260315T130000Z"))
    assert "plan.mote" not in days(server.events("20260316T120000Z", "20260316T130000Z"))
    assert [*days(server.events("20260804T161000Z", "20260804T162000Z"))] == ["plan.fast"]
    assert [*days(server.events("20260804T153000Z", "20260804T155000Z"))] == []


@pytest.mark.parametrize(("name", "events"), [("2020", 36), ("2026", 8)])
def test_a_shipped_plan_is_all_there(
    server: Server, shipped_calendar: MakeCalendar, name: str, events: int
) -> None:
    content = calendar_file(shipped_calendar(name), {}).encode()
    server.put(content)
    server.put(content)
    sent = {one.value("UID"): one for one in read(content).inner if one.name == "VEVENT"}
    found = server.events()
    assert {uid: _said(one) for uid, one in found.items()} == {
        uid: _said(one) for uid, one in sent.items()
    }
    assert len(found) == events


def _said(one: Component) -> dict[str, str]:
    """Everything in an event but what a server may write another way."""
    return {prop.name: text(prop.value) for prop in one.properties}
