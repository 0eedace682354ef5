"""Whether a calendar file is what RFC 5545, 5546 and 7986 allow, and what programs survive.

Written from the RFCs and not from our writer: it reads the octets. Every fault is a sentence that
names the section. Other programs' parsers let most of these faults through.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

DATE = re.compile(r"\d{8}")
DATE_TIME = re.compile(r"\d{8}T\d{6}Z?")
DURATION = re.compile(r"[+-]?P(?:\d+W|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)(?<!P)")
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "X-WR-CALDESC", "CATEGORIES"}
ONCE = {
    "VCALENDAR": {
        "PRODID", "VERSION", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "LAST-MODIFIED",
        "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "DESCRIPTION", "X-WR-CALDESC",
    },
    "VEVENT": {
        "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "RRULE", "EXDATE",
        "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "STATUS", "TRANSP",
    },
    "VALARM": {"ACTION", "DESCRIPTION", "TRIGGER"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "RRULE", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO"},
    "DAYLIGHT": {"DTSTART", "RRULE", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO"},
}  # fmt: skip
NEEDED = {
    "VCALENDAR": {"PRODID", "VERSION", "NAME", "REFRESH-INTERVAL"},
    "VEVENT": {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS", "TRANSP"},
    "VALARM": {"ACTION", "DESCRIPTION", "TRIGGER"},
    "VTIMEZONE": {"TZID"},
    "STANDARD": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
    "DAYLIGHT": {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"},
}
INSIDE = {
    "VCALENDAR": {"VEVENT", "VTIMEZONE"},
    "VEVENT": {"VALARM"},
    "VTIMEZONE": {"STANDARD", "DAYLIGHT"},
    "VALARM": set(),
    "STANDARD": set(),
    "DAYLIGHT": set(),
}


class Property:
    """A content line: name, parameters and the value as it is written."""

    def __init__(self, line: str) -> None:
        found = re.fullmatch(
            r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', line
        )
        if found is None:
            raise ValueError(line)
        self.name, parameters, self.value = found.groups()
        self.parameters = dict(piece.split("=", 1) for piece in parameters.split(";")[1:])


class Component:
    """A component with its properties and those within it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.properties: list[Property] = []
        self.inner: list[Component] = []

    def all(self, name: str) -> list[Property]:
        return [one for one in self.properties if one.name == name]

    def value(self, name: str) -> str:
        found = self.all(name)
        return found[0].value if found else ""


def faults(content: bytes) -> list[str]:
    """Everything that is wrong with a calendar file; nothing for a good one."""
    found = list(_octets(content))
    try:
        calendar = read(content)
    except ValueError as error:
        return [*found, f"3.1 not a content line, or components crossed: {error}"]
    found += _component(calendar)
    uids = [event.value("UID") for event in calendar.inner if event.name == "VEVENT"]
    found += [f"3.8.4.7 UID twice: {uid}" for uid in {u for u in uids if uids.count(u) > 1}]
    zones = {inner.value("TZID") for inner in calendar.inner if inner.name == "VTIMEZONE"}
    for event in calendar.inner:
        for one in event.properties:
            zone = one.parameters.get("TZID")
            if zone is not None and zone not in zones:
                found.append(f"3.2.19 no VTIMEZONE for {zone}")
    return found


def read(content: bytes) -> Component:
    """The calendar as components. Raises ``ValueError``."""
    lines = content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    stack: list[Component] = []
    root = None
    for line in lines:
        one = Property(line)
        if one.name == "BEGIN":
            component = Component(one.value)
            if stack:
                stack[-1].inner.append(component)
            elif root is not None:
                raise ValueError("a second calendar")
            else:
                root = component
            stack.append(component)
        elif one.name == "END":
            if not stack or stack.pop().name != one.value:
                raise ValueError(line)
        elif not stack:
            raise ValueError(line)
        else:
            stack[-1].properties.append(one)
    if root is None or stack:
        raise ValueError("a component does not end")
    return root


def text(value: str) -> str:
    """What a TEXT value says."""
    plain = {"n": "\n", "N": "\n"}
    return re.sub(r"\\(.)", lambda found: plain.get(found[1], found[1]), value, flags=re.S)


def _octets(content: bytes) -> Iterator[str]:
    if not content.endswith(b"\r\n"):
        yield "3.1 does not end in CRLF"
    if content.startswith(b"\xef\xbb\xbf"):
        yield "3.1.4 a byte order mark"
    for number, line in enumerate(content.split(b"\r\n")[:-1], 1):
        if b"\n" in line or b"\r" in line:
            yield f"3.1 a bare CR or LF in line {number}"
        if len(line) > 75:
            yield f"3.1 line {number} has {len(line)} octets"
        if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", line):
            yield f"3.1 a control character in line {number}"
        if not line.strip():
            yield f"3.1 line {number} is empty"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield f"3.1 a character is split in line {number}"


def _component(one: Component) -> Iterator[str]:
    if one.name not in ONCE:
        yield f"3.6 unknown component {one.name}"
        return
    names = [prop.name for prop in one.properties]
    yield from (f"{one.name} lacks {name}" for name in sorted(NEEDED[one.name] - {*names}))
    yield from (f"{one.name} has {n} twice" for n in sorted({*names}) if names.count(n) > 1)
    yield from (f"{one.name} has {n}" for n in sorted({*names} - ONCE[one.name]))
    for prop in one.properties:
        yield from _property(prop)
    checks = {"VCALENDAR": _calendar, "VEVENT": _event, "VALARM": _alarm, "VTIMEZONE": _zone}
    if one.name in checks:
        yield from checks[one.name](one)
    for inner in one.inner:
        if inner.name not in INSIDE[one.name]:
            yield f"3.6 {inner.name} in {one.name}"
        yield from _component(inner)


