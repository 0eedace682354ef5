"""AP332: how a time was understood, where that is worth a look."""

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
    """How a time was understood is known.

    What stands after a time and is no time is kept as a note beside it, and in a plan of several
    years a weekday, a week number or the order of a list may be all that says which year is meant.
    Both are right, and both may be a slip of the pen that nobody saw.
    """
    for written in times_of(subject).written:
        for remark in written.reading.remarks:
            yield Problem(written.path, said(remark), span=(remark.start, remark.end))
