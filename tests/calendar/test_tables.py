"""The views as tables, in each format that has rows and columns."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from applan.formats import calendar as formats
from applan.formats.calendar import Beside
from applan.formats.document import Look
from applan.frozen import replace
from applan.messages import catalogue
from applan.model import Goal
from applan.schedule.calendar import Calendar
from applan.schedule.changes import changes

MakeCalendar = Callable[..., Calendar]
TEMPLATES = Path(__file__).parents[2] / "templates"

PLAN = """
- id: arsmote
  kind: meeting
  title: Årsmøtet
  responsible: [Styret, Valgkomiteen]
  status: confirmed
  when: lørdag 14. mars 2026
- {id: kampanje, kind: campaign, title: Høstkampanje, when: 12.–20. september 2026}
- {id: verving, title: Verving, when: april 2026}
- {id: kurs, kind: course, title: Kurs, when: to ganger i året, responsible: Styret}
- {id: tur, title: Tur, when: {when: avklares, note: avhenger av været}}
"""


def shown(calendar: Calendar, format: str, width: int = 100) -> str:
    made = formats.render(calendar, format, catalogue("nb"), Beside(Look(width=width)))
    assert isinstance(made, str)
    return made


def test_the_formats_are_the_files_there_are() -> None:
    assert formats.FORMATS == ("table", "csv", "docx", "html", "ics", "json", "md", "svg", "xlsx")
    assert formats.formats_of("wheel") == (
        "html", "svg", "table", "csv", "docx", "ics", "json", "md", "xlsx",
    )  # fmt: skip
    assert formats.formats_of("dates") == (
        "table", "csv", "docx", "html", "ics", "json", "md", "xlsx",
    )  # fmt: skip


def test_a_date_plan_as_markdown(make_calendar: MakeCalendar) -> None:
    assert shown(make_calendar(PLAN, view="dates"), "md").replace("\u00a0", " ") == dedent("""\
        # Arbeidsplan

        *Datoplan – Laget*

        ## Datoer

        | Dato | Hva | Ansvarlig | Status |
        | --- | --- | --- | --- |
        | lørdag 14. mars (uke 11) | Årsmøtet | Styret<br>Valgkomiteen | Bekreftet |
        | 12.–20. september (uke 37–38) | Høstkampanje |  |  |

        ## Perioder

        | Når | Hva |
        | --- | --- |
        | april | Verving |

        ## Jevnlig og hele perioden

        | Når | Hva | Ansvarlig |
        | --- | --- | --- |
        | to ganger i året | Kurs | Styret |

        ## Uten dato

        | Når | Hva |
        | --- | --- |
        | avklares (avhenger av været) | Tur |
        """)


def test_what_is_undecided_is_never_left_out(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar("- {title: A, when: 1. mars}\n- {title: B, when: avklares}")
    settled = make_calendar("- {title: A, when: 1. mars}")
    for view in ("dates", "months", "matrix"):
        told = shown(calendar._replace(view=view), "md").partition("## Uten dato\n\n")[2]
        assert told.endswith("| avklares | B |\n")
        assert "Uten dato" not in shown(settled._replace(view=view), "md")


def test_months_as_markdown(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar(PLAN, view="months", period="mars–oktober 2026")
    assert shown(calendar, "md").replace("\u00a0", " ") == dedent("""\
        # Arbeidsplan

        *Måned for måned – Laget*

        ## Jevnlig og over flere måneder

        | Når | Hva |
        | --- | --- |
        | to ganger i året | Kurs |

        ## Månedene

        | Måned | Pågår | Datoer |
        | --- | --- | --- |
        | Mars |  | lørdag 14. mars: Årsmøtet |
        | April | Verving |  |
        | Mai–august |  | ikke noe tidfestet |
        | September |  | 12.–20. september: Høstkampanje |
        | Oktober |  | ikke noe tidfestet |

        ## Uten dato

        | Når | Hva |
        | --- | --- |
        | avklares (avhenger av været) | Tur |
        """)


def test_a_matrix_as_a_table_at_the_terminal(make_calendar: MakeCalendar) -> None:
    assert shown(make_calendar(PLAN, view="matrix"), "table", width=60) == dedent("""\
        Arbeidsplan
        Aktiviteter og årstider – Laget

        Aktivitet     Vår 2026         Høst 2026
        ────────────  ───────────────  ─────────────────
        Årsmøtet      Lørdag 14. mars
        Høstkampanje                   12.–20. september
        Verving       April

        Jevnlig og over flere årstider
        Når               Hva   Ansvarlig
        ────────────────  ────  ─────────
        to ganger i året  Kurs  Styret

        Uten dato
        Når                           Hva
        ────────────────────────────  ───
        avklares (avhenger av været)  Tur
        """)


def test_a_narrow_terminal_wraps_between_words_and_cuts_only_long_ones(
    make_calendar: MakeCalendar,
) -> None:
    calendar = make_calendar(
        "- {title: Samling for kommunepartiene, responsible: Organisasjonsavdelingen, "
        "when: 12.–20. september 2026}\n- {title: " + "x" * 50 + ", when: 1. mai}",
        view="dates",
    )
    lines = shown(calendar, "table", width=50).splitlines()
    assert max(map(len, lines)) <= 50
    assert "kommunepartiene" in " ".join(lines)


def test_a_long_word_is_rather_cut_after_a_sign(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar(
        "- {title: Lagbyggersamling/toppkandidatskolering, when: 1. mai}", view="dates"
    )
    said = shown(calendar, "table", width=42)
    assert "  Lagbyggersamling/\n" in said and "  toppkandidatskolering\n" in said


def test_nothing_steers_the_terminal(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar('- {title: "a\\u202eb\\u200bc", when: 1. mai}', view="dates")
    said = shown(calendar, "table")
    assert "a\\u202eb\\u200bc" in said


def test_an_agenda(make_calendar: MakeCalendar) -> None:
    yaml = """
    - {kind: deadline, title: Gammel frist, status: planned, when: 1. februar}
    - {kind: deadline, title: Glemt frist, when: 1. februar}
    - {title: Ferdig, status: done, when: 2. februar}
    - {kind: meeting, title: Styremøte, responsible: Styret, when: 10. mars}
    - {kind: course, title: Kurs, responsible: Styret, when: 9.–10. mars}
    - {kind: meeting, title: Fast, when: første tirsdag i måneden}
    - {title: Husbesøk, when: 1. februar – 3. april}
    - {title: Nominasjon, when: januar–mars}
    - {title: Verving, when: februar–juni}
    - {title: Medlemspleie, when: hele året}
    - {title: Usikker, when: trolig uke 15}
    - {title: Åpen, when: avklares}
    - {title: Tur, when: {when: avklares, note: avhenger av været}}
    - {title: Senere, when: 1. juni}
    """
    calendar = make_calendar(yaml, view="agenda", start=date(2026, 3, 1), end=date(2026, 4, 30))
    assert shown(calendar, "md").replace("\u00a0", " ") == dedent("""\
        # Arbeidsplan

        *Det som kommer – Laget*

        ## Skulle vært gjort

        | Dato | Hva | Status |
        | --- | --- | --- |
        | 1. februar 2026 (uke 5) | Gammel frist | Planlagt |

        ## 1. mars – 30. april 2026

        | Når | Hva | Ansvarlig |
        | --- | --- | --- |
        | 3. mars (første tirsdag i måneden) | Fast |  |
        | 9.–10. mars (uke 11) | Kurs | Styret |
        | 10. mars (uke 11) | Styremøte | Styret |
        | ut mars (januar–mars) | Nominasjon |  |
        | til og med 3. april | Husbesøk |  |

        ## Må avklares

        | Dato | Hva |
        | --- | --- |
        | trolig uke 15 | Usikker |

        ## Samtidig

        | Dato | Hva | Ansvarlig |
        | --- | --- | --- |
        | 10. mars 2026 | Kurs<br>Styremøte | Styret |

        Pågår: Verving (februar–juni)

        Hele tiden eller jevnlig: Medlemspleie

        Ennå ikke tidfestet: Tur (avhenger av været); Åpen
        """)
    found = json.loads(shown(calendar, "json"))
    assert {key: value if isinstance(value, (str, int)) else [one["title"] for one in value]
            for key, value in found.items()} == {
        "version": 1, "on": "2026-03-01", "until": "2026-04-30", "overdue": ["Gammel frist"],
        "due": ["Fast", "Kurs", "Styremøte", "Nominasjon", "Husbesøk"],
        "undecided": ["Usikker", "Tur", "Åpen"], "ongoing": ["Medlemspleie", "Verving"],
        "cancelled": [],
    }  # fmt: skip


def test_an_agenda_does_not_list_goals_of_a_whole_year_and_names_what_never_ends(
    make_calendar: MakeCalendar,
) -> None:
    yaml = "\n".join(f"- {{title: Løpende {n}, when: hele året}}" for n in range(8))
    calendar = make_calendar(yaml, view="agenda", start=date(2026, 3, 1), end=date(2026, 4, 30))
    said = shown(calendar, "md").replace("\u00a0", " ")
    assert said.endswith(
        "## 1. mars – 30. april 2026\n\nIngenting.\n\nHele tiden eller jevnlig: Løpende 0; "
        "Løpende 1; Løpende 2; Løpende 3; Løpende 4; Løpende 5; Løpende 6; Løpende 7\n"
    )
    goal = replace(calendar.occurrences[0], item=Goal(title="Vekst"))
    assert shown(calendar._replace(occurrences=(goal,)), "md").endswith("Ingenting.\n")


def test_what_changed_is_told_in_every_format_that_has_room(make_calendar: MakeCalendar) -> None:
    before = """
    - {id: a, title: Kampanje, responsible: Styret, when: 12.–20. september}
    - {id: b, title: Kurs, when: avklares}
    - {id: c, title: Fest, when: 5. mai}
    - {id: d, title: Tur, when: 6. mai}
    - {id: e, title: Møte, place: Oslo, when: 7. mai}
    """
    after = """
    - {id: a, title: Høstkampanje, responsible: Leder, when: 19.–27. september}
    - {id: b, title: Kurs, when: 14. mars}
    - {id: c, title: Fest, when: 5. mai, status: cancelled}
    - {id: e, title: Møte, place: Oslo, when: torsdag 7. mai}
    - {id: f, title: "Ny | ting", when: våren}
    """
    now = make_calendar(after, view="dates")
    both = (make_calendar(before).occurrences, now.occurrences)
    found = changes(*both, [one for some in both for one in some])
    calendar = now._replace(changes=found, since=date(2026, 2, 12))
    assert (
        shown(calendar, "md")
        .replace("\u00a0", " ")
        .endswith(
            dedent("""\
        ## Endret siden 12. februar 2026

        | Endring | Hva | Før | Nå |
        | --- | --- | --- | --- |
        | Nytt | Ny \\| ting |  | våren 2026 |
        | Tidfestet | Kurs | avklares | 14. mars 2026 |
        | Avlyst | Fest | 5. mai 2026 |  |
        | Tatt ut | Tur | 6. mai 2026 |  |
        | Flyttet | Høstkampanje | 12.–20. september 2026 | 19.–27. september 2026 |
        | Nytt navn | Høstkampanje | Kampanje | Høstkampanje |
        | Ny ansvarlig | Høstkampanje | Styret | Leder |
        """)
        )
    )
    assert "Flyttet       Høstkampanje  12.–20. september 2026  19.–27." in shown(calendar, "table")
    for view in ("dates", "months", "matrix", "agenda", "grid", "wheel"):
        page = shown(calendar._replace(view=view), "html").replace("\u00a0", " ")
        level = "h3" if view == "wheel" else "h2"
        told = page[page.index(f"Endret siden 12. februar 2026</{level}>") :]
        if view == "wheel":
            assert "<li>Avlyst: Fest, 5. mai 2026</li>" in told
            assert "<li>Nytt navn: Høstkampanje, før: Kampanje</li>" in told
        else:
            assert '>Avlyst</th><td role="cell" data-label="Hva">Fest</td>' in told
    told = json.loads(shown(calendar, "json"))
    assert told["since"] == "2026-02-12" and told["changes"][0] == {
        "change": "new", "plan": "plan", "title": "Ny | ting", "before": "", "after": "våren 2026",
    }  # fmt: skip


def test_json_has_the_keys_that_are_promised(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar(
        "- {id: a, kind: meeting, title: Møte, responsible: [Styret, Lederen], place: Tromsø, "
        "when: 12.–20. september}\n- {title: Åpen, when: avklares}",
        view="dates",
    )
    assert json.loads(shown(calendar, "json")) == {
        "version": 1,
        "occurrences": [
            {
                "plan": "plan", "id": "a", "title": "Møte", "kind": "meeting",
                "status": None, "note": None, "start": "2026-09-12", "end": "2026-09-20", "precision": "day",
                "certainty": "fixed", "text": "12.–20. september 2026",
                "responsible": ["Styret", "Lederen"], "place": "Tromsø",
            },
            {
                "plan": "plan", "id": "apen", "title": "Åpen", "kind": "activity",
                "status": None, "note": None, "start": None, "end": None, "precision": None, "certainty": "open",
                "text": "avklares", "responsible": [], "place": None,
            },
        ],
    }  # fmt: skip


def test_csv_is_rfc_4180(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar(
        '- {id: a, kind: meeting, title: "A, \\"b\\"\\nc", responsible: [X, Y], when: 1. mars}',
        view="dates",
    )
    assert shown(calendar, "csv") == (
        "\ufeffStart,Slutt,Dato,Hva,Ansvarlig,Status,Sted,Slag,Hvor sikkert,Gruppe,Plan,Id\r\n"
        '2026-03-01,2026-03-01,1. mars 2026,"A, ""b""\nc",X; Y,,,Møte,fast,dato,plan,a\r\n'
    )


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+47 900 00 000", "'+47 900 00 000"),
        ("-10 %", "'-10 %"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\\t=1", "'=1"),
        ("\\r=1", "'=1"),
        ("＝1", "'＝1"),
        ("Møte;=HYPERLINK(1)", "Møte;'=HYPERLINK(1)"),
        ("Møte; -1", "Møte;' -1"),
        ("a\\n=1", "a\\n'=1"),
        ("3-4 = x", "3-4 = x"),
        ("– punkt", "– punkt"),
    ],
)
def test_csv_holds_no_formula(make_calendar: MakeCalendar, title: str, cell: str) -> None:
    calendar = make_calendar(f'- {{title: "{title}", when: 1. mars}}', view="dates")
    rows = list(csv.reader(io.StringIO(shown(calendar, "csv"), newline="")))
    assert rows[1][3] == cell.encode().decode("unicode_escape").encode("latin1").decode()


def test_csv_of_another_view_has_its_tables(make_calendar: MakeCalendar) -> None:
    rows = list(csv.reader(io.StringIO(shown(make_calendar(PLAN, view="matrix"), "csv"))))
    assert rows[:2] == [
        ["\ufeffGruppe", "Aktivitet", "Vår 2026", "Høst 2026"],
        ["", "Årsmøtet", "Lørdag 14. mars", ""],
    ]


def test_markdown_shows_a_hostile_title_as_it_is(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar('- {title: "a|b *c* <i> [d](e)", when: 1. mai}', view="dates")
    assert r"| a\|b \*c\* \<i> \[d\](e) |" in shown(calendar, "md")


def test_a_word_file_has_the_same_tables(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar(PLAN, view="dates")
    name = "arbeidsplan.docx"
    beside = Beside(Look(word_file=(TEMPLATES / name).read_bytes(), word_file_name=name))
    made = formats.render(calendar, "docx", catalogue("nb"), beside)
    assert isinstance(made, bytes)
    assert made == formats.render(calendar, "docx", catalogue("nb"), beside)
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        body = file.read("word/document.xml").decode()
        core = file.read("docProps/core.xml").decode()
    assert "<dc:title>Datoplan – Arbeidsplan</dc:title>" in core
    assert body.count("<w:tbl>") == 4
    for words in ("Datoplan – Laget", "Valgkomiteen", "Uten dato", "Høstkampanje"):
        assert words in body


@pytest.mark.parametrize("view", formats.VIEWS)
@pytest.mark.parametrize("name", ["2018", "2020", "2022", "2023", "2026", "busy"])
def test_every_plan_has_every_view_in_every_format(
    shipped_calendar: MakeCalendar, name: str, view: str
) -> None:
    calendar = shipped_calendar(name, view)
    word_file = (TEMPLATES / "arbeidsplan.docx").read_bytes()
    for format in formats.formats_of(view):
        look = Look(word_file=word_file, word_file_name="a.docx")
        made = formats.render(calendar, format, catalogue("nb"), Beside(look))
        assert len(made) > 100


def test_several_plans_say_which(make_calendar: MakeCalendar) -> None:
    one = make_calendar("- {title: A, when: 1. mars}", view="dates")
    (occurrence,) = one.occurrences
    other = replace(occurrence, plan="annen", title="B")
    both = one._replace(
        plans=(*one.plans, ("annen", one.plans[0][1])), occurrences=(occurrence, other)
    )
    said = shown(both, "md").replace("\u00a0", " ")
    assert "| 1. mars (uke 9) | A | plan |\n| 1. mars (uke 9) | B | annen |" in said


def test_nynorsk(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar(
        "- {title: A, when: 1. mars}", language="nn", view="dates", start=date(2026, 2, 1)
    )
    assert shown(calendar, "md").replace("\u00a0", " ") == dedent("""\
        # Arbeidsplan

        *Datoplan – Laget, frå 1. februar 2026*

        ## Datoar

        | Dato | Kva |
        | --- | --- |
        | 1. mars (veke 9) | A |
        """)


def test_a_plan_calls_the_columns_what_its_draft_does(make_calendar: MakeCalendar) -> None:
    yaml = "- {title: Møte, when: 1. mars, place: Huset, responsible: Styret, status: planned}"
    yaml += "\n- {title: Verving, when: april, responsible: Styret}"
    labels = "{responsible: Ansvar, status: Stand, focus: Prioritert aktivitet, place: Hvor}"
    dates = make_calendar(yaml, period=f"2026\nlabels: {labels}", view="dates")
    assert "| Dato | Hva | Ansvar | Stand |" in shown(dates, "md")
    assert ",Ansvar,Stand,Hvor," in shown(dates, "csv")
    events = formats.render(dates, "ics", catalogue("nb"), Beside())
    assert isinstance(events, bytes) and "Ansvar: Styret" in events.decode()
    months = dates._replace(view="months")
    assert "| Måned | Prioritert aktivitet | Datoer |" in shown(months, "md")
    other = make_calendar(yaml, period="2026\nlabels: {responsible: Leder, status: Stand}")
    both = dates._replace(plans=(*dates.plans, *other.plans))
    assert "| Dato | Hva | Ansvarlig | Stand | Plan |" in shown(both, "md")


def test_a_matrix_has_no_column_for_a_season_without_anything(make_calendar: MakeCalendar) -> None:
    calendar = make_calendar("- {title: A, when: 1. mars 2026}", view="matrix", period="2026–2027")
    assert "| Aktivitet | Vår 2026 |\n" in shown(calendar, "md")
    assert "Aktivitet,Vår 2026,Høst 2026,Vår 2027,Høst 2027" in shown(calendar, "csv")
