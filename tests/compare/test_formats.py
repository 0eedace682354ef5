"""Formats of a comparison: none says anything else than the others."""

import html
import json
import re
import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from applan.compare import Comparison, Generation, LeftOut, Named, comparison
from applan.formats import changes as formats
from applan.formats.changes import Beside
from applan.formats.changes.board import paper
from applan.formats.changes.document import document
from applan.formats.document import Look
from applan.loading import load
from applan.messages import catalogue
from applan.prose.blocks import Heading, Line, Listing, Paragraph, Run, plain
from applan.redline.plans import Printed

from .conftest import HEADER, plan_of

ROOT = Path(__file__).parents[2]
WORD = "arbeidsplan.docx"
PLAN = plan_of("", "2026")
WIDE = Beside(
    PLAN,
    Look(
        width=100_000,
        word_file=(ROOT / "templates" / WORD).read_bytes(),
        word_file_name=WORD,
    ),
    printed=(Printed(plan_of("", "2023"), {"name": "2023"}), Printed(PLAN, {"name": "2026"})),
    templates={path.name: path.read_bytes() for path in (ROOT / "templates").iterdir()},
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAIRS = [("2018", "2020"), ("2020", "2022"), ("2022", "2023"), ("2023", "2026")]
NB = catalogue("nb")


@pytest.fixture(params=PAIRS, ids="-".join)
def compared(
    request: pytest.FixtureRequest, five: dict[str, Named], past: tuple[Generation, ...]
) -> Comparison:
    return comparison(five[request.param[0]], five[request.param[1]], past)


def written(found: Comparison, format: str, language: str = "nb", beside: Beside = WIDE) -> str:
    """What a format says; of a Word file its XML."""
    made = formats.render(found, format, catalogue(language), beside)
    if isinstance(made, bytes):
        made = zipfile.ZipFile(BytesIO(made)).read("word/document.xml").decode()
    return made


def entries_in(found: Comparison) -> list[Line]:
    """The lines that tell of a change each, in the order of the document."""
    blocks = document(found, NB, PLAN).blocks
    first = next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and n)
    return [
        item[0].content
        for block in blocks[first:]
        if isinstance(block, Listing)
        for item in block.items
        if isinstance(item[0], Paragraph)
    ]


def title_of(line: Line) -> str:
    return "".join(run.text for run in line if isinstance(run, Run) and run.strong)


def titles_in_json(content: dict[str, Any]) -> list[str]:
    found = []
    for change in content["changes"]:
        old, new = (
            " ".join(side["title"].split()) if side else None
            for side in (change["old"], change["new"])
        )
        named = [title for title in (old, new) if title is not None]
        found.append(named[-1])
    return found


def plain_titles(titles: Iterable[str]) -> list[str]:
    return [title.replace("\u00a0", " ") for title in titles]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_every_format_tells_the_same_changes_in_the_same_order(compared: Comparison) -> None:
    wanted = titles_in_json(json.loads(written(compared, "json")))
    assert len(wanted) == len(compared.changes) > 50
    told = entries_in(compared)
    assert plain_titles(map(title_of, told)) == wanted
    for format in ("text", "md", "html"):
        said = squeezed(re.sub(r"<[^>]+>", "", written(compared, format)))
        said = html.unescape(said) if format == "html" else re.sub(r"\\(.)|\*\*", r"\1", said)
        at = 0
        for line in told:
            at = said.index(squeezed(plain(line)), at) + 1


def test_every_format_has_the_same_counts(compared: Comparison) -> None:
    counts = json.loads(written(compared, "json", "en"))["counts"]
    numbers = list(counts.values())
    assert sum(numbers) == len(compared.changes) + compared.unchanged
    line = document(compared, catalogue("en"), PLAN).blocks[1]
    assert isinstance(line, Paragraph)
    told = [int(part.split()[0]) for part in plain(line.content).split(", ") if part[0].isdigit()]
    assert told == list(compared.counts.values())
    over = sum(one.counted == "over" for one in compared.changes)
    assert compared.counts.get("dropped", 0) + over == counts["dropped"]


@pytest.mark.parametrize("format", formats.FORMATS)
def test_a_plan_with_itself_says_that_nothing_differs(format: str, five: dict[str, Named]) -> None:
    found = comparison(five["2026"], five["2026"])
    if format == "json":
        assert json.loads(written(found, "json"))["changes"] == []
    else:
        assert "Ingenting er ulikt." in written(found, format)


@pytest.mark.parametrize("format", formats.FORMATS)
def test_what_was_left_out_is_said(format: str, five: dict[str, Named]) -> None:
    left_out = (LeftOut("2026", 3, "plans/2026.yaml:14:5"),)
    found = comparison(five["2023"], five["2026"], (), left_out)
    assert "plans/2026.yaml:14:5" in written(found, format)


def test_a_screen_holds_no_more_lines_than_it_has(compared: Comparison) -> None:
    for lines in (12, 24, 40, 60):
        shown = written(compared, "text", beside=Beside(PLAN, Look(width=80), lines)).splitlines()
        assert len(shown) <= max(lines - 1, 12)
        assert all(len(line) <= 80 for line in shown)
        assert re.match(r"\d+ til; --all viser alt", shown[-1])


