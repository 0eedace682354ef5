"""The period of a plan: «2026–2027», «januar 2022 – september 2023», «2022-01-01/2023-09-30»."""

from __future__ import annotations

import re
from datetime import date

from applan.when.parser import parse_when
from applan.when.values import Occurrence, Period, PeriodError

KINDS = frozenset(
    {"day", "days", "week", "weeks", "month", "months", "season", "half-year", "quarter", "year",
     "years", "period"}
)  # fmt: skip
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


EVERY_YEAR = ("hvert år", "kvart år", "every year")
"""What the period of a plan without a year is called: a year wheel that is used again and again."""


def is_every_year(text: str) -> bool:
    """Whether a plan with this period is for every year, and so has no days."""
    return " ".join(text.split()).lower() in EVERY_YEAR


def parse_period(text: str, language: str = "nb") -> Period:
    """Read the period that a plan is for.

    Raises `PeriodError` unless the text is one stretch of time with its years written out.
    """
    reading = parse_when(text, language=language)
    for problem in reading.problems:
        if problem.code != "not-understood":
            raise PeriodError(problem.template, dict(problem.args), problem.alternatives)
    only, *more = reading.occurrences or (Occurrence("open", None),)
    stretch = only.kind in KINDS and only.certainty == "fixed" and not (only.deadline or more)
    if reading.problems or not stretch or only.interval is None:
        nearest = reading.problems[0].alternatives if reading.problems else ()
        template = "{text} is not a period; write for example {example}"
        raise PeriodError(template, {"text": text, "example": "2026–2027"}, nearest)
    return Period(text, only.interval)


def parse_iso_day(text: str) -> date | None:
    """The day of a strict «YYYY-MM-DD», None for anything else."""
    if ISO_DAY.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
