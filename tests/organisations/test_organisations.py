"""Work plans of other organisations: read whole, drafted without loss, and what is found in them.

Each was written before the linter had seen it. ``findings.tsv`` holds every finding with a
judgement of it; after a change in the rules, ``pytest --update-golden`` writes
the list anew with «?» for what is new, and the test fails until somebody has judged it:
«useful» (true, and a secretary is glad to know), «noise» (true, and of no use), «wrong» (not true,
or true only of what applan could not read).
"""

import html
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from applan.cli.main import main
from applan.drafts.draft import template_names
from applan.formats.drafts import drafted as draft
from applan.model import Entity, Plan
from applan.model.declaration import Choice

from .shelf import FINDINGS, Shelved, findings, loaded, read_table, shelf, write_table

TEMPLATES = Path(__file__).parents[2] / "templates"
VERDICTS = {"useful", "noise", "wrong"}

SHELF = shelf()
EACH = pytest.mark.parametrize("plan", SHELF, ids=[plan.label for plan in SHELF])

NOT_PRINTED = {
    "Plan.applan", "Plan.language", "Plan.period", "Plan.adopted", "View.period", "Case.day",
    "Goal.id", "Goal.from_", "Activity.id", "Activity.from_",
    "Occurrence.when", "Occurrence.within", "Occurrence.amount", "Goal.when", "Target.by",
    "Occurrence.after", "Occurrence.before", "Goal.supports", "Activity.supports",
    "Activity.depends", "Ended.id", "Section.about", "Section.see", "View.ids", "View.who",
}  # fmt: skip
"""Times are printed as the language wants them, and references as the titles they lead to."""


def test_there_are_plans_of_all_sizes() -> None:
    sizes = [plan.file.path.stat().st_size for plan in SHELF]
    assert len({plan.organisation for plan in SHELF}) == 33
    assert min(sizes) < 2_000
    assert max(sizes) > 18_000


def test_two_plans_stay_as_they_were_typed_before_there_were_norwegian_keys() -> None:
    """Old files stay valid: English keys, long forms and ids that say the titles, as they were."""
    old = {plan.organisation for plan in SHELF if "\ntitle: " in plan.text()}
    assert old == {"fagforening", "kommuneenhet"}
    for plan in SHELF:
        said = "tittel|kapitler|kapittel|aktiviteter|aktivitetar|ansvarlig|ansvarleg"
        assert bool(re.search(rf"(?m)^[ -]*(?:{said}):", plan.text())) is (
            plan.organisation not in old
        )


@EACH
def test_a_plan_is_read_complete(plan: Shelved) -> None:
    made = loaded(plan)
    assert made.complete
    assert [finding.code for finding in made.findings] == []


@EACH
def test_all_that_a_plan_says_is_in_its_draft(plan: Shelved) -> None:
    made = draft(
        _plan(plan), "arbeidsplan", _templates(), ("docx", "html", "md"), name=plan.file.name
    )
    read = {
        "md": _bare(made["md"].decode().replace("<br>", " ")),
        "html": _bare(_tagless(made["html"], "</style>")),
        "docx": _bare(_tagless(_document(made["docx"]), "<w:body>")),
    }
    said = {piece for text in _texts(_plan(plan)) for piece in _pieces(text)}
    assert len(said) >= 30
    assert {form: sorted(said - _within(said, text)) for form, text in read.items()} == {
        "md": [],
        "html": [],
        "docx": [],
    }


@EACH
@pytest.mark.parametrize("template", sorted(template_names(p.name for p in TEMPLATES.iterdir())))
def test_a_plan_goes_into_every_template(plan: Shelved, template: str) -> None:
    made = draft(_plan(plan), template, _templates(), ("docx", "html", "md"), name=plan.file.name)
    assert _bare(_plan(plan).title) in _bare(made["md"].decode()) or template == "kursplan"
    assert made["docx"].startswith(b"PK")
    assert made["html"].count(b"<h1 ") == 1


