"""Calendar files as other programs read them, each as the same few facts about every event."""

import ctypes
import ctypes.util
import json
import os
import shutil
import subprocess
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pytest

HERE = Path(__file__).parent
OSLO = ZoneInfo("Europe/Oslo")


class Seen(NamedTuple):
    """A day as ``2026-03-14``, a clock time in UTC as ``2026-03-14T17:00Z``."""

    uid: str
    summary: str
    start: str
    end: str | None
    status: str
    transparency: str
    alarms: int
    days: int
    """How many times it happens, or 0 where the program does not work that out."""


def shown(value: date | None) -> str | None:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    return value.isoformat() if value is not None else None


def by_icalendar(content: bytes) -> dict[str, Seen]:
    icalendar = pytest.importorskip("icalendar", reason="pip install icalendar")
    found = {}
    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    for one in calendar.walk("VEVENT"):
        assert not one.errors
        end = one.get("DTEND")
        found[str(one["UID"])] = Seen(
            str(one["UID"]),
            str(one["SUMMARY"]),
            shown(one["DTSTART"].dt) or "",
            shown(end.dt) if end is not None else None,
            str(one["STATUS"]),
            str(one["TRANSP"]),
            len(one.walk("VALARM")),
            0,
        )
    return found


def by_vobject(content: bytes) -> dict[str, Seen]:
    vobject = pytest.importorskip("vobject", reason="pip install vobject")
    found = {}
    calendar = vobject.readOne(content.decode())
    for one in getattr(calendar, "vevent_list", []):
        rule = one.getrruleset(addRDate=True) if "rrule" in one.contents else None
        found[one.uid.value] = Seen(
            one.uid.value,
            one.summary.value,
            shown(one.dtstart.value) or "",
            shown(one.dtend.value) if "dtend" in one.contents else None,
            one.status.value,
            one.transp.value,
            len(one.contents.get("valarm", [])),
            len(list(rule)) if rule is not None else 1,
        )
    return found


def by_ical_js(content: bytes) -> dict[str, Seen]:
    return _by_node("ical.js", content)


def by_node_ical(content: bytes) -> dict[str, Seen]:
    return _by_node("node-ical", content)


def days_by_icalendar(content: bytes) -> dict[str, list[str]]:
    """The library parses, and dateutil counts the days out."""
    icalendar = pytest.importorskip("icalendar", reason="pip install icalendar")
    from dateutil.rrule import rrulestr

    found = {}
    for one in icalendar.Calendar.from_ical(content).walk("VEVENT"):
        start = one["DTSTART"].dt
        first = datetime(start.year, start.month, start.day)
        left: set[date] = set()
        for dates in [one["EXDATE"]] if "EXDATE" in one else []:
            left |= {_day(each.dt) for each in dates.dts}
        days = [first.date()]
        if "RRULE" in one:
            rule = one["RRULE"]
            [until] = rule.pop("UNTIL")
            last = until.astimezone(OSLO) if isinstance(until, datetime) else until
            said = rule.to_ical().decode()
            ends = datetime(last.year, last.month, last.day)
            days = [each.date() for each in rrulestr(said, dtstart=first).between(
                datetime(1990, 1, 1), ends, inc=True
            )]  # fmt: skip
        found[str(one["UID"])] = [day.isoformat() for day in days if day not in left]
    return found


def days_by_vobject(content: bytes) -> dict[str, list[str]]:
    vobject = pytest.importorskip("vobject", reason="pip install vobject")
    return {
        one.uid.value: [
            _day(each).isoformat()
            for each in (
                one.getrruleset(addRDate=True) if "rrule" in one.contents else [one.dtstart.value]
            )
        ]
        for one in vobject.readOne(content.decode()).vevent_list
    }


def days_by_ical_js(content: bytes) -> dict[str, list[str]]:
    return dict(_asked("ical.js", content, "days"))


def days_by_node_ical(content: bytes) -> dict[str, list[str]]:
    return dict(_asked("node-ical", content, "days"))


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def by_libical(content: bytes) -> dict[str, Seen]:
    """libical, which Evolution, GNOME Calendar, KDE and Cyrus read with."""
    library = _libical()
    root = library.icalparser_parse_string(content)
    assert root, "libical does not read it"
    try:
        library.icalrestriction_check(root)
        printed = library.icalcomponent_as_ical_string(root).decode()
        assert "X-LIC-ERROR" not in printed, printed
        return dict(_libical_events(library, root))
    finally:
        library.icalcomponent_free(root)


