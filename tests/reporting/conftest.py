"""One report that holds every kind of thing a report can hold, made by the linter."""

from collections.abc import Iterator

import pytest

from applan.baseline import accept, baseline_of
from applan.lint import Problem, Report, Rule, Subject, lint
from applan.loading import load
from applan.messages import msg
from applan.model import Activity

HOSTILE = (
    "a|b <b>c</b> ::error::d %0A ##[add-mask]e @ola #12 [f](http://g.no) `h` {0} & :tada: 🎉 "
    "\\u202Ei\\u0007\\nj,k: l"
)
"""As it is written between quotation marks in YAML."""

PLAN = f"""\
applan: 1
title: Årsplan
organisation: Eksempellaget
period: 2026
goals:
  - {{titel: A, title: B}}
  - {{titel: C, title: D}} # applan: ignore[AP101] «|<::» er avtalt
activities:
  - id: varkampanje
    title: "{HOSTILE}"
    when: mai 2026
  - title: Samling
    when: mai 2026
    text: |
      Over
      to linjer
"""

FILES = {
    "plans/2026.yaml": PLAN,
    "plans/års plan,1: %.yaml": PLAN.partition("goals")[0] + "statuss: x\n",
    "plans/hel.yaml": PLAN.partition("goals")[0],
    "plans/gammel.yaml": PLAN.partition("goals")[0] + "statuss: y\n",
}


@pytest.fixture(scope="session")
def whole_report() -> Report:
    """Errors, a warning, a note, two that are accepted, one in a baseline and two failures."""
    loaded = [load(text.encode(), file, file[6:-5]) for file, text in FILES.items()]
    old = lint(loaded[3:], ())
    assert [item.code for item in old.findings] == ["AP101"]
    report = lint(loaded, RULES)
    known = baseline_of(old.findings, lambda file: file)
    return accept(report, known, lambda file: file)[0]


def _about_titles(subject: Subject) -> Iterator[Problem]:
    for path, activity in subject.of(Activity):
        if activity.own_id:
            yield Problem((*path, "title"), msg("“{title}” is odd", title=activity.title))


def _about_texts(subject: Subject) -> Iterator[Problem]:
    for path, activity in subject.of(Activity):
        if activity.text:
            yield Problem((*path, "text"), msg("a text"))


def _broken(subject: Subject) -> Iterator[Problem]:
    if subject.name == "2026":
        raise ValueError("a|b\n::error::c")
    yield from ()


RULES = (
    Rule("AP201", "duplicate-id", "warning", _about_titles),
    Rule("AP998", "of-no-book", "info", _about_texts),
    Rule("AP999", "broken", "error", _broken),
)
