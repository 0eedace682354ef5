"""What any text must be before it is printed: legible, and with spaces that do not break in
numbers and dates.

Nothing else in a writer's text is changed: dashes and quotation marks are the linter's to report.
Binding «1. mai» also keeps it from being read as the first item of a numbered list.
"""

import re
from collections.abc import Sequence

from applan.patterns import lazy

NO_BREAK_SPACE = "\u00a0"
_ILLEGIBLE = lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_UNSEEN = lazy(
    "[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
_SPACES = lazy(r"[ \t\r\n\x85\u2028\u2029]+")

MONTHS = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
"""The months, as alternatives of a pattern."""

DAY_NAMES = "man|mån|tirs?|tys|ons|tors?|fre|lør|laur|søn|sun"
"""How weekdays begin, and are written for short, as alternatives of a pattern."""

YEARS = rf"(?:(?:{MONTHS}) )?\d{{4}} ?– ?(?:(?:{MONTHS}) )?\d{{4}}"
"""A time of two years or more, as a pattern: in a heading it stays on one line."""

_MONTHS = f"{MONTHS}|jan|feb|apr|jun|jul|aug|sep|sept|okt|nov|des"
_BINDINGS = (
    lazy(rf"(?<=\d\.) (?=(?:{_MONTHS}|kvartal|halvår)(?![^\W_]))", re.IGNORECASE),
    lazy(r"(?<=\b[Kk]l\.) (?=\d)|(?<=\b[Nn]r\.) (?=\d)|(?<=§) (?=\d)"),
    lazy(r"(?<=\b[Uu]ke) (?=\d)|(?<=\b[Ss]ak) (?=\d)|(?<=\b[Vv]eke) (?=\d)"),
)
_THOUSANDS = lazy(r"(?<![\d.,/])\d{1,3}(?: \d{3})+(?![\d.,]*\d)")
_PERCENT = lazy(r"(?<=\d) (?=%|prosent\b|kr\b|kroner\b)")


def legible(text: str) -> str:
    """The text without what nobody can read, in every format alike.

    What no document can hold (XML has no place for control characters or halves of surrogate
    pairs) is shown as �. What is not seen is left out: marks that turn the direction of all that
    follows, so that a text can read otherwise than it is, and spaces without width, at which a
    search stops. What joins emoji and letters of other scripts stays. The linter reports them.
    """
    return _ILLEGIBLE.sub("\ufffd", _UNSEEN.sub("", text))


def as_line(text: str) -> str:
    """The text on one line, with what is not legible still in it for who prints it to deal with."""
    return _SPACES.sub(" ", text).strip()


def one_line(text: str) -> str:
    """The text on one line: whatever breaks lines or makes wide gaps is a single space."""
    return _SPACES.sub(" ", legible(text))


def folded(text: str) -> str:
    """The text for telling names apart: capitals and white space say nothing."""
    return " ".join(text.casefold().split())


def shown(text: str) -> str:
    """A title, a name or a place as it is printed: one line, without blanks at its ends."""
    return bound(one_line(text).strip())


def together(texts: Sequence[str]) -> str:
    """Several names in a sentence, in either Norwegian: «Bodø, Fauske og Narvik»."""
    first, last = ", ".join(texts[:-1]), "".join(texts[-1:])
    return f"{first} og {last}" if first else last


def bound(text: str) -> str:
    """The text with no-break spaces in dates («1. mai», «1. kvartal»), weeks, times and numbers."""
    for pattern in _BINDINGS:
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


A_DAY = lazy(
    rf"(?:\w+dag )?\d\d?(?:[./]\d[\d./ –-]*(?=,|$)|[.]? ?(?:[-–] ?\d\d?[.]? ?)?(?:{MONTHS}))"
    r"|(?:uke|veke) \d", re.I | re.M
)  # fmt: skip
"""How a day begins that its line says whole: «12. mai», «uke 14», and not «i mai»."""
