"""The wheel as SVG: well formed, in words too, the same every time, and nobody's markup."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from applan.formats.calendar import Beside, svg
from applan.schedule.calendar import Calendar
from applan.schedule.changes import Change

MakeCalendar = Callable[..., Calendar]
PLANS = sorted(path.stem for path in (Path(__file__).parents[2] / "plans").glob("*.yaml"))
ALL = [*PLANS, "busy"]
SVG = "{http://www.w3.org/2000/svg}"


def test_there_are_plans_to_look_at() -> None:
    assert len(PLANS) >= 5


def words_of(root: ElementTree.Element) -> str:
    return re.sub(r"[\s ]+", " ", " ".join(root.itertext()))


@pytest.mark.parametrize("name", ALL)
def test_the_svg_is_well_formed_with_a_title_and_everything_in_words(
    shipped_calendar: MakeCalendar, name: str
) -> None:
    calendar = shipped_calendar(name)
    root = ElementTree.fromstring(svg.render(calendar, Beside()))
    assert root.get("role") == "img"
    named = (root.get("aria-labelledby") or "").split()
    ids = {element.get("id"): element.text or "" for element in root.iter() if element.get("id")}
    assert [ids[one] != "" for one in named] == [True, True]
    assert calendar.plans[0][1].title in ids["title"]
    assert [one.title for one in calendar.occurrences if not one.inherited
            and one.title not in ids["desc"]] == []  # fmt: skip


@pytest.mark.parametrize("name", ALL)
def test_ids_in_the_svg_are_different(shipped_calendar: MakeCalendar, name: str) -> None:
    said = svg.render(shipped_calendar(name), Beside())
    ids = re.findall(r' id="([^"]+)"', said)
    assert len(ids) == len(set(ids)) > 1
    assert set(re.findall(r'href="#([^"]+)"', said)) <= set(ids)


def test_the_same_plan_gives_the_same_bytes_with_two_decimals(
    shipped_calendar: MakeCalendar,
) -> None:
    first, second = (svg.render(shipped_calendar("2026"), Beside()) for _ in range(2))
    assert first == second
    coordinates = re.findall(r' (?:d|y|x|transform)="([^"]*)"', first)
    assert len(coordinates) > 100
    assert not any(re.search(r"\.\d{3}", one) for one in coordinates if "scale" not in one)


def test_text_of_a_plan_is_never_markup(make_calendar: MakeCalendar) -> None:
    yaml = """
        - title: '</text><script>alert(1)</script><image href="x" onload="y"/> & ''q'' "q"'
          when: våren 2026
    """
    said = svg.render(make_calendar(yaml), Beside())
    root = ElementTree.fromstring(said)
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {"svg", "title", "desc", "g", "path", "circle", "rect", "text", "textPath",
                    "tspan"}  # fmt: skip
    assert "alert(1)" in words_of(root)
    assert not any(key[:2] == "on" for element in root.iter() for key in element.attrib)


def test_an_empty_plan_is_a_wheel_that_says_so(make_calendar: MakeCalendar) -> None:
    root = ElementTree.fromstring(svg.render(make_calendar(), Beside()))
    assert "Ingenting har tid i 2026." in words_of(root)
    assert "desember" in words_of(root)


def test_the_words_follow_the_calendars_language(make_calendar: MakeCalendar) -> None:
    yaml = "- {title: Møtet, kind: deadline, when: blir avklart}"
    said = svg.render(make_calendar(yaml, language="nn"), Beside())
    assert 'lang="nn"' in said
    assert "Utan dato" in said


def test_changes_since_last_time_are_listed(make_calendar: MakeCalendar) -> None:
    nobody = frozenset({""})
    moved = Change("moved", "plan", "Vårkampanjen", "uke 17", "uke 18", nobody)
    calendar = make_calendar(changes=(moved,), since=date(2026, 2, 12))
    said = svg.render(calendar, Beside())
    assert ">Endret siden 12. februar 2026<" in said
    assert ">Flyttet: Vårkampanjen<" in said
    assert ">uke 18 (før: uke 17)<" in said
    assert ">Ingenting.<" in svg.render(calendar._replace(changes=()), Beside())