@EACH
def test_every_view_of_the_calendar_can_be_made(
    plan: Shelved, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    shutil.copytree(plan.file.path.parents[1], tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    name = plan.file.name
    for view in ("dates", "months", "matrix"):
        _call(monkeypatch, "calendar", name, "--view", view, "--output", f"{view}.md")
        text = _bare((tmp_path / f"{view}.md").read_text("utf-8"))
        assert {title for title in _dated_titles(_plan(plan)) if _bare(title) not in text} == set()
    _call(monkeypatch, "calendar", name, "--view", "wheel", "--output", "wheel.svg")
    _call(monkeypatch, "calendar", name, "--output", "all.ics")
    assert (tmp_path / "wheel.svg").read_text("utf-8").startswith("<svg")
    assert (tmp_path / "all.ics").read_bytes().endswith(b"END:VCALENDAR\r\n")
    _call(monkeypatch, "next", name, "--on", f"{name}-10-01")
    assert _plan(plan).organisation in capfd.readouterr().out


def test_the_findings_are_those_that_were_judged(request: pytest.FixtureRequest) -> None:
    found = [
        [plan.organisation, plan.file.name, f"{one.span.line}:{one.span.column}", one.code, text]
        for plan in SHELF
        for lines in [plan.text().split("\n")]
        for one in findings(plan)
        for text in [lines[one.span.line - 1].strip()]
    ]
    judged = read_table(FINDINGS, 7)
    if request.config.getoption("--update-golden", default=False):
        verdicts = {(row[0], row[1], row[3], row[4]): row[5:] for row in judged}
        judged = [
            [*row, *verdicts.get((row[0], row[1], row[3], row[4]), ["?", ""])] for row in found
        ]
        write_table(FINDINGS, judged)
    assert [row[:5] for row in judged] == found
    assert [row for row in judged if row[5] not in VERDICTS or not row[6]] == []


def _plan(plan: Shelved) -> Plan:
    made = loaded(plan).plan
    assert made is not None
    return made


def _templates() -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in TEMPLATES.iterdir()}


def _call(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr(sys, "argv", ["applan", "--lang=nb", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0


def _texts(value: Any) -> Iterator[str]:
    """What a writer wrote, but for what is printed in other words."""
    for field in type(value).fields.values():
        key, content = f"{type(value).__name__}.{field.name}", getattr(value, field.name)
        for item in content if isinstance(content, tuple) else (content,):
            if isinstance(item, Entity):
                if type(item).__name__ not in {"Labels", "Seasons"}:
                    yield from _texts(item)
            elif (
                item is not None and key not in NOT_PRINTED and not isinstance(field.inner, Choice)
            ):
                yield str(item)


def _document(word_file: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(word_file)) as archive:
        return archive.read("word/document.xml")


def _tagless(content: bytes, after: str) -> str:
    """What a reader sees of HTML or XML, from where the text begins."""
    return html.unescape(re.sub("<[^>]*>", "", content.decode().partition(after)[2]))


def _pieces(text: str) -> Iterator[str]:
    """The words of a text without Markdown, a line or a table's cell at a time."""
    for line in text.split("\n"):
        for cell in re.sub(r"^\s*(#+|>|-|\d+\.)\s", "", line).split("|"):
            if piece := _bare(cell):
                yield piece


def _bare(text: str) -> str:
    """Only letters and digits, so that neither case nor layout matters."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _within(pieces: set[str], text: str) -> set[str]:
    return {piece for piece in pieces if piece in text}


def _dated_titles(plan: Plan) -> Iterator[str]:
    """The titles of all that has a time in so many words."""

    def walk(activity: Any) -> Iterator[Any]:
        yield activity
        for part in activity.parts:
            yield from walk(part)

    def sections(under: Any) -> Iterator[Any]:
        yield from under.activities
        for section in under.sections:
            yield from sections(section)

    return (
        activity.title
        for top in sections(plan)
        for activity in walk(top)
        if any(one.when for one in activity.when)
    )