def _property(prop: Property) -> Iterator[str]:
    value = prop.value
    if prop.name in TEXTS and re.search(r"(?<!\\)(?:\\\\)*(?:[;,]|\\[^\\;,nN]|\\$)", value):
        yield f"3.3.11 not escaped: {prop.name}:{value}"
    if prop.name in ("DTSTAMP", "LAST-MODIFIED") and not re.fullmatch(r"\d{8}T\d{6}Z", value):
        yield f"3.8.7 {prop.name} is not UTC: {value}"
    if prop.name in ("DTSTART", "DTEND", "EXDATE"):
        kind = DATE if prop.parameters.get("VALUE") == "DATE" else DATE_TIME
        for moment in value.split(","):
            if not kind.fullmatch(moment) or _moment(moment) is None:
                yield f"3.3 {prop.name} is not of its sort: {moment}"
    if prop.name == "REFRESH-INTERVAL" and (
        prop.parameters.get("VALUE") != "DURATION" or not DURATION.fullmatch(value)
    ):
        yield "7986 5.7 REFRESH-INTERVAL wants VALUE=DURATION"
    if prop.name == "SEQUENCE" and not re.fullmatch(r"\d{1,9}", value):
        yield f"3.8.7.4 SEQUENCE is {value}"


def _calendar(one: Component) -> Iterator[str]:
    if one.value("VERSION") != "2.0":
        yield "3.7.4 VERSION is not 2.0"
    if one.all("METHOD"):
        yield "5546 3.2.1 METHOD:PUBLISH wants an ORGANIZER; 4791 4.1 forbids METHOD"
    if not one.inner:
        yield "3.6 a calendar holds a component at least"
    alone = sum(inner.name == "VEVENT" for inner in one.inner) == 1
    if one.all("X-WR-CALNAME") and alone:
        yield "MS-OXCICAL 2.1.3.1.1.4 one event is no calendar"
    if not alone and one.value("NAME") != one.value("X-WR-CALNAME"):
        yield "7986 5.1 two names"


def _event(one: Component) -> Iterator[str]:
    start, end = (one.all("DTSTART") or [None])[0], (one.all("DTEND") or [None])[0]
    if start is None:
        return
    if not re.fullmatch(r"[A-Za-z0-9._@-]{5,250}", one.value("UID")):
        yield f"a UID that is no file name: {one.value('UID')}"
    if one.value("STATUS") not in ("CONFIRMED", "TENTATIVE", "CANCELLED"):
        yield f"3.8.1.11 STATUS is {one.value('STATUS')}"
    if one.value("TRANSP") not in ("OPAQUE", "TRANSPARENT"):
        yield f"3.8.2.7 TRANSP is {one.value('TRANSP')}"
    if one.value("STATUS") != "CONFIRMED" and one.value("TRANSP") != "TRANSPARENT":
        yield "what is not certain keeps people busy"
    if "," in text(one.value("CATEGORIES")):
        yield "a comma in a category"
    all_day = start.parameters.get("VALUE") == "DATE"
    zone = start.parameters.get("TZID")
    if not all_day and zone is None and not start.value.endswith("Z"):
        yield "3.3.5 a floating time"
    if end is not None:
        if (end.parameters.get("VALUE"), end.parameters.get("TZID")) != (
            start.parameters.get("VALUE"), zone,
        ):  # fmt: skip
            yield "3.8.2.2 DTEND is of another sort than DTSTART"
        elif end.value <= start.value:
            yield "3.8.2.2 DTEND is not after DTSTART"
    elif all_day:
        yield "3.6.1 an all-day event without DTEND"
    yield from _recurrence(one, start, all_day)


def _recurrence(one: Component, start: Property, all_day: bool) -> Iterator[str]:
    rule = dict(piece.split("=", 1) for piece in one.value("RRULE").split(";") if piece)
    if not rule:
        return
    if rule.get("FREQ") not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        yield "3.3.10 FREQ is missing"
    if ("UNTIL" in rule) == ("COUNT" in rule):
        yield "3.3.10 no end, or two"
    if "UNTIL" in rule and rule["UNTIL"].endswith("Z") == all_day:
        yield "3.3.10 UNTIL is of another sort than DTSTART"
    unknown = {*rule} - {"FREQ", "UNTIL", "BYDAY", "BYMONTH", "BYMONTHDAY", "INTERVAL", "WKST"}
    if unknown:
        yield f"3.3.10 unknown: {unknown}"


def _alarm(one: Component) -> Iterator[str]:
    if one.value("ACTION") != "DISPLAY":
        yield "3.6.6 only DISPLAY needs no more than these"
    if not DURATION.fullmatch(one.value("TRIGGER")):
        yield f"3.8.6.3 TRIGGER is {one.value('TRIGGER')}"


def _zone(one: Component) -> Iterator[str]:
    if {inner.name for inner in one.inner} != {"STANDARD", "DAYLIGHT"}:
        yield "3.6.5 a zone without both rules"
    for inner in one.inner:
        if not inner.value("RRULE"):
            yield "a zone by RDATE, which others read an hour wrong"


def _moment(value: str) -> date | None:
    try:
        day = datetime.strptime(value[:8], "%Y%m%d").date()
        if "T" in value:
            datetime.strptime(value[9:15], "%H%M%S")
    except ValueError:
        return None
    return day


def days(event: Component) -> tuple[date, date]:
    """First and last day of an all-day event, inclusive."""
    start, end = _moment(event.value("DTSTART")), _moment(event.value("DTEND"))
    assert start is not None and end is not None
    return start, end - timedelta(days=1)
