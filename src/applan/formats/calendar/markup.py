"""Text that is only text in XML and HTML, and numbers that are the same on every machine."""

from html import escape

from applan.typography import one_line


def text(value: str) -> str:
    """The value on one line, for an element or a quoted attribute; never markup."""
    return escape(" ".join(one_line(value).split()))


def number(value: float) -> str:
    """With two decimals at most, and never «-0»."""
    said = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if said in ("-0", "") else said
