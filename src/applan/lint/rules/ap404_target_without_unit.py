"""AP404: a number that counts nothing."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.targets import number_text
from applan.messages import msg
from applan.model import Target


@rule(
    "AP404",
    "target-without-unit",
    "warning",
    bad="""\
goals:
  - id: medlemsvekst
    title: Vi skal bli flere
    responsible: Styret
    targets:
      - {value: 2500, by: 2026, scope: "hele laget"}
""",
    good=("by", "unit: medlemmer, by"),
)
def target_without_unit(subject: Subject) -> Iterator[Problem]:
    """A number to reach says what is counted.

    A number alone cannot be followed up, and cannot be compared with next year's: 2 500 members
    and 2 500 paying members are two targets. Goals that can be measured are an old advice (Doran,
    1981: specific, measurable, assignable, realistic, time-related).
    """
    for path, target in subject.of(Target) if subject.complete else ():
        if target.unit is None:
            message = msg(
                "{value} of what? write “unit”, such as “medlemmer” or “prosent”",
                value=number_text(target.value),
            )
            yield Problem((*path, "value"), message)
