"""The templates that applan comes with, on the plans it comes with."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from applan.drafts.draft import template_names
from applan.formats.document.check import check_templates
from applan.formats.document.docx.starter import starter
from applan.formats.drafts import drafted as draft
from applan.loading import load
from applan.messages import catalogue
from applan.wordfile.package import zipped

from .conftest import ROOT, Drafted, docx_text, parts
from .test_docx import PLAN

PLANS = sorted((ROOT / "plans").glob("*.yaml"))
TEMPLATES = ("arbeidsplan", "forslagshefte", "kursplan", "register", "saksframlegg", "sammendrag")
GOLDEN = Path(__file__).parent / "golden"


def test_there_are_the_templates_that_are_promised(shipped: Mapping[str, bytes]) -> None:
    assert template_names(shipped) == TEMPLATES
    assert len(PLANS) >= 5


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_plan_goes_into_every_template(
    path: Path, template: str, shipped: Mapping[str, bytes]
) -> None:
    plan = load(path.read_bytes(), path.name, path.stem).plan
    assert plan is not None
    made = draft(plan, template, shipped, ("docx", "html", "md"), name=path.stem)
    assert plan.title in made["md"].decode().replace("\u00a0", " ").replace("\\", "")
    assert made["docx"].startswith(b"PK")
    assert made["html"].count(b"<h1 ") == 1


def test_the_shipped_word_file_is_what_the_starter_makes(
    shipped: Mapping[str, bytes], request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--update-golden"):
        (ROOT / "templates" / "arbeidsplan.docx").write_bytes(starter())
    assert parts(shipped["arbeidsplan.docx"]) == parts(starter())


def test_nothing_is_wrong_with_the_shipped_templates(shipped: Mapping[str, bytes]) -> None:
    assert check_templates(shipped) == ()


def test_the_check_tells_all_that_is_wrong(shipped: Mapping[str, bytes]) -> None:
    files = parts(shipped["arbeidsplan.docx"])
    files["word/document.xml"] = files["word/document.xml"].replace(
        b"{{ innhold }}", b"{{ innhald }} {% if x %}"
    )
    files["word/styles.xml"] = files["word/styles.xml"].replace(b'"Title"', b'"Annet"')
    own = {
        "a.md": b"{% include '_b.md' %}\n{{ 1 | nei }}",
        "c.md": b"\n{% if %}",
        "d.docx": zipped(files),
        "e.docx": b"nei",
        "f.md": b"\xff\xfe",
        "g.txt": b"",
    }
    say = catalogue("en").say
    found = [f"{name}: {say(message)}" for name, message in check_templates(own)]
    assert found == [
        "a.md: line 1: there is no template file “_b.md”",
        "a.md: line 2: there is no filter “nei”",
        "c.md: line 2: the template is not well formed: Expected an expression, got 'end of statement block'",
        "d.docx: there must be one paragraph with only {{ innhold }} in it, where the draft goes; there are 0",
        "d.docx: nothing fills the place {{ innhald }}; there are tittel, organisasjon, periode, "
        "status, saksnummer, møte, sak, vedtatt, forrige plan, innhold, logo, versjon",
        "d.docx: a Word file can hold {{ … }} but not {% if x %}",
        "e.docx: e.docx is damaged, or no Word file (.docx)",
        "f.md: template f.md is not UTF-8",
        "g.txt: this is no template: templates end in .md, .docx, .dotx or .css",
    ]


@pytest.mark.parametrize("name", ["draft.md", "draft.html", "document.xml"])
def test_a_draft_is_what_it_was(
    name: str, drafted: Drafted, request: pytest.FixtureRequest
) -> None:
    """``pytest --update-golden`` writes the files anew; look at what changes."""
    made = drafted(PLAN, "md", "html", "docx")
    content = {
        "draft.md": made["md"],
        "draft.html": made["html"],
        "document.xml": parts(made["docx"])["word/document.xml"].replace(b"<w:p>", b"\n<w:p>"),
    }[name]
    path = GOLDEN / name
    if request.config.getoption("--update-golden", default=False):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    assert path.read_bytes() == content


def test_the_course_catalogue_has_a_table_for_each_course(drafted: Drafted) -> None:
    plan = """\
