"""``applan read`` as it is called: what it tells, what it writes, and how it ends."""

import json
import shutil
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from applan.imprint import zipped

Call = Callable[..., Any]

PLAN = """\
applan: 1
tittel: Arbeidsplan
organisasjon: Laget
periode: 2026
# Kilden sier noe annet.
kapitler:
  - tittel: Turer
    tekst: Vi går på tur i marka.   # enig?
    aktiviteter:
      - tittel: Vårtur
        når: 6. mai 2026
        ansvarlig: Styret
      - id: host
        tittel: Høsttur
        når: 5. september 2026
        ansvarlig: Styret
        innhold: [Bål, Natursti]
        bidrar til: flere
  - tittel: Mål
    mål:
      - id: flere
        tittel: Vi skal bli flere
"""
MADE = Path("utkast/arbeidsplan-2026.docx")
FILE = Path("tilbake.docx")
HERE = Path("plans/2026.yaml")

TRACKED = (
    '<w:r><w:t xml:space="preserve">Vi går på </w:t></w:r>'
    '<w:del w:id="1" w:author="Kari Nordmann"><w:r><w:delText>tur</w:delText></w:r></w:del>'
    '<w:ins w:id="2" w:author="Kari Nordmann"><w:r><w:t>ski</w:t></w:r></w:ins>'
    '<w:r><w:t xml:space="preserve"> i </w:t></w:r>'
    '<w:del w:id="3" w:author="Ola"><w:r><w:delText>marka</w:delText></w:r></w:del>'
    '<w:ins w:id="4" w:author="Ola"><w:r><w:t>fjellet</w:t></w:r></w:ins>'
    "<w:r><w:t>.</w:t></w:r>"
)
UNTRACKED = '<w:r><w:t xml:space="preserve">Vi går på tur i marka.</w:t></w:r>'


@pytest.fixture
def plan(call: Call) -> Call:
    Path("plans").mkdir()
    write(PLAN)
    call("render", "2026")
    return call


def write(text: str) -> None:
    HERE.write_text(text, "utf-8")


def edit(*edits: tuple[str, str], part: str = "word/document.xml") -> None:
    """The draft with changes in its XML, as somebody sends it back."""
    with zipfile.ZipFile(MADE) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts[part].decode().replace("\u00a0", " ")
    for old, new in edits:
        assert old in text, old
        text = new.join(text.rsplit(old, 1))  # not in the table of contents
    parts[part] = text.encode()
    FILE.write_bytes(zipped(parts))


def sign() -> str:
    from applan.edition import edition_in

    with zipfile.ZipFile(MADE) as archive:
        found = edition_in(archive.read("customXml/item1.xml"))
    assert found is not None
    return found.sign


def told(*lines: str) -> str:
    return "\n".join((f"tilbake.docx, laget av plans/2026.yaml ({sign()})", "", *lines, ""))


NEXT = ("", "«applan read tilbake.docx --write» skriver endringene inn i planen.")


def test_an_unchanged_draft_says_nothing(plan: Call) -> None:
    shutil.copy(MADE, FILE)
    assert plan("read", "tilbake.docx", lang="nb") == (0, told("Ingenting er endret."), "")
    assert plan("read", "tilbake.docx", "--write").status == 0
    assert HERE.read_text("utf-8") == PLAN


@pytest.mark.parametrize("options", [["--line-numbers"], ["-t", "sammendrag"], ["-t", "register"]])
def test_an_unchanged_draft_of_another_kind_says_nothing(options: list[str], plan: Call) -> None:
    """With line numbers there are no tables, so that rows are points."""
    shorts = "".join(f"      - {title}: {day}. mai 2026\n" for day, title in enumerate("ABC", 1))
    write(PLAN.replace("    aktiviteter:\n", f"    aktiviteter:\n{shorts}"))
    plan("render", "2026", *options, "-o", "tilbake.docx")
    said = plan("read", "tilbake.docx", lang="nb")
    assert (said.status, said.stderr) == (0, "")
    assert said.stdout.endswith("\n\nIngenting er endret.\n")


