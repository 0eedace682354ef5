"""What people write, and the plan that comes of it: each form of facts, dates, tables and goals."""

import re
from io import BytesIO

import docx
import pytest

from applan.errors import UserError
from applan.importing import Imported, imported
from applan.importing.pieces import shortened

CASES = {
    "points with a comma before their time, and facts behind it": (
        """\
- Vintertur, 14.–15. februar 2026
- Åpen gård, 23. august 2026, ansvarlig: styret
""",
        """\
kapitler:
  # applan: gjettet linje 3: «overskriften står ikke i fila»
  - tittel: Aktiviteter
    aktiviteter:
      - Vintertur: 14.–15. februar 2026
      - tittel: Åpen gård
        ansvarlig: styret
        når: 23. august 2026
""",
    ),
    "rows parted by tabs of which the first names people that are a label elsewhere": (
        """\
14. januar\tÅrsmøte\tLeder
11. februar\tMedlemsmøte\tStyret
18. mars\tStrikkekveld\tKari Nes
""",
        """\
kapitler:
  # applan: gjettet linje 3: «overskriften står ikke i fila»
  - tittel: Aktiviteter
    aktiviteter:
      # applan: gjettet linje 3: «14. januar Årsmøte Leder»
      - tittel: Årsmøte
        ansvarlig: Leder
        når: 14. januar
      - tittel: Medlemsmøte
        ansvarlig: Styret
        når: 11. februar
      - tittel: Strikkekveld
        ansvarlig: Kari Nes
        når: 18. mars
""",
    ),
    "months beside the days that are in them": (
        """\
| Måned | Hva | Dato |
|---|---|---|
| Januar | Nyttårsturnering | 10.01.2026 |
| Mars | Skirenn | 8. mars |
""",
        """\
kapitler:
  # applan: gjettet linje 5: «overskriften står ikke i fila»
  - tittel: Aktiviteter
    aktiviteter:
      - Nyttårsturnering: "10.01.2026"
      - Skirenn: 8. mars
""",
    ),
    "who leads what is no activity": (
        """\
| Gruppe | Leder |
|---|---|
| Trafikk | Ola Dahl |
""",
        """\
tekst: |
  | Gruppe | Leder |
  | --- | --- |
  | Trafikk | Ola Dahl |
""",
    ),
    "a point with its time, and facts behind it": (
        """\
- Kampanje (april 2026)
- Kurs – 12. mai 2026. Ansvarlig: Leder
- Vi møtes i mai. Alle er med.
""",
        """\
# applan: gjettet linje 5: «Vi møtes i mai.» – når: mai
tekst: "- Vi møtes i mai. Alle er med."

kapitler:
  # applan: gjettet linje 3: «overskriften står ikke i fila»
  - tittel: Aktiviteter
    aktiviteter:
      - Kampanje: april 2026
      - tittel: Kurs
        ansvarlig: Leder
        når: 12. mai 2026
""",
    ),
    "titles with numbers above labels that do not tell at once": (
        """\
TILTAK

Tiltak 1: Ny bane
Beskrivelse: Bane på Sletta
Ansvar: Kommunen
Tidsfrist: 2026

Tiltak 2: Stier
Ansvar: Turlaget
""",
        """\
kapitler:
  - tittel: TILTAK
    aktiviteter:
      - tittel: "Tiltak 1: Ny bane"
        tekst: Bane på Sletta
        ansvarlig: Kommunen
        når: "2026"
      - tittel: "Tiltak 2: Stier"
        ansvarlig: Turlaget
""",
    ),
    "several facts on one line, and a time with a dash in it": (
        """\
FELLES

Strøing
Periode: november–mars
Ansvar: Veikomiteen. Sted: Toppen

SOSIALT

* 23. juni 2026: St. Hans-feiring (ansvar: Festkomiteen)
* 21. april – 5. mai: Maiblomst
""",
        """\
kapitler:
  - tittel: FELLES
    aktiviteter:
      - tittel: Strøing
        ansvarlig: Veikomiteen
        når: november–mars
        sted: Toppen

  - tittel: SOSIALT
    aktiviteter:
      - tittel: St. Hans-feiring
        ansvarlig: Festkomiteen
        når: 23. juni 2026
      - Maiblomst: 21. april – 5. mai
""",
    ),
    "titles with a label, and lines that were a table": (
        """\
ARRANGEMENTER

Tittel: Bokbytte
Dato: 14. april
Ansvarlig: Bibliotekutvalget, som har nøkler til alle dørene
Beskrivelse: Ta med bøker.

TERMINLISTE

Dato
Hva
Hvem
12. januar
Oppstart
Alle
27. juni – 4. juli
Sommerleir
Lederne
""",
        """\
kapitler:
  - tittel: ARRANGEMENTER
    aktiviteter:
      - tittel: Bokbytte
        tekst: Ta med bøker.
        ansvarlig: Bibliotekutvalget, som har nøkler til alle dørene
        når: 14. april

  - tittel: TERMINLISTE
    aktiviteter:
      # applan: gjettet linje 15: «Hvem»
      - tittel: Oppstart
        ansvarlig: Alle
        når: 12. januar
      - tittel: Sommerleir
        ansvarlig: Lederne
        når: 27. juni – 4. juli
""",
    ),
    "columns with spaces, of which one says who": (
        """\
MØTER

Arrangement    Når            Hvem
Refleksdag     16. oktober    3. trinn
Juletrefest    4. desember    5. trinn
""",
        """\
kapitler:
  - tittel: MØTER
    aktiviteter:
      # applan: gjettet linje 6: «Hvem»
      - tittel: Refleksdag
        ansvarlig: 3. trinn
        når: 16. oktober
      - tittel: Juletrefest
        ansvarlig: 5. trinn
        når: 4. desember
""",
    ),
    "months as headings": (
        """\
Januar
Tema: Snø
6. januar: Planleggingsdag

Februar
Tema: Kultur
""",
        """\
kapitler:
  - tittel: Januar
    tekst: "Tema: Snø"
    aktiviteter:
      - Planleggingsdag: 6. januar

  - tittel: Februar
    tekst: "Tema: Kultur"
""",
    ),
    "a label that stands for points, and one that is no plain time": (
        """\
KURS

Barnelørdag
Tid: så ofte vi kan og helst hver lørdag i mai
Sted: Lillesalen
Innhold:
- sang
- eventyr
""",
        """\
kapitler:
  - tittel: KURS
    aktiviteter:
      - tittel: Barnelørdag
        # applan: gjettet linje 6: «Tid: så ofte vi kan og helst hver lørdag i mai» – når: hver lørdag; mai
        tekst: "Tid: så ofte vi kan og helst hver lørdag i mai"
        sted: Lillesalen
        innhold:
          - sang
          - eventyr
""",
    ),
    "rows of one title are one, and a row is joined with its activity": (
        """\
LEIR

Sommerleir
Når: 3.–5. juli 2026
Sted: Øya

DATOPLAN

12. januar: Styremøte
9. februar: Styremøte
3. juli: Sommerleir
""",
        """\
kapitler:
  - tittel: LEIR
    aktiviteter:
      - tittel: Sommerleir
        når: 3.–5. juli 2026
        sted: Øya

  - tittel: DATOPLAN
    aktiviteter:
      - Styremøte:
          - 12. januar
          - 9. februar
    se også: Sommerleir
""",
    ),
    "goals with more to say, a main one, and one with a number": (
        """\
MÅL

Hovedmål: Et hus for alle

- Medlemspleie. Vi skal ta vare på alle
- Minst 40 korister innen 2026
""",
        """\
kapitler:
  - tittel: MÅL
    mål:
      - rolle: overordnet
        tittel: Et hus for alle
      - tittel: Medlemspleie
        tekst: Vi skal ta vare på alle
      - tittel: Minst 40 korister innen 2026
        måltall: Minst 40 korister innen 2026
""",
    ),
    "numbers before headings go, dates before titles stay": (
        """\
1. Bakgrunn
Kort om laget og hva vi vil.

2. Møter
2. mai 2026: Vårmøte

2.1 Styret
Styret møtes ofte.
""",
        """\
kapitler:
  - tittel: Bakgrunn
    tekst: Kort om laget og hva vi vil.

  - tittel: Møter
    aktiviteter:
      - Vårmøte: 2. mai 2026
    kapitler:
      - tittel: Styret
        tekst: Styret møtes ofte.
""",
    ),
    "what looks like YAML and Markdown is text": (
        """\
ANNET

når: 8. mai

# applan: overse[AP101] x

*stjerner* og [lenker](her) <b>
""",
        """\
kapitler:
  # applan: gjettet linje 3: «overskriften står ikke i fila»
  - tittel: Aktiviteter
    aktiviteter:
      - ANNET: 8. mai

  - tittel: "applan: overse[AP101] x"
    tekst: \\*stjerner\\* og \\[lenker\\](her) \\<b>
""",
    ),
    "a date right before its title, and points under a heading with a number": (
        """\
1. Mål
   1. Flere medlemmer
   2. Nytt klubbhus

2. Møter
15/2 Årsmøte
4/10 Høstmøte
Styremøte når det trengs
""",
        """\
kapitler:
  - tittel: Mål
    mål:
      - Flere medlemmer
      - Nytt klubbhus

  - tittel: Møter
    tekst: Styremøte når det trengs
    aktiviteter:
      - Årsmøte: 15/2
      - Høstmøte: 4/10
""",
    ),
    "facts of a section with activities in it are common": (
        """\
KURS

Ansvarlig: Skolekomiteen

12. mai 2026: Nybegynnerkurs
""",
        """\
kapitler:
  - tittel: KURS
    # applan: gjettet linje 5: «Ansvarlig: Skolekomiteen»
    felles:
      ansvarlig: Skolekomiteen
    aktiviteter:
      - Nybegynnerkurs: 12. mai 2026
""",
    ),
    "lines that stand as the headings beside them, with a colon or not, and abbreviated labels": (
        """\
Vi er 34 musikanter. Planen ble vedtatt av styret.

Mål
1. Bli 40 musikanter
2. Spille på tre konserter

Konserter og spilleoppdrag
- Vårkonsert: lørdag 24. april kl. 16, Solvik kirke. Ansv: konsertkomiteen
- Kafé 11. mai kl. 17. Sted: grendehuset. Ansv: Anne

Sosialt:
* Hyttetur 3.–5. september
* Juleavslutning tirsdag 14. desember
""",
        """\
tekst: Vi er 34 musikanter. Planen ble vedtatt av styret.

kapitler:
  - tittel: Mål
    mål:
      - Bli 40 musikanter
      - Spille på tre konserter

  - tittel: Konserter og spilleoppdrag
    aktiviteter:
      - tittel: Vårkonsert
        ansvarlig: konsertkomiteen
        når: lørdag 24. april kl. 16
        sted: Solvik kirke
      - tittel: Kafé
        ansvarlig: Anne
        når: 11. mai kl. 17
        sted: grendehuset

  - tittel: Sosialt
    aktiviteter:
      - Hyttetur: 3.–5. september
      - Juleavslutning: tirsdag 14. desember
""",
    ),
    "what comes before a time is no place of it, and named days are no more days of the line above": (
        """\
- 17. mai: tog kl. 9, oppmøte ved skolen kl. 8.15
- Skirenn 6. mars kl. 11
- St. Hans 23. juni kl. 18, oppmøte kl. 17.30 ved brygga
- Sankthansaften 23. juni, bål på stranda
- Julebord 5. desember, oppmøte kl. 18
""",
        """\
kapitler:
  # applan: gjettet linje 3: «overskriften står ikke i fila»
  - tittel: Aktiviteter
    aktiviteter:
      # applan: gjettet linje 3: «17. mai: tog kl. 9, oppmøte ved skolen kl. 8.15»
      - tittel: Tog
        tekst: oppmøte ved skolen kl. 8.15
        når: 17. mai
        klokka: kl. 9
      - Skirenn: 6. mars kl. 11
      # applan: gjettet linje 5: «St. Hans 23. juni kl. 18, oppmøte kl. 17.30 ved brygga»
      - tittel: St. Hans
        tekst: oppmøte kl. 17.30 ved brygga
        når: 23. juni kl. 18
      # applan: gjettet linje 6: «Sankthansaften 23. juni, bål på stranda»
      - tittel: Sankthansaften
        tekst: bål på stranda
        når: 23. juni
      - tittel: Julebord
        tekst: oppmøte kl. 18
        når: 5. desember
""",
    ),
    "a line that a whole sentence stands above begins something of its own": (
        """\
Turer
Dagstur til Røros 10. juni. Pris kr 650. Påmelding til Liv innen 1. juni.
Båttur i august, dato kommer. Ansvarlig: turkomiteen
""",
        """\
kapitler:
  - tittel: Turer
    aktiviteter:
      - tittel: Dagstur til Røros
        tekst: Pris kr 650.
        når:
          - 10. juni
          - Påmelding til Liv: innen 1. juni
      - tittel: Båttur i august
        ansvarlig: turkomiteen
        når: dato kommer
""",
    ),
    "lines right below each other with a title and a time, holidays in a week, and «17. maitoget»": (
        """\
JANUAR
Planleggingsdag 4. januar (barnehagen stengt)
Foreldremøte ons 20. jan kl. 19.00–21.00

FEBRUAR
Karneval 12.februar
Vinterferie uke 8

MAI
17. maifeiring fredag 14. mai kl. 10
Dugnad onsdag 5. mai
""",
        """\
kapitler:
  - tittel: JANUAR
    aktiviteter:
      # applan: gjettet linje 4: «Planleggingsdag 4. januar (barnehagen stengt)»
      - tittel: Planleggingsdag
        tekst: barnehagen stengt
        når: 4. januar
      - Foreldremøte: ons 20. jan kl. 19.00–21.00

  - tittel: FEBRUAR
    aktiviteter:
      - Karneval: 12.februar
      - Vinterferie: uke 8

  - tittel: MAI
    aktiviteter:
      - 17. maifeiring: fredag 14. mai kl. 10
      - Dugnad: onsdag 5. mai
""",
    ),
    "cells with semicolons between them, and goals on lines": (
        """\
Dato;Aktivitet;Sted;Ansvarlig
10.04.2026;Banedugnad;Nordvåg bane;Styret
uke 26;Landsstevnet;Elverum;
september;Jaktfelt;Skogen;Jaktkomiteen

Mål for året
Flere ungdommer på trening, minst 10
Rekruttere to nye trenere
""",
        """\
kapitler:
  # applan: gjettet linje 4: «overskriften står ikke i fila»
  - tittel: Aktiviteter
    aktiviteter:
      - tittel: Banedugnad
        ansvarlig: Styret
        når: "10.04.2026"
        sted: Nordvåg bane
      - tittel: Landsstevnet
        når: uke 26
        sted: Elverum
      - tittel: Jaktfelt
        ansvarlig: Jaktkomiteen
        når: september
        sted: Skogen

  - tittel: Mål for året
    mål:
      - Flere ungdommer på trening, minst 10
      - Rekruttere to nye trenere
""",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_form_becomes_this_plan(name: str) -> None:
    text, expected = CASES[name]
    made = imported(f"Årsplan 2026 for Laget\n\n{text}".encode(), "plan.txt")
    assert made.text.partition("status: utkast\n")[2].lstrip("\n") == expected
    assert made.lost == ()


@pytest.mark.parametrize(
    ("title", "organisation", "period"),
    [
        ("Arbeidsplan 2024–2025 for Bygdelaget", "Bygdelaget", "2024–2025"),
        ("Troms Arbeiderparti sin arbeidsplan for 2026-2027", "Troms Arbeiderparti", "2026-2027"),
        ("Bygdelagets årsplan for 2026", "Bygdelaget", "2026"),
        ("Handlingsplan FAU Lia skole 2025-26", "FAU Lia skole", "2025-26"),
        ("Strategi og handlingsplan for Huset Nova, 2026–2029", "Huset Nova", "2026–2029"),
        ("Vestre borettslag – årshjul 2026", "Vestre borettslag", "2026"),
        ("Plan for perioden januar 2022 – september 2023, Koret", "Koret",
         "januar 2022 – september 2023"),
        ("Arbeidsplan 2026", None, "2026"),
        ("Arbeidsplan for Laget", "Laget", None),
    ],
)  # fmt: skip
def test_a_title_says_whose_plan_it_is_and_for_when(
    title: str, organisation: str | None, period: str | None
) -> None:
    content = f"# {title}\n\nNoe tekst.\n".encode()
    given = {"organisation": "" if organisation else "Gitt", "period": "" if period else "2030"}
    text = imported(content, "plan.md", **given).text
    assert f"\norganisasjon: {organisation or 'Gitt'}\n" in text
    assert f"\nperiode: {period or '2030'}\n" in text.replace('"', "")
    for option, said in (("organisation", organisation), ("period", period)):
        if said is None:
            with pytest.raises(UserError):
                imported(content, "plan.md", **{**given, option: ""})


def test_a_margin_that_says_what_the_plan_does_is_no_loss_and_another_is_told() -> None:
    assert _with_header("Bygdelaget").is_whole
    told = _with_header("Godkjent av fylkesmannen")
    assert not told.is_whole
    assert [(where.template, text) for where, text in told.aside] == [
        ("the header", "Godkjent av fylkesmannen")
    ]


def _with_header(text: str) -> Imported:
    document = docx.Document()
    document.add_heading("Årsplan 2026 for Bygdelaget", 0)
    document.add_paragraph("Vi er et lag.")
    document.sections[0].header.paragraphs[0].text = text
    stream = BytesIO()
    document.save(stream)
    return imported(stream.getvalue(), "plan.docx")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("fem ord her", "fem ord her"), ("fem ord her nå", "fem ord …"), ("x" * 12, "x" * 11 + " …")],
)
def test_words_that_are_told_are_cut_between_words_and_one_that_is_too_long_within(
    text: str, expected: str
) -> None:
    assert shortened(text, 11) == expected


