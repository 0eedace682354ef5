"""AP303: a range that runs backward."""

from collections.abc import Iterator
from itertools import chain

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.lint.times.problems import wrong_mentions, wrong_times
from applan.messages import msg

_CODES = frozenset({"end-before-start"})


@rule(
    "AP303",
    "end-before-start",
    "error",
    bad="""\
sections:
  - title: Kampanjer
    activities:
      - {title: Høstkampanje, when: 20.–12. september 2026}
""",
    good="""\
sections:
  - title: Kampanjer
    activities:
      - {title: Høstkampanje, when: 12.–20. september 2026}
""",
)
def end_before_start(subject: Subject) -> Iterator[Problem]:
    """A range begins before it ends.

    “1. november – 1. april” runs over New Year and is understood so; a range within a month, or
    with its years written out, cannot. Running text is checked too.
    """
    times = times_of(subject)
    found = chain(wrong_times(times, _CODES), wrong_mentions(times, _CODES))
    for wrong in found:
        message = msg(
            "“{written}” ends before it starts; is a day, a month or a year wrong?",
            written=wrong.written,
        )
        yield wrong.problem_at(message)
