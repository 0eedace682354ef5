"""Text that is only text in XML and HTML, and numbers that are the same on every machine."""

import re
from html import escape

from applan.typography import one_line

_TOGETHER = re.compile(r"(?<=\d\.) (?=[a-z])|(?<=\buke) (?=\d)|(?<=\bveke) (?=\d)")
GAP = "\u2002"
"""Between a title and its time: wider than a space, and left behind where a line ends."""


def text(value: str) -> str:
    """The value on one line, for an element or a quoted attribute; never markup."""
    return escape(" ".join(one_line(value).split()))


def time(value: str) -> str:
    """A time as text whose days and weeks stay in the line of their month or number."""
    return _TOGETHER.sub("\u00a0", text(value))


def number(value: float) -> str:
    """With two decimals at most, and never «-0»."""
    said = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if said in ("-0", "") else said
