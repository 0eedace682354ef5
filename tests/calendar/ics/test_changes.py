"""Only what is not as it was: raised, added, and cancelled where it is gone."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from applan.formats.ics import Edition
from applan.formats.ics.events import Event
from applan.formats.ics.file import changes_file, events
from applan.schedule.calendar import Calendar

from .conformance import Component, faults, read, text
from .conftest import events_of

MakeCalendar = Callable[..., Calendar]
EDITIONS = {"plan": Edition(datetime(2026, 3, 1, tzinfo=UTC), 7)}


def changes(make: MakeCalendar, before: str, after: str) -> dict[str, tuple[str, str, str]]:
    content = changes_file(make(after), make(before), EDITIONS).encode()
    assert faults(content) == []
    found = events_of(content)
    assert {one.value("SEQUENCE") for one in found.values()} <= {"7"}
    return {
        name: (one.value("DTSTART"), one.value("STATUS"), text(one.value("SUMMARY")))
        for name, one in found.items()
    }


def test_moved_new_and_gone(make_calendar: MakeCalendar) -> None:
    before = """
    - {id: flyttet, title: Flyttet, when: 1. mars}
    - {id: borte, title: Borte, when: 2. mars}
    - {id: som-for, title: Som før, when: 3. mars}
    """
    after = """
    - {id: flyttet, title: Flyttet, when: 8. mars}
    - {id: som-for, title: Som før, when: 3. mars}
    - {id: ny, title: Ny, when: 4. mars}
    """
    assert changes(make_calendar, before, after) == {
        "ny": ("20260304", "CONFIRMED", "Ny"),
        "flyttet": ("20260308", "CONFIRMED", "Flyttet"),
        "borte": ("20260302", "CANCELLED", "Avlyst: Borte"),
    }


def test_a_word_is_a_change_too(make_calendar: MakeCalendar) -> None:
    one = "- {id: a, title: A, when: 1. mars, responsible: Styret}"
    assert [*changes(make_calendar, one, one.replace("Styret", "Lederen"))] == ["a"]


def test_an_id_written_later_leaves_the_event_its_name(make_calendar: MakeCalendar) -> None:
    """It stands as it stood, and is not called off because it has got an id."""
    before = "- {title: A, when: 1. mars}"
    assert changes(make_calendar, before, "- {id: a, title: A, when: 1. mars}") == {}
    assert changes(make_calendar, before, "- {id: a, title: A, when: 2. mars}") == {
        "a": ("20260302", "CONFIRMED", "A")
    }


MEETINGS = "- {{id: a, title: Styremøte, when: [{}]}}"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "10. mars, 14. april, 12. mai, 9. juni", "14. april, 12. mai, 9. juni",
            {"a.20260310": ("20260310", "CANCELLED", "Avlyst: Styremøte")},
        ),
        ("10. mars, 14. april, 12. mai", "12. mai, 10. mars, 14. april", {}),
        (
            "10. mars, 14. april", "1. februar, 10. mars, 14. april",
            {"a.20260201": ("20260201", "CONFIRMED", "Styremøte")},
        ),
        (
            "10. mars", "10. mars, 14. april",
            {"a.20260414": ("20260414", "CONFIRMED", "Styremøte")},
        ),
        (
            "10. mars, 14. april", "14. april",
            {"a.20260310": ("20260310", "CANCELLED", "Avlyst: Styremøte")},
        ),
        (
            "10. mars, 14. april", "11. mars, 14. april",
            {"a.20260310": ("20260311", "CONFIRMED", "Styremøte")},
        ),
        (
            "10. mars kl. 18, 14. april kl. 18", "14. april kl. 18, 10. mars kl. 19",
            {"a.20260310": ("20260310T190000", "CONFIRMED", "Styremøte")},
        ),
        (
            "10. mars kl. 18, 14. april", "10. mars kl. 9, 10. mars kl. 18, 14. april",
            {"a.20260310.2": ("20260310T090000", "CONFIRMED", "Styremøte")},
        ),
        (
            "10. mars, 14. april", "10. mars, avklares",
            {"a.20260414": ("20260414", "CANCELLED", "Ny dato kommer: Styremøte")},
        ),
        (
            "10. mars, 14. april", "10. mars, våren",
            {"a.20260414": ("20260414", "CANCELLED", "Ny dato kommer: Styremøte")},
        ),
        (
            "første og tredje mandag i måneden", "tredje mandag i måneden",
            {
                "a": ("20260105", "CANCELLED", "Avlyst: Styremøte"),
                "a.20260119": ("20260119", "CONFIRMED", "Styremøte"),
            },
        ),
        (
            "første og tredje mandag i måneden", "'første og tredje mandag i måneden, unntatt januar'",
            {
                "a": ("20260202", "CONFIRMED", "Styremøte"),
                "a.20260119": ("20260216", "CONFIRMED", "Styremøte"),
            },
        ),
        (
            "6. januar, 3. februar, 3. mars", "første tirsdag i måneden",
            {
                "a.20260106": ("20260106", "CONFIRMED", "Styremøte"),
                "a.20260203": ("20260203", "CANCELLED", "Styremøte"),
                "a.20260303": ("20260303", "CANCELLED", "Styremøte"),
            },
        ),
    ],
)  # fmt: skip
def test_what_still_stands_keeps_its_name_and_is_not_called_off(
    make_calendar: MakeCalendar, before: str, after: str, expected: dict[str, tuple[str, str, str]]
) -> None:
    assert changes(make_calendar, MEETINGS.format(before), MEETINGS.format(after)) == expected


def test_what_is_only_not_shown_any_longer_is_told_as_it_is_now(
    make_calendar: MakeCalendar,
) -> None:
    """The treasurer hears that it is another's, not that it is called off."""
    one = "- {id: a, title: A, when: 1. mars, responsible: Kasserer}"
    before, after = make_calendar(one), make_calendar(one.replace("Kasserer", "Leder"))
    nothing = after._replace(occurrences=(), every=after.occurrences)
    found = events_of(changes_file(nothing, before, EDITIONS).encode())
    assert {name: text(e.value("SUMMARY")) for name, e in found.items()} == {"a": "A"}
    assert "Ansvarlig: Leder" in text(found["a"].value("DESCRIPTION"))
    assert found["a"].value("STATUS") == "CONFIRMED"