def test_lines_that_only_part_rows_are_no_table_and_have_no_head() -> None:
    text = "|---|---|\n|---|---|\n\n# Plan 2026 for Laget\n\n|---|---|\n|---|---|\n| Rør | Her |\n"
    made = imported(text.encode(), "plan.md")
    assert made.title == "Plan 2026 for Laget"
    assert made.text.endswith("""\
tekst: |
  |  |  |
  | --- | --- |
  | Rør | Her |
""")
    assert made.is_whole


@pytest.mark.parametrize(
    ("start", "first"),
    [("3", 3), ("0", 0), ("²", 1), ("-2", 1), ("", 1), ("9" * 5000, 1)],
)
def test_a_numbered_list_of_a_page_begins_where_it_says_or_at_one(start: str, first: int) -> None:
    page = f'<h1>Plan 2026 for Laget</h1><ol start="{start}"><li>Rør</li><li>Bru</li></ol>'
    text = imported(page.encode(), "plan.html").text
    assert text.endswith(f"tekst: |\n  {first}. Rør\n  {first + 1}. Bru\n")


@pytest.mark.parametrize("span", ["²", "-1", "0", "9" * 5000])
def test_a_cell_over_no_number_of_columns_is_one(span: str) -> None:
    page = (
        "<h1>Plan 2026 for Laget</h1><table>"
        f'<tr><td colspan="{span}" rowspan="{span}">Rør</td><td>Bru</td></tr></table>'
    )
    assert "\n  | Rør | Bru |\n" in imported(page.encode(), "plan.html").text


