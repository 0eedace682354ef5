"""``applan import``: where the plan goes, what is told of it, and what is no call."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]

OLD = """\
Årsplan for Bygdelaget Fram 2026

Sommerfest
Når: 20. juni 2026
Ansvarlig: Styret

Vi møtes til kaffe i uke 40.
"""

MADE = """\
# Lest av gammel.txt. «# applan: gjettet» står over det dere må se på: rett det, og slett linja.
applan: 1
tittel: Årsplan for Bygdelaget Fram 2026
organisasjon: Bygdelaget Fram
periode: "2026"
status: utkast

kapitler:
  # applan: gjettet linje 3: «overskriften står ikke i fila»
  - tittel: Aktiviteter
    aktiviteter:
      - tittel: Sommerfest
        # applan: gjettet linje 7: «Vi møtes til kaffe i uke 40.» – når: uke 40
        tekst: Vi møtes til kaffe i uke 40.
        ansvarlig: Styret
        når: 20. juni 2026
"""

TOLD = """\
Lest av gammel.txt: «Årsplan for Bygdelaget Fram 2026»
Funnet: 1 kapittel, 1 aktivitet, 0 mål, 1 tid, 1 ansvarlig
Gjettet, med en kommentar i fila: 1
  linje 3: «overskriften står ikke i fila»
Foreslått i kommentarer, fordi det står i løpende tekst: 1
  linje 7: «Vi møtes til kaffe i uke 40.» – når: uke 40
Avsnitt og punkter med løpende tekst: 1
Hvert ord i teksten er med i planen.
"""


@pytest.fixture
def old() -> str:
    Path("gammel.txt").write_text(OLD, encoding="utf-8")
    return "gammel.txt"


def test_the_plan_is_written_out_and_what_became_of_the_file_is_told_beside_it(
    call: Call, old: str
) -> None:
    assert call("import", old, lang="nb") == (0, MADE, TOLD)


def test_the_plan_gets_the_name_that_is_given_with_the_schema_beside(call: Call, old: str) -> None:
    said = call("import", old, "-o", "2026", lang="nb")
    plan = Path("plans/2026.yaml").read_text(encoding="utf-8")
    assert (said.status, said.stdout) == (0, "")
    assert plan == "# yaml-language-server: $schema=../schema/plan.json\n" + MADE
    assert Path("schema/plan.json").exists()
    assert said.stderr == TOLD + (
        "plans/2026.yaml er laget; se på det som er gjettet, og slett de linjene\n"
    )
    assert call("fmt", "--check", "2026").status == 0
    lint = call("lint", "2026", "--show", "info", lang="nb")
    assert "AP425 2 gjetninger er ikke bekreftet; se på hver av dem, og slett linja" in lint.stdout


def test_it_is_never_written_over_a_file(call: Call, old: str) -> None:
    Path("plans").mkdir()
    Path("plans/2026.yaml").write_text("min\n")
    said = call("import", old, "-o", "2026")
    assert (said.status, said.stderr) == (
        2, "applan: plans/2026.yaml is there already; give another name\n",
    )  # fmt: skip
    assert call("import", old, "-o", "plans/2026.yaml").status == 2
    assert Path("plans/2026.yaml").read_text() == "min\n"
    assert call("import", old, "--report", old).status == 2
    assert Path(old).read_text(encoding="utf-8") == OLD


def test_the_account_is_also_json(call: Call, old: str) -> None:
    said = call("import", old, "--report", "konto.json")
    assert (said.status, "Wrote konto.json\n" in said.stderr) == (0, True)
    told = json.loads(Path("konto.json").read_text(encoding="utf-8"))
    assert told == {
        "version": 1,
        "file": "gammel.txt",
        "title": "Årsplan for Bygdelaget Fram 2026",
        "found": {"activities": 1, "sections": 1, "when": 1, "responsible": 1},
        "guessed": [
            {"line": 3, "text": "overskriften står ikke i fila"},
        ],
        "offered": [
            {"line": 7, "text": "Vi møtes til kaffe i uke 40.", "key": "when", "value": "uke 40"}
        ],
        "prose": [{"line": 7, "text": "Vi møtes til kaffe i uke 40."}],
        "keys": [{"line": 4, "text": "Når"}, {"line": 5, "text": "Ansvarlig"}],
        "twice": [],
        "not_placed": [],
    }


def test_what_is_only_told_is_exit_1(call: Call) -> None:
    Path("side.html").write_text("<h1>Plan 2026 for Laget Vårt</h1><p>Hei <img alt='Kart'> du</p>")
    said = call("import", "side.html", lang="nb")
    assert said.status == 1
    assert (
        "Utenfor teksten, og ikke med i planen: 2\n  et bilde på linje 1: «Kart»\n" in said.stderr
    )


@pytest.mark.parametrize(
    ("name", "content", "arguments", "message"),
    [
        ("a.txt", b"Vi skal ha det bra.\n", (), "a.txt does not say which years the plan is for, nor "
         "whose it is; give --period 2026\u20132027 and --organisation NAME"),
        ("a.txt", b"Hei.\n", ("--period", "2026"),
         "a.txt does not say whose plan it is; give --organisation NAME"),
        ("a.txt", b"Hei.\n", ("--organisation", "Fram"),
         "a.txt does not say which years the plan is for; give --period 2026\u20132027"),
        ("a.txt", b"Hei.\n", ("--period", "snart"),
         "“snart” is no period; say what the plan covers: --period 2027"),
        ("a.txt", b" \n\r\n", (), "a.txt is empty"),
        ("a.txt", b"", (), "a.txt is empty"),
        ("a.txt", bytes(range(32)) * 9, (),
         "a.txt is not text that can be read; open it in Word and save it as .docx"),
        ("a.html", b"<html><head><title>x</title></head></html>", (), "a.html has no text in it"),
        ("a.txt", b"Hei.\n", ("-o", "a b"),
         "“a b” cannot be the name of a plan; use for instance 2027, and say with --period what "
         "it covers"),
        ("a.pdf", b"%PDF-1.7\n", (), "a.pdf is a PDF file; open it in Word, or ask for the file it "
         "was made of, and save it as .docx"),
        ("a.txt", b"%PDF-1.7\n", (), "a.txt is a PDF file; open it in Word, or ask for the file it "
         "was made of, and save it as .docx"),
        ("a.rtf", b"{\\rtf1 Hei}", (),
         "a.rtf is an RTF file; open it in Word and save it as .docx"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), (),
         "a.doc is an old Word file (.doc); save it as .docx in Word"),
        ("a.png", b"\x89PNG\r\n", (),
         "a.png is a picture; the text must be written in a .docx file"),
        ("a.docx", b"PK\x03\x04 nei", (), "a.docx is damaged, or no Word file (.docx)"),
        ("2027.yaml", b"Plan 2027\n\nFest 3. mai\n", (),
         "2027.yaml is text; call it “2027.txt”, and import that"),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_is_one_line_that_says_what_to_do(
    name: str, content: bytes, arguments: tuple[str, ...], message: str, call: Call
) -> None:
    Path(name).write_bytes(content)
    assert call("import", name, *arguments) == (2, "", f"applan: {message}\n")


def test_what_is_given_goes_before_what_the_file_says(call: Call, old: str) -> None:
    said = call("import", old, "--period", "2027–2028", "--organisation", "Nyttlaget: nord")
    assert said.status == 0
    assert 'organisasjon: "Nyttlaget: nord"\nperiode: 2027–2028\nstatus: utkast\n' in said.stdout
