"""``fmt`` writes short: the same plan, the same drafts and calendars, and every comment in its place."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.calendar.conftest import calendar_of
from tests.mending.written import SEEDS, written_plan

from applan.formats.calendar import Beside, render
from applan.formats.drafts import drafted as draft
from applan.formats.ics import Edition
from applan.loading import load, read_plan
from applan.mending import formatted
from applan.mending.format import comments
from applan.messages import Tongue, catalogue
from applan.model import Plan, fields_at
from applan.model.declaration import TONGUES
from applan.source import Source

ROOT = Path(__file__).parents[2]
PLANS = sorted(
    path
    for folder in ("plans", "tests/organisations")
    for path in ROOT.joinpath(folder).rglob("*.yaml")
    if path.name != "applan.yaml"
)
TEMPLATES = {path.name: path.read_bytes() for path in sorted((ROOT / "templates").iterdir())}
WAYS: list[Tongue | None] = [None, *TONGUES]


def shown(content: bytes, name: str) -> Mapping[str, bytes | str]:
    """Everything that is made of a plan, format by format."""
    plan = load(content, f"{name}.yaml", name).plan
    assert plan is not None
    made: dict[str, bytes | str] = dict(
        draft(plan, "arbeidsplan", TEMPLATES, ("md", "html", "docx"), name=name)
    )
    calendar = calendar_of(content, name, "dates")
    beside = Beside(editions={name: Edition(datetime(2026, 1, 2, tzinfo=UTC), 3)})
    return made | {
        kind: render(calendar, kind, catalogue("nb"), beside) for kind in ("ics", "json")
    }


def owner(text: str, place: int) -> tuple[str | int, ...]:
    """The goal, activity, section or document that a comment belongs to.

    One beside something belongs to that, one further in than what follows to what stands above.
    """
    document, _troubles = read_plan(Source("", text))
    assert document is not None
    line = text.rfind("\n", 0, place) + 1
    before = text[line:place]
    at = line + len(before) - len(before.lstrip(" -"))
    if not before.strip():
        found = re.compile(r"^( *)(?:- +)*(?=[^\s#])", re.M).search(text, place)
        if found is None and not before:
            return ()
        if found is None or len(found[1]) < len(before):
            inner = f"^ {{0,{len(before) - 1}}}- +|" if before else ""
            above = re.finditer(rf"(?:{inner}^ {{0,{len(before)}}})(?=[^\s#-])", text[:line], re.M)
            *_, found = above
        at = found.end()
    path = document.at(at).path
    while path:
        held = fields_at(path[:-2], Plan).get(str(path[-2])) if len(path) > 1 else None
        if isinstance(path[-1], int) and held and held.entity and not held.entity.alone:
            return path
        path = path[:-1]
    return path


def owners(text: str) -> dict[str, tuple[str | int, ...]]:
    return {
        found[0]: owner(text, found.start()) for found in re.finditer(r"# nr\. \d+$", text, re.M)
    }


@pytest.mark.parametrize("path", PLANS, ids=lambda path: "-".join(path.parts[-3:]))
def test_nothing_that_is_made_of_a_plan_changes(path: Path) -> None:
    """Every way is the same plan, and of one of them, in turn, everything is made."""
    before = path.read_bytes()
    after = [formatted(before, way) for way in WAYS]
    assert {one.reason for one in after} == {None}
    others = list(dict.fromkeys(one.content for one in after if one.content != before))
    read = load(before, "")
    assert read.complete and all(load(one, "").plan == read.plan for one in others)
    if others:
        other = others[PLANS.index(path) % len(others)]
        assert shown(other, path.stem) == shown(before, path.stem)


@settings(max_examples=40)
@given(SEEDS)
def test_every_plan_stays_itself_and_keeps_its_comments(seed: int) -> None:
    text = written_plan(seed)
    before = load(text, "")
    assert before.complete
    for way in WAYS:
        made = formatted(text.encode(), way)
        assert made.reason is None
        assert load(made.content, "").plan == before.plan
        assert comments(made.content.decode()) == comments(text)
        assert formatted(made.content, way) == made
    assert owners(made.content.decode()) == owners(text)


@settings(max_examples=10)
@given(SEEDS)
def test_nothing_that_is_made_of_any_plan_changes(seed: int) -> None:
    before = written_plan(seed).encode()
    assert shown(formatted(before).content, "p") == shown(before, "p")


def test_a_title_and_its_time_stay_on_two_lines_where_one_would_be_too_long() -> None:
    text = (
        "applan: 1\ntittel: A\norganisasjon: L\nperiode: 2027\n\naktiviteter:\n"
        "  - tittel: Regionale kvinnesamlinger for alle\n"
        "    når: {tid: første kvartal 2027, merknad: sesongen starter i januar og er ikke fast}\n"
        "  - tittel: Fest\n    når: {tid: 8. mai 2027, sted: Huset}\n"
    )
    made = formatted(text.encode(), None).content.decode()
    assert made == text.replace("tittel: Fest\n    når:", "Fest:")
