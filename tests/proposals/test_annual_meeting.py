"""Forty-four proposals to a real plan, from list and booklet to the plan that was adopted.

``by_hand.yaml`` is what a person made of the plan by the minutes, before anything was adopted here.
"""

import json
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from applan.loading import load
from applan.model import Plan

from .conftest import Run

HERE = Path(__file__).parent / "annual_meeting"


def values(text: str) -> Plan:
    """The plan; where a text was wrapped says nothing."""
    loaded = load(text, "2026.yaml", "2026")
    assert loaded.complete and loaded.plan is not None
    return loaded.plan


def kept(old: Sequence[str], new: Sequence[str]) -> set[int]:
    """The lines of a text that are in another as they were, in their order."""
    found = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {n for block in found for n in range(block.a, block.a + block.size)}


def test_the_adopted_plan_is_the_one_that_was_made_by_hand(meeting: Path, run: Run) -> None:
    path = meeting / "plans" / "2026.yaml"
    before, by_hand = path.read_text("utf-8"), (HERE / "by_hand.yaml").read_text("utf-8")
    done = run("proposals", "adopt", "2026", "--adopted", "14. mars 2026")
    assert (done.status, done.stderr) == (0, "")
    assert (
        done.stdout == "plans/2026.yaml: 30 av 44 forslag er skrevet inn i planen, som er vedtatt\n"
    )
    made = path.read_text("utf-8")
    assert values(made) == values(by_hand)
    lines = [text.splitlines(keepends=True) for text in (before, by_hand, made)]
    untouched, still = kept(lines[0], lines[1]), kept(lines[0], lines[2])
    wrapped = {
        n
        for n in untouched - still
        if "målgruppe: " in lines[0][n] or "tekst: Kampanjen" in lines[0][n]
    }
    assert untouched - still == wrapped, [lines[0][n] for n in untouched - still - wrapped]
    assert len(lines[0]) > 500 and len(still) > 470
    comments = [line.strip() for line in lines[0] if line.strip().startswith("#")]
    assert [line.strip() for line in lines[2] if line.strip().startswith("#")] == comments


def test_the_list_has_every_proposal_in_the_order_of_the_plan_and_what_excludes_what(
    meeting: Path, run: Run
) -> None:
    found = json.loads(run("proposals", "2026", "-f", "json").stdout)
    numbers = [one["number"] for one in found["proposals"]]
    assert numbers == [
        5, 35, 33, 6, 41, 36, 21, 38, 17, 11, 10, 44, 32, 13, 14, 12, 19, 20, 22, 23, 25, 24, 40, 39,
        4, 3, 1, 2, 37, 42, 7, 43, 18, 34, 15, 16, 29, 30, 9, 27, 28, 8, 26, 31,
    ]  # fmt: skip
    assert [one for one in found["blocks"] if len(one) > 1] == [
        [21, 38], [13, 14, 12], [3, 2, 1, 37],
    ]  # fmt: skip
    assert [(one["one"], one["other"], one["why"]) for one in found["conflicts"]] == [
        (21, 38, "words"), (13, 14, "words"), (13, 12, "whole"), (14, 12, "whole"),
        (3, 1, "gone"), (3, 2, "gone"), (3, 37, "gone"), (1, 2, "words"), (1, 37, "same"),
        (2, 37, "words"),
    ]  # fmt: skip
    assert {one["wrong"] for one in found["proposals"]} == {None}


def test_lint_and_fmt_have_nothing_to_say(meeting: Path, run: Run) -> None:
    assert run("lint", "forslag").stdout == "1 plan kontrollert, ingen funn\n"
    assert run("fmt", "--check", "forslag").status == 0


def test_the_booklet_tells_every_proposal_once(meeting: Path, run: Run) -> None:
    done = run("render", "2026", "-t", "forslagshefte", "-f", "md", "-o", "-")
    lines = done.stdout.replace("\u00a0", " ").splitlines()
    rows = [line.split(" | ") for line in lines if line.startswith("| ")]
    numbers = [row[0].removeprefix("| ") for row in rows if row[0][2:].isdigit()]
    assert sorted(map(int, numbers)) == list(range(1, 45))
    (first,) = [row for row in rows if row[0] == "| 1"]
    assert [cell.strip(" |") for cell in first[1:]] == [
        "6.4 Høstkampanje, når<br>utelukker 3 og 2<br>det samme som 37", "Tromsø Arbeiderparti",
        "12.–20. september", "5.–13. september", "Kampanjen bør være over før høstferien.",
        "redaksjonskomiteen: vedtas<br>fylkesstyret: vedtas", "vedtatt (61 mot 12)",
    ]  # fmt: skip
    assert "**Behandles sammen (det som går lengst, står først):** 3, 2, 1 og 37." in done.stdout


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("utfall: bortfalt\n  - nummer: 3", "utfall: vedtatt\n  - nummer: 3",
         "forslag/2026.yaml:{}: 1 og 2 gjelder de samme ordene: «12.–20. september», og begge er vedtatt"),
        ("    utfall: trukket\n  - nummer: 37", "  - nummer: 37",
         "forslag/2026.yaml:{}: forslag 36 har ikke noe utfall"),
        ("står: Navnet er en arbeidstittel.", "står: Navnet er en prøve.",
         "forslag/2026.yaml:{}: forslag 10: «Navnet er en prøve.» står ikke i «organisasjonsnytt.tekst»"),
        ("        tekst: Planen nevner bare skolering som medlemmene er invitert til.\n", "",
         "forslag/2026.yaml:{}: forslag 29 er vedtatt med endring, men ordlyden mangler; skriv den under «tekst» i «utfall»"),
        ("- {organ: fylkesstyret, sier: vedtas}\n    utfall: vedtatt med endring",
         "- {organ: fylkesstyret, sier: vedtas med endring, tekst: Noe annet.}\n    utfall: vedtatt med endring",
         "forslag/2026.yaml:{}: forslag 29 er vedtatt med endring, og 2 innstillinger har hver sin ordlyd; skriv den som ble vedtatt, under «tekst» i «utfall»"),
    ],
)  # fmt: skip
def test_what_stands_in_the_way_is_told_and_nothing_is_written(
    meeting: Path, run: Run, old: str, new: str, told: str
) -> None:
    path = meeting / "forslag" / "2026.yaml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    before = (meeting / "plans" / "2026.yaml").read_bytes()
    done = run("proposals", "adopt", "2026", "--adopted", "2026-03-14")
    assert done.status == 1
    lines = [line.split(": ", 1) for line in done.stdout.splitlines()[:-1]]
    assert [line[1] for line in lines] == [told.split(": ", 1)[1]] or len(lines) > 1
    assert told.split(": ", 1)[1] in [line[1] for line in lines]
    assert (meeting / "plans" / "2026.yaml").read_bytes() == before