def small(old: str, new: str) -> Comparison:
    one = Named("2024", plan_of(old, "2024"), "2024")
    return comparison(one, Named("2026", plan_of(new), "2026"))


OLD = """\
goals:
  - id: vekst
    title: Vekst
    targets: [{value: 2500, unit: medlemmer, scope: Troms}]
activities:
  - {id: kampanje, title: Høstkampanje, when: uke 37 2024, text: Vi forbereder kommunevalget nå}
  - {id: borte, title: Borte, when: mai 2024}
"""
NEW = """\
goals:
  - id: vekst
    title: Vekst
    targets: [{value: 50000, unit: medlemmer, scope: hele partiet}]
activities:
  - {id: kampanje, title: Høstkampanje, when: uke 42 2026, text: Vi forbereder valget nå}
"""


def test_text_is_what_the_board_reads() -> None:
    assert (
        written(small(OLD, NEW), "text", beside=Beside(PLAN, Look(width=80)))
        == """\
Endringer fra Årsplan (2024) til Årsplan (2026)
2 endret, 1 var over, 1 uendret.

  • endret: noe ved det er endret, for eksempel tid, ansvar eller målgruppe
  • var over: tiden var forbi, eller det var gjennomført eller avlyst
  • uendret: mål, aktiviteter og måltall som er like i begge planene

Mål og måltall (1)
  • Vekst (måltall; endret)
    • Tall: fra 2500 medlemmer til 50 000 medlemmer (ulik enhet eller ulikt
      omfang, så tallene kan ikke sammenlignes)
    • Omfang: «Troms» er blitt «hele partiet»

Endrede aktiviteter (1)
  • Høstkampanje (endret)
    • Tidspunkt: fra uke 37 i 2024 til uke 42 i 2026 (fem uker senere på året)
    • Om: Vi forbereder (ut: kommunevalget) (inn: valget) nå

Var over (1)
  • Borte (aktivitet): mai 2024
"""
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("text: 'Om skole. 1. Skole 2. Buss.'", "text: 'Om skole. Skole og buss.'",
         "Om: «1. Skole 2. Buss» → «Skole og buss»"),
        ("text: Kom og se oss på torget.", "text: Kom og se på torget.", "Om: tatt ut: oss"),
        ("text: Kom på torget.", "text: Kom til oss på torget i byen.",
         "Om: lagt til: til oss … i byen"),
        ("responsible: [Styret, Kari]", "responsible: [Styret, Per]",
         "Ansvarlig: tatt ut: Kari; lagt til: Per"),
        ("text: A", "text: A, status: cancelled", "Status: avlyst"),
        ("text: A, place: Kirka", "text: A", "Sted: tatt ut: Kirka"),
    ],
)  # fmt: skip
def test_a_change_on_one_line_is_said_in_words(old: str, new: str, said: str) -> None:
    found = small(*(f"activities: [{{title: Fest, {one}}}]\n" for one in (old, new)))
    shown = written(found, "text", beside=Beside(PLAN, Look(width=200), 40))
    (line,) = (line for line in shown.splitlines() if line.startswith("  • Fest "))
    assert line.endswith(f"): {said}")


def test_markdown_is_what_the_case_paper_holds() -> None:
    assert (
        written(small(OLD, NEW), "md", "en")
        == """\
# Changes from Årsplan (2024) to Årsplan (2026)

2 changed, 1 was over, 1 unchanged.

- *changed*: something about it is another, such as time, responsible or audience
- *was over*: its time was past, or it was done or called off
- *unchanged*: goals, activities and targets that are the same in both

## Goals and targets (1)

- **Vekst** (target; changed)
  - Number: from 2,500 medlemmer to 50,000 medlemmer (unit or scope is not the same, so they cannot be compared)
  - Scope: “Troms” is now “hele partiet”

## Changed activities (1)

- **Høstkampanje** (changed)
  - When: from uke\u00a037 i 2024 to uke\u00a042 i 2026 (5 weeks later in the year)
  - Text: Vi forbereder ~~kommunevalget~~ **valget** nå

## Was over (1)

- **Borte** (activity): mai 2024
"""
    )


def test_json_has_facts_and_no_prose() -> None:
    content = json.loads(written(small(OLD, NEW), "json"))
    assert {key: content[key] for key in ("version", "counts", "left_out")} == {
        "version": 1,
        "counts": {"dropped": 1, "changed": 2, "unchanged": 1},
        "left_out": [],
    }
    assert content["changes"][1] == {
        "kind": "changed",
        "entity": "activity",
        "old": {"plan": "2024", "id": "kampanje", "title": "Høstkampanje"},
        "new": {"plan": "2026", "id": "kampanje", "title": "Høstkampanje"},
        "fields": [
            {
                "field": "when",
                "old": [{"text": "uke 37 2024"}],
                "new": [{"text": "uke 42 2026"}],
                "delta": {
                    "days": 33,
                    "weeks": 5,
                    "end_days": 33,
                    "comparable": "2026-09-09",
                    "exact": False,
                    "same_year": False,
                    "same_weekday": True,
                },
            },
            {
                "field": "text",
                "old": "Vi forbereder kommunevalget nå",
                "new": "Vi forbereder valget nå",
                "delta": {
                    "kept": 0.75,
                    "rewritten": False,
                    "runs": [
                        [" ", "Vi forbereder "],
                        ["-", "kommunevalget "],
                        ["+", "valget "],
                        [" ", "nå"],
                    ],
                },
            },
        ],
    }