DAYS = st.integers(1, 28).map(lambda day: f"{day}. mars")
TIMES = st.one_of(
    DAYS,
    st.tuples(DAYS, st.sampled_from(("kl. 9", "kl. 18", "kl. 18–20"))).map(" ".join),
    st.sampled_from((
        "uke 11", "innen 1. mai", "hver tirsdag i mars", "hver tirsdag, unntatt uke 11",
        "første og tredje mandag i måneden", "den 31. i hver måned", "avklares", "våren",
        "'1., 3. og 17. mars'", "to ganger i året", "{when: 4. mars, part: Trinn 1}",
        "{when: '5. og 6. mars', part: Trinn 2}", "trolig 9. mars",
    )),
)  # fmt: skip
LISTS = st.lists(TIMES, max_size=6)


@settings(max_examples=200, suppress_health_check=list(HealthCheck))
@given(before=LISTS, after=LISTS, more=st.sampled_from(("", ", place: Oslo")), kept=st.booleans())
def test_who_takes_in_the_changes_has_the_calendar_as_it_is(
    make_calendar: MakeCalendar, before: list[str], after: list[str], more: str, kept: bool
) -> None:
    """Nothing is missing, nothing is left, no name is given twice, and nothing that stands is off."""

    def made(times: list[str]) -> Calendar:
        return make_calendar(f"- {{id: a, title: A, when: [{', '.join(times)}]{more}}}")

    after = [*before, *after] if kept else after
    old, new = made(before), made(after)
    content = changes_file(new, old, EDITIONS).encode()
    assert faults(content) == []
    held = {one.uid: one for one in events(old)}
    told = {one.value("UID"): one for one in read(content).inner if one.name == "VEVENT"}
    now = list(events(new))
    days = {day for one in now for day in one.days}
    said = {uid: _as_written(one) for uid, one in held.items()}
    for uid, one in told.items():
        said.pop(uid, None)
        if one.value("STATUS") == "CANCELLED":
            assert uid in held
            stands = held[uid].days <= days
            assert not (stands and text(one.value("SUMMARY")).startswith("Avlyst"))
            continue
        said[uid] = _of_component(one)
    assert sorted(said.values()) == sorted(map(_as_written, now))
    if kept:
        assert not any(one.value("STATUS") == "CANCELLED" for one in told.values())


def _as_written(one: Event) -> tuple[str, ...]:
    rule = one.repeats.rule if one.repeats else ""
    left = len(one.repeats.except_days) if one.repeats else 0
    moment = one.start.strftime("%Y%m%dT%H%M%S" if isinstance(one.start, datetime) else "%Y%m%d")
    return moment, one.summary, one.location, rule, str(left)


def _of_component(one: Component) -> tuple[str, ...]:
    left = [day for day in one.value("EXDATE").split(",") if day]
    rule = one.value("RRULE").partition(";UNTIL=")[0]
    return (
        one.value("DTSTART"), text(one.value("SUMMARY")), text(one.value("LOCATION")), rule,
        str(len(left)),
    )  # fmt: skip


