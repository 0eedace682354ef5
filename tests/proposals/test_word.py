"""A draft that came back from Word, as proposals: each change one, and what cannot be placed kept."""

from pathlib import Path
from typing import Any

import pytest
from tests.wordfile.editing import Edited

from applan.loading import load
from applan.model.proposals import Proposals
from applan.proposals.fromword import from_word
from applan.proposals.ground import Ground
from applan.readback.result import Edit, Result

from .conftest import Run
from .written import PLAN, dealing, plan


@pytest.fixture
def drawn(tmp_path: Path, run: Run) -> Path:
    """The small plan, and its draft as Word."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2026.yaml").write_text(PLAN, "utf-8")
    assert run("render", "2026", "-o", "utkast.docx").status == 0
    return tmp_path


def returned(drawn: Path, edit: Any) -> None:
    edited = Edited((drawn / "utkast.docx").read_bytes())
    edit(edited)
    (drawn / "retur.docx").write_bytes(edited.content())


def items(drawn: Path) -> list[dict[str, Any]]:
    text = (drawn / "forslag" / "2026.yaml").read_text("utf-8")
    read = load(text, "2026.yaml", root=Proposals)
    assert read.complete and read.proposals is not None
    return [dict(one.written) for one in read.proposals.items]


def item(number: int, **more: Any) -> dict[str, Any]:
    return {"number": number, "by": "Senja Ap", **more}


def test_words_by_one_author_near_each_other_are_one_proposal_and_a_comment_is_its_reason(
    drawn: Path, run: Run
) -> None:
    def edit(word: Edited) -> None:
        word.replace("går", "drar", "Kari")
        word.replace("37", "38", "Kari", within="ut i")
        word.comment("ut i", "Påsken er tidlig.", "Kari")

    returned(drawn, edit)
    done = run("proposals", "read", "retur.docx", "--from", "Senja Ap")
    assert (done.status, done.stdout) == (0, "forslag/2026.yaml: la til forslag 1\n")
    assert items(drawn) == [
        item(1, kind="change", at="kampanjer.tekst", was="går ut i uke 37", text="drar ut i uke 38",
             reason="Påsken er tidlig."),
    ]  # fmt: skip
    again = run("proposals", "read", "retur.docx", "--from", "senja ap")
    assert (again.status, again.stdout) == (0, "ingenting nytt; 1 fantes alt\n")
    assert "utgave: " in (drawn / "forslag" / "2026.yaml").read_text("utf-8")


def test_a_deletion_a_paragraph_more_and_a_time(drawn: Path, run: Run) -> None:
    def edit(word: Edited) -> None:
        word.delete(" – også de små", "Kari")
        word.add_paragraph("Alle lag er med", "Bli med du også.", "Kari")
        word.replace("12.", "13.", "Kari", within="mai")

    returned(drawn, edit)
    done = run("proposals", "read", "retur.docx", "--from", "Senja Ap")
    assert done.status == 0, done.stdout
    assert items(drawn) == [
        item(1, kind="change", at="kampanjer.tekst", was="med – også de små.",
             text="med.\n\nBli med du også."),
        item(2, kind="change", at="dugnad.når", was="12. mai 2026", text="13. mai 2026"),
    ]  # fmt: skip
    assert run("lint", "forslag").status == 0


@pytest.mark.parametrize(
    ("at", "old", "new", "proposed"),
    [
        # as a comparison of the two texts may find it: one step after where the sentence begins
        (5, "lag er med. Alle ", "", {"kind": "delete", "was": "Alle lag er med."}),
        (26, "", "to ", {"kind": "change", "was": "små lag", "text": "små to lag"}),
        (0, "", "Vi ", {"kind": "change", "was": "Alle lag", "text": "Vi Alle lag"}),
        (60, "prøver", "øver", {"kind": "change", "was": "prøver", "text": "øver"}),
        (60, "prøver.", "øver.", {"kind": "change", "was": "prøver", "text": "øver"}),
        (36, "12", "13", {"kind": "change", "was": "12.", "text": "13."}),
        (50, "37", "38", {"kind": "change", "was": "37", "text": "38"}),
    ],
)
def test_how_much_is_cited(at: int, old: str, new: str, proposed: dict[str, Any]) -> None:
    text = "Alle lag er med. Alle små lag møter 12. mai i uke 37, og vi prøver."
    assert text.startswith(old, at), text[at:]
    ground = Ground(plan(PLAN.replace("tekst: Planen bygger på «Vår plan».", f"tekst: {text}")))
    edit = Edit("value", ("text",), old, new, start=at, authors=("Kari",))
    (made,), told = from_word(Result((edit,)), "A", ground)
    assert (made, told) == ({"by": "A", "at": "plan.tekst", **proposed}, [])


def test_what_cannot_be_placed_is_kept_with_its_words_and_is_a_finding(
    drawn: Path, run: Run
) -> None:
    returned(drawn, lambda word: word.replace("Målgruppe", "Hvem", "Kari"))
    done = run("proposals", "read", "retur.docx", "--from", "Senja Ap")
    assert done.status == 1
    (one,) = items(drawn)
    assert (one["was"], one["text"]) == ("Målgruppe", "Hvem")
    assert "AP705" in done.stdout or "AP704" in done.stdout


def test_a_word_file_without_a_proposer_and_one_of_nothing_are_refused(
    drawn: Path, run: Run
) -> None:
    assert run("proposals", "read", "utkast.docx").stderr == (
        "applan: si hvem som foreslår det: --from NAVN\n"
    )
    (drawn / "retur.docx").write_bytes(b"PK\3\4 nothing")
    assert run("proposals", "read", "retur.docx", "--from", "A").status == 2
    assert run("proposals", "read", "borte.docx", "--from", "A").status == 2
    assert not (drawn / "forslag").exists()
    unchanged = run("proposals", "read", "utkast.docx", "--from", "A")
    assert (unchanged.status, unchanged.stdout) == (0, "ingenting nytt; 0 fantes alt\n")


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ((("250", "300"), ("medlemmer", "lag"), ("2026", "1. mai 2026")),
         "300 lag innen 1. mai 2026"),
        ((("250", "300"), (" innen 2026", " (i bygda)")), "300 medlemmer (i bygda)"),
        (((" innen 2026", ""),), "250 medlemmer"),
    ],
)  # fmt: skip
def test_a_target_that_is_changed_in_several_parts_is_one_proposal(
    drawn: Path, run: Run, changed: tuple[tuple[str, str], ...], line: str
) -> None:
    def edit(word: Edited) -> None:
        for old, new in changed:
            word.replace(old, new, "Kari", within="250" if old == "250" else "innen")

    returned(drawn, edit)
    assert run("proposals", "read", "retur.docx", "--from", "Senja Ap").status == 0
    wanted = item(1, kind="whole", at="vi-skal-bli-flere.måltall", text=line)
    assert items(drawn) == [wanted]
    path = drawn / "forslag" / "2026.yaml"
    path.write_text(path.read_text("utf-8") + "    utfall: vedtatt\n", "utf-8")
    assert run("proposals", "adopt", "2026", "--adopted", "2026-11-29").status == 0
    plan = (drawn / "plans" / "2026.yaml").read_text("utf-8")
    assert f"\n        måltall: {line}\n" in plan


def test_what_is_no_target_is_told() -> None:
    proposed = "type: hele avsnittet, punkt: vi-skal-bli-flere.måltall, tekst: mange"
    made = dealing(proposed).dealt[0].wrong
    assert made is not None
    assert made.part == "text"
    assert made.message.template.startswith("“{words}” is no target")


def test_what_only_has_another_form_is_no_proposal(drawn: Path, run: Run) -> None:
    returned(drawn, lambda word: word.restyle("1 Kampanjer", "Normal"))
    done = run("proposals", "read", "retur.docx", "--from", "Senja Ap")
    assert (done.status, done.stdout) == (0, "ingenting nytt; 0 fantes alt\n")
    assert done.stderr == (
        "applan: det som bare har en annen form, som halvfett eller en annen stil, er ikke noe forslag\n"
    )


def test_a_new_activity_is_written_as_people_write_one_and_read_again(
    drawn: Path, run: Run
) -> None:
    def edit(word: Edited) -> None:
        word.add_paragraph("Når\u200212.\u00a0mai 2026", "Når 13. juni 2026 · Hvor Huset")
        word.add_paragraph("Når\u200212.\u00a0mai 2026", "Fest", like="1.4 Dugnad")

    returned(drawn, edit)
    path = drawn / "forslag" / "2026.yaml"
    assert run("proposals", "read", "retur.docx", "--from", "Senja Ap").status == 0
    assert items(drawn) == [
        item(1, kind="add", at="kampanjer.aktiviteter", text="Fest: 13. juni 2026\nsted: Huset")
    ]
    path.write_text(path.read_text("utf-8") + "    utfall: vedtatt\n", "utf-8")
    assert run("proposals", "adopt", "2026", "--adopted", "2026-03-14").status == 0
    made = (drawn / "plans" / "2026.yaml").read_text("utf-8")
    added = "      - tittel: Fest\n        når: 13. juni 2026\n        sted: Huset\n"
    assert added in made
