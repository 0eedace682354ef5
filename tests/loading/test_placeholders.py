"""Where something required is missing or wrong, the rest of the plan is judged all the same."""

from collections.abc import Callable

import pytest

from applan.lint import all_rules, lint
from applan.loading import load
from applan.loading.load import _STAND_INS
from applan.model import Plan
from applan.model.walk import every_type

CANNOT_STAND_IN = {"period", "show", "id"}
"""Without these there is nothing to say of what they belong to; it is left out instead."""


def test_something_can_stand_for_every_required_key() -> None:
    required = {
        key
        for entity in every_type(Plan)
        for key, field in entity.fields.items()
        if field.is_required
    }
    assert {"title", "who", "value", "period"} <= required
    assert required <= set(_STAND_INS) | CANNOT_STAND_IN


BODY = """\
goals:
  - {id: vekst, title: Vekst, targets: [{value: 500, unit: medlemmer, by: 2026, scope: C}]}
sections:
  - title: Kurs
    about: [vekst]
    activities:
      - id: kurs
        title: Grunnskolering
        kind: course
        responsible: [{who: Fylkesstyret}]
        when: 14. mars 2026
    view: {show: courses}
documents: [{title: Vår plan}]
ended: [{id: 2023#gammel, reason: ferdig}]
"""
BEFORE = "applan: 1\ntitle: B\norganisation: C\nperiod: 2023\ngoals: [{id: gammel, title: D}]\n"

REMOVED = (
    "title: Vekst, ", "value: 500, ", "title: Kurs\n    ", "title: Grunnskolering\n        ",
    "who: Fylkesstyret", "show: courses", "title: Vår plan", "id: 2023#gammel, ",
    ", reason: ferdig",
)  # fmt: skip


def test_the_plan_is_whole_to_begin_with(header: str, findings: Callable[..., list[str]]) -> None:
    assert findings(header + BODY, **{"2023": BEFORE}) == []


@pytest.mark.parametrize("removed", REMOVED)
def test_a_missing_key_is_the_only_finding(
    removed: str, header: str, findings: Callable[..., list[str]]
) -> None:
    assert removed in BODY
    found = findings(header + BODY.replace(removed, ""), **{"2023": BEFORE})
    assert [place.split()[1] for place in found] == ["AP102"]


@pytest.mark.parametrize("removed", REMOVED)
def test_what_is_wrong_elsewhere_is_still_found(
    removed: str, header: str, findings: Callable[..., list[str]]
) -> None:
    body = BODY.replace(removed, "") + "labels: {when: []}\n"
    more = body.replace("about: [vekst]", "about: [vekst, ukjent]")
    codes = [place.split()[1] for place in findings(header + more, **{"2023": BEFORE})]
    assert sorted(codes) == ["AP102", "AP103", "AP203"]


@pytest.mark.parametrize("line", range(4))
def test_without_a_line_of_the_header_there_is_one_finding(
    line: int, header: str, findings: Callable[..., list[str]]
) -> None:
    lines = header.splitlines(keepends=True)
    assert findings("".join(lines[:line] + lines[line + 1 :])) == ["1:1 AP102"]


def test_without_a_period_nothing_is_judged_but_everything_wrong_is_told(header: str) -> None:
    loaded = load(header.replace("2026", "snart").encode() + b"status: x\ngoals: A\n", "p.yaml")
    assert loaded.plan is None
    assert [item.code for item in loaded.findings] == ["AP105", "AP104", "AP103"]
    assert lint([loaded], all_rules()).failures == ()
