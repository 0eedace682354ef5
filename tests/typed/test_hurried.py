"""What people in a hurry write in a form, and what ``lint --fix`` makes of it: all of it, or nothing."""

import pytest

from applan.lint import Linter, all_rules
from applan.loading import load
from applan.mending import mend
from applan.report import Report

HEADER = (
    "applan: 1\ntittel: Plan\norganisasjon: Laget\nperiode: 2027\n\nkapitler:\n  - tittel: Drift\n"
)
MEETING = "    aktiviteter:\n      - Møte: 3. mai\n"


def check(content: bytes) -> Report:
    return Linter(all_rules(), {}).check(load(content, "2027.yaml", "2027"))


def mended(body: str) -> str:
    return mend((HEADER + body).encode(), check).content.decode().removeprefix(HEADER)


POINTS = ["- rydde\n- vaske", "• rydde\n• vaske", "1. rydde\n2. vaske", "– rydde\n– vaske",
          "- rydde\n- vaske: golv", "a) rydde\n\nb) vaske"]  # fmt: skip


def indented(text: str, by: int) -> str:
    return "".join(f"{' ' * by}{line}\n" if line else "\n" for line in text.split("\n"))


@pytest.mark.parametrize("points", POINTS)
@pytest.mark.parametrize("by", [4, 6, 8])
def test_a_text_with_a_colon_keeps_the_points_below_it(points: str, by: int) -> None:
    written = f"    tekst: Vi skal:\n{indented(points, by)}{MEETING}"
    inside = max(by, 6)
    meant = f"    tekst: |\n{' ' * inside}Vi skal:\n{indented(points, inside)}{MEETING}"
    assert mended(written) == meant


@pytest.mark.parametrize("points", POINTS)
def test_a_text_below_its_key_keeps_the_points_below_it(points: str) -> None:
    written = f"    tekst:\n      Vi skal:\n{indented(points, 6)}{MEETING}"
    assert mended(written) == written.replace("tekst:", "tekst: |")


def test_entries_keep_their_lines_and_running_text_does_not() -> None:
    entries = "    tekst: Styret: Kari og Ola\n      Komité: Per\n"
    assert mended(entries) == "    tekst: |\n      Styret: Kari og Ola\n      Komité: Per\n"
    prose = "    tekst: Husk: ta med\n      mat og drikke\n"
    assert mended(prose) == '    tekst: "Husk: ta med\n      mat og drikke"\n'


@pytest.mark.parametrize(
    "marks",
    ["1. |2. |3. ", "1) |2) |3) ", "a) |b) |c) ", "1. |- |- ", "- |• |– ", "i. |ii. |iii. "],
)
@pytest.mark.parametrize("key", ["mål", "Mål"])
def test_the_numbers_of_goals_are_no_part_of_them(marks: str, key: str) -> None:
    one, two, three = marks.split("|")
    written = f"    {key}:\n      {one}Flere\n      {two}Bedre\n      {three}Mer\n"
    assert mended(written) == "    mål:\n      - Flere\n      - Bedre\n      - Mer\n"


def test_a_goal_among_numbers_is_no_chapter() -> None:
    written = "    Mål:\n      1. Flere\n      - tittel: Bedre\n        måltall: 10 nye\n"
    assert mended(written) == written.replace("Mål", "mål").replace("1.", "-")


@pytest.mark.parametrize("first", ["1. mai-tog", "8. mars-arrangement", "2. juni og 3. juni"])
def test_dates_are_no_numbers_of_goals(first: str) -> None:
    body = f"    mål:\n      {first}\n      - Fest\n"
    assert mended(body) in (body, body.replace(first, f"- {first}"))


@pytest.mark.parametrize("bullet", [*"–—•*·+→●", "1.", "1)"])
def test_what_stands_short_is_spelled_out_below_any_bullet(bullet: str) -> None:
    inside = " " * (len(bullet) + 1)
    written = (
        f"    aktiviteter:\n      {bullet} Dugnad : 3. mai\n      {inside}ansvarlig: Styret\n"
        f"      {inside}notat: husk\n      {bullet} Fest: 4. mai\n"
    )
    assert mended(written.replace("1. Fest", "2. Fest").replace("1) Fest", "2) Fest")) == (
        "    aktiviteter:\n      - tittel: Dugnad\n        når: 3. mai\n        ansvarlig: Styret\n"
        "        notat: husk\n      - Fest: 4. mai\n"
    )
