"""Everything through the years: lines, gaps, revivals, and one thing by itself."""

import csv
import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from applan.compare import Named, years
from applan.compare.history import found
from applan.formats.history import matrix
from applan.messages import catalogue
from applan.prose.blocks import plain

from .conftest import plan_of

ROOT = Path(__file__).parents[2]


def three(first: str, second: str, third: str) -> list[Named]:
    bodies = {"2026": third, "2022": first, "2024": second}
    return [Named(name, plan_of(body, name), name) for name, body in bodies.items()]


def shown(plans: list[Named]) -> dict[str, list[str | None]]:
    return {
        line.id: [stage.ref.id if stage else None for stage in line.stages]
        for line in years(plans).lines
    }


A = "activities: [{id: a, title: A}]\n"
NONE = "activities: []\n"


def test_plans_stand_in_the_order_of_their_years_whatever_order_they_come_in() -> None:
    assert [side.name for side in years(three(A, A, A)).plans] == ["2022", "2024", "2026"]


def test_a_gap_is_between_the_first_and_the_last_plan_something_is_in() -> None:
    every = years(three(A, NONE, A))
    assert [line.seen for line in every.lines] == [range(3)]
    assert shown(three(A, NONE, A)) == {"a": ["a", None, "a"]}
    assert [line.seen for line in years(three(NONE, A, NONE)).lines] == [range(1, 2)]


def test_what_only_changed_its_id_is_one_line() -> None:
    new = 'activities: [{id: b, title: B, from: "2022#a"}]\n'
    assert shown(three(A, new, new)) == {"a": ["a", "b", "b"]}


def test_what_was_split_off_is_a_line_of_its_own_that_says_from_where() -> None:
    new = 'activities: [{id: a, title: A}, {id: b, title: B, from: "2022#a"}]\n'
    every = years(three(A, new, new))
    assert shown(three(A, new, new)) == {"a": ["a", "a", "a"], "b": [None, "b", "b"]}
    assert [line.origins for line in every.lines] == [(), (("2022", "a", "A"),)]


def test_something_is_found_by_any_of_its_ids_or_a_part_of_a_title(five: dict[str, Named]) -> None:
    every = years(list(five.values()))
    assert [line.id for line in found(every, "hostkampanje")[0]] == ["hostkampanje"]
    assert [line.id for line in found(every, "HØSTKAMP")[0]] == ["hostkampanje"]
    assert found(every, "finnes ikke") == ((), ())
    stages = found(every, "hostkampanje")[0][0].stages
    assert [[time.text for time in stage.times] if stage else None for stage in stages] == [
        ["uke 37 2018"],
        ["12.–26. oktober 2020 (uke 42–44)"],
        None,
        None,
        ["12.–20. september 2026"],
    ]


def test_what_else_has_the_word_is_named_below_what_is_meant() -> None:
    two = "activities: [{id: a, title: Akt}, {id: b, title: Akt om våren}]\n"
    every = years(three(A, two, NONE))
    exact, also = found(every, "a")
    assert [line.title for line in exact] == ["Akt"]
    assert [line.title for line in also] == ["Akt om våren"]


NORTH = "  - {title: Nord, activities: [{title: Møte, when: 5. mai, responsible: Kari}]}\n"
SOUTH = "  - {title: Sør, activities: [{title: Møte, when: 9. juni, responsible: Ola}]}\n"


def test_what_has_the_same_title_is_known_by_its_heading_wherever_that_stands() -> None:
    both, turned = f"sections:\n{NORTH}{SOUTH}", f"sections:\n{SOUTH}{NORTH}"
    every = years(three(both, turned, f"sections:\n{SOUTH}"))
    times = {
        (line.title, line.below): [stage and stage.times[0].text for stage in line.stages]
        for line in every.lines
    }
    assert times == {
        ("Møte", "Nord"): ["5. mai 2022", "5. mai 2024", None],
        ("Møte", "Sør"): ["9. juni 2022", "9. juni 2024", "9. juni 2026"],
    }
    assert every.unfollowed == 0