def _libical_events(library: Any, root: Any) -> Any:
    kind = library.icalcomponent_string_to_kind(b"VEVENT")
    one = library.icalcomponent_get_first_component(root, kind)
    alarm = library.icalcomponent_string_to_kind(b"VALARM")
    while one:

        def value(name: bytes, of: Any = one) -> str | None:
            sort = library.icalproperty_string_to_kind(name)
            found = library.icalcomponent_get_first_property(of, sort)
            if not found:
                return None
            return str(library.icalproperty_get_value_as_string(found).decode())

        uid = value(b"UID") or ""
        yield (
            uid,
            Seen(
                uid,
                library.icalcomponent_get_summary(one).decode(),
                _moment(value(b"DTSTART")) or "",
                _moment(value(b"DTEND")),
                value(b"STATUS") or "",
                value(b"TRANSP") or "",
                library.icalcomponent_count_components(one, alarm),
                0,
            ),
        )
        one = library.icalcomponent_get_next_component(root, kind)


def _moment(value: str | None) -> str | None:
    """A value as libical prints it; a local time in Norway, by the tz database."""
    if value is None or "T" not in value:
        return date.fromisoformat(value).isoformat() if value else None
    from zoneinfo import ZoneInfo

    return shown(datetime.fromisoformat(value).replace(tzinfo=ZoneInfo("Europe/Oslo")))


@cache
def _libical() -> Any:
    name = ctypes.util.find_library("ical")
    if name is None:
        pytest.skip("apt-get install libical3")
    library = ctypes.CDLL(name)
    for function in (
        "icalparser_parse_string", "icalcomponent_get_first_component",
        "icalcomponent_get_next_component", "icalcomponent_get_first_property",
    ):  # fmt: skip
        getattr(library, function).restype = ctypes.c_void_p
    library.icalparser_parse_string.argtypes = [ctypes.c_char_p]
    for function in (
        "icalcomponent_get_first_component", "icalcomponent_get_next_component",
        "icalcomponent_get_first_property", "icalcomponent_count_components",
    ):  # fmt: skip
        getattr(library, function).argtypes = [ctypes.c_void_p, ctypes.c_int]
    for function in (
        "icalproperty_get_value_as_string", "icalcomponent_get_summary",
        "icalcomponent_as_ical_string", "icalcomponent_free", "icalrestriction_check",
    ):  # fmt: skip
        getattr(library, function).argtypes = [ctypes.c_void_p]
    texts = (
        "icalproperty_get_value_as_string", "icalcomponent_get_summary",
        "icalcomponent_as_ical_string",
    )  # fmt: skip
    for function in texts:
        getattr(library, function).restype = ctypes.c_char_p
    for function in ("icalcomponent_string_to_kind", "icalproperty_string_to_kind"):
        getattr(library, function).argtypes = [ctypes.c_char_p]
    return library


def _by_node(program: str, content: bytes) -> dict[str, Seen]:
    return {one["uid"]: Seen(**one) for one in _asked(program, content)}


def _asked(program: str, content: bytes, *what: str) -> Any:
    node, folder = shutil.which("node"), _packages(program)
    if node is None or folder is None:
        pytest.skip(f"npm install {program}, and NODE_PATH to its node_modules")
    ran = subprocess.run(
        [node, str(HERE / "read.mjs"), program, str(folder), *what],
        input=content,
        capture_output=True,
        timeout=60,
        env={**os.environ, "TZ": "America/New_York"},
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    return json.loads(ran.stdout)


def _packages(program: str) -> Path | None:
    """Where npm has put a package: in NODE_PATH, or node_modules here or above."""
    named = [Path(part) for part in os.environ.get("NODE_PATH", "").split(os.pathsep) if part]
    around = [parent / "node_modules" for parent in Path(__file__).resolve().parents]
    return next((path for path in (*named, *around) if (path / program).is_dir()), None)
