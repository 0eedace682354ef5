"""Content lines: escaping, parameters and folding (RFC 5545, 3.1 and 3.3.11)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from applan.patterns import lazy
from applan.typography import legible

LONGEST = 75
"""Octets of a line without its line break."""

_BREAKS = lazy("\r\n|[\r\n\x85\u2028\u2029]")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def escaped(text: str) -> str:
    """A TEXT value; what no calendar can hold is shown as �."""
    return legible(_BREAKS.sub("\n", text)).translate(_ESCAPED)


def one_line(text: str) -> str:
    """The text without line breaks and wide gaps, for a title or a place."""
    return " ".join(_BREAKS.sub(" ", text).split())


def day(value: date) -> str:
    """A DATE value."""
    return f"{value.year:04}{value.month:02}{value.day:02}"


def local(value: datetime) -> str:
    """A DATE-TIME value without zone, to stand beside a TZID."""
    return f"{day(value)}T{value.hour:02}{value.minute:02}{value.second:02}"


def utc(value: datetime) -> str:
    """A DATE-TIME value in UTC."""
    return f"{local(value.astimezone(UTC))}Z"


def written(lines: Iterable[str]) -> str:
    """Content lines as a file has them: folded, and each ended by CRLF."""
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _folded(line: str) -> Iterable[str]:
    """A line in pieces of at most 75 octets, none of which splits a character."""
    if len(line) * 4 <= LONGEST or len(line.encode()) <= LONGEST:
        yield line
        return
    piece, used = "", 0
    for character in line:
        size = len(character.encode())
        if used + size > LONGEST:
            yield piece
            piece, used = " ", 1
        piece += character
        used += size
    yield piece
