"""The year wheel: where days are, what each ring holds, and that no two labels can meet."""

from collections.abc import Callable
from datetime import date
from itertools import combinations, pairwise
from math import pi
from pathlib import Path

import pytest

from applan.schedule.calendar import Calendar
from applan.schedule.text_width import in_lines, text_width
from applan.schedule.wheel import Wheel, wheels
from applan.schedule.wheel_shapes import PHONE, SHEET, Form, Label, numbers_text
from applan.schedule.wheel_year import Turn

MakeCalendar = Callable[..., Calendar]
PLANS = sorted(path.stem for path in (Path(__file__).parents[2] / "plans").glob("*.yaml"))
ALL = [*PLANS, "busy"]
SVG = "{http://www.w3.org/2000/svg}"


def labels_of(wheel: Wheel) -> tuple[Label, ...]:
    """Everything that is written in the wheel, outside its hub."""
    found = [spoke.label for spoke in (*wheel.months, *wheel.weeks)]
    for ring in wheel.rings:
        found += [ring.caption, *(arc.label for lane in ring.lanes for arc in lane.arcs)]
    return tuple(label for label in found if label is not None)


def test_there_are_plans_to_look_at() -> None:
    assert len(PLANS) >= 5


# Angles


@pytest.mark.parametrize(
    ("start", "day", "degrees"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), 0.0),
        (date(2026, 1, 1), date(2026, 7, 1), 360 * 181 / 365),
        (date(2028, 1, 1), date(2028, 7, 1), 360 * 182 / 366),
        (date(2028, 1, 1), date(2028, 2, 29), 360 * 59 / 366),
        (date(2026, 1, 1), date(2026, 12, 31), 360 * 364 / 365),
        (date(2026, 1, 1), date(2025, 6, 1), 0.0),
        (date(2026, 1, 1), date(2027, 6, 1), 360.0),
        (date(2026, 8, 1), date(2026, 12, 31), 360 * 152 / 365),
        (date(2027, 8, 1), date(2028, 3, 1), 360 * 213 / 366),
    ],
)
def test_a_day_is_as_far_round_as_the_year_is_gone(start: date, day: date, degrees: float) -> None:
    assert Turn(start).angle(day) == pytest.approx(degrees)


def test_months_go_with_the_clock_from_the_top_without_gaps() -> None:
    months = list(Turn(date(2026, 1, 1)).months())
    assert [month for month, _, _ in months] == list(range(1, 13))
    assert (months[0][1], months[-1][2]) == (0.0, 360.0)
    assert all(one[2] == other[1] for one, other in pairwise(months))
    assert months[0][2] == pytest.approx(360 * 31 / 365)


def test_2026_ends_in_week_53_and_2027_begins_in_it() -> None:
    assert [week for week, _, _ in Turn(date(2026, 1, 1)).weeks()] == list(range(1, 54))
    weeks = [week for week, _, _ in Turn(date(2027, 1, 1)).weeks()]
    assert weeks == [53, *range(1, 53)]


def test_the_last_days_of_2024_are_in_week_1() -> None:
    *_, (week, start, end) = Turn(date(2024, 1, 1)).weeks()
    assert (week, end) == (1, 360.0)
    assert start == pytest.approx(360 * 364 / 366)


# Which wheels


@pytest.mark.parametrize(
    ("period", "labels"),
    [
        ("2026", ["2026"]),
        ("2026–2027", ["2026", "2027"]),
        ("januar 2022 – september 2023", ["2022", "2023"]),
        ("august 2026 – juli 2027", ["2026–27"]),
        ("august 2026 – juni 2027", ["2026–27"]),
        ("august 2026 – desember 2028", ["2026", "2027", "2028"]),
    ],
)
def test_a_wheel_is_a_year_and_a_school_year_begins_in_august(
    make_calendar: MakeCalendar, period: str, labels: list[str]
) -> None:
    found = wheels(make_calendar(period=period))
    assert [wheel.turn.label for wheel in found] == labels


