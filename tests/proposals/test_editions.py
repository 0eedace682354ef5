"""Proposals to an edition of a plan that has changed since: none is about anything else by chance."""

from pathlib import Path

import pytest

from .conftest import Run
from .written import PLAN

FIRST = """\
      - Vårdugnad: 3. mars 2026
      - id: hostkampanje
"""
HEAD = "forslag: 1\nplan: 2026\nutgave: {}\nliste:\n  - nummer: 1\n    forslagsstiller: A\n"
SIGN = "{sign}"


@pytest.fixture
def changed(tmp_path: Path, run: Run) -> Path:
    """The plan with something new before what it began with, and a draft of it as it was."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "forslag").mkdir()
    path = tmp_path / "plans" / "2026.yaml"
    path.write_text(PLAN, "utf-8")
    assert run("render", "2026", "-o", "utkast.docx").status == 0
    (edition,) = (tmp_path / ".applan" / "editions").glob("*.xml")
    new = PLAN.replace("      - id: hostkampanje\n", FIRST).replace("små.", "nye.")
    path.write_text(new, "utf-8")
    (tmp_path / "sign").write_text(edition.name[:7])
    return tmp_path


def lint(folder: Path, run: Run, said: str, sign: str | None = None) -> list[str]:
    """What is found in one proposal to the edition, without where."""
    sign = sign if sign is not None else (folder / "sign").read_text()
    text = HEAD.format(f"{sign!r}") + "".join(f"    {one}\n" for one in said.split("; "))
    (folder / "forslag" / "2026.yaml").write_text(text, "utf-8")
    told = run("lint", "forslag").stdout.replace(sign, SIGN)
    return [line.split(": ", 1)[1] for line in told.splitlines() if ": AP" in line]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("type: strykes; punkt: '1.3'", [
            "AP704 «1.3» er «1.3 Høstkampanje» i versjon {sign}, men «1.3 Vårdugnad» i planen nå; "
            "skriv tittelen på det som er ment"]),
        ("type: endring; punkt: 1.3.når; står: uke 37; tekst: uke 38", [
            "AP705 «uke 37» står ikke i «vardugnad.når» (planen er endret siden versjon {sign})"]),
        ("type: tillegg; etter: '1.3'; tekst: Fest", [
            "AP704 «1.3» er «1.3 Høstkampanje» i versjon {sign}, men «1.3 Vårdugnad» i planen nå; "
            "skriv tittelen på det som er ment"]),
        ("type: endring; punkt: kampanjer; står: de små; tekst: alle", [
            "AP705 «de små» står ikke i «kampanjer» (planen er endret siden versjon {sign})"]),
        ("type: strykes; punkt: '1.5'", []),  # of the plan as it is now, and of no other
        ("type: strykes; punkt: hostkampanje", []),
        ("type: strykes; punkt: '2.1'", []),
    ],
)  # fmt: skip
def test_what_is_something_else_now_is_told(
    changed: Path, run: Run, said: str, found: list[str]
) -> None:
    told = lint(changed, run, said)
    assert [one.replace(" (+1)", "") for one in told] == found


def test_nothing_of_it_is_adopted_and_the_list_says_it(changed: Path, run: Run) -> None:
    lint(changed, run, "type: strykes; punkt: '1.3'; utfall: vedtatt")
    before = (changed / "plans" / "2026.yaml").read_bytes()
    done = run("proposals", "adopt", "--adopted", "2026-03-14")
    assert (done.status, "forslag 1: «1.3» er «1.3 Høstkampanje»" in done.stdout) == (1, True)
    assert (changed / "plans" / "2026.yaml").read_bytes() == before
    sign = (changed / "sign").read_text()
    said = f"Planen er endret siden versjon {sign}, som forslagene gjelder."
    assert said in run("proposals").stdout


@pytest.mark.parametrize("sign", ["", "fffffff"])
def test_an_edition_that_is_not_found_is_judged_as_the_plan_is(
    changed: Path, run: Run, sign: str
) -> None:
    assert lint(changed, run, "type: strykes; punkt: '1.3'", sign) == []


def test_that_an_edition_is_not_found_is_said(changed: Path, run: Run) -> None:
    said = (
        "applan: forslagene viser til versjon fffffff, som ikke er tatt vare på her; de er holdt "
        "opp mot planen slik den er nå\n"
    )
    lint(changed, run, "type: strykes; punkt: '1.3'", "fffffff")
    done = run("proposals")
    assert (done.status, done.stderr) == (0, said)
