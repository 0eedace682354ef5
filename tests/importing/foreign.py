"""Ten plans of organisations that never heard of applan, made here, and what is in each.

What is in them was written down before any of them was imported. An activity has so many times,
and so many who answer for it.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import docx

FOLDER = Path(__file__).parent / "foreign"


class Foreign(NamedTuple):
    """A file, and the sections, activities (times, responsible) and goals that are in it."""

    name: str
    content: bytes
    organisation: str
    period: str
    language: str
    sections: frozenset[str]
    activities: dict[str, tuple[int, int]]
    goals: frozenset[str]
    targets: int = 0


def foreign() -> Iterator[Foreign]:
    """All ten."""
    yield Foreign(
        "velforening.txt",
        _text("velforening.txt").encode("cp1252"),
        "SOLBAKKEN VELFORENING",
        "2026",
        "nb",
        frozenset({"VÅRE MÅL", "DUGNADER", "STYREMØTER", "TRAFIKK"}),
        {
            "Vårdugnad": (1, 1),
            "Høstdugnad": (2, 2),
            "Budsjett og årsmøtesaker": (1, 0),
            "Konstituering": (1, 0),
            "Høstens arbeid": (1, 0),
        },
        frozenset(
            {
                "Et trygt og hyggelig nabolag",
                "Flere skal delta på dugnadene",
                "Minst 120 medlemmer innen 31. desember 2026",
            }
        ),
        targets=1,
    )
    yield Foreign(
        "bibliotek.txt",
        b"\xef\xbb\xbf" + _text("bibliotek.txt").replace("\n", "\r\n").encode(),
        "Fjordby folkebibliotek",
        "2026-2027",
        "nb",
        frozenset(
            {
                "Innledning", "Satsingsområder", "Barn og unge", "Digitale tjenester",
                "Arrangementer", "Økonomi",
            }
        ),
        {
            "Språkkafé": (1, 1),
            "Verdens bokdag": (1, 1),
            "Forfatterbesøk": (1, 1),
            "Quizkveld": (1, 1),
        },
        frozenset(),
    )  # fmt: skip
    yield Foreign(
        "skule.txt",
        _text("skule.txt").encode("utf-16"),
        "Vikane skulekorps",
        "Skuleåret 2026/27",
        "nn",
        frozenset({"Mål", "Øvingar og seminar", "Terminliste", "Økonomi"}),
        {
            "Vanleg øving": (1, 1),
            "Haustseminar": (1, 1),
            "Loppemarknad": (1, 0),
            "Julekonsert": (1, 0),
            "Marsjering i bygda": (1, 0),
        },
        frozenset({"Vi skal spele betre saman", "Fleire elevar frå mellomtrinnet skal bli med"}),
    )
    yield Foreign(
        "menighet.md",
        _text("menighet.md").encode(),
        "Sør-Nes menighetsråd",
        "2026",
        "nb",
        frozenset({"Diakoni", "Trosopplæring", "Mål for 2026", "Bygg og anlegg"}),
        {
            "Fellesmiddag": (1, 1),
            "Babysang": (1, 1),
            "Lys våken": (1, 1),
            "Konfirmantleir": (1, 1),
        },
        frozenset({"Flere unge ledere", "40 frivillige innen 31. desember 2026"}),
        targets=1,
    )
    yield Foreign(
        "speider.md",
        _text("speider.md").encode("utf-16-be"),
        "Elvebakken speidergruppe",
        "2026–2027",
        "nb",
        frozenset({"Hovedmål", "Delmål", "Mål og tiltak", "Turer", "Samarbeid"}),
        {
            "Åpen dag på skolen": (1, 1),
            "Vervekampanje": (1, 1),
            "Friluftskurs": (1, 1),
            "Vintertur": (1, 0),
            "Sommerleir": (1, 0),
        },
        frozenset(
            {
                "Speiding for alle barn i bydelen",
                "Vi skal ha 60 speidere innen 31. desember 2027",
                "Alle ledere har kurs",
                "Flere speidere",
                "Bedre turer",
            }
        ),
        targets=1,
    )
    yield Foreign(
        "parti.html",
        _text("parti.html").encode(),
        "Nordbygda Senterlag",
        "2026–2027",
        "nb",
        frozenset({"Prioriterte oppgaver", "Skolering", "Kampanjer", "Møter"}),
        {
            "Folkevalgtkurs": (1, 1),
            "Ny som tillitsvalgt": (1, 1),
            "Vårkampanje": (1, 0),
            "Høstkampanje": (1, 0),
            "Årsmøte": (1, 0),
            "Medlemsmøte": (1, 0),
            "Medlemsmøte om budsjett": (1, 0),
        },
        frozenset(
            {
                "Verve nye medlemmer",
                "Forberede valget i 2027",
                "Styrke samarbeidet med ungdomslaget",
            }
        ),
    )
    yield Foreign(
        "foreining.html",
        _text("foreining.html").encode("cp1252"),
        "Hjelmeset bygdekvinnelag",
        "2026",
        "nn",
        frozenset({"Faste møte", "Kurs", "Datoplan"}),
        {
            "Medlemsmøte": (1, 1),
            "Årsmøte": (1, 1),
            "Bakekurs": (1, 1),
            "Haustfest": (1, 1),
        },
        frozenset(),
    )
    yield Foreign(
        "idrettslag.docx",
        _styled(),
        "Fjellvang idrettslag",
        "2026",
        "nb",
        frozenset({"Innledning", "Sportslig", "Anlegg", "Medlemmer"}),
        {
            "Trenerkurs": (1, 1),
            "Sommerfotballskole": (1, 2),
            "Klubbkveld": (1, 1),
            "Dugnad": (1, 0),
        },
        frozenset({"Bli 300 medlemmer innen 1. juni 2026", "Flere jenter på fotball"}),
        targets=1,
    )
    yield Foreign(
        "kor.docx",
        _by_hand(),
        "Havsund blandakor",
        "2026",
        "nb",
        frozenset({"Om koret", "Øvelser", "Konserter", "Datoplan"}),
        {
            "Vårkonsert": (1, 1),
            "Julekonsert": (1, 1),
            "Seminar": (1, 0),
            "Årsmøte": (1, 0),
        },
        frozenset(),
    )
    yield Foreign(
        "fagforening.docx",
        _numbered(),
        "Fagforbundet Dalen",
        "2026–2027",
        "nb",
        frozenset({"Organisasjon", "Skolering", "Kurs", "Aktiviteter gjennom året", "Lønn"}),
        {
            "Grunnkurs for tillitsvalgte": (1, 1),
            "Forhandlingskurs": (1, 1),
            "Medlemsmøter": (2, 0),
            "Klubbesøk": (2, 0),
            "Verving": (1, 0),
        },
        frozenset(),
    )


def _text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _saved(document: Any) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _styled() -> bytes:
    """Headings by style, facts in tables of two columns."""
    made = docx.Document()
    made.add_heading("Årsplan 2026", 0)
    made.add_paragraph("Fjellvang idrettslag")
    made.add_heading("Innledning", 1)
    made.add_paragraph("Planen viser hva laget skal gjøre. Hovedstyret følger den opp hver måned.")
    made.add_heading("Sportslig", 1)
    made.add_paragraph("Vi vil ha flere trenere med kurs.")
    made.add_heading("Trenerkurs", 2)
    _facts(
        made, ("Når", "21. mars 2026"), ("Ansvarlig", "Sportslig leder"), ("Målgruppe", "Foreldre")
    )
    made.add_heading("Sommerfotballskole", 2)
    _facts(made, ("Tidspunkt:", "22.–26. juni 2026"), ("Ansvarlig:", "Fotballgruppa\nHovedstyret"),
           ("Sted:", "Banen"))  # fmt: skip
    made.add_paragraph("Alle barn fra 6 til 12 år får være med.")
    made.add_heading("Anlegg", 1)
    made.add_paragraph("Klubbhuset skal males.")
    for said in ("Nye lys på banen", "Grus på løypa"):
        made.add_paragraph(said, style="List Bullet")
    made.add_heading("Dugnad", 2)
    made.add_paragraph("Tid: 9. mai 2026 kl. 10")
    made.add_heading("Medlemmer", 1)
    made.add_paragraph("Mål: Bli 300 medlemmer innen 1. juni 2026")
    made.add_paragraph("Mål: Flere jenter på fotball")
    made.add_heading("Klubbkveld", 2)
    made.add_paragraph("Ansvarlig: Styret")
    made.add_paragraph("Når: siste onsdag i måneden")
    return _saved(made)


def _facts(made: Any, *facts: tuple[str, str]) -> None:
    table = made.add_table(rows=0, cols=2)
    for label, said in facts:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, said


def _by_hand() -> bytes:
    """Bold lines for headings, labels in bold, a date plan with tabs."""
    made = docx.Document()
    _bold(made, "Arbeidsplan for Havsund blandakor 2026")
    made.add_paragraph("")
    _bold(made, "Om koret")
    made.add_paragraph("Koret har 32 sangere og øver i kirken.")
    _bold(made, "Øvelser")
    made.add_paragraph("Vi øver hver tirsdag kl. 19. Nye sangere er velkommen i januar og august.")
    _bold(made, "Konserter")
    made.add_paragraph("Vi har to konserter i året.")
    made.add_paragraph("Vårkonsert")
    _labelled(made, "Når:", " 26. april 2026")
    _labelled(made, "Hvor:", " Havsund kirke")
    _labelled(made, "Ansvarlig:", " Dirigenten")
    made.add_paragraph("Julekonsert")
    _labelled(made, "Når:", " 13. desember 2026")
    _labelled(made, "Ansvarlig:", " Festkomiteen")
    _bold(made, "Datoplan")
    for said in ("20. februar\tSeminar", "26. april\tVårkonsert", "3. mars\tÅrsmøte"):
        made.add_paragraph(said)
    return _saved(made)


def _bold(made: Any, text: str) -> None:
    made.add_paragraph().add_run(text).bold = True


def _labelled(made: Any, label: str, said: str) -> None:
    paragraph = made.add_paragraph()
    paragraph.add_run(label).bold = True
    paragraph.add_run(said)


def _numbered() -> bytes:
    """Numbers typed before headings, a table of courses and one of crosses."""
    made = docx.Document()
    made.add_heading("Fagforbundet Dalen – handlingsplan 2026–2027", 0)
    made.add_heading("1. Organisasjon", 1)
    made.add_paragraph("Styret møtes hver måned, og årsmøtet er i mars.")
    made.add_heading("2. Skolering", 1)
    made.add_paragraph("Alle tillitsvalgte skal ha tilbud om kurs.")
    made.add_heading("2.1 Kurs", 2)
    _table(
        made,
        ("Kurs", "Målgruppe", "Tid", "Ansvarlig"),
        ("Grunnkurs for tillitsvalgte", "Nye tillitsvalgte", "februar 2026", "Opplæringsansvarlig"),
        ("Forhandlingskurs", "Hovedtillitsvalgte", "uke 11 2027", "Leder"),
    )
    made.add_heading("3. Aktiviteter gjennom året", 1)
    _table(
        made,
        ("Aktivitet", "Vår 2026", "Høst 2026", "Vår 2027"),
        ("Medlemsmøter", "x", "", "x"),
        ("Klubbesøk", "x", "x", ""),
        ("Verving", "", "x", ""),
    )
    made.add_heading("4. Lønn", 1)
    made.add_paragraph("Forhandlingsutvalget har ansvaret for oppgjøret høsten 2026.")
    return _saved(made)


def _table(made: Any, *rows: tuple[str, ...]) -> None:
    table = made.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
