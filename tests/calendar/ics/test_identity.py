"""An event keeps its name: whatever day it is moved to, and whatever is written beside it."""

from collections.abc import Callable

from applan.schedule.calendar import Calendar
from applan.schedule.keys import slug

from .conftest import Written, events_of

MakeCalendar = Callable[..., Calendar]


def names(make_calendar: MakeCalendar, written: Written, yaml: str) -> dict[str, str]:
    """UID, shortened, and first day."""
    found = events_of(written(make_calendar(yaml)))
    return {name: one.value("DTSTART") for name, one in found.items()}


def test_a_changed_day_keeps_the_name(make_calendar: MakeCalendar, written: Written) -> None:
    yaml = "- {{id: kampanje, title: Kampanje, when: {}}}"
    assert names(make_calendar, written, yaml.format("uke 37")) == {"kampanje": "20260907"}
    assert names(make_calendar, written, yaml.format("14. mars")) == {"kampanje": "20260314"}


def test_a_changed_title_place_or_kind_keeps_the_name(
    make_calendar: MakeCalendar, written: Written
) -> None:
    before = "- {id: a, kind: meeting, title: Møte, place: Oslo, when: 14. mars}"
    after = "- {id: a, kind: course, title: Kurs, place: Bodø, when: 14. mars}"
    assert names(make_calendar, written, before) == names(make_calendar, written, after)


def test_one_of_several_times_goes_by_its_day(
    make_calendar: MakeCalendar, written: Written
) -> None:
    assert names(make_calendar, written, "- {id: a, title: A, when: 1. mars}") == {"a": "20260301"}
    two = "- {id: a, title: A, when: [1. mars, 2. mars]}"
    assert names(make_calendar, written, two) == {
        "a.20260301": "20260301", "a.20260302": "20260302",
    }  # fmt: skip
    for three in (
        "[1. mars, 2. mars, 1. februar]", "[1. februar, 1. mars, 2. mars]",
        "'1. februar, 1. og 2. mars'",
    ):  # fmt: skip
        yaml = f"- {{id: a, title: A, when: {three}}}"
        assert names(make_calendar, written, yaml) == {
            "a.20260201": "20260201", "a.20260301": "20260301", "a.20260302": "20260302",
        }  # fmt: skip


def test_what_is_undecided_is_one_of_several_too(
    make_calendar: MakeCalendar, written: Written
) -> None:
    for second in ("avklares", "2. mai"):
        yaml = f"- {{id: a, title: A, when: [1. mars, {second}]}}"
        assert names(make_calendar, written, yaml)["a.20260301"] == "20260301"


def test_two_of_one_day_are_numbered_as_they_are_written(
    make_calendar: MakeCalendar, written: Written
) -> None:
    yaml = "- {id: a, title: A, when: [1. mars kl. 10, 1. mars kl. 18, 2. mars, uke 10]}"
    assert names(make_calendar, written, yaml) == {
        "a.20260301": "20260301T100000", "a.20260301.2": "20260301T180000",
        "a.20260302": "20260302", "a.20260302.2": "20260302",
    }  # fmt: skip


def test_a_series_goes_by_the_first_of_it(make_calendar: MakeCalendar, written: Written) -> None:
    yaml = "- {id: a, title: A, when: [hver tirsdag i mars, første og tredje mandag i måneden]}"
    assert names(make_calendar, written, yaml) == {
        "a.20260105": "20260105", "a.20260105.20260119": "20260119", "a.20260303": "20260303",
    }  # fmt: skip


def test_a_new_part_anywhere_leaves_the_others(
    make_calendar: MakeCalendar, written: Written
) -> None:
    before = "- {id: a, title: A, when: [{when: 3. mars, part: Trinn 2}, 4. mars]}"
    after = (
        "- {id: a, title: A, when: [{when: 1. mars, part: Trinn 1}, "
        "{when: 3. mars, part: Trinn 2}, 4. mars]}"
    )
    assert names(make_calendar, written, before) == {"a.trinn-2": "20260303", "a": "20260304"}
    assert names(make_calendar, written, after) == {
        "a.trinn-1": "20260301", "a.trinn-2": "20260303", "a": "20260304",
    }  # fmt: skip


def test_several_times_of_one_part_go_by_their_days(
    make_calendar: MakeCalendar, written: Written
) -> None:
    yaml = "- {id: a, title: A, when: [{when: 'uke 13, 14 og 19', part: Trinn 1}, 1. mars]}"
    assert names(make_calendar, written, yaml) == {
        "a": "20260301", "a.trinn-1.20260323": "20260323", "a.trinn-1.20260330": "20260330",
        "a.trinn-1.20260504": "20260504",
    }  # fmt: skip


def test_moving_an_activity_in_the_document_keeps_its_name(
    make_calendar: MakeCalendar, written: Written
) -> None:
    one = "- {id: a, title: A, when: 1. mars}\n- {title: B, when: 2. mars}"
    other = "- {title: B, when: 2. mars}\n- {id: a, title: A, when: 1. mars}"
    assert names(make_calendar, written, one) == names(make_calendar, written, other)


def test_what_has_no_id_goes_by_its_title_and_clashes_with_no_id(
    make_calendar: MakeCalendar, written: Written
) -> None:
    yaml = """
    - {title: Åpent møte, when: 1. mars}
    - {id: apent-mote, title: Annet, when: 2. mars}
    - {title: Åpent møte, when: 3. mars}
    - {id: a, title: A, when: 4. mars, parts: [{title: Trinn 1, when: 5. mars}]}
    - {id: b, title: B, when: 6. mars, parts: [{title: Trinn 1, when: 7. mars}]}
    - {id: a-2, title: A 2, when: [8. mars, {when: 9. mars, part: "2"}, 10. mars]}
    """
    assert [*names(make_calendar, written, yaml)] == [
        "_apent-mote.20260301", "apent-mote", "_apent-mote.20260303", "a", "a_trinn-1", "b",
        "b_trinn-1", "a-2.20260308", "a-2.del-2", "a-2.20260310",
    ]  # fmt: skip


def test_a_filter_changes_no_name(make_calendar: MakeCalendar, written: Written) -> None:
    calendar = make_calendar("- {id: a, title: A, when: [1. mars, 2. mars, 3. mars]}")
    alone = calendar._replace(occurrences=calendar.occurrences[2:])
    assert [*events_of(written(alone))] == ["a.20260303"]


def test_a_slug_is_safe_anywhere() -> None:
    assert slug("Årsmøte & Ærlig talt!") == "arsmote-aerlig-talt"
    assert slug("Café «Ñandú»") == "cafe-nandu"
    assert slug("../../etc") == "etc"
    assert slug("会议") == "x63d30f1a"
    assert slug("a" * 100) == "a" * 60 + "-28165978"
    assert slug("a" * 101) != slug("a" * 100)


def test_what_its_title_calls_off_keeps_the_name(
    make_calendar: MakeCalendar, written: Written
) -> None:
    before = names(make_calendar, written, "- {title: Vårtur, when: 14. mars}")
    assert before == {"vartur": "20260314"}
    for title in ("'AVLYST: Vårtur'", "Vårtur (avlyst)", "Vårtur er avlyst"):
        assert names(make_calendar, written, f"- {{title: {title}, when: 14. mars}}") == before
