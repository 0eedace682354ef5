"""AP303: a range that runs backward."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, times_of
from applan.lint.times.problems import wrong_mentions, wrong_times
from applan.messages import msg

_CODES = frozenset({"end-before-start"})
_EARLIEST, _LATEST = 6, 16
"""Hours between which most things happen: «14–7» there is «7–14»."""

_WORKING_DAY = 8
"""Hours that it may be the other way round."""


@rule(
    "AP303",
    "end-before-start",
    "error",
    bad="""\
sections:
  - title: Kampanjer
    activities:
      - {title: Høstkampanje, when: "20.–12. september 2026"}
""",
    good="""\
sections:
  - title: Kampanjer
    activities:
      - {title: Høstkampanje, when: "12.–20. september 2026"}
""",
)
def end_before_start(subject: Subject) -> Iterator[Problem]:
    """A range begins before it ends.

    “1. november – 1. april” runs over New Year and is understood so; a range within a month, or
    with its years written out, cannot. “14–7” on one day is asked about. Running text is checked
    too.
    """
    times = times_of(subject)
    found = chain(wrong_times(times, _CODES), wrong_mentions(times, _CODES))
    for wrong in found:
        message = msg(
            "“{written}” ends before it starts; is a day, a month or a year wrong?",
            written=wrong.written,
        )
        yield wrong.problem_at(message)
    for dated in times.dated:
        if _is_backward(dated):
            message = msg(
                "“{written}” ends the next morning; is it the other way round?", written=dated.text
            )
            yield Problem(dated.path, message, span=dated.span)


def _is_backward(dated: Dated) -> bool:
    """«kl. 14–7» on one day: from early in the day, and nearly around the clock."""
    start, end = dated.time.start_time, dated.time.end_time
    if start is None or end is None or dated.interval.days != 1 or end >= start:
        return False
    words = (dated.item.title, dated.item.text, dated.said.note, dated.said.part)
    said = any(_overnight().search(text.lower()) for text in words if text)
    by_day = end.hour >= _EARLIEST and start.hour <= _LATEST
    return by_day and start.hour - end.hour <= _WORKING_DAY and not said


@cache
def _overnight() -> re.Pattern[str]:
    """What goes on through the night."""
    return re.compile(r"natt|\blan\b|\w{3}lan\b|døgn|helg|leir|tur\b")
