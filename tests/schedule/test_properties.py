"""What holds for every plan: nothing is lost, and nothing is listed twice."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from applan.model import Plan, View
from applan.model.reading import read
from applan.schedule.coming import agenda, clashes
from applan.schedule.dates import dates_view
from applan.schedule.matrix import columns_of, matrix_view, season_columns
from applan.schedule.months import months_view
from applan.schedule.occurring import occurrences

TIMES = st.sampled_from(
    [
        "14. mars", "14.–15. mars 2026", "30. desember 2025 – 2. januar 2026", "uke 42",
        "uke 13, 14 og 19", "innen 1. mai", "april", "juni og oktober", "høsten 2026",
        "vinteren 2026", "2026", "2026–2027", "1. kvartal", "månedsskiftet mai/juni 2026",
        "månedlig", "hvert år i januar", "siste søndag i april hvert år", "gjennom hele perioden",
        "jevnlig i 2026", "minst én gang per halvår", "avklares", "trolig mai/juni 2026",
        "mulig uke 42", "etter årsmøtet", "før årsmøtet 2026", "når styret vil", "uten mening",
        "i løpet av perioden",
        "innen tre måneder etter årsmøtet", "31. juni", "3. mai 2019", "fra 1. mai",
    ]
)  # fmt: skip
OCCURRENCES = st.one_of(
    TIMES,
    st.fixed_dictionaries(
        {"when": TIMES},
        optional={
            "part": st.sampled_from(["Trinn 1", "Trinn 2", "Samling"]),
            "certainty": st.sampled_from(["fixed", "tentative", "open"]),
            "place": st.sampled_from(["Tromsø", "Senja"]),
            "note": st.just("med forbehold"),
        },
    ),
    st.sampled_from(
        [
            {"within": "3 måneder", "after": "a0"},
            {"amount": "2 uker", "before": "a1"},
            {"after": "a2"},
            {"part": "Trinn 1"},
        ]
    ),
)
COMMON = {
    "when": st.lists(OCCURRENCES, max_size=3),
    "kind": st.sampled_from(["activity", "meeting", "deadline", "course"]),
    "status": st.sampled_from(["planned", "done", "postponed", "cancelled"]),
    "responsible": st.lists(st.sampled_from(["Styret", "Laget"]), max_size=2),
}
TITLES = st.sampled_from(["Årsmøtet", "Kurs", "Trinn 1", "Kampanje"])
ACTIVITIES = st.recursive(
    st.fixed_dictionaries({"title": TITLES}, optional=COMMON),
    lambda parts: st.fixed_dictionaries(
        {"title": TITLES}, optional=COMMON | {"parts": st.lists(parts, max_size=3)}
    ),
    max_leaves=6,
)
GOALS = st.fixed_dictionaries({"title": TITLES}, optional={"when": COMMON["when"]})
SEASONS = st.fixed_dictionaries(
    {},
    optional={
        "winter": st.sampled_from(["januar–mars", "desember–februar"]),
        "spring": st.sampled_from(["april–juni", "mars–mai"]),
        "summer": st.sampled_from(["juni–august", "juli"]),
        "autumn": st.sampled_from(["august–desember", "september–november"]),
    },
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    values = {
        "applan": "1",
        "title": "Arbeidsplan",
        "organisation": "Laget",
        "language": draw(st.sampled_from(["nb", "nn"])),
        "period": draw(st.sampled_from(["2026", "2026–2027", "januar 2025 – september 2026"])),
        "seasons": draw(SEASONS),
        "activities": draw(st.lists(ACTIVITIES, max_size=4)),
        "goals": draw(st.lists(GOALS, max_size=2)),
    }
    _number(values["activities"], "a")
    _number(values["goals"], "g")
    return read(Plan, values)


def _number(items: list[dict[str, object]], name: str) -> None:
    """Give everything an id of its own; the strategies share values, so they are copied."""
    for number, item in enumerate(items):
        items[number] = item = dict(item, id=f"{name}{number}")
        if "parts" in item:
            item["parts"] = list(item["parts"])  # type: ignore[call-overload]
            _number(item["parts"], f"{name}{number}-")


def check(function):
    return settings(max_examples=60, suppress_health_check=list(HealthCheck))(
        given(plan=plans())(function)
    )


def lines_of(view):
    return [one for _, rows in view.items() for row in rows for one in (row.item, *row.folded)]


@check
def test_every_occurrence_is_in_exactly_one_group_of_the_date_plan(plan):
    assert Counter(map(repr, lines_of(dates_view(plan)))) == Counter(map(repr, occurrences(plan)))


@check
def test_every_time_that_is_written_gives_an_occurrence(plan):
    found = occurrences(plan)
    written = {
        (*one.item_path, "when", number)
        for one in found
        if not one.inherited
        for number in range(len(one.item.when))
    }
    assert written == {one.path for one in found if not one.inherited}
    assert all(one.text.strip() for one in found)


@check
def test_days_are_both_known_or_both_unknown_and_in_order(plan):
    for one in occurrences(plan):
        assert (one.start is None) == (one.end is None)
        assert one.start is None or one.start <= one.end


@check
def test_folding_loses_no_id_in_any_view(plan):
    ids = {one.id for one in occurrences(plan)}
    assert {one.id for one in lines_of(dates_view(plan))} == ids
    in_months = [line for block in months_view(plan) for line in block.lines]
    assert {one.id for line in in_months for one in (line.item, *line.folded)} == ids


@check
def test_every_activity_with_a_time_has_a_row_or_a_line_beside_the_matrix(plan):
    matrix = matrix_view(plan)
    roots = {(one.id or "").split("-")[0] for one in occurrences(plan) if one.kind != "goal"}
    beside = {
        (one.id or "").split("-")[0] for row in matrix.other for one in (row.item, *row.folded)
    }
    assert {row.id for row in matrix.rows} | beside == roots
    assert all(len(row.cells) == len(matrix.columns) and any(row.cells) for row in matrix.rows)


@check
def test_columns_are_in_order_and_hold_everything_that_has_days(plan):
    found = [one for one in occurrences(plan) if one.start and one.group != "recurring"]
    columns = season_columns(plan, found, plan.span.interval)
    starts = [column.start for column in columns]
    assert starts == sorted(set(starts))
    assert all(columns_of(one, columns) for one in found)


@check
def test_a_view_by_period_and_its_remainder_miss_nothing(plan):
    halves = [
        dates_view(plan, View(show="dates", period=f"{year}-01-01/{year}-12-31"))
        for year in range(2018, 2029)
    ]
    shown = {repr(one.path) for view in halves for one in lines_of(view)}
    assert shown == {repr(one.path) for one in occurrences(plan)}


@check
def test_rows_are_sorted_and_the_same_every_time(plan):
    view = dates_view(plan)
    for _, rows in view.items():
        keys = [row.item.sort_key for row in rows]
        assert keys == sorted(keys)
    assert view == dates_view(plan)
    assert months_view(plan) == months_view(plan)
    assert matrix_view(plan) == matrix_view(plan)


@check
def test_an_agenda_lists_nothing_twice_and_clashes_share_a_day(plan):
    found = occurrences(plan)
    for weeks in range(0, 104, 13):
        on = plan.span.interval.start + timedelta(weeks=weeks)
        listed = agenda(found, on, 60)
        groups = (listed.overdue, listed.due, listed.undecided, listed.ongoing, listed.undated)
        counted = Counter(repr(one) for group in groups for one in group)
        assert not counted or max(counted.values()) <= max(Counter(map(repr, found)).values())
    for clash in clashes(found):
        assert clash.first.start <= clash.start <= clash.end <= clash.first.end
        assert clash.second.start <= clash.start <= clash.end <= clash.second.end


@pytest.mark.parametrize("name", ["2018", "2020", "2022", "2023", "2026"])
def test_it_holds_for_the_shipped_plans(shipped_plan, name):
    plan = shipped_plan(name)
    found = occurrences(plan)
    assert found
    assert Counter(map(repr, lines_of(dates_view(plan)))) == Counter(map(repr, found))
    shown = {line.item.id for block in months_view(plan) for line in block.lines}
    folded = {o.id for block in months_view(plan) for line in block.lines for o in line.folded}
    assert shown | folded == {one.id for one in found}
