"""What Norwegian typography wants in numbers and dates: spaces that do not break.

Nothing else in a writer's text is changed: dashes and quotation marks are the linter's to report.
Binding «1. mai» also keeps it from being read as the first item of a numbered list.
"""

import re
from functools import cache

NO_BREAK_SPACE = "\u00a0"

_MONTHS = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
    "|jan|feb|apr|jun|jul|aug|sep|sept|okt|nov|des"
)


@cache
def _bindings() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"(?<=\d\.) (?=(?:{_MONTHS}|kvartal|halvår)(?![^\W_]))", re.IGNORECASE),
        re.compile(r"(?<=\b[Kk]l\.) (?=\d)|(?<=\b[Nn]r\.) (?=\d)|(?<=§) (?=\d)"),
        re.compile(r"(?<=\b[Uu]ke) (?=\d)|(?<=\b[Ss]ak) (?=\d)|(?<=\b[Vv]eke) (?=\d)"),
    )


_THOUSANDS = re.compile(r"(?<![\d.,/])\d{1,3}(?: \d{3})+(?![\d.,]*\d)")
_PERCENT = re.compile(r"(?<=\d) (?=%|prosent\b|kr\b|kroner\b)")


def bound(text: str) -> str:
    """The text with no-break spaces in dates («1. mai», «1. kvartal»), weeks, times and numbers."""
    for pattern in _bindings():
        text = pattern.sub(NO_BREAK_SPACE, text)
    text = _THOUSANDS.sub(lambda found: found[0].replace(" ", NO_BREAK_SPACE), text)
    return _PERCENT.sub(NO_BREAK_SPACE, text)


def number(value: int | float) -> str:
    """A number as it is printed: 50 000 and 12,5; four figures stand together, as in 2500."""
    whole, _point, rest = f"{abs(value):.9f}".rstrip("0").partition(".")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", NO_BREAK_SPACE)
    sign = "−" if value < 0 else ""
    return f"{sign}{whole},{rest}" if rest else f"{sign}{whole}"
