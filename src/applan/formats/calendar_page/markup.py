"""Text that is only text in XML and HTML, and numbers that are the same on every machine."""

import re
from html import escape

_ILLEGIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TOGETHER = re.compile(r"(?<=\d\.) (?=[a-z])|(?<=\buke) (?=\d)|(?<=\bveke) (?=\d)")
GAP = "\u2002"
"""Between a title and its time: wider than a space, and left behind where a line ends."""

_STEERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")
"""Marks that turn the direction of all that follows; no Norwegian text needs them."""


def text(value: str) -> str:
    """The value on one line, for an element or a quoted attribute; never markup.

    What no XML document can hold is shown as �.
    """
    return escape(_ILLEGIBLE.sub("\ufffd", " ".join(_STEERING.sub("", value).split())))


def time(value: str) -> str:
    """A time as text whose days and weeks stay in the line of their month or number."""
    return _TOGETHER.sub("\u00a0", text(value))


def number(value: float) -> str:
    """With two decimals at most, and never «-0»."""
    said = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if said in ("-0", "") else said
