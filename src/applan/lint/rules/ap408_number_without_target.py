"""AP408: a number in the title of a goal that has no targets."""

from collections.abc import Iterator

from applan.lint.counted import counted_in
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Goal


@rule(
    "AP408",
    "number-without-target",
    "info",
    bad="""\
goals:
  - {id: medlemsvekst, title: "Vi skal bli flere enn 2 500 medlemmer", responsible: Styret}
""",
    good="""\
goals:
  - id: medlemsvekst
    title: Vi skal bli flere enn 2 500 medlemmer
    responsible: Styret
    targets:
      - {value: 2500, unit: medlemmer, by: 2026, scope: "hele laget"}
""",
)
def number_without_target(subject: Subject) -> Iterator[Problem]:
    """A number that a goal promises stands under “targets” too.

    There it has a deadline and a scope, can be followed up with “actual”, and is compared with
    the number of other years.
    """
    for path, goal in subject.of(Goal):
        if goal.targets:
            continue
        number = next((found for found in counted_in(goal.title) if not found.may_be_year), None)
        if number is not None:
            message = msg(
                "“{written}” can be followed up as “targets: {example}”",
                written=number.written,
                example=f"{number.value:.15g} {number.unit_written}",
            )
            yield Problem((*path, "title"), message, span=(number.start, number.end))
