"""Days that stand beside a rule that has them already: «hver dag kl. 18, 12. januar»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from applan.when.values import Occurrence, Problem, Rule, problem

TEMPLATE = (
    "{date} is already one of the days of {rule}; if only the dates are meant, write them alone"
)


def days_of_rules(times: Sequence[Occurrence], text: str) -> Iterator[Problem]:
    """A problem for each day that a rule beside it has: only it may be meant, or another hour.

    Nobody knows whether «alle dager kl. 18, 12. januar» is every day or one.
    """
    rules = [one for one in times if isinstance(one.recurrence, Rule) and one.interval]
    if not rules or len(rules) == len(times):
        return
    from applan.when.expand import days_of

    for one in times:
        if one.kind != "day" or one.recurrence or not one.interval or one.deadline:
            continue
        for rule in rules:
            assert isinstance(rule.recurrence, Rule)
            assert rule.interval is not None
            if not rule.deadline and one.interval.start in days_of(rule.recurrence, rule.interval):
                written, of = text[one.start : one.end], text[rule.start : rule.end]
                yield problem("day-of-rule", (one.start, one.end), TEMPLATE, date=written, rule=of)
                break
