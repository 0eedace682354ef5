"""What is struck of a draft, and what stands otherwise in it once something has come."""

from pathlib import Path

import pytest
from tests.readback.conftest import back, base_of, edited, loaded_text, word, written
from tests.readback.test_edits import add_at_end, delete_section
from tests.readback.test_meeting import Change, adds_line, row_of, writes
from tests.wordfile.editing import Edited

from applan.loading import Loaded, load
from applan.readback.merge import merged

ORGANISATIONS = Path(__file__).parents[1] / "organisations"


def plan_of(organisation: str, name: str) -> Loaded:
    path = ORGANISATIONS / organisation / "plans" / f"{name}.yaml"
    found = load(path.read_bytes(), path.name, path.stem)
    assert found.plan is not None and found.complete
    return found


def test_a_date_plan_that_is_most_of_the_draft_is_struck() -> None:
    plan = plan_of("velforening", "2026")
    found = back(plan, edited(word(plan), lambda file: delete_section(file, "5 Datoplan")))
    assert found.reported == ()
    text = plan.source.text
    assert written(plan, found) == text.replace(
        "\n  - tittel: Datoplan\n    visning: datoplan\n", ""
    )


def test_a_bold_point_is_not_the_heading_that_is_struck() -> None:
    plan = plan_of("velforening", "2026")
    content = edited(word(plan, "saksframlegg"), lambda file: delete_section(file, "Datoplan"))
    found = back(plan, content, "saksframlegg")
    assert found.edits == ()
    assert [one.old for one in found.reported][-2:] == ["Datoplan", "Dato\tHva"]


def test_a_name_has_a_capital_where_headings_turn_to_a_table() -> None:
    plan = plan_of("skulekorps", "2027")

    def change(file: Edited) -> None:
        add_at_end(file, "2 Seminarhelger", ("2.2 Haustseminar", "Dirigentseminar"),
                   ("Vi har to seminar", "For dirigenten."),
                   ("Når\u200222.", "Når 9. januar 2027 · Kvar Oslo"))  # fmt: skip

    found = back(plan, edited(word(plan), change))
    assert found.reported == ()
    added = ("      - tittel: Dirigentseminar\n        tekst: For dirigenten.\n"
             "        når: 9. januar 2027\n        stad: Oslo\n")  # fmt: skip
    before = "        bidreg til: jubileum\n\n"
    text = plan.source.text
    assert written(plan, found) == text.replace(before, before[:-1] + added + "\n", 1)


def test_a_day_more_is_typed_in_small_letters() -> None:
    plan = plan_of("menighet", "2026")
    change = adds_line("Onsdag 3. mars 2027", 1, "onsdag 17. november 2027")
    found = back(plan, edited(word(plan), change))
    last = "          - onsdag 20. oktober 2027\n"
    assert found.reported == ()
    assert written(plan, found) == plan.source.text.replace(
        last, f"{last}          - onsdag 17. november 2027\n"
    )


PLAN = """\
sections:
  - title: Turer
    activities:
      - title: Vårtur
        text: Vi går i marka.
        when: 6. mai 2026
"""


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("Når 9. juni 2026", "when", ["9. juni 2026"]),
        ("Når uke 38 2026", "when", ["uke 38 2026"]),
        ("Når 17. mai 2026 kl. 11", "when", ["17. mai 2026 kl. 11"]),
        ("Når: når det passer", "when", ["når det passer"]),
        ("Når vi møtes, er det kaffe", "text", "Når vi møtes, er det kaffe"),
        ("Når 2026 er over, feirer vi", "text", "Når 2026 er over, feirer vi"),
        ("Når mai er varm.", "text", "Når mai er varm."),
        ("Når alle vil", "text", "Når alle vil"),
    ],
)
def test_a_label_and_a_day_alone_on_a_line_are_a_time(line: str, key: str, value: object) -> None:
    plan = loaded_text(PLAN)

    def change(file: Edited) -> None:
        add_at_end(file, "1 Turer", ("1.1 Vårtur", "Høsttur"), ("Vi går i marka.", line))

    (edit,) = back(plan, edited(word(plan), change)).edits
    assert (edit.kind, edit.new) == ("add", {"title": "Høsttur", key: value})


LAMPS = "søndag 29. november kl. 16 | Lysfest"


def both(file: Edited, time: str) -> None:
    """An activity in the table of its chapter, and in the date plan."""
    row = ["3.10", "Nissevandring", "søndag 13. desember kl. 17", "Skogkanten"]
    file.add_row_below(row_of(file, "3.9 | Lysfest"), row)
    file.add_row_below(row_of(file, LAMPS), [time, "Nissevandring", "Festkomiteen"])


@pytest.mark.parametrize(
    ("time", "told"),
    [
        ("søndag 13. desember kl. 17", []),
        ("mandag 14. desember kl. 17", ["mandag 14. desember kl. 17\tNissevandring\tFestkomiteen"]),
    ],
)
def test_what_is_put_into_the_date_plan_too_comes_once(time: str, told: list[str]) -> None:
    plan = plan_of("velforening", "2026")
    found = back(plan, edited(word(plan), lambda file: both(file, time)))
    text = plan.source.text
    after = "      - tittel: Kafékveld\n"
    added = ("      - tittel: Nissevandring\n        når: søndag 13. desember kl. 17\n"
             "        sted: Skogkanten\n")  # fmt: skip
    assert written(plan, found) == text.replace(after, added + after)
    assert [one.new for one in found.reported] == told


def test_who_comes_with_a_task_comes_into_the_date_plan_without_it() -> None:
    plan = plan_of("velforening", "2026")

    def change(file: Edited) -> None:
        adds_line("2.6 | Vanning", 4, "Lederen (vanner i ferien)")(file)
        adds_line("juni–august 2026 | Vanning", 2, "Lederen")(file)

    found = back(plan, edited(word(plan), change))
    assert found.reported == ()
    who = "Beboerne: vanner etter tur"
    assert written(plan, found) == plan.source.text.replace(who, f"{who}, Lederen: vanner i ferien")


@pytest.mark.parametrize("change", [
    lambda file: both(file, "søndag 13. desember kl. 17"),
    adds_line("2.6 | Vanning", 4, "Lederen (vanner i ferien)"),
    writes("uke 38 | Fart", 0, "38", "39"),
])  # fmt: skip
def test_what_came_is_written_into_a_plan_that_has_changed_elsewhere(change: Change) -> None:
    plan = plan_of("velforening", "2026")
    found = back(plan, edited(word(plan), change))
    later = loaded_text(plan.source.text.replace("måltall: 180", "måltall: 200"))
    result = merged(base_of(plan), found, later)
    assert (result.reported, result.conflicts) == ((), ())
    assert written(later, result) == written(plan, found).replace("måltall: 180", "måltall: 200")
