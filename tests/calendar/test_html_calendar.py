"""The calendar page: one file that needs nothing else, with everything in it for everybody."""

import re
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from applan.formats.calendar import render
from applan.messages import catalogue
from applan.schedule.calendar import Calendar

MakeCalendar = Callable[..., Calendar]
PLANS = sorted(path.stem for path in (Path(__file__).parents[2] / "plans").glob("*.yaml"))
VIEWS = ("wheel", "grid", "dates", "months", "matrix")
VOID = {"meta", "path", "circle", "rect", "br"}


class Page(HTMLParser):
    """Elements, attributes and text of a page; complains about what is not closed."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(said)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] != "style":
            self.words = re.sub(r"\s+", " ", f"{self.words} {data}")


def html(calendar: Calendar) -> str:
    made = render(calendar, "html", catalogue("nb"))
    assert isinstance(made, str)
    return made


def page(calendar: Calendar) -> Page:
    return Page(html(calendar))


def test_there_are_plans_to_look_at() -> None:
    assert len(PLANS) >= 5


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", [*PLANS, "busy"])
def test_every_occurrence_is_on_the_page(
    shipped_calendar: MakeCalendar, name: str, view: str
) -> None:
    calendar = shipped_calendar(name, view)
    found = page(calendar)
    assert found.open == []
    assert calendar.occurrences
    if view == "matrix":  # a row's title is not said again in its cells
        told = [one.title.casefold() for one in calendar.occurrences if not one.inherited]
        named = {word for title in told for word in title.split()}
        assert named - {"–"} <= set(re.split(r"[ :]", found.words.casefold()))
        return
    missing = [
        one.title
        for one in calendar.occurrences
        if not one.inherited and re.sub(r"\s+", " ", one.title) not in found.words
    ]
    assert missing == []


@pytest.mark.parametrize("view", [*VIEWS, "agenda"])
def test_the_page_needs_nothing_from_elsewhere_and_runs_nothing(
    shipped_calendar: MakeCalendar, view: str
) -> None:
    said = html(shipped_calendar("2026", view))
    assert not re.search(r"<(script|link|iframe|img|object|embed|form)\b", said)
    assert not re.search(r"(src|action)=|url\(|@import", said)
    assert all(one.startswith("#") for one in re.findall(r'href="([^"]*)"', said))
    assert "default-src 'none'" in said


@pytest.mark.parametrize("view", [*VIEWS, "agenda"])
def test_ids_are_different_and_labels_point_at_them(
    shipped_calendar: MakeCalendar, view: str
) -> None:
    found = page(shipped_calendar("2022", view))
    ids = [attrs["id"] for _, attrs in found.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    pointed = [
        one for _, attrs in found.tags for one in (attrs.get("aria-labelledby") or "").split()
    ]
    assert set(pointed) <= set(ids)
    if view == "wheel":
        assert len(pointed) == 8, "two years, each for paper and phone, title and description"


@pytest.mark.parametrize("view", ["dates", "months", "matrix", "agenda"])
def test_tables_have_headed_columns_and_rows(shipped_calendar: MakeCalendar, view: str) -> None:
    found = page(shipped_calendar("2020", view))
    tags = [tag for tag, _ in found.tags]
    assert tags.count("table") == tags.count("thead") > 0
    scopes = {attrs.get("scope") for tag, attrs in found.tags if tag == "th"}
    assert scopes == {"col", "row"}


@pytest.mark.parametrize("view", [*VIEWS, "agenda"])
def test_headings_go_down_one_level_at_a_time(shipped_calendar: MakeCalendar, view: str) -> None:
    tags = [tag for tag, _ in page(shipped_calendar("2026", view)).tags]
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))


def test_the_undecided_stand_in_every_view_with_their_note(make_calendar: MakeCalendar) -> None:
    yaml = """
        - title: Skolering
          when: [{when: avklares, note: planen kommer}]
    """
    for view in VIEWS:
        said = html(make_calendar(yaml, view=view))
        level = "h3" if view == "wheel" else "h2"
        box = said[said.index(f"Uten dato</{level}>") :]
        assert "Skolering" in box and "avklares (planen kommer)" in box


def test_the_list_has_the_wheels_numbers(make_calendar: MakeCalendar) -> None:
    yaml = """
        - {title: Kampanjen, kind: campaign, when: uke 37 i 2026}
        - {title: Møtet, kind: meeting, when: 3. mars 2026}
    """
    said = html(make_calendar(yaml))
    assert re.findall(r"<(ol.*)>\n<li>(.*)</li>", said) == [
        ("ol", "Møtet, 3.\u00a0mars"),
        ('ol start="2"', "Kampanjen, uke\u00a037"),
    ]


def test_what_is_cancelled_is_struck_out_and_said_to_be_so(make_calendar: MakeCalendar) -> None:
    yaml = "- {title: Festen, status: cancelled, when: 3. mars 2026}"
    said = html(make_calendar(yaml))
    assert "<s>Festen" in said
    assert "(avlyst)" in said
    assert "Avlyst" in html(make_calendar(yaml, view="dates"))


def test_a_month_in_the_grid_marks_its_days(make_calendar: MakeCalendar) -> None:
    yaml = "- {title: Kurset, when: 12.–14. mars 2026}"
    said = html(make_calendar(yaml, view="grid"))
    assert re.findall(r"<strong>(\d+)</strong>", said) == ["12", "13", "14"]
    assert said.count('<div class="month">') == 12
    assert '<th scope="row" role="rowheader">53</th>' in said


def test_a_month_has_what_goes_on_and_what_has_dates(make_calendar: MakeCalendar) -> None:
    yaml = """
        - {title: Verveuker, when: juni 2026}
        - {title: Kurset, when: 12. juni 2026}
    """
    said = html(make_calendar(yaml, view="months"))
    row = next(row for row in said.split("<tr") if ">Juni<" in row)
    assert row.index("Verveuker") < row.index("12.\u00a0juni") < row.index("Kurset")


def test_an_agenda_is_about_the_days_that_were_asked_for(make_calendar: MakeCalendar) -> None:
    yaml = """
        - {title: Forbi, kind: deadline, status: planned, when: 1. mars 2026}
        - {title: Snart, when: 20. mai 2026}
        - {title: Kanskje, when: trolig 21. mai 2026}
        - {title: Siden, when: 1. desember 2026}
    """
    days = {"start": date(2026, 5, 1), "end": date(2026, 6, 29)}
    found = page(make_calendar(yaml, view="agenda", **days)).words
    order = [found.index(word) for word in ("Skulle vært gjort", "Forbi", "Snart", "Kanskje")]
    assert order == sorted(order)
    assert "Siden" not in found


def test_text_of_a_plan_is_never_markup(make_calendar: MakeCalendar) -> None:
    yaml = """
        - title: '<b onclick="x">fet</b></title><script>alert(1)</script>'
          responsible: '"><img src=x>'
          when: [{when: 3. mars 2026, note: '<i>'}, {when: avklares, note: '<i>'}]
    """
    for view in [*VIEWS, "agenda"]:
        found = page(make_calendar(yaml, view=view, start=date(2026, 3, 1), end=date(2026, 4, 1)))
        assert not {"script", "img", "i"} & {tag for tag, _ in found.tags}
        assert not any(key.startswith("on") for _, attrs in found.tags for key in attrs)
        assert "alert(1)" in found.words


def test_nynorsk_has_its_own_words(make_calendar: MakeCalendar) -> None:
    said = html(make_calendar(language="nn", view="dates"))
    assert '<html lang="nn-NO">' in said
    assert ">Hopp til innhaldet</a>" in said


def test_the_same_plan_gives_the_same_bytes(shipped_calendar: MakeCalendar) -> None:
    for view in [*VIEWS, "agenda"]:
        first, second = (
            render(shipped_calendar("2023", view), "html", catalogue(code)) for code in ("nb", "en")
        )
        assert first == second


def test_paper_phone_and_night_have_their_own_rules(shipped_calendar: MakeCalendar) -> None:
    said = html(shipped_calendar("2018"))
    assert "@page { size: A4" in said
    assert "@media print" in said and "@media screen and (max-width" in said
    assert "@media screen and (prefers-color-scheme: dark)" in said
