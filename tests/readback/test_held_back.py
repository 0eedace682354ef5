"""Edits of rows that are told of and not written, as more would change than the file shows."""

from dataclasses import replace

import pytest
from tests.readback.conftest import base_of, loaded
from tests.readback.fuzz import as_file, rows

from applan.readback.readback import read_back
from applan.readback.result import Result
from applan.wordfile.units import Kind, Returned, Unit


def found(year: str, template: str, units: list[Unit]) -> Result:
    result = read_back(base_of(loaded(year), template), Returned(tuple(units)))
    assert isinstance(result, Result)
    return result


def place(units: list[Unit], text: str) -> int:
    (found,) = [n for n, one in enumerate(units) if one.text == text]
    return found


def rewritten(year: str, template: str, text: str, new: str) -> Result:
    units = as_file(rows(year, template))
    at = place(units, text)
    units[at] = replace(units[at], text=new, bold=None)
    return found(year, template, units)


def come(year: str, template: str, after: str, kind: Kind, text: str, level: int = 0) -> Result:
    units = as_file(rows(year, template))
    units.insert(place(units, after) + 1, Unit(kind, text, level, 1000))
    return found(year, template, units)


def test_one_is_not_removed_with_a_task_that_still_stands_elsewhere() -> None:
    noted = "i alle fylkesstyrer, på samlinger for kommunepartiene og i andre sammenhenger"
    row = f"november ({noted})\tKontingentringing i organisasjonen – Innbetalingen av kontingent\t"
    result = rewritten(
        "2018", "arbeidsplan", f"{row}Fylkespartiene\nKommunepartiene", f"{row}Fylkespartiene\n"
    )
    (told,) = result.reported
    assert result.edits == ()
    assert (told.old, told.new) == ("Kommunepartiene", "")
    assert told.reason.template == (
        "the plan says more of this than the draft does; remove it in the plan"
    )


def test_a_time_that_is_printed_as_it_was_is_no_edit() -> None:
    result = rewritten(
        "2026",
        "saksframlegg",
        "Jevnlig gjennom 2026 og fram mot landsmøtet 2027: Generelle politiske skoleringer",
        "Jevnlig  2026 og fram mot landsmøtet 2027: Generelle politiske skoleringer",
    )
    assert result.edits == ()
    assert [(one.old, one.new) for one in result.reported] == [("gjennom", "")]


@pytest.mark.parametrize("words", ["Vi ses i 2027!", "Alle lag inviteres, også de nye."])
def test_a_paragraph_below_another_heading_is_not_moved(words: str) -> None:
    units = as_file(rows("2020", "arbeidsplan"))
    first = next(n for n, one in enumerate(units) if one.kind == "heading")
    units.insert(first, Unit("paragraph", words, 0, 1000))
    result = found("2020", "arbeidsplan", units)
    assert result.edits == ()
    assert [one.text for one in result.reported] == [words]


def test_a_paragraph_behind_what_names_other_parts_is_of_its_own_heading() -> None:
    units = as_file(rows("2022", "arbeidsplan"))
    (named,) = [one.text for one in units if one.text.startswith("Hit hører også: Kvinne på topp")]
    result = come("2022", "arbeidsplan", named, "paragraph", "Styret følger dette opp.")
    (edit,) = result.edits
    assert (edit.path, edit.new) == (("sections", 3, "text"), "Styret følger dette opp.")
    assert result.reported == ()


def test_a_heading_that_would_only_be_named_is_no_section() -> None:
    result = come(
        "2026", "saksframlegg", "Innholdet i planen", "heading", "Nytt og viktig", level=2
    )
    assert result.edits == ()
    assert [one.text for one in result.reported] == ["Nytt og viktig"]


def test_a_title_of_the_register_is_written_though_the_name_in_the_plan_follows() -> None:
    row = "3.14.3\tKommunepartiene kartlegges på nytt\tOppgave\tkommunepartiene-kartlegges-pa-nytt"
    result = rewritten("2018", "register", row, row.replace("kartlegges på", "kartlegges helt på"))
    (edit,) = result.edits
    assert (edit.path[-1], edit.old, edit.new) == ("title", "", "helt ")
    assert result.reported == ()


