"""Drafts that nobody has changed say nothing; edits are the same once LibreOffice has saved them."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tests.readback.conftest import (
    YEARS,
    base_of,
    edited,
    expected,
    loaded,
    loaded_text,
    values,
    word,
    word_of,
    written,
)
from tests.readback.test_edits import CASES
from tests.wordfile.conftest import INSTALLED, NAMES
from tests.wordfile.editing import Edited

from applan.readback.readback import read_back
from applan.readback.result import Result, WrongBase
from applan.wordfile.read import read

Saved = Callable[[str], Path]
KINDS = ("docx", "odt")


@pytest.mark.parametrize("template", NAMES)
@pytest.mark.parametrize("year", YEARS)
def test_an_unchanged_file_says_nothing(year: str, template: str) -> None:
    found = read_back(base_of(loaded(year), template), read(word_of(year, template), "utkast"))
    assert isinstance(found, Result)
    assert replace(found, drafted=None) == Result()


@pytest.fixture(scope="session")
def saved(
    tmp_path_factory: pytest.TempPathFactory, convert: Callable[[Sequence[Path], str, Path], None]
) -> Saved:
    """Gives the folder of all drafts, and of every second edited one, as LibreOffice saves them."""
    folder = tmp_path_factory.mktemp("libreoffice")
    for year in YEARS:
        for template in NAMES:
            (folder / f"{year}-{template}.docx").write_bytes(word_of(year, template))
    for n, case in enumerate(CASES):
        content = edited(word_of(case.year, case.template), case.change)
        (folder / f"{KINDS[n % 2]}-{n}.docx").write_bytes(content)

    @cache
    def save(kind: str) -> Path:
        sources = [*folder.glob("20*.docx"), *folder.glob(f"{kind}-*.docx")]
        convert(sorted(sources), kind, folder / kind)
        return folder / kind

    return save


@INSTALLED
@pytest.mark.parametrize("kind", KINDS)
def test_saving_changes_nothing(kind: str, saved: Saved) -> None:
    for year in YEARS:
        for template in NAMES:
            content = (saved(kind) / f"{year}-{template}.{kind}").read_bytes()
            found = read_back(base_of(loaded(year), template), read(content, "utkast"))
            assert isinstance(found, Result)
            assert (found.edits, found.reported) == ((), ()), (year, template)


@INSTALLED
@pytest.mark.parametrize("kind", KINDS)
def test_edits_are_the_same_when_they_are_saved(kind: str, saved: Saved) -> None:
    other = []
    for n, case in list(enumerate(CASES))[KINDS.index(kind) :: len(KINDS)]:
        plan = loaded(case.year)
        content = (saved(kind) / f"{kind}-{n}.{kind}").read_bytes()
        found = read_back(base_of(plan, case.template), read(content, "utkast"))
        assert isinstance(found, Result)
        if values(written(plan, found)) != expected(plan, case.wanted) or found.reported:
            other.append((case.name, found.edits, found.reported))
    assert other == []


def test_another_plan_is_refused() -> None:
    found = read_back(base_of(loaded("2020")), read(word_of("2018"), "utkast"))
    assert isinstance(found, WrongBase)
    assert found.known < 0.6 * found.units


@pytest.mark.parametrize(
    ("words", "count", "many"), [("Her er mer.", 4_000, True), ("ord " * 150_000, 1, True),
                                 ("a" * 40_000, 1, False), ("Her er mer.", 100, False)]
)  # fmt: skip
def test_a_file_of_far_more_than_the_draft_is_refused(words: str, count: int, many: bool) -> None:
    plan = loaded_text("text: Vi går i marka.\n")

    def change(file: Edited) -> None:
        file.add_paragraph("Vi går i marka.", words)
        added = file.paragraph("Vi går i marka.").getnext()
        added.getparent().extend(deepcopy(added) for _ in range(count - 1))

    found = read_back(base_of(plan), read(edited(word(plan), change), "utkast"))
    assert isinstance(found, WrongBase) is many
    assert not many or found.many == 5 + count


def test_a_long_draft_is_read() -> None:
    activities = "".join(
        f"      - title: Aktivitet {n}\n        text: Her står noe om aktivitet {n} av mange.\n"
        f"        responsible: Lag {n % 17}\n        contents: [Punkt {n}, Ellers]\n"
        for n in range(500)
    )
    plan = loaded_text(f"sections:\n  - title: Alt\n    activities:\n{activities}")
    content = edited(
        word(plan),
        lambda file: file.replace("noe", "mer", within="Her står noe om aktivitet 377 av mange."),
    )
    found = read_back(base_of(plan), read(content, "utkast"))
    assert isinstance(found, Result)
    (edit,) = found.edits
    assert edit.path == ("sections", 0, "activities", 377, "text")
    assert (edit.old, edit.new, edit.start) == ("noe", "mer", 9)


def test_a_season_that_is_none_is_told_whatever_else_is_changed() -> None:
    plan = loaded("2018")

    def change(file: Edited) -> None:
        file.replace("sesongen starter", "sesongen går", within="kvartal 2018 (sesongen")
        file.replace("januar–juni", "januar og så–juni", within="Årstidene i planen")

    found = read_back(base_of(plan), read(edited(word_of("2018"), change), "utkast"))
    assert isinstance(found, Result)
    assert [(edit.path[-1], edit.old, edit.new) for edit in found.edits] == [
        ("note", "starter", "går")
    ]
    (reported,) = found.reported
    assert reported.text.startswith("Årstidene i planen")
