"""Text that was read, and places in it. Lines and columns are 1-based and count characters."""

from bisect import bisect_right
from contextlib import suppress
from functools import cache, cached_property
from importlib import import_module
from typing import Any

from applan.frozen import NamedTuple
from applan.patterns import lazy

MAX_CHARACTERS = 400_000
"""Of a plan: sixteen times the largest real one; beyond it the file is something else."""

MAX_BYTES = 4 * MAX_CHARACTERS

_LINE_BREAK = lazy("\n")
_ANY_LINE_BREAK = lazy(r"\r\n|\n|\r")


class Span(NamedTuple):
    """From a first character to just past the last, as 1-based lines and columns."""

    line: int
    column: int
    end_line: int
    end_column: int


class Source:
    """A text and the name it goes by in messages (a path, or what ``--stdin-filename`` said)."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    @cached_property
    def line_starts(self) -> list[int]:
        """Where each line begins."""
        breaks = _ANY_LINE_BREAK if "\r" in self.text else _LINE_BREAK
        return [0, *[found.end() for found in breaks.finditer(self.text)]]

    def span(self, start: int, end: int) -> Span:
        """The place of the characters ``text[start:end]``."""
        line, column = self._place(min(start, len(self.text)))
        end_line, end_column = self._place(min(max(end, start), len(self.text)))
        return Span(line, column, end_line, end_column)

    def line_start(self, number: int) -> int:
        """Where a line begins, 1-based, as an offset; the end of the text beyond the last."""
        starts = self.line_starts
        return starts[number - 1] if number <= len(starts) else len(self.text)

    def line(self, number: int) -> str:
        """The text of one line, 1-based, without its line break; empty beyond the end."""
        if number not in self._lines:
            self._lines[number] = self._cut(number)
        return self._lines[number]

    @cached_property
    def _lines(self) -> dict[int, str]:
        """Lines that were asked for: many findings on one long line share it."""
        return {}

    def _cut(self, number: int) -> str:
        starts = self.line_starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def _place(self, offset: int) -> tuple[int, int]:
        row = bisect_right(self.line_starts, offset)
        return row, offset - self.line_starts[row - 1] + 1


def digest_of(content: bytes) -> str:
    """By which two contents are held to be the same: 32 hexadecimal digits."""
    digest: str = _algorithm("blake2b")(content, digest_size=16).hexdigest()
    return digest


def checksum_of(text: str) -> str:
    """By which long texts are told apart in names that last: 8 hexadecimal digits."""
    digest: str = _algorithm("sha256")(text.encode("utf-8", "surrogatepass")).hexdigest()
    return digest[:8]


@cache
def _algorithm(name: str) -> Any:
    """What ``hashlib`` has of that name, from Python's own: it loads all of OpenSSL first."""
    for module in ("_blake2", "_sha2", "_sha256"):
        with suppress(ImportError, AttributeError):
            return getattr(import_module(module), name)
    return getattr(import_module("hashlib"), name)


def line_start(text: str, at: int) -> int:
    """Where the line of a character begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def column(text: str, at: int) -> int:
    """How many characters stand before another on its line."""
    return at - line_start(text, at)


_FIRST = lazy(rb"(?:\A(?:\xef\xbb\xbf)?|[\r\n])(applan|forslag|proposals)[ ]*:")
"""The first of the keys that say what a file is."""


def is_proposals(content: bytes) -> bool:
    """Whether a file holds proposals, and no plan; told without reading it as YAML."""
    found = _FIRST.search(content)
    return found is not None and found[1] != b"applan"