def test_what_got_an_id_is_followed_under_its_title_where_it_has_none() -> None:
    named = "activities: [{id: a, title: Økonomimøte}]\n"
    every = years(three(A, named, "activities: [{title: Økonomimøte}]\n"))
    assert [(line.id, [bool(stage) for stage in line.stages]) for line in every.lines] == [
        ("a", [True, True, True])
    ]


def run(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "applan", "history", *arguments],
        cwd=folder, env=os.environ | {"APPLAN_LANG": "nb"}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_matrix_marks_gaps_and_revivals() -> None:
    done = run("--format", "csv")
    assert (done.returncode, done.stderr) == (0, "")
    rows = list(csv.reader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
    assert rows[0] == ["Gruppe", "Hva", "2018", "2020", "2022", "2023", "2026"]
    (row,) = (row for row in rows if row[1:2] == ["Høstkampanje"])
    assert row == [
        "Aktiviteter",
        "Høstkampanje",
        "uke 37 i 2018",
        "12.–26. oktober 2020 (uke 42–44)",
        "–",
        "–",
        "↻ 12.–20. september 2026",
    ]


@pytest.mark.parametrize("format", ["text", "csv", "md", "html"])
def test_every_format_says_which_plans_could_not_be_read_to_the_end(
    format: str, tmp_path: Path
) -> None:
    (tmp_path / "plans").mkdir()
    head = (
        "applan: 1\ntitle: P\norganisation: L\nperiod: {}\nactivities:\n  - {{id: a, title: A}}\n"
    )
    (tmp_path / "plans" / "2025.yaml").write_text(f"{head.format(2025)}  - {{id: b, titel: [1]}}\n")
    (tmp_path / "plans" / "2026.yaml").write_text(head.format(2026))
    said = run("--format", format, folder=tmp_path).stdout.replace("\u00a0", " ")
    assert said.count("2025: det som er feil der, er ikke med.") == 1


@pytest.mark.parametrize("format", ["text", "md", "html"])
def test_one_thing_has_every_field_in_every_plan(format: str) -> None:
    said = run("grunnskolering", "--format", format).stdout
    for word in ("Tidspunkt", "Læringsmål", "Nordreisa"):
        assert word in said


def test_what_no_plan_has_is_one_line() -> None:
    done = run("hostkampanjer")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "applan: ingen plan har «hostkampanjer», verken som id eller i en tittel; mente du "
        "«hostkampanje» eller «varkampanje»?\n"
    )


def test_fields_stand_in_the_order_of_the_comparison() -> None:
    rows = csv.reader(io.StringIO(run("grunnskolering", "--format", "csv").stdout))
    named = [row[1] for row in rows if len(row) > 1]
    wanted = ["Felt", "Tittel", "Type", "Tidspunkt", "Ansvarlig", "Oppgave", "Målgruppe", "Sted"]
    assert named[:8] == wanted


def test_a_page_of_many_years_is_scrolled_and_not_squeezed() -> None:
    page = run("--format", "html").stdout
    for heading in ("mål", "aktiviteter"):
        named = f'aria-labelledby="{heading}"'
        region = f'<div class="table wide" role="region" tabindex="0" {named}>\n'
        assert (
            page.count(
                f'{region}<table class="stack" role="table" style="min-width: 46rem" {named}>\n'
            )
            == 1
        )


def test_a_word_file_of_many_years_is_on_its_side(tmp_path: Path) -> None:
    path = tmp_path / "h.docx"
    assert run("-o", str(path)).returncode == 0
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    assert re.findall(r"<w:pgSz[^>]*>", xml) == [
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    ]


def test_a_plan_whose_name_has_a_line_break_is_named_on_one_line() -> None:
    plan = plan_of(A)
    every = years([Named("ny\nlinje", plan, "ny")])
    [(_, table)] = matrix(every, every.lines, plan, catalogue("en")).tables()
    assert list(map(plain, table.head)) == ["What", "ny linje"]
