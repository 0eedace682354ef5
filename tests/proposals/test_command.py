"""``applan proposals`` in every format, and proposals where plans are checked and formatted."""

import json
import zipfile
from pathlib import Path

import pytest

from .conftest import Run


@pytest.mark.parametrize("format", ["text", "md", "csv", "html"])
def test_the_list_in_every_format_has_every_proposal_and_what_excludes_what(
    meeting: Path, run: Run, format: str
) -> None:
    said = run("proposals", "2026", "-f", format).stdout
    assert "44 forslag fra 24 forslagsstillere; 44 er avgjort" in said or format == "csv"
    names = ("Kvinnenettverket", "AUF i Troms", "LO Troms og Finnmark")
    assert all(name in said for name in names) or format == "text"  # which wraps in columns
    assert "1 og 37 foreslår det samme" in said or format == "csv"


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_the_list_as_a_file(meeting: Path, run: Run, ending: str) -> None:
    assert run("proposals", "2026", "-o", f"liste.{ending}").status == 0
    assert zipfile.is_zipfile(meeting / f"liste.{ending}")


def test_without_proposals_it_says_where_they_would_be(meeting: Path, run: Run) -> None:
    done = run("proposals", "2023")
    assert (done.status, done.stderr) == (
        2, "applan: det er ingen forslag til 2023: forslag/2023.yaml finnes ikke\n",
    )  # fmt: skip
    assert run("proposals", "adopt", "2023", "--adopted", "2026-03-14").status == 2
    assert run("render", "2023", "-t", "forslagshefte").status == 2


def test_adopting_wants_a_day_and_takes_that_of_the_case(meeting: Path, run: Run) -> None:
    done = run("proposals", "adopt", "2026")
    assert done.stderr == "applan: si hvilken dag planen ble vedtatt: --adopted 2026-03-14\n"
    path = meeting / "plans" / "2026.yaml"
    path.write_text(
        path.read_text("utf-8").replace(
            "  møte: årsmøtet 2026\n", "  møte: årsmøtet 2026\n  møtedato: 2026-03-14\n"
        ),
        "utf-8",
    )
    assert run("proposals", "adopt", "2026").status == 0
    assert "\nvedtatt: 14. mars 2026\n" in path.read_text("utf-8")


def test_line_ends_and_a_byte_order_mark_stay(meeting: Path, run: Run) -> None:
    path = meeting / "plans" / "2026.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("proposals", "adopt", "2026", "--adopted", "2026-03-14").status == 0
    made = path.read_bytes()
    assert made.startswith(b"\xef\xbb\xbf#") and made.count(b"\n") == made.count(b"\r\n") > 500


@pytest.mark.parametrize("arguments", [(), ("plans", "forslag"), (".",), ("forslag/2026.yaml",)])
def test_lint_checks_proposals_with_the_plans(
    meeting: Path, run: Run, arguments: tuple[str, ...]
) -> None:
    path = meeting / "forslag" / "2026.yaml"
    path.write_text(path.read_text("utf-8").replace("punkt: plan.tekst", "punkt: kurs"), "utf-8")
    done = run("lint", *arguments, "-f", "json")
    found = json.loads(done.stdout)["findings"]
    assert done.status == 1
    assert [(one["code"], one["file"], one["line"], one["column"]) for one in found] == [
        ("AP704", "forslag/2026.yaml", 39, 12),
    ]  # fmt: skip


def test_a_plan_alone_is_checked_without_its_proposals(meeting: Path, run: Run) -> None:
    (meeting / "forslag" / "2026.yaml").write_text("forslag: 1\n", "utf-8")
    assert run("lint", "2026").status == 0
    assert run("lint").status == 1


def test_rules_of_proposals_are_selected_explained_and_levelled(meeting: Path, run: Run) -> None:
    path = meeting / "forslag" / "2026.yaml"
    path.write_text(path.read_text("utf-8").replace("punkt: plan.tekst", "punkt: kurs"), "utf-8")
    assert run("lint", "--select", "AP704").status == 1
    assert run("lint", "--ignore", "AP7").status == 0
    (meeting / "applan.yaml").write_text("regler: {AP704: opplysning}\n", "utf-8")
    assert run("lint").status == 0
    assert run("rules", "AP704").stdout.startswith("## AP704 no-such-place\n")


def test_fmt_turns_proposals_into_any_tongue_and_back(meeting: Path, run: Run) -> None:
    path = meeting / "forslag" / "2026.yaml"
    before = path.read_bytes()
    for tongue, word in (("en", b"proposals: 1"), ("nn", b"utfall: {resultat: vedteke")):
        assert run("fmt", "--keys", tongue, "forslag").status == 0
        assert word in path.read_bytes()
        assert run("lint", "forslag").status == 0
    assert run("fmt", "--keys", "nb", "forslag").status == 0
    assert path.read_bytes() == before


def test_the_schema_is_printed(run: Run) -> None:
    assert json.loads(run("schema", "proposals").stdout)["properties"]["forslag"]["examples"] == [1]


def test_when_the_plan_is_adopted_nothing_must_be_mended_any_more(meeting: Path, run: Run) -> None:
    before = run("proposals", "2026").stdout
    assert run("proposals", "adopt", "2026", "--adopted", "2026-03-14").status == 0
    after = run("proposals", "2026").stdout
    assert "Må rettes" not in before + after
    assert "44 er avgjort" in after
