"""«Møtene er den andre torsdagen i måneden»: a rule in the text, and dates that do not keep it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from applan.calendar_facts import holidays_in, one_day, quiet_days_in
from applan.findings import Path
from applan.lint.times.readings import Dated, Times

_ORDINALS = {"første": 1, "fyrste": 1, "andre": 2, "tredje": 3, "fjerde": 4, "siste": -1}
_WEEKDAYS = {"man": 0, "mån": 0, "tir": 1, "tys": 1, "ons": 2, "tor": 3, "fre": 4, "lør": 5,
             "lau": 5, "søn": 6, "sun": 6}  # fmt: skip
_FEWEST = 4
"""Dates by which it can be seen that they are meant to keep the rule."""


class OffTheRule(NamedTuple):
    """A date that does not keep a rule that all the other dates keep."""

    dated: Dated
    rule: str


def off_the_rule(times: Times) -> Iterator[OffTheRule]:
    """The one date of an activity that is not on the day that the text promises.

    The text is that of the activity or of the section it stands in. What would be on a holiday is
    moved on purpose.
    """
    near = ("den ",) if _rule().search(times.prose.lower) else ()
    for passage in times.prose.find(_rule, near, 4, 40):
        ordinal = _ORDINALS[passage.group("ordinal").lower()]
        weekday = _WEEKDAYS[passage.group("weekday").lower()[:3]]
        if passage.path[-1] != "text":
            continue
        for dated in _of(times, passage.path[:-1]):
            kept = [_kept(one.interval.start, weekday, ordinal) for one in dated]
            off = [n for n, one in enumerate(dated) if one.interval.start != kept[n]]
            regular = all(one.exact and one.interval.days == 1 for one in dated)
            if len(dated) < _FEWEST or not regular or len(off) != 1:
                continue
            instead = one_day(kept[off[0]])
            away = holidays_in(instead) or quiet_days_in(instead)
            if dated[off[0]].settled and not away:
                yield OffTheRule(dated[off[0]], passage.written)


def _of(times: Times, path: Path) -> Iterator[tuple[Dated, ...]]:
    """The times of an activity, or of each activity right under a section."""
    if path in times.by_item:
        yield times.by_item[path]
        return
    for item, dated in times.by_item.items():
        if item[:-2] == path and item[-2] == "activities":
            yield dated


def _kept(day: date, weekday: int, ordinal: int) -> date:
    """The day that keeps the rule in the month of another."""
    first = day.replace(day=1)
    if ordinal > 0:
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (ordinal - 1))
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - weekday) % 7)


@cache
def _rule() -> re.Pattern[str]:
    return re.compile(
        r"den (?P<ordinal>første|fyrste|andre|tredje|fjerde|siste) "
        r"(?P<weekday>(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag)(?:en)?\b"
    )
