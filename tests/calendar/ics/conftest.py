"""How the tests of calendar files make one, and a plan that tries everything."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from applan.formats.ics import Edition
from applan.formats.ics.file import calendar_file
from applan.schedule.calendar import Calendar

from .conformance import Component, faults, read

STAMP = datetime(2026, 1, 15, 12, 30, tzinfo=UTC)

EVERYTHING = """
- {id: dag, title: En dag, when: 14. mars}
- {id: dager, kind: meeting, title: To dager, when: 14.–15. mars, place: "Tromsø; Grand, sal 2"}
- {id: uke, kind: campaign, title: En uke, when: uke 37}
- {id: maned, title: En måned, when: april}
- {id: arstid, title: En årstid, when: våren}
- {id: klokka, kind: meeting, title: Med klokke, when: 2. juni kl. 18–20}
- {id: natt, title: Over midnatt, when: 31. desember kl. 22–02}
- {id: start, kind: meeting, title: Bare start, when: 3. juni kl. 18}
- {id: frist, kind: deadline, title: Påmelding, when: 1. mai}
- {id: frist-klokka, kind: deadline, title: Svarfrist, when: 2. mai kl. 12}
- {id: regel, kind: meeting, title: Styremøte, when: første tirsdag i måneden kl. 18–20}
- {id: ukentlig, title: Hver torsdag, when: hver torsdag i mars}
- {id: oddetall, title: Odde uker, when: tirsdager i oddetallsuker}
- {id: kvote, title: En kvote, when: to ganger i året}
- {id: alltid, title: Alltid, when: hele året}
- {id: trolig, kind: course, title: Usikker, when: trolig uke 42}
- {id: apen, title: Åpen, when: avklares}
- {id: avlyst, kind: meeting, title: Ball, when: 5. mai, status: cancelled}
- {id: utsatt, kind: meeting, title: Tur, when: 6. mai, status: postponed}
- {id: flere, title: Flere, when: [{when: 1. juni, part: Trinn 1}, 2. juni, "uke 13, 14 og 19"]}
"""

Written = Callable[[Calendar], bytes]


@pytest.fixture(scope="session")
def written() -> Written:
    """A calendar as a file, which is what the RFCs allow."""

    def write(calendar: Calendar) -> bytes:
        editions = {name: Edition(STAMP, 3) for name, _ in calendar.plans}
        content = calendar_file(calendar, editions).encode()
        assert faults(content) == []
        return content

    return write


@pytest.fixture(scope="session")
def everything(make_calendar: Callable[..., Calendar], written: Written) -> bytes:
    """A file with every sort of event there is."""
    return written(make_calendar(EVERYTHING))


def events_of(content: bytes) -> dict[str, Component]:
    """The events of a file by the first part of their UID, without the plan's name."""
    found = [one for one in read(content).inner if one.name == "VEVENT"]
    return {
        one.value("UID").removeprefix("plan.").removesuffix("@laget.applan"): one for one in found
    }