def test_limits_say_which_years_are_drawn(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar(period="2026–2028", start=date(2027, 3, 1), end=date(2027, 9, 1))
    assert [wheel.turn.label for wheel in wheels(calendar)] == ["2027"]


def test_a_very_long_period_gets_wheels_for_its_first_years(make_calendar: MakeCalendar) -> None:
    assert len(wheels(make_calendar(period="1900–2100"))) == 12


# What is where


def rings(wheel: Wheel) -> dict[str, list[str]]:
    return {s.key: [entry.title for entry in s.entries] for s in wheel.sections}


def test_each_kind_has_its_ring_and_deadlines_are_outermost(make_calendar: MakeCalendar) -> None:
    yaml = """
        - {title: Kampanjen, kind: campaign, when: uke 37 i 2026}
        - {title: Styremøte, kind: meeting, when: 3. mars 2026}
        - {title: Fristen, kind: deadline, when: 1. desember 2026}
        - {title: Alltid, when: hele året}
        - {title: Senere, when: avklares}
    """
    (wheel,) = wheels(make_calendar(yaml))
    assert rings(wheel) == {
        "deadline": ["Fristen"],
        "meeting": ["Styremøte"],
        "campaign": ["Kampanjen"],
        "whole": ["Alltid"],
        "undecided": ["Senere"],
    }
    assert [entry.number for s in wheel.sections for entry in s.entries] == [1, 2, 3, 4, None]
    radii = [(ring.outer, ring.inner) for ring in wheel.rings]
    assert all(one[1] > other[0] for one, other in pairwise(radii))


def test_rings_can_be_for_the_responsible(make_calendar: MakeCalendar) -> None:
    yaml = """
        - {title: En, responsible: Styret, when: mai 2026}
        - {title: To, responsible: Kontoret, when: juni 2026}
        - {title: Tre, when: juli 2026}
    """
    (wheel,) = wheels(make_calendar(yaml, rings="responsible"))
    assert [section.label for section in wheel.sections] == ["Kontoret", "Styret", "Uten ansvarlig"]


def test_a_week_is_an_arc_of_seven_days(make_calendar: MakeCalendar) -> None:
    (wheel,) = wheels(make_calendar("- {title: Kampanjen, when: uke 37 i 2026}"))
    ((arc,),) = [lane.arcs for ring in wheel.rings for lane in ring.lanes]
    assert arc.start == pytest.approx(360 * 249 / 365)
    assert arc.end - arc.start == pytest.approx(360 * 7 / 365)


def test_the_season_is_an_arc_over_its_months(make_calendar: MakeCalendar) -> None:
    (wheel,) = wheels(make_calendar("- {title: Prosessen, when: høsten 2026}"))
    ((arc,),) = [lane.arcs for ring in wheel.rings for lane in ring.lanes]
    assert (arc.start, arc.end) == (pytest.approx(360 * 181 / 365), 360.0)
    assert arc.label is not None and arc.label.text == "1 Prosessen" and arc.label.inside


def test_a_deadline_is_a_mark_on_its_day(make_calendar: MakeCalendar) -> None:
    (wheel,) = wheels(make_calendar("- {title: F, kind: deadline, when: 1. juli 2026}"))
    ((arc,),) = [lane.arcs for ring in wheel.rings for lane in ring.lanes]
    assert not arc.bar
    assert arc.mark == pytest.approx(360 * 181.5 / 365)


def test_what_is_tentative_or_cancelled_is_not_firm(make_calendar: MakeCalendar) -> None:
    yaml = """
        - {title: Kanskje, when: trolig mai 2026}
        - {title: Avlyst, status: cancelled, when: juni 2026}
        - {title: Sikker, when: juli 2026}
    """
    (wheel,) = wheels(make_calendar(yaml))
    found = {entry.title: entry.firm for s in wheel.sections for entry in s.entries}
    assert found == {"Kanskje": False, "Avlyst": False, "Sikker": True}
    assert {e.title: e.when for s in wheel.sections for e in s.entries}["Avlyst"] == "juni (avlyst)"


def test_a_rule_with_known_days_is_marked_on_each_under_one_number(
    make_calendar: MakeCalendar,
) -> None:
    yaml = "- {title: Styremøte, kind: meeting, when: første tirsdag i måneden}"
    (wheel,) = wheels(make_calendar(yaml))
    arcs = [arc for ring in wheel.rings for lane in ring.lanes for arc in lane.arcs]
    assert len(arcs) == 12
    assert {arc.numbers for arc in arcs} == {(1,)}


def test_what_comes_back_more_than_monthly_is_a_band_with_its_rhythm_and_no_ticks(
    make_calendar: MakeCalendar,
) -> None:
    yaml = """
    - {title: Trening, when: hver torsdag kl. 18–20 i september–november}
    - {title: Kor, when: 'hver mandag, unntatt juli'}
    - {title: Årsmøte, kind: meeting, when: 10. mars}
    """
    (wheel,) = wheels(make_calendar(yaml))
    assert [(ring.key, sum(len(lane.arcs) for lane in ring.lanes)) for ring in wheel.rings] == [
        ("meeting", 1),
        ("whole", 3),
    ]
    choir, training = wheel.sections[-1].entries
    assert (training.label, training.spans) == (
        "Trening, hver torsdag kl. 18–20",
        ((date(2026, 9, 1), date(2026, 11, 30)),),
    )
    assert (choir.label, choir.spans) == (
        "Kor, hver mandag unntatt juli",
        ((date(2026, 1, 1), date(2026, 6, 30)), (date(2026, 8, 1), date(2026, 12, 31))),
    )


def test_a_band_says_its_rhythm_where_its_title_has_no_room(make_calendar: MakeCalendar) -> None:
    yaml = """
    - {title: Skolekorpsets øvelser i Samfunnshuset på Lauvdal, when: hver torsdag i mars–mai}
    - {title: Kampanje, kind: campaign, when: uke 40}
    """
    (wheel,) = wheels(make_calendar(yaml))
    assert [label.text for label in labels_of(wheel) if "torsdag" in label.text] == [
        "2 hver torsdag"
    ]


def test_twenty_weekly_activities_push_no_single_event_out(make_calendar: MakeCalendar) -> None:
    weekly = [
        f"- {{title: Parti {n}, when: hver {day} i {time}}}"
        for n, (day, time) in enumerate(
            (day, time)
            for day in ("mandag", "tirsdag", "onsdag", "torsdag", "fredag")
            for time in ("januar–mars", "april–juni", "august–oktober", "september–desember")
        )
    ]
    once = [f"- {{title: Dugnad {n}, when: {n}. mai}}" for n in range(1, 13)]
    for form in (SHEET, PHONE):
        (wheel,) = wheels(make_calendar("\n".join([*weekly, *once])), form)
        assert wheel.missing == ()


def test_what_is_outside_the_years_stands_beside_the_nearest(make_calendar: MakeCalendar) -> None:
    yaml = """
        - {title: Før, when: 15. november 2025}
        - {title: Etter, when: 4. januar 2028}
        - {title: Over nyttår, when: 20. desember 2026 – 10. januar 2027}
    """
    first, second = wheels(make_calendar(yaml, period="2026–2027"))
    assert rings(first) == {"activity": ["Over nyttår"], "outside": ["Før"]}
    assert rings(second) == {"activity": ["Over nyttår"], "outside": ["Etter"]}


@pytest.mark.parametrize("form", [SHEET, PHONE])
@pytest.mark.parametrize("name", ALL)
def test_every_occurrence_is_on_a_sheet(
    shipped_calendar: MakeCalendar, name: str, form: Form
) -> None:
    calendar = shipped_calendar(name)
    shown = [
        item
        for wheel in wheels(calendar, form)
        for section in wheel.sections
        for entry in section.entries
        for item in entry.items
    ]
    assert calendar.occurrences
    assert [one for one in calendar.occurrences if one not in shown] == []


@pytest.mark.parametrize("form", [SHEET, PHONE])
@pytest.mark.parametrize("name", ALL)
def test_every_number_is_in_the_wheel_or_said_to_be_missing(
    shipped_calendar: MakeCalendar, name: str, form: Form
) -> None:
    for wheel in wheels(shipped_calendar(name), form):
        numbers = {e.number for s in wheel.sections for e in s.entries} - {None}
        drawn = {
            number
            for ring in wheel.rings
            for lane in ring.lanes
            for arc in lane.arcs
            if arc.label is not None
            for number in arc.numbers
        }
        assert numbers == drawn | set(wheel.missing)
        if form is SHEET:
            assert wheel.missing == ()


# Labels


def boxes(label: Label) -> list[tuple[float, float, float, float]]:
    """Angles and radii of a label, cut where it crosses the top."""
    half = label.width / 2 * 180 / (pi * label.radius)
    inner, outer = label.radius - label.size * 0.42, label.radius + label.size * 0.42
    start, end = label.angle - half, label.angle + half
    if start < 0:
        return [(0, end, inner, outer), (start + 360, 360, inner, outer)]
    if end > 360:
        return [(start, 360, inner, outer), (0, end - 360, inner, outer)]
    return [(start, end, inner, outer)]


def meet(one: Label, other: Label) -> bool:
    return any(
        a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]
        for a in boxes(one)
        for b in boxes(other)
    )


