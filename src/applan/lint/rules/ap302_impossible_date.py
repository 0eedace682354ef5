"""AP302: a date that no calendar has."""

from collections.abc import Iterator
from itertools import chain

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import times_of
from applan.lint.times.problems import said, wrong_mentions, wrong_times

_CODES = frozenset({"impossible-date", "no-such-week", "impossible-time"})


@rule(
    "AP302",
    "impossible-date",
    "error",
    bad="""\
sections:
  - title: Møter
    activities:
      - {title: Årsmøte, when: "30. februar 2026"}
""",
    good="""\
sections:
  - title: Møter
    activities:
      - {title: Årsmøte, when: "28. februar 2026"}
""",
)
def impossible_date(subject: Subject) -> Iterator[Problem]:
    """A date is one that the calendar has.

    30 February, 31 November and week 53 of a year with 52 weeks are slips of the pen, and the
    reader cannot know for what. Weeks are counted as ISO 8601 does. Running text is checked too.
    """
    times = times_of(subject)
    found = chain(wrong_times(times, _CODES), wrong_mentions(times, _CODES))
    for wrong in found:
        yield wrong.problem_at(said(wrong.problem))