def test_a_paragraph_behind_the_facts_comes_to_the_end_of_the_text() -> None:
    units = as_file(rows("2026", "arbeidsplan"))
    at = next(n for n, one in enumerate(units) if one.text.endswith("6.4 Høstkampanje"))
    units.insert(at, Unit("paragraph", "Styret følger *dette* opp.", 0, 1000))
    result = found("2026", "arbeidsplan", units)
    (edit,) = result.edits
    assert edit.path[-1] == "text"
    assert edit.new == "\n\nStyret følger \\*dette\\* opp."
    assert result.reported == ()


def test_a_title_is_written_though_a_time_calls_it_by_its_name() -> None:
    row = "10.\u00a0februar\tSvarfrist for problembeskrivelsen, første fase i programarbeidet"
    result = rewritten("2020", "sammendrag", row, row.replace("første fase", "første del"))
    (edit,) = result.edits
    assert (edit.path[-1], edit.old, edit.new) == ("title", "fase", "del")
    assert result.reported == ()


@pytest.mark.parametrize(
    ("year", "template", "row", "new", "old_time", "time"),
    [
        ("2020", "arbeidsplan", "10. februar\tSvarfrist for problembeskrivelsen, første fase i "
         "programarbeidet", ("10. februar", "12. mars"), "10. februar 2020", "12. mars 2020"),
        ("2020", "arbeidsplan", "1. november 2019 – 1. april 2020\tHusbesøk hos alle medlemmer",
         ("1. april", "15. april"), "1. november 2019 – 1. april 2020",
         "1. november 2019 – 15. april 2020"),
        ("2020", "sammendrag", "April: Prinsippdebatt", ("April", "Mai"), "april 2020", "mai 2020"),
        ("2026", "saksframlegg", "Juni 2026: Nasjonale verveuker", ("Juni", "Mai"),
         "juni og oktober 2026", "mai og oktober 2026"),
        ("2026", "saksframlegg", "Høsten 2026: Nominasjonsprosesser", ("Høsten", "Våren"),
         "høsten 2026", "våren 2026"),
    ],
)  # fmt: skip
def test_a_time_that_is_changed_in_a_view_is_written(
    year: str, template: str, row: str, new: tuple[str, str], old_time: str, time: str
) -> None:
    units = as_file(rows(year, template))
    (at,) = [n for n, one in enumerate(units) if one.text.replace("\u00a0", " ") == row]
    units[at] = replace(units[at], text=row.replace(*new), bold=None)
    result = found(year, template, units)
    (edit,) = result.edits
    assert (edit.path[-1], edit.old, edit.new) == ("when", old_time, time)
    assert result.reported == ()


def test_what_cannot_be_written_says_where_the_thing_is_described() -> None:
    row = "uke\u00a037\tHøstkampanje"
    result = rewritten("2018", "arbeidsplan", row, row.replace("uke\u00a037", "snart"))
    (told,) = result.reported
    assert (told.old, told.new) == ("uke\u00a037", "snart")
    assert (told.place.point, told.home.point) == ("4.4", "4.1")


def test_a_goal_is_not_removed_with_a_line_that_only_names_it() -> None:
    units = as_file(rows("2022", "kursplan"))
    named = "Bidrar til\u2002Vinne flest mulig kommuner og fylker i 2023 (punkt\u00a02.1)"
    kept = [one for one in units if one.text != named]
    result = found("2022", "kursplan", kept)
    assert not any(one.path[-2:-1] == ("goals",) for one in result.edits)
    assert result.edits or result.reported


def test_a_word_in_a_view_that_names_an_event_is_no_time() -> None:
    row = "Sammenslåing av kommuner og regioner\t"
    result = rewritten("2018", "arbeidsplan", f"våren\t{row}", f"Storting\t{row}")
    assert result.edits == ()
    assert [(one.old, one.new) for one in result.reported] == [("våren", "Storting")]
