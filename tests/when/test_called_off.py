"""What a note beside a time says of it: cancelled, put off, or held after all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import from_regex

from applan.when import format_when, parse_period, parse_when
from applan.when.called_off import WORDS, hints_at_off, says_off

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "called_off.tsv").read_text("utf-8").splitlines()
]
PERIOD = parse_period("2026")


@pytest.mark.parametrize(("note", "when", "off"), ROWS)
def test_a_note_calls_its_time_off_or_leaves_it(note: str, when: str, off: str) -> None:
    assert says_off(note, when) == (off or None)


@given(from_regex(WORDS.removeprefix("(?i)")))
def test_all_that_is_looked_for_is_hinted_at(text: str) -> None:
    assert hints_at_off(text)


def test_a_note_that_names_a_day_is_not_about_all_of_several_times() -> None:
    assert says_off("avlyst 5. mai", "hver tirsdag", several=True) is None
    assert says_off("avlyst i påska", "hver tirsdag", several=True) is None
    assert says_off("flyttet 5. mai", "hver tirsdag", several=True) is None
    assert says_off("utsatt til høsten", "hver tirsdag", several=True) == "postponed"
    assert says_off("avlyst", "hver tirsdag", several=True) == "cancelled"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("12. september (avlyst)", "12. september 2026 (avlyst)"),
        ("12. september, mat serveres", "12. september 2026 (mat serveres)"),
        ("8. mai – avlyst", "8. mai 2026 (avlyst)"),
        ("8. mai (avlyst), 15. mai", "8. mai 2026 (avlyst); 15. mai 2026"),
        ("8. og 15. mai (mat serveres)", "8. og 15. mai 2026 (mat serveres)"),
        ("hver onsdag i mai (avlyst)", "hver onsdag i mai 2026 (avlyst)"),
    ],
)
def test_what_is_noted_in_a_time_is_printed_behind_it(text: str, printed: str) -> None:
    reading = parse_when(text, period=PERIOD)
    assert reading.problems == ()
    assert format_when(reading) == printed


@pytest.mark.parametrize(
    "text", ["8. og 15. mai (avlyst)", "8. mai, 15. mai – utsatt", "uke 10 og 12 (flyttet)"]
)
def test_it_is_asked_which_of_several_times_are_off(text: str) -> None:
    (problem,) = parse_when(text, period=PERIOD).problems
    assert problem.code == "whose-note"
    assert text[problem.start : problem.end].strip(" ()–") in ("avlyst", "utsatt", "flyttet")


@pytest.mark.parametrize(
    ("text", "anew"),
    [
        ("14. juni (flyttet til 21. juni)", "21. juni (flyttet fra 14. juni)"),
        ("14. juni – flytta til 21. juni", "21. juni (flytta fra 14. juni)"),
        ("9. mai, utsatt til 16. mai.", "16. mai (utsatt fra 9. mai)"),
        ("9. mai (utsatt til høsten)", "høsten (utsatt fra 9. mai)"),
        (
            "mandag 8. juni (er flyttet til mandag 15. juni)",
            "mandag 15. juni (er flyttet fra mandag 8. juni)",
        ),
        ("11. juni kl. 18, flyttet til 12. juni kl. 19", "12. juni kl. 19 (flyttet fra 11. juni)"),
        ("uke 10 (forskjøvet til uke 12)", "uke 12 (forskjøvet fra uke 10)"),
    ],
)
def test_what_is_moved_is_written_where_it_is_now(text: str, anew: str) -> None:
    (problem,) = parse_when(text, period=PERIOD).problems
    assert (problem.code, dict(problem.args)["anew"]) == ("moved", anew)
    assert parse_when(anew, period=PERIOD).problems == ()


@pytest.mark.parametrize(
    "text", ["14. juni (flyttet til 31. juni)", "14. juni (flyttet til uke 60)"]
)
def test_what_is_moved_to_no_time_is_not_written_anew(text: str) -> None:
    codes = {problem.code for problem in parse_when(text, period=PERIOD).problems}
    assert codes and "moved" not in codes