sections:
  - title: Kurs
    activities:
      - title: Grunnskolering
        kind: course
        audience: Alle
        responsible: Fylkespartiet
        when: uke 13
        place: Tromsø
        parts:
          - title: Trinn 2
            kind: course
            responsible: {who: Partiet, does: sentralt}
            when: avklares
"""
    text = drafted(plan, template="kursplan")["md"].decode().replace("\u00a0", " ")
    assert (
        "| Hva | Målgruppe | Ansvarlig | Når |\n| --- | --- | --- | --- |\n"
        "| Grunnskolering | Alle | Fylkespartiet | Uke 13 i 2026 |\n"
        "| Trinn 2 | Alle | Partiet (sentralt) | **Avklares** |\n\n**Hvor**\u2002Tromsø\n"
    ) in text


def test_a_course_that_says_nothing_beside_its_parts_has_no_row(drafted: Drafted) -> None:
    plan = """\
activities:
  - title: Grunnskolering
    kind: course
    parts:
      - {title: Trinn 1, kind: course, when: uke 13, responsible: Styret}
      - {title: Trinn 2, kind: course, when: uke 20}
"""
    text = drafted(plan, template="kursplan")["md"].decode().replace("\u00a0", " ")
    assert (
        "| Hva | Målgruppe | Ansvarlig | Når |\n| --- | --- | --- | --- |\n"
        "| Trinn 1 |  | Styret | Uke 13 i 2026 |\n| Trinn 2 |  |  | Uke 20 i 2026 |\n"
    ) in text
    assert "| Grunnskolering |" not in text


def test_a_course_without_parts_has_its_place_in_a_column_of_its_own(drafted: Drafted) -> None:
    plan = "activities: [{title: Kurs, kind: course, when: uke 13, place: Huset, audience: Alle}]\n"
    text = drafted(plan, template="kursplan")["md"].decode().replace("\u00a0", " ")
    assert (
        "| Målgruppe | Når | Hvor |\n| --- | --- | --- |\n| Alle | Uke 13 i 2026 | Huset |" in text
    )


def test_places_that_differ_stand_with_their_times(drafted: Drafted) -> None:
    plan = """\
activities:
  - title: Kurs
    kind: course
    place: Huset
    parts: [{title: Del 1, when: uke 13}, {title: Del 2, when: uke 14, place: Senja}]