@pytest.mark.parametrize("form", [SHEET, PHONE])
@pytest.mark.parametrize("name", ALL)
def test_no_two_labels_meet(shipped_calendar: MakeCalendar, name: str, form: Form) -> None:
    for wheel in wheels(shipped_calendar(name), form):
        labels = labels_of(wheel)
        assert len(labels) > 12
        met = [(a.text, b.text) for a, b in combinations(labels, 2) if meet(a, b)]
        assert met == []
        assert all(label.width <= 2 * pi * label.radius for label in labels)


@pytest.mark.parametrize("name", ALL)
def test_no_label_stands_on_its_head(shipped_calendar: MakeCalendar, name: str) -> None:
    for wheel in wheels(shipped_calendar(name)):
        for label in labels_of(wheel):
            assert label.upside_down == (90 < label.angle % 360 < 270)


def test_numbers_in_a_row_are_a_range() -> None:
    assert numbers_text([7, 3, 4, 5, 9, 10]) == "3–5, 7, 9, 10"


def test_widths_are_bounds_and_wrapping_keeps_every_sign() -> None:
    assert text_width("mmmm", 10) == pytest.approx(39.6)
    lines = in_lines("Kommunepartilederkonferansen i Tromsø", 60, 10)
    assert "".join(lines).replace(" ", "") == "KommunepartilederkonferanseniTromsø"
    assert all(text_width(line, 10) <= 60 for line in lines)
