"""AP203: a reference to a goal that is not there."""

from collections.abc import Iterator

from applan.lint.references import unknown
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject


@rule(
    "AP203",
    "unknown-goal",
    "error",
    bad="""\
goals:
  - {id: medlemsvekst, title: "Vi skal bli flere"}
sections:
  - title: Verving
    about: [medlemsvekts]
""",
    good=("medlemsvekts", "medlemsvekst"),
)
def unknown_goal(subject: Subject) -> Iterator[Problem]:
    """A reference to a goal leads to one in the same plan.

    “about” and “supports” name goals by their title or their id; a goal that
    nothing leads to looks unserved.
    """
    yield from unknown(subject, goals=True)