def test_changes_are_told_and_written_and_nothing_else(plan: Call) -> None:
    edit(("6. mai 2026", "7. mai 2026"), ("Natursti", "Quiz"), ("i marka", "på fjellet"))
    lines = (
        "  • Punkt 1 Turer, tekst: «i marka» er blitt «på fjellet»",
        "  • Punkt 1.1 Vårtur, når: «6. mai 2026» er blitt «7. mai 2026»",
        "  • Punkt 1.2 Høsttur, innhold: «Natursti» er blitt «Quiz»",
    )
    said = plan("read", "tilbake.docx", lang="nb")
    assert said == (1, told("Endret i fila", *lines, *NEXT), "")
    assert HERE.read_text("utf-8") == PLAN
    said = plan("read", "tilbake.docx", "--write", lang="nb")
    assert said == (0, told("Skrevet inn i planen", *lines), "")
    assert HERE.read_text("utf-8") == (
        PLAN.replace("i marka", "på fjellet")
        .replace("6. mai 2026", "7. mai 2026")
        .replace("Natursti", "Quiz")
    )
    assert plan("lint", "2026").status == 0
    said = plan("read", "tilbake.docx", "--write", lang="nb")
    assert said == (0, told("Ingenting er endret."), "")


def test_line_ends_and_the_mark_of_the_file_stay(plan: Call) -> None:
    HERE.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    edit(("6. mai 2026", "7. mai 2026"))
    assert plan("read", "tilbake.docx", "--write").status == 0
    wanted = PLAN.replace("6. mai 2026", "7. mai 2026").replace("\n", "\r\n").encode()
    assert HERE.read_bytes() == b"\xef\xbb\xbf" + wanted


def test_json_says_it_for_programs(plan: Call) -> None:
    edit(("6. mai 2026", "7. mai 2026"))
    said = plan("read", "tilbake.docx", "-f", "json")
    assert said.status == 1
    found = json.loads(said.stdout)
    assert found["edits"] == [
        {
            "path": ["sections", 0, "activities", 0, "when", 0, "when"],
            "id": "vartur", "key": "when", "kind": "value", "from": "6. mai 2026", "to": "7. mai 2026",
            "author": "", "place": {"point": "1.1", "paragraph": found["edits"][0]["place"]["paragraph"]},
            "applied": False,
        }
    ]  # fmt: skip
    rest = {name: value for name, value in found.items() if name != "edits"}
    assert rest == {
        "version": 1, "plan": "plans/2026.yaml", "base": sign(), "conflicts": [], "reported": [],
        "comments": [], "typographic": 0,
    }  # fmt: skip
    said = plan("read", "tilbake.docx", "-o", "svar.json", "--write")
    assert said == (0, "Wrote svar.json\n", "")
    assert json.loads(Path("svar.json").read_text("utf-8"))["edits"][0]["applied"] is True


def test_markdown_goes_into_a_file(plan: Call) -> None:
    edit(("6. mai 2026", "7. mai 2026"))
    assert plan("read", "tilbake.docx", "-o", "svar.md", lang="nb") == (1, "Skrev svar.md\n", "")
    written = Path("svar.md").read_text("utf-8").replace("\u00a0", " ")
    assert "- Punkt 1.1 Vårtur, når: «6. mai 2026» er blitt «7. mai 2026»\n" in written


@pytest.mark.parametrize(
    ("options", "changed", "authors"),
    [
        ([], "ski i fjellet", "Kari Nordmann, Ola"),
        (["--author", "Kari Nordmann"], "ski i marka", "Kari Nordmann"),
        (["--author", "ola"], "tur i fjellet", "Ola"),
        (["--reject", "Ola"], "ski i marka", "Kari Nordmann"),
        (["--author", "Ola", "--author", "Kari Nordmann"], "ski i fjellet", "Kari Nordmann, Ola"),
        (["--author", "Ola", "--reject", "Ola"], "tur i marka", ""),
        (["--reject", "Ola", "--reject", "Kari Nordmann"], "tur i marka", ""),
    ],
)
def test_whose_changes_count(options: list[str], changed: str, authors: str, plan: Call) -> None:
    edit((UNTRACKED, TRACKED))
    said = plan("read", "tilbake.docx", *options, "-f", "json")
    found = {one["author"] for one in json.loads(said.stdout)["edits"]}
    assert ", ".join(sorted(found)) == authors
    assert said.status == (1 if authors else 0)
    assert plan("read", "tilbake.docx", *options, "--write").status == 0
    assert HERE.read_text("utf-8") == PLAN.replace("tur i marka", changed)