def test_the_first_of_several_lines_is_a_title_where_labels_stand_below_it() -> None:
    page = "<h1>Plan 2026 for Laget</h1><h2>Turer</h2><p><b>Blåtur</b><br>Tid: 7. juni<br>Sted: Øya</p>"
    text = imported(page.encode(), "plan.html").text
    assert text.endswith("""\
kapitler:
  - tittel: Turer
    aktiviteter:
      - tittel: Blåtur
        når: 7. juni
        sted: Øya
""")


@pytest.mark.parametrize("number", ["....", "1..2", "1.2.", "9" * 5000, ".1", "3.4.5.6.7"])
def test_what_only_begins_a_heading_as_a_number_does_is_text(number: str) -> None:
    text = (
        f"# Plan 2026 for Laget\n\n## {number}Å rydde\n\nVi rydder.\n\n## {number} Mer\n\nSlik.\n"
    )
    made = imported(text.encode(), "plan.md")
    assert made.title == "Plan 2026 for Laget"
    assert {"rydde", "Mer", "rydder", "Slik"} <= set(re.findall(r"[A-Za-z]+", made.text))


def test_days_in_the_row_of_a_month_that_comes_twice_in_a_plan_of_two_years() -> None:
    text = """\
# Årshjul 2026/2027 for Elevrådet

| Måned | Hva | Ansvar |
|---|---|---|
| August | Valg av elevråd (uke 35) | Kontakten |
| Oktober | FN-dagen 24. oktober | Alle |
| Juni | Avslutning 18. juni 2027 | Leder |
| Juni | Opprydding 2. mai | Leder |
"""
    activities = imported(text.encode(), "plan.md").text.partition("aktiviteter:\n")[2]
    lines = [line.strip() for line in activities.splitlines() if "#" not in line]
    assert [one for one in lines if not one.startswith("ansvarlig")] == [
        "- tittel: Valg av elevråd", "når: uke 35",
        "- tittel: FN-dagen", "når: 24. oktober",
        "- tittel: Avslutning", "når: 18. juni 2027",
        "- tittel: Opprydding 2. mai", "når: Juni",
    ]  # fmt: skip


