"""AP406: a number that was to be reached before the plan begins."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.targets import target_text, targets_of
from applan.messages import msg


@rule(
    "AP406",
    "target-past",
    "warning",
    bad="""\
goals:
  - id: medlemsvekst
    title: Vi skal bli flere
    responsible: Styret
    targets:
      - {value: 2500, unit: medlemmer, by: 2024, scope: "hele laget"}
""",
    good=("2024", "2026"),
)
def target_past(subject: Subject) -> Iterator[Problem]:
    """A number to reach has its deadline ahead of it.

    A deadline before the plan begins was carried over from the plan before. Either the number was
    reached, and belongs in the report, or the deadline is a new one. Where “actual” says what
    became of it, nothing is reported.
    """
    for found in targets_of(subject) if subject.complete else ():
        if found.is_past(subject.plan) and found.target.actual is None:
            message = msg(
                "“{by}” is before the plan begins; write a new deadline if “{target}” is still the "
                "target, else what became of it under “actual”",
                by=found.target.by or "",
                target=target_text(found.target),
            )
            yield Problem((*found.path, "by"), message)