"""
    text = drafted(plan, template="kursplan")["md"].decode().replace("\u00a0", " ")
    assert "| Kurs |  |  | Huset |" in text
    assert "| Del 2 |  |  | Uke 14 i 2026<br>Senja |" in text
    assert "**Hvor" not in text


def test_own_templates_come_before_the_shipped_ones(drafted: Drafted) -> None:
    own = {"_avsnitt.md": "her: {{ section.title }}\n"}
    assert "her: Kurs" in drafted("sections: [{title: Kurs}]", own=own)["md"].decode()


ENDED = """\
ended: [{id: 2024#skilt, reason: Skiltene står., decided: sak 4/26}]
sections: [{title: Turer}]
"""


@pytest.mark.parametrize(
    ("titles", "printed"),
    [(None, "Skilt (2024)"), ({"2024#skilt": "Skilting av stien"}, "Skilting av stien (2024)")],
)
@pytest.mark.parametrize("template", ["arbeidsplan", "saksframlegg"])
def test_what_ended_has_its_title_where_the_earlier_plan_is_known(
    template: str, titles: Mapping[str, str] | None, printed: str, drafted: Drafted
) -> None:
    text = drafted(ENDED, template=template, titles=titles)["md"].decode().replace("\u00a0", " ")
    rows = {
        "arbeidsplan": f"| {printed} | Skiltene står. | sak 4/26 |",
        "saksframlegg": f"## Ikke videreført\n\n- **{printed}**. Skiltene står. (sak 4/26)\n",
    }
    assert rows[template] in text
    assert "#skilt" not in text


def test_a_register_without_names_says_so(drafted: Drafted) -> None:
    text = drafted("sections: [{title: Tur}]\n", template="register")["md"].decode()
    assert text == (
        "# Register\n\n*Arbeidsplan 2026 – Laget*\n\n"
        "Ingenting i planen har et navn (id) ennå, så ingenting kan følges fra år til år.\n"
    )


CHANGES = (
    {"heading": "Ikke videreført",
     "points": [{"title": "Fest", "said": "Ingen kom (sak 4/26)."}],
     "lists": [{"label": "Aktiviteter", "titles": ["Skilt"]}]},
    {"heading": "Endret",
     "points": [
         {"title": "*Tur*", "said": "Het «Søndagstur» i forrige plan."},
         {"title": "Alt", "said": "Samler «Ett» og «To»."},
     ],
     "lists": [{"label": "Annet er endret i", "titles": ["Kurs"]}]},
    {"heading": "Nytt", "points": [],
     "lists": [{"label": "Aktiviteter", "titles": [f"Nr. {n}" for n in range(30)]}]},
)  # fmt: skip


def test_a_case_paper_tells_in_sentences_what_changed_since_the_plan_before(
    drafted: Drafted,
) -> None:
    plan = "labels: {responsible: Ansvar}\ntext: Innledning.\ngoals: [{title: Vekst}]\n"
    made = drafted(plan, "md", "docx", template="saksframlegg", changes=lambda: CHANGES)
    text = made["md"].decode().replace("\u00a0", " ")
    told = text.partition("## Endringer fra forrige plan\n\n")[2].partition("\n## Mål")[0]
    assert told == (
        "### Ikke videreført\n\n- **Fest**. Ingen kom (sak 4/26).\n\n**Aktiviteter:** Skilt.\n\n"
        "### Endret\n\n"
        "- **\\*Tur\\***. Het «Søndagstur» i forrige plan.\n"
        "- **Alt**. Samler «Ett» og «To».\n\n"
        "**Annet er endret i:** Kurs.\n\n"
        f"### Nytt\n\n**Aktiviteter:** {'; '.join(f'Nr. {n}' for n in range(30))}.\n"
    )
    order = ("Sammendrag", "Bakgrunn", "Endringer fra", "## Mål")
    assert sorted(order, key=text.index) == list(order)
    assert "Endringer fra forrige plan" in docx_text(made["docx"])


def test_a_case_paper_asks_for_changes_only_when_it_prints_them(drafted: Drafted) -> None:
    def asked() -> tuple[()]:
        raise AssertionError

    drafted("goals: [{title: Vekst}]\n", template="arbeidsplan", changes=asked)
    text = drafted("goals: [{title: Vekst}]\n", template="saksframlegg")["md"].decode()
    assert "Endringer" not in text


def test_what_has_no_time_is_in_the_case_paper_and_in_a_summary_without_times(
    drafted: Drafted,
) -> None:
    plan = "sections: [{title: Turer, activities: [Vårtur]}]\nactivities: [Strikkekafé, Bokbytte]"
    for template in ("saksframlegg", "sammendrag"):
        text = drafted(plan, template=template)["md"].decode()
        assert "- **1 Turer**: Vårtur\n- **2 Andre aktiviteter**: Strikkekafé; Bokbytte\n" in text
    timed = plan.replace("[Vårtur]", "[{title: Vårtur, when: 9. mai}]")
    assert "Innholdet" not in drafted(timed, template="sammendrag")["md"].decode()
