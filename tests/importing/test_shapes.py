"""Word files as people make them without styles, and the plan that comes of each."""

from xml.sax.saxutils import escape

import pytest
from tests.wordfile.files import docx, odt, root

from applan.importing import imported
from applan.loading import load

DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='22'/></w:rPr></w:rPrDefault></w:docDefaults>"
)


def p(text: str, size: int = 0, properties: str = "") -> str:
    """A paragraph; ``size`` is in points, and tabs are tabs."""
    sized = f"<w:sz w:val='{size * 2}'/>" if size else ""
    run = escape(text).replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>")
    return f"<w:p><w:r><w:rPr>{properties}{sized}</w:rPr><w:t>{run}</w:t></w:r></w:p>"


def b(text: str, size: int = 0) -> str:
    return p(text, size, "<w:b/>")


def table(*rows: str) -> str:
    """A table; cells are parted by «|», and what is no row is a cell over all columns."""
    made = ""
    for row in rows:
        cells = (
            f"<w:tc>{one if one.startswith('<w:') else p(one)}</w:tc>" for one in row.split("|")
        )
        made += f"<w:tr>{''.join(cells)}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


CASES = {
    "headings that are told by nothing but their size": (
        p("Årsplan 2026 for Laget", 20)
        + p("Turer", 16)
        + p("Vi går ofte, og vi vil gå oftere enn før.")
        + p("Påsketur", 13)
        + p("Tur fra hytte til hytte.")
        + p("Tid: 12.–16. april 2026")
        + p("Ansvar: Turkomiteen")
        + p("Vedhogst", 13)
        + p("Ansvar: Hyttekomiteen. Tid: uke 40")
        + p("Samarbeid", 16)
        + p("Vi merker stier sammen med kommunen."),
        """\
kapitler:
  - tittel: Turer
    tekst: Vi går ofte, og vi vil gå oftere enn før.
    aktiviteter:
      - tittel: Påsketur
        tekst: Tur fra hytte til hytte.
        ansvarlig: Turkomiteen
        når: 12.–16. april 2026
      - tittel: Vedhogst
        ansvarlig: Hyttekomiteen
        når: uke 40

  - tittel: Samarbeid
    tekst: Vi merker stier sammen med kommunen.
""",
    ),
    "larger text that is no heading, since some of it is long": (
        p("Årsplan 2026 for Laget", 20)
        + p("Denne delen er limt inn og har større skrift enn resten. Den er ikke overskrifter.", 12)
        + p("Kort linje", 12)
        + p("Resten av planen har den skriften som er vanlig i fila, og det meste står med den."),
        """\
tekst: |
  Denne delen er limt inn og har større skrift enn resten. Den er ikke overskrifter.

  Kort linje

  Resten av planen har den skriften som er vanlig i fila, og det meste står med den.
""",
    ),
    "labels that are headings, below titles that are larger": (
        b("Årsplan 2026 for Laget", 16)
        + b("Kurs", 14)
        + b("Grunnkurs", 12)
        + p("For alle som vil ha et verv.")
        + b("Læringsmål")
        + p("Kjenne vedtektene")
        + b("Gjennomføring")
        + p("Våren 2026"),
        """\
kapitler:
  - tittel: Kurs
    aktiviteter:
      # applan: gjettet avsnitt 7: «Gjennomføring: Våren 2026»
      - tittel: Grunnkurs
        tekst: For alle som vil ha et verv.
        når: Våren 2026
        læringsmål: Kjenne vedtektene
""",
    ),
    "an organisation under the title is no section": (
        b("ÅRSPLAN 2026", 14)
        + b("Laget skolekorps", 12)
        + b("ANLEGG")
        + p("3. mai – Dugnad")
        + p("Ansvar: Styret")
        + p("November – Klargjøring av banen")
        + p("Ansvar: Vaktmesteren"),
        """\
tekst: Laget skolekorps

kapitler:
  - tittel: ANLEGG
    aktiviteter:
      - tittel: Dugnad
        ansvarlig: Styret
        når: 3. mai
      - tittel: Klargjøring av banen
        ansvarlig: Vaktmesteren
        når: November
""",
    ),
    "numbers that were typed": (
        p("Årsplan 2026 for Laget")
        + p("1. Møter")
        + p("1.1 Medlemsmøter")
        + p("Det serveres kaffe.")
        + p("Tid: siste tirsdag i måneden")
        + p("1.2 Årsmøte")
        + p("Hvem: Leder")
        + p("Tid: februar")
        + p("2. Annet"),
        """\
kapitler:
  - tittel: Møter
    aktiviteter:
      - tittel: Medlemsmøter
        tekst: Det serveres kaffe.
        når: siste tirsdag i måneden
      # applan: gjettet avsnitt 7: «Hvem: Leder»
      - tittel: Årsmøte
        ansvarlig: Leder
        når: februar

  - tittel: Annet
""",
    ),
    "columns with tabs": (
        b("Årsplan 2026 for Laget", 16)
        + b("Vår")
        + b("Dato\tHva\tHvem")
        + p("15.01.2026\tÅrsmøte\tStyret")
        + p("07.02.2026\tBygdekino\tKinonemnda"),
        """\
kapitler:
  - tittel: Vår
    aktiviteter:
      # applan: gjettet avsnitt 4: «Hvem»
      - tittel: Årsmøte
        ansvarlig: Styret
        når: "15.01.2026"
      - tittel: Bygdekino
        ansvarlig: Kinonemnda
        når: "07.02.2026"
""",
    ),
    "a table that became lines, with a column that nobody knows": (
        b("Årsplan 2026 for Laget", 16)
        + b("Møter", 14)
        + "".join(
            map(
                p,
                ["Tiltak", "Tidspunkt", "Ansvarlig", "Merknad", "Seminar", "16.–17. januar", "Leder", "På hotellet", "Årsmøte", "11. mars", "Styret", "Fire uker før", "Dette er ikke med."],
            )
        ),
        """\
kapitler:
  - tittel: Møter
    tekst: Dette er ikke med.
    aktiviteter:
      - tittel: Seminar
        ansvarlig: Leder
        når: 16.–17. januar
        sted: På hotellet
      - tittel: Årsmøte
        tekst: "Merknad: Fire uker før"
        ansvarlig: Styret
        når: 11. mars
""",
    ),
    "a month over several days": (
        b("Årsplan 2026 for Laget", 16)
        + b("Møter", 14)
        + table(
            "Måned|Dato|Hva skjer|Ansvar", "Januar|11.–12.|Seminar|Leder", "|22.|Årsmøte|Styret",
            "Mars|15|Marked|Alle",
        ),
        """\
kapitler:
  - tittel: Møter
    aktiviteter:
      - tittel: Seminar
        ansvarlig: Leder
        når: 11.–12. Januar
      - tittel: Årsmøte
        ansvarlig: Styret
        når: 22. Januar
      - tittel: Marked
        ansvarlig: Alle
        når: 15. Mars
""",
    ),
    "months with crosses, and who": (
        b("Årsplan 2026 for Laget", 16)
        + b("Hjul", 14)
        + table("Aktivitet|Jan|Feb|Mar|Ansvarlig", "Årsmøte||x||Styret", "Møte|x||x|", "Tur||||Ola"),
        """\
kapitler:
  - tittel: Hjul
    aktiviteter:
      - tittel: Årsmøte
        ansvarlig: Styret
        når: Feb
      - Møte:
          - Jan
          - Mar
      - tittel: Tur
        ansvarlig: Ola
""",
    ),
    "titles over the rows of a table": (
        p("Årsplan 2026 for Laget", 20)
        + table(
            "Våren||", "Når|Hva|Ansvar", "5. februar|Årsmøte|Styret", "Høsten||",
            "9. desember|Julemøte|Leder",
        )
        + p("Styret møtes ofte."),
        """\
kapitler:
  - tittel: Våren
    aktiviteter:
      - tittel: Årsmøte
        ansvarlig: Styret
        når: 5. februar

  - tittel: Høsten
    tekst: Styret møtes ofte.
    aktiviteter:
      - tittel: Julemøte
        ansvarlig: Leder
        når: 9. desember
""",
    ),
    "facts in the cell beside a title, as lines or as a table": (
        b("Årsplan 2026 for Laget", 16)
        + b("Omsorg", 14)
        + table(
            "Treff|Når: første torsdag i måneden\nAnsvarlig: Leder",
            f"Kurs|{table('Når~18. februar', 'Ansvarlig~Styret').replace('~', '</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>')}",
        ),
        """\
kapitler:
  - tittel: Omsorg
    aktiviteter:
      - tittel: Treff
        ansvarlig: Leder
        når: første torsdag i måneden
      - tittel: Kurs
        ansvarlig: Styret
        når: 18. februar
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_shape_becomes_this_plan(name: str) -> None:
    body, expected = CASES[name]
    made = imported(
        docx(body, styles=root("styles", DEFAULTS)),
        "plan.docx",
        organisation="Laget",
        period="2026",
    )
    assert made.text.partition("status: utkast\n")[2].lstrip("\n") == expected
    assert made.is_whole


def test_a_budget_with_titles_over_its_rows_stays_one_table() -> None:
    body = b("Årsplan 2026 for Laget", 16) + b("Budsjett", 14) + table(
        "Post|2025|2026", "Inntekter||", "Kontingent|100|120", "Utgifter||", "Leie|80|90"
    )  # fmt: skip
    text = imported(docx(body), "plan.docx").text
    assert text.count("| Inntekter |  |  |") == 1
    assert text.count("| --- | --- | --- |") == 1


LOSING = {
    "a head of a column that no row shows": table("Merknad|Når|Hva", "Kaffe||"),
    "a label alone in a cell without a head": table("Sal|Når|Hva|", "|3. mai|Tur|Tid:"),
    "eight heads, and nothing below them": "".join(
        map(p, ["Dato", "Hva", "Hvem", "Sted", "Frist", "Form", "Type", "Status", "Slutt."])
    ),
    "an activity two headings below labels": (
        b("Årsplan 2026 for Laget", 20) + b("Turer", 16) + p("Ansvar: Styret. Tid: uke 9")
        + b("Vår", 14) + b("Fjell", 12) + p("3. mai – Topptur")
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LOSING)
def test_no_word_is_lost_of_what_a_random_search_found(name: str) -> None:
    made = imported(docx(LOSING[name]), "plan.docx", organisation="Laget", period="2026")
    assert made.is_whole
    found = load(made.text, "plan.yaml", "plan").findings
    assert [one.code for one in found if one.code < "AP2"] == []


SIZED = '<style:style style:name="{0}" style:family="paragraph"><style:text-properties fo:font-size="{1}"/></style:style>'


def test_sizes_tell_headings_in_other_files_too() -> None:
    lines = [
        ("P1", "Årsplan 2026 for Laget"),
        ("P2", "Turer"),
        ("P3", "Vi går ofte og langt, og vi vil at flere skal være med oss ut."),
    ]
    own = "".join(SIZED.format(*one) for one in (("P1", "20pt"), ("P2", "15.5pt"), ("P3", "11pt")))
    body = "".join(f'<text:p text:style-name="{name}">{text}</text:p>' for name, text in lines)
    sizes = {"P1": "20.0pt", "P2": "15.5pt", "P3": "11pt"}
    page = "".join(
        f"<p><span style='font-size:{sizes[name]}'>{text}</span></p>" for name, text in lines
    )
    expected = "kapitler:\n  - tittel: Turer\n    tekst: Vi går ofte og langt, og vi vil at flere skal være med oss ut.\n"
    for made in (imported(odt(body, own), "plan.odt"), imported(page.encode(), "plan.html")):
        assert made.text.partition("status: utkast\n")[2].lstrip("\n") == expected
        assert made.title == "Årsplan 2026 for Laget"