def test_put_off_or_undecided_again_is_gone_from_the_calendar(make_calendar: MakeCalendar) -> None:
    before = "- {id: a, title: A, when: 1. mars}"
    for after, summary in (
        ("- {id: a, title: A, when: 1. mars, status: postponed}", "Utsatt: A"),
        ("- {id: a, title: A, when: avklares}", "Ny dato kommer: A"),
    ):
        assert changes(make_calendar, before, after) == {"a": ("20260301", "CANCELLED", summary)}


def test_called_off_and_then_put_off_is_told_as_put_off(make_calendar: MakeCalendar) -> None:
    for before in ("when: 1. mars, status: cancelled", "when: {when: 1. mars, note: avlyst}"):
        assert changes(
            make_calendar, f"- {{id: a, title: A, {before}}}",
            "- {id: a, title: A, when: 1. mars, status: postponed}",
        ) == {"a": ("20260301", "CANCELLED", "Utsatt: A")}  # fmt: skip


def test_what_its_own_note_calls_off_is_cancelled(make_calendar: MakeCalendar) -> None:
    before = "- {id: a, title: A, when: 1. mars}"
    for note, summary in (
        ("flyttet til 8. mars", "Utsatt: A (flyttet til 8. mars)"),
        ("avlyst", "Avlyst: A"),
        ("avlyst på grunn av regn", "Avlyst: A (avlyst på grunn av regn)"),
    ):
        after = f"- {{id: a, title: A, when: {{when: 1. mars, note: {note}}}}}"
        assert changes(make_calendar, before, after) == {"a": ("20260301", "CANCELLED", summary)}


def test_cancelled_in_the_plan_is_said_once(make_calendar: MakeCalendar) -> None:
    before = "- {id: a, title: A, when: 1. mars, status: cancelled}"
    after = "- {id: b, title: B, when: 1. mars}"
    assert changes(make_calendar, before, after)["a"] == ("20260301", "CANCELLED", "Avlyst: A")


def test_against_itself_there_is_nothing(make_calendar: MakeCalendar) -> None:
    one = "- {id: a, title: A, when: [1. mars, hver torsdag]}"
    assert changes(make_calendar, one, one) == {}
    content = changes_file(make_calendar(one), make_calendar(one), EDITIONS).encode()
    assert [inner.name for inner in read(content).inner] == ["VTIMEZONE"]


def test_three_editions_taken_in_one_after_the_other(make_calendar: MakeCalendar) -> None:
    """Moved twice, gone and back, cancelled and restored, dated and undecided again."""
    first = """
    - {id: a, title: Vårfest, when: 8. mars}
    - {id: b, title: Leir, when: 11. april}
    - {id: c, title: Konsert, when: 5. mai}
    - {id: d, title: Tur, when: avklares}
    - {id: e, title: Kurs, when: [{part: Trinn 1, when: 9. februar}, {part: Trinn 2, when: 9. mai}]}
    """
    second = """
    - {id: a, title: Vårfest, when: 15. mars}
    - {id: c, title: Konsert, when: 5. mai, status: cancelled}
    - {id: d, title: Tur, when: 20. mai}
    - {id: e, title: Kurs, when: [{part: Trinn 1, when: 16. februar}, {part: Trinn 2, when: 9. mai}]}
    """
    third = """
    - {id: a, title: Vårfest, when: 22. mars}
    - {id: b, title: Leir, when: 18. april}
    - {id: c, title: Konsert, when: 5. mai}
    - {id: d, title: Tur, when: avklares}
    - {id: e, title: Kurs, when: [{part: Trinn 1, when: 23. februar}, {part: Trinn 2, when: 9. mai}]}
    """
    assert changes(make_calendar, first, second) == {
        "a": ("20260315", "CONFIRMED", "Vårfest"),
        "b": ("20260411", "CANCELLED", "Avlyst: Leir"),
        "c": ("20260505", "CANCELLED", "Avlyst: Konsert"),
        "d": ("20260520", "CONFIRMED", "Tur"),
        "e.trinn-1": ("20260216", "CONFIRMED", "Kurs – Trinn 1"),
    }
    assert changes(make_calendar, second, third) == {
        "a": ("20260322", "CONFIRMED", "Vårfest"),
        "b": ("20260418", "CONFIRMED", "Leir"),
        "c": ("20260505", "CONFIRMED", "Konsert"),
        "d": ("20260520", "CANCELLED", "Ny dato kommer: Tur"),
        "e.trinn-1": ("20260223", "CONFIRMED", "Kurs – Trinn 1"),
    }
