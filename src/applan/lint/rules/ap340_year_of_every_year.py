"""AP340: a year beside a time in a plan that is for every year."""

from collections.abc import Iterator

from applan.lint.every_year import EVERY_YEAR
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.messages import msg
from applan.patterns import lazy


@rule(
    "AP340",
    "year-of-every-year",
    "warning",
    bad=EVERY_YEAR
    + """\
sections:
  - title: Vår
    activities:
      - {title: Dugnad, when: 12. mai 2026}
""",
    good=EVERY_YEAR
    + """\
sections:
  - title: Vår
    activities:
      - {title: Dugnad, when: 12. mai}
""",
)
def year_of_every_year(subject: Subject) -> Iterator[Problem]:
    """A plan for every year says days without their year.

    What stands there holds for whatever year the plan is read for (“--year 2027”). A day of one
    year belongs in that year's plan.
    """
    for written in times_of(subject).written if subject.plan.is_yearly else ():
        for found in _YEAR.finditer(written.text):
            message = msg(
                "“{year}” in a plan for every year; leave the year out, or write it in the plan "
                "of that year",
                year=found[0],
            )
            yield Problem(written.path, message, span=found.span())


_YEAR = lazy(r"(?<![\d.-])(?:19|20|21)\d\d(?![\d-])")