HOSTILE = "<script>alert(1)</script> [x](javascript:y) \x1b[31m «\"' ** ~~"


@pytest.mark.parametrize("format", ["text", "md", "html"])
def test_plan_text_is_never_markup_nor_steers_the_terminal(format: str) -> None:
    title = json.dumps(HOSTILE)
    text = f"{HEADER}period: 2026\nactivities: [{{id: a, title: {title}, when: {title}}}]\n"
    plan = load(text, "x.yaml", "x").plan
    assert plan is not None
    empty = Named("2024", plan_of("activities: []\n", "2024"), "2024")
    made = written(comparison(empty, Named("2026", plan, "2026")), format)
    assert format == "text" or "<script>" not in made.replace("\\<script", "")
    assert "\x1b[31m" not in made
    if format == "md":
        assert "[x](javascript" not in made


def test_the_page_needs_nothing_else_and_says_its_languages(compared: Comparison) -> None:
    page = written(compared, "html", "en")
    assert '<html lang="en">' in page
    assert 'lang="nb"' in page
    assert "default-src 'none'" in page
    assert not re.search(r"<script|<link|<img|src=|url\(|@import|https?://", page)
    for landmark in ("<header ", "<main id=", "<h1 ", '<a class="skip"'):
        assert landmark in page
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


SPLIT = """\
activities:
  - {id: grunn, title: Grunnskolering}
  - {id: trinn, title: Trinn 2, from: ["2024#grunn", "2024#verktoy"]}
"""


def test_a_split_and_a_merge_say_what_else_they_go_into_and_come_from() -> None:
    old = "activities: [{id: grunn, title: Grunnskolering}, {id: verktoy, title: Verktøy}]\n"
    assert (
        written(small(old, SPLIT), "text", beside=Beside(PLAN, Look(width=200)))
        == """\
Endringer fra Årsplan (2024) til Årsplan (2026)
1 delt, 2 slått sammen.

  • delt: ett i den gamle planen, flere i den nye
  • slått sammen: flere i den gamle planen, ett i den nye

Endrede aktiviteter (3)
  • Grunnskolering (delt; går også inn i «Trinn 2»)
  • Trinn 2 (før «Grunnskolering»; slått sammen; går også inn i «Grunnskolering»; kommer også fra «Verktøy»)
  • Trinn 2 (før «Verktøy»; slått sammen; kommer også fra «Grunnskolering»)
"""
    )


def test_what_is_new_is_called_so_in_good_norwegian() -> None:
    new = """\
goals:
  - {id: vekst, title: Vekst, targets: [{value: 50, unit: medlemmer}]}
  - {id: lokaler, role: priority, title: Lokaler}
documents: [{title: Budsjettet}]
"""
    assert (
        written(small("activities: []\n", new), "text", beside=Beside(PLAN, Look(width=200)))
        == """\
Endringer fra Årsplan (2024) til Årsplan (2026)
3 nye, 1 andre (dokumenter, ansvarlige, avsnitt, planen).

  • nye: sto verken i den gamle planen eller i planene før den
  • andre (dokumenter, ansvarlige, avsnitt, planen): det som står rundt mål og aktiviteter

Mål og måltall (2)
  • Vekst (nytt)
  • Vekst (måltall; nytt): Tall: 50 medlemmer

Prioriteringer og oppgaver (1)
  • Lokaler (ny)

Dokumenter, ansvarlige, avsnitt og planen selv (1)
  • Budsjettet (dokument; kommet til)
"""
    )


def test_another_title_is_told_as_one_title_and_the_other() -> None:
    goal = "goals: [{{id: vekst, title: {}}}]\n"
    found = small(goal.format("Medlemspleie"), goal.format("Bli flere medlemmer"))
    assert "Tittel: «Medlemspleie» er blitt «Bli flere medlemmer»\n" in written(found, "text")
    assert "skrevet om" not in written(found, "html")


@pytest.mark.parametrize("format", ["md", "html"])
def test_a_document_says_what_its_words_mean(format: str, compared: Comparison) -> None:
    made = written(compared, format)
    assert made.count("står ikke i den nye planen, og ingen plan sier hvorfor") == 1
    assert made.count("avsluttet med vilje") == 0


def test_a_target_is_never_taken_for_the_goal_whose_title_it_has() -> None:
    new = NEW.replace("[{value: 50000,", "[{value: 9, unit: lag}, {value: 50000,")
    told = paper(small(OLD, new), "nb")
    assert [one["title"] for group in told for one in group["points"]].count("Vekst") == 1
    lists = [one for group in told for one in group["lists"] if "Vekst" in one["titles"]]
    assert lists == [{"label": "Måltall", "titles": ("Vekst",)}]