def test_who_is_not_there_is_told_with_those_who_are(plan: Call) -> None:
    edit((UNTRACKED, TRACKED))
    for option in ("--author", "--reject"):
        assert plan("read", "tilbake.docx", option, "Per", "--write", lang="nb") == (
            2, "",
            f"applan: {option} «Per»: ingen med det navnet har sporede endringer i tilbake.docx; det "
            "har Kari Nordmann, Ola\n",
        )  # fmt: skip
    edit(("6. mai 2026", "7. mai 2026"))
    assert plan("read", "tilbake.docx", "--author", "Per", lang="nb") == (
        2, "", "applan: --author «Per»: ingen med det navnet har sporede endringer i tilbake.docx\n",
    )  # fmt: skip
    assert HERE.read_text("utf-8") == PLAN


def test_a_date_that_cannot_be_is_told_and_the_rest_is_written(plan: Call) -> None:
    edit(("5. september 2026", "31. september 2026"), ("6. mai 2026", "7. mai 2026"))
    said = plan("read", "tilbake.docx", "--write", lang="nb")
    assert said.status == 1
    assert "datoen «31. september 2026» finnes ikke" in said.stdout
    assert HERE.read_text("utf-8") == PLAN.replace("6. mai 2026", "7. mai 2026")
    found = json.loads(plan("read", "tilbake.docx", "-f", "json", lang="nb").stdout)
    assert [one["reason"] for one in found["reported"]] == [
        "datoen «31. september 2026» finnes ikke"
    ]


def test_what_the_linter_refuses_is_not_written(plan: Call) -> None:
    """A title that another thing goes by already, so that «flere» would be two."""
    other = PLAN.replace("id: host\n        tittel", "tittel").replace(
        "når: 6. mai 2026", "når: to uker etter høsttur"
    )
    write(other)
    plan("render", "2026")
    edit((">1.2 Høsttur<", ">1.2 Nattur<"), ("Natursti", "Quiz"))
    said = plan("read", "tilbake.docx", "--write", lang="nb")
    assert said.status == 1, said.stdout
    assert HERE.read_text("utf-8") == other.replace("Natursti", "Quiz")
    assert plan("lint", "2026").stdout.count("error") == 0


def test_only_typography_is_counted(plan: Call) -> None:
    edit(("i marka", "i “marka”"))
    assert "“" not in PLAN
    write(PLAN.replace("i marka", 'i "marka"'))
    plan("render", "2026")
    edit(('"marka"', "«marka»"))
    said = plan("read", "tilbake.docx", lang="nb")
    assert said == (
        0,
        told(
            "Ett avsnitt er bare ulikt i anførselstegn, tankestreker eller mellomrom.", "",
            "Ellers er ingenting endret.",
        ),
        "",
    )  # fmt: skip
    assert plan("read", "tilbake.docx", "--typography").status == 1
    assert plan("read", "tilbake.docx", "--typography", "--write").status == 0
    assert HERE.read_text("utf-8") == PLAN.replace("i marka", "i «marka»")


def test_a_text_in_the_footer_is_told(plan: Call) -> None:
    edit((" · versjon", " · UTKAST versjon"), part="word/footer.xml")
    said = plan("read", "tilbake.docx", lang="nb")
    assert said.status == 1
    assert "som ikke er laget av noen tekst i planen" in said.stdout


OLDER = "Dette skrev en eldre utgave."


def made_by_an_older_applan(*edits: tuple[str, str]) -> None:
    """The draft as an applan would have made it that prints one paragraph more, and no purpose."""
    from applan.formats.document.docx.editions import unit_digest

    row = f"<w:p><w:r><w:t>{OLDER}</w:t></w:r></w:p>"
    edit(("<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/>", row + "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/>"),
         *edits)  # fmt: skip
    with zipfile.ZipFile(FILE) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    unit = f'<unit place="0/9" digest="{unit_digest(OLDER)}"/></edition>'.encode()
    part = "customXml/item1.xml"
    parts[part] = parts[part].replace(b"</edition>", unit).replace(b'"0.1.0"', b'"0.0.1"')
    FILE.write_bytes(zipped(parts))


