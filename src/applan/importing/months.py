"""Days that stand under a month, and do not say it: «Onsdag 14. kl. 12: Møte»."""

import re

from applan.importing.times import SHORT_MONTHS, is_month
from applan.patterns import lazy
from applan.typography import MONTHS

_NAME = r"(?:man|mån|tirs?|tys|ons|tors?|fre|lør|laur|søn|sun)"
_WEEKDAY = rf"(?:{_NAME}(?:dag|d?\.?)\s+(?:den\s+)?)?"
_DAY = lazy(
    rf"(?i)(?:^|(?<=[\w»),] )(?P<within>(?={_NAME}dag\s))|(?<=, )"
    r"|(?<!\.)(?=\b(?:[a-zæøå]+dag )?\d{1,2}\. kl))"
    rf"(?P<days>(?:{_WEEKDAY}\d{{1,2}}\.?\s*(?:[-–,]|og)\s*)*{_WEEKDAY}\d{{1,2}}\.)(?=[\s:,;)]|$)"
    rf"(?!\s*(?:{MONTHS}|(?:{SHORT_MONTHS})\b|\d{{1,2}}\.|klasse|trinn|etg|etasje"
    r"|omgang|runde|kvartal|(?:påske|pinse|jule)dag|(?:søndag )?i advent))"
    r"(?P<ends>(?-i:(?=\s[A-ZÆØÅ])))?"
)
ALL_OF_IT = lazy(r"(?i)he(?:i)?le (?:måneden|månaden|mnd\.?)")
"""The month that it stands under."""


def of_month(text: str, month: str) -> str:
    """A line under a month with that by the days on it, and for «hele måneden».

    The stop of a day behind a title may end a sentence as well: «Tur lørdag 11. Ta med niste».
    """
    if is_month(month):
        text = _DAY.sub(lambda found: _with_month(found, month), text, count=1)
    return ALL_OF_IT.sub(f"hele {month}", text)


def _with_month(found: re.Match[str], month: str) -> str:
    stop = "." * (found["within"] is not None and found["ends"] is not None)
    return f"{found['days']} {month}{stop}"