@pytest.mark.parametrize("said", ["Møte 3. og 17.", "Julemøte 5.", "Avslutning, siste uka"])
def test_what_may_be_a_day_in_the_row_of_a_month_is_marked(said: str) -> None:
    text = f"# Årshjul 2026 for Laget\n\n| Måned | Hva |\n|---|---|\n| Mai | Basar |\n| Juni | {said} |\n"
    lines = imported(text.encode(), "plan.md").text.splitlines()
    at = next(n for n, line in enumerate(lines) if said.rstrip(".") in line)
    assert lines[at].strip() == f"# applan: gjettet linje 6: «{said}»"
    assert lines[at + 1].strip() == f"- {said.rstrip('.')}: Juni"


@pytest.mark.parametrize("below", ["", "\nAnsvarlig: Styret\n"])
def test_sentences_below_a_heading_of_goals_are_goals(below: str) -> None:
    text = f"# Årsplan 2026 for Laget\n\n## Mål\n\nFlere medlemmer.\n\nBedre lys i gatene.\n{below}"
    made = imported(text.encode(), "plan.md").text.partition("kapitler:\n")[2]
    assert made.startswith("  - tittel: Mål\n    mål:\n      - Flere medlemmer.\n")
    assert "Bedre lys i gatene." in made
    assert "aktiviteter" not in made