def test_what_an_older_applan_printed_otherwise_is_nobodys_change(plan: Call) -> None:
    made_by_an_older_applan()
    notice = (
        "applan: tilbake.docx er laget av applan 0.0.1, og 1 av avsnittene blir annerledes nå; det "
        "som var slik da den ble laget, er ikke endret av noen, og blir ikke fortalt\n"
    )
    assert plan("read", "tilbake.docx", lang="nb") == (0, told("Ingenting er endret."), notice)
    made_by_an_older_applan(("6. mai 2026", "7. mai 2026"))
    assert plan("read", "tilbake.docx", "--write", lang="nb") == (
        0,
        told(
            "Skrevet inn i planen",
            "  • Punkt 1.1 Vårtur, når: «6. mai 2026» er blitt «7. mai 2026»",
        ),
        notice,
    )
    assert HERE.read_text("utf-8") == PLAN.replace("6. mai", "7. mai")


def test_plan_and_file_are_merged_and_conflicts_are_told(plan: Call) -> None:
    edit(("6. mai 2026", "7. mai 2026"), ("Natursti", "Quiz"), ("i marka", "på fjellet"))
    now = PLAN.replace("6. mai 2026", "8. mai 2026").replace("Bål", "Grilling")
    now = now.replace(
        "      - tittel: Vårtur",
        "      - tittel: Ny\n        når: 1. juni 2026\n      - tittel: Vårtur",
    )
    write(now)
    said = plan("read", "tilbake.docx", "--write", lang="nb")
    assert said == (
        1,
        told(
            "Skrevet inn i planen",
            "  • Punkt 1 Turer, tekst: «i marka» er blitt «på fjellet»",
            "  • Punkt 1.2 Høsttur, innhold: «Natursti» er blitt «Quiz»",
            "",
            "Endret både i fila og i planen: avgjør hva som skal gjelde",
            "  • Punkt 1.1 Vårtur, når",
            "    • da fila ble laget: 6. mai 2026",
            "    • i fila: 7. mai 2026",
            "    • i planen nå: 8. mai 2026",
        ),
        "",
    )
    assert HERE.read_text("utf-8") == now.replace("Natursti", "Quiz").replace(
        "i marka", "på fjellet"
    )


