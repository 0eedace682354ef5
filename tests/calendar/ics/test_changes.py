"""Only what is not as it was: raised, added, and cancelled where it is gone."""

from collections.abc import Callable
from datetime import UTC, datetime

from applan.formats.ics import Edition
from applan.formats.ics.file import changes_file
from applan.schedule.calendar import Calendar

from .conformance import faults, read, text
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


def test_an_id_written_later_is_another_event(make_calendar: MakeCalendar) -> None:
    found = changes(
        make_calendar, "- {title: A, when: 1. mars}", "- {id: a, title: A, when: 1. mars}"
    )
    assert {name: status for name, (_, status, _) in found.items()} == {
        "a": "CONFIRMED", "_a": "CANCELLED",
    }  # fmt: skip


def test_put_off_or_undecided_again_is_gone_from_the_calendar(make_calendar: MakeCalendar) -> None:
    before = "- {id: a, title: A, when: 1. mars}"
    for after in (
        "- {id: a, title: A, when: 1. mars, status: postponed}",
        "- {id: a, title: A, when: avklares}",
    ):
        assert changes(make_calendar, before, after) == {
            "a": ("20260301", "CANCELLED", "Ny dato kommer: A")
        }


def test_what_its_own_note_calls_off_is_cancelled(make_calendar: MakeCalendar) -> None:
    before = "- {id: a, title: A, when: 1. mars}"
    for note, summary in (
        ("flyttet til 8. mars", "Ny dato kommer: A"),
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
