"""Days that stand under a month, and do not say it: «Onsdag 14. kl. 12: Møte»."""

import re
from collections.abc import Sequence

from applan.importing.times import MONTH_NAME, SHORT_MONTHS, YEAR, is_month
from applan.patterns import lazy
from applan.typography import DAY_NAMES, MONTHS

_NAME = rf"(?:{DAY_NAMES})"
_WEEKDAY = rf"(?:{_NAME}(?:dag|d?\.?)\s+(?:den\s+)?)?"
_DAY = lazy(
    rf"(?i)(?:^|(?<=[\w»),] )(?P<within>(?={_NAME}dag\s))|(?<=, )"
    r"|(?<!\.)(?=\b(?:[a-zæøå]+dag )?\d{1,2}\. kl))"
    rf"(?P<days>(?:{_WEEKDAY}\d{{1,2}}\.?\s*(?:[-–,]|og)\s*)*{_WEEKDAY}\d{{1,2}}\.)(?=[\s:,;)]|$)"
    rf"(?!\s*(?:{MONTHS}|(?:{SHORT_MONTHS})\b|\d{{1,2}}\.|klasse|trinn|etg|etasje"
    r"|omgang|runde|kvartal|(?:påske|pinse|jule)dag|(?:søndag )?i advent))"
    r"(?P<ends>(?-i:(?=\s[A-ZÆØÅ])))?"
)
_BETWEEN = lazy(r"\s*[/–-]\s*|\s+og\s+")
_MOST = 2
EITHER = " eller "
"""Between days in two months, of which nobody says which it is."""

ALL_OF_IT = lazy(r"(?i)he(?:i)?le (?:måneden|månaden|mnd\.?)")
"""The month that it stands under."""


_AHEAD = lazy(rf"(?i)(?P<month>{MONTH_NAME}(?: \d{{4}})?)(?::| [–—-])\s+(?P<said>\S.*)")
"""A month ahead of its days: «Jan: 15. Årsmøte»."""
_EACH = lazy(r"(?<=;)\s+")


def of_own_month(text: str) -> str:
    """A line that begins with the month of its days with that by them; another as it is."""
    ahead = _AHEAD.fullmatch(text)
    if ahead is None or not _DAY.match(ahead["said"]):
        return text
    return " ".join(of_month(one, ahead["month"].lower()) for one in _EACH.split(ahead["said"]))


def of_month(text: str, month: str) -> str:
    """A line under a month with that by the days on it, and for «hele måneden».

    The stop of a day behind a title may end a sentence as well: «Tur lørdag 11. Ta med niste».
    Under «mars/april» the day is in the one or in the other.
    """
    found = YEAR.search(month)
    year = f" {found[0]}" if found is not None else ""
    months = _BETWEEN.split(YEAR.sub("", month).strip())
    if len(months) <= _MOST and all(map(is_month, months)):
        text = _DAY.sub(lambda found: _with_months(found, months, year), text, count=1)
    return ALL_OF_IT.sub(f"hele {month}", text)


def _with_months(found: re.Match[str], months: Sequence[str], year: str) -> str:
    stop = "." * (found["within"] is not None and found["ends"] is not None)
    return EITHER.join(f"{found['days']} {month}{year}" for month in months) + stop
