"""AP307: something outside the time the plan is for."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, period_text, times_of
from applan.messages import Message, msg
from applan.model import Activity, Occurrence
from applan.when import Interval


@rule(
    "AP307",
    "outside-period",
    "warning",
    bad="""\
sections:
  - title: Møter
    activities:
      - {title: Medlemsmøte, when: 12. mars 2025}
""",
    good="""\
sections:
  - title: Møter
    activities:
      - {title: Medlemsmøte, when: 12. mars 2026}
""",
)
def outside_period(subject: Subject) -> Iterator[Problem]:
    """What a plan holds lies in its period.

    A year from the last plan that was not changed is the usual reason. What other times are
    counted from, such as next year's congress, may lie outside.
    """
    times = times_of(subject)
    if not times.has_period:
        return
    period = subject.plan.span
    counted_from = _counted_from(subject)
    for dated in times.dated:
        interval = dated.interval
        inside = interval.start < period.interval.end and period.interval.start < interval.end
        if inside or dated.item.id in counted_from:
            continue
        message = _message(dated, period.interval, period_text(subject.plan))
        yield Problem(dated.path, message, span=dated.span)


def _counted_from(subject: Subject) -> frozenset[str | None]:
    """The activities that other times hang on."""
    found: set[str | None] = set()
    for _, occurrence in subject.of(Occurrence):
        found |= {occurrence.after, occurrence.before}
    for _, activity in subject.of(Activity):
        found.update(activity.depends)
    return frozenset(found - {None})


def _message(dated: Dated, period: Interval, covered: str) -> Message:
    year = _meant(dated.interval, period)
    if year is None or str(dated.interval.start.year) not in dated.text:
        return msg(
            "“{written}” is outside the plan's period, {period}", written=dated.text, period=covered
        )
    return msg(
        "“{written}” is outside the plan's period, {period}; is the year {year}?",
        written=dated.text,
        period=covered,
        year=str(year),
    )


def _meant(interval: Interval, period: Interval) -> int | None:
    """The one year of the period that it would lie in, if the year is the mistake."""
    years = range(period.start.year, period.last.year + 1)
    shift = interval.start.replace(day=min(interval.start.day, 28))
    fitting = [y for y in years if period.start <= shift.replace(year=y) < period.end]
    return fitting[0] if len(fitting) == 1 else None
