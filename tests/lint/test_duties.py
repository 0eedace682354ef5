"""Duties that end: when a plan is adopted, and when a later plan continues it."""

from collections.abc import Callable

import pytest

from applan.lint import Linter, Report, all_rules
from applan.lint.duties import UNTIL_ADOPTED, UNTIL_CONTINUED

from ..conftest import loaded_as

BODY = """\
sections:
  - title: Året
    activities:
      - {title: Vårdugnad, when: 9. mai 2026, responsible: Vaktmesteren}
      - {title: Sommerfest, when: 20. juni 2026, responsible: Festkomiteen}
      - {title: Høstdugnad, when: 26. september 2026, responsible: Vaktmesteren}
      - {title: Basar, when: 14. november 2026}
      - {title: Frist for saker, kind: deadline, when: 1. februar 2026}
      - {title: Fest, when: 31. november 2026, responsible: Festkomiteen}
"""
LATER = "applan: 1\ntitle: Plan 2027\norganisation: Eksempellaget\nperiod: 2027\ncontinues: {}\n"


def test_a_plan_in_the_making_is_asked_for_all_of_them(
    findings: Callable[..., list[str]], header: str
) -> None:
    assert findings(header + BODY) == ["11:17 AP410", "12:56 AP310", "13:29 AP302"]


def test_an_adopted_plan_is_not_and_what_cannot_be_is_told_all_the_same(
    findings: Callable[..., list[str]], header: str
) -> None:
    text = header + "status: adopted\nadopted: 2025-12-03\n" + BODY
    assert findings(text) == ["14:56 AP310", "15:29 AP302"]
    assert findings(text.replace("31. november", "30. november")) == ["14:56 AP310"]


def test_a_plan_that_another_continues_is_asked_for_less(
    findings: Callable[..., list[str]], header: str
) -> None:
    text = header + BODY.replace("31. november", "30. november")
    assert findings(text, **{"2027": LATER.format(2026)}) == []
    assert findings(text, **{"2027": LATER.format(2025)}) == ["11:17 AP410", "12:56 AP310"]


@pytest.mark.parametrize("asked", [{"wanted": {"AP410"}}, {"levels": {"AP410": "info"}}])
def test_a_duty_is_told_where_somebody_asked_for_it(asked: dict[str, object], header: str) -> None:
    text = header + "status: adopted\nadopted: 2025-12-03\n" + BODY.replace("31. nov", "30. nov")
    linter = Linter(all_rules(), {}, **asked)  # type: ignore[arg-type]
    found = Report.of([linter.check(loaded_as(text, "2026"))]).findings
    assert [one.code for one in found] == ["AP410", "AP310"]


def test_a_comment_that_accepts_what_is_not_asked_for_any_more_may_stand(
    findings: Callable[..., list[str]], header: str
) -> None:
    accepted = BODY.replace("      - {title: Basar", "      # applan: ignore[AP410] alle vet det\n"
                            "      - {title: Basar").replace("31. nov", "30. nov")  # fmt: skip
    text = header + "status: adopted\nadopted: 2025-12-03\n" + accepted
    assert findings(text) == ["15:56 AP310"]


def test_duties_are_rules() -> None:
    assert {rule.code for rule in all_rules()} >= UNTIL_CONTINUED > UNTIL_ADOPTED
