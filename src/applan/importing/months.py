"""Days that stand under a month, and do not say it: «Onsdag 14. kl. 12: Møte»."""

from applan.importing.times import SHORT_MONTHS, is_month
from applan.patterns import lazy
from applan.typography import MONTHS

_WEEKDAY = r"(?:(?:man|mån|tirs?|tys|ons|tors?|fre|lør|laur|søn|sun)(?:dag|d?\.?)\s+(?:den\s+)?)?"
_DAY = lazy(
    r"(?i)(?:^|(?<=, )|(?<!\.)(?=\b(?:[a-zæøå]+dag )?\d{1,2}\. kl))"
    rf"(?P<days>(?:{_WEEKDAY}\d{{1,2}}\.?\s*(?:[-–,]|og)\s*)*{_WEEKDAY}\d{{1,2}}\.)(?=[\s:]|$)"
    rf"(?!\s*(?:{MONTHS}|(?:{SHORT_MONTHS})\b|\d{{1,2}}\.|klasse|trinn))"
)
ALL_OF_IT = lazy(r"(?i)he(?:i)?le (?:måneden|månaden|mnd\.?)")
"""The month that it stands under."""


def of_month(text: str, month: str) -> str:
    """A line under a month with that by the days on it, and for «hele måneden»."""
    if is_month(month):
        text = _DAY.sub(rf"\g<days> {month}", text, count=1)
    return ALL_OF_IT.sub(f"hele {month}", text)