def test_it_is_never_written_over_what_was_saved_meanwhile(
    plan: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    from applan.cli.reading import read_into

    def saved(*given: Any, **more: Any) -> Any:
        made = read_into(*given, **more)
        write(PLAN + "# lagret imens\n")
        return made

    monkeypatch.setattr("applan.cli.read.read_into", saved)
    edit(("6. mai 2026", "7. mai 2026"))
    said = plan("read", "tilbake.docx", "--write")
    assert said == (
        2, "",
        "applan: plans/2026.yaml was changed while applan worked on it, so nothing was written; "
        "run the command again\n",
    )  # fmt: skip
    assert HERE.read_text("utf-8") == PLAN + "# lagret imens\n"


def test_another_plan_is_a_wrong_base(plan: Call) -> None:
    shutil.copy(MADE, FILE)
    Path("plans/2027.yaml").write_text(
        "applan: 1\ntitle: Noe annet\norganisation: Laget\nperiod: 2027\ntext: Ikke det samme.\n"
    )
    text = "applan: 1\ntitle: Noe\norganisation: Laget\nperiod: 2026\ntext: A.\n"
    Path("annen.yaml").write_text(text)
    said = plan("read", "tilbake.docx", "--base", "annen.yaml", lang="nb")
    assert said == (
        2, "",
        f"applan: tilbake.docx er versjon {sign()} av 2026, og den ble ikke laget av annen.yaml\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nei.docx"], "nei.docx is not there"),
        (["."], ". is a folder, and not a file"),
        (["plans/2026.yaml"], ""),
        (["tilbake.docx", "-f", "odt"], "--format cannot be “odt”; possible are text, json, md"),
        (["tilbake.docx", "-o", "tilbake.docx"], ""),
        (["tilbake.docx", "-o", "plans/2026.yaml"], "plans/2026.yaml may be a plan; name another "
                                                    "file to write to"),
        (["tilbake.docx", "--plan", "2030"], "there is no plan “2030”; there are 2026"),
        (["tilbake.docx", "--base", "nei"], ""),
        (["tilbake.docx", "utkast"], ""),
        ([], ""),
        (["tilbake.docx", "--author"], ""),
    ],
)  # fmt: skip
def test_a_wrong_call_is_one_line_and_writes_nothing(
    arguments: list[str], said: str, plan: Call
) -> None:
    edit(("6. mai 2026", "7. mai 2026"))
    before = FILE.read_bytes()
    found = plan("read", *arguments, *(["--write"] if arguments else []))
    assert found.status == 2
    assert found.stdout == ""
    assert "Traceback" not in found.stderr
    assert found.stderr.startswith(f"applan: {said}")
    assert found.stderr.count("\n") <= 2
    assert HERE.read_text("utf-8") == PLAN
    assert FILE.read_bytes() == before


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_it_comes_back_through_libreoffice(
    kind: str, plan: Call, convert: Callable[[Sequence[Path], str, Path], None]
) -> None:
    edit(("6. mai 2026", "7. mai 2026"))
    convert([Path("tilbake.docx")], kind, Path("ut"))
    write(PLAN + "# ny linje\n")
    assert plan("read", f"ut/tilbake.{kind}", "--write").status == 0
    assert HERE.read_text("utf-8") == PLAN.replace("6. mai 2026", "7. mai 2026") + "# ny linje\n"


def test_an_edit_is_proved_in_the_year_and_the_calendar_of_the_draft(call: Call) -> None:
    Path("plans").mkdir()
    Path("applan.yaml").write_text("kalender:\n  - {navn: Vinterferien, når: 2.–6. mars 2026}\n")
    yearly = Path("plans/arshjul.yaml")
    plan = PLAN.replace("6. mai 2026", "vinterferien").replace("september 2026", "september")
    text = plan.replace("periode: 2026", "periode: hvert år").replace(
        "    tekst: Vi går",
        """\
    visning: {vis: måneder}
    tekst: Vi går""",
    )
    yearly.write_text(text, "utf-8")
    MADE.parent.mkdir()
    call("render", "arshjul", "--year", "2026", "-o", str(MADE))
    edit(("på tur i", "på ski i"))
    assert call("read", "tilbake.docx", "--write").status == 0
    assert yearly.read_text("utf-8") == text.replace("på tur i", "på ski i")


def test_a_paper_speaks_the_language_of_the_plan_and_a_screen_that_of_the_person(
    call: Call,
) -> None:
    Path("plans").mkdir()
    write(PLAN.replace("organisasjon:", "språk: nn\norganisasjon:"))
    call("render", "2026")
    edit(("på tur i", "på ski i"), ("Innhald:", "Innmat:"))
    assert call("read", "tilbake.docx", "-f", "md", lang="nb").stdout.splitlines()[2:] == [
        "## Endra i fila", "",
        "- Punkt 1 Turer, tekst: «tur» er vorte «ski»", "",
        "## Ikkje skrive inn: sjå på det sjølv", "",
        "- Punkt 1.2: «Innhald» er vorte «Innmat»",
        "  - dette er ein leietekst eller eit nummer som applan skriv, og står ikkje i planen", "",
        "«applan read tilbake.docx --write» skriv endringane inn i planen.",
    ]  # fmt: skip
    assert "Ikke skrevet inn: se på det selv" in call("read", "tilbake.docx", lang="nb").stdout


def test_where_a_title_also_stands_is_told(plan: Call) -> None:
    edit(("Vi skal bli flere", "Vi skal bli mange"))
    assert plan("read", "tilbake.docx", lang="nb").stdout == told(
        "Endret i fila", "  • Punkt 2 Vi skal bli flere, tittel: «flere» er blitt «mange»",
        "    • endres også her: Punkt 1.2", *NEXT,
    )  # fmt: skip
