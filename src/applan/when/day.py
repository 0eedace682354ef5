"""One day as people write it, in Norwegian or English: «7. mars 2027», «March 7, 2027»."""

from __future__ import annotations

import re
from functools import cache

from applan.when.parser import parse_when
from applan.when.values import Period, Reading

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december")  # fmt: skip
_WEEKDAYS = {"monday": "mandag", "tuesday": "tirsdag", "wednesday": "onsdag",
             "thursday": "torsdag", "friday": "fredag", "saturday": "lørdag",
             "sunday": "søndag"}  # fmt: skip


def parse_day(text: str, period: Period | None = None) -> Reading:
    """What a text says that is to be one day; of English only dates are known.

    Dates mean the same in both Norwegians, so one grammar reads both. ``period`` settles a year
    that is not written.
    """
    return parse_when(_in_norwegian(text), period=period)


def day_meant(text: str) -> tuple[str, bool]:
    """The one day in a text that is none alone, as one writes it, and whether nothing else stands.

    «2027-3-7» and «2027/03/07» are figures from the year on; «7. mars 2027 (enstemmig)» says more.
    Empty where no day is named, or several.
    """
    from applan.when.hanging import day_text  # for messages only, as all that is used here
    from applan.when.words import vocabulary

    figures = re.match(r"(\d{4})([-./ ]?)(\d\d?)\2(\d\d?)(?!\d)", text)
    if figures is not None:
        rest = text[figures.end() :]
        text = f"{figures[4]}.{figures[3]}.{figures[1]}{rest}"
    times = parse_day(text).occurrences
    if len(times) != 1 or times[0].kind != "day" or times[0].deadline or not times[0].interval:
        return "", False
    day = day_text(times[0].interval.start, vocabulary("nb"))
    return day, figures is not None and not rest.strip()


def _in_norwegian(text: str) -> str:
    found = _english().fullmatch(text.strip().lower()) if len(text) < _LONGEST else None
    if found is None:
        return text
    month = _MONTHS.index(found["month"] or found["first"]) + 1
    weekday = f"{_WEEKDAYS[found['weekday']]} " if found["weekday"] else ""
    year = f".{found['year']}" if found["year"] else "."
    return f"{weekday}{found['day'] or found['second']}.{month}{year}"


_LONGEST = 60
"""Characters of a date in words; a longer text is none."""


@cache
def _english() -> re.Pattern[str]:
    months, day = "|".join(_MONTHS), r"\d{1,2}"
    return re.compile(
        rf"(?:(?P<weekday>{'|'.join(_WEEKDAYS)}),? )?"
        rf"(?:(?P<day>{day})(?:st|nd|rd|th)? (?:of )?(?P<month>{months})"
        rf"|(?P<first>{months}) (?P<second>{day})(?:st|nd|rd|th)?)(?:,? (?P<year>\d{{4}}))?"
    )
