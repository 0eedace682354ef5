"""What the tests of reading back share: a plan, its Word file, and what comes of an edited one."""

import copy
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from tests.drafts.conftest import HEAD, ROOT
from tests.wordfile.editing import Edited

from applan.drafts.traced import Traced
from applan.formats.drafts import drafted
from applan.loading import Loaded, load
from applan.mending.splice import spliced
from applan.model import Plan
from applan.readback import readback
from applan.readback.readback import read_back
from applan.readback.result import Base, Result, WrongBase
from applan.wordfile.read import read

YEARS = ("2018", "2020", "2022", "2023", "2026")
Values = Any


@cache
def templates() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((ROOT / "templates").iterdir())}


@cache
def loaded(year: str) -> Loaded:
    found = load((ROOT / "plans" / f"{year}.yaml").read_bytes(), f"{year}.yaml", year)
    assert found.plan is not None and found.complete
    return found


def loaded_text(text: str) -> Loaded:
    found = load(text if text.startswith("applan:") else HEAD + text, "plan.yaml", "plan")
    assert found.plan is not None and found.complete, found.findings
    return found


def base_of(plan: Loaded, template: str = "arbeidsplan") -> Base:
    return Base(plan, template, templates(), {"name": plan.name})


drawn = readback.drawn


@cache
def _draft_of(year: str, template: str) -> Traced:
    plan = loaded(year).plan
    assert plan is not None
    return drawn(base_of(loaded(year), template), plan)


def drawn_once(base: Base, plan: Plan) -> Traced:
    year = base.loaded.name
    known = year in YEARS and plan is loaded(year).plan
    known = known and base == base_of(loaded(year), base.template)
    return _draft_of(year, base.template) if known else drawn(base, plan)


@pytest.fixture(autouse=True)
def drafts_of_the_plans_are_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What hundreds of files are read back against; a changed plan is drawn each time."""
    from tests.readback.conftest import drawn_once  # of which pytest has a copy of its own

    monkeypatch.setattr(readback, "drawn", drawn_once)


def word(plan: Loaded, template: str = "arbeidsplan") -> bytes:
    assert plan.plan is not None
    (content,) = drafted(plan.plan, template, templates(), ("docx",), name=plan.name).values()
    return content


@cache
def word_of(year: str, template: str = "arbeidsplan") -> bytes:
    return word(loaded(year), template)


def back(plan: Loaded, content: bytes, template: str = "arbeidsplan") -> Result:
    found = read_back(base_of(plan, template), read(content, "utkast.docx"))
    assert not isinstance(found, WrongBase)
    return found


def edited(content: bytes, change: Callable[[Edited], None]) -> bytes:
    word = Edited(content)
    change(word)
    return word.content()


def written(plan: Loaded, result: Result) -> str:
    """The plan's text with the edits in it; none is refused."""
    assert plan.document is not None
    made = spliced(plan.document, [change for edit in result.edits for change in edit.changes])
    assert made.refused == ()
    return made.text


def values(text: str) -> Values:
    document = load(text, "plan.yaml", "plan").document
    assert document is not None
    return tidy(document.values)


def tidy(value: Values) -> Values:
    """Values without what says nothing: how the lines of a text are broken."""
    if isinstance(value, dict):
        return {key: tidy(one) for key, one in value.items()}
    if isinstance(value, list):
        return [tidy(one) for one in value]
    if not isinstance(value, str):
        return value
    return re.sub(r"(?<!\n)\n(?!\n|[-*|>#] |[-*|>]|\d+\. )", " ", value.strip())


def expected(plan: Loaded, change: Callable[[Values], Any]) -> Values:
    assert plan.document is not None
    wanted = copy.deepcopy(plan.document.values)
    change(wanted)
    return tidy(wanted)
