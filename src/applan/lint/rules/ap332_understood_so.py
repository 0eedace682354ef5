"""AP332: a year that a weekday or a week number decided."""

from collections.abc import Iterator

from applan.lint.rule import EXAMPLE_HEADER, Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.lint.times.problems import said

_TWO_YEARS = EXAMPLE_HEADER.replace("period: 2026", "period: 2026–2027")


@rule(
    "AP332",
    "understood-so",
    "info",
    bad=_TWO_YEARS
    + """\
sections:
  - title: Møter
    activities:
      - {title: Medlemsmøte, when: torsdag 12. mars}
""",
    good=_TWO_YEARS
    + """\
sections:
  - title: Møter
    activities:
      - {title: Medlemsmøte, when: torsdag 12. mars 2026}
""",
)
def understood_so(subject: Subject) -> Iterator[Problem]:
    """The year that a weekday or a week number alone decides is the one that was meant.

    In a plan of several years that may be all that says which year it is. It is right, and may be a
    slip of the pen that nobody saw.
    """
    for written in times_of(subject).written:
        for remark in written.reading.remarks:
            if remark.code != "note":  # `when` keeps as a note only what cannot be a time
                yield Problem(written.path, said(remark), span=(remark.start, remark.end))
