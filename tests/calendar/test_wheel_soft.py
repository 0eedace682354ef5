"""A wheel draws soft what only lies somewhere in a time, and survives programs without paths."""

import re
from collections.abc import Callable

from applan.formats.calendar import Beside, svg
from applan.schedule.calendar import Calendar
from applan.schedule.wheel import wheels

MakeCalendar = Callable[..., Calendar]

PLAN = """\
- {title: Ringing, when: våren}
- {title: Kurs, when: våren}
- {title: Verving, when: april}
"""


def test_what_lies_somewhere_in_a_season_is_soft_and_one_arc(make_calendar: MakeCalendar) -> None:
    (wheel,) = wheels(make_calendar(PLAN, view="wheel"))
    arcs = [arc for ring in wheel.rings for lane in ring.lanes for arc in lane.arcs]
    assert [(arc.numbers, arc.soft) for arc in arcs] == [((1, 2), True), ((3,), False)]
    drawn = svg.render(make_calendar(PLAN, view="wheel"), Beside())
    assert drawn.count('fill-opacity="0.35"') == 1


def test_no_text_of_a_wheel_is_set_along_a_path(make_calendar: MakeCalendar) -> None:
    title = "Kommunepartiledersamlinger om våren"
    drawn = svg.render(make_calendar(f"- {{title: {title}, when: april}}", view="wheel"), Beside())
    assert "textPath" not in drawn
    pieces = re.findall(r"<text textLength[^>]*>([^<]*)</text>", drawn)
    assert "".join(pieces).replace(" ", "").count(title.replace(" ", "")) == 1


def test_days_that_everybody_knows_are_a_thin_ring(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar("- {title: A, when: 1. mars 2027}", view="wheel", period="2027")
    (wheel,) = wheels(calendar)
    names = {day.name: day.holiday for day in wheel.days}
    assert names["2. juledag"] is True
    assert [name for name, holiday in names.items() if not holiday] == [
        "kommunestyre- og fylkestingsvalg"
    ]


def test_a_year_in_which_nothing_is_has_no_wheel(make_calendar: MakeCalendar) -> None:
    yaml = "- {title: A, when: 3. mars 2027}\n- {title: B, when: månedlig}\n"
    found = wheels(make_calendar(yaml, view="wheel", period="2026–2028"))
    assert [wheel.turn.label for wheel in found] == ["2027"]
    empty = wheels(make_calendar("- {title: B, when: månedlig}", view="wheel", period="2026–2027"))
    assert [wheel.turn.label for wheel in empty] == ["2026", "2027"]
